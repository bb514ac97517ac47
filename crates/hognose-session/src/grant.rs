//! What a host grants a session, by name: a snapshot has the list, and where it is loaded what is missing is told.

use crate::builder::{Builder, Clock, Entropy};
use crate::dataclass::ClassKind;
use hognose_interpreter::Interpreter;
use std::fmt;

/// Something a host granted a session, and must grant again where a snapshot of it is loaded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Grant {
    /// A host function, or a method of a host object or a dataclass: `db.count`.
    Function(String),
    /// A tree of the host's, by its path.
    Mount(String),
    /// A dataclass or an enumeration.
    Class(String),
    /// An object of the host's.
    Object(String),
    /// A limit, by its name in [`Limits`](crate::Limits) (`instructions`), in [`FileLimits`](crate::FileLimits) (`files.bytes`),
    /// or `max_duration`.
    Limit(String),
    /// The host's clock where it was that, a virtual one where there is none now.
    Clock,
    /// Entropy of the operating system's.
    Entropy,
    /// A resolver of names.
    Resolver,
    /// What a later version grants.
    Other(String),
}

impl fmt::Display for Grant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Grant::Function(name) => write!(f, "function '{name}'"),
            Grant::Mount(path) => write!(f, "mount '{path}'"),
            Grant::Class(name) => write!(f, "class '{name}'"),
            Grant::Object(name) => write!(f, "object '{name}'"),
            Grant::Limit(name) => write!(f, "limit '{name}'"),
            Grant::Clock => f.write_str("clock"),
            Grant::Entropy => f.write_str("entropy"),
            Grant::Resolver => f.write_str("resolver"),
            Grant::Other(name) => write!(f, "'{name}'"),
        }
    }
}

/// The word of a session without a clock: one that is loaded with none must have had none.
const NO_CLOCK: &str = "no clock";

impl Builder {
    /// The words a snapshot has for what is granted beside functions and mounts, which are in it anyway. A virtual clock has none.
    pub(crate) fn granted(&self) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for class in &self.declarations.classes {
            words.push(match class.kind {
                ClassKind::Object => format!("object {}", class.name),
                ClassKind::Data => format!("class {}", class.name),
            });
        }
        words.extend(self.limit_names().map(|name| format!("limit {name}")));
        match self.clock {
            Clock::Virtual | Clock::Fixed(_) => {}
            Clock::System => words.push("clock".to_owned()),
            Clock::Absent => words.push(NO_CLOCK.to_owned()),
        }
        // A seed goes on where the snapshot says.
        if self.entropy == Entropy::System {
            words.push("entropy".to_owned());
        }
        if self.resolver.is_some() {
            words.push("resolver".to_owned());
        }
        words
    }

    fn limit_names(&self) -> impl Iterator<Item = &'static str> {
        let (limits, files) = (&self.limits, &self.file_limits);
        [
            ("instructions", limits.instructions.is_some()),
            ("memory", limits.memory.is_some()),
            ("allocations", limits.allocations.is_some()),
            ("recursion", limits.recursion.is_some()),
            ("external_calls", limits.external_calls.is_some()),
            ("output", limits.output.is_some()),
            ("source", limits.source.is_some()),
            ("max_duration", self.max_duration.is_some()),
            ("files.bytes", files.bytes.is_some()),
            ("files.file_bytes", files.file_bytes.is_some()),
            ("files.entries", files.entries.is_some()),
            ("files.path", files.path.is_some()),
        ]
        .into_iter()
        .filter_map(|(name, set)| set.then_some(name))
    }

    /// What a loaded session was granted before and this builder does not grant.
    pub(crate) fn missing(&self, loaded: &Interpreter) -> Vec<Grant> {
        // The function that answers for mounts is the session's own.
        let functions = loaded.functions().filter(|name| *name != "<files>");
        let functions = functions.filter(|name| !self.functions.contains_key(*name));
        let supplied = |path: &str| self.mounts.iter().any(|mount| mount.path == path);
        let mounts = loaded.mounts().iter().filter(|path| !supplied(path));
        let mut missing: Vec<Grant> = functions.map(|name| Grant::Function(name.to_owned())).collect();
        missing.extend(mounts.cloned().map(Grant::Mount));
        let own = self.granted();
        let had_no_clock = loaded.granted().iter().any(|word| word == NO_CLOCK);
        for word in loaded.granted() {
            if word == NO_CLOCK || own.contains(word) {
                continue;
            }
            missing.push(match word.split_once(' ') {
                Some(("class", name)) => Grant::Class(name.to_owned()),
                Some(("object", name)) => Grant::Object(name.to_owned()),
                Some(("limit", name)) => Grant::Limit(name.to_owned()),
                _ => match &**word {
                    "clock" => Grant::Clock,
                    "entropy" => Grant::Entropy,
                    "resolver" => Grant::Resolver,
                    other => Grant::Other(other.to_owned()),
                },
            });
        }
        if self.clock == Clock::Absent && !had_no_clock && !missing.contains(&Grant::Clock) {
            missing.push(Grant::Clock);
        }
        missing.sort_unstable();
        missing.dedup();
        missing
    }
}

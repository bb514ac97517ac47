//! Snapshots: a session as bytes, between runs or in the middle of one, and a session from bytes.
//!
//! The bytes are a header (magic, format, length), the state in postcard's encoding, and a checksum. What is not in them: code
//! (compiled again from the sources), caches, host functions' bodies, the limits, and everything the built-ins made themselves.
//! Built-in types, native functions and the interpreter's own names are written as stable numbers (see `stable`), so that a
//! snapshot outlives a build of the interpreter. `verify` checks all of what was read before anything runs.
#![expect(clippy::indexing_slicing, reason = "the header, whose length was checked")]

mod stable;
mod verify;

use crate::beginning::Beginning;
use crate::heap::{Heap, Saved, append_few};
use crate::interpreter::Interpreter;
use crate::lower::UnitMode;
use crate::meter::MeterState;
use crate::name::Interner;
use crate::store::{CodeStore, Unit};
use crate::value::*;
use crate::vm::registry::Registry;
use crate::vm::{External, Frame, Link, LinkKind, PendingCall, Segment, State};
use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

const MAGIC: [u8; 4] = *b"HOGN";
/// The version of the layout below. It changes with any change of what is written.
pub const FORMAT: u16 = 1;
/// The version of the tree's records: a run paused under another one cannot be resumed, only abandoned.
pub const TREE: u16 = 1;
const HEADER: usize = 4 + 2 + 2 + 4;
const CHECKSUM: usize = 4;

/// Why bytes are not a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapshotError {
    /// Not a snapshot at all.
    NotASnapshot,
    /// A format this version of the interpreter does not read.
    UnknownFormat(u16),
    /// The run in it was paused by a version whose tree differs.
    OtherTree(u16),
    /// Cut short, or longer than it says.
    WrongLength,
    /// The checksum does not fit the bytes.
    WrongChecksum,
    /// The bytes do not decode.
    Malformed,
    /// What they decode to does not hang together: the reason names the part.
    Inconsistent(&'static str),
}

impl fmt::Display for SnapshotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SnapshotError::NotASnapshot => f.write_str("these bytes are not a snapshot"),
            SnapshotError::UnknownFormat(n) => {
                write!(f, "snapshot format {n} is not known here (this is format {FORMAT})")
            }
            SnapshotError::OtherTree(n) => write!(
                f,
                "the run was paused by another version of the interpreter (tree {n}, here {TREE})"
            ),
            SnapshotError::WrongLength => f.write_str("the snapshot is cut short or too long"),
            SnapshotError::WrongChecksum => f.write_str("the snapshot's checksum is wrong"),
            SnapshotError::Malformed => f.write_str("the snapshot does not decode"),
            SnapshotError::Inconsistent(part) => write!(f, "the snapshot does not hang together: {part}"),
        }
    }
}

impl std::error::Error for SnapshotError {}

/// One source text of the session.
#[derive(Serialize, Deserialize)]
struct SavedUnit {
    file_name: String,
    /// Empty for a module of the standard library, which is known by its name.
    source: String,
    mode: UnitMode,
}

/// A segment; what is written borrows.
#[derive(Serialize, Deserialize)]
enum SavedSegment<'s> {
    Function {
        frame: Frame,
        records: Cow<'s, [Value]>,
        started: bool,
        handling: Value,
        depth: u32,
    },
    Generator {
        generator: GeneratorRef,
        frame: Frame,
        records: Cow<'s, [Value]>,
        handling: Value,
        depth: u32,
    },
    Detached {
        index: u32,
        frame: Frame,
        records: Cow<'s, [Value]>,
        started: bool,
        handling: Value,
        depth: u32,
    },
    Machine {
        kind: Cow<'s, str>,
        state: Vec<u8>,
        frame: Frame,
        started: bool,
        handling: Value,
        depth: u32,
    },
}

/// What is written, in this order. `R` borrows when writing and owns when reading.
#[derive(Serialize)]
struct Written<'s> {
    /// With gaps where code was let go of.
    units: Vec<Option<SavedUnit>>,
    names: &'s [CompactString],
    heap: Saved<'s>,
    meter: MeterState,
    globals: DictRef,
    modules: Vec<(&'s str, ModuleRef)>,
    externals: Vec<&'s External>,
    constants: Vec<(u32, Value)>,
    registry: &'s Registry,
    files: &'s crate::files::FileTree,
    next_call: u64,
    granted: &'s [String],
    run: Option<WrittenRun<'s>>,
}

/// A run that is paused.
#[derive(Serialize)]
struct WrittenRun<'s> {
    stack: &'s [Value],
    continuation: Vec<SavedSegment<'s>>,
    pending_call: &'s Option<Box<PendingCall>>,
    queued_calls: &'s [PendingCall],
    calls_under_way: &'s [PendingCall],
    futures: Vec<(u64, ObjectRef)>,
    last_value: Value,
    output: &'s [u8],
    error_output: &'s [u8],
}

#[derive(Deserialize)]
struct Read {
    units: Vec<Option<SavedUnit>>,
    names: Vec<CompactString>,
    heap: Heap,
    meter: MeterState,
    globals: DictRef,
    modules: Vec<(String, ModuleRef)>,
    externals: Vec<External>,
    constants: Vec<(u32, Value)>,
    registry: Registry,
    files: crate::files::FileTree,
    next_call: u64,
    granted: Vec<String>,
    run: Option<ReadRun>,
}

#[derive(Default, Deserialize)]
struct ReadRun {
    stack: Vec<Value>,
    continuation: Vec<SavedSegment<'static>>,
    pending_call: Option<Box<PendingCall>>,
    queued_calls: Vec<PendingCall>,
    calls_under_way: Vec<PendingCall>,
    futures: Vec<(u64, ObjectRef)>,
    last_value: Value,
    output: Vec<u8>,
    error_output: Vec<u8>,
}

/// The bytes written so far. Most of what comes are numbers of a few bytes, which are put there without a call.
struct Writing(Vec<u8>);

impl postcard::ser_flavors::Flavor for Writing {
    type Output = Vec<u8>;

    #[inline(always)]
    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.0.push(byte);
        Ok(())
    }

    #[inline(always)]
    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        append_few(&mut self.0, bytes);
        Ok(())
    }

    fn finalize(self) -> postcard::Result<Vec<u8>> {
        Ok(self.0)
    }
}

impl Interpreter {
    /// The session as bytes: what it holds, what it counted, and the run that is suspended in it, if one is.
    ///
    /// The same state gives the same bytes. Dumping changes nothing.
    pub fn dump(&self) -> Vec<u8> {
        let state = &self.state;
        let units = (0..self.store.len() as u32)
            .map(|i| self.store.unit(i))
            .map(|stored| stored.map(|s| save_unit(&s.unit)));
        let paused = self.is_suspended() || !state.output.is_empty() || !state.error_output.is_empty();
        let written = Written {
            units: units.collect(),
            names: self.heap.names.dynamic(),
            heap: Saved::new(&self.heap, Beginning::get()),
            meter: self.heap.meter.save(),
            globals: state.globals,
            modules: state.modules.iter().map(|(name, module)| (name, *module)).collect(),
            externals: state.externals.iter().map(|external| &**external).collect(),
            constants: self.constants(),
            registry: &state.registry,
            files: &state.files,
            next_call: state.next_call,
            granted: self.granted(),
            run: paused.then(|| WrittenRun {
                stack: &state.stack,
                continuation: state.continuation.iter().map(save_segment).collect(),
                pending_call: &state.pending_call,
                queued_calls: &state.queued_calls,
                calls_under_way: &state.calls_under_way,
                futures: state.futures.iter().map(|(n, f)| (*n, *f)).collect(),
                last_value: state.last_value,
                output: &state.output,
                error_output: &state.error_output,
            }),
        };
        let mut bytes = Vec::with_capacity(256);
        bytes.extend_from_slice(&MAGIC);
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.extend_from_slice(&TREE.to_le_bytes());
        bytes.extend_from_slice(&[0; 4]);
        // Writing into memory does not fail; were it to, the checksum of a short body would still be right and decoding would not.
        let mut bytes = postcard::serialize_with_flavor(&written, Writing(bytes)).unwrap_or_default();
        let length = (bytes.len().saturating_sub(HEADER)) as u32;
        if let Some(place) = bytes.get_mut(8..12) {
            place.copy_from_slice(&length.to_le_bytes());
        }
        let checksum = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&checksum.to_le_bytes());
        bytes
    }

    /// The constant objects of the code, by their places in the side table of a session whose units came in order.
    fn constants(&self) -> Vec<(u32, Value)> {
        let mut found = Vec::new();
        let mut before = 0;
        for (_, stored) in self.store.units() {
            let (first, count) = (stored.links as usize, stored.unit.link_count);
            let links = self.state.links.get(first..).unwrap_or_default();
            let numbered = (before..before + count).zip(links);
            let constants = numbered.filter(|(_, link)| link.kind == LinkKind::Constant);
            found.extend(constants.map(|(index, link)| (index, link.value)));
            before += count;
        }
        found
    }

    /// A session from bytes that `dump` made, here or elsewhere.
    ///
    /// Limits, the interrupt and the stress switches are not in the bytes: set them again. Host functions are known by name;
    /// `functions` lists what the session expects the host to answer.
    pub fn load(bytes: &[u8]) -> Result<Interpreter, SnapshotError> {
        let body = body(bytes)?;
        let (read, rest): (Read, &[u8]) = postcard::take_from_bytes(body).map_err(|_| SnapshotError::Malformed)?;
        if !rest.is_empty() {
            return Err(SnapshotError::WrongLength);
        }
        let tree = u16::from_le_bytes([bytes[6], bytes[7]]);
        if tree != TREE && read.run.is_some() {
            return Err(SnapshotError::OtherTree(tree));
        }
        restore(read)
    }
}

/// The encoded state between header and checksum.
fn body(bytes: &[u8]) -> Result<&[u8], SnapshotError> {
    let Some(header) = bytes.first_chunk::<HEADER>() else {
        return Err(if bytes.starts_with(&MAGIC) {
            SnapshotError::WrongLength
        } else {
            SnapshotError::NotASnapshot
        });
    };
    let [m0, m1, m2, m3, f0, f1, _, _, l0, l1, l2, l3] = *header;
    if [m0, m1, m2, m3] != MAGIC {
        return Err(SnapshotError::NotASnapshot);
    }
    let format = u16::from_le_bytes([f0, f1]);
    if format != FORMAT {
        return Err(SnapshotError::UnknownFormat(format));
    }
    let length = u32::from_le_bytes([l0, l1, l2, l3]) as usize;
    let (Some(body), Some(checksum)) = (bytes.get(HEADER..HEADER + length), bytes.get(HEADER + length..)) else {
        return Err(SnapshotError::WrongLength);
    };
    let Ok(checksum) = <[u8; CHECKSUM]>::try_from(checksum) else {
        return Err(SnapshotError::WrongLength);
    };
    if crc32fast::hash(&bytes[..HEADER + length]) != u32::from_le_bytes(checksum) {
        return Err(SnapshotError::WrongChecksum);
    }
    Ok(body)
}

fn save_unit(unit: &Unit) -> SavedUnit {
    SavedUnit {
        file_name: unit.file_name.to_string(),
        source: if unit.mode.is_library() {
            String::new()
        } else {
            unit.source.to_string()
        },
        mode: unit.mode,
    }
}

fn save_segment(segment: &Segment) -> SavedSegment<'_> {
    match segment {
        Segment::Function {
            frame,
            records,
            started,
            handling,
            depth,
        } => SavedSegment::Function {
            frame: *frame,
            records: Cow::Borrowed(records),
            started: *started,
            handling: *handling,
            depth: *depth,
        },
        Segment::Generator {
            generator,
            frame,
            records,
            handling,
            depth,
        } => SavedSegment::Generator {
            generator: *generator,
            frame: *frame,
            records: Cow::Borrowed(records),
            handling: *handling,
            depth: *depth,
        },
        Segment::Detached {
            index,
            frame,
            records,
            started,
            handling,
            depth,
        } => SavedSegment::Detached {
            index: *index,
            frame: *frame,
            records: Cow::Borrowed(records),
            started: *started,
            handling: *handling,
            depth: *depth,
        },
        Segment::Machine {
            machine,
            frame,
            started,
            handling,
            depth,
        } => SavedSegment::Machine {
            kind: machine.kind().into(),
            state: machine.save(),
            frame: *frame,
            started: *started,
            handling: *handling,
            depth: *depth,
        },
    }
}

fn load_segment(segment: SavedSegment<'_>) -> Result<Segment, SnapshotError> {
    Ok(match segment {
        SavedSegment::Function {
            frame,
            records,
            started,
            handling,
            depth,
        } => Segment::Function {
            frame,
            records: records.into_owned(),
            started,
            handling,
            depth,
        },
        SavedSegment::Generator {
            generator,
            frame,
            records,
            handling,
            depth,
        } => Segment::Generator {
            generator,
            frame,
            records: records.into_owned(),
            handling,
            depth,
        },
        SavedSegment::Detached {
            index,
            frame,
            records,
            started,
            handling,
            depth,
        } => Segment::Detached {
            index,
            frame,
            records: records.into_owned(),
            started,
            handling,
            depth,
        },
        SavedSegment::Machine {
            kind,
            state,
            frame,
            started,
            handling,
            depth,
        } => match crate::machine::load_machine(&kind, &state) {
            Some(machine) => Segment::Machine {
                machine,
                frame,
                started,
                handling,
                depth,
            },
            None => return Err(SnapshotError::Inconsistent("a native at work")),
        },
    })
}

fn restore(read: Read) -> Result<Interpreter, SnapshotError> {
    let mut heap = read.heap;
    heap.names = Interner::from_dynamic(read.names);
    heap.meter.load(read.meter);
    let run = read.run.unwrap_or_default();
    let continuation: Vec<Segment> = run
        .continuation
        .into_iter()
        .map(load_segment)
        .collect::<Result<_, _>>()?;
    let external_index = read
        .externals
        .iter()
        .enumerate()
        .map(|(i, e)| (e.name.clone(), ExternalRef::new(i)))
        .collect();
    let state = State {
        stack: run.stack,
        continuation,
        globals: read.globals,
        modules: read
            .modules
            .iter()
            .map(|(name, module)| (name.as_str(), *module))
            .collect(),
        externals: read.externals.into_iter().map(Into::into).collect(),
        external_index,
        output: run.output,
        error_output: run.error_output,
        pending_call: run.pending_call,
        queued_calls: run.queued_calls,
        calls_under_way: run.calls_under_way,
        futures: run.futures.into_iter().collect(),
        next_call: read.next_call,
        granted: (!read.granted.is_empty()).then(|| read.granted.into()),
        last_value: run.last_value,
        registry: read.registry,
        files: read.files.into(),
        ..State::default()
    };
    let mut interpreter = Interpreter {
        store: CodeStore::default(),
        heap,
        state,
    };
    for (index, saved) in read.units.into_iter().enumerate() {
        let Some(saved) = saved else { continue };
        let unit = if saved.mode.is_library() {
            let name = saved.file_name.trim_start_matches("<frozen ").trim_end_matches('>');
            let Some(source) = crate::stdlib::source(name) else {
                return Err(SnapshotError::Inconsistent("a library module"));
            };
            crate::lower::compile_stdlib(name, source)
        } else {
            crate::lower::compile(&saved.file_name, &saved.source, saved.mode)
        };
        let Ok(unit) = unit else {
            return Err(SnapshotError::Inconsistent("a source text"));
        };
        if interpreter.with_vm(|vm| vm.add_unit(unit, Some(index as u32)).is_none()) {
            return Err(SnapshotError::Inconsistent("too many source texts"));
        }
    }
    for (index, value) in read.constants {
        match interpreter.state.links.get_mut(index as usize) {
            Some(link) => {
                *link = Link {
                    key: 1,
                    epoch: 0,
                    kind: LinkKind::Constant,
                    index: 0,
                    value,
                }
            }
            None => return Err(SnapshotError::Inconsistent("a constant")),
        }
    }
    interpreter.place_frames();
    verify::verify(&interpreter)?;
    interpreter.heap.rehash();
    Ok(interpreter)
}

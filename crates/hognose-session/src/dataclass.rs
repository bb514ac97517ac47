//! Host structs as the program's dataclasses, host enums as its enumerations.

use crate::value::{Classes, repr, to_value_of_classes};
use hognose_interpreter::HostValue;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::fmt::Write;
use std::sync::Arc;

/// One field of a dataclass, as the program sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name serde gives it.
    pub name: String,
    /// The annotation, in Python: `int`, `list[str]`, `Point | None`.
    pub annotation: String,
    /// The default, as a Python expression. Lists and dicts are made anew for each instance.
    pub default: Option<String>,
    /// What it is where serde leaves it out; `None` of a field that is always written.
    pub skipped: Option<HostValue>,
}

/// A Rust struct that programs know as a dataclass: they build, read, compare and match instances, and give them back. It crosses
/// the border through serde, under the struct's own name.
///
/// `#[derive(Dataclass)]` writes this and [`PythonType`]:
///
/// ```
/// use hognose_session::{Dataclass, Session};
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
/// #[dataclass(frozen, order)]
/// struct Point {
///     x: i64,
///     #[dataclass(default)]
///     y: i64,
/// }
///
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// let mut session = Session::builder().dataclass::<Point>().build()?;
/// let moved: Point = session.run_as("from dataclasses import replace\nreplace(Point(1), y=5)").await?;
/// assert_eq!(moved, Point { x: 1, y: 5 });
/// # Ok::<(), hognose_session::Error>(())
/// # }).unwrap();
/// ```
pub trait Dataclass: Serialize + serde::de::DeserializeOwned {
    /// The name of the struct in serde, which is the class's.
    const NAME: &'static str;
    /// Instances cannot be changed, and can be hashed.
    const FROZEN: bool = false;
    /// Instances are ordered, field by field.
    const ORDER: bool = false;
    /// The class's documentation.
    const DOC: &'static str = "";
    /// The fields, in order.
    fn fields() -> Vec<Field>;
}

/// What a Rust type is called in Python, and what must be declared for it. Derived with [`Dataclass`](macro@crate::Dataclass).
pub trait PythonType {
    /// The annotation: `int`, `list[str]`, `Point | None`.
    fn annotation() -> String;
    /// Declares the classes the type is made of.
    fn declare(_: &mut Declarations) {}
}

macro_rules! python_types {
    ($($name:literal: $($ty:ty),+;)*) => {$($(
        impl PythonType for $ty {
            fn annotation() -> String {
                $name.to_owned()
            }
        }
    )+)*};
}

python_types! {
    "int": i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize;
    "float": f32, f64;
    "bool": bool;
    "str": String, char, &'static str;
    "None": ();
    "object": HostValue, serde_json::Value;
}

macro_rules! python_containers {
    ($($pattern:literal: $ty:ty where $($arg:ident),+;)*) => {$(
        impl<$($arg: PythonType),+> PythonType for $ty {
            fn annotation() -> String {
                format!($pattern, $($arg::annotation()),+)
            }
            fn declare(declarations: &mut Declarations) {
                $($arg::declare(declarations);)+
            }
        }
    )*};
}

python_containers! {
    "{} | None": Option<T> where T;
    "{}": Box<T> where T;
    "{}": Arc<T> where T;
    "list[{}]": Vec<T> where T;
    "list[{}]": VecDeque<T> where T;
    "list[{}]": HashSet<T> where T;
    "list[{}]": BTreeSet<T> where T;
    "dict[{}, {}]": HashMap<K, V> where K, V;
    "dict[{}, {}]": BTreeMap<K, V> where K, V;
    "tuple[{}]": (A,) where A;
    "tuple[{}, {}]": (A, B) where A, B;
    "tuple[{}, {}, {}]": (A, B, C) where A, B, C;
    "tuple[{}, {}, {}, {}]": (A, B, C, D) where A, B, C, D;
}

impl<T: PythonType, const N: usize> PythonType for [T; N] {
    fn annotation() -> String {
        format!("tuple[{}, ...]", T::annotation())
    }
    fn declare(declarations: &mut Declarations) {
        T::declare(declarations);
    }
}

/// A Rust value as a Python expression, for defaults: structs and enums are those of the program's classes.
pub fn python_literal<T: Serialize>(value: &T) -> String {
    to_value_of_classes(value).map_or_else(|_| "None".to_owned(), |value| repr(&value))
}

/// What a declared class is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClassKind {
    /// A dataclass or an enumeration.
    Data,
    /// That of one object of the host's, which has its name.
    Object,
}

/// A class of the host's, as it is declared to the program.
#[derive(Clone, Debug)]
pub(crate) struct Class {
    pub name: String,
    pub kind: ClassKind,
    pub doc: String,
    pub source: String,
}

/// The classes a session declares, each before those that are made of it.
#[derive(Clone, Debug, Default)]
pub struct Declarations {
    names: Arc<Classes>,
    /// In order.
    pub(crate) classes: Vec<Class>,
}

impl Declarations {
    /// Whether a class of a name is still to be declared; from now on it is not.
    pub fn begin(&mut self, name: &str) -> bool {
        let is_new = !self.names.contains_key(name);
        if is_new {
            Arc::make_mut(&mut self.names).insert(name.to_owned(), Vec::new());
        }
        is_new
    }

    pub(crate) fn names(&self) -> &Arc<Classes> {
        &self.names
    }

    fn add(&mut self, name: &str, kind: ClassKind, doc: &str, source: String) {
        self.classes.push(Class {
            name: name.to_owned(),
            kind,
            doc: doc.to_owned(),
            source,
        });
    }

    /// Declares a struct as a dataclass.
    pub fn dataclass<T: Dataclass>(&mut self) {
        let fields = T::fields();
        let skipped = fields
            .iter()
            .filter_map(|field| Some((field.name.clone(), field.skipped.clone()?)));
        Arc::make_mut(&mut self.names).insert(T::NAME.to_owned(), skipped.collect());
        let mut source = String::from("from dataclasses import dataclass, field\n@dataclass");
        let options: Vec<&str> = [(T::FROZEN, "frozen=True"), (T::ORDER, "order=True")]
            .into_iter()
            .filter_map(|(on, text)| on.then_some(text))
            .collect();
        if !options.is_empty() {
            let _ = write!(source, "({})", options.join(", "));
        }
        let _ = writeln!(source, "\nclass {}:", T::NAME);
        if !T::DOC.is_empty() {
            let _ = writeln!(source, "    {}", repr(&HostValue::Str(T::DOC.to_owned())));
        }
        if fields.is_empty() {
            source.push_str("    pass\n");
        }
        for Field {
            name,
            annotation,
            default,
            ..
        } in fields
        {
            let _ = match default {
                // What can change, and what the class does not know yet, is made anew for each instance.
                Some(default) if !is_constant(&default) => {
                    writeln!(
                        source,
                        "    {name}: {annotation} = field(default_factory=lambda: {default})"
                    )
                }
                Some(default) => writeln!(source, "    {name}: {annotation} = {default}"),
                None => writeln!(source, "    {name}: {annotation}"),
            };
        }
        source.push_str("del dataclass, field\n");
        self.add(T::NAME, ClassKind::Data, T::DOC, source);
    }

    /// Declares an enumeration: the names of its members and their values.
    pub fn enumeration(&mut self, name: &str, doc: &str, members: &[(String, HostValue)]) {
        self.begin(name);
        let mut source = format!("from enum import Enum\nclass {name}(Enum):\n");
        if !doc.is_empty() {
            let _ = writeln!(source, "    {}", repr(&HostValue::Str(doc.to_owned())));
        }
        for (member, value) in members {
            let _ = writeln!(source, "    {member} = {}", repr(value));
        }
        source.push_str("del Enum\n");
        self.add(name, ClassKind::Data, doc, source);
    }

    /// Declares a class of host methods alone, and the one object of it, which has its name from then on.
    pub(crate) fn object(&mut self, name: &str, doc: &str, methods: &[String]) {
        self.begin(name);
        let mut source = format!("class {name}:\n");
        if !doc.is_empty() {
            let _ = writeln!(source, "    {}", repr(&HostValue::Str(doc.to_owned())));
        }
        let shown = repr(&HostValue::Str(format!("<host object {name}>")));
        let _ = writeln!(
            source,
            "    __slots__ = ()\n    def __repr__(self):\n        return {shown}\n    def __copy__(self):\n        return self\n    \
             def __deepcopy__(self, memo):\n        return self"
        );
        source.push_str(&bind_methods(name, methods));
        let _ = writeln!(source, "{name} = {name}()");
        self.add(name, ClassKind::Object, doc, source);
    }
}

/// Puts host functions into a class as its methods.
pub(crate) fn bind_methods(class: &str, methods: &[String]) -> String {
    let mut source = String::new();
    for method in methods {
        let short = method.rsplit('.').next().unwrap_or(method);
        let _ = writeln!(source, "{class}.{short} = __import__('_hognose').external('{method}')");
    }
    source
}

/// Whether a default is a constant: a number, a string, True, False or None, possibly negative.
fn is_constant(text: &str) -> bool {
    let text = text.trim();
    matches!(text, "None" | "True" | "False")
        || text.trim_start_matches('-').parse::<f64>().is_ok()
        || text.starts_with(['\'', '"'])
}

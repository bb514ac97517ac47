//! The representations of objects that are more than a vector.

use super::class::ShapeId;
use crate::name::Name;
use crate::tree::CodeId;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::Frame;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smallvec::SmallVec;

pub type Slots = SmallVec<[Value; 4]>;

/// A tuple's items: up to three stand in the arena itself.
pub type Items = SmallVec<[Value; 3]>;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Instance {
    pub shape: ShapeId,
    pub slots: Slots,
    /// The value of the built-in type the class derives from; `Undefined` where it derives from `object` alone.
    pub native: Value,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Function {
    pub code: CodeId,
    pub globals: DictRef,
    /// The captured cells.
    pub closure: Box<[Value]>,
    /// Defaults of the last positional parameters.
    pub defaults: Box<[Value]>,
    /// Defaults of keyword-only parameters.
    pub keyword_defaults: Box<[(Name, Value)]>,
    pub extra: Option<Box<FunctionExtra>>,
}

/// What few functions have; `Undefined` where the code's own holds.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct FunctionExtra {
    pub name: Value,
    pub qualname: Value,
    pub doc: Value,
    pub module: Value,
    /// The dict of function attributes.
    pub dict: Value,
    pub annotations: Value,
    pub annotate: Value,
    pub type_params: Value,
    /// Its generators may be awaited.
    pub awaitable: bool,
}

/// A function, native or not, with its first argument.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Method {
    pub function: Value,
    pub this: Value,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum GeneratorKind {
    #[default]
    Generator,
    Coroutine,
    AsyncGenerator,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum GeneratorState {
    #[default]
    Created,
    Suspended,
    Running,
    Finished,
}

/// A function call that stops at its yields: its frame and its records while it is not running.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Generator {
    pub kind: GeneratorKind,
    pub state: GeneratorState,
    /// The frame it runs in but for its base, which is zero where no more is known than the code.
    #[serde(rename = "code", serialize_with = "code_alone", deserialize_with = "place_of_code")]
    pub(crate) place: Frame,
    /// The function object, then the frame's slots and operands.
    pub frame: Vec<Value>,
    pub records: Vec<Value>,
    /// One more than the step whose yield it waits at, in place of the records of that step; zero where it has records.
    pub step: u32,
    /// What `yield from` or `await` delegates to, for those who ask.
    pub awaiting: Value,
    pub name: Value,
    pub qualname: Value,
    /// A generator that may be awaited: `types.coroutine` made its function so.
    pub awaitable: bool,
    /// Of an asynchronous generator: a step of it is being awaited; it was closed.
    pub running_async: bool,
    pub closed: bool,
}

impl Generator {
    pub(crate) fn code(&self) -> CodeId {
        self.place.code
    }
}

/// The rest of a generator's place follows from its function.
fn code_alone<S: Serializer>(place: &Frame, serializer: S) -> Result<S::Ok, S::Error> {
    place.code.serialize(serializer)
}

fn place_of_code<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Frame, D::Error> {
    CodeId::deserialize(deserializer).map(Frame::unplaced)
}

/// What an awaitable that is no coroutine does with its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AwaitKind {
    /// A step of an asynchronous generator: the argument is sent, or raised; or it is closed.
    Send,
    Throw,
    Close,
    /// What a coroutine's `__await__` answers.
    Coroutine,
    /// `anext` with a default, the argument.
    Default,
    /// A call the host is answering.
    Host,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AwaitState {
    Created,
    Running,
    Closed,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Module {
    pub name: Value,
    pub dict: DictRef,
}

/// One line of a traceback: which code, and which range of its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraceEntry {
    pub code: CodeId,
    pub span: crate::tree::Span,
}

/// What every exception object holds beside its attributes.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct ExceptionState {
    /// A tuple.
    pub args: Value,
    /// Exception, `None`, or `Undefined` where never set.
    pub cause: Value,
    pub context: Value,
    pub suppress_context: bool,
    /// Innermost first: frames are added as the exception leaves them.
    pub traceback: SmallVec<[TraceEntry; 1]>,
    /// What the exception's own type keeps: `value` of StopIteration, `name` and `obj` of NameError and AttributeError, ...
    pub fields: Vec<(Name, Value)>,
}

/// The built-in iterators.
#[derive(Debug, Serialize, Deserialize)]
pub enum Iter {
    /// Spent, of what type it may have been.
    Exhausted(Builtin),
    List {
        list: ListRef,
        index: u64,
    },
    ListReversed {
        list: ListRef,
        remaining: u64,
    },
    Tuple {
        tuple: TupleRef,
        index: u64,
    },
    Str {
        text: Value,
        byte: u64,
    },
    Bytes {
        bytes: BytesRef,
        index: u64,
    },
    Range {
        next: i64,
        step: i64,
        remaining: u64,
    },
    BigRange {
        next: Value,
        step: Value,
        stop: Value,
    },
    /// `len` is the size it must keep, `left` how many entries are to come.
    Dict {
        dict: DictRef,
        position: u64,
        len: u64,
        left: u64,
        kind: ViewKind,
    },
    DictReversed {
        dict: DictRef,
        position: u64,
        len: u64,
        kind: ViewKind,
    },
    Set {
        set: SetRef,
        position: u64,
        len: u64,
    },
    /// By `__getitem__` and a counter.
    Sequence {
        object: Value,
        index: u64,
    },
    SequenceReversed {
        object: Value,
        remaining: u64,
    },
    /// Calls until the sentinel comes.
    Callable {
        callable: Value,
        sentinel: Value,
    },
    Enumerate {
        iterator: Value,
        count: Value,
    },
    Zip {
        iterators: Box<[Value]>,
        strict: bool,
    },
    Map {
        function: Value,
        iterators: Box<[Value]>,
        strict: bool,
    },
    Filter {
        function: Value,
        iterator: Value,
    },
    /// One of `itertools`.
    Tool(Box<crate::stdlib::itertools::Tool>),
    /// A queue's elements, while `changes` is what it was.
    Deque {
        deque: ObjectRef,
        index: u64,
        changes: u64,
        reversed: bool,
    },
    /// Values ready to hand out, the last first.
    Ready {
        items: Vec<Value>,
    },
    /// What a scanner of a regular expression finds.
    Matches {
        scanner: ObjectRef,
    },
}

impl Default for Iter {
    fn default() -> Self {
        Iter::Exhausted(Builtin::ListIterator)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ViewKind {
    Keys,
    Values,
    Items,
}

/// Objects that have no arena of their own.
#[derive(Debug, Default, Serialize, Deserialize)]
pub enum Object {
    #[default]
    Plain,
    Slice {
        start: Value,
        stop: Value,
        step: Value,
    },
    /// A range whose bounds fit; `len` elements.
    Range {
        start: i64,
        stop: i64,
        step: i64,
    },
    BigRange {
        start: Value,
        stop: Value,
        step: Value,
    },
    /// `ordered` where an OrderedDict is viewed, to be told apart when shown.
    DictView {
        dict: DictRef,
        kind: ViewKind,
        ordered: bool,
    },
    Complex {
        real: FloatBits,
        imag: FloatBits,
    },
    ByteArray(Vec<u8>),
    MemoryView(View),
    Property {
        get: Value,
        set: Value,
        delete: Value,
        doc: Value,
        name: Value,
    },
    StaticMethod(Value),
    ClassMethod(Value),
    /// A class's special method that is no function: called with the instance first, which it is bound to as an attribute
    /// would be. Never visible to the program.
    Special(Value),
    Super {
        class: ClassRef,
        this: Value,
        this_class: ClassRef,
    },
    /// The read-only view of a class's namespace.
    ClassDict(ClassRef),
    MappingProxy(Value),
    GenericAlias {
        origin: Value,
        args: Value,
    },
    Union(Value),
    /// A slot of `__slots__`: a descriptor of the instance attribute of this name.
    SlotDescriptor {
        class: ClassRef,
        name: Name,
    },
    /// An attribute of a built-in type, as `int.real` is.
    NativeAttribute {
        class: ClassRef,
        name: Name,
    },
    /// A frame's line of an exception's traceback, and where it stands in it.
    Traceback {
        exception: ExceptionRef,
        index: u64,
    },
    Frame {
        entry: TraceEntry,
    },
    Code(CodeId),
    /// Of a module of the standard library.
    Library(Box<crate::stdlib::library::Library>),
    /// A call the host is answering.
    Future {
        call: u64,
        outcome: Outcome,
    },
    Awaitable {
        kind: AwaitKind,
        state: AwaitState,
        target: Value,
        argument: Value,
    },
}

/// A window on a bytes-like object: `len` elements of a format, the first at byte `start`, `stride` bytes from one to the next.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct View {
    pub object: Value,
    pub start: u64,
    pub len: u64,
    pub stride: i64,
    pub format: u8,
    pub readonly: bool,
    pub released: bool,
}

/// What became of a call the host answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    #[default]
    Pending,
    Value(Value),
    Raised(Value),
}

impl Iter {
    pub(crate) fn extra_bytes(&self) -> usize {
        match self {
            Iter::Tool(tool) => tool.extra_bytes(),
            _ => 0,
        }
    }
}

impl Object {
    pub(crate) fn extra_bytes(&self) -> usize {
        match self {
            Object::ByteArray(bytes) => super::grown(bytes.len()),
            Object::Library(library) => library.extra_bytes(),
            _ => 0,
        }
    }
}

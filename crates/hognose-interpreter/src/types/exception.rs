//! Exceptions: their construction, text, attributes and methods.

use crate::heap::Object;
use crate::name::{Name, names};
use crate::native::{Args, Code, NativeDef, attribute, method, settable, static_method};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::repr::Part;
use crate::vm::{Unwind, Vm};
use std::sync::LazyLock;

type R = Result<Value, Unwind>;

pub static METHODS: &[NativeDef] = &[
    static_method(
        "__new__",
        "(cls, *args, **kwargs)",
        Code::Var(new),
        "An exception with its arguments.",
    ),
    method(
        "__init__",
        "(self, *args, **kwargs)",
        Code::Var(init),
        "Sets the arguments.",
    ),
    method("__str__", "(self, /)", Code::F1(str), "The message."),
    method(
        "__repr__",
        "(self, /)",
        Code::F1(|vm, v| vm.repr(v)),
        "The representation.",
    ),
    method(
        "with_traceback",
        "(self, tb, /)",
        Code::F2(with_traceback),
        "Sets the traceback and answers the exception.",
    ),
    method(
        "add_note",
        "(self, note, /)",
        Code::F2(add_note),
        "Adds a note to the exception.",
    ),
    settable("args", args, set_args, "The arguments it was made with."),
    settable(
        "__cause__",
        |vm, e| link(vm, e, false),
        set_cause,
        "The exception it was raised from.",
    ),
    settable(
        "__context__",
        |vm, e| link(vm, e, true),
        set_context,
        "The exception being handled when it was raised.",
    ),
    settable(
        "__suppress_context__",
        suppress,
        set_suppress,
        "Whether the context is not shown.",
    ),
    settable(
        "__traceback__",
        traceback,
        |vm, e, v| with_traceback(vm, e, v).map(|_| Value::None),
        "Where it went through.",
    ),
];

macro_rules! fields {
    ($($table:ident: $($name:ident)*;)*) => {$(
        pub static $table: &[NativeDef] = &[$(
            settable(stringify!($name), |vm, e| field(vm, e, names::$name), |vm, e, v| set_field(vm, e, names::$name, v), "Kept with the exception."),
        )*];
    )*};
}

fields! {
    STOP_ITERATION: value;
    SYSTEM_EXIT: code;
    NAME_ERROR: name;
    ATTRIBUTE_ERROR: name obj;
    IMPORT_ERROR: name path msg;
    OS_ERROR: errno strerror filename filename2;
    SYNTAX_ERROR: msg filename lineno offset text end_lineno end_offset print_file_and_line;
    UNICODE_ERROR: encoding object start end reason;
}

fn field(vm: &mut Vm<'_>, exception: Value, name: Name) -> R {
    Ok(vm.exception_field(exception, name).unwrap_or(Value::None))
}

fn set_field(vm: &mut Vm<'_>, exception: Value, name: Name, value: Value) -> R {
    vm.set_exception_field(exception, name, value);
    Ok(Value::None)
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let Some(Value::Class(class)) = args.named.first().copied() else {
        return Err(vm.type_error("BaseException.__new__(X): X is not a type object"));
    };
    let class = os_error(class, &args.rest);
    let exception = vm.new_exception_of(class, &args.rest);
    let known: &[Name] = match class_kind(vm, class) {
        Builtin::ImportError => &[names::name, names::path],
        Builtin::NameError => &[names::name],
        Builtin::AttributeError => &[names::name, names::obj],
        _ => &[],
    };
    for (name, value) in &args.keywords {
        if known.contains(name) {
            vm.set_exception_field(exception, *name, *value);
        }
    }
    initialise(vm, exception, &args.rest)?;
    Ok(exception)
}

/// An exception of a class whose `__new__` and `__init__` are the built-in ones.
pub(crate) fn make(vm: &mut Vm<'_>, class: ClassRef, args: &[Value]) -> R {
    let class = os_error(class, args);
    let kind = class_kind(vm, class);
    let wanted = match kind {
        Builtin::UnicodeDecodeError | Builtin::UnicodeEncodeError => 5,
        Builtin::UnicodeTranslateError => 4,
        _ => args.len(),
    };
    if args.len() != wanted {
        let message = format!("function takes exactly {wanted} arguments ({} given)", args.len());
        return Err(vm.type_error(message));
    }
    let exception = vm.new_exception_of(class, args);
    if class.builtin().is_some_and(is_plain) {
        return Ok(exception);
    }
    initialise(vm, exception, args)?;
    Ok(exception)
}

/// The class for an OSError: the number of some errors, as Linux has them, makes them one of the classes below it.
fn os_error(class: ClassRef, args: &[Value]) -> ClassRef {
    let (true, Some(Value::Int(errno))) = (class == Builtin::OSError.class() && args.len() >= 2, args.first()) else {
        return class;
    };
    match errno {
        11 | 114 | 115 => Builtin::BlockingIOError,
        32 | 108 => Builtin::BrokenPipeError,
        10 => Builtin::ChildProcessError,
        103 => Builtin::ConnectionAbortedError,
        111 => Builtin::ConnectionRefusedError,
        104 => Builtin::ConnectionResetError,
        17 => Builtin::FileExistsError,
        2 => Builtin::FileNotFoundError,
        21 => Builtin::IsADirectoryError,
        20 => Builtin::NotADirectoryError,
        4 => Builtin::InterruptedError,
        1 | 13 => Builtin::PermissionError,
        3 => Builtin::ProcessLookupError,
        110 => Builtin::TimeoutError,
        _ => return class,
    }
    .class()
}

/// Whether a built-in type is an exception that keeps nothing but its arguments, made by BaseException's own methods.
pub(crate) fn is_plain(builtin: Builtin) -> bool {
    static TABLE: LazyLock<Vec<bool>> = LazyLock::new(|| {
        (0..Builtin::COUNT)
            .map(|index| {
                let Some(builtin) = ClassRef::new(index).builtin().filter(|b| b.is_exception()) else {
                    return false;
                };
                let own = |name| crate::native::find(index, name).is_some();
                builtin_kind(builtin) == Builtin::BaseException
                    && (builtin == Builtin::BaseException || !(own("__new__") || own("__init__")))
            })
            .collect()
    });
    TABLE.get(builtin as usize).copied().unwrap_or(false)
}

/// The built-in exception whose fields a class has.
fn class_kind(vm: &Vm<'_>, class: ClassRef) -> Builtin {
    if let Some(index) = class.heap_index() {
        let order = &vm.heap.classes.get(index).mro;
        return order
            .iter()
            .filter_map(|c| c.builtin())
            .find(has_fields)
            .unwrap_or(Builtin::BaseException);
    }
    builtin_kind(class.builtin().unwrap_or(Builtin::BaseException))
}

fn has_fields(builtin: &Builtin) -> bool {
    use Builtin::*;
    matches!(
        builtin,
        ImportError
            | NameError
            | AttributeError
            | StopIteration
            | SystemExit
            | OSError
            | SyntaxError
            | UnicodeDecodeError
            | UnicodeEncodeError
            | UnicodeTranslateError
            | BaseExceptionGroup
    )
}

fn builtin_kind(builtin: Builtin) -> Builtin {
    use Builtin::*;
    let mut at = builtin;
    while at != BaseException && at != Object {
        if has_fields(&at) {
            return at;
        }
        at = if at == ExceptionGroup {
            BaseExceptionGroup
        } else {
            at.base()
        };
    }
    BaseException
}

/// What the exception types keep of their arguments.
pub(crate) fn initialise(vm: &mut Vm<'_>, exception: Value, args: &[Value]) -> Result<(), Unwind> {
    let class = vm.type_of(exception);
    let first = args.first().copied();
    match class_kind(vm, class) {
        Builtin::StopIteration => vm.set_exception_field(exception, names::value, first.unwrap_or(Value::None)),
        Builtin::SystemExit => {
            let code = match args {
                [] => Value::None,
                [one] => *one,
                many => vm.heap.new_tuple(many),
            };
            vm.set_exception_field(exception, names::code, code);
        }
        Builtin::ImportError => vm.set_exception_field(exception, names::msg, first.unwrap_or(Value::None)),
        Builtin::OSError if args.len() >= 2 => {
            for (name, value) in [names::errno, names::strerror, names::filename].into_iter().zip(args) {
                vm.set_exception_field(exception, name, *value);
            }
            // The fourth is of another system.
            if let Some(second) = args.get(4) {
                vm.set_exception_field(exception, names::filename2, *second);
            }
            if let Some(state) = vm.exception_state(exception) {
                let kept = vm.heap.new_tuple(args.get(..2).unwrap_or(args));
                vm.heap.exception_mut(state).args = kept;
            }
        }
        Builtin::SyntaxError => {
            vm.set_exception_field(exception, names::msg, first.unwrap_or(Value::None));
            if let [_, details] = args {
                let Some(details) = vm.quick_items(*details) else {
                    let message = format!("'{}' object is not iterable", vm.type_name(*details));
                    return Err(vm.type_error(message));
                };
                let problem = match details.len() {
                    n @ 0..4 => Some(format!("function takes at least 4 arguments ({n} given)")),
                    5 => Some("end_offset must be provided when end_lineno is provided".to_owned()),
                    4 | 6 | 7 => None,
                    n => Some(format!("function takes at most 7 arguments ({n} given)")),
                };
                if let Some(problem) = problem {
                    return Err(vm.type_error(problem));
                }
                let fields = [
                    names::filename,
                    names::lineno,
                    names::offset,
                    names::text,
                    names::end_lineno,
                    names::end_offset,
                ];
                for (name, value) in fields.into_iter().zip(details) {
                    vm.set_exception_field(exception, name, value);
                }
            }
        }
        Builtin::UnicodeDecodeError | Builtin::UnicodeEncodeError => {
            let fields = [names::encoding, names::object, names::start, names::end, names::reason];
            for (name, value) in fields.into_iter().zip(args) {
                vm.set_exception_field(exception, name, *value);
            }
        }
        Builtin::UnicodeTranslateError => {
            let fields = [names::object, names::start, names::end, names::reason];
            for (name, value) in fields.into_iter().zip(args) {
                vm.set_exception_field(exception, name, *value);
            }
        }
        _ => {}
    }
    Ok(())
}

fn init(vm: &mut Vm<'_>, args: Args) -> R {
    let exception = args.named.first().copied().unwrap_or_default();
    let kind = class_kind(vm, vm.type_of(exception));
    let known: &[Name] = match kind {
        Builtin::ImportError => &[names::name, names::path, names::name_from],
        Builtin::NameError => &[names::name],
        Builtin::AttributeError => &[names::name, names::obj],
        _ => &[],
    };
    if let Some((name, _)) = args.keywords.iter().find(|(name, _)| !known.contains(name)) {
        let what = match known {
            [] => vm.type_name(exception),
            _ => vm.class_name(kind.class()),
        };
        let name = vm.heap.names.text(*name);
        let candidates = known.iter().map(|n| vm.heap.names.text(*n));
        let hint = crate::source::suggest::suggest(name, candidates)
            .map_or(String::new(), |near| format!(". Did you mean '{near}'?"));
        let message = if known.is_empty() {
            format!("{what}() takes no keyword arguments")
        } else {
            format!("{what}() got an unexpected keyword argument '{name}'{hint}")
        };
        return Err(vm.type_error(message));
    }
    if let Some(state) = vm.exception_state(exception) {
        let tuple = vm.heap.new_tuple(&args.rest[..]);
        vm.heap.exception_mut(state).args = tuple;
    }
    initialise(vm, exception, &args.rest)?;
    Ok(Value::None)
}

fn arguments(vm: &Vm<'_>, exception: Value) -> Vec<Value> {
    match vm.exception_state(exception).map(|s| vm.heap.exception(s).args) {
        Some(Value::Tuple(t)) => vm.heap.tuple(t).to_vec(),
        _ => Vec::new(),
    }
}

/// `str(exception)`. Suspendable: arguments may have a `__str__` of their own.
pub(crate) fn str(vm: &mut Vm<'_>, exception: Value) -> R {
    let args = arguments(vm, exception);
    match class_kind(vm, vm.type_of(exception)) {
        Builtin::OSError => {
            let [errno, strerror, filename, second] =
                [names::errno, names::strerror, names::filename, names::filename2]
                    .map(|n| vm.exception_field(exception, n));
            let named = filename.is_some_and(|name| !name.is_none());
            if named || errno.is_some() && strerror.is_some() {
                let (errno, strerror) = (errno.unwrap_or(Value::None), strerror.unwrap_or(Value::None));
                let (errno, strerror) = (vm.plain_text(errno), vm.plain_text(strerror));
                let text = match filename {
                    Some(name) if !name.is_none() => {
                        let mut shown = |name: Value| match vm.heap.str(name) {
                            Some(text) => crate::text::repr::repr_str(&text),
                            None => vm.plain_text(name),
                        };
                        let second = match second {
                            Some(second) if !second.is_none() => format!(" -> {}", shown(second)),
                            _ => String::new(),
                        };
                        format!("[Errno {errno}] {strerror}: {}{second}", shown(name))
                    }
                    _ => format!("[Errno {errno}] {strerror}"),
                };
                return Ok(vm.heap.new_string(text));
            }
        }
        Builtin::SyntaxError => {
            let msg = vm.exception_field(exception, names::msg).unwrap_or(Value::None);
            let (file, line) = (
                vm.exception_field(exception, names::filename),
                vm.exception_field(exception, names::lineno),
            );
            let msg = vm.plain_text(msg);
            let text = match (file.filter(|f| f.is_str()), line) {
                (Some(file), Some(Value::Int(line))) => format!("{msg} ({}, line {line})", &*vm.heap.text(file)),
                (None, Some(Value::Int(line))) => format!("{msg} (line {line})"),
                _ => msg,
            };
            return Ok(vm.heap.new_string(text));
        }
        Builtin::BaseExceptionGroup => {
            let message = vm.exception_field(exception, names::message).unwrap_or(Value::None);
            let count = match vm.exception_field(exception, names::exceptions) {
                Some(Value::Tuple(t)) => vm.heap.tuple(t).len(),
                _ => 0,
            };
            let text = format!(
                "{} ({count} sub-exception{})",
                vm.plain_text(message),
                if count == 1 { "" } else { "s" }
            );
            return Ok(vm.heap.new_string(text));
        }
        Builtin::UnicodeDecodeError | Builtin::UnicodeEncodeError if args.len() == 5 => {
            return unicode_message(vm, exception);
        }
        Builtin::UnicodeTranslateError if args.len() == 4 => return unicode_message(vm, exception),
        _ => {}
    }
    match args.as_slice() {
        [] => Ok(vm.heap.new_str("")),
        [one] if vm.is_exception_of(exception, Builtin::KeyError) => vm.repr(*one),
        [one] => vm.str(*one),
        many => {
            let tuple = vm.heap.new_tuple(many);
            vm.repr(tuple)
        }
    }
}

fn unicode_message(vm: &mut Vm<'_>, exception: Value) -> R {
    let [encoding, object, start, end, reason] =
        [names::encoding, names::object, names::start, names::end, names::reason]
            .map(|n| vm.exception_field(exception, n).unwrap_or(Value::None));
    let codec = match encoding {
        Value::None => "can't translate".to_owned(),
        encoding => format!("'{}' codec can't encode", vm.plain_text(encoding)),
    };
    let (encoding, reason) = (vm.plain_text(encoding), vm.plain_text(reason));
    let (start, end) = (vm.index_value(start).unwrap_or(0), vm.index_value(end).unwrap_or(0));
    // A place outside is named as the numbers say.
    let one = usize::try_from(start)
        .ok()
        .filter(|_| start.checked_add(1) == Some(end));
    let last = end.wrapping_sub(1);
    let text = match object {
        Value::Bytes(b) if let Some(byte) = one.and_then(|at| vm.heap.byte_string(b).get(at)) => {
            format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
        }
        Value::Bytes(_) => format!("'{encoding}' codec can't decode bytes in position {start}-{last}: {reason}"),
        _ => match one.and_then(|at| vm.heap.text(object).chars().nth(at)) {
            None => format!("{codec} characters in position {start}-{last}: {reason}"),
            Some(c) => {
                let c = u32::from(c);
                let shown = match c {
                    0..=0xFF => format!("\\x{c:02x}"),
                    0x100..=0xFFFF => format!("\\u{c:04x}"),
                    _ => format!("\\U{c:08x}"),
                };
                format!("{codec} character '{shown}' in position {start}: {reason}")
            }
        },
    };
    Ok(vm.heap.new_string(text))
}

impl Vm<'_> {
    /// The text of a value that needs no guest code, for messages.
    pub(crate) fn plain_text(&mut self, value: Value) -> String {
        match value {
            Value::None => "None".into(),
            Value::Int(i) => i.to_string(),
            _ => match self.heap.str(value) {
                Some(text) => text.to_string(),
                None => format!("<{}>", self.type_name(value)),
            },
        }
    }
}

/// The parts of `repr(exception)`, the last first.
pub(crate) fn push_repr(vm: &mut Vm<'_>, exception: Value, todo: &mut Vec<Part>) {
    let name = vm.type_name(exception);
    let args = arguments(vm, exception);
    todo.push(Part::Text(")".into()));
    for (i, arg) in args.into_iter().enumerate().rev() {
        todo.push(Part::Value(arg));
        if i > 0 {
            todo.push(Part::Text(", ".into()));
        }
    }
    todo.push(Part::Text(format!("{name}(")));
}

fn with_traceback(vm: &mut Vm<'_>, exception: Value, traceback: Value) -> R {
    let is_traceback = matches!(traceback, Value::Object(o) if matches!(vm.heap.object(o), Object::Traceback { .. }));
    if !traceback.is_none() && !is_traceback {
        return Err(vm.type_error("__traceback__ must be a traceback or None"));
    }
    let Some(state) = vm.exception_state(exception) else {
        return Ok(exception);
    };
    match traceback_entry(vm, traceback) {
        // What it is made of stands innermost first.
        Some((source, index, _)) => {
            let entries: Vec<_> = vm
                .heap
                .exception(source)
                .traceback
                .iter()
                .take(index as usize)
                .copied()
                .collect();
            vm.work(entries.len() / 8)?;
            vm.heap.exception_mut(state).traceback = entries.into();
        }
        None => vm.heap.exception_mut(state).traceback.clear(),
    }
    Ok(exception)
}

pub(crate) fn add_note(vm: &mut Vm<'_>, exception: Value, note: Value) -> R {
    if !note.is_str() {
        let kind = if note.is_none() {
            "None".into()
        } else {
            vm.type_name(note)
        };
        let message = format!("add_note() argument must be str, not {kind}");
        return Err(vm.type_error(message));
    }
    let Value::Instance(i) = exception else {
        return Ok(Value::None);
    };
    let list = match vm.own_attribute(i, names::__notes__) {
        Some(Value::List(l)) => l,
        Some(_) => return Err(vm.type_error("Cannot add note: __notes__ is not a list")),
        None => {
            let list = vm.heap.new_list(Vec::new());
            vm.set_own_attribute(i, names::__notes__, list)?;
            match list {
                Value::List(l) => l,
                _ => return Ok(Value::None),
            }
        }
    };
    vm.heap.list_push(list, note);
    Ok(Value::None)
}

fn args(vm: &mut Vm<'_>, exception: Value) -> R {
    match vm.exception_state(exception) {
        Some(state) => Ok(vm.heap.exception(state).args),
        None => Ok(vm.heap.new_tuple([])),
    }
}

fn set_args(vm: &mut Vm<'_>, exception: Value, value: Value) -> R {
    let items = match vm.quick_items(value) {
        Some(items) => items,
        None => {
            vm.iter(value)?;
            Vec::new()
        }
    };
    let tuple = vm.heap.new_tuple(items);
    if let Some(state) = vm.exception_state(exception) {
        vm.heap.exception_mut(state).args = tuple;
    }
    Ok(Value::None)
}

fn link(vm: &mut Vm<'_>, exception: Value, context: bool) -> R {
    let Some(state) = vm.exception_state(exception) else {
        return Ok(Value::None);
    };
    let state = vm.heap.exception(state);
    Ok(if context { state.context } else { state.cause }.or(Value::None))
}

fn set_cause(vm: &mut Vm<'_>, exception: Value, cause: Value) -> R {
    if !cause.is_none() && vm.exception_state(cause).is_none() {
        return Err(vm.type_error("exception cause must be None or derive from BaseException"));
    }
    if let Some(state) = vm.exception_state(exception) {
        let state = vm.heap.exception_mut(state);
        state.cause = cause;
        state.suppress_context = true;
    }
    Ok(Value::None)
}

fn set_context(vm: &mut Vm<'_>, exception: Value, context: Value) -> R {
    if !context.is_none() && vm.exception_state(context).is_none() {
        return Err(vm.type_error("exception context must be None or derive from BaseException"));
    }
    if let Some(state) = vm.exception_state(exception) {
        vm.heap.exception_mut(state).context = context;
    }
    Ok(Value::None)
}

fn suppress(vm: &mut Vm<'_>, exception: Value) -> R {
    Ok(Value::bool(
        vm.exception_state(exception)
            .is_some_and(|s| vm.heap.exception(s).suppress_context),
    ))
}

fn set_suppress(vm: &mut Vm<'_>, exception: Value, value: Value) -> R {
    if !matches!(value, Value::True | Value::False) {
        return Err(vm.type_error("attribute value type must be bool"));
    }
    if let Some(state) = vm.exception_state(exception) {
        vm.heap.exception_mut(state).suppress_context = value == Value::True;
    }
    Ok(Value::None)
}

fn traceback(vm: &mut Vm<'_>, exception: Value) -> R {
    Ok(vm.traceback_of(exception))
}

/// `tb_lineno` and the like: an exception's traceback as objects.
pub static TRACEBACK: &[NativeDef] = &[
    attribute("tb_lineno", tb_lineno, "The line."),
    attribute("tb_next", tb_next, "The next frame inward."),
    attribute("tb_frame", tb_frame, "The frame."),
];

fn traceback_entry(vm: &Vm<'_>, value: Value) -> Option<(ExceptionRef, u64, crate::heap::TraceEntry)> {
    let Value::Object(o) = value else { return None };
    let Object::Traceback { exception, index } = vm.heap.object(o) else {
        return None;
    };
    let entry = vm
        .heap
        .exception(*exception)
        .traceback
        .get((*index as usize).checked_sub(1)?)?;
    Some((*exception, *index, *entry))
}

fn tb_lineno(vm: &mut Vm<'_>, value: Value) -> R {
    Ok(traceback_entry(vm, value).map_or(Value::None, |(_, _, entry)| Value::Int(vm.line_of(entry))))
}

fn tb_next(vm: &mut Vm<'_>, value: Value) -> R {
    Ok(match traceback_entry(vm, value) {
        Some((exception, index, _)) if index > 1 => vm.heap.new_object(Object::Traceback {
            exception,
            index: index - 1,
        }),
        _ => Value::None,
    })
}

fn tb_frame(vm: &mut Vm<'_>, value: Value) -> R {
    Ok(traceback_entry(vm, value).map_or(Value::None, |(_, _, entry)| vm.heap.new_object(Object::Frame { entry })))
}

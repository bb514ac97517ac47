//! Native functions: one definition gives the function, its name, its parameters, its errors and its documentation.
//!
//! A definition is a line in a table: name, signature as Python would write it, documentation, and a Rust function of as many
//! values as the signature has parameters. Arguments are bound and checked by the signature; an argument not given arrives as
//! `Value::Undefined`. A signature with `*args` or `**kwargs` gets them as `Args`.
#![expect(
    clippy::indexing_slicing,
    reason = "places below the parameters of a definition, and places of the operand stack where the caller put the arguments"
)]
#![expect(
    clippy::string_slice,
    reason = "the signature of a native, cut at ASCII characters that were found"
)]

use crate::name::Name;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use smallvec::SmallVec;
use std::sync::{LazyLock, OnceLock};

type R = Result<Value, Unwind>;

/// The arguments of a native with `*args` or `**kwargs`.
#[derive(Debug, Default)]
pub struct Args {
    /// The named parameters before `*`, then the keyword-only ones.
    pub named: SmallVec<[Value; 6]>,
    pub rest: Vec<Value>,
    pub keywords: Vec<(Name, Value)>,
}

#[derive(Clone, Copy)]
pub enum Code {
    F0(fn(&mut Vm<'_>) -> R),
    F1(fn(&mut Vm<'_>, Value) -> R),
    F2(fn(&mut Vm<'_>, Value, Value) -> R),
    F3(fn(&mut Vm<'_>, Value, Value, Value) -> R),
    F4(fn(&mut Vm<'_>, Value, Value, Value, Value) -> R),
    F5(fn(&mut Vm<'_>, Value, Value, Value, Value, Value) -> R),
    Var(fn(&mut Vm<'_>, Args) -> R),
    /// The same with what is done at once where there are two arguments; `None` where it is not.
    Pair(
        fn(&mut Vm<'_>, Value, Value) -> Option<Value>,
        fn(&mut Vm<'_>, Args) -> R,
    ),
    /// An attribute computed from the object.
    Getter(fn(&mut Vm<'_>, Value) -> R),
    /// An attribute that can be set.
    GetSet(fn(&mut Vm<'_>, Value) -> R, fn(&mut Vm<'_>, Value, Value) -> R),
}

/// How a method binds when looked up through its type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binding {
    Method,
    Static,
    Class,
    /// A function of a module.
    Function,
}

pub struct NativeDef {
    pub name: &'static str,
    /// As Python would write it: `(self, index=-1, /)`.
    pub signature: &'static str,
    pub doc: &'static str,
    pub binding: Binding,
    pub code: Code,
    /// Positional arguments that are enough, and that are at most taken.
    min: u8,
    max: u8,
    has_varargs: bool,
}

impl NativeDef {
    const fn new(
        name: &'static str,
        signature: &'static str,
        doc: &'static str,
        binding: Binding,
        code: Code,
    ) -> NativeDef {
        let (min, max, has_varargs) = positional_bounds(signature.as_bytes());
        NativeDef {
            name,
            signature,
            doc,
            binding,
            code,
            min,
            max,
            has_varargs,
        }
    }

    /// How many positional arguments are enough.
    pub(crate) fn min(&self) -> usize {
        self.min.into()
    }

    /// How many positional arguments have parameters of their own.
    pub(crate) fn max(&self) -> usize {
        self.max.into()
    }
}

/// A method: the first parameter is the object.
pub const fn method(name: &'static str, signature: &'static str, code: Code, doc: &'static str) -> NativeDef {
    NativeDef::new(name, signature, doc, Binding::Method, code)
}

/// A function of a module.
pub const fn function(name: &'static str, signature: &'static str, code: Code, doc: &'static str) -> NativeDef {
    NativeDef::new(name, signature, doc, Binding::Function, code)
}

/// A static method (`__new__` among them).
pub const fn static_method(name: &'static str, signature: &'static str, code: Code, doc: &'static str) -> NativeDef {
    NativeDef::new(name, signature, doc, Binding::Static, code)
}

/// A class method: the first parameter is the class.
pub const fn class_method(name: &'static str, signature: &'static str, code: Code, doc: &'static str) -> NativeDef {
    NativeDef::new(name, signature, doc, Binding::Class, code)
}

/// A read-only attribute.
pub const fn attribute(name: &'static str, get: fn(&mut Vm<'_>, Value) -> R, doc: &'static str) -> NativeDef {
    NativeDef::new(name, "(self, /)", doc, Binding::Method, Code::Getter(get))
}

/// An attribute that can be set.
pub const fn settable(
    name: &'static str,
    get: fn(&mut Vm<'_>, Value) -> R,
    set: fn(&mut Vm<'_>, Value, Value) -> R,
    doc: &'static str,
) -> NativeDef {
    NativeDef::new(name, "(self, /)", doc, Binding::Method, Code::GetSet(get, set))
}

/// Required and greatest number of positional arguments of a signature, and whether it takes any number.
const fn positional_bounds(s: &[u8]) -> (u8, u8, bool) {
    let (mut min, mut max, mut i, mut depth) = (0u8, 0u8, 0usize, 0u8);
    let (mut in_param, mut has_default, mut quote) = (false, false, 0u8);
    while i < s.len() {
        let c = s[i];
        if quote != 0 {
            if c == quote {
                quote = 0;
            }
        } else if c == b'\'' || c == b'"' {
            quote = c;
        } else if c == b'(' || c == b'[' || c == b'{' {
            depth += 1;
            if depth > 1 {
                in_param = true;
            }
        } else if (c == b',' || c == b')') && depth == 1 {
            if in_param {
                max += 1;
                if !has_default {
                    min += 1;
                }
            }
            in_param = false;
            has_default = false;
        } else if c == b')' || c == b']' || c == b'}' {
            depth -= 1;
        } else if c == b'*' && depth == 1 && !in_param {
            let varargs = i + 1 < s.len() && s[i + 1] != b',' && s[i + 1] != b'*' && s[i + 1] != b')';
            return (min, max, varargs);
        } else if c == b'/' && depth == 1 && !in_param {
        } else if c == b'=' && depth == 1 {
            has_default = true;
        } else if c != b' ' {
            in_param = true;
        }
        i += 1;
    }
    (min, max, false)
}

/// A parameter of a native's signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub name: &'static str,
    pub kind: ParameterKind,
    pub default: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    PositionalOnly,
    Positional,
    VarArgs,
    KeywordOnly,
    KwArgs,
}

/// The parameters a signature declares.
pub fn parameters(signature: &'static str) -> Vec<Parameter> {
    let inner = signature.trim_start_matches('(').trim_end_matches(')');
    let mut found: Vec<Parameter> = Vec::new();
    let mut kind = ParameterKind::Positional;
    for part in split_top_level(inner) {
        let part = part.trim();
        if part == "/" {
            found.iter_mut().for_each(|p| p.kind = ParameterKind::PositionalOnly);
        } else if part == "*" {
            kind = ParameterKind::KeywordOnly;
        } else if let Some(name) = part.strip_prefix("**") {
            found.push(Parameter {
                name,
                kind: ParameterKind::KwArgs,
                default: None,
            });
        } else if let Some(name) = part.strip_prefix('*') {
            found.push(Parameter {
                name,
                kind: ParameterKind::VarArgs,
                default: None,
            });
            kind = ParameterKind::KeywordOnly;
        } else if !part.is_empty() {
            let (name, default) = match part.split_once('=') {
                Some((name, default)) => (name.trim(), Some(default.trim())),
                None => (part, None),
            };
            found.push(Parameter { name, kind, default });
        }
    }
    found
}

fn split_top_level(text: &'static str) -> Vec<&'static str> {
    let (mut parts, mut start, mut depth, mut quote) = (Vec::new(), 0, 0, None);
    for (i, c) in text.char_indices() {
        match (quote, c) {
            (Some(q), _) if q == c => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth -= 1,
            (None, ',') if depth == 0 => {
                parts.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// Where natives stand: a table for each built-in type, then one for each module.
pub(crate) fn group(index: usize) -> &'static [NativeDef] {
    match Builtin::all().get(index) {
        Some(builtin) => crate::types::methods(*builtin),
        None => crate::stdlib::natives(index - Builtin::COUNT),
    }
}

/// How many groups there are.
pub(crate) fn groups() -> usize {
    GROUPS.len()
}

/// The names of all natives, each behind its type's or module's, for the test that has a charge for each.
#[doc(hidden)]
pub fn all_names() -> Vec<String> {
    let mut found = Vec::new();
    for (index, group) in GROUPS.iter().enumerate() {
        let owner = match Builtin::all().get(index) {
            Some(builtin) => builtin.name(),
            None => crate::stdlib::module_of_group(index).unwrap_or_default(),
        };
        found.extend(group.iter().map(|native| format!("{owner}.{}", native.name)));
    }
    found
}

const GROUP_SHIFT: u32 = 16;

static GROUPS: LazyLock<Vec<&'static [NativeDef]>> =
    LazyLock::new(|| (0..Builtin::COUNT + crate::stdlib::MODULE_GROUPS).map(group).collect());

impl NativeRef {
    pub(crate) fn at(group: usize, index: usize) -> NativeRef {
        NativeRef::new(group << GROUP_SHIFT | index)
    }

    /// The group a native stands in.
    pub(crate) fn group(self) -> usize {
        self.index() >> GROUP_SHIFT
    }

    #[inline]
    pub(crate) fn def(self) -> Option<&'static NativeDef> {
        GROUPS
            .get(self.index() >> GROUP_SHIFT)?
            .get(self.index() & ((1 << GROUP_SHIFT) - 1))
    }

    /// The type whose method this is.
    pub(crate) fn owner(self) -> Option<Builtin> {
        Builtin::all().get(self.group()).copied()
    }
}

/// The parsed parameters of every native, made when first wanted.
static PARAMETERS: LazyLock<Vec<Vec<OnceLock<Box<[Parameter]>>>>> = LazyLock::new(|| {
    GROUPS
        .iter()
        .map(|group| group.iter().map(|_| OnceLock::new()).collect())
        .collect()
});

impl NativeRef {
    /// The parameters of the native's signature.
    pub(crate) fn parameters(self) -> &'static [Parameter] {
        let slot = PARAMETERS
            .get(self.group())
            .and_then(|g| g.get(self.index() & ((1 << GROUP_SHIFT) - 1)));
        match (slot, self.def()) {
            (Some(slot), Some(def)) => slot.get_or_init(|| parameters(def.signature).into()),
            _ => &[],
        }
    }
}

/// What makes the values of a built-in type when it is called.
pub(crate) fn constructor(builtin: crate::types::Builtin) -> Option<NativeRef> {
    static TABLE: LazyLock<Vec<Option<NativeRef>>> = LazyLock::new(|| {
        (0..crate::types::Builtin::COUNT)
            .map(|group| find(group, "__construct__"))
            .collect()
    });
    TABLE.get(builtin as usize).copied().flatten()
}

/// The native of a name the interpreter knows in a built-in type; `None` for other names says nothing.
pub(crate) fn find_known(builtin: usize, name: crate::name::Name) -> Option<Option<NativeRef>> {
    static INDEX: LazyLock<rustc_hash::FxHashMap<u64, NativeRef>> = LazyLock::new(|| {
        let known = crate::name::well_known().iter().enumerate();
        let numbers: rustc_hash::FxHashMap<&str, u64> = known.map(|(n, text)| (*text, n as u64)).collect();
        let mut index = rustc_hash::FxHashMap::default();
        for (group, defs) in GROUPS.iter().enumerate().take(crate::types::Builtin::COUNT) {
            for (i, def) in defs.iter().enumerate() {
                if let Some(number) = numbers.get(def.name) {
                    index.insert((group as u64) << 32 | number, NativeRef::at(group, i));
                }
            }
        }
        index
    });
    if name.index() >= crate::name::well_known().len() {
        return None;
    }
    Some(INDEX.get(&((builtin as u64) << 32 | name.index() as u64)).copied())
}

/// The native of a name in a group.
pub(crate) fn find(group: usize, name: &str) -> Option<NativeRef> {
    static INDEX: LazyLock<rustc_hash::FxHashMap<(usize, &'static str), NativeRef>> = LazyLock::new(|| {
        let mut index = rustc_hash::FxHashMap::default();
        for (g, defs) in GROUPS.iter().enumerate() {
            for (i, def) in defs.iter().enumerate() {
                index.insert((g, def.name), NativeRef::at(g, i));
            }
        }
        index
    });
    INDEX.get(&(group, name)).copied()
}

impl<'a> Vm<'a> {
    pub(crate) fn native_def(&mut self, native: NativeRef) -> Result<&'static NativeDef, Unwind> {
        match native.def() {
            Some(def) => Ok(def),
            None => Err(self.internal("a native that does not exist")),
        }
    }

    /// Calls a native of one argument, as builtins are called most.
    #[inline(always)]
    pub(crate) fn call_native_1(&mut self, native: NativeRef, a: Value) -> R {
        let def = self.native_def(native)?;
        match def.code {
            Code::F1(f) if def.min <= 1 && def.max >= 1 => f(self, a),
            Code::F2(f) if def.min <= 1 && def.max >= 1 => f(self, a, Value::Undefined),
            Code::F3(f) if def.min <= 1 && def.max >= 1 => f(self, a, Value::Undefined, Value::Undefined),
            _ => self.call_native(native, &[a]),
        }
    }

    /// Calls a native of two arguments.
    #[inline(always)]
    pub(crate) fn call_native_2(&mut self, native: NativeRef, a: Value, b: Value) -> R {
        let def = self.native_def(native)?;
        match def.code {
            Code::F2(f) if def.min <= 2 && def.max >= 2 => f(self, a, b),
            Code::F3(f) if def.min <= 2 && def.max >= 2 => f(self, a, b, Value::Undefined),
            Code::Pair(at_once, _) if let Some(result) = at_once(self, a, b) => Ok(result),
            _ => self.call_native(native, &[a, b]),
        }
    }

    /// Calls a native of three arguments.
    #[inline(always)]
    pub(crate) fn call_native_3(&mut self, native: NativeRef, a: Value, b: Value, c: Value) -> R {
        let def = self.native_def(native)?;
        match def.code {
            Code::F3(f) if def.min <= 3 && def.max >= 3 => f(self, a, b, c),
            _ => self.call_native(native, &[a, b, c]),
        }
    }

    /// Calls a native with positional arguments.
    pub(crate) fn call_native(&mut self, native: NativeRef, args: &[Value]) -> R {
        let def = self.native_def(native)?;
        let n = args.len();
        if let Code::Var(f) | Code::Pair(_, f) = def.code
            && let Some(args) = Vm::positional(native, def, args)
        {
            return f(self, args);
        }
        if n < def.min as usize
            || (n > def.max as usize && !def.has_varargs)
            || matches!(def.code, Code::Var(_) | Code::Pair(..))
        {
            return self.call_native_bound(def, native, args, &[]);
        }
        let arg = |i: usize| args.get(i).copied().unwrap_or_default();
        match def.code {
            Code::F0(f) => f(self),
            Code::F1(f) => f(self, arg(0)),
            Code::F2(f) => f(self, arg(0), arg(1)),
            Code::F3(f) => f(self, arg(0), arg(1), arg(2)),
            Code::F4(f) => f(self, arg(0), arg(1), arg(2), arg(3)),
            Code::F5(f) => f(self, arg(0), arg(1), arg(2), arg(3), arg(4)),
            Code::Getter(f) | Code::GetSet(f, _) => f(self, arg(0)),
            Code::Var(_) | Code::Pair(..) => self.call_native_bound(def, native, args, &[]),
        }
    }

    /// The arguments of a native where they need no binding: by position, enough of them, and nothing else is required.
    fn positional(native: NativeRef, def: &NativeDef, args: &[Value]) -> Option<Args> {
        let (least, most) = (def.min as usize, def.max as usize);
        if args.is_empty() || args.len() < least || (args.len() > most && !def.has_varargs) {
            return None;
        }
        let mut count = 0;
        for parameter in native.parameters() {
            match parameter.kind {
                ParameterKind::VarArgs | ParameterKind::KwArgs => {}
                ParameterKind::KeywordOnly if parameter.default.is_none() => return None,
                _ => count += 1,
            }
        }
        let mut named: SmallVec<_> = SmallVec::from_slice(&args[..args.len().min(most)]);
        named.resize(count, Value::Undefined);
        Some(Args {
            named,
            rest: args.get(most..).unwrap_or_default().to_vec(),
            ..Args::default()
        })
    }

    /// Calls a native with a value for each of its parameters, those of keywords too.
    pub(crate) fn call_native_bare(&mut self, native: NativeRef, args: &[Value]) -> R {
        let def = self.native_def(native)?;
        let arg = |i: usize| args.get(i).copied().unwrap_or_default();
        match def.code {
            Code::F0(f) => f(self),
            Code::F1(f) | Code::Getter(f) | Code::GetSet(f, _) => f(self, arg(0)),
            Code::F2(f) => f(self, arg(0), arg(1)),
            Code::F3(f) => f(self, arg(0), arg(1), arg(2)),
            Code::F4(f) => f(self, arg(0), arg(1), arg(2), arg(3)),
            Code::F5(f) => f(self, arg(0), arg(1), arg(2), arg(3), arg(4)),
            Code::Var(_) | Code::Pair(..) => self.call_native_bound(def, native, args, &[]),
        }
    }

    /// Calls a native whose arguments are the last of the stack; takes them and the callee off.
    #[inline(never)]
    pub(crate) fn call_native_on_stack(&mut self, native: NativeRef, argc: usize) -> R {
        let start = self.stack.len() - argc;
        match self.stack[start..] {
            [a] => {
                self.stack.truncate(start - 1);
                self.call_native_1(native, a)
            }
            [a, b] => {
                self.stack.truncate(start - 1);
                self.call_native_2(native, a, b)
            }
            [a, b, c] => {
                self.stack.truncate(start - 1);
                self.call_native_3(native, a, b, c)
            }
            ref args => {
                let args: SmallVec<[Value; 6]> = SmallVec::from_slice(args);
                self.stack.truncate(start - 1);
                self.call_native(native, &args)
            }
        }
    }

    pub(crate) fn call_native_keywords(&mut self, native: NativeRef, argc: usize, keywords: &[Name]) -> R {
        let start = self.stack.len() - argc - keywords.len();
        let values: SmallVec<[Value; 8]> = SmallVec::from_slice(&self.stack[start..]);
        self.stack.truncate(start - 1);
        let keywords: SmallVec<[(Name, Value); 4]> =
            keywords.iter().copied().zip(values[argc..].iter().copied()).collect();
        let def = self.native_def(native)?;
        self.call_native_bound(def, native, &values[..argc], &keywords)
    }

    /// Binds arguments to the signature, with CPython's complaints.
    fn call_native_bound(
        &mut self,
        def: &'static NativeDef,
        native: NativeRef,
        args: &[Value],
        keywords: &[(Name, Value)],
    ) -> R {
        let parameters = native.parameters();
        let named: SmallVec<[Parameter; 6]> = parameters
            .iter()
            .filter(|p| !matches!(p.kind, ParameterKind::VarArgs | ParameterKind::KwArgs))
            .copied()
            .collect();
        let takes_rest = parameters.iter().any(|p| p.kind == ParameterKind::VarArgs);
        let takes_keywords = parameters.iter().any(|p| p.kind == ParameterKind::KwArgs);
        let positional = named.iter().filter(|p| p.kind != ParameterKind::KeywordOnly).count();
        let mut bound = Args {
            named: SmallVec::from_elem(Value::Undefined, named.len()),
            ..Args::default()
        };
        for (i, value) in args.iter().enumerate() {
            if i < positional {
                bound.named[i] = *value;
            } else {
                bound.rest.push(*value);
            }
        }
        let hidden = usize::from(def.binding != Binding::Function);
        let by_position = named
            .iter()
            .skip(hidden)
            .filter(|p| p.kind == ParameterKind::PositionalOnly && p.default.is_none())
            .count();
        let named_too = named.iter().any(|p| p.kind != ParameterKind::PositionalOnly) && !takes_rest && !takes_keywords;
        let only_positions = named.iter().all(|p| p.kind == ParameterKind::PositionalOnly);
        if only_positions && !takes_keywords && !keywords.is_empty() && !takes_rest {
            let name = self.native_function_name(native);
            let message = format!("{name}() takes no keyword arguments");
            return Err(self.type_error(message));
        }
        if ["min", "max"].contains(&def.name) && native.owner().is_none() && args.is_empty() {
            return Err(self.type_error(format!("{} expected at least 1 argument, got 0", def.name)));
        }
        let most_keywords = named.iter().filter(|p| p.kind == ParameterKind::KeywordOnly).count();
        if ["zip", "map", "min", "max", "__construct__"].contains(&def.name)
            && takes_rest
            && !takes_keywords
            && keywords.len() > most_keywords
            && most_keywords > 0
        {
            let plural = if most_keywords == 1 { "" } else { "s" };
            let message = format!(
                "{}() takes at most {most_keywords} keyword argument{plural} ({} given)",
                self.native_plain_name(native),
                keywords.len()
            );
            return Err(self.type_error(message));
        }
        if !bound.rest.is_empty() && !takes_rest
            || named_too
                && (args.len() + keywords.len() > named.len() || by_position > 0 && args.len() < by_position + hidden)
        {
            return Err(self.wrong_count(def, native, &named, args, keywords.len()));
        }
        // What is missing is said before what is wrong with the keywords.
        let mut wrong = None;
        for &(name, value) in keywords {
            let text = self.heap.names.text(name);
            match named
                .iter()
                .position(|p| p.name == text && p.kind != ParameterKind::PositionalOnly)
            {
                Some(i) if bound.named[i].is_undefined() => bound.named[i] = value,
                Some(i) => {
                    let message = format!(
                        "argument for {}() given by name ('{text}') and position ({})",
                        def.name,
                        i + 1
                    );
                    wrong.get_or_insert(message);
                }
                None if takes_keywords => bound.keywords.push((name, value)),
                None if only_positions => {
                    let name = self.native_function_name(native);
                    let message = format!("{name}() takes no keyword arguments");
                    return Err(self.type_error(message));
                }
                None => {
                    let candidates = named.iter().filter(|p| p.kind != ParameterKind::PositionalOnly);
                    let similar = crate::source::suggest::suggest(text, candidates.map(|p| p.name));
                    let hint = similar.map_or(String::new(), |similar| format!(". Did you mean '{similar}'?"));
                    let message = format!(
                        "{}() got an unexpected keyword argument '{text}'{hint}",
                        self.native_plain_name(native)
                    );
                    wrong.get_or_insert(message);
                }
            }
        }
        for (i, parameter) in named.iter().enumerate() {
            if bound.named[i].is_undefined() && parameter.default.is_none() {
                if parameter.kind == ParameterKind::PositionalOnly {
                    return Err(self.wrong_count(def, native, &named, args, keywords.len()));
                }
                let shown = i + usize::from(def.binding == Binding::Function || def.name == "__construct__");
                let message = match parameter.kind {
                    ParameterKind::KeywordOnly => {
                        format!(
                            "{}() missing required keyword-only argument: '{}'",
                            self.native_plain_name(native),
                            parameter.name
                        )
                    }
                    _ => format!(
                        "{}() missing required argument '{}' (pos {shown})",
                        self.native_plain_name(native),
                        parameter.name
                    ),
                };
                return Err(self.type_error(message));
            }
        }
        if let Some(message) = wrong {
            return Err(self.type_error(message));
        }
        let arg = |i: usize| bound.named.get(i).copied().unwrap_or_default();
        match def.code {
            Code::F0(f) => f(self),
            Code::F1(f) | Code::Getter(f) | Code::GetSet(f, _) => f(self, arg(0)),
            Code::F2(f) => f(self, arg(0), arg(1)),
            Code::F3(f) => f(self, arg(0), arg(1), arg(2)),
            Code::F4(f) => f(self, arg(0), arg(1), arg(2), arg(3)),
            Code::F5(f) => f(self, arg(0), arg(1), arg(2), arg(3), arg(4)),
            Code::Var(f) | Code::Pair(_, f) => f(self, bound),
        }
    }

    /// The native's name as its errors give it: methods with their type's.
    pub(crate) fn native_qualname(&self, native: NativeRef) -> String {
        let name = native.def().map_or("", |d| d.name);
        match native.owner() {
            Some(builtin) if name == "__construct__" => builtin.name().to_owned(),
            Some(builtin) => format!("{}.{name}", builtin.name()),
            None => match crate::stdlib::class_of_methods(native.group()) {
                Some(class) => format!("{class}.{name}"),
                None => name.to_owned(),
            },
        }
    }

    /// A native's bare name; its type's for what makes objects of the type.
    fn native_plain_name(&self, native: NativeRef) -> String {
        let name = native.def().map_or("", |d| d.name);
        match native.owner() {
            Some(builtin) if matches!(name, "__construct__" | "__new__" | "__init__" | "__call__") => {
                builtin.name().rsplit('.').next().unwrap_or("").to_owned()
            }
            _ => name.to_owned(),
        }
    }

    /// A native as the errors about its arguments name it: with its type, or its module unless that is `builtins`.
    fn native_function_name(&self, native: NativeRef) -> String {
        let name = native.def().map_or("", |d| d.name);
        match (native.owner(), crate::stdlib::module_of_group(native.group())) {
            (Some(_), _) if name == "__construct__" => self.native_plain_name(native),
            (Some(builtin), _) => {
                let class = builtin.name();
                format!("{}.{name}", class.rsplit('.').next().unwrap_or(class))
            }
            (None, Some(module)) if module != "builtins" => {
                let of = crate::stdlib::class_of_methods(native.group()).unwrap_or(module);
                format!("{of}.{name}")
            }
            _ => name.to_owned(),
        }
    }

    #[cold]
    fn wrong_count(
        &mut self,
        def: &'static NativeDef,
        native: NativeRef,
        named: &[Parameter],
        args: &[Value],
        keywords: usize,
    ) -> Unwind {
        let hidden = usize::from(matches!(def.binding, Binding::Method | Binding::Class) || def.name == "__new__");
        let positional: Vec<&Parameter> = named.iter().filter(|p| p.kind != ParameterKind::KeywordOnly).collect();
        let required = positional
            .iter()
            .filter(|p| p.default.is_none())
            .count()
            .saturating_sub(hidden);
        let most = positional.len().saturating_sub(hidden);
        let total = named.len() - hidden.min(named.len());
        let function = self.native_function_name(native);
        let name = self.native_plain_name(native);
        let slot = native.is_slot() && def.name != "__init__";
        let given = args.len();
        if let (Some(owner), Some(this), Binding::Method) = (native.owner(), args.first(), def.binding)
            && !self.is_instance(*this, owner.class())
        {
            return crate::types::argument::wrong_receiver(self, owner, def.name, *this);
        }
        if given < hidden && def.binding == Binding::Method {
            let owner = native.owner().map_or("", |builtin| builtin.name());
            return self.type_error(match slot {
                true => format!("descriptor '{name}' of '{owner}' object needs an argument"),
                false => format!("unbound method {function}() needs an argument"),
            });
        }
        let given = given.saturating_sub(hidden);
        let constructor = matches!(def.name, "__new__" | "__init__" | "__construct__" | "__call__");
        // These two count what could have been keywords as they count positions.
        let counts_positions = def.name == "sorted" && native.owner().is_none()
            || def.name == "__construct__"
                && matches!(native.owner(), Some(Builtin::Int | Builtin::Str))
                && keywords == 0;
        let takes_keywords = named.iter().any(|p| p.kind != ParameterKind::PositionalOnly) && !counts_positions;
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        let (bound, limit) = match given < required {
            _ if required == most => ("", most),
            true => ("at least ", required),
            false => ("at most ", most),
        };
        let message = if slot {
            format!("expected {bound}{limit} argument{}, got {given}", plural(limit))
        } else if takes_keywords {
            let needed = positional
                .iter()
                .skip(hidden)
                .filter(|p| p.default.is_none() && p.kind == ParameterKind::PositionalOnly)
                .count();
            if given + keywords > total {
                let what = if given == 0 { "keyword " } else { "" };
                format!(
                    "{name}() takes at most {total} {what}argument{} ({} given)",
                    plural(total),
                    given + keywords
                )
            } else if given > most && most == 0 {
                format!("{name}() takes no positional arguments")
            } else if given > most {
                let bound = if required < most { "at most" } else { "exactly" };
                format!(
                    "{name}() takes {bound} {most} positional argument{} ({given} given)",
                    plural(most)
                )
            } else {
                let bound = if required < total { "at least" } else { "exactly" };
                format!(
                    "{name}() takes {bound} {needed} positional argument{} ({given} given)",
                    plural(needed)
                )
            }
        } else if most == 0 && def.name == "__construct__" {
            format!("{name} takes no arguments")
        } else if most == 0 {
            format!("{function}() takes no arguments ({given} given)")
        } else if most == 1 && required == 1 && !constructor {
            format!("{function}() takes exactly one argument ({given} given)")
        } else {
            // The one type whose complaint has the parentheses.
            let call = if native.owner() == Some(Builtin::Super) {
                "()"
            } else {
                ""
            };
            format!(
                "{name}{call} expected {bound}{limit} argument{}, got {given}",
                plural(limit)
            )
        };
        self.type_error(message)
    }
}

impl NativeRef {
    /// Whether CPython has a slot of the type behind the method: its complaints name no function.
    pub(crate) fn is_slot(self) -> bool {
        let Some(def) = self
            .def()
            .filter(|def| def.binding == Binding::Method && def.name.starts_with("__"))
        else {
            return false;
        };
        if matches!(def.code, Code::Getter(_) | Code::GetSet(..)) {
            return false;
        }
        // Some types have methods in the place of slots, to be quick.
        let method = match def.name {
            "__getitem__" => matches!(self.owner(), Some(Builtin::List | Builtin::Dict)),
            "__contains__" => matches!(self.owner(), Some(Builtin::Dict | Builtin::Set | Builtin::FrozenSet)),
            "__format__" | "__getnewargs__" | "__round__" | "__trunc__" | "__floor__" | "__ceil__" | "__sizeof__"
            | "__reversed__" | "__complex__" | "__reduce__" | "__reduce_ex__" | "__dir__" | "__getstate__"
            | "__setstate__" | "__enter__" | "__exit__" | "__instancecheck__" | "__subclasscheck__"
            | "__subclasses__" | "__length_hint__" | "__bytes__" | "__copy__" | "__deepcopy__" | "__alloc__"
            | "__missing__" => true,
            _ => false,
        };
        !method
    }
}

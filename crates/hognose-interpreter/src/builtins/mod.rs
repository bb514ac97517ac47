//! The builtin functions. Those that fold an iterable are in `reduce`, those that look at objects in `inspect`.

pub mod inspect;
pub mod reduce;
pub mod source;

use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::native::{Args, Code, NativeDef, function};
use crate::text::{arithmetic as exact, integer::IntRef, repr as text_repr};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::arithmetic::{BinaryOp, Number};
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function("abs", "(number, /)", Code::F1(abs), "The absolute value."),
    function(
        "all",
        "(iterable, /)",
        Code::F1(reduce::all),
        "Whether every element is true.",
    ),
    function(
        "aiter",
        "(async_iterable, /)",
        Code::F1(|vm, v| vm.async_iter(v, true)),
        "The asynchronous iterator of an object.",
    ),
    function(
        "anext",
        "(async_iterator, default=None, /)",
        Code::F2(crate::types::awaitable::with_default),
        "An awaitable of the next value of an asynchronous iterator.",
    ),
    function(
        "any",
        "(iterable, /)",
        Code::F1(reduce::any),
        "Whether some element is true.",
    ),
    function(
        "ascii",
        "(object, /)",
        Code::F1(ascii),
        "As repr, with everything outside ASCII escaped.",
    ),
    function("bin", "(number, /)", Code::F1(bin), "The binary digits of an integer."),
    function(
        "callable",
        "(object, /)",
        Code::F1(inspect::callable),
        "Whether the object can be called.",
    ),
    function("chr", "(i, /)", Code::F1(chr), "The character of a code point."),
    function(
        "compile",
        "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
        Code::Var(source::compile),
        "Source text as code.",
    ),
    function(
        "delattr",
        "(object, name, /)",
        Code::F2(inspect::delattr),
        "Deletes an attribute.",
    ),
    function(
        "dir",
        "(object=None, /)",
        Code::F1(inspect::dir),
        "The names of an object's attributes.",
    ),
    function("divmod", "(x, y, /)", Code::F2(divmod), "Quotient and remainder."),
    function(
        "eval",
        "(source, /, globals=None, locals=None)",
        Code::F3(source::eval),
        "The value of an expression.",
    ),
    function(
        "exec",
        "(source, /, globals=None, locals=None, *, closure=None)",
        Code::F4(source::exec),
        "Runs statements.",
    ),
    function(
        "format",
        "(value, format_spec='', /)",
        Code::F2(format),
        "The value formatted by a specification.",
    ),
    function(
        "getattr",
        "(object, name, default=None, /)",
        Code::F3(inspect::getattr),
        "An attribute by name.",
    ),
    function("globals", "()", Code::F0(inspect::globals), "The module's names."),
    function(
        "hasattr",
        "(object, name, /)",
        Code::F2(inspect::hasattr),
        "Whether an attribute is there.",
    ),
    function(
        "hash",
        "(object, /)",
        Code::F1(|vm, v| vm.hash(v)),
        "The hash of an object.",
    ),
    function(
        "hex",
        "(number, /)",
        Code::F1(hex),
        "The hexadecimal digits of an integer.",
    ),
    function(
        "id",
        "(object, /)",
        Code::F1(inspect::id),
        "A number no other living object has.",
    ),
    function(
        "input",
        "(prompt='', /)",
        Code::F1(input),
        "Left out: there is nobody to ask.",
    ),
    function(
        "isinstance",
        "(object, class_or_tuple, /)",
        Code::F2(inspect::isinstance),
        "Whether an object is of a class.",
    ),
    function(
        "issubclass",
        "(cls, class_or_tuple, /)",
        Code::F2(inspect::issubclass),
        "Whether a class derives from another.",
    ),
    function(
        "iter",
        "(object, sentinel=None, /)",
        Code::F2(iter),
        "An iterator over an object, or over calls until a sentinel.",
    ),
    function(
        "len",
        "(obj, /)",
        Code::F1(|vm, v| vm.len(v)),
        "The number of elements.",
    ),
    function(
        "locals",
        "()",
        Code::F0(inspect::locals),
        "The names of the running function.",
    ),
    function(
        "max",
        "(*args, key=None, default=None)",
        Code::Pair(reduce::greater, reduce::max),
        "The greatest of the arguments or elements.",
    ),
    function(
        "min",
        "(*args, key=None, default=None)",
        Code::Pair(reduce::lesser, reduce::min),
        "The least of the arguments or elements.",
    ),
    function(
        "next",
        "(iterator, default=None, /)",
        Code::F2(next),
        "The next element of an iterator.",
    ),
    function("oct", "(number, /)", Code::F1(oct), "The octal digits of an integer."),
    function("ord", "(character, /)", Code::F1(ord), "The code point of a character."),
    function(
        "pow",
        "(base, exp, mod=None)",
        Code::F3(pow),
        "A power, modulo a number where one is given.",
    ),
    function(
        "print",
        "(*args, sep=' ', end='\\n', file=None, flush=False)",
        Code::Var(print),
        "Writes the arguments as text.",
    ),
    function(
        "repr",
        "(obj, /)",
        Code::F1(|vm, v| vm.repr(v)),
        "The representation of an object.",
    ),
    function(
        "round",
        "(number, ndigits=None)",
        Code::F2(round),
        "A number rounded to a precision.",
    ),
    function(
        "setattr",
        "(object, name, value, /)",
        Code::F3(inspect::setattr),
        "Sets an attribute.",
    ),
    function(
        "sorted",
        "(*args, **kwargs)",
        Code::Var(reduce::sorted),
        "The elements in order, in a new list.",
    ),
    function(
        "sum",
        "(iterable, /, start=0)",
        Code::F2(reduce::sum),
        "The sum of the elements.",
    ),
    function(
        "vars",
        "(object=None, /)",
        Code::F1(inspect::vars),
        "The attributes an object itself holds.",
    ),
    function(
        "__build_class__",
        "(func, name, /, *bases, **kwds)",
        Code::Var(build_class),
        "What a class statement does.",
    ),
    function(
        "open",
        "(*args, **kwargs)",
        Code::Var(open),
        "Opens a file of the session's own tree.",
    ),
    function(
        "help",
        "(*args, **kwargs)",
        Code::Var(help),
        "Prints what is known of an object, a module or a name.",
    ),
    function(
        "__import__",
        "(name, globals=None, locals=None, fromlist=(), level=0)",
        Code::F5(import),
        "The module of a name.",
    ),
];

/// `abs(value)`. Suspendable.
pub(crate) fn abs(vm: &mut Vm<'_>, value: Value) -> R {
    match value {
        Value::Int(i) if i != i64::MIN => return Ok(Value::Int(i.abs())),
        Value::Float(f) => return Ok(Value::float(f.get().abs())),
        _ => {}
    }
    match vm.special_method(value, names::__abs__) {
        Some(method) if !matches!(method, Value::Native(_)) => return vm.call_value(method, &[value]),
        _ => {}
    }
    match vm.number(value) {
        Some(Number::Complex(r, i)) => {
            let size = r.hypot(i);
            if size.is_infinite() && r.is_finite() && i.is_finite() {
                return Err(vm.raise_new(Builtin::OverflowError, "absolute value too large".into()));
            }
            Ok(Value::float(size))
        }
        Some(Number::Float(f)) => Ok(Value::float(f.abs())),
        Some(_) => {
            let n = vm.as_bigint(value).unwrap_or_default();
            Ok(vm.heap.new_int(n.magnitude().clone().into()))
        }
        None => {
            let message = format!("bad operand type for abs(): '{}'", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

/// `ascii(value)`. Suspendable.
pub(crate) fn ascii(vm: &mut Vm<'_>, value: Value) -> R {
    vm.run(Ascii { value, asked: false })
}

fn bin(vm: &mut Vm<'_>, value: Value) -> R {
    vm.run(Digits {
        value,
        base: 2,
        asked: false,
    })
}

fn oct(vm: &mut Vm<'_>, value: Value) -> R {
    vm.run(Digits {
        value,
        base: 8,
        asked: false,
    })
}

fn hex(vm: &mut Vm<'_>, value: Value) -> R {
    vm.run(Digits {
        value,
        base: 16,
        asked: false,
    })
}

fn chr(vm: &mut Vm<'_>, value: Value) -> R {
    match vm.index_value(value) {
        Some(code) => character(vm, code),
        None => vm.run(Digits {
            value,
            base: CHARACTER,
            asked: false,
        }),
    }
}

fn character(vm: &mut Vm<'_>, i: i64) -> R {
    match u32::try_from(i).ok().and_then(char::from_u32) {
        Some(c) => Ok(vm.heap.new_char(c)),
        None if (0xD800..0xE000).contains(&i) => Err(vm.value_error(crate::text::LONE_SURROGATES)),
        None => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

fn ord(vm: &mut Vm<'_>, value: Value) -> R {
    let native = vm.native_of(value);
    let length = match native {
        Value::Short(s) if s.is_ascii() && s.len() == 1 => return Ok(Value::Int((s.bits() & 0xFF) as i64)),
        Value::Short(_) | Value::Str(_) => {
            let mut chars = vm
                .heap
                .text(native)
                .chars()
                .map(|c| c as i64)
                .take(2)
                .collect::<Vec<_>>()
                .into_iter();
            if let (Some(c), None) = (chars.next(), chars.next()) {
                return Ok(Value::Int(c));
            }
            vm.heap.str_len(native)
        }
        Value::Bytes(b) => match **vm.heap.byte_string(b) {
            [byte] => return Ok(Value::Int(i64::from(byte))),
            ref other => other.len(),
        },
        Value::Object(o) if let Object::ByteArray(_) = vm.heap.object(o) => match vm.heap.buffer(native) {
            Some([byte]) => return Ok(Value::Int(i64::from(*byte))),
            other => other.map_or(0, <[u8]>::len),
        },
        _ => {
            let message = format!("ord() expected string of length 1, but {} found", vm.type_name(value));
            return Err(vm.type_error(message));
        }
    };
    Err(vm.type_error(format!(
        "ord() expected a character, but string of length {length} found"
    )))
}

fn divmod(vm: &mut Vm<'_>, x: Value, y: Value) -> R {
    if let (Value::Int(a), Value::Int(b)) = (x, y)
        && b != 0
        && let Some(q) = crate::vm::arithmetic::floor_div(a, b)
    {
        return Ok(vm
            .heap
            .new_tuple([Value::Int(q), Value::Int(crate::vm::arithmetic::floor_mod(a, b))]));
    }
    vm.binary(BinaryOp::DivMod, x, y)
}

fn format(vm: &mut Vm<'_>, value: Value, spec: Value) -> R {
    let spec = spec.or(Value::Short(ShortStr::EMPTY));
    if !spec.is_str() {
        let message = format!("format() argument 2 must be str, not {}", vm.argument_type(spec));
        return Err(vm.type_error(message));
    }
    vm.format(value, spec)
}

fn input(vm: &mut Vm<'_>, _: Value) -> R {
    Err(vm.raise_new(Builtin::EOFError, "EOF when reading a line".into()))
}

fn iter(vm: &mut Vm<'_>, object: Value, sentinel: Value) -> R {
    if sentinel.is_undefined() {
        return vm.iter(object);
    }
    if inspect::callable(vm, object)? != Value::True {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(vm.heap.new_iter(crate::heap::Iter::Callable {
        callable: object,
        sentinel,
    }))
}

pub(crate) fn next(vm: &mut Vm<'_>, iterator: Value, default: Value) -> R {
    if let Value::Generator(g) = iterator
        && vm.heap.generator(g).kind != crate::heap::GeneratorKind::Generator
    {
        let message = format!("'{}' object is not an iterator", vm.type_name(iterator));
        return Err(vm.type_error(message));
    }
    vm.run(Next {
        iterator,
        default,
        asked: false,
    })
}

/// `pow(base, exponent, modulus)`. Suspendable.
pub(crate) fn pow(vm: &mut Vm<'_>, base: Value, exponent: Value, modulus: Value) -> R {
    if modulus.is_undefined() || modulus.is_none() {
        return vm.binary(BinaryOp::Pow, base, exponent);
    }
    let by_program = |value: Value, name| {
        vm.special_method(value, name)
            .is_some_and(|method| !matches!(method, Value::Native(_)))
    };
    if by_program(base, names::__pow__) || by_program(exponent, names::__rpow__) {
        return vm.run(PowModulo {
            base,
            exponent,
            modulus,
            state: 0,
        });
    }
    pow_of_ints(vm, base, exponent, modulus)
}

/// A power modulo a number, of built-in ints.
fn pow_of_ints(vm: &mut Vm<'_>, base: Value, exponent: Value, modulus: Value) -> R {
    let (Some(b), Some(e), Some(m)) = (vm.as_bigint(base), vm.as_bigint(exponent), vm.as_bigint(modulus)) else {
        // Each operand's type is asked, from the left; a float complains whatever the others are.
        for asked in [base, exponent, modulus] {
            match vm.number_rank(vm.native_of(asked)) {
                Some(1) => {
                    return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
                }
                Some(2)
                    if [base, exponent]
                        .iter()
                        .all(|v| vm.number_rank(vm.native_of(*v)).is_some()) =>
                {
                    return Err(vm.value_error("complex modulo"));
                }
                _ => {}
            }
        }
        let message = format!(
            "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
            vm.type_name(base),
            vm.type_name(exponent),
            vm.type_name(modulus)
        );
        return Err(vm.type_error(message));
    };
    let digits = m.bits() as usize / 64 + 1;
    let products = exact::products_of_power_mod(e.bits(), m.bits()) as usize;
    vm.work(digits.saturating_mul(digits).saturating_add(3).saturating_mul(products) / 2)?;
    if e.sign() == num_bigint::Sign::Minus {
        // Euclid's algorithm takes a step for every other bit or so.
        vm.work(match m.bits() {
            ..64 => 128,
            _ => digits.saturating_mul(digits.saturating_add(40)).saturating_mul(40),
        })?;
    }
    match exact::power_mod(IntRef::Big(&b), IntRef::Big(&e), IntRef::Big(&m)) {
        Ok(value) => Ok(vm.heap.new_int(value.into_big())),
        Err(error) => Err(vm.text_error(error)),
    }
}

fn round(vm: &mut Vm<'_>, number: Value, digits: Value) -> R {
    if let Some(method) = vm.special_method(number, names::__round__) {
        return match method {
            Value::Native(n) => vm.call_native(n, &[number, digits.or(Value::None)]),
            method if digits.is_undefined() || digits.is_none() => vm.call_value(method, &[number]),
            method => vm.call_value(method, &[number, digits]),
        };
    }
    let message = format!("type {} doesn't define __round__ method", vm.type_name(number));
    Err(vm.type_error(message))
}

fn print(vm: &mut Vm<'_>, args: Args) -> R {
    let [sep, end, file, _flush] = [0, 1, 2, 3].map(|i| args.named.get(i).copied().unwrap_or_default());
    for (value, what) in [(sep, "sep"), (end, "end")] {
        if !value.is_undefined() && !value.is_none() && !value.is_str() {
            let message = format!("{what} must be None or a string, not {}", vm.type_name(value));
            return Err(vm.type_error(message));
        }
    }
    vm.run(Print {
        args: args.rest,
        sep,
        end,
        file: file.or(Value::None),
        out: String::new(),
        at: 0,
        state: 0,
    })
}

fn build_class(vm: &mut Vm<'_>, args: Args) -> R {
    let [body, name] = [0, 1].map(|i| args.named.get(i).copied().unwrap_or_default());
    if !matches!(body, Value::Function(_)) {
        return Err(vm.type_error("__build_class__: func must be a function"));
    }
    if !name.is_str() {
        return Err(vm.type_error("__build_class__: name is not a string"));
    }
    vm.run(crate::vm::class_making::BuildClass::new(
        body,
        name,
        args.rest,
        args.keywords,
    ))
}

fn import(vm: &mut Vm<'_>, name: Value, _globals: Value, _locals: Value, from: Value, level: Value) -> R {
    if !name.is_str() {
        let message = "module name must be a string";
        return Err(vm.type_error(message));
    }
    let level = vm.index_value(level).unwrap_or(0);
    if level < 0 {
        return Err(vm.value_error("level must be >= 0"));
    }
    let text = vm.heap.text(name).to_string();
    if text.is_empty() {
        return Err(vm.value_error("Empty module name"));
    }
    let whole = vm.quick_truth(from.or(Value::None)) == Some(true);
    vm.run(ImportCall {
        name: text,
        whole,
        asked: false,
    })
}

fn open(vm: &mut Vm<'_>, args: Args) -> R {
    vm.run(Open {
        args: args.rest,
        keywords: args.keywords,
        help: false,
        state: 0,
    })
}

fn help(vm: &mut Vm<'_>, args: Args) -> R {
    vm.run(Open {
        args: args.rest,
        keywords: args.keywords,
        help: true,
        state: 0,
    })
}

machines! {
    /// `io.open` and `help`, with the module imported for it.
    pub(crate) struct Open { args: Vec<Value>, keywords: Vec<(crate::name::Name, Value)>, help: bool, state: u8 }
    pub(crate) struct Ascii { value: Value, asked: bool }
    /// `pow` with a modulus, where one of the first two has a method of its own for it.
    pub(crate) struct PowModulo { base: Value, exponent: Value, modulus: Value, state: u8 }
    /// `bin`, `oct`, `hex`, and `chr`.
    pub(crate) struct Digits { value: Value, base: u32, asked: bool }
    pub(crate) struct Next { iterator: Value, default: Value, asked: bool }
    pub(crate) struct Print { args: Vec<Value>, sep: Value, end: Value, file: Value, out: String, at: u64, state: u8 }
    pub(crate) struct ImportCall { name: String, whole: bool, asked: bool }
}

impl Open {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.import_module(if self.help { "_help" } else { "io" })?)),
            2 => {
                let name = vm.heap.intern(if self.help { "help" } else { "open" });
                Ok(Step::Await(vm.get_attr(input.value(), name)?))
            }
            3 => Ok(Step::Await(vm.call_with(input.value(), &self.args, &self.keywords)?)),
            _ => Ok(Step::Done(input.value())),
        }
    }
}

impl Ascii {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.repr(self.value)?));
        }
        let shown = input.value();
        let bytes = vm.heap.text(shown).len();
        vm.reserve(bytes.saturating_mul(3))?;
        vm.work(if vm.heap.str_is_ascii(shown) {
            bytes / 128
        } else {
            bytes
        })?;
        let text = text_repr::escape_non_ascii(&vm.heap.text(shown));
        Ok(Step::Done(vm.heap.new_string(text)))
    }
}

/// The base that stands for `chr`.
const CHARACTER: u32 = 0;

impl PowModulo {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.state > 0 && input.value() != Value::NotImplemented {
            return Ok(Step::Done(input.value()));
        }
        self.state = self.state.wrapping_add(1);
        let (this, name, other) = match self.state {
            1 => (self.base, names::__pow__, self.exponent),
            2 => (self.exponent, names::__rpow__, self.base),
            _ => return Ok(Step::Done(pow_of_ints(vm, self.base, self.exponent, self.modulus)?)),
        };
        match vm.special_method(this, name) {
            Some(Value::Native(_) | Value::None) | None => Ok(Step::Await(Value::NotImplemented)),
            Some(method) => Ok(Step::Await(vm.call_value(method, &[this, other, self.modulus])?)),
        }
    }
}

impl Digits {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.index(self.value)?));
        }
        if self.base == CHARACTER {
            let code = vm.index_value(input.value()).unwrap_or(-1);
            return Ok(Step::Done(character(vm, code)?));
        }
        let n = vm.as_bigint(input.value()).unwrap_or_default();
        let digits = n.bits() as usize / self.base.ilog2().max(1) as usize;
        vm.reserve(digits)?;
        vm.work(digits / 8)?;
        let sign = if n.sign() == num_bigint::Sign::Minus { "-" } else { "" };
        let prefix = match self.base {
            2 => "0b",
            8 => "0o",
            _ => "0x",
        };
        let text = format!("{sign}{prefix}{}", n.magnitude().to_str_radix(self.base));
        Ok(Step::Done(vm.heap.new_string(text)))
    }
}

impl Next {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.next(self.iterator)?));
        }
        let value = input.value();
        if !value.is_stop() {
            return Ok(Step::Done(value));
        }
        if !self.default.is_undefined() {
            return Ok(Step::Done(self.default));
        }
        let result = match self.iterator {
            Value::Iterator(_) => Value::None,
            _ => std::mem::replace(&mut vm.returned, Value::None),
        };
        Err(vm.stop_iteration(result))
    }
}

impl Print {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.state == 1 {
            self.out.push_str(&vm.heap.text(input.value()));
            self.at = self.at.wrapping_add(1);
        } else if self.state == 2 {
            return Ok(Step::Done(Value::None));
        }
        while let Some(value) = self.args.get(self.at as usize).copied() {
            if self.at > 0 {
                match self.sep {
                    Value::Undefined | Value::None => self.out.push(' '),
                    sep => self.out.push_str(&vm.heap.text(sep)),
                }
            }
            if value.is_str() {
                self.out.push_str(&vm.heap.text(value));
                self.at = self.at.wrapping_add(1);
                continue;
            }
            self.state = 1;
            return Ok(Step::Await(vm.str(value)?));
        }
        match self.end {
            Value::Undefined | Value::None => self.out.push('\n'),
            end => self.out.push_str(&vm.heap.text(end)),
        }
        let out = std::mem::take(&mut self.out);
        if self.file.is_none()
            && let Some(stream) = vm.replaced_stdout()
        {
            self.file = stream;
        }
        if self.file.is_none() {
            vm.write_output(&out)?;
            return Ok(Step::Done(Value::None));
        }
        self.state = 2;
        let text = vm.heap.new_string(out);
        let write = vm.heap.intern("write");
        Ok(Step::Await(vm.call_method(self.file, write, &[text])?))
    }
}

impl ImportCall {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.import_module(&self.name)?));
        }
        let first = self.name.split('.').next().unwrap_or("");
        match vm.rest.modules.get(first) {
            Some(package) if !self.whole => Ok(Step::Done(Value::Module(*package))),
            _ => Ok(Step::Done(input.value())),
        }
    }
}

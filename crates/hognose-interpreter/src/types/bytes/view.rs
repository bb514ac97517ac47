//! memoryview: a window on the bytes of another object, in steps, as numbers of a format.
//!
//! Views have one dimension. A bytearray may change its size while it is viewed: what lies beyond its end is gone then.

use super::shape::hex_of;
use crate::heap::object::View;
use crate::heap::{Heap, Iter, Object};
use crate::native::{Code, NativeDef, attribute, class_method, function, method};
use crate::types::argument::{self, int_argument, with_index, wrong_receiver};
use crate::types::sequence::{self, Subscript};
use crate::types::{Builtin, slice};
use crate::value::*;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

type R = Result<Value, Unwind>;

#[rustfmt::skip]
pub static METHODS: &[NativeDef] = &[
    function("__construct__", "(object)", Code::F1(construct), "A view of a bytes-like object."),
    method("cast", "(self, /, format, shape=None)", Code::F3(cast), "The same bytes in another format."),
    method("count", "(self, value, /)", Code::F2(count), "How many elements equal the value."),
    method("hex", "(self, /, sep=None, bytes_per_sep=1)", Code::F3(hex), "The bytes in hexadecimal."),
    method("index", "(self, value, start=0, stop=sys.maxsize, /)", Code::F4(index), "Where the value first stands."),
    method("release", "(self, /)", Code::F1(release), "Lets go of the viewed object."),
    method("tobytes", "(self, /, order='C')", Code::F2(|vm, a, _| to_bytes(vm, a)), "The bytes in an object of their own."),
    method("tolist", "(self, /)", Code::F1(to_list), "The elements in a list."),
    method("toreadonly", "(self, /)", Code::F1(to_readonly), "A view that cannot be written."),
    method("__enter__", "(self, /)", Code::F1(|vm, a| view(vm, "__enter__", a).map(|_| a)), "The view itself."),
    method("__exit__", "(self, /, *exc_info)", Code::Var(|vm, args| { let this = args.named.first().copied().unwrap_or_default(); release(vm, this) }), "Lets go of the viewed object."),
    method("__len__", "(self, /)", Code::F1(|vm, a| view(vm, "__len__", a).map(|v| Value::Int(v.len as i64))), "Return len(self)."),
    method("__getitem__", "(self, key, /)", Code::F2(item), "Return self[key]."),
    method("__setitem__", "(self, key, value, /)", Code::F3(set_item), "Set self[key] to value."),
    method("__delitem__", "(self, key, /)", Code::F2(|vm, a, _| del_item(vm, a)), "Delete self[key]."),
    method("__iter__", "(self, /)", Code::F1(iter), "Return iter(self)."),
    method("__eq__", "(self, value, /)", Code::F2(|vm, a, b| compare(vm, CompareOp::Eq, a, b)), "Return self==value."),
    method("__ne__", "(self, value, /)", Code::F2(|vm, a, b| compare(vm, CompareOp::Ne, a, b)), "Return self!=value."),
    method("__hash__", "(self, /)", Code::F1(|vm, a| vm.hash(a)), "Return hash(self)."),
    method("__repr__", "(self, /)", Code::F1(|vm, a| vm.repr(a)), "Return repr(self)."),
    class_method("__class_getitem__", "(cls, object, /)", Code::F2(argument::generic), "The class with its arguments."),
    attribute("obj", |vm, a| view(vm, "obj", a).map(|v| v.object), "The viewed object."),
    attribute("nbytes", |vm, a| view(vm, "nbytes", a).map(|v| Value::Int((v.len * v.size()) as i64)), "The size in bytes."),
    attribute("readonly", |vm, a| view(vm, "readonly", a).map(|v| Value::bool(v.readonly)), "Whether it cannot be written."),
    attribute("itemsize", |vm, a| view(vm, "itemsize", a).map(|v| Value::Int(v.size() as i64)), "The size of an element in bytes."),
    attribute("format", |vm, a| view(vm, "format", a).map(|v| Value::Short(ShortStr::ascii(v.format))), "The format of the elements."),
    attribute("ndim", |vm, a| view(vm, "ndim", a).map(|_| Value::Int(1)), "The number of dimensions."),
    attribute("shape", |vm, a| { let v = view(vm, "shape", a)?; Ok(vm.heap.new_tuple([Value::Int(v.len as i64)])) }, "The number of elements."),
    attribute("strides", |vm, a| { let v = view(vm, "strides", a)?; Ok(vm.heap.new_tuple([Value::Int(v.stride)])) }, "The bytes from one element to the next."),
    attribute("suboffsets", |vm, a| { view(vm, "suboffsets", a)?; Ok(vm.heap.new_tuple([])) }, "Nothing."),
    attribute("contiguous", |vm, a| view(vm, "contiguous", a).map(|v| Value::bool(v.is_contiguous())), "Whether the elements lie one after the other."),
    attribute("c_contiguous", |vm, a| view(vm, "c_contiguous", a).map(|v| Value::bool(v.is_contiguous())), "Whether the elements lie one after the other."),
    attribute("f_contiguous", |vm, a| view(vm, "f_contiguous", a).map(|v| Value::bool(v.is_contiguous())), "Whether the elements lie one after the other."),
];

/// The size of an element of a format; `None` for what is none.
fn size_of_format(format: u8) -> Option<u64> {
    Some(match format {
        b'c' | b'b' | b'B' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'P' | b'd' => 8,
        _ => return None,
    })
}

impl View {
    fn size(&self) -> u64 {
        size_of_format(self.format).unwrap_or(1)
    }

    fn is_contiguous(&self) -> bool {
        self.len <= 1 || self.stride == self.size() as i64
    }

    /// The bytes viewed, where they lie one after the other and are all there.
    pub(crate) fn contiguous_bytes<'h>(&self, heap: &'h Heap) -> Option<&'h [u8]> {
        if self.released || !self.is_contiguous() {
            return None;
        }
        let start = usize::try_from(self.start).ok()?;
        let length = usize::try_from(self.len.checked_mul(self.size())?).ok()?;
        base(heap, self.object)?.get(start..start.checked_add(length)?)
    }

    /// Where an element's bytes begin.
    fn at(&self, index: u64) -> Option<usize> {
        let offset = i64::try_from(index).ok()?.checked_mul(self.stride)?;
        usize::try_from(i64::try_from(self.start).ok()?.checked_add(offset)?).ok()
    }

    fn element<'h>(&self, heap: &'h Heap, index: u64) -> Option<&'h [u8]> {
        let at = self.at(index)?;
        base(heap, self.object)?.get(at..at.checked_add(self.size() as usize)?)
    }
}

/// The bytes of a viewed object, of a class over bytes or bytearray too.
fn base(heap: &Heap, object: Value) -> Option<&[u8]> {
    let native = match object {
        Value::Instance(i) => heap.instance(i).native,
        other => other,
    };
    match native {
        Value::Bytes(bytes) => Some(heap.byte_string(bytes)),
        Value::Object(o) => match heap.object(o) {
            Object::ByteArray(bytes) => Some(bytes),
            _ => None,
        },
        _ => None,
    }
}

fn found(vm: &Vm<'_>, value: Value) -> Option<View> {
    match value {
        Value::Object(o) => match vm.heap.object(o) {
            Object::MemoryView(view) => Some(*view),
            _ => None,
        },
        _ => None,
    }
}

/// The view a method was called on, which must not be released.
fn view(vm: &mut Vm<'_>, name: &str, this: Value) -> Result<View, Unwind> {
    match found(vm, this) {
        Some(view) if view.released => Err(vm.value_error("operation forbidden on released memoryview object")),
        Some(view) => Ok(view),
        None => Err(wrong_receiver(vm, Builtin::MemoryView, name, this)),
    }
}

/// The bytes of a view that lie apart, one after the other.
pub(super) fn gathered(vm: &Vm<'_>, value: Value) -> Option<Vec<u8>> {
    let view = found(vm, value).filter(|view| !view.released)?;
    vm.heap.meter.spend(view.len as i64 / 2);
    let mut out = Vec::with_capacity((view.len * view.size()) as usize);
    for index in 0..view.len {
        out.extend_from_slice(view.element(vm.heap, index).unwrap_or(&[]));
    }
    Some(out)
}

fn construct(vm: &mut Vm<'_>, object: Value) -> R {
    if let Some(view) = found(vm, object) {
        if view.released {
            return Err(vm.value_error("operation forbidden on released memoryview object"));
        }
        return Ok(vm.heap.new_object(Object::MemoryView(view)));
    }
    match base(vm.heap, object) {
        Some(bytes) => {
            let len = bytes.len() as u64;
            let readonly = matches!(vm.native_of(object), Value::Bytes(_));
            let view = View {
                object,
                start: 0,
                len,
                stride: 1,
                format: b'B',
                readonly,
                released: false,
            };
            Ok(vm.heap.new_object(Object::MemoryView(view)))
        }
        None => {
            let message = format!(
                "memoryview: a bytes-like object is required, not '{}'",
                vm.type_name(object)
            );
            Err(vm.type_error(message))
        }
    }
}

fn release(vm: &mut Vm<'_>, this: Value) -> R {
    let Value::Object(o) = this else {
        return Err(wrong_receiver(vm, Builtin::MemoryView, "release", this));
    };
    match vm.heap.object_mut(o) {
        Object::MemoryView(view) => {
            view.released = true;
            view.object = Value::None;
            Ok(Value::None)
        }
        _ => Err(wrong_receiver(vm, Builtin::MemoryView, "release", this)),
    }
}

fn cast(vm: &mut Vm<'_>, this: Value, format: Value, shape: Value) -> R {
    let old = view(vm, "cast", this)?;
    let native = vm.native_of(format);
    let Some(text) = vm.heap.str(native).map(|text| text.to_string()) else {
        let message = format!("cast() argument 'format' must be str, not {}", vm.argument_type(format));
        return Err(vm.type_error(message));
    };
    if !old.is_contiguous() {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let (code, size) = match text.strip_prefix('@').unwrap_or(&text).as_bytes() {
        [code] => (*code, size_of_format(*code)),
        _ => (0, None),
    };
    let Some(size) = size else {
        return Err(vm.value_error(
            "memoryview: destination format must be a native single character format prefixed with an optional '@'",
        ));
    };
    let plain = |format: u8| matches!(format, b'B' | b'b' | b'c');
    if !plain(code) && !plain(old.format) {
        return Err(vm.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let bytes = old.len * old.size();
    if bytes % size != 0 {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    if let Some(items) = vm.heap.sequence(shape).map(<[Value]>::to_vec) {
        match items.as_slice() {
            [Value::Int(len)] if (*len as u64).checked_mul(size) == Some(bytes) => {}
            [_] => return Err(vm.type_error("memoryview: product(shape) * itemsize != buffer size")),
            _ => return Err(vm.not_implemented("memoryview: views of several dimensions are left out")),
        }
    }
    let new = View {
        len: bytes / size,
        stride: size as i64,
        format: code,
        ..old
    };
    Ok(vm.heap.new_object(Object::MemoryView(new)))
}

/// An element as the format has it.
fn unpack(vm: &mut Vm<'_>, format: u8, bytes: &[u8]) -> Value {
    fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
        bytes.try_into().unwrap_or([0; N])
    }
    match format {
        b'c' => vm.heap.new_bytes(bytes),
        b'b' => Value::Int(i64::from(i8::from_le_bytes(array(bytes)))),
        b'?' => Value::bool(bytes.first().is_some_and(|byte| *byte != 0)),
        b'h' => Value::Int(i64::from(i16::from_le_bytes(array(bytes)))),
        b'H' => Value::Int(i64::from(u16::from_le_bytes(array(bytes)))),
        b'i' => Value::Int(i64::from(i32::from_le_bytes(array(bytes)))),
        b'I' => Value::Int(i64::from(u32::from_le_bytes(array(bytes)))),
        b'l' | b'q' | b'n' => Value::Int(i64::from_le_bytes(array(bytes))),
        b'L' | b'Q' | b'N' | b'P' => vm.heap.new_int(BigInt::from(u64::from_le_bytes(array(bytes)))),
        b'f' => Value::float(f64::from(f32::from_le_bytes(array(bytes)))),
        b'd' => Value::float(f64::from_le_bytes(array(bytes))),
        b'e' => Value::float(half(u16::from_le_bytes(array(bytes)))),
        _ => Value::Int(bytes.first().map_or(0, |byte| i64::from(*byte))),
    }
}

/// A float of half precision.
fn half(bits: u16) -> f64 {
    let (sign, exponent, fraction) = (bits >> 15, bits >> 10 & 0x1F, f64::from(bits & 0x3FF));
    let magnitude = match exponent {
        0 => fraction * 2f64.powi(-24),
        0x1F if fraction == 0.0 => f64::INFINITY,
        0x1F => f64::NAN,
        _ => (1.0 + fraction / 1024.0) * 2f64.powi(i32::from(exponent) - 15),
    };
    if sign == 1 { -magnitude } else { magnitude }
}

/// A value as the bytes of the format; the error is whether it is of the wrong type.
fn pack(vm: &Vm<'_>, format: u8, value: Value) -> Result<Vec<u8>, bool> {
    let native = vm.native_of(value);
    match format {
        b'c' => match vm.heap.buffer(native) {
            Some(bytes @ [_]) => Ok(bytes.to_vec()),
            Some(_) => Err(false),
            None => Err(true),
        },
        b'?' => vm.quick_truth(value).map(|truth| vec![u8::from(truth)]).ok_or(true),
        b'f' | b'd' => {
            let float = match vm.number(native) {
                Some(crate::vm::arithmetic::Number::Float(float)) => float,
                Some(crate::vm::arithmetic::Number::Int(int)) => int as f64,
                Some(crate::vm::arithmetic::Number::Big(int)) => int.to_f64().ok_or(false)?,
                _ => return Err(true),
            };
            Ok(if format == b'f' {
                (float as f32).to_le_bytes().to_vec()
            } else {
                float.to_le_bytes().to_vec()
            })
        }
        b'e' => Err(true),
        _ => {
            let int = vm.as_bigint(native).ok_or(true)?;
            macro_rules! fitted {
                ($t:ty) => {
                    <$t>::try_from(&int)
                        .map(|int| int.to_le_bytes().to_vec())
                        .map_err(|_| false)
                };
            }
            match format {
                b'b' => fitted!(i8),
                b'h' => fitted!(i16),
                b'H' => fitted!(u16),
                b'i' => fitted!(i32),
                b'I' => fitted!(u32),
                b'l' | b'q' | b'n' => fitted!(i64),
                b'L' | b'Q' | b'N' | b'P' => fitted!(u64),
                _ => fitted!(u8),
            }
        }
    }
}

fn elements(vm: &mut Vm<'_>, view: View) -> Result<Vec<Value>, Unwind> {
    vm.reserve((view.len as usize).saturating_mul(16))?;
    vm.work(view.len as usize)?;
    let mut items = Vec::with_capacity(view.len as usize);
    for index in 0..view.len {
        // No element is larger.
        let mut copy = [0; 8];
        let bytes = view.element(vm.heap, index).unwrap_or(&[]);
        let copy = match copy.get_mut(..bytes.len()) {
            Some(copy) => {
                copy.copy_from_slice(bytes);
                &*copy
            }
            None => &[],
        };
        items.push(unpack(vm, view.format, copy));
    }
    Ok(items)
}

fn to_list(vm: &mut Vm<'_>, this: Value) -> R {
    let view = view(vm, "tolist", this)?;
    let items = elements(vm, view)?;
    Ok(vm.heap.new_list(items))
}

fn to_bytes(vm: &mut Vm<'_>, this: Value) -> R {
    let view = view(vm, "tobytes", this)?;
    vm.foresee((view.len * view.size()) as usize, 1)?;
    let bytes = vm.bytes_of(this).unwrap_or_default();
    Ok(vm.heap.new_bytes(bytes))
}

fn to_readonly(vm: &mut Vm<'_>, this: Value) -> R {
    let view = view(vm, "toreadonly", this)?;
    Ok(vm.heap.new_object(Object::MemoryView(View { readonly: true, ..view })))
}

fn hex(vm: &mut Vm<'_>, this: Value, separator: Value, group: Value) -> R {
    view(vm, "hex", this)?;
    let group = group.or(Value::Int(1));
    let Some(size) = int_argument(vm, group)? else {
        return with_index(vm, Builtin::MemoryView, "hex", &[this, separator, group], 2);
    };
    let bytes = vm.bytes_of(this).unwrap_or_default();
    hex_of(vm, &bytes, separator, size)
}

fn count(vm: &mut Vm<'_>, this: Value, value: Value) -> R {
    let view = view(vm, "count", this)?;
    let items = elements(vm, view)?;
    Ok(Value::Int(
        items
            .into_iter()
            .filter(|item| vm.quick_equal(*item, value) == Some(true))
            .count() as i64,
    ))
}

fn index(vm: &mut Vm<'_>, this: Value, value: Value, start: Value, stop: Value) -> R {
    let view = view(vm, "index", this)?;
    let args = [this, value, start.or(Value::Int(0)), stop.or(Value::Int(i64::MAX))];
    let Some(start) = int_argument(vm, args[2])? else {
        return with_index(vm, Builtin::MemoryView, "index", &args, 2);
    };
    let Some(stop) = int_argument(vm, args[3])? else {
        return with_index(vm, Builtin::MemoryView, "index", &args, 3);
    };
    let items = elements(vm, view)?;
    let (start, stop) = (argument::place(start, items.len()), argument::place(stop, items.len()));
    let within = items.get(start..stop).unwrap_or(&[]);
    match within
        .iter()
        .position(|item| vm.quick_equal(*item, value) == Some(true))
    {
        Some(at) => Ok(Value::Int((start + at) as i64)),
        None => Err(vm.value_error("memoryview.index(x): x not found")),
    }
}

fn iter(vm: &mut Vm<'_>, this: Value) -> R {
    view(vm, "__iter__", this)?;
    Ok(vm.heap.new_iter(Iter::Sequence { object: this, index: 0 }))
}

/// Whether a view equals another bytes-like object: by elements where the formats differ.
pub(crate) fn equal(vm: &Vm<'_>, a: Value, b: Value) -> bool {
    if a == b {
        return true;
    }
    let format = |value: Value| found(vm, value).map_or(b'B', |view| view.format);
    let (Some(x), Some(y)) = (vm.bytes_of(a), vm.bytes_of(b)) else {
        return false;
    };
    // The bytes were copied.
    vm.heap.meter.look_at(x.len() + y.len());
    let (f, g) = (format(a), format(b));
    let floats = |format: u8| matches!(format, b'f' | b'd' | b'e');
    if f == g && !floats(f) {
        return x == y;
    }
    let numbers = |format: u8, bytes: &[u8]| -> Option<Vec<f64>> {
        let size = size_of_format(format)? as usize;
        vm.heap.meter.spend((8 * bytes.len() / size.max(1)) as i64);
        bytes.chunks(size).map(|chunk| as_float(format, chunk)).collect()
    };
    match (numbers(f, &x), numbers(g, &y)) {
        (Some(x), Some(y)) => x == y,
        _ => false,
    }
}

/// An element for comparison with one of another format.
fn as_float(format: u8, bytes: &[u8]) -> Option<f64> {
    Some(match format {
        b'f' => f64::from(f32::from_le_bytes(bytes.try_into().ok()?)),
        b'd' => f64::from_le_bytes(bytes.try_into().ok()?),
        b'e' => half(u16::from_le_bytes(bytes.try_into().ok()?)),
        b'c' => return None,
        b'b' | b'h' | b'i' | b'l' | b'q' | b'n' => BigInt::from_signed_bytes_le(bytes).to_f64()?,
        _ => BigInt::from_bytes_le(num_bigint::Sign::Plus, bytes).to_f64()?,
    })
}

fn compare(vm: &mut Vm<'_>, op: CompareOp, this: Value, other: Value) -> R {
    if found(vm, this).is_none() {
        return Err(wrong_receiver(vm, Builtin::MemoryView, "__eq__", this));
    }
    if this != other && vm.bytes_of(other).is_none() {
        return Ok(Value::NotImplemented);
    }
    Ok(Value::bool(equal(vm, this, other) == (op == CompareOp::Eq)))
}

/// What a subscript of a view asks for.
fn subscript(vm: &mut Vm<'_>, this: Value, key: Value) -> Result<Subscript, Unwind> {
    let indexable = vm.int_ref(key).is_some()
        || slice::parts(vm, key).is_some()
        || vm.special_method(key, crate::name::names::__index__).is_some();
    if indexable {
        sequence::subscript(vm, this, key)
    } else {
        Err(vm.type_error("memoryview: invalid slice key"))
    }
}

fn position(vm: &mut Vm<'_>, view: &View, index: i64) -> Result<u64, Unwind> {
    let at = if index < 0 {
        index.wrapping_add(view.len as i64)
    } else {
        index
    } as u64;
    if at < view.len {
        Ok(at)
    } else {
        Err(vm.index_error("index out of bounds on dimension 1"))
    }
}

/// The part of a view that a slice selects.
fn selected(view: View, bounds: slice::Bounds) -> View {
    let selection = bounds.within(view.len as usize);
    let start = view.at(selection.start.max(0) as u64).unwrap_or(0) as u64;
    View {
        start,
        len: selection.len as u64,
        stride: view.stride.saturating_mul(selection.step),
        ..view
    }
}

/// `view[key]`. Suspendable.
pub(crate) fn item(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    let view = view(vm, "__getitem__", this)?;
    match subscript(vm, this, key)? {
        Subscript::Index(index) => {
            let at = position(vm, &view, index)?;
            match view.element(vm.heap, at).map(<[u8]>::to_vec) {
                Some(bytes) => Ok(unpack(vm, view.format, &bytes)),
                None => Err(vm.index_error("index out of bounds on dimension 1")),
            }
        }
        Subscript::Slice(bounds) => Ok(vm.heap.new_object(Object::MemoryView(selected(view, bounds)))),
        Subscript::Ask => sequence::by_index(vm, this, key, sequence::Operation::Get, Value::Undefined),
    }
}

/// `view[key] = value`. Suspendable.
pub(crate) fn set_item(vm: &mut Vm<'_>, this: Value, key: Value, value: Value) -> R {
    let view = view(vm, "__setitem__", this)?;
    if view.readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    match subscript(vm, this, key)? {
        Subscript::Index(index) => {
            let at = position(vm, &view, index)?;
            let format = char::from(view.format);
            let bytes = match pack(vm, view.format, value) {
                Ok(bytes) => bytes,
                Err(false) => return Err(vm.value_error(format!("memoryview: invalid value for format '{format}'"))),
                Err(true) if vm.special_method(value, crate::name::names::__index__).is_some() && format != 'c' => {
                    return with_index(vm, Builtin::MemoryView, "__setitem__", &[this, key, value], 2);
                }
                Err(true) => return Err(vm.type_error(format!("memoryview: invalid type for format '{format}'"))),
            };
            write(vm, &view, at, &bytes)
        }
        Subscript::Slice(bounds) => {
            let target = selected(view, bounds);
            let format = found(vm, value).map_or(b'B', |view| view.format);
            let bytes = vm.bytes_argument(value)?;
            if format != target.format || bytes.len() as u64 != target.len * target.size() {
                return Err(vm.value_error("memoryview assignment: lvalue and rvalue have different structures"));
            }
            vm.work(bytes.len() / 8)?;
            for (index, chunk) in bytes.chunks(target.size() as usize).enumerate() {
                write(vm, &target, index as u64, chunk)?;
            }
            Ok(Value::None)
        }
        Subscript::Ask => sequence::by_index(vm, this, key, sequence::Operation::Set, value),
    }
}

fn write(vm: &mut Vm<'_>, view: &View, index: u64, bytes: &[u8]) -> R {
    let at = view.at(index);
    if let (Value::Object(o), Some(at)) = (vm.native_of(view.object), at)
        && let Object::ByteArray(content) = vm.heap.object_mut(o)
        && let Some(slot) = content.get_mut(at..at.saturating_add(bytes.len()))
    {
        slot.copy_from_slice(bytes);
    }
    Ok(Value::None)
}

/// `del view[key]`, which is not possible.
pub(crate) fn del_item(vm: &mut Vm<'_>, this: Value) -> R {
    let view = view(vm, "__delitem__", this)?;
    Err(vm.type_error(if view.readonly {
        "cannot modify read-only memory"
    } else {
        "cannot delete memory"
    }))
}

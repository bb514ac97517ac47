//! Comparison: equality and order, built in where both sides are, by the program's methods elsewhere.

use super::{Unwind, Vm};
use crate::heap::{Object, Probe};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::stdlib::library::Library;
use crate::types::Builtin;
use crate::value::*;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum CompareOp {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

impl crate::heap::collect::Trace for CompareOp {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

impl CompareOp {
    #[inline(always)]
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            CompareOp::Eq => order == Ordering::Equal,
            CompareOp::Ne => order != Ordering::Equal,
            CompareOp::Lt => order == Ordering::Less,
            CompareOp::Le => order != Ordering::Greater,
            CompareOp::Gt => order == Ordering::Greater,
            CompareOp::Ge => order != Ordering::Less,
        }
    }

    #[inline(always)]
    fn holds_for_floats(self, a: f64, b: f64) -> bool {
        match self {
            CompareOp::Eq => a == b,
            CompareOp::Ne => a != b,
            CompareOp::Lt => a < b,
            CompareOp::Le => a <= b,
            CompareOp::Gt => a > b,
            CompareOp::Ge => a >= b,
        }
    }

    pub fn method(self) -> Name {
        match self {
            CompareOp::Eq => names::__eq__,
            CompareOp::Ne => names::__ne__,
            CompareOp::Lt => names::__lt__,
            CompareOp::Le => names::__le__,
            CompareOp::Gt => names::__gt__,
            CompareOp::Ge => names::__ge__,
        }
    }

    pub fn reflected(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
            same => same,
        }
    }

    pub fn symbol(self) -> &'static str {
        match self {
            CompareOp::Eq => "==",
            CompareOp::Ne => "!=",
            CompareOp::Lt => "<",
            CompareOp::Le => "<=",
            CompareOp::Gt => ">",
            CompareOp::Ge => ">=",
        }
    }
}

const SHALLOW: u32 = 40;

impl<'a> Vm<'a> {
    /// The comparison of two numbers or two strings, which answers without a Vm; `None` for anything else.
    #[inline(always)]
    pub fn quick_compare(&self, op: CompareOp, a: Value, b: Value) -> Option<bool> {
        match (a, b) {
            (Value::Int(a), Value::Int(b)) => Some(op.holds(a.cmp(&b))),
            (Value::Float(a), Value::Float(b)) => Some(op.holds_for_floats(a.get(), b.get())),
            _ => self.quick_compare_other(op, a, b),
        }
    }

    #[inline(never)]
    fn quick_compare_other(&self, op: CompareOp, a: Value, b: Value) -> Option<bool> {
        match op {
            CompareOp::Eq => self.quick_equal(a, b),
            CompareOp::Ne => {
                // A class may define `__ne__` alone.
                if matches!(a, Value::Instance(_)) || matches!(b, Value::Instance(_)) {
                    return None;
                }
                self.quick_equal(a, b).map(|e| !e)
            }
            _ => self.quick_order(op, a, b),
        }
    }

    fn quick_order(&self, op: CompareOp, a: Value, b: Value) -> Option<bool> {
        if a.is_str() && b.is_str() {
            let (x, y) = (self.heap.text(a), self.heap.text(b));
            self.heap.meter.look_at(x.len().min(y.len()));
            return Some(op.holds(x.as_bytes().cmp(y.as_bytes())));
        }
        if let (Some(x), Some(y)) = (self.number_rank(a), self.number_rank(b)) {
            if x == 2 || y == 2 {
                return None;
            }
            self.look_at_numbers(a, b);
            return Some(match self.number_order(a, b) {
                Some(order) => op.holds(order),
                None => false,
            });
        }
        match (a, b) {
            (Value::Tuple(_), Value::Tuple(_)) | (Value::List(_), Value::List(_)) => {
                self.quick_sequence_order(op, a, b, SHALLOW)
            }
            (Value::Bytes(a), Value::Bytes(b)) => {
                let (x, y) = (self.heap.byte_string(a), self.heap.byte_string(b));
                self.heap.meter.look_at(x.len().min(y.len()));
                Some(op.holds(x.cmp(y)))
            }
            (Value::Set(a), Value::Set(b)) => self.quick_set_order(op, a, b),
            (Value::Bytes(_) | Value::Object(_), Value::Bytes(_) | Value::Object(_)) => self.quick_byte_order(op, a, b),
            _ => None,
        }
    }

    /// The order of bytes and bytearrays, of which the latter know other buffers too.
    fn quick_byte_order(&self, op: CompareOp, a: Value, b: Value) -> Option<bool> {
        let array = |v: Value| matches!(v, Value::Object(o) if matches!(self.heap.object(o), Object::ByteArray(_)));
        if !array(a) && !array(b) {
            return None;
        }
        let (x, y) = (self.heap.buffer(a)?, self.heap.buffer(b)?);
        self.heap.meter.look_at(x.len().min(y.len()));
        Some(op.holds(x.cmp(y)))
    }

    fn quick_sequence_order(&self, op: CompareOp, a: Value, b: Value, depth: u32) -> Option<bool> {
        let depth = depth.checked_sub(1)?;
        let (x, y) = (self.heap.sequence(a)?, self.heap.sequence(b)?);
        if !self.heap.meter.spend_within(1 + x.len().min(y.len()) / 8) {
            return None;
        }
        for (p, q) in x.iter().zip(y) {
            if p == q && !matches!(p, Value::Float(_)) {
                continue;
            }
            if let (Value::Int(p), Value::Int(q)) = (p, q) {
                return Some(op.holds(p.cmp(q)));
            }
            if !self.quick_equal(*p, *q)? && p != q {
                return match (p, q) {
                    (Value::Tuple(_), Value::Tuple(_)) | (Value::List(_), Value::List(_)) => {
                        self.quick_sequence_order(op, *p, *q, depth)
                    }
                    _ => self.quick_compare(op, *p, *q),
                };
            }
        }
        Some(op.holds(x.len().cmp(&y.len())))
    }

    /// Order of sets is inclusion.
    fn quick_set_order(&self, op: CompareOp, a: SetRef, b: SetRef) -> Option<bool> {
        let (small, large, strict) = match op {
            CompareOp::Lt => (a, b, true),
            CompareOp::Le => (a, b, false),
            CompareOp::Gt => (b, a, true),
            _ => (b, a, false),
        };
        let (s, l) = (self.heap.set(small), self.heap.set(large));
        if s.len() > l.len() || strict && s.len() == l.len() {
            return Some(false);
        }
        if !self.heap.meter.spend_within(s.len() / 2) {
            return None;
        }
        for (hash, key) in s.iter(&self.heap.meter) {
            match l.find(hash, |k| self.same_key(k, key)) {
                Probe::Found(_) => {}
                Probe::Absent => return Some(false),
                Probe::Ask(_) => return None,
            }
        }
        Some(true)
    }

    /// `a == b` where no guest code has to run.
    pub fn quick_equal(&self, a: Value, b: Value) -> Option<bool> {
        self.quick_equal_within(a, b, SHALLOW)
    }

    fn quick_equal_within(&self, a: Value, b: Value, depth: u32) -> Option<bool> {
        let depth = depth.checked_sub(1)?;
        match (a, b) {
            (Value::Short(a), Value::Short(b)) => return Some(a == b),
            (Value::Str(x), Value::Str(y)) => {
                if x == y {
                    return Some(true);
                }
                let (x, y) = (self.heap.long_str(x), self.heap.long_str(y));
                return Some(self.equal_bytes(x.as_bytes(), y.as_bytes()));
            }
            (Value::Int(a), Value::Int(b)) => return Some(a == b),
            (Value::Tuple(x), Value::Tuple(y)) => {
                return self.quick_equal_items(self.heap.tuple(x), self.heap.tuple(y), depth);
            }
            (Value::List(x), Value::List(y)) => {
                return if x == y && depth > 30 {
                    Some(true)
                } else {
                    self.quick_equal_items(self.heap.list(x), self.heap.list(y), depth)
                };
            }
            (Value::Bytes(x), Value::Bytes(y)) => {
                return Some(self.equal_bytes(self.heap.byte_string(x), self.heap.byte_string(y)));
            }
            (Value::Dict(x), Value::Dict(y)) => return self.quick_equal_dicts(x, y, depth),
            (Value::Set(x), Value::Set(y)) => {
                if self.heap.set(x).len() != self.heap.set(y).len() {
                    return Some(false);
                }
                return self.quick_set_order(CompareOp::Le, x, y);
            }
            (Value::Instance(_), _) | (_, Value::Instance(_)) => return self.quick_equal_instances(a, b, depth),
            _ => {}
        }
        if let (Some(_), Some(_)) = (self.number_rank(a), self.number_rank(b)) {
            self.look_at_numbers(a, b);
            return Some(self.number_order(a, b) == Some(Ordering::Equal));
        }
        match (a, b) {
            (Value::Object(x), Value::Object(y)) if x != y => self.quick_equal_objects(x, y, depth),
            (Value::Object(x), _) => self.quick_equal_bytearray(x, b),
            (_, Value::Object(y)) => self.quick_equal_bytearray(y, a),
            (Value::Method(x), Value::Method(y)) => {
                let (x, y) = (self.heap.method(x), self.heap.method(y));
                Some(x.function == y.function && x.this == y.this)
            }
            (Value::Class(_), _) | (_, Value::Class(_)) if a != b => {
                let plain = |v: Value| match v {
                    Value::Class(c) => self.metaclass(c) == Builtin::Type.class(),
                    _ => true,
                };
                if plain(a) && plain(b) { Some(false) } else { None }
            }
            _ => Some(a == b),
        }
    }

    /// Whether two texts are the same, charged where that is looked at.
    #[inline]
    fn equal_bytes(&self, x: &[u8], y: &[u8]) -> bool {
        if x.len() != y.len() {
            return false;
        }
        self.heap.meter.look_at(x.len());
        x == y
    }

    /// Charges a comparison of numbers, which copies them.
    fn look_at_numbers(&self, a: Value, b: Value) {
        for side in [a, b] {
            if let Value::BigInt(b) = side {
                self.heap.meter.look_at(self.heap.bigint(b).bits() as usize / 8);
            }
        }
    }

    fn quick_equal_bytearray(&self, x: ObjectRef, other: Value) -> Option<bool> {
        match (self.heap.object(x), other) {
            (Object::MemoryView(_), Value::Bytes(_)) => {
                Some(crate::types::bytes::view::equal(self, Value::Object(x), other))
            }
            (Object::ByteArray(bytes), Value::Bytes(b)) => Some(self.equal_bytes(bytes, self.heap.byte_string(b))),
            (_, Value::Object(y)) => Some(x == y),
            (Object::DictView { .. }, Value::Set(_)) | (Object::MappingProxy(_) | Object::ClassDict(_), _) => None,
            _ => Some(false),
        }
    }

    fn quick_equal_objects(&self, x: ObjectRef, y: ObjectRef, depth: u32) -> Option<bool> {
        let all = |pairs: &[(Value, Value)]| {
            if !self.heap.meter.spend_within(1) {
                return None;
            }
            for (p, q) in pairs {
                if p != q && !self.quick_equal_within(*p, *q, depth)? {
                    return Some(false);
                }
            }
            Some(true)
        };
        match (self.heap.object(x), self.heap.object(y)) {
            (Object::MemoryView(_), Object::ByteArray(_) | Object::MemoryView(_))
            | (Object::ByteArray(_), Object::MemoryView(_)) => Some(crate::types::bytes::view::equal(
                self,
                Value::Object(x),
                Value::Object(y),
            )),
            (Object::ByteArray(a), Object::ByteArray(b)) => Some(self.equal_bytes(a, b)),
            (Object::Complex { real: a, imag: b }, Object::Complex { real: c, imag: d }) => {
                Some(a.get() == c.get() && b.get() == d.get())
            }
            (
                Object::Range {
                    start: a,
                    stop: b,
                    step: c,
                },
                Object::Range {
                    start: d,
                    stop: e,
                    step: f,
                },
            ) => {
                let (m, n) = (
                    super::iterate::range_len(*a, *b, *c),
                    super::iterate::range_len(*d, *e, *f),
                );
                Some(m == n && (m == 0 || a == d && (m == 1 || c == f)))
            }
            (
                Object::Slice {
                    start: a,
                    stop: b,
                    step: c,
                },
                Object::Slice {
                    start: d,
                    stop: e,
                    step: f,
                },
            ) => all(&[(*a, *d), (*b, *e), (*c, *f)]),
            (Object::GenericAlias { origin: a, args: b }, Object::GenericAlias { origin: c, args: d }) => {
                all(&[(*a, *c), (*b, *d)])
            }
            (Object::Union(a), Object::Union(b)) => {
                let (a, b) = (self.heap.sequence(*a)?, self.heap.sequence(*b)?);
                if a.len() != b.len() {
                    return Some(false);
                }
                if !self.heap.meter.spend_within(1 + a.len().saturating_mul(b.len()) / 8) {
                    return None;
                }
                for x in a.iter().filter(|x| !b.contains(x)) {
                    let mut found = Some(false);
                    for y in b {
                        match self.quick_equal_within(*x, *y, depth) {
                            Some(true) => {
                                found = Some(true);
                                break;
                            }
                            Some(false) => {}
                            None => found = None,
                        }
                    }
                    if !found? {
                        return Some(false);
                    }
                }
                Some(true)
            }
            (Object::Range { .. } | Object::BigRange { .. }, Object::Range { .. } | Object::BigRange { .. }) => {
                Some(crate::types::range::equal(self, Value::Object(x), Value::Object(y)))
            }
            (Object::DictView { .. }, Object::DictView { .. }) => None,
            (Object::Library(a), Object::Library(b))
                if a.builtin().operates_by_method() && b.builtin() == a.builtin() =>
            {
                None
            }
            (Object::Library(a), Object::Library(b))
                if let (Library::Pattern(a), Library::Pattern(b)) = (&**a, &**b) =>
            {
                Some(a.program.flags == b.program.flags && self.quick_equal_within(a.pattern, b.pattern, depth)?)
            }
            (Object::MappingProxy(a), Object::MappingProxy(b)) => self.quick_equal_within(*a, *b, depth),
            _ => Some(false),
        }
    }

    fn quick_equal_items(&self, x: &[Value], y: &[Value], depth: u32) -> Option<bool> {
        if x.len() != y.len() {
            return Some(false);
        }
        if !self.heap.meter.spend_within(1 + x.len() / 8) {
            return None;
        }
        for (p, q) in x.iter().zip(y) {
            if p != q && !self.quick_equal_within(*p, *q, depth)? {
                return Some(false);
            }
        }
        Some(true)
    }

    fn quick_equal_dicts(&self, x: DictRef, y: DictRef, depth: u32) -> Option<bool> {
        let (a, b) = (self.heap.dict(x), self.heap.dict(y));
        if a.len() != b.len() {
            return Some(false);
        }
        if !self.heap.meter.spend_within(1 + a.len() / 2) {
            return None;
        }
        for entry in a.iter(&self.heap.meter) {
            match b.find(&self.heap.meter, entry.hash, |k| self.same_key(k, entry.key)) {
                Probe::Found(at) => {
                    let other = b.value(at);
                    if entry.value != other && !self.quick_equal_within(entry.value, other, depth)? {
                        return Some(false);
                    }
                }
                Probe::Absent => return Some(false),
                Probe::Ask(_) => return None,
            }
        }
        Some(true)
    }

    fn quick_equal_instances(&self, a: Value, b: Value, depth: u32) -> Option<bool> {
        let (left, right) = (self.type_of(a), self.type_of(b));
        let built_in = |class| matches!(self.class_attribute(class, names::__eq__), Some(Value::Native(_)));
        if matches!(a, Value::Instance(_)) && !built_in(left)
            || matches!(b, Value::Instance(_)) && left != right && !built_in(right)
        {
            return None;
        }
        let (x, y) = (self.native_of(a), self.native_of(b));
        let plain = |v: Value| matches!(v, Value::Instance(_) | Value::Exception(_));
        if plain(x) || plain(y) {
            return Some(a == b);
        }
        self.quick_equal_within(x, y, depth)
    }

    /// `a == b` as a bool. Suspendable.
    pub fn equal(&mut self, a: Value, b: Value) -> Result<Value, Unwind> {
        match self.quick_equal(a, b) {
            Some(answer) => Ok(Value::bool(answer)),
            None => self.truth_of(CompareOp::Eq, a, b),
        }
    }

    /// The truth of a comparison that is not known at once.
    fn truth_of(&mut self, op: CompareOp, a: Value, b: Value) -> Result<Value, Unwind> {
        match self.compare(op, a, b) {
            Ok(answer @ (Value::True | Value::False)) => Ok(answer),
            Ok(answer) => self.truth(answer),
            Err(unwind) => Err(self.left_to(TruthOf { op, a, b, state: 1 }, unwind)),
        }
    }

    /// `a is b or a == b` as a bool. Suspendable.
    pub fn same_or_equal(&mut self, a: Value, b: Value) -> Result<Value, Unwind> {
        if a == b { Ok(Value::True) } else { self.equal(a, b) }
    }

    /// The truth of a comparison, as a bool. Suspendable.
    #[inline]
    pub fn compare_truth(&mut self, op: CompareOp, a: Value, b: Value) -> Result<Value, Unwind> {
        match self.quick_compare(op, a, b) {
            Some(answer) => Ok(Value::bool(answer)),
            None => self.truth_of(op, a, b),
        }
    }

    /// A comparison; methods may answer any value. Suspendable.
    pub fn compare(&mut self, op: CompareOp, a: Value, b: Value) -> Result<Value, Unwind> {
        if let (Value::Instance(_), Value::Instance(_)) = (a, b)
            && self.type_of(a) == self.type_of(b)
            && let Some(method @ Value::Function(_)) = self.class_attribute(self.type_of(a), op.method())
        {
            if let Some(answer) = self.operator_at_once(op.method(), a, b) {
                return answer;
            }
            return self.compare_by(method, op, a, b);
        }
        if let Some(answer) = self.quick_compare(op, a, b) {
            return Ok(Value::bool(answer));
        }
        if let Some(answer) = self.operator_at_once(op.method(), a, b) {
            return answer;
        }
        let (x, y) = (self.native_of(a), self.native_of(b));
        if matches!(op, CompareOp::Eq | CompareOp::Ne)
            && let (Some(left), Some(right)) = (self.parts_of_type(x), self.parts_of_type(y))
            && left.len() == right.len()
        {
            let (a, b) = (self.heap.new_tuple(left), self.heap.new_tuple(right));
            return self.run(CompareItems {
                op,
                a,
                b,
                index: 0,
                state: 0,
            });
        }
        match (x, y) {
            (Value::List(_), Value::List(_)) | (Value::Tuple(_), Value::Tuple(_))
                if self.has_native(a, op.method()) && self.has_native(b, op.method()) =>
            {
                self.run(CompareItems {
                    op,
                    a: x,
                    b: y,
                    index: 0,
                    state: 0,
                })
            }
            (Value::Dict(x), Value::Dict(y))
                if matches!(op, CompareOp::Eq | CompareOp::Ne)
                    && self.has_native(a, names::__eq__)
                    && self.has_native(b, names::__eq__) =>
            {
                self.run(CompareDicts {
                    op,
                    a: x,
                    b: y,
                    position: 0,
                    state: 0,
                })
            }
            (Value::Set(x), Value::Set(y))
                if self.has_native(a, names::__eq__) && self.has_native(b, names::__eq__) =>
            {
                self.run(CompareSets {
                    op,
                    a: x,
                    b: y,
                    position: 0,
                    asked: false,
                })
            }
            _ => self.run(RichCompare {
                op,
                a,
                b,
                state: 0,
                second: false,
            }),
        }
    }

    /// A comparison by a method of the left side's, where the right side's has no say before it.
    fn compare_by(&mut self, method: Value, op: CompareOp, a: Value, b: Value) -> Result<Value, Unwind> {
        let asked = RichCompare {
            op,
            a,
            b,
            state: 1,
            second: false,
        };
        match self.call_value(method, &[a, b]) {
            Ok(Value::NotImplemented) => self.run(asked),
            Ok(answer) => Ok(answer),
            Err(unwind) => Err(self.left_to(asked, unwind)),
        }
    }

    /// What a parametrised type or a union consists of: one is two parts, the other none and its members.
    fn parts_of_type(&self, value: Value) -> Option<Vec<Value>> {
        let Value::Object(object) = value else {
            return None;
        };
        match self.heap.object(object) {
            Object::GenericAlias { origin, args } => Some(vec![*origin, *args]),
            Object::Union(args) => {
                let args = self.heap.sequence(*args).unwrap_or(&[]);
                Some([Value::None].iter().chain(args).copied().collect())
            }
            _ => None,
        }
    }

    /// Whether a value's class leaves a method as the built-in type has it.
    pub(crate) fn has_native(&self, value: Value, method: Name) -> bool {
        !matches!(value, Value::Instance(_) | Value::Class(_))
            || matches!(
                self.class_attribute(self.type_of(value), method),
                Some(Value::Native(_)) | None
            )
    }
}

machines! {
    /// The truth of a comparison.
    pub(crate) struct TruthOf { op: CompareOp, a: Value, b: Value, state: u8 }
    /// A comparison by methods: the left side's, the right side's reflected, and what is left when neither knows.
    pub(crate) struct RichCompare { op: CompareOp, a: Value, b: Value, state: u8, second: bool }
    /// Lists or tuples, element by element.
    pub(crate) struct CompareItems { op: CompareOp, a: Value, b: Value, index: u64, state: u8 }
    pub(crate) struct CompareDicts { op: CompareOp, a: DictRef, b: DictRef, position: u64, state: u8 }
    pub(crate) struct CompareSets { op: CompareOp, a: SetRef, b: SetRef, position: u64, asked: bool }

    /// `__ne__` by way of `__eq__`.
    pub(crate) struct Inverted { method: Value, this: Value, other: Value, state: u8 }
}

impl TruthOf {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.compare(self.op, self.a, self.b)?)),
            2 => Ok(Step::Await(vm.truth(input.value())?)),
            _ => Ok(Step::Done(input.value())),
        }
    }
}

impl RichCompare {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let (op, a, b) = (self.op, self.a, self.b);
        let begun = matches!(input, Resumption::Start);
        if self.state > 0 && !begun && input.value() != Value::NotImplemented {
            return Ok(Step::Done(input.value()));
        }
        if self.state == 3 {
            // `__ne__` is the inverse of `__eq__` where a class has only that.
            return Ok(Step::Done(Value::bool(input.value() != Value::True)));
        }
        if self.state == 0 {
            let (ta, tb) = (vm.type_of(a), vm.type_of(b));
            self.state = 1;
            if ta != tb && vm.is_subclass(tb, ta) && vm.overrides(tb, ta, op.reflected().method()) {
                self.second = true;
                return self.ask(vm, op.reflected(), b, a);
            }
            return self.ask(vm, op, a, b);
        }
        if self.state == 1 {
            self.state = 2;
            return if self.second {
                self.ask(vm, op, a, b)
            } else {
                self.ask(vm, op.reflected(), b, a)
            };
        }
        match op {
            CompareOp::Eq => Ok(Step::Done(Value::bool(a == b))),
            CompareOp::Ne => Ok(Step::Done(Value::bool(a != b))),
            _ => {
                let message = format!(
                    "'{}' not supported between instances of '{}' and '{}'",
                    op.symbol(),
                    vm.type_name(a),
                    vm.type_name(b)
                );
                Err(vm.type_error(message))
            }
        }
    }

    /// Asks one side; built-in methods that would answer NotImplemented are not called.
    fn ask(&mut self, vm: &mut Vm<'_>, op: CompareOp, this: Value, other: Value) -> Result<Step, Unwind> {
        match vm.special_method(this, op.method()) {
            Some(method @ Value::Native(n)) if n.owner().is_some_and(Builtin::operates_by_method) => {
                Ok(Step::Await(vm.call_value(method, &[this, other])?))
            }
            native @ (Some(Value::Native(_)) | None) => {
                // The `__ne__` of object asks `__eq__`; a built-in type's own does not.
                let own = matches!(native, Some(Value::Native(n)) if n.owner().is_some_and(|o| o != Builtin::Object));
                if op == CompareOp::Ne
                    && !own
                    && let Some(method) = vm.special_method(this, names::__eq__)
                    && !matches!(method, Value::Native(_))
                {
                    return Ok(Step::Await(vm.run(Inverted {
                        method,
                        this,
                        other,
                        state: 0,
                    })?));
                }
                let (x, y) = (vm.native_of(this), vm.native_of(other));
                // An int knows no float; a float knows ints.
                if let (Some(own), Some(others)) = (vm.number_rank(x), vm.number_rank(y))
                    && own < others
                {
                    return Ok(Step::Await(Value::NotImplemented));
                }
                if (x != this || y != other)
                    && !matches!(x, Value::Exception(_) | Value::Instance(_))
                    && !matches!(y, Value::Exception(_))
                    && let Some(answer) = vm.quick_compare(op, x, y)
                    && (!matches!(op, CompareOp::Eq | CompareOp::Ne) || vm.comparable(x, y))
                {
                    return Ok(Step::Await(Value::bool(answer)));
                }
                Ok(Step::Await(Value::NotImplemented))
            }
            Some(method) => Ok(Step::Await(vm.call_value(method, &[this, other])?)),
        }
    }
}

impl<'a> Vm<'a> {
    /// Whether two built-in values are of types that know each other's equality.
    fn comparable(&self, a: Value, b: Value) -> bool {
        self.number_rank(a).is_some() && self.number_rank(b).is_some() || self.builtin_type(a) == self.builtin_type(b)
    }
}

impl Inverted {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.call_value(self.method, &[self.this, self.other])?)),
            2 if input.value() == Value::NotImplemented => Ok(Step::Done(Value::NotImplemented)),
            2 => Ok(Step::Await(vm.truth(input.value())?)),
            _ => Ok(Step::Done(Value::bool(input.value() != Value::True))),
        }
    }
}

impl CompareItems {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.state == 2 {
            return Ok(Step::Done(input.value()));
        }
        if self.state == 1 {
            if input.value() == Value::True {
                self.index = self.index.wrapping_add(1);
            } else {
                let at = self.index as usize;
                let pair = (
                    vm.heap.sequence(self.a).and_then(|s| s.get(at)).copied(),
                    vm.heap.sequence(self.b).and_then(|s| s.get(at)).copied(),
                );
                if let (Some(x), Some(y)) = pair {
                    return match self.op {
                        CompareOp::Eq => Ok(Step::Done(Value::False)),
                        CompareOp::Ne => Ok(Step::Done(Value::True)),
                        op => {
                            self.state = 2;
                            Ok(Step::Await(vm.compare(op, x, y)?))
                        }
                    };
                }
            }
        }
        self.state = 1;
        vm.work(1)?;
        let (x, y) = (
            vm.heap.sequence(self.a).unwrap_or(&[]),
            vm.heap.sequence(self.b).unwrap_or(&[]),
        );
        let (m, n) = (x.len(), y.len());
        if matches!(self.op, CompareOp::Eq | CompareOp::Ne) && m != n {
            return Ok(Step::Done(Value::bool(self.op == CompareOp::Ne)));
        }
        match (x.get(self.index as usize).copied(), y.get(self.index as usize).copied()) {
            (Some(p), Some(q)) => Ok(Step::Await(vm.same_or_equal(p, q)?)),
            _ => Ok(Step::Done(Value::bool(self.op.holds(m.cmp(&n))))),
        }
    }
}

impl CompareDicts {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let unequal = Value::bool(self.op == CompareOp::Ne);
        let entry = vm
            .heap
            .dict(self.a)
            .next_entry(self.position as usize)
            .map(|(at, e)| (at, *e));
        match self.state {
            1 => {
                let (Some((_, entry)), other) = (entry, input.value()) else {
                    return Ok(Step::Done(unequal));
                };
                if other.is_undefined() {
                    return Ok(Step::Done(unequal));
                }
                self.state = 2;
                return Ok(Step::Await(vm.same_or_equal(entry.value, other)?));
            }
            2 => {
                if input.value() != Value::True {
                    return Ok(Step::Done(unequal));
                }
                self.position = entry.map_or(u64::MAX, |(at, _)| at as u64 + 1);
            }
            _ if vm.heap.dict(self.a).len() != vm.heap.dict(self.b).len() => return Ok(Step::Done(unequal)),
            _ => {}
        }
        vm.work(1)?;
        match vm
            .heap
            .dict(self.a)
            .next_entry(self.position as usize)
            .map(|(_, e)| e.key)
        {
            Some(key) => {
                self.state = 1;
                Ok(Step::Await(vm.dict_get(self.b, key)?))
            }
            None => Ok(Step::Done(Value::bool(self.op == CompareOp::Eq))),
        }
    }
}

impl CompareSets {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let (small, large) = match self.op {
            CompareOp::Gt | CompareOp::Ge => (self.b, self.a),
            _ => (self.a, self.b),
        };
        let negated = self.op == CompareOp::Ne;
        if !self.asked {
            let (m, n) = (vm.heap.set(small).len(), vm.heap.set(large).len());
            let possible = match self.op {
                CompareOp::Eq | CompareOp::Ne => m == n,
                CompareOp::Lt | CompareOp::Gt => m < n,
                CompareOp::Le | CompareOp::Ge => m <= n,
            };
            if !possible {
                return Ok(Step::Done(Value::bool(negated)));
            }
        } else if input.value() != Value::True {
            return Ok(Step::Done(Value::bool(negated)));
        }
        self.asked = true;
        vm.work(1)?;
        match vm.heap.set(small).next_entry(self.position as usize) {
            Some((at, _, key)) => {
                self.position = at as u64 + 1;
                Ok(Step::Await(vm.set_contains(large, key)?))
            }
            None => Ok(Step::Done(Value::bool(!negated))),
        }
    }
}

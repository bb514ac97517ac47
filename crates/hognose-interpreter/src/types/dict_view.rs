//! The views of a dict: its keys and its entries as sets, its values as a collection.

use super::argument::view_receiver;
use super::set::{Fold, SetFold};
use super::{dict, set};
use crate::heap::object::ViewKind;
use crate::heap::{Object, Set};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Code, NativeDef, attribute, method};
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

macro_rules! compare {
    ($name:literal, $kind:ident, $op:ident, $doc:literal) => {
        method(
            $name,
            "(self, value, /)",
            Code::F2(|vm, a, b| compare(vm, ViewKind::$kind, CompareOp::$op, a, b, $name)),
            $doc,
        )
    };
}

macro_rules! operator {
    ($name:literal, $kind:ident, $op:ident, $swapped:literal, $doc:literal) => {
        method(
            $name,
            "(self, value, /)",
            Code::F2(|vm, a, b| operator(vm, ViewKind::$kind, BinaryOp::$op, a, b, $swapped, $name)),
            $doc,
        )
    };
}

macro_rules! view {
    ($table:ident $kind:ident: $($more:expr,)*) => {
        pub static $table: &[NativeDef] = &[
            method("__len__", "(self, /)", Code::F1(|vm, v| len(vm, ViewKind::$kind, v)), "Return len(self)."),
            method("__iter__", "(self, /)", Code::F1(|vm, v| iter(vm, ViewKind::$kind, v)), "Return iter(self)."),
            method("__reversed__", "(self, /)", Code::F1(|vm, v| reversed(vm, ViewKind::$kind, v)), "From the last."),
            method("__repr__", "(self, /)", Code::F1(|vm, v| vm.repr(v)), "Return repr(self)."),
            attribute("mapping", |vm, v| mapping(vm, ViewKind::$kind, v), "The dict, not to be changed through this."),
            $($more,)*
        ];
    };
}

macro_rules! set_like {
    ($table:ident $kind:ident) => {
        view! { $table $kind:
            method("__contains__", "(self, key, /)", Code::F2(|vm, v, item| contains_method(vm, ViewKind::$kind, v, item)), "Return key in self."),
            method("isdisjoint", "(self, other, /)", Code::F2(|vm, v, other| is_disjoint(vm, ViewKind::$kind, v, other)), "Whether it has nothing in common with an iterable."),
            compare!("__eq__", $kind, Eq, "Return self==value."),
            compare!("__ne__", $kind, Ne, "Return self!=value."),
            compare!("__lt__", $kind, Lt, "Return self<value."),
            compare!("__le__", $kind, Le, "Return self<=value."),
            compare!("__gt__", $kind, Gt, "Return self>value."),
            compare!("__ge__", $kind, Ge, "Return self>=value."),
            operator!("__and__", $kind, And, false, "Return self&value."),
            operator!("__rand__", $kind, And, true, "Return value&self."),
            operator!("__or__", $kind, Or, false, "Return self|value."),
            operator!("__ror__", $kind, Or, true, "Return value|self."),
            operator!("__sub__", $kind, Sub, false, "Return self-value."),
            operator!("__rsub__", $kind, Sub, true, "Return value-self."),
            operator!("__xor__", $kind, Xor, false, "Return self^value."),
            operator!("__rxor__", $kind, Xor, true, "Return value^self."),
        }
    };
}

set_like! { KEYS Keys }
set_like! { ITEMS Items }
view! { VALUES Values: }

fn len(vm: &mut Vm<'_>, kind: ViewKind, this: Value) -> R {
    let dict = view_receiver(vm, this, kind, "__len__")?;
    Ok(Value::Int(vm.heap.dict(dict).len() as i64))
}

fn iter(vm: &mut Vm<'_>, kind: ViewKind, this: Value) -> R {
    view_receiver(vm, this, kind, "__iter__")?;
    vm.iter(this)
}

fn reversed(vm: &mut Vm<'_>, kind: ViewKind, this: Value) -> R {
    let dict = view_receiver(vm, this, kind, "__reversed__")?;
    Ok(dict::reversed_iterator(vm, dict, kind))
}

fn mapping(vm: &mut Vm<'_>, kind: ViewKind, this: Value) -> R {
    let dict = view_receiver(vm, this, kind, "mapping")?;
    Ok(dict::proxy(vm, dict))
}

fn contains_method(vm: &mut Vm<'_>, kind: ViewKind, this: Value, item: Value) -> R {
    let dict = view_receiver(vm, this, kind, "__contains__")?;
    contains(vm, dict, kind, item)
}

/// `item in view`. Suspendable.
pub(crate) fn contains(vm: &mut Vm<'_>, dict: DictRef, kind: ViewKind, item: Value) -> R {
    match kind {
        ViewKind::Keys => vm.dict_contains(dict, item),
        ViewKind::Items => {
            let pair = match vm.native_of(item) {
                Value::Tuple(t) => match **vm.heap.tuple(t) {
                    [key, value] => Some((key, value)),
                    _ => None,
                },
                _ => None,
            };
            match pair {
                Some((key, value)) => vm.run(ItemsContain {
                    dict,
                    key,
                    value,
                    state: 0,
                }),
                None => Ok(Value::False),
            }
        }
        ViewKind::Values => {
            let view = vm.heap.new_object(Object::DictView {
                dict,
                kind,
                ordered: false,
            });
            vm.run(crate::vm::items::SearchIterator {
                iterable: view,
                iterator: Value::Undefined,
                item,
                state: 0,
            })
        }
    }
}

/// A set or a view that is like one.
fn is_set_like(vm: &Vm<'_>, value: Value) -> bool {
    match vm.native_of(value) {
        Value::Set(_) => true,
        Value::Object(o) => matches!(
            vm.heap.object(o),
            Object::DictView {
                kind: ViewKind::Keys | ViewKind::Items,
                ..
            }
        ),
        _ => false,
    }
}

fn compare(vm: &mut Vm<'_>, kind: ViewKind, op: CompareOp, this: Value, other: Value, method: &str) -> R {
    view_receiver(vm, this, kind, method)?;
    if !is_set_like(vm, other) {
        return Ok(Value::NotImplemented);
    }
    let (m, n) = (
        vm.quick_len(this).unwrap_or(0),
        vm.quick_len(vm.native_of(other)).unwrap_or(0),
    );
    let (part, whole, possible) = match op {
        CompareOp::Eq | CompareOp::Ne => (this, other, m == n),
        CompareOp::Lt => (this, other, m < n),
        CompareOp::Le => (this, other, m <= n),
        CompareOp::Gt => (other, this, m > n),
        CompareOp::Ge => (other, this, m >= n),
    };
    let inverted = op == CompareOp::Ne;
    if !possible {
        return Ok(Value::bool(inverted));
    }
    vm.run(AllContained {
        part,
        whole,
        iterator: Value::Undefined,
        wanted: true,
        inverted,
        state: 0,
    })
}

fn is_disjoint(vm: &mut Vm<'_>, kind: ViewKind, this: Value, other: Value) -> R {
    view_receiver(vm, this, kind, "isdisjoint")?;
    let (mut part, mut whole) = (other, this);
    if is_set_like(vm, other) && vm.quick_len(vm.native_of(other)) > vm.quick_len(this) {
        (part, whole) = (this, other);
    }
    vm.run(AllContained {
        part,
        whole,
        iterator: Value::Undefined,
        wanted: false,
        inverted: false,
        state: 0,
    })
}

fn operator(
    vm: &mut Vm<'_>,
    kind: ViewKind,
    op: BinaryOp,
    this: Value,
    other: Value,
    swapped: bool,
    method: &str,
) -> R {
    view_receiver(vm, this, kind, method)?;
    if swapped {
        binary(vm, op, other, this)
    } else {
        binary(vm, op, this, other)
    }
}

/// `a op b` where one is a view: any iterables, and a set comes of it. Suspendable.
pub(crate) fn binary(vm: &mut Vm<'_>, op: BinaryOp, a: Value, b: Value) -> R {
    let Value::Set(result) = vm.heap.new_set(Set::default()) else {
        return Ok(Value::NotImplemented);
    };
    if op != BinaryOp::And {
        return vm.run(ViewBinary {
            op,
            a,
            b,
            result,
            state: 0,
        });
    }
    let is_view =
        |vm: &Vm<'_>, v: Value| matches!(v, Value::Object(o) if matches!(vm.heap.object(o), Object::DictView { .. }));
    let (mut view, mut other) = if is_view(vm, a) { (a, b) } else { (b, a) };
    let (m, n) = (vm.quick_len(view).unwrap_or(0), vm.quick_len(other).unwrap_or(0));
    if let Value::Set(s) = other
        && m <= n
    {
        return set::intersect(vm, s, view, false);
    }
    if is_view(vm, other) && n > m {
        std::mem::swap(&mut view, &mut other);
    }
    vm.run(SetFold::new(
        Fold::AddIfIn,
        Some(result),
        view,
        other,
        Value::Set(result),
    ))
}

machines! {
    /// Whether everything of one collection is, or nothing of it is, in another.
    pub(crate) struct AllContained { part: Value, whole: Value, iterator: Value, wanted: bool, inverted: bool, state: u8 }
    /// `(key, value) in items`.
    pub(crate) struct ItemsContain { dict: DictRef, key: Value, value: Value, state: u8 }
    /// A set of one side, then the other side put in, taken out or toggled.
    pub(crate) struct ViewBinary { op: BinaryOp, a: Value, b: Value, result: SetRef, state: u8 }
}

impl AllContained {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            vm.work(2)?;
            let result = match self.state {
                0 => {
                    self.state = 1;
                    vm.iter(self.part)?
                }
                2 if input.is_stop() => return Ok(Step::Done(Value::bool(!self.inverted))),
                2 => {
                    self.state = 3;
                    vm.contains(self.whole, input)?
                }
                state => {
                    if state == 1 {
                        self.iterator = input;
                    } else if (input == Value::True) != self.wanted {
                        return Ok(Step::Done(Value::bool(self.inverted)));
                    }
                    self.state = 2;
                    vm.next(self.iterator)?
                }
            };
            input = result;
        }
    }
}

impl ItemsContain {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.dict_get(self.dict, self.key)?)),
            2 if input.value().is_undefined() => Ok(Step::Done(Value::False)),
            2 => Ok(Step::Await(vm.same_or_equal(input.value(), self.value)?)),
            _ => Ok(Step::Done(input.value())),
        }
    }
}

impl ViewBinary {
    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => {
                let source = match self.a {
                    Value::Object(o) => match *vm.heap.object(o) {
                        Object::DictView {
                            dict,
                            kind: ViewKind::Keys,
                            ..
                        } => Value::Dict(dict),
                        _ => self.a,
                    },
                    other => other,
                };
                Ok(Step::Await(vm.run(SetFold::new(
                    Fold::Add,
                    Some(self.result),
                    Value::None,
                    source,
                    Value::None,
                ))?))
            }
            2 => {
                let fold = match self.op {
                    BinaryOp::Or => Fold::Add,
                    BinaryOp::Sub => Fold::Discard,
                    _ => return Ok(Step::Await(set::toggle(vm, self.result, self.b)?)),
                };
                Ok(Step::Await(vm.run(SetFold::new(
                    fold,
                    Some(self.result),
                    Value::None,
                    self.b,
                    Value::None,
                ))?))
            }
            _ => Ok(Step::Done(Value::Set(self.result))),
        }
    }
}

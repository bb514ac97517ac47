//! set and frozenset: their methods and operators. The table, in CPython's order, is in `heap::set`.

use super::argument::{self, class_argument, set_receiver};
use super::{Builtin, set_fold};
use crate::heap::{Probe, Set};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Args, Code, NativeDef, class_method, function, method, static_method};
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::compare::CompareOp;
use crate::vm::keys::{Container, KeyOperation};
use crate::vm::{Unwind, Vm};

pub(crate) use set_fold::{Fold, SetFold};

type R = Result<Value, Unwind>;

macro_rules! compare {
    ($frozen:literal, $name:literal, $op:ident, $doc:literal) => {
        method(
            $name,
            "(self, value, /)",
            Code::F2(|vm, a, b| compare(vm, $frozen, CompareOp::$op, a, b)),
            $doc,
        )
    };
}

macro_rules! operator {
    ($frozen:literal, $name:literal, $op:ident, $swapped:literal, $doc:literal) => {
        method(
            $name,
            "(self, value, /)",
            Code::F2(|vm, a, b| operator(vm, $frozen, BinaryOp::$op, a, b, $swapped, $name)),
            $doc,
        )
    };
}

macro_rules! combine {
    ($frozen:literal, $name:literal, $kind:ident, $doc:literal) => {
        method(
            $name,
            "(self, /, *others)",
            Code::Var(|vm, args| combine(vm, $frozen, Combination::$kind, args, $name)),
            $doc,
        )
    };
}

/// What set and frozenset have in common, before each one's own.
macro_rules! table {
    ($table:ident $frozen:literal $($own:expr,)*) => {
        pub static $table: &[NativeDef] = &[
            method("copy", "(self, /)", Code::F1(|vm, s| copy(vm, $frozen, s)), "A set of the same elements."),
            combine!($frozen, "union", Union, "A set of the elements of all."),
            combine!($frozen, "intersection", Intersection, "A set of the elements common to all."),
            combine!($frozen, "difference", Difference, "A set of the elements the others have not."),
            method("symmetric_difference", "(self, other, /)", Code::F2(|vm, a, b| symmetric_difference(vm, $frozen, a, b)), "A set of the elements of one of the two."),
            method("isdisjoint", "(self, other, /)", Code::F2(|vm, a, b| is_disjoint(vm, $frozen, a, b)), "Whether it has nothing in common with an iterable."),
            method("issubset", "(self, other, /)", Code::F2(|vm, a, b| is_subset(vm, $frozen, a, b)), "Whether an iterable has all of it."),
            method("issuperset", "(self, other, /)", Code::F2(|vm, a, b| is_superset(vm, $frozen, a, b)), "Whether it has all of an iterable."),
            method("__len__", "(self, /)", Code::F1(|vm, s| len(vm, $frozen, s)), "Return len(self)."),
            method("__contains__", "(self, key, /)", Code::F2(|vm, s, key| contains(vm, $frozen, s, key)), "Whether the set has the element."),
            method("__iter__", "(self, /)", Code::F1(|vm, s| iter(vm, $frozen, s)), "Return iter(self)."),
            compare!($frozen, "__eq__", Eq, "Return self==value."),
            compare!($frozen, "__ne__", Ne, "Return self!=value."),
            compare!($frozen, "__lt__", Lt, "Return self<value."),
            compare!($frozen, "__le__", Le, "Return self<=value."),
            compare!($frozen, "__gt__", Gt, "Return self>value."),
            compare!($frozen, "__ge__", Ge, "Return self>=value."),
            operator!($frozen, "__and__", And, false, "Return self&value."),
            operator!($frozen, "__rand__", And, true, "Return value&self."),
            operator!($frozen, "__or__", Or, false, "Return self|value."),
            operator!($frozen, "__ror__", Or, true, "Return value|self."),
            operator!($frozen, "__sub__", Sub, false, "Return self-value."),
            operator!($frozen, "__rsub__", Sub, true, "Return value-self."),
            operator!($frozen, "__xor__", Xor, false, "Return self^value."),
            operator!($frozen, "__rxor__", Xor, true, "Return value^self."),
            method("__repr__", "(self, /)", Code::F1(|vm, s| repr(vm, $frozen, s)), "Return repr(self)."),
            class_method("__class_getitem__", "(cls, object, /)", Code::F2(argument::generic), "The class with its arguments."),
            $($own,)*
        ];
    };
}

table! { METHODS false
    function("__construct__", "(iterable=(), /)", Code::F1(|vm, i| construct(vm, false, i)), "A set of the elements of an iterable."),
    static_method("__new__", "(cls, /, *args, **kwargs)", Code::Var(new), "A new, empty set of a class."),
    method("__init__", "(self, iterable=(), /)", Code::F2(init), "Fills the set anew."),
    method("add", "(self, object, /)", Code::F2(|vm, s, key| edit(vm, s, key, Edit::Add, "add")), "Adds an element."),
    method("clear", "(self, /)", Code::F1(clear), "Removes all elements."),
    method("discard", "(self, object, /)", Code::F2(|vm, s, key| edit(vm, s, key, Edit::Discard, "discard")), "Removes an element, where it is there."),
    method("pop", "(self, /)", Code::F1(pop), "Removes an element and returns it."),
    method("remove", "(self, object, /)", Code::F2(|vm, s, key| edit(vm, s, key, Edit::Remove, "remove")), "Removes an element, which must be there."),
    combine!(false, "update", Update, "Adds the elements of all."),
    combine!(false, "intersection_update", IntersectionUpdate, "Keeps the elements common to all."),
    combine!(false, "difference_update", DifferenceUpdate, "Removes the elements of all others."),
    method("symmetric_difference_update", "(self, other, /)", Code::F2(symmetric_difference_update), "Keeps the elements of one of the two."),
    method("__iand__", "(self, value, /)", Code::F2(|vm, a, b| operator_in_place(vm, BinaryOp::And, a, b)), "Return self&=value."),
    method("__ior__", "(self, value, /)", Code::F2(|vm, a, b| operator_in_place(vm, BinaryOp::Or, a, b)), "Return self|=value."),
    method("__isub__", "(self, value, /)", Code::F2(|vm, a, b| operator_in_place(vm, BinaryOp::Sub, a, b)), "Return self-=value."),
    method("__ixor__", "(self, value, /)", Code::F2(|vm, a, b| operator_in_place(vm, BinaryOp::Xor, a, b)), "Return self^=value."),
}

table! { FROZEN true
    function("__construct__", "(iterable=(), /)", Code::F1(|vm, i| construct(vm, true, i)), "An unchangeable set of the elements of an iterable."),
    static_method("__new__", "(cls, iterable=(), /)", Code::F2(new_frozen), "An unchangeable set of a class."),
    method("__hash__", "(self, /)", Code::F1(hash), "Return hash(self)."),
}

fn empty(vm: &mut Vm<'_>, frozen: bool) -> SetRef {
    let mut set = Set::default();
    set.frozen = frozen;
    match vm.heap.new_set(set) {
        Value::Set(set) => set,
        _ => SetRef::default(),
    }
}

/// A copy laid out as CPython lays it out.
fn copied(vm: &mut Vm<'_>, set: SetRef, frozen: bool) -> Result<SetRef, Unwind> {
    vm.foresee(vm.heap.set(set).positions(), 32)?;
    vm.work(vm.heap.set(set).len() / 2)?;
    let copy = vm.heap.set(set).copied(frozen);
    match vm.heap.new_set(copy) {
        Value::Set(copy) => Ok(copy),
        _ => Err(vm.internal("a set that is none")),
    }
}

fn construct(vm: &mut Vm<'_>, frozen: bool, iterable: Value) -> R {
    match iterable {
        Value::Undefined => Ok(Value::Set(empty(vm, frozen))),
        Value::Set(source) if frozen && vm.heap.set(source).frozen => Ok(iterable),
        _ => match vm.native_of(iterable) {
            Value::Set(source) => copied(vm, source, frozen).map(Value::Set),
            _ => {
                let set = empty(vm, frozen);
                vm.run(SetFold::new(
                    Fold::Add,
                    Some(set),
                    Value::None,
                    iterable,
                    Value::Set(set),
                ))
            }
        },
    }
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Set, args.named.first().copied().unwrap_or_default())?;
    let set = empty(vm, false);
    Ok(vm.wrap_native(class, Value::Set(set)))
}

fn new_frozen(vm: &mut Vm<'_>, class: Value, iterable: Value) -> R {
    let class = class_argument(vm, Builtin::FrozenSet, class)?;
    if class == Builtin::FrozenSet.class() {
        return construct(vm, true, iterable);
    }
    let set = empty(vm, true);
    let object = vm.wrap_native(class, Value::Set(set));
    if iterable.is_undefined() {
        return Ok(object);
    }
    vm.run(SetFold::new(Fold::Add, Some(set), Value::None, iterable, object))
}

fn init(vm: &mut Vm<'_>, this: Value, iterable: Value) -> R {
    let set = set_receiver(vm, this, false, "__init__")?;
    if !vm.heap.set(set).is_empty() {
        vm.heap.set_replace(set, Set::default());
    }
    if iterable.is_undefined() {
        return Ok(Value::None);
    }
    vm.run(SetFold::new(Fold::Add, Some(set), Value::None, iterable, Value::None))
}

fn clear(vm: &mut Vm<'_>, this: Value) -> R {
    let set = set_receiver(vm, this, false, "clear")?;
    vm.heap.set_replace(set, Set::default());
    Ok(Value::None)
}

fn pop(vm: &mut Vm<'_>, this: Value) -> R {
    let set = set_receiver(vm, this, false, "pop")?;
    match vm.heap.set_pop(set) {
        Some(key) => Ok(key),
        None => {
            let message = vm.heap.new_str("pop from an empty set");
            Err(vm.key_error(message))
        }
    }
}

fn copy(vm: &mut Vm<'_>, frozen: bool, this: Value) -> R {
    let set = set_receiver(vm, this, frozen, "copy")?;
    if frozen && matches!(this, Value::Set(_)) {
        return Ok(this);
    }
    copied(vm, set, frozen).map(Value::Set)
}

fn len(vm: &mut Vm<'_>, frozen: bool, this: Value) -> R {
    let set = set_receiver(vm, this, frozen, "__len__")?;
    Ok(Value::Int(vm.heap.set(set).len() as i64))
}

fn contains(vm: &mut Vm<'_>, frozen: bool, this: Value, key: Value) -> R {
    let set = set_receiver(vm, this, frozen, "__contains__")?;
    vm.contains(Value::Set(set), key)
}

fn iter(vm: &mut Vm<'_>, frozen: bool, this: Value) -> R {
    let set = set_receiver(vm, this, frozen, "__iter__")?;
    vm.iter(Value::Set(set))
}

fn hash(vm: &mut Vm<'_>, this: Value) -> R {
    let set = set_receiver(vm, this, true, "__hash__")?;
    vm.hash(Value::Set(set))
}

fn repr(vm: &mut Vm<'_>, frozen: bool, this: Value) -> R {
    let set = set_receiver(vm, this, frozen, "__repr__")?;
    let class = matches!(this, Value::Instance(_)).then(|| vm.type_name(this));
    vm.set_repr(set, class)
}

fn compare(vm: &mut Vm<'_>, frozen: bool, op: CompareOp, this: Value, other: Value) -> R {
    let set = set_receiver(vm, this, frozen, "__eq__")?;
    match vm.native_of(other) {
        other @ Value::Set(_) => vm.compare(op, Value::Set(set), other),
        _ => Ok(Value::NotImplemented),
    }
}

/// The key a set is looked for by: a set as the frozenset it equals.
#[inline]
pub(crate) fn lookup_key(vm: &mut Vm<'_>, key: Value) -> Result<Value, Unwind> {
    match vm.native_of(key) {
        Value::Set(inner)
            if !vm.heap.set(inner).frozen
                && vm.special_method(key, crate::name::names::__hash__) == Some(Value::None) =>
        {
            copied(vm, inner, true).map(Value::Set)
        }
        _ => Ok(key),
    }
}

fn edit(vm: &mut Vm<'_>, this: Value, key: Value, edit: Edit, method: &str) -> R {
    let set = set_receiver(vm, this, false, method)?;
    let looked_for = if edit == Edit::Add { key } else { lookup_key(vm, key)? };
    if let Some(hash) = vm.quick_hash(looked_for) {
        let probe = vm.heap.set(set).find(hash, |k| vm.same_key(k, looked_for));
        match (probe, edit) {
            (Probe::Ask(_), _) => {}
            (Probe::Absent, Edit::Add) => {
                vm.heap.set_insert_absent(set, hash, key);
                return Ok(Value::None);
            }
            (Probe::Absent, Edit::Remove) => return Err(vm.key_error(key)),
            (Probe::Found(at), Edit::Discard | Edit::Remove) => {
                vm.heap.set_remove(set, at);
                return Ok(Value::None);
            }
            _ => return Ok(Value::None),
        }
    }
    vm.run(SetEdit {
        set,
        key,
        looked_for,
        edit,
        asked: false,
    })
}

fn combine(vm: &mut Vm<'_>, frozen: bool, kind: Combination, args: Args, method: &str) -> R {
    let this = args.named.first().copied().unwrap_or_default();
    let set = set_receiver(vm, this, frozen, method)?;
    let current = match kind {
        Combination::Union => copied(vm, set, frozen)?,
        Combination::Intersection | Combination::Difference if args.rest.is_empty() => {
            return if frozen && matches!(this, Value::Set(_)) {
                Ok(this)
            } else {
                copied(vm, set, frozen).map(Value::Set)
            };
        }
        _ => set,
    };
    vm.run(Combine {
        kind,
        set,
        current,
        others: args.rest,
        at: 0,
        frozen,
    })
}

fn symmetric_difference(vm: &mut Vm<'_>, frozen: bool, this: Value, other: Value) -> R {
    let set = set_receiver(vm, this, frozen, "symmetric_difference")?;
    let made = empty(vm, frozen);
    vm.run(SymmetricDifference {
        set,
        other,
        made,
        state: 0,
    })
}

fn symmetric_difference_update(vm: &mut Vm<'_>, this: Value, other: Value) -> R {
    let set = set_receiver(vm, this, false, "symmetric_difference_update")?;
    toggle(vm, set, other)
}

/// Takes out of a set what another iterable has in common with it, and puts in what else that has.
pub(crate) fn toggle(vm: &mut Vm<'_>, set: SetRef, other: Value) -> R {
    match vm.native_of(other) {
        Value::Set(source) if source == set => {
            vm.heap.set_replace(set, Set::default());
            Ok(Value::None)
        }
        Value::Set(_) | Value::Dict(_) => {
            vm.run(SetFold::new(Fold::Toggle, Some(set), Value::None, other, Value::None))
        }
        // An iterable may yield an element twice: as a set first.
        _ => {
            let made = empty(vm, false);
            vm.run(ToggleIterable {
                set,
                other,
                made,
                state: 0,
            })
        }
    }
}

fn is_disjoint(vm: &mut Vm<'_>, frozen: bool, this: Value, other: Value) -> R {
    let set = set_receiver(vm, this, frozen, "isdisjoint")?;
    let (source, against) = match vm.native_of(other) {
        Value::Set(o) if vm.heap.set(o).len() > vm.heap.set(set).len() => (Value::Set(set), Value::Set(o)),
        _ => (other, Value::Set(set)),
    };
    vm.run(SetFold::new(Fold::NoneIn, None, against, source, Value::True))
}

fn is_subset(vm: &mut Vm<'_>, frozen: bool, this: Value, other: Value) -> R {
    let set = set_receiver(vm, this, frozen, "issubset")?;
    match vm.native_of(other) {
        Value::Set(o) if vm.heap.set(set).len() > vm.heap.set(o).len() => Ok(Value::False),
        Value::Set(o) => vm.run(SetFold::new(
            Fold::AllIn,
            None,
            Value::Set(o),
            Value::Set(set),
            Value::True,
        )),
        _ => {
            let made = empty(vm, false);
            vm.run(SubsetOfIterable {
                set,
                other,
                made,
                asked: false,
            })
        }
    }
}

fn is_superset(vm: &mut Vm<'_>, frozen: bool, this: Value, other: Value) -> R {
    let set = set_receiver(vm, this, frozen, "issuperset")?;
    match vm.native_of(other) {
        Value::Set(o) if vm.heap.set(o).len() > vm.heap.set(set).len() => Ok(Value::False),
        _ => vm.run(SetFold::new(Fold::AllIn, None, Value::Set(set), other, Value::True)),
    }
}

/// A new set of what a set and an iterable have in common. Suspendable.
pub(crate) fn intersect(vm: &mut Vm<'_>, set: SetRef, other: Value, frozen: bool) -> R {
    let (source, against) = match vm.native_of(other) {
        Value::Set(o) if o == set => return copied(vm, set, frozen).map(Value::Set),
        Value::Set(o) if vm.heap.set(o).len() > vm.heap.set(set).len() => (Value::Set(set), o),
        _ => (other, set),
    };
    let made = empty(vm, frozen);
    vm.run(SetFold::new(
        Fold::AddIfIn,
        Some(made),
        Value::Set(against),
        source,
        Value::Set(made),
    ))
}

/// A new set of what a set has and an iterable has not. Suspendable.
fn subtract(vm: &mut Vm<'_>, set: SetRef, other: Value, frozen: bool) -> R {
    let size = match vm.native_of(other) {
        Value::Set(o) => Some(vm.heap.set(o).len()),
        Value::Dict(d) if matches!(other, Value::Dict(_)) => Some(vm.heap.dict(d).len()),
        _ => None,
    };
    if size.is_some_and(|n| vm.heap.set(set).len() >> 2 <= n) {
        let (made, against) = (empty(vm, frozen), vm.native_of(other));
        return vm.run(SetFold::new(
            Fold::AddUnlessIn,
            Some(made),
            against,
            Value::Set(set),
            Value::Set(made),
        ));
    }
    let copy = copied(vm, set, frozen)?;
    vm.run(SetFold::new(
        Fold::Discard,
        Some(copy),
        Value::None,
        other,
        Value::Set(copy),
    ))
}

fn operator(vm: &mut Vm<'_>, frozen: bool, op: BinaryOp, this: Value, other: Value, swapped: bool, method: &str) -> R {
    let set = Value::Set(set_receiver(vm, this, frozen, method)?);
    match vm.native_of(other) {
        other @ Value::Set(_) if swapped => binary(vm, op, other, set),
        other @ Value::Set(_) => binary(vm, op, set, other),
        _ => Ok(Value::NotImplemented),
    }
}

/// `a op b` of two sets; the result is of the left one's kind. Suspendable.
pub(crate) fn binary(vm: &mut Vm<'_>, op: BinaryOp, a: Value, b: Value) -> R {
    let (Value::Set(x), Value::Set(y)) = (a, b) else {
        return Ok(Value::NotImplemented);
    };
    let frozen = vm.heap.set(x).frozen;
    match op {
        BinaryOp::Or => {
            let copy = copied(vm, x, frozen)?;
            if x == y {
                return Ok(Value::Set(copy));
            }
            vm.run(SetFold::new(Fold::Add, Some(copy), Value::None, b, Value::Set(copy)))
        }
        BinaryOp::And => intersect(vm, x, b, frozen),
        BinaryOp::Sub => subtract(vm, x, b, frozen),
        BinaryOp::Xor => {
            let copy = copied(vm, y, frozen)?;
            vm.run(SetFold::new(Fold::Toggle, Some(copy), Value::None, a, Value::Set(copy)))
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn operator_in_place(vm: &mut Vm<'_>, op: BinaryOp, this: Value, other: Value) -> R {
    let set = set_receiver(vm, this, false, op_name(op))?;
    match vm.native_of(other) {
        other @ Value::Set(_) => change(vm, op, set, other, this),
        _ => Ok(Value::NotImplemented),
    }
}

fn op_name(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::And => "__iand__",
        BinaryOp::Or => "__ior__",
        BinaryOp::Sub => "__isub__",
        _ => "__ixor__",
    }
}

/// `set op= other`, of two sets. Suspendable.
pub(crate) fn in_place(vm: &mut Vm<'_>, op: BinaryOp, set: SetRef, other: Value) -> R {
    change(vm, op, set, other, Value::Set(set))
}

fn change(vm: &mut Vm<'_>, op: BinaryOp, set: SetRef, other: Value, result: Value) -> R {
    let other = vm.native_of(other);
    let fold = match op {
        BinaryOp::Or => Fold::Add,
        BinaryOp::Sub | BinaryOp::Xor if other == Value::Set(set) => {
            vm.heap.set_replace(set, Set::default());
            return Ok(result);
        }
        BinaryOp::Sub => Fold::Discard,
        BinaryOp::Xor => Fold::Toggle,
        _ => {
            return vm.run(IntersectInPlace {
                set,
                other,
                result,
                asked: false,
            });
        }
    };
    vm.run(SetFold::new(fold, Some(set), Value::None, other, result))
}

/// What one element does to a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum Edit {
    Add,
    Discard,
    Remove,
}

/// How a set is combined with any number of iterables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum Combination {
    Union,
    Update,
    Intersection,
    IntersectionUpdate,
    Difference,
    DifferenceUpdate,
}

crate::holds_no_value! { Edit Combination Fold }

machines! {
    /// `add`, `discard`, `remove` of a key that hashes or compares by guest code.
    pub(crate) struct SetEdit { set: SetRef, key: Value, looked_for: Value, edit: Edit, asked: bool }
    /// One iterable after the other.
    pub(crate) struct Combine { kind: Combination, set: SetRef, current: SetRef, others: Vec<Value>, at: u64, frozen: bool }
    pub(crate) struct SymmetricDifference { set: SetRef, other: Value, made: SetRef, state: u8 }
    pub(crate) struct ToggleIterable { set: SetRef, other: Value, made: SetRef, state: u8 }
    pub(crate) struct SubsetOfIterable { set: SetRef, other: Value, made: SetRef, asked: bool }
    pub(crate) struct IntersectInPlace { set: SetRef, other: Value, result: Value, asked: bool }
}

impl SetEdit {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            let operation = if self.edit == Edit::Add {
                KeyOperation::Set
            } else {
                KeyOperation::Remove
            };
            return Ok(Step::Await(vm.key_operation(
                Container::Set(self.set),
                operation,
                self.looked_for,
                Value::None,
                None,
            )?));
        }
        if self.edit == Edit::Remove && input.value() != Value::True {
            return Err(vm.key_error(self.key));
        }
        Ok(Step::Done(Value::None))
    }
}

impl Combine {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        use Combination::*;
        if let Value::Set(made) = input.value() {
            self.current = made;
        }
        let Some(other) = self.others.get(self.at as usize).copied() else {
            return Ok(Step::Done(match self.kind {
                Union | Intersection | Difference => Value::Set(self.current),
                Update | DifferenceUpdate => Value::None,
                IntersectionUpdate => {
                    if self.current != self.set {
                        let made = vm.heap.set(self.current).clone();
                        vm.heap.set_replace(self.set, made);
                    }
                    Value::None
                }
            }));
        };
        self.at = self.at.wrapping_add(1);
        let current = Some(self.current);
        Ok(Step::Await(match self.kind {
            Union | Update => vm.run(SetFold::new(Fold::Add, current, Value::None, other, Value::None))?,
            Intersection | IntersectionUpdate => intersect(vm, self.current, other, self.frozen)?,
            Difference if self.at == 1 => subtract(vm, self.current, other, self.frozen)?,
            DifferenceUpdate if vm.native_of(other) == Value::Set(self.set) => {
                vm.heap.set_replace(self.set, Set::default());
                Value::None
            }
            Difference | DifferenceUpdate => {
                vm.run(SetFold::new(Fold::Discard, current, Value::None, other, Value::None))?
            }
        }))
    }
}

impl SymmetricDifference {
    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.run(SetFold::new(
                Fold::Add,
                Some(self.made),
                Value::None,
                self.other,
                Value::None,
            ))?)),
            2 => {
                let source = Value::Set(self.set);
                Ok(Step::Await(vm.run(SetFold::new(
                    Fold::Toggle,
                    Some(self.made),
                    Value::None,
                    source,
                    Value::None,
                ))?))
            }
            _ => Ok(Step::Done(Value::Set(self.made))),
        }
    }
}

impl ToggleIterable {
    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.run(SetFold::new(
                Fold::Add,
                Some(self.made),
                Value::None,
                self.other,
                Value::None,
            ))?)),
            2 => {
                let source = Value::Set(self.made);
                Ok(Step::Await(vm.run(SetFold::new(
                    Fold::Toggle,
                    Some(self.set),
                    Value::None,
                    source,
                    Value::None,
                ))?))
            }
            _ => Ok(Step::Done(Value::None)),
        }
    }
}

impl SubsetOfIterable {
    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            let fold = SetFold::new(
                Fold::AddIfIn,
                Some(self.made),
                Value::Set(self.set),
                self.other,
                Value::None,
            );
            return Ok(Step::Await(vm.run(fold)?));
        }
        Ok(Step::Done(Value::bool(
            vm.heap.set(self.made).len() == vm.heap.set(self.set).len(),
        )))
    }
}

impl IntersectInPlace {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(intersect(vm, self.set, self.other, false)?));
        }
        let Value::Set(made) = input.value() else {
            return Err(vm.corrupt());
        };
        let made = vm.heap.set(made).clone();
        vm.heap.set_replace(self.set, made);
        Ok(Step::Done(self.result))
    }
}

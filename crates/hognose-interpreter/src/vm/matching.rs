//! What class, mapping and sequence patterns ask of their subjects.

use super::{Unwind, Vm};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::tree::pattern::Reading;
use crate::tree::target::Unpacking;
use crate::types::Builtin;
use crate::value::*;
use rustc_hash::FxHashSet;

/// Names that are looked for among each other one by one.
const FEW: usize = 16;

/// What `__abc_tpflags__` of a class says: the bits CPython keeps in its types.
const SEQUENCE_FLAG: i64 = 1 << 5;
const MAPPING_FLAG: i64 = 1 << 6;

impl Vm<'_> {
    /// Whether a value is a sequence to patterns: strings and bytes are not.
    pub(crate) fn is_sequence(&mut self, value: Value) -> bool {
        self.collection_flags(value) & SEQUENCE_FLAG != 0
    }

    pub(crate) fn is_mapping(&mut self, value: Value) -> bool {
        self.collection_flags(value) & MAPPING_FLAG != 0
    }

    fn collection_flags(&mut self, value: Value) -> i64 {
        let class = self.type_of(value);
        match self.layout(class) {
            Builtin::List | Builtin::Tuple | Builtin::Range | Builtin::MemoryView | Builtin::Deque => {
                return SEQUENCE_FLAG;
            }
            Builtin::Dict | Builtin::MappingProxy => return MAPPING_FLAG,
            _ => {}
        }
        match self.class_attribute(class, names::__abc_tpflags__) {
            Some(Value::Int(flags)) => flags,
            _ => 0,
        }
    }

    /// Whether a class's instances match a single positional pattern themselves.
    fn matches_itself(&self, class: ClassRef) -> bool {
        use Builtin::*;
        let matched = [
            Bool, ByteArray, Bytes, Dict, Float, FrozenSet, Int, List, Set, Str, Tuple,
        ];
        matched.iter().any(|b| self.is_subclass(class, b.class()))
    }
}

machines! {
    /// A sequence's elements for as many patterns: a tuple; True where only the length mattered; False where it does not match.
    pub(crate) struct SequenceParts {
        subject: Value, patterns: u64, star: Option<u64>, whole: bool, ends: bool, values: Vec<Value>, length: i64, state: u8,
    }

    /// A mapping's values for keys, in a tuple, with a dict of the rest behind them where that is asked for; False where a key is missing.
    pub(crate) struct KeyParts {
        subject: Value, keys: Vec<Value>, rest: bool, get: Value, values: Vec<Value>, dummy: Value, copy: Value, seen: Value, state: u8, at: u64,
    }

    /// An instance's attributes for the patterns of a class pattern, in a tuple; False where it does not match.
    pub(crate) struct ClassParts(catches) {
        subject: Value, class: Value, positional: u32, names: Vec<Name>, all: Vec<Name>, values: Vec<Value>, state: u8,
    }
}

impl SequenceParts {
    pub(crate) fn new(subject: Value, patterns: usize, star: Option<u32>, reading: Reading) -> SequenceParts {
        SequenceParts {
            subject,
            patterns: patterns as u64,
            star: star.map(u64::from),
            whole: reading == Reading::Whole,
            ends: reading == Reading::Ends,
            values: Vec::new(),
            length: 0,
            state: 0,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match self.state {
            0 => {
                if !vm.is_sequence(self.subject) {
                    return Ok(Step::Done(Value::False));
                }
                // A lone star takes any length.
                if self.star.is_some() && self.patterns == 1 {
                    return if self.whole {
                        self.unpack(vm)
                    } else {
                        Ok(Step::Done(Value::True))
                    };
                }
                self.state = 1;
                return Ok(Step::Await(vm.len(self.subject)?));
            }
            1 => {
                let length = vm.index_value(input.value()).unwrap_or(0);
                let fits = match self.star {
                    Some(_) => length >= self.patterns as i64 - 1,
                    None => length == self.patterns as i64,
                };
                if !fits || !self.whole && !self.ends {
                    return Ok(Step::Done(Value::bool(fits)));
                }
                self.length = length;
                if self.whole {
                    return self.unpack(vm);
                }
                self.state = 2;
            }
            2 => self.values.push(input.value()),
            _ => return Ok(Step::Done(input.value())),
        }
        // By index; what the star covers is not looked at.
        let star = self.star.unwrap_or(self.patterns);
        if self.values.len() as u64 == star {
            self.values.push(Value::None);
        }
        let at = self.values.len() as u64;
        if at >= self.patterns {
            return Ok(Step::Done(vm.heap.new_tuple(std::mem::take(&mut self.values))));
        }
        let index = if at < star {
            at as i64
        } else {
            self.length - (self.patterns - at) as i64
        };
        Ok(Step::Await(vm.get_item(self.subject, Value::Int(index))?))
    }

    fn unpack(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        if self.star.is_none() && matches!(self.subject, Value::Tuple(_)) {
            return Ok(Step::Done(self.subject));
        }
        self.state = 3;
        let before = self.star.unwrap_or(self.patterns);
        let after = self.star.map(|s| self.patterns - s - 1);
        let machine = Unpacking {
            value: self.subject,
            iterator: Value::Undefined,
            items: Vec::new(),
            before,
            after,
            state: 0,
        };
        Ok(Step::Await(vm.run(machine)?))
    }
}

impl KeyParts {
    pub(crate) fn new(subject: Value, keys: Vec<Value>, rest: bool) -> KeyParts {
        let undefined = Value::Undefined;
        KeyParts {
            subject,
            keys,
            rest,
            get: undefined,
            values: Vec::new(),
            dummy: undefined,
            copy: undefined,
            seen: undefined,
            state: 0,
            at: 0,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        loop {
            match self.state {
                0 => {
                    if self.keys.is_empty() {
                        self.state = 5;
                        continue;
                    }
                    self.seen = vm.heap.new_set(Default::default());
                    self.dummy = vm.heap.new_object(crate::heap::Object::Plain);
                    self.state = 1;
                    return Ok(Step::Await(vm.get_attr(self.subject, names::get)?));
                }
                1 => {
                    self.get = input.value();
                    self.state = 2;
                }
                // One key after the other: that it is new, then its value.
                2 => {
                    let (Some(key), Value::Set(seen)) = (self.keys.get(self.at as usize).copied(), self.seen) else {
                        self.state = 5;
                        continue;
                    };
                    self.state = 3;
                    return Ok(Step::Await(vm.set_contains(seen, key)?));
                }
                3 => {
                    let key = self.keys.get(self.at as usize).copied().unwrap_or_default();
                    if input.value() == Value::True {
                        self.state = 10;
                        return Ok(Step::Await(vm.repr(key)?));
                    }
                    self.state = 4;
                    let Value::Set(seen) = self.seen else {
                        return Err(vm.corrupt());
                    };
                    return Ok(Step::Await(vm.set_add(seen, key)?));
                }
                4 => {
                    let key = self.keys.get(self.at as usize).copied().unwrap_or_default();
                    self.state = 6;
                    return Ok(Step::Await(vm.call_value(self.get, &[key, self.dummy])?));
                }
                6 => {
                    if input.value() == self.dummy {
                        return Ok(Step::Done(Value::False));
                    }
                    self.values.push(input.value());
                    self.at = self.at.wrapping_add(1);
                    self.state = 2;
                }
                5 => {
                    if !self.rest {
                        return Ok(Step::Done(vm.heap.new_tuple(std::mem::take(&mut self.values))));
                    }
                    self.state = 7;
                    return Ok(Step::Await(vm.call_value(Builtin::Dict.value(), &[self.subject])?));
                }
                7 => {
                    self.copy = input.value();
                    self.at = 0;
                    self.state = 8;
                }
                8 => {
                    let Some(key) = self.keys.get(self.at as usize).copied() else {
                        self.values.push(self.copy);
                        return Ok(Step::Done(vm.heap.new_tuple(std::mem::take(&mut self.values))));
                    };
                    self.at = self.at.wrapping_add(1);
                    return Ok(Step::Await(vm.del_item(self.copy, key)?));
                }
                _ => {
                    let message = format!(
                        "mapping pattern checks duplicate key ({})",
                        &*vm.heap.text(input.value())
                    );
                    return Err(vm.value_error(message));
                }
            }
        }
    }
}

impl ClassParts {
    pub(crate) fn new(subject: Value, class: Value, positional: u32, names: Vec<Name>) -> ClassParts {
        ClassParts {
            subject,
            class,
            positional,
            names,
            all: Vec::new(),
            values: Vec::new(),
            state: 0,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(e) = input {
            return match (self.state, vm.is_exception_of(e, Builtin::AttributeError)) {
                (2, true) => {
                    self.state = 3;
                    self.without_names(vm)
                }
                (3, true) => Ok(Step::Done(Value::False)),
                _ => Err(vm.reraise(e)),
            };
        }
        match self.state {
            0 => {
                if !matches!(vm.native_of(self.class), Value::Class(_)) {
                    return Err(vm.type_error("called match pattern must be a class"));
                }
                self.state = 1;
                Ok(Step::Await(crate::builtins::inspect::isinstance(
                    vm,
                    self.subject,
                    self.class,
                )?))
            }
            1 => {
                if input.value() != Value::True {
                    return Ok(Step::Done(Value::False));
                }
                if self.positional == 0 {
                    self.state = 3;
                    return self.ask(vm);
                }
                self.state = 2;
                Ok(Step::Await(vm.get_attr(self.class, names::__match_args__)?))
            }
            2 => {
                self.state = 3;
                self.with_names(vm, input.value())
            }
            _ => {
                self.values.push(input.value());
                self.next(vm)
            }
        }
    }

    fn class_name(&self, vm: &Vm<'_>) -> String {
        match self.class {
            Value::Class(c) => vm.class_name(c),
            _ => String::new(),
        }
    }

    fn with_names(&mut self, vm: &mut Vm<'_>, match_args: Value) -> Result<Step, Unwind> {
        let Value::Tuple(t) = match_args else {
            let message = format!(
                "{}.__match_args__ must be a tuple (got {})",
                self.class_name(vm),
                vm.type_name(match_args)
            );
            return Err(vm.type_error(message));
        };
        let names = vm.heap.tuple(t);
        let Some(names) = names.get(..self.positional as usize).map(<[Value]>::to_vec) else {
            let allowed = names.len();
            return Err(self.too_many(vm, allowed));
        };
        for name in names {
            let Some(interned) = vm.heap.name_of(name) else {
                let message = format!("__match_args__ elements must be strings (got {})", vm.type_name(name));
                return Err(vm.type_error(message));
            };
            self.all.push(interned);
        }
        self.ask(vm)
    }

    /// The class has no `__match_args__`: some built-in types match the subject itself.
    fn without_names(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        let itself = matches!(self.class, Value::Class(c) if vm.matches_itself(c));
        if self.positional > u32::from(itself) {
            return Err(self.too_many(vm, usize::from(itself)));
        }
        self.values.push(self.subject);
        self.ask(vm)
    }

    #[cold]
    fn too_many(&self, vm: &mut Vm<'_>, allowed: usize) -> Unwind {
        let plural = if allowed == 1 { "" } else { "s" };
        let message = format!(
            "{}() accepts {allowed} positional sub-pattern{plural} ({} given)",
            self.class_name(vm),
            self.positional
        );
        vm.type_error(message)
    }

    fn ask(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        let names = std::mem::take(&mut self.names);
        self.all.extend(names);
        if let Some(name) = self.asked_twice() {
            let message = format!(
                "{}() got multiple sub-patterns for attribute '{}'",
                self.class_name(vm),
                vm.heap.names.text(name)
            );
            return Err(vm.type_error(message));
        }
        // The values so far stand for patterns without a name.
        let itself = self.values.len();
        self.all.splice(0..0, std::iter::repeat_n(names::__class__, itself));
        self.next(vm)
    }

    fn asked_twice(&self) -> Option<Name> {
        let mut names = self.all.iter().copied().enumerate();
        let repeated = if self.all.len() <= FEW {
            names.find(|(at, name)| self.all.iter().take(*at).any(|before| before == name))
        } else {
            let mut seen = FxHashSet::default();
            names.find(|(_, name)| !seen.insert(*name))
        };
        repeated.map(|(_, name)| name)
    }

    fn next(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        match self.all.get(self.values.len()).copied() {
            Some(name) => {
                self.state = 3;
                Ok(Step::Await(vm.get_attr(self.subject, name)?))
            }
            None => Ok(Step::Done(vm.heap.new_tuple(std::mem::take(&mut self.values)))),
        }
    }
}

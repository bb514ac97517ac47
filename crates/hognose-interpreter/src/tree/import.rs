//! `import` and `from ... import`.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::{Expr, Flow, Span, Stmt, Target};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

/// The module of a dotted name: the whole for `import a.b as c`, the first package for `import a.b`.
pub struct ImportModule {
    pub module: Box<str>,
    pub whole: bool,
    pub span: Span,
}

impl ImportModule {
    fn imported(&self, vm: &mut Vm<'_>, module: Value) -> Result<Value, Unwind> {
        if self.whole {
            return Ok(module);
        }
        let first = self.module.split('.').next().unwrap_or("");
        match vm.rest.modules.get(first) {
            Some(package) => Ok(Value::Module(*package)),
            None => Ok(module),
        }
    }
}

impl Expr for ImportModule {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        if vm.own_builtins_lack(names::__import__) {
            vm.import_error("__import__ not found");
            return Err(vm.interrupted_at(self.span, 0, &[]));
        }
        let module = operation!(vm, self.span, vm.import_module(&self.module), 0);
        self.imported(vm, module)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        vm.pop_state();
        let module = operation!(vm, self.span, vm.take_input(), 0);
        self.imported(vm, module)
    }
}

/// `from module import a as b, c`.
pub struct ImportFrom {
    pub module: Box<dyn Expr>,
    pub names: Box<[(u32, Box<dyn Target>)]>,
    pub span: Span,
}

impl ImportFrom {
    /// States: -2 the module, then 2i for a name's value, 2i+1 for storing it.
    fn from<'a>(&'a self, vm: &mut Vm<'a>, module: Value, first: usize) -> Result<Flow, Unwind> {
        for i in first..self.names.len() {
            let name = vm.name(self.names[i].0);
            let value = operation!(
                vm,
                self.span,
                vm.run(FromModule { module, name, asked: 0 }),
                2 * i as i64,
                module
            );
            child!(vm, self.names[i].1.store(vm, value), 2 * i as i64 + 1, module);
        }
        Ok(Flow::Next)
    }
}

impl Stmt for ImportFrom {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let module = child!(vm, self.module.eval(vm), -2);
        self.from(vm, module, 0)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        if state == -2 {
            let module = child!(vm, self.module.resume(vm), -2);
            return self.from(vm, module, 0);
        }
        let module = vm.pop_record();
        let i = (state / 2) as usize;
        let Some((_, target)) = self.names.get(i) else {
            return Err(vm.corrupt());
        };
        if state % 2 == 0 {
            let value = operation!(vm, self.span, vm.take_input(), state, module);
            child!(vm, target.store(vm, value), state + 1, module);
        } else {
            child!(vm, target.resume(vm), state, module);
        }
        self.from(vm, module, i + 1)
    }
}

/// `from module import *`.
pub struct ImportStar {
    pub module: Box<dyn Expr>,
    /// The slot of the namespace to fill, where that is not the module's.
    pub namespace: Option<u32>,
    pub span: Span,
}

impl ImportStar {
    /// State 1 is the filling.
    fn fill<'a>(&'a self, vm: &mut Vm<'a>, module: Value) -> Result<Flow, Unwind> {
        let Value::Module(m) = module else {
            return Ok(Flow::Next);
        };
        let dict = vm.heap.module(m).dict;
        let all = vm.heap.name_value(names::__all__);
        let into = match self.namespace.map(|slot| vm.namespace(slot)) {
            Some(Value::Dict(d)) => d,
            _ => vm.frame.globals,
        };
        if let Some(listed) = vm.dict_get_str(dict, all).and_then(|all| vm.quick_items(all)) {
            let machine = AllOfModule {
                module,
                into,
                listed,
                index: 0,
            };
            operation!(vm, self.span, vm.run(machine), 1);
            return Ok(Flow::Next);
        }
        vm.work(vm.heap.dict(dict).len())?;
        for (key, value) in vm.heap.dict_entries(dict) {
            if !vm.heap.text(key).starts_with('_') {
                vm.dict_set_str(into, key, value);
            }
        }
        Ok(Flow::Next)
    }
}

impl Stmt for ImportStar {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let module = child!(vm, self.module.eval(vm), 0);
        self.fill(vm, module)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        if state == 1 {
            operation!(vm, self.span, vm.take_input(), 1);
            return Ok(Flow::Next);
        }
        let module = child!(vm, self.module.resume(vm), 0);
        self.fill(vm, module)
    }
}

/// `from . import x`: there are no packages to be relative to.
pub struct RelativeImport {
    pub message: String,
    pub span: Span,
}

impl Stmt for RelativeImport {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        vm.import_error(self.message.clone());
        Err(vm.interrupted_at(self.span, 0, &[]))
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        Err(vm.corrupt())
    }
}

machines! {
    /// A name of a module: its attribute, else a module inside it.
    pub(crate) struct FromModule(catches) { module: Value, name: Name, asked: u8 }

    /// The names a module's `__all__` lists, its `__getattr__` asked for those it has not.
    pub(crate) struct AllOfModule { module: Value, into: DictRef, listed: Vec<Value>, index: u64 }
}

impl AllOfModule {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        vm.work(1)?;
        if let Resumption::Value(value) = input
            && let Some(key) = self.listed.get(self.index as usize).copied()
        {
            vm.dict_set_str(self.into, key, value);
            self.index = self.index.wrapping_add(1);
        }
        let Some(key) = self.listed.get(self.index as usize).copied() else {
            return Ok(Step::Done(Value::None));
        };
        let Some(name) = vm.heap.name_of(key) else {
            let message = format!("Item in __all__ must be str, not {}", vm.type_name(key));
            return Err(vm.type_error(message));
        };
        Ok(Step::Await(vm.get_attr(self.module, name)?))
    }
}

impl FromModule {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match (self.asked, input) {
            (0, _) => {
                self.asked = 1;
                Ok(Step::Await(vm.get_attr(self.module, self.name)?))
            }
            (1, Resumption::Raised(e)) if vm.is_exception_of(e, Builtin::AttributeError) => {
                self.asked = 2;
                let Value::Module(m) = self.module else {
                    return Err(vm.reraise(e));
                };
                let module = vm.heap.text(vm.heap.module(m).name).to_string();
                let text = vm.heap.names.text(self.name).to_owned();
                let path = format!("{module}.{text}");
                let may_be_resolved = !crate::stdlib::exists(&module);
                if crate::stdlib::exists(&path) || may_be_resolved && vm.resolve_module(&path)? {
                    return Ok(Step::Await(vm.import_module(&path)?));
                }
                let message = vm.heap.new_string(format!(
                    "cannot import name '{text}' from '{module}' (unknown location)"
                ));
                let exception = vm.new_exception(Builtin::ImportError, &[message]);
                let name = vm.heap.new_str(&module);
                vm.set_exception_field(exception, names::name, name);
                vm.set_exception_field(exception, names::msg, message);
                let from = vm.heap.new_str(&text);
                vm.set_exception_field(exception, names::name_from, from);
                Err(vm.raise(exception))
            }
            (_, Resumption::Raised(e)) => Err(vm.reraise(e)),
            (_, other) => Ok(Step::Done(other.value())),
        }
    }
}

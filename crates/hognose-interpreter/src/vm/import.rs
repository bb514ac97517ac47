//! Import: built-in modules only, made on first import.

use super::{External, Unwind, Vm};
use crate::grants::{Resolved, Wanted};
use crate::heap::Module;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::stdlib;
use crate::types::Builtin;
use crate::value::*;

impl<'a> Vm<'a> {
    /// The module of a dotted name. Suspendable: a module written in Python runs when first imported.
    pub(crate) fn import_module(&mut self, name: &str) -> Result<Value, Unwind> {
        match self.program_module_named(name) {
            Some(Some(Value::None)) => {
                return Err(no_module_because(
                    self,
                    name,
                    format!("import of {name} halted; None in sys.modules"),
                ));
            }
            Some(Some(module)) => return Ok(module),
            Some(None) => {
                self.rest.modules.shift_remove(name);
            }
            None => {
                if let Some(module) = self.rest.modules.get(name) {
                    return Ok(Value::Module(*module));
                }
            }
        }
        self.run(Import {
            name: name.into(),
            at: 0,
            waiting: false,
        })
    }

    /// An empty module of a name, with its dunders, registered.
    pub(crate) fn add_module(&mut self, name: &str) -> ModuleRef {
        let dict = self.heap.new_dict();
        self.heap.dict_mut(dict).reserve(8);
        let text = match name {
            "__main__" => self.heap.new_static("__main__"),
            _ => self.heap.new_str(name),
        };
        for (key, value) in [
            (names::__name__, text),
            (names::__doc__, Value::None),
            (names::__package__, Value::None),
            (names::__loader__, Value::None),
            (names::__spec__, Value::None),
        ] {
            let key = self.heap.name_value(key);
            self.dict_set_str(dict, key, value);
        }
        let module = self.heap.new_module(Module { name: text, dict });
        if name == "builtins" {
            self.builtins = Some(dict);
        }
        self.rest.modules.insert(name, module);
        self.note_module(name, module);
        module
    }

    /// The module of the builtins, which is filled without running anything.
    pub(crate) fn builtins_module(&mut self) -> ModuleRef {
        if let Some(module) = self.rest.modules.get("builtins") {
            return *module;
        }
        let module = self.add_module("builtins");
        // It is filled from tables alone.
        let _ = stdlib::fill(self, "builtins", module);
        module
    }

    pub(crate) fn module_set(&mut self, module: ModuleRef, name: &str, value: Value) {
        let key = self.heap.new_str(name);
        let dict = self.heap.module(module).dict;
        self.dict_set_str(dict, key, value);
    }

    /// A name of the builtins: of their module's dict where that has been made.
    pub(crate) fn builtin_name(&mut self, name: Name) -> Option<Value> {
        let Some(dict) = self.builtins else {
            return self.built_in_name(name);
        };
        let key = self.heap.name_value(name);
        if let Some(value) = self.dict_get_str(dict, key) {
            return Some(value);
        }
        if let Some(external) = self.rest.external_index.get(self.heap.names.text(name)) {
            return Some(Value::External(*external));
        }
        (name == names::__builtins__).then(|| Value::Module(self.builtins_module()))
    }

    /// The `__builtins__` a dict of globals brings, where they are not the usual ones: most often a dict.
    pub(crate) fn own_builtins(&mut self, globals: DictRef) -> Option<Value> {
        let key = self.heap.name_value(names::__builtins__);
        let own = match self.dict_get_str(globals, key)? {
            Value::Module(m) => Value::Dict(self.heap.module(m).dict),
            other => self.native_of(other),
        };
        match (own, self.builtins) {
            (Value::Dict(own), Some(usual)) if own == usual => None,
            _ => Some(own),
        }
    }

    /// What the builtins of the running code, where it has its own, lack under a name: whether it has its own and they lack it.
    pub(crate) fn own_builtins_lack(&mut self, name: Name) -> bool {
        let globals = self.frame.globals;
        match self.own_builtins(globals) {
            None => false,
            Some(Value::Dict(own)) => {
                let key = self.heap.name_value(name);
                self.dict_get_str(own, key).is_none()
            }
            Some(_) => true,
        }
    }

    /// A name the interpreter brings.
    pub(crate) fn built_in_name(&mut self, name: Name) -> Option<Value> {
        let text = self.heap.names.text(name);
        if let Some(native) = crate::native::find(stdlib::BUILTINS_GROUP, text) {
            return Some(Value::Native(native));
        }
        if let Some(builtin) = builtin_types().get(text) {
            return Some(builtin.value());
        }
        if let Some(external) = self.rest.external_index.get(text) {
            return Some(Value::External(*external));
        }
        Some(match text {
            "NotImplemented" => Value::NotImplemented,
            "Ellipsis" => Value::Ellipsis,
            "__debug__" => Value::True,
            "EnvironmentError" | "IOError" => Builtin::OSError.value(),
            "__name__" => self.heap.new_str("builtins"),
            "__builtins__" => Value::Module(self.builtins_module()),
            _ => return None,
        })
    }
}

fn builtin_types() -> &'static rustc_hash::FxHashMap<&'static str, Builtin> {
    static INDEX: std::sync::LazyLock<rustc_hash::FxHashMap<&'static str, Builtin>> = std::sync::LazyLock::new(|| {
        Builtin::all()
            .iter()
            .filter(|b| b.is_public())
            .map(|b| (b.name(), *b))
            .collect()
    });
    &INDEX
}

/// The names of the builtins, for `dir` and for suggestions.
pub(crate) fn builtin_names() -> Vec<&'static str> {
    let mut list: Vec<&'static str> = builtin_types().keys().copied().collect();
    list.extend(crate::native::group(stdlib::BUILTINS_GROUP).iter().map(|d| d.name));
    list.extend([
        "None",
        "True",
        "False",
        "NotImplemented",
        "Ellipsis",
        "__debug__",
        "EnvironmentError",
        "IOError",
    ]);
    list
}

machines! {
    /// Imports each package of a dotted name in turn.
    pub(crate) struct Import { name: String, at: u64, waiting: bool }
}

impl Import {
    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        loop {
            let Some((before, rest)) = self.name.split_at_checked(self.at as usize) else {
                return Err(vm.corrupt());
            };
            let part = rest.split('.').next().unwrap_or_default();
            let prefix = format!("{before}{part}");
            let end = prefix.len();
            if !vm.rest.modules.contains_key(prefix.as_str()) {
                if !stdlib::exists(&prefix) {
                    match vm.resolve_module(&prefix)? {
                        true => continue,
                        false => return Err(no_module(vm, &prefix)),
                    }
                }
                let module = vm.add_module(&prefix);
                if let Some((parent, last)) = prefix.rsplit_once('.')
                    && let Some(parent) = vm.rest.modules.get(parent).copied()
                {
                    vm.module_set(parent, last, Value::Module(module));
                }
                stdlib::fill(vm, &prefix, module)?;
                if let Some(source) = stdlib::source(&prefix) {
                    let function = vm.module_function(&prefix, source, module)?;
                    return Ok(Step::Await(vm.call_value(function, &[])?));
                }
            }
            if end == self.name.len() {
                return match vm.rest.modules.get(self.name.as_str()) {
                    Some(module) => Ok(Step::Done(Value::Module(*module))),
                    None => Err(no_module(vm, &prefix)),
                };
            }
            self.at = end as u64 + 1;
        }
    }
}

#[cold]
fn no_module(vm: &mut Vm<'_>, name: &str) -> Unwind {
    let message = match stdlib::left_out(name) {
        Some(why) => format!("No module named '{name}': {why}"),
        None => match name.rsplit_once('.') {
            Some((parent, _)) if vm.rest.modules.contains_key(parent) => {
                format!("No module named '{name}'; '{parent}' is not a package")
            }
            _ => format!("No module named '{name}'"),
        },
    };
    no_module_because(vm, name, message)
}

#[cold]
fn no_module_because(vm: &mut Vm<'_>, name: &str, message: String) -> Unwind {
    let text = vm.heap.new_string(message);
    let exception = vm.new_exception(Builtin::ModuleNotFoundError, &[text]);
    vm.set_exception_field(exception, names::msg, text);
    let name = vm.heap.new_str(name);
    vm.set_exception_field(exception, names::name, name);
    vm.raise(exception)
}

impl<'a> Vm<'a> {
    /// A name the host finds for the program: from now on a function of the host's, or a global variable.
    #[cold]
    pub(crate) fn resolve_name(&mut self, name: &str) -> Result<Option<Value>, Unwind> {
        let Some(mut resolver) = self.rest.resolver.take() else {
            return Ok(None);
        };
        let found = resolver(Wanted::Name(name));
        self.rest.resolver = Some(resolver);
        let Some(found) = found else { return Ok(None) };
        let value = self.resolved(name, &found, 0)?;
        if !matches!(found, Resolved::Function(_)) {
            let key = self.heap.new_str(name);
            let globals = self.rest.globals;
            self.dict_set_str(globals, key, value);
        }
        Ok(Some(value))
    }

    /// Whether the host has a module of a name; it is imported then.
    #[cold]
    pub(crate) fn resolve_module(&mut self, name: &str) -> Result<bool, Unwind> {
        let Some(mut resolver) = self.rest.resolver.take() else {
            return Ok(false);
        };
        let found = resolver(Wanted::Module(name));
        self.rest.resolver = Some(resolver);
        match found {
            Some(found @ Resolved::Module(_)) => {
                self.resolved(name, &found, 0)?;
                if let Some((parent, last)) = name.rsplit_once('.')
                    && let Some(parent) = self.rest.modules.get(parent).copied()
                    && let Some(module) = self.rest.modules.get(name).copied()
                {
                    self.module_set(parent, last, Value::Module(module));
                }
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn resolved(&mut self, name: &str, found: &Resolved, depth: usize) -> Result<Value, Unwind> {
        match found {
            Resolved::Function(declared) => Ok(Value::External(self.rest.declare(External::from(declared.clone())))),
            Resolved::Value(value) => self.from_host(value),
            Resolved::Module(_) if depth > 8 => Err(self.value_error("host modules nest too deep")),
            Resolved::Module(attributes) => {
                let module = self.add_module(name);
                for (attribute, found) in attributes {
                    let value = self.resolved(&format!("{name}.{attribute}"), found, depth + 1)?;
                    self.module_set(module, attribute, value);
                }
                Ok(Value::Module(module))
            }
        }
    }

    /// The function that runs a module's source in the module's namespace.
    pub(crate) fn module_function(
        &mut self,
        name: &str,
        source: &'static str,
        module: ModuleRef,
    ) -> Result<Value, Unwind> {
        let unit = match crate::lower::compile_stdlib(name, source) {
            Ok(unit) => unit,
            Err(_) => return Err(self.internal("a module of the standard library does not compile")),
        };
        let dict = self.heap.module(module).dict;
        self.load_unit(unit, dict)
    }
}

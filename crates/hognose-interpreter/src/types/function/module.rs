//! Modules.

use super::R;
use crate::name::names;
use crate::native::{Code, NativeDef, attribute, function};
use crate::types::object::Annotations;
use crate::value::*;
use crate::vm::Vm;

pub static MODULE: &[NativeDef] = &[
    function("__construct__", "(name, doc=None)", Code::F2(new_module), "A module."),
    attribute("__annotations__", module_annotations, "The annotations of its names."),
    attribute(
        "__dict__",
        |vm, m| {
            Ok(match m {
                Value::Module(m) => Value::Dict(vm.heap.module(m).dict),
                _ => Value::None,
            })
        },
        "The names.",
    ),
];

/// `module.__annotations__`: asked of the module's `__annotate__` once.
fn module_annotations(vm: &mut Vm<'_>, module: Value) -> R {
    let Value::Module(m) = module else {
        return Ok(Value::None);
    };
    let dict = vm.heap.module(m).dict;
    let key = vm.heap.name_value(names::__annotate__);
    let annotate = vm.dict_get_str(dict, key).unwrap_or(Value::None);
    vm.run(Annotations::new(module, annotate))
}

/// The names of the builtins, in a dict.
pub(crate) fn builtins_dict(vm: &mut Vm<'_>) -> Value {
    let module = vm.builtins_module();
    Value::Dict(vm.heap.module(module).dict)
}

fn new_module(vm: &mut Vm<'_>, name: Value, doc: Value) -> R {
    let dict = vm.heap.new_dict();
    let key = vm.heap.name_value(names::__name__);
    vm.dict_set_str(dict, key, name);
    let rest = [
        ("__doc__", doc.or(Value::None)),
        ("__package__", Value::None),
        ("__loader__", Value::None),
        ("__spec__", Value::None),
    ];
    for (name, value) in rest {
        let key = vm.heap.new_str(name);
        vm.dict_set_str(dict, key, value);
    }
    Ok(Value::Module(vm.heap.new_module(crate::heap::Module { name, dict })))
}

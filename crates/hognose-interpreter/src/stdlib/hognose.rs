//! `_hognose`: what the modules written in Python need of the interpreter, and no program should.

use crate::native::{Code, NativeDef, function};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function("make_union", "(a, b, /)", Code::F2(|vm, a, b| vm.make_union(a, b)), "The union of two types, whatever they are."),
    function("program_module", "()", Code::F0(program_module), "The name of the module the program runs as."),
];

fn program_module(vm: &mut Vm<'_>) -> R {
    let key = vm.heap.name_value(crate::name::names::__name__);
    let globals = vm.rest.globals;
    Ok(vm.dict_get_str(globals, key).unwrap_or(Value::None))
}

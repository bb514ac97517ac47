//! `math`: its constants so far; the functions are to come.

use crate::native::NativeDef;
use crate::value::*;
use crate::vm::{Unwind, Vm};

pub static NATIVES: &[NativeDef] = &[];

/// Puts the constants into the module.
pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    use std::f64::consts::{E, PI, TAU};
    for (name, value) in [("pi", PI), ("e", E), ("tau", TAU), ("inf", f64::INFINITY), ("nan", f64::NAN)] {
        vm.module_set(module, name, Value::float(value));
    }
    Ok(())
}

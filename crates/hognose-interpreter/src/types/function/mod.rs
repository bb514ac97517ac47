//! Functions and what stands around them: methods, generators and coroutines, code, frames and cells; properties and the other
//! built-in descriptors; modules.

mod cell;
mod code;
mod descriptor;
mod frame;
mod functions;
mod generator;
mod methods;
mod module;
mod property;
mod supers;

pub use cell::CELL;
pub use code::CODE;
pub use descriptor::{CLASS_METHOD, SLOT, STATIC_METHOD};
pub use frame::FRAME;
pub use functions::FUNCTION;
pub use generator::{COROUTINE, GENERATOR};
pub(crate) use generator::{generator_attributes, thrown};
pub use methods::{ATTRIBUTE, METHOD, NATIVE, NATIVE_METHOD};
pub use module::MODULE;
pub(crate) use module::builtins_dict;
pub use property::PROPERTY;
pub use supers::SUPER;

use crate::value::Value;
use crate::vm::Unwind;

type R = Result<Value, Unwind>;

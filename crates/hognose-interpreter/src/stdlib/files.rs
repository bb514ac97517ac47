//! `_files`: the in-memory tree for `pathlib`, `os`, `io` and their like, which are written in Python on top of it.

use crate::files::{FileError, Node};
use crate::name::names;
use crate::native::{Code, NativeDef, function};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function("read", "(path, /)", Code::F1(read), "The bytes of a file."),
    function("write", "(path, content, /)", Code::F2(write), "Writes a whole file."),
    function(
        "stat",
        "(path, /)",
        Code::F1(stat),
        "None, or whether it is a folder and how many bytes it has.",
    ),
    function("list", "(path, /)", Code::F1(list), "The names in a folder."),
    function("make_folder", "(path, /)", Code::F1(make_folder), "Makes a folder."),
    function("remove_file", "(path, /)", Code::F1(remove_file), "Removes a file."),
    function(
        "remove_folder",
        "(path, /)",
        Code::F1(remove_folder),
        "Removes an empty folder.",
    ),
    function(
        "rename",
        "(source, target, /)",
        Code::F2(rename),
        "Renames a file or a folder.",
    ),
];

fn path_argument(vm: &mut Vm<'_>, path: Value) -> Result<String, Unwind> {
    match vm.heap.str(vm.native_of(path)) {
        Some(text) => Ok(text.to_string()),
        None => {
            let message = format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(path));
            Err(vm.type_error(message))
        }
    }
}

/// The OSError of a fault, with its number, text and path.
#[cold]
fn fail(vm: &mut Vm<'_>, error: FileError, path: Value) -> Unwind {
    let builtin = match error {
        FileError::NotFound => Builtin::FileNotFoundError,
        FileError::Exists => Builtin::FileExistsError,
        FileError::IsAFolder => Builtin::IsADirectoryError,
        FileError::NotAFolder => Builtin::NotADirectoryError,
        _ => Builtin::OSError,
    };
    let (number, text) = (Value::Int(error.number()), vm.heap.new_str(error.text()));
    let exception = vm.new_exception(builtin, &[number, text]);
    for (field, value) in [(names::errno, number), (names::strerror, text), (names::filename, path)] {
        vm.set_exception_field(exception, field, value);
    }
    vm.raise(exception)
}

fn read(vm: &mut Vm<'_>, path: Value) -> R {
    let name = path_argument(vm, path)?;
    let size = vm.rest.files.read(&name).map_or(0, <[u8]>::len);
    vm.foresee(size, 1)?;
    match vm.rest.files.read(&name).map(<[u8]>::to_vec) {
        Ok(content) => Ok(vm.heap.new_bytes(content)),
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn write(vm: &mut Vm<'_>, path: Value, content: Value) -> R {
    let name = path_argument(vm, path)?;
    let Value::Bytes(bytes) = vm.native_of(content) else {
        return Err(vm.type_error("the content of a file is bytes"));
    };
    let content = vm.heap.byte_string(bytes).to_vec();
    vm.foresee(content.len() + name.len(), 1)?;
    let size = content.len();
    match vm.rest.files.write(&name, content) {
        Ok(before) => {
            vm.heap.meter.grow(size + if before == 0 { name.len() } else { 0 });
            vm.heap.meter.shrink(before);
            Ok(Value::Int(size as i64))
        }
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn stat(vm: &mut Vm<'_>, path: Value) -> R {
    let name = path_argument(vm, path)?;
    let found = match vm.rest.files.get(&name) {
        Ok(Node::Folder) => Some((true, 0)),
        Ok(Node::File(content)) => Some((false, content.len())),
        Err(_) => None,
    };
    Ok(match found {
        Some((folder, size)) => vm.heap.new_tuple([Value::bool(folder), Value::Int(size as i64)]),
        None => Value::None,
    })
}

fn list(vm: &mut Vm<'_>, path: Value) -> R {
    let name = path_argument(vm, path)?;
    match vm
        .rest
        .files
        .list(&name)
        .map(|names| names.into_iter().map(str::to_owned).collect::<Vec<_>>())
    {
        Ok(names) => {
            vm.foresee(names.len(), 64)?;
            let items = names.iter().map(|n| vm.heap.new_str(n)).collect();
            Ok(vm.heap.new_list(items))
        }
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn make_folder(vm: &mut Vm<'_>, path: Value) -> R {
    let name = path_argument(vm, path)?;
    vm.reserve(name.len() + 64)?;
    match vm.rest.files.make_folder(&name) {
        Ok(()) => {
            vm.heap.meter.grow(name.len() + 64);
            Ok(Value::None)
        }
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn remove_file(vm: &mut Vm<'_>, path: Value) -> R {
    let name = path_argument(vm, path)?;
    match vm.rest.files.remove_file(&name) {
        Ok(size) => {
            vm.heap.meter.shrink(size);
            Ok(Value::None)
        }
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn remove_folder(vm: &mut Vm<'_>, path: Value) -> R {
    let name = path_argument(vm, path)?;
    vm.rest
        .files
        .remove_folder(&name)
        .map(|()| Value::None)
        .map_err(|error| fail(vm, error, path))
}

fn rename(vm: &mut Vm<'_>, source: Value, target: Value) -> R {
    let (from, to) = (path_argument(vm, source)?, path_argument(vm, target)?);
    match vm.rest.files.rename(&from, &to) {
        Ok(replaced) => {
            vm.heap.meter.shrink(replaced);
            Ok(Value::None)
        }
        Err(error) => Err(fail(vm, error, source)),
    }
}

//! The standard library: modules in Rust, and modules in Python that are parsed when first imported.

pub mod abc_native;
mod array_native;
pub mod binary;
pub mod blake2;
pub mod bytes_io;
pub mod cmath;
pub mod collections;
pub mod csv;
pub mod datetime;
pub mod decimal_native;
pub mod deque;
pub mod files;
pub mod functools;
pub mod heapq;
pub mod hognose;
pub mod itertools;
pub mod json;
pub mod library;
pub mod math;
pub mod math_folds;
pub mod math_integers;
pub mod operator;
pub mod random;
pub mod re;
pub mod real;
pub mod sha512;
pub mod string_io;
pub mod string_native;
pub mod struct_native;
pub mod system;
pub mod traceback;
pub mod unicodedata;

use crate::native::NativeDef;
use crate::value::*;
use crate::vm::{Unwind, Vm};

/// A module: its name, its native functions, what else to put in it, and its Python source.
struct ModuleDef {
    name: &'static str,
    natives: &'static [NativeDef],
    fill: Option<fn(&mut Vm<'_>, ModuleRef) -> Result<(), Unwind>>,
    source: Option<&'static str>,
}

/// A module written in Python alone.
const fn python(name: &'static str, source: &'static str) -> ModuleDef {
    ModuleDef {
        name,
        natives: &[],
        fill: None,
        source: Some(source),
    }
}

/// The first is no module of its own: the builtins.
static MODULES: &[ModuleDef] = &[
    ModuleDef {
        name: "builtins",
        natives: crate::builtins::NATIVES,
        fill: Some(fill_builtins),
        source: None,
    },
    ModuleDef {
        name: "_hognose",
        natives: hognose::NATIVES,
        fill: Some(hognose::fill),
        source: None,
    },
    ModuleDef {
        name: "contextvars",
        natives: &[],
        fill: None,
        source: Some(include_str!("contextvars.py")),
    },
    ModuleDef {
        name: "asyncio",
        natives: &[],
        fill: None,
        source: Some(include_str!("asyncio/__init__.py")),
    },
    ModuleDef {
        name: "asyncio.exceptions",
        natives: &[],
        fill: None,
        source: Some(include_str!("asyncio/exceptions.py")),
    },
    ModuleDef {
        name: "asyncio.events",
        natives: &[],
        fill: None,
        source: Some(include_str!("asyncio/events.py")),
    },
    ModuleDef {
        name: "asyncio.tasks",
        natives: &[],
        fill: None,
        source: Some(include_str!("asyncio/tasks.py")),
    },
    ModuleDef {
        name: "asyncio.locks",
        natives: &[],
        fill: None,
        source: Some(include_str!("asyncio/locks.py")),
    },
    ModuleDef {
        name: "_typing",
        natives: &[],
        fill: None,
        source: Some(include_str!("typing_core.py")),
    },
    ModuleDef {
        name: "_templatelib",
        natives: &[],
        fill: None,
        source: Some(include_str!("template_strings.py")),
    },
    ModuleDef {
        name: "_files",
        natives: files::NATIVES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "pathlib",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/pathlib.py")),
    },
    ModuleDef {
        name: "itertools",
        natives: itertools::NATIVES,
        fill: Some(itertools::fill),
        source: None,
    },
    ModuleDef {
        name: "operator",
        natives: operator::NATIVES,
        fill: Some(operator::fill),
        source: None,
    },
    ModuleDef {
        name: "_functools",
        natives: functools::NATIVES,
        fill: Some(functools::fill),
        source: None,
    },
    ModuleDef {
        name: "_collections",
        natives: collections::NATIVES,
        fill: Some(collections::fill),
        source: None,
    },
    ModuleDef {
        name: "_abc",
        natives: abc_native::NATIVES,
        fill: None,
        source: None,
    },
    python("abc", include_str!("abc.py")),
    python("collections", include_str!("collections.py")),
    python("_collections_more", include_str!("collections_more.py")),
    python("collections.abc", include_str!("collections_abc.py")),
    python("json.decoder", include_str!("json/decoder.py")),
    python("json.encoder", include_str!("json/encoder.py")),
    python("json.scanner", "from json import JSONDecodeError as _\n"),
    python("string.templatelib", include_str!("templatelib.py")),
    python("functools", include_str!("functools.py")),
    python("heapq", include_str!("heapq.py")),
    python("annotationlib", include_str!("annotationlib.py")),
    python("typing", include_str!("typing.py")),
    python("enum", include_str!("enum.py")),
    python("dataclasses", include_str!("dataclasses.py")),
    python("keyword", include_str!("keyword.py")),
    python("copy", include_str!("copy.py")),
    python("types", include_str!("types_module.py")),
    python("contextlib", include_str!("contextlib.py")),
    ModuleDef {
        name: "_string",
        natives: string_native::NATIVES,
        fill: None,
        source: None,
    },
    python("string", include_str!("string_module.py")),
    python("numbers", include_str!("numbers.py")),
    python("random", include_str!("random_module.py")),
    python("statistics", include_str!("statistics.py")),
    python("__future__", include_str!("future_module.py")),
    ModuleDef {
        name: "_heapq",
        natives: heapq::HEAPQ,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "bisect",
        natives: heapq::BISECT,
        fill: Some(heapq::fill_bisect),
        source: None,
    },
    ModuleDef {
        name: "_random",
        natives: &[],
        fill: Some(random::fill),
        source: None,
    },
    ModuleDef {
        name: "_json",
        natives: json::NATIVES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "json",
        natives: &[],
        fill: None,
        source: Some(include_str!("json/json.py")),
    },
    ModuleDef {
        name: "_re",
        natives: re::NATIVES,
        fill: Some(re::fill),
        source: None,
    },
    ModuleDef {
        name: "re",
        natives: &[],
        fill: None,
        source: Some(include_str!("re/re.py")),
    },
    ModuleDef {
        name: "_sys",
        natives: system::NATIVES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "_traceback",
        natives: traceback::NATIVES,
        fill: None,
        source: None,
    },
    python("traceback", include_str!("traceback_module.py")),
    python("warnings", include_str!("warnings_module.py")),
    python("inspect", include_str!("inspect_module.py")),
    python("_help", include_str!("help.py")),
    ModuleDef {
        name: "sys",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/sys.py")),
    },
    ModuleDef {
        name: "time",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/time.py")),
    },
    ModuleDef {
        name: "fnmatch",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/fnmatch.py")),
    },
    ModuleDef {
        name: "io",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/io.py")),
    },
    ModuleDef {
        name: "_fileio",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/fileio.py")),
    },
    ModuleDef {
        name: "errno",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/errno.py")),
    },
    ModuleDef {
        name: "stat",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/stat.py")),
    },
    ModuleDef {
        name: "posixpath",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/posixpath.py")),
    },
    ModuleDef {
        name: "os",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/os.py")),
    },
    ModuleDef {
        name: "os.path",
        natives: &[],
        fill: None,
        source: Some(
            "__name__ = 'posixpath'\nfrom posixpath import *\nfrom posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep\n",
        ),
    },
    ModuleDef {
        name: "glob",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/glob.py")),
    },
    ModuleDef {
        name: "shutil",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/shutil.py")),
    },
    ModuleDef {
        name: "tempfile",
        natives: &[],
        fill: None,
        source: Some(include_str!("host/tempfile.py")),
    },
    ModuleDef {
        name: "math",
        natives: math::NATIVES,
        fill: Some(math::fill),
        source: None,
    },
    ModuleDef {
        name: "_binary",
        natives: binary::NATIVES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "_hashlib",
        natives: binary::HASHES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "unicodedata",
        natives: unicodedata::NATIVES,
        fill: Some(unicodedata::fill),
        source: None,
    },
    python("_strptime", include_str!("_strptime.py")),
    ModuleDef {
        name: "_datetime",
        natives: datetime::NATIVES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "_csv",
        natives: csv::NATIVES,
        fill: None,
        source: None,
    },
    python("datetime", include_str!("datetime.py")),
    python("difflib", include_str!("difflib.py")),
    python("unittest", include_str!("unittest.py")),
    python("calendar", include_str!("calendar.py")),
    python("pprint", include_str!("pprint.py")),
    python("logging", include_str!("logging.py")),
    python("csv", include_str!("csv.py")),
    python("cmath", include_str!("cmath.py")),
    python("urllib", ""),
    python("urllib.parse", include_str!("urllib_parse.py")),
    python("fractions", include_str!("fractions.py")),
    python("decimal", include_str!("decimal.py")),
    python("_decimal_functions", include_str!("_decimal_functions.py")),
    python("html", include_str!("html.py")),
    python("html.entities", include_str!("html_entities.py")),
    python("textwrap", include_str!("textwrap.py")),
    python("binascii", include_str!("binascii.py")),
    python("base64", include_str!("base64.py")),
    python("struct", include_str!("struct.py")),
    python("hashlib", include_str!("hashlib.py")),
    python("hmac", include_str!("hmac.py")),
    python("secrets", include_str!("secrets.py")),
    python("uuid", include_str!("uuid.py")),
    python("graphlib", include_str!("graphlib.py")),
    python("queue", include_str!("queue.py")),
    python("array", include_str!("array.py")),
    python("reprlib", include_str!("reprlib.py")),
    python("shlex", include_str!("shlex.py")),
    python("tomllib", include_str!("tomllib.py")),
    python("timeit", include_str!("timeit.py")),
    python("importlib", include_str!("importlib.py")),
    python("_argparse_help", include_str!("_argparse_help.py")),
    python("_argparse_parser", include_str!("_argparse_parser.py")),
    python("argparse", include_str!("argparse.py")),
    python("weakref", include_str!("weakref.py")),
    python("gc", include_str!("gc.py")),
    python("configparser", include_str!("configparser.py")),
    python("zoneinfo", include_str!("zoneinfo.py")),
    ModuleDef {
        name: "_io",
        natives: string_io::NATIVES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "_array",
        natives: array_native::NATIVES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "_struct",
        natives: struct_native::NATIVES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "_decimal",
        natives: decimal_native::NATIVES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "_bytes_io",
        natives: bytes_io::NATIVES,
        fill: None,
        source: None,
    },
    ModuleDef {
        name: "_cmath",
        natives: cmath::NATIVES,
        fill: None,
        source: None,
    },
];

/// Groups of natives behind those of the built-in types.
pub const MODULE_GROUPS: usize = MODULES.len();
pub const BUILTINS_GROUP: usize = crate::types::Builtin::COUNT;

pub fn natives(module: usize) -> &'static [NativeDef] {
    MODULES.get(module).map_or(&[], |m| m.natives)
}

fn find(name: &str) -> Option<(usize, &'static ModuleDef)> {
    MODULES.iter().enumerate().find(|(_, m)| m.name == name)
}

pub(crate) fn exists(name: &str) -> bool {
    find(name).is_some()
}

/// A native function of a module.
pub(crate) fn native(module: &str, name: &str) -> Option<NativeRef> {
    let (index, _) = find(module)?;
    crate::native::find(crate::types::Builtin::COUNT + index, name)
}

/// The name of the module whose natives stand in a group.
pub(crate) fn module_of_group(group: usize) -> Option<&'static str> {
    MODULES
        .get(group.checked_sub(crate::types::Builtin::COUNT)?)
        .map(|m| m.name)
}

/// The class of a module in Python whose methods are a group's.
pub(crate) fn class_of_methods(group: usize) -> Option<&'static str> {
    match module_of_group(group)? {
        "_io" => Some("StringIO"),
        "_bytes_io" => Some("BytesIO"),
        _ => None,
    }
}

/// The next item of an object whose class is in Python and has a native for `__next__`, or its end, where nothing of the program's has
/// to run for it.
pub(crate) fn next_at_once(vm: &mut Vm<'_>, method: NativeRef, object: Value) -> Result<Option<Value>, Unwind> {
    if Some(method) == *string_io::NEXT {
        string_io::next_line(vm, object)
    } else if Some(method) == *bytes_io::NEXT {
        bytes_io::next_line(vm, object)
    } else if Some(method) == *csv::NEXT {
        csv::next_row(vm, object)
    } else {
        Ok(None)
    }
}

/// The names of all modules.
pub fn names() -> impl Iterator<Item = &'static str> {
    MODULES.iter().map(|m| m.name)
}

pub(crate) fn source(name: &str) -> Option<&'static str> {
    find(name).and_then(|(_, m)| m.source)
}

/// Puts a module's natives and constants into its namespace.
pub(crate) fn fill(vm: &mut Vm<'_>, name: &str, module: ModuleRef) -> Result<(), Unwind> {
    let Some((index, def)) = find(name) else { return Ok(()) };
    for (i, native) in def.natives.iter().enumerate() {
        let value = Value::Native(NativeRef::at(crate::types::Builtin::COUNT + index, i));
        vm.module_set(module, native.name, value);
    }
    match def.fill {
        Some(fill) => fill(vm, module),
        None => Ok(()),
    }
}

/// The names of the standard library's modules that programs may import, in order.
pub fn public_names() -> Vec<&'static str> {
    let mut names: Vec<&str> = names().filter(|n| !n.starts_with('_')).collect();
    names.sort_unstable();
    names
}

fn fill_builtins(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    for name in crate::vm::import::builtin_names() {
        let interned = vm.heap.intern(name);
        if let Some(value) = vm.built_in_name(interned) {
            vm.module_set(module, name, value);
        }
    }
    for (name, value) in [("None", Value::None), ("True", Value::True), ("False", Value::False)] {
        vm.module_set(module, name, value);
    }
    Ok(())
}

/// Why a module of CPython's is not here, for those left out by design.
pub(crate) fn left_out(name: &str) -> Option<&'static str> {
    Some(match name.split('.').next().unwrap_or(name) {
        "socket" | "ssl" | "select" | "selectors" | "http" | "ftplib" | "smtplib" | "socketserver" => {
            "left out, a program here has no network"
        }
        "subprocess" | "multiprocessing" | "signal" | "pty" => "left out, a program here has no processes",
        "threading" | "_thread" | "concurrent" => "left out, a program here has no threads",
        "ctypes" | "mmap" | "resource" | "fcntl" => "left out, a program here does not reach the host",
        "pickle" | "marshal" | "shelve" => "left out, code is not made from bytes",
        _ => return None,
    })
}

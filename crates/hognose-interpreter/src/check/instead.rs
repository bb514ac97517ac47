//! What people reach for that is not here, and what is.

use crate::types::Builtin;

/// What a model or a person reaches for that is not here, and what is.
pub fn instead_of_module(module: &str) -> Option<&'static str> {
    Some(match module.split('.').next().unwrap_or(module) {
        "requests" | "httpx" | "aiohttp" | "urllib3" | "socket" | "http" | "ftplib" | "smtplib" | "ssl" => {
            "there is no network: call one of the host's functions"
        }
        "numpy" | "scipy" => "use lists with math and statistics",
        "pandas" | "polars" => "use csv, lists of dicts and collections",
        "pydantic" | "attrs" | "attr" => "use dataclasses",
        "threading" | "_thread" | "concurrent" | "multiprocessing" => "use asyncio.gather",
        "subprocess" | "signal" | "pty" => "there are no processes: call one of the host's functions",
        "pickle" | "marshal" | "shelve" | "dill" => "use json",
        "yaml" | "toml" => "use json, or tomllib to read TOML",
        "sqlite3" => "use dicts, or the host's functions",
        "regex" => "use re",
        "ujson" | "orjson" | "simplejson" => "use json",
        "dateutil" | "pytz" | "pendulum" => "use datetime and zoneinfo",
        "ctypes" | "mmap" | "resource" | "fcntl" => "a program here does not reach the host",
        _ => return None,
    })
}

/// What `open` and its like are called for without effect.
pub fn instead_of_builtin(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "input" => ("there is nobody to answer input()", "take the value from a variable"),
        "breakpoint" => ("there is no debugger", "print what is of interest"),
        _ => return None,
    })
}

/// What other languages, or other versions, call a method of a type.
pub fn instead_of_method(builtin: Builtin, name: &str) -> Option<&'static str> {
    Some(match (builtin, name) {
        (Builtin::List, "push" | "add" | "push_back") => "use 'append'",
        (Builtin::List, "unshift" | "prepend") => "use insert(0, ...)",
        (Builtin::List, "shift") => "use pop(0)",
        (Builtin::List, "map" | "filter" | "forEach" | "select" | "where") => "use a comprehension",
        (Builtin::List, "concat") => "use +, or 'extend'",
        (Builtin::List, "join") => "use ''.join(list)",
        (Builtin::List | Builtin::Str, "indexOf") => "use 'index'",
        (_, "length" | "size" | "count_all") => "use len()",
        (_, "contains" | "includes" | "has" | "has_key" | "containsKey") => "use 'in'",
        (Builtin::Set, "append" | "push") => "use 'add'",
        (Builtin::Dict, "iteritems") => "use 'items'",
        (Builtin::Dict, "iterkeys") => "use 'keys'",
        (Builtin::Dict, "itervalues") => "use 'values'",
        (Builtin::Dict, "put" | "set" | "add") => "use d[key] = value",
        (Builtin::Str, "trim") => "use 'strip'",
        (Builtin::Str, "toUpperCase" | "to_uppercase" | "upcase") => "use 'upper'",
        (Builtin::Str, "toLowerCase" | "to_lowercase" | "downcase") => "use 'lower'",
        (Builtin::Str, "substring" | "substr" | "slice") => "use s[start:end]",
        (Builtin::Str, "startsWith" | "starts_with") => "use 'startswith'",
        (Builtin::Str, "endsWith" | "ends_with") => "use 'endswith'",
        (Builtin::Str, "replaceAll") => "use 'replace'",
        (Builtin::Str, "charAt") => "use s[i]",
        (Builtin::Str, "decode") => "it is text already; bytes have 'decode'",
        (Builtin::Bytes, "encode") => "it is bytes already; text has 'encode'",
        _ => return None,
    })
}

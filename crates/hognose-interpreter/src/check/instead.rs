//! What people reach for that is not here, and what is.

use crate::types::Builtin;

/// What a model or a person reaches for that is not here, and what is.
pub fn instead_of_module(module: &str) -> Option<&'static str> {
    if matches!(module, "urllib.request" | "urllib.error" | "urllib.response") {
        return Some(NO_NETWORK);
    }
    Some(match module.split('.').next().unwrap_or(module) {
        "requests" | "httpx" | "aiohttp" | "urllib3" | "socket" | "http" | "ftplib" | "smtplib" | "ssl"
        | "websockets" => NO_NETWORK,
        "openai" | "anthropic" | "boto3" | "google" | "psycopg2" | "sqlalchemy" | "redis" | "pymongo" => {
            "call one of the host's functions"
        }
        "numpy" | "scipy" | "sklearn" | "torch" | "tensorflow" => "use lists with math and statistics",
        "matplotlib" | "seaborn" | "plotly" | "tkinter" | "turtle" | "curses" => {
            "there is no screen: give the numbers back"
        }
        "bs4" | "lxml" | "xml" => "use html and re",
        "ast" => "use json.loads to read data",
        "codecs" => "use str.encode and bytes.decode",
        "platform" | "getpass" | "pwd" => "the host is not known here: use sys",
        "typing_extensions" => "use typing",
        "click" | "typer" | "optparse" | "getopt" => "use argparse",
        "pytest" | "nose" => "use unittest",
        "tqdm" | "rich" | "tabulate" => "use print and format",
        "zlib" | "gzip" | "bz2" | "lzma" | "zipfile" | "tarfile" => {
            "the host packs and unpacks: call one of its functions"
        }
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

const NO_NETWORK: &str = "there is no network: call one of the host's functions";
const NO_PROCESSES: (&str, &str) = ("a program here has no processes", "call one of the host's functions");

/// What a name that is not here is called for.
pub fn instead_of_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "breakpoint" => "print what is of interest",
        "exit" | "quit" => "let the program end, or raise SystemExit",
        "unicode" | "basestring" => "use 'str'",
        "long" => "use 'int'",
        "unichr" => "use 'chr'",
        "raw_input" => "take the value from a variable",
        "execfile" => "use exec(open(path).read())",
        "reduce" => "from functools import reduce first",
        _ => return None,
    })
}

/// What a function that does nothing but refuse is called for: why, and what to do.
pub fn instead_of_call(module: &str, name: &str) -> Option<(&'static str, &'static str)> {
    match (module, name) {
        ("os", "system") => Some(NO_PROCESSES),
        _ => None,
    }
}

/// What an attribute of a module that is not here is looked for.
pub fn instead_of_member(module: &str, name: &str) -> Option<&'static str> {
    Some(match (module, name) {
        (
            "os",
            "fork" | "popen" | "execv" | "execve" | "execvp" | "spawnl" | "spawnv" | "kill" | "wait" | "waitpid",
        )
        | ("asyncio", "create_subprocess_exec" | "create_subprocess_shell") => NO_PROCESSES.1,
        ("asyncio", "open_connection" | "start_server") => NO_NETWORK,
        ("collections", "Mapping" | "MutableMapping" | "Sequence" | "Iterable" | "Callable" | "Hashable" | "Set") => {
            "import it from collections.abc"
        }
        ("time", "clock") => "use time.perf_counter",
        ("string", "letters") => "use string.ascii_letters",
        ("string", "maketrans") => "use str.maketrans",
        ("datetime", "now" | "utcnow" | "today" | "strptime" | "fromtimestamp") => "use datetime.datetime",
        ("urllib", "request" | "urlopen" | "urlretrieve") => NO_NETWORK,
        ("urllib", "quote" | "unquote" | "urlencode" | "urlparse") => "use urllib.parse",
        _ => return None,
    })
}

/// What `open` and its like are called for without effect.
pub fn instead_of_builtin(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "input" => ("there is nobody to answer input()", "take the value from a variable"),
        _ => return None,
    })
}

/// What other languages, or other versions, call a method of a type.
pub fn instead_of_method(builtin: Builtin, name: &str) -> Option<&'static str> {
    if matches!(
        builtin,
        Builtin::Int | Builtin::Float | Builtin::Bool | Builtin::NoneType
    ) {
        return None;
    }
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

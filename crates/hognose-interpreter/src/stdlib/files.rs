//! `_files`: the in-memory tree for `pathlib`, `os`, `io` and their like, which are written in Python on top of it.
//!
//! What lies below a mount point is asked of the host, by a call of the function `<files>` with the operation's name, the
//! path and what else belongs to it. A negative answer is the number of an error.

use crate::files::{FileError, FileKind, FileTree, Marks, Status};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::native::{Code, NativeDef, function};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{External, PendingCall, Reason, Suspension, Unwind, Vm};

type R = Result<Value, Unwind>;

/// The name of the function that answers for the host's trees. No program can say it.
pub const FILES: &str = "<files>";

pub static NATIVES: &[NativeDef] = &[
    function("read", "(path, /)", Code::F1(read), "The bytes of a file."),
    function("write", "(path, content, /)", Code::F2(write), "Writes a whole file."),
    function(
        "open",
        "(path, /)",
        Code::F1(open),
        "Opens a file: its number. None where the host has it, which takes and gives whole files.",
    ),
    function("close", "(number, /)", Code::F1(close), "Closes an open file."),
    function("size", "(number, /)", Code::F1(size), "The bytes of an open file."),
    function(
        "read_at",
        "(number, offset, size, /)",
        Code::F3(read_at),
        "So many bytes of an open file; -1 is all.",
    ),
    function(
        "line_at",
        "(number, offset, size, /)",
        Code::F3(line_at),
        "As `read_at`, no further than the next end of a line.",
    ),
    function(
        "write_at",
        "(number, offset, content, /)",
        Code::F3(write_at),
        "Writes within an open file.",
    ),
    function(
        "resize",
        "(number, size, /)",
        Code::F2(resize),
        "Cuts an open file off, or fills it with zeros, to so many bytes.",
    ),
    function(
        "stat",
        "(path, follow=True, /)",
        Code::F2(stat),
        "None, or whether it is a folder, how many bytes it has, its mode, and of what is not the host's the times it was read \
         and written, a number that is its own, how many names it has, and whose it is. An open file is known by its number.",
    ),
    function(
        "mark",
        "(path, change, follow, /)",
        Code::F3(mark),
        "Sets mode, times, user and group, each of the five where it is not None.",
    ),
    function("now", "()", Code::F0(now), "The time as files have it, in nanoseconds."),
    function("working", "()", Code::F0(working), "Where relative paths begin."),
    function(
        "set_working",
        "(path, /)",
        Code::F1(set_working),
        "Lets relative paths begin at a folder.",
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
    function(
        "make_link",
        "(target, path, /)",
        Code::F2(make_link),
        "Makes a symbolic link.",
    ),
    function(
        "name_again",
        "(path, name, /)",
        Code::F2(name_again),
        "Gives a file another name.",
    ),
    function(
        "link",
        "(path, /)",
        Code::F1(link),
        "Where a symbolic link leads, or None.",
    ),
    function(
        "resolve",
        "(path, /)",
        Code::F1(resolve),
        "The path with its links followed.",
    ),
];

machines! {
    /// An operation the host does in a tree of its own.
    pub(crate) struct HostFile { operation: String, path: Value, args: Vec<Value>, asked: bool }
}

impl HostFile {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            let function = vm.host_function(FILES);
            let operation = vm.uncharged(|vm| vm.heap.new_str(&self.operation));
            vm.rest.pending_call = Some(Box::new(PendingCall {
                function,
                args: std::iter::once(operation).chain(self.args.iter().copied()).collect(),
                keywords: Vec::new(),
                future: None,
            }));
            return Err(vm.suspend(Suspension::External));
        }
        match input.value() {
            Value::Int(number) if number < 0 => Err(fail(vm, FileError::of_number(number.saturating_neg()), self.path)),
            answer => Ok(Step::Done(answer)),
        }
    }
}

impl Vm<'_> {
    /// The handle of a host function by its name, known from now on.
    pub(crate) fn host_function(&mut self, name: &str) -> ExternalRef {
        if let Some(known) = self.rest.external_index.get(name) {
            return *known;
        }
        self.rest.declare(External {
            name: name.into(),
            ..External::default()
        })
    }
}

fn path_argument(vm: &mut Vm<'_>, path: Value) -> Result<String, Unwind> {
    match vm.heap.str(vm.native_of(path)) {
        Some(text) => Ok(text.to_string()),
        None => {
            let message = format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(path));
            Err(vm.type_error(message))
        }
    }
}

/// Where a path leads: into the tree, or into one of the host's.
enum Place {
    Tree(String),
    Host(String),
}

fn place(vm: &mut Vm<'_>, path: Value, last: bool) -> Result<Place, Unwind> {
    let text = path_argument(vm, path)?;
    if text.is_empty() {
        return Err(fail(vm, FileError::NotFound, path));
    }
    let text = vm.rest.files.absolute(&text);
    match vm.rest.files.resolve(&text, last) {
        Ok(found) if vm.rest.files.mount_of(&found).is_some() => Ok(Place::Host(found)),
        Ok(found) => Ok(Place::Tree(found)),
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn change<T>(vm: &mut Vm<'_>, change: impl FnOnce(&mut FileTree) -> T) -> T {
    vm.rest.files.change(&mut vm.heap.meter, change)
}

/// What a new entry takes at most.
fn bytes_of_new(name: &str) -> usize {
    2 * name.len() + 400
}

/// Asks the host.
fn ask(vm: &mut Vm<'_>, operation: &str, path: Value, place: &str, more: &[Value]) -> R {
    let place = vm.heap.new_str(place);
    vm.run(HostFile {
        operation: operation.to_owned(),
        path,
        args: std::iter::once(place).chain(more.iter().copied()).collect(),
        asked: false,
    })
}

/// The OSError of a fault, with its number, text and path.
#[cold]
fn fail(vm: &mut Vm<'_>, error: FileError, path: Value) -> Unwind {
    let builtin = match error {
        FileError::NotFound => Builtin::FileNotFoundError,
        FileError::Exists => Builtin::FileExistsError,
        FileError::IsAFolder => Builtin::IsADirectoryError,
        FileError::NotAFolder => Builtin::NotADirectoryError,
        FileError::Denied | FileError::NotPermitted => Builtin::PermissionError,
        _ => Builtin::OSError,
    };
    let (number, text) = (Value::Int(error.number()), vm.heap.new_str(error.text()));
    let exception = vm.new_exception(builtin, &[number, text]);
    vm.set_exception_field(exception, names::errno, number);
    vm.set_exception_field(exception, names::strerror, text);
    if !path.is_none() {
        vm.set_exception_field(exception, names::filename, path);
    }
    vm.raise(exception)
}

fn read(vm: &mut Vm<'_>, path: Value) -> R {
    let name = match place(vm, path, true)? {
        Place::Host(name) => return ask(vm, "read", path, &name, &[]),
        Place::Tree(name) => name,
    };
    let size = vm.rest.files.read(&name).map_or(0, <[u8]>::len);
    vm.foresee(size, 1)?;
    match vm.rest.files.read(&name).map(<[u8]>::to_vec) {
        Ok(content) => Ok(vm.heap.new_bytes(content)),
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn write(vm: &mut Vm<'_>, path: Value, content: Value) -> R {
    let content = vm.native_of(content);
    let Value::Bytes(bytes) = content else {
        return Err(vm.type_error("the content of a file is bytes"));
    };
    let name = match place(vm, path, true)? {
        Place::Host(name) => return ask(vm, "write", path, &name, &[content]),
        Place::Tree(name) => name,
    };
    let content = vm.heap.byte_string(bytes).to_vec();
    vm.foresee(content.len() + bytes_of_new(&name), 1)?;
    let size = content.len();
    match change(vm, |files| files.write(&name, content)) {
        Ok(()) => {
            written(vm, &name);
            Ok(Value::Int(size as i64))
        }
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn write_at(vm: &mut Vm<'_>, number: Value, offset: Value, content: Value) -> R {
    let (Value::Int(offset), Value::Bytes(bytes)) = (offset, vm.native_of(content)) else {
        return Err(vm.type_error("the content of a file is bytes"));
    };
    let number = file_number(vm, number)?;
    let data = vm.heap.byte_string(bytes).to_vec();
    let offset = usize::try_from(offset).unwrap_or(usize::MAX);
    let size = vm.rest.files.content(number).len();
    vm.foresee(offset.saturating_add(data.len()).saturating_sub(size), 1)?;
    vm.work(data.len() / 128)?;
    match change(vm, |files| files.write_at(number, offset, &data)) {
        Ok(()) => {
            written_file(vm, number);
            Ok(Value::None)
        }
        Err(error) => Err(fail(vm, error, Value::None)),
    }
}

/// The number of an open file.
fn file_number(vm: &mut Vm<'_>, number: Value) -> Result<u64, Unwind> {
    match number {
        Value::Int(number) if number >= 0 => Ok(number.unsigned_abs()),
        _ => Err(vm.type_error("the number of a file is an int")),
    }
}

fn open(vm: &mut Vm<'_>, path: Value) -> R {
    let name = match place(vm, path, true)? {
        Place::Host(_) => return Ok(Value::None),
        Place::Tree(name) => name,
    };
    match vm.rest.files.open(&name) {
        Ok(number) => Ok(Value::Int(number as i64)),
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn close(vm: &mut Vm<'_>, number: Value) -> R {
    let number = file_number(vm, number)?;
    change(vm, |files| files.close(number));
    Ok(Value::None)
}

fn size(vm: &mut Vm<'_>, number: Value) -> R {
    let number = file_number(vm, number)?;
    Ok(Value::Int(vm.rest.files.content(number).len() as i64))
}

/// Where a read begins and ends in a content of so many bytes; a negative size is all of it.
fn range(content: usize, offset: Value, size: Value) -> std::ops::Range<usize> {
    let number = |value: Value| match value {
        Value::Int(number) => usize::try_from(number).ok(),
        _ => None,
    };
    let start = number(offset).unwrap_or(usize::MAX).min(content);
    start..number(size).map_or(content, |size| start.saturating_add(size).min(content))
}

fn read_at(vm: &mut Vm<'_>, number: Value, offset: Value, size: Value) -> R {
    let number = file_number(vm, number)?;
    let range = range(vm.rest.files.content(number).len(), offset, size);
    vm.foresee(range.len(), 1)?;
    let found = vm.rest.files.content(number).get(range).unwrap_or_default().to_vec();
    Ok(vm.heap.new_bytes(found))
}

fn line_at(vm: &mut Vm<'_>, number: Value, offset: Value, size: Value) -> R {
    let number = file_number(vm, number)?;
    let content = vm.rest.files.content(number);
    let range = range(content.len(), offset, size);
    let ahead = content.get(range.clone()).unwrap_or_default();
    let length = memchr::memchr(b'\n', ahead).map_or(ahead.len(), |at| at + 1);
    vm.foresee(length, 1)?;
    let content = vm.rest.files.content(number);
    let found = content
        .get(range.start..range.start + length)
        .unwrap_or_default()
        .to_vec();
    Ok(vm.heap.new_bytes(found))
}

fn resize(vm: &mut Vm<'_>, number: Value, size: Value) -> R {
    let number = file_number(vm, number)?;
    let size = match size {
        Value::Int(size) => usize::try_from(size).unwrap_or(usize::MAX),
        _ => return Err(vm.type_error("the size of a file is an int")),
    };
    let before = vm.rest.files.content(number).len();
    vm.foresee(size.saturating_sub(before), 1)?;
    // What is kept may be moved.
    vm.work(size.min(before) / 128)?;
    match change(vm, |files| files.resize(number, size)) {
        Ok(()) => {
            written_file(vm, number);
            Ok(Value::None)
        }
        Err(error) => Err(fail(vm, error, Value::None)),
    }
}

fn stat(vm: &mut Vm<'_>, path: Value, follow: Value) -> R {
    if let Value::Int(_) = path {
        let number = file_number(vm, path)?;
        return Ok(match vm.rest.files.status_of_file(number) {
            Ok(found) => status_value(vm, &found, 0),
            Err(_) => Value::None,
        });
    }
    let text = path_argument(vm, path)?;
    if text.is_empty() {
        return Ok(Value::None);
    }
    let text = vm.rest.files.absolute(&text);
    let Ok(name) = vm.rest.files.resolve(&text, follow != Value::False) else {
        return Ok(Value::None);
    };
    if vm.rest.files.mount_of(&name).is_some_and(|mount| mount != name) {
        return ask(
            vm,
            if follow == Value::False { "lstat" } else { "stat" },
            path,
            &name,
            &[],
        );
    }
    let Ok(found) = vm.rest.files.status(&name) else {
        return Ok(Value::None);
    };
    let length = vm.rest.files.link(&name).ok().flatten().map_or(0, str::len);
    Ok(status_value(vm, &found, length))
}

/// What is known of an entry; of a link its length.
fn status_value(vm: &mut Vm<'_>, found: &Status, length: usize) -> Value {
    let size = match found.kind {
        FileKind::File(size) => size,
        FileKind::Link => length,
        FileKind::Folder | FileKind::Removed => 0,
    };
    vm.heap.new_tuple([
        Value::bool(found.kind == FileKind::Folder),
        Value::Int(size as i64),
        Value::Int(i64::from(found.mode)),
        Value::Int(found.marks.accessed),
        Value::Int(found.marks.modified),
        Value::Int(found.number as i64),
        Value::Int(found.names as i64),
        Value::Int(i64::from(found.marks.user)),
        Value::Int(i64::from(found.marks.group)),
    ])
}

/// The time as files have it; without a clock it does not pass.
fn file_time(vm: &mut Vm<'_>) -> i64 {
    (vm.clock_seconds().unwrap_or(0.0) * 1e9) as i64
}

/// Notes that an entry of the tree was written. Before any time has passed nothing is kept of it.
fn written(vm: &mut Vm<'_>, name: &str) {
    let now = file_time(vm);
    let known = vm.rest.files.status(name).is_ok_and(|s| s.marks.modified != 0);
    if now != 0 || known {
        vm.heap.meter.grow_lasting(if known { 0 } else { name.len() + 64 });
        // What was just written is there.
        let _ = vm.rest.files.mark(name, |marks| marks.write(now));
    }
}

/// As `written`, of an open file.
fn written_file(vm: &mut Vm<'_>, number: u64) {
    let now = file_time(vm);
    let _ = vm.rest.files.mark_file(number, |marks| marks.write(now));
}

fn mark(vm: &mut Vm<'_>, path: Value, change: Value, follow: Value) -> R {
    let change: [Option<i64>; 5] = match change {
        Value::Tuple(change) => {
            let mut given = vm.heap.tuple(change).iter();
            std::array::from_fn(|_| match given.next() {
                Some(Value::Int(number)) => Some(*number),
                _ => None,
            })
        }
        _ => return Err(vm.type_error("a change is a tuple")),
    };
    let [mode, accessed, modified, user, group] = change;
    let set = |marks: &mut Marks| {
        marks.mode = mode.map(|mode| mode as u32 & 0o7777).or(marks.mode);
        marks.accessed = accessed.unwrap_or(marks.accessed);
        marks.modified = modified.unwrap_or(marks.modified);
        marks.user = user.map_or(marks.user, |user| user as u32);
        marks.group = group.map_or(marks.group, |group| group as u32);
    };
    if let Value::Int(_) = path {
        let number = file_number(vm, path)?;
        // An open file is there.
        let _ = vm.rest.files.mark_file(number, set);
        return Ok(Value::None);
    }
    let name = match place(vm, path, follow != Value::False)? {
        // Of the host's own entries only the host says what they are.
        Place::Host(_) if mode.is_none() && user.is_none() && group.is_none() => return Ok(Value::None),
        Place::Host(_) => return Err(fail(vm, FileError::NotPermitted, path)),
        Place::Tree(name) => name,
    };
    vm.reserve(name.len() + 64)?;
    match vm.rest.files.mark(&name, set) {
        Ok(()) => Ok(Value::None),
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn now(vm: &mut Vm<'_>) -> R {
    Ok(Value::Int(file_time(vm)))
}

fn working(vm: &mut Vm<'_>) -> R {
    let path = vm.rest.files.working().to_owned();
    Ok(vm.heap.new_string(path))
}

/// The folder is known to be there, whoever has it.
fn set_working(vm: &mut Vm<'_>, path: Value) -> R {
    let (Place::Host(name) | Place::Tree(name)) = place(vm, path, true)?;
    let name = if name == "/" { String::new() } else { name };
    vm.reserve(name.len())?;
    vm.rest.files.set_working(name);
    Ok(Value::None)
}

fn list(vm: &mut Vm<'_>, path: Value) -> R {
    let name = match place(vm, path, true)? {
        Place::Host(name) => return ask(vm, "list", path, &name, &[]),
        Place::Tree(name) => name,
    };
    match vm
        .rest
        .files
        .list_counting(&name)
        .map(|(names, seen)| (names.into_iter().map(str::to_owned).collect::<Vec<_>>(), seen))
    {
        Ok((names, seen)) => {
            vm.work(4 * names.len() + seen)?;
            let items = names.iter().map(|n| vm.heap.new_str(n)).collect();
            Ok(vm.heap.new_list(items))
        }
        Err(error) => Err(fail(vm, error, path)),
    }
}

/// An operation that gives nothing back and makes one small entry.
fn make(
    vm: &mut Vm<'_>,
    path: Value,
    operation: &str,
    more: &[Value],
    f: impl FnOnce(&mut FileTree, &str) -> Result<(), FileError>,
) -> R {
    let name = match place(vm, path, false)? {
        Place::Host(name) => return ask(vm, operation, path, &name, more),
        Place::Tree(name) => name,
    };
    vm.reserve(bytes_of_new(&name))?;
    match change(vm, |files| f(files, &name)) {
        Ok(()) => {
            written(vm, &name);
            Ok(Value::None)
        }
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn make_folder(vm: &mut Vm<'_>, path: Value) -> R {
    make(vm, path, "make_folder", &[], |files, name| files.make_folder(name))
}

fn make_link(vm: &mut Vm<'_>, target: Value, path: Value) -> R {
    let to = path_argument(vm, target)?;
    vm.reserve(to.len())?;
    make(vm, path, "make_link", &[target], |files, name| {
        files.make_link(&to, name)
    })
}

/// The new name is in the same tree, and the host's have one for each file.
fn name_again(vm: &mut Vm<'_>, path: Value, name: Value) -> R {
    let (from, to) = match (place(vm, path, false)?, place(vm, name, false)?) {
        (Place::Tree(from), Place::Tree(to)) => (from, to),
        (Place::Host(from), Place::Host(to)) if vm.rest.files.mount_of(&from) == vm.rest.files.mount_of(&to) => {
            return Err(fail_of_two(vm, FileError::NotPermitted, path, name));
        }
        _ => return Err(fail_of_two(vm, FileError::OtherDevice, path, name)),
    };
    vm.reserve(bytes_of_new(&to))?;
    match change(vm, |files| files.name_again(&from, &to)) {
        Ok(()) => Ok(Value::None),
        Err(error) => Err(fail_of_two(vm, error, path, name)),
    }
}

fn link(vm: &mut Vm<'_>, path: Value) -> R {
    let name = match place(vm, path, false)? {
        Place::Host(name) => return ask(vm, "link", path, &name, &[]),
        Place::Tree(name) => name,
    };
    match vm.rest.files.link(&name).map(|target| target.map(str::to_owned)) {
        Ok(Some(target)) => Ok(vm.heap.new_str(&target)),
        Ok(None) | Err(FileError::NotFound) => Ok(Value::None),
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn resolve(vm: &mut Vm<'_>, path: Value) -> R {
    match place(vm, path, true)? {
        Place::Host(name) | Place::Tree(name) => Ok(vm.heap.new_string(name)),
    }
}

fn remove_file(vm: &mut Vm<'_>, path: Value) -> R {
    let name = match place(vm, path, false)? {
        Place::Host(name) => return ask(vm, "remove_file", path, &name, &[]),
        Place::Tree(name) => name,
    };
    match change(vm, |files| files.remove_file(&name)) {
        Ok(()) => Ok(Value::None),
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn remove_folder(vm: &mut Vm<'_>, path: Value) -> R {
    let name = match place(vm, path, false)? {
        Place::Host(name) => return ask(vm, "remove_folder", path, &name, &[]),
        Place::Tree(name) => name,
    };
    match change(vm, |files| files.remove_folder(&name)) {
        Ok(()) => Ok(Value::None),
        Err(error) => Err(fail(vm, error, path)),
    }
}

fn rename(vm: &mut Vm<'_>, source: Value, target: Value) -> R {
    let (from, to) = (place(vm, source, false)?, place(vm, target, false)?);
    let (from, to) = match (from, to) {
        (Place::Tree(from), Place::Tree(to)) => (from, to),
        (Place::Host(from), Place::Host(to)) if vm.rest.files.mount_of(&from) == vm.rest.files.mount_of(&to) => {
            let to = vm.heap.new_string(to);
            return ask(vm, "rename", source, &from, &[to]);
        }
        _ => return Err(fail_of_two(vm, FileError::OtherDevice, source, target)),
    };
    // Names of what is below may all be longer.
    let seen = vm.rest.files.count_below(&from);
    vm.work(seen)?;
    vm.reserve(2 * to.len() * (seen + 1))?;
    match change(vm, |files| files.rename(&from, &to)) {
        Ok(()) => Ok(Value::None),
        Err(error) => Err(fail_of_two(vm, error, source, target)),
    }
}

/// As `fail`, of what has two paths.
#[cold]
fn fail_of_two(vm: &mut Vm<'_>, error: FileError, source: Value, target: Value) -> Unwind {
    let unwind = fail(vm, error, source);
    if let Reason::Raise(exception) = vm.reason {
        vm.set_exception_field(exception, names::filename2, target);
    }
    unwind
}

//! The in-memory file tree of a session: absolute paths to files, folders and links. Nothing of the host's file system is in it.
//!
//! A folder of the tree may be a mount point: what is asked below it is put to the host (`stdlib::files`). The tree itself
//! holds, below a mount point, only what the host keeps there (the changes of a copy-on-write mount).

mod changes;
mod fault;
mod host;
mod lazy;

pub use changes::Change;
pub(crate) use changes::There;
pub use fault::FileError;
pub(crate) use lazy::Files;

use crate::meter::Meter;
use changes::Changes;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// Bytes a path may have where the host sets no limit.
const LONGEST_PATH: usize = 4096;
/// Links that may lead to one another.
const MOST_LINKS: usize = 40;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Node {
    Folder,
    /// A name of a file, by the file's number.
    File(u64),
    /// A symbolic link to a path of the tree.
    Link(String),
    /// Below a copy-on-write mount: what the host's folder has and the session removed.
    Removed,
}

/// Limits of the in-memory tree; `None` is no limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileLimits {
    /// Bytes of all files together. A program that goes over it gets an OSError, "No space left on device".
    pub bytes: Option<usize>,
    /// Bytes of one file: "File too large".
    pub file_bytes: Option<usize>,
    /// Files, folders and links together: "No space left on device".
    pub entries: Option<usize>,
    /// Bytes of a path, 4096 where not given: "File name too long".
    pub path: Option<usize>,
}

/// What stands at a path of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Folder,
    /// A file of so many bytes.
    File(usize),
    Link,
    /// Removed from a copy-on-write mount.
    Removed,
}

/// What is known of an entry beyond its kind, where it is not what every entry has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Marks {
    /// The permission bits, where a program set them.
    pub mode: Option<u32>,
    /// Nanoseconds since 1970.
    pub accessed: i64,
    pub modified: i64,
    /// Whose it is; 0 is the program itself.
    pub user: u32,
    pub group: u32,
}

impl Marks {
    /// The permission bits over those an entry has without.
    fn over(&self, mode: u32) -> u32 {
        self.mode.map_or(mode, |set| mode & !0o7777 | set & 0o7777)
    }

    /// Notes that the entry was written, the first time that it was read too.
    pub fn write(&mut self, now: i64) {
        if self.modified == 0 {
            self.accessed = now;
        }
        self.modified = now;
    }

    /// Whose it is and who may do what.
    fn rights(&self) -> (Option<u32>, u32, u32) {
        (self.mode, self.user, self.group)
    }
}

/// A file: names lead to it, and programs may have it open when none does any more.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct File {
    content: Vec<u8>,
    /// How many names it has.
    names: u64,
    /// How often it is open.
    open: u64,
    marks: Marks,
    /// Whether it was written since the host last asked.
    written: bool,
}

/// What `stat` tells of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Status {
    pub kind: FileKind,
    /// As POSIX has it: kind and permissions.
    pub mode: u32,
    pub marks: Marks,
    /// The same for the same entry.
    pub number: u64,
    /// The names a file has; 1 for what else there is.
    pub names: u64,
}

/// The tree. The root is always there; every entry's parent is a folder in it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct FileTree {
    nodes: BTreeMap<String, Node>,
    files: BTreeMap<u64, File>,
    /// The number of the file that was made last.
    last: u64,
    changed: Changes,
    /// How many links there are: without any, a path means what it says.
    links: u64,
    /// Bytes of all files.
    bytes: u64,
    /// What the entries take besides, see `bytes_of_entry`.
    entry_bytes: u64,
    /// What `chmod` and the clock said of folders and links; most have nothing here.
    marks: BTreeMap<String, Marks>,
    /// Where relative paths of programs begin; empty for the root.
    working: String,
    #[serde(skip)]
    limits: FileLimits,
    /// Where the host's own trees begin; they are to be supplied again where the tree is loaded.
    mounts: Vec<String>,
}

/// The parts of a path, without empty ones and dots.
fn parts(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.split('/').filter(|part| !matches!(*part, "" | "."))
}

/// A path with `.`, `..` and doubled slashes resolved; relative ones start at the root.
fn normal(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for part in parts(path) {
        match part {
            ".." => {
                kept.pop();
            }
            part => kept.push(part),
        }
    }
    format!("/{}", kept.join("/"))
}

fn parent(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some(("", _)) | None => "/",
        Some((folder, _)) => folder,
    }
}

/// What an entry takes, measured: its path and that of a note of its change, and what stands about them. The same on all machines.
fn bytes_of_entry(path: &str, node: &Node) -> u64 {
    let target = match node {
        Node::Link(target) => target.len(),
        Node::File(_) => 170,
        Node::Folder | Node::Removed => 0,
    };
    (2 * path.len() + target + 220) as u64
}

/// The name of a node that stands in a folder itself, by its path from there.
fn child<'a>((path, node): (&'a str, &Node)) -> Option<&'a str> {
    (!path.contains('/') && *node != Node::Removed).then_some(path)
}

/// What every path inside a folder begins with.
fn inside(path: &str) -> String {
    if path == "/" {
        "/".to_owned()
    } else {
        format!("{path}/")
    }
}

impl FileTree {
    /// Makes a folder the root of a tree of the host's.
    pub fn mount(&mut self, path: &str) -> Result<(), FileError> {
        let path = self.resolve(path, true)?;
        self.make_folders(&path)?;
        if !self.mounts.contains(&path) {
            self.mounts.push(path);
        }
        Ok(())
    }

    /// Where the host's own trees begin.
    pub fn mounts(&self) -> &[String] {
        &self.mounts
    }

    /// The mount point a resolved path lies in.
    pub fn mount_of(&self, path: &str) -> Option<&str> {
        let holds = |mount: &&String| path == mount.as_str() || path.starts_with(&inside(mount));
        let found = self.mounts.iter().filter(holds).max_by_key(|mount| mount.len());
        found.map(String::as_str)
    }

    /// Where relative paths of programs begin.
    pub fn working(&self) -> &str {
        if self.working.is_empty() { "/" } else { &self.working }
    }

    /// Lets relative paths of programs begin at a resolved path.
    pub fn set_working(&mut self, path: String) {
        self.working = path;
    }

    /// A program's path from the root on.
    pub fn absolute(&self, path: &str) -> String {
        if path.starts_with('/') || self.working.is_empty() {
            path.to_owned()
        } else {
            format!("{}/{path}", self.working)
        }
    }

    /// What is known of a resolved path.
    pub fn status(&self, path: &str) -> Result<Status, FileError> {
        let (kind, mode) = match self.at(path)? {
            Node::Folder => (FileKind::Folder, 0o40755),
            Node::File(number) => return self.status_of_file(*number),
            Node::Link(_) => (FileKind::Link, 0o120_777),
            Node::Removed => return Err(FileError::NotFound),
        };
        let marks = self.marks.get(path).copied().unwrap_or_default();
        let number = u64::from(crc32fast::hash(path.as_bytes())) | 1 << 32;
        Ok(Status {
            kind,
            mode: marks.over(mode),
            marks,
            number,
            names: 1,
        })
    }

    /// What is known of a file, one without a name perhaps.
    pub fn status_of_file(&self, number: u64) -> Result<Status, FileError> {
        let file = self.files.get(&number).ok_or(FileError::NotFound)?;
        Ok(Status {
            kind: FileKind::File(file.content.len()),
            mode: file.marks.over(0o100_644),
            marks: file.marks,
            number,
            names: file.names,
        })
    }

    /// Changes what is known of a resolved path.
    pub fn mark(&mut self, path: &str, change: impl FnOnce(&mut Marks)) -> Result<(), FileError> {
        let there = match self.at(path)? {
            Node::File(number) => {
                let number = *number;
                return self.mark_file(number, change);
            }
            Node::Folder => There::Folder,
            _ => There::File,
        };
        let before = self.marks.get(path).copied().unwrap_or_default();
        let mut marks = before;
        change(&mut marks);
        if marks == Marks::default() {
            self.marks.remove(path);
        } else {
            self.marks.insert(path.to_owned(), marks);
        }
        if marks.rights() != before.rights() {
            self.changed.note(path, there);
        }
        Ok(())
    }

    /// Changes what is known of a file.
    pub fn mark_file(&mut self, number: u64, change: impl FnOnce(&mut Marks)) -> Result<(), FileError> {
        let file = self.files.get_mut(&number).ok_or(FileError::NotFound)?;
        let before = file.marks;
        change(&mut file.marks);
        file.written |= file.marks.rights() != before.rights();
        Ok(())
    }

    /// The path a path leads to: dots resolved, links followed, the last one only where `last` says so.
    pub fn resolve(&self, path: &str, last: bool) -> Result<String, FileError> {
        if path.len() > self.limits.path.unwrap_or(LONGEST_PATH) {
            return Err(FileError::NameTooLong);
        }
        if path.contains('\0') {
            return Err(FileError::Invalid);
        }
        if self.links == 0 {
            return Ok(normal(path));
        }
        let mut ahead: VecDeque<String> = parts(path).map(str::to_owned).collect();
        let mut here = String::new();
        let mut followed = 0;
        while let Some(part) = ahead.pop_front() {
            if part == ".." {
                here.truncate(here.rfind('/').unwrap_or(0));
                continue;
            }
            let next = format!("{here}/{part}");
            match self.nodes.get(&next) {
                Some(Node::Link(target)) if last || !ahead.is_empty() => {
                    followed += 1;
                    if followed > MOST_LINKS {
                        return Err(FileError::TooManyLinks);
                    }
                    if target.starts_with('/') {
                        here.clear();
                    }
                    for part in parts(target).rev() {
                        ahead.push_front(part.to_owned());
                    }
                }
                _ => here = next,
            }
        }
        Ok(if here.is_empty() { "/".to_owned() } else { here })
    }

    /// What stands at a resolved path.
    fn at(&self, path: &str) -> Result<&Node, FileError> {
        if path == "/" {
            return Ok(&Node::Folder);
        }
        match self.nodes.get(path) {
            Some(Node::Removed) => return Err(FileError::NotFound),
            Some(node) => return Ok(node),
            None => {}
        }
        // A file on the way is another fault than nothing on the way.
        let mut above = parent(path);
        while above != "/" {
            match self.nodes.get(above) {
                Some(Node::File(_)) => return Err(FileError::NotAFolder),
                Some(_) => break,
                None => above = parent(above),
            }
        }
        Err(FileError::NotFound)
    }

    /// What a path leads to.
    pub fn get(&self, path: &str) -> Result<&Node, FileError> {
        self.at(&self.resolve(path, true)?)
    }

    /// What stands at a path, whether or not it is there for programs.
    pub fn kind(&self, path: &str) -> Option<FileKind> {
        let path = self.resolve(path, false).ok()?;
        if path == "/" {
            return Some(FileKind::Folder);
        }
        Some(match self.nodes.get(&path)? {
            Node::Folder => FileKind::Folder,
            Node::File(number) => FileKind::File(self.content(*number).len()),
            Node::Link(_) => FileKind::Link,
            Node::Removed => FileKind::Removed,
        })
    }

    pub fn read(&self, path: &str) -> Result<&[u8], FileError> {
        Ok(self.content(self.number_of(path)?))
    }

    /// The number of the file a path leads to.
    fn number_of(&self, path: &str) -> Result<u64, FileError> {
        match self.get(path)? {
            Node::File(number) => Ok(*number),
            Node::Folder => Err(FileError::IsAFolder),
            Node::Link(_) | Node::Removed => Err(FileError::NotFound),
        }
    }

    /// The content of a file by its number; nothing where there is none.
    pub fn content(&self, number: u64) -> &[u8] {
        self.files.get(&number).map_or(&[], |file| &file.content)
    }

    /// Opens a file: until it is closed as often it stays, names or not. Answers its number.
    pub fn open(&mut self, path: &str) -> Result<u64, FileError> {
        let number = self.number_of(path)?;
        let file = self.files.get_mut(&number).ok_or(FileError::NotFound)?;
        file.open = file.open.saturating_add(1);
        Ok(number)
    }

    /// Closes a file.
    pub fn close(&mut self, number: u64) {
        if let Some(file) = self.files.get_mut(&number) {
            file.open = file.open.saturating_sub(1);
        }
        self.let_go(number);
    }

    /// Forgets a file that has no name and is not open.
    fn let_go(&mut self, number: u64) {
        if let Some(file) = self.files.get(&number)
            && file.names == 0
            && file.open == 0
        {
            self.bytes = self.bytes.saturating_sub(file.content.len() as u64);
            self.files.remove(&number);
        }
    }

    /// Whether one more entry may be made.
    fn require_room(&self) -> Result<(), FileError> {
        match self.limits.entries {
            Some(limit) if self.nodes.len() >= limit => Err(FileError::NoSpace),
            _ => Ok(()),
        }
    }

    /// Changes the tree, and charges what it holds more or less than before.
    pub fn change<T>(&mut self, meter: &mut Meter, change: impl FnOnce(&mut FileTree) -> T) -> T {
        let before = self.held();
        let result = change(self);
        let after = self.held();
        meter.grow_lasting(after.saturating_sub(before));
        meter.shrink_lasting(before.saturating_sub(after));
        result
    }

    /// What the entries of the tree hold, their contents included.
    pub fn held(&self) -> usize {
        usize::try_from(self.bytes.saturating_add(self.entry_bytes)).unwrap_or(usize::MAX)
    }

    /// Puts an entry into the tree.
    fn put(&mut self, path: String, node: Node) {
        let after = bytes_of_entry(&path, &node);
        let before = self.nodes.get(&path).map_or(0, |old| bytes_of_entry(&path, old));
        self.entry_bytes = self.entry_bytes.saturating_sub(before) + after;
        self.nodes.insert(path, node);
    }

    /// Takes an entry out of the tree.
    fn take(&mut self, path: &str) -> Option<Node> {
        let node = self.nodes.remove(path)?;
        self.entry_bytes = self.entry_bytes.saturating_sub(bytes_of_entry(path, &node));
        Some(node)
    }

    /// What stands at a resolved path, as far as changes go.
    fn there(&self, path: &str) -> There {
        match self.nodes.get(path) {
            Some(Node::Folder) => There::Folder,
            Some(Node::File(_) | Node::Link(_)) => There::File,
            Some(Node::Removed) | None => There::Nothing,
        }
    }

    fn note(&mut self, path: &str) {
        let there = self.there(path);
        self.changed.note(path, there);
    }

    /// Takes a path off the list of changes.
    pub fn forget_change(&mut self, path: &str) {
        self.changed.forget(path);
        if let Some(Node::File(number)) = self.nodes.get(path)
            && let Some(file) = self.files.get_mut(number)
        {
            file.written = false;
        }
    }

    /// Notes a change the host made for the program in a tree of its own.
    pub fn note_change(&mut self, path: &str, before: There, after: There) {
        self.changed.note_of_host(normal(path), before, after);
    }

    /// Writes a whole file.
    pub fn write(&mut self, path: &str, content: Vec<u8>) -> Result<(), FileError> {
        let path = self.resolve(path, true)?;
        let number = match self.at(&path) {
            Ok(Node::File(number)) => Some(*number),
            Ok(_) => return Err(FileError::IsAFolder),
            Err(FileError::NotFound) => {
                self.require_folder(parent(&path))?;
                if !self.nodes.contains_key(&path) {
                    self.require_room()?;
                }
                None
            }
            Err(other) => return Err(other),
        };
        let before = number.map_or(0, |number| self.content(number).len());
        self.require_bytes(before, content.len())?;
        let number = match number {
            Some(number) => number,
            None => {
                let number = self.last.checked_add(1).ok_or(FileError::NoSpace)?;
                self.last = number;
                self.note(&path);
                self.put(path, Node::File(number));
                number
            }
        };
        let file = self.files.entry(number).or_default();
        file.names = file.names.max(1);
        file.written = true;
        file.content = content;
        Ok(())
    }

    /// Whether a file of so many bytes may have so many, and counts them.
    fn require_bytes(&mut self, before: usize, after: usize) -> Result<(), FileError> {
        if after > before && self.limits.file_bytes.is_some_and(|limit| after > limit) {
            return Err(FileError::TooLarge);
        }
        let bytes = self.bytes.saturating_sub(before as u64).saturating_add(after as u64);
        if after > before && self.limits.bytes.is_some_and(|limit| bytes > limit as u64) {
            return Err(FileError::NoSpace);
        }
        self.bytes = bytes;
        Ok(())
    }

    /// Writes within an open file, after its end too.
    pub fn write_at(&mut self, number: u64, offset: usize, data: &[u8]) -> Result<(), FileError> {
        let end = offset.saturating_add(data.len());
        let file = self.with_size(number, |before| before.max(end))?;
        if let Some(place) = file.content.get_mut(offset..end) {
            place.copy_from_slice(data);
        }
        Ok(())
    }

    /// Cuts an open file off, or lets it grow, to so many bytes.
    pub fn resize(&mut self, number: u64, size: usize) -> Result<(), FileError> {
        self.with_size(number, |_| size)?.content.shrink_to_fit();
        Ok(())
    }

    /// An open file that is written, with as many bytes as it is to have: those it had, and zeros.
    fn with_size(&mut self, number: u64, size: impl FnOnce(usize) -> usize) -> Result<&mut File, FileError> {
        let before = self.files.get(&number).ok_or(FileError::Failed)?.content.len();
        let size = size(before);
        self.require_bytes(before, size)?;
        let file = self.files.get_mut(&number).ok_or(FileError::Failed)?;
        file.content.resize(size, 0);
        file.written = true;
        Ok(file)
    }

    /// Gives a file another name.
    pub fn name_again(&mut self, path: &str, name: &str) -> Result<(), FileError> {
        let (path, name) = (self.resolve(path, false)?, self.resolve(name, false)?);
        let node = self.at(&path)?.clone();
        if node == Node::Folder {
            return Err(FileError::NotPermitted);
        }
        self.require_free(&name)?;
        match &node {
            Node::File(number) => {
                if let Some(file) = self.files.get_mut(number) {
                    file.names += 1;
                }
            }
            // Of a link there is another alike.
            _ => self.links += 1,
        }
        self.note(&name);
        self.put(name, node);
        Ok(())
    }

    /// Whether something may be made at a resolved path.
    fn require_free(&self, path: &str) -> Result<(), FileError> {
        match self.at(path) {
            Ok(_) => return Err(FileError::Exists),
            Err(FileError::NotFound) => self.require_folder(parent(path))?,
            Err(other) => return Err(other),
        }
        self.require_room()
    }

    fn require_folder(&self, path: &str) -> Result<(), FileError> {
        match self.get(path)? {
            Node::Folder => Ok(()),
            _ => Err(FileError::NotAFolder),
        }
    }

    pub fn make_folder(&mut self, path: &str) -> Result<(), FileError> {
        let path = self.resolve(path, false)?;
        self.require_free(&path)?;
        self.note(&path);
        self.put(path, Node::Folder);
        Ok(())
    }

    /// A folder and all above it. They are not in the list of changes.
    pub fn make_folders(&mut self, path: &str) -> Result<(), FileError> {
        let path = self.resolve(path, true)?;
        let ends: Vec<usize> = path
            .char_indices()
            .filter(|(i, c)| *c == '/' && *i > 0)
            .map(|(i, _)| i)
            .chain([path.len()])
            .collect();
        for end in ends {
            let folder = path.get(..end).unwrap_or_default();
            match self.at(folder) {
                Ok(Node::Folder) => {}
                Ok(_) => return Err(FileError::NotAFolder),
                Err(FileError::NotFound) => {
                    self.require_room()?;
                    self.put(folder.to_owned(), Node::Folder);
                }
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }

    /// Makes a symbolic link.
    pub fn make_link(&mut self, target: &str, path: &str) -> Result<(), FileError> {
        let path = self.resolve(path, false)?;
        match self.require_free(&path) {
            Err(FileError::NoSpace) | Ok(()) => {}
            Err(other) => return Err(other),
        }
        if target.is_empty() {
            return Err(FileError::NotFound);
        }
        if target.len() > self.limits.path.unwrap_or(LONGEST_PATH) {
            return Err(FileError::NameTooLong);
        }
        self.require_room()?;
        self.links += 1;
        self.note(&path);
        self.put(path, Node::Link(target.to_owned()));
        Ok(())
    }

    /// Where a link leads; none where the path is no link.
    pub fn link(&self, path: &str) -> Result<Option<&str>, FileError> {
        match self.at(&self.resolve(path, false)?)? {
            Node::Link(target) => Ok(Some(target)),
            _ => Ok(None),
        }
    }

    /// The names in a folder, in order.
    pub fn list(&self, path: &str) -> Result<Vec<&str>, FileError> {
        Ok(self.list_counting(path)?.0)
    }

    /// The names in a folder, in order, and how many nodes were looked at: all those below.
    pub(crate) fn list_counting(&self, path: &str) -> Result<(Vec<&str>, usize), FileError> {
        let path = self.resolve(path, true)?;
        self.require_folder(&path)?;
        let mut seen = 0;
        let there = self.below(&path).inspect(|_| seen += 1).filter_map(child).collect();
        Ok((there, seen))
    }

    /// The nodes below a folder by their paths from there.
    fn below<'a>(&'a self, folder: &str) -> impl Iterator<Item = (&'a str, &'a Node)> + use<'a> {
        let prefix = inside(folder);
        self.nodes
            .range(prefix.clone()..)
            .map_while(move |(path, node)| Some((path.strip_prefix(prefix.as_str())?, node)))
    }

    /// How many entries are below a folder.
    pub fn count_below(&self, folder: &str) -> usize {
        self.below(folder).count()
    }

    fn is_empty_folder(&self, path: &str) -> Result<bool, FileError> {
        self.require_folder(path)?;
        Ok(self.below(path).find_map(child).is_none())
    }

    /// Every file of the tree and its size, in order.
    pub fn all(&self) -> impl Iterator<Item = (&str, usize)> {
        self.nodes.iter().filter_map(|(path, node)| match node {
            Node::File(number) => Some((path.as_str(), self.content(*number).len())),
            _ => None,
        })
    }

    /// Takes a name out of the tree.
    fn forget(&mut self, path: &str) {
        self.marks.remove(path);
        match self.take(path) {
            Some(Node::File(number)) => {
                if let Some(file) = self.files.get_mut(&number) {
                    file.names = file.names.saturating_sub(1);
                }
                self.let_go(number);
            }
            Some(Node::Link(_)) => self.links = self.links.saturating_sub(1),
            _ => {}
        }
    }

    /// Removes a file or a link.
    pub fn remove_file(&mut self, path: &str) -> Result<(), FileError> {
        let path = self.resolve(path, false)?;
        if let Node::Folder = self.at(&path)? {
            return Err(FileError::IsAFolder);
        }
        self.note(&path);
        self.forget(&path);
        self.changed.settle(&path);
        Ok(())
    }

    pub fn remove_folder(&mut self, path: &str) -> Result<(), FileError> {
        let path = self.resolve(path, false)?;
        if let Node::Link(_) = self.at(&path)? {
            return Err(FileError::NotAFolder);
        }
        if !self.is_empty_folder(&path)? {
            return Err(FileError::NotEmpty);
        }
        if path == "/" || self.mounts.contains(&path) {
            return Err(FileError::Invalid);
        }
        self.note(&path);
        self.forget(&path);
        self.changed.settle(&path);
        Ok(())
    }

    /// Notes that what the host has at a path is removed for the program.
    pub fn hide(&mut self, path: &str, folder: bool) -> Result<(), FileError> {
        let path = self.resolve(path, false)?;
        self.make_folders(parent(&path))?;
        self.changed
            .note(&path, if folder { There::Folder } else { There::File });
        self.forget(&path);
        self.changed.settle(&path);
        self.put(path, Node::Removed);
        Ok(())
    }

    /// Renames a file or a folder with what is in it; a file or an empty folder at the target is replaced.
    pub fn rename(&mut self, from: &str, to: &str) -> Result<(), FileError> {
        let (from, to) = (self.resolve(from, false)?, self.resolve(to, false)?);
        let is_folder = matches!(self.at(&from)?, Node::Folder);
        let same = |node: &Node| matches!((node, self.nodes.get(&to)), (Node::File(a), Some(Node::File(b))) if a == b);
        // Of two names of a file both stay.
        if from == to || self.nodes.get(&from).is_some_and(same) {
            return Ok(());
        }
        if from == "/" || to.starts_with(&inside(&from)) || self.mounts.iter().any(|m| *m == from || *m == to) {
            return Err(FileError::Invalid);
        }
        match self.at(&to) {
            Ok(Node::Folder) if !is_folder => return Err(FileError::IsAFolder),
            Ok(Node::Folder) if !self.is_empty_folder(&to)? => return Err(FileError::NotEmpty),
            Ok(Node::Folder) => {}
            Ok(_) if is_folder => return Err(FileError::NotAFolder),
            Ok(_) => {}
            Err(FileError::NotFound) => self.require_folder(parent(&to))?,
            Err(other) => return Err(other),
        }
        self.note(&to);
        self.forget(&to);
        let prefix = inside(&from);
        let moved: Vec<String> = self
            .nodes
            .range(prefix.clone()..)
            .map_while(|(p, _)| p.starts_with(&prefix).then(|| p.clone()))
            .collect();
        for old in std::iter::once(from.clone()).chain(moved) {
            if let Some(node) = self.take(&old) {
                let new = format!("{to}{}", old.strip_prefix(&from).unwrap_or_default());
                let there = if node == Node::Folder {
                    There::Folder
                } else {
                    There::File
                };
                self.changed.note(&old, there);
                self.changed.settle(&old);
                self.note(&new);
                if let Some(marks) = self.marks.remove(&old) {
                    self.marks.insert(new.clone(), marks);
                }
                self.put(new, node);
            }
        }
        Ok(())
    }

    /// What changed since the last time, in order of the paths.
    pub fn take_changes(&mut self) -> Vec<(String, Change)> {
        let mut changed = std::mem::take(&mut self.changed);
        // What was written under one name has changed under all.
        for (path, node) in &self.nodes {
            let Node::File(number) = node else { continue };
            if self.files.get(number).is_some_and(|file| file.written) {
                changed.note(path, There::File);
            }
        }
        for file in self.files.values_mut() {
            file.written = false;
        }
        changed.into_list(|path| self.there(path))
    }

    /// Whether what was read from outside is a tree.
    pub fn is_consistent(&self) -> bool {
        let (mut links, mut names): (u64, BTreeMap<u64, u64>) = Default::default();
        for node in self.nodes.values() {
            match node {
                Node::Link(_) => links += 1,
                Node::File(number) => *names.entry(*number).or_default() += 1,
                _ => {}
            }
        }
        let known = |(number, file): (&u64, &File)| {
            *number <= self.last
                && names.get(number).copied().unwrap_or(0) == file.names
                && (file.names > 0 || file.open > 0)
        };
        let entry_bytes: u64 = self.nodes.iter().map(|(path, node)| bytes_of_entry(path, node)).sum();
        let bytes: u64 = self.files.values().map(|file| file.content.len() as u64).sum();
        let files = names.keys().all(|number| self.files.contains_key(number)) && self.files.iter().all(known);
        let in_place = |path: &String| {
            normal(path) == *path
                && path != "/"
                && !path.contains('\0')
                && (parent(path) == "/" || matches!(self.nodes.get(parent(path)), Some(Node::Folder | Node::Removed)))
        };
        let works = self.working.is_empty() || normal(&self.working) == self.working && self.working != "/";
        let marked = self
            .marks
            .keys()
            .all(|path| path == "/" || matches!(self.nodes.get(path), Some(Node::Folder | Node::Link(_))));
        let mounted = |path: &String| normal(path) == *path && matches!(self.at(path), Ok(Node::Folder));
        let mounts = self.mounts.iter().all(mounted);
        links == self.links
            && bytes == self.bytes
            && entry_bytes == self.entry_bytes
            && files
            && works
            && marked
            && mounts
            && self.nodes.keys().all(in_place)
    }
}

#[cfg(test)]
mod tests;

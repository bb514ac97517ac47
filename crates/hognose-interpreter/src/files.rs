//! The in-memory file tree of a session: absolute paths to files, folders and links. Nothing of the host's file system is in it.
//!
//! A folder of the tree may be a mount point: what is asked below it is put to the host (`stdlib::files`). The tree itself
//! holds, below a mount point, only what the host keeps there (the changes of a copy-on-write mount).

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// Bytes a path may have where the host sets no limit.
const LONGEST_PATH: usize = 4096;
/// Links that may lead to one another.
const MOST_LINKS: usize = 40;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Node {
    Folder,
    File(Vec<u8>),
    /// A symbolic link to a path of the tree.
    Link(String),
    /// Below a copy-on-write mount: what the host's folder has and the session removed.
    Removed,
}

/// Why something cannot be done to a file, by the numbers and names POSIX has for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    NotPermitted,
    NotFound,
    /// Reading or writing failed outside the session.
    Failed,
    Denied,
    Exists,
    OtherDevice,
    NotAFolder,
    IsAFolder,
    Invalid,
    TooLarge,
    NoSpace,
    ReadOnly,
    NameTooLong,
    NotEmpty,
    TooManyLinks,
}

impl FileError {
    const ALL: [FileError; 15] = [
        FileError::NotPermitted,
        FileError::NotFound,
        FileError::Failed,
        FileError::Denied,
        FileError::Exists,
        FileError::OtherDevice,
        FileError::NotAFolder,
        FileError::IsAFolder,
        FileError::Invalid,
        FileError::TooLarge,
        FileError::NoSpace,
        FileError::ReadOnly,
        FileError::NameTooLong,
        FileError::NotEmpty,
        FileError::TooManyLinks,
    ];

    /// The number POSIX has for it, as `errno` in the program.
    pub fn number(self) -> i64 {
        match self {
            FileError::NotPermitted => 1,
            FileError::NotFound => 2,
            FileError::Failed => 5,
            FileError::Denied => 13,
            FileError::Exists => 17,
            FileError::OtherDevice => 18,
            FileError::NotAFolder => 20,
            FileError::IsAFolder => 21,
            FileError::Invalid => 22,
            FileError::TooLarge => 27,
            FileError::NoSpace => 28,
            FileError::ReadOnly => 30,
            FileError::NameTooLong => 36,
            FileError::NotEmpty => 39,
            FileError::TooManyLinks => 40,
        }
    }

    /// The error of a number; `Failed` where there is none.
    pub(crate) fn of_number(number: i64) -> FileError {
        let mut all = FileError::ALL.iter().copied();
        all.find(|e| e.number() == number).unwrap_or(FileError::Failed)
    }

    /// Its words, as `strerror` has them.
    pub fn text(self) -> &'static str {
        match self {
            FileError::NotPermitted => "Operation not permitted",
            FileError::NotFound => "No such file or directory",
            FileError::Failed => "Input/output error",
            FileError::Denied => "Permission denied",
            FileError::Exists => "File exists",
            FileError::OtherDevice => "Invalid cross-device link",
            FileError::NotAFolder => "Not a directory",
            FileError::IsAFolder => "Is a directory",
            FileError::Invalid => "Invalid argument",
            FileError::TooLarge => "File too large",
            FileError::NoSpace => "No space left on device",
            FileError::ReadOnly => "Read-only file system",
            FileError::NameTooLong => "File name too long",
            FileError::NotEmpty => "Directory not empty",
            FileError::TooManyLinks => "Too many levels of symbolic links",
        }
    }
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}

impl std::error::Error for FileError {}

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

/// What became of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there before.
    Created,
    /// It was there, with other content perhaps.
    Written,
    /// It is no longer there.
    Removed,
}

/// A path that was written or removed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Noted {
    /// Whether it was there when the host last asked.
    before: bool,
    /// Whether it is there now, where only the host's own tree knows.
    after: Option<bool>,
}

/// What is known of an entry beyond its kind, where it is not what every entry has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Marks {
    /// The permission bits, where a program set them.
    pub mode: Option<u32>,
    /// Nanoseconds since 1970.
    pub accessed: i64,
    pub modified: i64,
}

/// What `stat` tells of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Status {
    pub kind: FileKind,
    /// As POSIX has it: kind and permissions.
    pub mode: u32,
    pub marks: Marks,
    /// The same for the same entry.
    pub number: u32,
}

/// The tree. The root is always there; every entry's parent is a folder in it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct FileTree {
    nodes: BTreeMap<String, Node>,
    /// Paths written or removed since the host last asked.
    changed: BTreeMap<String, Noted>,
    /// How many links there are: without any, a path means what it says.
    links: u64,
    bytes: u64,
    /// What `chmod` and the clock said of entries; most have nothing here.
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
    pub fn set_limits(&mut self, limits: FileLimits) {
        self.limits = limits;
    }

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
            Node::File(content) => (FileKind::File(content.len()), 0o100_644),
            Node::Link(_) => (FileKind::Link, 0o120_777),
            Node::Removed => return Err(FileError::NotFound),
        };
        let marks = self.marks.get(path).copied().unwrap_or_default();
        let mode = marks.mode.map_or(mode, |set| mode & !0o7777 | set & 0o7777);
        let number = crc32fast::hash(path.as_bytes());
        Ok(Status {
            kind,
            mode,
            marks,
            number,
        })
    }

    /// Changes what is known of a resolved path.
    pub fn mark(&mut self, path: &str, change: impl FnOnce(&mut Marks)) -> Result<(), FileError> {
        self.at(path)?;
        let mut marks = self.marks.get(path).copied().unwrap_or_default();
        change(&mut marks);
        if marks == Marks::default() {
            self.marks.remove(path);
        } else {
            self.marks.insert(path.to_owned(), marks);
        }
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
            Node::File(content) => FileKind::File(content.len()),
            Node::Link(_) => FileKind::Link,
            Node::Removed => FileKind::Removed,
        })
    }

    pub fn read(&self, path: &str) -> Result<&[u8], FileError> {
        match self.get(path)? {
            Node::File(content) => Ok(content),
            Node::Folder => Err(FileError::IsAFolder),
            Node::Link(_) | Node::Removed => Err(FileError::NotFound),
        }
    }

    /// Whether one more entry may be made.
    fn require_room(&self) -> Result<(), FileError> {
        match self.limits.entries {
            Some(limit) if self.nodes.len() >= limit => Err(FileError::NoSpace),
            _ => Ok(()),
        }
    }

    fn note(&mut self, path: &str, was_there: bool) {
        let noted = Noted {
            before: was_there,
            after: None,
        };
        self.changed.entry(path.to_owned()).or_insert(noted).after = None;
    }

    /// Takes a path off the list of changes.
    pub fn forget_change(&mut self, path: &str) {
        self.changed.remove(path);
    }

    /// Notes a change the host made for the program in a tree of its own.
    pub fn note_change(&mut self, path: &str, was_there: bool, is_there: bool) {
        let path = normal(path);
        self.note(&path, was_there);
        if let Some(noted) = self.changed.get_mut(&path) {
            noted.after = Some(is_there);
        }
    }

    /// Writes a whole file; answers the bytes it had before, none where it was not there.
    pub fn write(&mut self, path: &str, content: Vec<u8>) -> Result<Option<usize>, FileError> {
        let path = self.resolve(path, true)?;
        let before = match self.at(&path) {
            Ok(Node::File(old)) => Some(old.len()),
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
        if self.limits.file_bytes.is_some_and(|limit| content.len() > limit) {
            return Err(FileError::TooLarge);
        }
        let bytes = self.bytes.saturating_sub(before.unwrap_or(0) as u64) + content.len() as u64;
        if self.limits.bytes.is_some_and(|limit| bytes > limit as u64) {
            return Err(FileError::NoSpace);
        }
        self.bytes = bytes;
        self.note(&path, before.is_some());
        self.nodes.insert(path, Node::File(content));
        Ok(before)
    }

    /// Writes within a file, after its end too; answers by how much it grew. A file that is no longer there is left alone.
    pub fn write_at(&mut self, path: &str, offset: usize, data: &[u8]) -> Result<usize, FileError> {
        let path = self.resolve(path, true)?;
        let (total, limits) = (self.bytes, &self.limits);
        let Some(Node::File(content)) = self.nodes.get_mut(&path) else {
            return Ok(0);
        };
        let end = offset.saturating_add(data.len());
        let grown = end.saturating_sub(content.len());
        if limits.file_bytes.is_some_and(|limit| content.len() + grown > limit) {
            return Err(FileError::TooLarge);
        }
        if limits.bytes.is_some_and(|limit| total + grown as u64 > limit as u64) {
            return Err(FileError::NoSpace);
        }
        content.resize(content.len() + grown, 0);
        if let Some(place) = content.get_mut(offset..end) {
            place.copy_from_slice(data);
        }
        self.bytes += grown as u64;
        self.note(&path, true);
        Ok(grown)
    }

    fn require_folder(&self, path: &str) -> Result<(), FileError> {
        match self.get(path)? {
            Node::Folder => Ok(()),
            _ => Err(FileError::NotAFolder),
        }
    }

    pub fn make_folder(&mut self, path: &str) -> Result<(), FileError> {
        let path = self.resolve(path, false)?;
        match self.at(&path) {
            Ok(_) => return Err(FileError::Exists),
            Err(FileError::NotFound) => self.require_folder(parent(&path))?,
            Err(other) => return Err(other),
        }
        self.require_room()?;
        self.nodes.insert(path, Node::Folder);
        Ok(())
    }

    /// A folder and all above it.
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
                    self.nodes.insert(folder.to_owned(), Node::Folder);
                }
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }

    /// Makes a symbolic link.
    pub fn make_link(&mut self, target: &str, path: &str) -> Result<(), FileError> {
        let path = self.resolve(path, false)?;
        match self.at(&path) {
            Ok(_) => return Err(FileError::Exists),
            Err(FileError::NotFound) => self.require_folder(parent(&path))?,
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
        self.note(&path, false);
        self.nodes.insert(path, Node::Link(target.to_owned()));
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

    fn is_empty_folder(&self, path: &str) -> Result<bool, FileError> {
        self.require_folder(path)?;
        Ok(self.below(path).find_map(child).is_none())
    }

    /// Every file of the tree and its size, in order.
    pub fn all(&self) -> impl Iterator<Item = (&str, usize)> {
        self.nodes.iter().filter_map(|(path, node)| match node {
            Node::File(content) => Some((path.as_str(), content.len())),
            _ => None,
        })
    }

    fn forget(&mut self, path: &str) -> usize {
        self.marks.remove(path);
        match self.nodes.remove(path) {
            Some(Node::File(content)) => {
                self.bytes = self.bytes.saturating_sub(content.len() as u64);
                content.len()
            }
            Some(Node::Link(_)) => {
                self.links = self.links.saturating_sub(1);
                0
            }
            _ => 0,
        }
    }

    /// Removes a file or a link; answers the bytes it had.
    pub fn remove_file(&mut self, path: &str) -> Result<usize, FileError> {
        let path = self.resolve(path, false)?;
        if let Node::Folder = self.at(&path)? {
            return Err(FileError::IsAFolder);
        }
        self.note(&path, true);
        Ok(self.forget(&path))
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
        self.forget(&path);
        Ok(())
    }

    /// Notes that what the host has at a path is removed for the program; answers the bytes of the session's own that were there.
    /// Folders are not in the list of changes.
    pub fn hide(&mut self, path: &str, folder: bool) -> Result<usize, FileError> {
        let path = self.resolve(path, false)?;
        self.make_folders(parent(&path))?;
        if !folder {
            self.note(&path, true);
        }
        let freed = self.forget(&path);
        self.nodes.insert(path, Node::Removed);
        Ok(freed)
    }

    /// Renames a file or a folder with what is in it; a file or an empty folder at the target is replaced. Answers the bytes
    /// of a file that was.
    pub fn rename(&mut self, from: &str, to: &str) -> Result<usize, FileError> {
        let (from, to) = (self.resolve(from, false)?, self.resolve(to, false)?);
        let is_folder = matches!(self.at(&from)?, Node::Folder);
        if from == to {
            return Ok(0);
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
        let was_there = self.nodes.contains_key(&to);
        let replaced = self.forget(&to);
        let prefix = inside(&from);
        let moved: Vec<String> = self
            .nodes
            .range(prefix.clone()..)
            .map_while(|(p, _)| p.starts_with(&prefix).then(|| p.clone()))
            .collect();
        for old in std::iter::once(from.clone()).chain(moved) {
            if let Some(node) = self.nodes.remove(&old) {
                let new = format!("{to}{}", old.strip_prefix(&from).unwrap_or_default());
                if matches!(node, Node::File(_) | Node::Link(_)) {
                    self.note(&old, true);
                    self.note(&new, was_there && new == to);
                }
                if let Some(marks) = self.marks.remove(&old) {
                    self.marks.insert(new.clone(), marks);
                }
                self.nodes.insert(new, node);
            }
        }
        Ok(replaced)
    }

    /// What changed since the last time, in order of the paths.
    pub fn take_changes(&mut self) -> Vec<(String, Change)> {
        let changed = std::mem::take(&mut self.changed);
        let change = |(path, noted): (String, Noted)| {
            let own = || matches!(self.nodes.get(&path), Some(node) if *node != Node::Removed);
            match (noted.before, noted.after.unwrap_or_else(own)) {
                (false, false) => None,
                (false, true) => Some((path, Change::Created)),
                (true, true) => Some((path, Change::Written)),
                (true, false) => Some((path, Change::Removed)),
            }
        };
        changed.into_iter().filter_map(change).collect()
    }

    /// Whether what was read from outside is a tree.
    pub fn is_consistent(&self) -> bool {
        let (mut links, mut bytes) = (0, 0);
        for node in self.nodes.values() {
            match node {
                Node::Link(_) => links += 1,
                Node::File(content) => bytes += content.len() as u64,
                _ => {}
            }
        }
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
            .all(|path| path == "/" || self.nodes.contains_key(path));
        let mounted = |path: &String| normal(path) == *path && matches!(self.at(path), Ok(Node::Folder));
        let mounts = self.mounts.iter().all(mounted);
        links == self.links && bytes == self.bytes && works && marked && mounts && self.nodes.keys().all(in_place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_made_renamed_and_removed() {
        let mut tree = FileTree::default();
        assert_eq!(tree.write("/a/b.txt", b"x".to_vec()), Err(FileError::NotFound));
        tree.make_folders("/a/c").unwrap();
        tree.write("/a/b.txt", b"x".to_vec()).unwrap();
        tree.write("a/c/../c/d", b"yy".to_vec()).unwrap();
        assert_eq!(tree.list("/a").unwrap(), ["b.txt", "c"]);
        assert_eq!(tree.read("/a/b.txt/z"), Err(FileError::NotAFolder));
        tree.rename("/a", "/e").unwrap();
        assert_eq!(tree.read("/e/c/d").unwrap(), b"yy");
        assert_eq!(tree.remove_folder("/e"), Err(FileError::NotEmpty));
        assert_eq!(tree.rename("/e", "/e/c/f"), Err(FileError::Invalid));
        tree.remove_file("/e/b.txt").unwrap();
        assert!(tree.is_consistent());
        assert_eq!(tree.take_changes(), [("/e/c/d".to_owned(), Change::Created)]);
    }

    #[test]
    fn links_lead_elsewhere_and_not_round_in_circles() {
        let mut tree = FileTree::default();
        tree.make_folders("/data/deep").unwrap();
        tree.write("/data/deep/x", b"1".to_vec()).unwrap();
        tree.make_link("data/deep", "/short").unwrap();
        assert_eq!(tree.read("/short/x").unwrap(), b"1");
        assert_eq!(tree.resolve("/short/../y", true).unwrap(), "/data/y");
        tree.make_link("/loop", "/loop").unwrap();
        assert_eq!(tree.read("/loop"), Err(FileError::TooManyLinks));
        tree.remove_file("/short").unwrap();
        assert_eq!(tree.read("/data/deep/x").unwrap(), b"1");
        assert!(tree.is_consistent());
    }

    #[test]
    fn limits_hold() {
        let mut tree = FileTree::default();
        tree.set_limits(FileLimits {
            bytes: Some(10),
            file_bytes: Some(8),
            entries: Some(2),
            path: Some(20),
        });
        assert_eq!(tree.write("/a", vec![0; 9]), Err(FileError::TooLarge));
        tree.write("/a", vec![0; 8]).unwrap();
        assert_eq!(tree.write("/b", vec![0; 3]), Err(FileError::NoSpace));
        tree.write("/b", vec![0; 2]).unwrap();
        assert_eq!(tree.make_folder("/c"), Err(FileError::NoSpace));
        assert_eq!(tree.get(&"/x".repeat(11)), Err(FileError::NameTooLong));
    }
}

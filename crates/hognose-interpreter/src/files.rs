//! The in-memory file tree of a session: absolute paths to files and folders. Nothing of the host's file system is in it.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Bytes a path may have.
const LONGEST_PATH: usize = 4096;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Node {
    Folder,
    File(Vec<u8>),
}

/// Why something cannot be done to a file, by the numbers and names POSIX has for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileError {
    NotFound,
    Exists,
    IsAFolder,
    NotAFolder,
    NotEmpty,
    NameTooLong,
    Invalid,
}

impl FileError {
    pub fn number(self) -> i64 {
        match self {
            FileError::NotFound => 2,
            FileError::Exists => 17,
            FileError::NotAFolder => 20,
            FileError::IsAFolder => 21,
            FileError::Invalid => 22,
            FileError::NameTooLong => 36,
            FileError::NotEmpty => 39,
        }
    }

    pub fn text(self) -> &'static str {
        match self {
            FileError::NotFound => "No such file or directory",
            FileError::Exists => "File exists",
            FileError::NotAFolder => "Not a directory",
            FileError::IsAFolder => "Is a directory",
            FileError::Invalid => "Invalid argument",
            FileError::NameTooLong => "File name too long",
            FileError::NotEmpty => "Directory not empty",
        }
    }
}

/// The tree. The root is always there; every entry's parent is a folder in it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct FileTree {
    nodes: BTreeMap<String, Node>,
    /// Paths written or removed since the host last asked.
    changed: BTreeSet<String>,
}

/// A path with `.`, `..` and doubled slashes resolved; relative ones start at the root.
pub(crate) fn normal(path: &str) -> Result<String, FileError> {
    if path.len() > LONGEST_PATH {
        return Err(FileError::NameTooLong);
    }
    if path.contains('\0') {
        return Err(FileError::Invalid);
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Ok(format!("/{}", parts.join("/")))
}

fn parent(path: &str) -> &str {
    match path.rfind('/') {
        Some(0) | None => "/",
        Some(i) => &path[..i],
    }
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
    pub fn get(&self, path: &str) -> Result<&Node, FileError> {
        let path = normal(path)?;
        if path == "/" {
            return Ok(&Node::Folder);
        }
        if let Some(node) = self.nodes.get(&path) {
            return Ok(node);
        }
        // A file on the way is another fault than nothing on the way.
        let mut above = parent(&path);
        while above != "/" {
            match self.nodes.get(above) {
                Some(Node::File(_)) => return Err(FileError::NotAFolder),
                Some(Node::Folder) => break,
                None => above = parent(above),
            }
        }
        Err(FileError::NotFound)
    }

    pub fn read(&self, path: &str) -> Result<&[u8], FileError> {
        match self.get(path)? {
            Node::File(content) => Ok(content),
            Node::Folder => Err(FileError::IsAFolder),
        }
    }

    /// Writes a whole file; answers the bytes it had before.
    pub fn write(&mut self, path: &str, content: Vec<u8>) -> Result<usize, FileError> {
        let path = normal(path)?;
        match self.get(&path) {
            Ok(Node::Folder) => return Err(FileError::IsAFolder),
            Ok(Node::File(_)) => {}
            Err(FileError::NotFound) => self.require_folder(parent(&path))?,
            Err(other) => return Err(other),
        }
        self.changed.insert(path.clone());
        match self.nodes.insert(path, Node::File(content)) {
            Some(Node::File(old)) => Ok(old.len()),
            _ => Ok(0),
        }
    }

    fn require_folder(&self, path: &str) -> Result<(), FileError> {
        match self.get(path)? {
            Node::Folder => Ok(()),
            Node::File(_) => Err(FileError::NotAFolder),
        }
    }

    pub fn make_folder(&mut self, path: &str) -> Result<(), FileError> {
        let path = normal(path)?;
        match self.get(&path) {
            Ok(_) => return Err(FileError::Exists),
            Err(FileError::NotFound) => self.require_folder(parent(&path))?,
            Err(other) => return Err(other),
        }
        self.nodes.insert(path, Node::Folder);
        Ok(())
    }

    /// A folder and all above it.
    pub fn make_folders(&mut self, path: &str) -> Result<(), FileError> {
        let path = normal(path)?;
        let ends = path
            .char_indices()
            .filter(|(i, c)| *c == '/' && *i > 0)
            .map(|(i, _)| i)
            .chain([path.len()]);
        for end in ends {
            match self.get(&path[..end]) {
                Ok(Node::Folder) => {}
                Ok(Node::File(_)) => return Err(FileError::NotAFolder),
                Err(FileError::NotFound) => {
                    self.nodes.insert(path[..end].to_owned(), Node::Folder);
                }
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }

    /// The names in a folder, in order.
    pub fn list(&self, path: &str) -> Result<Vec<&str>, FileError> {
        self.require_folder(path)?;
        let prefix = inside(&normal(path)?);
        let names = self
            .nodes
            .range(prefix.clone()..)
            .map_while(|(p, _)| p.strip_prefix(prefix.as_str()));
        Ok(names.filter(|name| !name.contains('/')).collect())
    }

    /// Removes a file; answers the bytes it had.
    pub fn remove_file(&mut self, path: &str) -> Result<usize, FileError> {
        let size = self.read(path)?.len();
        let path = normal(path)?;
        self.nodes.remove(&path);
        self.changed.insert(path);
        Ok(size)
    }

    pub fn remove_folder(&mut self, path: &str) -> Result<(), FileError> {
        if !self.list(path)?.is_empty() {
            return Err(FileError::NotEmpty);
        }
        let path = normal(path)?;
        if path == "/" {
            return Err(FileError::Invalid);
        }
        self.nodes.remove(&path);
        Ok(())
    }

    /// Renames a file or a folder with what is in it; a file or an empty folder at the target is replaced. Answers the bytes
    /// of a file that was.
    pub fn rename(&mut self, from: &str, to: &str) -> Result<usize, FileError> {
        let (from, to) = (normal(from)?, normal(to)?);
        let is_folder = matches!(self.get(&from)?, Node::Folder);
        if from == to {
            return Ok(0);
        }
        if from == "/" || to.starts_with(&inside(&from)) {
            return Err(FileError::Invalid);
        }
        let replaced = match self.get(&to) {
            Ok(Node::File(_)) if is_folder => return Err(FileError::NotAFolder),
            Ok(Node::File(old)) => old.len(),
            Ok(Node::Folder) if !is_folder => return Err(FileError::IsAFolder),
            Ok(Node::Folder) if !self.list(&to)?.is_empty() => return Err(FileError::NotEmpty),
            Ok(Node::Folder) => 0,
            Err(FileError::NotFound) => {
                self.require_folder(parent(&to))?;
                0
            }
            Err(other) => return Err(other),
        };
        let prefix = inside(&from);
        let moved: Vec<String> = self
            .nodes
            .range(prefix.clone()..)
            .map_while(|(p, _)| p.starts_with(&prefix).then(|| p.clone()))
            .collect();
        for old in std::iter::once(from.clone()).chain(moved) {
            if let Some(node) = self.nodes.remove(&old) {
                let new = format!("{to}{}", &old[from.len()..]);
                if matches!(node, Node::File(_)) {
                    self.changed.insert(old);
                    self.changed.insert(new.clone());
                }
                self.nodes.insert(new, node);
            }
        }
        Ok(replaced)
    }

    pub fn take_changed(&mut self) -> Vec<String> {
        std::mem::take(&mut self.changed).into_iter().collect()
    }

    /// Whether what was read from outside is a tree.
    pub fn is_consistent(&self) -> bool {
        self.nodes.keys().all(|path| {
            normal(path).as_deref() == Ok(path) && path != "/" && matches!(self.get(parent(path)), Ok(Node::Folder))
        })
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
        assert_eq!(tree.take_changed(), ["/a/b.txt", "/a/c/d", "/e/b.txt", "/e/c/d"]);
    }
}

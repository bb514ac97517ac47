//! Trees of the host's as parts of a session's: mounts.

#[cfg(feature = "mounts")]
mod directory;

#[cfg(feature = "mounts")]
pub use directory::Directory;

use hognose_interpreter::{Call, FileError, FileKind, HostValue, Interpreter};
use std::collections::{BTreeSet, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// The answer of a host's tree, now or later.
pub type FileFuture<'f, T> = Pin<Box<dyn Future<Output = Result<T, FileError>> + Send + 'f>>;

/// What stands at a path of a host's tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stat {
    /// A folder.
    Folder,
    /// A file of so many bytes.
    File(u64),
    /// A symbolic link.
    Link,
}

/// Links that may lead to one another.
const MOST_LINKS: usize = 40;

/// A tree of files that the host keeps: a folder of its disk, a bucket, a table. Paths are relative to the mount point, without a
/// slash at the beginning; the empty path is the root. They hold neither `.` nor `..`.
///
/// A tree that cannot be written leaves the methods for writing as they are: the program sees "Read-only file system". One that has no
/// symbolic links leaves `link` as it is; of one that has, the session follows them, and asks the other methods only for paths without
/// any on the way.
pub trait FileTree: Send + Sync + 'static {
    /// What stands at a path, a link not followed; `None` where nothing does.
    fn stat<'f>(&'f self, path: &'f str) -> FileFuture<'f, Option<Stat>>;
    /// The content of a file.
    fn read<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<u8>>;
    /// The names in a folder.
    fn list<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<String>>;
    /// Where the symbolic link at a path leads: a path from the folder it is in, or with a slash at the beginning from the root of the
    /// tree. `None` where no link is; what leads out of the tree is `FileError::Denied`.
    fn link<'f>(&'f self, _path: &'f str) -> FileFuture<'f, Option<String>> {
        Box::pin(async { Ok(None) })
    }
    /// Makes a symbolic link, to a target as `link` tells it. It does not lead out of the tree.
    fn make_link<'f>(&'f self, _path: &'f str, _target: &'f str) -> FileFuture<'f, ()> {
        Box::pin(async { Err(FileError::NotPermitted) })
    }
    /// Writes a whole file.
    fn write<'f>(&'f self, _path: &'f str, _content: Vec<u8>) -> FileFuture<'f, ()> {
        read_only()
    }
    /// Makes a folder; the one above it is there.
    fn make_folder<'f>(&'f self, _path: &'f str) -> FileFuture<'f, ()> {
        read_only()
    }
    /// Removes a file or a link.
    fn remove_file<'f>(&'f self, _path: &'f str) -> FileFuture<'f, ()> {
        read_only()
    }
    /// Removes an empty folder.
    fn remove_folder<'f>(&'f self, _path: &'f str) -> FileFuture<'f, ()> {
        read_only()
    }
    /// Renames a file, a link or a folder within the tree.
    fn rename<'f>(&'f self, _from: &'f str, _to: &'f str) -> FileFuture<'f, ()> {
        read_only()
    }
}

fn read_only<'f, T: Send + 'f>() -> FileFuture<'f, T> {
    Box::pin(async { Err(FileError::ReadOnly) })
}

/// What programs may do in a mount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Programs read; what they write is an OSError, "Read-only file system".
    ReadOnly,
    /// What programs write is written in the host's tree.
    ReadWrite,
    /// What programs write is kept in the session, and goes where its snapshots go; the host's tree stays as it is.
    CopyOnWrite,
}

#[derive(Clone)]
pub(crate) struct Mount {
    /// Where it is in the session's tree: `/data`.
    pub path: String,
    pub access: Access,
    pub tree: Arc<dyn FileTree>,
}

fn error(error: FileError) -> HostValue {
    HostValue::Int(-error.number())
}

/// What is found, and of a link how long it is.
fn stat_value(stat: Option<Stat>, length: usize) -> HostValue {
    let (folder, size, mode) = match stat {
        None => return HostValue::None,
        Some(Stat::Folder) => (true, 0, 0o40755),
        Some(Stat::File(size)) => (false, i64::try_from(size).unwrap_or(i64::MAX), 0o100_644),
        Some(Stat::Link) => (false, length as i64, 0o120_777),
    };
    HostValue::Tuple(vec![
        HostValue::Bool(folder),
        HostValue::Int(size),
        HostValue::Int(mode),
    ])
}

/// Answers an operation on a mounted tree.
pub(crate) async fn answer(mounts: &[Mount], interpreter: &mut Interpreter, call: &Call) -> HostValue {
    let (Some(HostValue::Str(operation)), Some(HostValue::Str(path))) = (call.args.first(), call.args.get(1)) else {
        return error(FileError::Invalid);
    };
    let holds = |mount: &&Mount| path == &mount.path || path.starts_with(&format!("{}/", mount.path));
    let Some(mount) = mounts.iter().filter(holds).max_by_key(|m| m.path.len()) else {
        return error(FileError::NotFound);
    };
    let mut at = At { mount, interpreter };
    match at.perform(operation, path, call.args.get(2)).await {
        Ok(value) => value,
        Err(fault) => error(fault),
    }
}

/// An operation at work.
struct At<'m, 'i> {
    mount: &'m Mount,
    interpreter: &'i mut Interpreter,
}

type R<T> = Result<T, FileError>;

/// The parts of a path, without empty ones and dots.
fn parts(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.split('/').filter(|part| !matches!(*part, "" | "."))
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

impl<'m> At<'m, '_> {
    /// A path of the session's tree in the host's.
    fn inner<'p>(&self, path: &'p str) -> &'p str {
        path.get(self.mount.path.len()..).unwrap_or("").trim_start_matches('/')
    }

    fn copies(&self) -> bool {
        self.mount.access == Access::CopyOnWrite
    }

    fn writes(&self) -> R<&'m dyn FileTree> {
        match self.mount.access {
            Access::ReadOnly => Err(FileError::ReadOnly),
            _ => Ok(&*self.mount.tree),
        }
    }

    async fn perform(&mut self, operation: &str, path: &str, more: Option<&HostValue>) -> R<HostValue> {
        let follow = matches!(operation, "stat" | "read" | "list" | "write");
        let path = match self.resolve(path, follow).await {
            Ok(path) => path,
            // What leads nowhere, or where nobody may go, is not there.
            Err(FileError::Denied | FileError::TooManyLinks) if operation == "stat" => return Ok(HostValue::None),
            Err(fault) => return Err(fault),
        };
        let path = path.as_str();
        match (operation, more) {
            ("stat" | "lstat", _) => {
                let found = self.stat(path).await?;
                let length = match found {
                    Some(Stat::Link) => self
                        .link(path)
                        .await
                        .unwrap_or_default()
                        .map_or(0, |target| target.len()),
                    _ => 0,
                };
                Ok(stat_value(found, length))
            }
            ("read", _) => Ok(HostValue::Bytes(self.read(path).await?)),
            ("list", _) => {
                let names = self.list(path).await?;
                Ok(HostValue::List(names.into_iter().map(HostValue::Str).collect()))
            }
            ("link", _) => Ok(self.link(path).await?.map_or(HostValue::None, HostValue::Str)),
            ("write", Some(HostValue::Bytes(content))) => {
                self.write(path, content.clone()).await?;
                Ok(HostValue::Int(content.len() as i64))
            }
            ("make_folder", _) => self.make_folder(path).await.map(|()| HostValue::None),
            ("remove_file", _) => self.remove_file(path).await.map(|()| HostValue::None),
            ("remove_folder", _) => self.remove_folder(path).await.map(|()| HostValue::None),
            ("rename", Some(HostValue::Str(to))) => {
                let to = self.resolve(to, false).await?;
                self.rename(path, &to).await.map(|()| HostValue::None)
            }
            // The program says the target first.
            ("make_link", Some(HostValue::Str(target))) => self.make_link(path, target).await.map(|()| HostValue::None),
            _ => Err(FileError::Invalid),
        }
    }

    /// Where a path leads: links followed, the last one only where `last` says so. No link leads out of the mount.
    async fn resolve(&mut self, path: &str, last: bool) -> R<String> {
        let mut ahead: VecDeque<String> = parts(self.inner(path)).map(str::to_owned).collect();
        let mut here = self.mount.path.clone();
        let mut followed = 0;
        while let Some(part) = ahead.pop_front() {
            if part == ".." {
                if here.len() <= self.mount.path.len() {
                    return Err(FileError::Denied);
                }
                here.truncate(parent(&here).len());
                continue;
            }
            let next = format!("{here}/{part}");
            let target = if last || !ahead.is_empty() {
                self.link(&next).await?
            } else {
                None
            };
            let Some(target) = target else {
                here = next;
                continue;
            };
            followed += 1;
            if followed > MOST_LINKS {
                return Err(FileError::TooManyLinks);
            }
            let rest = match target.starts_with('/') {
                true => {
                    here.clone_from(&self.mount.path);
                    self.inside(&target).ok_or(FileError::Denied)?
                }
                false => &target,
            };
            for part in parts(rest).rev() {
                ahead.push_front(part.to_owned());
            }
        }
        Ok(here)
    }

    /// A whole path of the session's tree, from the mount on; none where it lies elsewhere.
    fn inside<'p>(&self, path: &'p str) -> Option<&'p str> {
        let rest = path.strip_prefix(self.mount.path.as_str())?;
        (rest.is_empty() || rest.starts_with('/')).then(|| rest.trim_start_matches('/'))
    }

    /// Where the link at a path leads, as the program sees it.
    async fn link(&mut self, path: &str) -> R<Option<String>> {
        match self.kept(path) {
            Some(FileKind::Link) => Ok(self.interpreter.link_target(path)),
            Some(_) => Ok(None),
            None => {
                let target = self.mount.tree.link(self.inner(path)).await?;
                Ok(target.map(|target| match target.starts_with('/') {
                    true => format!("{}{target}", self.mount.path),
                    false => target,
                }))
            }
        }
    }

    async fn make_link(&mut self, path: &str, target: &str) -> R<()> {
        if self.stat(path).await?.is_some() {
            return Err(FileError::Exists);
        }
        if self.copies() {
            self.require_folder(parent(path)).await?;
            self.interpreter.make_folders(parent(path))?;
            return self.interpreter.make_link(target, path);
        }
        let tree = self.writes()?;
        let target = self.held(path, target).ok_or(FileError::NotPermitted)?;
        tree.make_link(self.inner(path), &target).await?;
        self.interpreter.note_file_change(path, false, true);
        Ok(())
    }

    /// The target of a link to be made in the host's tree, as that knows it; none where it leads out.
    fn held(&self, path: &str, target: &str) -> Option<String> {
        if target.starts_with('/') {
            let inside = self.inside(target)?;
            let plain = parts(inside).all(|part| part != "..");
            return plain.then(|| format!("/{}", parts(inside).collect::<Vec<_>>().join("/")));
        }
        // Up only at the beginning: what is behind a name may be a link itself.
        let up = parts(target).take_while(|part| *part == "..").count();
        let plain = parts(target).skip(up).all(|part| part != "..");
        let depth = parts(self.inner(parent(path))).count();
        (plain && up <= depth).then(|| target.to_owned())
    }

    /// What the session keeps of a path: something, a removal, or nothing.
    fn kept(&self, path: &str) -> Option<FileKind> {
        if !self.copies() {
            return None;
        }
        // What was removed above it is removed with it.
        let mut above = parent(path);
        while above.len() > self.mount.path.len() {
            if self.interpreter.file_kind(above) == Some(FileKind::Removed) {
                return Some(FileKind::Removed);
            }
            above = parent(above);
        }
        self.interpreter.file_kind(path)
    }

    async fn stat(&mut self, path: &str) -> R<Option<Stat>> {
        match self.kept(path) {
            Some(FileKind::File(size)) => Ok(Some(Stat::File(size as u64))),
            Some(FileKind::Folder) => Ok(Some(Stat::Folder)),
            Some(FileKind::Link) => Ok(Some(Stat::Link)),
            Some(FileKind::Removed) => Ok(None),
            None => self.mount.tree.stat(self.inner(path)).await,
        }
    }

    async fn read(&mut self, path: &str) -> R<Vec<u8>> {
        match self.kept(path) {
            Some(FileKind::File(_)) => self.interpreter.read_file(path).ok_or(FileError::NotFound),
            Some(FileKind::Folder) => Err(FileError::IsAFolder),
            Some(FileKind::Removed | FileKind::Link) => Err(FileError::NotFound),
            None => self.mount.tree.read(self.inner(path)).await,
        }
    }

    async fn list(&mut self, path: &str) -> R<Vec<String>> {
        let (mut names, mut hidden): (BTreeSet<String>, bool) = Default::default();
        if self.copies() {
            match self.kept(path) {
                Some(FileKind::File(_) | FileKind::Link) => return Err(FileError::NotAFolder),
                Some(FileKind::Removed) => return Err(FileError::NotFound),
                Some(FileKind::Folder) => {
                    hidden = true;
                    names.extend(self.interpreter.list_files(path)?);
                }
                None => {}
            }
        }
        match self.mount.tree.list(self.inner(path)).await {
            Ok(found) => names.extend(found),
            // A folder that only the session has.
            Err(_) if hidden => {}
            Err(fault) => return Err(fault),
        }
        let below = |name: &String| format!("{path}/{name}");
        names.retain(|name| !self.copies() || self.interpreter.file_kind(&below(name)) != Some(FileKind::Removed));
        Ok(names.into_iter().collect())
    }

    async fn require_folder(&mut self, path: &str) -> R<()> {
        match self.stat(path).await? {
            Some(Stat::Folder) => Ok(()),
            Some(Stat::File(_) | Stat::Link) => Err(FileError::NotAFolder),
            None if path == self.mount.path => Ok(()),
            None => Err(FileError::NotFound),
        }
    }

    async fn write(&mut self, path: &str, content: Vec<u8>) -> R<()> {
        let before = self.stat(path).await?;
        if self.copies() {
            if before == Some(Stat::Folder) {
                return Err(FileError::IsAFolder);
            }
            self.require_folder(parent(path)).await?;
            self.interpreter.note_file_change(path, before.is_some(), true);
            return self.interpreter.store_file(path, &content);
        }
        self.writes()?.write(self.inner(path), content).await?;
        self.interpreter.note_file_change(path, before.is_some(), true);
        Ok(())
    }

    async fn make_folder(&mut self, path: &str) -> R<()> {
        if self.stat(path).await?.is_some() {
            return Err(FileError::Exists);
        }
        if self.copies() {
            self.require_folder(parent(path)).await?;
            self.interpreter.make_folders(parent(path))?;
            return self.interpreter.make_folder(path);
        }
        self.writes()?.make_folder(self.inner(path)).await?;
        self.interpreter.note_folder_change(path, false, true);
        Ok(())
    }

    async fn remove_file(&mut self, path: &str) -> R<()> {
        match self.stat(path).await? {
            None => return Err(FileError::NotFound),
            Some(Stat::Folder) => return Err(FileError::IsAFolder),
            Some(Stat::File(_) | Stat::Link) => {}
        }
        if self.copies() {
            return self.interpreter.hide_file(path);
        }
        self.writes()?.remove_file(self.inner(path)).await?;
        self.interpreter.note_file_change(path, true, false);
        Ok(())
    }

    async fn remove_folder(&mut self, path: &str) -> R<()> {
        if path == self.mount.path {
            return Err(FileError::Denied);
        }
        if self.copies() {
            if !self.list(path).await?.is_empty() {
                return Err(FileError::NotEmpty);
            }
            return self.interpreter.hide_folder(path);
        }
        self.writes()?.remove_folder(self.inner(path)).await?;
        self.interpreter.note_folder_change(path, true, false);
        Ok(())
    }

    async fn rename(&mut self, from: &str, to: &str) -> R<()> {
        let Some(found) = self.stat(from).await? else {
            return Err(FileError::NotFound);
        };
        let target = self.stat(to).await?;
        let mut moved = vec![(String::new(), found)];
        if found == Stat::Folder {
            moved.extend(self.below(from).await?);
        }
        if !self.copies() {
            self.writes()?.rename(self.inner(from), self.inner(to)).await?;
            for (path, stat) in &moved {
                let (old, new) = (format!("{from}{path}"), format!("{to}{path}"));
                let replaced = path.is_empty() && target.is_some();
                if *stat == Stat::Folder {
                    self.interpreter.note_folder_change(&old, true, false);
                    self.interpreter.note_folder_change(&new, replaced, true);
                } else {
                    self.interpreter.note_file_change(&old, true, false);
                    self.interpreter.note_file_change(&new, replaced, true);
                }
            }
            return Ok(());
        }
        match (found, target) {
            _ if from == to => return Ok(()),
            (Stat::Folder, _) if to.starts_with(&format!("{from}/")) => return Err(FileError::Invalid),
            (Stat::File(_) | Stat::Link, Some(Stat::Folder)) => return Err(FileError::IsAFolder),
            (Stat::Folder, Some(Stat::File(_) | Stat::Link)) => return Err(FileError::NotAFolder),
            (Stat::Folder, Some(Stat::Folder)) => {
                if !self.list(to).await?.is_empty() {
                    return Err(FileError::NotEmpty);
                }
                self.remove_folder(to).await?;
            }
            (Stat::Link, Some(_)) => self.remove_file(to).await?,
            (Stat::File(_), Some(Stat::Link)) => self.remove_file(to).await?,
            (Stat::File(_) | Stat::Folder | Stat::Link, _) => {}
        }
        for (path, stat) in &moved {
            let (old, new) = (format!("{from}{path}"), format!("{to}{path}"));
            match stat {
                Stat::Folder => self.make_folder(&new).await?,
                Stat::Link => {
                    let target = self.link(&old).await?.ok_or(FileError::NotFound)?;
                    self.make_link(&new, &target).await?;
                }
                Stat::File(_) => {
                    let content = self.read(&old).await?;
                    self.write(&new, content).await?;
                }
            }
        }
        for (path, stat) in moved.iter().rev() {
            let old = format!("{from}{path}");
            match stat {
                Stat::Folder => self.remove_folder(&old).await?,
                Stat::File(_) | Stat::Link => self.remove_file(&old).await?,
            }
        }
        Ok(())
    }

    /// What is in a folder and in those below it, each after the folder it is in, by its path from there: `/sub/file`.
    async fn below(&mut self, folder: &str) -> R<Vec<(String, Stat)>> {
        let mut found: Vec<(String, Stat)> = Vec::new();
        let mut ahead = vec![String::new()];
        while let Some(path) = ahead.pop() {
            for name in self.list(&format!("{folder}{path}")).await? {
                let path = format!("{path}/{name}");
                // What vanished meanwhile is not there.
                if let Some(stat) = self.stat(&format!("{folder}{path}")).await? {
                    if stat == Stat::Folder {
                        ahead.push(path.clone());
                    }
                    found.push((path, stat));
                }
            }
        }
        Ok(found)
    }
}

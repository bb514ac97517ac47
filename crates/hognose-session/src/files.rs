//! Trees of the host's as parts of a session's: mounts.

use hognose_interpreter::{Call, FileError, FileKind, HostValue, Interpreter};
use std::collections::BTreeSet;
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
}

/// A tree of files that the host keeps: a folder of its disk, a bucket, a table. Paths are relative to the mount point, without a
/// slash at the beginning; the empty path is the root. They hold neither `.` nor `..`.
///
/// A tree that cannot be written leaves the methods for writing as they are: the program sees "Read-only file system".
pub trait FileTree: Send + Sync + 'static {
    /// What stands at a path; `None` where nothing does.
    fn stat<'f>(&'f self, path: &'f str) -> FileFuture<'f, Option<Stat>>;
    /// The content of a file.
    fn read<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<u8>>;
    /// The names in a folder.
    fn list<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<String>>;
    /// Writes a whole file.
    fn write<'f>(&'f self, _path: &'f str, _content: Vec<u8>) -> FileFuture<'f, ()> {
        read_only()
    }
    /// Makes a folder; the one above it is there.
    fn make_folder<'f>(&'f self, _path: &'f str) -> FileFuture<'f, ()> {
        read_only()
    }
    /// Removes a file.
    fn remove_file<'f>(&'f self, _path: &'f str) -> FileFuture<'f, ()> {
        read_only()
    }
    /// Removes an empty folder.
    fn remove_folder<'f>(&'f self, _path: &'f str) -> FileFuture<'f, ()> {
        read_only()
    }
    /// Renames a file or a folder within the tree.
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

fn stat_value(stat: Option<Stat>) -> HostValue {
    match stat {
        None => HostValue::None,
        Some(Stat::Folder) => HostValue::Tuple(vec![HostValue::Bool(true), HostValue::Int(0)]),
        Some(Stat::File(size)) => HostValue::Tuple(vec![
            HostValue::Bool(false),
            HostValue::Int(i64::try_from(size).unwrap_or(i64::MAX)),
        ]),
    }
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
        match (operation, more) {
            ("stat", _) => Ok(stat_value(self.stat(path).await?)),
            ("read", _) => Ok(HostValue::Bytes(self.read(path).await?)),
            ("list", _) => {
                let names = self.list(path).await?;
                Ok(HostValue::List(names.into_iter().map(HostValue::Str).collect()))
            }
            ("write", Some(HostValue::Bytes(content))) => {
                self.write(path, content.clone()).await?;
                Ok(HostValue::Int(content.len() as i64))
            }
            ("make_folder", _) => self.make_folder(path).await.map(|()| HostValue::None),
            ("remove_file", _) => self.remove_file(path).await.map(|()| HostValue::None),
            ("remove_folder", _) => self.remove_folder(path).await.map(|()| HostValue::None),
            ("rename", Some(HostValue::Str(to))) => self.rename(path, to).await.map(|()| HostValue::None),
            // Links would have to be checked by the host's tree, which has no say in what they mean here.
            ("make_link", _) => Err(FileError::Denied),
            _ => Err(FileError::Invalid),
        }
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
            Some(FileKind::Removed | FileKind::Link) => Ok(None),
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
            Some(Stat::File(_)) => Err(FileError::NotAFolder),
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
            return self.interpreter.make_folders(path);
        }
        self.writes()?.make_folder(self.inner(path)).await
    }

    async fn remove_file(&mut self, path: &str) -> R<()> {
        match self.stat(path).await? {
            None => return Err(FileError::NotFound),
            Some(Stat::Folder) => return Err(FileError::IsAFolder),
            Some(Stat::File(_)) => {}
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
        self.writes()?.remove_folder(self.inner(path)).await
    }

    async fn rename(&mut self, from: &str, to: &str) -> R<()> {
        let Some(found) = self.stat(from).await? else {
            return Err(FileError::NotFound);
        };
        let target = self.stat(to).await?;
        let moved = match found {
            Stat::File(_) => vec![(String::new(), found)],
            Stat::Folder => self.below(from).await?,
        };
        if !self.copies() {
            self.writes()?.rename(self.inner(from), self.inner(to)).await?;
            for (path, _) in moved.iter().filter(|(_, stat)| *stat != Stat::Folder) {
                self.interpreter.note_file_change(&format!("{from}{path}"), true, false);
                let replaced = path.is_empty() && target.is_some();
                self.interpreter
                    .note_file_change(&format!("{to}{path}"), replaced, true);
            }
            return Ok(());
        }
        match (found, target) {
            _ if from == to => return Ok(()),
            (Stat::Folder, _) if to.starts_with(&format!("{from}/")) => return Err(FileError::Invalid),
            (Stat::File(_), Some(Stat::Folder)) => return Err(FileError::IsAFolder),
            (Stat::Folder, Some(Stat::File(_))) => return Err(FileError::NotAFolder),
            (Stat::Folder, Some(Stat::Folder)) => {
                if !self.list(to).await?.is_empty() {
                    return Err(FileError::NotEmpty);
                }
            }
            (Stat::Folder, None) => self.make_folder(to).await?,
            (Stat::File(_), _) => {}
        }
        for (path, stat) in &moved {
            let (old, new) = (format!("{from}{path}"), format!("{to}{path}"));
            match stat {
                Stat::Folder => self.make_folder(&new).await?,
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
                Stat::File(_) => self.remove_file(&old).await?,
            }
        }
        match found {
            Stat::Folder => self.remove_folder(from).await,
            Stat::File(_) => Ok(()),
        }
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

/// A folder of the host's disk. What is opened in it can not lead out of it, by links or otherwise.
#[cfg(feature = "mounts")]
#[derive(Clone)]
pub struct Directory {
    dir: Arc<cap_std::fs::Dir>,
    largest: u64,
}

#[cfg(feature = "mounts")]
impl Directory {
    /// Opens a folder. Files of more than 64 MiB cannot be read; see [`Directory::largest_file`].
    ///
    /// # Errors
    ///
    /// What the operating system says where the folder cannot be opened.
    pub fn open(path: impl AsRef<std::path::Path>) -> std::io::Result<Directory> {
        let dir = cap_std::fs::Dir::open_ambient_dir(path, cap_std::ambient_authority())?;
        Ok(Directory {
            dir: Arc::new(dir),
            largest: 64 << 20,
        })
    }

    /// The bytes of the largest file that may be read.
    pub fn largest_file(mut self, bytes: u64) -> Directory {
        self.largest = bytes;
        self
    }

    /// Does something with the folder, away from the threads that poll.
    fn with<'f, T: Send + 'static>(
        &self,
        f: impl FnOnce(&cap_std::fs::Dir) -> std::io::Result<T> + Send + 'static,
    ) -> FileFuture<'f, T> {
        let dir = self.dir.clone();
        Box::pin(async move {
            match tokio::task::spawn_blocking(move || f(&dir)).await {
                Ok(Ok(value)) => Ok(value),
                Ok(Err(error)) => Err(file_error(&error)),
                Err(_) => Err(FileError::Failed),
            }
        })
    }
}

#[cfg(feature = "mounts")]
fn file_error(error: &std::io::Error) -> FileError {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => FileError::NotFound,
        ErrorKind::PermissionDenied => FileError::Denied,
        ErrorKind::AlreadyExists => FileError::Exists,
        ErrorKind::NotADirectory => FileError::NotAFolder,
        ErrorKind::IsADirectory => FileError::IsAFolder,
        ErrorKind::DirectoryNotEmpty => FileError::NotEmpty,
        ErrorKind::ReadOnlyFilesystem => FileError::ReadOnly,
        ErrorKind::FileTooLarge => FileError::TooLarge,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => FileError::NoSpace,
        ErrorKind::InvalidFilename => FileError::NameTooLong,
        ErrorKind::InvalidInput => FileError::Invalid,
        _ => FileError::Failed,
    }
}

/// The root of a folder is called `.` by the operating system.
#[cfg(feature = "mounts")]
fn named(path: &str) -> String {
    if path.is_empty() {
        ".".to_owned()
    } else {
        path.to_owned()
    }
}

#[cfg(feature = "mounts")]
impl FileTree for Directory {
    fn stat<'f>(&'f self, path: &'f str) -> FileFuture<'f, Option<Stat>> {
        let path = named(path);
        self.with(move |dir| match dir.metadata(&path) {
            Ok(found) if found.is_dir() => Ok(Some(Stat::Folder)),
            Ok(found) => Ok(Some(Stat::File(found.len()))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        })
    }

    fn read<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<u8>> {
        let (path, largest) = (named(path), self.largest);
        self.with(move |dir| {
            use std::io::Read;
            let file = dir.open(&path)?;
            if file.metadata()?.is_dir() {
                return Err(std::io::ErrorKind::IsADirectory.into());
            }
            let mut content = Vec::new();
            file.take(largest + 1).read_to_end(&mut content)?;
            if content.len() as u64 > largest {
                return Err(std::io::ErrorKind::FileTooLarge.into());
            }
            Ok(content)
        })
    }

    fn list<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<String>> {
        let path = named(path);
        self.with(move |dir| {
            let mut names = Vec::new();
            for entry in dir.read_dir(&path)? {
                // Names that are no text cannot be said in a program.
                if let Ok(name) = entry?.file_name().into_string() {
                    names.push(name);
                }
            }
            names.sort_unstable();
            Ok(names)
        })
    }

    fn write<'f>(&'f self, path: &'f str, content: Vec<u8>) -> FileFuture<'f, ()> {
        let path = named(path);
        self.with(move |dir| dir.write(&path, content))
    }

    fn make_folder<'f>(&'f self, path: &'f str) -> FileFuture<'f, ()> {
        let path = named(path);
        self.with(move |dir| dir.create_dir(&path))
    }

    fn remove_file<'f>(&'f self, path: &'f str) -> FileFuture<'f, ()> {
        let path = named(path);
        self.with(move |dir| dir.remove_file(&path))
    }

    fn remove_folder<'f>(&'f self, path: &'f str) -> FileFuture<'f, ()> {
        let path = named(path);
        self.with(move |dir| dir.remove_dir(&path))
    }

    fn rename<'f>(&'f self, from: &'f str, to: &'f str) -> FileFuture<'f, ()> {
        let (from, to) = (named(from), named(to));
        self.with(move |dir| dir.rename(&from, dir, &to))
    }
}

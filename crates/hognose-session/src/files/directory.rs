//! A folder of the host's disk as a tree.

use super::{FileFuture, FileTree, Stat};
use hognose_interpreter::FileError;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A folder of the host's disk. What is opened in it can not lead out of it, by links or otherwise.
#[derive(Clone)]
pub struct Directory {
    dir: Arc<cap_std::fs::Dir>,
    /// Where it is, without links: what a link of it that says a whole path is measured by.
    root: Option<PathBuf>,
    largest: u64,
}

impl Directory {
    /// Opens a folder. Files of more than 64 MiB cannot be read; see [`Directory::largest_file`].
    ///
    /// # Errors
    ///
    /// What the operating system says where the folder cannot be opened.
    pub fn open(path: impl AsRef<Path>) -> std::io::Result<Directory> {
        let dir = cap_std::fs::Dir::open_ambient_dir(&path, cap_std::ambient_authority())?;
        Ok(Directory {
            dir: Arc::new(dir),
            root: path.as_ref().canonicalize().ok(),
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

fn file_error(error: &std::io::Error) -> FileError {
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
fn named(path: &str) -> String {
    if path.is_empty() {
        ".".to_owned()
    } else {
        path.to_owned()
    }
}

impl FileTree for Directory {
    fn stat<'f>(&'f self, path: &'f str) -> FileFuture<'f, Option<Stat>> {
        let path = named(path);
        self.with(move |dir| match dir.symlink_metadata(&path) {
            Ok(found) if found.is_dir() => Ok(Some(Stat::Folder)),
            Ok(found) if found.is_symlink() => Ok(Some(Stat::Link)),
            Ok(found) => Ok(Some(Stat::File(found.len()))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        })
    }

    fn link<'f>(&'f self, path: &'f str) -> FileFuture<'f, Option<String>> {
        let (path, root) = (named(path), self.root.clone());
        self.with(move |dir| {
            match dir.symlink_metadata(&path) {
                Ok(found) if found.is_symlink() => {}
                Ok(_) => return Ok(None),
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
                Err(error) => return Err(error),
            }
            let target = dir.read_link_contents(&path)?;
            let target = match (target.is_absolute(), root) {
                (false, _) => target,
                (true, Some(root)) => match target.strip_prefix(root) {
                    Ok(inside) => Path::new("/").join(inside),
                    Err(_) => return Err(ErrorKind::PermissionDenied.into()),
                },
                (true, None) => return Err(ErrorKind::PermissionDenied.into()),
            };
            let target = target.into_os_string().into_string();
            target.map(Some).map_err(|_| ErrorKind::InvalidInput.into())
        })
    }

    #[cfg(unix)]
    fn make_link<'f>(&'f self, path: &'f str, target: &'f str) -> FileFuture<'f, ()> {
        let (path, target) = (named(path), target.to_owned());
        let root = self.root.clone();
        self.with(move |dir| match (target.strip_prefix('/'), root) {
            (None, _) => dir.symlink_contents(target, &path),
            (Some(inside), Some(root)) => dir.symlink_contents(root.join(inside), &path),
            (Some(_), None) => Err(ErrorKind::PermissionDenied.into()),
        })
    }

    fn read<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<u8>> {
        let (path, largest) = (named(path), self.largest);
        self.with(move |dir| {
            use std::io::Read;
            let file = dir.open(&path)?;
            if file.metadata()?.is_dir() {
                return Err(ErrorKind::IsADirectory.into());
            }
            let mut content = Vec::new();
            file.take(largest + 1).read_to_end(&mut content)?;
            if content.len() as u64 > largest {
                return Err(ErrorKind::FileTooLarge.into());
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

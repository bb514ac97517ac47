//! A session's tree as its host sees it.

use super::{Change, FileError, FileKind, FileLimits, There};
use crate::Interpreter;

impl Interpreter {
    /// Writes a file of the session's in-memory tree, folders above it included. It counts as changed by a program only with
    /// [`Interpreter::store_file`].
    pub fn write_file(&mut self, path: &str, content: &[u8]) -> Result<(), String> {
        self.store_file(path, content)
            .map_err(|error| format!("{}: '{path}'", error.text()))?;
        if let Ok(path) = self.state.files.resolve(path, true) {
            self.state.files.forget_change(&path);
        }
        Ok(())
    }

    /// As `write_file`, as if a program had written it.
    pub fn store_file(&mut self, path: &str, content: &[u8]) -> Result<(), FileError> {
        let folder = path.rsplit_once('/').map_or("/", |(folder, _)| folder);
        self.state.files.change(&mut self.heap.meter, |files| {
            files
                .make_folders(folder)
                .and_then(|()| files.write(path, content.to_vec()))
        })
    }

    /// Limits of the in-memory tree.
    pub fn set_file_limits(&mut self, limits: FileLimits) {
        self.state.files.set_limits(limits);
    }

    /// Makes a folder of the tree the root of one of the host's: what programs do below it comes as calls of the function
    /// `<files>`. A loaded session's mounts are to be made again.
    pub fn mount(&mut self, path: &str) -> Result<(), FileError> {
        self.state
            .files
            .change(&mut self.heap.meter, |files| files.mount(path))?;
        self.add_function(crate::stdlib::files::FILES, false);
        Ok(())
    }

    /// Where the host's trees begin, those too that a loaded session had and that are to be made again.
    pub fn mounts(&self) -> &[String] {
        self.state.files.mounts()
    }

    /// The path a path leads to in the tree.
    pub fn resolve_path(&self, path: &str) -> Result<String, FileError> {
        self.state.files.resolve(path, true)
    }

    /// What stands at a path of the in-memory tree.
    pub fn file_kind(&self, path: &str) -> Option<FileKind> {
        self.state.files.kind(path)
    }

    /// The names in a folder of the in-memory tree.
    pub fn list_files(&self, path: &str) -> Result<Vec<String>, FileError> {
        Ok(self.state.files.list(path)?.into_iter().map(str::to_owned).collect())
    }

    /// The paths of all files of the in-memory tree, and their bytes.
    pub fn all_files(&self) -> impl Iterator<Item = (&str, usize)> {
        self.state.files.all()
    }

    /// Makes a folder of the in-memory tree, as if a program had.
    pub fn make_folder(&mut self, path: &str) -> Result<(), FileError> {
        self.state
            .files
            .change(&mut self.heap.meter, |files| files.make_folder(path))
    }

    /// Makes a folder of the in-memory tree, with those above it.
    pub fn make_folders(&mut self, path: &str) -> Result<(), FileError> {
        self.state
            .files
            .change(&mut self.heap.meter, |files| files.make_folders(path))
    }

    /// Removes a file of the in-memory tree.
    pub fn remove_file(&mut self, path: &str) -> Result<(), FileError> {
        self.state
            .files
            .change(&mut self.heap.meter, |files| files.remove_file(path))
    }

    /// Removes an empty folder of the in-memory tree.
    pub fn remove_folder(&mut self, path: &str) -> Result<(), FileError> {
        self.state
            .files
            .change(&mut self.heap.meter, |files| files.remove_folder(path))
    }

    /// Notes below a mount point that what the host has there is removed for this session.
    pub fn hide_file(&mut self, path: &str) -> Result<(), FileError> {
        self.state
            .files
            .change(&mut self.heap.meter, |files| files.hide(path, false))
    }

    /// As `hide_file`, of an empty folder.
    pub fn hide_folder(&mut self, path: &str) -> Result<(), FileError> {
        self.state
            .files
            .change(&mut self.heap.meter, |files| files.hide(path, true))
    }

    /// Notes a change the host made for the program in a tree of its own: whether the file or link was there before, and is there now.
    pub fn note_file_change(&mut self, path: &str, was_there: bool, is_there: bool) {
        let there = |there: bool| if there { There::File } else { There::Nothing };
        self.state.files.note_change(path, there(was_there), there(is_there));
    }

    /// As `note_file_change`, of a folder.
    pub fn note_folder_change(&mut self, path: &str, was_there: bool, is_there: bool) {
        let there = |there: bool| if there { There::Folder } else { There::Nothing };
        self.state.files.note_change(path, there(was_there), there(is_there));
    }

    /// Makes a symbolic link in the in-memory tree, as if a program had.
    pub fn make_link(&mut self, target: &str, path: &str) -> Result<(), FileError> {
        self.state
            .files
            .change(&mut self.heap.meter, |files| files.make_link(target, path))
    }

    /// Where a symbolic link of the in-memory tree leads.
    pub fn link_target(&self, path: &str) -> Option<String> {
        self.state.files.link(path).ok().flatten().map(str::to_owned)
    }

    /// The content of a file of the in-memory tree.
    pub fn read_file(&self, path: &str) -> Option<Vec<u8>> {
        self.state.files.read(path).ok().map(<[u8]>::to_vec)
    }

    /// What was created, written or removed since the last time, in order of the paths.
    pub fn take_changes(&mut self) -> Vec<(String, Change)> {
        self.state.files.take_changes()
    }
}

//! What changed in a tree since the host last asked.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What became of a path. A name given up for another is removed here and created there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A file or a link that was not there before.
    Created,
    /// A file or a link that was there, with other content or permissions perhaps.
    Written,
    /// A file or a link that is no longer there.
    Removed,
    /// A folder that was not there before.
    FolderCreated,
    /// A folder that was there, with other permissions, or made anew.
    FolderWritten,
    /// A folder that is no longer there.
    FolderRemoved,
}

impl Change {
    /// Whether it is a folder that changed.
    pub fn is_folder(self) -> bool {
        matches!(
            self,
            Change::FolderCreated | Change::FolderWritten | Change::FolderRemoved
        )
    }
}

/// What stands at a path, as far as changes go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum There {
    Nothing,
    File,
    Folder,
}

/// A path that was written or removed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Noted {
    /// What was there when the host last asked.
    before: There,
    /// What is there now, where only the host's own tree knows.
    after: Option<There>,
}

/// Paths written or removed since the host last asked.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Changes(BTreeMap<String, Noted>);

impl Changes {
    /// Notes that a path of the tree changes, and what is there before it does.
    pub fn note(&mut self, path: &str, before: There) {
        let noted = Noted { before, after: None };
        self.0.entry(path.to_owned()).or_insert(noted).after = None;
    }

    /// Notes a change in a tree of the host's.
    pub fn note_of_host(&mut self, path: String, before: There, after: There) {
        let noted = Noted { before, after: None };
        self.0.entry(path.clone()).or_insert(noted).after = Some(after);
        if after == There::Nothing {
            self.settle(&path);
        }
    }

    /// Drops the note of a path that is gone, where there was nothing before either.
    pub fn settle(&mut self, path: &str) {
        if self.0.get(path).is_some_and(|noted| noted.before == There::Nothing) {
            self.0.remove(path);
        }
    }

    pub fn forget(&mut self, path: &str) {
        self.0.remove(path);
    }

    /// What the notes come to, in order of the paths, with what `now` says stands there.
    pub fn into_list(self, now: impl Fn(&str) -> There) -> Vec<(String, Change)> {
        let mut list = Vec::new();
        for (path, noted) in self.0 {
            let after = noted.after.unwrap_or_else(|| now(&path));
            let changes: &[Change] = match (noted.before, after) {
                (There::Nothing, There::Nothing) => &[],
                (There::Nothing, There::File) => &[Change::Created],
                (There::Nothing, There::Folder) => &[Change::FolderCreated],
                (There::File, There::Nothing) => &[Change::Removed],
                (There::File, There::File) => &[Change::Written],
                (There::File, There::Folder) => &[Change::Removed, Change::FolderCreated],
                (There::Folder, There::Nothing) => &[Change::FolderRemoved],
                (There::Folder, There::File) => &[Change::FolderRemoved, Change::Created],
                (There::Folder, There::Folder) => &[Change::FolderWritten],
            };
            list.extend(changes.iter().map(|change| (path.clone(), *change)));
        }
        list
    }
}

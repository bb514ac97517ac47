//! The file tree of a session that may never have one.

use super::{FileLimits, FileTree};
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

static EMPTY: LazyLock<FileTree> = LazyLock::new(FileTree::default);

/// The tree, made when it is first changed.
#[derive(Default)]
pub(crate) struct Files(Option<Box<FileTree>>);

impl Files {
    pub fn set_limits(&mut self, limits: FileLimits) {
        if self.limits != limits {
            self.limits = limits;
        }
    }
}

impl Deref for Files {
    type Target = FileTree;

    fn deref(&self) -> &FileTree {
        match &self.0 {
            Some(tree) => tree,
            None => &EMPTY,
        }
    }
}

impl DerefMut for Files {
    fn deref_mut(&mut self) -> &mut FileTree {
        self.0.get_or_insert_default()
    }
}

impl From<FileTree> for Files {
    fn from(tree: FileTree) -> Files {
        Files(Some(Box::new(tree)))
    }
}

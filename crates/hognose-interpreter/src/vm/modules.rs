//! The modules of a session by name. Most sessions have no other than the program's own.

use crate::value::ModuleRef;
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

const MAIN: &str = "__main__";

/// In order of import.
#[derive(Default)]
pub(crate) struct Modules {
    /// The program's, where it came first.
    main: Option<ModuleRef>,
    others: IndexMap<Box<str>, ModuleRef, FxBuildHasher>,
}

impl Modules {
    /// No module but the program's.
    pub fn of_main(main: ModuleRef) -> Modules {
        Modules {
            main: Some(main),
            others: IndexMap::default(),
        }
    }

    pub fn len(&self) -> usize {
        usize::from(self.main.is_some()) + self.others.len()
    }

    pub fn get(&self, name: &str) -> Option<&ModuleRef> {
        match &self.main {
            Some(main) if name == MAIN => Some(main),
            _ => self.others.get(name),
        }
    }

    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    pub fn insert(&mut self, name: &str, module: ModuleRef) {
        if name == MAIN && (self.main.is_some() || self.others.is_empty()) {
            self.main = Some(module);
        } else {
            self.others.insert(name.into(), module);
        }
    }

    pub fn shift_remove(&mut self, name: &str) {
        if name != MAIN || self.main.take().is_none() {
            self.others.shift_remove(name);
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &ModuleRef)> {
        let main = self.main.iter().map(|module| (MAIN, module));
        main.chain(self.others.iter().map(|(name, module)| (&**name, module)))
    }

    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(name, _)| name)
    }

    pub fn values(&self) -> impl Iterator<Item = &ModuleRef> {
        self.main.iter().chain(self.others.values())
    }
}

impl<'n> FromIterator<(&'n str, ModuleRef)> for Modules {
    fn from_iter<I: IntoIterator<Item = (&'n str, ModuleRef)>>(modules: I) -> Modules {
        let mut all = Modules::default();
        for (name, module) in modules {
            all.insert(name, module);
        }
        all
    }
}

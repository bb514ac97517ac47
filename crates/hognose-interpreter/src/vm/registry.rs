//! Values that natives keep for the session, by key. There are few: they stand in order in one vector.
#![expect(clippy::indexing_slicing, reason = "places the search found")]

use crate::value::Value;
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;

/// In order of the keys.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Registry(Vec<(Cow<'static, str>, Value)>);

impl Registry {
    fn find(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| (**known).cmp(key))
    }

    pub fn get(&self, key: &str) -> Option<&Value> {
        self.find(key).ok().map(|at| &self.0[at].1)
    }

    pub fn contains_key(&self, key: &str) -> bool {
        self.find(key).is_ok()
    }

    /// Keeps a value; what stood under the key comes back.
    pub fn insert(&mut self, key: impl Into<Cow<'static, str>>, value: Value) -> Option<Value> {
        let key = key.into();
        match self.find(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    pub fn remove(&mut self, key: &str) -> Option<Value> {
        self.find(key).ok().map(|at| self.0.remove(at).1)
    }

    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<'de> Deserialize<'de> for Registry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Registry, D::Error> {
        let mut entries = Vec::<(String, Value)>::deserialize(deserializer)?;
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        entries.dedup_by(|a, b| a.0 == b.0);
        let entries = entries.into_iter().map(|(key, value)| (Cow::Owned(key), value));
        Ok(Registry(entries.collect()))
    }
}

//! The names of a text, each there once: they are told apart by their numbers.

use hashbrown::{DefaultHashBuilder, HashTable};
use std::fmt;
use std::hash::{BuildHasher, Hash, Hasher};
use std::ops::Deref;

/// A name of a text. Equal names of one text have the same number.
#[derive(Clone, Copy)]
pub struct Name<'a> {
    text: &'a str,
    number: u32,
}

/// Defines the names that are there before a text brings any.
macro_rules! known {
    ($($name:ident $text:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Known { $($name,)* }

        impl Name<'_> {
            $(pub const $name: Name<'static> = Name { text: $text, number: Known::$name as u32 };)*
        }

        /// The one of them that is spelled so.
        fn known(text: &str) -> Option<Name<'static>> {
            [$(Name::$name,)*].into_iter().find(|name| name.text == text)
        }

        /// How many there are.
        const KNOWN: u32 = [$(Known::$name as u32,)*].len() as u32;
    };
}

known! {
    CLASS "__class__",
    CLASS_DICT "__classdict__",
    // The set of a scope's annotations whose statements were reached, by number.
    CONDITIONAL_ANNOTATIONS "__conditional_annotations__",
    ANNOTATE "__annotate__",
    ANNOTATE_FUNCTION "__annotate_func__",
    ANNOTATIONS "__annotations__",
    DOC "__doc__",
    FIRST_LINE "__firstlineno__",
    MODULE_OF "__module__",
    NAME_OF "__name__",
    QUALIFIED_NAME "__qualname__",
    STATIC_ATTRIBUTES "__static_attributes__",
    TYPE_PARAMS_OF "__type_params__",
    // All names of a module, where they are imported.
    STAR "*",
    // The tuple of a generic class's type parameters, on its way to the class body.
    TYPE_PARAMS ".type_params",
    // The one parameter of what is evaluated lazily.
    FORMAT ".format",
    // The one parameter of a generator expression.
    ITERATOR ".0",
    MODULE "<module>",
    LAMBDA "<lambda>",
    LIST_COMPREHENSION "<listcomp>",
    SET_COMPREHENSION "<setcomp>",
    DICT_COMPREHENSION "<dictcomp>",
    GENERATOR_EXPRESSION "<genexpr>",
}

impl<'a> Name<'a> {
    /// How it is spelled.
    pub fn as_str(self) -> &'a str {
        self.text
    }

    /// Its number, below [`Names::count`].
    pub fn index(self) -> usize {
        self.number as usize
    }
}

impl Deref for Name<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl fmt::Debug for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.text, f)
    }
}

impl PartialEq for Name<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Eq for Name<'_> {}

impl Hash for Name<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(self.number);
    }
}

impl PartialEq<str> for Name<'_> {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for Name<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

fn hash(hasher: &DefaultHashBuilder, text: &str) -> u64 {
    let mut state = hasher.build_hasher();
    state.write(text.as_bytes());
    state.finish()
}

/// The names of one text.
#[derive(Debug, Default)]
pub struct Names<'a> {
    /// By their hashes, which no text can foresee.
    index: HashTable<Name<'a>>,
    hasher: DefaultHashBuilder,
}

impl<'a> Names<'a> {
    /// How many numbers are taken.
    pub fn count(&self) -> usize {
        KNOWN as usize + self.index.len()
    }

    /// The name that is spelled so.
    pub fn intern(&mut self, text: &'a str) -> Name<'a> {
        if let Some(known) = Self::known(text) {
            return known;
        }
        let hasher = &self.hasher;
        let number = KNOWN + self.index.len() as u32;
        let entry = self.index.entry(
            hash(hasher, text),
            |name| name.text == text,
            |name| hash(hasher, name.text),
        );
        *entry.or_insert(Name { text, number }).get()
    }

    /// The name that is spelled so, if there is one.
    pub fn get(&self, text: &str) -> Option<Name<'a>> {
        if let Some(known) = Self::known(text) {
            return Some(known);
        }
        let hash = hash(&self.hasher, text);
        self.index.find(hash, |name| name.text == text).copied()
    }

    /// Makes room for so many names.
    pub fn reserve(&mut self, count: usize) {
        let hasher = &self.hasher;
        self.index.reserve(count, |name| hash(hasher, name.text));
    }

    #[inline]
    fn known(text: &str) -> Option<Name<'static>> {
        match text.as_bytes() {
            [b'_', b'_', ..] | [b'*', ..] => known(text),
            _ => None,
        }
    }
}

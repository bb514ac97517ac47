//! Interned names: what attributes, variables and keywords are compared by.
//!
//! The names the interpreter itself knows have fixed numbers, the same in every session and shared by all; names a program
//! brings are numbered in the order they are met.
#![expect(
    clippy::indexing_slicing,
    reason = "places of the index and the table of recent names, whose sizes are fixed together"
)]

use compact_str::CompactString;
use hashbrown::DefaultHashBuilder;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::BuildHasher;
use std::sync::LazyLock;

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Name(u32);

impl Name {
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }

    pub(crate) fn at(index: usize) -> Name {
        Name(index as u32)
    }
}

macro_rules! well_known {
    ($($name:ident)*) => {
        /// The names the interpreter knows, under their own spelling.
        #[allow(non_upper_case_globals, missing_docs)]
        pub mod names {
            use super::Name;
            #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
            enum Index { $($name,)* }
            $(pub const $name: Name = Name(Index::$name as u32);)*
        }
        static WELL_KNOWN: &[&str] = &[$(stringify!($name),)*];
    };
}

well_known! {
    __init__ __new__ __call__ __repr__ __str__ __format__ __bytes__ __hash__ __bool__ __len__ __length_hint__
    __eq__ __ne__ __lt__ __le__ __gt__ __ge__
    __add__ __radd__ __iadd__ __sub__ __rsub__ __isub__ __mul__ __rmul__ __imul__ __matmul__ __rmatmul__ __imatmul__
    __truediv__ __rtruediv__ __itruediv__ __floordiv__ __rfloordiv__ __ifloordiv__ __mod__ __rmod__ __imod__
    __divmod__ __rdivmod__ __pow__ __rpow__ __ipow__ __lshift__ __rlshift__ __ilshift__ __rshift__ __rrshift__ __irshift__
    __and__ __rand__ __iand__ __or__ __ror__ __ior__ __xor__ __rxor__ __ixor__
    __neg__ __pos__ __abs__ __invert__ __int__ __float__ __complex__ __index__ __round__ __trunc__ __floor__ __ceil__
    __getitem__ __setitem__ __delitem__ __missing__ __contains__ __iter__ __next__ __reversed__
    __getattr__ __getattribute__ __setattr__ __delattr__ __dir__ __get__ __set__ __delete__ __set_name__
    __enter__ __exit__ __aenter__ __aexit__ __await__ __aiter__ __anext__
    __class__ __dict__ __name__ __qualname__ __module__ __doc__ __bases__ __base__ __mro__ __slots__ __annotations__
    __annotate__ __weakref__ __type_params__ __static_attributes__ __firstlineno__ __orig_bases__ __wrapped__
    __init_subclass__ __class_getitem__ __prepare__ __instancecheck__ __subclasscheck__ __subclasshook__ __subclasses__
    __mro_entries__ __abstractmethods__ __match_args__ __classcell__ __post_init__ __copy__ __deepcopy__ __reduce__
    __func__ __self__ __defaults__ __kwdefaults__ __code__ __globals__ __closure__ __builtins__ __import__ __file__
    __cause__ __context__ __traceback__ __suppress_context__ __notes__ __debug__ __main__ __spec__ __loader__ __package__ __all__
    __fspath__ __sizeof__ __getstate__ __setstate__ __index
    args value code msg obj name path errno strerror filename start stop step end object reason encoding
    print_file_and_line text offset lineno end_lineno end_offset message exceptions
    append pop get items keys values update send throw close join format key default reverse file sep flush
    real imag numerator denominator fget fset fdel gi_running cr_running mro cls
    tb_frame tb_lineno tb_next f_code f_lineno co_name co_filename add_note with_traceback
    name_from __abc_tpflags__ __conditional_annotations__ __annotate_func__ __annotations_cache__
    __objclass__ __class_access__ __text_signature__ __isabstractmethod__ __dataclass_fields__ __ctx __classdictcell__ filename2
    _year _month _day _hour _minute _second _microsecond _tzinfo _fold _hash _total default_factory sort
    _closed _newline _text _at _byte readline _write _read _readline _getvalue _next
    _lines line_num _usual _delimiter _quotechar _limits _pending
    _parsed _sign _int _exp _kind prec rounding Emin Emax capitals clamp flags traps
    _code _items
    _content _BytesIO__write _BytesIO__read _BytesIO__readline _BytesIO__getvalue _BytesIO__seek _BytesIO__tell _BytesIO__truncate
    _BytesIO__next
}

static WELL_KNOWN_INDEX: LazyLock<FxHashMap<&'static str, Name>> = LazyLock::new(|| {
    WELL_KNOWN
        .iter()
        .enumerate()
        .map(|(i, s)| (*s, Name(i as u32)))
        .collect()
});

/// The names the interpreter itself knows, by number.
pub(crate) fn well_known() -> &'static [&'static str] {
    WELL_KNOWN
}

/// Hashes are keyed anew in each process: a program can choose no names of the same hash.
static KEYS: LazyLock<DefaultHashBuilder> = LazyLock::new(DefaultHashBuilder::default);

/// Half of a hash, which is enough for as many names as there can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Hash(u32);

impl Hash {
    fn of(text: &str) -> Hash {
        Hash(KEYS.hash_one(text) as u32)
    }

    /// As a table wants it, which looks at both ends.
    fn whole(self) -> u64 {
        u64::from(self.0) << 32 | u64::from(self.0)
    }
}

/// What every session finds a name by.
#[derive(Clone, Copy, Debug)]
enum Key {
    WellKnown(Name),
    Hash(Hash),
}

impl Key {
    fn of(text: &str) -> Key {
        match WELL_KNOWN_INDEX.get(text) {
            Some(name) => Key::WellKnown(*name),
            None => Key::Hash(Hash::of(text)),
        }
    }
}

/// The names a piece of code uses, ready to be looked up in any session.
#[derive(Debug)]
pub(crate) struct UnitNames(Box<[(CompactString, Key)]>);

impl UnitNames {
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl FromIterator<CompactString> for UnitNames {
    fn from_iter<I: IntoIterator<Item = CompactString>>(texts: I) -> UnitNames {
        let with_key = |text: CompactString| {
            let key = Key::of(&text);
            (text, key)
        };
        UnitNames(texts.into_iter().map(with_key).collect())
    }
}

/// The names of one session.
#[derive(Default, Debug)]
pub struct Interner {
    /// Places among the texts, with the hashes they are found by.
    index: HashTable<(Hash, u32)>,
    texts: Vec<CompactString>,
    /// Names that texts of the program spelled last, by a hash that is no secret: what stands here is compared.
    recent: Option<Box<[Name; RECENT]>>,
}

const RECENT: usize = 64;

/// Where a name is kept that was looked up.
fn recent_place(text: &[u8]) -> usize {
    FxBuildHasher.hash_one(text) as usize % RECENT
}

impl Interner {
    pub fn intern(&mut self, text: &str) -> Name {
        match Key::of(text) {
            Key::WellKnown(name) => name,
            Key::Hash(hash) => self.intern_hashed(text, hash),
        }
    }

    fn intern_hashed(&mut self, text: &str, hash: Hash) -> Name {
        let texts = &self.texts;
        let is_it = |known: &(Hash, u32)| known.0 == hash && *texts[known.1 as usize] == *text;
        match self.index.entry(hash.whole(), is_it, |known| known.0.whole()) {
            Entry::Occupied(known) => Name::at(WELL_KNOWN.len() + known.get().1 as usize),
            Entry::Vacant(free) => {
                let place = texts.len();
                free.insert((hash, place as u32));
                self.texts.push(text.into());
                Name::at(WELL_KNOWN.len() + place)
            }
        }
    }

    /// The names of a piece of code, in order.
    pub(crate) fn intern_all(&mut self, names: &UnitNames) -> impl ExactSizeIterator<Item = Name> {
        self.index.reserve(names.len(), |known| known.0.whole());
        self.texts.reserve(names.len());
        names.0.iter().map(|(text, key)| match *key {
            Key::WellKnown(name) => name,
            Key::Hash(hash) => self.intern_hashed(text, hash),
        })
    }

    /// The name, where something has this name already.
    pub fn lookup(&self, text: &str) -> Option<Name> {
        let hash = match Key::of(text) {
            Key::WellKnown(name) => return Some(name),
            Key::Hash(hash) => hash,
        };
        let is_it = |known: &(Hash, u32)| known.0 == hash && *self.texts[known.1 as usize] == *text;
        let (_, place) = self.index.find(hash.whole(), is_it)?;
        Some(Name::at(WELL_KNOWN.len() + *place as usize))
    }

    /// As `lookup`, for texts that are likely to come again.
    pub fn lookup_recent(&mut self, text: &str) -> Option<Name> {
        if let Some(name) = self.recent(text.as_bytes()) {
            return Some(name);
        }
        let name = self.lookup(text)?;
        self.recent.get_or_insert_with(|| Box::new([name; RECENT]))[recent_place(text.as_bytes())] = name;
        Some(name)
    }

    /// The name of these bytes, where it was looked up lately.
    #[inline]
    pub fn recent(&self, text: &[u8]) -> Option<Name> {
        let name = self.recent.as_ref()?[recent_place(text)];
        (self.text(name).as_bytes() == text).then_some(name)
    }

    pub fn text(&self, name: Name) -> &str {
        match WELL_KNOWN.get(name.index()) {
            Some(text) => text,
            None => self.texts.get(name.index() - WELL_KNOWN.len()).map_or("", |t| t),
        }
    }

    pub(crate) fn is_known(&self, name: Name) -> bool {
        name.index() < WELL_KNOWN.len() + self.texts.len()
    }

    /// The names a program brought, in order.
    pub(crate) fn dynamic(&self) -> &[CompactString] {
        &self.texts
    }

    pub(crate) fn from_dynamic(texts: Vec<CompactString>) -> Interner {
        let mut interner = Interner::default();
        for text in texts {
            interner.intern(&text);
        }
        interner
    }
}

//! The built-in types: one file each, with the same inner order: representation, construction, protocol, methods.
//!
//! This file holds the table of them: names, bases, and where their methods stand.
#![expect(clippy::indexing_slicing, reason = "tables as long as there are built-in types")]

pub mod alias;
pub mod argument;
pub mod awaitable;
pub mod bytes;
pub mod complex;
pub mod dict;
pub mod dict_view;
pub mod exception;
pub mod exception_group;
pub mod external;
pub mod float;
pub mod format;
pub mod function;
pub mod int;
pub mod iterators;
pub mod list;
pub mod mapping_proxy;
pub mod number;
pub mod object;
pub mod range;
pub mod sequence;
pub mod set;
pub mod set_fold;
pub mod singletons;
pub mod slice;
pub mod sort;
pub mod str;
pub mod text_error;
pub mod tuple;

use crate::native::NativeDef;
use crate::value::{ClassRef, Value};

macro_rules! builtin_types {
    ($($variant:ident $name:literal $base:ident;)*) => {
        /// A built-in type. Its number is its class handle.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
        #[allow(missing_docs)]
        pub enum Builtin { #[default] $($variant,)* }

        const ALL: &[Builtin] = &[$(Builtin::$variant,)*];
        const NAMES: &[&str] = &[$($name,)*];
        const BASES: &[Builtin] = &[$(Builtin::$base,)*];
    };
}

builtin_types! {
    Object "object" Object;
    Type "type" Object;
    NoneType "NoneType" Object;
    EllipsisType "ellipsis" Object;
    NotImplementedType "NotImplementedType" Object;
    Int "int" Object;
    Bool "bool" Int;
    Float "float" Object;
    Complex "complex" Object;
    Str "str" Object;
    Bytes "bytes" Object;
    ByteArray "bytearray" Object;
    MemoryView "memoryview" Object;
    List "list" Object;
    Tuple "tuple" Object;
    Dict "dict" Object;
    DictKeys "dict_keys" Object;
    DictValues "dict_values" Object;
    DictItems "dict_items" Object;
    Set "set" Object;
    FrozenSet "frozenset" Object;
    Range "range" Object;
    Slice "slice" Object;
    Function "function" Object;
    Method "method" Object;
    NativeFunction "builtin_function_or_method" Object;
    MethodDescriptor "method_descriptor" Object;
    WrapperDescriptor "wrapper_descriptor" Object;
    MethodWrapper "method-wrapper" Object;
    AttributeDescriptor "getset_descriptor" Object;
    SlotDescriptor "member_descriptor" Object;
    ExternalFunction "external_function" Object;
    Generator "generator" Object;
    Coroutine "coroutine" Object;
    AsyncGenerator "async_generator" Object;
    Future "external_future" Object;
    FutureIterator "external_future_iterator" Object;
    AsyncGeneratorSend "async_generator_asend" Object;
    AsyncGeneratorThrow "async_generator_athrow" Object;
    CoroutineWrapper "coroutine_wrapper" Object;
    NextAwaitable "anext_awaitable" Object;
    Cell "cell" Object;
    Code "code" Object;
    Frame "frame" Object;
    Traceback "traceback" Object;
    Module "module" Object;
    Property "property" Object;
    StaticMethod "staticmethod" Object;
    ClassMethod "classmethod" Object;
    Super "super" Object;
    MappingProxy "mappingproxy" Object;
    GenericAlias "types.GenericAlias" Object;
    Union "typing.Union" Object;
    ListIterator "list_iterator" Object;
    ListReverseIterator "list_reverseiterator" Object;
    TupleIterator "tuple_iterator" Object;
    StrIterator "str_ascii_iterator" Object;
    BytesIterator "bytes_iterator" Object;
    ByteArrayIterator "bytearray_iterator" Object;
    MemoryIterator "memory_iterator" Object;
    RangeIterator "range_iterator" Object;
    DictKeyIterator "dict_keyiterator" Object;
    DictValueIterator "dict_valueiterator" Object;
    DictItemIterator "dict_itemiterator" Object;
    DictReverseKeyIterator "dict_reversekeyiterator" Object;
    DictReverseValueIterator "dict_reversevalueiterator" Object;
    DictReverseItemIterator "dict_reverseitemiterator" Object;
    SetIterator "set_iterator" Object;
    SequenceIterator "iterator" Object;
    CallableIterator "callable_iterator" Object;
    Reversed "reversed" Object;
    Enumerate "enumerate" Object;
    Zip "zip" Object;
    Map "map" Object;
    Filter "filter" Object;
    ItertoolsCount "itertools.count" Object;
    ItertoolsCycle "itertools.cycle" Object;
    ItertoolsRepeat "itertools.repeat" Object;
    ItertoolsAccumulate "itertools.accumulate" Object;
    ItertoolsChain "itertools.chain" Object;
    ItertoolsCompress "itertools.compress" Object;
    ItertoolsDropWhile "itertools.dropwhile" Object;
    ItertoolsTakeWhile "itertools.takewhile" Object;
    ItertoolsFilterFalse "itertools.filterfalse" Object;
    ItertoolsGroupBy "itertools.groupby" Object;
    ItertoolsGroup "itertools._grouper" Object;
    ItertoolsIslice "itertools.islice" Object;
    ItertoolsPairwise "itertools.pairwise" Object;
    ItertoolsStarMap "itertools.starmap" Object;
    ItertoolsTee "itertools._tee" Object;
    ItertoolsZipLongest "itertools.zip_longest" Object;
    ItertoolsProduct "itertools.product" Object;
    ItertoolsPermutations "itertools.permutations" Object;
    ItertoolsCombinations "itertools.combinations" Object;
    ItertoolsCombinationsWithReplacement "itertools.combinations_with_replacement" Object;
    ItertoolsBatched "itertools.batched" Object;
    RegexPattern "re.Pattern" Object;
    RegexMatch "re.Match" Object;
    RegexScanner "_sre.SRE_Scanner" Object;
    Deque "collections.deque" Object;
    DequeIterator "collections._deque_iterator" Object;
    DequeReverseIterator "collections._deque_reverse_iterator" Object;
    TupleGetter "collections._tuplegetter" Object;
    ItemGetter "operator.itemgetter" Object;
    AttrGetter "operator.attrgetter" Object;
    MethodCaller "operator.methodcaller" Object;
    Partial "functools._partial" Object;
    Placeholder "functools._PlaceholderType" Object;
    LruCache "functools._lru_cache" Object;
    CompareKey "functools.KeyWrapper" Object;
    TeeLink "itertools._tee_dataobject" Object;
    Random "_random.Random" Object;
    BaseException "BaseException" Object;
    BaseExceptionGroup "BaseExceptionGroup" BaseException;
    GeneratorExit "GeneratorExit" BaseException;
    KeyboardInterrupt "KeyboardInterrupt" BaseException;
    SystemExit "SystemExit" BaseException;
    Exception "Exception" BaseException;
    ArithmeticError "ArithmeticError" Exception;
    FloatingPointError "FloatingPointError" ArithmeticError;
    OverflowError "OverflowError" ArithmeticError;
    ZeroDivisionError "ZeroDivisionError" ArithmeticError;
    AssertionError "AssertionError" Exception;
    AttributeError "AttributeError" Exception;
    BufferError "BufferError" Exception;
    EOFError "EOFError" Exception;
    ExceptionGroup "ExceptionGroup" BaseExceptionGroup;
    ImportError "ImportError" Exception;
    ModuleNotFoundError "ModuleNotFoundError" ImportError;
    LookupError "LookupError" Exception;
    IndexError "IndexError" LookupError;
    KeyError "KeyError" LookupError;
    MemoryError "MemoryError" Exception;
    NameError "NameError" Exception;
    UnboundLocalError "UnboundLocalError" NameError;
    OSError "OSError" Exception;
    BlockingIOError "BlockingIOError" OSError;
    ChildProcessError "ChildProcessError" OSError;
    ConnectionError "ConnectionError" OSError;
    BrokenPipeError "BrokenPipeError" ConnectionError;
    ConnectionAbortedError "ConnectionAbortedError" ConnectionError;
    ConnectionRefusedError "ConnectionRefusedError" ConnectionError;
    ConnectionResetError "ConnectionResetError" ConnectionError;
    FileExistsError "FileExistsError" OSError;
    FileNotFoundError "FileNotFoundError" OSError;
    InterruptedError "InterruptedError" OSError;
    IsADirectoryError "IsADirectoryError" OSError;
    NotADirectoryError "NotADirectoryError" OSError;
    PermissionError "PermissionError" OSError;
    ProcessLookupError "ProcessLookupError" OSError;
    TimeoutError "TimeoutError" OSError;
    ReferenceError "ReferenceError" Exception;
    RuntimeError "RuntimeError" Exception;
    NotImplementedError "NotImplementedError" RuntimeError;
    RecursionError "RecursionError" RuntimeError;
    PythonFinalizationError "PythonFinalizationError" RuntimeError;
    StopAsyncIteration "StopAsyncIteration" Exception;
    StopIteration "StopIteration" Exception;
    SyntaxError "SyntaxError" Exception;
    IndentationError "IndentationError" SyntaxError;
    TabError "TabError" IndentationError;
    SystemError "SystemError" Exception;
    TypeError "TypeError" Exception;
    ValueError "ValueError" Exception;
    UnicodeError "UnicodeError" ValueError;
    UnicodeDecodeError "UnicodeDecodeError" UnicodeError;
    UnicodeEncodeError "UnicodeEncodeError" UnicodeError;
    UnicodeTranslateError "UnicodeTranslateError" UnicodeError;
    Warning "Warning" Exception;
    BytesWarning "BytesWarning" Warning;
    DeprecationWarning "DeprecationWarning" Warning;
    EncodingWarning "EncodingWarning" Warning;
    FutureWarning "FutureWarning" Warning;
    ImportWarning "ImportWarning" Warning;
    PendingDeprecationWarning "PendingDeprecationWarning" Warning;
    ResourceWarning "ResourceWarning" Warning;
    RuntimeWarning "RuntimeWarning" Warning;
    SyntaxWarning "SyntaxWarning" Warning;
    UnicodeWarning "UnicodeWarning" Warning;
    UserWarning "UserWarning" Warning;
    WeakCell "_hognose.WeakCell" Object;
}

impl Builtin {
    pub const COUNT: usize = ALL.len();

    pub const fn class(self) -> ClassRef {
        ClassRef::new(self as usize)
    }

    pub const fn value(self) -> Value {
        Value::Class(self.class())
    }

    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }

    /// The type's base; `object` is its own.
    pub fn base(self) -> Builtin {
        BASES[self as usize]
    }

    /// All built-in types, `object` first, bases before what derives from them.
    pub fn all() -> &'static [Builtin] {
        ALL
    }

    /// Whether this type is `other` or derives from it.
    pub fn is_a(self, other: Builtin) -> bool {
        let mut at = self;
        loop {
            if at == other {
                return true;
            }
            if at == Builtin::Object {
                return false;
            }
            at = at.base();
        }
    }

    pub fn is_exception(self) -> bool {
        self as usize >= Builtin::BaseException as usize
    }

    /// Whether the name is found among the builtins.
    pub fn is_public(self) -> bool {
        use Builtin::*;
        self.is_exception()
            || matches!(
                self,
                Object
                    | Type
                    | Int
                    | Bool
                    | Float
                    | Complex
                    | Str
                    | Bytes
                    | ByteArray
                    | MemoryView
                    | List
                    | Tuple
                    | Dict
                    | Set
                    | FrozenSet
                    | Range
                    | Slice
                    | Property
                    | StaticMethod
                    | ClassMethod
                    | Super
                    | Reversed
                    | Enumerate
                    | Zip
                    | Map
                    | Filter
            )
    }

    /// Whether its operators and comparisons are its own natives', not the machine's.
    pub(crate) fn operates_by_method(self) -> bool {
        use Builtin::*;
        matches!(self, DictKeys | DictItems | MappingProxy | Slice | Deque | CompareKey)
    }

    /// Whether a class may derive from it.
    pub fn is_base_type(self) -> bool {
        use Builtin::*;
        self.is_exception()
            || matches!(
                self,
                Object
                    | Type
                    | Int
                    | Float
                    | Complex
                    | Str
                    | Bytes
                    | ByteArray
                    | List
                    | Tuple
                    | Dict
                    | Set
                    | FrozenSet
                    | Property
                    | StaticMethod
                    | ClassMethod
                    | Super
                    | Module
                    | Enumerate
                    | Zip
                    | Map
                    | Filter
                    | Reversed
                    | Deque
                    | Partial
                    | LruCache
                    | Random
            )
    }

    /// The built-in type of a name.
    pub(crate) fn of_name(name: &str) -> Option<Builtin> {
        ALL.iter().copied().find(|builtin| builtin.name() == name)
    }
}

impl ClassRef {
    /// The built-in type behind the handle.
    #[inline(always)]
    pub fn builtin(self) -> Option<Builtin> {
        ALL.get(self.index()).copied()
    }

    #[inline(always)]
    pub(crate) fn heap_index(self) -> Option<usize> {
        self.index().checked_sub(Builtin::COUNT)
    }

    pub(crate) fn from_heap_index(index: usize) -> ClassRef {
        ClassRef::new(index + Builtin::COUNT)
    }
}

/// The methods and attributes a built-in type itself has.
pub fn methods(builtin: Builtin) -> &'static [NativeDef] {
    use Builtin::*;
    match builtin {
        Object => object::OBJECT,
        List => list::METHODS,
        Tuple => tuple::METHODS,
        Dict => dict::METHODS,
        DictKeys => dict_view::KEYS,
        DictItems => dict_view::ITEMS,
        DictValues => dict_view::VALUES,
        MappingProxy => mapping_proxy::METHODS,
        Set => set::METHODS,
        FrozenSet => set::FROZEN,
        Range => range::METHODS,
        Slice => slice::METHODS,
        NoneType => singletons::NONE,
        EllipsisType => singletons::ELLIPSIS,
        NotImplementedType => singletons::NOT_IMPLEMENTED,
        ItertoolsCount => crate::stdlib::itertools::COUNT,
        ItertoolsCycle => crate::stdlib::itertools::CYCLE,
        ItertoolsRepeat => crate::stdlib::itertools::REPEAT,
        ItertoolsAccumulate => crate::stdlib::itertools::ACCUMULATE,
        ItertoolsChain => crate::stdlib::itertools::CHAIN,
        ItertoolsCompress => crate::stdlib::itertools::COMPRESS,
        ItertoolsDropWhile => crate::stdlib::itertools::DROP_WHILE,
        ItertoolsTakeWhile => crate::stdlib::itertools::TAKE_WHILE,
        ItertoolsFilterFalse => crate::stdlib::itertools::FILTER_FALSE,
        ItertoolsGroupBy => crate::stdlib::itertools::GROUP_BY,
        ItertoolsGroup => crate::stdlib::itertools::GROUP,
        ItertoolsIslice => crate::stdlib::itertools::ISLICE,
        ItertoolsPairwise => crate::stdlib::itertools::PAIRWISE,
        ItertoolsStarMap => crate::stdlib::itertools::STAR_MAP,
        ItertoolsTee => crate::stdlib::itertools::TEE,
        ItertoolsZipLongest => crate::stdlib::itertools::ZIP_LONGEST,
        ItertoolsProduct => crate::stdlib::itertools::PRODUCT,
        ItertoolsPermutations => crate::stdlib::itertools::PERMUTATIONS,
        ItertoolsCombinations => crate::stdlib::itertools::COMBINATIONS,
        ItertoolsCombinationsWithReplacement => crate::stdlib::itertools::COMBINATIONS_WITH_REPLACEMENT,
        ItertoolsBatched => crate::stdlib::itertools::BATCHED,
        Deque => crate::stdlib::deque::METHODS,
        DequeIterator | DequeReverseIterator => iterators::SIZED_ITERATOR,
        TupleGetter => crate::stdlib::collections::TUPLE_GETTER,
        ItemGetter => crate::stdlib::operator::ITEM_GETTER,
        AttrGetter => crate::stdlib::operator::ATTR_GETTER,
        MethodCaller => crate::stdlib::operator::METHOD_CALLER,
        Partial => crate::stdlib::functools::PARTIAL,
        Placeholder => crate::stdlib::functools::PLACEHOLDER,
        LruCache => crate::stdlib::functools::LRU_CACHE,
        CompareKey => crate::stdlib::functools::COMPARE_KEY,
        Random => crate::stdlib::random::METHODS,
        RegexPattern => crate::stdlib::re::pattern::METHODS,
        RegexMatch => crate::stdlib::re::matched::METHODS,
        RegexScanner => crate::stdlib::re::pattern::SCANNER,
        SequenceIterator | CallableIterator | ByteArrayIterator | MemoryIterator => iterators::ITERATOR,
        ListIterator
        | ListReverseIterator
        | TupleIterator
        | StrIterator
        | BytesIterator
        | RangeIterator
        | DictKeyIterator
        | DictValueIterator
        | DictItemIterator
        | DictReverseKeyIterator
        | DictReverseValueIterator
        | DictReverseItemIterator
        | SetIterator => iterators::SIZED_ITERATOR,
        Enumerate => iterators::ENUMERATE,
        Zip => iterators::ZIP,
        Map => iterators::MAP,
        Filter => iterators::FILTER,
        Reversed => iterators::REVERSED,
        Int => int::METHODS,
        Bool => int::BOOL,
        Float => float::METHODS,
        Complex => complex::METHODS,
        Str => str::METHODS,
        Bytes => bytes::METHODS,
        ByteArray => bytes::ARRAY_METHODS,
        MemoryView => bytes::view::METHODS,
        Type => object::TYPE,
        Function => function::FUNCTION,
        Method => function::METHOD,
        NativeFunction | MethodWrapper => function::NATIVE,
        MethodDescriptor | WrapperDescriptor => function::NATIVE_METHOD,
        AttributeDescriptor => function::ATTRIBUTE,
        Generator => function::GENERATOR,
        Coroutine => function::COROUTINE,
        AsyncGenerator => awaitable::ASYNC_GENERATOR,
        FutureIterator | AsyncGeneratorSend | AsyncGeneratorThrow | CoroutineWrapper | NextAwaitable => {
            awaitable::AWAITABLE
        }
        Future => awaitable::FUTURE,
        ExternalFunction => external::EXTERNAL,
        Property => function::PROPERTY,
        SlotDescriptor => function::SLOT,
        StaticMethod => function::STATIC_METHOD,
        ClassMethod => function::CLASS_METHOD,
        Super => function::SUPER,
        Code => function::CODE,
        Frame => function::FRAME,
        Cell => function::CELL,
        Module => function::MODULE,
        Traceback => exception::TRACEBACK,
        GenericAlias => alias::ALIAS,
        Union => alias::UNION,
        BaseException => exception::METHODS,
        StopIteration => exception::STOP_ITERATION,
        SystemExit => exception::SYSTEM_EXIT,
        NameError => exception::NAME_ERROR,
        AttributeError => exception::ATTRIBUTE_ERROR,
        ImportError => exception::IMPORT_ERROR,
        OSError => exception::OS_ERROR,
        SyntaxError => exception::SYNTAX_ERROR,
        UnicodeError => exception::UNICODE_ERROR,
        BaseExceptionGroup => exception_group::METHODS,
        _ => &[],
    }
}

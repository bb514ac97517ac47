//! The syntax tree, by the names of CPython's `ast` module where it has one.
//!
//! A tree lives in an [`Arena`] and borrows names and texts from it or from the source: making a node moves a pointer, and the
//! whole tree goes at once, however deep it is. Places are byte offsets; parentheses around an expression are not of it, those of a
//! tuple are.

mod names;
pub mod visitor;

pub use bumpalo::Bump as Arena;
pub use names::{Name, Names};
use num_bigint::BigInt;
use ruff_text_size::{Ranged, TextRange, TextSize};
use std::cell::Cell;

thread_local! {
    /// The arena that the thread's last tree was in.
    static SPARE: Cell<Option<Arena>> = const { Cell::new(None) };
}

/// The most bytes of an arena that a thread keeps for its next tree.
const MOST_SPARE: usize = 64 * 1024;

/// Gives an arena for the tree of a text, which goes with what is done to it.
pub fn with_arena<T>(source: &str, f: impl FnOnce(&Arena) -> T) -> T {
    // A tree takes some ten bytes for each of its text.
    let mut arena = SPARE
        .take()
        .unwrap_or_else(|| Arena::with_capacity((source.len() * 16).clamp(4096, 1 << 20)));
    let result = f(&arena);
    arena.reset();
    if arena.allocated_bytes() <= MOST_SPARE {
        SPARE.set(Some(arena));
    }
    result
}

/// Defines nodes: structs with the range of the source they stand for.
macro_rules! nodes {
    ($($(#[$attribute:meta])* $name:ident $(<$life:lifetime>)? { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name $(<$life>)? {
            $($(#[$field_doc])* pub $field: $type,)*
            pub range: TextRange,
        }

        impl $(<$life>)? Ranged for $name $(<$life>)? {
            fn range(&self) -> TextRange {
                self.range
            }
        }
    )*};
}

/// Defines a node that is one of several.
macro_rules! alternatives {
    ($(#[$doc:meta])* $name:ident { $($variant:ident($node:ty),)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub enum $name<'a> {
            $($variant($node),)*
        }

        impl Ranged for $name<'_> {
            fn range(&self) -> TextRange {
                match self {
                    $($name::$variant(node) => node.range,)*
                }
            }
        }
    };
}

/// Statements in a row.
pub type Body<'a> = &'a [&'a Stmt<'a>];

nodes! {
    /// A whole text.
    Module<'a> {
        body: Body<'a>,
    }
}

alternatives! {
    /// A statement.
    Stmt {
        FunctionDef(StmtFunctionDef<'a>),
        ClassDef(StmtClassDef<'a>),
        Return(StmtReturn<'a>),
        Delete(StmtDelete<'a>),
        TypeAlias(StmtTypeAlias<'a>),
        Assign(StmtAssign<'a>),
        AugAssign(StmtAugAssign<'a>),
        AnnAssign(StmtAnnAssign<'a>),
        For(StmtFor<'a>),
        While(StmtWhile<'a>),
        If(StmtIf<'a>),
        With(StmtWith<'a>),
        Match(StmtMatch<'a>),
        Raise(StmtRaise<'a>),
        Try(StmtTry<'a>),
        Assert(StmtAssert<'a>),
        Import(StmtImport<'a>),
        ImportFrom(StmtImportFrom<'a>),
        Global(StmtGlobal<'a>),
        Nonlocal(StmtNonlocal<'a>),
        Expr(StmtExpr<'a>),
        Pass(StmtPass),
        Break(StmtBreak),
        Continue(StmtContinue),
    }
}

nodes! {
    /// `def` and `async def`.
    StmtFunctionDef<'a> {
        is_async: bool,
        decorator_list: &'a [Decorator<'a>],
        name: Identifier<'a>,
        type_params: Option<&'a TypeParams<'a>>,
        parameters: &'a Parameters<'a>,
        returns: Option<&'a Expr<'a>>,
        body: Body<'a>,
    }
    StmtClassDef<'a> {
        decorator_list: &'a [Decorator<'a>],
        name: Identifier<'a>,
        type_params: Option<&'a TypeParams<'a>>,
        /// `None` without parentheses.
        arguments: Option<&'a Arguments<'a>>,
        body: Body<'a>,
    }
    StmtReturn<'a> {
        value: Option<&'a Expr<'a>>,
    }
    StmtDelete<'a> {
        targets: &'a [&'a Expr<'a>],
    }
    /// `type name[T] = value`.
    StmtTypeAlias<'a> {
        name: &'a Expr<'a>,
        type_params: Option<&'a TypeParams<'a>>,
        value: &'a Expr<'a>,
    }
    StmtAssign<'a> {
        targets: &'a [&'a Expr<'a>],
        value: &'a Expr<'a>,
    }
    StmtAugAssign<'a> {
        target: &'a Expr<'a>,
        op: Operator,
        value: &'a Expr<'a>,
    }
    StmtAnnAssign<'a> {
        target: &'a Expr<'a>,
        annotation: &'a Expr<'a>,
        value: Option<&'a Expr<'a>>,
        /// The target is a name without parentheses.
        simple: bool,
    }
    StmtFor<'a> {
        is_async: bool,
        target: &'a Expr<'a>,
        iter: &'a Expr<'a>,
        body: Body<'a>,
        orelse: Body<'a>,
    }
    StmtWhile<'a> {
        test: &'a Expr<'a>,
        body: Body<'a>,
        orelse: Body<'a>,
    }
    StmtIf<'a> {
        test: &'a Expr<'a>,
        body: Body<'a>,
        elif_else_clauses: &'a [ElifElseClause<'a>],
    }
    StmtWith<'a> {
        is_async: bool,
        items: &'a [WithItem<'a>],
        body: Body<'a>,
    }
    StmtMatch<'a> {
        subject: &'a Expr<'a>,
        cases: &'a [MatchCase<'a>],
    }
    StmtRaise<'a> {
        exc: Option<&'a Expr<'a>>,
        cause: Option<&'a Expr<'a>>,
    }
    StmtTry<'a> {
        body: Body<'a>,
        handlers: &'a [ExceptHandler<'a>],
        orelse: Body<'a>,
        finalbody: Body<'a>,
        /// Its handlers are `except*`.
        is_star: bool,
    }
    StmtAssert<'a> {
        test: &'a Expr<'a>,
        msg: Option<&'a Expr<'a>>,
    }
    StmtImport<'a> {
        names: &'a [Alias<'a>],
    }
    StmtImportFrom<'a> {
        module: Option<Identifier<'a>>,
        names: &'a [Alias<'a>],
        /// How many dots.
        level: u32,
    }
    StmtGlobal<'a> {
        names: &'a [Identifier<'a>],
    }
    StmtNonlocal<'a> {
        names: &'a [Identifier<'a>],
    }
    /// An expression that stands alone.
    StmtExpr<'a> {
        value: &'a Expr<'a>,
    }
}

nodes! {
    StmtPass {}
    StmtBreak {}
    StmtContinue {}
}

alternatives! {
    /// An expression.
    Expr {
        BoolOp(ExprBoolOp<'a>),
        Named(ExprNamed<'a>),
        BinOp(ExprBinOp<'a>),
        UnaryOp(ExprUnaryOp<'a>),
        Lambda(ExprLambda<'a>),
        If(ExprIf<'a>),
        Dict(ExprDict<'a>),
        Set(ExprSet<'a>),
        ListComp(ExprListComp<'a>),
        SetComp(ExprSetComp<'a>),
        DictComp(ExprDictComp<'a>),
        Generator(ExprGenerator<'a>),
        Await(ExprAwait<'a>),
        Yield(ExprYield<'a>),
        YieldFrom(ExprYieldFrom<'a>),
        Compare(ExprCompare<'a>),
        Call(ExprCall<'a>),
        FString(ExprFString<'a>),
        TString(ExprTString<'a>),
        StringLiteral(ExprStringLiteral<'a>),
        BytesLiteral(ExprBytesLiteral<'a>),
        NumberLiteral(ExprNumberLiteral<'a>),
        BooleanLiteral(ExprBooleanLiteral),
        NoneLiteral(ExprNoneLiteral),
        EllipsisLiteral(ExprEllipsisLiteral),
        Attribute(ExprAttribute<'a>),
        Subscript(ExprSubscript<'a>),
        Starred(ExprStarred<'a>),
        Name(ExprName<'a>),
        List(ExprList<'a>),
        Tuple(ExprTuple<'a>),
        Slice(ExprSlice<'a>),
    }
}

nodes! {
    /// `and` or `or` between two or more.
    ExprBoolOp<'a> {
        op: BoolOp,
        values: &'a [&'a Expr<'a>],
    }
    /// `target := value`.
    ExprNamed<'a> {
        target: &'a Expr<'a>,
        value: &'a Expr<'a>,
    }
    ExprBinOp<'a> {
        left: &'a Expr<'a>,
        op: Operator,
        right: &'a Expr<'a>,
    }
    ExprUnaryOp<'a> {
        op: UnaryOp,
        operand: &'a Expr<'a>,
    }
    ExprLambda<'a> {
        parameters: Option<&'a Parameters<'a>>,
        body: &'a Expr<'a>,
    }
    /// `body if test else orelse`.
    ExprIf<'a> {
        test: &'a Expr<'a>,
        body: &'a Expr<'a>,
        orelse: &'a Expr<'a>,
    }
    ExprDict<'a> {
        items: &'a [DictItem<'a>],
    }
    ExprSet<'a> {
        elts: &'a [&'a Expr<'a>],
    }
    ExprListComp<'a> {
        elt: &'a Expr<'a>,
        generators: &'a [Comprehension<'a>],
    }
    ExprSetComp<'a> {
        elt: &'a Expr<'a>,
        generators: &'a [Comprehension<'a>],
    }
    ExprDictComp<'a> {
        key: &'a Expr<'a>,
        value: &'a Expr<'a>,
        generators: &'a [Comprehension<'a>],
    }
    /// A generator expression; its parentheses are of it, unless they are those of a call.
    ExprGenerator<'a> {
        elt: &'a Expr<'a>,
        generators: &'a [Comprehension<'a>],
        /// Its parentheses are its own.
        parenthesized: bool,
    }
    ExprAwait<'a> {
        value: &'a Expr<'a>,
    }
    ExprYield<'a> {
        value: Option<&'a Expr<'a>>,
    }
    ExprYieldFrom<'a> {
        value: &'a Expr<'a>,
    }
    /// `left op comparator op comparator`.
    ExprCompare<'a> {
        left: &'a Expr<'a>,
        ops: &'a [CmpOp],
        comparators: &'a [&'a Expr<'a>],
    }
    ExprCall<'a> {
        func: &'a Expr<'a>,
        arguments: Arguments<'a>,
    }
    /// String literals in a row of which one is an f-string.
    ExprFString<'a> {
        parts: &'a [StringPart<'a>],
    }
    /// Template string literals in a row.
    ExprTString<'a> {
        parts: &'a [StringPart<'a>],
    }
    /// One or more string literals in a row.
    ExprStringLiteral<'a> {
        value: &'a str,
    }
    ExprBytesLiteral<'a> {
        value: &'a [u8],
    }
    ExprNumberLiteral<'a> {
        value: Number<'a>,
    }
    ExprAttribute<'a> {
        value: &'a Expr<'a>,
        attr: Identifier<'a>,
        ctx: ExprContext,
    }
    ExprSubscript<'a> {
        value: &'a Expr<'a>,
        slice: &'a Expr<'a>,
        ctx: ExprContext,
    }
    ExprStarred<'a> {
        value: &'a Expr<'a>,
        ctx: ExprContext,
    }
    ExprName<'a> {
        id: Name<'a>,
        ctx: ExprContext,
    }
    ExprList<'a> {
        elts: &'a [&'a Expr<'a>],
        ctx: ExprContext,
    }
    ExprTuple<'a> {
        elts: &'a [&'a Expr<'a>],
        ctx: ExprContext,
        parenthesized: bool,
    }
    /// `lower:upper:step` in a subscript.
    ExprSlice<'a> {
        lower: Option<&'a Expr<'a>>,
        upper: Option<&'a Expr<'a>>,
        step: Option<&'a Expr<'a>>,
    }
}

nodes! {
    ExprBooleanLiteral {
        value: bool,
    }
    ExprNoneLiteral {}
    ExprEllipsisLiteral {}
}

alternatives! {
    /// What follows `case`.
    Pattern {
        MatchValue(PatternMatchValue<'a>),
        MatchSingleton(PatternMatchSingleton),
        MatchSequence(PatternMatchSequence<'a>),
        MatchMapping(PatternMatchMapping<'a>),
        MatchClass(PatternMatchClass<'a>),
        MatchStar(PatternMatchStar<'a>),
        MatchAs(PatternMatchAs<'a>),
        MatchOr(PatternMatchOr<'a>),
    }
}

nodes! {
    /// A literal or a dotted name.
    PatternMatchValue<'a> {
        value: &'a Expr<'a>,
    }
    PatternMatchSequence<'a> {
        patterns: &'a [Pattern<'a>],
    }
    PatternMatchMapping<'a> {
        keys: &'a [&'a Expr<'a>],
        patterns: &'a [Pattern<'a>],
        /// The name after `**`.
        rest: Option<Identifier<'a>>,
    }
    PatternMatchClass<'a> {
        cls: &'a Expr<'a>,
        arguments: PatternArguments<'a>,
    }
    /// `*name`, `*_`.
    PatternMatchStar<'a> {
        name: Option<Identifier<'a>>,
    }
    /// `pattern as name`, `name`, or `_`, which has neither.
    PatternMatchAs<'a> {
        pattern: Option<&'a Pattern<'a>>,
        name: Option<Identifier<'a>>,
    }
    PatternMatchOr<'a> {
        patterns: &'a [Pattern<'a>],
    }
    PatternArguments<'a> {
        patterns: &'a [Pattern<'a>],
        keywords: &'a [PatternKeyword<'a>],
    }
    PatternKeyword<'a> {
        attr: Identifier<'a>,
        pattern: Pattern<'a>,
    }
}

nodes! {
    PatternMatchSingleton {
        value: Singleton,
    }
}

nodes! {
    /// `elif test:`, or `else:` without a test.
    ElifElseClause<'a> {
        test: Option<&'a Expr<'a>>,
        body: Body<'a>,
    }
    /// `for target in iter if ...` of a comprehension.
    Comprehension<'a> {
        target: &'a Expr<'a>,
        iter: &'a Expr<'a>,
        ifs: &'a [&'a Expr<'a>],
        is_async: bool,
    }
    ExceptHandler<'a> {
        type_: Option<&'a Expr<'a>>,
        name: Option<Identifier<'a>>,
        body: Body<'a>,
    }
    Parameter<'a> {
        name: Identifier<'a>,
        annotation: Option<&'a Expr<'a>>,
    }
    ParameterWithDefault<'a> {
        parameter: Parameter<'a>,
        default: Option<&'a Expr<'a>>,
    }
    #[derive(Default)]
    Parameters<'a> {
        posonlyargs: &'a [ParameterWithDefault<'a>],
        args: &'a [ParameterWithDefault<'a>],
        vararg: Option<&'a Parameter<'a>>,
        kwonlyargs: &'a [ParameterWithDefault<'a>],
        kwarg: Option<&'a Parameter<'a>>,
    }
    /// The arguments of a call or class with their parentheses.
    Arguments<'a> {
        args: &'a [&'a Expr<'a>],
        keywords: &'a [Keyword<'a>],
    }
    /// `arg=value`, or `**value` without a name.
    Keyword<'a> {
        arg: Option<Identifier<'a>>,
        value: &'a Expr<'a>,
    }
    /// `name as asname` of an import.
    Alias<'a> {
        name: Identifier<'a>,
        asname: Option<Identifier<'a>>,
        /// What it binds: the name after `as`, else the first of a dotted name.
        bound: Name<'a>,
    }
    WithItem<'a> {
        context_expr: &'a Expr<'a>,
        optional_vars: Option<&'a Expr<'a>>,
    }
    MatchCase<'a> {
        pattern: Pattern<'a>,
        guard: Option<&'a Expr<'a>>,
        body: Body<'a>,
    }
    Decorator<'a> {
        expression: &'a Expr<'a>,
    }
    TypeParams<'a> {
        type_params: &'a [TypeParam<'a>],
    }
    TypeParamTypeVar<'a> {
        name: Identifier<'a>,
        bound: Option<&'a Expr<'a>>,
        default: Option<&'a Expr<'a>>,
    }
    TypeParamTypeVarTuple<'a> {
        name: Identifier<'a>,
        default: Option<&'a Expr<'a>>,
    }
    TypeParamParamSpec<'a> {
        name: Identifier<'a>,
        default: Option<&'a Expr<'a>>,
    }
    /// A name where no expression stands.
    Identifier<'a> {
        id: Name<'a>,
    }
    /// A replacement field of an f-string or t-string, with its braces.
    Field<'a> {
        expression: &'a Expr<'a>,
        /// What `=` shows beside the expression's text.
        debug: Option<DebugText<'a>>,
        conversion: Conversion,
        format_spec: Option<&'a [StringPart<'a>]>,
    }
}

alternatives! {
    /// One of the parameters in brackets of a generic.
    TypeParam {
        TypeVar(TypeParamTypeVar<'a>),
        TypeVarTuple(TypeParamTypeVarTuple<'a>),
        ParamSpec(TypeParamParamSpec<'a>),
    }
}

/// A key and a value, or `**value`, which has no key.
#[derive(Debug, Clone, Copy)]
pub struct DictItem<'a> {
    pub key: Option<&'a Expr<'a>>,
    pub value: &'a Expr<'a>,
}

/// A piece of an f-string, a t-string or a format specification.
#[derive(Debug, Clone, Copy)]
pub enum StringPart<'a> {
    Text(&'a str),
    Field(Field<'a>),
}

/// What stands in a field with `=` before and after the expression.
#[derive(Debug, Clone, Copy)]
pub struct DebugText<'a> {
    pub leading: &'a str,
    pub trailing: &'a str,
}

/// `!s`, `!r`, `!a` of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversion {
    None,
    Str,
    Repr,
    Ascii,
}

/// A number literal.
#[derive(Debug, Clone, Copy)]
pub enum Number<'a> {
    Int(i64),
    /// One that needs more bits, as it is written.
    BigInt(&'a str),
    Float(f64),
    /// The imaginary part.
    Complex(f64),
}

/// What is done with what an expression names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExprContext {
    Load,
    Store,
    Del,
}

impl ExprContext {
    pub fn is_load(self) -> bool {
        self == ExprContext::Load
    }

    pub fn is_store(self) -> bool {
        self == ExprContext::Store
    }

    pub fn is_del(self) -> bool {
        self == ExprContext::Del
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoolOp {
    And,
    Or,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

impl Operator {
    /// As it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Operator::Add => "+",
            Operator::Sub => "-",
            Operator::Mult => "*",
            Operator::MatMult => "@",
            Operator::Div => "/",
            Operator::Mod => "%",
            Operator::Pow => "**",
            Operator::LShift => "<<",
            Operator::RShift => ">>",
            Operator::BitOr => "|",
            Operator::BitXor => "^",
            Operator::BitAnd => "&",
            Operator::FloorDiv => "//",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOp {
    Invert,
    Not,
    UAdd,
    USub,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CmpOp {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

impl CmpOp {
    /// As it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            CmpOp::Eq => "==",
            CmpOp::NotEq => "!=",
            CmpOp::Lt => "<",
            CmpOp::LtE => "<=",
            CmpOp::Gt => ">",
            CmpOp::GtE => ">=",
            CmpOp::Is => "is",
            CmpOp::IsNot => "is not",
            CmpOp::In => "in",
            CmpOp::NotIn => "not in",
        }
    }
}

/// The constants that patterns compare by identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Singleton {
    None,
    True,
    False,
}

impl<'a> Expr<'a> {
    pub fn is_starred_expr(&self) -> bool {
        matches!(self, Expr::Starred(_))
    }

    pub fn is_tuple_expr(&self) -> bool {
        matches!(self, Expr::Tuple(_))
    }

    pub fn is_name_expr(&self) -> bool {
        matches!(self, Expr::Name(_))
    }

    pub fn is_attribute_expr(&self) -> bool {
        matches!(self, Expr::Attribute(_))
    }

    pub fn is_lambda_expr(&self) -> bool {
        matches!(self, Expr::Lambda(_))
    }

    pub fn is_string_literal_expr(&self) -> bool {
        matches!(self, Expr::StringLiteral(_))
    }

    /// Whether it is a constant as it is written.
    pub fn is_literal_expr(&self) -> bool {
        matches!(
            self,
            Expr::StringLiteral(_)
                | Expr::BytesLiteral(_)
                | Expr::NumberLiteral(_)
                | Expr::BooleanLiteral(_)
                | Expr::NoneLiteral(_)
                | Expr::EllipsisLiteral(_)
        )
    }

    pub fn as_name_expr(&self) -> Option<&ExprName<'a>> {
        match self {
            Expr::Name(name) => Some(name),
            _ => None,
        }
    }
}

/// Whether one of the expressions has a star.
pub fn has_star(expressions: &[&Expr<'_>]) -> bool {
    expressions.iter().any(|expression| expression.is_starred_expr())
}

impl Pattern<'_> {
    pub fn is_match_star(&self) -> bool {
        matches!(self, Pattern::MatchStar(_))
    }

    /// Whether it matches everything.
    pub fn is_irrefutable(&self) -> bool {
        match self {
            Pattern::MatchAs(node) => node.pattern.is_none_or(Pattern::is_irrefutable),
            Pattern::MatchOr(node) => node.patterns.iter().any(Pattern::is_irrefutable),
            _ => false,
        }
    }
}

impl Number<'_> {
    pub fn is_int(&self) -> bool {
        matches!(self, Number::Int(_) | Number::BigInt(_))
    }
}

impl PartialEq<&str> for Identifier<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.id == *other
    }
}

impl<'a> Identifier<'a> {
    pub fn as_str(&self) -> &'a str {
        self.id.as_str()
    }
}

impl std::fmt::Display for Identifier<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.id)
    }
}

impl std::ops::Deref for Identifier<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.id
    }
}

impl<'a> TypeParam<'a> {
    pub fn name(&self) -> Identifier<'a> {
        match self {
            TypeParam::TypeVar(param) => param.name,
            TypeParam::TypeVarTuple(param) => param.name,
            TypeParam::ParamSpec(param) => param.name,
        }
    }

    pub fn default(&self) -> Option<&'a Expr<'a>> {
        match self {
            TypeParam::TypeVar(param) => param.default,
            TypeParam::TypeVarTuple(param) => param.default,
            TypeParam::ParamSpec(param) => param.default,
        }
    }
}

impl<'a> Parameters<'a> {
    /// All of them with their annotations, in the order they are written.
    pub fn iter(&self) -> impl Iterator<Item = &'a Parameter<'a>> + use<'a> {
        let plain = |list: &'a [ParameterWithDefault<'a>]| list.iter().map(|p| &p.parameter);
        plain(self.posonlyargs)
            .chain(plain(self.args))
            .chain(self.vararg)
            .chain(plain(self.kwonlyargs))
            .chain(self.kwarg)
    }

    /// All that may have a default.
    pub fn iter_non_variadic(&self) -> impl Iterator<Item = &'a ParameterWithDefault<'a>> + use<'a> {
        self.posonlyargs.iter().chain(self.args).chain(self.kwonlyargs)
    }
}

/// An argument of a call.
#[derive(Debug, Clone, Copy)]
pub enum ArgOrKeyword<'a> {
    Arg(&'a Expr<'a>),
    Keyword(&'a Keyword<'a>),
}

impl<'a> Arguments<'a> {
    /// Both kinds in the order they are written.
    pub fn iter_source_order(&self) -> impl Iterator<Item = ArgOrKeyword<'a>> + use<'a> {
        let (mut args, mut keywords) = (self.args, self.keywords);
        std::iter::from_fn(move || match (args, keywords) {
            ([arg, rest @ ..], []) => {
                args = rest;
                Some(ArgOrKeyword::Arg(arg))
            }
            ([arg, rest @ ..], [keyword, ..]) if arg.start() < keyword.start() => {
                args = rest;
                Some(ArgOrKeyword::Arg(arg))
            }
            (_, [keyword, rest @ ..]) => {
                keywords = rest;
                Some(ArgOrKeyword::Keyword(keyword))
            }
            ([], []) => None,
        })
    }
}

/// The integer that a literal of any size and base is.
pub fn big_integer(literal: &str) -> Option<BigInt> {
    let digits = literal.replace('_', "").to_ascii_lowercase();
    let (digits, base) = match digits.split_at_checked(2) {
        Some(("0x", digits)) => (digits, 16),
        Some(("0o", digits)) => (digits, 8),
        Some(("0b", digits)) => (digits, 2),
        _ => (digits.as_str(), 10),
    };
    BigInt::parse_bytes(digits.as_bytes(), base)
}

/// A range by its byte offsets.
pub fn range(start: usize, end: usize) -> TextRange {
    TextRange::new(TextSize::new(start as u32), TextSize::new(end as u32))
}

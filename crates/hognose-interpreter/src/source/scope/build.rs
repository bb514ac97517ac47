//! The first pass: which names each scope binds, declares and uses, and what is wrong with that.
//!
//! Faults are reported in the order CPython finds them: those of declarations and bindings (its symbol table) as soon
//! as they are met, those of misplaced statements (its code generator) after the whole tree was seen.
#![expect(
    clippy::indexing_slicing,
    reason = "drafts by the numbers of scopes, which are given out when they are pushed"
)]

use super::{Fault, Parsed, ScopeId, ScopeKind, Symbol, mangle, names_foreseen, patterns};
use crate::source::ast::{self, Arena, Body, Expr, ExprContext, Identifier, Name, Names, Stmt, StringPart, TypeParam};
use indexmap::IndexMap;
use ruff_text_size::{Ranged, TextRange, TextSize};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use smallvec::SmallVec;
use std::borrow::Cow;

/// What a scope does with a name.
pub(super) mod flag {
    pub const USE: u16 = 1;
    pub const LOCAL: u16 = 1 << 1;
    pub const PARAMETER: u16 = 1 << 2;
    pub const GLOBAL: u16 = 1 << 3;
    pub const NONLOCAL: u16 = 1 << 4;
    pub const ANNOTATED: u16 = 1 << 5;
    pub const TYPE_PARAMETER: u16 = 1 << 6;
    /// The target of a comprehension's `for`.
    pub const ITERATION: u16 = 1 << 7;
    /// Something deletes it: `del`, the end of `except ... as`.
    pub const DELETED: u16 = 1 << 8;
    /// Used or rebound from another frame, so that it needs a cell.
    pub const CAPTURED: u16 = 1 << 9;
    /// Bound by `import`, which may stand before a `global` statement.
    pub const IMPORTED: u16 = 1 << 10;
    pub const BOUND: u16 = LOCAL | PARAMETER | TYPE_PARAMETER | IMPORTED;
}

/// A scope while the tree is walked.
pub(super) struct Draft<'a> {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    pub name: Name<'a>,
    pub range: TextRange,
    pub private: Option<Name<'a>>,
    pub symbols: IndexMap<Name<'a>, Symbol, FxBuildHasher>,
    /// `global` and `nonlocal` names with their statements.
    pub directives: Vec<(Name<'a>, TextRange)>,
    pub has_yield: bool,
    pub handles_exceptions: bool,
    pub has_await: bool,
    pub is_async: bool,
    pub uses_class: bool,
    pub parameters: super::ParameterLayout,
}

impl<'a> Draft<'a> {
    fn new(kind: ScopeKind, name: Name<'a>, range: TextRange) -> Draft<'a> {
        Draft {
            kind,
            parent: None,
            name,
            range,
            private: None,
            symbols: IndexMap::default(),
            directives: Vec::new(),
            has_yield: false,
            handles_exceptions: false,
            has_await: false,
            is_async: false,
            uses_class: false,
            parameters: super::ParameterLayout::default(),
        }
    }

    /// Notes that it does this with a name.
    fn add(&mut self, name: Name<'a>, flags: u16) {
        self.symbol(name).flags |= flags;
    }

    /// What is known of a name in it, met or not.
    fn symbol(&mut self, name: Name<'a>) -> &mut Symbol {
        self.symbols.entry(name).or_insert(Symbol::UNKNOWN)
    }

    /// What it does with a name.
    pub(super) fn flags(&self, name: Name<'a>) -> u16 {
        self.symbols.get(&name).map_or(0, |symbol| symbol.flags)
    }

    /// Whether no declaration of a module is wrong, where it has no scope inside.
    pub(super) fn stands_alone(&self) -> bool {
        self.symbols.values().all(|symbol| symbol.flags & flag::NONLOCAL == 0)
    }

    fn is_comprehension(&self) -> bool {
        matches!(
            self.kind,
            ScopeKind::ListComp | ScopeKind::SetComp | ScopeKind::DictComp | ScopeKind::Generator
        )
    }

    /// Whether it runs as a function does, so that `super` and `yield` mean something.
    fn is_function_like(&self) -> bool {
        !matches!(self.kind, ScopeKind::Module | ScopeKind::Class)
    }
}

type Walk = Result<(), Box<Fault>>;

/// The statements around a statement that `break`, `continue` and `return` care for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Loop,
    ExceptStar,
}

/// When the code generator would come by a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Turn {
    statement: u32,
    /// Targets come after what is assigned to them.
    in_target: bool,
    start: TextSize,
}

pub(super) struct Builder<'a> {
    source: &'a str,
    /// Where mangled names go.
    arena: &'a Arena,
    pub names: Names<'a>,
    pub drafts: SmallVec<[Draft<'a>; 1]>,
    pub by_range: FxHashMap<(TextRange, ScopeKind), ScopeId>,
    /// The first fault of the second kind, by its place.
    pub late: Option<(Turn, Box<Fault>)>,
    pub future_annotations: bool,
    top_level_await: bool,
    current: ScopeId,
    around: Vec<Around>,
    /// Inside the iterable of a comprehension.
    in_iterable: u32,
    /// Inside the target of a comprehension's `for`.
    in_iteration_target: bool,
    /// Names of the lazily evaluated type expression around, for error messages.
    type_expression: &'static str,
    /// `return value` in the `async def`s around; faults if these turn out to be generators.
    returns_value: Vec<Option<(Turn, TextRange)>>,
    /// How many statements have been begun.
    statement: u32,
    in_target: bool,
    /// Where the last `from __future__` that a module may begin with starts.
    last_future: Option<TextSize>,
    /// How many compound statements are around, inside the scope.
    blocks: u32,
}

impl<'a> Builder<'a> {
    pub(super) fn new(parsed: &mut Parsed<'a>) -> Self {
        // Nobody looks for the module by its range.
        let mut module = Draft::new(ScopeKind::Module, Name::MODULE, parsed.module.range);
        module.symbols.reserve(names_foreseen(parsed.source));
        Builder {
            source: parsed.source,
            arena: parsed.arena,
            names: std::mem::take(&mut parsed.names),
            drafts: SmallVec::from_buf([module]),
            by_range: FxHashMap::default(),
            late: None,
            future_annotations: false,
            top_level_await: parsed.options.allow_top_level_await,
            current: ScopeId::MODULE,
            around: Vec::new(),
            in_iterable: 0,
            in_iteration_target: false,
            type_expression: "",
            returns_value: Vec::new(),
            statement: 0,
            in_target: false,
            last_future: None,
            blocks: 0,
        }
    }

    /// Walks a whole module.
    pub(super) fn module(&mut self, body: Body<'a>) -> Walk {
        self.future_statements(body)?;
        self.body(body)
    }

    // Scopes.

    fn push_draft(&mut self, kind: ScopeKind, parent: ScopeId, name: Name<'a>, range: TextRange) -> ScopeId {
        let id = ScopeId(self.drafts.len() as u32);
        let private = self.drafts[parent.index()].private;
        self.drafts.push(Draft {
            parent: Some(parent),
            private,
            ..Draft::new(kind, name, range)
        });
        self.by_range.insert((range, kind), id);
        id
    }

    fn draft(&mut self) -> &mut Draft<'a> {
        &mut self.drafts[self.current.index()]
    }

    /// Opens a scope in the current one and returns the current one.
    fn enter(&mut self, kind: ScopeKind, name: Name<'a>, range: TextRange) -> ScopeId {
        let outer = self.current;
        self.current = self.push_draft(kind, outer, name, range);
        outer
    }

    /// Walks what stands in a scope of its own, apart from loops around it.
    fn inside(
        &mut self,
        kind: ScopeKind,
        name: Name<'a>,
        range: TextRange,
        walk: impl FnOnce(&mut Self) -> Walk,
    ) -> Walk {
        let outer = self.enter(kind, name, range);
        let around = std::mem::take(&mut self.around);
        let blocks = std::mem::take(&mut self.blocks);
        let result = walk(self);
        self.around = around;
        self.blocks = blocks;
        self.current = outer;
        result
    }

    // Names.

    fn mangled(&mut self, name: Name<'a>) -> Name<'a> {
        let Some(class) = self.drafts[self.current.index()].private else {
            return name;
        };
        match mangle(Some(class.as_str()), name.as_str()) {
            Cow::Borrowed(_) => name,
            Cow::Owned(mangled) => self.names.intern(self.arena.alloc_str(&mangled)),
        }
    }

    fn add(&mut self, name: Name<'a>, flags: u16) {
        let name = self.mangled(name);
        self.add_mangled(name, flags);
    }

    fn add_mangled(&mut self, name: Name<'a>, flags: u16) {
        self.draft().add(name, flags);
    }

    fn flags(&self, scope: ScopeId, mangled: Name<'a>) -> u16 {
        self.drafts[scope.index()].flags(mangled)
    }

    /// A name that is assigned to, by whatever means.
    fn bind(&mut self, name: Name<'a>, range: TextRange, flags: u16) -> Walk {
        if name == "__debug__" {
            return fault(range, "cannot assign to __debug__");
        }
        let mangled = self.mangled(name);
        let in_iteration_target = self.in_iteration_target;
        let symbol = self.draft().symbol(mangled);
        let known = symbol.flags;
        if flags & known & flag::PARAMETER != 0 {
            return fault(range, format!("duplicate argument '{name}' in function definition"));
        }
        if flags & known & flag::TYPE_PARAMETER != 0 {
            return fault(range, format!("duplicate type parameter '{name}'"));
        }
        symbol.flags |= flags;
        if in_iteration_target {
            if known & (flag::GLOBAL | flag::NONLOCAL) != 0 {
                return fault(
                    range,
                    format!("comprehension inner loop cannot rebind assignment expression target '{name}'"),
                );
            }
            symbol.flags |= flag::ITERATION;
        }
        Ok(())
    }

    fn name(&mut self, name: &ast::ExprName<'a>) -> Walk {
        match name.ctx {
            ExprContext::Store => self.bind(name.id, name.range, flag::LOCAL),
            ExprContext::Del => {
                if name.id == "__debug__" {
                    return fault(name.range, "cannot delete __debug__");
                }
                self.add(name.id, flag::LOCAL | flag::DELETED);
                Ok(())
            }
            ExprContext::Load => {
                self.add(name.id, flag::USE);
                match name.id.as_str() {
                    "super" if self.drafts[self.current.index()].is_function_like() => {
                        self.add_mangled(Name::CLASS, flag::USE);
                        self.draft().uses_class = true;
                    }
                    "__class__" if self.drafts[self.current.index()].is_function_like() => {
                        self.draft().uses_class = true;
                    }
                    _ => {}
                }
                Ok(())
            }
        }
    }

    /// Notes a fault that only counts when the declarations are right.
    fn late(&mut self, range: TextRange, message: impl Into<String>) {
        self.late_at(self.turn(range.start()), range, message);
    }

    fn late_at(&mut self, turn: Turn, range: TextRange, message: impl Into<String>) {
        if self.late.as_ref().is_none_or(|(earlier, _)| turn < *earlier) {
            self.late = Some((
                turn,
                Box::new(Fault {
                    range,
                    message: message.into(),
                }),
            ));
        }
    }

    fn turn(&self, start: TextSize) -> Turn {
        Turn {
            statement: self.statement,
            in_target: self.in_target,
            start,
        }
    }

    // Statements.

    fn body(&mut self, body: Body<'a>) -> Walk {
        body.iter().try_for_each(|statement| self.statement(statement))
    }

    fn statement(&mut self, statement: &Stmt<'a>) -> Walk {
        self.statement += 1;
        let compound = matches!(
            statement,
            Stmt::If(_) | Stmt::For(_) | Stmt::While(_) | Stmt::With(_) | Stmt::Try(_) | Stmt::Match(_)
        );
        self.blocks += u32::from(compound);
        let result = self.one_statement(statement);
        self.blocks -= u32::from(compound);
        result
    }

    fn one_statement(&mut self, statement: &Stmt<'a>) -> Walk {
        match statement {
            Stmt::FunctionDef(node) => self.function(node),
            Stmt::ClassDef(node) => self.class(node),
            Stmt::Return(node) => self.return_(node),
            Stmt::Delete(node) => node.targets.iter().try_for_each(|target| self.target(target)),
            Stmt::TypeAlias(node) => self.type_alias(node),
            Stmt::Assign(node) => {
                node.targets.iter().try_for_each(|target| self.whole_target(target))?;
                self.value(node.value)
            }
            Stmt::AugAssign(node) => {
                self.target(node.target)?;
                self.value(node.value)
            }
            Stmt::AnnAssign(node) => self.annotated(node),
            Stmt::For(node) => self.for_(node),
            Stmt::While(node) => {
                self.expression(node.test)?;
                self.loop_body(node.body)?;
                self.body(node.orelse)
            }
            Stmt::If(node) => {
                self.expression(node.test)?;
                self.body(node.body)?;
                node.elif_else_clauses.iter().try_for_each(|clause| {
                    clause.test.iter().try_for_each(|test| self.expression(test))?;
                    self.body(clause.body)
                })
            }
            Stmt::With(node) => self.with(node),
            Stmt::Match(node) => self.match_(node),
            Stmt::Raise(node) => {
                self.optional(node.exc)?;
                self.optional(node.cause)
            }
            Stmt::Try(node) => self.try_(node),
            Stmt::Assert(node) => {
                self.expression(node.test)?;
                self.optional(node.msg)
            }
            Stmt::Import(node) => node.names.iter().try_for_each(|alias| self.import(alias)),
            Stmt::ImportFrom(node) => self.import_from(node),
            Stmt::Global(node) => self.declare(node.names, node.range, flag::GLOBAL),
            Stmt::Nonlocal(node) => self.declare(node.names, node.range, flag::NONLOCAL),
            Stmt::Expr(node) => self.value(node.value),
            Stmt::Break(node) => {
                self.jump(node.range, "'break' outside loop");
                Ok(())
            }
            Stmt::Continue(node) => {
                self.jump(node.range, "'continue' not properly in loop");
                Ok(())
            }
            Stmt::Pass(_) => Ok(()),
        }
    }

    fn function(&mut self, node: &ast::StmtFunctionDef<'a>) -> Walk {
        self.bind(
            node.name.id,
            keyword_range(node.range, node.decorator_list, self.source),
            flag::LOCAL,
        )?;
        self.defaults(node.parameters)?;
        self.decorators(node.decorator_list)?;
        let Some(type_params) = node.type_params else {
            return self.function_itself(node);
        };
        self.type_params(node.range, node.name.id, type_params, |this| this.function_itself(node))
    }

    fn function_itself(&mut self, node: &ast::StmtFunctionDef<'a>) -> Walk {
        self.function_annotations(node)?;
        self.inside(ScopeKind::Function, node.name.id, node.range, |this| {
            this.draft().is_async = node.is_async;
            this.returns_value.push(None);
            let result = this.parameters(node.parameters).and_then(|()| this.body(node.body));
            let returns_value = this.returns_value.pop().flatten();
            if let Some((turn, range)) = returns_value
                && this.draft().has_yield
                && node.is_async
            {
                this.late_at(turn, range, "'return' with value in async generator");
            }
            result
        })
    }

    fn function_annotations(&mut self, node: &ast::StmtFunctionDef<'a>) -> Walk {
        let mut annotations = node
            .parameters
            .iter()
            .filter_map(|parameter| parameter.annotation)
            .chain(node.returns)
            .peekable();
        if annotations.peek().is_none() {
            return Ok(());
        }
        if self.future_annotations {
            return annotations.try_for_each(|annotation| only_checked(annotation));
        }
        self.annotation_scope(node.range, |this| {
            annotations.try_for_each(|annotation| this.value_or_star(annotation))
        })
    }

    /// The scope of the annotations of a module, class or function; entered again for each of a module's or class's.
    fn annotation_scope(&mut self, range: TextRange, walk: impl FnOnce(&mut Self) -> Walk) -> Walk {
        let outer = self.current;
        self.current = match self.by_range.get(&(range, ScopeKind::Annotation)) {
            Some(&known) => known,
            None => {
                let scope = self.push_draft(ScopeKind::Annotation, outer, Name::ANNOTATE, range);
                self.lazy_parameter(scope);
                scope
            }
        };
        let (around, in_iterable) = (std::mem::take(&mut self.around), std::mem::take(&mut self.in_iterable));
        let type_expression = std::mem::replace(&mut self.type_expression, "an annotation");
        let result = walk(self);
        self.type_expression = type_expression;
        (self.around, self.in_iterable) = (around, in_iterable);
        self.current = outer;
        result
    }

    /// Gives a lazily evaluated scope its one parameter, the format asked for.
    fn lazy_parameter(&mut self, scope: ScopeId) {
        let draft = &mut self.drafts[scope.index()];
        draft.parameters.positional_only = 1;
        draft.add(Name::FORMAT, flag::PARAMETER);
    }

    fn defaults(&mut self, parameters: &ast::Parameters<'a>) -> Walk {
        parameters
            .iter_non_variadic()
            .filter_map(|parameter| parameter.default)
            .try_for_each(|default| self.expression(default))
    }

    fn decorators(&mut self, decorators: &[ast::Decorator<'a>]) -> Walk {
        decorators
            .iter()
            .try_for_each(|decorator| self.expression(decorator.expression))
    }

    fn parameters(&mut self, parameters: &ast::Parameters<'a>) -> Walk {
        self.draft().parameters = super::ParameterLayout {
            positional_only: parameters.posonlyargs.len() as u32,
            positional_or_keyword: parameters.args.len() as u32,
            keyword_only: parameters.kwonlyargs.len() as u32,
            varargs: parameters.vararg.is_some(),
            kwargs: parameters.kwarg.is_some(),
        };
        // As the slots stand, not as they are written.
        let plain = parameters.iter_non_variadic().map(|parameter| &parameter.parameter);
        plain
            .chain(parameters.vararg)
            .chain(parameters.kwarg)
            .try_for_each(|parameter| {
                // Without the stars.
                let range = TextRange::new(parameter.name.start(), parameter.range.end());
                self.bind(parameter.name.id, range, flag::PARAMETER)
            })
    }

    fn class(&mut self, node: &ast::StmtClassDef<'a>) -> Walk {
        self.bind(
            node.name.id,
            keyword_range(node.range, node.decorator_list, self.source),
            flag::LOCAL,
        )?;
        self.decorators(node.decorator_list)?;
        let Some(type_params) = node.type_params else {
            return self.class_itself(node);
        };
        self.type_params(node.range, node.name.id, type_params, |this| {
            this.add_mangled(Name::TYPE_PARAMS, flag::LOCAL);
            this.class_itself(node)
        })
    }

    fn class_itself(&mut self, node: &ast::StmtClassDef<'a>) -> Walk {
        if let Some(arguments) = node.arguments {
            self.arguments(arguments, arguments.range.start())?;
        }
        self.inside(ScopeKind::Class, node.name.id, node.range, |this| {
            this.draft().private = Some(node.name.id);
            if node.type_params.is_some() {
                this.add_mangled(Name::TYPE_PARAMS, flag::USE);
            }
            this.body(node.body)
        })
    }

    fn type_params(
        &mut self,
        range: TextRange,
        name: Name<'a>,
        type_params: &ast::TypeParams<'a>,
        walk: impl FnOnce(&mut Self) -> Walk,
    ) -> Walk {
        let outer = self.enter(ScopeKind::TypeParams, name, range);
        let type_expression = std::mem::replace(&mut self.type_expression, "the definition of a generic");
        let mut after_default = false;
        for param in type_params.type_params {
            let identifier = param.name();
            self.bind(identifier.id, param.range(), flag::TYPE_PARAMETER | flag::LOCAL)?;
            if let TypeParam::TypeVar(variable) = param
                && let Some(bound) = variable.bound
            {
                let what = if bound.is_tuple_expr() {
                    "a TypeVar constraint"
                } else {
                    "a TypeVar bound"
                };
                self.type_param_bound(identifier.id, bound, what)?;
            }
            let what = match param {
                TypeParam::TypeVar(_) => "a TypeVar default",
                TypeParam::ParamSpec(_) => "a ParamSpec default",
                TypeParam::TypeVarTuple(_) => "a TypeVarTuple default",
            };
            match param.default() {
                Some(default) => {
                    self.type_param_bound(identifier.id, default, what)?;
                    after_default = true;
                }
                None if after_default => self.late(
                    param.range(),
                    format!(
                        "non-default type parameter '{}' follows default type parameter",
                        identifier.id
                    ),
                ),
                None => {}
            }
        }
        let result = walk(self);
        self.type_expression = type_expression;
        self.current = outer;
        result
    }

    fn type_param_bound(&mut self, name: Name<'a>, bound: &Expr<'a>, what: &'static str) -> Walk {
        self.lazy(ScopeKind::TypeParamBound, name, bound.range(), what, |this| {
            this.value_or_star(bound)
        })
    }

    /// A lazily evaluated type expression in a scope of its own.
    fn lazy(
        &mut self,
        kind: ScopeKind,
        name: Name<'a>,
        range: TextRange,
        what: &'static str,
        walk: impl FnOnce(&mut Self) -> Walk,
    ) -> Walk {
        let type_expression = std::mem::replace(&mut self.type_expression, what);
        let result = self.inside(kind, name, range, |this| {
            this.lazy_parameter(this.current);
            walk(this)
        });
        self.type_expression = type_expression;
        result
    }

    fn type_alias(&mut self, node: &ast::StmtTypeAlias<'a>) -> Walk {
        self.target(node.name)?;
        let name = match node.name {
            Expr::Name(name) => name.id,
            _ => return Ok(()),
        };
        let value = |this: &mut Self| {
            this.lazy(ScopeKind::TypeAlias, name, node.range, "a type alias", |this| {
                this.expression(node.value)
            })
        };
        match node.type_params {
            Some(type_params) => self.type_params(node.range, name, type_params, value),
            None => value(self),
        }
    }

    fn annotated(&mut self, node: &ast::StmtAnnAssign<'a>) -> Walk {
        match node.target {
            Expr::Name(name) => {
                let mangled = self.mangled(name.id);
                let known = self.flags(self.current, mangled);
                if node.simple && self.current != ScopeId::MODULE && known & (flag::GLOBAL | flag::NONLOCAL) != 0 {
                    let which = if known & flag::GLOBAL != 0 {
                        "global"
                    } else {
                        "nonlocal"
                    };
                    return fault(node.range, format!("annotated name '{}' can't be {which}", name.id));
                }
                if node.simple {
                    self.bind(name.id, name.range, flag::LOCAL | flag::ANNOTATED)?;
                } else if node.value.is_some() {
                    self.bind(name.id, name.range, flag::LOCAL)?;
                } else {
                    self.add(name.id, 0);
                }
            }
            target => self.target(target)?,
        }
        let scope = self.current;
        let kept = matches!(self.drafts[scope.index()].kind, ScopeKind::Module | ScopeKind::Class);
        if node.simple && kept && !self.future_annotations {
            let range = self.drafts[scope.index()].range;
            // A part of a module may run, and a block may not: such annotations count once their statement was reached.
            let conditional = scope == ScopeId::MODULE || self.blocks > 0;
            if conditional {
                self.add_mangled(Name::CONDITIONAL_ANNOTATIONS, flag::LOCAL);
            }
            self.annotation_scope(range, |this| {
                if conditional {
                    this.add_mangled(Name::CONDITIONAL_ANNOTATIONS, flag::USE);
                }
                this.expression(node.annotation)
            })?;
        } else if kept && !node.simple && !self.future_annotations {
            // Evaluated where it stands, for its effects only.
            self.annotation_in_place(node.annotation)?;
        } else {
            only_checked(node.annotation)?;
        }
        match node.value {
            Some(value) => self.value(value),
            None => Ok(()),
        }
    }

    fn annotation_in_place(&mut self, annotation: &Expr<'a>) -> Walk {
        only_checked(annotation)?;
        self.expression(annotation)
    }

    fn return_(&mut self, node: &ast::StmtReturn<'a>) -> Walk {
        let draft = self.draft();
        if !draft.is_function_like() {
            self.late(node.range, "'return' outside function");
        } else if self.around.contains(&Around::ExceptStar) {
            self.late(
                node.range,
                "'break', 'continue' and 'return' cannot appear in an except* block",
            );
        }
        match node.value {
            Some(value) => {
                let turn = self.turn(node.range.start());
                if let Some(first @ None) = self.returns_value.last_mut() {
                    *first = Some((turn, node.range));
                }
                self.value(value)
            }
            None => Ok(()),
        }
    }

    fn jump(&mut self, range: TextRange, message: &str) {
        match self.around.last() {
            Some(Around::Loop) => {}
            Some(Around::ExceptStar) => self.late(
                range,
                "'break', 'continue' and 'return' cannot appear in an except* block",
            ),
            None => self.late(range, message),
        }
    }

    fn loop_body(&mut self, body: Body<'a>) -> Walk {
        self.around.push(Around::Loop);
        let result = self.body(body);
        self.around.pop();
        result
    }

    fn for_(&mut self, node: &ast::StmtFor<'a>) -> Walk {
        if node.is_async {
            self.asynchronous(node.range, "'async for' outside async function")?;
        }
        self.whole_target(node.target)?;
        self.value(node.iter)?;
        self.loop_body(node.body)?;
        self.body(node.orelse)
    }

    fn with(&mut self, node: &ast::StmtWith<'a>) -> Walk {
        if node.is_async {
            self.asynchronous(node.range, "'async with' outside async function")?;
            self.draft().handles_exceptions = true;
        }
        for item in node.items {
            self.expression(item.context_expr)?;
            if let Some(target) = item.optional_vars {
                self.whole_target(target)?;
            }
        }
        self.body(node.body)
    }

    /// Something that can only stand in an `async def` (or, if so allowed, outside any function).
    fn asynchronous(&mut self, range: TextRange, message: &str) -> Walk {
        let frame = self.frame_of(self.current);
        let draft = &mut self.drafts[frame.index()];
        let allowed = draft.is_async
            || draft.kind == ScopeKind::Generator
            || draft.kind == ScopeKind::Module && self.top_level_await;
        if !allowed {
            return fault(range, message);
        }
        draft.has_await = true;
        Ok(())
    }

    /// The scope in whose frame the variables of a scope live.
    pub(super) fn frame_of(&self, mut scope: ScopeId) -> ScopeId {
        while let Draft {
            kind,
            parent: Some(parent),
            ..
        } = &self.drafts[scope.index()]
            && kind.is_inlined()
        {
            scope = *parent;
        }
        scope
    }

    fn match_(&mut self, node: &ast::StmtMatch<'a>) -> Walk {
        self.value(node.subject)?;
        for (index, case) in node.cases.iter().enumerate() {
            self.pattern(&case.pattern)?;
            if let Some(guard) = case.guard {
                self.expression(guard)?;
            }
            let last = index + 1 == node.cases.len();
            if let Err(wrong) = patterns::check(&case.pattern, last || case.guard.is_some()) {
                self.late(wrong.range, wrong.message);
            }
            self.body(case.body)?;
        }
        Ok(())
    }

    fn pattern(&mut self, pattern: &ast::Pattern<'a>) -> Walk {
        use ast::Pattern;
        match pattern {
            Pattern::MatchValue(node) => self.expression(node.value),
            Pattern::MatchSingleton(_) => Ok(()),
            Pattern::MatchSequence(node) => node.patterns.iter().try_for_each(|pattern| self.pattern(pattern)),
            Pattern::MatchMapping(node) => {
                node.keys.iter().try_for_each(|key| self.expression(key))?;
                node.patterns.iter().try_for_each(|pattern| self.pattern(pattern))?;
                node.rest
                    .iter()
                    .try_for_each(|rest| self.bind(rest.id, node.range, flag::LOCAL))
            }
            Pattern::MatchClass(node) => {
                self.expression(node.cls)?;
                node.arguments
                    .patterns
                    .iter()
                    .try_for_each(|pattern| self.pattern(pattern))?;
                for keyword in node.arguments.keywords {
                    if keyword.attr.id == "__debug__" {
                        return fault(keyword.pattern.range(), "cannot assign to __debug__");
                    }
                }
                node.arguments
                    .keywords
                    .iter()
                    .try_for_each(|keyword| self.pattern(&keyword.pattern))
            }
            Pattern::MatchStar(node) => node
                .name
                .iter()
                .try_for_each(|name| self.bind(name.id, node.range, flag::LOCAL)),
            Pattern::MatchAs(node) => {
                node.pattern.iter().try_for_each(|pattern| self.pattern(pattern))?;
                node.name
                    .iter()
                    .try_for_each(|name| self.bind(name.id, node.range, flag::LOCAL))
            }
            Pattern::MatchOr(node) => node.patterns.iter().try_for_each(|pattern| self.pattern(pattern)),
        }
    }

    fn try_(&mut self, node: &ast::StmtTry<'a>) -> Walk {
        self.draft().handles_exceptions = true;
        self.body(node.body)?;
        let count = node.handlers.len();
        for (index, handler) in node.handlers.iter().enumerate() {
            if handler.type_.is_none() && index + 1 < count {
                self.late(handler.range, "default 'except:' must be last");
            }
            self.optional(handler.type_)?;
            if let Some(name) = handler.name {
                self.bind(name.id, handler.range, flag::LOCAL | flag::DELETED)?;
            }
            if node.is_star {
                self.around.push(Around::ExceptStar);
            }
            let result = self.body(handler.body);
            if node.is_star {
                self.around.pop();
            }
            result?;
        }
        self.body(node.orelse)?;
        self.body(node.finalbody)
    }

    fn import(&mut self, alias: &ast::Alias<'a>) -> Walk {
        self.bind(alias.bound, alias.range, flag::IMPORTED)
    }

    fn import_from(&mut self, node: &ast::StmtImportFrom<'a>) -> Walk {
        if is_future(node) && self.last_future.is_none_or(|last| node.range.start() > last) {
            return fault(
                node.range,
                "from __future__ imports must occur at the beginning of the file",
            );
        }
        for alias in node.names {
            if alias.name.id != Name::STAR {
                self.import(alias)?;
            } else if self.current != ScopeId::MODULE {
                return fault(alias.range, "import * only allowed at module level");
            }
        }
        Ok(())
    }

    /// The `from __future__` imports a module begins with.
    fn future_statements(&mut self, body: Body<'a>) -> Walk {
        for (index, statement) in body.iter().enumerate() {
            match statement {
                Stmt::ImportFrom(node) if is_future(node) => {
                    for alias in node.names {
                        match alias.name.as_str() {
                            "annotations" => self.future_annotations = true,
                            "nested_scopes" | "generators" | "division" | "absolute_import" | "with_statement"
                            | "print_function" | "unicode_literals" | "barry_as_FLUFL" | "generator_stop" => {}
                            "braces" => return fault(alias.range, "not a chance"),
                            other => return fault(alias.range, format!("future feature {other} is not defined")),
                        }
                    }
                    self.last_future = Some(node.range.start());
                }
                Stmt::Expr(node) if index == 0 && node.value.is_string_literal_expr() => {}
                _ => break,
            }
        }
        Ok(())
    }

    fn declare(&mut self, names: &[Identifier<'a>], range: TextRange, how: u16) -> Walk {
        let word = if how == flag::GLOBAL { "global" } else { "nonlocal" };
        for name in names {
            let mangled = self.mangled(name.id);
            let known = self.flags(self.current, mangled);
            let name = name.id;
            if known & flag::PARAMETER != 0 {
                return fault(range, format!("name '{name}' is parameter and {word}"));
            } else if known & flag::USE != 0 {
                return fault(range, format!("name '{name}' is used prior to {word} declaration"));
            } else if known & flag::ANNOTATED != 0 {
                return fault(range, format!("annotated name '{name}' can't be {word}"));
            } else if known & flag::LOCAL != 0 {
                return fault(range, format!("name '{name}' is assigned to before {word} declaration"));
            }
            self.add_mangled(mangled, how);
            self.draft().directives.push((mangled, range));
        }
        Ok(())
    }

    // Expressions.

    fn optional(&mut self, expression: Option<&Expr<'a>>) -> Walk {
        match expression {
            Some(expression) => self.expression(expression),
            None => Ok(()),
        }
    }

    fn expressions(&mut self, expressions: &[&'a Expr<'a>]) -> Walk {
        expressions
            .iter()
            .try_for_each(|expression| self.expression(expression))
    }

    /// An expression in a place where the grammar lets a lone starred one pass.
    fn value(&mut self, expression: &Expr<'a>) -> Walk {
        if let Expr::Starred(starred) = expression {
            self.late(starred.range, "can't use starred expression here");
            return self.expression(starred.value);
        }
        self.expression(expression)
    }

    /// An expression that may be starred.
    fn value_or_star(&mut self, expression: &Expr<'a>) -> Walk {
        match expression {
            Expr::Starred(starred) => self.expression(starred.value),
            expression => self.expression(expression),
        }
    }

    /// A target that stands alone, so that it cannot be starred.
    fn whole_target(&mut self, target: &Expr<'a>) -> Walk {
        let in_target = std::mem::replace(&mut self.in_target, true);
        if let Expr::Starred(starred) = target {
            self.late(starred.range, "starred assignment target must be in a list or tuple");
        }
        let result = self.target(target);
        self.in_target = in_target;
        result
    }

    fn target(&mut self, target: &Expr<'a>) -> Walk {
        match target {
            Expr::Tuple(ast::ExprTuple { elts, range, .. }) | Expr::List(ast::ExprList { elts, range, .. }) => {
                let mut starred = elts.iter().enumerate().filter(|(_, element)| element.is_starred_expr());
                if let Some((before, _)) = starred.next() {
                    if starred.next().is_some() {
                        self.late(*range, "multiple starred expressions in assignment");
                    } else if before >= 1 << 8 || elts.len() - before > 1 << 23 {
                        self.late(*range, "too many expressions in star-unpacking assignment");
                    }
                }
                elts.iter().try_for_each(|element| self.target(element))
            }
            Expr::Starred(starred) => self.target(starred.value),
            target => self.expression(target),
        }
    }

    fn expression(&mut self, expression: &Expr<'a>) -> Walk {
        match expression {
            Expr::Name(node) => self.name(node),
            Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_) => Ok(()),
            Expr::Call(node) => {
                self.expression(node.func)?;
                self.arguments(&node.arguments, node.range.start())
            }
            Expr::Attribute(node) => {
                if node.attr.id == "__debug__" && !matches!(node.ctx, ExprContext::Load) {
                    let verb = if matches!(node.ctx, ExprContext::Del) {
                        "delete"
                    } else {
                        "assign to"
                    };
                    return fault(node.range, format!("cannot {verb} __debug__"));
                }
                self.expression(node.value)
            }
            Expr::Subscript(node) => {
                self.expression(node.value)?;
                self.value_or_star(node.slice)
            }
            Expr::BinOp(node) => {
                self.expression(node.left)?;
                self.expression(node.right)
            }
            Expr::BoolOp(node) => self.expressions(node.values),
            Expr::Compare(node) => {
                self.expression(node.left)?;
                self.expressions(node.comparators)
            }
            Expr::UnaryOp(node) => self.expression(node.operand),
            Expr::If(node) => {
                self.expression(node.test)?;
                self.expression(node.body)?;
                self.expression(node.orelse)
            }
            Expr::Tuple(node) => node.elts.iter().try_for_each(|element| self.value_or_star(element)),
            Expr::List(node) => node.elts.iter().try_for_each(|element| self.value_or_star(element)),
            Expr::Set(node) => node.elts.iter().try_for_each(|element| self.value_or_star(element)),
            Expr::Dict(node) => node.items.iter().try_for_each(|item| {
                self.optional(item.key)?;
                self.expression(item.value)
            }),
            Expr::Slice(node) => {
                self.optional(node.lower)?;
                self.optional(node.upper)?;
                self.optional(node.step)
            }
            Expr::FString(node) => self.interpolated(node.parts),
            Expr::TString(node) => self.interpolated(node.parts),
            Expr::Named(node) => self.named(node),
            Expr::Lambda(node) => self.lambda(node),
            Expr::ListComp(node) => {
                self.comprehension(ScopeKind::ListComp, node.range, node.generators, None, node.elt)
            }
            Expr::SetComp(node) => self.comprehension(ScopeKind::SetComp, node.range, node.generators, None, node.elt),
            Expr::DictComp(node) => self.comprehension(
                ScopeKind::DictComp,
                node.range,
                node.generators,
                Some(node.key),
                node.value,
            ),
            Expr::Generator(node) => {
                self.comprehension(ScopeKind::Generator, node.range, node.generators, None, node.elt)
            }
            Expr::Yield(node) => {
                self.yield_(node.range, "'yield' outside function")?;
                match node.value {
                    Some(value) => self.value(value),
                    None => Ok(()),
                }
            }
            Expr::YieldFrom(node) => {
                self.yield_(node.range, "'yield from' outside function")?;
                let frame = self.frame_of(self.current);
                if self.drafts[frame.index()].is_async {
                    self.late(node.range, "'yield from' inside async function");
                }
                self.expression(node.value)
            }
            Expr::Await(node) => self.await_(node),
            Expr::Starred(node) => {
                self.late(node.range, "can't use starred expression here");
                self.expression(node.value)
            }
        }
    }

    /// The arguments of a call that starts there.
    fn arguments(&mut self, arguments: &ast::Arguments<'a>, start: TextSize) -> Walk {
        arguments
            .args
            .iter()
            .try_for_each(|argument| self.value_or_star(argument))?;
        let mut names = FxHashSet::default();
        for keyword in arguments.keywords {
            if let Some(name) = keyword.arg {
                if name.id == "__debug__" {
                    return fault(keyword.range, "cannot assign to __debug__");
                }
                if arguments.keywords.len() > 1 && !names.insert(name.id) {
                    let message = format!("keyword argument repeated: {}", name.id);
                    self.late_at(self.turn(start), keyword.range, message);
                }
            }
            self.expression(keyword.value)?;
        }
        Ok(())
    }

    fn interpolated(&mut self, parts: &[StringPart<'a>]) -> Walk {
        parts.iter().try_for_each(|part| match part {
            StringPart::Field(field) => {
                self.value(field.expression)?;
                self.interpolated(field.format_spec.unwrap_or_default())
            }
            StringPart::Text(_) => Ok(()),
        })
    }

    /// Refuses what may not stand directly in an annotation or another type expression.
    fn not_in_type_expression(&self, what: &str, range: TextRange) -> Walk {
        match self.drafts[self.current.index()].kind {
            ScopeKind::Annotation | ScopeKind::TypeAlias | ScopeKind::TypeParams | ScopeKind::TypeParamBound => {
                fault(range, format!("{what} cannot be used within {}", self.type_expression))
            }
            _ => Ok(()),
        }
    }

    fn yield_(&mut self, range: TextRange, outside: &str) -> Walk {
        self.not_in_type_expression("yield expression", range)?;
        let what = match self.drafts[self.current.index()].kind {
            ScopeKind::ListComp => "'yield' inside list comprehension",
            ScopeKind::SetComp => "'yield' inside set comprehension",
            ScopeKind::DictComp => "'yield' inside dict comprehension",
            ScopeKind::Generator => "'yield' inside generator expression",
            ScopeKind::Module | ScopeKind::Class => {
                self.late(range, outside);
                return Ok(());
            }
            _ => {
                self.draft().has_yield = true;
                return Ok(());
            }
        };
        fault(range, what)
    }

    fn await_(&mut self, node: &ast::ExprAwait<'a>) -> Walk {
        self.not_in_type_expression("await expression", node.range)?;
        let inlined = self.drafts[self.current.index()].kind.is_inlined();
        let frame = self.frame_of(self.current);
        let kind = self.drafts[frame.index()].kind;
        self.draft().has_await = true;
        // In an inlined comprehension the comprehension as a whole is what is misplaced.
        if !inlined {
            let message = match kind {
                ScopeKind::Module | ScopeKind::Class => "'await' outside function",
                _ => "'await' outside async function",
            };
            self.asynchronous(node.range, message)?;
        }
        self.expression(node.value)
    }

    fn named(&mut self, node: &ast::ExprNamed<'a>) -> Walk {
        self.not_in_type_expression("named expression", node.range)?;
        if self.in_iterable > 0 {
            return fault(
                node.range,
                "assignment expression cannot be used in a comprehension iterable expression",
            );
        }
        if let Expr::Name(name) = node.target
            && self.drafts[self.current.index()].is_comprehension()
        {
            self.bind_outside_comprehensions(name)?;
        }
        self.expression(node.value)?;
        self.expression(node.target)
    }

    /// `:=` in a comprehension binds in the function or module around it.
    fn bind_outside_comprehensions(&mut self, name: &ast::ExprName<'a>) -> Walk {
        let mangled = self.mangled(name.id);
        let mut scope = self.current;
        loop {
            let draft = &self.drafts[scope.index()];
            let flags = self.flags(scope, mangled);
            let how = match draft.kind {
                ScopeKind::ListComp | ScopeKind::SetComp | ScopeKind::DictComp | ScopeKind::Generator => {
                    if flags & flag::ITERATION != 0 && flags & flag::LOCAL != 0 {
                        return fault(
                            name.range,
                            format!(
                                "assignment expression cannot rebind comprehension iteration variable '{}'",
                                name.id
                            ),
                        );
                    }
                    match draft.parent {
                        Some(parent) => scope = parent,
                        None => return Ok(()),
                    }
                    continue;
                }
                ScopeKind::Function | ScopeKind::Lambda if flags & flag::GLOBAL != 0 => flag::GLOBAL,
                ScopeKind::Function | ScopeKind::Lambda => flag::NONLOCAL,
                ScopeKind::Module => flag::GLOBAL,
                ScopeKind::Class => {
                    return fault(
                        name.range,
                        "assignment expression within a comprehension cannot be used in a class body",
                    );
                }
                ScopeKind::TypeParams | ScopeKind::TypeAlias | ScopeKind::TypeParamBound | ScopeKind::Annotation => {
                    let what = match draft.kind {
                        ScopeKind::TypeParams => "within the definition of a generic",
                        ScopeKind::TypeAlias => "in a type alias",
                        ScopeKind::TypeParamBound => "in a TypeVar bound",
                        _ => "in an annotation",
                    };
                    return fault(
                        name.range,
                        format!("assignment expression within a comprehension cannot be used {what}"),
                    );
                }
            };
            let there = if how == flag::GLOBAL { flag::GLOBAL } else { flag::LOCAL };
            self.drafts[scope.index()].add(mangled, there);
            self.add_mangled(mangled, how);
            self.draft().directives.push((mangled, name.range));
            return Ok(());
        }
    }

    fn lambda(&mut self, node: &ast::ExprLambda<'a>) -> Walk {
        if let Some(parameters) = node.parameters {
            self.defaults(parameters)?;
        }
        let target = std::mem::take(&mut self.in_iteration_target);
        self.returns_value.push(None);
        let result = self.inside(ScopeKind::Lambda, Name::LAMBDA, node.range, |this| {
            if let Some(parameters) = node.parameters {
                this.parameters(parameters)?;
            }
            this.expression(node.body)
        });
        self.returns_value.pop();
        self.in_iteration_target = target;
        result
    }

    fn comprehension(
        &mut self,
        kind: ScopeKind,
        range: TextRange,
        generators: &[ast::Comprehension<'a>],
        key: Option<&Expr<'a>>,
        value: &Expr<'a>,
    ) -> Walk {
        let Some((outermost, rest)) = generators.split_first() else {
            return Ok(());
        };
        self.in_iterable += 1;
        let result = self.expression(outermost.iter);
        self.in_iterable -= 1;
        result?;
        let name = match kind {
            ScopeKind::ListComp => Name::LIST_COMPREHENSION,
            ScopeKind::SetComp => Name::SET_COMPREHENSION,
            ScopeKind::DictComp => Name::DICT_COMPREHENSION,
            _ => Name::GENERATOR_EXPRESSION,
        };
        let outer = self.enter(kind, name, range);
        if kind == ScopeKind::Generator {
            self.draft().parameters.positional_only = 1;
            self.add_mangled(Name::ITERATOR, flag::PARAMETER);
        }
        self.draft().has_await |= outermost.is_async;
        let target = std::mem::take(&mut self.in_iteration_target);
        let around = std::mem::take(&mut self.around);
        self.iteration_target(outermost.target)?;
        self.expressions(outermost.ifs)?;
        for generator in rest {
            self.draft().has_await |= generator.is_async;
            self.iteration_target(generator.target)?;
            self.in_iterable += 1;
            let result = self.expression(generator.iter);
            self.in_iterable -= 1;
            result?;
            self.expressions(generator.ifs)?;
        }
        self.optional(key)?;
        self.value(value)?;
        self.in_iteration_target = target;
        self.around = around;
        let has_await = self.draft().has_await;
        self.current = outer;
        if has_await && kind != ScopeKind::Generator {
            self.draft().has_await = true;
            // In another comprehension that one is what is misplaced.
            if !self.draft().is_comprehension() {
                self.asynchronous(range, "asynchronous comprehension outside of an asynchronous function")?;
            }
        }
        Ok(())
    }

    fn iteration_target(&mut self, target: &Expr<'a>) -> Walk {
        self.in_iteration_target = true;
        let result = self.whole_target(target);
        self.in_iteration_target = false;
        result
    }
}

/// An annotation that nobody evaluates is only looked at for what may not stand in it.
fn only_checked<'a>(annotation: &'a Expr<'a>) -> Walk {
    let what = match annotation {
        Expr::Named(_) => "named expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        _ => {
            let mut children = Children::default();
            ast::visitor::walk_expr(&mut children, annotation);
            return children.0.into_iter().try_for_each(only_checked);
        }
    };
    fault(
        annotation.range(),
        format!("{what} cannot be used within an annotation"),
    )
}

/// Collects the direct subexpressions of an expression, those of lambdas excepted.
#[derive(Default)]
struct Children<'a>(Vec<&'a Expr<'a>>);

impl<'a> ast::visitor::Visitor<'a> for Children<'a> {
    fn visit_expr(&mut self, expression: &'a Expr<'a>) {
        if !expression.is_lambda_expr() {
            self.0.push(expression);
        }
    }
}

fn fault<T>(range: TextRange, message: impl Into<String>) -> Result<T, Box<Fault>> {
    Err(Box::new(Fault {
        range,
        message: message.into(),
    }))
}

/// Whether it is `from __future__ import`.
fn is_future(node: &ast::StmtImportFrom) -> bool {
    node.level == 0 && node.module.is_some_and(|module| module.id == "__future__")
}

/// The range of a `def` or `class` without its decorators.
fn keyword_range(range: TextRange, decorators: &[ast::Decorator], source: &str) -> TextRange {
    let Some(last) = decorators.last() else { return range };
    let rest = source.get(last.end().to_usize()..range.end().to_usize()).unwrap_or("");
    let mut skipped = 0;
    for line in rest.split_inclusive(['\n', '\r']) {
        let word = line.trim_start();
        if word.starts_with("def") || word.starts_with("class") || word.starts_with("async") {
            skipped += line.len() - word.len();
            break;
        }
        skipped += line.len();
    }
    let start = last.end() + TextSize::new(skipped as u32);
    TextRange::new(start.min(range.end()), range.end())
}

//! Which slots are certainly assigned whenever they are read.
//!
//! One walk in execution order over every frame keeps the set of slots that are assigned on every path to where it
//! stands. Assignments only ever add to the set (slots that something deletes are ruled out beforehand), so a loop's
//! body needs to be seen only once: coming round again, the set could only be larger.
#![expect(
    clippy::indexing_slicing,
    reason = "scopes by their own numbers, and words as many as there are slots"
)]

use super::{Resolution, ScopeId, ScopeKind, ScopeTable};
use crate::source::ast::{self, Body, Expr, ExprContext, Name, Number, Stmt, StringPart};
use ruff_text_size::{Ranged, TextRange};
use smallvec::SmallVec;

/// Sets [`FrameLayout::always_bound`](super::FrameLayout::always_bound) in all frames.
pub(super) fn analyze(table: &mut ScopeTable, body: Body) {
    let mut walk = Walk {
        table,
        scope: ScopeId::MODULE,
        frame: Frame::default(),
        doubtful: Vec::new(),
    };
    walk.body(body);
    walk.close_frame(ScopeId::MODULE);
    let doubtful = walk.doubtful;
    for (scope, slot) in doubtful {
        if let Some(layout) = &mut table.scopes[scope.index()].frame_layout
            && let Some(always) = layout.always_bound.get_mut(slot as usize)
        {
            *always = false;
        }
    }
}

/// The slots assigned on every path to a place. A place no path leads to has all of them.
#[derive(Debug, Clone, Default)]
struct Assigned {
    unreachable: bool,
    words: SmallVec<[u64; 2]>,
}

impl Assigned {
    fn nowhere() -> Self {
        Assigned {
            unreachable: true,
            words: SmallVec::new(),
        }
    }

    fn insert(&mut self, slot: u32) {
        let word = slot as usize / 64;
        if self.words.len() <= word {
            self.words.resize(word + 1, 0);
        }
        self.words[word] |= 1 << (slot % 64);
    }

    fn contains(&self, slot: u32) -> bool {
        self.unreachable
            || self
                .words
                .get(slot as usize / 64)
                .is_some_and(|word| word >> (slot % 64) & 1 != 0)
    }

    /// Where two paths meet.
    fn meet(&mut self, other: &Assigned) {
        if other.unreachable {
            return;
        }
        if self.unreachable {
            *self = other.clone();
            return;
        }
        self.words.truncate(other.words.len());
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Both have happened.
    fn join(&mut self, other: &Assigned) {
        self.unreachable |= other.unreachable;
        if self.words.len() < other.words.len() {
            self.words.resize(other.words.len(), 0);
        }
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }
}

#[derive(Default)]
struct Frame {
    assigned: Assigned,
    /// For each loop around: what is assigned where its `break`s leave it.
    breaks: Vec<Assigned>,
    doubtful: SmallVec<[u32; 4]>,
}

struct Walk<'t> {
    table: &'t ScopeTable<'t>,
    scope: ScopeId,
    frame: Frame,
    doubtful: Vec<(ScopeId, u32)>,
}

impl Walk<'_> {
    fn close_frame(&mut self, scope: ScopeId) {
        self.doubtful
            .extend(self.frame.doubtful.drain(..).map(|slot| (scope, slot)));
    }

    /// Walks a scope with a frame of its own.
    fn own_frame(&mut self, range: TextRange, kind: ScopeKind, walk: impl FnOnce(&mut Self)) {
        let Some(scope) = self.table.get(range, kind) else {
            return;
        };
        let outer = (
            std::mem::replace(&mut self.scope, scope),
            std::mem::take(&mut self.frame),
        );
        if let Some(layout) = &self.table.scope(scope).frame_layout {
            for slot in 0..layout.parameters.len() {
                self.frame.assigned.insert(slot);
            }
        }
        walk(self);
        self.close_frame(scope);
        (self.scope, self.frame) = outer;
    }

    fn inlined(&mut self, range: TextRange, kind: ScopeKind, walk: impl FnOnce(&mut Self)) {
        let outer = self.scope;
        self.scope = self.table.get(range, kind).unwrap_or(outer);
        walk(self);
        self.scope = outer;
    }

    /// Walks what may be skipped: what it assigns does not count afterwards.
    fn perhaps(&mut self, walk: impl FnOnce(&mut Self)) {
        let before = self.frame.assigned.clone();
        walk(self);
        self.frame.assigned = before;
    }

    fn read(&mut self, name: Name) {
        if let Resolution::Local(slot) = self.table.resolve(self.scope, name)
            && !self.frame.assigned.contains(slot)
        {
            self.frame.doubtful.push(slot);
        }
    }

    fn assign(&mut self, name: Name) {
        if let Resolution::Local(slot) = self.table.resolve(self.scope, name) {
            self.frame.assigned.insert(slot);
        }
    }

    fn leave(&mut self) {
        self.frame.assigned = Assigned::nowhere();
    }

    fn body(&mut self, body: Body) {
        for statement in body {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::FunctionDef(node) => self.function(node),
            Stmt::ClassDef(node) => self.class(node),
            Stmt::Return(node) => {
                self.optional(node.value);
                self.leave();
            }
            Stmt::Delete(node) => self.all(node.targets),
            Stmt::TypeAlias(node) => {
                match node.type_params {
                    Some(params) => self.type_params(node.range, params, |this| this.alias_value(node)),
                    None => self.alias_value(node),
                }
                self.expression(node.name);
            }
            Stmt::Assign(node) => {
                self.expression(node.value);
                self.all(node.targets);
            }
            Stmt::AugAssign(node) => {
                if let Expr::Name(name) = node.target {
                    self.read(name.id);
                    self.expression(node.value);
                    self.assign(name.id);
                } else {
                    self.expression(node.target);
                    self.expression(node.value);
                }
            }
            Stmt::AnnAssign(node) => self.annotated(node),
            Stmt::For(node) => self.for_(node),
            Stmt::While(node) => self.while_(node),
            Stmt::If(node) => self.if_(node),
            Stmt::With(node) => {
                for item in node.items {
                    self.expression(item.context_expr);
                    self.optional(item.optional_vars);
                }
                // Leaving the block may swallow an exception raised anywhere in it.
                self.perhaps(|this| this.body(node.body));
            }
            Stmt::Match(node) => self.match_(node),
            Stmt::Raise(node) => {
                self.optional(node.exc);
                self.optional(node.cause);
                self.leave();
            }
            Stmt::Try(node) => self.try_(node),
            Stmt::Assert(node) => {
                self.expression(node.test);
                self.perhaps(|this| this.optional(node.msg));
            }
            Stmt::Import(node) => {
                for alias in node.names {
                    self.assign(alias.bound);
                }
            }
            Stmt::ImportFrom(node) => {
                for alias in node.names {
                    self.assign(alias.asname.unwrap_or(alias.name).id);
                }
            }
            Stmt::Expr(node) => self.expression(node.value),
            Stmt::Break(_) => {
                if let Some(breaks) = self.frame.breaks.last_mut() {
                    breaks.meet(&self.frame.assigned);
                }
                self.leave();
            }
            Stmt::Continue(_) => self.leave(),
            Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::Pass(_) => {}
        }
    }

    fn function(&mut self, node: &ast::StmtFunctionDef) {
        node.decorator_list
            .iter()
            .for_each(|decorator| self.expression(decorator.expression));
        self.defaults(node.parameters);
        match node.type_params {
            Some(params) => self.type_params(node.range, params, |this| this.function_itself(node)),
            None => self.function_itself(node),
        }
        self.assign(node.name.id);
    }

    fn function_itself(&mut self, node: &ast::StmtFunctionDef) {
        self.own_frame(node.range, ScopeKind::Annotation, |this| {
            for annotation in node.parameters.iter().filter_map(|parameter| parameter.annotation) {
                this.expression(annotation);
            }
            this.optional(node.returns);
        });
        self.own_frame(node.range, ScopeKind::Function, |this| this.body(node.body));
    }

    fn defaults(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters.iter_non_variadic() {
            self.optional(parameter.default);
        }
    }

    fn class(&mut self, node: &ast::StmtClassDef) {
        node.decorator_list
            .iter()
            .for_each(|decorator| self.expression(decorator.expression));
        let itself = |this: &mut Self| {
            if let Some(arguments) = node.arguments {
                this.arguments(arguments);
            }
            this.own_frame(node.range, ScopeKind::Class, |this| this.body(node.body));
        };
        match node.type_params {
            Some(params) => self.type_params(node.range, params, itself),
            None => itself(self),
        }
        self.assign(node.name.id);
    }

    fn type_params(&mut self, range: TextRange, params: &ast::TypeParams, walk: impl FnOnce(&mut Self)) {
        self.inlined(range, ScopeKind::TypeParams, |this| {
            for param in params.type_params {
                let bound = match param {
                    ast::TypeParam::TypeVar(variable) => variable.bound,
                    _ => None,
                };
                for expression in bound.into_iter().chain(param.default()) {
                    this.own_frame(expression.range(), ScopeKind::TypeParamBound, |this| {
                        this.expression(expression)
                    });
                }
                this.assign(param.name().id);
            }
            this.assign(Name::TYPE_PARAMS);
            walk(this);
        });
    }

    fn alias_value(&mut self, node: &ast::StmtTypeAlias) {
        self.own_frame(node.range, ScopeKind::TypeAlias, |this| this.expression(node.value));
    }

    fn annotated(&mut self, node: &ast::StmtAnnAssign) {
        let scope = self.table.scope(self.scope);
        if let Some(value) = node.value {
            self.expression(value);
            self.expression(node.target);
        } else if !node.target.is_name_expr() {
            self.expression(node.target);
        }
        if !matches!(scope.kind, ScopeKind::Module | ScopeKind::Class) || self.table.future_annotations {
            return;
        }
        match node.simple {
            true => self.own_frame(scope.range, ScopeKind::Annotation, |this| {
                this.expression(node.annotation)
            }),
            false => self.expression(node.annotation),
        }
    }

    fn for_(&mut self, node: &ast::StmtFor) {
        self.expression(node.iter);
        let entry = self.frame.assigned.clone();
        self.frame.breaks.push(Assigned::nowhere());
        self.expression(node.target);
        self.body(node.body);
        let breaks = self.frame.breaks.pop().unwrap_or_default();
        self.frame.assigned = entry;
        self.body(node.orelse);
        self.frame.assigned.meet(&breaks);
    }

    fn while_(&mut self, node: &ast::StmtWhile) {
        self.expression(node.test);
        let tested = self.frame.assigned.clone();
        self.frame.breaks.push(Assigned::nowhere());
        self.body(node.body);
        let breaks = self.frame.breaks.pop().unwrap_or_default();
        self.frame.assigned = if always_true(node.test) {
            Assigned::nowhere()
        } else {
            tested
        };
        self.body(node.orelse);
        self.frame.assigned.meet(&breaks);
    }

    fn if_(&mut self, node: &ast::StmtIf) {
        self.expression(node.test);
        let mut tested = self.frame.assigned.clone();
        self.body(node.body);
        let mut after = std::mem::take(&mut self.frame.assigned);
        let mut has_else = false;
        for clause in node.elif_else_clauses {
            self.frame.assigned = tested.clone();
            has_else = clause.test.is_none();
            if let Some(test) = clause.test {
                self.expression(test);
                tested = self.frame.assigned.clone();
            }
            self.body(clause.body);
            after.meet(&self.frame.assigned);
        }
        if !has_else {
            after.meet(&tested);
        }
        self.frame.assigned = after;
    }

    fn match_(&mut self, node: &ast::StmtMatch) {
        self.expression(node.subject);
        let before = self.frame.assigned.clone();
        let mut after = Assigned::nowhere();
        let mut exhaustive = false;
        for case in node.cases {
            self.frame.assigned = before.clone();
            self.pattern(&case.pattern);
            self.optional(case.guard);
            self.body(case.body);
            after.meet(&self.frame.assigned);
            exhaustive |= case.guard.is_none() && case.pattern.is_irrefutable();
        }
        if !exhaustive {
            after.meet(&before);
        }
        self.frame.assigned = after;
    }

    fn pattern(&mut self, pattern: &ast::Pattern) {
        use ast::Pattern;
        match pattern {
            Pattern::MatchValue(node) => self.expression(node.value),
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchSequence(node) => node.patterns.iter().for_each(|pattern| self.pattern(pattern)),
            Pattern::MatchMapping(node) => {
                self.all(node.keys);
                node.patterns.iter().for_each(|pattern| self.pattern(pattern));
                node.rest.iter().for_each(|name| self.assign(name.id));
            }
            Pattern::MatchClass(node) => {
                self.expression(node.cls);
                node.arguments.patterns.iter().for_each(|pattern| self.pattern(pattern));
                node.arguments
                    .keywords
                    .iter()
                    .for_each(|keyword| self.pattern(&keyword.pattern));
            }
            Pattern::MatchStar(node) => node.name.iter().for_each(|name| self.assign(name.id)),
            Pattern::MatchAs(node) => {
                node.pattern.iter().for_each(|pattern| self.pattern(pattern));
                node.name.iter().for_each(|name| self.assign(name.id));
            }
            // The alternatives bind the same names.
            Pattern::MatchOr(node) => node.patterns.iter().for_each(|pattern| self.pattern(pattern)),
        }
    }

    fn try_(&mut self, node: &ast::StmtTry) {
        let entry = self.frame.assigned.clone();
        self.body(node.body);
        self.body(node.orelse);
        let mut after = std::mem::take(&mut self.frame.assigned);
        for handler in node.handlers {
            self.frame.assigned = entry.clone();
            self.optional(handler.type_);
            handler.name.iter().for_each(|name| self.assign(name.id));
            self.body(handler.body);
            after.meet(&self.frame.assigned);
        }
        self.frame.assigned = entry;
        self.body(node.finalbody);
        self.frame.assigned.join(&after);
    }

    fn optional(&mut self, expression: Option<&Expr>) {
        if let Some(expression) = expression {
            self.expression(expression);
        }
    }

    fn all(&mut self, expressions: &[&Expr]) {
        expressions.iter().for_each(|expression| self.expression(expression));
    }

    fn expression(&mut self, expression: &Expr) {
        match expression {
            Expr::Name(node) => match node.ctx {
                ExprContext::Store => self.assign(node.id),
                _ => self.read(node.id),
            },
            Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_) => {}
            Expr::Call(node) => {
                self.expression(node.func);
                self.arguments(&node.arguments);
            }
            Expr::Attribute(node) => self.expression(node.value),
            Expr::Subscript(node) => {
                self.expression(node.value);
                self.expression(node.slice);
            }
            Expr::BinOp(node) => {
                self.expression(node.left);
                self.expression(node.right);
            }
            Expr::BoolOp(node) => {
                if let Some((first, rest)) = node.values.split_first() {
                    self.expression(first);
                    self.perhaps(|this| this.all(rest));
                }
            }
            Expr::Compare(node) => {
                self.expression(node.left);
                if let Some((first, rest)) = node.comparators.split_first() {
                    self.expression(first);
                    self.perhaps(|this| this.all(rest));
                }
            }
            Expr::UnaryOp(node) => self.expression(node.operand),
            Expr::If(node) => self.conditional(node),
            Expr::Tuple(node) => self.all(node.elts),
            Expr::List(node) => self.all(node.elts),
            Expr::Set(node) => self.all(node.elts),
            Expr::Dict(node) => node.items.iter().for_each(|item| {
                self.optional(item.key);
                self.expression(item.value);
            }),
            Expr::Slice(node) => {
                self.optional(node.lower);
                self.optional(node.upper);
                self.optional(node.step);
            }
            Expr::FString(node) => self.interpolated(node.parts),
            Expr::TString(node) => self.interpolated(node.parts),
            Expr::Named(node) => {
                self.expression(node.value);
                self.expression(node.target);
            }
            Expr::Lambda(node) => {
                node.parameters.iter().for_each(|parameters| self.defaults(parameters));
                self.own_frame(node.range, ScopeKind::Lambda, |this| this.expression(node.body));
            }
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
            Expr::Yield(node) => self.optional(node.value),
            Expr::YieldFrom(node) => self.expression(node.value),
            Expr::Await(node) => self.expression(node.value),
            Expr::Starred(node) => self.expression(node.value),
        }
    }

    fn arguments(&mut self, arguments: &ast::Arguments) {
        self.all(arguments.args);
        arguments
            .keywords
            .iter()
            .for_each(|keyword| self.expression(keyword.value));
    }

    fn conditional(&mut self, node: &ast::ExprIf) {
        self.expression(node.test);
        let tested = self.frame.assigned.clone();
        self.expression(node.body);
        let body = std::mem::replace(&mut self.frame.assigned, tested);
        self.expression(node.orelse);
        self.frame.assigned.meet(&body);
    }

    fn interpolated(&mut self, parts: &[StringPart]) {
        for part in parts {
            if let StringPart::Field(field) = part {
                self.expression(field.expression);
                self.interpolated(field.format_spec.unwrap_or_default());
            }
        }
    }

    fn comprehension(
        &mut self,
        kind: ScopeKind,
        range: TextRange,
        generators: &[ast::Comprehension],
        key: Option<&Expr>,
        value: &Expr,
    ) {
        let Some((outermost, rest)) = generators.split_first() else {
            return;
        };
        self.expression(outermost.iter);
        let turn = |this: &mut Self| {
            this.expression(outermost.target);
            this.all(outermost.ifs);
            for generator in rest {
                this.expression(generator.iter);
                this.expression(generator.target);
                this.all(generator.ifs);
            }
            this.optional(key);
            this.expression(value);
        };
        match kind {
            ScopeKind::Generator => self.own_frame(range, kind, turn),
            _ => self.perhaps(|this| this.inlined(range, kind, turn)),
        }
    }
}

/// `while True` and `while 1`: left only by `break`.
fn always_true(test: &Expr) -> bool {
    match test {
        Expr::BooleanLiteral(node) => node.value,
        Expr::NumberLiteral(node) => match node.value {
            Number::Int(int) => int != 0,
            Number::BigInt(_) => true,
            _ => false,
        },
        _ => false,
    }
}

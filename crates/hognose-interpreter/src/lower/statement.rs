//! Statements and targets.

use super::expression::operator;
use super::{Lowering, by_operand};
use crate::source::ast::{self, Name};
use crate::source::{Resolution, SyntaxError};
use crate::tree::binary::{Any, Const, Slot};
use crate::tree::class::Decorated;
use crate::tree::delete::{Delete, DeleteTarget};
use crate::tree::except::{BoundName, Handler, TryExcept, TryFinally};
use crate::tree::except_star::TryExceptStar;
use crate::tree::function::YieldStatement;
use crate::tree::import::{ImportFrom, ImportModule, ImportStar};
use crate::tree::loops::{AsyncFor, For, LoopTarget, While};
use crate::tree::simple::{Assert, Evaluate, If, Jump, LastExpression, Raise, Return, ShowExpression};
use crate::tree::target::*;
use crate::tree::with::With;
use crate::tree::{Block, Child, Condition, Expr, Flow, Line, Stmt, Target};
use crate::value::Value;
use crate::vm::arithmetic::BinaryOp;
use ruff_text_size::Ranged;

type R<T> = Result<T, SyntaxError>;

impl Lowering<'_> {
    pub(super) fn block(&mut self, statements: &[&ast::Stmt]) -> R<Block> {
        let mut lines = Vec::with_capacity(statements.len());
        for statement in statements {
            self.line(statement, false, &mut lines)?;
        }
        Ok(Block { lines: lines.into() })
    }

    /// A module's or class's block, where the last expression's value may be wanted.
    pub(super) fn top_block(&mut self, statements: &[&ast::Stmt], lines: &mut Vec<Line>) -> R<()> {
        for (i, statement) in statements.iter().enumerate() {
            let last =
                i + 1 == statements.len() && self.mode.keeps_value && self.table.scope(self.scope).parent.is_none();
            self.line(statement, last, lines)?;
        }
        Ok(())
    }

    /// An expression that decides a jump.
    pub(super) fn condition(&mut self, expr: &ast::Expr) -> R<Condition> {
        self.truth_of(expr, true)
    }

    /// An expression whose truth is asked.
    pub(super) fn truth_of(&mut self, expr: &ast::Expr, tested: bool) -> R<Condition> {
        self.tested = tested;
        Ok(Condition {
            expr: self.expr(expr)?,
            span: self.span_of(expr),
        })
    }

    pub(super) fn line(&mut self, statement: &ast::Stmt, last: bool, lines: &mut Vec<Line>) -> R<()> {
        let (stmt, cost) = self.costed(|l| l.statement(statement, last));
        if let Some(stmt) = stmt? {
            lines.push(Line { cost: cost + 1, stmt });
        }
        Ok(())
    }

    fn statement(&mut self, statement: &ast::Stmt, last: bool) -> R<Option<Box<dyn Stmt>>> {
        let span = self.span_of(statement);
        Ok(Some(match statement {
            ast::Stmt::Expr(s) if self.mode.kind == super::UnitKind::Expression => {
                Box::new(Return(self.child(s.value)?))
            }
            ast::Stmt::Expr(s)
                if self.mode.kind == super::UnitKind::Single && self.table.scope(self.scope).parent.is_none() =>
            {
                Box::new(ShowExpression {
                    value: self.expr(s.value)?,
                    span,
                })
            }
            ast::Stmt::Expr(s) => {
                if !last && self.literal(s.value).is_some() {
                    return Ok(None);
                }
                if !last && let ast::Expr::Yield(e) = s.value {
                    self.cost += 1;
                    return Ok(Some(Box::new(YieldStatement(self.yield_node(e)?))));
                }
                match last {
                    true => Box::new(LastExpression(self.child(s.value)?)),
                    false => Box::new(Evaluate(self.expr(s.value)?)),
                }
            }
            ast::Stmt::Assign(s) => {
                if let [target] = s.targets {
                    match pairs_of(target, s.value) {
                        Some([targets, values]) => self.assign_each(targets, values)?,
                        None => {
                            let value = self.child(s.value)?;
                            self.assign_one(target, value)?
                        }
                    }
                } else {
                    let value = self.expr(s.value)?;
                    let targets = self.each(s.targets, Self::target)?;
                    Box::new(AssignChain { targets, value })
                }
            }
            ast::Stmt::AnnAssign(s) => {
                let assigned = match (s.value, s.target) {
                    (Some(value), target) => {
                        let value = self.child(value)?;
                        Some(self.assign_one(target, value)?)
                    }
                    // The parts of a target that is not assigned to are evaluated all the same.
                    (None, ast::Expr::Attribute(e)) => Some(Box::new(Evaluate(self.expr(e.value)?)) as Box<dyn Stmt>),
                    (None, ast::Expr::Subscript(e)) => {
                        let parts = Box::new([self.child(e.value)?, self.child(e.slice)?]);
                        Some(Box::new(Evaluate(Box::new(crate::tree::display::Sequence {
                            items: parts,
                            tuple: true,
                        }))) as Box<dyn Stmt>)
                    }
                    (None, _) => None,
                };
                match (assigned, self.annotation_statement(s)?) {
                    (Some(stmt), None) | (None, Some(stmt)) => stmt,
                    (Some(first), Some(second)) => {
                        let lines = Box::new([Line { cost: 0, stmt: first }, Line { cost: 0, stmt: second }]);
                        Box::new(Group(Block { lines }))
                    }
                    (None, None) => return Ok(None),
                }
            }
            ast::Stmt::AugAssign(s) => self.augment(s)?,
            ast::Stmt::Return(s) => Box::new(Return(match s.value {
                Some(value) => self.child(value)?,
                None => Child::Const(Value::None),
            })),
            ast::Stmt::Pass(_) => Box::new(Jump(Flow::Next)),
            ast::Stmt::Break(_) => Box::new(Jump(Flow::Break)),
            ast::Stmt::Continue(_) => Box::new(Jump(Flow::Continue)),
            ast::Stmt::Global(_) | ast::Stmt::Nonlocal(_) => return Ok(None),
            ast::Stmt::If(s) => {
                let mut branches = vec![(self.condition(s.test)?, self.block(s.body)?)];
                let mut otherwise = Block { lines: Box::default() };
                for clause in s.elif_else_clauses {
                    match clause.test {
                        Some(test) => {
                            let test = self.condition(test)?;
                            branches.push((test, self.block(clause.body)?));
                        }
                        None => otherwise = self.block(clause.body)?,
                    }
                }
                Box::new(If {
                    branches: branches.into(),
                    otherwise,
                })
            }
            ast::Stmt::While(s) => {
                let (test, cost) = self.costed(|l| l.condition(s.test));
                Box::new(While {
                    test: test?,
                    body: self.block(s.body)?,
                    otherwise: self.block(s.orelse)?,
                    cost: cost + 1,
                })
            }
            ast::Stmt::For(s) => self.for_loop(s)?,
            ast::Stmt::Try(s) => self.try_statement(s)?,
            ast::Stmt::With(s) => self.with_statement(s, 0)?,
            ast::Stmt::Raise(s) => Box::new(Raise {
                exception: s.exc.map(|e| self.expr(e)).transpose()?,
                cause: s.cause.map(|e| self.expr(e)).transpose()?,
                span,
            }),
            ast::Stmt::Assert(s) => Box::new(Assert {
                test: self.condition(s.test)?,
                message: s.msg.map(|m| self.expr(m)).transpose()?,
                span: self.span_of(s.test),
            }),
            ast::Stmt::Delete(s) => {
                let mut targets = Vec::new();
                for target in s.targets {
                    self.delete_target(target, &mut targets)?;
                }
                Box::new(Delete {
                    targets: targets.into(),
                })
            }
            ast::Stmt::Import(s) => {
                let mut lines = Vec::with_capacity(s.names.len());
                for alias in s.names {
                    let module: Box<str> = alias.name.as_str().into();
                    let value = Child::Expr(Box::new(ImportModule {
                        module,
                        whole: alias.asname.is_some(),
                        span,
                    }));
                    let stmt = self.name_target(alias.bound, s.range).assign(value);
                    lines.push(Line { cost: 1, stmt });
                }
                if lines.len() == 1
                    && let Some(line) = lines.pop()
                {
                    line.stmt
                } else {
                    Box::new(Group(Block { lines: lines.into() }))
                }
            }
            ast::Stmt::ImportFrom(s) => {
                let name = s.module.map_or("", |m| m.as_str());
                if s.level > 0 {
                    let message = "attempted relative import with no known parent package".to_owned();
                    return Ok(Some(Box::new(crate::tree::import::RelativeImport { message, span })));
                }
                let module = Box::new(ImportModule {
                    module: name.into(),
                    whole: true,
                    span,
                });
                if s.names.iter().any(|a| a.name.id == Name::STAR) {
                    let namespace = matches!(self.table.resolve(self.scope, Name::STAR), Resolution::Name)
                        .then(|| self.namespace_slot());
                    return Ok(Some(Box::new(ImportStar {
                        module,
                        namespace,
                        span,
                    })));
                }
                let mut names = Vec::with_capacity(s.names.len());
                for alias in s.names {
                    let target = self.name_target(alias.bound, s.range).boxed();
                    names.push((self.index_of(alias.name.id), target));
                }
                Box::new(ImportFrom {
                    module,
                    names: names.into(),
                    span,
                })
            }
            ast::Stmt::FunctionDef(s) => {
                let definition = self.function_definition(s)?;
                let value = self.decorated(s.decorator_list, definition)?;
                self.name_target(s.name.id, s.name.range).assign(Child::Expr(value))
            }
            ast::Stmt::ClassDef(s) => {
                let definition = self.class_definition(s)?;
                let value = self.decorated(s.decorator_list, definition)?;
                self.name_target(s.name.id, s.name.range).assign(Child::Expr(value))
            }
            ast::Stmt::Match(s) => self.match_statement(s)?,
            ast::Stmt::TypeAlias(s) => self.type_alias(s)?,
        }))
    }

    fn decorated(&mut self, decorators: &[ast::Decorator], definition: Box<dyn Expr>) -> R<Box<dyn Expr>> {
        let mut lowered = Vec::new();
        for decorator in decorators {
            if self.at_once(decorator).is_some() {
                continue;
            }
            let span = self.span(decorator.expression.range());
            lowered.push((self.expr(decorator.expression)?, span));
        }
        if lowered.is_empty() {
            return Ok(definition);
        }
        Ok(Box::new(Decorated {
            decorators: lowered.into(),
            definition,
        }))
    }

    fn assign_each(&mut self, targets: &[&ast::Expr], values: &[&ast::Expr]) -> R<Box<dyn Stmt>> {
        self.cost += targets.len() as u32 - 1;
        if let ([first, second], [x, y]) = (targets, values)
            && let (Some(first), Some(second)) = (self.local_slot(first), self.local_slot(second))
        {
            return Ok(Box::new(AssignPair {
                values: [self.child(x)?, self.child(y)?],
                slots: [first, second],
            }));
        }
        let values = self.each(values, Self::child)?;
        let targets = self.each(targets, Self::target)?;
        Ok(Box::new(AssignEach { values, targets }))
    }

    fn assign_one(&mut self, target: &ast::Expr, value: Child) -> R<Box<dyn Stmt>> {
        Ok(match target {
            ast::Expr::Name(name) => self.name_target(name.id, name.range).assign(value),
            ast::Expr::Attribute(e) => {
                let AttributeTarget {
                    object,
                    name,
                    link,
                    span,
                } = self.attribute_target(e)?;
                by_operand!(object, |object| assign(
                    AttributeTarget {
                        object,
                        name,
                        link,
                        span
                    },
                    value
                ))
            }
            _ => assign(self.target(target)?, value),
        })
    }

    /// The slot of a target that is a local variable in no cell.
    fn local_slot(&self, target: &ast::Expr) -> Option<u32> {
        match target {
            ast::Expr::Name(name) => match self.table.resolve(self.scope, name.id) {
                Resolution::Local(slot) => Some(slot),
                _ => None,
            },
            _ => None,
        }
    }

    pub(super) fn name_target(&mut self, name: Name, range: ruff_text_size::TextRange) -> NameTarget {
        match self.table.resolve(self.scope, name) {
            Resolution::Local(slot) => NameTarget::Local(LocalTarget(slot)),
            Resolution::Cell(slot) | Resolution::Free(slot) => NameTarget::Cell(CellTarget(slot)),
            Resolution::Global => NameTarget::Global(GlobalTarget {
                name: self.mangled_index(name),
                link: self.link(),
            }),
            Resolution::Name | Resolution::NameOrFree(_) => NameTarget::Namespace(NamespaceTarget {
                namespace: self.namespace_slot(),
                name: self.mangled_index(name),
                span: self.span(range),
            }),
            Resolution::ClassOrGlobal(namespace) | Resolution::ClassOrFree { namespace, .. } => {
                NameTarget::Namespace(NamespaceTarget {
                    namespace,
                    name: self.mangled_index(name),
                    span: self.span(range),
                })
            }
        }
    }

    fn attribute_target(&mut self, e: &ast::ExprAttribute) -> R<AttributeTarget<Child>> {
        self.cost += 1;
        Ok(AttributeTarget {
            object: self.child(e.value)?,
            span: self.attribute_span(e, e.range),
            name: self.mangled_index(e.attr.id),
            link: self.link(),
        })
    }

    pub(super) fn target(&mut self, target: &ast::Expr) -> R<Box<dyn Target>> {
        let span = self.span_of(target);
        Ok(match target {
            ast::Expr::Name(name) => self.name_target(name.id, name.range).boxed(),
            ast::Expr::Attribute(e) => {
                let AttributeTarget {
                    object,
                    name,
                    link,
                    span,
                } = self.attribute_target(e)?;
                by_operand!(object, |object| Box::new(AttributeTarget {
                    object,
                    name,
                    link,
                    span
                }))
            }
            ast::Expr::Subscript(e) => {
                self.cost += 1;
                let container = self.child(e.value)?;
                let key = self.child(e.slice)?;
                match (container, key) {
                    (Child::Slot(c), Child::Slot(k)) => Box::new(SubscriptTarget {
                        container: Slot(c),
                        key: Slot(k),
                        span,
                    }),
                    (Child::Slot(c), Child::Const(k)) => Box::new(SubscriptTarget {
                        container: Slot(c),
                        key: Const(k),
                        span,
                    }),
                    (Child::Slot(c), Child::Expr(k)) => Box::new(SubscriptTarget {
                        container: Slot(c),
                        key: Any(k),
                        span,
                    }),
                    (c, k) => Box::new(SubscriptTarget {
                        container: Any(c.boxed()),
                        key: Any(k.boxed()),
                        span,
                    }),
                }
            }
            ast::Expr::Tuple(e) => Box::new(self.unpack(e.elts, span)?),
            ast::Expr::List(e) => Box::new(self.unpack(e.elts, span)?),
            ast::Expr::Starred(e) => self.target(e.value)?,
            other => return Err(self.unsupported(other.range(), "this target")),
        })
    }

    fn unpack(&mut self, elements: &[&ast::Expr], span: crate::tree::Span) -> R<Unpack> {
        let star = elements.iter().position(|element| element.is_starred_expr());
        self.cost += 1;
        Ok(Unpack::new(self.each(elements, Self::target)?, star, span))
    }

    fn augment(&mut self, s: &ast::StmtAugAssign) -> R<Box<dyn Stmt>> {
        let (span, target_span, op) = (self.span(s.range), self.span_of(s.target), operator(s.op));
        self.cost += 1;
        Ok(match s.target {
            ast::Expr::Name(name) => match self.read_name(name.id, name.range) {
                Child::Slot(slot) => augment_local(op, slot, self.child(s.value)?, span),
                read => {
                    let (read, value) = (read.boxed(), self.child(s.value)?);
                    self.name_target(name.id, name.range).augment(op, read, value, span)
                }
            },
            ast::Expr::Attribute(e) => {
                let object = self.child(e.value)?;
                let (name, read, write) = (self.mangled_index(e.attr.id), self.link(), self.link());
                let value = self.child(s.value)?;
                by_operand!(object, |object| Box::new(AugmentAttribute {
                    object,
                    name,
                    read,
                    write,
                    value,
                    op,
                    target_span,
                    span,
                }))
            }
            ast::Expr::Subscript(e) => Box::new(AugmentSubscript {
                container: self.child(e.value)?,
                key: self.child(e.slice)?,
                value: self.child(s.value)?,
                op,
                target_span,
                span,
            }),
            other => return Err(self.unsupported(other.range(), "this target")),
        })
    }

    fn for_loop(&mut self, s: &ast::StmtFor) -> R<Box<dyn Stmt>> {
        let iterable = self.iterable(s.iter)?;
        let (target, cost) = self.costed(|l| l.loop_target(s.target));
        let target = target?;
        let (body, otherwise) = (self.block(s.body)?, self.block(s.orelse)?);
        let span = self.span_of(s.iter);
        if s.is_async {
            return Ok(Box::new(AsyncFor {
                target: target.boxed(),
                iterable,
                body,
                otherwise,
                cost: cost + 1,
                awaiting: self.awaiting(span),
                span,
            }));
        }
        Ok(Box::new(For {
            target,
            iterable,
            body,
            otherwise,
            cost: cost + 1,
            iterated: false,
            span,
        }))
    }

    pub(super) fn loop_target(&mut self, target: &ast::Expr) -> R<LoopTarget> {
        if let ast::Expr::Name(name) = target
            && let Resolution::Local(slot) = self.table.resolve(self.scope, name.id)
        {
            return Ok(LoopTarget::Slot(slot));
        }
        if let ast::Expr::Tuple(ast::ExprTuple { elts, .. }) | ast::Expr::List(ast::ExprList { elts, .. }) = target
            && let [ast::Expr::Name(a), ast::Expr::Name(b)] = elts
            && [a, b].iter().all(|name| self.is_variable(name.id))
        {
            return Ok(LoopTarget::Pair(self.unpack(elts, self.span_of(target))?));
        }
        Ok(LoopTarget::Any(self.target(target)?))
    }

    /// Whether a name is a variable that can be assigned without running anything.
    fn is_variable(&self, name: Name) -> bool {
        use Resolution::{Cell, Free, Global, Local};
        matches!(
            self.table.resolve(self.scope, name),
            Local(_) | Cell(_) | Free(_) | Global
        )
    }

    fn try_statement(&mut self, s: &ast::StmtTry) -> R<Box<dyn Stmt>> {
        let body = self.block(s.body)?;
        let inner: Box<dyn Stmt> = if s.handlers.is_empty() {
            let mut lines = body.lines.into_vec();
            lines.extend(self.block(s.orelse)?.lines);
            if s.finalbody.is_empty() {
                return Ok(Box::new(Group(Block { lines: lines.into() })));
            }
            let last = self.block(s.finalbody)?;
            return Ok(Box::new(TryFinally {
                body: Block { lines: lines.into() },
                last,
            }));
        } else {
            let mut handlers = Vec::new();
            for h in s.handlers {
                let pattern = h.type_.map(|t| self.expr(t)).transpose()?;
                let span = match h.type_ {
                    Some(t) if s.is_star => self.span_of(t),
                    _ => self.span(h.range),
                };
                let name = match h.name {
                    Some(name) => {
                        let target = self.name_target(name.id, name.range).boxed();
                        let delete = self.delete_name(name.id);
                        let span = self.span(name.range);
                        let slot = match self.table.resolve(self.scope, name.id) {
                            Resolution::Local(slot) => Some(slot),
                            _ => None,
                        };
                        Some(BoundName {
                            slot,
                            target,
                            delete: Delete {
                                targets: Box::new([(delete, span)]),
                            },
                        })
                    }
                    None => None,
                };
                handlers.push(Handler {
                    pattern,
                    name,
                    body: self.block(h.body)?,
                    span,
                });
            }
            let (handlers, otherwise) = (handlers.into(), self.block(s.orelse)?);
            if s.is_star {
                Box::new(TryExceptStar {
                    body,
                    handlers,
                    otherwise,
                    span: self.span(s.range),
                })
            } else {
                Box::new(TryExcept {
                    body,
                    handlers,
                    otherwise,
                })
            }
        };
        if s.finalbody.is_empty() {
            return Ok(inner);
        }
        let body = Block {
            lines: Box::new([Line { cost: 0, stmt: inner }]),
        };
        Ok(Box::new(TryFinally {
            body,
            last: self.block(s.finalbody)?,
        }))
    }

    fn with_statement(&mut self, s: &ast::StmtWith, item: usize) -> R<Box<dyn Stmt>> {
        let Some(w) = s.items.get(item) else {
            return Err(self.unsupported(s.range, "a with statement of nothing"));
        };
        let context = self.expr(w.context_expr)?;
        let target = w.optional_vars.map(|t| self.target(t)).transpose()?;
        let body = if item + 1 < s.items.len() {
            let (stmt, cost) = self.costed(|l| l.with_statement(s, item + 1));
            Block {
                lines: Box::new([Line {
                    cost: cost + 1,
                    stmt: stmt?,
                }]),
            }
        } else {
            self.block(s.body)?
        };
        let span = self.span_of(&w.context_expr);
        Ok(Box::new(With {
            context,
            target,
            body,
            asynchronous: s.is_async,
            awaiting: self.awaiting(span),
            span,
        }))
    }

    fn delete_name(&mut self, name: Name) -> DeleteTarget {
        match self.table.resolve(self.scope, name) {
            Resolution::Local(slot) => DeleteTarget::Local {
                slot,
                name: self.mangled(name).into(),
            },
            Resolution::Cell(slot) | Resolution::Free(slot) => DeleteTarget::Cell {
                slot,
                name: self.mangled(name).into(),
            },
            Resolution::Global => DeleteTarget::Global {
                name: self.mangled_index(name),
            },
            Resolution::Name | Resolution::NameOrFree(_) => DeleteTarget::Namespace {
                namespace: self.namespace_slot(),
                name: self.mangled_index(name),
            },
            Resolution::ClassOrGlobal(namespace) | Resolution::ClassOrFree { namespace, .. } => {
                DeleteTarget::Namespace {
                    namespace,
                    name: self.mangled_index(name),
                }
            }
        }
    }

    fn delete_target(&mut self, target: &ast::Expr, out: &mut Vec<(DeleteTarget, crate::tree::Span)>) -> R<()> {
        let span = self.span_of(target);
        match target {
            ast::Expr::Name(name) => {
                let target = self.delete_name(name.id);
                out.push((target, span));
            }
            ast::Expr::Attribute(e) => {
                let object = self.expr(e.value)?;
                let span = self.attribute_span(e, e.range);
                out.push((
                    DeleteTarget::Attribute {
                        object,
                        name: self.mangled_index(e.attr.id),
                    },
                    span,
                ));
            }
            ast::Expr::Subscript(e) => {
                let container = self.expr(e.value)?;
                out.push((
                    DeleteTarget::Subscript {
                        container,
                        key: self.child(e.slice)?.boxed(),
                    },
                    span,
                ));
            }
            ast::Expr::Tuple(ast::ExprTuple { elts, .. }) | ast::Expr::List(ast::ExprList { elts, .. }) => {
                for element in *elts {
                    self.delete_target(element, out)?;
                }
            }
            other => return Err(self.unsupported(other.range(), "this target")),
        }
        Ok(())
    }
}

fn augment_local(op: BinaryOp, slot: u32, value: Child, span: crate::tree::Span) -> Box<dyn Stmt> {
    use crate::tree::binary::*;
    match op {
        BinaryOp::Add => augment_folded::<ADD>(op, slot, value, span),
        BinaryOp::Sub => augment_folded::<SUB>(op, slot, value, span),
        BinaryOp::Mul => augment_folded::<MUL>(op, slot, value, span),
        BinaryOp::FloorDiv => augment_folded::<FLOOR_DIV>(op, slot, value, span),
        _ => Box::new(AugmentLocal::<MATMUL, _> {
            slot,
            value: Any(value.boxed()),
            op,
            span,
        }),
    }
}

fn augment_folded<const OP: u8>(op: BinaryOp, slot: u32, value: Child, span: crate::tree::Span) -> Box<dyn Stmt> {
    match value {
        Child::Slot(v) => Box::new(AugmentLocal::<OP, _> {
            slot,
            value: Slot(v),
            op,
            span,
        }),
        Child::Const(v) => Box::new(AugmentLocal::<OP, _> {
            slot,
            value: Const(v),
            op,
            span,
        }),
        Child::Expr(v) => Box::new(AugmentLocal::<OP, _> {
            slot,
            value: Any(v),
            op,
            span,
        }),
    }
}

fn augment_name<T: Target + 'static>(
    op: BinaryOp,
    read: Box<dyn Expr>,
    target: T,
    value: Child,
    span: crate::tree::Span,
) -> Box<dyn Stmt> {
    match value {
        Child::Expr(value) => Box::new(AugmentName {
            read,
            target,
            value: Any(value),
            op,
            span,
        }),
        value => Box::new(AugmentName {
            read,
            target,
            value,
            op,
            span,
        }),
    }
}

/// A name that is assigned to.
pub(super) enum NameTarget {
    Local(LocalTarget),
    Cell(CellTarget),
    Global(GlobalTarget),
    Namespace(NamespaceTarget),
}

impl NameTarget {
    /// The statement that assigns a value to it.
    pub(super) fn assign(self, value: Child) -> Box<dyn Stmt> {
        match self {
            NameTarget::Local(target) => assign(target, value),
            NameTarget::Cell(target) => assign(target, value),
            NameTarget::Global(target) => assign(target, value),
            NameTarget::Namespace(target) => assign(target, value),
        }
    }

    /// The statement that operates on it, which is read so.
    fn augment(self, op: BinaryOp, read: Box<dyn Expr>, value: Child, span: crate::tree::Span) -> Box<dyn Stmt> {
        match self {
            NameTarget::Local(target) => augment_name(op, read, target, value, span),
            NameTarget::Cell(target) => augment_name(op, read, target, value, span),
            NameTarget::Global(target) => augment_name(op, read, target, value, span),
            NameTarget::Namespace(target) => augment_name(op, read, target, value, span),
        }
    }

    pub(super) fn boxed(self) -> Box<dyn Target> {
        match self {
            NameTarget::Local(target) => Box::new(target),
            NameTarget::Cell(target) => Box::new(target),
            NameTarget::Global(target) => Box::new(target),
            NameTarget::Namespace(target) => Box::new(target),
        }
    }
}

/// Statements where one is wanted.
pub(super) struct Group(pub Block);

impl Stmt for Group {
    fn exec<'a>(&'a self, vm: &mut crate::vm::Vm<'a>) -> Result<Flow, crate::vm::Unwind> {
        self.0.exec(vm)
    }
    fn resume<'a>(&'a self, vm: &mut crate::vm::Vm<'a>) -> Result<Flow, crate::vm::Unwind> {
        self.0.resume(vm)
    }
}

/// The targets and the values of `a, b = x, y`, where each value has its target.
fn pairs_of<'e>(target: &ast::Expr<'e>, value: &ast::Expr<'e>) -> Option<[&'e [&'e ast::Expr<'e>]; 2]> {
    let elements = |expr: &ast::Expr<'e>| match expr {
        ast::Expr::Tuple(ast::ExprTuple { elts, .. }) | ast::Expr::List(ast::ExprList { elts, .. }) => Some(*elts),
        _ => None,
    };
    let (targets, values) = (elements(target)?, elements(value)?);
    let plain = !ast::has_star(targets) && !ast::has_star(values);
    (targets.len() == values.len() && !targets.is_empty() && plain).then_some([targets, values])
}

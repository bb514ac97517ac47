//! Expressions.

use super::{DETACH_EVERY, Lowering, by_operand};
use crate::source::ast::{self, Name};
use crate::source::{Resolution, ScopeKind, SyntaxError};
use crate::text::format_spec::FormatSpec;
use crate::tree::attribute::Attribute;
use crate::tree::binary::binary;
use crate::tree::call::{Call, CallWithPieces, Callee, KeywordCall, Method, MethodCall, Piece};
use crate::tree::compare::{ChainOp, Relate, Relation, compare};
use crate::tree::comprehension::{Clause, Comprehension, Element};
use crate::tree::display::{self, Collection, DictDisplay, Growing, Sequence};
use crate::tree::fstring::{Conversion, FPart, FString};
use crate::tree::function::{Delegate, Delegation, DelegationKind, MakeGenerator, Yield};
use crate::tree::iterable::Iterable;
use crate::tree::name::{CellVariable, Global, Literal, Local, NamespaceName};
use crate::tree::subscript::{MakeSlice, Sliced, Subscript};
use crate::tree::target::Walrus;
use crate::tree::tuple_key::{TupleIn, TupleSubscript};
use crate::tree::{Child, Expr, attribute, binary as binary_nodes, boolean, detached};
use crate::value::{ShortStr, Value};
use crate::vm::arithmetic::{BinaryOp, UnaryOp};
use crate::vm::compare::CompareOp;
use ruff_text_size::{Ranged, TextRange};
use smallvec::SmallVec;
use std::ops::Range;

type R<T> = Result<T, SyntaxError>;

impl Lowering<'_> {
    /// `yield`, as an expression or a statement.
    pub(super) fn yield_node(&mut self, e: &ast::ExprYield) -> R<Yield> {
        let value = e.value.map(|v| self.expr(v)).transpose()?;
        Ok(Yield {
            value,
            span: self.span(e.range),
            asynchronous: self.in_asynchronous_frame(),
        })
    }

    pub(super) fn yield_from_node(&mut self, e: &ast::ExprYieldFrom) -> R<Delegate> {
        Ok(Delegate {
            value: self.expr(e.value)?,
            delegation: Delegation {
                kind: DelegationKind::YieldFrom,
                span: self.span(e.range),
            },
            called: None,
        })
    }

    pub(super) fn await_node(&mut self, e: &ast::ExprAwait) -> R<Delegate> {
        Ok(Delegate {
            value: self.expr(e.value)?,
            delegation: self.awaiting(self.span(e.range)),
            called: match e.value {
                ast::Expr::Call(call) => match call.func {
                    ast::Expr::Name(name) => Some(self.mangled_index(name.id)),
                    _ => None,
                },
                _ => None,
            },
        })
    }

    pub(super) fn in_asynchronous_frame(&self) -> bool {
        self.table.scope(self.table.scope(self.scope).frame).is_async
    }

    pub(super) fn expr(&mut self, expr: &ast::Expr) -> R<Box<dyn Expr>> {
        Ok(self.child(expr)?.boxed())
    }

    /// An expression, or the local or constant it is.
    pub(super) fn child(&mut self, expr: &ast::Expr) -> R<Child> {
        self.cost += 1;
        let (tested, negated) = (std::mem::take(&mut self.tested), std::mem::take(&mut self.negated));
        if let Some(literal) = self.literal(expr) {
            return Ok(self.constant(literal));
        }
        if let ast::Expr::Name(name) = expr {
            return Ok(self.read_name(name.id, name.range));
        }
        self.depth += 1;
        let lowered = self.compound(expr, tested, negated);
        self.depth -= 1;
        let lowered = lowered?;
        if self.depth > 0 && self.depth.is_multiple_of(DETACH_EVERY) {
            let index = self.detached.len() as u32;
            self.detached.push(lowered);
            return Ok(Child::Expr(Box::new(detached::Detached { index })));
        }
        Ok(Child::Expr(lowered))
    }

    /// What a literal expression is; tuples of literals included.
    pub(super) fn literal(&mut self, expr: &ast::Expr) -> Option<Literal> {
        Some(match expr {
            ast::Expr::NoneLiteral(_) => Literal::Value(Value::None),
            ast::Expr::BooleanLiteral(b) => Literal::Value(Value::bool(b.value)),
            ast::Expr::EllipsisLiteral(_) => Literal::Value(Value::Ellipsis),
            ast::Expr::NumberLiteral(n) => match n.value {
                ast::Number::Int(i) => Literal::Value(Value::Int(i)),
                ast::Number::BigInt(written) => Literal::Int(ast::big_integer(written)?),
                ast::Number::Float(f) => Literal::Value(Value::float(f)),
                ast::Number::Complex(imag) => Literal::Complex(imag),
            },
            ast::Expr::StringLiteral(s) => string_literal(s.value),
            ast::Expr::BytesLiteral(b) => Literal::Bytes(b.value.into()),
            ast::Expr::UnaryOp(u) if u.op == ast::UnaryOp::USub => match self.literal(u.operand)? {
                Literal::Value(Value::Int(i)) => Literal::Value(Value::Int(i.checked_neg()?)),
                Literal::Value(Value::Float(f)) => Literal::Value(Value::float(-f.get())),
                _ => return None,
            },
            ast::Expr::Tuple(t) => {
                let items: Option<Vec<Literal>> = t.elts.iter().map(|e| self.literal(e)).collect();
                Literal::Tuple(items?)
            }
            _ => return None,
        })
    }

    pub(super) fn read_name(&mut self, name: Name, range: TextRange) -> Child {
        let span = self.span(range);
        match self.table.resolve(self.scope, name) {
            Resolution::Local(slot) => {
                let bound = self
                    .table
                    .frame_layout(self.scope)
                    .and_then(|l| l.always_bound.get(slot as usize))
                    .copied();
                if bound == Some(true) {
                    return Child::Slot(slot);
                }
                Child::Expr(Box::new(Local {
                    slot,
                    name: self.mangled(name).into(),
                    span,
                }))
            }
            Resolution::Cell(slot) => Child::Expr(Box::new(CellVariable {
                slot,
                name: self.mangled(name).into(),
                captured: false,
                span,
            })),
            Resolution::Free(slot) => Child::Expr(Box::new(CellVariable {
                slot,
                name: self.mangled(name).into(),
                captured: true,
                span,
            })),
            Resolution::Global => Child::Expr(Box::new(self.global(name, span))),
            Resolution::Name => {
                let outer = Box::new(self.global(name, span));
                let (namespace, index) = (self.namespace_slot(), self.mangled_index(name));
                Child::Expr(Box::new(NamespaceName {
                    namespace,
                    name: index,
                    outer,
                    span,
                }))
            }
            Resolution::NameOrFree(slot) => {
                let index = self.mangled_index(name);
                let outer = Box::new(CellVariable {
                    slot,
                    name: self.mangled(name).into(),
                    captured: true,
                    span,
                });
                Child::Expr(Box::new(NamespaceName {
                    namespace: self.namespace_slot(),
                    name: index,
                    outer,
                    span,
                }))
            }
            Resolution::ClassOrGlobal(namespace) => {
                let outer = Box::new(self.global(name, span));
                let index = self.mangled_index(name);
                Child::Expr(Box::new(NamespaceName {
                    namespace,
                    name: index,
                    outer,
                    span,
                }))
            }
            Resolution::ClassOrFree { namespace, cell } => {
                let index = self.mangled_index(name);
                let outer = Box::new(CellVariable {
                    slot: cell,
                    name: self.mangled(name).into(),
                    captured: true,
                    span,
                });
                Child::Expr(Box::new(NamespaceName {
                    namespace,
                    name: index,
                    outer,
                    span,
                }))
            }
        }
    }

    pub(super) fn global(&mut self, name: Name, span: crate::tree::Span) -> Global {
        Global {
            name: self.mangled_index(name),
            link: self.link(),
            span,
        }
    }

    fn callee(&mut self, callee: &ast::Expr) -> R<Callee> {
        if let ast::Expr::Name(name) = callee
            && let Resolution::Global = self.table.resolve(self.scope, name.id)
        {
            self.cost += 1;
            return Ok(Callee::Global(self.global(name.id, self.span(name.range))));
        }
        Ok(Callee::Expr(self.expr(callee)?))
    }

    /// `tested` where it decides a jump; `negated` is the `not` around a comparison whose value is wanted, for that is where
    /// CPython has the error of the comparison.
    fn compound(&mut self, expr: &ast::Expr, tested: bool, negated: Option<crate::tree::Span>) -> R<Box<dyn Expr>> {
        let span = self.span_of(expr);
        Ok(match expr {
            ast::Expr::BinOp(e) => {
                let left = self.child(e.left)?;
                let right = self.child(e.right)?;
                binary(operator(e.op), left, right, span)
            }
            ast::Expr::UnaryOp(e) => match e.op {
                ast::UnaryOp::Not => {
                    if let (false, ast::Expr::Compare(comparison)) = (tested, e.operand) {
                        self.negated = (comparison.ops.len() == 1).then_some(span);
                    }
                    Box::new(boolean::Not {
                        operand: self.truth_of(e.operand, tested)?,
                        span,
                    })
                }
                op => {
                    let op = match op {
                        ast::UnaryOp::USub => UnaryOp::Neg,
                        ast::UnaryOp::UAdd => UnaryOp::Pos,
                        _ => UnaryOp::Invert,
                    };
                    Box::new(binary_nodes::Unary {
                        op,
                        operand: self.expr(e.operand)?,
                        span,
                    })
                }
            },
            ast::Expr::BoolOp(e) => {
                let values = self.each(e.values, |l, v| l.truth_of(v, tested))?;
                Box::new(boolean::Boolean {
                    values,
                    span,
                    ends_on: e.op == ast::BoolOp::Or,
                })
            }
            ast::Expr::If(e) => Box::new(boolean::Conditional {
                test: self.condition(e.test)?,
                then: self.expr(e.body)?,
                otherwise: self.expr(e.orelse)?,
            }),
            ast::Expr::Compare(e) => self.compare(e, negated.unwrap_or(span))?,
            ast::Expr::Call(e) => self.call(e)?,
            ast::Expr::Attribute(e) => {
                let object = self.child(e.value)?;
                let span = self.attribute_span(e, e.range);
                let (name, link) = (self.mangled_index(e.attr.id), self.link());
                by_operand!(object, |object| Box::new(Attribute {
                    object,
                    name,
                    link,
                    span,
                }))
            }
            ast::Expr::Subscript(e) => {
                let container = self.child(e.value)?;
                if let ast::Expr::Slice(slice) = e.slice {
                    // The slice is a node like any other.
                    self.cost += 1;
                    return Ok(Box::new(Sliced {
                        container,
                        slice: self.slice(slice)?,
                        span,
                    }));
                }
                if let Some(items) = self.written_tuple(e.slice)? {
                    return Ok(Box::new(TupleSubscript { container, items, span }));
                }
                let key = self.child(e.slice)?;
                use binary_nodes::{Any, Const, Slot};
                match (container, key) {
                    (Child::Slot(c), Child::Slot(k)) => Box::new(Subscript {
                        container: Slot(c),
                        key: Slot(k),
                        span,
                    }),
                    (Child::Slot(c), Child::Const(k)) => Box::new(Subscript {
                        container: Slot(c),
                        key: Const(k),
                        span,
                    }),
                    (Child::Expr(c), Child::Slot(k)) => Box::new(Subscript {
                        container: Any(c),
                        key: Slot(k),
                        span,
                    }),
                    (Child::Slot(c), Child::Expr(k)) => Box::new(Subscript {
                        container: Slot(c),
                        key: Any(k),
                        span,
                    }),
                    (c, k) => Box::new(Subscript {
                        container: Any(c.boxed()),
                        key: Any(k.boxed()),
                        span,
                    }),
                }
            }
            ast::Expr::Slice(e) => Box::new(self.slice(e)?),
            ast::Expr::List(e) => self.sequence(e.elts, Collection::List, span)?,
            ast::Expr::Tuple(e) => self.sequence(e.elts, Collection::Tuple, span)?,
            ast::Expr::Set(e) => self.growing(e.elts, Collection::Set, span)?,
            ast::Expr::Dict(e) => {
                let mut items = Vec::with_capacity(e.items.len());
                for item in e.items {
                    let key = item.key.as_ref().map(|k| self.child(k)).transpose()?;
                    items.push((key, self.child(item.value)?));
                }
                Box::new(DictDisplay {
                    items: items.into(),
                    span,
                })
            }
            ast::Expr::FString(e) => self.fstring(e)?,
            ast::Expr::TString(e) => self.template(e)?,
            ast::Expr::ListComp(e) => {
                self.comprehension(e.generators, e.range, e.elt.range(), ScopeKind::ListComp, |l| {
                    Ok(Element::List(l.child(e.elt)?))
                })?
            }
            ast::Expr::SetComp(e) => {
                self.comprehension(e.generators, e.range, e.elt.range(), ScopeKind::SetComp, |l| {
                    Ok(Element::Set(l.child(e.elt)?))
                })?
            }
            ast::Expr::DictComp(e) => {
                let pair = TextRange::new(e.key.start(), e.value.end());
                self.comprehension(e.generators, e.range, pair, ScopeKind::DictComp, |l| {
                    Ok(Element::Dict(l.child(e.key)?, l.child(e.value)?))
                })?
            }
            ast::Expr::Generator(e) => {
                let Some(first) = e.generators.first() else {
                    return Err(self.unsupported(e.range, "a generator of nothing"));
                };
                let iterable = self.expr(first.iter)?;
                let function = self.generator_expression(e)?;
                Box::new(MakeGenerator {
                    function,
                    iterable,
                    asynchronous: first.is_async,
                    span: self.span(first.iter.range()),
                })
            }
            ast::Expr::Lambda(e) => Box::new(self.lambda(e)?),
            ast::Expr::Named(e) => {
                let value = self.expr(e.value)?;
                Box::new(Walrus {
                    target: self.target(e.target)?,
                    value,
                })
            }
            ast::Expr::Yield(e) => Box::new(self.yield_node(e)?),
            ast::Expr::YieldFrom(e) => Box::new(self.yield_from_node(e)?),
            ast::Expr::Await(e) => Box::new(self.await_node(e)?),
            ast::Expr::Starred(e) => return Err(self.error(e.range, "can't use starred expression here".into())),
            other => return Err(self.unsupported(other.range(), "this expression")),
        })
    }

    fn slice(&mut self, e: &ast::ExprSlice) -> R<MakeSlice> {
        let mut part = |p: Option<&ast::Expr>| p.map(|p| self.expr(p)).transpose();
        Ok(MakeSlice {
            parts: [part(e.lower)?, part(e.upper)?, part(e.step)?],
        })
    }

    /// How `await` is done in the frame being lowered.
    pub(super) fn awaiting(&self, span: crate::tree::Span) -> Delegation {
        let module = self.table.scope(self.table.scope(self.scope).frame).kind == ScopeKind::Module;
        Delegation {
            kind: if module {
                DelegationKind::ModuleAwait
            } else {
                DelegationKind::Await
            },
            span,
        }
    }

    /// The elements of a tuple that is written out and made anew each time.
    fn written_tuple(&mut self, expr: &ast::Expr) -> R<Option<Box<[Child]>>> {
        match expr {
            ast::Expr::Tuple(tuple) if !ast::has_star(tuple.elts) && self.literal(expr).is_none() => {
                self.cost += 1;
                Ok(Some(self.each(tuple.elts, Self::child)?))
            }
            _ => Ok(None),
        }
    }

    fn compare(&mut self, e: &ast::ExprCompare, span: crate::tree::Span) -> R<Box<dyn Expr>> {
        if let ([op @ (ast::CmpOp::In | ast::CmpOp::NotIn)], [container]) = (e.ops, e.comparators)
            && let ast::Expr::Name(_) | ast::Expr::Attribute(_) = container
            && let Some(items) = self.written_tuple(e.left)?
        {
            return Ok(Box::new(TupleIn {
                items,
                negated: *op == ast::CmpOp::NotIn,
                container: self.child(container)?,
                span,
            }));
        }
        let left = self.child(e.left)?;
        if let ([op], [right]) = (e.ops, e.comparators) {
            // A list written out after `in` is as good as a tuple.
            let right = match (op, right) {
                (ast::CmpOp::In | ast::CmpOp::NotIn, ast::Expr::List(list)) => {
                    let items: Option<Vec<Literal>> = list.elts.iter().map(|e| self.literal(e)).collect();
                    match items {
                        Some(items) => self.constant(Literal::Tuple(items)),
                        None => self.child(right)?,
                    }
                }
                (ast::CmpOp::In | ast::CmpOp::NotIn, ast::Expr::Set(set)) => {
                    let items: Option<Vec<Literal>> = set.elts.iter().map(|e| self.literal(e)).collect();
                    match items {
                        Some(items) => self.constant(Literal::FrozenSet(items)),
                        None => self.child(right)?,
                    }
                }
                _ => self.child(right)?,
            };
            return Ok(match chain_op(*op) {
                ChainOp::Compare(op) => compare(op, left, right, span),
                ChainOp::Relate(relation) => Box::new(Relate {
                    relation,
                    left,
                    right,
                    span,
                }),
            });
        }
        let mut rest = Vec::new();
        for (op, operand) in e.ops.iter().zip(e.comparators) {
            rest.push((chain_op(*op), self.expr(operand)?));
        }
        Ok(Box::new(crate::tree::compare::Chain {
            first: left.boxed(),
            rest: rest.into(),
            span,
        }))
    }

    /// A call without stars of an attribute.
    fn method_call<const KEYWORDS: bool>(
        &mut self,
        e: &ast::ExprCall,
        method: &ast::ExprAttribute,
    ) -> R<Box<dyn Expr>> {
        let object = self.child(method.value)?;
        self.cost += 1;
        let (name, link) = (self.mangled_index(method.attr.id), self.link());
        let (args, names) = self.arguments(&e.arguments)?;
        let method = Method::<KEYWORDS> {
            name,
            link,
            args,
            names,
            attribute_span: self.attribute_span(method, method.range),
            span: self.attribute_span(method, e.range),
        };
        Ok(by_operand!(object, |object| Box::new(MethodCall { object, method })))
    }

    /// The values of arguments without stars, and the names of those that are keywords, which stand last.
    fn arguments(&mut self, arguments: &ast::Arguments) -> R<(Box<[Child]>, Box<[u32]>)> {
        let (values, keywords) = (arguments.args, arguments.keywords);
        let mut args = Vec::with_capacity(values.len() + keywords.len());
        for value in values.iter().chain(keywords.iter().map(|k| &k.value)) {
            args.push(self.child(value)?);
        }
        let names = keywords.iter().filter_map(|k| k.arg);
        let names = names.map(|n| self.index_of(n.id)).collect();
        Ok((args.into(), names))
    }

    fn plain_call(&mut self, e: &ast::ExprCall, span: crate::tree::Span) -> R<Call> {
        let callee = self.callee(e.func)?;
        let args = self.each(e.arguments.args, Self::child)?;
        Ok(Call { callee, args, span })
    }

    /// What a loop goes over.
    pub(super) fn iterable(&mut self, expr: &ast::Expr) -> R<Iterable> {
        if let ast::Expr::Call(call) = expr
            && let ast::Expr::Name(name) = call.func
            && name.id == "range"
            && let (1..=2, []) = (call.arguments.args.len(), call.arguments.keywords)
            && !ast::has_star(call.arguments.args)
            && let Resolution::Global = self.table.resolve(self.scope, name.id)
        {
            self.cost += 1;
            let span = self.span(call.range);
            self.depth += 1;
            let call = self.plain_call(call, span);
            self.depth -= 1;
            return Ok(Iterable::Range(call?));
        }
        Ok(Iterable::Any(self.child(expr)?))
    }

    fn call(&mut self, e: &ast::ExprCall) -> R<Box<dyn Expr>> {
        let span = self.span(e.range);
        let plain = e.arguments.keywords.is_empty() && !ast::has_star(e.arguments.args);
        if plain {
            if let (ast::Expr::Name(name), true) = (e.func, e.arguments.args.is_empty())
                && name.id == "super"
            {
                return self.zero_super(name, span);
            }
            if let ast::Expr::Attribute(method) = e.func {
                return self.method_call::<false>(e, method);
            }
            let span = match (e.func, e.arguments.args) {
                // These run a generator expression where they stand, as far as a traceback can tell.
                (ast::Expr::Name(name), [ast::Expr::Generator(_)])
                    if ["all", "any", "tuple"].contains(&name.id.as_str()) =>
                {
                    self.span(name.range)
                }
                _ => span,
            };
            return Ok(Box::new(self.plain_call(e, span)?));
        }
        let span = match e.func {
            ast::Expr::Attribute(method) => self.attribute_span(method, e.range),
            _ => span,
        };
        let plain = e.arguments.args.iter().all(|a| !a.is_starred_expr())
            && e.arguments.keywords.iter().all(|k| k.arg.is_some());
        let in_order = e.arguments.args.iter().all(|a| {
            e.arguments
                .keywords
                .iter()
                .all(|k| a.range().start() < k.range().start())
        });
        if plain && in_order {
            if let ast::Expr::Attribute(method) = e.func {
                return self.method_call::<true>(e, method);
            }
            let callee = self.callee(e.func)?;
            let (args, names) = self.arguments(&e.arguments)?;
            return Ok(Box::new(KeywordCall {
                callee,
                args,
                names,
                span,
            }));
        }
        let callee = self.expr(e.func)?;
        let pieces = self.call_pieces(&e.arguments)?;
        Ok(Box::new(CallWithPieces::new(callee, pieces, span)))
    }

    pub(super) fn call_pieces(&mut self, arguments: &ast::Arguments) -> R<Vec<Piece>> {
        let mut pieces = Vec::new();
        for argument in arguments.iter_source_order() {
            pieces.push(match argument {
                ast::ArgOrKeyword::Arg(ast::Expr::Starred(star)) => Piece::Star(self.expr(star.value)?),
                ast::ArgOrKeyword::Arg(value) => Piece::Positional(self.expr(value)?),
                ast::ArgOrKeyword::Keyword(keyword) => match keyword.arg {
                    Some(name) => {
                        let name = self.index_of(name.id);
                        Piece::Keyword(name, self.expr(keyword.value)?)
                    }
                    None => Piece::DoubleStar(self.expr(keyword.value)?),
                },
            });
        }
        Ok(pieces)
    }

    /// The place of an attribute, or of a call of it: where it starts on another line than it ends, its name alone.
    pub(super) fn attribute_span(&self, attribute: &ast::ExprAttribute, range: TextRange) -> crate::tree::Span {
        let place = range.start().to_usize()..attribute.range.end().to_usize();
        let text = self.parsed.source.as_bytes().get(place).unwrap_or_default();
        match memchr::memchr2(b'\n', b'\r', text) {
            None => self.span(range),
            Some(_) => self.span(attribute.attr.range),
        }
    }

    fn zero_super(&mut self, name: &ast::ExprName, span: crate::tree::Span) -> R<Box<dyn Expr>> {
        let callee = self.read_name(name.id, name.range).boxed();
        let class_cell = match self.table.resolve(self.scope, Name::CLASS) {
            Resolution::Free(slot) | Resolution::Cell(slot) => Some(slot),
            _ => None,
        };
        let first = self
            .table
            .frame_layout(self.scope)
            .filter(|l| l.parameters.positional() > 0)
            .map(|_| 0);
        Ok(Box::new(attribute::ZeroSuper {
            callee,
            class_cell,
            first,
            span,
        }))
    }

    fn sequence(&mut self, items: &[&ast::Expr], collection: Collection, span: crate::tree::Span) -> R<Box<dyn Expr>> {
        if ast::has_star(items) {
            return self.growing(items, collection, span);
        }
        Ok(Box::new(Sequence {
            items: self.each(items, Self::child)?,
            tuple: collection == Collection::Tuple,
        }))
    }

    fn growing(&mut self, items: &[&ast::Expr], collection: Collection, span: crate::tree::Span) -> R<Box<dyn Expr>> {
        let mut elements = Vec::with_capacity(items.len());
        for item in items {
            elements.push(match item {
                ast::Expr::Starred(star) => display::Element {
                    star: true,
                    value: self.child(star.value)?,
                },
                _ => display::Element {
                    star: false,
                    value: self.child(item)?,
                },
            });
        }
        let constant =
            collection == Collection::Set && items.len() > 2 && items.iter().all(|i| self.literal(i).is_some());
        Ok(Box::new(Growing {
            items: elements.into(),
            collection,
            constant,
            span,
        }))
    }

    fn comprehension(
        &mut self,
        generators: &[ast::Comprehension],
        range: TextRange,
        element_range: TextRange,
        kind: ScopeKind,
        element: impl FnOnce(&mut Self) -> R<Element>,
    ) -> R<Box<dyn Expr>> {
        let outer = self.scope;
        let inner = self.table.at(range, kind);
        let mut parts = SmallVec::<[_; 2]>::new();
        for (i, generator) in generators.iter().enumerate() {
            self.scope = if i == 0 { outer } else { inner };
            let iterable = self.iterable(generator.iter);
            self.scope = inner;
            parts.push((iterable?, generator));
        }
        // What one turn costs is counted in its clause; the last clause's turn makes the element.
        let (mut first, mut rest) = (None, Vec::with_capacity(parts.len() - 1));
        let mut lowered_element = None;
        let mut element = Some(element);
        let last = parts.len() - 1;
        for (i, (iterable, generator)) in parts.into_iter().enumerate() {
            let (result, cost) = self.costed(|l| -> R<_> {
                let target = l.loop_target(generator.target)?;
                let conditions = l.each(generator.ifs, Self::condition)?;
                if i == last
                    && let Some(element) = element.take()
                {
                    lowered_element = Some(element(l)?);
                }
                Ok((target, conditions))
            });
            let (target, conditions) = result?;
            let span = self.span(generator.iter.range());
            let awaiting = generator.is_async.then(|| self.awaiting(span));
            let clause = Clause {
                target,
                iterable,
                conditions,
                cost: cost + 1,
                awaiting,
                span,
            };
            match i {
                0 => first = Some(clause),
                _ => rest.push(clause),
            }
        }
        self.scope = outer;
        let scope = self.table.scope(inner);
        let (Some(first), Some(element)) = (first, lowered_element) else {
            return Err(self.unsupported(range, "an empty comprehension"));
        };
        Ok(Box::new(Comprehension {
            first,
            rest: rest.into(),
            element,
            fresh_cells: scope.fresh_cells.as_slice().into(),
            own_slots: scope.own_slots.as_slice().into(),
            span: self.span(element_range),
        }))
    }

    fn fstring(&mut self, e: &ast::ExprFString) -> R<Box<dyn Expr>> {
        let mut parts = Vec::with_capacity(e.parts.len());
        self.string_parts(e.parts, &mut parts)?;
        if parts.iter().all(|p| matches!(p, FPart::Text(_))) {
            let text: String = parts
                .iter()
                .map(|p| if let FPart::Text(t) = p { &**t } else { "" })
                .collect();
            return Ok(self.text(&text).boxed());
        }
        Ok(Box::new(FString::new(parts)))
    }

    fn string_parts(&mut self, written: &[ast::StringPart], parts: &mut Vec<FPart>) -> R<()> {
        for part in written {
            match part {
                ast::StringPart::Text(text) => push_text(parts, text),
                ast::StringPart::Field(field) => {
                    let mut conversion = match field.conversion {
                        ast::Conversion::None => Conversion::None,
                        ast::Conversion::Str => Conversion::Str,
                        ast::Conversion::Repr => Conversion::Repr,
                        ast::Conversion::Ascii => Conversion::Ascii,
                    };
                    if let Some(debug) = field.debug {
                        let expression = self
                            .parsed
                            .source
                            .get(Range::<usize>::from(field.expression.range()))
                            .unwrap_or_default();
                        push_text(parts, &format!("{}{expression}{}", debug.leading, debug.trailing));
                        if conversion == Conversion::None && field.format_spec.is_none() {
                            conversion = Conversion::Repr;
                        }
                    }
                    let value = self.child(field.expression)?;
                    let spec = field.format_spec.map(|spec| self.format_spec(spec)).transpose()?;
                    let parsed = match field.format_spec {
                        Some([ast::StringPart::Text(text)]) => FormatSpec::parse(text, "").ok(),
                        _ => None,
                    };
                    parts.push(FPart::Field {
                        value,
                        conversion,
                        parsed,
                        spec,
                        span: self.span(field.range),
                    });
                }
            }
        }
        Ok(())
    }

    pub(super) fn format_spec(&mut self, written: &[ast::StringPart]) -> R<Child> {
        if let [ast::StringPart::Text(text)] = written {
            return Ok(self.text(text));
        }
        let mut inner = Vec::with_capacity(written.len());
        self.string_parts(written, &mut inner)?;
        Ok(match inner.as_slice() {
            [] => Child::Const(Value::Short(ShortStr::EMPTY)),
            [FPart::Text(text)] => self.text(text),
            _ => Child::Expr(Box::new(FString::new(inner))),
        })
    }
}

fn push_text(parts: &mut Vec<FPart>, text: &str) {
    if text.is_empty() {
        return;
    }
    if let Some(FPart::Text(last)) = parts.last_mut() {
        last.push_str(text);
        return;
    }
    parts.push(FPart::Text(text.into()));
}

pub(super) fn string_literal(text: &str) -> Literal {
    match ShortStr::new(text) {
        Some(short) => Literal::Value(Value::Short(short)),
        None => Literal::Str(text.into()),
    }
}

pub(super) fn operator(op: ast::Operator) -> BinaryOp {
    match op {
        ast::Operator::Add => BinaryOp::Add,
        ast::Operator::Sub => BinaryOp::Sub,
        ast::Operator::Mult => BinaryOp::Mul,
        ast::Operator::MatMult => BinaryOp::MatMul,
        ast::Operator::Div => BinaryOp::TrueDiv,
        ast::Operator::Mod => BinaryOp::Mod,
        ast::Operator::Pow => BinaryOp::Pow,
        ast::Operator::LShift => BinaryOp::LShift,
        ast::Operator::RShift => BinaryOp::RShift,
        ast::Operator::BitOr => BinaryOp::Or,
        ast::Operator::BitXor => BinaryOp::Xor,
        ast::Operator::BitAnd => BinaryOp::And,
        ast::Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}

fn chain_op(op: ast::CmpOp) -> ChainOp {
    match op {
        ast::CmpOp::Eq => ChainOp::Compare(CompareOp::Eq),
        ast::CmpOp::NotEq => ChainOp::Compare(CompareOp::Ne),
        ast::CmpOp::Lt => ChainOp::Compare(CompareOp::Lt),
        ast::CmpOp::LtE => ChainOp::Compare(CompareOp::Le),
        ast::CmpOp::Gt => ChainOp::Compare(CompareOp::Gt),
        ast::CmpOp::GtE => ChainOp::Compare(CompareOp::Ge),
        ast::CmpOp::Is => ChainOp::Relate(Relation::Is),
        ast::CmpOp::IsNot => ChainOp::Relate(Relation::IsNot),
        ast::CmpOp::In => ChainOp::Relate(Relation::In),
        ast::CmpOp::NotIn => ChainOp::Relate(Relation::NotIn),
    }
}

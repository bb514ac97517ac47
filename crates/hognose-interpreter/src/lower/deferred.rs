//! What runs when asked for: annotations, bounds and defaults of type parameters, type aliases; and the generic things around them.

use super::Lowering;
use super::function::FrameParts;
use crate::source::ast::visitor::{self, Visitor};
use crate::source::ast::{self, Name};
use crate::source::{ScopeId, ScopeKind, SyntaxError};
use crate::tree::deferred::{Annotation, Annotations, Deferred, LibraryCall, NoteAnnotation, TypeScope};
use crate::tree::display::{DictDisplay, Sequence};
use crate::tree::function::{Body, CodeKind, MakeFunction, Parameters};
use crate::tree::name::Constant;
use crate::tree::target::{SubscriptTarget, assign};
use crate::tree::{Child, Expr, Line, Span, Stmt, Target};
use crate::value::Value;
use ruff_text_size::{Ranged, TextRange};
use std::borrow::Cow;

type R<T> = Result<T, SyntaxError>;

/// An annotation to make: the name, its number where it is conditional, what is written.
type Item<'s> = (Cow<'s, str>, Option<i64>, &'s ast::Expr<'s>);

/// An annotation of a name in a module or class.
struct Found<'s> {
    name: Name<'s>,
    annotation: &'s ast::Expr<'s>,
    range: TextRange,
    conditional: bool,
}

impl Lowering<'_> {
    /// The annotations of a module's or class's names: what its block starts with, and what it ends with.
    pub(super) fn annotations(
        &mut self,
        range: TextRange,
        body: &[&ast::Stmt],
        first: &mut Vec<Line>,
        last: &mut Vec<Line>,
    ) -> R<()> {
        let module = self.table.scope(self.scope).kind == ScopeKind::Module;
        let mut found = Vec::new();
        collect(body, module, &mut found);
        if found.is_empty() {
            return Ok(());
        }
        if self.table.future_annotations {
            let value = Box::new(DictDisplay {
                items: Box::default(),
                span: self.span(range),
            });
            self.store(Name::ANNOTATIONS, range, Child::Expr(value), first);
            return Ok(());
        }
        if found.iter().any(|f| f.conditional) {
            let value = Box::new(crate::tree::name::NewSet);
            self.store(Name::CONDITIONAL_ANNOTATIONS, range, Child::Expr(value), first);
        }
        let mut items = Vec::new();
        for f in &found {
            let number = self.annotation_numbers.len() as i64;
            let condition = f.conditional.then_some(number);
            self.annotation_numbers.insert(f.range, number);
            items.push((self.mangled(f.name), condition, f.annotation));
        }
        let make = Child::Expr(Box::new(self.annotate_function(range, &items)?));
        let (name, lines) = match module {
            true => (Name::ANNOTATE, first),
            false => (Name::ANNOTATE_FUNCTION, last),
        };
        self.store(name, range, make, lines);
        Ok(())
    }

    /// What an annotated name's statement does for its annotation, beside assigning.
    pub(super) fn annotation_statement(&mut self, s: &ast::StmtAnnAssign) -> R<Option<Box<dyn Stmt>>> {
        let kept = matches!(self.table.scope(self.scope).kind, ScopeKind::Module | ScopeKind::Class);
        let (true, true, ast::Expr::Name(name)) = (kept, s.simple, s.target) else {
            return Ok(None);
        };
        if self.table.future_annotations {
            let container = self.read_name(Name::ANNOTATIONS, s.range).boxed();
            let key = self.text(&self.mangled(name.id)).boxed();
            let span = self.span(s.range);
            let value = self.unparsed(s.annotation);
            use crate::tree::binary::Any;
            let target = SubscriptTarget {
                container: Any(container),
                key: Any(key),
                span,
            };
            return Ok(Some(assign(target, value)));
        }
        let module = self.table.scope(self.scope).kind == ScopeKind::Module;
        match self.annotation_numbers.get(&s.range).copied() {
            Some(number) if module || self.conditional(s.range) => {
                let conditions = self.read_name(Name::CONDITIONAL_ANNOTATIONS, s.range).boxed();
                Ok(Some(Box::new(NoteAnnotation { conditions, number })))
            }
            _ => Ok(None),
        }
    }

    /// Whether the scope notes which annotations were reached, and this is one of those it notes.
    fn conditional(&self, range: TextRange) -> bool {
        self.table
            .scope(self.scope)
            .symbols
            .contains_key(&Name::CONDITIONAL_ANNOTATIONS)
            && self.conditional_ranges.contains(&range)
    }

    fn unparsed(&mut self, annotation: &ast::Expr) -> Child {
        let text = super::unparse::unparse(self.parsed.source, annotation);
        self.text(&text)
    }

    /// The function of a function's annotations; under the future import, their dict.
    pub(super) fn function_annotations(&mut self, s: &ast::StmtFunctionDef) -> R<Option<Box<dyn Expr>>> {
        let mut items: Vec<Item> = Vec::new();
        for parameter in s.parameters.iter() {
            if let Some(annotation) = parameter.annotation {
                items.push((self.mangled(parameter.name.id), None, annotation));
            }
        }
        if let Some(returns) = s.returns {
            items.push(("return".into(), None, returns));
        }
        if items.is_empty() {
            return Ok(None);
        }
        if self.table.future_annotations {
            let mut pairs = Vec::with_capacity(items.len());
            for (name, _, annotation) in items {
                let name = self.text(&name);
                pairs.push((Some(name), self.unparsed(annotation)));
            }
            return Ok(Some(Box::new(DictDisplay {
                items: pairs.into(),
                span: self.span(s.range),
            })));
        }
        Ok(Some(Box::new(self.annotate_function(s.range, &items)?)))
    }

    fn annotate_function(&mut self, range: TextRange, items: &[Item]) -> R<MakeFunction> {
        let scope = self.table.at(range, ScopeKind::Annotation);
        let conditional = items.iter().any(|(_, condition, _)| condition.is_some());
        self.deferred(scope, "__annotate__", range, |l| {
            let conditions = conditional.then(|| l.read_name(Name::CONDITIONAL_ANNOTATIONS, range).boxed());
            let mut lowered = Vec::new();
            for (name, condition, annotation) in items {
                let value = l.starred_or_not(annotation)?;
                let text = super::unparse::unparse(l.parsed.source, annotation).into();
                lowered.push(Annotation {
                    name: name.as_ref().into(),
                    condition: *condition,
                    value,
                    text,
                });
            }
            Ok(Box::new(Annotations {
                items: lowered.into(),
                conditions,
            }))
        })
    }

    /// An annotation or default; `*Ts` is what unpacking it gives.
    fn starred_or_not(&mut self, expr: &ast::Expr) -> R<Box<dyn Expr>> {
        match expr {
            ast::Expr::Starred(star) => {
                let value = self.expr(star.value)?;
                let span = self.span(star.range);
                Ok(Box::new(crate::tree::target::OnlyElement { value, span }))
            }
            other => self.expr(other),
        }
    }

    /// A function of the format asked for, in a scope of its own.
    fn deferred(
        &mut self,
        scope: ScopeId,
        name: &str,
        range: TextRange,
        body: impl FnOnce(&mut Self) -> R<Box<dyn Expr>>,
    ) -> R<MakeFunction> {
        let mut make = self.defaults(&ast::Parameters::default())?;
        make.captures = self.captures(scope);
        let outer = std::mem::replace(&mut self.scope, scope);
        let number = self.reserve();
        make.function = number;
        let outer_qualname = self.qualname.clone();
        self.qualname = format!("{outer_qualname}{name}.<locals>.");
        let span = self.span(range);
        let (result, detached) = self.with_detached(|l| l.costed(body));
        self.scope = outer;
        self.qualname = outer_qualname;
        let (body, cost) = result;
        let parts = FrameParts {
            name: name.to_owned().into(),
            kind: CodeKind::Deferred,
            generator: None,
            doc: None,
            span,
        };
        let names = Box::new([self.name_index("format")]);
        let parameters = Parameters {
            positional: 1,
            positional_only: 1,
            names,
            ..Parameters::default()
        };
        let body = Body::Expr(Box::new(Deferred { value: body?, span }));
        let code = self.code(scope, parts, parameters, body, detached, cost + 1);
        self.define(number, code);
        Ok(make)
    }

    /// Lowers what has type parameters within their scope.
    pub(super) fn generic(
        &mut self,
        range: TextRange,
        params: &ast::TypeParams,
        body: impl FnOnce(&mut Self) -> R<Box<dyn Expr>>,
    ) -> R<Box<dyn Expr>> {
        let inner = self.table.at(range, ScopeKind::TypeParams);
        let outer = std::mem::replace(&mut self.scope, inner);
        let mut parameters: Vec<(Box<dyn Expr>, Box<dyn Target>)> = Vec::new();
        for param in params.type_params {
            let made = self.type_param(param)?;
            parameters.push((made, self.name_target(param.name().id, param.range()).boxed()));
        }
        if self.table.scope(inner).symbols.contains_key(&Name::TYPE_PARAMS) {
            let all = self.type_params_tuple(params);
            parameters.push((all, self.name_target(Name::TYPE_PARAMS, range).boxed()));
        }
        let body = body(self);
        self.scope = outer;
        let scope = self.table.scope(inner);
        Ok(Box::new(TypeScope {
            parameters: parameters.into(),
            body: body?,
            fresh_cells: scope.fresh_cells.clone().into(),
            own_slots: scope.own_slots.clone().into(),
        }))
    }

    /// The type parameters, read one by one.
    pub(super) fn type_params_tuple(&mut self, params: &ast::TypeParams) -> Box<dyn Expr> {
        let items: Vec<_> = params
            .type_params
            .iter()
            .map(|p| self.read_name(p.name().id, p.range()))
            .collect();
        Box::new(Sequence {
            items: items.into(),
            tuple: true,
        })
    }

    fn type_param(&mut self, param: &ast::TypeParam) -> R<Box<dyn Expr>> {
        let name = self.mangled(param.name().id);
        let mut parts: [Box<dyn Expr>; 3] = std::array::from_fn(|_| Box::new(Constant(Value::None)) as Box<dyn Expr>);
        let function = match param {
            ast::TypeParam::TypeVar(variable) => {
                if let Some(bound) = variable.bound {
                    let bound_part = self.lazy_part(&name, bound)?;
                    let [of_type, of_constraints, _] = &mut parts;
                    *if bound.is_tuple_expr() { of_constraints } else { of_type } = bound_part;
                }
                "_make_typevar"
            }
            ast::TypeParam::ParamSpec(_) => "_make_paramspec",
            ast::TypeParam::TypeVarTuple(_) => "_make_typevartuple",
        };
        if let Some(default) = param.default() {
            parts[2] = self.lazy_part(&name, default)?;
        }
        let [bound, constraints, default] = parts;
        let items = Box::new([self.text(&name).boxed(), bound, constraints, default].map(Child::Expr));
        Ok(self.library_call(
            "_typing",
            function,
            Box::new(Sequence { items, tuple: true }),
            self.span_of(param),
        ))
    }

    fn lazy_part(&mut self, name: &str, expr: &ast::Expr) -> R<Box<dyn Expr>> {
        let scope = self.table.at(expr.range(), ScopeKind::TypeParamBound);
        Ok(Box::new(
            self.deferred(scope, name, expr.range(), |l| l.starred_or_not(expr))?,
        ))
    }

    pub(super) fn library_call(
        &self,
        module: &'static str,
        function: &'static str,
        args: Box<dyn Expr>,
        span: Span,
    ) -> Box<dyn Expr> {
        Box::new(LibraryCall {
            module,
            function,
            args,
            span,
        })
    }

    /// `type Name[T] = value`.
    pub(super) fn type_alias(&mut self, s: &ast::StmtTypeAlias) -> R<Box<dyn Stmt>> {
        let ast::Expr::Name(name) = s.name else {
            return Err(self.unsupported(s.range, "this type alias"));
        };
        let value = match s.type_params {
            Some(params) => self.generic(s.range, params, |l| {
                let all = l.type_params_tuple(params);
                l.alias_value(s, name.id, all)
            })?,
            None => self.alias_value(
                s,
                name.id,
                Box::new(Sequence {
                    items: Box::default(),
                    tuple: true,
                }),
            )?,
        };
        Ok(self.name_target(name.id, name.range).assign(Child::Expr(value)))
    }

    fn alias_value(&mut self, s: &ast::StmtTypeAlias, name: Name, type_params: Box<dyn Expr>) -> R<Box<dyn Expr>> {
        let scope = self.table.at(s.range, ScopeKind::TypeAlias);
        let value = self.deferred(scope, &name, s.range, |l| l.expr(s.value))?;
        let items = Box::new([self.text(&name).boxed(), Box::new(value), type_params].map(Child::Expr));
        Ok(self.library_call(
            "_typing",
            "_make_alias",
            Box::new(Sequence { items, tuple: true }),
            self.span(s.range),
        ))
    }
}

/// The ranges of the annotated names that stand inside a block of a class.
pub(super) fn conditional_ranges(body: &[&ast::Stmt]) -> Vec<TextRange> {
    let mut found = Vec::new();
    collect(body, false, &mut found);
    found.iter().filter(|f| f.conditional).map(|f| f.range).collect()
}

/// Whether a class body has annotation scopes of its own: functions, annotations, type aliases, generic classes.
pub(super) fn has_annotation_scopes(body: &[&ast::Stmt]) -> bool {
    let mut search = AnnotationScopes(false);
    search.visit_body(body);
    search.0
}

struct AnnotationScopes(bool);

impl<'a> Visitor<'a> for AnnotationScopes {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt<'a>) {
        match statement {
            ast::Stmt::FunctionDef(_) | ast::Stmt::AnnAssign(_) | ast::Stmt::TypeAlias(_) => self.0 = true,
            ast::Stmt::ClassDef(class) => self.0 |= class.type_params.is_some(),
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, _: &'a ast::Expr<'a>) {}
}

/// The annotated simple names of a body, in order, those in its inner blocks included.
fn collect<'s>(body: ast::Body<'s>, conditional: bool, out: &mut Vec<Found<'s>>) {
    for statement in body {
        match statement {
            ast::Stmt::AnnAssign(s) if s.simple => {
                if let ast::Expr::Name(name) = s.target {
                    out.push(Found {
                        name: name.id,
                        annotation: s.annotation,
                        range: s.range,
                        conditional,
                    });
                }
            }
            ast::Stmt::If(s) => {
                collect(s.body, true, out);
                s.elif_else_clauses.iter().for_each(|c| collect(c.body, true, out));
            }
            ast::Stmt::For(s) => {
                collect(s.body, true, out);
                collect(s.orelse, true, out);
            }
            ast::Stmt::While(s) => {
                collect(s.body, true, out);
                collect(s.orelse, true, out);
            }
            ast::Stmt::With(s) => collect(s.body, true, out),
            ast::Stmt::Match(s) => s.cases.iter().for_each(|c| collect(c.body, true, out)),
            ast::Stmt::Try(s) => {
                collect(s.body, true, out);
                s.handlers.iter().for_each(|h| collect(h.body, true, out));
                collect(s.orelse, true, out);
                collect(s.finalbody, true, out);
            }
            _ => {}
        }
    }
}

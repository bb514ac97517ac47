//! What owns a frame: modules, functions, lambdas, generator expressions, class bodies, deferred annotations.

use super::Lowering;
use crate::heap::GeneratorKind;
use crate::source::ast::{self, Name};
use crate::source::{FrameLayout, Resolution, ScopeId, ScopeKind, SyntaxError};
use crate::tree::call::{CallWithPieces, Piece};
use crate::tree::class::MakeClassExpr;
use crate::tree::comprehension::{Clause, YieldLoop};
use crate::tree::function::{Body, CodeKind, FunctionCode, MakeFunction, Parameters, Yield, YieldStatement};
use crate::tree::iterable::Iterable;
use crate::tree::loops::For;
use crate::tree::name::{CellVariable, Literal};
use crate::tree::simple::{If, Return};
use crate::tree::{Block, Child, Expr, Line, Span, Stmt};
use crate::value::{NativeRef, Value};
use ruff_text_size::TextRange;
use std::borrow::Cow;

type R<T> = Result<T, SyntaxError>;

/// What a frame is made of beside its layout.
pub(super) struct FrameParts {
    pub name: Cow<'static, str>,
    pub kind: CodeKind,
    pub generator: Option<GeneratorKind>,
    pub doc: Option<Box<str>>,
    pub span: Span,
}

impl Lowering<'_> {
    pub(super) fn module(&mut self) -> R<()> {
        let module = &self.parsed.module;
        let span = self.span(module.range);
        let number = self.reserve();
        let (result, detached) = self.with_detached(|l| -> R<Body> {
            if let (super::UnitKind::Expression, [ast::Stmt::Expr(s)]) = (l.mode.kind, module.body) {
                return Ok(Body::Expr(l.expr(s.value)?));
            }
            let mut lines = Vec::with_capacity(module.body.len());
            if l.mode.kind != super::UnitKind::Expression {
                if let Some(doc) = docstring(module.body) {
                    l.store_text(Name::DOC, &doc, &mut lines);
                }
                l.annotations(module.range, module.body, &mut lines, &mut Vec::new())?;
            }
            l.top_block(module.body, &mut lines)?;
            Ok(Body::Block(Block { lines: lines.into() }))
        });
        let parts = FrameParts {
            name: "<module>".into(),
            kind: CodeKind::Module,
            generator: None,
            doc: None,
            span,
        };
        let code = self.code(ScopeId::MODULE, parts, Parameters::default(), result?, detached, 1);
        self.define(number, code);
        Ok(())
    }

    pub(super) fn reserve(&mut self) -> u32 {
        self.functions.push(FunctionCode::default());
        self.functions.len() as u32 - 1
    }

    /// Lowers a frame's code, its deep expressions collected apart.
    pub(super) fn with_detached<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> (T, Vec<Box<dyn Expr>>) {
        let outer = std::mem::take(&mut self.detached);
        let depth = std::mem::take(&mut self.depth);
        let result = f(self);
        self.depth = depth;
        (result, std::mem::replace(&mut self.detached, outer))
    }

    pub(super) fn code(
        &mut self,
        scope: ScopeId,
        parts: FrameParts,
        parameters: Parameters,
        body: Body,
        detached: Vec<Box<dyn Expr>>,
        cost: u32,
    ) -> FunctionCode {
        let table = self.table;
        let none = FrameLayout::default();
        let layout = table.scope(scope).frame_layout.as_ref().unwrap_or(&none);
        let separate = scope == ScopeId::MODULE && self.mode.separate_locals;
        let namespace = parts.kind == CodeKind::Class || separate;
        let cells: Box<[u32]> = layout.cells.as_slice().into();
        let free: Box<[u32]> = layout.free.iter().map(|(_, slot, _)| *slot).collect();
        let parameters = if namespace {
            Parameters {
                positional: 1,
                positional_only: 1,
                names: Box::new([0]),
                ..Parameters::default()
            }
        } else {
            parameters
        };
        if namespace {
            self.name_index("namespace");
        }
        let plain = parameters.keyword_only == 0 && parameters.varargs.is_none() && parameters.kwargs.is_none();
        let simple = plain && !namespace && cells.is_empty() && free.is_empty() && parts.generator.is_none();
        let slot_names = layout.slot_names.iter().map(|name| name.as_str().into());
        let slot_names = slot_names.chain(namespace.then(Default::default)).collect();
        let path = match parts.kind {
            CodeKind::Module => None,
            _ if self.qualname.is_empty() => None,
            _ => Some([&*self.qualname, &*parts.name].concat().into()),
        };
        let hidden_slots = match &body {
            Body::Steps(steps) => steps.hidden_slots,
            _ => 0,
        };
        let slot_count = layout.slot_count + u32::from(namespace) + hidden_slots;
        let first_line = match parts.span.start {
            0 => 1,
            start => self.parsed.lines().line(start.into()),
        };
        FunctionCode {
            name: parts.name,
            path,
            kind: parts.kind,
            generator: parts.generator,
            parameters,
            slot_count,
            slot_names,
            cells,
            free,
            takes_namespace: namespace,
            namespace_cell: self.table.scope(scope).namespace_cell,
            class_dict: false,
            plain,
            simple,
            at_once: None,
            handles_exceptions: self.table.scope(scope).handles_exceptions,
            cost: cost + slot_count / 16,
            doc: parts.doc,
            span: parts.span,
            first_line,
            body,
            detached: detached.into(),
        }
    }

    /// The slots of the frame around that hold the cells a function captures.
    pub(super) fn captures(&self, scope: ScopeId) -> Box<[u32]> {
        let Some(layout) = &self.table.scope(scope).frame_layout else {
            return Box::default();
        };
        layout
            .free
            .iter()
            .map(|(_, _, source)| match source {
                Resolution::Cell(slot) | Resolution::Free(slot) => *slot,
                _ => 0,
            })
            .collect()
    }

    pub(super) fn function_definition(&mut self, s: &ast::StmtFunctionDef) -> R<Box<dyn Expr>> {
        let make = self.defaults(s.parameters)?;
        let around = self.scope;
        match s.type_params {
            None => Ok(Box::new(self.function_itself(s, make, around)?)),
            Some(params) => self.generic(s.range, params, |l| {
                let mut make = l.function_itself(s, make, around)?;
                make.type_params = Some(l.type_params_tuple(params));
                Ok(Box::new(make))
            }),
        }
    }

    /// The function apart from its type parameters, which stand in `around`.
    fn function_itself(
        &mut self,
        s: &ast::StmtFunctionDef,
        mut make: MakeFunction,
        around: ScopeId,
    ) -> R<MakeFunction> {
        let scope = self.table.at(s.range, ScopeKind::Function);
        make.annotate = self.function_annotations(s)?;
        make.future = self.table.future_annotations;
        make.captures = self.captures(scope);
        let outer = self.scope;
        let number = self.reserve();
        make.function = number;
        let name = s.name.id;
        let span = self.span(TextRange::new(
            s.decorator_list.first().map_or(s.range.start(), |d| d.range.start()),
            s.range.end(),
        ));
        let info = self.table.scope(scope);
        let generator = match (s.is_async, info.has_yield) {
            (true, true) => Some(GeneratorKind::AsyncGenerator),
            (true, false) => Some(GeneratorKind::Coroutine),
            (false, true) => Some(GeneratorKind::Generator),
            (false, false) => None,
        };
        self.scope = scope;
        let parameters = self.parameters(s.parameters);
        let outer_qualname = self.enter_qualname(name, around, true);
        let doc = docstring(s.body);
        let (body, detached) = self.with_detached(|l| l.costed(|l| l.function_body(s.body, generator.is_some())));
        self.scope = outer;
        self.qualname = outer_qualname;
        let (body, cost) = body;
        let parts = FrameParts {
            name: name.to_string().into(),
            kind: CodeKind::Function,
            generator,
            doc,
            span,
        };
        let mut code = self.code(scope, parts, parameters, body?, detached, cost + 1);
        code.at_once = s.decorator_list.iter().find_map(|d| self.at_once(d));
        code.simple &= code.at_once.is_none();
        self.define(number, self.renamed(code, name, around));
        Ok(make)
    }

    /// The native of `@_hognose.at_once("module.name")`. It is nothing of the function object's: the code has it.
    pub(super) fn at_once(&self, decorator: &ast::Decorator) -> Option<NativeRef> {
        let ast::Expr::Call(call) = &decorator.expression else {
            return None;
        };
        match (call.func, call.arguments.args.first()) {
            (ast::Expr::Attribute(function), Some(ast::Expr::StringLiteral(path)))
                if self.mode.is_library() && function.attr.as_str() == "at_once" =>
            {
                let (module, name) = path.value.split_once('.')?;
                crate::stdlib::native(module, name)
            }
            _ => None,
        }
    }

    /// A function declared global in an inner scope has a plain qualified name.
    fn renamed(&self, mut code: FunctionCode, name: Name, outer: ScopeId) -> FunctionCode {
        if self.table.scope(outer).kind != ScopeKind::Module
            && matches!(self.table.resolve(outer, name), Resolution::Global)
        {
            code.path = None;
        }
        code
    }

    /// Sets the qualified name's prefix for what is inside, and answers the one outside.
    fn enter_qualname(&mut self, name: Name, outer: ScopeId, locals: bool) -> String {
        let prefix = if self.table.scope(outer).kind != ScopeKind::Module
            && matches!(self.table.resolve(outer, name), Resolution::Global)
        {
            ""
        } else {
            &self.qualname
        };
        let inside = format!("{prefix}{name}.{}", if locals { "<locals>." } else { "" });
        std::mem::replace(&mut self.qualname, inside)
    }

    fn function_body(&mut self, body: &[&ast::Stmt], generator: bool) -> R<Body> {
        let body = match body {
            [_, rest @ ..] if docstring(body).is_some() => rest,
            all => all,
        };
        // A body that only returns needs no statements.
        if let [ast::Stmt::Return(ast::StmtReturn { value: Some(value), .. })] = body {
            return Ok(Body::Expr(self.expr(value)?));
        }
        if generator {
            return Ok(Body::Steps(self.steps(body)?));
        }
        Ok(Body::Block(self.block(body)?))
    }

    pub(super) fn defaults(&mut self, parameters: &ast::Parameters) -> R<MakeFunction> {
        let mut defaults = Vec::new();
        for parameter in parameters.posonlyargs.iter().chain(parameters.args) {
            if let Some(default) = parameter.default {
                defaults.push(self.expr(default)?);
            }
        }
        let mut keyword_defaults = Vec::new();
        for parameter in parameters.kwonlyargs {
            if let Some(default) = parameter.default {
                let name = self.mangled_index(parameter.parameter.name.id);
                keyword_defaults.push((name, self.expr(default)?));
            }
        }
        Ok(MakeFunction {
            function: 0,
            defaults: defaults.into(),
            keyword_defaults: keyword_defaults.into(),
            captures: Box::default(),
            annotate: None,
            future: false,
            type_params: None,
        })
    }

    /// The parameters, in the function's own scope.
    fn parameters(&mut self, parameters: &ast::Parameters) -> Parameters {
        let mut names = Vec::new();
        for parameter in parameters.iter_non_variadic() {
            names.push(self.mangled_index(parameter.parameter.name.id));
        }
        let layout = self
            .table
            .frame_layout(self.scope)
            .map(|l| l.parameters)
            .unwrap_or_default();
        Parameters {
            positional_only: layout.positional_only,
            positional: layout.positional(),
            keyword_only: layout.keyword_only,
            varargs: layout.varargs_slot(),
            kwargs: layout.kwargs_slot(),
            names: names.into(),
        }
    }

    pub(super) fn lambda(&mut self, e: &ast::ExprLambda) -> R<MakeFunction> {
        let scope = self.table.at(e.range, ScopeKind::Lambda);
        let mut make = match e.parameters {
            Some(parameters) => self.defaults(parameters)?,
            None => self.defaults(&ast::Parameters::default())?,
        };
        make.captures = self.captures(scope);
        let outer = std::mem::replace(&mut self.scope, scope);
        let number = self.reserve();
        make.function = number;
        let parameters = match e.parameters {
            Some(parameters) => self.parameters(parameters),
            None => Parameters::default(),
        };
        let outer_qualname = std::mem::take(&mut self.qualname);
        self.qualname = format!("{outer_qualname}<lambda>.<locals>.");
        let (body, detached) = self.with_detached(|l| l.costed(|l| l.expr(e.body)));
        self.scope = outer;
        self.qualname = outer_qualname;
        let (body, cost) = body;
        let generator = self.table.scope(scope).has_yield.then_some(GeneratorKind::Generator);
        let parts = FrameParts {
            name: "<lambda>".into(),
            kind: CodeKind::Function,
            generator,
            doc: None,
            span: self.span(e.range),
        };
        let code = self.code(scope, parts, parameters, Body::Expr(body?), detached, cost + 1);
        self.define(number, code);
        Ok(make)
    }

    /// The function of a generator expression; its one parameter is the outermost iterator.
    pub(super) fn generator_expression(&mut self, e: &ast::ExprGenerator) -> R<MakeFunction> {
        let scope = self.table.at(e.range, ScopeKind::Generator);
        let mut make = self.defaults(&ast::Parameters::default())?;
        make.captures = self.captures(scope);
        let outer = std::mem::replace(&mut self.scope, scope);
        let number = self.reserve();
        make.function = number;
        let outer_qualname = std::mem::take(&mut self.qualname);
        self.qualname = format!("{outer_qualname}<genexpr>.<locals>.");
        let (body, detached) = self.with_detached(|l| l.costed(|l| l.generator_clause(e, 0)));
        self.scope = outer;
        self.qualname = outer_qualname;
        let info = self.table.scope(scope);
        let asynchronous = info.has_await || info.is_async || e.generators.iter().any(|g| g.is_async);
        let generator = Some(if asynchronous {
            GeneratorKind::AsyncGenerator
        } else {
            GeneratorKind::Generator
        });
        let parts = FrameParts {
            name: "<genexpr>".into(),
            kind: CodeKind::GeneratorExpression,
            generator,
            doc: None,
            span: self.span(e.range),
        };
        let parameters = Parameters {
            positional: 1,
            positional_only: 1,
            names: Box::new([self.name_index(".0")]),
            ..Parameters::default()
        };
        let code = self.code(scope, parts, parameters, Body::Block(body.0?), detached, 1);
        self.define(number, code);
        Ok(make)
    }

    fn generator_clause(&mut self, e: &ast::ExprGenerator, level: usize) -> R<Block> {
        let asynchronous = e.generators.iter().any(|g| g.is_async) || self.table.scope(self.scope).has_await;
        let Some(clause) = e.generators.get(level) else {
            let (value, cost) = self.costed(|l| l.expr(e.elt));
            let value = Yield {
                value: Some(value?),
                span: self.span_of(e.elt),
                asynchronous,
            };
            return Ok(Block {
                lines: Box::new([Line {
                    cost: cost + 1,
                    stmt: Box::new(YieldStatement(value)),
                }]),
            });
        };
        let iterable = if level == 0 {
            Iterable::Any(Child::Slot(0))
        } else {
            self.iterable(clause.iter)?
        };
        if level + 1 == e.generators.len() && !asynchronous {
            let stmt = Box::new(self.yield_loop(e, clause, iterable, level == 0)?);
            return Ok(Block {
                lines: Box::new([Line { cost: 1, stmt }]),
            });
        }
        let (target, cost) = self.costed(|l| l.loop_target(clause.target));
        let target = target?;
        let mut conditions = Vec::new();
        for condition in clause.ifs {
            let (test, cost) = self.costed(|l| l.condition(condition));
            conditions.push((test?, cost));
        }
        let mut body = self.generator_clause(e, level + 1)?;
        for (test, cost) in conditions.into_iter().rev() {
            let stmt = Box::new(If {
                branches: Box::new([(test, body)]),
                otherwise: Block { lines: Box::default() },
            });
            body = Block {
                lines: Box::new([Line { cost, stmt }]),
            };
        }
        let otherwise = Block { lines: Box::default() };
        let span = self.span_of(&clause.iter);
        let stmt: Box<dyn Stmt> = if clause.is_async {
            Box::new(crate::tree::loops::AsyncFor {
                target: target.boxed(),
                iterable,
                body,
                otherwise,
                cost: cost + 1,
                awaiting: self.awaiting(span),
                span,
            })
        } else {
            Box::new(For {
                target,
                iterable,
                body,
                otherwise,
                cost: cost + 1,
                iterated: level == 0,
                span,
            })
        };
        Ok(Block {
            lines: Box::new([Line { cost: 1, stmt }]),
        })
    }

    fn yield_loop(
        &mut self,
        e: &ast::ExprGenerator,
        clause: &ast::Comprehension,
        iterable: Iterable,
        iterated: bool,
    ) -> R<YieldLoop> {
        let (parts, cost) = self.costed(|l| -> R<_> {
            let target = l.loop_target(clause.target)?;
            let conditions = l.each(clause.ifs, Self::condition)?;
            Ok((target, conditions, l.child(e.elt)?))
        });
        let (target, conditions, element) = parts?;
        Ok(YieldLoop {
            clause: Clause {
                target,
                iterable,
                conditions,
                cost: cost + 2,
                awaiting: None,
                span: self.span_of(&clause.iter),
            },
            iterated,
            element,
            element_span: self.span_of(e.elt),
        })
    }

    pub(super) fn class_definition(&mut self, s: &ast::StmtClassDef) -> R<Box<dyn Expr>> {
        let around = self.scope;
        match s.type_params {
            None => self.class_itself(s, around),
            Some(params) => self.generic(s.range, params, |l| l.class_itself(s, around)),
        }
    }

    /// The class apart from its type parameters, which stand in `around`.
    fn class_itself(&mut self, s: &ast::StmtClassDef, around: ScopeId) -> R<Box<dyn Expr>> {
        let scope = self.table.at(s.range, ScopeKind::Class);
        let (mut bases, mut keywords) = (Vec::new(), Vec::new());
        let starred = s
            .arguments
            .filter(|a| ast::has_star(a.args) || a.keywords.iter().any(|k| k.arg.is_none()));
        let mut pieces = match starred {
            Some(arguments) => self.call_pieces(arguments)?,
            None => Vec::new(),
        };
        if let (Some(arguments), None) = (s.arguments, starred) {
            for base in arguments.args {
                bases.push(self.expr(base)?);
            }
            for keyword in arguments.keywords {
                if let Some(name) = keyword.arg {
                    let name = self.index_of(name.id);
                    keywords.push((name, self.expr(keyword.value)?));
                }
            }
        }
        if let Some(params) = s.type_params {
            let all = self.type_params_tuple(params);
            let generic = self.library_call("_typing", "_generic_base", all, self.span(params.range));
            if starred.is_some() {
                pieces.push(Piece::Positional(generic))
            } else {
                bases.push(generic)
            }
        }
        let mut body = self.defaults(&ast::Parameters::default())?;
        body.captures = self.captures(scope);
        let outer = std::mem::replace(&mut self.scope, scope);
        let number = self.reserve();
        body.function = number;
        let name = s.name.id;
        let outer_qualname = self.enter_qualname(name, around, false);
        let (block, detached) = self.with_detached(|l| l.class_body(s, scope));
        self.scope = outer;
        self.qualname = outer_qualname;
        let span = self.span(s.range);
        let parts = FrameParts {
            name: name.to_string().into(),
            kind: CodeKind::Class,
            generator: None,
            doc: None,
            span,
        };
        let mut code = self.code(scope, parts, Parameters::default(), Body::Block(block?), detached, 1);
        code.class_dict = super::deferred::has_annotation_scopes(s.body);
        self.define(number, self.renamed(code, name, around));
        if starred.is_some() {
            let callee: Box<dyn Expr> = Box::new(crate::tree::class::BuildClassFunction);
            let first = [
                Piece::Positional(Box::new(body)),
                Piece::Positional(self.text(&name).boxed()),
            ];
            pieces.splice(0..0, first);
            return Ok(Box::new(CallWithPieces::new(callee, pieces, span)));
        }
        Ok(Box::new(MakeClassExpr {
            body,
            name: name.as_str().into(),
            bases: bases.into(),
            keywords: keywords.into(),
            span,
        }))
    }

    fn class_body(&mut self, s: &ast::StmtClassDef, scope: ScopeId) -> R<Block> {
        let span = self.span(s.range);
        let mut lines: Vec<Line> = Vec::new();
        let module = self.read_name(Name::NAME_OF, s.range);
        self.store(Name::MODULE_OF, s.range, module, &mut lines);
        let qualname = self.qualname.trim_end_matches('.').to_owned();
        self.store_text(Name::QUALIFIED_NAME, &qualname, &mut lines);
        let line = self.parsed.lines().line(s.range.start());
        let line = Child::Const(Value::Int(i64::from(line)));
        self.store(Name::FIRST_LINE, s.range, line, &mut lines);
        if s.type_params.is_some() {
            let value = match self.table.resolve(self.scope, Name::TYPE_PARAMS) {
                Resolution::Free(slot) | Resolution::NameOrFree(slot) => Child::Expr(Box::new(CellVariable {
                    slot,
                    name: "__type_params__".into(),
                    captured: true,
                    span,
                })),
                _ => Child::Const(Value::None),
            };
            self.store(Name::TYPE_PARAMS_OF, s.range, value, &mut lines);
        }
        let mut statements = s.body;
        if let Some(doc) = docstring(statements) {
            self.store_text(Name::DOC, &doc, &mut lines);
            statements = statements.get(1..).unwrap_or_default();
        }
        let mut last = Vec::new();
        self.annotations(s.range, s.body, &mut lines, &mut last)?;
        let outer = std::mem::replace(
            &mut self.conditional_ranges,
            super::deferred::conditional_ranges(s.body),
        );
        self.top_block(statements, &mut lines)?;
        self.conditional_ranges = outer;
        lines.extend(last);
        let assigned: Vec<Literal> = super::static_attributes::static_attributes(s.body)
            .into_iter()
            .map(super::expression::string_literal)
            .collect();
        let assigned = self.constant(Literal::Tuple(assigned));
        self.store(Name::STATIC_ATTRIBUTES, s.range, assigned, &mut lines);
        if let Some(slot) = self.table.scope(scope).class_cell {
            // The cell itself, not what it holds, goes to the statement that fills it with the class.
            lines.push(Line {
                cost: 0,
                stmt: Box::new(Return(Child::Slot(slot))),
            });
        }
        Ok(Block { lines: lines.into() })
    }

    fn store_text(&mut self, name: Name, text: &str, lines: &mut Vec<Line>) {
        let value = self.text(text);
        self.store(name, TextRange::default(), value, lines);
    }

    /// Assigns to a name on behalf of the statement at `range`, which costs nothing.
    pub(super) fn store(&mut self, name: Name, range: TextRange, value: Child, lines: &mut Vec<Line>) {
        let stmt = self.name_target(name, range).assign(value);
        lines.push(Line { cost: 0, stmt });
    }
}

/// The docstring of a body, without its indentation.
fn docstring(body: &[&ast::Stmt]) -> Option<Box<str>> {
    match body.first() {
        Some(ast::Stmt::Expr(e)) => match e.value {
            ast::Expr::StringLiteral(s) => Some(clean_indentation(s.value).into()),
            _ => None,
        },
        _ => None,
    }
}

/// Takes the common indentation off all lines but the first, as the compiler does with docstrings.
fn clean_indentation(text: &str) -> String {
    let margin = text
        .lines()
        .skip(1)
        .filter(|l| !l.trim_start_matches(' ').is_empty())
        .map(|l| l.len() - l.trim_start_matches(' ').len())
        .min()
        .unwrap_or(0);
    let mut out = String::with_capacity(text.len());
    for (i, line) in text.split('\n').enumerate() {
        if i == 0 {
            out.push_str(line.trim_start_matches(' '));
        } else {
            out.push('\n');
            let indent = (line.len() - line.trim_start_matches(' ').len()).min(margin);
            out.push_str(line.get(indent..).unwrap_or_default());
        }
    }
    out
}

//! Statements.

use super::expression::{begins_expression, begins_starred};
use super::lexer::Kind;
use super::{Failed, Parser, R};
use crate::source::ast::*;
use ruff_text_size::Ranged;
use smallvec::SmallVec;

/// What the parameters of a function or a lambda are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Function,
    Lambda,
}

impl<'a> Parser<'a> {
    /// A compound statement or a line of simple ones.
    pub(super) fn statement(&mut self) -> R<()> {
        let start = self.token.start;
        let statement = match self.token.kind {
            Kind::If => self.if_statement()?,
            Kind::For => self.for_statement(start, false)?,
            Kind::While => self.while_statement()?,
            Kind::Try => self.try_statement()?,
            Kind::With => self.with_statement(start, false)?,
            Kind::Def => self.function(start, &[], false)?,
            Kind::Class => self.class(start, &[])?,
            Kind::At => self.decorated()?,
            Kind::Async => {
                self.next()?;
                match self.token.kind {
                    Kind::Def => self.function(start, &[], true)?,
                    Kind::For => self.for_statement(start, true)?,
                    Kind::With => self.with_statement(start, true)?,
                    _ => return Err(Failed),
                }
            }
            Kind::Name if self.is_word("match") => match self.match_statement()? {
                Some(statement) => statement,
                None => return self.simple_statements(),
            },
            _ => return self.simple_statements(),
        };
        self.statements.push(self.arena.alloc(statement));
        Ok(())
    }

    /// The statements of a line.
    fn simple_statements(&mut self) -> R<()> {
        loop {
            let statement = self.simple_statement()?;
            self.statement_ends();
            self.statements.push(self.arena.alloc(statement));
            match self.token.kind {
                Kind::Newline => return self.next_silently(),
                Kind::Semicolon => {
                    // The place of a statement ends before it.
                    self.next_silently()?;
                    if self.is(Kind::Newline) {
                        return self.next_silently();
                    }
                }
                _ => return Err(Failed),
            }
        }
    }

    fn simple_statement(&mut self) -> R<Stmt<'a>> {
        let start = self.token.start;
        match self.token.kind {
            Kind::Return => {
                self.next()?;
                let value = match begins_starred(self.token.kind) {
                    true => Some(self.star_expressions()?),
                    false => None,
                };
                Ok(Stmt::Return(StmtReturn {
                    value,
                    range: self.range_from(start),
                }))
            }
            Kind::Import => {
                self.next()?;
                let names = self.aliases(Self::module_alias)?;
                Ok(Stmt::Import(StmtImport {
                    names,
                    range: self.range_from(start),
                }))
            }
            Kind::From => self.import_from(),
            Kind::Raise => self.raise(),
            Kind::Pass => {
                self.next()?;
                let range = self.range_from(start);
                Ok(Stmt::Pass(StmtPass { range }))
            }
            Kind::Break => {
                self.next()?;
                let range = self.range_from(start);
                Ok(Stmt::Break(StmtBreak { range }))
            }
            Kind::Continue => {
                self.next()?;
                let range = self.range_from(start);
                Ok(Stmt::Continue(StmtContinue { range }))
            }
            Kind::Del => {
                self.next()?;
                let targets = self.del_targets()?;
                Ok(Stmt::Delete(StmtDelete {
                    targets,
                    range: self.range_from(start),
                }))
            }
            Kind::Assert => {
                self.next()?;
                let test = self.expression()?;
                let msg = match self.eat(Kind::Comma)? {
                    true => Some(self.expression()?),
                    false => None,
                };
                Ok(Stmt::Assert(StmtAssert {
                    test,
                    msg,
                    range: self.range_from(start),
                }))
            }
            Kind::Global => {
                let names = self.names()?;
                let range = self.range_from(start);
                Ok(Stmt::Global(StmtGlobal { names, range }))
            }
            Kind::Nonlocal => {
                let names = self.names()?;
                let range = self.range_from(start);
                Ok(Stmt::Nonlocal(StmtNonlocal { names, range }))
            }
            Kind::Name if self.is_word("type") => match self.type_alias()? {
                Some(statement) => Ok(statement),
                None => self.expression_statement(),
            },
            _ => self.expression_statement(),
        }
    }

    /// The names of a `global` or `nonlocal` statement.
    fn names(&mut self) -> R<&'a [Identifier<'a>]> {
        self.next()?;
        let mut names = SmallVec::<[Identifier<'a>; 4]>::new();
        loop {
            names.push(self.identifier()?);
            if !self.eat(Kind::Comma)? {
                return Ok(self.arena.alloc_slice_copy(&names));
            }
        }
    }

    /// An expression that stands alone, or is assigned to.
    fn expression_statement(&mut self) -> R<Stmt<'a>> {
        let first = self.token;
        let expression = self.right_hand_side()?;
        if let Some(op) = augmented(self.token.kind) {
            let target = self.single_target(expression)?;
            self.next()?;
            let value = self.right_hand_side()?;
            return Ok(Stmt::AugAssign(StmtAugAssign {
                target,
                op,
                value,
                range: self.range_from(first.start),
            }));
        }
        match self.token.kind {
            Kind::Equal => self.assignment(first.start, expression),
            Kind::Colon => {
                let in_parentheses = expression.start().to_u32() > first.start;
                if first.kind == Kind::LeftParenthesis && !in_parentheses && begins_with_target(expression) {
                    return Err(Failed);
                }
                let target = self.single_target(expression)?;
                let simple = target.is_name_expr() && matches!(first.kind, Kind::Name | Kind::WideName);
                self.next()?;
                let annotation = self.expression()?;
                let value = match self.eat(Kind::Equal)? {
                    true => Some(self.right_hand_side()?),
                    false => None,
                };
                Ok(Stmt::AnnAssign(StmtAnnAssign {
                    target,
                    annotation,
                    value,
                    simple,
                    range: self.range_from(first.start),
                }))
            }
            _ => Ok(Stmt::Expr(StmtExpr {
                value: expression,
                range: self.range_from(first.start),
            })),
        }
    }

    fn assignment(&mut self, start: u32, first: &'a Expr<'a>) -> R<Stmt<'a>> {
        let base = self.expressions.len();
        let mut value = first;
        while self.is(Kind::Equal) {
            let target = self.target(value, ExprContext::Store)?;
            self.expressions.push(target);
            self.next()?;
            value = self.right_hand_side()?;
        }
        Ok(Stmt::Assign(StmtAssign {
            targets: self.expressions_from(base),
            value,
            range: self.range_from(start),
        }))
    }

    /// A name, an attribute or a subscript as what is assigned to.
    fn single_target(&mut self, expression: &'a Expr<'a>) -> R<&'a Expr<'a>> {
        match expression {
            Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => self.target(expression, ExprContext::Store),
            _ => Err(Failed),
        }
    }

    fn raise(&mut self) -> R<Stmt<'a>> {
        let start = self.token.start;
        self.next()?;
        let (mut exc, mut cause) = (None, None);
        if begins_expression(self.token.kind) {
            exc = Some(self.expression()?);
            if self.eat(Kind::From)? {
                cause = Some(self.expression()?);
            }
        }
        Ok(Stmt::Raise(StmtRaise {
            exc,
            cause,
            range: self.range_from(start),
        }))
    }

    // Imports.

    /// Names with `as`, separated by commas.
    fn aliases(&mut self, alias: fn(&mut Self) -> R<Alias<'a>>) -> R<&'a [Alias<'a>]> {
        let mut aliases = SmallVec::<[Alias<'a>; 4]>::new();
        loop {
            aliases.push(alias(self)?);
            if !self.eat(Kind::Comma)? {
                return Ok(self.arena.alloc_slice_copy(&aliases));
            }
        }
    }

    fn module_alias(&mut self) -> R<Alias<'a>> {
        let start = self.token.start;
        let (name, first) = self.dotted_name()?;
        self.alias(start, name, first)
    }

    fn member_alias(&mut self) -> R<Alias<'a>> {
        let start = self.token.start;
        let name = self.identifier()?;
        self.alias(start, name, name.id)
    }

    fn alias(&mut self, start: u32, name: Identifier<'a>, first: Name<'a>) -> R<Alias<'a>> {
        let asname = match self.eat(Kind::As)? {
            true => Some(self.identifier()?),
            false => None,
        };
        Ok(Alias {
            name,
            asname,
            bound: asname.map_or(first, |asname| asname.id),
            range: self.range_from(start),
        })
    }

    fn import_from(&mut self) -> R<Stmt<'a>> {
        let start = self.token.start;
        self.next()?;
        let mut level = 0;
        loop {
            level += match self.token.kind {
                Kind::Dot => 1,
                Kind::Ellipsis => 3,
                _ => break,
            };
            self.next()?;
        }
        let module = match self.token.kind {
            Kind::Import if level > 0 => None,
            _ => Some(self.dotted_name()?.0),
        };
        self.expect(Kind::Import)?;
        let names = match self.token.kind {
            Kind::Star => {
                let name = Identifier {
                    id: Name::STAR,
                    range: self.token_range(),
                };
                self.next()?;
                let alias = Alias {
                    name,
                    asname: None,
                    bound: name.id,
                    range: name.range,
                };
                self.arena.alloc_slice_copy(&[alias])
            }
            Kind::LeftParenthesis => {
                self.next()?;
                let mut aliases = SmallVec::<[Alias<'a>; 4]>::new();
                loop {
                    aliases.push(self.member_alias()?);
                    if !self.eat(Kind::Comma)? || self.is(Kind::RightParenthesis) {
                        break;
                    }
                }
                self.expect(Kind::RightParenthesis)?;
                self.arena.alloc_slice_copy(&aliases)
            }
            _ => self.aliases(Self::member_alias)?,
        };
        Ok(Stmt::ImportFrom(StmtImportFrom {
            module,
            names,
            level,
            range: self.range_from(start),
        }))
    }

    // Types.

    /// `type name = value`, unless `type` is but a name here.
    fn type_alias(&mut self) -> R<Option<Stmt<'a>>> {
        let state = self.state();
        self.next()?;
        if !self.is_name() {
            self.reset(&state);
            return Ok(None);
        }
        let start = state.token.start;
        let name = self.identifier()?;
        let name = self.arena.alloc(Expr::Name(ExprName {
            id: name.id,
            ctx: ExprContext::Store,
            range: name.range,
        }));
        let type_params = self.type_params()?;
        self.expect(Kind::Equal)?;
        let value = self.expression()?;
        Ok(Some(Stmt::TypeAlias(StmtTypeAlias {
            name,
            type_params,
            value,
            range: self.range_from(start),
        })))
    }

    fn type_params(&mut self) -> R<Option<&'a TypeParams<'a>>> {
        let start = self.token.start;
        if !self.eat(Kind::LeftBracket)? {
            return Ok(None);
        }
        let mut params = SmallVec::<[TypeParam<'a>; 2]>::new();
        loop {
            params.push(self.type_param()?);
            if !self.eat(Kind::Comma)? || self.is(Kind::RightBracket) {
                break;
            }
        }
        self.expect(Kind::RightBracket)?;
        let params = TypeParams {
            type_params: self.arena.alloc_slice_copy(&params),
            range: self.range_from(start),
        };
        Ok(Some(self.arena.alloc(params)))
    }

    fn type_param(&mut self) -> R<TypeParam<'a>> {
        let start = self.token.start;
        let kind = self.token.kind;
        if matches!(kind, Kind::Star | Kind::DoubleStar) {
            self.next()?;
        }
        let name = self.identifier()?;
        let bound = match self.token.kind {
            Kind::Colon if !matches!(kind, Kind::Star | Kind::DoubleStar) => {
                self.next()?;
                Some(self.expression()?)
            }
            _ => None,
        };
        let default = match self.eat(Kind::Equal)? {
            true if kind == Kind::Star => Some(self.star_expression()?),
            true => Some(self.expression()?),
            false => None,
        };
        let range = self.range_from(start);
        Ok(match kind {
            Kind::Star => TypeParam::TypeVarTuple(TypeParamTypeVarTuple { name, default, range }),
            Kind::DoubleStar => TypeParam::ParamSpec(TypeParamParamSpec { name, default, range }),
            _ => TypeParam::TypeVar(TypeParamTypeVar {
                name,
                bound,
                default,
                range,
            }),
        })
    }

    // Compound statements.

    /// What follows a colon: an indented block, or statements on the same line.
    fn block(&mut self) -> R<Body<'a>> {
        self.statement_ends();
        self.expect(Kind::Colon)?;
        let first = self.statements.len();
        match self.token.kind {
            Kind::Newline => self.indented(Self::statement)?,
            _ => self.in_block(Self::simple_statements)?,
        }
        Ok(self.body_from(first))
    }

    /// What stands on the lines behind the end of this one, which are indented.
    fn indented(&mut self, mut parse: impl FnMut(&mut Self) -> R<()>) -> R<()> {
        self.next_silently()?;
        self.at(Kind::Indent)?;
        self.next_silently()?;
        self.in_block(|parser| {
            while !parser.is(Kind::Dedent) {
                parse(parser)?;
            }
            parser.next_silently()
        })
    }

    fn else_block(&mut self) -> R<Body<'a>> {
        match self.eat(Kind::Else)? {
            true => self.block(),
            false => Ok(&[]),
        }
    }

    fn if_statement(&mut self) -> R<Stmt<'a>> {
        let start = self.token.start;
        self.next()?;
        let test = self.named_expression()?;
        let body = self.block()?;
        let mut clauses = SmallVec::<[ElifElseClause<'a>; 4]>::new();
        loop {
            let start = self.token.start;
            let test = match self.token.kind {
                Kind::Elif => {
                    self.next()?;
                    let test = self.named_expression()?;
                    Some(test)
                }
                Kind::Else => {
                    self.next()?;
                    None
                }
                _ => break,
            };
            let body = self.block()?;
            clauses.push(ElifElseClause {
                test,
                body,
                range: self.range_from(start),
            });
            if test.is_none() {
                break;
            }
        }
        Ok(Stmt::If(StmtIf {
            test,
            body,
            elif_else_clauses: self.arena.alloc_slice_copy(&clauses),
            range: self.range_from(start),
        }))
    }

    fn while_statement(&mut self) -> R<Stmt<'a>> {
        let start = self.token.start;
        self.next()?;
        let test = self.named_expression()?;
        let body = self.block()?;
        let orelse = self.else_block()?;
        Ok(Stmt::While(StmtWhile {
            test,
            body,
            orelse,
            range: self.range_from(start),
        }))
    }

    fn for_statement(&mut self, start: u32, is_async: bool) -> R<Stmt<'a>> {
        self.next()?;
        let target = self.star_targets()?;
        self.expect(Kind::In)?;
        let iter = self.star_expressions()?;
        let body = self.block()?;
        let orelse = self.else_block()?;
        Ok(Stmt::For(StmtFor {
            is_async,
            target,
            iter,
            body,
            orelse,
            range: self.range_from(start),
        }))
    }

    fn with_statement(&mut self, start: u32, is_async: bool) -> R<Stmt<'a>> {
        self.next()?;
        let state = self.state();
        let items = match self.with_items_in_parentheses() {
            Ok(items) => items,
            Err(Failed) if self.too_deep => return Err(Failed),
            Err(Failed) => {
                // The parentheses, if any, are the first item's.
                self.reset(&state);
                self.with_items(Kind::Colon)?
            }
        };
        let body = self.block()?;
        Ok(Stmt::With(StmtWith {
            is_async,
            items,
            body,
            range: self.range_from(start),
        }))
    }

    fn with_items_in_parentheses(&mut self) -> R<&'a [WithItem<'a>]> {
        self.expect(Kind::LeftParenthesis)?;
        let items = self.with_items(Kind::RightParenthesis)?;
        self.expect(Kind::RightParenthesis)?;
        self.at(Kind::Colon)?;
        Ok(items)
    }

    /// Items up to a token, before which a comma may stand in parentheses.
    fn with_items(&mut self, end: Kind) -> R<&'a [WithItem<'a>]> {
        let mut items = SmallVec::<[WithItem<'a>; 2]>::new();
        loop {
            let start = self.token.start;
            let context_expr = self.expression()?;
            let optional_vars = match self.eat(Kind::As)? {
                true => Some(self.with_target()?),
                false => None,
            };
            items.push(WithItem {
                context_expr,
                optional_vars,
                range: self.range_from(start),
            });
            if !self.eat(Kind::Comma)? || self.is(Kind::RightParenthesis) && end == Kind::RightParenthesis {
                break;
            }
        }
        self.at(end)?;
        Ok(self.arena.alloc_slice_copy(&items))
    }

    fn try_statement(&mut self) -> R<Stmt<'a>> {
        let start = self.token.start;
        self.next()?;
        let body = self.block()?;
        let mut handlers = SmallVec::<[ExceptHandler<'a>; 2]>::new();
        let mut is_star = false;
        while self.is(Kind::Except) {
            let start = self.token.start;
            self.next()?;
            let star = self.eat(Kind::Star)?;
            if !handlers.is_empty() && star != is_star {
                return Err(Failed);
            }
            is_star = star;
            handlers.push(self.handler(start, star)?);
        }
        let orelse = match handlers.is_empty() {
            true => &[][..],
            false => self.else_block()?,
        };
        let finalbody = match self.eat(Kind::Finally)? {
            true => self.block()?,
            false if handlers.is_empty() => return Err(Failed),
            false => &[],
        };
        Ok(Stmt::Try(StmtTry {
            body,
            handlers: self.arena.alloc_slice_copy(&handlers),
            orelse,
            finalbody,
            is_star,
            range: self.range_from(start),
        }))
    }

    fn handler(&mut self, start: u32, star: bool) -> R<ExceptHandler<'a>> {
        let (mut type_, mut name) = (None, None);
        if star || !self.is(Kind::Colon) {
            let expression = self.expressions()?;
            // Several without parentheses have no name.
            let bare = matches!(expression, Expr::Tuple(tuple) if !tuple.parenthesized);
            if !bare && self.eat(Kind::As)? {
                name = Some(self.identifier()?);
            }
            type_ = Some(expression);
        }
        let body = self.block()?;
        Ok(ExceptHandler {
            type_,
            name,
            body,
            range: self.range_from(start),
        })
    }

    fn decorated(&mut self) -> R<Stmt<'a>> {
        let start = self.token.start;
        let mut decorators = SmallVec::<[Decorator<'a>; 2]>::new();
        while self.is(Kind::At) {
            let start = self.token.start;
            self.next()?;
            let expression = self.named_expression()?;
            decorators.push(Decorator {
                expression,
                range: self.range_from(start),
            });
            self.statement_ends();
            self.at(Kind::Newline)?;
            self.next_silently()?;
        }
        let decorators = self.arena.alloc_slice_copy(&decorators);
        match self.token.kind {
            Kind::Def => self.function(start, decorators, false),
            Kind::Class => self.class(start, decorators),
            Kind::Async => {
                self.next()?;
                self.at(Kind::Def)?;
                self.function(start, decorators, true)
            }
            _ => Err(Failed),
        }
    }

    fn function(&mut self, start: u32, decorator_list: &'a [Decorator<'a>], is_async: bool) -> R<Stmt<'a>> {
        self.next()?;
        let name = self.identifier()?;
        let type_params = self.type_params()?;
        let parameters_start = self.token.start;
        self.expect(Kind::LeftParenthesis)?;
        let mut parameters = self.parameters(Of::Function, Kind::RightParenthesis)?;
        self.expect(Kind::RightParenthesis)?;
        parameters.range = self.range_from(parameters_start);
        let returns = match self.eat(Kind::Arrow)? {
            true => Some(self.expression()?),
            false => None,
        };
        let body = self.block()?;
        Ok(Stmt::FunctionDef(StmtFunctionDef {
            is_async,
            decorator_list,
            name,
            type_params,
            parameters: self.arena.alloc(parameters),
            returns,
            body,
            range: self.range_from(start),
        }))
    }

    fn class(&mut self, start: u32, decorator_list: &'a [Decorator<'a>]) -> R<Stmt<'a>> {
        self.next()?;
        let name = self.identifier()?;
        let type_params = self.type_params()?;
        let arguments = match self.token.kind {
            Kind::LeftParenthesis => {
                let arguments = self.arguments(false)?;
                Some(&*self.arena.alloc(arguments))
            }
            _ => None,
        };
        let body = self.block()?;
        Ok(Stmt::ClassDef(StmtClassDef {
            decorator_list,
            name,
            type_params,
            arguments,
            body,
            range: self.range_from(start),
        }))
    }

    // Parameters.

    pub(super) fn lambda_parameters(&mut self) -> R<&'a Parameters<'a>> {
        let start = self.token.start;
        let mut parameters = self.parameters(Of::Lambda, Kind::Colon)?;
        parameters.range = self.range_from(start);
        Ok(self.arena.alloc(parameters))
    }

    /// Parameters up to a token.
    fn parameters(&mut self, of: Of, end: Kind) -> R<Parameters<'a>> {
        let mut parameters = Parameters::default();
        // Those that may be given by position, then those that may not.
        let mut plain = SmallVec::<[ParameterWithDefault<'a>; 8]>::new();
        let mut keyword_only = SmallVec::<[ParameterWithDefault<'a>; 4]>::new();
        let (mut starred, mut bare_star) = (false, false);
        while !self.is(end) {
            let start = self.token.start;
            match self.token.kind {
                Kind::Slash if plain.is_empty() || starred || !parameters.posonlyargs.is_empty() => return Err(Failed),
                Kind::Slash => {
                    self.next()?;
                    parameters.posonlyargs = self.arena.alloc_slice_copy(&plain);
                }
                Kind::Star if starred => return Err(Failed),
                Kind::Star => {
                    self.next()?;
                    starred = true;
                    bare_star = self.is(Kind::Comma);
                    if !bare_star {
                        let parameter = self.parameter(of, start, true)?;
                        parameters.vararg = Some(self.arena.alloc(parameter));
                    }
                }
                Kind::DoubleStar => {
                    self.next()?;
                    let parameter = self.parameter(of, start, false)?;
                    parameters.kwarg = Some(self.arena.alloc(parameter));
                }
                _ => {
                    let parameter = self.parameter(of, start, false)?;
                    let default = match self.eat(Kind::Equal)? {
                        true => {
                            let default = self.expression()?;
                            Some(default)
                        }
                        false => None,
                    };
                    let range = self.range_from(start);
                    let parameter = ParameterWithDefault {
                        parameter,
                        default,
                        range,
                    };
                    if starred {
                        keyword_only.push(parameter);
                    } else if default.is_none() && plain.last().is_some_and(|last| last.default.is_some()) {
                        return Err(Failed);
                    } else {
                        plain.push(parameter);
                    }
                }
            }
            let more = self.eat(Kind::Comma)?;
            if !more || parameters.kwarg.is_some() {
                break;
            }
        }
        // Something has to follow a star without a name.
        if bare_star && keyword_only.is_empty() {
            return Err(Failed);
        }
        self.at(end)?;
        let by_position = plain.get(parameters.posonlyargs.len()..).unwrap_or_default();
        parameters.args = self.arena.alloc_slice_copy(by_position);
        parameters.kwonlyargs = self.arena.alloc_slice_copy(&keyword_only);
        Ok(parameters)
    }

    /// A parameter's name and annotation; `start` is where its stars stand.
    fn parameter(&mut self, of: Of, start: u32, variadic: bool) -> R<Parameter<'a>> {
        let name = self.identifier()?;
        let annotation = match self.token.kind {
            Kind::Colon if of == Of::Function => {
                self.next()?;
                let annotation = match variadic {
                    true => self.star_expression()?,
                    false => self.expression()?,
                };
                Some(annotation)
            }
            _ => None,
        };
        Ok(Parameter {
            name,
            annotation,
            range: self.range_from(start),
        })
    }

    // Match statements.

    /// A `match` statement, unless `match` is but a name here.
    fn match_statement(&mut self) -> R<Option<Stmt<'a>>> {
        let state = self.state();
        self.next()?;
        let subject = match begins_starred(self.token.kind) {
            true => self.match_subject(),
            false => Err(Failed),
        };
        let subject = match subject {
            Ok(subject) => subject,
            Err(Failed) if self.too_deep => return Err(Failed),
            Err(Failed) => {
                self.reset(&state);
                return Ok(None);
            }
        };
        self.statement_ends();
        let mut cases = SmallVec::<[MatchCase<'a>; 4]>::new();
        self.indented(|parser| {
            cases.push(parser.case()?);
            Ok(())
        })?;
        Ok(Some(Stmt::Match(StmtMatch {
            subject,
            cases: self.arena.alloc_slice_copy(&cases),
            range: self.range_from(state.token.start),
        })))
    }

    /// The subject up to the end of its line: no other statement looks like that.
    fn match_subject(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        let subject = self.star_named_expression()?;
        let subject = match self.token.kind {
            Kind::Comma => self.tuple_after(subject, start, Self::star_named_expression, begins_starred)?,
            _ if subject.is_starred_expr() => return Err(Failed),
            _ => subject,
        };
        self.expect(Kind::Colon)?;
        self.at(Kind::Newline)?;
        Ok(subject)
    }

    fn case(&mut self) -> R<MatchCase<'a>> {
        let start = self.token.start;
        if !self.is_word("case") {
            return Err(Failed);
        }
        self.next()?;
        let pattern = self.patterns()?;
        let guard = match self.eat(Kind::If)? {
            true => {
                let guard = self.named_expression()?;
                Some(guard)
            }
            false => None,
        };
        let body = self.block()?;
        Ok(MatchCase {
            pattern,
            guard,
            body,
            range: self.range_from(start),
        })
    }
}

/// Whether an attribute, a subscript or a call begins with a target in parentheses: CPython then looks no further for what is annotated.
fn begins_with_target(expression: &Expr<'_>) -> bool {
    let value = match expression {
        Expr::Attribute(node) => node.value,
        Expr::Subscript(node) => node.value,
        Expr::Call(node) => node.func,
        _ => return false,
    };
    match value.start() == expression.start() {
        true => begins_with_target(value),
        false => matches!(value, Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_)),
    }
}

/// The operator of an augmented assignment.
fn augmented(kind: Kind) -> Option<Operator> {
    Some(match kind {
        Kind::PlusEqual => Operator::Add,
        Kind::MinusEqual => Operator::Sub,
        Kind::StarEqual => Operator::Mult,
        Kind::DoubleStarEqual => Operator::Pow,
        Kind::SlashEqual => Operator::Div,
        Kind::DoubleSlashEqual => Operator::FloorDiv,
        Kind::PercentEqual => Operator::Mod,
        Kind::AtEqual => Operator::MatMult,
        Kind::AmpersandEqual => Operator::BitAnd,
        Kind::BarEqual => Operator::BitOr,
        Kind::CaretEqual => Operator::BitXor,
        Kind::LeftShiftEqual => Operator::LShift,
        Kind::RightShiftEqual => Operator::RShift,
        _ => return None,
    })
}

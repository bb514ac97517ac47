//! Expressions.

use super::lexer::{Kind, Token};
use super::{Failed, Parser, R};
use crate::source::ast::*;
use crate::source::diagnosis::MAX_DIGITS;
use ruff_text_size::{Ranged, TextRange};
use smallvec::SmallVec;

/// How strongly an operator binds; 0 for what is none.
type Strength = u8;
pub(super) const DISJUNCTION: Strength = 1;
const CONJUNCTION: Strength = 2;
const INVERSION: Strength = 3;
const COMPARISON: Strength = 4;
/// What stands between comparisons, and after a star.
pub(super) const BITWISE_OR: Strength = 5;
const BITWISE_XOR: Strength = 6;
const BITWISE_AND: Strength = 7;
const SHIFT: Strength = 8;
const SUM: Strength = 9;
const TERM: Strength = 10;
const FACTOR: Strength = 11;
const POWER: Strength = 12;

/// How strongly the operator that a token is, between two operands, binds them.
fn strength(kind: Kind) -> Strength {
    use Kind::*;
    match kind {
        Or => DISJUNCTION,
        And => CONJUNCTION,
        EqualEqual | NotEqual | Less | LessEqual | Greater | GreaterEqual | In | Is | Not => COMPARISON,
        Bar => BITWISE_OR,
        Caret => BITWISE_XOR,
        Ampersand => BITWISE_AND,
        LeftShift | RightShift => SHIFT,
        Plus | Minus => SUM,
        Star | Slash | DoubleSlash | Percent | At => TERM,
        DoubleStar => POWER,
        _ => 0,
    }
}

fn operator(kind: Kind) -> Option<Operator> {
    use Kind::*;
    Some(match kind {
        Bar => Operator::BitOr,
        Caret => Operator::BitXor,
        Ampersand => Operator::BitAnd,
        LeftShift => Operator::LShift,
        RightShift => Operator::RShift,
        Plus => Operator::Add,
        Minus => Operator::Sub,
        Star => Operator::Mult,
        Slash => Operator::Div,
        DoubleSlash => Operator::FloorDiv,
        Percent => Operator::Mod,
        At => Operator::MatMult,
        DoubleStar => Operator::Pow,
        _ => return Option::None,
    })
}

/// Whether an expression can begin with a token.
pub(super) fn begins_expression(kind: Kind) -> bool {
    use Kind::*;
    matches!(
        kind,
        Name | WideName
            | Number
            | PlainString
            | String
            | FStringStart
            | TStringStart
            | None
            | True
            | False
            | Ellipsis
            | LeftParenthesis
            | LeftBracket
            | LeftBrace
            | Minus
            | Plus
            | Tilde
            | Not
            | Lambda
            | Await
    )
}

/// Likewise, or one with a star.
pub(super) fn begins_starred(kind: Kind) -> bool {
    kind == Kind::Star || begins_expression(kind)
}

impl<'a> Parser<'a> {
    // Whole expressions.

    /// `expressions`: one, or a tuple of several without stars.
    pub(super) fn expressions(&mut self) -> R<&'a Expr<'a>> {
        self.one_or_tuple(Self::expression, begins_expression)
    }

    /// `star_expressions`: one, or a tuple of several.
    pub(super) fn star_expressions(&mut self) -> R<&'a Expr<'a>> {
        self.one_or_tuple(Self::star_expression, begins_starred)
    }

    /// `yield_expr | star_expressions`.
    pub(super) fn right_hand_side(&mut self) -> R<&'a Expr<'a>> {
        match self.token.kind {
            Kind::Yield => self.yield_expression(),
            _ => self.star_expressions(),
        }
    }

    pub(super) fn one_or_tuple(
        &mut self,
        parse: fn(&mut Self) -> R<&'a Expr<'a>>,
        begins: fn(Kind) -> bool,
    ) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        let expression = parse(self)?;
        match self.token.kind {
            Kind::Comma => self.tuple_after(expression, start, parse, begins),
            _ => Ok(expression),
        }
    }

    /// The tuple without parentheses whose first element stands before the comma that is the token.
    #[inline(never)]
    pub(super) fn tuple_after(
        &mut self,
        expression: &'a Expr<'a>,
        start: u32,
        parse: fn(&mut Self) -> R<&'a Expr<'a>>,
        begins: fn(Kind) -> bool,
    ) -> R<&'a Expr<'a>> {
        let first = self.expressions.len();
        self.expressions.push(expression);
        while self.eat(Kind::Comma)? && begins(self.token.kind) {
            let next = parse(self)?;
            self.expressions.push(next);
        }
        self.push_down()?;
        Ok(self.arena.alloc(Expr::Tuple(ExprTuple {
            elts: self.expressions_from(first),
            ctx: ExprContext::Load,
            parenthesized: false,
            range: self.range_from(start),
        })))
    }

    /// `'*' bitwise_or | expression`.
    pub(super) fn star_expression(&mut self) -> R<&'a Expr<'a>> {
        match self.token.kind {
            Kind::Star => self.starred(|parser| parser.operators(BITWISE_OR)),
            _ => self.expression(),
        }
    }

    /// `'*' bitwise_or | named_expression`.
    pub(super) fn star_named_expression(&mut self) -> R<&'a Expr<'a>> {
        match self.token.kind {
            Kind::Star => self.starred(|parser| parser.operators(BITWISE_OR)),
            _ => self.named_expression(),
        }
    }

    fn starred(&mut self, value: impl FnOnce(&mut Self) -> R<&'a Expr<'a>>) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        self.next()?;
        let value = self.deeper(value)?;
        Ok(self.arena.alloc(Expr::Starred(ExprStarred {
            value,
            ctx: ExprContext::Load,
            range: self.range_from(start),
        })))
    }

    /// `NAME ':=' expression | expression`.
    pub(super) fn named_expression(&mut self) -> R<&'a Expr<'a>> {
        let first = self.token;
        let expression = self.expression()?;
        match self.token.kind {
            Kind::ColonEqual => self.assigned(first, expression),
            _ => Ok(expression),
        }
    }

    fn assigned(&mut self, first: Token, target: &'a Expr<'a>) -> R<&'a Expr<'a>> {
        let name = bare_name(first, target)?;
        self.next()?;
        let value = self.deeper(Self::expression)?;
        let target = Expr::Name(ExprName {
            ctx: ExprContext::Store,
            ..name
        });
        Ok(self.arena.alloc(Expr::Named(ExprNamed {
            target: self.arena.alloc(target),
            value,
            range: self.range_from(first.start),
        })))
    }

    /// A condition with `if` and `else`, what stands between `if` and `else`, or a lambda.
    pub(super) fn expression(&mut self) -> R<&'a Expr<'a>> {
        if self.is(Kind::Lambda) {
            return self.lambda();
        }
        let start = self.token.start;
        let body = self.operators(DISJUNCTION)?;
        match self.token.kind {
            Kind::If => self.conditional(body, start),
            _ => Ok(body),
        }
    }

    fn conditional(&mut self, body: &'a Expr<'a>, start: u32) -> R<&'a Expr<'a>> {
        self.next()?;
        self.push_down()?;
        let test = self.deeper(|parser| parser.operators(DISJUNCTION))?;
        self.expect(Kind::Else)?;
        let orelse = self.deeper(Self::expression)?;
        Ok(self.arena.alloc(Expr::If(ExprIf {
            test,
            body,
            orelse,
            range: self.range_from(start),
        })))
    }

    fn lambda(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        self.next()?;
        let parameters = match self.token.kind {
            Kind::Colon => None,
            _ => Some(self.deeper(Self::lambda_parameters)?),
        };
        // In a field of an f-string this colon begins the format specification.
        if self.lexer.field != 0 && self.lexer.field == self.lexer.brackets {
            return Err(Failed);
        }
        self.expect(Kind::Colon)?;
        let body = self.deeper(Self::expression)?;
        Ok(self.arena.alloc(Expr::Lambda(ExprLambda {
            parameters,
            body,
            range: self.range_from(start),
        })))
    }

    pub(super) fn yield_expression(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        self.next()?;
        if self.eat(Kind::From)? {
            let value = self.deeper(Self::expression)?;
            return Ok(self.arena.alloc(Expr::YieldFrom(ExprYieldFrom {
                value,
                range: self.range_from(start),
            })));
        }
        let value = match begins_starred(self.token.kind) {
            true => {
                let value = self.deeper(Self::star_expressions)?;
                Some(value)
            }
            false => None,
        };
        Ok(self.arena.alloc(Expr::Yield(ExprYield {
            value,
            range: self.range_from(start),
        })))
    }

    // Operators.

    /// An expression of operators that bind at least so strongly.
    pub(super) fn operators(&mut self, least: Strength) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        let around = std::mem::replace(&mut self.deepest, self.links);
        let mut left = match self.token.kind {
            Kind::Not if least <= INVERSION => self.unary(UnaryOp::Not, INVERSION)?,
            Kind::Minus => self.unary(UnaryOp::USub, FACTOR)?,
            Kind::Plus => self.unary(UnaryOp::UAdd, FACTOR)?,
            Kind::Tilde => self.unary(UnaryOp::Invert, FACTOR)?,
            Kind::Await => self.await_expression()?,
            _ => self.primary()?,
        };
        loop {
            let kind = self.token.kind;
            let strength = strength(kind);
            if strength == 0 || strength < least {
                break;
            }
            self.push_down()?;
            left = match strength {
                DISJUNCTION => self.boolean(left, start, Kind::Or, BoolOp::Or, CONJUNCTION)?,
                CONJUNCTION => self.boolean(left, start, Kind::And, BoolOp::And, INVERSION)?,
                COMPARISON => self.comparison(left, start)?,
                strength => {
                    let op = operator(kind).ok_or(Failed)?;
                    self.next()?;
                    // A power binds its right operand less than its left one.
                    let right = if strength == POWER { FACTOR } else { strength + 1 };
                    let right = self.deeper(|parser| parser.operators(right))?;
                    self.arena.alloc(Expr::BinOp(ExprBinOp {
                        left,
                        op,
                        right,
                        range: self.range_from(start),
                    }))
                }
            };
        }
        self.deepest = self.deepest.max(around);
        Ok(left)
    }

    fn unary(&mut self, op: UnaryOp, operand: Strength) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        self.next()?;
        let operand = self.deeper(|parser| parser.operators(operand))?;
        Ok(self.arena.alloc(Expr::UnaryOp(ExprUnaryOp {
            op,
            operand,
            range: self.range_from(start),
        })))
    }

    fn await_expression(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        self.next()?;
        let value = self.deeper(Self::primary)?;
        Ok(self.arena.alloc(Expr::Await(ExprAwait {
            value,
            range: self.range_from(start),
        })))
    }

    fn boolean(
        &mut self,
        left: &'a Expr<'a>,
        start: u32,
        kind: Kind,
        op: BoolOp,
        operand: Strength,
    ) -> R<&'a Expr<'a>> {
        let first = self.expressions.len();
        self.expressions.push(left);
        while self.eat(kind)? {
            let value = self.deeper(|parser| parser.operators(operand))?;
            self.expressions.push(value);
        }
        Ok(self.arena.alloc(Expr::BoolOp(ExprBoolOp {
            op,
            values: self.expressions_from(first),
            range: self.range_from(start),
        })))
    }

    fn comparison(&mut self, left: &'a Expr<'a>, start: u32) -> R<&'a Expr<'a>> {
        let first = self.expressions.len();
        let mut ops = SmallVec::<[CmpOp; 4]>::new();
        while let Some(op) = self.comparison_operator()? {
            let operand = self.deeper(|parser| parser.operators(BITWISE_OR))?;
            self.expressions.push(operand);
            ops.push(op);
        }
        Ok(self.arena.alloc(Expr::Compare(ExprCompare {
            left,
            ops: self.arena.alloc_slice_copy(&ops),
            comparators: self.expressions_from(first),
            range: self.range_from(start),
        })))
    }

    fn comparison_operator(&mut self) -> R<Option<CmpOp>> {
        let op = match self.token.kind {
            Kind::EqualEqual => CmpOp::Eq,
            Kind::NotEqual => CmpOp::NotEq,
            Kind::Less => CmpOp::Lt,
            Kind::LessEqual => CmpOp::LtE,
            Kind::Greater => CmpOp::Gt,
            Kind::GreaterEqual => CmpOp::GtE,
            Kind::In => CmpOp::In,
            Kind::Is => {
                self.next()?;
                let op = if self.eat(Kind::Not)? { CmpOp::IsNot } else { CmpOp::Is };
                return Ok(Some(op));
            }
            Kind::Not => {
                self.next()?;
                self.expect(Kind::In)?;
                return Ok(Some(CmpOp::NotIn));
            }
            _ => return Ok(None),
        };
        self.next()?;
        Ok(Some(op))
    }

    // Primaries.

    /// An atom with its attributes, calls and subscripts.
    pub(super) fn primary(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        let around = std::mem::replace(&mut self.deepest, self.links);
        let mut expression = self.atom()?;
        loop {
            expression = match self.token.kind {
                Kind::Dot => {
                    self.next()?;
                    self.push_down()?;
                    let attr = self.identifier()?;
                    self.arena.alloc(Expr::Attribute(ExprAttribute {
                        value: expression,
                        attr,
                        ctx: ExprContext::Load,
                        range: self.range_from(start),
                    }))
                }
                Kind::LeftParenthesis => {
                    self.push_down()?;
                    let arguments = self.deeper(|parser| parser.arguments(true))?;
                    self.arena.alloc(Expr::Call(ExprCall {
                        func: expression,
                        arguments,
                        range: self.range_from(start),
                    }))
                }
                Kind::LeftBracket => {
                    self.next()?;
                    self.push_down()?;
                    let slice = self.deeper(Self::slices)?;
                    self.expect(Kind::RightBracket)?;
                    self.arena.alloc(Expr::Subscript(ExprSubscript {
                        value: expression,
                        slice,
                        ctx: ExprContext::Load,
                        range: self.range_from(start),
                    }))
                }
                _ => break,
            };
        }
        self.deepest = self.deepest.max(around);
        Ok(expression)
    }

    /// The arguments of a call or a class, with their parentheses.
    pub(super) fn arguments(&mut self, of_call: bool) -> R<Arguments<'a>> {
        let start = self.token.start;
        self.expect(Kind::LeftParenthesis)?;
        let first = self.expressions.len();
        let mut keywords = SmallVec::<[Keyword<'a>; 4]>::new();
        let mut unpacks_mapping = false;
        while !self.is(Kind::RightParenthesis) {
            let token = self.token;
            match token.kind {
                Kind::Star if unpacks_mapping => return Err(Failed),
                Kind::Star => {
                    let argument = self.starred(Self::expression)?;
                    self.expressions.push(argument);
                }
                Kind::DoubleStar => {
                    self.next()?;
                    unpacks_mapping = true;
                    let value = self.expression()?;
                    keywords.push(Keyword {
                        arg: None,
                        value,
                        range: self.range_from(token.start),
                    });
                }
                _ => {
                    let argument = self.named_expression()?;
                    match self.token.kind {
                        Kind::Equal => {
                            let name = bare_name(token, argument)?;
                            self.next()?;
                            let value = self.expression()?;
                            keywords.push(Keyword {
                                arg: Some(Identifier {
                                    id: name.id,
                                    range: name.range,
                                }),
                                value,
                                range: self.range_from(token.start),
                            });
                        }
                        Kind::For | Kind::Async => {
                            // A generator expression without parentheses of its own is the only argument.
                            if !of_call || self.expressions.len() > first || !keywords.is_empty() {
                                return Err(Failed);
                            }
                            let generator = self.generator(argument, token.start, false)?;
                            self.at(Kind::RightParenthesis)?;
                            self.expressions.push(generator);
                        }
                        _ if !keywords.is_empty() => return Err(Failed),
                        _ => self.expressions.push(argument),
                    }
                }
            }
            if !self.eat(Kind::Comma)? {
                break;
            }
        }
        self.expect(Kind::RightParenthesis)?;
        Ok(Arguments {
            args: self.expressions_from(first),
            keywords: self.arena.alloc_slice_copy(&keywords),
            range: self.range_from(start),
        })
    }

    /// What stands between the brackets of a subscript: one slice, or a tuple where there are commas or a star.
    fn slices(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        let slice = self.slice()?;
        if !self.is(Kind::Comma) && !slice.is_starred_expr() {
            return Ok(slice);
        }
        self.tuple_after(slice, start, Self::slice, |kind| {
            kind == Kind::Colon || begins_starred(kind)
        })
    }

    fn slice(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        let lower = match self.token.kind {
            Kind::Star => return self.starred(Self::expression),
            Kind::Colon => None,
            _ => {
                let first = self.token;
                let expression = self.expression()?;
                match self.token.kind {
                    Kind::Colon => Some(expression),
                    Kind::ColonEqual => return self.assigned(first, expression),
                    _ => return Ok(expression),
                }
            }
        };
        self.push_down()?;
        self.next()?;
        let upper = self.slice_part()?;
        let step = match self.eat(Kind::Colon)? {
            true => self.slice_part()?,
            false => None,
        };
        Ok(self.arena.alloc(Expr::Slice(ExprSlice {
            lower,
            upper,
            step,
            range: self.range_from(start),
        })))
    }

    fn slice_part(&mut self) -> R<Option<&'a Expr<'a>>> {
        if !begins_expression(self.token.kind) {
            return Ok(None);
        }
        let part = self.deeper(Self::expression)?;
        Ok(Some(part))
    }

    // Atoms.

    fn atom(&mut self) -> R<&'a Expr<'a>> {
        let token = self.token;
        let range = self.token_range();
        let atom = match token.kind {
            Kind::Name | Kind::WideName => Expr::Name(ExprName {
                id: self.name()?,
                ctx: ExprContext::Load,
                range,
            }),
            Kind::Number => Expr::NumberLiteral(ExprNumberLiteral {
                value: self.number(token)?,
                range,
            }),
            Kind::PlainString | Kind::String | Kind::FStringStart | Kind::TStringStart => return self.strings(),
            Kind::None => Expr::NoneLiteral(ExprNoneLiteral { range }),
            Kind::True | Kind::False => Expr::BooleanLiteral(ExprBooleanLiteral {
                value: token.kind == Kind::True,
                range,
            }),
            Kind::Ellipsis => Expr::EllipsisLiteral(ExprEllipsisLiteral { range }),
            Kind::LeftParenthesis => return self.deeper(Self::parenthesized),
            Kind::LeftBracket => return self.deeper(Self::list),
            Kind::LeftBrace => return self.deeper(Self::dict_or_set),
            _ => return Err(Failed),
        };
        self.next()?;
        Ok(self.arena.alloc(atom))
    }

    /// The number that a token is.
    pub(super) fn number(&self, token: Token) -> R<Number<'a>> {
        let text = self.text(token.start, token.end);
        let bytes = text.as_bytes();
        if let [digit] = bytes {
            return Ok(Number::Int(i64::from(digit - b'0')));
        }
        // Most are decimal digits.
        if bytes.len() <= 18 && bytes.iter().all(u8::is_ascii_digit) {
            let value = bytes
                .iter()
                .fold(0, |value, digit| value * 10 + i64::from(digit - b'0'));
            return Ok(Number::Int(value));
        }
        let plain: SmallVec<[u8; 32]> = bytes.iter().copied().filter(|&byte| byte != b'_').collect();
        let plain = std::str::from_utf8(&plain).map_err(|_| Failed)?;
        let radix = match bytes {
            [b'0', b'x' | b'X', ..] => 16,
            [b'0', b'o' | b'O', ..] => 8,
            [b'0', b'b' | b'B', ..] => 2,
            _ => 10,
        };
        if radix != 10 {
            let value = i64::from_str_radix(plain.get(2..).unwrap_or_default(), radix);
            return Ok(value.map_or(Number::BigInt(text), Number::Int));
        }
        if let Some(imaginary) = plain.strip_suffix(['j', 'J']) {
            return Ok(Number::Complex(imaginary.parse().map_err(|_| Failed)?));
        }
        if plain.contains(['.', 'e', 'E']) {
            return Ok(Number::Float(plain.parse().map_err(|_| Failed)?));
        }
        match plain.parse() {
            Ok(value) => Ok(Number::Int(value)),
            Err(_) if plain.len() > MAX_DIGITS => Err(Failed),
            Err(_) => Ok(Number::BigInt(text)),
        }
    }

    /// A tuple, a generator expression, or an expression in parentheses.
    fn parenthesized(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        self.next()?;
        let first = match self.token.kind {
            Kind::RightParenthesis => None,
            Kind::Yield => {
                let expression = self.yield_expression()?;
                self.expect(Kind::RightParenthesis)?;
                return Ok(expression);
            }
            _ => Some(self.star_named_expression()?),
        };
        let base = self.expressions.len();
        if let Some(first) = first {
            match self.token.kind {
                Kind::RightParenthesis if !first.is_starred_expr() => {
                    self.next()?;
                    return Ok(first);
                }
                Kind::For | Kind::Async if !first.is_starred_expr() => return self.generator(first, start, true),
                Kind::Comma => {}
                _ => return Err(Failed),
            }
            self.expressions.push(first);
            while self.eat(Kind::Comma)? && !self.is(Kind::RightParenthesis) {
                let next = self.star_named_expression()?;
                self.expressions.push(next);
            }
        }
        self.expect(Kind::RightParenthesis)?;
        Ok(self.arena.alloc(Expr::Tuple(ExprTuple {
            elts: self.expressions_from(base),
            ctx: ExprContext::Load,
            parenthesized: true,
            range: self.range_from(start),
        })))
    }

    /// A generator expression whose element has been parsed; its parentheses are its own or a call's.
    fn generator(&mut self, elt: &'a Expr<'a>, start: u32, parenthesized: bool) -> R<&'a Expr<'a>> {
        let generators = self.comprehension_clauses()?;
        if parenthesized {
            self.expect(Kind::RightParenthesis)?;
        }
        Ok(self.arena.alloc(Expr::Generator(ExprGenerator {
            elt,
            generators,
            parenthesized,
            range: self.range_from(start),
        })))
    }

    fn list(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        self.next()?;
        let first = self.expressions.len();
        while !self.is(Kind::RightBracket) {
            let element = self.star_named_expression()?;
            if matches!(self.token.kind, Kind::For | Kind::Async) {
                if self.expressions.len() > first || element.is_starred_expr() {
                    return Err(Failed);
                }
                let generators = self.comprehension_clauses()?;
                self.expect(Kind::RightBracket)?;
                return Ok(self.arena.alloc(Expr::ListComp(ExprListComp {
                    elt: element,
                    generators,
                    range: self.range_from(start),
                })));
            }
            self.expressions.push(element);
            if !self.eat(Kind::Comma)? {
                break;
            }
        }
        self.expect(Kind::RightBracket)?;
        Ok(self.arena.alloc(Expr::List(ExprList {
            elts: self.expressions_from(first),
            ctx: ExprContext::Load,
            range: self.range_from(start),
        })))
    }

    fn dict_or_set(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        self.next()?;
        if matches!(self.token.kind, Kind::RightBrace | Kind::DoubleStar) {
            return self.dict(start, SmallVec::new());
        }
        let first = self.token;
        let key = match first.kind {
            Kind::Star => return self.set(start, None),
            _ => self.expression()?,
        };
        if !self.eat(Kind::Colon)? {
            let element = match self.token.kind {
                Kind::ColonEqual => self.assigned(first, key)?,
                _ => key,
            };
            return self.set(start, Some(element));
        }
        let value = self.expression()?;
        if matches!(self.token.kind, Kind::For | Kind::Async) {
            let generators = self.comprehension_clauses()?;
            self.expect(Kind::RightBrace)?;
            return Ok(self.arena.alloc(Expr::DictComp(ExprDictComp {
                key,
                value,
                generators,
                range: self.range_from(start),
            })));
        }
        let items = SmallVec::from_iter([DictItem { key: Some(key), value }]);
        if !self.is(Kind::RightBrace) {
            self.expect(Kind::Comma)?;
        }
        self.dict(start, items)
    }

    /// The rest of a dict, after some items with their commas.
    fn dict(&mut self, start: u32, mut items: SmallVec<[DictItem<'a>; 4]>) -> R<&'a Expr<'a>> {
        while !self.is(Kind::RightBrace) {
            let item = match self.eat(Kind::DoubleStar)? {
                true => DictItem {
                    key: None,
                    value: self.operators(BITWISE_OR)?,
                },
                false => {
                    let key = self.expression()?;
                    self.expect(Kind::Colon)?;
                    let value = self.expression()?;
                    DictItem { key: Some(key), value }
                }
            };
            items.push(item);
            if !self.eat(Kind::Comma)? {
                break;
            }
        }
        self.expect(Kind::RightBrace)?;
        Ok(self.arena.alloc(Expr::Dict(ExprDict {
            items: self.arena.alloc_slice_copy(&items),
            range: self.range_from(start),
        })))
    }

    /// A set whose first element may have been parsed.
    fn set(&mut self, start: u32, element: Option<&'a Expr<'a>>) -> R<&'a Expr<'a>> {
        let first = self.expressions.len();
        if let Some(element) = element {
            if matches!(self.token.kind, Kind::For | Kind::Async) {
                let generators = self.comprehension_clauses()?;
                self.expect(Kind::RightBrace)?;
                return Ok(self.arena.alloc(Expr::SetComp(ExprSetComp {
                    elt: element,
                    generators,
                    range: self.range_from(start),
                })));
            }
            self.expressions.push(element);
            if !self.is(Kind::RightBrace) {
                self.expect(Kind::Comma)?;
            }
        }
        while !self.is(Kind::RightBrace) {
            let element = self.star_named_expression()?;
            self.expressions.push(element);
            if !self.eat(Kind::Comma)? {
                break;
            }
        }
        self.expect(Kind::RightBrace)?;
        Ok(self.arena.alloc(Expr::Set(ExprSet {
            elts: self.expressions_from(first),
            range: self.range_from(start),
        })))
    }

    /// `for ... in ... if ...`, once or more.
    fn comprehension_clauses(&mut self) -> R<&'a [Comprehension<'a>]> {
        let mut clauses = SmallVec::<[Comprehension<'a>; 2]>::new();
        // What stands before the clauses is in the comprehension.
        self.push_down()?;
        while matches!(self.token.kind, Kind::For | Kind::Async) {
            let start = self.token.start;
            let is_async = self.eat(Kind::Async)?;
            self.expect(Kind::For)?;
            let (target, iter) = self.deeper(|parser| {
                let target = parser.star_targets()?;
                parser.expect(Kind::In)?;
                Ok((target, parser.operators(DISJUNCTION)?))
            })?;
            let first = self.expressions.len();
            while self.eat(Kind::If)? {
                let condition = self.deeper(|parser| parser.operators(DISJUNCTION))?;
                self.expressions.push(condition);
            }
            clauses.push(Comprehension {
                target,
                iter,
                ifs: self.expressions_from(first),
                is_async,
                range: self.range_from(start),
            });
        }
        Ok(self.arena.alloc_slice_copy(&clauses))
    }

    // Targets.

    /// What `for` assigns to.
    pub(super) fn star_targets(&mut self) -> R<&'a Expr<'a>> {
        let targets = self.one_or_tuple(Self::star_target, begins_starred)?;
        self.target(targets, ExprContext::Store)
    }

    /// One target with or without a star, still to be checked.
    fn star_target(&mut self) -> R<&'a Expr<'a>> {
        match self.token.kind {
            Kind::Star => self.starred(Self::primary),
            _ => self.primary(),
        }
    }

    /// One of the targets of `del`, still to be checked.
    pub(super) fn del_targets(&mut self) -> R<&'a [&'a Expr<'a>]> {
        let first = self.expressions.len();
        loop {
            let target = self.primary()?;
            let target = self.target(target, ExprContext::Del)?;
            self.expressions.push(target);
            if !self.eat(Kind::Comma)? || !begins_expression(self.token.kind) {
                break;
            }
        }
        Ok(self.expressions_from(first))
    }

    /// The target after `as` of a `with` statement.
    pub(super) fn with_target(&mut self) -> R<&'a Expr<'a>> {
        let target = self.star_target()?;
        self.target(target, ExprContext::Store)
    }

    /// An expression as what is assigned to or deleted, if it can be that.
    pub(super) fn target(&mut self, expression: &'a Expr<'a>, ctx: ExprContext) -> R<&'a Expr<'a>> {
        let target = match *expression {
            Expr::Name(node) => Expr::Name(ExprName { ctx, ..node }),
            Expr::Attribute(node) => Expr::Attribute(ExprAttribute { ctx, ..node }),
            Expr::Subscript(node) => Expr::Subscript(ExprSubscript { ctx, ..node }),
            Expr::List(node) => Expr::List(ExprList {
                elts: self.targets(node.elts, ctx)?,
                ctx,
                ..node
            }),
            Expr::Tuple(node) => Expr::Tuple(ExprTuple {
                elts: self.targets(node.elts, ctx)?,
                ctx,
                ..node
            }),
            Expr::Starred(node) if ctx.is_store() && !node.value.is_starred_expr() => {
                let value = self.target(node.value, ctx)?;
                Expr::Starred(ExprStarred { value, ctx, ..node })
            }
            _ => return Err(Failed),
        };
        Ok(self.arena.alloc(target))
    }

    fn targets(&mut self, elements: &[&'a Expr<'a>], ctx: ExprContext) -> R<&'a [&'a Expr<'a>]> {
        let first = self.expressions.len();
        for &element in elements {
            let target = self.target(element, ctx)?;
            self.expressions.push(target);
        }
        Ok(self.expressions_from(first))
    }
}

/// An expression that is nothing but the name that a token is, without parentheses.
fn bare_name<'a>(token: Token, expression: &'a Expr<'a>) -> R<ExprName<'a>> {
    let range: TextRange = expression.range();
    let bare = range.start().to_u32() == token.start && range.end().to_u32() == token.end;
    match expression {
        Expr::Name(name) if bare => Ok(*name),
        _ => Err(Failed),
    }
}

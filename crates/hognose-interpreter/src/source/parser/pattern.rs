//! Patterns of `case`.

use super::lexer::Kind;
use super::{Failed, Parser, R};
use crate::source::ast::*;
use ruff_text_size::TextRange;
use smallvec::SmallVec;

/// Patterns in a row.
type Patterns<'a> = SmallVec<[Pattern<'a>; 4]>;

impl<'a> Parser<'a> {
    /// One pattern, or a sequence of several without brackets.
    pub(super) fn patterns(&mut self) -> R<Pattern<'a>> {
        let start = self.token.start;
        let first = self.maybe_star_pattern()?;
        match self.token.kind {
            Kind::Comma => {
                let patterns = self.sequence_after(first, |kind| matches!(kind, Kind::If | Kind::Colon))?;
                Ok(self.sequence(patterns, start))
            }
            _ if first.is_match_star() => Err(Failed),
            _ => Ok(first),
        }
    }

    /// The patterns of a sequence whose first one stands before the comma that is the token.
    fn sequence_after(&mut self, first: Pattern<'a>, ends: fn(Kind) -> bool) -> R<&'a [Pattern<'a>]> {
        let mut patterns = Patterns::from_iter([first]);
        while self.eat(Kind::Comma)? && !ends(self.token.kind) {
            patterns.push(self.maybe_star_pattern()?);
        }
        Ok(self.arena.alloc_slice_copy(&patterns))
    }

    fn sequence(&self, patterns: &'a [Pattern<'a>], start: u32) -> Pattern<'a> {
        Pattern::MatchSequence(PatternMatchSequence {
            patterns,
            range: self.range_from(start),
        })
    }

    fn maybe_star_pattern(&mut self) -> R<Pattern<'a>> {
        let start = self.token.start;
        if !self.eat(Kind::Star)? {
            return self.pattern();
        }
        let name = match self.is_word("_") {
            true => {
                self.next()?;
                None
            }
            false => Some(self.capture_target()?),
        };
        Ok(Pattern::MatchStar(PatternMatchStar {
            name,
            range: self.range_from(start),
        }))
    }

    /// Alternatives, perhaps with `as`.
    fn pattern(&mut self) -> R<Pattern<'a>> {
        self.deeper(|parser| {
            let start = parser.token.start;
            let pattern = parser.or_pattern()?;
            if !parser.eat(Kind::As)? {
                return Ok(pattern);
            }
            let name = parser.capture_target()?;
            Ok(Pattern::MatchAs(PatternMatchAs {
                pattern: Some(parser.arena.alloc(pattern)),
                name: Some(name),
                range: parser.range_from(start),
            }))
        })
    }

    fn or_pattern(&mut self) -> R<Pattern<'a>> {
        let start = self.token.start;
        let first = self.closed_pattern()?;
        if !self.is(Kind::Bar) {
            return Ok(first);
        }
        let mut patterns = Patterns::from_iter([first]);
        while self.eat(Kind::Bar)? {
            patterns.push(self.closed_pattern()?);
        }
        Ok(Pattern::MatchOr(PatternMatchOr {
            patterns: self.arena.alloc_slice_copy(&patterns),
            range: self.range_from(start),
        }))
    }

    /// A name that a value is bound to: any but `_`, and nothing that goes on.
    fn capture_target(&mut self) -> R<Identifier<'a>> {
        if self.is_word("_") {
            return Err(Failed);
        }
        let name = self.identifier()?;
        match self.token.kind {
            Kind::Dot | Kind::LeftParenthesis | Kind::Equal => Err(Failed),
            _ => Ok(name),
        }
    }

    fn closed_pattern(&mut self) -> R<Pattern<'a>> {
        let start = self.token.start;
        match self.token.kind {
            Kind::None | Kind::True | Kind::False => {
                let value = match self.token.kind {
                    Kind::None => Singleton::None,
                    Kind::True => Singleton::True,
                    _ => Singleton::False,
                };
                self.next()?;
                Ok(Pattern::MatchSingleton(PatternMatchSingleton {
                    value,
                    range: self.range_from(start),
                }))
            }
            Kind::Name | Kind::WideName => self.name_pattern(),
            Kind::LeftParenthesis => self.parenthesized_pattern(),
            Kind::LeftBracket => {
                self.next()?;
                let patterns = match self.is(Kind::RightBracket) {
                    true => &[][..],
                    false => {
                        let first = self.maybe_star_pattern()?;
                        self.sequence_after(first, |kind| kind == Kind::RightBracket)?
                    }
                };
                self.expect(Kind::RightBracket)?;
                Ok(self.sequence(patterns, start))
            }
            Kind::LeftBrace => self.mapping_pattern(),
            _ => {
                let value = self.literal_pattern()?;
                Ok(Pattern::MatchValue(PatternMatchValue {
                    value,
                    range: self.range_from(start),
                }))
            }
        }
    }

    /// A number, perhaps with a sign, a complex number, or strings.
    fn literal_pattern(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        match self.token.kind {
            Kind::PlainString | Kind::String | Kind::FStringStart | Kind::TStringStart => return self.strings(),
            Kind::Number | Kind::Minus => {}
            _ => return Err(Failed),
        }
        let negative = self.eat(Kind::Minus)?;
        let (mut left, is_imaginary) = self.number_pattern()?;
        if negative {
            left = self.arena.alloc(Expr::UnaryOp(ExprUnaryOp {
                op: UnaryOp::USub,
                operand: left,
                range: self.range_from(start),
            }));
        }
        let op = match self.token.kind {
            Kind::Plus => Operator::Add,
            Kind::Minus => Operator::Sub,
            _ => return Ok(left),
        };
        if is_imaginary {
            return Err(Failed);
        }
        self.next()?;
        let (right, is_imaginary) = self.number_pattern()?;
        match is_imaginary {
            true => Ok(self.arena.alloc(Expr::BinOp(ExprBinOp {
                left,
                op,
                right,
                range: self.range_from(start),
            }))),
            false => Err(Failed),
        }
    }

    /// A number, and whether it is imaginary.
    fn number_pattern(&mut self) -> R<(&'a Expr<'a>, bool)> {
        self.at(Kind::Number)?;
        let value = self.number(self.token)?;
        let range = self.token_range();
        self.next()?;
        let number = self
            .arena
            .alloc(Expr::NumberLiteral(ExprNumberLiteral { value, range }));
        Ok((number, matches!(value, Number::Complex(_))))
    }

    /// `_`, a capture, a dotted name or a class.
    fn name_pattern(&mut self) -> R<Pattern<'a>> {
        let start = self.token.start;
        if self.is_word("_") {
            self.next()?;
            return Ok(Pattern::MatchAs(PatternMatchAs {
                pattern: None,
                name: None,
                range: self.range_from(start),
            }));
        }
        let name = self.identifier()?;
        let value = self.dotted_value(name, start)?;
        if self.is(Kind::LeftParenthesis) {
            return self.class_pattern(value, start);
        }
        // What a name of a keyword pattern looks like.
        if self.is(Kind::Equal) {
            return Err(Failed);
        }
        let range = self.range_from(start);
        Ok(match value {
            Expr::Name(_) => Pattern::MatchAs(PatternMatchAs {
                pattern: None,
                name: Some(name),
                range,
            }),
            _ => Pattern::MatchValue(PatternMatchValue { value, range }),
        })
    }

    /// A name and the attributes behind it.
    fn dotted_value(&mut self, name: Identifier<'a>, start: u32) -> R<&'a Expr<'a>> {
        let mut value = &*self.arena.alloc(Expr::Name(ExprName {
            id: name.id,
            ctx: ExprContext::Load,
            range: name.range,
        }));
        let links = self.links;
        while self.eat(Kind::Dot)? {
            self.deepest = self.deepest.max(self.links);
            self.push_down()?;
            self.links += 1;
            let attr = self.identifier()?;
            value = self.arena.alloc(Expr::Attribute(ExprAttribute {
                value,
                attr,
                ctx: ExprContext::Load,
                range: self.range_from(start),
            }));
        }
        self.links = links;
        Ok(value)
    }

    fn class_pattern(&mut self, class: &'a Expr<'a>, start: u32) -> R<Pattern<'a>> {
        let arguments_start = self.token.start;
        self.next()?;
        let mut patterns = Patterns::new();
        let mut keywords = SmallVec::<[PatternKeyword<'a>; 4]>::new();
        while !self.is(Kind::RightParenthesis) {
            match self.keyword_pattern()? {
                Some(keyword) => keywords.push(keyword),
                None if !keywords.is_empty() => return Err(Failed),
                None => patterns.push(self.pattern()?),
            }
            if !self.eat(Kind::Comma)? {
                break;
            }
        }
        self.expect(Kind::RightParenthesis)?;
        Ok(Pattern::MatchClass(PatternMatchClass {
            cls: class,
            arguments: PatternArguments {
                patterns: self.arena.alloc_slice_copy(&patterns),
                keywords: self.arena.alloc_slice_copy(&keywords),
                range: self.range_from(arguments_start),
            },
            range: self.range_from(start),
        }))
    }

    /// `name=pattern`, if it is one.
    fn keyword_pattern(&mut self) -> R<Option<PatternKeyword<'a>>> {
        if !self.is_name() {
            return Ok(None);
        }
        let state = self.state();
        let attr = self.identifier()?;
        if !self.eat(Kind::Equal)? {
            self.reset(&state);
            return Ok(None);
        }
        let pattern = self.pattern()?;
        Ok(Some(PatternKeyword {
            attr,
            pattern,
            range: self.range_from(state.token.start),
        }))
    }

    /// A sequence, or a pattern in parentheses.
    fn parenthesized_pattern(&mut self) -> R<Pattern<'a>> {
        let start = self.token.start;
        self.next()?;
        if self.eat(Kind::RightParenthesis)? {
            return Ok(self.sequence(&[], start));
        }
        let first = self.maybe_star_pattern()?;
        if self.is(Kind::Comma) {
            let patterns = self.sequence_after(first, |kind| kind == Kind::RightParenthesis)?;
            self.expect(Kind::RightParenthesis)?;
            return Ok(self.sequence(patterns, start));
        }
        self.expect(Kind::RightParenthesis)?;
        match first.is_match_star() {
            true => Err(Failed),
            false => Ok(first),
        }
    }

    fn mapping_pattern(&mut self) -> R<Pattern<'a>> {
        let start = self.token.start;
        self.next()?;
        let first = self.expressions.len();
        let mut patterns = Patterns::new();
        let mut rest = None;
        while !self.is(Kind::RightBrace) {
            if self.eat(Kind::DoubleStar)? {
                rest = Some(self.capture_target()?);
                self.eat(Kind::Comma)?;
                break;
            }
            let key = self.mapping_key()?;
            self.expressions.push(key);
            self.expect(Kind::Colon)?;
            patterns.push(self.pattern()?);
            if !self.eat(Kind::Comma)? {
                break;
            }
        }
        self.expect(Kind::RightBrace)?;
        Ok(Pattern::MatchMapping(PatternMatchMapping {
            keys: self.expressions_from(first),
            patterns: self.arena.alloc_slice_copy(&patterns),
            rest,
            range: self.range_from(start),
        }))
    }

    /// A literal or a dotted name.
    fn mapping_key(&mut self) -> R<&'a Expr<'a>> {
        let (kind, start) = (self.token.kind, self.token.start);
        let range: TextRange = self.token_range();
        let constant = match kind {
            Kind::None => Expr::NoneLiteral(ExprNoneLiteral { range }),
            Kind::True | Kind::False => Expr::BooleanLiteral(ExprBooleanLiteral {
                value: kind == Kind::True,
                range,
            }),
            Kind::Name | Kind::WideName => {
                let name = self.identifier()?;
                return match self.dotted_value(name, start)? {
                    Expr::Name(_) => Err(Failed),
                    value => Ok(value),
                };
            }
            _ => return self.literal_pattern(),
        };
        self.next()?;
        Ok(self.arena.alloc(constant))
    }
}

//! The parser: Python 3.14's grammar by recursive descent, straight from the lexer's tokens to the [tree](super::ast).
//!
//! It takes exactly the texts that CPython's grammar takes, and says of others only that they are wrong: what is wrong with
//! them [`diagnosis`](super::diagnosis) finds out. How deep a tree gets is counted as it is made, and bounded, so that whatever
//! walks it knows how much stack it needs.
//!
//! `statement`, `expression` and `pattern` each parse what their name says; `strings` what stands in quotes.

mod expression;
mod lexer;
mod pattern;
mod statement;
mod strings;

pub(super) use strings::named_character;

use super::ast::{Arena, Body, Expr, Identifier, Module, Name, Names, Stmt, StmtExpr, range};
use super::names_foreseen;
use super::nesting::{self, Depth};
use lexer::{Kind, Lexer, Mark, Token};
use ruff_text_size::{Ranged, TextRange};
use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;

/// The text is none of the grammar's.
#[derive(Debug)]
pub(super) struct Failed;

type R<T> = Result<T, Failed>;

/// Why a text was not parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// It is wrong, and this is the token that did not fit.
    Wrong(TextRange),
    /// Its expressions nest deeper than they may, here.
    TooDeep(TextRange),
}

/// A tree, the names in it and how deep it is.
pub(super) struct Tree<'a> {
    pub module: Module<'a>,
    pub names: Names<'a>,
    pub depth: Depth,
}

/// Parses statements.
pub(super) fn statements<'a>(arena: &'a Arena, source: &'a str) -> Result<Tree<'a>, Failure> {
    Parser::new(arena, source, true).whole(Parser::file)
}

/// Parses an expression; the module holds it as its only statement.
pub(super) fn expression<'a>(arena: &'a Arena, source: &'a str) -> Result<Tree<'a>, Failure> {
    Parser::new(arena, source, false).whole(Parser::lone_expression)
}

/// The expression a text is, if it is one.
pub(super) fn expression_of<'a>(arena: &'a Arena, source: &'a str) -> Option<&'a Expr<'a>> {
    match expression(arena, source).ok()?.module.body {
        [Stmt::Expr(statement)] => Some(statement.value),
        _ => None,
    }
}

struct Parser<'a> {
    arena: &'a Arena,
    source: &'a str,
    lexer: Lexer<'a>,
    names: Names<'a>,
    /// The token looked at.
    token: Token,
    /// Where the token before it ends; line ends and indentation apart.
    end: u32,
    /// Blocks around.
    blocks: u32,
    deepest_block: u32,
    /// Links of the tree between the statement and the expression being parsed.
    links: u32,
    /// The deepest place of the tree of the expression being parsed, in links from the statement.
    deepest: u32,
    /// The deepest of all statements.
    deepest_expression: u32,
    too_deep: bool,
    /// F-strings around.
    strings: u32,
    /// Items of lists that are being parsed, to be put in the arena when a list is whole.
    expressions: SmallVec<[&'a Expr<'a>; 16]>,
    statements: SmallVec<[&'a Stmt<'a>; 16]>,
}

/// Where a parser was.
struct State {
    mark: Mark,
    token: Token,
    end: u32,
    expressions: usize,
    links: u32,
    deepest: u32,
}

impl<'a> Parser<'a> {
    #[inline]
    fn new(arena: &'a Arena, source: &'a str, ends_last_line: bool) -> Self {
        Parser {
            arena,
            source,
            lexer: Lexer::new(source, ends_last_line),
            names: Names::default(),
            token: Token {
                kind: Kind::Newline,
                start: 0,
                end: 0,
            },
            end: 0,
            blocks: 0,
            deepest_block: 0,
            links: 0,
            deepest: 0,
            deepest_expression: 0,
            too_deep: false,
            strings: 0,
            expressions: SmallVec::new(),
            statements: SmallVec::new(),
        }
    }

    fn whole(&mut self, body: impl FnOnce(&mut Self) -> R<Body<'a>>) -> Result<Tree<'a>, Failure> {
        match body(self) {
            Ok(body) => {
                let module = Module {
                    body,
                    range: range(0, self.source.len()),
                };
                let depth = Depth {
                    blocks: self.deepest_block,
                    links: self.deepest_expression,
                };
                Ok(Tree {
                    module,
                    names: std::mem::take(&mut self.names),
                    depth,
                })
            }
            Err(Failed) if self.too_deep => Err(Failure::TooDeep(TextRange::empty(self.token_range().start()))),
            Err(Failed) => Err(Failure::Wrong(self.token_range())),
        }
    }

    fn file(&mut self) -> R<Body<'a>> {
        self.names.reserve(names_foreseen(self.source));
        self.next()?;
        let first = self.statements.len();
        while self.token.kind != Kind::End {
            self.statement()?;
        }
        Ok(self.body_from(first))
    }

    fn lone_expression(&mut self) -> R<Body<'a>> {
        self.next()?;
        let expression = self.expressions()?;
        self.statement_ends();
        while self.eat(Kind::Newline)? {}
        self.at(Kind::End)?;
        let statement = Stmt::Expr(StmtExpr {
            range: expression.range(),
            value: expression,
        });
        Ok(self.arena.alloc_slice_copy(&[&*self.arena.alloc(statement)]))
    }

    // Tokens.

    /// Goes on to the next token.
    #[inline]
    fn next(&mut self) -> R<()> {
        self.end = self.token.end;
        self.token = self.lexer.next()?;
        Ok(())
    }

    /// Goes on over a token without text, or a line's end.
    #[inline]
    fn next_silently(&mut self) -> R<()> {
        self.token = self.lexer.next()?;
        Ok(())
    }

    #[inline]
    fn is(&self, kind: Kind) -> bool {
        self.token.kind == kind
    }

    /// The token has to be this one.
    #[inline]
    fn at(&self, kind: Kind) -> R<()> {
        match self.token.kind == kind {
            true => Ok(()),
            false => Err(Failed),
        }
    }

    /// Goes on if the token is this one.
    #[inline]
    fn eat(&mut self, kind: Kind) -> R<bool> {
        let eaten = self.token.kind == kind;
        if eaten {
            self.next()?;
        }
        Ok(eaten)
    }

    /// Goes on over a token that has to be this one.
    #[inline]
    fn expect(&mut self, kind: Kind) -> R<()> {
        self.at(kind)?;
        self.next()
    }

    fn state(&self) -> State {
        State {
            mark: self.lexer.mark(),
            token: self.token,
            end: self.end,
            expressions: self.expressions.len(),
            links: self.links,
            deepest: self.deepest,
        }
    }

    /// Goes back to where it was, on the same logical line.
    fn reset(&mut self, state: &State) {
        self.lexer.reset(state.mark);
        (self.token, self.end) = (state.token, state.end);
        self.expressions.truncate(state.expressions);
        (self.links, self.deepest) = (state.links, state.deepest);
    }

    // Places.

    fn token_range(&self) -> TextRange {
        range(self.token.start as usize, self.token.end as usize)
    }

    /// From a place to where the last token ends.
    #[inline]
    fn range_from(&self, start: u32) -> TextRange {
        range(start as usize, (self.end as usize).max(start as usize))
    }

    fn text(&self, start: u32, end: u32) -> &'a str {
        self.piece(start as usize, end as usize)
    }

    fn piece(&self, start: usize, end: usize) -> &'a str {
        self.source.get(start..end).unwrap_or_default()
    }

    // Names.

    fn is_name(&self) -> bool {
        matches!(self.token.kind, Kind::Name | Kind::WideName)
    }

    /// Whether the token is this word, which is a keyword only here.
    fn is_word(&self, word: &str) -> bool {
        self.is(Kind::Name) && self.text(self.token.start, self.token.end) == word
    }

    /// The name that the token is.
    fn name(&mut self) -> R<Name<'a>> {
        let text = self.text(self.token.start, self.token.end);
        let text = match self.token.kind {
            Kind::Name => text,
            Kind::WideName => self.arena.alloc_str(&text.nfkc().collect::<String>()),
            _ => return Err(Failed),
        };
        Ok(self.names.intern(text))
    }

    fn identifier(&mut self) -> R<Identifier<'a>> {
        let (id, range) = (self.name()?, self.token_range());
        self.next()?;
        Ok(Identifier { id, range })
    }

    /// `a.b.c` as one name, and the first part of it.
    fn dotted_name(&mut self) -> R<(Identifier<'a>, Name<'a>)> {
        let start = self.token.start;
        let mut id = self.identifier()?.id;
        let first = id;
        while self.eat(Kind::Dot)? {
            let joined = format!("{id}.{}", self.identifier()?);
            id = self.names.intern(self.arena.alloc_str(&joined));
        }
        let range = self.range_from(start);
        Ok((Identifier { id, range }, first))
    }

    // The tree.

    /// The expressions pushed since there were so many.
    fn expressions_from(&mut self, first: usize) -> &'a [&'a Expr<'a>] {
        let list = self
            .arena
            .alloc_slice_copy(self.expressions.get(first..).unwrap_or_default());
        self.expressions.truncate(first);
        list
    }

    /// The statements pushed since there were so many.
    fn body_from(&mut self, first: usize) -> Body<'a> {
        let list = self
            .arena
            .alloc_slice_copy(self.statements.get(first..).unwrap_or_default());
        self.statements.truncate(first);
        list
    }

    // Depth.

    /// Parses what stands a link deeper in the tree.
    #[inline]
    fn deeper<T>(&mut self, parse: impl FnOnce(&mut Self) -> R<T>) -> R<T> {
        self.links += 1;
        self.deepest = self.deepest.max(self.links);
        self.check_depth(self.links)?;
        let parsed = match (self.links + self.blocks).is_multiple_of(nesting::LEVELS_AT_HAND) {
            false => parse(self),
            true => nesting::with_levels_at_hand(|| parse(self)),
        };
        self.links -= 1;
        parsed
    }

    /// An expression that grows at its end: what was parsed of it since `deepest` was put aside gets a link deeper.
    #[inline]
    fn push_down(&mut self) -> R<()> {
        self.deepest += 1;
        self.check_depth(self.deepest)
    }

    #[inline]
    fn check_depth(&mut self, links: u32) -> R<()> {
        if links > nesting::MAX_LINKS {
            self.too_deep = true;
            return Err(Failed);
        }
        Ok(())
    }

    /// Parses what stands in a block of its own.
    fn in_block<T>(&mut self, parse: impl FnOnce(&mut Self) -> R<T>) -> R<T> {
        self.blocks += 1;
        self.deepest_block = self.deepest_block.max(self.blocks);
        let parsed = match self.blocks.is_multiple_of(nesting::LEVELS_AT_HAND) {
            false => parse(self),
            true => nesting::with_levels_at_hand(|| parse(self)),
        };
        self.blocks -= 1;
        parsed
    }

    /// Notes how deep the expressions of a statement, or of a part of one, are.
    fn statement_ends(&mut self) {
        self.deepest_expression = self.deepest_expression.max(self.deepest);
        self.deepest = 0;
    }
}

#[cfg(test)]
mod tests;

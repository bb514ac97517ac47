//! Runs the grammar over the tokens of a text.
//!
//! A parsing machine with a stack of its own, so that no text is too deep for it. It fetches tokens one by one: how far
//! it ever looked is part of its result. Every step counts, and a text that takes too many is given up on.
#![expect(
    clippy::indexing_slicing,
    reason = "rules, operations and texts by the numbers the grammar gave them"
)]

use super::grammar::{Grammar, Kind, Op};
use super::mistakes::{self, Verdict};
use super::tokenizer::{Progress, Token, Tokens};
use crate::source::SyntaxError;
use crate::source::ast::Arena;
use rustc_hash::FxHashMap;

/// Tokens from one to another, the last not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub start: usize,
    pub end: usize,
}

/// What came of running a rule.
#[derive(Debug)]
pub(super) enum Outcome {
    Matched,
    Failed,
    /// Something was wrong; or the tokens ended wrongly.
    Wrong(Box<SyntaxError>),
    Stopped,
    /// It took too long.
    GivenUp,
}

#[derive(Debug, Clone, Copy)]
enum Frame {
    Return {
        op: u32,
        rule: u16,
        start: u32,
        letters: u32,
        looking: bool,
    },
    Choice {
        op: u32,
        at: u32,
        letters: u32,
    },
}

/// Where the grammar has an instruction that fails.
const NOWHERE: u32 = 0;

pub(super) struct Machine<'t> {
    pub text: &'t str,
    pub grammar: &'static Grammar,
    pub input: &'t Tokens,
    /// For the trees of pieces of the text that are looked at.
    pub arena: &'t Arena,
    /// Which token is next.
    pub at: usize,
    /// How many tokens have been fetched.
    pub fetched: usize,
    /// Whether mistakes are looked for.
    looking: bool,
    frames: Vec<Frame>,
    /// The parts remembered, under their letters; 0 for a part that is still being matched.
    letters: Vec<(u8, Span)>,
    known: FxHashMap<(u16, u32), Option<u32>>,
    steps: u64,
    limit: u64,
    /// The line of the last compound statement that was whole.
    pub statement_line: u32,
}

impl<'t> Machine<'t> {
    pub(super) fn new(text: &'t str, grammar: &'static Grammar, input: &'t Tokens, arena: &'t Arena) -> Self {
        Machine {
            text,
            grammar,
            input,
            arena,
            at: 0,
            fetched: 0,
            looking: false,
            frames: Vec::new(),
            letters: Vec::new(),
            known: FxHashMap::default(),
            steps: 0,
            statement_line: 0,
            limit: 4_000_000 + 1_000 * input.tokens.len() as u64,
        }
    }

    /// Starts over, looking for mistakes.
    pub(super) fn look_for_mistakes(&mut self) {
        self.at = 0;
        self.looking = true;
        self.frames.clear();
        self.letters.clear();
        self.known.clear();
    }

    /// The last token fetched; none where the tokens ended wrongly.
    pub(super) fn last(&self) -> Option<&Token> {
        self.input.tokens.get(self.fetched.checked_sub(1)?)
    }

    /// How far the tokenizer had read for the last token fetched.
    pub(super) fn progress(&self) -> Progress {
        self.last().map_or(self.input.progress, |token| token.progress)
    }

    /// The token at an index, fetching up to it.
    pub(super) fn fetch(&mut self, index: usize) -> Option<Token> {
        self.fetched = self.fetched.max(index + 1);
        self.input.tokens.get(index).copied()
    }

    /// What is said under a letter, in order.
    pub(super) fn parts(&self, letter: u8) -> impl DoubleEndedIterator<Item = Span> + '_ {
        let from = self.frames.iter().rev().find_map(|frame| match frame {
            Frame::Return { letters, .. } => Some(*letters as usize),
            Frame::Choice { .. } => None,
        });
        self.letters[from.unwrap_or(0)..]
            .iter()
            .filter(move |(name, _)| *name == letter)
            .map(|&(_, span)| span)
    }

    pub(super) fn run(&mut self, rule: &str) -> Outcome {
        let grammar = self.grammar;
        let rule = grammar.rule(rule);
        let statement = grammar.rule("statement");
        self.frames.push(Frame::Return {
            op: 0,
            rule,
            start: 0,
            letters: 0,
            looking: self.looking,
        });
        let mut op = grammar.rules[rule as usize].entry;
        loop {
            self.steps += 1;
            if self.steps > self.limit {
                return Outcome::GivenUp;
            }
            let mut failed = false;
            let instruction = grammar.ops[op as usize];
            op += 1;
            match instruction {
                Op::Literal(_) | Op::Soft(_) | Op::AnySoft | Op::Kind(_) | Op::Force(_) => {
                    let Some(token) = self.fetch(self.at) else {
                        return Outcome::Stopped;
                    };
                    let matched = match instruction {
                        Op::Literal(literal) | Op::Force(literal) => token.literal == literal,
                        Op::Soft(index) => {
                            token.kind == Kind::Name
                                && self.text.get(token.start..token.end) == Some(grammar.literal_texts[index as usize])
                        }
                        Op::AnySoft => {
                            token.kind == Kind::Name
                                && self
                                    .text
                                    .get(token.start..token.end)
                                    .is_some_and(Grammar::is_soft_keyword)
                        }
                        Op::Kind(kind) => token.kind == kind,
                        _ => false,
                    };
                    if let (false, Op::Force(literal)) = (matched, instruction) {
                        let expected = grammar.literal_texts[literal as usize];
                        return Outcome::Wrong(Box::new(mistakes::expected(self, &token, expected)));
                    }
                    self.at += usize::from(matched);
                    failed = !matched;
                }
                Op::Call(rule) => {
                    let info = &grammar.rules[rule as usize];
                    if info.mistake && !self.looking {
                        failed = true;
                    } else if let (true, Some(&known)) = (info.remembered, self.known.get(&(rule, self.at as u32))) {
                        match known {
                            Some(end) => self.at = end as usize,
                            None => failed = true,
                        }
                    } else {
                        self.frames.push(Frame::Return {
                            op,
                            rule,
                            start: self.at as u32,
                            letters: self.letters.len() as u32,
                            looking: self.looking,
                        });
                        self.looking &= !info.quiet;
                        op = info.entry;
                    }
                }
                Op::Choice(other) => {
                    let letters = self.letters.len() as u32;
                    self.frames.push(Frame::Choice {
                        op: other,
                        at: self.at as u32,
                        letters,
                    });
                }
                Op::Commit(to) => {
                    self.frames.pop();
                    op = to;
                }
                Op::BackCommit(to) => {
                    if let Some(Frame::Choice { at, .. }) = self.frames.pop() {
                        self.at = at as usize;
                    }
                    op = to;
                }
                Op::FailTwice => {
                    self.frames.pop();
                    failed = true;
                }
                Op::Fail => failed = true,
                Op::Cut => self.cut(),
                Op::Open => self.letters.push((
                    0,
                    Span {
                        start: self.at,
                        end: self.at,
                    },
                )),
                Op::Close(letter) => {
                    if let Some((name, span)) = self.letters.iter_mut().rev().find(|(name, _)| *name == 0) {
                        *name = letter;
                        span.end = self.at;
                    }
                }
                Op::Mistake(action) => match mistakes::judge(self, &grammar.actions[action as usize]) {
                    Verdict::Wrong(error) => return Outcome::Wrong(error),
                    Verdict::Stopped => return Outcome::Stopped,
                    // Not that mistake after all; the rule's other alternatives are not tried either.
                    Verdict::Fine => {
                        self.cut();
                        failed = true;
                    }
                },
                Op::Check(action) => match mistakes::judge(self, &grammar.actions[action as usize]) {
                    Verdict::Wrong(error) => return Outcome::Wrong(error),
                    Verdict::Stopped => return Outcome::Stopped,
                    Verdict::Fine => {}
                },
                Op::Return => match self.frames.pop() {
                    Some(Frame::Return {
                        op: back,
                        rule,
                        start,
                        letters,
                        looking,
                    }) => {
                        if grammar.rules[rule as usize].remembered {
                            self.known.insert((rule, start), Some(self.at as u32));
                        }
                        self.letters.truncate(letters as usize);
                        self.looking = looking;
                        if rule == statement && self.is_outermost() {
                            // Nothing leads back to before it.
                            self.known.clear();
                        }
                        if self.frames.is_empty() {
                            return Outcome::Matched;
                        }
                        op = back;
                    }
                    _ => return Outcome::Failed,
                },
            }
            if failed {
                match self.fail() {
                    Some(back) => op = back,
                    None => return Outcome::Failed,
                }
            }
        }
    }

    /// Whether only the rules of the whole text are being matched.
    fn is_outermost(&self) -> bool {
        let rules = self.frames.iter().filter(|frame| matches!(frame, Frame::Return { .. }));
        self.frames.len() <= 6 && rules.count() <= 2
    }

    /// Makes the choices of the rule being matched lead nowhere.
    fn cut(&mut self) {
        for frame in self.frames.iter_mut().rev() {
            match frame {
                Frame::Choice { op, .. } => *op = NOWHERE,
                Frame::Return { .. } => break,
            }
        }
    }

    /// Back to the last choice.
    fn fail(&mut self) -> Option<u32> {
        loop {
            match self.frames.pop()? {
                Frame::Choice { op, at, letters } => {
                    self.at = at as usize;
                    self.letters.truncate(letters as usize);
                    return Some(op);
                }
                Frame::Return {
                    rule,
                    start,
                    letters,
                    looking,
                    ..
                } => {
                    if self.grammar.rules[rule as usize].remembered {
                        self.known.insert((rule, start), None);
                    }
                    self.letters.truncate(letters as usize);
                    self.looking = looking;
                }
            }
        }
    }
}

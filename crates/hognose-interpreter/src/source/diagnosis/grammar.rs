//! The grammar of [`python.peg`](../python.peg), compiled to instructions for the [machine](super::machine).
#![expect(
    clippy::indexing_slicing,
    reason = "rules and operations by the numbers the grammar gave them; letters of names that are not empty"
)]
#![expect(
    clippy::string_slice,
    reason = "rules and operations by the numbers the grammar gave them; letters of names that are not empty"
)]

use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Keyword,
    Operator,
    Number,
    String,
    Newline,
    Indent,
    Dedent,
    FStart,
    FMiddle,
    FEnd,
    TStart,
    TMiddle,
    TEnd,
    End,
}

impl Kind {
    fn named(name: &str) -> Option<Kind> {
        Some(match name {
            "NAME" => Kind::Name,
            "NUMBER" => Kind::Number,
            "STRING" => Kind::String,
            "NEWLINE" => Kind::Newline,
            "INDENT" => Kind::Indent,
            "DEDENT" => Kind::Dedent,
            "FSTART" => Kind::FStart,
            "FMIDDLE" => Kind::FMiddle,
            "FEND" => Kind::FEnd,
            "TSTART" => Kind::TStart,
            "TMIDDLE" => Kind::TMiddle,
            "TEND" => Kind::TEnd,
            "END" => Kind::End,
            _ => return None,
        })
    }
}

/// An instruction of the machine.
#[derive(Debug, Clone, Copy)]
pub(super) enum Op {
    /// A keyword or an operator.
    Literal(u16),
    /// A name that is a keyword only here.
    Soft(u16),
    /// Any name that is a keyword somewhere.
    AnySoft,
    Kind(Kind),
    Call(u16),
    /// Go on; where that fails, from here with the rest of the alternatives.
    Choice(u32),
    /// Forget the last choice and jump.
    Commit(u32),
    /// Go back to where the last choice was made, forget it and jump.
    BackCommit(u32),
    /// Forget the last choice, then fail.
    FailTwice,
    Fail,
    /// A literal that has to be here.
    Force(u16),
    /// Forget the choices of this rule.
    Cut,
    Open,
    Close(u8),
    /// What matched is a mistake.
    Mistake(u16),
    /// What matched may be wrong nonetheless.
    Check(u16),
    Return,
}

/// What to say, and of which remembered parts.
#[derive(Debug)]
pub(super) struct Action {
    pub name: &'static str,
    pub parts: Vec<u8>,
    pub message: &'static str,
}

#[derive(Debug)]
pub(super) struct Rule {
    pub entry: u32,
    pub remembered: bool,
    /// Matches mistakes, and is tried only when looking for them.
    pub mistake: bool,
    /// Mistakes are not looked for inside it.
    pub quiet: bool,
}

pub(super) struct Grammar {
    pub ops: Vec<Op>,
    pub rules: Vec<Rule>,
    pub actions: Vec<Action>,
    literals: FxHashMap<&'static str, u16>,
    pub literal_texts: Vec<&'static str>,
    rule_ids: FxHashMap<&'static str, u16>,
}

impl Grammar {
    pub(super) fn get() -> &'static Grammar {
        static GRAMMAR: OnceLock<Grammar> = OnceLock::new();
        GRAMMAR.get_or_init(|| Compiler::new(include_str!("python.peg")).compile())
    }

    /// The number of a keyword or operator; 0 for what is none.
    pub(super) fn literal(&self, text: &[u8]) -> u16 {
        std::str::from_utf8(text)
            .ok()
            .and_then(|text| self.literals.get(text).copied())
            .unwrap_or(0)
    }

    pub(super) fn rule(&self, name: &str) -> u16 {
        self.rule_ids.get(name).copied().unwrap_or(0)
    }

    /// Keywords that are names elsewhere.
    pub(super) fn is_soft_keyword(text: &str) -> bool {
        matches!(text, "_" | "case" | "match" | "type")
    }
}

/// A word or sign of the grammar's notation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lexeme {
    Word(&'static str),
    Literal(&'static str),
    Soft(&'static str),
    Message(&'static str),
    Sign(&'static str),
}

fn lexemes(text: &'static str) -> Vec<Lexeme> {
    const SIGNS: [&str; 17] = [
        "<-", "=>", "->", "&&", "/", "|", "(", ")", "?", "*", "+", "^", "&", "!", "~", ":", ",",
    ];
    let mut lexemes = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let quoted = |quote: char| rest[1..].find(quote).map_or(rest.len(), |end| end + 2);
            let length = match first {
                '\'' | '"' | '`' => quoted(first),
                _ => match SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
                    Some(sign) => sign.len(),
                    None => rest
                        .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                        .unwrap_or(rest.len())
                        .max(1),
                },
            };
            let (lexeme, after) = rest.split_at(length);
            let inner = lexeme.get(1..lexeme.len().saturating_sub(1)).unwrap_or("");
            lexemes.push(match first {
                '\'' => Lexeme::Literal(inner),
                '"' => Lexeme::Soft(inner),
                '`' => Lexeme::Message(inner),
                first if first.is_ascii_alphabetic() || first == '_' => Lexeme::Word(lexeme),
                _ => Lexeme::Sign(lexeme),
            });
            rest = after.trim_start();
        }
    }
    lexemes
}

struct Compiler {
    lexemes: Vec<Lexeme>,
    at: usize,
    grammar: Grammar,
}

impl Compiler {
    fn new(text: &'static str) -> Self {
        let grammar = Grammar {
            ops: vec![Op::Fail],
            rules: Vec::new(),
            actions: Vec::new(),
            literals: FxHashMap::default(),
            // Number 0 is no literal.
            literal_texts: vec![""],
            rule_ids: FxHashMap::default(),
        };
        Compiler {
            lexemes: lexemes(text),
            at: 0,
            grammar,
        }
    }

    fn peek(&self, ahead: usize) -> Option<Lexeme> {
        self.lexemes.get(self.at + ahead).copied()
    }

    fn is_sign(&self, sign: &str) -> bool {
        matches!(self.peek(0), Some(Lexeme::Sign(found)) if found == sign)
    }

    fn eat(&mut self, sign: &str) -> bool {
        let eaten = self.is_sign(sign);
        self.at += usize::from(eaten);
        eaten
    }

    /// Whether a rule's head stands here, after words that say how it is to be read.
    fn at_head(&self) -> bool {
        let arrow = |ahead| self.peek(ahead) == Some(Lexeme::Sign("<-"));
        match self.peek(0) {
            Some(Lexeme::Word("memo" | "quiet")) => arrow(2) || arrow(1),
            Some(Lexeme::Word(_)) => arrow(1),
            _ => false,
        }
    }

    fn compile(mut self) -> Grammar {
        while let Some(first) = self.peek(0) {
            let (mut remembered, mut quiet) = (false, false);
            if self.peek(2) == Some(Lexeme::Sign("<-")) {
                remembered = first == Lexeme::Word("memo");
                quiet = first == Lexeme::Word("quiet");
                self.at += 1;
            }
            let Some(Lexeme::Word(name)) = self.peek(0) else { break };
            self.at += 2;
            let rule = self.rule_id(name);
            let entry = self.here();
            let info = &mut self.grammar.rules[rule as usize];
            (info.entry, info.remembered, info.quiet) = (entry, remembered, quiet);
            self.alternatives("/");
            self.emit(Op::Return);
        }
        self.grammar
    }

    fn here(&self) -> u32 {
        self.grammar.ops.len() as u32
    }

    fn emit(&mut self, op: Op) -> usize {
        self.grammar.ops.push(op);
        self.grammar.ops.len() - 1
    }

    /// Points a jump emitted earlier to here.
    fn land(&mut self, at: usize) {
        let here = self.here();
        if let Op::Choice(to) | Op::Commit(to) | Op::BackCommit(to) = &mut self.grammar.ops[at] {
            *to = here;
        }
    }

    fn rule_id(&mut self, name: &'static str) -> u16 {
        let rules = &mut self.grammar.rules;
        *self.grammar.rule_ids.entry(name).or_insert_with(|| {
            rules.push(Rule {
                entry: 0,
                remembered: false,
                mistake: name.starts_with("bad_"),
                quiet: false,
            });
            (rules.len() - 1) as u16
        })
    }

    fn literal_id(&mut self, text: &'static str) -> u16 {
        let texts = &mut self.grammar.literal_texts;
        *self.grammar.literals.entry(text).or_insert_with(|| {
            texts.push(text);
            (texts.len() - 1) as u16
        })
    }

    fn alternatives(&mut self, separator: &str) {
        let mut ends = Vec::new();
        loop {
            let choice = self.emit(Op::Choice(0));
            self.sequence();
            ends.push(self.emit(Op::Commit(0)));
            self.land(choice);
            if !self.eat(separator) {
                break;
            }
        }
        self.emit(Op::Fail);
        for end in ends {
            self.land(end);
        }
    }

    fn sequence(&mut self) {
        loop {
            match self.peek(0) {
                None => return,
                Some(Lexeme::Sign("/" | "|" | ")")) => return,
                Some(Lexeme::Sign("=>")) => {
                    self.at += 1;
                    let action = self.action();
                    self.emit(Op::Mistake(action));
                }
                Some(Lexeme::Sign("->")) => {
                    self.at += 1;
                    let action = self.action();
                    self.emit(Op::Check(action));
                }
                Some(_) if self.at_head() => return,
                Some(_) => self.item(),
            }
        }
    }

    fn action(&mut self) -> u16 {
        let mut action = Action {
            name: "",
            parts: Vec::new(),
            message: "",
        };
        if let Some(Lexeme::Word(name)) = self.peek(0) {
            action.name = name;
            self.at += 1;
        }
        if self.eat("(") {
            while let Some(Lexeme::Word(part)) = self.peek(0) {
                action.parts.push(part.as_bytes()[0]);
                self.at += 1;
                self.eat(",");
            }
            self.eat(")");
        }
        if let Some(Lexeme::Message(message)) = self.peek(0) {
            action.message = message;
            self.at += 1;
        }
        self.grammar.actions.push(action);
        (self.grammar.actions.len() - 1) as u16
    }

    fn item(&mut self) {
        if self.eat("~") {
            self.emit(Op::Cut);
        } else if self.eat("&&") {
            if let Some(Lexeme::Literal(text)) = self.peek(0) {
                self.at += 1;
                let literal = self.literal_id(text);
                self.emit(Op::Force(literal));
            }
        } else if self.eat("&") {
            let choice = self.emit(Op::Choice(0));
            self.repeated();
            let commit = self.emit(Op::BackCommit(0));
            self.land(choice);
            self.emit(Op::Fail);
            self.land(commit);
        } else if self.eat("!") {
            let choice = self.emit(Op::Choice(0));
            self.repeated();
            self.emit(Op::FailTwice);
            self.land(choice);
        } else {
            self.repeated();
        }
    }

    /// A part and what says how often it may come.
    fn repeated(&mut self) {
        let start = self.at;
        self.skip_part();
        let sign = self.peek(0);
        let after = self.at;
        self.at = start;
        match sign {
            Some(Lexeme::Sign("?")) => {
                let choice = self.emit(Op::Choice(0));
                self.part();
                let commit = self.emit(Op::Commit(0));
                self.land(choice);
                self.land(commit);
                self.at = after + 1;
            }
            Some(Lexeme::Sign("*")) => {
                self.star(|this| this.part());
                self.at = after + 1;
            }
            Some(Lexeme::Sign("+")) => {
                self.part();
                self.at = start;
                self.star(|this| this.part());
                self.at = after + 1;
            }
            Some(Lexeme::Sign("^")) => {
                self.part();
                self.at = after + 1;
                let separator = match self.peek(0) {
                    Some(Lexeme::Literal(text)) => self.literal_id(text),
                    _ => 0,
                };
                self.at = start;
                self.star(|this| {
                    this.emit(Op::Literal(separator));
                    this.part();
                });
                self.at = after + 2;
            }
            _ => self.part(),
        }
    }

    fn star(&mut self, body: impl FnOnce(&mut Self)) {
        let again = self.here();
        let choice = self.emit(Op::Choice(0));
        body(self);
        self.emit(Op::Commit(again));
        self.land(choice);
    }

    fn skip_part(&mut self) {
        if matches!(self.peek(0), Some(Lexeme::Word(_))) && self.peek(1) == Some(Lexeme::Sign(":")) {
            self.at += 2;
        }
        let mut depth = 0;
        loop {
            match self.peek(0) {
                Some(Lexeme::Sign("(")) => depth += 1,
                Some(Lexeme::Sign(")")) => depth -= 1,
                None => return,
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }

    /// A word, a literal or a group, perhaps to be remembered under a letter.
    fn part(&mut self) {
        let mut remember = None;
        if let Some(Lexeme::Word(name)) = self.peek(0)
            && self.peek(1) == Some(Lexeme::Sign(":"))
        {
            remember = Some(name.as_bytes()[0]);
            self.at += 2;
            self.emit(Op::Open);
        }
        let Some(lexeme) = self.peek(0) else { return };
        self.at += 1;
        match lexeme {
            Lexeme::Literal(text) => {
                let literal = self.literal_id(text);
                self.emit(Op::Literal(literal));
            }
            Lexeme::Soft(text) => {
                let index = self.grammar.literal_texts.len() as u16;
                // Kept apart from the hard keywords, which the tokenizer knows.
                self.grammar.literal_texts.push(text);
                self.emit(Op::Soft(index));
            }
            Lexeme::Word("SOFT") => {
                self.emit(Op::AnySoft);
            }
            Lexeme::Word(name) => match Kind::named(name) {
                Some(kind) => {
                    self.emit(Op::Kind(kind));
                }
                None => {
                    let rule = self.rule_id(name);
                    self.emit(Op::Call(rule));
                }
            },
            Lexeme::Sign("(") => {
                self.alternatives("|");
                self.eat(")");
            }
            Lexeme::Sign(_) | Lexeme::Message(_) => {}
        }
        if let Some(letter) = remember {
            self.emit(Op::Close(letter));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_that_is_used_is_there() {
        let grammar = Grammar::get();
        for (name, &id) in &grammar.rule_ids {
            assert!(grammar.rules[id as usize].entry > 0, "{name}");
        }
        assert!(grammar.rules.len() > 200 && grammar.actions.len() > 100);
        assert_eq!(grammar.literal(b"<>"), 0);
        assert_eq!(grammar.literal(b"match"), 0);
        for keyword in ["False", "async", "yield", "nonlocal", ":=", "**=", "->", "!", "..."] {
            assert!(grammar.literal(keyword.as_bytes()) > 0, "{keyword}");
        }
    }
}

//! The syntax of patterns, with CPython's complaints and their places.
#![expect(clippy::indexing_slicing, reason = "what the parser has passed of the pattern")]

use super::class::{Category, Class, Item};
use super::{ASCII, DOTALL, Greed, IGNORECASE, LOCALE, MULTILINE, PatternError, Place, UNICODE, VERBOSE};
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
pub(super) enum Node {
    Empty,
    Char {
        c: u32,
        ignore_case: bool,
        ascii: bool,
    },
    Class(Class),
    Sequence(Vec<Node>),
    Alternatives(Vec<Node>),
    Group {
        index: usize,
        inner: Box<Node>,
    },
    Repeat {
        inner: Box<Node>,
        min: u32,
        max: u32,
        kind: Greed,
    },
    BackReference {
        group: usize,
        ignore_case: bool,
    },
    At(Place),
    Look {
        inner: Box<Node>,
        behind: bool,
        width: usize,
        negative: bool,
    },
    Atomic(Box<Node>),
    Conditional {
        group: usize,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

pub(super) struct Parsed {
    pub node: Node,
    pub flags: u32,
    pub groups: usize,
    pub names: Vec<(String, usize)>,
}

pub(super) const UNLIMITED: u32 = u32::MAX;
/// Groups within groups.
pub(super) const DEEPEST: usize = 250;

type R<T> = Result<T, PatternError>;

struct Parser<'p> {
    pattern: &'p [u32],
    at: usize,
    of_bytes: bool,
    flags: u32,
    groups: usize,
    names: BTreeMap<String, usize>,
    /// Width of each group, once closed.
    widths: Vec<Option<(usize, usize)>>,
    depth: usize,
    /// Lookbehinds being read: groups at most this were open before.
    behind: Option<usize>,
    /// Checks of group numbers of conditionals, made at the end.
    conditions: Vec<(usize, usize)>,
    /// A lookbehind's width is not fixed, which is a fault once all of the pattern is read.
    varying_lookbehind: bool,
}

fn at<T>(message: impl Into<String>, position: usize) -> R<T> {
    Err(PatternError {
        message: message.into(),
        position: Some(position),
        too_deep: false,
        of_flags: false,
    })
}

fn flags_error<T>(message: &str) -> R<T> {
    Err(PatternError {
        message: message.into(),
        position: None,
        too_deep: false,
        of_flags: true,
    })
}

pub(super) fn parse(pattern: &[u32], of_bytes: bool, flags: u32) -> R<Parsed> {
    read(pattern, of_bytes, flags).map_err(|mut error| {
        if of_bytes {
            error.message = crate::text::repr::escape_non_ascii(&error.message);
        }
        error
    })
}

fn read(pattern: &[u32], of_bytes: bool, flags: u32) -> R<Parsed> {
    let mut parser = Parser {
        pattern,
        at: 0,
        of_bytes,
        flags,
        groups: 0,
        names: BTreeMap::new(),
        widths: vec![None],
        depth: 0,
        behind: None,
        conditions: Vec::new(),
        varying_lookbehind: false,
    };
    let node = match parser.all() {
        Err(restart) if restart.message == VERBOSE_FOUND => {
            // `(?x)` changes how all of the pattern is read.
            parser = Parser {
                flags: flags | VERBOSE,
                at: 0,
                groups: 0,
                names: BTreeMap::new(),
                widths: vec![None],
                depth: 0,
                behind: None,
                conditions: Vec::new(),
                varying_lookbehind: false,
                ..parser
            };
            parser.all()?
        }
        other => other?,
    };
    for (group, position) in &parser.conditions {
        if *group > parser.groups {
            return at(format!("invalid group reference {group}"), *position);
        }
    }
    let mut flags = parser.flags;
    if of_bytes {
        if flags & UNICODE != 0 {
            return flags_error("cannot use UNICODE flag with a bytes pattern");
        }
        if flags & LOCALE != 0 && flags & ASCII != 0 {
            return flags_error("ASCII and LOCALE flags are incompatible");
        }
    } else {
        if flags & LOCALE != 0 {
            return flags_error("cannot use LOCALE flag with a str pattern");
        }
        if flags & ASCII != 0 && flags & UNICODE != 0 {
            return flags_error("ASCII and UNICODE flags are incompatible");
        }
        if flags & ASCII == 0 {
            flags |= UNICODE;
        }
    }
    if parser.varying_lookbehind {
        return Err(PatternError {
            message: "look-behind requires fixed-width pattern".into(),
            position: None,
            too_deep: false,
            of_flags: false,
        });
    }
    let mut names: Vec<(String, usize)> = parser.names.into_iter().collect();
    names.sort_unstable_by_key(|(_, group)| *group);
    Ok(Parsed {
        node,
        flags,
        groups: parser.groups,
        names,
    })
}

const VERBOSE_FOUND: &str = "\0verbose";

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.pattern.get(self.at).and_then(|c| char::from_u32(*c))
    }

    fn eat(&mut self, c: char) -> bool {
        let there = self.peek() == Some(c);
        self.at += usize::from(there);
        there
    }

    fn ignore_case(&self) -> bool {
        self.flags & IGNORECASE != 0
    }

    /// Whether classes and case are ASCII's.
    fn ascii(&self) -> bool {
        self.of_bytes || self.flags & ASCII != 0
    }

    fn single(&self, c: u32) -> Node {
        Node::Char {
            c,
            ignore_case: self.ignore_case(),
            ascii: self.ascii(),
        }
    }

    fn class(&self, items: Vec<Item>, negative: bool) -> Node {
        Node::Class(Class::new(items, negative, self.ignore_case(), self.ascii()))
    }

    fn category(&self, category: Category, negative: bool) -> Item {
        Item::Category {
            category,
            negative,
            ascii: self.ascii(),
        }
    }

    /// The whole pattern. A backslash at its end is a fault that is found as soon as what stands before it has been read.
    fn all(&mut self) -> R<Node> {
        let node = self.alternatives(true).and_then(|node| match self.peek() {
            None => Ok(node),
            Some(_) => at("unbalanced parenthesis", self.at),
        });
        match self.lone_backslash() {
            Some(place) if self.at >= place => at("bad escape (end of pattern)", place),
            _ => node,
        }
    }

    /// Where a backslash at the end of the pattern stands.
    fn lone_backslash(&self) -> Option<usize> {
        let backslashes = self.pattern.iter().rev().take_while(|c| **c == '\\' as u32).count();
        (backslashes % 2 == 1).then(|| self.pattern.len() - 1)
    }

    /// Goes to the next such character that no backslash stands before, or to the end.
    fn skip_to(&mut self, end: char) {
        while let Some(c) = self.peek().filter(|c| *c != end) {
            self.at += if c == '\\' { 2 } else { 1 };
        }
        self.at = self.at.min(self.pattern.len());
    }

    /// The character at this place, with the one after it where it is a backslash.
    fn token(&self) -> String {
        let length = if self.peek() == Some('\\') { 2 } else { 1 };
        self.pattern[self.at..]
            .iter()
            .take(length)
            .filter_map(|c| char::from_u32(*c))
            .collect()
    }

    fn alternatives(&mut self, outermost: bool) -> R<Node> {
        let mut branches = vec![self.sequence(outermost)?];
        while self.eat('|') {
            branches.push(self.sequence(false)?);
        }
        Ok(if branches.len() == 1 {
            branches.swap_remove(0)
        } else {
            Node::Alternatives(branches)
        })
    }

    fn sequence(&mut self, mut outermost: bool) -> R<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        while let Some(c) = self.pattern.get(self.at).copied() {
            let start = self.at;
            let ch = char::from_u32(c).unwrap_or('\u{FFFD}');
            if ch == '|' || ch == ')' {
                break;
            }
            if self.flags & VERBOSE != 0 {
                if matches!(ch, ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c') {
                    self.at += 1;
                    continue;
                }
                if ch == '#' {
                    self.skip_to('\n');
                    continue;
                }
            }
            self.at += 1;
            let node = match ch {
                '.' => Node::Class(Class::any(self.flags & DOTALL != 0)),
                '^' => Node::At(if self.flags & MULTILINE != 0 {
                    Place::LineStart
                } else {
                    Place::TextStart
                }),
                '$' => Node::At(if self.flags & MULTILINE != 0 {
                    Place::LineEnd
                } else {
                    Place::End
                }),
                '[' => self.set(start)?,
                '\\' => self.escape(start)?,
                '(' => {
                    let first = outermost && nodes.is_empty();
                    match self.group(start, first)? {
                        Some(node) => node,
                        None => continue,
                    }
                }
                '*' | '+' | '?' => {
                    self.repeat(&mut nodes, ch, start)?;
                    outermost = false;
                    continue;
                }
                '{' => {
                    if self.braces(&mut nodes, start)? {
                        continue;
                    }
                    self.single(c)
                }
                _ => self.single(c),
            };
            outermost = false;
            nodes.push(node);
        }
        Ok(match nodes.len() {
            0 => Node::Empty,
            1 => nodes.swap_remove(0),
            _ => Node::Sequence(nodes),
        })
    }

    fn repeat(&mut self, nodes: &mut Vec<Node>, ch: char, start: usize) -> R<()> {
        let (min, max) = match ch {
            '*' => (0, UNLIMITED),
            '+' => (1, UNLIMITED),
            _ => (0, 1),
        };
        self.repeated(nodes, min, max, start)
    }

    /// `{m,n}`; false where the brace is a character like any other.
    fn braces(&mut self, nodes: &mut Vec<Node>, start: usize) -> R<bool> {
        let resume = self.at;
        if self.peek() == Some('}') {
            return Ok(false);
        }
        let low = self.digits();
        let high = if self.eat(',') { self.digits() } else { low.clone() };
        if !self.eat('}') {
            self.at = resume;
            return Ok(false);
        }
        let number = |text: &str| -> R<Option<u32>> {
            if text.is_empty() {
                return Ok(None);
            }
            match text.parse::<u32>() {
                Ok(n) if n < UNLIMITED => Ok(Some(n)),
                _ => Err(PatternError {
                    message: "the repetition number is too large".into(),
                    position: None,
                    too_deep: false,
                    of_flags: true,
                }),
            }
        };
        let min = number(&low)?.unwrap_or(0);
        let max = number(&high)?.unwrap_or(UNLIMITED);
        if max < min {
            return at("min repeat greater than max repeat", resume);
        }
        self.repeated(nodes, min, max, start)?;
        Ok(true)
    }

    fn digits(&mut self) -> String {
        let mut text = String::new();
        while let Some(c) = self.peek().filter(char::is_ascii_digit) {
            text.push(c);
            self.at += 1;
        }
        text
    }

    fn repeated(&mut self, nodes: &mut Vec<Node>, min: u32, max: u32, start: usize) -> R<()> {
        let Some(inner) = nodes.pop() else {
            return at("nothing to repeat", start);
        };
        match inner {
            Node::At(_) => return at("nothing to repeat", start),
            Node::Repeat { .. } => return at("multiple repeat", start),
            Node::Empty => return at("nothing to repeat", start),
            _ => {}
        }
        let kind = if self.eat('?') {
            Greed::Lazy
        } else if self.eat('+') {
            Greed::Possessive
        } else {
            Greed::Greedy
        };
        nodes.push(Node::Repeat {
            inner: Box::new(inner),
            min,
            max,
            kind,
        });
        Ok(())
    }

    /// Names of an escape its first letter only, and counts the position by what it names, as CPython does.
    fn bad_range<T>(&self, low: usize, high: usize) -> R<T> {
        let token = |from: usize| -> String {
            let escaped = self.pattern.get(from) == Some(&('\\' as u32));
            let letters = self.pattern.iter().skip(from).take(if escaped { 2 } else { 1 });
            letters.filter_map(|c| char::from_u32(*c)).collect()
        };
        let shown = format!("{}-{}", token(low), token(high));
        let position = self.at.saturating_sub(shown.chars().count());
        at(format!("bad character range {shown}"), position)
    }

    fn set(&mut self, start: usize) -> R<Node> {
        let negative = self.eat('^');
        let mut items = Vec::new();
        let first = self.at;
        loop {
            let here = self.at;
            let Some(c) = self.pattern.get(self.at).copied() else {
                return at("unterminated character set", start);
            };
            self.at += 1;
            if c == ']' as u32 && here != first {
                break;
            }
            let low = if c == '\\' as u32 {
                self.set_escape(here)?
            } else {
                Item::Range(c, c)
            };
            if self.peek() == Some('-') && self.pattern.get(self.at + 1).is_some_and(|c| *c != ']' as u32) {
                self.at += 1;
                let there = self.at;
                let c = self.pattern.get(self.at).copied().unwrap_or(0);
                self.at += 1;
                let high = if c == '\\' as u32 {
                    self.set_escape(there)?
                } else {
                    Item::Range(c, c)
                };
                match (low, high) {
                    (Item::Range(from, _), Item::Range(to, _)) if from <= to => items.push(Item::Range(from, to)),
                    _ => return self.bad_range(here, there),
                }
                continue;
            }
            if self.peek() == Some('-') && self.at + 1 >= self.pattern.len() {
                return at("unterminated character set", start);
            }
            items.push(low);
        }
        Ok(self.class(items, negative))
    }

    fn set_escape(&mut self, start: usize) -> R<Item> {
        let Some(c) = self.peek() else {
            return at("bad escape (end of pattern)", start);
        };
        self.at += 1;
        Ok(match c {
            'd' => self.category(Category::Digit, false),
            'D' => self.category(Category::Digit, true),
            's' => self.category(Category::Space, false),
            'S' => self.category(Category::Space, true),
            'w' => self.category(Category::Word, false),
            'W' => self.category(Category::Word, true),
            'b' => Item::Range(8, 8),
            '0'..='7' => {
                self.at -= 1;
                let value = self.octal(3);
                if value > 0o377 {
                    let shown: String = self.pattern[start..self.at]
                        .iter()
                        .filter_map(|c| char::from_u32(*c))
                        .collect();
                    return at(format!("octal escape value {shown} outside of range 0-0o377"), start);
                }
                Item::Range(value, value)
            }
            _ => {
                let c = self.plain_escape(c, start)?;
                Item::Range(c, c)
            }
        })
    }

    fn octal(&mut self, most: usize) -> u32 {
        let mut value = 0;
        for _ in 0..most {
            match self.peek().and_then(|c| c.to_digit(8)) {
                Some(digit) => {
                    value = value * 8 + digit;
                    self.at += 1;
                }
                None => break,
            }
        }
        value
    }

    /// Escapes that mean the same inside and outside of sets.
    fn plain_escape(&mut self, c: char, start: usize) -> R<u32> {
        Ok(match c {
            'a' => 7,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'v' => 11,
            '\\' => 92,
            'x' => self.hex(2, c, start)?,
            'u' if !self.of_bytes => self.hex(4, c, start)?,
            'U' if !self.of_bytes => {
                let value = self.hex(8, c, start)?;
                if value > 0x10FFFF {
                    return at(format!("bad escape \\U{value:08x}"), start);
                }
                value
            }
            'N' if !self.of_bytes => {
                if !self.eat('{') {
                    return at("missing {", self.at);
                }
                let from = self.at;
                self.skip_to('}');
                let name: String = self.pattern[from..self.at]
                    .iter()
                    .filter_map(|c| char::from_u32(*c))
                    .collect();
                if name.is_empty() {
                    return at("missing character name", from);
                }
                if !self.eat('}') {
                    return at("missing }, unterminated name", from);
                }
                match unicode_name(&name) {
                    Some(c) => c as u32,
                    None => {
                        let shown = crate::text::repr::repr_str(&name);
                        return at(format!("undefined character name {shown}"), start);
                    }
                }
            }
            c if c.is_ascii_alphanumeric() => return at(format!("bad escape \\{c}"), start),
            c => c as u32,
        })
    }

    fn hex(&mut self, wanted: usize, letter: char, start: usize) -> R<u32> {
        let mut value: u32 = 0;
        let from = self.at;
        while self.at - from < wanted {
            match self.peek().and_then(|c| c.to_digit(16)) {
                Some(digit) => {
                    value = value.wrapping_mul(16).wrapping_add(digit);
                    self.at += 1;
                }
                None => break,
            }
        }
        if self.at - from < wanted {
            let got: String = self.pattern[from..self.at]
                .iter()
                .filter_map(|c| char::from_u32(*c))
                .collect();
            return at(format!("incomplete escape \\{letter}{got}"), start);
        }
        Ok(value)
    }

    fn escape(&mut self, start: usize) -> R<Node> {
        let Some(c) = self.peek() else {
            return at("bad escape (end of pattern)", start);
        };
        self.at += 1;
        let ascii = self.ascii();
        Ok(match c {
            'A' => Node::At(Place::TextStart),
            'Z' | 'z' => Node::At(Place::TextEnd),
            'b' => Node::At(Place::WordBoundary { ascii, negative: false }),
            'B' => Node::At(Place::WordBoundary { ascii, negative: true }),
            'd' => self.class(vec![self.category(Category::Digit, false)], false),
            'D' => self.class(vec![self.category(Category::Digit, true)], false),
            's' => self.class(vec![self.category(Category::Space, false)], false),
            'S' => self.class(vec![self.category(Category::Space, true)], false),
            'w' => self.class(vec![self.category(Category::Word, false)], false),
            'W' => self.class(vec![self.category(Category::Word, true)], false),
            '0' => {
                let value = self.octal(2);
                self.single(value)
            }
            '1'..='9' => {
                let mut number = c.to_digit(10).unwrap_or(0) as usize;
                if let Some(second) = self.peek().filter(char::is_ascii_digit) {
                    let third = self.pattern.get(self.at + 1).and_then(|c| char::from_u32(*c));
                    if c <= '7' && second <= '7' && matches!(third, Some('0'..='7')) {
                        self.at -= 1;
                        let value = self.octal(3);
                        if value > 0o377 {
                            let shown: String = self.pattern[start..self.at]
                                .iter()
                                .filter_map(|c| char::from_u32(*c))
                                .collect();
                            return at(format!("octal escape value {shown} outside of range 0-0o377"), start);
                        }
                        return Ok(self.single(value));
                    }
                    self.at += 1;
                    number = number * 10 + second.to_digit(10).unwrap_or(0) as usize;
                }
                if number > self.groups {
                    return at(format!("invalid group reference {number}"), start + 1);
                }
                return self.reference(number, start);
            }
            _ => {
                let c = self.plain_escape(c, start)?;
                self.single(c)
            }
        })
    }

    fn is_closed(&self, group: usize) -> bool {
        self.widths.get(group).is_some_and(|w| w.is_some())
    }

    /// A lookbehind, which has just referred to a group, may only refer to those before it.
    fn check_lookbehind(&self, group: usize) -> R<()> {
        match self.behind {
            Some(_) if !self.is_closed(group) => at("cannot refer to an open group", self.at),
            Some(before) if group > before => at(
                "cannot refer to group defined in the same lookbehind subpattern",
                self.at,
            ),
            _ => Ok(()),
        }
    }

    fn reference(&mut self, group: usize, start: usize) -> R<Node> {
        if !self.is_closed(group) {
            return at("cannot refer to an open group", start);
        }
        self.check_lookbehind(group)?;
        Ok(Node::BackReference {
            group,
            ignore_case: self.ignore_case(),
        })
    }

    /// A group's name up to a closing character, and where it began.
    fn name(&mut self, close: char) -> R<(String, usize)> {
        let from = self.at;
        self.skip_to(close);
        let name: String = self.pattern[from..self.at]
            .iter()
            .filter_map(|c| char::from_u32(*c))
            .collect();
        if self.at >= self.pattern.len() {
            if name.is_empty() {
                return at("missing group name", from);
            }
            return at(format!("missing {close}, unterminated name"), from);
        }
        self.at += 1;
        if name.is_empty() {
            return at("missing group name", from);
        }
        Ok((name, from))
    }

    fn check_name(&self, name: &str, from: usize) -> R<()> {
        let valid = if self.of_bytes {
            name.is_ascii() && crate::text::unicode::text_is_identifier(name)
        } else {
            crate::text::unicode::text_is_identifier(name)
        };
        if valid {
            Ok(())
        } else {
            let shown = if self.of_bytes {
                crate::text::repr::ascii_str(name)
            } else {
                crate::text::repr::repr_str(name)
            };
            at(format!("bad character in group name {shown}"), from)
        }
    }

    /// What follows `(`; `None` where that is no node: a comment, global flags.
    fn group(&mut self, start: usize, first: bool) -> R<Option<Node>> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(PatternError {
                message: "maximum recursion depth exceeded".into(),
                position: None,
                too_deep: true,
                of_flags: false,
            });
        }
        let node = self.group_inside(start, first);
        self.depth -= 1;
        node
    }

    fn close(&mut self, start: usize) -> R<()> {
        if self.eat(')') {
            Ok(())
        } else {
            at("missing ), unterminated subpattern", start)
        }
    }

    fn group_inside(&mut self, start: usize, first: bool) -> R<Option<Node>> {
        if !self.eat('?') {
            return self.capture(start, None).map(Some);
        }
        let Some(c) = self.peek() else {
            return at("unexpected end of pattern", self.at);
        };
        self.at += 1;
        Ok(Some(match c {
            ':' => {
                let inner = self.within(start)?;
                // So that a quantifier behind it sees one node.
                if matches!(inner, Node::Empty | Node::At(_) | Node::Repeat { .. }) {
                    Node::Sequence(vec![inner])
                } else {
                    inner
                }
            }
            '>' => Node::Atomic(Box::new(self.within(start)?)),
            '#' => {
                self.skip_to(')');
                if !self.eat(')') {
                    return at("missing ), unterminated comment", start);
                }
                return Ok(None);
            }
            '=' | '!' => {
                let inner = self.within(start)?;
                Node::Look {
                    inner: Box::new(inner),
                    behind: false,
                    width: 0,
                    negative: c == '!',
                }
            }
            '<' => match self.peek() {
                Some(look @ ('=' | '!')) => {
                    self.at += 1;
                    let outer = self.behind;
                    self.behind = outer.or(Some(self.groups));
                    let inner = self.within(start)?;
                    self.behind = outer;
                    let (low, high) = self.width(&inner);
                    self.varying_lookbehind |= low != high;
                    Node::Look {
                        inner: Box::new(inner),
                        behind: true,
                        width: low,
                        negative: look == '!',
                    }
                }
                Some(_) => return at(format!("unknown extension ?<{}", self.token()), start + 1),
                None => return at("unexpected end of pattern", self.at),
            },
            'P' => match self.peek() {
                Some('<') => {
                    self.at += 1;
                    let (name, from) = self.name('>')?;
                    self.check_name(&name, from)?;
                    self.capture(start, Some((name, from)))?
                }
                Some('=') => {
                    self.at += 1;
                    let (name, from) = self.name(')')?;
                    self.check_name(&name, from)?;
                    match self.names.get(&name).copied() {
                        Some(group) => self.reference(group, from)?,
                        None => {
                            return at(
                                format!("unknown group name {}", crate::text::repr::repr_str(&name)),
                                from,
                            );
                        }
                    }
                }
                Some(_) => return at(format!("unknown extension ?P{}", self.token()), start + 1),
                None => return at("unexpected end of pattern", self.at),
            },
            '(' => {
                let (name, from) = self.name(')')?;
                let group = if name.bytes().all(|b| b.is_ascii_digit()) {
                    let number: usize = name.parse().unwrap_or(usize::MAX);
                    if number == 0 {
                        return at("bad group number", from);
                    }
                    if number > 10_000 {
                        return at(format!("invalid group reference {name}"), from);
                    }
                    self.conditions.push((number, from));
                    number
                } else {
                    self.check_name(&name, from)?;
                    match self.names.get(&name) {
                        Some(group) => *group,
                        None => {
                            return at(
                                format!("unknown group name {}", crate::text::repr::repr_str(&name)),
                                from,
                            );
                        }
                    }
                };
                self.check_lookbehind(group)?;
                let yes = self.sequence(false)?;
                let no = if self.eat('|') {
                    self.sequence(false)?
                } else {
                    Node::Empty
                };
                if self.peek() == Some('|') {
                    return at("conditional backref with more than two branches", self.at);
                }
                self.close(start)?;
                Node::Conditional {
                    group,
                    yes: Box::new(yes),
                    no: Box::new(no),
                }
            }
            'a' | 'i' | 'L' | 'm' | 's' | 'u' | 'x' | '-' => {
                self.at -= 1;
                return self.inline_flags(start, first);
            }
            _ => {
                self.at -= 1;
                return at(format!("unknown extension ?{}", self.token()), start + 1);
            }
        }))
    }

    fn within(&mut self, start: usize) -> R<Node> {
        let flags = self.flags;
        let node = self.alternatives(false)?;
        self.flags = flags;
        self.close(start)?;
        Ok(node)
    }

    fn capture(&mut self, start: usize, name: Option<(String, usize)>) -> R<Node> {
        self.groups += 1;
        let index = self.groups;
        self.widths.push(None);
        if let Some((name, from)) = name {
            if let Some(known) = self.names.get(&name) {
                return at(
                    format!(
                        "redefinition of group name {} as group {index}; was group {known}",
                        crate::text::repr::repr_str(&name)
                    ),
                    from,
                );
            }
            self.names.insert(name, index);
        }
        let inner = self.within(start)?;
        self.widths[index] = Some(self.width(&inner));
        Ok(Node::Group {
            index,
            inner: Box::new(inner),
        })
    }

    fn inline_flags(&mut self, start: usize, first: bool) -> R<Option<Node>> {
        let flag = |c: char| {
            Some(match c {
                'a' => ASCII,
                'i' => IGNORECASE,
                'L' => LOCALE,
                'm' => MULTILINE,
                's' => DOTALL,
                'u' => UNICODE,
                'x' => VERBOSE,
                _ => return None,
            })
        };
        let (mut on, mut off) = (0, 0);
        let mut negative = false;
        loop {
            let here = self.at;
            let Some(c) = self.peek() else {
                let message = match (negative, off) {
                    (false, _) => "missing -, : or )",
                    (true, 0) => "missing flag",
                    (true, _) => "missing :",
                };
                return at(message, here);
            };
            self.at += 1;
            match c {
                ')' if !negative => {
                    if !first {
                        return at("global flags not at the start of the expression", start);
                    }
                    if on & VERBOSE != 0 && self.flags & VERBOSE == 0 {
                        return Err(PatternError {
                            message: VERBOSE_FOUND.into(),
                            position: None,
                            too_deep: false,
                            of_flags: false,
                        });
                    }
                    self.flags |= on;
                    return Ok(None);
                }
                ':' => {
                    if negative && off == 0 {
                        return at("missing flag", here);
                    }
                    if on & off != 0 {
                        return at("bad inline flags: flag turned on and off", here);
                    }
                    let before = self.flags;
                    if on & (ASCII | UNICODE | LOCALE) != 0 {
                        self.flags &= !(ASCII | UNICODE | LOCALE);
                    }
                    self.flags = (self.flags | on) & !off;
                    let inner = self.within(start)?;
                    self.flags = before;
                    return Ok(Some(
                        if matches!(inner, Node::Empty | Node::At(_) | Node::Repeat { .. }) {
                            Node::Sequence(vec![inner])
                        } else {
                            inner
                        },
                    ));
                }
                '-' if !negative => negative = true,
                c => match flag(c) {
                    Some(bit) => {
                        if bit & (ASCII | UNICODE | LOCALE) != 0 {
                            if negative {
                                return at("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", self.at);
                            }
                            if self.of_bytes && bit == UNICODE {
                                return at("bad inline flags: cannot use 'u' flag with a bytes pattern", self.at);
                            }
                            if !self.of_bytes && bit == LOCALE {
                                return at("bad inline flags: cannot use 'L' flag with a str pattern", self.at);
                            }
                            if on & (ASCII | UNICODE | LOCALE) & !bit != 0 {
                                return at("bad inline flags: flags 'a', 'u' and 'L' are incompatible", self.at);
                            }
                        }
                        if negative { off |= bit } else { on |= bit }
                    }
                    None if c.is_alphabetic() => return at("unknown flag", here),
                    None if negative && off == 0 => return at("missing flag", here),
                    None => return at(if negative { "missing :" } else { "missing -, : or )" }, here),
                },
            }
        }
    }

    /// Least and greatest number of characters a node matches.
    fn width(&self, node: &Node) -> (usize, usize) {
        const MOST: usize = crate::meter::MOST_MEMORY;
        match node {
            Node::Empty | Node::At(_) | Node::Look { .. } => (0, 0),
            Node::Char { .. } | Node::Class(_) => (1, 1),
            Node::Sequence(nodes) => nodes
                .iter()
                .map(|n| self.width(n))
                .fold((0, 0), |(a, b), (c, d)| ((a + c).min(MOST), (b + d).min(MOST))),
            Node::Alternatives(nodes) => nodes
                .iter()
                .map(|n| self.width(n))
                .fold((usize::MAX, 0), |(a, b), (c, d)| (a.min(c), b.max(d))),
            // Of a group within others it was found when it was closed.
            Node::Group { index, inner } => match self.widths.get(*index) {
                Some(Some(width)) => *width,
                _ => self.width(inner),
            },
            Node::Atomic(inner) => self.width(inner),
            Node::Repeat { inner, min, max, .. } => {
                let (low, high) = self.width(inner);
                let most = if *max == UNLIMITED { MOST } else { *max as usize };
                (
                    low.saturating_mul(*min as usize).min(MOST),
                    high.saturating_mul(most).min(MOST),
                )
            }
            Node::BackReference { group, .. } => self.widths.get(*group).copied().flatten().unwrap_or((0, MOST)),
            Node::Conditional { yes, no, .. } => {
                let ((a, b), (c, d)) = (self.width(yes), self.width(no));
                (a.min(c), b.max(d))
            }
        }
    }
}

fn unicode_name(name: &str) -> Option<char> {
    unicode_names2::character(name)
}

//! The tree of a pattern as a program.
#![expect(clippy::indexing_slicing, reason = "places of operations that were pushed before")]

use super::class::Class;
use super::parse::{Node, UNLIMITED};
use super::{Greed, Op, Program};
use std::collections::BTreeMap;

pub(super) fn compile(node: &Node, program: &mut Program) {
    let mut compiler = Compiler {
        program,
        numbers: BTreeMap::new(),
    };
    compiler.emit(node);
    program.ops.push(Op::Match);
    program.first = first(node)
        .filter(|c| !matches!(c, First::Anything))
        .and_then(First::into_class);
    prefix(node, &mut program.prefix);
}

struct Compiler<'p> {
    program: &'p mut Program,
    /// The numbers of the program's classes.
    numbers: BTreeMap<Class, usize>,
}

/// The class of a node that matches exactly one character.
fn single(node: &Node) -> Option<Class> {
    match node {
        Node::Char { c, ignore_case, ascii } => Some(Class::one(*c, *ignore_case, *ascii)),
        Node::Class(class) => Some(class.clone()),
        Node::Sequence(nodes) if nodes.len() == 1 => single(&nodes[0]),
        _ => None,
    }
}

impl Compiler<'_> {
    fn class(&mut self, class: Class) -> usize {
        let classes = &mut self.program.classes;
        *self.numbers.entry(class).or_insert_with_key(|class| {
            classes.push(class.clone());
            classes.len() - 1
        })
    }

    fn emit(&mut self, node: &Node) {
        match node {
            Node::Empty => {}
            Node::Char {
                c, ignore_case: false, ..
            } => self.program.ops.push(Op::Char(*c)),
            Node::Char {
                c,
                ignore_case: true,
                ascii,
            } => {
                let index = self.class(Class::one(*c, true, *ascii));
                self.program.ops.push(Op::Class(index));
            }
            Node::Class(class) if class.is_everything() => self.program.ops.push(Op::Any),
            Node::Class(class) => {
                let index = self.class(class.clone());
                self.program.ops.push(Op::Class(index));
            }
            Node::Sequence(nodes) => nodes.iter().for_each(|n| self.emit(n)),
            Node::Alternatives(branches) => {
                let mut jumps = Vec::new();
                for (i, branch) in branches.iter().enumerate() {
                    if i + 1 == branches.len() {
                        self.emit(branch);
                        break;
                    }
                    let split = self.program.ops.len();
                    self.program.ops.push(Op::Fail);
                    self.emit(branch);
                    jumps.push(self.program.ops.len());
                    self.program.ops.push(Op::Fail);
                    self.program.ops[split] = Op::Split(split + 1, self.program.ops.len());
                }
                let end = self.program.ops.len();
                for jump in jumps {
                    self.program.ops[jump] = Op::Jump(end);
                }
            }
            Node::Group { index, inner } => {
                self.program.ops.push(Op::Save(2 * index));
                self.emit(inner);
                self.program.ops.push(Op::Save(2 * index + 1));
            }
            Node::Repeat { inner, min, max, kind } => {
                if let Some(class) = single(inner) {
                    let class = self.class(class);
                    self.program.ops.push(Op::Repeat {
                        class,
                        min: *min,
                        max: *max,
                        kind: *kind,
                    });
                } else if *kind == Greed::Possessive {
                    self.program.ops.push(Op::Atomic);
                    self.repeat(inner, *min, *max, Greed::Greedy);
                    self.program.ops.push(Op::AtomicEnd);
                } else {
                    self.repeat(inner, *min, *max, *kind);
                }
            }
            Node::BackReference { group, ignore_case } => self.program.ops.push(Op::BackReference {
                group: *group,
                ignore_case: *ignore_case,
            }),
            Node::At(place) => self.program.ops.push(Op::At(*place)),
            Node::Look {
                inner,
                behind,
                width,
                negative,
            } => {
                let at = self.program.ops.len();
                self.program.ops.push(Op::Fail);
                self.emit(inner);
                self.program.ops.push(Op::AssertEnd);
                let end = self.program.ops.len();
                self.program.ops[at] = Op::Assert {
                    behind: if *behind { *width } else { 0 },
                    negative: *negative,
                    end,
                };
            }
            Node::Atomic(inner) => {
                self.program.ops.push(Op::Atomic);
                self.emit(inner);
                self.program.ops.push(Op::AtomicEnd);
            }
            Node::Conditional { group, yes, no } => {
                let at = self.program.ops.len();
                self.program.ops.push(Op::Fail);
                self.emit(yes);
                let jump = self.program.ops.len();
                self.program.ops.push(Op::Fail);
                self.program.ops[at] = Op::IfGroup {
                    group: *group,
                    absent: self.program.ops.len(),
                };
                self.emit(no);
                self.program.ops[jump] = Op::Jump(self.program.ops.len());
            }
        }
    }

    fn repeat(&mut self, inner: &Node, min: u32, max: u32, kind: Greed) {
        if max == 0 {
            return;
        }
        if min == 0 && max == 1 {
            let split = self.program.ops.len();
            self.program.ops.push(Op::Fail);
            self.emit(inner);
            let end = self.program.ops.len();
            self.program.ops[split] = if kind == Greed::Lazy {
                Op::Split(end, split + 1)
            } else {
                Op::Split(split + 1, end)
            };
            return;
        }
        let register = self.program.registers;
        self.program.registers += 1;
        self.program.ops.push(Op::LoopStart { register });
        let head = self.program.ops.len();
        self.program.ops.push(Op::Fail);
        self.emit(inner);
        self.program.ops.push(Op::Jump(head));
        let exit = self.program.ops.len();
        self.program.ops[head] = Op::Loop {
            register,
            min,
            max,
            kind,
            body: head + 1,
            exit,
        };
    }
}

/// What a match of a node can begin with.
enum First {
    /// It may be empty.
    Nothing,
    Class(Vec<Class>),
    Anything,
}

impl First {
    fn into_class(self) -> Option<Class> {
        match self {
            First::Class(classes) if classes.len() == 1 => classes.into_iter().next(),
            First::Class(classes) => Class::union(&classes),
            _ => None,
        }
    }
}

fn first(node: &Node) -> Option<First> {
    Some(match node {
        Node::Char { c, ignore_case, ascii } => First::Class(vec![Class::one(*c, *ignore_case, *ascii)]),
        Node::Class(class) => First::Class(vec![class.clone()]),
        Node::Sequence(nodes) => {
            for node in nodes {
                match first(node)? {
                    First::Nothing => {}
                    other => return Some(other),
                }
            }
            First::Nothing
        }
        Node::Alternatives(branches) => {
            let mut all = Vec::new();
            for branch in branches {
                match first(branch)? {
                    First::Class(classes) => all.extend(classes),
                    _ => return None,
                }
            }
            First::Class(all)
        }
        Node::Group { inner, .. } | Node::Atomic(inner) => first(inner)?,
        Node::Repeat { inner, min, .. } if *min > 0 => first(inner)?,
        // A place is no character: what stands behind it decides, and a match can still only begin with that.
        Node::At(_) | Node::Empty => First::Nothing,
        Node::Look { .. } => First::Nothing,
        Node::Repeat { .. } | Node::BackReference { .. } | Node::Conditional { .. } => First::Anything,
    })
}

/// The literal every match begins with.
fn prefix(node: &Node, out: &mut Vec<u32>) -> bool {
    match node {
        Node::Char {
            c, ignore_case: false, ..
        } => {
            out.push(*c);
            true
        }
        Node::Sequence(nodes) => nodes.iter().all(|n| prefix(n, out)),
        Node::Group { inner, .. } => prefix(inner, out),
        Node::Repeat { inner, min, max, .. } if *min >= 1 => {
            let whole = prefix(inner, out);
            whole && *min == 1 && *max == 1
        }
        Node::Empty => true,
        _ => false,
    }
}

const _: () = assert!(UNLIMITED == u32::MAX);

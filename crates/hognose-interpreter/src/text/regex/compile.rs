//! The tree of a pattern as a program.
#![expect(clippy::indexing_slicing, reason = "places of operations that were pushed before")]

use super::class::Class;
use super::parse::{Node, UNLIMITED};
use super::{Greed, Op, Program};

pub(super) fn compile(node: &Node, program: &mut Program) {
    emit(node, program);
    program.ops.push(Op::Match);
    program.first = first(node)
        .filter(|c| !matches!(c, First::Anything))
        .and_then(First::into_class);
    prefix(node, &mut program.prefix);
}

fn class_index(program: &mut Program, class: &Class) -> usize {
    if let Some(index) = program.classes.iter().position(|c| c == class) {
        return index;
    }
    program.classes.push(class.clone());
    program.classes.len() - 1
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

fn emit(node: &Node, program: &mut Program) {
    match node {
        Node::Empty => {}
        Node::Char {
            c, ignore_case: false, ..
        } => program.ops.push(Op::Char(*c)),
        Node::Char {
            c,
            ignore_case: true,
            ascii,
        } => {
            let index = class_index(program, &Class::one(*c, true, *ascii));
            program.ops.push(Op::Class(index));
        }
        Node::Class(class) if *class == Class::any(true) => program.ops.push(Op::Any),
        Node::Class(class) => {
            let index = class_index(program, class);
            program.ops.push(Op::Class(index));
        }
        Node::Sequence(nodes) => nodes.iter().for_each(|n| emit(n, program)),
        Node::Alternatives(branches) => {
            let mut jumps = Vec::new();
            for (i, branch) in branches.iter().enumerate() {
                if i + 1 == branches.len() {
                    emit(branch, program);
                    break;
                }
                let split = program.ops.len();
                program.ops.push(Op::Fail);
                emit(branch, program);
                jumps.push(program.ops.len());
                program.ops.push(Op::Fail);
                program.ops[split] = Op::Split(split + 1, program.ops.len());
            }
            let end = program.ops.len();
            for jump in jumps {
                program.ops[jump] = Op::Jump(end);
            }
        }
        Node::Group { index, inner } => {
            program.ops.push(Op::Save(2 * index));
            emit(inner, program);
            program.ops.push(Op::Save(2 * index + 1));
        }
        Node::Repeat { inner, min, max, kind } => {
            if let Some(class) = single(inner) {
                let class = class_index(program, &class);
                program.ops.push(Op::Repeat {
                    class,
                    min: *min,
                    max: *max,
                    kind: *kind,
                });
            } else if *kind == Greed::Possessive {
                program.ops.push(Op::Atomic);
                repeat(inner, *min, *max, Greed::Greedy, program);
                program.ops.push(Op::AtomicEnd);
            } else {
                repeat(inner, *min, *max, *kind, program);
            }
        }
        Node::BackReference { group, ignore_case } => program.ops.push(Op::BackReference {
            group: *group,
            ignore_case: *ignore_case,
        }),
        Node::At(place) => program.ops.push(Op::At(*place)),
        Node::Look {
            inner,
            behind,
            width,
            negative,
        } => {
            let at = program.ops.len();
            program.ops.push(Op::Fail);
            emit(inner, program);
            program.ops.push(Op::AssertEnd);
            let end = program.ops.len();
            program.ops[at] = Op::Assert {
                behind: if *behind { *width } else { 0 },
                negative: *negative,
                end,
            };
        }
        Node::Atomic(inner) => {
            program.ops.push(Op::Atomic);
            emit(inner, program);
            program.ops.push(Op::AtomicEnd);
        }
        Node::Conditional { group, yes, no } => {
            let at = program.ops.len();
            program.ops.push(Op::Fail);
            emit(yes, program);
            let jump = program.ops.len();
            program.ops.push(Op::Fail);
            program.ops[at] = Op::IfGroup {
                group: *group,
                absent: program.ops.len(),
            };
            emit(no, program);
            program.ops[jump] = Op::Jump(program.ops.len());
        }
    }
}

fn repeat(inner: &Node, min: u32, max: u32, kind: Greed, program: &mut Program) {
    if max == 0 {
        return;
    }
    if min == 0 && max == 1 {
        let split = program.ops.len();
        program.ops.push(Op::Fail);
        emit(inner, program);
        let end = program.ops.len();
        program.ops[split] = if kind == Greed::Lazy {
            Op::Split(end, split + 1)
        } else {
            Op::Split(split + 1, end)
        };
        return;
    }
    let register = program.registers;
    program.registers += 1;
    program.ops.push(Op::LoopStart { register });
    let head = program.ops.len();
    program.ops.push(Op::Fail);
    emit(inner, program);
    program.ops.push(Op::Jump(head));
    let exit = program.ops.len();
    program.ops[head] = Op::Loop {
        register,
        min,
        max,
        kind,
        body: head + 1,
        exit,
    };
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

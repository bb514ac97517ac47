//! Expressions as text, in the spelling of `ast.unparse`: annotations under `from __future__ import annotations`.

use crate::source::ast;
use crate::source::ast::Expr;
use crate::text::repr::repr_str;

/// Binding strengths, weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    Named,
    Tuple,
    Yield,
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Arith,
    Term,
    Factor,
    Power,
    Await,
    Atom,
}

pub(super) fn unparse(source: &str, expr: &Expr) -> String {
    let mut out = Unparser {
        source,
        out: String::new(),
    };
    out.expr(expr, Strength::Test);
    out.out
}

struct Unparser<'s> {
    source: &'s str,
    out: String,
}

impl Unparser<'_> {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn list(&mut self, items: &[&Expr]) {
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.text(", ");
            }
            self.expr(item, Strength::Test);
        }
    }

    /// What `write` writes, in parentheses where it binds weaker than wanted.
    fn bound(&mut self, own: Strength, wanted: Strength, write: impl FnOnce(&mut Self)) {
        let open = own < wanted;
        if open {
            self.text("(");
        }
        write(self);
        if open {
            self.text(")");
        }
    }

    fn expr(&mut self, expr: &Expr, wanted: Strength) {
        match expr {
            Expr::Name(e) => self.text(&e.id),
            Expr::NoneLiteral(_) => self.text("None"),
            Expr::BooleanLiteral(e) => self.text(if e.value { "True" } else { "False" }),
            Expr::EllipsisLiteral(_) => self.text("..."),
            Expr::StringLiteral(e) => self.text(&repr_str(e.value)),
            Expr::Attribute(e) => {
                self.expr(e.value, Strength::Atom);
                if matches!(e.value, Expr::NumberLiteral(n) if n.value.is_int()) {
                    self.text(" ");
                }
                self.text(".");
                self.text(&e.attr);
            }
            Expr::Subscript(e) => {
                self.expr(e.value, Strength::Atom);
                self.text("[");
                match e.slice {
                    Expr::Tuple(t) if !t.elts.is_empty() && !ast::has_star(t.elts) => {
                        self.list(t.elts);
                        if t.elts.len() == 1 {
                            self.text(",");
                        }
                    }
                    other => self.expr(other, Strength::Tuple),
                }
                self.text("]");
            }
            Expr::List(e) => {
                self.text("[");
                self.list(e.elts);
                self.text("]");
            }
            Expr::Set(e) => {
                self.text("{");
                self.list(e.elts);
                self.text("}");
            }
            Expr::Tuple(e) => self.bound(
                if e.elts.is_empty() {
                    Strength::Named
                } else {
                    Strength::Tuple
                },
                wanted,
                |out| {
                    out.list(e.elts);
                    if e.elts.len() == 1 {
                        out.text(",");
                    }
                },
            ),
            Expr::Dict(e) => {
                self.text("{");
                for (i, item) in e.items.iter().enumerate() {
                    if i > 0 {
                        self.text(", ");
                    }
                    match &item.key {
                        Some(key) => {
                            self.expr(key, Strength::Test);
                            self.text(": ");
                            self.expr(item.value, Strength::Test);
                        }
                        None => {
                            self.text("**");
                            self.expr(item.value, Strength::BitOr);
                        }
                    }
                }
                self.text("}");
            }
            Expr::BinOp(e) => {
                let (own, symbol) = operator(e.op);
                self.bound(own, wanted, |out| {
                    let right_first = e.op == ast::Operator::Pow;
                    out.expr(e.left, if right_first { next(own) } else { own });
                    out.text(&format!(" {symbol} "));
                    out.expr(e.right, if right_first { own } else { next(own) });
                });
            }
            Expr::UnaryOp(e) => {
                let (own, symbol) = match e.op {
                    ast::UnaryOp::Not => (Strength::Not, "not "),
                    ast::UnaryOp::Invert => (Strength::Factor, "~"),
                    ast::UnaryOp::UAdd => (Strength::Factor, "+"),
                    ast::UnaryOp::USub => (Strength::Factor, "-"),
                };
                self.bound(own, wanted, |out| {
                    out.text(symbol);
                    out.expr(e.operand, own);
                });
            }
            Expr::BoolOp(e) => {
                let (own, symbol) = if e.op == ast::BoolOp::And {
                    (Strength::And, " and ")
                } else {
                    (Strength::Or, " or ")
                };
                self.bound(own, wanted, |out| {
                    for (i, value) in e.values.iter().enumerate() {
                        if i > 0 {
                            out.text(symbol);
                        }
                        out.expr(value, next(own));
                    }
                });
            }
            Expr::Compare(e) => self.bound(Strength::Compare, wanted, |out| {
                out.expr(e.left, Strength::BitOr);
                for (op, right) in e.ops.iter().zip(e.comparators) {
                    out.text(&format!(" {} ", op.as_str()));
                    out.expr(right, Strength::BitOr);
                }
            }),
            Expr::If(e) => self.bound(Strength::Test, wanted, |out| {
                out.expr(e.body, Strength::Or);
                out.text(" if ");
                out.expr(e.test, Strength::Or);
                out.text(" else ");
                out.expr(e.orelse, Strength::Test);
            }),
            Expr::Call(e) => {
                self.expr(e.func, Strength::Atom);
                self.text("(");
                for (i, argument) in e.arguments.iter_source_order().enumerate() {
                    if i > 0 {
                        self.text(", ");
                    }
                    match argument {
                        ast::ArgOrKeyword::Arg(value) => self.expr(value, Strength::Test),
                        ast::ArgOrKeyword::Keyword(keyword) => {
                            match keyword.arg {
                                Some(name) => self.text(&format!("{}=", name.id)),
                                None => self.text("**"),
                            }
                            self.expr(keyword.value, Strength::Test);
                        }
                    }
                }
                self.text(")");
            }
            Expr::Starred(e) => {
                self.text("*");
                self.expr(e.value, Strength::BitOr);
            }
            Expr::Slice(e) => {
                for (i, part) in [e.lower, e.upper, e.step].into_iter().enumerate() {
                    if i == 1 || i == 2 && part.is_some() {
                        self.text(":");
                    }
                    if let Some(part) = part {
                        self.expr(part, Strength::Test);
                    }
                }
            }
            // The rest hardly stands in an annotation: as it was written.
            other => {
                use ruff_text_size::Ranged;
                let written = self.source.get(other.range().to_std_range()).unwrap_or("");
                self.bound(Strength::Atom, wanted, |out| out.text(written));
            }
        }
    }
}

fn operator(op: ast::Operator) -> (Strength, &'static str) {
    use ast::Operator::*;
    let strength = match op {
        Add | Sub => Strength::Arith,
        Mult | MatMult | Div | Mod | FloorDiv => Strength::Term,
        Pow => Strength::Power,
        LShift | RShift => Strength::Shift,
        BitOr => Strength::BitOr,
        BitXor => Strength::BitXor,
        BitAnd => Strength::BitAnd,
    };
    (strength, op.as_str())
}

fn next(strength: Strength) -> Strength {
    use Strength::*;
    match strength {
        Named => Tuple,
        Tuple => Yield,
        Yield => Test,
        Test => Or,
        Or => And,
        And => Not,
        Not => Compare,
        Compare => BitOr,
        BitOr => BitXor,
        BitXor => BitAnd,
        BitAnd => Shift,
        Shift => Arith,
        Arith => Term,
        Term => Factor,
        Factor => Power,
        Power => Await,
        Await | Atom => Atom,
    }
}

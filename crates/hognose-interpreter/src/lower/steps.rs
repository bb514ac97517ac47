//! The bodies of generators and coroutines, laid out as steps.
#![expect(clippy::indexing_slicing, reason = "labels and steps by the numbers they were given")]

use super::Lowering;
use crate::source::ast;
use crate::source::ast::visitor::{Visitor, walk_expr, walk_stmt};
use crate::source::{Resolution, SyntaxError};
use crate::tree::Child;
use crate::tree::loops::Cursor;
use crate::tree::steps::{Begin, Run, Step, StepKind, Steps, Turn, Yielding};
use crate::value::Value;

type R<T> = Result<T, SyntaxError>;

/// A place among the steps that is known later; until all are, steps name these.
type Label = u32;

/// Where no loop is around.
const NOWHERE: Label = 0;

#[derive(Default)]
struct Layout {
    steps: Vec<Step>,
    /// The step each label stands before.
    labels: Vec<u32>,
    /// Where `break` and `continue` lead.
    on_break: Label,
    on_continue: Label,
    /// The slot for the place of a loop begun here; the most that were needed.
    free_slot: u32,
    slots: u32,
}

impl Layout {
    fn label(&mut self) -> Label {
        self.labels.push(u32::MAX);
        self.labels.len() as u32 - 1
    }

    fn place(&mut self, label: Label) {
        self.labels[label as usize] = self.steps.len() as u32;
    }

    /// Adds a step that goes on with the one after it.
    fn push(&mut self, cost: u32, kind: StepKind) {
        let next = self.label();
        self.push_then(cost, kind, next);
        self.place(next);
    }

    fn push_then(&mut self, cost: u32, kind: StepKind, next: Label) {
        self.steps.push(Step { cost, next, kind });
    }

    fn jump(&mut self, to: Label) {
        self.push_then(0, StepKind::Pass, to);
    }

    /// The step a label comes to: those that only jump are passed over.
    fn resolved(&self, label: Label) -> u32 {
        let mut at = self.labels[label as usize];
        while let Some(Step {
            cost: 0,
            next,
            kind: StepKind::Pass,
        }) = self.steps.get(at as usize)
        {
            at = self.labels[*next as usize];
        }
        at
    }

    /// The steps, with places for labels.
    fn finish(mut self, first_slot: u32) -> Steps {
        let places: Vec<u32> = (0..self.labels.len() as u32)
            .map(|label| self.resolved(label))
            .collect();
        for step in &mut self.steps {
            step.next = places[step.next as usize];
            match &mut step.kind {
                StepKind::Run(run) => {
                    run.on_break = places[run.on_break as usize];
                    run.on_continue = places[run.on_continue as usize];
                }
                StepKind::Test { otherwise: label, .. } | StepKind::Turn(Turn { end: label, .. }) => {
                    *label = places[*label as usize];
                }
                _ => {}
            }
        }
        Steps {
            steps: self.steps.into(),
            hidden_slots: self.slots - first_slot,
        }
    }
}

impl Lowering<'_> {
    pub(super) fn steps(&mut self, body: &[&ast::Stmt]) -> R<Steps> {
        let first_slot = self.namespace_slot();
        let mut layout = Layout {
            free_slot: first_slot,
            slots: first_slot,
            ..Layout::default()
        };
        layout.label();
        layout.place(NOWHERE);
        self.lay_out(body, &mut layout)?;
        Ok(layout.finish(first_slot))
    }

    fn lay_out(&mut self, body: &[&ast::Stmt], layout: &mut Layout) -> R<()> {
        for statement in body {
            if let Some((expr, slot)) = self.expression_alone(statement)
                && self.lay_out_yield(expr, slot, layout)?
            {
                continue;
            }
            match statement {
                ast::Stmt::If(s) if yields(statement) => self.lay_out_if(s, layout)?,
                ast::Stmt::While(s) if yields(statement) => self.lay_out_while(s, layout)?,
                ast::Stmt::For(s) if !s.is_async && yields(statement) => self.lay_out_for(s, layout)?,
                _ => self.lay_out_statement(statement, layout)?,
            }
        }
        Ok(())
    }

    fn lay_out_statement(&mut self, statement: &ast::Stmt, layout: &mut Layout) -> R<()> {
        let mut lines = Vec::new();
        self.line(statement, false, &mut lines)?;
        for line in lines {
            let (on_break, on_continue) = (layout.on_break, layout.on_continue);
            layout.push(
                line.cost,
                StepKind::Run(Run {
                    stmt: line.stmt,
                    on_break,
                    on_continue,
                }),
            );
        }
        Ok(())
    }

    /// The expression of a statement that is nothing else, or assigns it to a variable.
    fn expression_alone<'s>(&self, statement: &ast::Stmt<'s>) -> Option<(&'s ast::Expr<'s>, Option<u32>)> {
        match statement {
            ast::Stmt::Expr(s) => Some((s.value, None)),
            ast::Stmt::Assign(s) => match s.targets {
                [ast::Expr::Name(name)] => match self.table.resolve(self.scope, name.id) {
                    Resolution::Local(slot) => Some((s.value, Some(slot))),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// The step of an expression that yields, awaits or delegates; none of any other.
    fn lay_out_yield(&mut self, expr: &ast::Expr, slot: Option<u32>, layout: &mut Layout) -> R<bool> {
        let (kind, cost) = self.costed(|l| -> R<Option<StepKind>> {
            Ok(Some(match expr {
                ast::Expr::Yield(e) => {
                    let value = match e.value {
                        Some(value) => l.child(value)?,
                        None => Child::Const(Value::None),
                    };
                    StepKind::Yield(Yielding {
                        value,
                        slot,
                        asynchronous: l.in_asynchronous_frame(),
                        span: l.span(e.range),
                    })
                }
                ast::Expr::YieldFrom(e) => StepKind::Delegate {
                    delegate: l.yield_from_node(e)?,
                    slot,
                },
                ast::Expr::Await(e) => StepKind::Delegate {
                    delegate: l.await_node(e)?,
                    slot,
                },
                _ => return Ok(None),
            }))
        });
        let Some(kind) = kind? else { return Ok(false) };
        // One for the expression, one for the statement.
        layout.push(cost + 2, kind);
        Ok(true)
    }

    fn lay_out_if(&mut self, s: &ast::StmtIf, layout: &mut Layout) -> R<()> {
        let end = layout.label();
        let first = layout.steps.len();
        let mut cost = 1;
        let tests = std::iter::once((Some(s.test), s.body));
        let clauses = s.elif_else_clauses.iter().map(|c| (c.test, c.body));
        for (test, body) in tests.chain(clauses) {
            let otherwise = layout.label();
            if let Some(test) = test {
                let (condition, more) = self.costed(|l| l.condition(test));
                // The statement is charged whole before its first test.
                cost += more;
                let kind = StepKind::Test {
                    condition: condition?,
                    otherwise,
                };
                layout.push(0, kind);
            }
            self.lay_out(body, layout)?;
            layout.jump(end);
            layout.place(otherwise);
        }
        layout.place(end);
        if let Some(step) = layout.steps.get_mut(first) {
            step.cost = cost;
        }
        Ok(())
    }

    fn lay_out_while(&mut self, s: &ast::StmtWhile, layout: &mut Layout) -> R<()> {
        layout.push(1, StepKind::Pass);
        let (turn, otherwise, end) = (layout.label(), layout.label(), layout.label());
        layout.place(turn);
        let (condition, cost) = self.costed(|l| l.condition(s.test));
        let condition = condition?;
        layout.push(cost + 1, StepKind::Test { condition, otherwise });
        self.lay_out_loop(s.body, (end, turn), layout)?;
        layout.place(otherwise);
        self.lay_out(s.orelse, layout)?;
        layout.place(end);
        Ok(())
    }

    fn lay_out_for(&mut self, s: &ast::StmtFor, layout: &mut Layout) -> R<()> {
        let span = self.span_of(s.iter);
        let (iterable, cost) = self.costed(|l| l.iterable(s.iter));
        let iterable = iterable?;
        let cursor = layout.free_slot;
        layout.free_slot += Cursor::SLOTS;
        layout.slots = layout.slots.max(layout.free_slot);
        layout.push(cost + 1, StepKind::Begin(Begin { iterable, cursor, span }));
        let (turn, otherwise, end) = (layout.label(), layout.label(), layout.label());
        layout.place(turn);
        let (target, cost) = self.costed(|l| l.loop_target(s.target));
        let kind = StepKind::Turn(Turn {
            cursor,
            target: target?,
            end: otherwise,
            span,
        });
        layout.push(cost + 1, kind);
        self.lay_out_loop(s.body, (end, turn), layout)?;
        layout.free_slot = cursor;
        layout.place(otherwise);
        self.lay_out(s.orelse, layout)?;
        layout.place(end);
        Ok(())
    }

    /// The body of a loop, which goes back to `turn`.
    fn lay_out_loop(&mut self, body: &[&ast::Stmt], (end, turn): (Label, Label), layout: &mut Layout) -> R<()> {
        let around = (layout.on_break, layout.on_continue);
        (layout.on_break, layout.on_continue) = (end, turn);
        self.lay_out(body, layout)?;
        (layout.on_break, layout.on_continue) = around;
        layout.jump(turn);
        Ok(())
    }
}

/// Whether a statement yields or awaits, functions in it left aside.
fn yields(statement: &ast::Stmt) -> bool {
    let mut search = Search(false);
    search.visit_stmt(statement);
    search.0
}

struct Search(bool);

impl<'a> Visitor<'a> for Search {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt<'a>) {
        match statement {
            ast::Stmt::FunctionDef(_) | ast::Stmt::ClassDef(_) => {}
            ast::Stmt::For(s) if s.is_async => self.0 = true,
            ast::Stmt::With(s) if s.is_async => self.0 = true,
            _ if self.0 => {}
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expr: &'a ast::Expr<'a>) {
        match expr {
            ast::Expr::Yield(_) | ast::Expr::YieldFrom(_) | ast::Expr::Await(_) => self.0 = true,
            ast::Expr::Lambda(_) | ast::Expr::Generator(_) => {}
            _ if self.0 => {}
            _ => walk_expr(self, expr),
        }
    }
}

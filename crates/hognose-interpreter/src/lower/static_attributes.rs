//! `__static_attributes__`: the attributes that a class's code assigns to `self`.

use crate::source::ast;
use crate::source::ast::visitor::{self, Visitor};
use std::collections::BTreeSet;

/// The names assigned to as `self.name` in a class body and the functions in it, sorted; those of nested classes are theirs.
pub(super) fn static_attributes(body: ast::Body<'_>) -> BTreeSet<&str> {
    let mut found = Found::default();
    found.visit_body(body);
    found.0
}

#[derive(Default)]
struct Found<'a>(BTreeSet<&'a str>);

impl<'a> Visitor<'a> for Found<'a> {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt<'a>) {
        match statement {
            ast::Stmt::ClassDef(class) => {
                class.decorator_list.iter().for_each(|d| self.visit_expr(d.expression));
                if let Some(arguments) = class.arguments {
                    self.visit_arguments(arguments);
                }
            }
            // What is changed in place, or only annotated, is not assigned.
            ast::Stmt::AugAssign(s) => {
                if !s.target.is_attribute_expr() {
                    self.visit_expr(s.target);
                }
                self.visit_expr(s.value);
            }
            ast::Stmt::AnnAssign(s) if s.value.is_none() => {}
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a ast::Expr<'a>) {
        if let ast::Expr::Attribute(e) = expression
            && e.ctx == ast::ExprContext::Store
            && e.value.as_name_expr().is_some_and(|n| n.id == "self")
        {
            self.0.insert(e.attr.as_str());
        }
        visitor::walk_expr(self, expression);
    }
}

//! Walking a tree: a [`Visitor`] overrides what it cares for and calls the `walk_` function for what is inside.

use super::*;

/// What is done at each node; by default its children are visited, in the order they are evaluated.
pub trait Visitor<'a> {
    fn visit_body(&mut self, body: Body<'a>) {
        body.iter().for_each(|statement| self.visit_stmt(statement));
    }

    fn visit_stmt(&mut self, statement: &'a Stmt<'a>) {
        walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr<'a>) {
        walk_expr(self, expression);
    }

    fn visit_annotation(&mut self, annotation: &'a Expr<'a>) {
        self.visit_expr(annotation);
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler<'a>) {
        walk_except_handler(self, handler);
    }

    fn visit_parameter(&mut self, parameter: &'a Parameter<'a>) {
        parameter
            .annotation
            .iter()
            .for_each(|annotation| self.visit_annotation(annotation));
    }

    fn visit_arguments(&mut self, arguments: &Arguments<'a>) {
        for argument in arguments.args {
            self.visit_expr(argument);
        }
        for keyword in arguments.keywords {
            self.visit_expr(keyword.value);
        }
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern<'a>) {
        walk_pattern(self, pattern);
    }
}

/// Visits what a statement holds.
pub fn walk_stmt<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, statement: &'a Stmt<'a>) {
    match statement {
        Stmt::FunctionDef(node) => {
            for decorator in node.decorator_list {
                visitor.visit_expr(decorator.expression);
            }
            walk_type_params(visitor, node.type_params);
            walk_parameters(visitor, node.parameters);
            node.returns
                .iter()
                .for_each(|returns| visitor.visit_annotation(returns));
            visitor.visit_body(node.body);
        }
        Stmt::ClassDef(node) => {
            for decorator in node.decorator_list {
                visitor.visit_expr(decorator.expression);
            }
            walk_type_params(visitor, node.type_params);
            node.arguments
                .iter()
                .for_each(|arguments| visitor.visit_arguments(arguments));
            visitor.visit_body(node.body);
        }
        Stmt::Return(node) => optional(visitor, node.value),
        Stmt::Delete(node) => all(visitor, node.targets),
        Stmt::TypeAlias(node) => {
            visitor.visit_expr(node.value);
            walk_type_params(visitor, node.type_params);
            visitor.visit_expr(node.name);
        }
        Stmt::Assign(node) => {
            visitor.visit_expr(node.value);
            all(visitor, node.targets);
        }
        Stmt::AugAssign(node) => {
            visitor.visit_expr(node.value);
            visitor.visit_expr(node.target);
        }
        Stmt::AnnAssign(node) => {
            optional(visitor, node.value);
            visitor.visit_annotation(node.annotation);
            visitor.visit_expr(node.target);
        }
        Stmt::For(node) => {
            visitor.visit_expr(node.iter);
            visitor.visit_expr(node.target);
            visitor.visit_body(node.body);
            visitor.visit_body(node.orelse);
        }
        Stmt::While(node) => {
            visitor.visit_expr(node.test);
            visitor.visit_body(node.body);
            visitor.visit_body(node.orelse);
        }
        Stmt::If(node) => {
            visitor.visit_expr(node.test);
            visitor.visit_body(node.body);
            for clause in node.elif_else_clauses {
                optional(visitor, clause.test);
                visitor.visit_body(clause.body);
            }
        }
        Stmt::With(node) => {
            for item in node.items {
                visitor.visit_expr(item.context_expr);
                optional(visitor, item.optional_vars);
            }
            visitor.visit_body(node.body);
        }
        Stmt::Match(node) => {
            visitor.visit_expr(node.subject);
            for case in node.cases {
                visitor.visit_pattern(&case.pattern);
                optional(visitor, case.guard);
                visitor.visit_body(case.body);
            }
        }
        Stmt::Raise(node) => {
            optional(visitor, node.exc);
            optional(visitor, node.cause);
        }
        Stmt::Try(node) => {
            visitor.visit_body(node.body);
            node.handlers
                .iter()
                .for_each(|handler| visitor.visit_except_handler(handler));
            visitor.visit_body(node.orelse);
            visitor.visit_body(node.finalbody);
        }
        Stmt::Assert(node) => {
            visitor.visit_expr(node.test);
            optional(visitor, node.msg);
        }
        Stmt::Expr(node) => visitor.visit_expr(node.value),
        Stmt::Import(_)
        | Stmt::ImportFrom(_)
        | Stmt::Global(_)
        | Stmt::Nonlocal(_)
        | Stmt::Pass(_)
        | Stmt::Break(_)
        | Stmt::Continue(_) => {}
    }
}

/// Visits what an expression holds.
pub fn walk_expr<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, expression: &'a Expr<'a>) {
    match expression {
        Expr::BoolOp(node) => all(visitor, node.values),
        Expr::Named(node) => {
            visitor.visit_expr(node.value);
            visitor.visit_expr(node.target);
        }
        Expr::BinOp(node) => {
            visitor.visit_expr(node.left);
            visitor.visit_expr(node.right);
        }
        Expr::UnaryOp(node) => visitor.visit_expr(node.operand),
        Expr::Lambda(node) => {
            node.parameters
                .iter()
                .for_each(|parameters| walk_parameters(visitor, parameters));
            visitor.visit_expr(node.body);
        }
        Expr::If(node) => {
            visitor.visit_expr(node.test);
            visitor.visit_expr(node.body);
            visitor.visit_expr(node.orelse);
        }
        Expr::Dict(node) => {
            for item in node.items {
                optional(visitor, item.key);
                visitor.visit_expr(item.value);
            }
        }
        Expr::Set(node) => all(visitor, node.elts),
        Expr::ListComp(node) => {
            walk_generators(visitor, node.generators);
            visitor.visit_expr(node.elt);
        }
        Expr::SetComp(node) => {
            walk_generators(visitor, node.generators);
            visitor.visit_expr(node.elt);
        }
        Expr::DictComp(node) => {
            walk_generators(visitor, node.generators);
            visitor.visit_expr(node.key);
            visitor.visit_expr(node.value);
        }
        Expr::Generator(node) => {
            walk_generators(visitor, node.generators);
            visitor.visit_expr(node.elt);
        }
        Expr::Await(node) => visitor.visit_expr(node.value),
        Expr::Yield(node) => optional(visitor, node.value),
        Expr::YieldFrom(node) => visitor.visit_expr(node.value),
        Expr::Compare(node) => {
            visitor.visit_expr(node.left);
            all(visitor, node.comparators);
        }
        Expr::Call(node) => {
            visitor.visit_expr(node.func);
            visitor.visit_arguments(&node.arguments);
        }
        Expr::FString(node) => walk_string_parts(visitor, node.parts),
        Expr::TString(node) => walk_string_parts(visitor, node.parts),
        Expr::Attribute(node) => visitor.visit_expr(node.value),
        Expr::Subscript(node) => {
            visitor.visit_expr(node.value);
            visitor.visit_expr(node.slice);
        }
        Expr::Starred(node) => visitor.visit_expr(node.value),
        Expr::List(node) => all(visitor, node.elts),
        Expr::Tuple(node) => all(visitor, node.elts),
        Expr::Slice(node) => {
            optional(visitor, node.lower);
            optional(visitor, node.upper);
            optional(visitor, node.step);
        }
        Expr::StringLiteral(_)
        | Expr::BytesLiteral(_)
        | Expr::NumberLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::NoneLiteral(_)
        | Expr::EllipsisLiteral(_)
        | Expr::Name(_) => {}
    }
}

/// Visits what an `except` clause holds.
pub fn walk_except_handler<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, handler: &'a ExceptHandler<'a>) {
    optional(visitor, handler.type_);
    visitor.visit_body(handler.body);
}

/// Visits defaults, then annotations.
pub fn walk_parameters<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, parameters: &Parameters<'a>) {
    for parameter in parameters.iter_non_variadic() {
        optional(visitor, parameter.default);
    }
    parameters
        .iter()
        .for_each(|parameter| visitor.visit_parameter(parameter));
}

/// Visits what a pattern holds.
pub fn walk_pattern<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, pattern: &'a Pattern<'a>) {
    match pattern {
        Pattern::MatchValue(node) => visitor.visit_expr(node.value),
        Pattern::MatchSequence(node) => node.patterns.iter().for_each(|pattern| visitor.visit_pattern(pattern)),
        Pattern::MatchMapping(node) => {
            all(visitor, node.keys);
            node.patterns.iter().for_each(|pattern| visitor.visit_pattern(pattern));
        }
        Pattern::MatchClass(node) => {
            visitor.visit_expr(node.cls);
            node.arguments
                .patterns
                .iter()
                .for_each(|pattern| visitor.visit_pattern(pattern));
            for keyword in node.arguments.keywords {
                visitor.visit_pattern(&keyword.pattern);
            }
        }
        Pattern::MatchAs(node) => node.pattern.iter().for_each(|pattern| visitor.visit_pattern(pattern)),
        Pattern::MatchOr(node) => node.patterns.iter().for_each(|pattern| visitor.visit_pattern(pattern)),
        Pattern::MatchSingleton(_) | Pattern::MatchStar(_) => {}
    }
}

fn all<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, expressions: &[&'a Expr<'a>]) {
    expressions.iter().for_each(|expression| visitor.visit_expr(expression));
}

fn optional<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, expression: Option<&'a Expr<'a>>) {
    if let Some(expression) = expression {
        visitor.visit_expr(expression);
    }
}

fn walk_type_params<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, params: Option<&'a TypeParams<'a>>) {
    for param in params.map_or(&[][..], |params| params.type_params) {
        if let TypeParam::TypeVar(variable) = param {
            optional(visitor, variable.bound);
        }
        optional(visitor, param.default());
    }
}

fn walk_generators<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, generators: &'a [Comprehension<'a>]) {
    for generator in generators {
        visitor.visit_expr(generator.iter);
        visitor.visit_expr(generator.target);
        all(visitor, generator.ifs);
    }
}

fn walk_string_parts<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, parts: &'a [StringPart<'a>]) {
    for part in parts {
        if let StringPart::Field(field) = part {
            visitor.visit_expr(field.expression);
            walk_string_parts(visitor, field.format_spec.unwrap_or_default());
        }
    }
}

//! Expressions of nothing but literals, operators and builtins: what becomes of them does not depend on anything, so it is tried,
//! in an interpreter of its own.

use crate::meter::Limits;
use crate::source::ast::{self, Expr};
use crate::types::Builtin;
use crate::{Interpreter, Program, Progress};

/// Instructions and bytes a trial may take; what takes more is not judged.
const INSTRUCTIONS: u64 = 20_000;
const BYTES: usize = 1 << 20;

/// Whether an expression is made of literals, operators and builtins alone; `is_builtin` says which names are the builtins' here.
pub fn is_closed(expr: &Expr, is_builtin: &dyn Fn(&str) -> bool) -> bool {
    let closed = |expr: &Expr| is_closed(expr, is_builtin);
    match expr {
        Expr::Name(name) => name.ctx.is_load() && is_pure(name.id.as_str()) && is_builtin(name.id.as_str()),
        Expr::BinOp(e) => closed(e.left) && closed(e.right),
        Expr::UnaryOp(e) => closed(e.operand),
        Expr::Compare(e) => closed(e.left) && e.comparators.iter().all(|expr| closed(expr)),
        Expr::Subscript(e) => e.ctx.is_load() && closed(e.value) && closed(e.slice),
        Expr::Slice(e) => [e.lower, e.upper, e.step].into_iter().flatten().all(closed),
        Expr::Attribute(e) => e.ctx.is_load() && closed(e.value),
        Expr::Call(e) => {
            let arguments = &e.arguments;
            closed(e.func)
                && arguments.args.iter().all(|expr| closed(expr))
                && arguments.keywords.iter().all(|k| k.arg.is_some() && closed(k.value))
        }
        Expr::List(e) => e.elts.iter().all(|expr| closed(expr)),
        Expr::Tuple(e) => e.elts.iter().all(|expr| closed(expr)),
        Expr::Set(e) => e.elts.iter().all(|expr| closed(expr)),
        Expr::Dict(e) => e
            .items
            .iter()
            .all(|item| item.key.is_some_and(closed) && closed(item.value)),
        _ => expr.is_literal_expr(),
    }
}

/// Builtins whose call does nothing but give a value.
fn is_pure(name: &str) -> bool {
    let functions = [
        "abs",
        "all",
        "any",
        "ascii",
        "bin",
        "callable",
        "chr",
        "divmod",
        "enumerate",
        "filter",
        "format",
        "hash",
        "hex",
        "isinstance",
        "issubclass",
        "iter",
        "len",
        "map",
        "max",
        "min",
        "next",
        "oct",
        "ord",
        "pow",
        "repr",
        "reversed",
        "round",
        "sorted",
        "sum",
        "zip",
    ];
    let types = [
        "bool",
        "bytearray",
        "bytes",
        "complex",
        "dict",
        "float",
        "frozenset",
        "int",
        "list",
        "range",
        "set",
        "slice",
        "str",
        "tuple",
    ];
    functions.contains(&name) || types.contains(&name)
}

/// Whether an expression may fail for the types in it: arithmetic of numbers does not.
pub fn is_doubtful(expr: &Expr) -> bool {
    match expr {
        Expr::Call(_) | Expr::Subscript(_) => true,
        Expr::BinOp(e) => !(is_number(e.left) && is_number(e.right)),
        Expr::UnaryOp(e) => e.op != ast::UnaryOp::Not && !is_number(e.operand),
        Expr::Compare(e) => !is_number(e.left) || !e.comparators.iter().all(|expr| is_number(expr)),
        _ => false,
    }
}

fn is_number(expr: &Expr) -> bool {
    match expr {
        Expr::NumberLiteral(_) | Expr::BooleanLiteral(_) => true,
        Expr::UnaryOp(e) => is_number(e.operand),
        Expr::BinOp(e) => is_number(e.left) && is_number(e.right),
        _ => false,
    }
}

/// The message of the TypeError that an expression raises, where it raises one.
pub fn type_error(text: &str) -> Option<String> {
    let program = Program::compile(&format!("({text}\n)"), "<check>").ok()?;
    let mut interpreter = Interpreter::new();
    interpreter.set_limits(Limits {
        instructions: Some(INSTRUCTIONS),
        memory: Some(BYTES),
        ..Limits::default()
    });
    match interpreter.start(&program) {
        Progress::Raised(exception) if *exception.kind == *Builtin::TypeError.name() => Some(exception.message),
        _ => None,
    }
}

/// What to write instead of what raised a TypeError.
pub fn instead(message: &str) -> Option<&'static str> {
    Some(match message {
        _ if message.starts_with("can only concatenate str") => "use str(...) or an f-string",
        _ if message.starts_with("unsupported operand") && message.contains("'str'") => {
            "use int(...), float(...) or str(...)"
        }
        _ if message.contains("not supported between") => "make both of one type first",
        _ if message.ends_with("object is not callable") => "put an operator or a comma before the parenthesis",
        _ if message.ends_with("object cannot be interpreted as an integer") => "use int(...)",
        _ if message.ends_with("object is not iterable") => "put it into a list",
        _ => return None,
    })
}

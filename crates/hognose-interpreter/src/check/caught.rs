//! What a program expects to fail: the bodies of `try` statements, and of `with` statements that suppress.

use super::ProblemKind;
use crate::source::ast::{self, Expr};

/// The kinds of fault that are caught around a place.
#[derive(Clone, Copy, Default)]
pub struct Caught {
    all: bool,
    name: bool,
    import: bool,
    attribute: bool,
    arguments: bool,
    unsupported: bool,
}

impl Caught {
    const ALL: Caught = Caught {
        all: true,
        name: false,
        import: false,
        attribute: false,
        arguments: false,
        unsupported: false,
    };

    /// What these handlers catch.
    pub fn by(handlers: &[ast::ExceptHandler]) -> Caught {
        let mut caught = Caught::default();
        for handler in handlers {
            match handler.type_ {
                None => return Caught::ALL,
                Some(kind) => caught.add(kind),
            }
        }
        caught
    }

    /// What is suppressed, or wanted, within a `with` of these.
    pub fn within(items: &[ast::WithItem]) -> Caught {
        let mut caught = Caught::default();
        for item in items {
            let Expr::Call(call) = &item.context_expr else { continue };
            let name = match call.func {
                Expr::Name(name) => name.id.as_str(),
                Expr::Attribute(attribute) => attribute.attr.as_str(),
                _ => continue,
            };
            if matches!(name, "suppress" | "raises")
                || name.starts_with("assertRaises")
                || name.starts_with("assertWarns")
            {
                call.arguments.args.iter().for_each(|kind| caught.add(kind));
            }
        }
        caught
    }

    fn add(&mut self, kind: &Expr) {
        match kind {
            Expr::Tuple(kinds) => kinds.elts.iter().for_each(|kind| self.add(kind)),
            Expr::Name(name) => match name.id.as_str() {
                "ImportError" | "ModuleNotFoundError" => self.import = true,
                "NameError" | "UnboundLocalError" => self.name = true,
                "AttributeError" => self.attribute = true,
                "TypeError" => self.arguments = true,
                "NotImplementedError" | "RuntimeError" | "EOFError" => self.unsupported = true,
                "ValueError" | "KeyError" | "IndexError" | "LookupError" | "ZeroDivisionError" | "ArithmeticError"
                | "OverflowError" | "OSError" | "FileNotFoundError" | "FileExistsError" | "PermissionError"
                | "IOError" | "StopIteration" | "StopAsyncIteration" | "AssertionError" | "RecursionError"
                | "TimeoutError" | "UnicodeDecodeError" | "UnicodeEncodeError" | "UnicodeError"
                | "KeyboardInterrupt" => {}
                // `Exception`, or a class of the program's that may be any.
                _ => self.all = true,
            },
            Expr::Attribute(attribute) if matches!(attribute.attr.as_str(), "JSONDecodeError" | "TimeoutError") => {}
            _ => self.all = true,
        }
    }

    /// Whether a fault of this kind is caught.
    pub fn holds(&self, kind: ProblemKind) -> bool {
        self.all
            || match kind {
                ProblemKind::Syntax => false,
                ProblemKind::Name => self.name,
                // `from m import n` fails as an import does.
                ProblemKind::Import => self.import,
                ProblemKind::Attribute => self.attribute || self.import,
                ProblemKind::Arguments | ProblemKind::Type => self.arguments,
                ProblemKind::Unsupported => self.unsupported || self.import,
            }
    }
}

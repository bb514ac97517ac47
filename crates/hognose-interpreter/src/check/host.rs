//! What is the host's, or nobody's: its objects and asynchronous functions, and calls of what is left out.

use super::instead::instead_of_call;
use super::{Checker, ProblemKind};
use crate::source::ast::{self, Expr};
use crate::source::suggest::suggest;

impl Checker<'_> {
    /// Whether a name surely is the host's object of that name.
    pub(super) fn is_host_object(&self, name: &ast::ExprName) -> bool {
        let id = name.id.as_str();
        self.known.objects.iter().any(|object| object == id) && self.is_global(id) && !self.bound.contains(id)
    }

    /// An attribute of an object of the host's: one of its methods.
    pub(super) fn attribute_of_object(&mut self, object: &str, attribute: &ast::ExprAttribute) {
        let name = attribute.attr.as_str();
        if name.starts_with("__") || self.set.contains(name) || self.function(&format!("{object}.{name}")).is_some() {
            return;
        }
        let prefix = format!("{object}.");
        let methods = self.known.functions.iter().filter_map(|f| f.name.strip_prefix(&prefix));
        let suggestion = suggest(name, methods).map(|near| format!("use {object}.{near}"));
        let message = format!("'{object}' object has no attribute '{name}'");
        self.report(ProblemKind::Attribute, attribute.attr.range, message, suggestion);
    }

    /// Reports a call of what is left out, or that gives `asyncio.run` what the host answered; whether it did.
    pub(super) fn refused_call(&mut self, call: &ast::ExprCall) -> bool {
        let Some((module, member)) = self.member_of(call.func) else {
            return false;
        };
        if (module.as_str(), member.as_str()) == ("asyncio", "run")
            && let Some(function) = call
                .arguments
                .args
                .first()
                .and_then(|given| self.awaitable_function(given))
        {
            let message = "asyncio.run() takes a coroutine, and gets what the host answered".to_owned();
            let suggestion = format!("use await {function}(...), or {function}(...) alone");
            self.report(ProblemKind::Type, call.range, message, Some(suggestion));
            return true;
        }
        let refused = instead_of_call(&module, &member).filter(|_| !self.set.contains(member.as_str()));
        if let Some((message, suggestion)) = refused {
            self.report(
                ProblemKind::Unsupported,
                call.range,
                message.into(),
                Some(suggestion.into()),
            );
        }
        refused.is_some()
    }

    /// The asynchronous function of the host's that an expression calls, by its name.
    fn awaitable_function(&self, expr: &Expr) -> Option<String> {
        let Expr::Call(call) = expr else { return None };
        let Expr::Name(name) = call.func else { return None };
        let id = name.id.as_str();
        let function = self.function(id).filter(|function| function.asynchronous)?;
        (self.is_global(id) && !self.is_module_name(id)).then(|| function.name.clone())
    }
}

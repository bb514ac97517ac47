//! Template strings: a call of what makes templates, with the parts as written and as evaluated.

use super::Lowering;
use super::expression::string_literal;
use crate::source::SyntaxError;
use crate::source::ast;
use crate::tree::display::Sequence;
use crate::tree::name::Literal;
use crate::tree::{Child, Expr};
use crate::value::{ShortStr, Value};
use ruff_text_size::Ranged;
use std::ops::Range;

type R<T> = Result<T, SyntaxError>;

impl Lowering<'_> {
    pub(super) fn template(&mut self, e: &ast::ExprTString) -> R<Box<dyn Expr>> {
        let mut strings = vec![String::new()];
        let (mut expressions, mut conversions) = (Vec::new(), Vec::new());
        let mut items = Vec::new();
        for part in e.parts {
            let field = match part {
                ast::StringPart::Text(text) => {
                    if let Some(last) = strings.last_mut() {
                        last.push_str(text);
                    }
                    continue;
                }
                ast::StringPart::Field(field) => field,
            };
            // As it stands between the braces, the space in front included.
            let start = field.range.start().to_usize() + 1;
            let end = field.expression.range().end().to_usize();
            let within = self.parsed.source.get(start..end).unwrap_or("");
            let closing = self.closing_parentheses(end, within);
            let text = self.parsed.source.get(start..end + closing).unwrap_or("").trim_end();
            let mut conversion = match field.conversion {
                ast::Conversion::None => Literal::Value(Value::None),
                ast::Conversion::Str => string_literal("s"),
                ast::Conversion::Repr => string_literal("r"),
                ast::Conversion::Ascii => string_literal("a"),
            };
            if let Some(debug) = field.debug {
                let expression = self
                    .parsed
                    .source
                    .get(Range::<usize>::from(field.expression.range()))
                    .unwrap_or_default();
                if let Some(last) = strings.last_mut() {
                    last.push_str(&format!("{}{expression}{}", debug.leading, debug.trailing));
                }
                if field.conversion == ast::Conversion::None && field.format_spec.is_none() {
                    conversion = string_literal("r");
                }
            }
            expressions.push(string_literal(text));
            conversions.push(conversion);
            strings.push(String::new());
            items.push(self.child(field.expression)?);
            items.push(match field.format_spec {
                Some(spec) => self.format_spec(spec)?,
                None => Child::Const(Value::Short(ShortStr::EMPTY)),
            });
        }
        let strings = strings.iter().map(|s| string_literal(s)).collect();
        let mut args = Vec::with_capacity(3 + items.len());
        for literals in [strings, expressions, conversions] {
            args.push(self.constant(Literal::Tuple(literals)));
        }
        args.extend(items);
        let span = self.span(e.range);
        Ok(self.library_call(
            "_templatelib",
            "_make",
            Box::new(Sequence {
                items: args.into(),
                tuple: true,
            }),
            span,
        ))
    }

    /// How many bytes behind an expression's end belong to parentheses around it.
    fn closing_parentheses(&self, end: usize, within: &str) -> usize {
        let mut open = 0;
        for c in within.chars() {
            match c {
                '(' => open += 1,
                c if c.is_whitespace() => {}
                _ => break,
            }
        }
        let behind = self.parsed.source.get(end..).unwrap_or("");
        let mut taken = 0;
        for (i, c) in behind.char_indices() {
            match c {
                ')' if open > 0 => {
                    open -= 1;
                    taken = i + 1;
                }
                c if c.is_whitespace() && open > 0 => {}
                _ => break,
            }
        }
        taken
    }
}

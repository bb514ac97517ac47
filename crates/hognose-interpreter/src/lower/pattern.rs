//! `match` statements.

use super::Lowering;
use crate::source::SyntaxError;
use crate::source::ast;
use crate::source::ast::Pattern as Node;
use crate::tree::pattern::*;
use crate::tree::{Expr, Stmt};
use crate::value::Value;
use ruff_text_size::TextRange;

type R<T> = Result<T, SyntaxError>;

impl Lowering<'_> {
    pub(super) fn match_statement(&mut self, s: &ast::StmtMatch) -> R<Box<dyn Stmt>> {
        let subject = self.expr(s.subject)?;
        let mut cases = Vec::new();
        for case in s.cases {
            let mut names: Names<'_> = Vec::new();
            collect_names(&case.pattern, &mut names);
            let pattern = self.pattern(&case.pattern, &names)?;
            let captures: Vec<_> = names
                .iter()
                .map(|(name, range)| self.name_target(*name, *range).boxed())
                .collect();
            let guard = case.guard.map(|g| self.condition(g)).transpose()?;
            cases.push(Case {
                pattern,
                captures: captures.into(),
                guard,
                body: self.block(case.body)?,
            });
        }
        Ok(Box::new(Match {
            subject,
            cases: cases.into(),
        }))
    }

    fn patterns(&mut self, patterns: &[Node], names: &[(ast::Name, TextRange)]) -> R<Vec<Box<dyn Pattern>>> {
        patterns.iter().map(|p| self.pattern(p, names)).collect()
    }

    fn pattern(&mut self, pattern: &Node, names: &[(ast::Name, TextRange)]) -> R<Box<dyn Pattern>> {
        let place = |name: ast::Name| {
            names
                .iter()
                .position(|(n, _)| *n == name)
                .map_or(1, |i| names.len() - i) as u32
        };
        let span = self.span_of(pattern);
        self.cost += 1;
        Ok(match pattern {
            Node::MatchValue(p) => Box::new(Equals {
                value: self.expr(p.value)?,
                span,
            }),
            Node::MatchSingleton(p) => Box::new(Singleton(match p.value {
                ast::Singleton::None => Value::None,
                ast::Singleton::True => Value::True,
                ast::Singleton::False => Value::False,
            })),
            Node::MatchStar(p) => Box::new(Capture {
                from_top: p.name.map(|n| place(n.id)),
            }),
            Node::MatchAs(p) => match (p.pattern, p.name) {
                (Some(inner), Some(name)) => Box::new(As {
                    pattern: self.pattern(inner, names)?,
                    from_top: place(name.id),
                }),
                (Some(inner), None) => self.pattern(inner, names)?,
                (None, name) => Box::new(Capture {
                    from_top: name.map(|n| place(n.id)),
                }),
            },
            Node::MatchOr(p) => Box::new(Alternatives(self.patterns(p.patterns, names)?.into())),
            Node::MatchSequence(p) => {
                let star = p.patterns.iter().position(Node::is_match_star);
                let reading = if p.patterns.iter().all(is_wildcard) {
                    Reading::Length
                } else if star.and_then(|i| p.patterns.get(i)).is_some_and(is_wildcard) {
                    Reading::Ends
                } else {
                    Reading::Whole
                };
                let patterns = self.patterns(p.patterns, names)?.into();
                Box::new(SequencePattern {
                    patterns,
                    star: star.map(|i| i as u32),
                    reading,
                    span,
                })
            }
            Node::MatchMapping(p) => {
                let keys: R<Vec<Box<dyn Expr>>> = p.keys.iter().map(|k| self.expr(k)).collect();
                let mut patterns = self.patterns(p.patterns, names)?;
                if let Some(rest) = p.rest {
                    patterns.push(Box::new(Capture {
                        from_top: Some(place(rest.id)),
                    }));
                }
                Box::new(MappingPattern {
                    keys: keys?.into(),
                    patterns: patterns.into(),
                    rest: p.rest.is_some(),
                    span,
                })
            }
            Node::MatchClass(p) => {
                let class = self.expr(p.cls)?;
                let mut patterns = self.patterns(p.arguments.patterns, names)?;
                let mut attributes = Vec::new();
                for keyword in p.arguments.keywords {
                    attributes.push(self.index_of(keyword.attr.id));
                    patterns.push(self.pattern(&keyword.pattern, names)?);
                }
                let positional = p.arguments.patterns.len() as u32;
                Box::new(ClassPattern {
                    class,
                    positional,
                    names: attributes.into(),
                    patterns: patterns.into(),
                    span,
                })
            }
        })
    }
}

/// `_` and `*_`.
fn is_wildcard(pattern: &Node) -> bool {
    match pattern {
        Node::MatchAs(p) => p.pattern.is_none() && p.name.is_none(),
        Node::MatchStar(p) => p.name.is_none(),
        _ => false,
    }
}

type Names<'p> = Vec<(ast::Name<'p>, TextRange)>;

/// The names a pattern captures, each once, in the order they are bound.
fn collect_names<'p>(pattern: &Node<'p>, names: &mut Names<'p>) {
    match pattern {
        Node::MatchValue(_) | Node::MatchSingleton(_) => {}
        Node::MatchStar(p) => add_name(p.name, names),
        Node::MatchAs(p) => {
            p.pattern.iter().for_each(|p| collect_names(p, names));
            add_name(p.name, names);
        }
        Node::MatchOr(p) => p.patterns.iter().for_each(|p| collect_names(p, names)),
        Node::MatchSequence(p) => p.patterns.iter().for_each(|p| collect_names(p, names)),
        Node::MatchMapping(p) => {
            p.patterns.iter().for_each(|p| collect_names(p, names));
            add_name(p.rest, names);
        }
        Node::MatchClass(p) => {
            p.arguments.patterns.iter().for_each(|p| collect_names(p, names));
            p.arguments
                .keywords
                .iter()
                .for_each(|k| collect_names(&k.pattern, names));
        }
    }
}

fn add_name<'p>(name: Option<ast::Identifier<'p>>, names: &mut Names<'p>) {
    if let Some(name) = name
        && !names.iter().any(|(n, _)| *n == name.id)
    {
        names.push((name.id, name.range));
    }
}

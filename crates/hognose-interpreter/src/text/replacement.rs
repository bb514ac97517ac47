//! The format strings of `str.format`: literal text and replacement fields, and the names of fields.
//!
//! As with [`super::percent`], a format string is taken apart as it is used. A field's spec may hold fields of its own
//! ([`Field::nested`]); the caller expands it with another [`MarkupCursor`] and the same [`AutoNumber`], to a depth of
//! [`MAX_DEPTH`].

use super::error::TextError;
use super::unicode::decimal_value;

/// How deep fields can nest: a field, and fields in its spec. Past it CPython says "Max string recursion exceeded".
pub const MAX_DEPTH: usize = 2;

/// A place in a format string: plain data, so that formatting can pause between pieces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct MarkupCursor {
    byte: usize,
}

/// Literal text, of doubled braces one, and the field that follows it, if one does before the next piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markup<'a> {
    pub literal: &'a str,
    pub field: Option<Field<'a>>,
}

/// `{name!conversion:spec}`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field<'a> {
    /// The name with its accessors; [`FieldName::parse`] takes it apart.
    pub name: &'a str,
    /// The character after `!`; [`check_conversion`] knows which there are.
    pub conversion: Option<char>,
    pub spec: &'a str,
    /// Whether the spec holds fields.
    pub nested: bool,
}

impl MarkupCursor {
    /// The next piece of `format`, the same text in every call. `None` at its end.
    pub fn next<'a>(&mut self, format: &'a str) -> Option<Result<Markup<'a>, TextError>> {
        let rest = format.get(self.byte..).filter(|rest| !rest.is_empty())?;
        let Some(brace_at) = rest.find(['{', '}']) else {
            self.byte = format.len();
            return Some(Ok(Markup {
                literal: rest,
                field: None,
            }));
        };
        let (literal, from_brace) = rest.split_at_checked(brace_at)?;
        let mut chars = from_brace.chars();
        let brace = chars.next()?;
        let after = chars.as_str();
        if after.starts_with(brace) {
            self.byte += brace_at + 2;
            return Some(Ok(Markup {
                literal: rest.get(..brace_at + 1)?,
                field: None,
            }));
        }
        if brace == '}' {
            return Some(Err(TextError::value("Single '}' encountered in format string")));
        }
        if after.is_empty() {
            return Some(Err(TextError::value("Single '{' encountered in format string")));
        }
        Some(parse_field(after).map(|(field, rest)| {
            self.byte = format.len() - rest.len();
            Markup {
                literal,
                field: Some(field),
            }
        }))
    }
}

/// The field whose opening brace stands before `text`, and what follows its closing one.
fn parse_field(text: &str) -> Result<(Field<'_>, &str), TextError> {
    let (name, end, after) = read_name(text)?;
    let (conversion, spec_start) = match end {
        '}' => {
            return Ok((
                Field {
                    name,
                    conversion: None,
                    spec: "",
                    nested: false,
                },
                after,
            ));
        }
        '!' => {
            let mut chars = after.chars();
            let conversion = chars
                .next()
                .ok_or_else(|| TextError::value("end of string while looking for conversion specifier"))?;
            match chars.next() {
                Some('}') => {
                    return Ok((
                        Field {
                            name,
                            conversion: Some(conversion),
                            spec: "",
                            nested: false,
                        },
                        chars.as_str(),
                    ));
                }
                Some(':') | None => {}
                Some(_) => return Err(TextError::value("expected ':' after conversion specifier")),
            }
            (Some(conversion), chars.as_str())
        }
        _ => (None, after),
    };
    let (spec, nested, after) = read_spec(spec_start)?;
    Ok((
        Field {
            name,
            conversion,
            spec,
            nested,
        },
        after,
    ))
}

/// Up to the `}`, `!` or `:` that ends a name, it, and the rest. In brackets those do not end it.
fn read_name(text: &str) -> Result<(&str, char, &str), TextError> {
    let mut in_brackets = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b']' => in_brackets = false,
            _ if in_brackets => {}
            b'[' => in_brackets = true,
            b'{' => return Err(TextError::value("unexpected '{' in field name")),
            b'}' | b'!' | b':' => {
                let (name, rest) = (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""));
                return Ok((name, byte as char, rest));
            }
            _ => {}
        }
    }
    Err(TextError::value("expected '}' before end of string"))
}

/// Up to the brace that closes the field, whether there were others, and the rest.
fn read_spec(text: &str) -> Result<(&str, bool, &str), TextError> {
    let (mut depth, mut nested) = (1_usize, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => {
                nested = true;
                depth += 1;
            }
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Ok((text.get(..at).unwrap_or(""), nested, text.get(at + 1..).unwrap_or("")));
        }
    }
    Err(TextError::value("unmatched '{' in format spec"))
}

/// How a value is turned into text before its spec applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextConversion {
    Str,
    Repr,
    Ascii,
}

/// Which conversion a character after `!` means.
pub fn check_conversion(conversion: char) -> Result<TextConversion, TextError> {
    match conversion {
        's' => Ok(TextConversion::Str),
        'r' => Ok(TextConversion::Repr),
        'a' => Ok(TextConversion::Ascii),
        '!'..='~' => Err(TextError::value(format!("Unknown conversion specifier {conversion}"))),
        _ => Err(TextError::value(format!(
            "Unknown conversion specifier \\x{:x}",
            u32::from(conversion)
        ))),
    }
}

/// Numbers the fields of a format string that have no name, and sees to it that all or none have numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum AutoNumber {
    /// No field has said which.
    #[default]
    Open,
    /// Fields bring their numbers.
    Manual,
    /// Fields get numbers; this is the next.
    Automatic(u64),
}

impl AutoNumber {
    fn next(&mut self) -> Result<u64, TextError> {
        let number = match *self {
            AutoNumber::Open => 0,
            AutoNumber::Automatic(next) => next,
            AutoNumber::Manual => {
                return Err(TextError::value(
                    "cannot switch from manual field specification to automatic field numbering",
                ));
            }
        };
        *self = AutoNumber::Automatic(number.saturating_add(1));
        Ok(number)
    }

    fn manual(&mut self) -> Result<(), TextError> {
        if let AutoNumber::Automatic(_) = self {
            return Err(TextError::value(
                "cannot switch from automatic field numbering to manual field specification",
            ));
        }
        *self = AutoNumber::Manual;
        Ok(())
    }
}

/// What a name starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First<'a> {
    /// A positional argument.
    Index(u64),
    /// A keyword argument.
    Name(&'a str),
}

/// A step from one value to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accessor<'a> {
    /// `.name`
    Attribute(&'a str),
    /// `[0]`
    Index(u64),
    /// `[key]`
    Key(&'a str),
}

/// The accessors that are left of a field's name; an iterator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldName<'a> {
    rest: &'a str,
}

impl<'a> FieldName<'a> {
    /// The first part of a field's name, and its accessors.
    pub fn parse(name: &'a str, numbers: &mut AutoNumber) -> Result<(First<'a>, FieldName<'a>), TextError> {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, rest) = name.split_at_checked(end).unwrap_or((name, ""));
        let first = if first.is_empty() {
            First::Index(numbers.next()?)
        } else {
            match parse_index(first)? {
                Some(index) => {
                    numbers.manual()?;
                    First::Index(index)
                }
                None => First::Name(first),
            }
        };
        Ok((first, FieldName { rest }))
    }

    /// Whether no accessor is left.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    fn accessor(&mut self) -> Result<Accessor<'a>, TextError> {
        let text = self.rest;
        let (accessor, rest) = if let Some(name) = text.strip_prefix('.') {
            let (name, rest) = name
                .split_at_checked(name.find(['.', '[']).unwrap_or(name.len()))
                .unwrap_or((name, ""));
            (Accessor::Attribute(name), rest)
        } else if let Some(key) = text.strip_prefix('[') {
            let (key, rest) = key
                .split_once(']')
                .ok_or_else(|| TextError::value("Missing ']' in format string"))?;
            (parse_index(key)?.map_or(Accessor::Key(key), Accessor::Index), rest)
        } else {
            return Err(TextError::value(
                "Only '.' or '[' may follow ']' in format field specifier",
            ));
        };
        if matches!(accessor, Accessor::Attribute("") | Accessor::Key("")) {
            return Err(TextError::value("Empty attribute in format string"));
        }
        self.rest = rest;
        Ok(accessor)
    }
}

impl<'a> Iterator for FieldName<'a> {
    type Item = Result<Accessor<'a>, TextError>;

    fn next(&mut self) -> Option<Result<Accessor<'a>, TextError>> {
        if self.rest.is_empty() {
            return None;
        }
        let accessor = self.accessor();
        if accessor.is_err() {
            self.rest = "";
        }
        Some(accessor)
    }
}

/// A number, if `text` is nothing but digits.
fn parse_index(text: &str) -> Result<Option<u64>, TextError> {
    let mut index = 0_i64;
    for c in text.chars() {
        let digit = if c.is_ascii() { c.to_digit(10) } else { decimal_value(c) };
        let Some(digit) = digit else { return Ok(None) };
        index = index
            .checked_mul(10)
            .and_then(|index| index.checked_add(i64::from(digit)))
            .ok_or_else(|| TextError::value("Too many decimal digits in format string"))?;
    }
    Ok(u64::try_from(index).ok().filter(|_| !text.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(format: &str) -> Result<Vec<Markup<'_>>, String> {
        let mut cursor = MarkupCursor::default();
        std::iter::from_fn(|| cursor.next(format))
            .collect::<Result<_, _>>()
            .map_err(|error| error.message().to_owned())
    }

    #[test]
    fn literals_and_fields() {
        let plain = |literal| Markup { literal, field: None };
        let field = |name, conversion, spec, nested| {
            Some(Field {
                name,
                conversion,
                spec,
                nested,
            })
        };
        assert_eq!(pieces("a{{b}}c").unwrap(), [plain("a{"), plain("b}"), plain("c")]);
        let expected = [
            Markup {
                literal: "x",
                field: field("", None, "", false),
            },
            Markup {
                literal: " ",
                field: field("a.b[:}]", Some('r'), ">{w}", true),
            },
        ];
        assert_eq!(pieces("x{} {a.b[:}]!r:>{w}}").unwrap(), expected);
    }

    #[test]
    fn errors() {
        #[rustfmt::skip]
        let facts = [
            ("}", "Single '}' encountered in format string"),
            ("a}b", "Single '}' encountered in format string"),
            ("{", "Single '{' encountered in format string"),
            ("{a", "expected '}' before end of string"),
            ("{a[", "expected '}' before end of string"),
            ("{a{", "unexpected '{' in field name"),
            ("{!", "end of string while looking for conversion specifier"),
            ("{!r", "unmatched '{' in format spec"),
            ("{!rx}", "expected ':' after conversion specifier"),
            ("{:", "unmatched '{' in format spec"),
            ("{:{}", "unmatched '{' in format spec"),
        ];
        for (format, message) in facts {
            assert_eq!(pieces(format).unwrap_err(), message, "{format:?}");
        }
        assert_eq!(
            check_conversion('x').unwrap_err().message(),
            "Unknown conversion specifier x"
        );
        assert_eq!(
            check_conversion('é').unwrap_err().message(),
            "Unknown conversion specifier \\xe9"
        );
    }

    #[test]
    fn names() {
        let parse = |name| -> Result<(First<'_>, Vec<Accessor<'_>>), TextError> {
            let (first, rest) = FieldName::parse(name, &mut AutoNumber::Open)?;
            Ok((first, rest.collect::<Result<_, _>>()?))
        };
        let expected = vec![
            Accessor::Attribute("b"),
            Accessor::Index(3),
            Accessor::Key("-1"),
            Accessor::Attribute("c"),
        ];
        assert_eq!(parse("a.b[3][-1].c").unwrap(), (First::Name("a"), expected));
        assert_eq!(parse("[x]").unwrap(), (First::Index(0), vec![Accessor::Key("x")]));
        let message = |name| parse(name).unwrap_err().message().to_owned();
        assert_eq!(message("a."), "Empty attribute in format string");
        assert_eq!(message("a[]"), "Empty attribute in format string");
        assert_eq!(message("a[b"), "Missing ']' in format string");
        assert_eq!(
            message("a[b]c"),
            "Only '.' or '[' may follow ']' in format field specifier"
        );
        assert_eq!(
            message("99999999999999999999"),
            "Too many decimal digits in format string"
        );
    }

    #[test]
    fn numbering() {
        let mut numbers = AutoNumber::default();
        let mut first = |name| FieldName::parse(name, &mut numbers).map(|(first, _)| first);
        assert_eq!(
            (first(""), first("a"), first("")),
            (Ok(First::Index(0)), Ok(First::Name("a")), Ok(First::Index(1)))
        );
        let message = "cannot switch from automatic field numbering to manual field specification";
        assert_eq!(first("0").unwrap_err().message(), message);
        let mut manual = AutoNumber::Manual;
        let message = "cannot switch from manual field specification to automatic field numbering";
        assert_eq!(FieldName::parse("", &mut manual).unwrap_err().message(), message);
    }
}

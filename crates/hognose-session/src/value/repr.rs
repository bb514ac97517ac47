//! Host values as Python writes them, and as JSON.

use hognose_interpreter::HostValue;
use std::fmt::Write;

/// A value as Python's `repr` shows it.
pub fn repr(value: &HostValue) -> String {
    let mut out = String::new();
    write_repr(&mut out, value);
    out
}

fn separated(out: &mut String, items: &[HostValue]) {
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.push_str(", ");
        }
        write_repr(out, item);
    }
}

fn write_text(out: &mut String, text: &str) {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if (c as u32) < 0x20 || c as u32 == 0x7F => {
                let _ = write!(out, "\\x{:02x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push(quote);
}

fn write_repr(out: &mut String, value: &HostValue) {
    match value {
        HostValue::None => out.push_str("None"),
        HostValue::Bool(true) => out.push_str("True"),
        HostValue::Bool(false) => out.push_str("False"),
        HostValue::Int(i) => {
            let _ = write!(out, "{i}");
        }
        HostValue::BigInt(i) => {
            let _ = write!(out, "{i}");
        }
        HostValue::Float(f) if f.is_nan() => out.push_str("float('nan')"),
        HostValue::Float(f) if f.is_infinite() => out.push_str(if *f > 0.0 { "float('inf')" } else { "float('-inf')" }),
        HostValue::Float(f) => {
            let _ = write!(out, "{f:?}");
        }
        HostValue::Str(s) => write_text(out, s),
        HostValue::Bytes(bytes) => {
            out.push_str("b'");
            for b in bytes {
                match b {
                    b'\\' | b'\'' => {
                        out.push('\\');
                        out.push(char::from(*b));
                    }
                    b'\n' => out.push_str("\\n"),
                    b'\r' => out.push_str("\\r"),
                    b'\t' => out.push_str("\\t"),
                    0x20..0x7F => out.push(char::from(*b)),
                    b => {
                        let _ = write!(out, "\\x{b:02x}");
                    }
                }
            }
            out.push('\'');
        }
        HostValue::List(items) => {
            out.push('[');
            separated(out, items);
            out.push(']');
        }
        HostValue::Tuple(items) => {
            out.push('(');
            separated(out, items);
            out.push_str(if items.len() == 1 { ",)" } else { ")" });
        }
        HostValue::Set(items) if items.is_empty() => out.push_str("set()"),
        HostValue::Set(items) => {
            out.push('{');
            separated(out, items);
            out.push('}');
        }
        HostValue::Dict(pairs) => {
            out.push('{');
            for (i, (key, value)) in pairs.iter().enumerate() {
                if i > 0 {
                    out.push_str(", ");
                }
                write_repr(out, key);
                out.push_str(": ");
                write_repr(out, value);
            }
            out.push('}');
        }
        HostValue::Instance { class, fields } => {
            let _ = write!(out, "{class}(");
            for (i, (name, value)) in fields.iter().enumerate() {
                if i > 0 {
                    out.push_str(", ");
                }
                let _ = write!(out, "{name}=");
                write_repr(out, value);
            }
            out.push(')');
        }
        HostValue::Enum { class, name, .. } => {
            let _ = write!(out, "{class}.{name}");
        }
        HostValue::Exception { kind, message } => {
            let _ = write!(out, "{kind}(");
            write_text(out, message);
            out.push(')');
        }
        HostValue::Opaque(text) => out.push_str(text),
    }
}

/// Whether a value is nothing but data, which `repr` shows as any program would.
pub(crate) fn is_plain(value: &HostValue) -> bool {
    match value {
        HostValue::List(items) | HostValue::Tuple(items) | HostValue::Set(items) => items.iter().all(is_plain),
        HostValue::Dict(pairs) => pairs.iter().all(|(key, value)| is_plain(key) && is_plain(value)),
        HostValue::Instance { .. } | HostValue::Enum { .. } | HostValue::Exception { .. } | HostValue::Opaque(_) => {
            false
        }
        // As an expression these are calls.
        HostValue::Float(f) => f.is_finite(),
        _ => true,
    }
}

/// A value as JSON: tuples and sets as arrays, instances as objects of their fields, members of enumerations as their values. None
/// where JSON has nothing like it: bytes, numbers that are none, keys that are no strings, functions.
pub fn to_json(value: &HostValue) -> Option<serde_json::Value> {
    use serde_json::Value as Json;
    Some(match value {
        HostValue::None => Json::Null,
        HostValue::Bool(b) => Json::Bool(*b),
        HostValue::Int(i) => Json::from(*i),
        HostValue::BigInt(i) => Json::from(u64::try_from(i).ok()?),
        HostValue::Float(f) => Json::Number(serde_json::Number::from_f64(*f)?),
        HostValue::Str(s) => Json::String(s.clone()),
        HostValue::List(items) | HostValue::Tuple(items) | HostValue::Set(items) => {
            Json::Array(items.iter().map(to_json).collect::<Option<_>>()?)
        }
        HostValue::Dict(pairs) => {
            let pairs = pairs.iter().map(|(key, value)| {
                let key = match key {
                    HostValue::Str(s) => s.clone(),
                    HostValue::Int(i) => i.to_string(),
                    _ => return None,
                };
                Some((key, to_json(value)?))
            });
            Json::Object(pairs.collect::<Option<_>>()?)
        }
        // What has private attributes is not its attributes.
        HostValue::Instance { fields, .. } if fields.iter().any(|(name, _)| name.starts_with('_')) => return None,
        HostValue::Instance { fields, .. } => {
            let pairs = fields.iter().map(|(name, value)| Some((name.clone(), to_json(value)?)));
            Json::Object(pairs.collect::<Option<_>>()?)
        }
        HostValue::Enum { value, .. } => to_json(value)?,
        HostValue::Bytes(_) | HostValue::Exception { .. } | HostValue::Opaque(_) => return None,
    })
}

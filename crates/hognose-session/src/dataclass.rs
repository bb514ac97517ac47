//! Host structs as the program's dataclasses.

use std::fmt::Write;

/// One field of a dataclass, as the program sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    /// The annotation, in Python: `int`, `list[str]`, `Point | None`.
    pub annotation: &'static str,
    /// The default, as a Python expression.
    pub default: Option<&'static str>,
}

/// A Rust struct that programs know as a dataclass. It crosses the border through serde, under the struct's own name.
pub trait Dataclass: serde::Serialize + serde::de::DeserializeOwned {
    /// The name of the struct, which is the class's.
    const NAME: &'static str;
    /// Instances cannot be changed.
    const FROZEN: bool = false;
    fn fields() -> Vec<Field>;
}

/// The Python source that declares the class.
pub(crate) fn declaration<T: Dataclass>() -> String {
    let mut source = String::from("from dataclasses import dataclass, field\n");
    let _ = writeln!(
        source,
        "@dataclass{}\nclass {}:",
        if T::FROZEN { "(frozen=True)" } else { "" },
        T::NAME
    );
    let fields = T::fields();
    if fields.is_empty() {
        source.push_str("    pass\n");
    }
    for field in fields {
        let _ = match field.default {
            // A mutable default is made anew for each instance.
            Some(default) if default.starts_with(['[', '{']) => {
                writeln!(
                    source,
                    "    {}: {} = field(default_factory=lambda: {default})",
                    field.name, field.annotation
                )
            }
            Some(default) => writeln!(source, "    {}: {} = {default}", field.name, field.annotation),
            None => writeln!(source, "    {}: {}", field.name, field.annotation),
        };
    }
    source.push_str("del dataclass, field\n");
    source
}

//! Sets of characters.

use super::case::{alike, lower};
use crate::heap::charge::{Sized64, sizes};
use crate::text::unicode;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Category {
    Digit,
    Space,
    Word,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    Range(u32, u32),
    Category {
        category: Category,
        negative: bool,
        ascii: bool,
    },
}

sizes! {
    Class: 48,
    Item: 12,
}

/// A set of characters, with the answer for each ASCII one made ready.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Class {
    ascii_table: u128,
    items: Vec<Item>,
    negative: bool,
    ignore_case: bool,
    ascii_case: bool,
}

pub(super) fn is_in_category(c: u32, category: Category, ascii: bool) -> bool {
    let Some(ch) = char::from_u32(c) else { return false };
    if ascii || ch.is_ascii() {
        return ch.is_ascii()
            && match category {
                Category::Digit => ch.is_ascii_digit(),
                Category::Space => {
                    matches!(ch, ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c') || !ascii && matches!(ch, '\x1c'..='\x1f')
                }
                Category::Word => ch.is_ascii_alphanumeric() || ch == '_',
            };
    }
    match category {
        Category::Digit => unicode::is_decimal(ch),
        Category::Space => unicode::is_space(ch),
        Category::Word => unicode::is_alnum(ch),
    }
}

impl Class {
    pub fn new(items: Vec<Item>, negative: bool, ignore_case: bool, ascii_case: bool) -> Class {
        let mut class = Class {
            ascii_table: 0,
            items,
            negative,
            ignore_case,
            ascii_case,
        };
        for c in 0..128 {
            if class.holds_slowly(c) {
                class.ascii_table |= 1 << c;
            }
        }
        class
    }

    pub fn one(c: u32, ignore_case: bool, ascii_case: bool) -> Class {
        Class::new(vec![Item::Range(c, c)], false, ignore_case, ascii_case)
    }

    /// `.`: everything, or everything but a newline.
    pub fn any(dot_all: bool) -> Class {
        let items = if dot_all { Vec::new() } else { vec![Item::Range(10, 10)] };
        Class::new(items, true, false, false)
    }

    pub fn union(classes: &[Class]) -> Option<Class> {
        let mut items = Vec::new();
        for class in classes {
            if class.negative || class.ignore_case {
                return None;
            }
            items.extend(class.items.iter().cloned());
        }
        Some(Class::new(items, false, false, false))
    }

    /// How much it holds, for the meter.
    pub fn size(&self) -> usize {
        Class::BYTES + self.items.len() * Item::BYTES
    }

    #[inline(always)]
    pub fn holds(&self, c: u32) -> bool {
        if c < 128 {
            self.ascii_table >> c & 1 == 1
        } else {
            self.holds_slowly(c)
        }
    }

    fn has(&self, c: u32) -> bool {
        self.items.iter().any(|item| match item {
            Item::Range(from, to) => *from <= c && c <= *to,
            Item::Category {
                category,
                negative,
                ascii,
            } => is_in_category(c, *category, *ascii) != *negative,
        })
    }

    fn holds_slowly(&self, c: u32) -> bool {
        let mut found = self.has(c);
        if !found && self.ignore_case {
            let low = lower(c, self.ascii_case);
            found = self.has(low)
                || if self.ascii_case {
                    u8::try_from(low).is_ok_and(|low| self.has(u32::from(low.to_ascii_uppercase())))
                } else {
                    alike(low).iter().any(|other| self.has_itself(*other))
                };
        }
        found != self.negative
    }

    fn has_itself(&self, c: u32) -> bool {
        self.items
            .iter()
            .any(|item| matches!(item, Item::Range(from, to) if *from <= c && c <= *to))
    }
}

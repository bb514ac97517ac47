//! Sets of characters.

use super::case::{alike, lower};
use crate::heap::charge::{Sized64, sizes};
use crate::text::unicode;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Category {
    Digit,
    Space,
    Word,
}

/// What a set is written of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Item {
    Range(u32, u32),
    Category {
        category: Category,
        negative: bool,
        ascii: bool,
    },
}

/// From the first to the last, both included.
type Range = (u32, u32);

sizes! {
    Class: 48,
    Range: 8,
}

/// A set of characters, with the answer for each ASCII one made ready. Two that hold the same by the same rules are equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Class {
    ascii_table: u128,
    /// In order and apart, so that one is found by halving.
    ranges: Box<[Range]>,
    /// Each category that is in it: its number, from `category_number`, is a bit.
    categories: u16,
    negative: bool,
    ignore_case: bool,
    ascii_case: bool,
}

/// The ASCII characters of a range.
const fn ascii_span(from: u32, to: u32) -> u128 {
    if from > 127 || to < from {
        return 0;
    }
    let to = if to > 127 { 127 } else { to };
    u128::MAX >> (127 - (to - from)) << from
}

/// The ASCII characters of a category.
const fn ascii_of(category: Category, ascii: bool) -> u128 {
    const DIGITS: u128 = ascii_span(b'0' as u32, b'9' as u32);
    match category {
        Category::Digit => DIGITS,
        Category::Space if ascii => ascii_span(9, 13) | ascii_span(32, 32),
        Category::Space => ascii_span(9, 13) | ascii_span(28, 32),
        Category::Word => {
            DIGITS
                | ascii_span(b'A' as u32, b'Z' as u32)
                | ascii_span(b'a' as u32, b'z' as u32)
                | ascii_span(b'_' as u32, b'_' as u32)
        }
    }
}

pub(super) fn is_in_category(c: u32, category: Category, ascii: bool) -> bool {
    if c < 128 {
        return ascii_of(category, ascii) >> c & 1 == 1;
    }
    let Some(ch) = char::from_u32(c).filter(|_| !ascii) else {
        return false;
    };
    match category {
        Category::Digit => unicode::is_decimal(ch),
        Category::Space => unicode::is_space(ch),
        Category::Word => unicode::is_alnum(ch),
    }
}

fn category_number(category: Category, negative: bool, ascii: bool) -> u32 {
    category as u32 * 4 + u32::from(negative) * 2 + u32::from(ascii)
}

/// All categories with their numbers' bits.
const CATEGORIES: [Category; 3] = [Category::Digit, Category::Space, Category::Word];

impl Class {
    pub fn new(items: Vec<Item>, negative: bool, ignore_case: bool, ascii_case: bool) -> Class {
        let (mut ascii_table, mut categories, mut ranges) = (0, 0, Vec::with_capacity(items.len()));
        for item in items {
            match item {
                Item::Range(from, to) => {
                    ascii_table |= ascii_span(from, to);
                    ranges.push((from, to));
                }
                Item::Category {
                    category,
                    negative,
                    ascii,
                } => {
                    let held = ascii_of(category, ascii);
                    ascii_table |= if negative { !held } else { held };
                    categories |= 1 << category_number(category, negative, ascii);
                }
            }
        }
        let mut class = Class {
            ascii_table,
            ranges: joined(ranges),
            categories,
            negative,
            ignore_case,
            ascii_case,
        };
        if ignore_case {
            class.ascii_table |= class.ascii_letters_alike();
        }
        if negative {
            class.ascii_table = !class.ascii_table;
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

    pub fn is_everything(&self) -> bool {
        self.negative && self.ranges.is_empty() && self.categories == 0
    }

    pub fn union(classes: &[Class]) -> Option<Class> {
        let mut union = Class::new(Vec::new(), false, false, false);
        let mut ranges = Vec::new();
        for class in classes {
            if class.negative || class.ignore_case {
                return None;
            }
            union.ascii_table |= class.ascii_table;
            union.categories |= class.categories;
            ranges.extend_from_slice(&class.ranges);
        }
        union.ranges = joined(ranges);
        Some(union)
    }

    /// How much it holds, for the meter.
    pub fn size(&self) -> usize {
        Class::BYTES + self.ranges.len() * Range::BYTES
    }

    #[inline(always)]
    pub fn holds(&self, c: u32) -> bool {
        if c < 128 {
            self.ascii_table >> c & 1 == 1
        } else {
            self.holds_slowly(c)
        }
    }

    /// The ASCII letters that are in it in either case, or as what else is alike.
    fn ascii_letters_alike(&self) -> u128 {
        let beyond_ascii = !self.ascii_case && self.ranges.last().is_some_and(|range| range.1 > 127);
        let mut letters = 0;
        for small in u32::from(b'a')..=u32::from(b'z') {
            let both = 1 << small | 1 << (small - 32);
            if self.ascii_table & both != 0 || beyond_ascii && alike(small).iter().any(|other| self.has_itself(*other))
            {
                letters |= both;
            }
        }
        letters
    }

    fn has(&self, c: u32) -> bool {
        self.has_itself(c)
            || self.categories != 0
                && CATEGORIES.iter().any(|category| {
                    [(false, false), (false, true), (true, false), (true, true)]
                        .iter()
                        .any(|&(negative, ascii)| {
                            self.categories >> category_number(*category, negative, ascii) & 1 == 1
                                && is_in_category(c, *category, ascii) != negative
                        })
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
        let after = self.ranges.partition_point(|range| range.0 <= c);
        after
            .checked_sub(1)
            .and_then(|at| self.ranges.get(at))
            .is_some_and(|range| c <= range.1)
    }
}

/// Ranges in order, those that meet as one.
fn joined(mut ranges: Vec<Range>) -> Box<[Range]> {
    ranges.sort_unstable();
    ranges.dedup_by(|next, before| {
        let meets = next.0 <= before.1.saturating_add(1);
        if meets {
            before.1 = before.1.max(next.1);
        }
        meets
    });
    ranges.into_boxed_slice()
}

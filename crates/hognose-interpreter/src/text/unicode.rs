//! What single characters are, as CPython's `str` methods define it: letters, digits, spaces, identifiers.
//!
//! The properties are those of Unicode 16.0, CPython 3.14's version. The standard library and `unicode-ident` know
//! newer characters; a character that the 16.0 category table does not know has none of their properties here.
//! Case mappings are in [`super::case`].

use std::ops::RangeInclusive;
use unicode_general_category::{GeneralCategory as Category, get_general_category};

/// Whether Unicode 16.0 has assigned `c`.
pub fn is_assigned(c: char) -> bool {
    c.is_ascii() || get_general_category(c) != Category::Unassigned
}

/// A letter: the categories Lm, Lt, Lu, Ll and Lo.
pub fn is_alpha(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    use Category::*;
    matches!(
        get_general_category(c),
        ModifierLetter | TitlecaseLetter | UppercaseLetter | LowercaseLetter | OtherLetter
    )
}

/// A character that can stand in a decimal number: category Nd.
pub fn is_decimal(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_digit()
    } else {
        get_general_category(c) == Category::DecimalNumber
    }
}

/// A decimal character or another digit, such as a superscript.
pub fn is_digit(c: char) -> bool {
    is_decimal(c) || !c.is_ascii() && other_digit_value(c).is_some()
}

/// A character with a numeric value: digits, letter numbers, fractions, and the ideographs that write numbers.
pub fn is_numeric(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_digit();
    }
    use Category::*;
    match get_general_category(c) {
        DecimalNumber | LetterNumber | OtherNumber => true,
        OtherLetter => NUMERIC_IDEOGRAPHS.binary_search(&(c as u32)).is_ok(),
        _ => false,
    }
}

/// A letter or a character with a numeric value.
pub fn is_alnum(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric()
    } else {
        is_alpha(c) || is_numeric(c)
    }
}

/// White space: what `str.split()` splits at.
#[inline]
pub fn is_space(c: char) -> bool {
    match c {
        '\t'..='\r' | '\x1c'..=' ' => true,
        _ if c.is_ascii() => false,
        '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' => true,
        '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => true,
        _ => false,
    }
}

/// A character that `repr` shows as itself.
pub fn is_printable(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, ' '..='~');
    }
    use Category::*;
    !matches!(
        get_general_category(c),
        Control | Format | Surrogate | PrivateUse | Unassigned | LineSeparator | ParagraphSeparator | SpaceSeparator
    )
}

/// An uppercase character (the property `Uppercase`).
pub fn is_upper(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_uppercase()
    } else {
        c.is_uppercase() && is_assigned(c)
    }
}

/// A lowercase character (the property `Lowercase`).
pub fn is_lower(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_lowercase();
    }
    // Unicode 17 made a letter without case of U+0295.
    c == '\u{295}' || c.is_lowercase() && is_assigned(c)
}

/// A titlecase character: category Lt, the digraphs and the Greek letters with an iota.
pub fn is_title(c: char) -> bool {
    !c.is_ascii() && get_general_category(c) == Category::TitlecaseLetter
}

/// Uppercase, lowercase or titlecase.
pub fn is_cased(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        is_lower(c) || is_upper(c) || is_title(c)
    }
}

/// A character that final-sigma detection looks through (the property `Case_Ignorable`).
pub fn is_case_ignorable(c: char) -> bool {
    use Category::*;
    match c {
        '\'' | '.' | ':' | '^' | '`' => true,
        _ if c.is_ascii() => false,
        '\u{b7}' | '\u{387}' | '\u{55f}' | '\u{5f4}' | '\u{2018}' | '\u{2019}' | '\u{2024}' | '\u{2027}' => true,
        '\u{fe13}' | '\u{fe52}' | '\u{fe55}' | '\u{ff07}' | '\u{ff0e}' | '\u{ff1a}' => true,
        _ => matches!(
            get_general_category(c),
            NonspacingMark | EnclosingMark | Format | ModifierLetter | ModifierSymbol
        ),
    }
}

/// A character that may begin an identifier.
pub fn is_identifier_start(c: char) -> bool {
    c == '_' || unicode_ident::is_xid_start(c) && is_assigned(c)
}

/// A character that may continue an identifier.
pub fn is_identifier_continue(c: char) -> bool {
    unicode_ident::is_xid_continue(c) && is_assigned(c)
}

/// The value of a decimal character, 0 to 9.
pub fn decimal_value(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    if !is_decimal(c) {
        return None;
    }
    let code = c as u32;
    let above = DECIMAL_ZEROS.partition_point(|&zero| zero <= code);
    let zero = DECIMAL_ZEROS.get(above.checked_sub(1)?)?;
    Some(code - zero).filter(|&value| value < 10)
}

/// The value of a digit in the sense of [`is_digit`], 0 to 9.
pub fn digit_value(c: char) -> Option<u32> {
    decimal_value(c).or_else(|| other_digit_value(c))
}

fn other_digit_value(c: char) -> Option<u32> {
    let code = c as u32;
    let above = OTHER_DIGITS.partition_point(|(run, _)| *run.start() <= code);
    let (run, first) = OTHER_DIGITS.get(above.checked_sub(1)?)?;
    run.contains(&code).then(|| first + (code - run.start()))
}

/// `str.isalpha`.
pub fn text_is_alpha(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_alpha)
}

/// `str.isdecimal`.
pub fn text_is_decimal(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_decimal)
}

/// `str.isdigit`.
pub fn text_is_digit(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_digit)
}

/// `str.isnumeric`.
pub fn text_is_numeric(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_numeric)
}

/// `str.isalnum`.
pub fn text_is_alnum(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_alnum)
}

/// `str.isspace`.
pub fn text_is_space(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_space)
}

/// `str.isprintable`: true of the empty text.
pub fn text_is_printable(text: &str) -> bool {
    text.chars().all(is_printable)
}

/// `str.isidentifier`.
pub fn text_is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(is_identifier_start) && chars.all(is_identifier_continue)
}

/// `str.isupper`: some uppercase character, and none that is lowercase or titlecase.
pub fn text_is_upper(text: &str) -> bool {
    let mut found = false;
    for c in text.chars() {
        if is_lower(c) || is_title(c) {
            return false;
        }
        found = found || is_upper(c);
    }
    found
}

/// `str.islower`: some lowercase character, and none that is uppercase or titlecase.
pub fn text_is_lower(text: &str) -> bool {
    let mut found = false;
    for c in text.chars() {
        if is_upper(c) || is_title(c) {
            return false;
        }
        found = found || is_lower(c);
    }
    found
}

/// `str.istitle`: every run of cased characters begins with its only upper- or titlecase one.
pub fn text_is_title(text: &str) -> bool {
    let (mut found, mut inside) = (false, false);
    for c in text.chars() {
        let starts = is_upper(c) || is_title(c);
        let continues = !starts && is_lower(c);
        if starts && inside || continues && !inside {
            return false;
        }
        inside = starts || continues;
        found = found || inside;
    }
    found
}

/// The zeros of the runs of ten that make up category Nd.
#[rustfmt::skip]
static DECIMAL_ZEROS: [u32; 76] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136,
    0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0,
    0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8,
    0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// Runs of digits outside category Nd, with the value of each run's first.
#[rustfmt::skip]
static OTHER_DIGITS: [(RangeInclusive<u32>, u32); 21] = [
    (0xB2..=0xB3, 2), (0xB9..=0xB9, 1), (0x1369..=0x1371, 1), (0x19DA..=0x19DA, 1), (0x2070..=0x2070, 0),
    (0x2074..=0x2079, 4), (0x2080..=0x2089, 0), (0x2460..=0x2468, 1), (0x2474..=0x247C, 1), (0x2488..=0x2490, 1),
    (0x24EA..=0x24EA, 0), (0x24F5..=0x24FD, 1), (0x24FF..=0x24FF, 0), (0x2776..=0x277E, 1), (0x2780..=0x2788, 1),
    (0x278A..=0x2792, 1), (0x10A40..=0x10A43, 1), (0x10E60..=0x10E68, 1), (0x11052..=0x1105A, 1),
    (0x1F100..=0x1F100, 0), (0x1F101..=0x1F10A, 0),
];

/// Letters of category Lo that have a numeric value.
#[rustfmt::skip]
static NUMERIC_IDEOGRAPHS: [u32; 91] = [
    0x3405, 0x3483, 0x382A, 0x3B4D, 0x4E00, 0x4E03, 0x4E07, 0x4E09, 0x4E24, 0x4E5D, 0x4E8C, 0x4E94, 0x4E96, 0x4EAC,
    0x4EBF, 0x4EC0, 0x4EDF, 0x4EE8, 0x4F0D, 0x4F70, 0x4FE9, 0x5006, 0x5104, 0x5146, 0x5169, 0x516B, 0x516D, 0x5341,
    0x5343, 0x5344, 0x5345, 0x534C, 0x53C1, 0x53C2, 0x53C3, 0x53C4, 0x56DB, 0x58F1, 0x58F9, 0x5E7A, 0x5EFE, 0x5EFF,
    0x5F0C, 0x5F0D, 0x5F0E, 0x5F10, 0x62D0, 0x62FE, 0x634C, 0x67D2, 0x6D1E, 0x6F06, 0x7396, 0x767E, 0x7695, 0x79ED,
    0x8086, 0x842C, 0x8CAE, 0x8CB3, 0x8D30, 0x920E, 0x94A9, 0x9621, 0x9646, 0x964C, 0x9678, 0x96F6, 0xF96B, 0xF973,
    0xF978, 0xF9B2, 0xF9D1, 0xF9D3, 0xF9FD, 0x20001, 0x20064, 0x200E2, 0x20121, 0x2092A, 0x20983, 0x2098C, 0x2099C,
    0x20AEA, 0x20AFD, 0x20B19, 0x22390, 0x22998, 0x23B1B, 0x2626D, 0x2F890,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_three_kinds() {
        assert!(text_is_decimal("٣") && text_is_digit("²") && !text_is_decimal("²"));
        assert!(text_is_numeric("½") && text_is_numeric("四") && !text_is_digit("½") && !text_is_numeric("木"));
        assert_eq!(
            (decimal_value('٣'), decimal_value('²'), digit_value('²')),
            (Some(3), None, Some(2))
        );
        assert_eq!(
            (digit_value('⑨'), digit_value('🄀'), digit_value('🄊')),
            (Some(9), Some(0), Some(9))
        );
    }

    #[test]
    fn counts_of_unicode_16() {
        // What lies between and beyond is unassigned or private.
        let assigned = ('\0'..='\u{323af}').chain('\u{e0000}'..='\u{e01ef}');
        let count = |property: fn(char) -> bool| assigned.clone().filter(|&c| property(c)).count();
        #[rustfmt::skip]
        let facts: [(fn(char) -> bool, usize); 12] = [
            (is_alpha, 141028),
            (is_decimal, 760),
            (is_digit, 888),
            (is_numeric, 2002),
            (is_alnum, 142939),
            (is_space, 29),
            (is_printable, 154810),
            (is_upper, 1978),
            (is_lower, 2569),
            (is_identifier_start, 141247),
            (is_identifier_continue, 144522),
            (is_case_ignorable, 2749),
        ];
        for (index, (property, expected)) in facts.into_iter().enumerate() {
            assert_eq!(count(property), expected, "property {index}");
        }
    }

    #[test]
    fn whole_texts() {
        assert!(text_is_title("Hello World") && text_is_title("A1B") && !text_is_title("hELLO") && !text_is_title(""));
        assert!(text_is_upper("A1") && !text_is_upper("1") && !text_is_upper("ǅ") && text_is_lower("aª"));
        assert!(text_is_printable("") && !text_is_printable("\u{ad}") && !text_is_space("") && text_is_space("\x1f"));
        assert!(text_is_identifier("_é1") && !text_is_identifier("1a") && !text_is_identifier(""));
    }
}

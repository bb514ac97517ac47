//! Case mappings of whole texts: the full mappings of Unicode 16.0, with the final sigma, as `str`'s methods have them.
//!
//! The standard library has the full upper- and lowercase mappings; titlecase and case folding follow from them but
//! for the exceptions spelled out here. A mapping from or to a character newer than Unicode 16.0 is not taken.

use super::unicode::{is_assigned, is_case_ignorable, is_cased, is_lower, is_upper};

const SIGMA: char = 'Σ';
const FINAL_SIGMA: char = 'ς';
const MEDIAL_SIGMA: char = 'σ';
const CAPITAL_IOTA: char = 'Ι';
const IOTA_SUBSCRIPT: char = '\u{345}';

/// `str.upper`.
pub fn upper(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_uppercase();
    }
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_upper(c, &mut out));
    out
}

/// `str.lower`.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    let mut sigmas = SigmaContext::new(text);
    for (at, c) in text.char_indices() {
        sigmas.push_lower(at, c, &mut out);
    }
    out
}

/// `str.title`: the first character of every run of cased ones to titlecase, the others to lowercase.
pub fn title(text: &str) -> String {
    if text.is_ascii() {
        let mut inside = false;
        return map_ascii(text, |byte| {
            let mapped = if inside {
                byte.to_ascii_lowercase()
            } else {
                byte.to_ascii_uppercase()
            };
            inside = byte.is_ascii_alphabetic();
            mapped
        });
    }
    let mut out = String::with_capacity(text.len());
    let mut sigmas = SigmaContext::new(text);
    let mut inside = false;
    for (at, c) in text.char_indices() {
        if inside {
            sigmas.push_lower(at, c, &mut out);
        } else {
            sigmas.pass(c);
            push_title(c, &mut out);
        }
        inside = is_cased(c);
    }
    out
}

/// `str.capitalize`: the first character to titlecase, the others to lowercase.
pub fn capitalize(text: &str) -> String {
    if text.is_ascii() {
        let mut out = text.to_ascii_lowercase();
        if let Some(first) = out.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        return out;
    }
    let mut out = String::with_capacity(text.len());
    let mut sigmas = SigmaContext::new(text);
    for (at, c) in text.char_indices() {
        if at == 0 {
            sigmas.pass(c);
            push_title(c, &mut out);
        } else {
            sigmas.push_lower(at, c, &mut out);
        }
    }
    out
}

/// `str.swapcase`.
pub fn swapcase(text: &str) -> String {
    if text.is_ascii() {
        return map_ascii(text, |byte| if byte.is_ascii_alphabetic() { byte ^ 0x20 } else { byte });
    }
    let mut out = String::with_capacity(text.len());
    let mut sigmas = SigmaContext::new(text);
    for (at, c) in text.char_indices() {
        if is_upper(c) {
            sigmas.push_lower(at, c, &mut out);
        } else {
            sigmas.pass(c);
            if is_lower(c) {
                push_upper(c, &mut out)
            } else {
                out.push(c)
            }
        }
    }
    out
}

/// `str.casefold`: the form in which texts are compared without regard to case.
pub fn casefold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_folded(c, &mut out));
    out
}

/// A text of ASCII mapped byte by byte to ASCII.
fn map_ascii(text: &str, mut map: impl FnMut(u8) -> u8) -> String {
    text.bytes().map(|byte| char::from(map(byte))).collect()
}

/// The full uppercase mapping of one character.
fn push_upper(c: char, out: &mut String) {
    if c.is_ascii() {
        return out.push(c.to_ascii_uppercase());
    }
    if is_assigned(c) && c.to_uppercase().all(is_assigned) {
        out.extend(c.to_uppercase())
    } else {
        out.push(c)
    }
}

/// The full lowercase mapping of one character, without context.
fn push_lower(c: char, out: &mut String) {
    if c.is_ascii() {
        return out.push(c.to_ascii_lowercase());
    }
    if is_assigned(c) && c.to_lowercase().all(is_assigned) {
        out.extend(c.to_lowercase())
    } else {
        out.push(c)
    }
}

/// The full titlecase mapping: mostly the uppercase one with all but its first character lowered.
fn push_title(c: char, out: &mut String) {
    match c {
        // The digraphs dž, lj, nj and dz come in three forms, the title form in the middle.
        'Ǆ'..='ǆ' => out.push('ǅ'),
        'Ǉ'..='ǉ' => out.push('ǈ'),
        'Ǌ'..='ǌ' => out.push('ǋ'),
        'Ǳ'..='ǳ' => out.push('ǲ'),
        // Georgian has capitals, but no titlecase.
        'ა'..='ჺ' | 'ჽ'..='ჿ' => out.push(c),
        // Greek letters with an iota subscript have title forms of one character...
        '\u{1f80}'..='\u{1faf}' => out.push(char::from_u32(c as u32 | 8).unwrap_or(c)),
        'ᾳ' | 'ᾼ' => out.push('ᾼ'),
        'ῃ' | 'ῌ' => out.push('ῌ'),
        'ῳ' | 'ῼ' => out.push('ῼ'),
        // ...or keep the subscript as a mark.
        'ᾲ' | 'ᾴ' | 'ᾷ' | 'ῂ' | 'ῄ' | 'ῇ' | 'ῲ' | 'ῴ' | 'ῷ' => {
            out.extend(
                c.to_uppercase()
                    .map(|part| if part == CAPITAL_IOTA { IOTA_SUBSCRIPT } else { part }),
            );
        }
        'ŉ' => push_upper(c, out),
        _ if c.to_uppercase().len() == 1 => push_upper(c, out),
        _ => {
            let mut parts = c.to_uppercase();
            out.extend(parts.next());
            parts.for_each(|part| push_lower(part, out));
        }
    }
}

/// The full case folding: mostly the lowercase of the uppercase.
fn push_folded(c: char, out: &mut String) {
    match c {
        'ı' => out.push(c),
        'ẞ' => out.push_str("ss"),
        // Cherokee folds to its older, upper case.
        '\u{13a0}'..='\u{13f5}' => out.push(c),
        '\u{13f8}'..='\u{13fd}' => out.push(char::from_u32(c as u32 - 8).unwrap_or(c)),
        '\u{ab70}'..='\u{abbf}' => out.push(char::from_u32(c as u32 - 0xab70 + 0x13a0).unwrap_or(c)),
        _ if c.is_ascii() => out.push(c.to_ascii_lowercase()),
        _ if is_assigned(c) && c.to_uppercase().all(is_assigned) => {
            c.to_uppercase().for_each(|part| push_lower(part, out));
        }
        _ => out.push(c),
    }
}

/// What a capital sigma needs to know of its surroundings: it ends a word when the nearest character before it that is
/// not case-ignorable is cased, and the nearest one after it is not.
struct SigmaContext<'a> {
    text: &'a str,
    after_cased: bool,
    /// The outcome of the last look ahead and the byte up to which it holds, so that runs of sigmas and marks cost
    /// linear time.
    ahead: (usize, bool),
}

impl<'a> SigmaContext<'a> {
    fn new(text: &'a str) -> SigmaContext<'a> {
        SigmaContext {
            text,
            after_cased: false,
            ahead: (0, false),
        }
    }

    /// Notes `c` as passed.
    fn pass(&mut self, c: char) {
        if !is_case_ignorable(c) {
            self.after_cased = is_cased(c);
        }
    }

    /// Appends the lowercase of `c`, which stands at byte `at`, and passes it.
    fn push_lower(&mut self, at: usize, c: char, out: &mut String) {
        if c == SIGMA {
            let ends = self.after_cased && !self.cased_follows(at + c.len_utf8());
            out.push(if ends { FINAL_SIGMA } else { MEDIAL_SIGMA });
        } else {
            push_lower(c, out);
        }
        self.pass(c);
    }

    fn cased_follows(&mut self, from: usize) -> bool {
        if from >= self.ahead.0 {
            let rest = self.text.get(from..).unwrap_or("");
            let next = rest.char_indices().find(|&(_, c)| !is_case_ignorable(c));
            self.ahead = match next {
                Some((offset, c)) => (from + offset + 1, is_cased(c)),
                None => (usize::MAX, false),
            };
        }
        self.ahead.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_mappings() {
        assert_eq!(upper("straße ŉ ﬁn"), "STRASSE ʼN FIN");
        assert_eq!(lower("İSTANBUL"), "i̇stanbul");
        assert_eq!(title("they're ßß ǆ ﬀ"), "They'Re Ssß ǅ Ff");
        assert_eq!(capitalize("ǳABC"), "ǲabc");
        assert_eq!([swapcase("aBß"), swapcase("aB[1")], ["AbSS", "Ab[1"]);
        assert_eq!(
            [title("ab1cD-eF"), capitalize("aBC"), capitalize("")],
            ["Ab1Cd-Ef", "Abc", ""]
        );
        assert_eq!(casefold("Straße ẞ Ꭰꭰᏸ ı"), "strasse ss ᎠᎠᏰ ı");
        assert_eq!(title("ᾲᾳ"), "Ὰ\u{345}ᾳ");
    }

    #[test]
    fn sigma_ends_words_only() {
        assert_eq!(lower("ΟΔΥΣΣΕΥΣ"), "οδυσσευς");
        assert_eq!(lower("Σ ΑΣ. ΑΣ.Α ΑΣ'"), "σ ας. ασ.α ας'");
        assert_eq!(capitalize("ΑΣ"), "Ας");
        assert_eq!(title("ΑΣΣ Σ"), "Ασς Σ");
        assert_eq!(swapcase("ΑΣ"), "ας");
    }

    #[test]
    fn newer_mappings_are_not_taken() {
        // U+A7D3 got its capital, U+A7D2, in Unicode 17.
        assert_eq!(upper("\u{a7d3}"), "\u{a7d3}");
    }
}

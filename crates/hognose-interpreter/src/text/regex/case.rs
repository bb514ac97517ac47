//! Characters that are alike where case is ignored.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

/// The lower case of a character, as one character.
pub(super) fn lower(c: u32, ascii: bool) -> u32 {
    match char::from_u32(c) {
        Some(ch) if ascii || ch.is_ascii() => ch.to_ascii_lowercase() as u32,
        // What follows the first one is a combining dot.
        Some(ch) => ch.to_lowercase().next().map_or(c, |lower| lower as u32),
        None => c,
    }
}

/// Where characters with case are.
const CASED: [(u32, u32); 5] = [
    (0x41, 0x2e00),
    (0xa640, 0xac00),
    (0xfb00, 0xff60),
    (0x10400, 0x11900),
    (0x16e00, 0x1ea00),
];

/// Of a lower-case character, all characters that match it: those it is the lower case of, and those of the lower-case
/// characters that share its upper case.
static ALIKE: LazyLock<HashMap<u32, Box<[u32]>>> = LazyLock::new(|| {
    let cased = || CASED.iter().flat_map(|&(from, to)| from..to).filter_map(char::from_u32);
    let mut by_upper: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    let mut by_lower: HashMap<u32, Vec<u32>> = HashMap::new();
    for c in cased() {
        let low = lower(c as u32, false);
        by_upper.entry(c.to_uppercase().collect()).or_default().insert(low);
        by_lower.entry(low).or_default().push(c as u32);
    }
    let mut alike = HashMap::new();
    for group in by_upper.values() {
        let all: Box<[u32]> = group
            .iter()
            .flat_map(|low| by_lower.get(low).into_iter().flatten().copied())
            .collect();
        if all.len() > 1 {
            for low in group {
                let entry: &mut Box<[u32]> = alike.entry(*low).or_default();
                if entry.len() < all.len() {
                    entry.clone_from(&all);
                }
            }
        }
    }
    alike
});

/// All characters that match a lower-case one, where there are more than itself.
pub(super) fn alike(low: u32) -> &'static [u32] {
    ALIKE.get(&low).map_or(&[], |all| all)
}

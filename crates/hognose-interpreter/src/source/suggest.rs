//! "Did you mean": the nearest of a set of names to a misspelt one.
//!
//! The distance between two names is that of insertions, deletions and substitutions, two points each, where a change of
//! case costs one. A name is near when at most a third of the letters involved would have to change. Distances are
//! between the UTF-8 bytes, as CPython has it.
#![expect(
    clippy::indexing_slicing,
    reason = "the common part of both names, and a row as long as the longest name compared"
)]

/// More candidates than this are not looked at.
const MAX_CANDIDATES: usize = 750;
/// Longer names are not compared.
const MAX_LENGTH: usize = 40;
const MOVE: usize = 2;
const CASE: usize = 1;

/// The candidate nearest to a wrong name, the first of equally near ones; none if none is near.
pub fn suggest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(&str, usize)> = None;
    for (index, candidate) in candidates.into_iter().enumerate() {
        if index + 1 >= MAX_CANDIDATES {
            return None;
        }
        if candidate == wrong {
            continue;
        }
        let mut limit = (wrong.len() + candidate.len() + 3) * MOVE / 6;
        if let Some((_, distance)) = best {
            let Some(closer) = distance.checked_sub(1) else {
                continue;
            };
            limit = limit.min(closer);
        }
        if let Some(distance) = distance(wrong.as_bytes(), candidate.as_bytes(), limit) {
            best = Some((candidate, distance));
        }
    }
    best.map(|(candidate, _)| candidate)
}

/// The distance between two names if it is within the limit.
fn distance(a: &[u8], b: &[u8], limit: usize) -> Option<usize> {
    let common = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[common..], &b[common..]);
    let common = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - common], &b[..b.len() - common]);
    let within = |distance: usize| (distance <= limit).then_some(distance);
    if a.is_empty() || b.is_empty() {
        return within((a.len() + b.len()) * MOVE);
    }
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH {
        return None;
    }
    let (short, long) = if b.len() < a.len() { (b, a) } else { (a, b) };
    within((long.len() - short.len()) * MOVE)?;
    // One row of the matrix of distances between the beginnings of the two, rewritten for each byte of the longer.
    let mut row = [0; MAX_LENGTH];
    for (index, cell) in row[..short.len()].iter_mut().enumerate() {
        *cell = (index + 1) * MOVE;
    }
    let mut result = 0;
    for (index, &byte) in long.iter().enumerate() {
        let mut diagonal = index * MOVE;
        result = diagonal;
        let mut least = usize::MAX;
        for (cell, &other) in row.iter_mut().zip(short) {
            let substituted = diagonal + substitution(byte, other);
            diagonal = *cell;
            result = substituted.min(result.min(diagonal) + MOVE);
            *cell = result;
            least = least.min(result);
        }
        within(least)?;
    }
    within(result)
}

fn substitution(a: u8, b: u8) -> usize {
    match a == b {
        true => 0,
        false if a.eq_ignore_ascii_case(&b) => CASE,
        false => MOVE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let names = ["bluch", "something", "elephant", "Counter", "x"];
        assert_eq!(suggest("blech", names), Some("bluch"));
        assert_eq!(suggest("counter", names), Some("Counter"));
        assert_eq!(suggest("somethng", names), Some("something"));
        assert_eq!(suggest("zebra", names), None);
        assert_eq!(suggest("x", names), None);
        assert_eq!(suggest("", []), None);
        assert_eq!(suggest("aaaaa", ["bbaaaaa", "aaaaab", "aaaab"]), Some("aaaaab"));
    }

    #[test]
    fn what_is_too_much_is_not_looked_at() {
        let many = vec!["name"; MAX_CANDIDATES];
        assert_eq!(suggest("nane", many[1..].iter().copied()), Some("name"));
        assert_eq!(suggest("nane", many), None);
        let (long, longer) = ("a".repeat(MAX_LENGTH + 5), "b".repeat(MAX_LENGTH + 5));
        assert_eq!(suggest(&long, [longer.as_str()]), None);
    }
}

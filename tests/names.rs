//! Every name CPython 3.14 has in its built-in types and in the modules that are here is here too, or stands in
//! `docs/compatibility.md` with the reason why not.

#[path = "common/names.rs"]
mod names;

use std::collections::BTreeSet;

const COMPATIBILITY: &str = include_str!("../docs/compatibility.md");

#[test]
fn names_are_here_or_listed_with_a_reason() {
    let missing = names::missing();
    let left_out: BTreeSet<String> = names::listed(COMPATIBILITY, "Names").into_keys().collect();
    let unlisted: Vec<_> = missing.difference(&left_out).collect();
    assert!(
        unlisted.is_empty(),
        "neither here nor in docs/compatibility.md: {unlisted:#?}"
    );
    let stale: Vec<_> = left_out.difference(&missing).collect();
    assert!(
        stale.is_empty(),
        "listed in docs/compatibility.md, but here: {stale:#?}"
    );
}

#[test]
fn names_that_differ_are_here() {
    let missing = names::missing();
    let recorded: BTreeSet<String> = names::recorded()
        .into_iter()
        .flat_map(|(kind, owner, names)| {
            let names: Vec<String> = names.iter().map(|name| format!("{kind}|{owner}|{name}")).collect();
            names
        })
        .collect();
    for name in names::listed(COMPATIBILITY, "Names that differ").into_keys() {
        assert!(recorded.contains(&name), "CPython has no such name: {name}");
        assert!(
            !missing.contains(&name),
            "it is said to differ, but is not here: {name}"
        );
    }
}

//! dicts, sets and frozensets under operations in sequence; what they hold is shown after each.

use super::common::random::Random;

/// Sets of strings have no order to compare.
pub const HELPERS: &str = "
def in_order(x):
    return sorted(x, key=repr) if isinstance(x, set) else x
def run(d, k, act):
    exec(act)
    return True";

/// A key that hashes the same everywhere, so that sets of them show CPython's order.
fn plain_key(random: &mut Random) -> String {
    match random.below(12) {
        0..=5 => random.between(-3, 12).to_string(),
        6 => random
            .of(&["True", "False", "None", "0.0", "1.0", "2.5", "-0.0"])
            .to_owned(),
        7 => random.below(5000).to_string(),
        8 => random
            .of(&[
                "10**20",
                "2**61 - 1",
                "-2**61",
                "1 << 64",
                "1e300",
                "2**63",
                "0.1",
                "-1.5",
            ])
            .to_owned(),
        9 => format!(
            "({}, {})",
            random.below(4),
            random.of(&["1", "None", "2.5", "(1, 2)", "()"])
        ),
        10 => "()".to_owned(),
        _ => (random.below(40) * 8).to_string(),
    }
}

fn key(random: &mut Random) -> String {
    match random.below(20) {
        0..=12 => plain_key(random),
        13 => random.of(&["[]", "{}", "set()", "([],)"]).to_owned(),
        14 => random
            .of(&["frozenset({1, 2})", "range(3)", "frozenset()", "b'a'", "1j", "1+0j"])
            .to_owned(),
        _ => format!("'{}'", random.of(&["", "a", "b", "ab", "key"])),
    }
}

fn dict(random: &mut Random, longest: usize) -> String {
    let items: Vec<String> = (0..random.below(longest + 1))
        .map(|_| format!("{}: {}", hashable(random), random.below(10)))
        .collect();
    format!("{{{}}}", items.join(", "))
}

/// A key that is no error.
fn hashable(random: &mut Random) -> String {
    loop {
        let key = key(random);
        if !["[]", "{}", "set()", "([],)"].contains(&key.as_str()) {
            return key;
        }
    }
}

/// A statement, in which what an operation answers is put into the log.
fn dict_operation(random: &mut Random) -> String {
    let key = key(random);
    let expression = match random.below(26) {
        0..=5 => return format!("d[{key}] = {}", random.below(100)),
        6..=9 => return format!("del d[{key}]"),
        10 => format!("d.pop({key})"),
        11 => format!("d.pop({key}, 'none')"),
        12 => "d.popitem()".to_owned(),
        13 => format!("d.setdefault({key}, {})", random.below(100)),
        14 => format!("d.get({key})"),
        15 => format!("{key} in d"),
        16 => format!("d.update({})", dict(random, 4)),
        17 => return format!("d |= {}", dict(random, 4)),
        18 => format!("d | {}", dict(random, 3)),
        19 => format!("{} | d", dict(random, 3)),
        20 => format!("d.{}()", random.of(&["copy", "keys", "values", "items", "clear"])),
        21 => format!("list(reversed(d{}))", random.of(&["", ".items()", ".values()"])),
        22 => {
            let other = random.of(&["{1, 2, 3}", "{0: 1, 1: 2}", "[1, 2]", "d", "(n for n in [1])"]);
            let operator = random.of(&["&", "|", "-", "^", "<=", "==", ">"]);
            format!("in_order(d.keys() {operator} {other})")
        }
        23 => format!("d == {}", dict(random, 3)),
        24 => {
            // Keys that come back while there is an iteration are not among them: when it meets them depends on CPython's table.
            let act = random.of(&["d[100] = 1", "del d[k]", "d[k] = 0", "d.clear()"]);
            format!("[k for k in d if run(d, k, {act:?})]")
        }
        _ => format!(
            "dict.fromkeys([{}, {}], {})",
            plain_key(random),
            plain_key(random),
            random.below(5)
        ),
    };
    format!("log.append({expression})")
}

fn set(random: &mut Random, longest: usize) -> String {
    let items: Vec<String> = (0..random.below(longest + 1)).map(|_| plain_key(random)).collect();
    let kind = random.of(&["set", "set", "frozenset"]);
    format!("{kind}([{}])", items.join(", "))
}

fn set_operation(random: &mut Random) -> String {
    let expression = match random.below(24) {
        0..=5 => format!("s.add({})", plain_key(random)),
        6..=8 => format!("s.discard({})", plain_key(random)),
        9..=10 => format!("s.remove({})", plain_key(random)),
        11 => "s.pop()".to_owned(),
        12 => format!("s {} {}", random.of(&["|", "&", "-", "^"]), set(random, 8)),
        13 => return format!("s {}= {}", random.of(&["|", "&", "-", "^"]), set(random, 8)),
        14 => format!(
            "s {} {}",
            random.of(&["<", "<=", ">", ">=", "==", "!="]),
            set(random, 5)
        ),
        15 => {
            let method = random.of(&["union", "intersection", "difference", "symmetric_difference"]);
            format!("s.{method}([{}, {}])", plain_key(random), plain_key(random))
        }
        16 => {
            let method = random.of(&[
                "update",
                "intersection_update",
                "difference_update",
                "symmetric_difference_update",
            ]);
            format!(
                "s.{method}([{}, {}, {}])",
                plain_key(random),
                plain_key(random),
                plain_key(random)
            )
        }
        17 => format!(
            "s.{}({})",
            random.of(&["isdisjoint", "issubset", "issuperset"]),
            set(random, 4)
        ),
        18 => format!("s.update(range({}))", random.below(60)),
        19 => return format!("s = {} | s", set(random, 5)),
        20 => "s.copy()".to_owned(),
        21 => format!("{} in s", key(random)),
        22 => random
            .of(&[
                "s.clear()",
                "hash(frozenset(s)) == hash(frozenset(list(s)[::-1]))",
                "s | 1",
                "s - [1]",
                "s.add([])",
            ])
            .to_owned(),
        _ => {
            let act = random.of(&["d.add(100)", "d.discard(k)", "d.add(k)", "d.clear()"]);
            format!("[k for k in s if run(s, k, {act:?})]")
        }
    };
    format!("log.append({expression})")
}

/// A sequence of operations, with what there is shown after each.
fn sequence(random: &mut Random, start: &str, shown: &str, operation: fn(&mut Random) -> String) -> String {
    let mut case = format!("{start}\nlog = []\n");
    for _ in 0..2 + random.below(8) {
        let act = operation(random);
        case.push_str(&format!(
            "try:\n    {act}\nexcept Exception as e:\n    log.append(named(e))\nlog.append(list({shown}))\n"
        ));
    }
    case + "return log"
}

pub fn dicts(random: &mut Random) -> String {
    let start = format!("d = {}", dict(random, 6));
    sequence(random, &start, "d.items()", dict_operation)
}

pub fn sets(random: &mut Random) -> String {
    let start = format!("s = {}", set(random, 8));
    sequence(random, &start, "s", set_operation)
}

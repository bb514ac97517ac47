//! Subscripts and slices: taken, assigned to, deleted.

use super::common::random::Random;
use super::values::{bytes, small_int, text};

fn bound(random: &mut Random) -> String {
    match random.below(12) {
        0..=3 => String::new(),
        4 => random
            .of(&[
                "None",
                "True",
                "10**20",
                "-10**20",
                "'a'",
                "1.0",
                "(1 << 63)",
                "-(1 << 63)",
            ])
            .to_owned(),
        _ => small_int(random),
    }
}

fn slice(random: &mut Random) -> String {
    let (start, stop) = (bound(random), bound(random));
    match random.below(3) {
        0 => format!("{start}:{stop}"),
        _ => {
            let step = match random.below(8) {
                0 => "0".to_owned(),
                1 => bound(random),
                2..=4 => "-1".to_owned(),
                _ => random.between(-4, 4).to_string(),
            };
            format!("{start}:{stop}:{step}")
        }
    }
}

fn range(random: &mut Random) -> String {
    let big = if random.chance(10) { " * 10**20" } else { "" };
    match random.below(3) {
        0 => format!("range({}{big})", small_int(random)),
        1 => format!("range({}, {}{big})", small_int(random), small_int(random)),
        _ => format!(
            "range({}, {}{big}, {}{big})",
            small_int(random),
            small_int(random),
            random.between(-5, 5)
        ),
    }
}

fn sequence(random: &mut Random) -> String {
    match random.below(7) {
        0 => format!("list(range({}))", random.below(10)),
        1 => format!("tuple(range({}))", random.below(10)),
        2 => text(random, 10),
        3 => bytes(random, 10),
        4 => format!("bytearray({})", bytes(random, 10)),
        5 => format!("memoryview({})", bytes(random, 10)),
        _ => range(random),
    }
}

pub fn case(random: &mut Random) -> String {
    match random.below(12) {
        0..=3 => {
            let shown = random.of(&["s", "s", "s if len(s) > 99 else list(s)", "len(s)"]);
            format!(
                "s = {}[{}]\nreturn {shown} if not isinstance(s, memoryview) else bytes(s)",
                sequence(random),
                slice(random)
            )
        }
        4 => {
            let (sequence, index) = (sequence(random), bound(random));
            format!("return {sequence}[{}]", if index.is_empty() { "0" } else { &index })
        }
        5..=6 => {
            let values: Vec<String> = (0..random.below(6)).map(|_| small_int(random)).collect();
            let value = match random.below(5) {
                0 => "x".to_owned(),
                1 => format!("(n for n in [{}])", values.join(", ")),
                2 => random.of(&["5", "None", "'ab'", "{1: 2}", "range(3)"]).to_owned(),
                _ => format!("[{}]", values.join(", ")),
            };
            format!(
                "x = list(range({}))\nx[{}] = {value}\nreturn x",
                random.below(10),
                slice(random)
            )
        }
        7 => format!(
            "x = list(range({}))\ndel x[{}]\nreturn x",
            random.below(10),
            slice(random)
        ),
        8 => {
            let value = match random.below(4) {
                0 => random
                    .of(&["5", "'ab'", "[300]", "[1, 2]", "range(3)", "None"])
                    .to_owned(),
                _ => bytes(random, 6),
            };
            let act = match random.below(4) {
                0 => format!("del x[{}]", slice(random)),
                1 => format!(
                    "x[{}] = {}",
                    random.between(-9, 9),
                    random.of(&["1", "255", "256", "-1", "'a'"])
                ),
                _ => format!("x[{}] = {value}", slice(random)),
            };
            format!("x = bytearray({})\n{act}\nreturn x", bytes(random, 10))
        }
        9 => {
            let act = match random.below(9) {
                0 => format!("x.insert({}, 'n')", small_int(random)),
                1 => format!("x.pop({})", small_int(random)),
                2 => format!("x.index({})", random.below(10)),
                3 => format!(
                    "x.index({}, {}, {})",
                    random.below(10),
                    small_int(random),
                    small_int(random)
                ),
                4 => format!("x.remove({})", random.below(10)),
                5 => format!("x.__imul__({})", random.between(-1, 3)),
                6 => format!("x.extend(x[{}])", slice(random)),
                7 => format!(
                    "x.sort(key=lambda n: n % {}, reverse={})",
                    random.between(1, 4),
                    random.of(&["True", "False"])
                ),
                _ => "x.reverse()".to_owned(),
            };
            format!("x = list(range({}))\ny = {act}\nreturn y, x", random.below(10))
        }
        10 => format!(
            "return slice({}, {}, {}).indices({})",
            random.of(&["None", "1", "-3", "5", "-20", "10**30"]),
            small_int(random),
            random.of(&["None", "1", "-1", "2", "-3", "0"]),
            random.between(-1, 12)
        ),
        _ => {
            let (a, b) = (range(random), range(random));
            let act = match random.below(8) {
                0 => format!("{a} == {b}"),
                1 => format!("hash({a}) == hash({b})"),
                2 => format!("{} in {a}", small_int(random)),
                3 => format!("{a}.index({})", small_int(random)),
                4 => format!("{a}.count({})", small_int(random)),
                5 => format!("list(reversed({a}))[:20]"),
                6 => format!("({a}).start, ({a}).stop, ({a}).step, bool({a})"),
                _ => format!("{a}[{}][{}]", slice(random), slice(random)),
            };
            if act.contains("10**20") && act.starts_with("list") {
                return "return 0".to_owned();
            }
            format!("return {act}")
        }
    }
}

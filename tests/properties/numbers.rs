//! Arithmetic, conversions and functions of ints and floats.

use super::common::random::Random;
use super::values::{float, int, number, quoted, small_int, text_of};

pub fn integers(random: &mut Random) -> String {
    let (a, b) = (int(random), int(random));
    let expression = match random.below(30) {
        0..=6 => {
            let operator = random.of(&["+", "-", "*", "//", "%", "/", "&", "|", "^"]);
            format!("{a} {operator} {b}")
        }
        7 => format!("{a} {} {b}", random.of(&["<", "<=", "==", "!=", ">", ">="])),
        8 => format!("divmod({a}, {b})"),
        9 => format!("{a} ** {}", random.between(-3, 12)),
        10 => format!("{a} << {}", random.between(-2, 150)),
        11 => format!("{a} >> {}", random.between(-2, 250)),
        12 => format!("pow({a}, {b}, {})", int(random)),
        13 => format!("pow({a}, {}, {b})", random.between(-20, 40)),
        14 => format!("round({a}, {})", random.between(-25, 3)),
        15 => format!(
            "{}({a})",
            random.of(&[
                "hex", "oct", "bin", "str", "hash", "float", "abs", "-", "~", "+", "bool", "complex"
            ])
        ),
        16..=17 => {
            let digits = text_of(random, "0123456789abxzoABO_ +-", 12);
            match random.below(3) {
                0 => format!("int({})", quoted(&digits)),
                _ => format!(
                    "int({}, {})",
                    quoted(&digits),
                    random.of(&["2", "8", "10", "16", "36", "0", "1", "37", "-1", "7"])
                ),
            }
        }
        18 => {
            let sign = random.of(&["", ", signed=True", ", signed=False"]);
            let order = random.of(&["big", "little"]);
            format!("({a}).to_bytes({}, '{order}'{sign})", random.below(30))
        }
        19 => {
            let sign = random.of(&["", ", signed=True"]);
            let order = random.of(&["big", "little", "middle"]);
            format!("int.from_bytes({}, '{order}'{sign})", super::values::bytes(random, 20))
        }
        20 => {
            let method = random.of(&[
                "bit_length",
                "bit_count",
                "as_integer_ratio",
                "conjugate",
                "is_integer",
                "__index__",
            ]);
            format!("({a}).{method}()")
        }
        21 => format!("math.{}({a}, {b})", random.of(&["gcd", "lcm"])),
        22 => format!("math.{}({a})", random.of(&["isqrt", "floor", "ceil", "trunc", "sqrt"])),
        23 => format!(
            "math.{}({}, {})",
            random.of(&["comb", "perm"]),
            random.between(-1, 80),
            random.between(-1, 80)
        ),
        24 => format!("math.factorial({})", random.between(-2, 120)),
        25 => format!(
            "{a} {} {}",
            random.of(&["<", "<=", "==", "!=", ">", ">="]),
            float(random)
        ),
        26 => format!("{a} {} {}", random.of(&["+", "-", "*", "/", "//", "%"]), float(random)),
        27 => format!(
            "({a} * {b} + {}) {} ({b} - {a})",
            int(random),
            random.of(&["//", "%", "&", "^", "/"])
        ),
        28 => format!("sum([{a}, {b}, {}, {}])", number(random), small_int(random)),
        _ => format!("int({})", float(random)),
    };
    format!("return {expression}")
}

pub fn floats(random: &mut Random) -> String {
    let (a, b) = (float(random), number(random));
    let (a, b) = if random.chance(20) { (b, a) } else { (a, b) };
    let expression = match random.below(28) {
        0..=5 => format!("{a} {} {b}", random.of(&["+", "-", "*", "/"])),
        6..=8 => format!("{a} {} {b}", random.of(&["//", "%", "<", "<=", "==", "!=", ">", ">="])),
        9 => format!("divmod({a}, {b})"),
        10 => format!(
            "{a} ** {}",
            random.of(&["2", "0.5", "-1", "3", "-2.0", "0", "0.0", "1e3", "10"])
        ),
        11..=13 => format!("round({a}, {})", random.between(-20, 20)),
        14 => format!(
            "{}({a})",
            random.of(&["round", "int", "abs", "-", "hash", "bool", "str", "repr", "complex"])
        ),
        15 => {
            let method = random.of(&["as_integer_ratio", "hex", "is_integer", "conjugate"]);
            format!("({}).{method}()", float(random))
        }
        16 => {
            let text = text_of(random, "0x1.5aAfpP+-9 ", 12);
            format!("float.fromhex({})", quoted(&text))
        }
        17..=18 => {
            let text = text_of(random, "0123456789.eE+-_ infaty", 14);
            format!("float({})", quoted(&text))
        }
        19 => {
            let digits = text_of(random, "0123456789", 40);
            format!("float('{}.{digits}e{}')", random.below(10), random.between(-340, 310))
        }
        20 => {
            let function = random.of(&[
                "floor", "ceil", "trunc", "sqrt", "fabs", "frexp", "modf", "isnan", "isinf", "isfinite", "ulp",
                "degrees", "radians",
            ]);
            format!("math.{function}({a})")
        }
        21 => {
            let function = random.of(&[
                "fmod",
                "copysign",
                "remainder",
                "nextafter",
                "hypot",
                "isclose",
                "atan2",
                "pow",
            ]);
            format!("math.{function}({a}, {b})")
        }
        22 => format!("math.ldexp({a}, {})", random.between(-1100, 1100)),
        23 => format!(
            "math.fsum([{a}, {b}, {}, {}, {}])",
            float(random),
            float(random),
            float(random)
        ),
        24 => format!("sum([{a}, {b}, {}, {}])", float(random), number(random)),
        25 => format!("({a} - {b}) * {} + {}", float(random), number(random)),
        26 => format!(
            "math.{}([{a}, {b}], [{}, {}])",
            random.of(&["dist", "sumprod"]),
            float(random),
            number(random)
        ),
        _ => {
            let operator = random.of(&["+", "-", "*", "/", "=="]);
            format!(
                "complex({a}, {b}) {operator} complex({}, {})",
                float(random),
                float(random)
            )
        }
    };
    format!("return {expression}")
}

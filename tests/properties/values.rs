//! Literals made at random.

use super::common::random::Random;

fn digits(random: &mut Random, length: usize) -> String {
    let first = char::from(b'1' + random.below(9) as u8);
    std::iter::once(first)
        .chain((1..length).map(|_| char::from(b'0' + random.below(10) as u8)))
        .collect()
}

/// An int, in parentheses where it has a sign: small ones, ones about a power of two, ones of up to 300 digits.
pub fn int(random: &mut Random) -> String {
    let magnitude = match random.below(20) {
        0..=5 => random.below(12).to_string(),
        6..=8 => random.below(1000).to_string(),
        9..=13 => {
            let bits = *[
                7, 8, 15, 16, 29, 30, 31, 32, 52, 53, 54, 60, 61, 62, 63, 64, 65, 127, 128, 200,
            ]
            .get(random.below(20))
            .expect("one of 20");
            let offset = random.between(-2, 2);
            return signed(random, &format!("(1 << {bits}{offset:+})").replace("+0", ""));
        }
        14..=16 => {
            let length = 1 + random.below(20);
            digits(random, length)
        }
        17 => {
            let length = 20 + random.below(280);
            digits(random, length)
        }
        18 => (10_u64.pow(random.below(19) as u32)).to_string(),
        _ => return random.of(&["True", "False"]).to_owned(),
    };
    signed(random, &magnitude)
}

pub fn small_int(random: &mut Random) -> String {
    random.between(-12, 12).to_string()
}

fn signed(random: &mut Random, magnitude: &str) -> String {
    if random.chance(35) {
        format!("(-{magnitude})")
    } else {
        magnitude.to_owned()
    }
}

/// A float: special ones, any bits, decimal ones, halves.
pub fn float(random: &mut Random) -> String {
    let text = match random.below(16) {
        0..=3 => random
            .of(&[
                "0.0",
                "float('inf')",
                "float('nan')",
                "5e-324",
                "1.7976931348623157e308",
                "2.2250738585072014e-308",
                "0.1",
                "1e16",
                "9999999999999998.0",
                "1e22",
                "1e23",
                "123456.0",
                "1e-5",
                "0.0001",
                "0.5",
                "1.5",
                "2.5",
                "1.0",
                "4503599627370497.5",
                "9007199254740993.0",
                "1e15",
                "0.3",
                "3.0",
                "1e100",
                "1e-100",
            ])
            .to_owned(),
        4..=5 => {
            let (mantissa, exponent) = (random.next() >> 12, random.between(-1074, 1023));
            format!("float.fromhex('0x1.{mantissa:013x}p{exponent}')")
        }
        6 => {
            let (mantissa, exponent) = (random.next() >> 12, random.between(-60, 60));
            format!("float.fromhex('0x1.{mantissa:013x}p{exponent}')")
        }
        7..=9 => format!("{}.{}", random.below(1000), random.below(1000)),
        10..=11 => {
            let length = 1 + random.below(18);
            format!("{}e{}", digits(random, length), random.between(-30, 30))
        }
        12 => {
            let length = 1 + random.below(30);
            format!(
                "{}.{}e{}",
                random.below(10),
                digits(random, length),
                random.between(-310, 300)
            )
        }
        13 => format!("{}.5", random.below(100_000)),
        14 => format!("{}.0", random.below(100_000)),
        _ => format!("{:.2}", random.below(100_000) as f64 / 100.0),
    };
    signed(random, &text)
}

pub fn number(random: &mut Random) -> String {
    if random.chance(50) { int(random) } else { float(random) }
}

/// A text as a literal.
pub fn quoted(text: &str) -> String {
    let mut literal = String::from("'");
    for c in text.chars() {
        match c {
            '\\' => literal.push_str("\\\\"),
            '\'' => literal.push_str("\\'"),
            '\n' => literal.push_str("\\n"),
            ' '..='~' => literal.push(c),
            _ if (c as u32) < 0x100 => literal.push_str(&format!("\\x{:02x}", c as u32)),
            _ => literal.push_str(&format!("\\U{:08x}", c as u32)),
        }
    }
    literal.push('\'');
    literal
}

/// Up to `longest` characters of an alphabet.
pub fn text_of(random: &mut Random, alphabet: &str, longest: usize) -> String {
    let letters: Vec<char> = alphabet.chars().collect();
    (0..random.below(longest + 1))
        .map(|_| letters[random.below(letters.len())])
        .collect()
}

/// A literal of a text: letters, spaces, digits, and some characters that do what letters do not.
pub fn text(random: &mut Random, longest: usize) -> String {
    let alphabet = random.of(&[
        "ab",
        "abcABC xyz",
        "aAbB  \t\n,.-_01",
        "0123456789+-._ eE",
        "aßéÉñİıſΣσςǅǆ ﬁŉΐ",
        "aé日本\u{1F40D}\u{1F469}\u{301}\u{A0}\u{2003}",
        "a\r\n\u{B}\u{C}\u{1C}\u{1D}\u{1E}\u{85}\u{2028}\u{2029} ",
        "²½٣४Ⅷ一1٠xX",
        "'\"\\\u{0}\u{7F}\u{AD}\u{E000}\u{378}a",
    ]);
    let text = text_of(random, alphabet, longest);
    quoted(&text)
}

/// A literal of bytes.
pub fn bytes(random: &mut Random, longest: usize) -> String {
    let alphabet = random.of(&["ab", "aAbB  \t\n,.-_01", "a\u{0}\u{FF}\u{80}\u{C3}\u{A9}"]);
    let text = text_of(random, alphabet, longest);
    format!("b{}", quoted(&text))
}

//! What is known to differ though both are right, all in one place: between the versions of CPython, and between the systems it runs on.

use super::common::python::Python;

/// Words of the C library that the python with words of 32 bits stands on, and of the usual one.
const C_LIBRARY: &[(&str, &str)] = &[
    (
        "(68, 'Result not representable')",
        "(34, 'Numerical result out of range')",
    ),
    ("'UTC-0000'", "'UTC'"),
];

/// What 3.14 changed, each as texts that all stand in the cases it concerns.
const CHANGED: &[&[&str]] = &[
    // `\B` matches in an empty text.
    &["\\\\B", "re.compile", "t = ''\n"],
    &["\\\\B", "re.compile", "t = b''\n"],
    // Years are padded with zeros.
    &["%G", "strftime"],
    &["%Y", "strftime"],
    // 24:00 is midnight.
    &["24", "fromisoformat"],
    // Products of complex numbers that are infinite are so in spite of a NaN.
    &["complex(", ") * complex("],
    // A dict all of whose keys are skipped is written as one that is empty.
    &["skipkeys=True", "indent="],
    // The whole seconds of a time may not be left out before a fraction.
    &[",", "fromisoformat"],
    // The rounding errors of ints among floats are carried along too.
    &["sum(["],
];

/// What depends on the size of a machine word (hashes, so orders of sets; bounds of indexes; which ints a sum takes as words) or on the
/// C library's mathematics.
const OF_SYSTEM: &[&str] = &["hash(", "set(", "1 << 63", "sum([", "math.atan2", "math.pow", " ** 0.5"];

/// Whether a python can be asked.
pub fn comparable(case: &str, python: &Python) -> bool {
    // The hash of a NaN is an address.
    if case.contains("hash(") && case.contains("nan") {
        return false;
    }
    let changed = CHANGED.iter().any(|texts| texts.iter().all(|text| case.contains(text)));
    (python.wide || !OF_SYSTEM.iter().any(|text| case.contains(text))) && (python.minor >= 14 || !changed)
}

/// Whether two lines say the same of a case.
pub fn same(case: &str, ours: &str, theirs: &str, python: &Python) -> bool {
    if !python.wide {
        let worded = C_LIBRARY
            .iter()
            .fold(theirs.to_owned(), |text, (theirs, ours)| text.replace(theirs, ours));
        // Its time zone has a name of another length, and it has no dates past a word of seconds.
        return worded == ours
            || theirs.contains("too large to convert to C long")
            || case.contains("strptime") && ours.contains("redefinition of group name")
            || case.contains("fromtimestamp") && theirs.contains("day 0 must be in range");
    }
    let groups = is_possessive(case) && ![ours, theirs].iter().any(|line| line.contains("Error"));
    ours == theirs || python.minor < 14 && (groups || escaped(ours) == escaped(theirs))
}

/// Whether a case has a pattern with possessive repeats, of which 3.14 changed what groups hold after one that failed.
fn is_possessive(case: &str) -> bool {
    case.contains("re.compile") && ["*+", "++", "?+", "}+"].iter().any(|repeat| case.contains(repeat))
}

/// A representation, or one of a representation, with all but ASCII escaped: as where its version of Unicode has not the characters yet.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match u32::from(character) {
            0..=0x7F => out.push(character),
            code @ 0x80..=0xFF => out += &format!("\\x{code:02x}"),
            code @ 0x100..=0xFFFF => out += &format!("\\u{code:04x}"),
            code => out += &format!("\\U{code:08x}"),
        }
    }
    out.replace("\\\\", "\\")
}

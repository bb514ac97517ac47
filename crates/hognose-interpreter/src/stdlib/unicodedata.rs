//! `unicodedata`: what the Unicode Character Database (16.0) says of characters.
//!
//! `unicode_data.txt` holds the properties no crate here has, a line each: for most, where a run of equal values begins; for
//! `numeric` and `decomposition`, each character that has a value.

use crate::native::{Code, NativeDef, function};
use crate::text::unicode;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use std::sync::LazyLock;
use unicode_general_category::{GeneralCategory, get_general_category};
use unicode_normalization::UnicodeNormalization;

type R = Result<Value, Unwind>;

macro_rules! property {
    ($name:literal, $f:expr, $doc:literal) => {
        function(
            $name,
            "(chr, /)",
            Code::F1(|vm, c| of_character(vm, $name, c, $f)),
            $doc,
        )
    };
}

pub static NATIVES: &[NativeDef] = &[
    property!(
        "bidirectional",
        |vm, c| vm.heap.new_str(run(&DATA.bidirectional, c)),
        "The bidirectional class of a character."
    ),
    property!(
        "category",
        |vm, c| vm.heap.new_str(abbreviation(c)),
        "The general category of a character."
    ),
    property!(
        "combining",
        |_, c| Value::Int(run(&DATA.combining, c).parse().unwrap_or(0)),
        "The canonical combining class of a character."
    ),
    property!(
        "decomposition",
        |vm, c| {
            let found = own(&DATA.decomposition, c).unwrap_or_default().replace(',', " ");
            vm.heap.new_string(found)
        },
        "What a character is composed of."
    ),
    property!(
        "east_asian_width",
        |vm, c| vm.heap.new_str(run(&DATA.east_asian_width, c)),
        "The East Asian width of a character."
    ),
    property!(
        "mirrored",
        |_, c| Value::Int(run(&DATA.mirrored, c).parse().unwrap_or(0)),
        "Whether a character is mirrored in text from right to left."
    ),
    function(
        "decimal",
        "(chr, default=<unrepresentable>, /)",
        Code::F2(|vm, c, d| {
            of_number(vm, "decimal", "not a decimal", c, d, |c| {
                unicode::decimal_value(c).map(|n| Value::Int(n.into()))
            })
        }),
        "The decimal a character stands for.",
    ),
    function(
        "digit",
        "(chr, default=<unrepresentable>, /)",
        Code::F2(|vm, c, d| {
            of_number(vm, "digit", "not a digit", c, d, |c| {
                unicode::digit_value(c).map(|n| Value::Int(n.into()))
            })
        }),
        "The digit a character stands for.",
    ),
    function(
        "numeric",
        "(chr, default=<unrepresentable>, /)",
        Code::F2(|vm, c, d| of_number(vm, "numeric", "not a numeric character", c, d, numeric)),
        "The number a character stands for.",
    ),
    function(
        "name",
        "(chr, default=<unrepresentable>, /)",
        Code::F2(name),
        "The name of a character.",
    ),
    function("lookup", "(name, /)", Code::F1(lookup), "The character of a name."),
    function(
        "normalize",
        "(form, unistr, /)",
        Code::F2(normalize),
        "A string in a normal form.",
    ),
    function(
        "is_normalized",
        "(form, unistr, /)",
        Code::F2(is_normalized),
        "Whether a string is in a normal form.",
    ),
];

pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    let version = vm.heap.new_str("16.0.0");
    vm.module_set(module, "unidata_version", version);
    Ok(())
}

type Table = Vec<(u32, &'static str)>;

#[derive(Default)]
struct Data {
    bidirectional: Table,
    combining: Table,
    decomposition: Table,
    east_asian_width: Table,
    mirrored: Table,
    numeric: Table,
}

static DATA: LazyLock<Data> = LazyLock::new(|| {
    let mut data = Data::default();
    for line in include_str!("unicode_data.txt").lines() {
        let mut words = line.split(' ');
        let table = match words.next() {
            Some("bidirectional") => &mut data.bidirectional,
            Some("combining") => &mut data.combining,
            Some("decomposition") => &mut data.decomposition,
            Some("east_asian_width") => &mut data.east_asian_width,
            Some("mirrored") => &mut data.mirrored,
            Some("numeric") => &mut data.numeric,
            _ => continue,
        };
        table.extend(words.filter_map(|word| {
            let (at, value) = word.split_once(':')?;
            Some((u32::from_str_radix(at, 16).ok()?, value))
        }));
    }
    data
});

/// The value of the run a character is in.
fn run(table: &Table, c: char) -> &'static str {
    let after = table.partition_point(|(start, _)| *start <= c as u32);
    after.checked_sub(1).and_then(|i| table.get(i)).map_or("", |e| e.1)
}

/// The value of a character of its own.
fn own(table: &Table, c: char) -> Option<&'static str> {
    let at = table.binary_search_by_key(&(c as u32), |e| e.0).ok()?;
    table.get(at).map(|e| e.1)
}

fn abbreviation(c: char) -> &'static str {
    use GeneralCategory::*;
    match get_general_category(c) {
        UppercaseLetter => "Lu",
        LowercaseLetter => "Ll",
        TitlecaseLetter => "Lt",
        ModifierLetter => "Lm",
        OtherLetter => "Lo",
        NonspacingMark => "Mn",
        SpacingMark => "Mc",
        EnclosingMark => "Me",
        DecimalNumber => "Nd",
        LetterNumber => "Nl",
        OtherNumber => "No",
        ConnectorPunctuation => "Pc",
        DashPunctuation => "Pd",
        OpenPunctuation => "Ps",
        ClosePunctuation => "Pe",
        InitialPunctuation => "Pi",
        FinalPunctuation => "Pf",
        OtherPunctuation => "Po",
        MathSymbol => "Sm",
        CurrencySymbol => "Sc",
        ModifierSymbol => "Sk",
        OtherSymbol => "So",
        SpaceSeparator => "Zs",
        LineSeparator => "Zl",
        ParagraphSeparator => "Zp",
        Control => "Cc",
        Format => "Cf",
        Surrogate => "Cs",
        PrivateUse => "Co",
        _ => "Cn",
    }
}

/// The one character an argument is.
fn character(vm: &mut Vm<'_>, function: &str, value: Value, several: bool) -> Result<char, Unwind> {
    let native = vm.native_of(value);
    let which = if several { "argument 1" } else { "argument" };
    if !native.is_str() {
        let given = vm.argument_type(value);
        let message = format!("{function}() {which} must be a unicode character, not {given}");
        return Err(vm.type_error(message));
    }
    let text = vm.heap.text(native).to_string();
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(c), None) => Ok(c),
        _ => {
            let n = text.chars().count();
            let message = format!("{function}(): {which} must be a unicode character, not a string of length {n}");
            Err(vm.type_error(message))
        }
    }
}

fn of_character(vm: &mut Vm<'_>, function: &str, value: Value, f: fn(&mut Vm<'_>, char) -> Value) -> R {
    let c = character(vm, function, value, false)?;
    Ok(f(vm, c))
}

fn of_number(
    vm: &mut Vm<'_>,
    function: &str,
    fault: &'static str,
    value: Value,
    default: Value,
    f: fn(char) -> Option<Value>,
) -> R {
    let c = character(vm, function, value, true)?;
    match f(c) {
        Some(number) => Ok(number),
        None if default.is_undefined() => Err(vm.value_error(fault)),
        None => Ok(default),
    }
}

fn numeric(c: char) -> Option<Value> {
    let text = own(&DATA.numeric, c)?;
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    Some(Value::float(above.parse::<f64>().ok()? / below.parse::<f64>().ok()?))
}

fn name(vm: &mut Vm<'_>, value: Value, default: Value) -> R {
    let c = character(vm, "name", value, true)?;
    match unicode_names2::name(c) {
        Some(name) => Ok(vm.heap.new_string(name.to_string())),
        None if default.is_undefined() => Err(vm.value_error("no such name")),
        None => Ok(default),
    }
}

fn text_of(vm: &mut Vm<'_>, function: &str, which: &str, value: Value) -> Result<String, Unwind> {
    let native = vm.native_of(value);
    if !native.is_str() {
        let given = vm.argument_type(value);
        return Err(vm.type_error(format!("{function}() {which} must be str, not {given}")));
    }
    let text = vm.heap.text(native).to_string();
    vm.work(text.len())?;
    Ok(text)
}

fn lookup(vm: &mut Vm<'_>, name: Value) -> R {
    if !vm.native_of(name).is_str() {
        let message = format!("a bytes-like object is required, not '{}'", vm.type_name(name));
        return Err(vm.type_error(message));
    }
    let name = text_of(vm, "lookup", "argument", name)?;
    match unicode_names2::character(&name) {
        Some(c) => Ok(Value::Short(ShortStr::from_char(c))),
        None => {
            let message = vm.heap.new_string(format!("undefined character name '{name}'"));
            Err(vm.key_error(message))
        }
    }
}

fn normal_form(vm: &mut Vm<'_>, function: &str, form: Value, text: Value) -> Result<(String, String), Unwind> {
    let form = text_of(vm, function, "argument 1", form)?;
    let text = text_of(vm, function, "argument 2", text)?;
    // A character decomposes into eighteen at most.
    vm.foresee(text.len(), 18)?;
    let normal = match form.as_str() {
        _ if text.is_ascii() && matches!(form.as_str(), "NFC" | "NFD" | "NFKC" | "NFKD") => text.clone(),
        "NFC" => text.nfc().collect(),
        "NFD" => text.nfd().collect(),
        "NFKC" => text.nfkc().collect(),
        "NFKD" => text.nfkd().collect(),
        _ => return Err(vm.value_error("invalid normalization form")),
    };
    Ok((text, normal))
}

fn normalize(vm: &mut Vm<'_>, form: Value, text: Value) -> R {
    let (_, normal) = normal_form(vm, "normalize", form, text)?;
    Ok(vm.heap.new_string(normal))
}

fn is_normalized(vm: &mut Vm<'_>, form: Value, text: Value) -> R {
    let (text, normal) = normal_form(vm, "is_normalized", form, text)?;
    Ok(Value::bool(text == normal))
}

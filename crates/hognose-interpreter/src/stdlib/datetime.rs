//! `_datetime`: the usual cases of datetime.py at once. What is not usual (another class's objects, zones, arguments that are wrong)
//! is answered with None, and datetime.py goes the long way.

use crate::heap::ShapeId;
use crate::name::{Name, names};
use crate::native::{Code, NativeDef, function};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use num_traits::ToPrimitive;
use std::fmt::Write;

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "new_date",
        "(cls, args, kwargs, /)",
        Code::F3(|vm, class, args, keywords| new(vm, class, args, keywords, Value::None, DATE)),
        "A date of the arguments of a call.",
    ),
    function(
        "new_datetime",
        "(cls, args, kwargs, tzinfo, /)",
        Code::F4(|vm, class, args, keywords, zone| new(vm, class, args, keywords, zone, MOMENT)),
        "A datetime of the arguments of a call.",
    ),
    function(
        "new_timedelta",
        "(cls, args, kwargs, /)",
        Code::F3(new_delta),
        "A timedelta of the arguments of a call.",
    ),
    function(
        "timedelta_of",
        "(total, cls, /)",
        Code::F2(delta_of),
        "A timedelta of so many microseconds.",
    ),
    function(
        "moved",
        "(moment, micros, cls, /)",
        Code::F3(moved),
        "A datetime that much later.",
    ),
    function(
        "moved_date",
        "(date, days, cls, /)",
        Code::F3(moved_date),
        "A date that much later.",
    ),
    function(
        "micros",
        "(moment, /)",
        Code::F1(|vm, moment| Ok(moment_of(vm, moment).map_or(Value::None, |m| Value::Int(m.micros())))),
        "The microseconds from the beginning of the calendar.",
    ),
    function(
        "ordinal",
        "(date, /)",
        Code::F1(|vm, date| Ok(date_of(vm, date).map_or(Value::None, |d| Value::Int(d.ordinal())))),
        "The day of the calendar.",
    ),
    function(
        "order",
        "(a, b, /)",
        Code::F2(order),
        "Below, at or above zero, as a moment is before, at or after another of its class and zone.",
    ),
    function(
        "date_order",
        "(a, b, /)",
        Code::F2(date_order),
        "Below, at or above zero, as a date is before, at or after another of its class.",
    ),
    function(
        "iso_text",
        "(moment, sep, timespec, /)",
        Code::F3(iso_text),
        "A moment without a zone in ISO 8601 format.",
    ),
    function(
        "iso_date",
        "(date, /)",
        Code::F1(iso_date),
        "A date in ISO 8601 format.",
    ),
    function(
        "of_iso_text",
        "(cls, string, /)",
        Code::F2(of_iso_text),
        "The moment an ISO 8601 text of the usual form says.",
    ),
    function(
        "text",
        "(moment, format, /)",
        Code::F2(text),
        "A date, or moment, in a format of the usual directives.",
    ),
    function(
        "parsed",
        "(cls, string, format, /)",
        Code::F3(parsed),
        "The moment a text says, by a format of the usual directives.",
    ),
];

const DAY: i64 = 86_400_000_000;
const MAX_ORDINAL: i64 = 3_652_059;
const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The slots of a date and of a datetime, in order: numbers, then, of a datetime, the zone and the fold, and the hash.
const DATE: &[Name] = &[names::_year, names::_month, names::_day, names::_hash];
const MOMENT: &[Name] = &[
    names::_year,
    names::_month,
    names::_day,
    names::_hour,
    names::_minute,
    names::_second,
    names::_microsecond,
    names::_tzinfo,
    names::_fold,
    names::_hash,
];

#[derive(Clone, Copy)]
struct Date {
    year: i64,
    month: i64,
    day: i64,
}

#[derive(Clone, Copy)]
struct Moment {
    date: Date,
    hour: i64,
    minute: i64,
    second: i64,
    micro: i64,
    zone: Value,
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

impl Date {
    fn of(year: i64, month: i64, day: i64) -> Option<Date> {
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 => 28 + i64::from(is_leap(year)),
            _ => 31,
        };
        ((1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days).contains(&day)).then_some(Date {
            year,
            month,
            day,
        })
    }

    /// The day of the year, from 1.
    fn day_of_year(self) -> i64 {
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
        let days = before.get(self.month as usize - 1).copied().unwrap_or(0);
        days + self.day + i64::from(self.month > 2 && is_leap(self.year))
    }

    fn ordinal(self) -> i64 {
        let before = self.year - 1;
        before * 365 + before / 4 - before / 100 + before / 400 + self.day_of_year()
    }

    /// By eras of 400 years that begin on the first of March of the year 0.
    fn of_ordinal(ordinal: i64) -> Option<Date> {
        if !(1..=MAX_ORDINAL).contains(&ordinal) {
            return None;
        }
        let days = ordinal + 305;
        let (era, of_era) = (days / 146_097, days % 146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let from_march = (5 * of_year + 2) / 153;
        let month = if from_march < 10 {
            from_march + 3
        } else {
            from_march - 9
        };
        Some(Date {
            year: year + era * 400 + i64::from(month <= 2),
            month,
            day: of_year - (153 * from_march + 2) / 5 + 1,
        })
    }

    /// Monday is 0.
    fn weekday(self) -> usize {
        ((self.ordinal() + 6) % 7) as usize
    }
}

impl Moment {
    fn of(date: Date, hour: i64, minute: i64, second: i64, micro: i64) -> Option<Moment> {
        let within = (0..24).contains(&hour)
            && (0..60).contains(&minute)
            && (0..60).contains(&second)
            && (0..1_000_000).contains(&micro);
        within.then_some(Moment {
            date,
            hour,
            minute,
            second,
            micro,
            zone: Value::None,
        })
    }

    fn micros(self) -> i64 {
        let clock = ((self.date.ordinal() * 24 + self.hour) * 60 + self.minute) * 60 + self.second;
        clock * 1_000_000 + self.micro
    }

    fn values(self, fold: Value) -> [Value; 10] {
        [
            Value::Int(self.date.year),
            Value::Int(self.date.month),
            Value::Int(self.date.day),
            Value::Int(self.hour),
            Value::Int(self.minute),
            Value::Int(self.second),
            Value::Int(self.micro),
            self.zone,
            fold,
            Value::None,
        ]
    }
}

/// The first attributes of an instance that this module made.
fn slots<const N: usize>(vm: &mut Vm<'_>, value: Value, named: &[Name]) -> Option<[Value; N]> {
    let Value::Instance(instance) = value else { return None };
    if !vm.heap.shape_of(instance).in_dict {
        return vm.heap.instance(instance).slots.get(..N)?.try_into().ok();
    }
    let dict = vm.hidden_dict(instance)?;
    let mut found = [Value::Undefined; N];
    for (place, name) in found.iter_mut().zip(named) {
        let key = vm.heap.name_value(*name);
        *place = vm.dict_get_str(dict, key)?;
    }
    Some(found)
}

fn date_of(vm: &mut Vm<'_>, value: Value) -> Option<Date> {
    match slots::<3>(vm, value, DATE)? {
        [Value::Int(year), Value::Int(month), Value::Int(day)] => Date::of(year, month, day),
        _ => None,
    }
}

fn moment_of(vm: &mut Vm<'_>, value: Value) -> Option<Moment> {
    match slots::<10>(vm, value, MOMENT)? {
        [
            Value::Int(year),
            Value::Int(month),
            Value::Int(day),
            Value::Int(hour),
            Value::Int(minute),
            Value::Int(second),
            Value::Int(micro),
            zone,
            ..,
        ] => Some(Moment {
            zone,
            ..Moment::of(Date::of(year, month, day)?, hour, minute, second, micro)?
        }),
        _ => None,
    }
}

/// A new instance of a class, with these attributes.
fn build(vm: &mut Vm<'_>, class: Value, named: &[Name], values: &[Value]) -> R {
    let Value::Class(class) = class else {
        return Err(vm.corrupt());
    };
    let shape: ShapeId = vm.root_shape(class);
    let instance = vm.heap.new_instance(shape, Value::Undefined);
    for (name, value) in named.iter().zip(values) {
        vm.set_shaped(instance, *name, *value)?;
    }
    Ok(Value::Instance(instance))
}

fn build_moment(vm: &mut Vm<'_>, class: Value, moment: Moment, fold: Value) -> R {
    build(vm, class, MOMENT, &moment.values(fold))
}

fn build_date(vm: &mut Vm<'_>, class: Value, date: Date) -> R {
    let values = [
        Value::Int(date.year),
        Value::Int(date.month),
        Value::Int(date.day),
        Value::None,
    ];
    build(vm, class, DATE, &values)
}

/// The arguments of a call by position and by name, in the order of the names; `None` where one is given twice or is of no name.
fn arguments<const N: usize>(
    vm: &mut Vm<'_>,
    args: Value,
    keywords: Value,
    known: &[&str; N],
    most: usize,
) -> Option<[Value; N]> {
    let args = vm.heap.sequence(args)?;
    if args.len() > most {
        return None;
    }
    let mut values = [Value::Undefined; N];
    for (place, arg) in values.iter_mut().zip(args) {
        *place = *arg;
    }
    let Value::Dict(keywords) = keywords else { return None };
    if vm.heap.dict(keywords).len() > N {
        return None;
    }
    for entry in vm.heap.dict(keywords).iter(&vm.heap.meter) {
        let name = vm.heap.str(entry.key)?;
        let at = known.iter().position(|known| *known == &*name)?;
        match values.get_mut(at) {
            Some(place) if place.is_undefined() => *place = entry.value,
            _ => return None,
        }
    }
    Some(values)
}

/// A date, or a datetime whose zone is None or of the class `zones`.
fn new(vm: &mut Vm<'_>, class: Value, args: Value, keywords: Value, zones: Value, named: &[Name]) -> R {
    const NAMES: [&str; 9] = [
        "year",
        "month",
        "day",
        "hour",
        "minute",
        "second",
        "microsecond",
        "tzinfo",
        "fold",
    ];
    let is_date = named.len() == DATE.len();
    let most = if is_date { 3 } else { 8 };
    let Some(values) = arguments(vm, args, keywords, &NAMES, most) else {
        return Ok(Value::None);
    };
    let number = |at: usize, default: Option<i64>| match values.get(at) {
        Some(Value::Int(number)) => Some(*number),
        Some(Value::Undefined) => default,
        _ => None,
    };
    let made = || {
        let date = Date::of(number(0, None)?, number(1, None)?, number(2, None)?)?;
        Moment::of(
            date,
            number(3, Some(0))?,
            number(4, Some(0))?,
            number(5, Some(0))?,
            number(6, Some(0))?,
        )
    };
    let (Some(mut moment), Some(fold @ 0..=1)) = (made(), number(8, Some(0))) else {
        return Ok(Value::None);
    };
    if is_date {
        let more = values.iter().skip(3).any(|value| !value.is_undefined());
        return if more {
            Ok(Value::None)
        } else {
            build_date(vm, class, moment.date)
        };
    }
    moment.zone = match (values.get(7).copied().unwrap_or_default(), zones) {
        (Value::Undefined | Value::None, _) => Value::None,
        (zone, Value::Class(zones)) if vm.is_instance(zone, zones) => zone,
        _ => return Ok(Value::None),
    };
    build_moment(vm, class, moment, Value::Int(fold))
}

fn new_delta(vm: &mut Vm<'_>, class: Value, args: Value, keywords: Value) -> R {
    const NAMES: [&str; 7] = [
        "days",
        "seconds",
        "microseconds",
        "milliseconds",
        "minutes",
        "hours",
        "weeks",
    ];
    const UNITS: [i128; 7] = [
        86_400_000_000,
        1_000_000,
        1,
        1000,
        60_000_000,
        3_600_000_000,
        604_800_000_000,
    ];
    let Some(values) = arguments(vm, args, keywords, &NAMES, 7) else {
        return Ok(Value::None);
    };
    let mut total: i128 = 0;
    for (value, unit) in values.iter().zip(UNITS) {
        match value {
            Value::Int(number) => total += i128::from(*number) * unit,
            Value::Undefined => {}
            _ => return Ok(Value::None),
        }
    }
    match i64::try_from(total) {
        Ok(total) => delta_of(vm, Value::Int(total), class),
        Err(_) => Ok(Value::None),
    }
}

fn delta_of(vm: &mut Vm<'_>, total: Value, class: Value) -> R {
    if let Value::Int(_) = total {
        return build(vm, class, &[names::_total], &[total]);
    }
    let Some(micros) = vm.as_bigint(total) else {
        return Err(vm.corrupt());
    };
    let days = num_integer::Integer::div_floor(&micros, &num_bigint::BigInt::from(DAY));
    match days.to_i64() {
        Some(-999_999_999..=999_999_999) => build(vm, class, &[names::_total], &[total]),
        Some(days) if i32::try_from(days).is_ok() => {
            Err(vm.overflow_error(format!("days={days}; must have magnitude <= 999999999")))
        }
        _ => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

/// The class of an instance, where it is exactly that one.
fn is_of(vm: &Vm<'_>, value: Value, class: Value) -> bool {
    class == Value::Class(vm.type_of(value))
}

fn moved(vm: &mut Vm<'_>, moment: Value, micros: Value, class: Value) -> R {
    if !is_of(vm, moment, class) {
        return Ok(Value::None);
    }
    let (Some(from), Value::Int(micros)) = (moment_of(vm, moment), micros) else {
        return Ok(Value::None);
    };
    let Some(to) = from.micros().checked_add(micros) else {
        return Ok(Value::None);
    };
    let (clock, Some(date)) = (to.rem_euclid(DAY), Date::of_ordinal(to.div_euclid(DAY))) else {
        return Ok(Value::None);
    };
    let seconds = clock / 1_000_000;
    let to = Moment {
        date,
        hour: seconds / 3600,
        minute: seconds / 60 % 60,
        second: seconds % 60,
        micro: clock % 1_000_000,
        zone: from.zone,
    };
    build_moment(vm, class, to, Value::Int(0))
}

fn moved_date(vm: &mut Vm<'_>, date: Value, days: Value, class: Value) -> R {
    if !is_of(vm, date, class) {
        return Ok(Value::None);
    }
    let (Some(date), Value::Int(days)) = (date_of(vm, date), days) else {
        return Ok(Value::None);
    };
    match date.ordinal().checked_add(days).and_then(Date::of_ordinal) {
        Some(date) => build_date(vm, class, date),
        None => Ok(Value::None),
    }
}

fn order(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    if vm.type_of(a) != vm.type_of(b) {
        return Ok(Value::None);
    }
    Ok(match (moment_of(vm, a), moment_of(vm, b)) {
        (Some(a), Some(b)) if a.zone == b.zone => Value::Int(a.micros() - b.micros()),
        _ => Value::None,
    })
}

fn date_order(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    if vm.type_of(a) != vm.type_of(b) {
        return Ok(Value::None);
    }
    Ok(match (date_of(vm, a), date_of(vm, b)) {
        (Some(a), Some(b)) => Value::Int(a.ordinal() - b.ordinal()),
        _ => Value::None,
    })
}

fn iso_text(vm: &mut Vm<'_>, moment: Value, separator: Value, timespec: Value) -> R {
    let (Some(moment), Value::Short(separator), Value::Short(timespec)) = (moment_of(vm, moment), separator, timespec)
    else {
        return Ok(Value::None);
    };
    if !moment.zone.is_none() || separator.text().chars().count() != 1 || &*timespec.text() != "auto" {
        return Ok(Value::None);
    }
    let Moment {
        date,
        hour,
        minute,
        second,
        micro,
        ..
    } = moment;
    let mut text = format!(
        "{:04}-{:02}-{:02}{}{hour:02}:{minute:02}:{second:02}",
        date.year,
        date.month,
        date.day,
        &*separator.text()
    );
    if micro > 0 {
        let _ = write!(text, ".{micro:06}");
    }
    Ok(vm.heap.new_string(text))
}

fn iso_date(vm: &mut Vm<'_>, date: Value) -> R {
    Ok(match date_of(vm, date) {
        Some(date) => vm
            .heap
            .new_string(format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)),
        None => Value::None,
    })
}

/// Reads a text from the left.
struct Reader<'t> {
    rest: &'t [u8],
}

impl Reader<'_> {
    /// So many digits.
    fn number(&mut self, digits: usize) -> Option<i64> {
        let (number, rest) = self.rest.split_at_checked(digits)?;
        self.rest = rest;
        number.iter().try_fold(0, |sum: i64, digit| match digit {
            b'0'..=b'9' => Some(sum * 10 + i64::from(digit - b'0')),
            _ => None,
        })
    }

    /// A fraction of a second of at most six digits, as microseconds.
    fn fraction(&mut self) -> Option<i64> {
        let digits = self.rest.iter().take(6).take_while(|b| b.is_ascii_digit()).count();
        let fraction = self.number(digits)?;
        (digits > 0).then(|| fraction * 10_i64.pow(6 - digits as u32))
    }

    fn literal(&mut self, byte: u8) -> Option<()> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        (*first == byte).then_some(())
    }

    /// The number of the word the text goes on with, whatever its case; each is known by its first three letters, or is whole.
    fn word(&mut self, words: &[&str], whole: bool) -> Option<usize> {
        let len = |word: &str| if whole { word.len() } else { 3 };
        let found = words.iter().position(|word| {
            let start = self.rest.get(..len(word));
            start.is_some_and(|start| {
                word.as_bytes()
                    .get(..len(word))
                    .is_some_and(|word| word.eq_ignore_ascii_case(start))
            })
        })?;
        self.rest = self.rest.get(words.get(found).map_or(0, |word| len(word))..)?;
        Some(found)
    }
}

fn read_iso(text: &[u8]) -> Option<Moment> {
    let mut reader = Reader { rest: text };
    let year = reader.number(4)?;
    reader.literal(b'-')?;
    let month = reader.number(2)?;
    reader.literal(b'-')?;
    let date = Date::of(year, month, reader.number(2)?)?;
    let (mut second, mut micro) = (0, 0);
    if reader.rest.is_empty() {
        return Moment::of(date, 0, 0, 0, 0);
    }
    reader.rest = reader.rest.get(1..)?;
    let hour = reader.number(2)?;
    reader.literal(b':')?;
    let minute = reader.number(2)?;
    if !reader.rest.is_empty() {
        reader.literal(b':')?;
        second = reader.number(2)?;
    }
    if !reader.rest.is_empty() {
        reader.literal(b'.')?;
        micro = reader.fraction()?;
    }
    reader.rest.is_empty().then_some(())?;
    Moment::of(date, hour, minute, second, micro)
}

/// The longest text or format that is looked at here.
const LONGEST: usize = 128;

/// A short ASCII text.
fn ascii(vm: &Vm<'_>, value: Value) -> Option<Vec<u8>> {
    let text = match value {
        Value::Short(_) | Value::Str(_) => vm.heap.text(value),
        _ => return None,
    };
    (text.len() <= LONGEST && text.is_ascii()).then(|| text.as_bytes().to_vec())
}

fn of_iso_text(vm: &mut Vm<'_>, class: Value, string: Value) -> R {
    vm.work(4)?;
    match ascii(vm, string).and_then(|text| read_iso(&text)) {
        Some(moment) => build_moment(vm, class, moment, Value::Int(0)),
        None => Ok(Value::None),
    }
}

/// One directive written out; `None` where it is no usual one.
fn write_directive(out: &mut String, directive: u8, m: &Moment) -> Option<()> {
    let date = m.date;
    let half = (m.hour + 11) % 12 + 1;
    let (day, month) = (DAYS.get(date.weekday())?, MONTHS.get(date.month as usize - 1)?);
    let _ = match directive {
        b'Y' => write!(out, "{:04}", date.year),
        b'm' => write!(out, "{:02}", date.month),
        b'd' => write!(out, "{:02}", date.day),
        b'H' => write!(out, "{:02}", m.hour),
        b'M' => write!(out, "{:02}", m.minute),
        b'S' => write!(out, "{:02}", m.second),
        b'f' => write!(out, "{:06}", m.micro),
        b'y' => write!(out, "{:02}", date.year % 100),
        b'j' => write!(out, "{:03}", date.day_of_year()),
        b'I' => write!(out, "{half:02}"),
        b'p' => write!(out, "{}", if m.hour < 12 { "AM" } else { "PM" }),
        b'a' => write!(out, "{}", day.get(..3)?),
        b'A' => write!(out, "{day}"),
        b'b' => write!(out, "{}", month.get(..3)?),
        b'B' => write!(out, "{month}"),
        b'F' => write!(out, "{:04}-{:02}-{:02}", date.year, date.month, date.day),
        b'T' | b'X' => write!(out, "{:02}:{:02}:{:02}", m.hour, m.minute, m.second),
        b'x' => write!(out, "{:02}/{:02}/{:02}", date.month, date.day, date.year % 100),
        b'%' => write!(out, "%"),
        _ => return None,
    };
    Some(())
}

fn written(moment: &Moment, format: &[u8]) -> Option<String> {
    let mut out = String::new();
    let mut rest = format.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => write_directive(&mut out, *rest.next()?, moment)?,
            byte => out.push(char::from(*byte)),
        }
    }
    Some(out)
}

fn text(vm: &mut Vm<'_>, moment: Value, format: Value) -> R {
    let moment = match moment_of(vm, moment) {
        Some(moment) => Some(moment),
        None => date_of(vm, moment).and_then(|date| Moment::of(date, 0, 0, 0, 0)),
    };
    let (Some(moment), Some(format)) = (moment, ascii(vm, format)) else {
        return Ok(Value::None);
    };
    vm.work(format.len() / 2)?;
    Ok(match written(&moment, &format) {
        Some(text) => vm.heap.new_string(text),
        None => Value::None,
    })
}

/// What a text says by a format, where each directive finds all its digits and the date is whole.
fn read(text: &[u8], format: &[u8]) -> Option<Moment> {
    let mut reader = Reader { rest: text };
    let (mut year, mut month, mut day) = (None, 1, 1);
    let (mut hour, mut minute, mut second, mut micro) = (0, 0, 0, 0);
    let (mut half, mut afternoon) = (None, None);
    let mut seen = [false; 128];
    let mut rest = format.iter();
    while let Some(byte) = rest.next() {
        if *byte != b'%' {
            // White space stands for any amount of it.
            if byte.is_ascii_whitespace() {
                let spaces = reader.rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
                (spaces > 0).then_some(())?;
                reader.rest = reader.rest.get(spaces..)?;
                while rest.as_slice().first().is_some_and(u8::is_ascii_whitespace) {
                    rest.next();
                }
                continue;
            }
            reader.literal(*byte)?;
            continue;
        }
        let directive = *rest.next()?;
        // One that comes twice is a fault; of two for the hour the last one counts.
        let same = if directive == b'I' { b'H' } else { directive };
        if std::mem::replace(seen.get_mut(usize::from(same))?, true) {
            return None;
        }
        match directive {
            b'Y' => year = Some(reader.number(4)?),
            b'm' => month = reader.number(2)?,
            b'd' => day = reader.number(2)?,
            b'H' => hour = reader.number(2)?,
            b'M' => minute = reader.number(2)?,
            b'S' => second = reader.number(2)?,
            b'f' => micro = reader.fraction()?,
            b'I' => half = Some(reader.number(2)?),
            b'p' => afternoon = Some(reader.word(&["AM", "PM"], true)? == 1),
            b'b' => month = reader.word(&MONTHS, false)? as i64 + 1,
            b'B' => month = reader.word(&MONTHS, true)? as i64 + 1,
            _ => return None,
        }
    }
    if let Some(half) = half {
        hour = (1..=12).contains(&half).then_some(half % 12)? + if afternoon? { 12 } else { 0 };
    }
    reader.rest.is_empty().then_some(())?;
    Moment::of(Date::of(year?, month, day)?, hour, minute, second, micro)
}

fn parsed(vm: &mut Vm<'_>, class: Value, string: Value, format: Value) -> R {
    let (Some(string), Some(format)) = (ascii(vm, string), ascii(vm, format)) else {
        return Ok(Value::None);
    };
    vm.work(format.len() / 2)?;
    match read(&string, &format) {
        Some(moment) => build_moment(vm, class, moment, Value::Int(0)),
        None => Ok(Value::None),
    }
}

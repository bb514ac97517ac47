//! `_datetime`: the usual cases of datetime.py at once. They stand before the functions of datetime.py (`at_once`), which go the long
//! way where a native answers `Undefined`: with another class's objects, zones, arguments that are wrong.

use crate::name::{Name, names};
use crate::native::{Args, Code, NativeDef, function};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use num_traits::ToPrimitive;
use smallvec::SmallVec;
use std::cmp::Ordering;
use std::fmt::Write;

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "new_date",
        "(cls, /, *args, **kwargs)",
        Code::Var(|vm, args| new(vm, args, DATE)),
        "A date of the arguments of a call.",
    ),
    function(
        "new_datetime",
        "(cls, /, *args, **kwargs)",
        Code::Var(|vm, args| new(vm, args, MOMENT)),
        "A datetime of the arguments of a call.",
    ),
    function(
        "new_timedelta",
        "(cls, /, *args, **kwargs)",
        Code::Var(new_delta),
        "A timedelta of the arguments of a call.",
    ),
    function(
        "timedelta_of",
        "(total, cls, /)",
        Code::F2(delta_of),
        "A timedelta of so many microseconds.",
    ),
    function(
        "plus",
        "(a, b, /)",
        Code::F2(plus),
        "The sum of a timedelta, date or datetime and a timedelta.",
    ),
    function(
        "minus",
        "(a, b, /)",
        Code::F2(minus),
        "The difference of what is of one kind, or a date or datetime that much earlier.",
    ),
    function(
        "micros",
        "(moment, /)",
        Code::F1(|vm, moment| Ok(moment_of(vm, moment).map_or(Value::Undefined, |m| Value::Int(m.micros())))),
        "The microseconds from the beginning of the calendar.",
    ),
    function(
        "ordinal",
        "(date, /)",
        Code::F1(|vm, date| of_date(vm, date, Date::ordinal)),
        "The day of the calendar.",
    ),
    function(
        "equal",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_eq)),
        "Compares what is of one kind and zone.",
    ),
    function(
        "unequal",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_ne)),
        "Compares what is of one kind and zone.",
    ),
    function(
        "less",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_lt)),
        "Compares what is of one kind and zone.",
    ),
    function(
        "at_most",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_le)),
        "Compares what is of one kind and zone.",
    ),
    function(
        "greater",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_gt)),
        "Compares what is of one kind and zone.",
    ),
    function(
        "at_least",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_ge)),
        "Compares what is of one kind and zone.",
    ),
    function(
        "iso_text",
        "(moment, sep='T', timespec='auto', /)",
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
    function(
        "know",
        "(date, datetime, timedelta, tzinfo, time, /)",
        Code::F5(know),
        "Tells the classes that results are of.",
    ),
    function(
        "weekday",
        "(date, /)",
        Code::F1(|vm, date| of_date(vm, date, |d| d.weekday() as i64)),
        "The day of the week, from Monday as 0.",
    ),
    function(
        "iso_weekday",
        "(date, /)",
        Code::F1(|vm, date| of_date(vm, date, |d| d.weekday() as i64 + 1)),
        "The day of the week, from Monday as 1.",
    ),
    function(
        "of_ordinal",
        "(cls, ordinal, /)",
        Code::F2(of_ordinal),
        "The date of a day of the calendar.",
    ),
    function(
        "of_iso_date",
        "(cls, string, /)",
        Code::F2(of_iso_date),
        "The date an ISO 8601 text of the usual form says.",
    ),
    function(
        "replaced",
        "(moment, /, *args, **kwargs)",
        Code::Var(replaced),
        "A date or datetime with some numbers changed.",
    ),
    function("date", "(moment, /)", Code::F1(date), "The date of a moment."),
    function("time", "(moment, /)", Code::F1(time), "The time of day of a moment."),
    function(
        "timestamp",
        "(moment, /)",
        Code::F1(timestamp),
        "The seconds since 1970 of a moment without a zone.",
    ),
    function(
        "known_hash",
        "(date, /)",
        Code::F1(known_hash),
        "The hash of a date or moment that was hashed before.",
    ),
    function(
        "days",
        "(delta, /)",
        Code::F1(|vm, d| of_delta(vm, d, |d| d.div_euclid(DAY))),
        "The days of a timedelta.",
    ),
    function(
        "seconds",
        "(delta, /)",
        Code::F1(|vm, d| of_delta(vm, d, |d| d.rem_euclid(DAY) / 1_000_000)),
        "The seconds of a timedelta's last day.",
    ),
    function(
        "microseconds",
        "(delta, /)",
        Code::F1(|vm, d| of_delta(vm, d, |d| d.rem_euclid(1_000_000))),
        "The microseconds of a timedelta's last second.",
    ),
    function(
        "total_seconds",
        "(delta, /)",
        Code::F1(total_seconds),
        "A timedelta in seconds.",
    ),
    function(
        "negated",
        "(delta, /)",
        Code::F1(negated),
        "A timedelta to the other side.",
    ),
    function(
        "times",
        "(delta, number, /)",
        Code::F2(times),
        "A timedelta so many times.",
    ),
    function(
        "parts",
        "(delta, divisor, /)",
        Code::F2(parts),
        "A timedelta divided by an int or another, rounded down.",
    ),
    function(
        "new_time",
        "(cls, /, *args, **kwargs)",
        Code::Var(new_time),
        "A time of the arguments of a call.",
    ),
    function(
        "combined",
        "(cls, date, time, /)",
        Code::F3(combined),
        "A moment of a date and a time.",
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

/// The slots of a time: a datetime's without the date.
const TIME: &[Name] = MOMENT.split_at(3).1;

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
    let shape = vm.heap.shape_of(instance);
    if !shape.in_dict {
        return if shape.names.get(..N)? == named.get(..N)? {
            vm.heap.instance(instance).slots.get(..N)?.try_into().ok()
        } else {
            None
        };
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
fn build(vm: &mut Vm<'_>, class: Value, named: &'static [Name], values: &[Value]) -> R {
    match class {
        Value::Class(class) if class.heap_index().is_some() => vm.new_shaped(class, named, values),
        _ => Err(vm.corrupt()),
    }
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
fn arguments<const N: usize>(vm: &Vm<'_>, args: &Args, known: &[&str; N], most: usize) -> Option<[Value; N]> {
    if args.rest.len() > most {
        return None;
    }
    let mut values = [Value::Undefined; N];
    for (place, arg) in values.iter_mut().zip(&args.rest) {
        *place = *arg;
    }
    for (name, value) in &args.keywords {
        let name = vm.heap.names.text(*name);
        let at = known.iter().position(|known| *known == name)?;
        match values.get_mut(at) {
            Some(place) if place.is_undefined() => *place = *value,
            _ => return None,
        }
    }
    Some(values)
}

const PARTS: [&str; 9] = [
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

/// A date, or a datetime whose zone is None or of the class of zones, of its parts; where one is not given, that of `before`.
fn of_parts(vm: &mut Vm<'_>, class: Value, parts: [Value; 9], before: [Value; 9], named: &[Name]) -> R {
    let is_date = named.len() == DATE.len();
    if is_date && parts.iter().skip(3).any(|value| !value.is_undefined()) {
        return Ok(Value::Undefined);
    }
    let part = |at: usize| match parts.get(at) {
        Some(Value::Undefined) | None => before.get(at).copied().unwrap_or_default(),
        Some(value) => *value,
    };
    let number = |at: usize| match part(at) {
        Value::Int(number) => Some(number),
        _ => None,
    };
    let made = || {
        let date = Date::of(number(0)?, number(1)?, number(2)?)?;
        Moment::of(date, number(3)?, number(4)?, number(5)?, number(6)?)
    };
    let (Some(mut moment), Some(fold @ 0..=1)) = (made(), number(8)) else {
        return Ok(Value::Undefined);
    };
    if is_date {
        return build_date(vm, class, moment.date);
    }
    moment.zone = match part(7) {
        Value::None => Value::None,
        zone => match classes(vm) {
            Some(Classes {
                zone: Value::Class(zones),
                ..
            }) if vm.is_instance(zone, zones) => zone,
            _ => return Ok(Value::Undefined),
        },
    };
    build_moment(vm, class, moment, Value::Int(fold))
}

fn new(vm: &mut Vm<'_>, args: Args, named: &[Name]) -> R {
    let most = if named.len() == DATE.len() { 3 } else { 8 };
    let (Some(&class), Some(parts)) = (args.named.first(), arguments(vm, &args, &PARTS, most)) else {
        return Ok(Value::Undefined);
    };
    let mut before = [Value::Int(0); 9];
    before[..3].fill(Value::Undefined);
    before[7] = Value::None;
    of_parts(vm, class, parts, before, named)
}

fn replaced(vm: &mut Vm<'_>, args: Args) -> R {
    let (Some(&this), Some(classes)) = (args.named.first(), classes(vm)) else {
        return Ok(Value::Undefined);
    };
    let class = Value::Class(vm.type_of(this));
    let (named, most) = match class {
        class if class == classes.date => (DATE, 3),
        class if class == classes.moment => (MOMENT, 8),
        _ => return Ok(Value::Undefined),
    };
    let before = if most == 3 {
        slots::<3>(vm, this, DATE).map(|[year, month, day]| {
            let mut before = [Value::Int(0); 9];
            before[..3].copy_from_slice(&[year, month, day]);
            before
        })
    } else {
        slots::<9>(vm, this, MOMENT)
    };
    match (arguments(vm, &args, &PARTS, most), before) {
        (Some(parts), Some(before)) => of_parts(vm, class, parts, before, named),
        _ => Ok(Value::Undefined),
    }
}

fn new_delta(vm: &mut Vm<'_>, args: Args) -> R {
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
    let (Some(&class), Some(values)) = (args.named.first(), arguments(vm, &args, &NAMES, 7)) else {
        return Ok(Value::Undefined);
    };
    let mut total: i128 = 0;
    for (value, unit) in values.iter().zip(UNITS) {
        match value {
            Value::Int(number) => total += i128::from(*number) * unit,
            Value::Undefined => {}
            _ => return Ok(Value::Undefined),
        }
    }
    match i64::try_from(total) {
        Ok(total) => delta_of(vm, Value::Int(total), class),
        Err(_) => Ok(Value::Undefined),
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

/// The classes of datetime.py.
struct Classes {
    date: Value,
    moment: Value,
    delta: Value,
    zone: Value,
    time: Value,
}

/// The registry's key of them.
const CLASSES: &str = "datetime";

fn know(vm: &mut Vm<'_>, date: Value, moment: Value, delta: Value, zone: Value, time: Value) -> R {
    let classes = vm.heap.new_tuple([date, moment, delta, zone, time]);
    vm.rest.registry.insert(CLASSES, classes);
    Ok(Value::None)
}

fn classes(vm: &Vm<'_>) -> Option<Classes> {
    match vm.heap.sequence(*vm.rest.registry.get(CLASSES)?)? {
        &[date, moment, delta, zone, time] => Some(Classes {
            date,
            moment,
            delta,
            zone,
            time,
        }),
        _ => None,
    }
}

/// What of datetime.py a value is, classes over its classes included.
enum Kind {
    Delta(i64),
    Date(Date),
    Moment(Moment),
}

fn kind(vm: &mut Vm<'_>, value: Value) -> Option<Kind> {
    let Value::Instance(instance) = value else { return None };
    match *vm.heap.shape_of(instance).names.as_slice() {
        [names::_total, ..] => delta(vm, value).map(Kind::Delta),
        [_, _, _, names::_hash, ..] => date_of(vm, value).map(Kind::Date),
        [_, _, _, names::_hour, ..] => moment_of(vm, value).map(Kind::Moment),
        _ => None,
    }
}

/// The microseconds of a timedelta.
fn delta(vm: &Vm<'_>, value: Value) -> Option<i64> {
    let Value::Instance(instance) = value else { return None };
    let instance = vm.heap.instance(instance);
    match (&*vm.heap.shapes.get(instance.shape.0 as usize)?.names, &*instance.slots) {
        ([names::_total, ..], [Value::Int(total), ..]) => Some(*total),
        _ => None,
    }
}

fn of_delta(vm: &mut Vm<'_>, value: Value, part: fn(i64) -> i64) -> R {
    Ok(delta(vm, value).map_or(Value::Undefined, |total| Value::Int(part(total))))
}

fn of_date(vm: &mut Vm<'_>, value: Value, part: fn(Date) -> i64) -> R {
    Ok(date_of(vm, value).map_or(Value::Undefined, |date| Value::Int(part(date))))
}

/// Microseconds as seconds, where a float has them exactly before they are divided.
fn seconds_of(micros: i64) -> Value {
    if micros.unsigned_abs() < 1 << 53 {
        Value::float(micros as f64 / 1e6)
    } else {
        Value::Undefined
    }
}

fn total_seconds(vm: &mut Vm<'_>, value: Value) -> R {
    Ok(delta(vm, value).map_or(Value::Undefined, seconds_of))
}

fn timestamp(vm: &mut Vm<'_>, value: Value) -> R {
    const EPOCH: i64 = 719_163 * DAY;
    Ok(match moment_of(vm, value) {
        Some(moment) if moment.zone.is_none() && (2..9999).contains(&moment.date.year) => {
            seconds_of(moment.micros() - EPOCH)
        }
        _ => Value::Undefined,
    })
}

/// A timedelta of so many microseconds, which sixty-four bits never hold too many of.
fn build_delta(vm: &mut Vm<'_>, total: Option<i64>) -> R {
    match (total, classes(vm)) {
        (Some(total), Some(classes)) => build(vm, classes.delta, &[names::_total], &[Value::Int(total)]),
        _ => Ok(Value::Undefined),
    }
}

fn negated(vm: &mut Vm<'_>, value: Value) -> R {
    let total = delta(vm, value).and_then(i64::checked_neg);
    build_delta(vm, total)
}

fn times(vm: &mut Vm<'_>, value: Value, number: Value) -> R {
    let total = match (delta(vm, value), number) {
        (Some(total), Value::Int(number)) => total.checked_mul(number),
        _ => None,
    };
    build_delta(vm, total)
}

fn parts(vm: &mut Vm<'_>, value: Value, divisor: Value) -> R {
    let Some(total) = delta(vm, value) else {
        return Ok(Value::Undefined);
    };
    let floor = |by: i64| (by > 0).then(|| total.div_euclid(by));
    match (divisor, delta(vm, divisor)) {
        (Value::Int(number), _) => build_delta(vm, floor(number)),
        (_, Some(by)) => Ok(floor(by).map_or(Value::Undefined, Value::Int)),
        _ => Ok(Value::Undefined),
    }
}

fn plus(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    let Some(by) = delta(vm, b) else {
        return Ok(Value::Undefined);
    };
    match kind(vm, a) {
        Some(Kind::Delta(total)) => build_delta(vm, total.checked_add(by)),
        Some(Kind::Date(date)) => moved_date(vm, a, date, by.div_euclid(DAY)),
        Some(Kind::Moment(moment)) => moved(vm, a, moment, by),
        None => Ok(Value::Undefined),
    }
}

fn minus(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    match (kind(vm, a), kind(vm, b)) {
        (Some(Kind::Delta(a)), Some(Kind::Delta(b))) => build_delta(vm, a.checked_sub(b)),
        (Some(Kind::Date(date)), Some(Kind::Delta(by))) => moved_date(vm, a, date, -by.div_euclid(DAY)),
        (Some(Kind::Moment(moment)), Some(Kind::Delta(by))) => moved(vm, a, moment, by.saturating_neg()),
        (Some(Kind::Date(a)), Some(Kind::Date(b))) => build_delta(vm, Some((a.ordinal() - b.ordinal()) * DAY)),
        (Some(Kind::Moment(a)), Some(Kind::Moment(b))) if a.zone == b.zone => {
            build_delta(vm, Some(a.micros() - b.micros()))
        }
        _ => Ok(Value::Undefined),
    }
}

fn compare(vm: &mut Vm<'_>, a: Value, b: Value, test: fn(Ordering) -> bool) -> R {
    let order = match (kind(vm, a), kind(vm, b)) {
        (Some(Kind::Delta(a)), Some(Kind::Delta(b))) => a.cmp(&b),
        (Some(Kind::Date(a)), Some(Kind::Date(b))) => (a.year, a.month, a.day).cmp(&(b.year, b.month, b.day)),
        (Some(Kind::Moment(a)), Some(Kind::Moment(b))) if a.zone == b.zone => a.micros().cmp(&b.micros()),
        _ => return Ok(Value::Undefined),
    };
    Ok(Value::bool(test(order)))
}

/// A datetime that much later, where it is of no class over it.
fn moved(vm: &mut Vm<'_>, moment: Value, from: Moment, micros: i64) -> R {
    let class = Value::Class(vm.type_of(moment));
    let to = from.micros().checked_add(micros);
    let (Some(to), Some(Classes { moment, .. })) = (to, classes(vm)) else {
        return Ok(Value::Undefined);
    };
    let (clock, Some(date)) = (to.rem_euclid(DAY), Date::of_ordinal(to.div_euclid(DAY))) else {
        return Ok(Value::Undefined);
    };
    if class != moment {
        return Ok(Value::Undefined);
    }
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

/// A date that much later, where it is of no class over it.
fn moved_date(vm: &mut Vm<'_>, value: Value, from: Date, days: i64) -> R {
    let class = Value::Class(vm.type_of(value));
    match (Date::of_ordinal(from.ordinal() + days), classes(vm)) {
        (Some(date), Some(classes)) if class == classes.date => build_date(vm, class, date),
        _ => Ok(Value::Undefined),
    }
}

fn of_ordinal(vm: &mut Vm<'_>, class: Value, ordinal: Value) -> R {
    match (ordinal, classes(vm)) {
        (Value::Int(ordinal), Some(classes)) if class == classes.date => match Date::of_ordinal(ordinal) {
            Some(date) => build_date(vm, class, date),
            None => Ok(Value::Undefined),
        },
        _ => Ok(Value::Undefined),
    }
}

/// A time without a zone.
fn new_time(vm: &mut Vm<'_>, args: Args) -> R {
    const NAMES: [&str; 6] = ["hour", "minute", "second", "microsecond", "tzinfo", "fold"];
    let (Some(&class), Some(parts)) = (args.named.first(), arguments(vm, &args, &NAMES, 5)) else {
        return Ok(Value::Undefined);
    };
    let mut values = [Value::Int(0); 7];
    values[6] = Value::None;
    for (i, (place, limit)) in values.iter_mut().zip([24, 60, 60, 1_000_000, 0, 2]).enumerate() {
        *place = match parts.get(i) {
            Some(Value::Undefined | Value::None) if limit == 0 => Value::None,
            Some(Value::Undefined) => Value::Int(0),
            Some(Value::Int(number)) if (0..limit).contains(number) => Value::Int(*number),
            _ => return Ok(Value::Undefined),
        };
    }
    match class {
        Value::Class(c) if c.heap_index().is_some() => build(vm, class, TIME, &values),
        _ => Ok(Value::Undefined),
    }
}

fn combined(vm: &mut Vm<'_>, class: Value, date: Value, time: Value) -> R {
    let Some(classes) = classes(vm) else {
        return Ok(Value::Undefined);
    };
    let (Some([year, month, day]), Some([hour, minute, second, micro, zone, fold])) =
        (slots::<3>(vm, date, DATE), slots::<6>(vm, time, TIME))
    else {
        return Ok(Value::Undefined);
    };
    if class != classes.moment {
        return Ok(Value::Undefined);
    }
    let values = [year, month, day, hour, minute, second, micro, zone, fold, Value::None];
    build(vm, class, MOMENT, &values)
}

fn date(vm: &mut Vm<'_>, moment: Value) -> R {
    match (moment_of(vm, moment), classes(vm)) {
        (Some(moment), Some(classes)) => build_date(vm, classes.date, moment.date),
        _ => Ok(Value::Undefined),
    }
}

fn time(vm: &mut Vm<'_>, moment: Value) -> R {
    match (slots::<9>(vm, moment, MOMENT), classes(vm)) {
        (Some([.., hour, minute, second, micro, _, fold]), Some(classes)) => {
            let values = [hour, minute, second, micro, Value::None, fold, Value::None];
            build(vm, classes.time, TIME, &values)
        }
        _ => Ok(Value::Undefined),
    }
}

fn known_hash(vm: &mut Vm<'_>, value: Value) -> R {
    let found = match slots::<4>(vm, value, DATE) {
        Some([.., hash]) => hash,
        None => slots::<10>(vm, value, MOMENT).map_or(Value::Undefined, |[.., hash]| hash),
    };
    Ok(if found.is_none() { Value::Undefined } else { found })
}

fn iso_text(vm: &mut Vm<'_>, moment: Value, separator: Value, timespec: Value) -> R {
    let Some(moment) = moment_of(vm, moment) else {
        return Ok(Value::Undefined);
    };
    let separator = match separator {
        Value::Undefined => 'T',
        Value::Short(short) if let (Some(c), 1) = (short.text().chars().next(), short.text().chars().count()) => c,
        _ => return Ok(Value::Undefined),
    };
    let auto = match timespec {
        Value::Undefined => true,
        Value::Short(timespec) => &*timespec.text() == "auto",
        _ => false,
    };
    if !moment.zone.is_none() || !auto {
        return Ok(Value::Undefined);
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
        date.year, date.month, date.day, separator
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
        None => Value::Undefined,
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
fn ascii(vm: &Vm<'_>, value: Value) -> Option<SmallVec<[u8; 32]>> {
    let text = match value {
        Value::Short(_) | Value::Str(_) => vm.heap.text(value),
        _ => return None,
    };
    (text.len() <= LONGEST && text.is_ascii()).then(|| SmallVec::from_slice(text.as_bytes()))
}

fn of_iso_date(vm: &mut Vm<'_>, class: Value, string: Value) -> R {
    if !classes(vm).is_some_and(|classes| class == classes.date) {
        return Ok(Value::Undefined);
    }
    match ascii(vm, string) {
        Some(text)
            if text.len() == 10
                && let Some(moment) = read_iso(&text) =>
        {
            build_date(vm, class, moment.date)
        }
        _ => Ok(Value::Undefined),
    }
}

fn of_iso_text(vm: &mut Vm<'_>, class: Value, string: Value) -> R {
    if !classes(vm).is_some_and(|classes| class == classes.moment) {
        return Ok(Value::Undefined);
    }
    vm.work(4)?;
    match ascii(vm, string).and_then(|text| read_iso(&text)) {
        Some(moment) => build_moment(vm, class, moment, Value::Int(0)),
        None => Ok(Value::Undefined),
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
        return Ok(Value::Undefined);
    };
    vm.work(format.len() / 2)?;
    Ok(match written(&moment, &format) {
        Some(text) => vm.heap.new_string(text),
        None => Value::Undefined,
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
    if !classes(vm).is_some_and(|classes| class == classes.moment) {
        return Ok(Value::Undefined);
    }
    let (Some(string), Some(format)) = (ascii(vm, string), ascii(vm, format)) else {
        return Ok(Value::Undefined);
    };
    vm.work(format.len() / 2)?;
    match read(&string, &format) {
        Some(moment) => build_moment(vm, class, moment, Value::Int(0)),
        None => Ok(Value::Undefined),
    }
}

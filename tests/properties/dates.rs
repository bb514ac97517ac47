//! datetime: arithmetic, comparison, formats both ways.

use super::common::random::Random;
use super::values::{float, quoted};

fn year(random: &mut Random) -> i64 {
    match random.below(10) {
        0 => random.between(1, 9999),
        1 => *[1, 9999, 1000, 999, 1900, 2000, 1969, 0, 10_000]
            .get(random.below(9))
            .expect("one of 9"),
        _ => random.between(1890, 2110),
    }
}

fn date_fields(random: &mut Random) -> String {
    let last = if random.chance(95) { 28 } else { 31 };
    let last_month = if random.chance(98) { 12 } else { 13 };
    format!(
        "{}, {}, {}",
        year(random),
        random.between(1, last_month),
        random.between(1, last)
    )
}

fn time_fields(random: &mut Random) -> String {
    let micro = *[0, 0, 1, 999_999, 500_000, 123_456, 1000]
        .get(random.below(7))
        .expect("one of 7");
    match random.below(4) {
        0 => format!("{}", random.below(24)),
        1 => format!("{}, {}", random.below(24), random.below(60)),
        2 => format!("{}, {}, {}", random.below(24), random.below(60), random.below(60)),
        _ => format!(
            "{}, {}, {}, {micro}",
            random.below(24),
            random.below(60),
            random.below(60)
        ),
    }
}

fn zone(random: &mut Random) -> String {
    match random.below(8) {
        0..=2 => "None".to_owned(),
        3 => "timezone.utc".to_owned(),
        4 => format!("timezone({})", small_delta(random)),
        5 => format!(
            "timezone(timedelta(hours={}), 'Z{}')",
            random.between(-23, 23),
            random.below(3)
        ),
        6 => format!(
            "timezone(timedelta(minutes={}, seconds={}))",
            random.between(-900, 900),
            random.below(60)
        ),
        _ => format!("timezone(timedelta(minutes={}))", random.between(-1000, 1000)),
    }
}

fn small_delta(random: &mut Random) -> String {
    format!(
        "timedelta(hours={}, minutes={})",
        random.between(-25, 25),
        random.between(-59, 59)
    )
}

fn delta(random: &mut Random) -> String {
    match random.below(9) {
        0..=2 => format!(
            "timedelta({}, {}, {})",
            random.between(-400, 400),
            random.between(-100_000, 100_000),
            random.between(-2_000_000, 2_000_000)
        ),
        3 => format!("timedelta({})", float(random)),
        4 => {
            let unit = random.of(&[
                "weeks",
                "days",
                "hours",
                "minutes",
                "seconds",
                "milliseconds",
                "microseconds",
            ]);
            format!(
                "timedelta({unit}={}.{})",
                random.between(-5000, 5000),
                random.below(100_000)
            )
        }
        5 => format!(
            "timedelta({})",
            random.of(&[
                "0",
                "999999999",
                "-999999999",
                "1000000000",
                "microseconds=1",
                "-1",
                "1"
            ])
        ),
        6 => format!(
            "timedelta(seconds={}, microseconds={})",
            random.between(-5, 5),
            random.between(-5, 5)
        ),
        _ => small_delta(random),
    }
}

fn date(random: &mut Random) -> String {
    format!("date({})", date_fields(random))
}

fn datetime(random: &mut Random) -> String {
    let fold = if random.chance(10) { ", fold=1" } else { "" };
    format!(
        "datetime({}, {}, tzinfo={}{fold})",
        date_fields(random),
        time_fields(random),
        zone(random)
    )
}

fn time(random: &mut Random) -> String {
    format!("time({}, tzinfo={})", time_fields(random), zone(random))
}

fn any(random: &mut Random) -> String {
    match random.below(4) {
        0 => date(random),
        1 => datetime(random),
        2 => time(random),
        _ => delta(random),
    }
}

fn format_text(random: &mut Random) -> String {
    let mut text = String::new();
    for _ in 0..1 + random.below(5) {
        text.push_str(random.of(&[
            "%Y", "%m", "%d", "%H", "%M", "%S", "%f", "%j", "%a", "%A", "%b", "%B", "%p", "%I", "%y", "%z", "%:z",
            "%Z", "%%", "%w", "%u", "%U", "%W", "%G", "%V", "-", " ", "é", "T", ":",
        ]));
    }
    quoted(&text)
}

/// A text near to ISO 8601.
fn iso_text(random: &mut Random) -> String {
    let mut text = match random.below(6) {
        0 => format!(
            "{:04}{:02}{:02}",
            random.between(1, 2100),
            random.between(1, 12),
            random.between(1, 28)
        ),
        1 => format!(
            "{:04}-W{:02}-{}",
            random.between(1900, 2100),
            random.between(0, 54),
            random.between(0, 8)
        ),
        2 => format!("{:04}W{:02}", random.between(1900, 2100), random.between(1, 53)),
        _ => format!(
            "{:04}-{:02}-{:02}",
            random.between(1, 2100),
            random.between(0, 13),
            random.between(1, 31)
        ),
    };
    if random.chance(60) {
        text.push_str(random.of(&["T", "T", " ", "t", ""]));
        let time = match random.below(6) {
            0 => format!("{:02}", random.below(25)),
            1 => format!("{:02}:{:02}", random.below(25), random.below(61)),
            2 => format!("{:02}{:02}{:02}", random.below(24), random.below(60), random.below(60)),
            3 => format!(
                "{:02}:{:02}:{:02}.{}",
                random.below(24),
                random.below(60),
                random.below(60),
                random.below(10_000_000)
            ),
            4 => format!(
                "{:02}{:02}{:02},{:03}",
                random.below(24),
                random.below(60),
                random.below(60),
                random.below(1000)
            ),
            _ => format!(
                "{:02}:{:02}:{:02}",
                random.below(24),
                random.below(60),
                random.below(61)
            ),
        };
        text.push_str(&time);
        text.push_str(random.of(&[
            "",
            "",
            "Z",
            "+00:00",
            "-05:30",
            "+0530",
            "+05",
            "-23:59:59.999999",
            "+24:00",
            "z",
            "+5",
        ]));
    }
    if random.chance(8) {
        let at = random.below(text.len());
        text.replace_range(at..=at, random.of(&["x", "-", ":", "", "0", " "]));
    }
    quoted(&text)
}

pub fn case(random: &mut Random) -> String {
    let expression = match random.below(32) {
        0..=2 => format!("{} {} {}", datetime(random), random.of(&["+", "-"]), delta(random)),
        3..=4 => format!("{} - {}", datetime(random), datetime(random)),
        5 => format!("{} {} {}", date(random), random.of(&["+", "-"]), delta(random)),
        6 => format!("{} - {}", date(random), date(random)),
        7..=8 => format!(
            "{} {} {}",
            delta(random),
            random.of(&["+", "-", "//", "/", "%", "<", "=="]),
            delta(random)
        ),
        9..=10 => {
            let number = match random.below(2) {
                0 => random.between(-9, 9).to_string(),
                _ => float(random),
            };
            format!("{} {} {number}", delta(random), random.of(&["*", "/", "//"]))
        }
        11 => format!(
            "{}({})",
            random.of(&["-", "abs", "str", "repr", "bool", "divmod"]),
            delta(random)
        ),
        12 => format!("({}).total_seconds()", delta(random)),
        13 => format!(
            "{} {} {}",
            any(random),
            random.of(&["==", "<", "!=", ">=", "-", "+"]),
            any(random)
        ),
        14 => format!("str({})", any(random)),
        15..=16 => {
            let spec = random.of(&[
                "'auto'",
                "'seconds'",
                "'milliseconds'",
                "'microseconds'",
                "'minutes'",
                "'hours'",
                "'days'",
            ]);
            match random.below(4) {
                0 => format!("{}.isoformat()", date(random)),
                1 => format!("{}.isoformat(timespec={spec})", time(random)),
                2 => format!("{}.isoformat(' ', {spec})", datetime(random)),
                _ => format!("{}.isoformat()", datetime(random)),
            }
        }
        17..=18 => format!(
            "{}.fromisoformat({})",
            random.of(&["datetime", "datetime", "date"]),
            iso_text(random)
        ),
        19 => {
            let text = iso_text(random);
            let time = text
                .find(['T', ' ', 't'])
                .map_or(text.clone(), |at| format!("'{}", &text[at + 1..]));
            format!("time.fromisoformat({time})")
        }
        20..=21 => {
            let value = match random.below(3) {
                0 => date(random),
                1 => time(random),
                _ => datetime(random),
            };
            format!("{value}.strftime({})", format_text(random))
        }
        22..=23 => {
            let format = format_text(random);
            format!("datetime.strptime({}.strftime({format}), {format})", datetime(random))
        }
        24 => format!(
            "{}.{}()",
            datetime(random),
            random.of(&[
                "utctimetuple",
                "timetuple",
                "isocalendar",
                "weekday",
                "isoweekday",
                "toordinal",
                "ctime",
                "utcoffset",
                "tzname",
                "dst",
                "date",
                "time",
                "timetz"
            ])
        ),
        25 => format!(
            "{}.{}()",
            date(random),
            random.of(&[
                "timetuple",
                "isocalendar",
                "weekday",
                "isoweekday",
                "toordinal",
                "ctime"
            ])
        ),
        26 => format!("{}.astimezone({})", datetime(random), zone(random)),
        27 => format!("{}.timestamp()", datetime(random)),
        28 => {
            let zone = zone(random);
            match random.below(2) {
                0 => format!(
                    "datetime.fromtimestamp({}, {zone})",
                    random.between(-3_000_000_000, 5_000_000_000)
                ),
                _ => format!("datetime.fromtimestamp({}, {zone})", float(random)),
            }
        }
        29 => format!("datetime.combine({}, {})", date(random), time(random)),
        30 => {
            let field = random.of(&[
                "year",
                "month",
                "day",
                "hour",
                "minute",
                "second",
                "microsecond",
                "fold",
            ]);
            format!("{}.replace({field}={})", datetime(random), random.between(-1, 40))
        }
        _ => match random.below(4) {
            0 => format!("date.fromordinal({})", random.between(-1, 3_700_000)),
            1 => format!(
                "date.fromisocalendar({}, {}, {})",
                year(random),
                random.between(0, 54),
                random.between(0, 8)
            ),
            2 => format!("hash({})", delta(random)),
            _ => format!(
                "(lambda d: d == datetime.fromisoformat(d.isoformat()))({})",
                datetime(random)
            ),
        },
    };
    format!("return {expression}")
}

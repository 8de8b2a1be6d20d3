//! Durations as Go's `time.ParseDuration` reads them; ESO reads `refreshInterval` this way.

use super::code::Code;
use super::shape::digits;

/// A non-negative duration; `0` needs no unit.
pub fn go_duration(text: &str) -> Option<Code> {
    nanoseconds(text).is_none().then_some(Code::DurationShape)
}

/// Units and their nanoseconds. Longer names first: `ms` starts with `m`.
const UNITS: [(&str, u64); 8] = [
    ("ns", 1),
    ("us", 1_000),
    ("µs", 1_000),
    ("μs", 1_000),
    ("ms", 1_000_000),
    ("s", NANOSECONDS),
    ("m", 60 * NANOSECONDS),
    ("h", 3600 * NANOSECONDS),
];

/// Nanoseconds in a second.
pub const NANOSECONDS: u64 = 1_000_000_000;

/// How long a duration is; the longest one if it does not fit. `None` if it is none.
pub fn nanoseconds(text: &str) -> Option<u64> {
    let mut rest = text.strip_prefix('+').unwrap_or(text);
    if rest == "0" {
        return Some(0);
    }
    let mut total = 0_u64;
    while !rest.is_empty() {
        let whole = digits(rest);
        let after = &rest[whole..];
        let fraction = after.strip_prefix('.').map_or(0, digits);
        let dot = usize::from(after.starts_with('.'));
        if whole + fraction == 0 {
            return None;
        }
        let unit = &after[dot + fraction..];
        let (length, tail) = UNITS.iter().find_map(|(name, length)| Some((*length, unit.strip_prefix(name)?)))?;
        let number: u64 = if whole == 0 { 0 } else { rest[..whole].parse().unwrap_or(u64::MAX) };
        total = total.saturating_add(number.saturating_mul(length));
        total = total.saturating_add(part(&after[dot..dot + fraction], length));
        rest = tail;
    }
    (text.len() > usize::from(text.starts_with('+'))).then_some(total)
}

/// What the digits behind a point are of a unit.
fn part(digits: &str, unit: u64) -> u64 {
    let mut length = unit;
    let mut total = 0;
    for digit in digits.bytes() {
        length /= 10;
        total += u64::from(digit - b'0') * length;
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_as_long_as_go_says() {
        for (text, expected) in [
            ("0", Some(0)),
            ("0s", Some(0)),
            ("+1h30m", Some(5400 * NANOSECONDS)),
            ("1.5h", Some(5400 * NANOSECONDS)),
            (".5s", Some(NANOSECONDS / 2)),
            ("1.s", Some(NANOSECONDS)),
            ("2µs3ns", Some(2003)),
            ("99999999999999999999h", Some(u64::MAX)),
            ("", None),
            ("+", None),
            ("60", None),
            ("1d", None),
            ("1 h", None),
            (".s", None),
            ("-1h", None),
        ] {
            assert_eq!(nanoseconds(text), expected, "{text}");
        }
    }
}

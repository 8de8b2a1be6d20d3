//! What is said where values must be filled in or corrected first.

use valuestream::plan::FieldPath;
use valuestream::{Lang, Text};

use crate::words;

/// Which values must be filled in first.
pub fn missing(places: &[FieldPath], lang: Lang) -> String {
    listed(words::MISSING, places, lang)
}

/// Something said of values, which are listed behind it.
pub fn listed(said: Text, places: &[FieldPath], lang: Lang) -> String {
    let names: Vec<&str> = places.iter().map(|place| place.spec().label.get(lang)).collect();
    format!("{} {}", said.get(lang), names.join(", "))
}

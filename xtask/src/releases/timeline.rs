//! What changes from release to release, in the order of their numbers.

use std::collections::BTreeSet;

use super::bundle::Facts;
use super::gather::At;
use super::schema::{Field, Fields};
use super::tags::Number;

/// A field: its name, and its shape from each release at which that changes, as the list writes it.
pub type Row = (String, Vec<(Number, String)>);

/// The releases at which a fact changes. A release that does not state it leaves it as it was.
pub fn since<'a, T: PartialEq>(numbers: &'a [At], fact: impl Fn(&'a At) -> Option<T>) -> Vec<(Number, T)> {
    let mut rows: Vec<(Number, T)> = Vec::new();
    for at in numbers {
        let Some(now) = fact(at) else { continue };
        if rows.last().is_none_or(|(_, before)| *before != now) {
            rows.push((at.number, now));
        }
    }
    rows
}

/// The fields by their places; places that have the same fields with the same history stand together.
pub fn fields(numbers: &[At], of: fn(&Facts) -> &Fields) -> Vec<(Vec<String>, Vec<Row>)> {
    let keys: BTreeSet<&(String, String)> = numbers.iter().flat_map(|at| of(&at.facts).keys()).collect();
    let mut places: Vec<(&str, Vec<Row>)> = Vec::new();
    for key @ (place, name) in keys {
        let history = since(numbers, |at| Some(of(&at.facts).get(key)));
        let here = history.into_iter().skip_while(|(_, field)| field.is_none());
        let row = (name.clone(), here.map(|(number, field)| (number, shape(field))).collect());
        match places.last_mut().filter(|(last, _)| last == place) {
            Some((_, rows)) => rows.push(row),
            None => places.push((place, vec![row])),
        }
    }
    let mut together: Vec<(Vec<String>, Vec<Row>)> = Vec::new();
    for (place, rows) in places {
        match together.iter_mut().find(|(_, others)| *others == rows) {
            Some((places, _)) => places.push(place.to_owned()),
            None => together.push((vec![place.to_owned()], rows)),
        }
    }
    together
}

fn shape(field: Option<&Field>) -> String {
    let Some(Field { holds, required, values }) = field else { return "GONE".to_owned() };
    let need = if *required { "Required" } else { "Optional" };
    format!("is({holds}, {need}, {values:?})")
}

/// The functions that each release added, with a space between.
pub fn added(numbers: &[At]) -> Vec<(Number, String)> {
    between(numbers, |before, now| now.functions.iter().filter(|name| !has(before, name)).cloned().collect())
}

/// The functions that each release removed, with a space between.
pub fn removed(numbers: &[At]) -> Vec<(Number, String)> {
    between(numbers, |before, now| {
        let before = before.into_iter().flat_map(|at| &at.functions);
        before.filter(|name| !now.functions.contains(*name)).cloned().collect()
    })
}

fn has(at: Option<&At>, name: &str) -> bool {
    at.is_some_and(|at| at.functions.contains(name))
}

fn between(numbers: &[At], names: impl Fn(Option<&At>, &At) -> Vec<String>) -> Vec<(Number, String)> {
    let before = std::iter::once(None).chain(numbers.iter().map(Some));
    let rows = before.zip(numbers).map(|(before, now)| (now.number, names(before, now).join(" ")));
    rows.filter(|(_, names)| !names.is_empty()).collect()
}

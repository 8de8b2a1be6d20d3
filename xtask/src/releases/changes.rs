//! What changed from one list to the next, in words.

use anyhow::Result;

use super::read::{self, Value};

/// A fact: its subject and its value.
type Said = Vec<(String, String)>;

/// One sentence per change; none if both lists say the same.
pub fn between(old: &str, new: &str) -> Result<Vec<String>> {
    let (old, new) = (said(old)?, said(new)?);
    let value = |said: &Said, about: &str| said.iter().find(|(key, _)| key == about).map(|(_, value)| value.clone());
    let mut changes = Vec::new();
    for (about, now) in &new {
        match value(&old, about) {
            Some(before) if before == *now => {}
            Some(before) => changes.push(format!("{about}: {} -> {}", shown(&before), shown(now))),
            None => changes.push(plus('+', about, now)),
        }
    }
    let gone = old.iter().filter(|(about, _)| value(&new, about).is_none());
    changes.extend(gone.map(|(about, before)| plus('-', about, before)));
    Ok(changes)
}

/// A fact that is new or gone. A release or a missing chart has no value to show.
fn plus(sign: char, about: &str, value: &str) -> String {
    if value == HERE { format!("{sign} {about}") } else { format!("{sign} {about}: {}", shown(value)) }
}

fn shown(value: &str) -> &str {
    if value.is_empty() { "(none)" } else { value }
}

/// The value of facts that only exist or do not.
const HERE: &str = "here";

/// All facts of a list.
fn said(source: &str) -> Result<Said> {
    let mut said = Said::new();
    for (name, value) in read::statics(source)? {
        let rows = value.inside();
        match (name.as_str(), &value) {
            ("LINES", _) => rows.iter().for_each(|row| line(row.inside(), &mut said)),
            ("SUFFIXED", _) => said.extend(rows.iter().map(|name| (name.shown(), HERE.to_owned()))),
            ("WITHOUT_CHART", _) => {
                said.extend(rows.iter().map(|number| (format!("no chart: {}", number.dotted()), HERE.to_owned())));
            }
            ("SECRET_FIELDS" | "STORE_FIELDS", _) => rows.iter().for_each(|row| place(&name, row.inside(), &mut said)),
            (_, Value::List(_)) => said.extend(rows.iter().filter_map(|row| match row.inside() {
                [since, value] => Some((format!("{name}: from {}", since.dotted()), value.shown())),
                _ => None,
            })),
            _ => said.push((name, value.shown())),
        }
    }
    Ok(said)
}

/// Every shape of every field of these places.
fn place(table: &str, row: &[Value], said: &mut Said) {
    let [places, fields] = row else { return };
    for place in places.inside() {
        for field in fields.inside() {
            let [name, shapes] = field.inside() else { continue };
            for shape in shapes.inside() {
                let [since, shape] = shape.inside() else { continue };
                let about = format!("{table}: {}.{} from {}", place.shown(), name.shown(), since.dotted());
                said.push((about, shape.shown()));
            }
        }
    }
}

/// Every release of a line, and the facts about the line.
fn line(row: &[Value], said: &mut Said) {
    let [major, minor, last_patch, kubernetes, ended] = row else { return };
    let minor = format!("{}.{}", major.shown(), minor.shown());
    for patch in 0..=last_patch.shown().parse().unwrap_or(0) {
        said.push((format!("{minor}.{patch}"), HERE.to_owned()));
    }
    let ended = Some(ended.shown()).filter(|ended| !ended.is_empty());
    said.push((format!("tested Kubernetes of {minor}"), kubernetes.shown()));
    said.push((format!("end of support of {minor}"), ended.unwrap_or_else(|| "(open)".to_owned())));
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = r#"
pub(super) const NEWEST_DAY: &str = "2026-08-07";
pub(super) static LINES: &[Line] = &[line(2, 9, 0, "1.36", "")];
pub(super) static SUFFIXED: &[&str] = &["0.9.15-2"];
pub(super) static WITHOUT_CHART: &[[u32; 3]] = &[[1, 3, 0]];
pub(super) static IMAGES: &[Since<&str>] = &[([0, 5, 0], "a"), ([0, 6, 0], "b")];
pub(super) static POLICIES: &[Since<&[&str]>] = &[([0, 5, 0], &[])];
pub(super) static STORE_FIELDS: &[Place] = &[(&["spec", "a.b"], &[("data", &[([0, 5, 0], is(Text, Optional, "A B"))])])];
"#;

    #[test]
    fn every_change_is_reported() {
        let new = OLD
            .replace("2026-08-07", "2026-08-28")
            .replace(r#""1.36", "")"#, r#""1.36", "2026-08-28"), line(2, 10, 1, "1.37", "")"#)
            .replace("[1, 3, 0]", "[1, 3, 0], [2, 10, 0]")
            .replace(r#"([0, 6, 0], "b")"#, r#"([0, 7, 0], "b")"#)
            .replace("&[])", r#"&["Never", "Always"])"#)
            .replace(
                r#""A B"))])"#,
                r#""A B")), ([2, 10, 0], GONE)]), ("key", &[([2, 10, 0], is(Number, Required, ""))])"#,
            );
        assert_eq!(
            between(OLD, &new).unwrap(),
            [
                "NEWEST_DAY: 2026-08-07 -> 2026-08-28",
                "end of support of 2.9: (open) -> 2026-08-28",
                "+ 2.10.0",
                "+ 2.10.1",
                "+ tested Kubernetes of 2.10: 1.37",
                "+ end of support of 2.10: (open)",
                "+ no chart: 2.10.0",
                "+ IMAGES: from 0.7.0: b",
                "POLICIES: from 0.5.0: (none) -> Never, Always",
                "+ STORE_FIELDS: spec.data from 2.10.0: GONE",
                "+ STORE_FIELDS: spec.key from 2.10.0: Number, Required, ",
                "+ STORE_FIELDS: a.b.data from 2.10.0: GONE",
                "+ STORE_FIELDS: a.b.key from 2.10.0: Number, Required, ",
                "- IMAGES: from 0.6.0: b",
            ]
        );
        assert_eq!(between(&new, &new).unwrap(), Vec::<String>::new());
        assert!(between(&new, OLD).unwrap().contains(&"- 2.10.1".to_owned()));
    }

    #[test]
    fn formatting_of_the_source_is_not_a_change() {
        assert_eq!(between(OLD, &OLD.replace(", ", ",\n  // words\n  ")).unwrap(), Vec::<String>::new());
    }
}

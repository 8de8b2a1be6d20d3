//! How long minor releases are supported and which Kubernetes they are tested with: the table on ESO's page about support,
//! and what that page does not say yet.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use super::tags::numbers;

/// `major.minor`.
pub type Minor = [u32; 2];

/// What the page says about a minor release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// The Kubernetes versions that it is tested with: one, or a range with `-`.
    pub kubernetes: String,
    /// The day when its support ended, `YYYY-MM-DD`; `None` while it lasts.
    pub ended: Option<String>,
}

/// Reads the table.
pub fn read(page: &str) -> Result<BTreeMap<Minor, Support>> {
    let mut rows = page.lines().map(cells).skip_while(|cells| cells.first() != Some(&"ESO Version"));
    let head = rows.next().context("there is no table with a column `ESO Version`")?;
    let column = |name| head.iter().position(|cell| *cell == name).with_context(|| format!("no column `{name}`"));
    let (kubernetes, ended) = (column("Kubernetes Version")?, column("End of Life")?);
    let mut table: BTreeMap<Minor, (u32, Support)> = BTreeMap::new();
    for cells in rows.skip(1).take_while(|cells| cells.len() == head.len()) {
        let version = cells[0];
        let row = || format!("the row of {version}");
        let (minor, patch) = version_of(version).with_context(row)?;
        let support = Support {
            kubernetes: range(cells[kubernetes]).with_context(row)?,
            ended: day(cells[ended]).with_context(row)?,
        };
        // A patch release with a row of its own replaces the minor release's row.
        if table.get(&minor).is_none_or(|(known, _)| *known < patch) {
            table.insert(minor, (patch, support));
        }
    }
    Ok(table.into_iter().map(|(minor, (_, support))| (minor, support)).collect())
}

/// The cells of a row of the table; `None` for any other line.
fn cells(line: &str) -> Vec<&str> {
    let inner = line.trim().strip_prefix('|').and_then(|line| line.strip_suffix('|'));
    inner.map(|inner| inner.split('|').map(str::trim).collect()).unwrap_or_default()
}

/// Reads `2.9`, `0.20.x` or `2.4.1`, with the patch from which the row applies.
fn version_of(text: &str) -> Result<(Minor, u32)> {
    let whole = numbers(text.strip_suffix(".x").unwrap_or(text)).map(|minor| (minor, 0));
    let patch = || numbers(text).map(|[major, minor, patch]| ([major, minor], patch));
    whole.or_else(patch).with_context(|| format!("`{text}` is not a version"))
}

/// Reads `1.35`, `1.34-1.35` or `1.19 → 1.31`; the last one gives `1.19-1.31`.
fn range(text: &str) -> Result<String> {
    let range: String = text.replace(['→', '–'], "-").split_whitespace().collect();
    if range.is_empty() || !range.splitn(2, '-').all(|version| numbers::<2>(version).is_some()) {
        bail!("`{text}` is neither a version of Kubernetes nor a range of versions");
    }
    Ok(range)
}

/// Reads `Jul 18, 2026` or `July 18, 2026` as `2026-07-18`, and `Release of …` as `None`.
fn day(text: &str) -> Result<Option<String>> {
    if text.starts_with("Release of ") {
        return Ok(None);
    }
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let read = || {
        let [month, day, year] = words[..] else { return None };
        let month = 1 + MONTHS.iter().position(|short| month.starts_with(short))?;
        let (day, year): (u32, u32) = (day.parse().ok()?, year.parse().ok()?);
        (year >= 2000 && (1..=31).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
    };
    read().map(Some).with_context(|| format!("`{text}` is neither a day nor `Release of …`"))
}

/// Fills in the ends that the table leaves open from `elsewhere.txt`, and returns what its keeper should know.
pub fn fill(table: &mut BTreeMap<Minor, Support>, elsewhere: &str) -> Result<Vec<String>> {
    let mut notes = Vec::new();
    for line in elsewhere.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        let (name, day) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let minor: Minor =
            numbers(name).with_context(|| format!("elsewhere.txt: `{line}` does not begin with a minor release"))?;
        let is_day = day.split('-').map(str::len).eq([4, 2, 2]) && day.bytes().all(|b| b == b'-' || b.is_ascii_digit());
        if !is_day || words.next().is_none() {
            bail!("elsewhere.txt: `{line}` needs a day as YYYY-MM-DD after the minor release, and then its source");
        }
        let support = table.get_mut(&minor).with_context(|| format!("elsewhere.txt: the page does not know {name}"))?;
        match &support.ended {
            None => support.ended = Some(day.to_owned()),
            Some(ended) if ended == day => {
                notes.push(format!("elsewhere.txt: the line of {name} is no longer needed: the clone says the same"));
            }
            Some(ended) => notes.push(format!(
                "elsewhere.txt: the line of {name} is no longer needed: the clone says {ended} and not {day}"
            )),
        }
    }
    Ok(notes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "\
words

| ESO Version | Kubernetes Version | Release Date | End of Life    |
|-------------|--------------------|--------------|----------------|
| 2.9         | 1.36               | Aug 07, 2026 | Release of 2.9 |
| 2.4.1       | 1.35               | Apr 28, 2026 | May 15, 2026   |
| 2.4         | 1.34-1.35          | Apr 24, 2026 | July 1, 2026   |
| 0.13.x      | 1.19 → 1.31        | Jan 21, 2025 | Feb 4, 2025    |

| Provider | Stability | Maintainer | more |
";

    fn shown(table: &BTreeMap<Minor, Support>) -> Vec<String> {
        let row = |(minor, support): (&Minor, &Support)| {
            format!("{}.{} {} {}", minor[0], minor[1], support.kubernetes, support.ended.as_deref().unwrap_or("open"))
        };
        table.iter().map(row).collect()
    }

    #[test]
    fn rows_are_read_in_all_their_spellings() {
        let table = read(PAGE).unwrap();
        assert_eq!(shown(&table), ["0.13 1.19-1.31 2025-02-04", "2.4 1.35 2026-05-15", "2.9 1.36 open"]);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (from, to, named) in [
            ("ESO Version", "Version", "ESO Version"),
            ("End of Life", "End", "End of Life"),
            ("0.13.x", "main", "the row of main"),
            ("1.19 → 1.31", "all", "the row of 0.13.x"),
            ("Feb 4, 2025", "soon", "the row of 0.13.x"),
        ] {
            let problem = read(&PAGE.replace(from, to)).unwrap_err().to_string();
            assert!(problem.contains(named), "{problem}");
        }
    }

    #[test]
    fn only_open_ends_are_filled() {
        let mut table = read(PAGE).unwrap();
        let notes =
            fill(&mut table, "# words\n\n2.9 2026-08-28 a source\n0.13 2025-02-04 a source\n2.4 2026-05-16 a source\n");
        let said = |what: &str| format!("elsewhere.txt: the line of {what}");
        assert_eq!(
            notes.unwrap(),
            [
                said("0.13 is no longer needed: the clone says the same"),
                said("2.4 is no longer needed: the clone says 2026-05-15 and not 2026-05-16"),
            ]
        );
        assert_eq!(shown(&table).last().unwrap(), "2.9 1.36 2026-08-28");
        for wrong in ["x 2026-08-28 a", "2.9 soon a", "2.9 2026-08-28", "7.7 2026-08-28 a"] {
            assert!(fill(&mut table, wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_file_kept_by_hand_can_be_read() {
        let mut table: BTreeMap<Minor, Support> = BTreeMap::new();
        for line in super::super::ELSEWHERE.lines().filter(|line| !line.starts_with('#')) {
            let minor = numbers(line.split(' ').next().unwrap()).unwrap();
            table.insert(minor, Support { kubernetes: "1.0".to_owned(), ended: None });
        }
        assert_eq!(fill(&mut table, super::super::ELSEWHERE).unwrap(), Vec::<String>::new());
    }
}

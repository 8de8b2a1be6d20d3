//! Which tags are releases, and which releases have a chart.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use crate::clone::Tag;

/// `major.minor.patch`.
pub type Number = [u32; 3];

/// The first release that the list knows.
const FIRST: Number = [0, 5, 0];

/// A release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its number, without the suffix.
    pub number: Number,
    /// The `2` of `0.9.15-2`.
    pub suffix: Option<u32>,
    /// Its tag.
    pub tag: Tag,
    /// The tag of its chart, if it has one.
    pub chart: Option<Tag>,
}

impl Release {
    /// The version as people write it.
    pub fn name(&self) -> String {
        let suffix = self.suffix.map(|suffix| format!("-{suffix}"));
        dotted(&self.number) + &suffix.unwrap_or_default()
    }
}

/// The numbers, joined with dots.
pub fn dotted(numbers: &[u32]) -> String {
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    numbers.join(".")
}

/// `2.10.0` or `2.10` as numbers; `None` for any other text.
pub fn numbers<const N: usize>(text: &str) -> Option<[u32; N]> {
    let numbers: Option<Vec<u32>> = text.split('.').map(plain).collect();
    numbers?.try_into().ok()
}

/// Digits only: `parse` would also accept a sign.
fn plain(digits: &str) -> Option<u32> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// The releases among the tags, in the order of their numbers. Release candidates (`-rc1`), parts of ESO with tags of their
/// own (`-esoctl`) and releases older than the list are left out.
pub fn releases(tags: &[Tag]) -> Vec<Release> {
    let charts: BTreeMap<&str, &Tag> =
        tags.iter().filter_map(|tag| Some((tag.name.strip_prefix("helm-chart-")?, tag))).collect();
    let mut releases: Vec<Release> = tags
        .iter()
        .filter_map(|tag| {
            let name = tag.name.strip_prefix('v')?;
            let (number, suffix) = match name.split_once('-') {
                Some((number, suffix)) => (number, Some(plain(suffix)?)),
                None => (name, None),
            };
            let number: Number = numbers(number)?;
            let chart = charts.get(name).map(|tag| Tag::clone(tag));
            (number >= FIRST).then(|| Release { number, suffix, tag: tag.clone(), chart })
        })
        .collect();
    releases.sort_by_key(|release| (release.number, release.suffix));
    releases
}

/// Refuses a gap in the releases: the list only says how far the patches of a minor release go.
pub fn no_gaps(releases: &[Release]) -> Result<()> {
    let mut before: Option<Number> = None;
    for Release { number, .. } in releases {
        let [major, minor, patch] = *number;
        let follows = match before {
            None => *number == FIRST,
            Some(before) => {
                let [last_major, last_minor, last_patch] = before;
                [last_major, last_minor, last_patch + 1] == *number
                    || [last_major, last_minor + 1, 0] == *number
                    || [last_major + 1, 0, 0] == *number
                    || before == *number
            }
        };
        if !follows {
            let after = before.map_or("nothing".to_owned(), |before| format!("v{}", dotted(&before)));
            bail!(
                "the tags have v{major}.{minor}.{patch} after {after}, and list.rs cannot say that a release is missing: \
                 if `git fetch --tags` in the clone brings none between, list.rs has to learn to say it"
            );
        }
        before = Some(*number);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(names: &str) -> Result<Vec<String>, String> {
        let tag = |name: &str| Tag { name: name.to_owned(), id: String::new(), day: String::new() };
        let tags: Vec<Tag> = names.split(' ').map(tag).collect();
        let shown = |release: &Release| release.name() + if release.chart.is_some() { " with chart" } else { "" };
        let releases = releases(&tags);
        no_gaps(&releases).map_err(|error| error.to_string())?;
        Ok(releases.iter().map(shown).collect())
    }

    #[test]
    fn releases_are_distinguished_from_other_tags() {
        let tags = "helm-chart-0.5.1 v.0.3.6 v0.1.0-esoctl v0.4.4 v0.5.0 v0.5.1 v0.5.1-2 v0.6.0 v0.6.0-rc1 v0.6.0-+1";
        assert_eq!(read(tags).unwrap(), ["0.5.0", "0.5.1 with chart", "0.5.1-2", "0.6.0"]);
    }

    #[test]
    fn a_suffix_stands_in_for_a_number_without_a_tag() {
        assert_eq!(read("v0.5.0 v0.5.1-2 v0.5.2").unwrap(), ["0.5.0", "0.5.1-2", "0.5.2"]);
    }

    #[test]
    fn a_missing_tag_is_named() {
        for (tags, missing) in [
            ("v0.5.1", "v0.5.1 after nothing"),
            ("v0.5.0 v0.5.2", "v0.5.2 after v0.5.0"),
            ("v0.5.0 v0.7.0", "v0.7.0 after v0.5.0"),
            ("v0.5.0 v0.6.1", "v0.6.1 after v0.5.0"),
            ("v0.5.0 v1.1.0", "v1.1.0 after v0.5.0"),
        ] {
            let problem = read(tags).unwrap_err();
            assert!(problem.contains(missing), "{problem}");
        }
    }
}

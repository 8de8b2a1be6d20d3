//! The releases of External Secrets Operator that are known, and whether the adapters can use them. The adapters write a
//! `v1beta1` ClusterSecretStore and take a Helm chart of the same number, so a release must serve the one and have the
//! other. Sources: the repository's tags up to v2.9.0 with their `deploy/crds/bundle.yaml`, its helm-chart tags, and
//! its page on stability and support.

use super::numbers;

/// A minor release line.
#[derive(Debug)]
pub(crate) struct Line {
    major: u32,
    minor: u32,
    /// Its patches are 0 up to this one.
    last_patch: u32,
    /// The Kubernetes versions it was tested with.
    pub(crate) kubernetes: &'static str,
    /// The day its support ended, `YYYY-MM-DD`; empty while it lasts.
    pub(crate) end_of_life: &'static str,
}

const fn line(major: u32, minor: u32, last_patch: u32, kubernetes: &'static str, end_of_life: &'static str) -> Line {
    Line { major, minor, last_patch, kubernetes, end_of_life }
}

static LINES: [Line; 30] = [
    line(0, 5, 9, "1.19-1.24", "2022-12-11"),
    line(0, 6, 1, "1.19-1.24", "2023-03-16"),
    line(0, 7, 3, "1.19-1.26", "2023-06-22"),
    line(0, 8, 17, "1.19-1.28", "2024-08-03"),
    line(0, 9, 20, "1.19-1.30", "2024-12-02"),
    line(0, 10, 7, "1.19-1.31", "2024-12-24"),
    line(0, 11, 0, "1.19-1.31", "2024-12-24"),
    line(0, 12, 1, "1.19-1.31", "2025-01-21"),
    line(0, 13, 0, "1.19-1.31", "2025-02-04"),
    line(0, 14, 4, "1.32", "2025-03-19"),
    line(0, 15, 1, "1.32", "2025-04-14"),
    line(0, 16, 2, "1.32", "2025-05-14"),
    line(0, 17, 0, "1.33", "2025-07-17"),
    line(0, 18, 2, "1.33", "2025-08-02"),
    line(0, 19, 2, "1.33", "2025-09-22"),
    line(0, 20, 4, "1.34", "2025-11-07"),
    line(1, 0, 0, "1.34", "2025-11-21"),
    line(1, 1, 1, "1.34", "2025-12-19"),
    line(1, 2, 1, "1.34", "2026-01-23"),
    line(1, 3, 2, "1.34", "2026-02-06"),
    line(2, 0, 1, "1.34-1.35", "2026-03-06"),
    line(2, 1, 0, "1.34-1.35", "2026-03-20"),
    line(2, 2, 0, "1.34-1.35", "2026-04-10"),
    line(2, 3, 0, "1.34-1.35", "2026-04-24"),
    line(2, 4, 1, "1.34-1.35", "2026-05-15"),
    line(2, 5, 0, "1.34-1.35", "2026-06-05"),
    line(2, 6, 0, "1.34-1.35", "2026-06-26"),
    line(2, 7, 0, "1.35", "2026-07-18"),
    line(2, 8, 0, "1.35-1.36", "2026-08-07"),
    line(2, 9, 0, "1.36", ""),
];

/// The month of the newest release in the list.
pub(crate) const LISTED_UNTIL: &str = "2026-08";

/// The one release whose number has a suffix, and the number without a chart that it stands in for.
const SUFFIXED: &str = "0.9.15-2";

/// Numbers that have a Git tag and no chart, with the number to take instead.
const WITHOUT_CHART: &[(u32, u32, u32, u32, &str)] = &[
    (0, 7, 3, 3, "0.7.2"),
    (0, 8, 8, 17, "0.8.7"),
    (0, 9, 15, 15, SUFFIXED),
    (0, 12, 0, 0, "0.12.1"),
    (0, 20, 0, 0, "0.20.1"),
    (1, 3, 0, 0, "1.3.1"),
];

/// What the adapters can do with a release.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// They work with it.
    Usable,
    /// They would, and the list does not know it: it may be newer than the list.
    Unlisted,
    /// There is no such release.
    NoSuchRelease,
    /// It has no Helm chart; the number to take instead.
    NoChart(&'static str),
    /// It serves `v1` alone: 0.17.0 and newer.
    OnlyV1,
    /// Its CRDs name a conversion webhook that its code lacks: 0.16.0.
    NoConverter,
}

/// What the adapters can do with `version`, a text of a version's shape.
pub fn verdict(version: &str) -> Verdict {
    // A number too big for a u32 is newer than all.
    let Some([major, minor, patch]) = numbers(version) else { return Verdict::OnlyV1 };
    let here = [major, minor, patch];
    if here >= [0, 17, 0] {
        return Verdict::OnlyV1;
    }
    if here < [0, 5, 0] || (version.contains('-') && version != SUFFIXED) {
        return Verdict::NoSuchRelease;
    }
    if version == SUFFIXED {
        return Verdict::Usable;
    }
    if here == [0, 16, 0] {
        return Verdict::NoConverter;
    }
    let without = WITHOUT_CHART.iter().find(|(a, b, from, to, _)| here >= [*a, *b, *from] && here <= [*a, *b, *to]);
    match (without, line_of(version)) {
        (Some((.., instead)), _) => Verdict::NoChart(instead),
        (None, Some(line)) if patch <= line.last_patch => Verdict::Usable,
        (None, _) => Verdict::Unlisted,
    }
}

/// The minor release line of a version.
pub(crate) fn line_of(version: &str) -> Option<&'static Line> {
    let [major, minor, _] = numbers(version)?;
    LINES.iter().find(|line| line.major == major && line.minor == minor)
}

/// A release of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    /// Its number, without a `v`.
    pub version: String,
    /// What the adapters can do with it.
    pub verdict: Verdict,
    /// The Kubernetes versions it was tested with.
    pub kubernetes: &'static str,
    /// The day its support ended, `YYYY-MM-DD`; empty while it lasts.
    pub end_of_life: &'static str,
}

/// Every release of the list: those that the adapters can use first, the newest at the top of each part.
pub fn known() -> Vec<Known> {
    let mut all = Vec::new();
    for line in LINES.iter().rev() {
        let mut add = |version: String| {
            let verdict = verdict(&version);
            all.push(Known { version, verdict, kubernetes: line.kubernetes, end_of_life: line.end_of_life });
        };
        for patch in (0..=line.last_patch).rev() {
            let version = format!("{}.{}.{patch}", line.major, line.minor);
            if SUFFIXED.strip_suffix("-2") == Some(&version) {
                add(SUFFIXED.to_owned());
            }
            add(version);
        }
    }
    let (mut usable, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|known| known.verdict == Verdict::Usable);
    usable.extend(rest);
    usable
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = include_str!("../../tests/data/eso-releases.tsv");

    #[test]
    fn the_list_is_that_of_the_tags() {
        let known = known();
        let rows: Vec<Vec<&str>> =
            DATA.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
        assert_eq!(known.len(), rows.len());
        for row in rows {
            let [version, chart, usable, kubernetes, end] = row[..] else { panic!("{row:?}") };
            let known = known.iter().find(|known| known.version == version).unwrap_or_else(|| panic!("{version}"));
            assert_eq!(known.verdict == Verdict::Usable, usable == "yes", "{version}");
            assert_eq!(known.kubernetes, kubernetes, "{version}");
            assert_eq!(known.end_of_life, end.trim_matches('-'), "{version}");
            let without = matches!(known.verdict, Verdict::NoChart(_)) || known.verdict == Verdict::OnlyV1;
            assert!(chart == "yes" || without, "{version}");
        }
    }

    #[test]
    fn the_newest_usable_release_is_on_top() {
        let known = known();
        assert_eq!(known[0].version, "0.16.2");
        assert_eq!(known.iter().filter(|known| known.verdict == Verdict::Usable).count(), 64);
        let first_unusable = known.iter().find(|known| known.verdict != Verdict::Usable);
        assert_eq!(first_unusable.map(|known| known.version.as_str()), Some("2.9.0"));
    }

    #[test]
    fn numbers_that_are_not_listed() {
        for (version, verdict) in [
            ("0.16.3", Verdict::Unlisted),
            ("0.5.10", Verdict::Unlisted),
            ("0.4.4", Verdict::NoSuchRelease),
            ("0.9.15-3", Verdict::NoSuchRelease),
            ("0.16.2-rc1", Verdict::NoSuchRelease),
            ("0.9.15", Verdict::NoChart("0.9.15-2")),
            ("0.8.12", Verdict::NoChart("0.8.7")),
            ("0.16.0", Verdict::NoConverter),
            ("0.17.0", Verdict::OnlyV1),
            ("0.99.0", Verdict::OnlyV1),
            ("99999999999.0.0", Verdict::OnlyV1),
        ] {
            assert_eq!(super::verdict(version), verdict, "{version}");
        }
    }
}

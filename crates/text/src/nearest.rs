//! The name that was probably meant.

/// The one of these that is nearest to `name`, if it is near enough to be a slip: a third of the letters, at most three.
pub fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let letters: Vec<char> = name.chars().take(LONGEST).collect();
    let most = (letters.len() / 3).clamp(1, 3);
    let near = names.filter_map(|other| {
        // A length that differs by more is no slip.
        if other.len().abs_diff(name.len()) > 4 * most {
            return None;
        }
        let apart = distance(&letters, other);
        (apart <= most).then_some((apart, other))
    });
    near.min_by_key(|(apart, _)| *apart).map(|(_, other)| other)
}

/// All of these, those first that are nearest to `name`; as they stand where they are equally near.
pub fn nearest_first<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let letters: Vec<char> = name.chars().take(LONGEST).collect();
    let mut all: Vec<&str> = names.collect();
    all.sort_by_cached_key(|other| distance(&letters, other));
    all
}

/// Nobody means a longer name.
const LONGEST: usize = 64;

/// How many letters have to be changed, added or left out (Levenshtein). A difference of case alone counts as one.
fn distance(name: &[char], other: &str) -> usize {
    let other: Vec<char> = other.chars().take(LONGEST).collect();
    if name.len() == other.len() && name.iter().zip(&other).all(|(a, b)| a.eq_ignore_ascii_case(b)) {
        return usize::from(name != other);
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (n, a) in name.iter().enumerate() {
        let mut before = row[0];
        row[0] = n + 1;
        for (m, b) in other.iter().enumerate() {
            let change = before + usize::from(a != b);
            before = row[m + 1];
            row[m + 1] = change.min(row[m] + 1).min(before + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_found() {
        let near = |name| nearest(name, ["user", "password", "b64enc", "fromJson"].into_iter());
        assert_eq!(near("usr"), Some("user"));
        assert_eq!(near("pasword"), Some("password"));
        assert_eq!(near("b64encode"), Some("b64enc"));
        assert_eq!(near("FROMJSON"), Some("fromJson"));
        assert_eq!(near("token"), None);
        assert_eq!(near(""), None);
    }

    #[test]
    fn the_nearest_is_first() {
        let near = |name| nearest_first(name, ["shop-build", "shop-scan", "shop-deploy"].into_iter());
        assert_eq!(near("shop-depoly"), ["shop-deploy", "shop-build", "shop-scan"]);
        assert_eq!(near("shop-scan"), ["shop-scan", "shop-build", "shop-deploy"]);
        assert_eq!(near(""), ["shop-scan", "shop-build", "shop-deploy"]);
    }
}

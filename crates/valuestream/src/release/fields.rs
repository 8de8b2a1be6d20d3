//! Which release of External Secrets Operator introduced which field of an ExternalSecret.

use super::list::FIELDS;

/// Objects that have the same type as another one (apis/externalsecrets, ExternalSecretDataRemoteRef).
const ALIKE: &[(&str, &str)] = &[("spec.dataFrom.extract", "spec.data.remoteRef")];

/// The release that introduced a field of an object; `None` if none has it.
pub(crate) fn since(place: &str, field: &str) -> Option<[u32; 3]> {
    let place = ALIKE.iter().find(|(alike, _)| *alike == place).map_or(place, |(_, of)| of);
    FIELDS.iter().find(|(at, name, _)| *at == place && *name == field).map(|(.., since)| *since)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = include_str!("../../tests/data/eso-fields.tsv");

    #[test]
    fn the_fields_match_the_releases() {
        let mut known = 0;
        for row in DATA.lines().filter(|line| !line.starts_with('#')) {
            let [place, field, since] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
            assert_eq!(super::since(place, field), super::super::numbers(since), "{place}.{field}");
            known += 1;
        }
        assert_eq!(known, FIELDS.len());
        assert_eq!(since("spec.dataFrom.extract", "decodingStrategy"), Some([0, 5, 8]));
        assert_eq!(since("spec", "nothing"), None);
    }
}

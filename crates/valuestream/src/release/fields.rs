//! Which release of External Secrets Operator brought which field of an ExternalSecret (deploy/crds/bundle.yaml of the
//! releases).

/// Fields that the form has no place for: where they stand, their name, and the release that brought them.
pub(crate) const FIELDS: &[(&str, &str, [u32; 3])] = &[
    ("spec", "dataFrom", [0, 5, 0]),
    ("spec", "refreshPolicy", [0, 16, 0]),
    ("spec", "syncWindows", [2, 7, 0]),
    ("spec.target", "deletionPolicy", [0, 5, 0]),
    ("spec.target", "immutable", [0, 5, 0]),
    ("spec.target", "template", [0, 5, 0]),
    ("spec.target", "manifest", [1, 0, 0]),
    ("spec.data", "sourceRef", [0, 7, 0]),
    ("spec.data.remoteRef", "conversionStrategy", [0, 5, 0]),
    ("spec.data.remoteRef", "property", [0, 5, 0]),
    ("spec.data.remoteRef", "metadataPolicy", [0, 5, 4]),
    ("spec.data.remoteRef", "decodingStrategy", [0, 5, 8]),
    ("spec.data.remoteRef", "nullBytePolicy", [2, 3, 0]),
    ("spec.dataFrom", "extract", [0, 5, 0]),
    ("spec.dataFrom", "find", [0, 5, 0]),
    ("spec.dataFrom", "rewrite", [0, 5, 9]),
    ("spec.dataFrom", "sourceRef", [0, 7, 0]),
    // The same type as remoteRef (apis/externalsecrets, ExternalSecretDataRemoteRef).
    ("spec.dataFrom.extract", "metadataPolicy", [0, 5, 4]),
    ("spec.dataFrom.extract", "decodingStrategy", [0, 5, 8]),
    ("spec.dataFrom.extract", "nullBytePolicy", [2, 3, 0]),
];

/// The release that brought a field; `None` when none has it or the form has a place for it.
pub(crate) fn since(place: &str, field: &str) -> Option<[u32; 3]> {
    FIELDS.iter().find(|(at, name, _)| *at == place && *name == field).map(|(.., since)| *since)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = include_str!("../../tests/data/eso-fields.tsv");

    #[test]
    fn the_fields_are_those_of_the_releases() {
        let rows = DATA.lines().filter(|line| !line.starts_with('#'));
        let mut known = 0;
        for row in rows {
            let [place, field, since] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
            let since = super::super::numbers(since);
            // The ten that the form has a place for stand in the data as well.
            if let Some(listed) = super::since(place, field) {
                assert_eq!(Some(listed), since, "{place}.{field}");
                known += 1;
            }
        }
        let extracts = FIELDS.iter().filter(|(place, ..)| *place == "spec.dataFrom.extract").count();
        assert_eq!(known + extracts, FIELDS.len());
        assert_eq!(DATA.lines().filter(|line| !line.starts_with('#')).count(), known + 10);
    }
}

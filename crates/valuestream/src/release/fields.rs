//! The fields below `spec` of an ExternalSecret and of a ClusterSecretStore in each release, from [`list`](super::list). Of a
//! store's providers, only that for Azure Key Vault has fields here.
//!
//! A place is the keys on the way to a mapping, joined by dots, without the indices of lists: `spec.data.remoteRef`.

use super::found::{Found, at};
use super::list::{SECRET_FIELDS, STORE_FIELDS};
pub use super::shape::{Field, Holds, Need};
use super::shape::{Place, Row};

/// The kinds of objects whose fields are known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ObjectKind {
    /// An ExternalSecret.
    ExternalSecret,
    /// A ClusterSecretStore.
    ClusterSecretStore,
}

impl ObjectKind {
    fn places(self) -> &'static [Place] {
        match self {
            ObjectKind::ExternalSecret => SECRET_FIELDS,
            ObjectKind::ClusterSecretStore => STORE_FIELDS,
        }
    }

    fn rows(self, place: &str) -> &'static [Row] {
        self.places().iter().find(|(places, _)| places.contains(&place)).map_or(&[], |(_, rows)| rows)
    }

    fn history(self, place: &str, name: &str) -> &'static [([u32; 3], Option<Field>)] {
        self.rows(place).iter().find(|(field, _)| *field == name).map_or(&[], |(_, history)| history)
    }
}

/// What a release knows about a field of the mapping at a place.
pub fn field(kind: ObjectKind, place: &str, name: &str, version: Option<[u32; 3]>) -> Found<&'static Field> {
    at(kind.history(place, name).iter().map(|(since, field)| (*since, field.as_ref())), version)
}

/// The names of the fields that a release knows in the mapping at a place; none if it knows no such mapping.
pub fn names(kind: ObjectKind, place: &str, version: Option<[u32; 3]>) -> impl Iterator<Item = &'static str> {
    let here = move |(_, history): &&Row| {
        at(history.iter().map(|(since, field)| (*since, field.as_ref())), version).here().is_some()
    };
    kind.rows(place).iter().filter(here).map(|(name, _)| *name)
}

/// What a release knows about a value of a field: where the field accepts any text, every value is there.
pub fn value(kind: ObjectKind, place: &str, name: &str, value: &str, version: Option<[u32; 3]>) -> Found {
    let accepts = |field: &Field| field.values().next().is_none() || field.values().any(|it| it == value);
    let history = kind.history(place, name).iter();
    at(history.map(|(since, field)| (*since, field.as_ref().filter(|field| accepts(field)).map(|_| ()))), version)
}

#[cfg(test)]
mod tests {
    use super::ObjectKind::{ClusterSecretStore, ExternalSecret};
    use super::*;

    const DATA: &str = include_str!("../../tests/data/eso-fields.tsv");

    #[test]
    fn the_fields_match_the_releases() {
        let mut known = 0;
        for row in DATA.lines().filter(|line| !line.starts_with('#')) {
            let columns = row.split('\t').collect::<Vec<_>>();
            let [kind, place, name, since, rest @ ..] = &columns[..] else { panic!("{row}") };
            let kind = if *kind == "ExternalSecret" { ExternalSecret } else { ClusterSecretStore };
            let history = kind.history(place, name);
            assert_eq!(history.first().map(|row| row.0), super::super::numbers(since), "{row}");
            let gone = history.iter().rev().find(|(_, field)| field.is_none()).map(|row| row.0);
            assert_eq!(gone, rest.first().and_then(|gone| super::super::numbers(gone)), "{row}");
            known += 1;
        }
        let rows = [ExternalSecret, ClusterSecretStore]
            .map(|kind| kind.places().iter().map(|(places, rows)| places.len() * rows.len()).sum::<usize>());
        assert_eq!(known, rows.iter().sum::<usize>());
    }

    #[test]
    fn a_field_is_known_with_what_it_holds() {
        let target = |name, version| field(ExternalSecret, "spec.target", name, version);
        let policy = target("creationPolicy", None).here().unwrap();
        assert_eq!((policy.holds, policy.need), (Holds::Text, Need::Optional));
        assert!(policy.values().eq(["Owner", "Orphan", "Merge", "None", "CreateOrMerge"]));
        assert_eq!(target("manifest", Some([0, 20, 4])), Found::NotYet([1, 0, 0]));
        assert_eq!(target("creationpolicy", None), Found::Unknown);
        assert_eq!(field(ExternalSecret, "spec.nothing", "name", None), Found::Unknown);
        // 0.7.3 had it before 0.8.0.
        let merge = |version| field(ExternalSecret, "spec.target.template", "mergePolicy", Some(version));
        assert!(merge([0, 7, 3]).here().is_some());
        assert_eq!(merge([0, 8, 1]), Found::NotYet([0, 8, 2]));
        let interval = |version| field(ClusterSecretStore, "spec", "refreshInterval", version).here().unwrap().holds;
        assert_eq!((interval(Some([2, 7, 0])), interval(None)), (Holds::Number, Holds::NumberOrText));
        let name = field(ClusterSecretStore, "spec.provider.azurekv.serviceAccountRef", "name", None);
        assert_eq!(name.here().map(|name| name.need), Some(Need::Required));
        assert_eq!(field(ClusterSecretStore, "spec.provider.vault", "server", None), Found::Unknown);
        assert!(field(ClusterSecretStore, "spec.provider", "alibaba", Some([1, 3, 2])).here().is_some());
        assert_eq!(field(ClusterSecretStore, "spec.provider", "alibaba", None), Found::Dropped([2, 0, 0]));
    }

    #[test]
    fn values_come_and_go() {
        let policy = |it, version| value(ExternalSecret, "spec.target", "creationPolicy", it, version);
        assert_eq!(policy("CreateOrMerge", Some([2, 7, 0])), Found::NotYet([2, 8, 0]));
        assert_eq!(policy("CreateOrMerge", Some([2, 8, 0])), Found::Here(()));
        assert_eq!(policy("Everyone", None), Found::Unknown);
        let engine = |it, version| value(ExternalSecret, "spec.target.template", "engineVersion", it, Some(version));
        assert_eq!(engine("v1", [0, 15, 1]), Found::Here(()));
        assert_eq!(engine("v1", [0, 16, 0]), Found::Dropped([0, 16, 0]));
        assert_eq!(value(ExternalSecret, "spec.target", "name", "any", None), Found::Here(()));
    }

    #[test]
    fn names_are_those_of_a_release() {
        let names = |version| names(ExternalSecret, "spec", version).collect::<Vec<_>>();
        let old = ["data", "dataFrom", "refreshInterval", "secretStoreRef", "target"];
        assert_eq!(names(Some([0, 15, 1])), old);
        assert!(names(None).contains(&"syncWindows"));
        assert_eq!(super::names(ExternalSecret, "metadata", None).count(), 0);
    }
}

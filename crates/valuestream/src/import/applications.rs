//! Which documents of other Applications belong together, as far as their places, names and numbers tell.

use std::collections::BTreeMap;

use super::config_names::ConfigNames;
use super::document::Document;
use super::kind::Kind;
use super::path::Path;

/// Documents of other Applications, by position.
pub(super) struct Applications {
    /// The QVS Config of each document, if there is one that is nearest.
    configs: Vec<Option<usize>>,
    /// The AssemblyLine or Deployment Config that each document stands beside.
    partners: Vec<Option<usize>>,
    /// The QVS Configs whose directories are called like pipelines of each AssemblyLine.
    named: Vec<Vec<usize>>,
    /// The names that the Application of each QVS Config may have.
    names: ConfigNames,
}

impl Applications {
    /// `path` is where a document stands; `None` for a pasted text.
    pub(super) fn of<'d>(documents: &[&'d Document], path: impl Fn(&'d Document) -> Option<&'d str>) -> Applications {
        let places: Vec<Path> = documents.iter().map(|it| path(it).and_then(Path::read).unwrap_or_default()).collect();
        let of_kind = |kind| (0..documents.len()).filter(move |n| documents[*n].kind == kind);
        let all: Vec<usize> = of_kind(Kind::QvsConfig).collect();
        let configs: Vec<Option<usize>> = places.iter().map(|own| nearest(own, &all, &places)).collect();
        let mut groups: BTreeMap<usize, [Vec<usize>; 2]> = BTreeMap::new();
        for (side, kind) in PAIR.into_iter().enumerate() {
            for n in of_kind(kind) {
                if let Some(config) = configs[n] {
                    groups.entry(config).or_default()[side].push(n);
                }
            }
        }
        let mut partners = vec![None; documents.len()];
        for [lines, values] in groups.into_values() {
            // Which line has which values is known only where there is one of each.
            if let ([line], [value]) = (&lines[..], &values[..]) {
                partners[*line] = Some(*value);
                partners[*value] = Some(*line);
            }
        }
        let names = ConfigNames::of(all.iter().filter_map(|n| Some((*n, path(documents.get(*n)?)?))));
        let named = documents.iter().map(|document| match document.kind {
            Kind::AssemblyLine => names.of_pipelines(document.pipelines()),
            _ => Vec::new(),
        });
        Applications { configs, partners, named: named.collect(), names }
    }

    pub(super) fn config_of(&self, n: usize) -> Option<usize> {
        self.configs.get(n).copied().flatten()
    }

    pub(super) fn partner_of(&self, n: usize) -> Option<usize> {
        self.partners.get(n).copied().flatten()
    }

    /// The QVS Configs of other Applications than its own whose pipelines an AssemblyLine may run.
    pub(super) fn others_of(&self, n: usize) -> impl Iterator<Item = usize> {
        let own = self.config_of(n);
        self.named.get(n).into_iter().flatten().copied().filter(move |other| Some(*other) != own)
    }

    /// The names that the Application of a QVS Config may have.
    pub(super) fn names_of(&self, config: usize) -> &[String] {
        self.names.of_config(config)
    }
}

/// What stands beside a QVS Config.
const PAIR: [Kind; 2] = [Kind::AssemblyLine, Kind::DeploymentConfig];

/// The one of `all` whose Application's directory is the nearest above, or else that shares most of the way to its directory;
/// `None` if several do, and none or several stand in the same directory.
fn nearest(own: &Path, all: &[usize], places: &[Path]) -> Option<usize> {
    let near = |n: usize| {
        let other = &places[n];
        let shared = own.directories.iter().zip(&other.directories).take_while(|(a, b)| a == b).count();
        let above = other.application().unwrap_or(&other.directories).len();
        (if shared >= above { above + 1 } else { 0 }, shared)
    };
    let most = all.iter().map(|n| near(*n)).max()?;
    let mut nearest = all.iter().copied().filter(|n| near(*n) == most);
    match (nearest.next(), nearest.next()) {
        (Some(one), None) => Some(one),
        _ => {
            let mut same = all.iter().copied().filter(|n| places[*n].directories == own.directories);
            same.next().filter(|_| same.next().is_none())
        }
    }
}

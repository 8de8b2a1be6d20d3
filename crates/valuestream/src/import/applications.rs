//! Which documents of other Applications belong together, as far as their places and numbers tell.

use std::collections::BTreeMap;

use super::document::Document;
use super::kind::Kind;
use super::path::Path;

/// Documents of other Applications, by position.
pub(super) struct Applications {
    /// The QVS Config of each document, if there is one that is nearest.
    configs: Vec<Option<usize>>,
    /// The AssemblyLine or Deployment Config that each document stands beside.
    partners: Vec<Option<usize>>,
}

impl Applications {
    /// `path` is where a document stands; `None` for a pasted text.
    pub(super) fn of<'d>(documents: &[&'d Document], path: impl Fn(&'d Document) -> Option<&'d str>) -> Applications {
        let directory = |path| Path::read(path).map(|path| path.directories);
        let directories: Vec<Vec<&str>> =
            documents.iter().map(|it| path(it).and_then(directory).unwrap_or_default()).collect();
        let of_kind = |kind| (0..documents.len()).filter(move |n| documents[*n].kind == kind);
        let all: Vec<usize> = of_kind(Kind::QvsConfig).collect();
        let configs: Vec<Option<usize>> = directories.iter().map(|own| nearest(own, &all, &directories)).collect();
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
        Applications { configs, partners }
    }

    pub(super) fn config_of(&self, n: usize) -> Option<usize> {
        self.configs.get(n).copied().flatten()
    }

    pub(super) fn partner_of(&self, n: usize) -> Option<usize> {
        self.partners.get(n).copied().flatten()
    }
}

/// What stands beside a QVS Config.
const PAIR: [Kind; 2] = [Kind::AssemblyLine, Kind::DeploymentConfig];

/// The one of `all` that shares most of the way to its directory; `None` if several do, and none or several stand in the same directory.
fn nearest(own: &[&str], all: &[usize], directories: &[Vec<&str>]) -> Option<usize> {
    let shared = |n: usize| own.iter().zip(&directories[n]).take_while(|(a, b)| a == b).count();
    let most = all.iter().map(|n| shared(*n)).max()?;
    let mut nearest = all.iter().copied().filter(|n| shared(*n) == most);
    match (nearest.next(), nearest.next()) {
        (Some(one), None) => Some(one),
        _ => {
            let mut same = all.iter().copied().filter(|n| directories[*n] == own);
            same.next().filter(|_| same.next().is_none())
        }
    }
}

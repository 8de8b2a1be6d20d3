//! What the places of files say about their Environments: a directory that is called after a Deployment, after an
//! Environment or as the directory of its AssemblyLine; the directory of its AssemblyLine itself; and the layout of the
//! bundle, where the first Environment's files stand beside `.valuestream`.

use super::document::{Document, File};
use super::gather::Environment;
use super::kind::Kind;
use super::path::Path;
use crate::files::{ASSEMBLY_LINE_END, DEPLOYMENT_CONFIG_FILE, cluster_secret_store};

/// What ends the names of other files in a bundle.
const OWN_ENDS: [&str; 2] = [ASSEMBLY_LINE_END, cluster_secret_store::FILE_END];

/// A document, its file and where that stands.
struct Placed<'d> {
    file: usize,
    path: Option<Path<'d>>,
}

/// The places of documents.
pub(super) struct Places<'d> {
    environments: &'d [Environment],
    documents: Vec<Placed<'d>>,
    /// The AssemblyLines whose Environments are known, by document.
    lines: Vec<(usize, usize)>,
    /// The directories with `.valuestream` in them.
    roots: Vec<Vec<&'d str>>,
}

impl<'d> Places<'d> {
    /// `lines` are the AssemblyLines whose Environments are known.
    pub(super) fn of(
        files: &'d [File],
        documents: &[Document],
        environments: &'d [Environment],
        lines: &[(usize, usize)],
    ) -> Places<'d> {
        let path = |file: usize| files.get(file).and_then(Path::of);
        let ours = documents.iter().filter(|it| it.is_ours());
        let roots = ours.filter_map(|it| Some(path(it.file)?.application()?.to_vec())).collect();
        let documents = documents.iter().map(|it| Placed { file: it.file, path: path(it.file) }).collect();
        Places { environments, documents, lines: lines.to_vec(), roots }
    }

    /// The Environments of documents of one kind, as far as their places tell them.
    pub(super) fn find(&self, kind: Kind, open: &[usize]) -> Vec<(usize, usize)> {
        let named = |n: &usize| Some((*n, self.by_name(*n, kind).or_else(|| self.beside_line(*n, kind))?));
        let mut found: Vec<(usize, usize)> = open.iter().filter_map(named).collect();
        let rest = |found: &[(usize, usize)]| -> Vec<usize> {
            open.iter().copied().filter(|n| found.iter().all(|(of, _)| of != n)).collect()
        };
        // Alone it is the first one's, as it is where there is no other Environment and nothing tells files apart.
        let is_alone = open.len() == 1 && (kind != Kind::AssemblyLine || self.lines.is_empty());
        if is_alone || self.environments.len() == 1 && found.is_empty() {
            found.extend(rest(&found).into_iter().map(|n| (n, 0)));
        } else if found.iter().all(|(_, of)| *of != 0) {
            let beside = rest(&found).into_iter().filter(|n| self.is_beside_valuestream(*n, kind));
            found.extend(beside.map(|n| (n, 0)).collect::<Vec<_>>());
        }
        found
    }

    /// The path that tells a document's Environment.
    fn path(&self, document: usize, kind: Kind) -> Option<Path<'d>> {
        let path = self.documents.get(document)?.path.clone()?;
        Some(if kind == Kind::ClusterSecretStore { path.above_manifests() } else { path })
    }

    /// The Environment that the file or the nearest directory is called after.
    fn by_name(&self, document: usize, kind: Kind) -> Option<usize> {
        let path = self.path(document, kind)?;
        // The bundle's own names say nothing.
        let is_own = path.name == DEPLOYMENT_CONFIG_FILE || OWN_ENDS.iter().any(|end| path.name.ends_with(end));
        let own = (!is_own).then(|| path.stem());
        if let Some(of) = own.and_then(|stem| names_in(stem).into_iter().find_map(|name| self.called(name))) {
            return Some(of);
        }
        (1..=path.directories.len()).rev().find_map(|depth| {
            let above = &path.directories[..depth];
            let of = self.called(above.last()?)?;
            // A directory around the files of several is none's.
            let has_other = |(line, other): &(usize, usize)| *other != of && self.is_below(*line, above);
            (!self.lines.iter().any(has_other)).then_some(of)
        })
    }

    fn is_below(&self, document: usize, directory: &[&str]) -> bool {
        let path = self.documents.get(document).and_then(|it| it.path.as_ref());
        path.is_some_and(|path| path.directories.starts_with(directory))
    }

    /// The only Environment of a name: its Deployment's, its own, or that of the directory of its AssemblyLine.
    fn called(&self, name: &str) -> Option<usize> {
        let of_line = |(line, of): &(usize, usize)| {
            let path = self.documents.get(*line)?.path.as_ref()?;
            (path.directories.last() == Some(&name)).then_some(*of)
        };
        let all = || self.environments.iter().enumerate();
        only(all().filter(|(_, it)| it.deployment == name).map(|(n, _)| n))
            .or_else(|| only(all().filter(|(_, it)| it.name == name).map(|(n, _)| n)))
            .or_else(|| only(self.lines.iter().filter_map(of_line)))
    }

    /// The only Environment whose AssemblyLines stand in the same file or directory.
    fn beside_line(&self, document: usize, kind: Kind) -> Option<usize> {
        if kind == Kind::AssemblyLine {
            return None;
        }
        let own = self.documents.get(document)?;
        let is_beside = |line: usize| {
            self.documents.get(line).is_some_and(|line| match (&own.path, &line.path) {
                (Some(own), Some(line)) => own.directories == line.directories,
                _ => own.file == line.file,
            })
        };
        only(self.lines.iter().filter(|(line, _)| is_beside(*line)).map(|(_, of)| *of))
    }

    /// Whether it stands where the first Environment's file does in a bundle.
    fn is_beside_valuestream(&self, document: usize, kind: Kind) -> bool {
        self.path(document, kind).is_some_and(|path| self.roots.contains(&path.directories))
    }
}

/// What separates the parts of a file's name.
const SEPARATORS: [char; 3] = ['.', '-', '_'];
/// The words that end a part of a file's name that says what the file is, and not which Environment's.
const KINDS: [&str; 8] = [
    "deployment",
    "config",
    "deploymentconfig",
    "values",
    "store",
    "secretstore",
    "clustersecretstore",
    "assemblyline",
];

/// The texts in a file's name that may be an Environment's, the longest first: all of it, and what stands behind or before its
/// kind (`deployment-config-prod`) or a dot (`values.prod`). The `prod` of `config-non-prod` is none.
fn names_in(stem: &str) -> Vec<&str> {
    let is_kind = |word: &str| KINDS.iter().any(|kind| word.eq_ignore_ascii_case(kind));
    let parts = stem.match_indices(SEPARATORS).flat_map(|(at, separator)| {
        let (before, behind) = (&stem[..at], &stem[at + separator.len()..]);
        let behind_kind = before.rsplit(SEPARATORS).next().is_some_and(is_kind);
        let before_kind = behind.split(SEPARATORS).next().is_some_and(is_kind);
        let is_apart = separator == ".";
        [(is_apart || behind_kind).then_some(behind), (is_apart || before_kind).then_some(before)]
    });
    let parts = parts.flatten().filter(|part| !is_kind(part));
    let mut names: Vec<&str> = std::iter::once(stem).chain(parts).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// What all of these are; `None` if they differ or there is none.
fn only(mut all: impl Iterator<Item = usize>) -> Option<usize> {
    let first = all.next()?;
    all.all(|it| it == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_in_a_files_name() {
        for (stem, names) in [
            ("prod", vec!["prod"]),
            ("deployment-config.prod", vec!["deployment-config.prod", "deployment-config", "config.prod", "prod"]),
            ("deployment-config-prod-eu", vec!["deployment-config-prod-eu", "config-prod-eu", "prod-eu"]),
            ("prod-eu_deployment-config", vec!["prod-eu_deployment-config", "prod-eu_deployment", "prod-eu"]),
            ("config-non-prod", vec!["config-non-prod", "non-prod"]),
            ("non-prod", vec!["non-prod"]),
            ("環境.本番", vec!["環境.本番", "本番", "環境"]),
        ] {
            assert_eq!(names_in(stem), names, "{stem}");
        }
    }
}

//! The arrows between the files of a crate, read from their `use` lines and paths: which file names something of which other.

use std::collections::{BTreeMap, BTreeSet};

use qvsconfig_tests::repository::texts;
use syn::visit::{self, Visit};
use syn::{Attribute, ItemMod, ItemUse, UseTree};

/// A module by the names on the way to it; the crate's root has none.
pub type Module = Vec<String>;

/// For each file, the others that it names, each with one path that does so.
pub struct Arrows {
    files: BTreeMap<Module, String>,
    arrows: BTreeMap<Module, BTreeMap<Module, String>>,
}

impl Arrows {
    /// Those of the crate whose sources are in this folder. Tests beside the code do not count.
    pub fn of(folder: &str) -> Arrows {
        Arrows::between(texts(&["rs"]).into_iter().filter_map(|(path, text)| {
            let inside = path.strip_prefix(folder)?.strip_prefix('/')?.to_owned();
            Some((inside, text))
        }))
    }

    /// Those between these sources, each with its path inside the crate's folder.
    fn between(sources: impl IntoIterator<Item = (String, String)>) -> Arrows {
        let with_module = |(path, text): (String, String)| {
            let names = path.strip_suffix(".rs").unwrap_or(&path).split('/');
            let mut module: Module = names.map(str::to_owned).collect();
            if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
                module.pop();
            }
            (module, path, text)
        };
        let sources: Vec<_> = sources.into_iter().map(with_module).collect();
        let files: BTreeMap<Module, String> =
            sources.iter().map(|(module, path, _)| (module.clone(), path.clone())).collect();
        let mut arrows: BTreeMap<Module, BTreeMap<Module, String>> = BTreeMap::new();
        let mut of_tests = BTreeSet::new();
        for (module, path, text) in &sources {
            let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
            let mut names =
                Names { files: &files, here: module.clone(), found: BTreeMap::new(), of_tests: &mut of_tests };
            names.visit_file(&syntax);
            names.found.remove(module);
            arrows.entry(module.clone()).or_default().append(&mut names.found);
        }
        arrows.retain(|module, _| !of_tests.iter().any(|test: &Module| module.starts_with(test)));
        Arrows { files, arrows }
    }

    /// The arrows of a circle, one per line; `None` if there is none.
    pub fn circle(&self) -> Option<String> {
        let mut left = self.arrows.clone();
        // A file that names none of those left is in no circle.
        loop {
            let known: BTreeSet<Module> = left.keys().cloned().collect();
            let before = left.len();
            left.retain(|_, named| named.keys().any(|module| known.contains(module)));
            if left.len() == before {
                break;
            }
        }
        let mut way = vec![left.keys().next()?.clone()];
        loop {
            let next = left.get(way.last()?)?.keys().find(|module| left.contains_key(*module))?.clone();
            if let Some(start) = way.iter().position(|module| *module == next) {
                way.push(next);
                let arrow = |pair: &[Module]| format!("{} names {}", self.files[&pair[0]], left[&pair[0]][&pair[1]]);
                return Some(way[start..].windows(2).map(arrow).collect::<Vec<_>>().join("\n"));
            }
            way.push(next);
        }
    }

    /// Each file with those that it names, as modules.
    pub fn each(&self) -> impl Iterator<Item = (Module, Vec<Module>)> {
        self.arrows.iter().map(|(module, named)| (module.clone(), named.keys().cloned().collect()))
    }

    /// How many files there are.
    pub fn count(&self) -> usize {
        self.arrows.len()
    }
}

/// The files that one file names.
struct Names<'f> {
    files: &'f BTreeMap<Module, String>,
    /// The module that is being read.
    here: Module,
    found: BTreeMap<Module, String>,
    /// Modules that are compiled for tests only.
    of_tests: &'f mut BTreeSet<Module>,
}

impl Names<'_> {
    fn note(&mut self, path: &[String]) {
        let (mut at, mut rest) = (self.here.clone(), path);
        match path.first().map(String::as_str) {
            Some("crate") => {
                at.clear();
                rest = &path[1..];
            }
            Some("self") => rest = &path[1..],
            Some("super") => {
                while let Some(("super", more)) = rest.split_first().map(|(first, more)| (first.as_str(), more)) {
                    at.pop();
                    rest = more;
                }
            }
            // A module below this one; any other name is from elsewhere.
            Some(first) if self.files.contains_key(&[&at[..], &[first.to_owned()]].concat()) => {}
            _ => return,
        }
        for name in rest {
            let below = [&at[..], std::slice::from_ref(name)].concat();
            if !self.files.contains_key(&below) {
                break;
            }
            at = below;
        }
        // A module without a file of its own.
        while !self.files.contains_key(&at) {
            at.pop();
        }
        self.found.entry(at).or_insert_with(|| path.join("::"));
    }

    fn note_tree(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.note_tree(&path.tree, &with(&path.ident)),
            UseTree::Name(name) if name.ident == "self" => self.note(before),
            UseTree::Name(name) => self.note(&with(&name.ident)),
            UseTree::Rename(name) => self.note(&with(&name.ident)),
            UseTree::Glob(_) => self.note(before),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.note_tree(tree, before)),
        }
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    let is_test =
        |it: &Attribute| it.path().is_ident("cfg") && it.parse_args::<syn::Ident>().is_ok_and(|it| it == "test");
    attributes.iter().any(is_test)
}

impl<'s> Visit<'s> for Names<'_> {
    fn visit_item_mod(&mut self, module: &'s ItemMod) {
        self.here.push(module.ident.to_string());
        if is_for_tests(&module.attrs) {
            self.of_tests.insert(self.here.clone());
        } else {
            visit::visit_item_mod(self, module);
        }
        self.here.pop();
    }

    fn visit_item_use(&mut self, item: &'s ItemUse) {
        if !is_for_tests(&item.attrs) {
            self.note_tree(&item.tree, &[]);
        }
    }

    fn visit_path(&mut self, path: &'s syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1 {
            self.note(&names);
        }
        visit::visit_path(self, path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circle(sources: &[(&str, &str)]) -> Option<String> {
        let owned = sources.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        Arrows::between(owned).circle()
    }

    #[test]
    fn files_that_name_each_other_are_a_circle() {
        let circle = circle(&[
            ("lib.rs", "mod parse;\nmod tree;"),
            ("parse.rs", "use crate::tree::Tree;\npub fn parse() -> Tree { Tree }"),
            ("tree.rs", "pub struct Tree;\nimpl Tree { fn new() { crate::parse::parse(); } }"),
        ]);
        let arrows = "parse.rs names crate::tree::Tree\ntree.rs names crate::parse::parse";
        assert_eq!(circle.as_deref(), Some(arrows));
    }

    #[test]
    fn a_circle_may_lead_through_several_files_and_through_the_folder_above() {
        let circle = circle(&[
            ("cluster/mod.rs", "mod api;\npub use api::{Answer, Kind};\npub struct Cluster;"),
            ("cluster/api.rs", "use super::people;"),
            ("cluster/people.rs", "use {std::fs, super::{Cluster as Whole, programs::Files}};"),
            ("cluster/programs.rs", "pub struct Files;"),
        ]);
        let circle = circle.expect("a circle");
        assert_eq!(circle.lines().count(), 3, "{circle}");
        assert!(circle.contains("cluster/people.rs names super::Cluster"), "{circle}");
    }

    #[test]
    fn arrows_of_one_direction_and_those_of_tests_are_no_circle() {
        let sources = [
            ("lib.rs", "pub mod parse;\npub use parse::parse;\nmod tree;"),
            ("parse.rs", "use crate::tree::Tree;\n#[cfg(test)]\nmod tests;"),
            ("parse/tests.rs", "use super::*;"),
            ("tree.rs", "pub struct Tree;\n#[cfg(test)]\nmod tests { use crate::parse::parse; }"),
        ];
        assert_eq!(circle(&sources), None);
    }
}

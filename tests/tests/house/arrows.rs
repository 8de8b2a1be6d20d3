//! The arrows between the files of a crate, as their `use` lines and paths have them: which file names something of which other.

use std::collections::{BTreeMap, BTreeSet};

use qvsconfig_tests::repository::texts;
use syn::visit::{self, Visit};
use syn::{Attribute, ItemMod, ItemUse, UseTree};

/// A module by the names on the way to it; the crate's root has none.
type Module = Vec<String>;

/// For each file the others that it names, each with one path by which it does.
pub struct Arrows {
    files: BTreeMap<Module, String>,
    arrows: BTreeMap<Module, BTreeMap<Module, String>>,
}

impl Arrows {
    /// Those of the crate whose sources are in a folder. Tests beside the code are looked past.
    pub fn of(folder: &str) -> Arrows {
        let sources = texts(&["rs"]).into_iter().filter_map(|(path, text)| {
            let inside = path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".rs")?;
            let mut module: Module = inside.split('/').map(str::to_owned).collect();
            if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
                module.pop();
            }
            Some((module, path, text))
        });
        let sources: Vec<_> = sources.collect();
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

    /// The arrows of a circle, one a line; `None`: there is none.
    pub fn circle(&self) -> Option<String> {
        let mut left = self.arrows.clone();
        // Whatever names nothing that is left is in no circle.
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

    /// How many files there are.
    pub fn count(&self) -> usize {
        self.arrows.len()
    }
}

/// What a file names.
struct Names<'f> {
    files: &'f BTreeMap<Module, String>,
    /// The module that is being read.
    here: Module,
    found: BTreeMap<Module, String>,
    /// Modules that only tests have.
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
            // A module that stands below this one, or something from elsewhere.
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
        // A module that stands inside a file.
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

//! The text files of the repository.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use xtask::workspace;

/// Folders without sources of ours, and the golden files, whose content belongs to their users.
const NOT_OURS: [&str; 5] = ["target", "dist", ".git", "node_modules", "golden"];

/// Every file with one of these extensions, by its path from the root, with `/` as the separator.
pub fn texts(endings: &[&str]) -> BTreeMap<String, String> {
    let root = workspace::root();
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("a folder's entry").path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() {
                folders.extend((!NOT_OURS.contains(&name)).then_some(path));
            } else if path.extension().is_some_and(|it| endings.iter().any(|ending| it == *ending)) {
                found.insert(relative(&root, &path), std::fs::read_to_string(&path).expect("a text file"));
            }
        }
    }
    assert!(!found.is_empty(), "no file ends in one of {endings:?}");
    found
}

/// The text of a file, by its path from the root.
pub fn text(path: &str) -> String {
    let path: PathBuf = workspace::root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn relative(root: &Path, path: &Path) -> String {
    let names = path.strip_prefix(root).expect("inside").components();
    names.map(|name| name.as_os_str().to_str().expect("UTF-8")).collect::<Vec<_>>().join("/")
}

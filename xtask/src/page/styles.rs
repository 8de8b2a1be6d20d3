//! The stylesheets as two files: what the first screen needs, and what comes with the later part of the app. What belongs
//! into each of them, and in which order, is said by `style/app.css` and `style/later.css`, which import the others.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// What the page opens with.
pub const FIRST: &str = "app.css";
/// What it does not fetch before the app asks for it.
pub const LATER: &str = "later.css";

/// A stylesheet that consists of imports, with what it imports in their place.
pub fn gathered(folder: &Path, name: &str) -> Result<String> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let mut css = String::new();
    for line in read(name)?.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("/*")) {
        let imported = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";"));
        let imported =
            imported.with_context(|| format!("style/{name} holds imports and nothing else, not `{line}`"))?;
        css += &read(imported)?;
    }
    Ok(css)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    #[test]
    fn imports_become_what_they_import() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, css: &str| fs::write(folder.path().join(name), css).unwrap();
        write("a.css", "a {}\n");
        write("b.css", "b {}\n");
        write(FIRST, "/* Both. */\n@import \"b.css\";\n@import \"a.css\";\n");
        assert_eq!(gathered(folder.path(), FIRST).unwrap(), "b {}\na {}\n");
        write(FIRST, "@import \"b.css\" print;\n");
        assert!(gathered(folder.path(), FIRST).unwrap_err().to_string().contains("@import \"b.css\" print;"));
        write(FIRST, "@import \"c.css\";\n");
        assert!(gathered(folder.path(), FIRST).unwrap_err().to_string().contains("c.css"));
    }

    #[test]
    fn every_stylesheet_is_imported_once() {
        let folder = workspace::root().join("style");
        let imports = [FIRST, LATER].map(|name| fs::read_to_string(folder.join(name)).unwrap()).concat();
        let mut pending = vec![folder.clone()];
        while let Some(next) = pending.pop() {
            for entry in fs::read_dir(next).unwrap() {
                let path = entry.unwrap().path();
                let name = path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
                if path.is_dir() {
                    pending.push(path);
                } else if name.ends_with(".css") && ![FIRST, LATER].contains(&name.as_str()) {
                    assert_eq!(imports.matches(&format!("@import \"{name}\";")).count(), 1, "{name}");
                }
            }
        }
    }
}

//! The stylesheets as two files: what the first screen needs, and what comes with the later part of the app. Which
//! stylesheets each of them has, and in which order, is up to `style/app.css` and `style/later.css`, which import the others.

use std::path::Path;

use anyhow::{Context, Result};

use crate::files;

/// The stylesheet that the page opens with.
pub const FIRST: &str = "app.css";
/// The stylesheet that is not fetched before the app asks for it.
pub const LATER: &str = "later.css";

/// A stylesheet that consists of imports, with each import replaced by its stylesheet.
pub fn gathered(folder: &Path, name: &str) -> Result<String> {
    let mut css = String::new();
    for line in
        files::text(&folder.join(name))?.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("/*"))
    {
        let imported = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";"));
        let imported =
            imported.with_context(|| format!("style/{name} holds imports and nothing else, not `{line}`"))?;
        css += &files::text(&folder.join(imported))?;
    }
    Ok(css)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{size, workspace};

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
        for (name, _) in size::read(&folder).unwrap() {
            if name.ends_with(".css") && ![FIRST, LATER].contains(&name.as_str()) {
                assert_eq!(imports.matches(&format!("@import \"{name}\";")).count(), 1, "{name}");
            }
        }
    }
}

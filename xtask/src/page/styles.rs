//! The stylesheets as two files: what the first screen needs, and what comes with the later part of the app. Which
//! stylesheets each of them has, and in which layers, is up to `style/app.css` and `style/later.css`, which import the others.

use std::path::Path;

use anyhow::{Context, Result};

use crate::files;

/// The stylesheet that the page opens with.
pub const FIRST: &str = "app.css";
/// The stylesheet that is not fetched before the app asks for it.
pub const LATER: &str = "later.css";

/// A stylesheet that consists of imports, with each import replaced by its stylesheet, in the layer that the import names. The
/// order of the layers stays in front.
pub fn gathered(folder: &Path, name: &str) -> Result<String> {
    let mut css = String::new();
    for line in
        files::text(&folder.join(name))?.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("/*"))
    {
        if line.starts_with("@layer ") && line.ends_with(';') {
            css += line;
            css.push('\n');
            continue;
        }
        let (imported, layer) = import(line)
            .with_context(|| format!("style/{name} holds imports into layers and nothing else, not `{line}`"))?;
        let text = files::text(&folder.join(imported))?;
        css += &format!("@layer {layer} {{\n{text}}}\n");
    }
    Ok(css)
}

/// The stylesheet that a line imports, and its layer.
fn import(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("@import \"")?.strip_suffix(");")?.split_once("\" layer(")
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
        write(FIRST, "/* Both. */\n@layer x, y;\n@import \"b.css\" layer(y);\n@import \"a.css\" layer(x);\n");
        let both = "@layer x, y;\n@layer y {\nb {}\n}\n@layer x {\na {}\n}\n";
        assert_eq!(gathered(folder.path(), FIRST).unwrap(), both);
        for line in ["@import \"b.css\" print;", "@import \"b.css\";"] {
            write(FIRST, line);
            assert!(gathered(folder.path(), FIRST).unwrap_err().to_string().contains(line));
        }
        write(FIRST, "@import \"c.css\" layer(x);\n");
        assert!(gathered(folder.path(), FIRST).unwrap_err().to_string().contains("c.css"));
    }

    #[test]
    fn every_stylesheet_is_imported_once() {
        let folder = workspace::root().join("style");
        let imports = [FIRST, LATER].map(|name| fs::read_to_string(folder.join(name)).unwrap()).concat();
        for (name, _) in size::read(&folder).unwrap() {
            if name.ends_with(".css") && ![FIRST, LATER].contains(&name.as_str()) {
                assert_eq!(imports.matches(&format!("@import \"{name}\" layer(")).count(), 1, "{name}");
            }
        }
    }

    /// A layer that is named nowhere comes after all others, and one that is declared in the later stylesheet too late.
    #[test]
    fn every_layer_is_declared_by_the_first_stylesheet() {
        let folder = workspace::root().join("style");
        let [first, later] = [FIRST, LATER].map(|name| fs::read_to_string(folder.join(name)).unwrap());
        let declared = first.lines().find_map(|line| line.strip_prefix("@layer ")?.strip_suffix(';')).unwrap();
        let declared: Vec<&str> = declared.split(", ").collect();
        for (_, layer) in first.lines().chain(later.lines()).filter_map(import) {
            assert!(declared.contains(&layer), "{layer}");
        }
        assert!(!later.contains("@layer "));
    }
}

//! What stands around the app: the script that says so when it does not start, the manifest that a browser installs it by,
//! and the icons in that. Their sources are in `page/`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::page::{hashed_name, integrity};
use crate::workspace;

/// The script, and how `index.html` names it.
pub const NOT_STARTED: &str = "not-started.js";
/// Installing goes by this. The app names it, so its name carries no hash.
pub const MANIFEST: &str = "manifest.webmanifest";
const ICONS: [&str; 3] = ["icon-192.png", "icon-512.png", "icon-maskable-512.png"];
/// The icon of the tab, which Trunk has put there.
const TAB_ICON: &str = "icon.svg";

/// Puts all of it into `staging`; `not_started` is the script's text as it is to be served.
pub fn install(staging: &Path, not_started: &str) -> Result<()> {
    let index = staging.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let script = hashed_name(NOT_STARTED, not_started.as_bytes());
    write(staging, &script, not_started.as_bytes())?;
    write(staging, "index.html", naming(&html, &script, &integrity(not_started.as_bytes()))?.as_bytes())?;

    let page = workspace::page();
    let mut manifest = fs::read_to_string(page.join(MANIFEST)).context("cannot read the manifest")?;
    for name in ICONS {
        let bytes = fs::read(page.join(name)).with_context(|| format!("cannot read {name}"))?;
        let hashed = hashed_name(name, &bytes);
        write(staging, &hashed, &bytes)?;
        manifest = with_icon(&manifest, name, &hashed)?;
    }
    write(staging, MANIFEST, with_icon(&manifest, TAB_ICON, &tab_icon(staging)?)?.as_bytes())
}

/// The page with the script by its name and hash.
fn naming(html: &str, script: &str, hash: &str) -> Result<String> {
    let plain = format!("<script src={NOT_STARTED}></script>");
    ensure!(html.matches(&plain).count() == 1, "the page has not one `{plain}`");
    Ok(html.replace(&plain, &format!("<script src=./{script} integrity={hash}></script>")))
}

fn with_icon(manifest: &str, name: &str, hashed: &str) -> Result<String> {
    let plain = format!("\"{name}\"");
    ensure!(manifest.matches(&plain).count() == 1, "the manifest has not one {plain}");
    Ok(manifest.replace(&plain, &format!("\"{hashed}\"")))
}

fn tab_icon(staging: &Path) -> Result<String> {
    let names = fs::read_dir(staging)?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    names.into_iter().find(|name| name.starts_with("icon-") && name.ends_with(".svg")).context("there is no icon")
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    fs::write(folder.join(name), bytes).with_context(|| format!("cannot write {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_script_with_its_hash_and_the_manifest_its_icons() {
        let staging = std::env::temp_dir().join(format!("qvsconfig-around-{}", std::process::id()));
        fs::create_dir_all(&staging).unwrap();
        fs::write(staging.join("index.html"), "<title>t</title><script src=not-started.js></script>").unwrap();
        fs::write(staging.join("icon-1a2b.svg"), "<svg/>").unwrap();
        install(&staging, "say()").unwrap();

        let script = hashed_name(NOT_STARTED, b"say()");
        assert_eq!(fs::read_to_string(staging.join(&script)).unwrap(), "say()");
        assert_eq!(
            fs::read_to_string(staging.join("index.html")).unwrap(),
            format!("<title>t</title><script src=./{script} integrity={}></script>", integrity(b"say()"))
        );
        let manifest: serde_json::Value =
            serde_json::from_slice(&fs::read(staging.join(MANIFEST)).unwrap()).expect("JSON");
        let icons = manifest["icons"].as_array().unwrap();
        assert_eq!(icons.len(), ICONS.len() + 1);
        for icon in icons {
            let name = icon["src"].as_str().unwrap();
            assert!(staging.join(name).is_file(), "{name}");
        }
        // Without an id of its own it is known by its start, so that each place it is hosted at is an app of its own.
        assert!(manifest.get("id").is_none());
        fs::remove_dir_all(&staging).unwrap();
    }

    #[test]
    fn the_manifests_colours_are_those_of_the_page() {
        let read = |path: &str| fs::read_to_string(workspace::root().join(path)).unwrap();
        let (tokens, manifest) = (read("style/tokens.css"), read("page/manifest.webmanifest"));
        for (token, name) in [("--raised", "theme_color"), ("--ground", "background_color")] {
            let colour = tokens.split_once(&format!("{token}: ")).unwrap().1.split(';').next().unwrap();
            assert!(manifest.contains(&format!("\"{name}\": \"{colour}\"")), "{name} is not {colour}");
        }
    }
}

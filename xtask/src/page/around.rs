//! The files around the app: the scripts that run before it, the manifest with which a browser installs it, its icons, and the schema
//! of the plan file. Their sources are in `page/` and `style/`.

use anyhow::{Context, Result};
use serde_json::Value;

use super::assets::Assets;
use crate::workspace::SCHEMA;
use crate::{files, workspace};

/// The script that reports that the app does not start.
const NOT_STARTED: &str = "not-started.js";
/// The script that decides the language and the theme.
const APPEARANCE: &str = "appearance.js";
/// The scripts that run before anything is painted, in their order.
pub const SCRIPTS: [&str; 2] = [NOT_STARTED, APPEARANCE];
/// The icon of the tab.
pub const TAB_ICON: &str = "icon.svg";
/// The manifest with which a browser installs the app. The app names it, so its name has no hash.
const MANIFEST: &str = "manifest.webmanifest";

/// Publishes all of them; `script` gives the text of a script as it is to be served.
pub fn publish(assets: &mut Assets, script: impl Fn(&str) -> Result<String>) -> Result<()> {
    for name in SCRIPTS {
        assets.publish(name, script(name)?.as_bytes())?;
    }
    let page = workspace::page();
    let read = |name: &str| {
        let folder = if name == TAB_ICON { workspace::root().join("style") } else { page.clone() };
        files::bytes(&folder.join(name))
    };
    let mut manifest: Value = serde_json::from_slice(&read(MANIFEST)?).context("the manifest is not JSON")?;
    for icon in manifest["icons"].as_array_mut().context("the manifest has no icons")? {
        let name = icon["src"].as_str().context("an icon of the manifest has no file")?.to_owned();
        icon["src"] = assets.publish(&name, &read(&name)?)?.file.clone().into();
    }
    assets.publish_as_named(MANIFEST, manifest.to_string().as_bytes())?;
    // Nobody reads it there, so nothing but its content is of use.
    let schema: Value = serde_json::from_slice(&read(SCHEMA)?).context("the schema is not JSON")?;
    assets.publish_as_named(SCHEMA, schema.to_string().as_bytes()).map(drop)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_manifest_names_its_icons_as_they_are_published() {
        let folder = tempfile::tempdir().unwrap();
        let mut assets = Assets::into(folder.path());
        publish(&mut assets, |name| Ok(name.to_owned())).unwrap();
        let manifest: Value = serde_json::from_slice(&fs::read(folder.path().join(MANIFEST)).unwrap()).unwrap();
        let icons = manifest["icons"].as_array().unwrap();
        assert_eq!(icons.len(), 4);
        for icon in icons {
            let name = icon["src"].as_str().unwrap();
            assert!(name.starts_with("icon-") && folder.path().join(name).is_file(), "{name}");
        }
        assert!(assets.get(TAB_ICON).is_ok(), "the page names it too");
        let schema: Value = serde_json::from_slice(&fs::read(folder.path().join(SCHEMA)).unwrap()).unwrap();
        assert!(schema["properties"]["clusterName"].is_object());
        // Without an id, browsers identify the app by its start address, so that each place it is hosted at is an app of its own.
        assert!(manifest.get("id").is_none());
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

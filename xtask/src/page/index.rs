//! `index.html` of a release: the one in the sources, with the published files in place of those of development, and the
//! policy without what only development needs.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};

use super::assets::{Asset, Assets};
use super::{around, program, styles};

/// The comments around the part of the page that only development has.
const DEVELOPMENT: [&str; 2] = ["<!-- development -->", "<!-- /development -->"];
/// The part of the policy that, in development, allows the scripts that Trunk writes into the page.
const NONCE: &str = " 'nonce-DEVELOPMENT'";

/// The page. `scripts` are the names of its modules; the last one starts the app and imports the others.
pub fn page(template: &str, assets: &Assets, scripts: &[&str]) -> Result<String> {
    let [begin, end] = DEVELOPMENT;
    let once = |part: &str| template.matches(part).count() == 1;
    ensure!([begin, end, NONCE].into_iter().all(once), "index.html must contain {begin}, {end} and{NONCE} once each");
    let (before, rest) = template.split_once(begin).context("index.html has no part for development")?;
    let (_, after) = rest.split_once(end).context("index.html ends its part for development before it begins")?;
    let html = format!("{}{}{after}", before.replace(NONCE, ""), tags(assets, scripts)?);
    Ok(html.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n") + "\n")
}

fn tags(assets: &Assets, scripts: &[&str]) -> Result<String> {
    let mut tags = String::new();
    for name in around::SCRIPTS {
        let Asset { file, integrity, .. } = assets.get(name)?;
        write!(tags, "<script src=./{file} integrity={integrity}></script>")?;
    }
    let Asset { file, .. } = assets.get(around::TAB_ICON)?;
    write!(tags, "<link rel=icon type=image/svg+xml href=./{file}>")?;
    // Browsers do not fetch disabled stylesheets.
    for (name, attributes) in [(styles::FIRST, ""), (styles::LATER, " disabled data-later")] {
        let Asset { file, integrity, .. } = assets.get(name)?;
        write!(tags, "<link rel=stylesheet{attributes} href=./{file} integrity={integrity}>")?;
    }
    let Asset { file, .. } = assets.get(program::FIRST)?;
    write!(tags, "<link rel=preload as=fetch type=application/wasm crossorigin href=./{file}>")?;
    for (n, name) in scripts.iter().enumerate() {
        let Asset { file, integrity, .. } = assets.get(name)?;
        if n + 1 < scripts.len() {
            write!(tags, "<link rel=modulepreload href=./{file} integrity={integrity}>")?;
        } else {
            write!(tags, "<script type=module src=./{file} integrity={integrity}></script>")?;
        }
    }
    Ok(tags)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::workspace;

    fn published(folder: &std::path::Path) -> Assets {
        let mut assets = Assets::into(folder);
        let others = [around::TAB_ICON, styles::FIRST, styles::LATER, program::FIRST, "a.js", "b.js"];
        for name in around::SCRIPTS.into_iter().chain(others) {
            assets.publish(name, name.as_bytes()).unwrap();
        }
        assets
    }

    #[test]
    fn a_release_has_its_own_files_in_place_of_those_of_development() {
        let folder = tempfile::tempdir().unwrap();
        let assets = published(folder.path());
        let template = "<html>\n  <meta content=\"script-src 'self' 'nonce-DEVELOPMENT'; x\">\n\
                        <!-- development -->\n<link data-trunk>\n<!-- /development -->\n  <body>\n";
        let html = page(template, &assets, &["a.js", "b.js"]).unwrap();
        let [first, last] = ["a.js", "b.js"].map(|name| assets.get(name).unwrap());
        assert!(
            html.starts_with("<html>\n<meta content=\"script-src 'self'; x\">\n<script src=./not-started-"),
            "{html}"
        );
        assert!(
            html.contains(&format!("<link rel=modulepreload href=./{} integrity={}>", first.file, first.integrity))
        );
        assert!(
            html.ends_with(&format!(
                "<script type=module src=./{} integrity={}></script>\n<body>\n",
                last.file, last.integrity
            )),
            "{html}"
        );
        assert!(page("<html>", &assets, &["a.js"]).unwrap_err().to_string().contains("development"));
    }

    #[test]
    fn nothing_of_development_is_in_a_release() {
        let folder = tempfile::tempdir().unwrap();
        let template = fs::read_to_string(workspace::root().join("index.html")).unwrap();
        let html = page(&template, &published(folder.path()), &["a.js"]).unwrap();
        for part in ["trunk", "nonce", "{{", "development", "<style", "inline"] {
            assert!(!html.contains(part), "{part} in {html}");
        }
        assert!(html.contains("id=\"about\""));
    }
}

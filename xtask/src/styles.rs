//! The stylesheets as two files: what the first screen needs, and what comes with the later part of the app. In
//! `index.html` the later ones are `disabled`: a browser does not fetch those before the app enables them.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::page::integrity;

/// The names of the two files, and whether the second kind of links is meant.
const KINDS: [(&str, &str, bool); 2] = [("app", "", false), ("later", " disabled", true)];

/// Puts the stylesheets that a page links into two files in `staging`, and links these instead.
pub fn gather(staging: &Path, html: &str) -> Result<String> {
    let mut html = html.to_owned();
    let mut tags = String::new();
    let links = stylesheets(&html);
    let first = links.first().and_then(|tag| html.find(tag)).context("the page links no stylesheet")?;
    for (name, attribute, later) in KINDS {
        let mut css = String::new();
        for tag in links.iter().filter(|tag| is_disabled(tag) == later) {
            let file = staging.join(href(tag).context("a stylesheet without an address")?.trim_start_matches("./"));
            css += fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?.trim_end();
            fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
            html = html.replacen(tag, "", 1);
        }
        ensure!(!css.contains("@import") && !css.contains("@charset"), "such a rule must stand first in its file");
        if css.is_empty() {
            continue;
        }
        let hash: String = Sha256::digest(&css).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let (file, hash) = (format!("{name}-{hash}.css"), integrity(css.as_bytes()));
        fs::write(staging.join(&file), css).with_context(|| format!("cannot write {file}"))?;
        write!(tags, "<link rel=stylesheet{attribute} href=./{file} integrity={hash}>")?;
    }
    html.insert_str(first, &tags);
    Ok(html)
}

/// Whether the browser leaves a link alone when it opens the page.
pub fn is_disabled(tag: &str) -> bool {
    tag.trim_end_matches('>').split_ascii_whitespace().any(|attribute| attribute == "disabled")
}

/// The links to stylesheets, each a whole tag, in their order.
fn stylesheets(html: &str) -> Vec<String> {
    html.match_indices("<link ")
        .filter_map(|(at, _)| html[at..].split_inclusive('>').next())
        .filter(|tag| tag.contains("rel=stylesheet"))
        .map(str::to_owned)
        .collect()
}

/// Where a minified link leads to.
fn href(tag: &str) -> Option<&str> {
    tag.split_once("href=")?.1.split([' ', '>']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheets_become_one_for_now_and_one_for_later() {
        let staging = std::env::temp_dir().join(format!("qvsconfig-styles-{}", std::process::id()));
        fs::create_dir_all(&staging).unwrap();
        for (name, css) in [("a-1.css", "a{}"), ("b-1.css", "b{}"), ("c-1.css", "c{}"), ("d-1.css", "d{}\n")] {
            fs::write(staging.join(name), css).unwrap();
        }
        let html = gather(
            &staging,
            "<title>t</title><link href=./a-1.css integrity=x rel=stylesheet><link disabled href=./b-1.css \
             rel=stylesheet><link href=./i.svg rel=icon><link href=./c-1.css rel=stylesheet><link href=./d-1.css \
             rel=stylesheet disabled><body>",
        )
        .unwrap();
        let mut files: Vec<_> =
            fs::read_dir(&staging).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        files.sort();
        let [app, later] = &files[..] else { panic!("{files:?}") };
        assert!(app.starts_with("app-") && later.starts_with("later-"), "{files:?}");
        let text = |name: &str| fs::read_to_string(staging.join(name)).unwrap();
        assert_eq!((text(app), text(later)), ("a{}c{}".to_owned(), "b{}d{}".to_owned()));
        assert_eq!(
            html,
            format!(
                "<title>t</title><link rel=stylesheet href=./{app} integrity={}>\
                 <link rel=stylesheet disabled href=./{later} integrity={}><link href=./i.svg rel=icon><body>",
                integrity(b"a{}c{}"),
                integrity(b"b{}d{}")
            )
        );
        fs::remove_dir_all(&staging).unwrap();
    }
}

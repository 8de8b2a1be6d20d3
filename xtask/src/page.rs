//! The page that starts the app: its files get names that change with what is in them, and `index.html` names them with a
//! hash of their content, so that nothing else is run.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::script::{FIRST, hash_of};
use crate::styles;

/// A file of the app, by the name that the others know it by.
#[derive(Debug)]
pub struct Asset {
    /// Its name.
    pub name: &'static str,
    /// Where it lies.
    pub file: PathBuf,
}

/// Puts the app's files into `staging`, and makes its `index.html` start the last of the scripts in the place of what Trunk
/// made.
pub fn install(staging: &Path, programs: &[Asset], scripts: &[Asset]) -> Result<()> {
    let index = staging.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let read = |asset: &Asset| {
        let bytes = fs::read(&asset.file).with_context(|| format!("cannot read {}", asset.file.display()))?;
        Ok((asset.name, bytes))
    };
    let programs: Vec<(&str, Vec<u8>)> = programs.iter().map(read).collect::<Result<_>>()?;
    let scripts: Vec<(&str, Vec<u8>)> = scripts.iter().map(read).collect::<Result<_>>()?;
    // Files name each other, so they share the number that their names carry.
    let mut hash = Sha256::new();
    programs.iter().chain(&scripts).for_each(|(_, bytes)| hash.update(bytes));
    let build: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let renamed = |name: &str| {
        let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
        format!("{stem}-{build}.{kind}")
    };

    for (name, bytes) in &programs {
        write(staging, &renamed(name), bytes)?;
    }
    let first = renamed(FIRST);
    let mut tags = format!("<link rel=preload as=fetch type=application/wasm crossorigin href=./{first}>");
    for (n, (name, bytes)) in scripts.iter().enumerate() {
        let mut text = String::from_utf8(bytes.clone()).with_context(|| format!("{name} is no text"))?;
        for (name, bytes) in &programs {
            text = text.replace(&hash_of(name), &integrity(bytes));
        }
        for (name, _) in programs.iter().chain(&scripts) {
            text = rename(&text, name, &renamed(name));
        }
        write(staging, &renamed(name), text.as_bytes())?;
        let (file, hash) = (renamed(name), integrity(text.as_bytes()));
        tags += &if n + 1 == scripts.len() {
            format!("<script type=module src=./{file} integrity={hash}></script>")
        } else {
            format!("<link rel=modulepreload href=./{file} integrity={hash}>")
        };
    }
    let html = styles::gather(staging, &in_the_place_of_trunks(staging, &html, &tags)?)?;
    fs::write(&index, html).with_context(|| format!("cannot write {}", index.display()))
}

/// A name where it is imported or fetched. The same name is the name of a module inside the program, where it stays.
fn rename(text: &str, name: &str, new: &str) -> String {
    let mut text = text.to_owned();
    for quote in ['\'', '"'] {
        for before in ["from ", "new URL("] {
            for path in ["./", ""] {
                let at = |name: &str| format!("{before}{quote}{path}{name}{quote}");
                text = text.replace(&at(name), &at(new));
            }
        }
    }
    text
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = folder.join(name);
    fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// A name that changes with what is in the file.
pub fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
    let hash: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{hash}.{kind}")
}

/// What a browser checks a file against before it takes it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Takes out Trunk's script and its preloads of files that cannot run, with these files.
fn in_the_place_of_trunks(staging: &Path, html: &str, ours: &str) -> Result<String> {
    let (before, rest) =
        html.split_once("<script type=module>").context("Trunk's page has no script that starts the app")?;
    let (script, rest) = rest.split_once("</script>").context("Trunk's script does not end")?;
    let js = between(script, "from './", "'").context("Trunk's script imports no module")?;
    let wasm = between(script, "module_or_path: './", "'").context("Trunk's script names no program")?;
    let mut after = rest.to_owned();
    for name in [js, wasm] {
        let at = after.find(name).with_context(|| format!("Trunk's page does not preload {name}"))?;
        let start = after[..at].rfind("<link").context("a preload that is no link")?;
        let end = at + after[at..].find('>').context("a link that does not end")? + 1;
        after.replace_range(start..end, "");
        fs::remove_file(staging.join(name)).with_context(|| format!("cannot remove Trunk's {name}"))?;
    }
    ensure!(!after.contains(js) && !after.contains(wasm), "Trunk's page names its program once more");
    Ok(format!("{before}{ours}{after}"))
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    text.split_once(start)?.1.split_once(end).map(|(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNKS: &str = "<head><title>t</title><link href=./a-1.css rel=stylesheet><script type=module>\
        import init, * as bindings from './qvsconfig-1.js';\
        const wasm = await init({ module_or_path: './qvsconfig-1_bg.wasm' });</script>\
        <link crossorigin href=./qvsconfig-1.js integrity=x rel=modulepreload>\
        <link as=fetch crossorigin href=./qvsconfig-1_bg.wasm integrity=y rel=preload type=application/wasm></head><body>";

    #[test]
    fn the_page_starts_our_files_in_the_place_of_trunks() {
        let folder = std::env::temp_dir().join(format!("qvsconfig-page-{}", std::process::id()));
        let (staging, made) = (folder.join("stage"), folder.join("made"));
        for (folder, files) in [
            (
                &staging,
                &[("index.html", TRUNKS), ("a-1.css", "a{}"), ("qvsconfig-1.js", ""), ("qvsconfig-1_bg.wasm", "")][..],
            ),
            (
                &made,
                &[
                    ("app_bg.wasm", "1"),
                    ("split_later.wasm", "2"),
                    (
                        "split.js",
                        "import{a}from './start.js';fetch(new URL(\"./split_later.wasm\"),'hash-of-split_later.wasm')",
                    ),
                    ("start.js", "x={'./split.js':1};fetch(new URL('app_bg.wasm'),'hash-of-app_bg.wasm')"),
                ],
            ),
        ] {
            fs::create_dir_all(folder).unwrap();
            files.iter().for_each(|(name, text)| fs::write(folder.join(name), text).unwrap());
        }
        let asset = |name| Asset { name, file: made.join(name) };
        install(&staging, &["app_bg.wasm", "split_later.wasm"].map(asset), &["split.js", "start.js"].map(asset))
            .unwrap();

        let text = |name: &str| fs::read_to_string(staging.join(name)).unwrap();
        let html = text("index.html");
        let build = between(&html, "./app_bg-", ".wasm").unwrap();
        let mut files: Vec<String> =
            fs::read_dir(&staging).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        files.sort();
        let named = |stem: &str, kind: &str| format!("{stem}-{build}.{kind}");
        let style = files.remove(0);
        assert!(style.starts_with("app-") && style.ends_with(".css"), "{style}");
        let expected = [
            named("app_bg", "wasm"),
            "index.html".to_owned(),
            named("split", "js"),
            named("split_later", "wasm"),
            named("start", "js"),
        ];
        assert_eq!(files, expected);
        let (split, start) = (text(&named("split", "js")), text(&named("start", "js")));
        assert_eq!(
            split,
            format!(
                "import{{a}}from './start-{build}.js';fetch(new URL(\"./split_later-{build}.wasm\"),'{}')",
                integrity(b"2")
            )
        );
        assert_eq!(start, format!("x={{'./split.js':1}};fetch(new URL('app_bg-{build}.wasm'),'{}')", integrity(b"1")));
        assert_eq!(
            html,
            format!(
                "<head><title>t</title><link rel=stylesheet href=./{style} integrity={}>\
                 <link rel=preload as=fetch type=application/wasm crossorigin href=./app_bg-{build}.wasm>\
                 <link rel=modulepreload href=./split-{build}.js integrity={}>\
                 <script type=module src=./start-{build}.js integrity={}></script></head><body>",
                integrity(b"a{}"),
                integrity(split.as_bytes()),
                integrity(start.as_bytes())
            )
        );
        fs::remove_dir_all(&folder).unwrap();
    }
}

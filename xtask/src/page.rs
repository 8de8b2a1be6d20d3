//! The page that starts the app: its files get names that change with what is in them, and `index.html` names them with a
//! hash of their content, so that nothing else is run.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// A file of the app, by the name that the others know it by.
#[derive(Debug)]
pub struct Asset {
    /// Its name.
    pub name: &'static str,
    /// Where it lies.
    pub file: PathBuf,
}

/// The later chunk, as the splitter calls it: after the split point, `wasm_split(later)`.
pub const LATER: &str = "split_later.wasm";

/// What starts the app. The browser checks the program against its hash on the way.
const START: &str = "import init from './app.js';\n\
    init({ module_or_path: fetch(new URL('app_bg.wasm', import.meta.url), { integrity: 'APP-INTEGRITY' }) });\n";

/// Puts the app's files into `staging`, and makes its `index.html` start them in the place of what Trunk made.
pub fn install<const N: usize>(staging: &Path, assets: [Asset; N]) -> Result<()> {
    let index = staging.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let mut files = Vec::new();
    for Asset { name, file } in assets {
        files.push((name, fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?));
    }
    // Files name each other, so they share the number that their names carry.
    let mut hash = Sha256::new();
    files.iter().for_each(|(_, bytes)| hash.update(bytes));
    let build: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let renamed = |name: &str| {
        let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
        format!("{stem}-{build}.{kind}")
    };
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let rename_inside = |text: String| names.iter().fold(text, |text, name| rename(&text, name, &renamed(name)));

    // Programs come first: what fetches them carries their hashes.
    let mut integrities = Vec::new();
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".wasm")) {
        integrities.push((*name, integrity(bytes)));
        write(staging, &renamed(name), bytes)?;
    }
    let of = |wanted: &str| integrities.iter().find(|(name, _)| *name == wanted).map_or("", |(_, hash)| hash.as_str());
    let mut preloads = String::new();
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".js")) {
        let text = String::from_utf8(bytes.clone()).with_context(|| format!("{name} is no text"))?;
        let text = rename_inside(with_later_checked(text, of(LATER)));
        write(staging, &renamed(name), text.as_bytes())?;
        preloads +=
            &format!("<link rel=modulepreload href=./{} integrity={}>", renamed(name), integrity(text.as_bytes()));
    }
    let start = rename_inside(START.replace("APP-INTEGRITY", of("app_bg.wasm")));
    write(staging, &renamed("start.js"), start.as_bytes())?;
    preloads += &format!(
        "<link rel=preload as=fetch type=application/wasm crossorigin href=./{}><script type=module src=./{} integrity={}></script>",
        renamed("app_bg.wasm"),
        renamed("start.js"),
        integrity(start.as_bytes())
    );
    let html = in_the_place_of_trunks(staging, &html, &preloads)?;
    fs::write(&index, html).with_context(|| format!("cannot write {}", index.display()))
}

/// Where the later chunk is fetched, its hash is asked for.
fn with_later_checked(text: String, integrity: &str) -> String {
    text.replace("import.meta.url));", &format!("import.meta.url), {{ integrity: '{integrity}' }});"))
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

fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
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

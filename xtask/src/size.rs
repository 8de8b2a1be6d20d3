//! How big the built app is: each file of `dist/`, raw and as web servers compress it.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::ops::Add;
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::workspace::SCHEMA;

/// The size of some bytes: plain and compressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sizes {
    /// As stored.
    pub raw: usize,
    /// After `gzip -9`.
    pub gzip: usize,
    /// After `brotli -q 11`.
    pub brotli: usize,
}

/// A file of the built app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its path below `dist/`.
    pub name: String,
    /// Its size.
    pub sizes: Sizes,
    /// When it is loaded.
    pub when: When,
}

/// When a browser asks for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// On opening the page.
    FirstLoad,
    /// Later, if something is done that needs it.
    Later,
    /// Never: it is there for other programs.
    Never,
}

impl Add for Sizes {
    type Output = Sizes;

    fn add(self, other: Sizes) -> Sizes {
        Sizes { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// Measures every file below `dist`, sorted by name.
pub fn measure(dist: &Path) -> Result<Vec<Entry>> {
    let files = read(dist)?;
    let first = first_load_names(&files);
    // In parallel: brotli is slow.
    thread::scope(|scope| {
        let sized: Vec<_> = files.iter().map(|(name, bytes)| (name, scope.spawn(|| sizes(bytes)))).collect();
        sized
            .into_iter()
            .map(|(name, sizes)| {
                Ok(Entry {
                    name: name.clone(),
                    sizes: sizes.join().map_err(|_| anyhow!("{name} cannot be compressed"))??,
                    when: match name.as_str() {
                        SCHEMA => When::Never,
                        name if first.contains(name) => When::FirstLoad,
                        _ => When::Later,
                    },
                })
            })
            .collect()
    })
}

/// The sum over the files that opening the page loads.
pub fn first_load(entries: &[Entry]) -> Sizes {
    total(entries.iter().filter(|entry| entry.when == When::FirstLoad))
}

/// The limit of the first load, in bytes compressed by brotli. The aim was 185 KB before ExternalSecrets had further fields and
/// templates: views of Leptos weigh more than that so far, and what reads and checks those, also by whose store they are, is needed at once.
/// Environments, whose tabs, placeholders and checks the form needs at once too, take 28 KB.
/// Room of some percent is left: the same source weighs a little more or less where other paths and tools built it.
pub const FIRST_LOAD_LIMIT: usize = 360_000;

/// The limit of all other files of the page together. The aim is 340 KB; the runbooks that upgrade and remove take 18 KB more, and what
/// badges of live status unfold to, with the chain, 7 KB, the lines for CI 8 KB, the comparison of Environments and bringing one forward 20 KB,
/// all official adapters and the checks of what they are given and run 75 KB.
pub const LATER_LIMIT: usize = 560_000;

/// Prints the table, and fails if the first load or the rest is too big.
pub fn within_limit(dist: &Path) -> Result<()> {
    let entries = measure(dist)?;
    println!("{}", table(&entries));
    for (what, size, limit) in [
        ("the first load", first_load(&entries).brotli, FIRST_LOAD_LIMIT),
        ("what comes later", later(&entries).brotli, LATER_LIMIT),
    ] {
        ensure!(size < limit, "{what} is {size} bytes after brotli; it must stay below {limit}");
        println!("{what} is {} bytes below its limit of {limit}", limit - size);
    }
    Ok(())
}

fn later(entries: &[Entry]) -> Sizes {
    total(entries.iter().filter(|entry| entry.when == When::Later))
}

/// The sizes as a table; `*` marks what opening the page loads.
pub fn table(entries: &[Entry]) -> String {
    let mut rows: Vec<(String, Sizes)> = entries
        .iter()
        .map(|entry| {
            let mark = if entry.when == When::FirstLoad { "*" } else { " " };
            (format!("{mark} {}", entry.name), entry.sizes)
        })
        .collect();
    rows.push(("  all files".to_owned(), total(entries.iter())));
    rows.push(("* first load".to_owned(), first_load(entries)));
    rows.push(("  later".to_owned(), later(entries)));
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut table = format!("{:width$} {:>9} {:>9} {:>9}\n", "  bytes", "raw", "gzip -9", "brotli 11");
    for (name, sizes) in rows {
        table += &format!("{name:width$} {:>9} {:>9} {:>9}\n", sizes.raw, sizes.gzip, sizes.brotli);
    }
    table
}

fn total<'a>(entries: impl Iterator<Item = &'a Entry>) -> Sizes {
    entries.fold(Sizes::default(), |sum, entry| sum + entry.sizes)
}

fn sizes(bytes: &[u8]) -> Result<Sizes> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    let settings =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &settings)?;
    Ok(Sizes { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

/// Those of these files that opening the page loads: `index.html`, the files that it names, and those that they name in
/// turn. Built files have a hash in their name, so to name one is to load it. WebAssembly programs are the exception: a
/// script may fetch later what it names, and `index.html` names the one that is needed at once.
pub fn first_load_names(files: &[(String, Vec<u8>)]) -> BTreeSet<String> {
    let mut found = BTreeSet::from(["index.html".to_owned()]);
    let mut todo = vec!["index.html".to_owned()];
    while let Some(name) = todo.pop() {
        let Some((_, bytes)) = files.iter().find(|(file, _)| *file == name) else {
            continue;
        };
        if name.ends_with(".wasm") {
            continue;
        }
        let text = without_disabled(&String::from_utf8_lossy(bytes));
        for (other, _) in files {
            let last = other.rsplit('/').next().unwrap_or(other);
            let now = name == "index.html" || !other.ends_with(".wasm");
            if now && text.contains(last) && found.insert(other.clone()) {
                todo.push(other.clone());
            }
        }
    }
    found
}

/// A page without the links that a browser does not follow when it opens the page.
fn without_disabled(text: &str) -> String {
    text.split_inclusive('>').filter(|piece| !piece.rfind('<').is_some_and(|at| is_disabled(&piece[at..]))).collect()
}

/// Whether a browser does not follow a link when it opens the page.
fn is_disabled(tag: &str) -> bool {
    tag.trim_end_matches('>').split_ascii_whitespace().any(|attribute| attribute == "disabled")
}

/// Every file below `dist` with its path, sorted by path.
pub fn read(dist: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    read_below(dist, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn read_below(folder: &Path, prefix: &str, files: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    let context = || format!("cannot read {}: `cargo xtask build` makes it", folder.display());
    for entry in fs::read_dir(folder).with_context(context)? {
        let entry = entry.with_context(context)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read_below(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push((name, fs::read(entry.path()).with_context(context)?));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> (String, Vec<u8>) {
        (name.to_owned(), text.as_bytes().to_vec())
    }

    #[test]
    fn first_load_is_what_the_page_names_directly_or_not() {
        let files = [
            file(
                "index.html",
                "<script>import './app-1.js'</script><link href=./base-1.css><link rel=preload href=./app-1_bg.wasm>\
                 <link disabled href=./later-1.css>",
            ),
            file("app-1.js", "fetch('later-1.wasm'); import './snippets/x/inline0.js'"),
            file("app-1_bg.wasm", "later-1.js"),
            file("base-1.css", ""),
            file("snippets/x/inline0.js", ""),
            file("later-1.css", ""),
            file("later-1.js", ""),
            file("later-1.wasm", ""),
        ];
        let names = first_load_names(&files);
        assert_eq!(
            names.iter().map(String::as_str).collect::<Vec<_>>(),
            ["app-1.js", "app-1_bg.wasm", "base-1.css", "index.html", "snippets/x/inline0.js"]
        );
    }

    #[test]
    fn the_table_sums_all_and_the_first_load() {
        let entry = |name: &str, size, when| Entry {
            name: name.to_owned(),
            sizes: Sizes { raw: size, gzip: size / 2, brotli: size / 4 },
            when,
        };
        let table = table(&[entry("a.js", 1000, When::FirstLoad), entry("b.js", 400, When::Later)]);
        assert_eq!(
            table,
            "  bytes            raw   gzip -9 brotli 11\n\
             * a.js            1000       500       250\n  \
               b.js             400       200       100\n  \
               all files       1400       700       350\n\
             * first load      1000       500       250\n  \
               later            400       200       100\n"
        );
    }

    #[test]
    fn bytes_are_compressed_at_the_best_levels() {
        let sizes = sizes("abcdefgh".repeat(1000).as_bytes()).unwrap();
        assert_eq!(sizes.raw, 8000);
        assert!(sizes.gzip < 100 && sizes.brotli < 50, "{sizes:?}");
    }

    #[test]
    fn a_size_over_its_limit_is_an_error() {
        let folder = std::env::temp_dir().join(format!("qvsconfig-limit-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        // Bytes that cannot be compressed.
        let noise = |n: usize| {
            let mut state = 1_u64;
            let next = |_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 56) as u8
            };
            (0..n).map(next).collect::<Vec<u8>>()
        };
        fs::write(folder.join("index.html"), "<script src=app-1.js>").unwrap();
        fs::write(folder.join("later-1.js"), noise(200_000)).unwrap();
        fs::write(folder.join("app-1.js"), noise(140_000)).unwrap();
        within_limit(&folder).unwrap();
        fs::write(folder.join("app-1.js"), noise(FIRST_LOAD_LIMIT)).unwrap();
        let problem = within_limit(&folder).unwrap_err().to_string();
        assert!(problem.contains(&format!("below {FIRST_LOAD_LIMIT}")), "{problem}");
        fs::write(folder.join("app-1.js"), noise(140_000)).unwrap();
        fs::write(folder.join("later-1.js"), noise(LATER_LIMIT)).unwrap();
        let problem = within_limit(&folder).unwrap_err().to_string();
        assert!(problem.contains(&format!("below {LATER_LIMIT}")), "{problem}");
        fs::remove_dir_all(&folder).unwrap();
    }
}

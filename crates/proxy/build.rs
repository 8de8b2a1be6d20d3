//! Puts the built page (`dist/` at the workspace's root) into the program, when it is there.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

fn main() -> io::Result<()> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={}", dist.display());
    let mut files = Vec::new();
    if dist.join("index.html").is_file() {
        collect(&dist, "", &mut files)?;
    }
    files.sort();
    let mut code = "/// The page as it was built.\npub const PAGE: Assets = Assets { files: &[\n".to_owned();
    let mut scripts = String::new();
    for (name, path) in &files {
        let path = path.canonicalize()?;
        // Writing into a String cannot fail.
        let _ = writeln!(code, "    File {{ path: {name:?}, bytes: include_bytes!({path:?}) }},");
        if name.ends_with(".html") {
            scripts.push_str(&hashes(&fs::read_to_string(&path)?));
        }
    }
    let _ = writeln!(code, "], scripts: {:?} }};", scripts.trim_end());
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    fs::write(PathBuf::from(out).join("page.rs"), code)
}

fn collect(folder: &Path, below: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        // Trunk's own folder for unfinished work, and whatever else is hidden.
        if name.starts_with('.') {
            continue;
        }
        let name = format!("{below}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push((name, entry.path()));
        }
    }
    Ok(())
}

/// The hash of each inline script of a page, for its content security policy.
fn hashes(page: &str) -> String {
    let mut hashes = String::new();
    for part in page.split("<script").skip(1) {
        let Some((attributes, rest)) = part.split_once('>') else { continue };
        let Some((script, _)) = rest.split_once("</script") else { continue };
        if !attributes.contains("src=") {
            let _ = write!(hashes, "'sha256-{}' ", STANDARD.encode(Sha256::digest(script.as_bytes())));
        }
    }
    hashes
}

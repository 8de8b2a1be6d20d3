//! Embeds the built page (`dist/` at the workspace's root) in the program, if it is there, and the program's version.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    built_from::tell();
    println!("cargo:rerun-if-changed={}", dist.display());
    let mut files = Vec::new();
    if dist.join("index.html").is_file() {
        collect(&dist, "", &mut files)?;
    }
    files.sort();
    let mut code = "/// The page as it was built.\npub const PAGE: Assets = Assets { files: &[\n".to_owned();
    for (name, path) in &files {
        let path = path.canonicalize()?;
        // Writing to a String cannot fail.
        let _ = writeln!(code, "    File {{ path: {name:?}, bytes: include_bytes!({path:?}) }},");
    }
    code.push_str("] };\n");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    fs::write(PathBuf::from(out).join("page.rs"), code)
}

fn collect(folder: &Path, below: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        // Trunk's own folder for unfinished work, and anything else hidden.
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

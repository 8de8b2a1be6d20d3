//! `cargo xtask package`: the files of a release, in `target/package`: the page as a zip, qvsconfig for this machine as tar.gz,
//! with its manual page and completions, the same by its old name, and the checksums of all. The same sources make the same
//! zip in any folder.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::checksum::sha256;
use crate::run::{self, PROGRAM, Profile};
use crate::{cargo, files, page, portable, process, size, workspace};

/// The licences, which go into each.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// The name that `qvsconfig live` had.
const OLD_NAME: &str = "qvsconfig-proxy";

/// Makes an image of the static program.
const IMAGE: &str = "Containerfile";

/// Makes the files and prints where they are.
pub fn package() -> Result<()> {
    page::ensure()?;
    let built = portable::programs(Profile::Release)?;
    let [program, old] = [PROGRAM, OLD_NAME].map(|name| built.folder.join(run::file_name(name)));
    let folder = cargo::target_folder()?.join("package");
    files::empty_folder(&folder)?;
    let version = env!("CARGO_PKG_VERSION");
    let mut more = made_by(&program)?;
    if built.is_static {
        more.push((IMAGE.to_owned(), files::bytes(&workspace::root().join(IMAGE))?));
    }
    let made = [
        web(&folder.join(format!("qvsconfig-web-{version}.zip")))?,
        packed(&folder, &format!("{PROGRAM}-{version}-{}", built.target), &program, &more)?,
        packed(&folder, &format!("{OLD_NAME}-{version}-{}", built.target), &old, &[])?,
    ];
    let sums = folder.join("SHA256SUMS");
    files::write(&sums, checksums(&made)?)?;
    println!("{}", built_from::at(&workspace::root(), version));
    for file in made.iter().chain([&sums]) {
        println!("{:>9} bytes  {}", fs::metadata(file)?.len(), file.display());
    }
    Ok(())
}

/// What the program writes about itself, by where people's systems look for it.
const OF_ITSELF: [(&str, &[&str]); 5] = [
    ("man/man1/qvsconfig.1", &["man", "--lang=en"]),
    ("man/ja/man1/qvsconfig.1", &["man", "--lang=ja"]),
    ("completions/qvsconfig.bash", &["completions", "bash", "--lang=en"]),
    ("completions/_qvsconfig", &["completions", "zsh", "--lang=en"]),
    ("completions/qvsconfig.fish", &["completions", "fish", "--lang=en"]),
];

fn made_by(program: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let made = OF_ITSELF.iter().map(|(path, args)| {
        let text = process::output(Command::new(program).args(*args));
        let text = text.with_context(|| format!("the program does not write {path}"))?;
        Ok(((*path).to_owned(), text.into_bytes()))
    });
    made.collect()
}

/// The page's zip: the files that a host serves, and the licences.
fn web(path: &Path) -> Result<PathBuf> {
    let mut all = size::read(&workspace::dist())?;
    for name in LICENCES {
        all.push((name.to_owned(), files::bytes(&workspace::root().join(name))?));
    }
    files::write(path, zipped(&all)?)?;
    Ok(path.to_owned())
}

fn zipped(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    // No timestamps: the same files make the same zip.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A program in a folder of its own, with its documents and more files.
fn packed(folder: &Path, name: &str, program: &Path, more: &[(String, Vec<u8>)]) -> Result<PathBuf> {
    let path = folder.join(format!("{name}.tar.gz"));
    let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    let mut tar = tar::Builder::new(GzBuilder::new().mtime(0).write(file, Compression::best()));
    let mut add = |inside: &str, bytes: &[u8], mode| {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(mode);
        header.set_mtime(0);
        tar.append_data(&mut header, Path::new(name).join(inside), bytes)
    };
    let called = program.file_name().context("a program without a name")?.to_string_lossy();
    add(&called, &files::bytes(program)?, 0o755)?;
    for document in LICENCES.iter().chain(&["README.md", "README.ja.md"]) {
        add(document, &files::bytes(&workspace::root().join(document))?, 0o644)?;
    }
    for (inside, bytes) in more {
        add(inside, bytes, 0o644)?;
    }
    tar.into_inner()?.finish()?.sync_all()?;
    Ok(path)
}

/// Lines in the format of `sha256sum --check`.
fn checksums(made: &[PathBuf]) -> Result<String> {
    let mut lines = String::new();
    for file in made {
        let hash = sha256(&files::bytes(file)?);
        lines += &format!("{hash}  {}\n", file.file_name().unwrap_or_default().to_string_lossy());
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn the_same_files_make_the_same_zip() {
        let files = [("a/b.js".to_owned(), b"1".repeat(1000)), ("index.html".to_owned(), b"<p>".to_vec())];
        let first = zipped(&files).unwrap();
        assert_eq!(zipped(&files).unwrap(), first);
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(first)).unwrap();
        for (name, bytes) in &files {
            let mut read = Vec::new();
            zip.by_name(name).unwrap().read_to_end(&mut read).unwrap();
            assert_eq!(&read, bytes);
        }
    }

    #[test]
    fn a_program_is_in_its_folder_and_can_be_run() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("tool");
        fs::write(&file, "#!/bin/sh\n").unwrap();
        let more = [("man/man1/tool.1".to_owned(), b".TH".to_vec())];
        let made = packed(folder.path(), "tool-1", &file, &more).unwrap();
        let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(File::open(&made).unwrap()));
        let entries = tar.entries().unwrap().map(|entry| {
            let entry = entry.unwrap();
            (entry.path().unwrap().display().to_string(), entry.header().mode().unwrap())
        });
        let entries: Vec<_> = entries.collect();
        assert_eq!(entries[0], ("tool-1/tool".to_owned(), 0o755));
        for other in ["tool-1/LICENSE-MIT", "tool-1/man/man1/tool.1"] {
            assert!(entries.contains(&(other.to_owned(), 0o644)), "{entries:?}");
        }
    }

    #[test]
    fn checksums_are_what_sha256sum_reads() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.zip");
        fs::write(&file, "abc").unwrap();
        let lines = checksums(&[file]).unwrap();
        assert_eq!(lines, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.zip\n");
    }
}

//! The page without a connection: the service worker of a build, which knows the hash of each of its files. Its code is
//! `page/sw.js`, with the list of files put in front.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::assets::integrity;
use crate::checksum::short;
use crate::workspace::SCHEMA;
use crate::{files, size};

/// The worker's name. The worker is not one of the files that it keeps.
pub const WORKER: &str = "sw.js";

/// The beginning of the worker, by which the page and the worker itself tell it from another program's file of that name.
pub const MARK: &str = "//qvsconfig";

/// Writes the worker for all files in a folder that the page loads.
pub fn write(folder: &Path, worker: &str) -> Result<()> {
    let mut files = size::read(folder)?;
    files.retain(|(name, _)| name != WORKER && name != SCHEMA);
    let hashes: Vec<(String, String)> = files.into_iter().map(|(name, bytes)| (name, integrity(&bytes))).collect();
    files::write(&folder.join(WORKER), text(&hashes, worker))
}

/// Rewrites the worker of a folder whose files have changed since.
pub fn renew(folder: &Path) -> Result<()> {
    let path = folder.join(WORKER);
    let old = files::text(&path)?;
    let (_, worker) = old.split_once(END).with_context(|| format!("{} is not a worker of ours", path.display()))?;
    write(folder, worker)
}

/// Ends the part in front of the worker's code.
const END: &str = "//what it does\n";

fn text(files: &[(String, String)], worker: &str) -> String {
    let mut hash = Sha256::new();
    let mut list = String::new();
    for (name, integrity) in files {
        hash.update(format!("{name} {integrity}\n"));
        // Neither our names nor hashes need escaping. Writing into a String cannot fail.
        let _ = writeln!(list, "\"{name}\":\"{integrity}\",");
    }
    let version = short(hash);
    format!("{MARK} {version}\nconst MARK=\"{MARK}\",VERSION=\"{version}\",FILES={{\n{list}}};\n{END}{worker}")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_worker_knows_the_hash_of_every_file_and_changes_with_each() {
        let folder = std::env::temp_dir().join(format!("qvsconfig-offline-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).unwrap();
        fs::write(folder.join("index.html"), "<p>").unwrap();
        fs::write(folder.join("deep/a.js"), "1").unwrap();
        fs::write(folder.join(SCHEMA), "{}").unwrap();
        let worker = || fs::read_to_string(folder.join(WORKER)).unwrap();
        write(&folder, "go();\n").unwrap();
        let first = worker();
        assert!(first.starts_with(MARK), "{first}");
        assert!(first.ends_with("};\n//what it does\ngo();\n"), "{first}");
        for (name, bytes) in [("index.html", "<p>"), ("deep/a.js", "1")] {
            assert!(first.contains(&format!("\"{name}\":\"{}\"", integrity(bytes.as_bytes()))), "{first}");
        }
        assert_eq!(first.matches("sha256-").count(), 2, "and none of itself, nor of what is for editors");

        renew(&folder).unwrap();
        assert_eq!(worker(), first, "the same files make the same worker");
        fs::write(folder.join("deep/a.js"), "2").unwrap();
        renew(&folder).unwrap();
        assert_ne!(worker().lines().next(), first.lines().next(), "the version is another");
        assert!(worker().ends_with("};\n//what it does\ngo();\n"));
        fs::remove_dir_all(&folder).unwrap();
    }
}

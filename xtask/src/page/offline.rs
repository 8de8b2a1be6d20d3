//! The page without a connection: the service worker of a build, which knows each of its files by its hash. Its own text is
//! `page/sw.js`; what it is about is put in front of that.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::assets::integrity;
use crate::checksum::short;
use crate::{files, size};

/// What the worker is called. It is no file of its own version.
pub const WORKER: &str = "sw.js";

/// What it begins with: by this the page, and the worker itself, tell it from what others serve under its name.
pub const MARK: &str = "//qvsconfig";

/// Writes the worker of the files that lie in a folder, all of them.
pub fn write(folder: &Path, worker: &str) -> Result<()> {
    let mut files = size::read(folder)?;
    files.retain(|(name, _)| name != WORKER);
    let hashes: Vec<(String, String)> = files.into_iter().map(|(name, bytes)| (name, integrity(&bytes))).collect();
    files::write(&folder.join(WORKER), text(&hashes, worker))
}

/// The same for a folder whose files have changed since its worker was written.
pub fn renew(folder: &Path) -> Result<()> {
    let path = folder.join(WORKER);
    let old = files::text(&path)?;
    let (_, worker) = old.split_once(END).with_context(|| format!("{} is no worker of ours", path.display()))?;
    write(folder, worker)
}

/// Ends what stands in front of the worker's text.
const END: &str = "//what it does\n";

fn text(files: &[(String, String)], worker: &str) -> String {
    let mut hash = Sha256::new();
    let mut list = String::new();
    for (name, integrity) in files {
        hash.update(format!("{name} {integrity}\n"));
        // Neither a name of ours nor a hash has anything to escape. Writing into a String cannot fail.
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
    fn a_worker_knows_every_file_by_its_hash_and_is_another_when_one_changes() {
        let folder = std::env::temp_dir().join(format!("qvsconfig-offline-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).unwrap();
        fs::write(folder.join("index.html"), "<p>").unwrap();
        fs::write(folder.join("deep/a.js"), "1").unwrap();
        let worker = || fs::read_to_string(folder.join(WORKER)).unwrap();
        write(&folder, "go();\n").unwrap();
        let first = worker();
        assert!(first.starts_with(MARK), "{first}");
        assert!(first.ends_with("};\n//what it does\ngo();\n"), "{first}");
        for (name, bytes) in [("index.html", "<p>"), ("deep/a.js", "1")] {
            assert!(first.contains(&format!("\"{name}\":\"{}\"", integrity(bytes.as_bytes()))), "{first}");
        }
        assert_eq!(first.matches("sha256-").count(), 2, "and none of itself");

        renew(&folder).unwrap();
        assert_eq!(worker(), first, "the same files make the same worker");
        fs::write(folder.join("deep/a.js"), "2").unwrap();
        renew(&folder).unwrap();
        assert_ne!(worker().lines().next(), first.lines().next(), "the version is another");
        assert!(worker().ends_with("};\n//what it does\ngo();\n"));
        fs::remove_dir_all(&folder).unwrap();
    }
}

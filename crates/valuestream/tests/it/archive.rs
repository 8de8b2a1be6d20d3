//! The zip and tar archives, read back by a crate and by the system's programs.

use std::io::{Cursor, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::common::{REQUIRED, plan_of};
use valuestream::{Lang, bundle};

#[test]
fn the_archive_contains_every_file() {
    let plan = plan_of(REQUIRED);
    let bytes = bundle::zip(&plan, Lang::Ja).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let files = bundle::files(&plan.resolve(), Lang::Ja);
    assert_eq!(archive.len(), files.len());
    for (n, (path, text)) in files.iter().enumerate() {
        let mut file = archive.by_index(n).unwrap();
        assert_eq!(file.name().unwrap(), path.as_str());
        let mode = if path.ends_with(".sh") { 0o100_755 } else { 0o100_644 };
        assert_eq!(file.unix_mode(), Some(mode), "{path}");
        let mut read = String::new();
        file.read_to_string(&mut read).unwrap();
        assert_eq!(&read, text);
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    assert_eq!(bundle::zip(&plan_of(REQUIRED), Lang::En), bundle::zip(&plan_of(REQUIRED), Lang::En));
}

#[test]
fn unzip_unpacks_it() {
    if Command::new("unzip").arg("-v").output().is_err() {
        crate::common::skipped("unzip_unpacks_it", "unzip is not here");
        return;
    }
    let plan = plan_of(&[REQUIRED, &[("secrets.1.name", "two")]].concat());
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("bundle.zip");
    std::fs::write(&zip, bundle::zip(&plan, Lang::Ja).unwrap()).unwrap();
    let run = Command::new("unzip").arg("-q").arg(&zip).arg("-d").arg(folder.path()).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    for (path, text) in bundle::files(&plan.resolve(), Lang::Ja) {
        assert_eq!(std::fs::read_to_string(folder.path().join(path)).unwrap(), text);
    }
}

#[test]
fn the_one_command_unpacks_at_the_root_and_asks_before_it_overwrites() {
    let plan = plan_of(REQUIRED);
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bundle::tar(&plan.resolve(), Lang::En).unwrap()).unwrap();
    let command = bundle::one_command(&gzip.finish().unwrap(), Lang::En);
    assert_eq!(command.lines().count(), 1);
    let folder = tempfile::tempdir().unwrap();
    // A separate session has no terminal for the answer.
    let run = || Command::new("setsid").args(["bash", "-c", &command]).current_dir(folder.path()).output().unwrap();
    let first = run();
    assert!(first.status.success() && first.stderr.is_empty(), "{}", String::from_utf8_lossy(&first.stderr));
    for (path, text) in bundle::files(&plan.resolve(), Lang::En) {
        assert_eq!(std::fs::read_to_string(folder.path().join(path)).unwrap(), text);
    }
    let readme = folder.path().join("eso-clustersecretstore/README.md");
    std::fs::write(&readme, "mine").unwrap();
    let second = run();
    assert!(String::from_utf8_lossy(&second.stdout).contains("Nothing was changed."));
    assert_eq!(std::fs::read_to_string(&readme).unwrap(), "mine");
}

#[test]
fn tar_unpacks_paths_of_any_length_and_modes() {
    let directory = format!("{}/{}/{}", "a".repeat(150), "b".repeat(150), "c".repeat(90));
    let plan = plan_of(&[REQUIRED, &[("configDirectory", &directory)]].concat());
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("bundle.tar");
    std::fs::write(&archive, bundle::tar(&plan.resolve(), Lang::Ja).unwrap()).unwrap();
    let run = Command::new("tar").arg("-xf").arg(&archive).current_dir(folder.path()).output().unwrap();
    assert!(run.status.success() && run.stderr.is_empty(), "{}", String::from_utf8_lossy(&run.stderr));
    for (path, text) in bundle::files(&plan.resolve(), Lang::Ja) {
        let file = folder.path().join(&path);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
        let mode = std::fs::metadata(&file).unwrap().permissions().mode() & 0o100;
        assert_eq!(mode == 0o100, path.ends_with(".sh"), "{path}");
    }
}

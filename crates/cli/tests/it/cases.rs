//! Calls with everything that they print, in files: `tests/cases/<name>.txt` has calls as they are typed into a shell, each with
//! its output (`|`), its messages (`!`) and its exit status (`?`); they run in a copy of `tests/cases/<name>/`, if there is one,
//! beside `tests/cases/plans/`. `SNAPSHOTS=overwrite` writes the output again; read it before committing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use snapbox::{Data, assert_data_eq};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), there).unwrap();
        }
    }
}

/// Lines with a mark before each.
fn marked(mark: char, text: &[u8]) -> String {
    let text = String::from_utf8(text.to_vec()).unwrap();
    text.lines().map(|line| format!("{mark} {line}").trim_end().to_owned() + "\n").collect()
}

fn run(line: &str, here: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_qvsconfig"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap_or_default());
    let mut shell = Command::new("sh");
    for name in ["LANG", "LC_ALL", "NO_COLOR", "CLICOLOR_FORCE"] {
        shell.env_remove(name);
    }
    let ran = shell.args(["-c", line]).current_dir(here).env("PATH", path).output().unwrap();
    let status = ran.status.code().unwrap();
    format!("$ {line}\n{}{}? {status}\n", marked('|', &ran.stdout), marked('!', &ran.stderr))
        .replace(env!("QVSCONFIG_VERSION"), "<version>")
}

/// The codes of the messages that a call printed, in any format.
fn codes(printed: &str) -> impl Iterator<Item = &str> {
    let behind = |before: &'static str, end: char| {
        printed.split(before).skip(1).filter_map(move |rest| rest.split_once(end).map(|(code, _)| code))
    };
    let human =
        ["error[", "warning[", "note[", "エラー[", "注意[", "参考["].into_iter().flat_map(move |it| behind(it, ']'));
    human.chain(behind("\"code\": \"", '"')).chain(behind("title=", ':'))
}

#[test]
fn every_code_that_a_check_prints_is_in_the_page_about_linting() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/linting.md")).unwrap();
    let mut found = std::collections::BTreeSet::new();
    for file in fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
        let text = fs::read_to_string(&file).unwrap();
        for call in
            text.split("\n$ ").filter(|call| call.lines().next().is_some_and(|it| it.contains("qvsconfig check")))
        {
            for code in codes(call) {
                assert!(page.contains(&format!("| `{code}` |")), "{code} of {} is in the page", file.display());
                found.insert(code.to_owned());
            }
        }
    }
    for code in ["adapter-param-unknown", "import-unclosed", "link-unknown-key", "release-out-of-support"] {
        assert!(found.contains(code), "{code} is in a case: {found:?}");
    }
}

#[test]
fn every_call_prints_what_is_expected() {
    let mut all: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    all.sort();
    assert!(all.len() > 5, "{all:?}");
    for file in all {
        let here = tempfile::tempdir().unwrap();
        copy(&folder().join("plans"), here.path());
        let own = file.with_extension("");
        if own.is_dir() {
            copy(&own, here.path());
        }
        let mut printed = String::new();
        for line in fs::read_to_string(&file).unwrap().lines() {
            match line.chars().next() {
                Some('|' | '!' | '?') => {}
                Some('$') => printed += &run(line[1..].trim(), here.path()),
                _ => printed += &format!("{line}\n"),
            }
        }
        assert_data_eq!(printed, Data::read_from(&file, None).raw());
    }
}

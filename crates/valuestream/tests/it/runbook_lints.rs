//! Every scenario's blocks and scripts, checked by the shells' own checkers and the rules of a session.

use std::fs;
use std::path::Path;

use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::several::of_environments;
use crate::common::{REQUIRED, plan_of, set};
use crate::shells::runbook::{blocks, session};
use crate::shells::{checked, have};
use valuestream::plan::Plan;
use valuestream::runbook::{Block, steps};
use valuestream::{Lang, bundle};

/// Every scenario in both editions and languages, and cases that no scenario covers.
fn plans() -> Vec<(String, Plan, Lang)> {
    let more: &[(&str, &str)] = &[
        ("location", "japaneast"),
        ("tenantId", "contoso.example"),
        ("subscriptionId", "00000000-0000-0000-0000-000000000000"),
        ("vaultAuthorization", "accessPolicy"),
        ("version", "0.9.20"),
    ];
    let mut plans: Vec<(String, Plan)> =
        SCENARIOS.iter().map(|(name, values)| ((*name).to_owned(), plan(values))).collect();
    plans.extend(of_environments());
    plans.push(("everything given".to_owned(), plan_of(&[REQUIRED, more].concat())));
    plans.push(("empty form".to_owned(), Plan::default()));
    let mut all = Vec::new();
    for (name, plan) in plans {
        for edition in ["current", "tutorial"] {
            for lang in Lang::ALL {
                let mut plan = plan.clone();
                set(&mut plan, "runbookEdition", edition);
                all.push((format!("{name}, {edition}, {}", lang.tag()), plan, lang));
            }
        }
    }
    all
}

fn all_blocks() -> Vec<(String, Block)> {
    let of = |(name, plan, lang): (String, Plan, Lang)| {
        blocks(&steps(&plan.resolve(), lang)).into_iter().map(move |(id, block)| (format!("{name}, step {id}"), block))
    };
    plans().into_iter().flat_map(of).collect()
}

/// The commands of a block without its values and quoted texts: the part that the shell interprets.
fn language(block: &Block) -> String {
    let text = block.text();
    let mut out = String::new();
    let mut quoted = false;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' if !quoted => drop(chars.next()),
            '\'' => quoted = !quoted,
            _ if quoted => {}
            c => out.push(c),
        }
    }
    out
}

#[test]
fn blocks_keep_the_rules_of_a_session() {
    let blocks = all_blocks();
    for (name, block) in &blocks {
        let language = format!("\n{}", language(block));
        let words: Vec<&str> = language.split(|c: char| c.is_whitespace() || ";(){}`\"".contains(c)).collect();
        for banned in ["exit", "exec", "return", "logout", "while", "until", "for", "source", "eval", "trap", "sudo"] {
            assert!(!words.contains(&banned), "{name} holds {banned}:\n{}", block.text());
        }
        for banned in ["\nset ", "; set ", "& set ", "setopt", "shopt", "<<"] {
            assert!(!language.contains(banned), "{name} holds {banned}:\n{}", block.text());
        }
        // Answers come from the terminal, never from the rest of the session.
        for line in language.lines().filter(|line| line.contains("read ")) {
            assert!(line.contains("</dev/tty"), "{name} reads the session:\n{line}");
        }
        for line in block.text().lines() {
            assert!(!line.trim_start().starts_with('#'), "{name} holds a comment:\n{line}");
        }
        assert!(!block.text().trim().is_empty() && !block.text().ends_with('\n'), "{name}");
        assert!(!language.contains(" #"), "{name} holds a comment:\n{}", block.text());
    }
    eprintln!("{} blocks keep the rules of a session", blocks.len());
}

#[test]
fn shells_read_every_block() {
    if !have("shells_read_every_block", &["bash", "zsh"]) {
        return;
    }
    let mut texts: Vec<(String, String)> = all_blocks().into_iter().map(|(name, block)| (name, block.text())).collect();
    texts.sort_by(|one, other| one.1.cmp(&other.1));
    texts.dedup_by(|one, other| one.1 == other.1);
    for (name, text) in &texts {
        for shell in ["bash", "zsh"] {
            checked(&[shell, "-n"], text).unwrap_or_else(|said| panic!("{name}: {shell} -n: {said}\n{text}"));
        }
    }
    eprintln!("{} different blocks read by bash and zsh", texts.len());
}

const BLOCKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/runbook/blocks");

/// The files with the blocks' commands, by name.
fn files_of_blocks() -> Vec<(String, String)> {
    let files = fs::read_dir(BLOCKS).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap()))
        .collect();
    files.sort();
    assert!(files.len() > 50, "{} files", files.len());
    files
}

/// The files themselves, with `«name»` as a word. SC2164 wants an `exit`, which would close the session.
#[test]
fn shellcheck_accepts_the_files_of_blocks() {
    if !have("shellcheck_accepts_the_files_of_blocks", &["shellcheck", "bash", "zsh"]) {
        return;
    }
    let files = files_of_blocks();
    for (name, text) in &files {
        for shell in ["bash", "zsh"] {
            checked(&[shell, "-n"], text).unwrap_or_else(|said| panic!("{name}: {said}"));
        }
    }
    let paths = files.iter().map(|(name, _)| format!("{BLOCKS}/{name}"));
    let paths: Vec<String> = paths.chain([format!("{BLOCKS}/../script.sh")]).collect();
    let program: Vec<&str> =
        ["shellcheck", "-s", "bash", "-e", "SC2164"].into_iter().chain(paths.iter().map(String::as_str)).collect();
    checked(&program, "").unwrap_or_else(|said| panic!("{said}"));
}

#[test]
fn every_file_of_blocks_is_a_block() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/runbook/steps");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
    let steps: String = files.map(|file| fs::read_to_string(file).unwrap()).collect();
    for (name, _) in files_of_blocks() {
        let name = name.strip_suffix(".sh").unwrap_or_else(|| panic!("{name} is not a shell file"));
        assert!(steps.contains(&format!("block!(\"{name}\")")), "no step runs {name}.sh");
    }
}

#[test]
fn shellcheck_accepts_the_scripts() {
    if !have("shellcheck_accepts_the_scripts", &["shellcheck", "bash"]) {
        return;
    }
    let mut count = 0;
    for (name, plan, lang) in plans() {
        let script =
            bundle::files(&plan.resolve(), lang).into_iter().find(|(path, _)| path.ends_with("/runbook.sh")).unwrap().1;
        checked(&["bash", "-n"], &script).unwrap_or_else(|said| panic!("{name}: bash -n: {said}"));
        // The languages differ only inside quotes, which shellcheck does not read.
        if lang != Lang::En {
            continue;
        }
        checked(&["shellcheck", "-"], &script).unwrap_or_else(|said| panic!("{name}: {said}"));
        // All blocks at once: one may use what another sets. SC2164 wants an `exit`, which would close the session.
        let (session, _) = session(&plan, lang, "");
        checked(&["shellcheck", "-s", "bash", "-e", "SC2164", "-"], &session)
            .unwrap_or_else(|said| panic!("{name}: {said}"));
        count += 1;
    }
    eprintln!("{count} runbook.sh and {count} sessions pass shellcheck");
}

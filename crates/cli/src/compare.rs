//! `qvsconfig diff`, and differences between two texts as patches.

use std::fmt::Write;

use similar::TextDiff;
use text::Lang;
use valuestream::Plan;
use valuestream::bundle;
use valuestream::compare::values;
use valuestream::rule::Quoted;

use crate::answer::{Answer, Failure};
use crate::args::Diff;
use crate::{output, plan, words};

/// Runs it: the values that differ, then the lines of the files.
pub fn run(asked: &Diff, lang: Lang) -> Result<Answer, Failure> {
    let (before, after) = (plan::read(&asked.before, lang)?, plan::read(&asked.after, lang)?);
    let mut out = String::new();
    let shown = |text: &Option<String>| match text.as_deref() {
        None => words::NO_ROW.get(lang).to_owned(),
        Some("") => words::EMPTY.get(lang).to_owned(),
        Some(text) => Quoted::from(text).to_string(),
    };
    for differs in values(&before.plan, &after.plan) {
        // Writing into a String cannot fail.
        let _ = writeln!(out, "{}: {} → {}", differs.path, shown(&differs.before), shown(&differs.after));
    }
    let files = files(&before.plan, &after.plan, lang);
    if !out.is_empty() && !files.is_empty() {
        out.push('\n');
    }
    output::print_styled(&(out + &files))?;
    Ok(Answer::Good)
}

/// The differences of all files, as one patch.
fn files(before: &Plan, after: &Plan, lang: Lang) -> String {
    let (old, new) = (bundle::files(&before.resolve(), lang), bundle::files(&after.resolve(), lang));
    let text = |files: &[(String, String)], path: &str| {
        files.iter().find(|(known, _)| known == path).map(|(_, text)| text.clone())
    };
    let gone = old.iter().filter(|(path, _)| text(&new, path).is_none());
    let paths = new.iter().chain(gone).map(|(path, _)| path);
    let patch = |path: &String| {
        let (old, new) = (text(&old, path), text(&new, path));
        if old == new { String::new() } else { unified(path, old.as_deref(), new.as_deref()) }
    };
    paths.map(patch).collect()
}

const HEAD: &str = "\u{1b}[1m";
const GONE: &str = "\u{1b}[31m";
const NEW: &str = "\u{1b}[32m";
const PLACE: &str = "\u{1b}[36m";
const PLAIN: &str = "\u{1b}[0m";

/// The difference between two texts of a file as a patch, in colours. A text that is not there is `/dev/null`.
pub fn unified(path: &str, before: Option<&str>, after: Option<&str>) -> String {
    let name = |side: &str, text: Option<&str>| text.map_or("/dev/null".to_owned(), |_| format!("{side}/{path}"));
    let (old, new) = (before.unwrap_or_default(), after.unwrap_or_default());
    let mut lines = String::new();
    // An empty file that is not there differs in no line.
    let _ = write!(lines, "--- {}\n+++ {}\n", name("a", before), name("b", after));
    let diff = TextDiff::from_lines(old, new);
    let _ = write!(lines, "{}", diff.unified_diff().context_radius(3));
    let coloured = |(n, line): (usize, &str)| {
        let (text, end) = line.strip_suffix('\n').map_or((line, ""), |text| (text, "\n"));
        let colour = match text.chars().next() {
            _ if n < 2 => HEAD,
            Some('-') => GONE,
            Some('+') => NEW,
            Some('@') => PLACE,
            _ => return line.to_owned(),
        };
        format!("{colour}{text}{PLAIN}{end}")
    };
    lines.split_inclusive('\n').enumerate().map(coloured).collect()
}

//! `qvsconfig diff`, and differences between two texts as patches.

use std::fmt::Write;

use similar::TextDiff;
use text::Lang;
use valuestream::Plan;
use valuestream::compare::{Scope, pairs, values};
use valuestream::rule::Quoted;

use crate::answer::{Answer, Failure};
use crate::args::Diff;
use crate::{output, plan, words};

/// Runs it: the values that differ, then the lines of the files.
pub fn run(asked: &Diff, lang: Lang) -> Result<Answer, Failure> {
    let names = &asked.environment;
    let [of_before, of_after] = [names.first(), names.last()].map(|name| name.map(String::as_str));
    let before = plan::read(&asked.before, lang)?.of_environment(of_before, lang)?;
    let after = plan::read(&asked.after, lang)?.of_environment(of_after, lang)?;
    let scope = if asked.environment.is_empty() { Scope::Whole } else { Scope::Environment };
    let mut out = String::new();
    let shown = |text: &Option<String>| match text.as_deref() {
        None => words::NO_ROW.get(lang).to_owned(),
        Some("") => words::EMPTY.get(lang).to_owned(),
        Some(text) => Quoted::from(text).to_string(),
    };
    for differs in values(&before, &after, scope) {
        // Writing into a String cannot fail.
        let _ = writeln!(out, "{}: {} → {}", differs.path, shown(&differs.before), shown(&differs.after));
    }
    let files = patch(&before, &after, scope, lang);
    if !out.is_empty() && !files.is_empty() {
        out.push('\n');
    }
    output::print_styled(&(out + &files))?;
    Ok(Answer::Good)
}

/// A patch of the files that differ.
fn patch(before: &Plan, after: &Plan, scope: Scope, lang: Lang) -> String {
    pairs(before, after, scope, lang).iter().map(|pair| unified(pair.before.as_ref(), pair.after.as_ref())).collect()
}

const HEAD: &str = "\u{1b}[1m";
const GONE: &str = "\u{1b}[31m";
const NEW: &str = "\u{1b}[32m";
const PLACE: &str = "\u{1b}[36m";
const PLAIN: &str = "\u{1b}[0m";

/// A file: its path and its text.
pub type File = (String, String);

/// The difference between two texts of a file as a patch, in colours. A file that is not there is `/dev/null`.
pub fn unified(before: Option<&File>, after: Option<&File>) -> String {
    let name =
        |side: &str, file: Option<&File>| file.map_or("/dev/null".to_owned(), |(path, _)| format!("{side}/{path}"));
    let [old, new] = [before, after].map(|file| file.map_or("", |(_, text)| text));
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

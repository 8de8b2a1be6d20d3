//! `qvsconfig explain`: what a code means, whatever the case.

use similar::TextDiff;
use text::Lang;
use valuestream::check::Code;
use valuestream::check::files::FileCode;
use valuestream::diagnostic::{Catalogue, Entry};
use valuestream::import::ImportCode;
use valuestream::share::LinkCode;

use crate::answer::{Answer, Failure};
use crate::{output, words};

/// Every code there is.
fn entries() -> impl Iterator<Item = &'static Entry> {
    [Code::ENTRIES, FileCode::ENTRIES, ImportCode::ENTRIES, LinkCode::ENTRIES].into_iter().flatten()
}

/// What the catalogues say about a code.
pub fn entry(code: &str) -> Option<&'static Entry> {
    entries().find(|entry| entry.name == code)
}

/// Runs it.
pub fn run(code: &str, lang: Lang) -> Result<Answer, Failure> {
    let Some(entry) = entry(code) else {
        return Err(Failure::Said(words::no_such_code(code, &nearest(code).join(", "), lang)));
    };
    let severity = words::severity(entry.severity).get(lang);
    let (reason, fix) = (entry.reason.get(lang), entry.help(lang));
    let mut text = format!("{severity}[{code}]\n\n{reason}\n{fix}\n");
    if let Some(source) = entry.source {
        text += &format!("\n{}\n", words::rests_on(source.label().get(lang), lang));
    }
    if !entry.args.is_empty() {
        text += &format!("\n{}\n", words::BRACES.get(lang));
    }
    output::print(&text)?;
    Ok(Answer::Good)
}

/// How alike two names are that may be a slip of each other.
const ALIKE: f32 = 0.7;
/// How many names are worth suggesting.
const MOST: usize = 3;

/// The codes most like a text, the most like first.
fn nearest(text: &str) -> Vec<&'static str> {
    let mut alike: Vec<(f32, &str)> =
        entries().map(|entry| (TextDiff::from_chars(text, entry.name).ratio(), entry.name)).collect();
    alike.retain(|(ratio, name)| *ratio >= ALIKE || !text.is_empty() && name.contains(text));
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    alike.into_iter().take(MOST).map(|(_, name)| name).collect()
}

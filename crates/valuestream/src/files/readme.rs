//! README.md of the bundle: what is in it, and in which order to use it.

use std::fmt::Write;

use super::content::Setting;
use super::kind::FileKind;
use super::list::everything;
use super::words;
use crate::markdown::code_cell;
use crate::plan::Resolved;
use crate::share::fragment;

pub(super) fn text(resolved: &Resolved, setting: Setting) -> String {
    let lang = setting.lang;
    let mut out = format!(
        "# {}\n\n{}\n\n{}\n| --- | --- | --- |\n",
        words::TITLE.get(lang),
        words::INTRO.get(lang),
        words::COLUMNS.get(lang)
    );
    for file in everything(resolved.plan).iter().filter(|file| file.kind != FileKind::Readme) {
        let (title, purpose) = (file.kind.title().get(lang), file.kind.purpose().get(lang));
        // Writing into a String cannot fail.
        let _ = writeln!(out, "| {} | {title} | {purpose} |", code_cell(&file.path));
    }
    let _ = write!(out, "\n{}\n", words::SECRETS.get(lang));
    if !setting.address.is_empty() {
        let _ = write!(out, "\n{}\n\n<{}#{}>\n", words::LINK.get(lang), setting.address, fragment(resolved.plan));
    }
    if !setting.made_by.is_empty() {
        let _ = write!(out, "\n<!-- {} -->\n", setting.made_by);
    }
    out
}

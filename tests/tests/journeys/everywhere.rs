//! Wherever one looks, nothing is amiss: no word in another language, no text that does not stand out, nothing beyond the
//! edge, nothing that axe-core finds. One walk a language, as going everywhere takes long; English is opened on a wide screen
//! and Japanese on a phone, and both are looked at on screens of every width. What takes longest comes once: axe meets both
//! languages, screens and themes, but not all their combinations. Words and what axe reads are the same in every browser, so
//! that Firefox is asked only for what it lays out and paints.

use anyhow::Result;
use qvsconfig_tests::{is_firefox, skipped};
use valuestream::Lang;

use crate::accessible::axe;
use crate::language::strangers;
use crate::readable::{beyond, faint};
use crate::walk::{Look, walk};

const WIDE: u32 = 1280;
const PHONE: u32 = 390;

/// The 1280 px at 200 % and at 400 %: what WCAG asks to fit.
const ZOOMED: [u32; 2] = [640, 320];

/// Looks in every way, and in Chromium as axe does: on the screen that everything is opened on, in that theme.
fn nothing_is_amiss(name: &str, lang: Lang, opened_at: u32, theme_of_axe: &'static str) -> Result<()> {
    let stands_out = |width, theme| Look { width, theme, in_each_file: true, see: Box::new(|page, _| faint(page)) };
    let fits = |width| Look { width, theme: "light", in_each_file: true, see: Box::new(|page, _| beyond(page)) };
    // Like beside like: each change of the width or the theme takes its time.
    let mut looks = vec![
        stands_out(WIDE, "dark"),
        stands_out(PHONE, "dark"),
        stands_out(PHONE, "light"),
        fits(ZOOMED[1]),
        fits(ZOOMED[0]),
        stands_out(WIDE, "light"),
    ];
    if !is_firefox()? {
        looks.push(Look { width: WIDE, theme: "light", in_each_file: true, see: Box::new(strangers) });
        match xtask::setup::for_accessibility()? {
            Some(file) => {
                let script = std::fs::read_to_string(file)?;
                let see = Box::new(move |page: &_, _| axe(page, &script));
                let axe = Look { width: opened_at, theme: theme_of_axe, in_each_file: false, see };
                let beside = looks.iter().position(|look| (look.width, look.theme) == (axe.width, axe.theme));
                looks.insert(beside.unwrap_or_default(), axe);
            }
            None => skipped(name, "axe-core comes from npm, which is not here; the rest was looked at"),
        }
    }
    let seen = walk(lang, opened_at, &looks)?;
    assert!(seen.is_empty(), "{} things:\n{}", seen.len(), seen.join("\n\n"));
    Ok(())
}

#[test]
fn in_english_nothing_is_amiss() -> Result<()> {
    nothing_is_amiss("in_english_nothing_is_amiss", Lang::En, WIDE, "dark")
}

#[test]
fn in_japanese_nothing_is_amiss() -> Result<()> {
    nothing_is_amiss("in_japanese_nothing_is_amiss", Lang::Ja, PHONE, "light")
}

//! No view has a fault: no word in another language, no text with too little contrast, nothing beyond the edge, nothing that
//! axe-core finds. There is one walk per language, as it takes long; English is opened on a wide screen and Japanese on a
//! phone, and both are checked at every width. The slowest check runs once per walk: axe sees both languages, screens and
//! themes, but not all combinations. Words and what axe reads are the same in every browser, so in Firefox only layout and
//! painting are checked.

use anyhow::Result;
use qvsconfig_tests::{is_firefox, skipped};
use valuestream::Lang;

use crate::accessible::axe;
use crate::language::strangers;
use crate::readable::{beyond, faint};
use crate::walk::{Look, walk};

const WIDE: u32 = 1280;
const PHONE: u32 = 390;

/// 1280 px at zooms of 200 % and 400 %, which WCAG requires to fit.
const ZOOMED: [u32; 2] = [640, 320];

/// Runs every check, and in Chromium also axe: on the screen that the walk is opened on, in that theme.
fn has_no_faults(name: &str, lang: Lang, opened_at: u32, theme_of_axe: &'static str) -> Result<()> {
    let stands_out = |width, theme| Look { width, theme, in_each_file: true, see: Box::new(|page, _| faint(page)) };
    let fits = |width| Look { width, theme: "light", in_each_file: true, see: Box::new(|page, _| beyond(page)) };
    // Sorted by width and theme, as each change takes time.
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
            None => skipped(name, "axe-core needs npm, which is missing; everything else was checked"),
        }
    }
    let seen = walk(lang, opened_at, &looks)?;
    assert!(seen.is_empty(), "{} faults:\n{}", seen.len(), seen.join("\n\n"));
    Ok(())
}

#[test]
fn the_english_page_has_no_faults() -> Result<()> {
    has_no_faults("the_english_page_has_no_faults", Lang::En, WIDE, "dark")
}

#[test]
fn the_japanese_page_has_no_faults() -> Result<()> {
    has_no_faults("the_japanese_page_has_no_faults", Lang::Ja, PHONE, "light")
}

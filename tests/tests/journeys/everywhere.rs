//! Wherever one looks, nothing is amiss: no word in another language, no text that does not stand out, nothing beyond the
//! edge, nothing that axe-core finds. One walk a kind of screen, as going everywhere takes long, and what takes longest once:
//! axe meets both languages, screens and themes, but not all their combinations. Words and what axe reads are
//! the same in every browser, so that Firefox is asked only for what it lays out and paints.

use anyhow::Result;
use qvsconfig_tests::{is_firefox, skipped};
use valuestream::Lang;

use crate::accessible::axe;
use crate::language::strangers;
use crate::readable::{beyond, faint};
use crate::walk::{Look, walk};

const BOTH: &[Lang] = &Lang::ALL;

/// Looks in these ways, and in Chromium as axe does: with that theme and in these languages.
fn nothing_is_amiss(
    name: &str,
    width: u32,
    mut looks: Vec<Look>,
    (theme, langs): (&'static str, &'static [Lang]),
) -> Result<()> {
    if !is_firefox()? {
        match xtask::setup::for_accessibility()? {
            Some(file) => {
                let script = std::fs::read_to_string(file)?;
                let see = Box::new(move |page: &_, _| axe(page, &script));
                looks.push(Look { width, theme, langs, in_each_file: false, see });
            }
            None => skipped(name, "axe-core comes from npm, which is not here; the rest was looked at"),
        }
    }
    // One theme after the other.
    looks.sort_by_key(|look| look.theme == "dark");
    let seen = walk(&looks)?;
    assert!(seen.is_empty(), "{} things:\n{}", seen.len(), seen.join("\n\n"));
    Ok(())
}

fn stands_out(width: u32, theme: &'static str) -> Look {
    Look { width, theme, langs: BOTH, in_each_file: true, see: Box::new(|page, _| faint(page)) }
}

#[test]
fn on_a_wide_screen_nothing_is_amiss() -> Result<()> {
    const WIDTH: u32 = 1280;
    let mut looks = vec![stands_out(WIDTH, "light"), stands_out(WIDTH, "dark")];
    if !is_firefox()? {
        looks.push(Look { width: WIDTH, theme: "light", langs: BOTH, in_each_file: true, see: Box::new(strangers) });
    }
    nothing_is_amiss("on_a_wide_screen_nothing_is_amiss", WIDTH, looks, ("dark", &[Lang::En]))
}

/// Zoomed in are the 1280 px: at 200 %, and at 400 %, what WCAG asks to fit.
#[test]
fn on_a_phone_and_zoomed_in_nothing_is_amiss() -> Result<()> {
    const WIDTH: u32 = 390;
    let zoomed =
        |width| Look { width, theme: "light", langs: BOTH, in_each_file: true, see: Box::new(|page, _| beyond(page)) };
    let looks = vec![zoomed(640), zoomed(320), stands_out(WIDTH, "light"), stands_out(WIDTH, "dark")];
    nothing_is_amiss("on_a_phone_and_zoomed_in_nothing_is_amiss", WIDTH, looks, ("light", &[Lang::Ja]))
}

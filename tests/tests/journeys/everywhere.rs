//! Wherever one looks, nothing is amiss: no word in another language, no text that does not stand out, nothing beyond the
//! edge, nothing that axe-core finds. One walk a kind of screen, as going everywhere takes longer than looking.

use std::rc::Rc;

use anyhow::Result;
use qvsconfig_tests::skipped;
use valuestream::Lang;

use crate::accessible::{Rules, axe};
use crate::language::strangers;
use crate::readable::{beyond, faint};
use crate::walk::{Look, walk};

const BOTH: &[Lang] = &Lang::ALL;

fn nothing_is_amiss(name: &str, mut looks: Vec<Look>, width: u32) -> Result<()> {
    match xtask::setup::for_accessibility()? {
        Some(file) => {
            let script: Rc<str> = std::fs::read_to_string(file)?.into();
            let runs = [
                ("light", &[Lang::En], Rules::All),
                ("light", &[Lang::Ja], Rules::Words),
                ("dark", &[Lang::En], Rules::Colours),
            ];
            looks.extend(runs.map(|(theme, langs, rules)| {
                let script = script.clone();
                Look { width, theme, langs, see: Box::new(move |page, _| axe(page, &script, rules)) }
            }));
        }
        None => skipped(name, "axe-core comes from npm, which is not here; the rest was looked at"),
    }
    // One theme after the other.
    looks.sort_by_key(|look| look.theme == "dark");
    let seen = walk(&looks)?;
    assert!(seen.is_empty(), "{} things:\n{}", seen.len(), seen.join("\n\n"));
    Ok(())
}

#[test]
fn on_a_wide_screen_nothing_is_amiss() -> Result<()> {
    const WIDTH: u32 = 1280;
    let looks = vec![
        Look { width: WIDTH, theme: "light", langs: BOTH, see: Box::new(strangers) },
        Look { width: WIDTH, theme: "light", langs: BOTH, see: Box::new(|page, _| faint(page)) },
        Look { width: WIDTH, theme: "dark", langs: BOTH, see: Box::new(|page, _| faint(page)) },
    ];
    nothing_is_amiss("on_a_wide_screen_nothing_is_amiss", looks, WIDTH)
}

/// Zoomed in are the 1280 px: at 200 %, and at 400 %, what WCAG asks to fit.
#[test]
fn on_a_phone_and_zoomed_in_nothing_is_amiss() -> Result<()> {
    let zoomed = |width| Look { width, theme: "light", langs: BOTH, see: Box::new(|page, _| beyond(page)) };
    nothing_is_amiss("on_a_phone_and_zoomed_in_nothing_is_amiss", vec![zoomed(640), zoomed(320)], 390)
}

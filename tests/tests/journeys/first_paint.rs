//! The frame of the page that is painted before the program has come: it looks like the page and goes when the page is drawn.

use anyhow::Result;
use qvsconfig_tests::{Colours, Page, Visitor};
use serde_json::{Value, json};

/// The parts of the frame and those of the page that take their places.
const PARTS: [(&str, &str); 9] = [
    (".top", ".top"),
    (".top .brand b", ".top .brand b"),
    (".top .icon", ".top [data-action=theme]"),
    ("main", "main"),
    (".form", "#form"),
    (".toolbar :nth-child(1)", ".toolbar :nth-child(1)"),
    (".toolbar :nth-child(2)", ".toolbar :nth-child(2)"),
    (".group", "#form > :is(.welcome, .group)"),
    (".views", "#result > .views"),
];

/// Opens the page in a browser in which no program ever starts.
fn before_it_starts(visitor: &Visitor) -> Result<Page> {
    let page = visitor.sits_down()?;
    page.run_first("WebAssembly.instantiateStreaming = () => new Promise(() => {})")?;
    page.visit(page.address())?;
    page.wait_for("#shell")?;
    Ok(page)
}

/// The left, top and width of the first element that matches: how high it is depends on what is in it.
fn place(page: &Page, selector: &str) -> Result<Vec<f64>> {
    let script =
        "const box = document.querySelector(arguments[0]).getBoundingClientRect(); return [box.x, box.y, box.width]";
    let place = page.script(script, &[json!(selector)])?;
    Ok(place.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
}

#[test]
fn what_is_painted_first_stays_where_it_is() -> Result<()> {
    // On a phone the tabs come after all of the form.
    for (width, shown) in [(390, PARTS.len() - 1), (1024, PARTS.len()), (1440, PARTS.len())] {
        for languages in ["en-US,en", "ja"] {
            let visitor = Visitor::new().speaking(languages).on_screen(width, 900);
            let (frame, page) = (before_it_starts(&visitor)?, visitor.opens("")?);
            for (part, of_page) in &PARTS[..shown] {
                let (before, after) = (place(&frame, &format!("#shell {part}"))?, place(&page, of_page)?);
                let moved = before.iter().zip(&after).any(|(before, after)| (before - after).abs() > 0.5);
                assert!(!moved && before.len() == 3, "{languages}, {width}: {part} at {before:?}, then at {after:?}");
            }
            assert_eq!(page.count_of("#shell, [data-starting]")?, 0, "it goes when the page is drawn");
        }
    }
    Ok(())
}

#[test]
fn the_frame_has_the_readers_language_and_theme_and_is_not_heard() -> Result<()> {
    let page = before_it_starts(&Visitor::new().speaking("fr,ja").preferring(Colours::Dark))?;
    let expect = |lang: &str, theme: &str| -> Result<()> {
        assert_eq!(page.attribute_of("html", "lang")?.as_deref(), Some(lang));
        assert_eq!(page.attribute_of("html", "data-theme")?.as_deref(), Some(theme));
        Ok(())
    };
    expect("ja", "dark")?;
    assert!(page.is_shown("#shell b")? && !page.is_shown("#about, #not-started")?);
    assert_eq!(page.attribute_of("#shell", "aria-hidden")?.as_deref(), Some("true"));
    assert_eq!(page.count_of("#shell :is(a, input, [tabindex], button:enabled)")?, 0);
    // As the page keeps them.
    page.script("localStorage['qvsconfig.language'] = 'en'; localStorage['qvsconfig.theme'] = 'light'", &[])?;
    page.visit(page.address())?;
    page.wait_for("#shell")?;
    expect("en", "light")
}

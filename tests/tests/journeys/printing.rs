//! On paper: the current view as text, black on white, and the runbook in full.

use anyhow::{Result, anyhow};
use qvsconfig_tests::{Page, Visitor, attribute, until};
use serde_json::json;

use crate::REQUIRED;

fn style(page: &Page, selector: &str, property: &str) -> Result<String> {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    let value = page.script(script, &[json!(selector), json!(property)])?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

const NEVER: [&str; 8] =
    [".top", ".form", ".views", ".quiet-button", ".tick", ".step-list", ".step .uses", "[data-live]"];

#[test]
fn the_runbook_is_printed_in_full() -> Result<()> {
    let page = Visitor::new().opens("")?;
    for (field, text) in REQUIRED {
        page.type_into(field, text)?;
    }
    if page.attribute_of("html", "data-theme")?.as_deref() != Some("dark") {
        page.click_action("theme")?;
    }
    page.show_view("runbook")?;
    assert!(!page.is_shown(".print-head")?, "on the screen the page has its own head");
    page.show_paper()?;
    for selector in NEVER {
        assert!(!page.is_shown(selector)?, "{selector}");
    }
    let head = page.text_of(".print-head")?;
    for (_, text) in REQUIRED {
        assert!(head.contains(text), "{head}");
    }
    assert!(!head.contains('#'), "the head has no link");
    assert!(page.is_shown(".print-head h1")?);
    assert_eq!(style(&page, "body", "backgroundColor")?, "rgb(255, 255, 255)");
    assert_eq!(style(&page, "body", "color")?, "rgb(0, 0, 0)");
    assert_eq!(style(&page, ".step .value", "color")?, "rgb(0, 0, 0)");
    assert_eq!(style(&page, ".block pre", "whiteSpaceCollapse")?, "preserve");
    assert_eq!(style(&page, ".block pre", "textWrapMode")?, "wrap");
    assert_eq!(style(&page, ".block", "breakInside")?, "avoid");
    let cut =
        "return [...document.querySelectorAll('.step pre')].filter(it => it.scrollWidth > it.clientWidth + 1).length";
    assert_eq!(page.script(cut, &[])?, 0, "no command is cut");

    // Folded parts are unfolded while printing.
    let open = ".step details.output[open]";
    assert_eq!(page.count_of(".needed[open]")?, 0);
    page.script("document.querySelector('.step details.output').open = true", &[])?;
    page.script("dispatchEvent(new Event('beforeprint'))", &[])?;
    assert_eq!(page.count_of(open)?, page.count_of(".step details.output")?);
    assert_eq!(page.count_of(".needed[open]")?, 1, "what is needed, as at the beginning of RUNBOOK.md");
    page.script("dispatchEvent(new Event('afterprint'))", &[])?;
    assert_eq!(page.count_of(".needed[open]")?, 0);
    assert_eq!(page.count_of(open)?, 1);

    let paper = hayro_syntax::Pdf::new(page.printed()?).map_err(|error| anyhow!("no PDF: {error:?}"))?;
    let pages = paper.pages().len();
    assert!(pages >= 6, "the whole runbook, not a window of it: {pages} pages");
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn other_views_are_printed_without_the_page_around_them() -> Result<()> {
    let page = Visitor::new().opens("")?;
    // The print styles come with the later part of the app.
    page.show_view("inputs")?;
    page.show_paper()?;
    for (view, shown) in [
        ("files", ".file:not([hidden]) [data-file]"),
        ("messages", ".message-link"),
        ("inputs", ".inputs td .place code"),
    ] {
        let tab = attribute("data-view-tab", view);
        page.script("document.querySelector(arguments[0]).click()", &[json!(tab)])?;
        until(&format!("{shown} to be shown"), || Ok(page.is_shown(shown)?.then_some(())))?;
        for selector in NEVER {
            assert!(!page.is_shown(selector)?, "{view}: {selector}");
        }
        assert!(!page.is_shown(".file-list")?);
    }
    Ok(())
}

#[test]
fn a_button_and_the_palette_print_the_runbook() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.script(
        "window.prints = 0; window.print = () => { window.prints += document.querySelector('[data-step]') ? 1 : 0 }",
        &[],
    )?;
    page.click_action("palette")?;
    page.wait_for("dialog.palette[open] input")?;
    page.press("print the runbook")?;
    page.press(&char::from(fantoccini::key::Key::Enter).to_string())?;
    let printed = |n: u64| {
        until("the runbook to be printed", || Ok((page.script("return window.prints", &[])? == n).then_some(())))
    };
    printed(1)?;
    page.click_action("print")?;
    printed(2)
}

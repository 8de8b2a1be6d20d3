//! What the journeys rely on: an element that the page redraws before it is used is found again, and nothing is done twice.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, until};
use serde_json::{Value, json};

/// Adds a control that is replaced every few milliseconds, for a while or until it is used, and counts what happens to it.
fn restless(page: &Page, kind: &str) -> Result<()> {
    let script = include_str!("../../scripts/draw_restlessly.js");
    page.script(script, &[json!(kind)])?;
    // A fast browser would use it before it was redrawn at all.
    until("it to be redrawn", || Ok((times_drawn(page)? > 10).then_some(())))
}

fn times_drawn(page: &Page) -> Result<u64> {
    Ok(page.script("return window.drawn", &[])?.as_u64().unwrap_or_default())
}

fn used(page: &Page) -> Result<Value> {
    page.script("return window.used", &[])
}

#[test]
fn a_redrawn_element_is_found_again_and_used_once() -> Result<()> {
    let page = Visitor::new().opens("")?;
    restless(&page, "button")?;
    page.click("#restless button")?;
    assert_eq!(used(&page)?, json!(["click"]));

    restless(&page, "input")?;
    page.type_into("restless", "once")?;
    assert_eq!(used(&page)?, json!(["o", "n", "c", "e"]));
    assert_eq!(page.value_of("restless")?, "once");

    restless(&page, "select")?;
    page.choose_option("#restless select", "b")?;
    // Some browsers also click a select.
    let changes = used(&page)?.as_array().into_iter().flatten().filter(|it| **it == "change").count();
    assert_eq!(changes, 1);
    assert_eq!(page.script("return document.querySelector('#restless select').value", &[])?, "b");
    Ok(())
}

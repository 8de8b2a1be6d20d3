//! A first-time visitor sees a welcome; someone who has already begun does not.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, until};
use serde_json::json;

fn top_of(page: &Page, field: &str) -> Result<f64> {
    let top = page.script(
        "return document.querySelector(`[data-field='${arguments[0]}']`).getBoundingClientRect().top",
        &[json!(field)],
    )?;
    Ok(top.as_f64().unwrap_or_default())
}

#[test]
fn the_welcome_goes_by_itself_and_nothing_moves_while_someone_types() -> Result<()> {
    let page = Visitor::new().opens("")?;
    assert!(page.is_shown(".welcome")?);
    // It is not a dialog: the form is there, too.
    assert!(page.is_shown("[data-field=clusterName]")?);
    page.script("document.querySelector('[data-field=clusterName]').focus()", &[])?;
    let before = top_of(&page, "clusterName")?;
    page.press("aks")?;
    until("no welcome", || Ok((!page.is_shown(".welcome")?).then_some(())))?;
    page.press("-1")?;
    page.leave_field()?;
    assert!((top_of(&page, "clusterName")? - before).abs() < 1.0);
    // The focus has left the form, so its empty space goes, too.
    page.script("document.activeElement.blur()", &[])?;
    until("its space to go", || Ok((page.count_of(".welcome")? == 0).then_some(())))?;
    assert!(page.is_shown(".toolbar [data-action=example]")?);
    page.type_into("clusterName", "")?;
    assert_eq!(page.count_of(".welcome")?, 0);
    Ok(())
}

#[test]
fn no_welcome_for_someone_who_has_begun_or_follows_a_link() -> Result<()> {
    let page = Visitor::new().opens("#v=1&clusterName=aks-1")?;
    assert_eq!(page.count_of(".welcome")?, 0);
    let page = Visitor::new().opens("#v=1&nonsense=1")?;
    assert_eq!(page.count_of(".welcome")?, 0);
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "aks-1")?;
    until("the draft", || {
        let kept = page.script("return localStorage['qvsconfig.draft'] ?? ''", &[])?;
        Ok(kept.as_str().filter(|kept| kept.contains("aks-1")).map(|_| ()))
    })?;
    page.open("")?;
    assert_eq!(page.count_of(".welcome")?, 0);
    // A link that is followed while the page is open.
    let page = Visitor::new().opens("")?;
    page.go_to_fragment("v=1&clusterName=aks-2")?;
    until("no welcome", || Ok((!page.is_shown(".welcome")?).then_some(())))
}

#[test]
fn the_welcome_fits_a_phone_in_both_languages() -> Result<()> {
    for (language, word) in [("ja", "順に入力する"), ("en", "Guide me step by step")] {
        let page = Visitor::new().speaking(language).on_screen(390, 844).opens("")?;
        assert_eq!(page.text_of(".welcome [data-action=guided]")?, word);
        let wider = page.script("return document.documentElement.scrollWidth > innerWidth", &[])?;
        assert_eq!(wider, json!(false), "{language}");
        // The toolbar is a single row, so that nothing moves when its buttons change.
        let rows = page.script(
            "return new Set([...document.querySelectorAll('.toolbar button')].map(it => it.offsetTop)).size",
            &[],
        )?;
        assert_eq!(rows, json!(1), "{language}");
        page.click(".welcome [data-action=guided]")?;
        until("the guided way", || Ok(page.is_shown("#guide-title")?.then_some(())))?;
        for step in ["cluster", "secrets", "finish", "start"] {
            page.click(&format!("[data-guide-step={step}]"))?;
            until(step, || {
                let at = page.attribute_of(".guide-steps [aria-current=step]", "data-guide-step")?;
                Ok((at.as_deref() == Some(step)).then_some(()))
            })?;
            let wider = page.script("return document.documentElement.scrollWidth > innerWidth", &[])?;
            assert_eq!(wider, json!(false), "{language} {step}");
        }
    }
    Ok(())
}

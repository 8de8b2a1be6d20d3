//! The plan is never lost: kept between visits, not overwritten by another tab, and the runbook's ticks with it.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, until};
use serde_json::json;

fn draft_holds(page: &Page, text: &str) -> Result<()> {
    until(&format!("the draft to hold {text}"), || {
        let kept = page.script("return localStorage['qvsconfig.draft'] ?? ''", &[])?;
        Ok(kept.as_str().filter(|kept| kept.contains(text)).map(|_| ()))
    })
}

#[test]
fn the_draft_is_there_on_the_next_visit() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "aks-1")?;
    page.click_action("add-secret")?;
    page.type_into("secrets.1.name", "second")?;
    draft_holds(&page, "second")?;
    page.open("")?;
    assert_eq!(
        (page.value_of("clusterName")?.as_str(), page.value_of("secrets.1.name")?.as_str()),
        ("aks-1", "second")
    );
    assert!(!page.is_shown(".banner")?);
    Ok(())
}

#[test]
fn an_address_that_says_nothing_about_a_plan_keeps_the_draft() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "aks-1")?;
    draft_holds(&page, "aks-1")?;
    page.open("#live=0123456789")?;
    assert_eq!(page.value_of("clusterName")?, "aks-1");
    assert!(page.current_address()?.ends_with("#v=2&clusterName=aks-1"));
    page.go_to_fragment("live=abcdef&view=messages")?;
    page.wait_for(".messages-list")?;
    assert_eq!(page.value_of("clusterName")?, "aks-1");
    assert!(!page.current_address()?.contains("live="));

    // A credential in someone else's link does not stay in the address.
    page.open("#v=2&clusterName=aks-2&environmentName=ghp_0123456789abcdef")?;
    assert!(page.current_address()?.ends_with("#v=2&clusterName=aks-2"));
    Ok(())
}

#[test]
fn two_tabs_do_not_overwrite_each_other() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "mine")?;
    draft_holds(&page, "mine")?;
    // In a window of its own, so that neither is in the background; a frame would not do, as the page forbids frames.
    page.async_script(include_str!("../../scripts/type_in_another_tab.js"), &[])?;
    page.wait_for(".banner [data-action=take-theirs]")?;
    assert_eq!(page.value_of("clusterName")?, "mine");
    page.type_into("resourceGroup", "rg-mine")?;
    std::thread::sleep(std::time::Duration::from_millis(700));
    draft_holds(&page, "theirs")?;
    page.click_action("keep-mine")?;
    draft_holds(&page, "rg-mine")?;
    assert!(!page.is_shown(".banner")?);
    // Now the other tab asks its user.
    until("the other tab to be asked", || {
        let asked = page.script("return !!other.document.querySelector('.banner [data-action=take-theirs]')", &[])?;
        Ok((asked == json!(true)).then_some(()))
    })?;
    page.script("other.document.querySelector('.banner [data-action=take-theirs]').click()", &[])?;
    let theirs = page.script("return other.document.querySelector('[data-field=clusterName]').value", &[])?;
    assert_eq!(theirs, "mine");
    Ok(())
}

#[test]
fn without_storage_the_page_works_and_says_so() -> Result<()> {
    let page = Visitor::new().sits_down()?;
    let deny = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })";
    page.run_first(deny)?;
    page.open("")?;
    page.type_into("clusterName", "aks-1")?;
    until("the page to say that nothing is kept", || Ok(page.is_shown(".not-kept")?.then_some(())))?;
    until("the address", || Ok(page.current_address()?.ends_with("#v=2&clusterName=aks-1").then_some(())))?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn ticks_stay_and_show_when_values_have_changed() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "aks-1")?;
    page.show_view("runbook")?;
    let step = "[data-step='0-0'] > header .tick";
    page.click(&format!("{step} input"))?;
    assert!(page.text_of(".progress span")?.starts_with("1 of"));
    draft_holds(&page, "aks-1")?;
    page.reload()?;
    page.show_view("runbook")?;
    page.wait_for(step)?;
    assert!(page.text_of(".progress span")?.starts_with("1 of"));
    assert_eq!(
        page.script("return document.querySelector(arguments[0]).checked", &[json!(format!("{step} input"))])?,
        true
    );

    page.type_into("clusterName", "aks-2")?;
    assert!(page.text_of(step)?.contains("changed"));
    assert!(page.text_of(".progress span")?.starts_with("0 of"));
    page.type_into("clusterName", "aks-1")?;
    assert!(page.text_of(".progress span")?.starts_with("1 of"));
    Ok(())
}

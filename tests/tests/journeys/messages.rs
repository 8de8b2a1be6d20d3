//! Wrong values are listed; once they are fixed, the bundle is available.

use anyhow::Result;
use qvsconfig_tests::{Visitor, attribute, until};
use serde_json::json;
use valuestream::Plan;
use valuestream::check::check;

use crate::REQUIRED;

#[test]
fn wrong_values_are_listed_until_they_are_fixed() -> Result<()> {
    let page = Visitor::new().opens("")?;
    for (name, text) in REQUIRED {
        page.type_into(name, text)?;
    }
    for (name, text) in [("azureKeyContainerName", "kv_1"), ("gitBranch", "a b"), ("secrets.0.refreshInterval", "1d")] {
        page.type_into(name, text)?;
    }
    assert_eq!(page.text_of("#first-error")?, "3 to correct");
    assert!(page.is_disabled("[data-action=download-bundle]")?);

    page.show_view("messages")?;
    let entry = |name: &str| format!(".messages-list .error {}", attribute("data-to-place", name));
    assert_eq!(page.count_of(".messages-list .error li")?, 3);
    assert_eq!(page.text_of(".messages-list .error .count")?, "3");
    for (name, good) in
        [("azureKeyContainerName", "contoso-kv"), ("gitBranch", "main"), ("secrets.0.refreshInterval", "1h")]
    {
        page.click(&entry(name))?;
        assert_eq!(page.script("return document.activeElement.dataset.field", &[])?, name);
        page.type_into(name, good)?;
        assert_eq!(page.count_of(&entry(name))?, 0);
    }
    assert!(page.is_shown(".all-good")?);
    assert!(!page.is_disabled("[data-action=download-bundle]")?);
    // Only the message that every plan with the newest release has is left.
    let mut plan = Plan::default();
    for (name, text) in REQUIRED {
        plan.field_named(name).expect("a value").set(&mut plan, (*text).to_owned());
    }
    let left: Vec<&str> = check(&plan).iter().map(|found| found.name()).collect();
    assert!(!left.is_empty());
    assert_eq!(page.count_of(".messages-list li")?, left.len(), "{left:?}");
    Ok(())
}

#[test]
fn an_entry_stays_while_others_go() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.show_view("messages")?;
    page.wait_for(".messages-list .error li")?;
    let last = format!(".messages-list .error {}", attribute("data-to-place", "gitCloneUrl"));
    page.script("document.querySelector(arguments[0]).seen = 'here'", &[json!(last)])?;
    let before = page.count_of(".messages-list .error li")?;
    page.type_into("clusterName", "aks-contoso")?;
    page.type_into("resourceGroup", "rg-contoso")?;
    page.click_action("language")?;
    until("Japanese", || Ok(page.text_of(&last)?.contains("入力").then_some(())))?;
    assert_eq!(page.script("return document.querySelector(arguments[0]).seen", &[json!(last)])?, "here");
    assert_eq!(page.count_of(".messages-list .error li")?, before - 2);
    Ok(())
}

#[test]
fn the_focus_stays_in_the_list_when_its_last_entries_go() -> Result<()> {
    let page = Visitor::new().opens("")?;
    for (name, text) in REQUIRED {
        page.type_into(name, text)?;
    }
    page.show_view("messages")?;
    page.wait_for(".messages-list .all-good")?;
    page.type_into("gitBranch", "a b")?;
    let only = ".messages-list .error .message-link";
    page.wait_for(only)?;
    page.script("document.querySelector(arguments[0]).focus()", &[json!(only)])?;
    // Undone with the focus in the entry, which is the only one of its part.
    page.script("document.querySelector('.toolbar [data-action=undo]').click()", &[])?;
    until("the part to go", || Ok((page.count_of(only)? == 0).then_some(())))?;
    let is_in_list = "return document.activeElement.matches('.messages-list .message-link, .messages-list')";
    assert_eq!(page.script(is_in_list, &[])?, json!(true));
    Ok(())
}

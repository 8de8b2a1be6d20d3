//! Messages with a fix: a button resolves each of them, in one step that can be undone.

use anyhow::Result;
use fantoccini::key::Key;
use qvsconfig_tests::{Page, Visitor, attribute, until};
use serde_json::json;
use valuestream::share::open;
use valuestream::{Lang, Plan};

use crate::shows_files_of;

const DEAD_END: &str = "release-serves-v1-only";
const STORE: &str = "eso-clustersecretstore/manifests/azure-key-vault-clustersecretstore.yaml";

/// The button of a message at a value's field.
fn at_field(name: &str, code: &str) -> String {
    format!(".field:has({}) {}", attribute("data-field", name), attribute("data-fix", code))
}

fn focused(page: &Page) -> Result<serde_json::Value> {
    page.script("return document.activeElement.dataset.field ?? null", &[])
}

/// An old link leads to an impossible combination: the official adapter with a current release.
fn opens_dead_end() -> Result<Page> {
    let page = Visitor::new().opens("#v=1&version=2.9.0")?;
    assert_eq!(page.value_of("storeDelivery")?, "officialAdapter");
    assert_eq!(page.errors_about("version")?, [DEAD_END]);
    assert!(!page.file_paths()?.contains(&STORE.to_owned()));
    Ok(page)
}

/// The store has become a manifest, the notice says so, and its button undoes it.
fn is_mended_and_taken_back(page: &Page) -> Result<()> {
    until("the store to be a manifest", || Ok((page.value_of("storeDelivery")? == "manifest").then_some(())))?;
    assert_eq!(page.value_of("version")?, "2.9.0");
    until("the message to go", || Ok(page.errors_about("version")?.is_empty().then_some(())))?;
    assert!(page.file_paths()?.contains(&STORE.to_owned()));
    assert_eq!(page.text_of(".notice[role=status] span")?, "Changed: ClusterSecretStore made by.");
    page.click_action_in(".notice", "undo")?;
    until("the plan before", || Ok((page.value_of("storeDelivery")? == "officialAdapter").then_some(())))?;
    until("the message to come back", || Ok((page.errors_about("version")? == [DEAD_END]).then_some(())))
}

#[test]
fn a_dead_end_is_left_at_its_field() -> Result<()> {
    let page = opens_dead_end()?;
    page.click(&at_field("version", DEAD_END))?;
    until("the control to have the focus", || Ok((focused(&page)? == "version").then_some(())))?;
    is_mended_and_taken_back(&page)?;
    // It was one step: there is nothing else to undo.
    assert!(page.is_disabled(".toolbar [data-action=undo]")?);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_dead_end_is_left_from_the_list_of_messages() -> Result<()> {
    let page = opens_dead_end()?;
    page.show_view("messages")?;
    let entry = format!(".messages-list li:has({})", attribute("data-fix", DEAD_END));
    assert_eq!(page.count_of(&format!("{entry} button button"))?, 0);
    let at = "return [...document.querySelectorAll('.messages-list li')].findIndex(it => it.contains(document.activeElement))";
    page.script("document.querySelector(arguments[0]).focus()", &[json!(format!("{entry} .mend"))])?;
    let before = page.script(at, &[])?;
    page.press(&char::from(Key::Enter).to_string())?;
    until("the entry to go", || Ok((page.count_of(&entry)? == 0).then_some(())))?;
    // The focus stays in the list.
    assert_eq!(page.script(at, &[])?, before);
    is_mended_and_taken_back(&page)?;
    page.click(&format!("{entry} .mend"))?;
    is_mended_and_taken_back(&page)?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_dead_end_is_left_from_the_palette() -> Result<()> {
    let page = opens_dead_end()?;
    for words in [DEAD_END, "v1beta1 clustersecretstore", "公式アダプタが作成する", "fix manifest"] {
        page.press(&format!("{}k{}", char::from(Key::Control), char::from(Key::Null)))?;
        page.wait_for("dialog.palette[open] input")?;
        page.press(words)?;
        let entry = format!("dialog.palette[open] {}", attribute("data-entry", DEAD_END));
        until(&format!("{words} to find it"), || Ok((page.count_of(&entry)? == 1).then_some(())))?;
        assert_eq!(page.text_of(&format!("{entry} .kind"))?, "Fix");
        page.script("document.querySelector(arguments[0]).click()", &[json!(entry)])?;
        until("the control to have the focus", || Ok((focused(&page)? == "version").then_some(())))?;
        is_mended_and_taken_back(&page)?;
    }
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn an_old_link_opens_as_it_was() -> Result<()> {
    let page = Visitor::new().opens("#v=1")?;
    let plan = open("v=1").expect("a link").plan;
    assert_ne!(plan, Plan::default());
    for (name, text) in
        [("version", "0.16.2"), ("storeDelivery", "officialAdapter"), ("secrets.0.refreshInterval", "0")]
    {
        assert_eq!(page.value_of(name)?, text, "{name}");
    }
    assert!(!page.file_paths()?.contains(&STORE.to_owned()));
    shows_files_of(&page, &plan, Lang::En)
}

#[test]
fn the_intended_value_is_one_click_away() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let name = "secrets.0.data.0.remoteKey";
    for (typed, meant) in [("secret/db-password", "db-password"), ("db_password", "db-password")] {
        page.type_into(name, typed)?;
        let button = at_field(name, "key-vault-secret-shape");
        assert_eq!(page.text_of(&button)?, format!("Change to {meant}"));
        page.click(&button)?;
        until("the intended value", || Ok((page.value_of(name)? == meant).then_some(())))?;
        assert_eq!((page.count_of(&button)?, focused(&page)?), (0, json!(name)));
    }
    // A fix follows other values, too: the possible policies depend on the release.
    page.type_into("secrets.0.refreshInterval", "0")?;
    let button = at_field("secrets.0.refreshInterval", "never-refreshes");
    assert_eq!(page.count_of(&button)?, 2);
    page.choose("storeDelivery", "officialAdapter")?;
    page.type_into("version", "0.15.1")?;
    until("one fix to be left", || Ok((page.count_of(&button)? == 1).then_some(())))?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn an_optional_choice_may_be_left_open() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let policy = attribute("data-field", "secrets.0.refreshPolicy");
    assert_eq!(page.value_of("secrets.0.refreshPolicy")?, "");
    assert_eq!(page.text_of(&format!("{policy} option:checked"))?, "(not set)");
    assert_eq!(page.count_of(&format!("{policy} option"))?, 4);
    page.choose("secrets.0.refreshPolicy", "OnChange")?;
    let file = "eso-clustersecretstore/manifests/example-externalsecret.yaml";
    assert!(page.file_text(file)?.contains("refreshPolicy: OnChange"));
    page.choose("secrets.0.refreshPolicy", "")?;
    assert!(!page.file_text(file)?.contains("refreshPolicy"));
    // With a release that lacks the field, a fix removes it.
    page.choose("secrets.0.refreshPolicy", "Periodic")?;
    page.choose("storeDelivery", "officialAdapter")?;
    page.type_into("version", "0.15.1")?;
    page.click(&at_field("secrets.0.refreshPolicy", "refresh-policy-unknown"))?;
    until("nothing to be set", || Ok(page.value_of("secrets.0.refreshPolicy")?.is_empty().then_some(())))
}

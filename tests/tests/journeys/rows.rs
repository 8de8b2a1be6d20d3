//! The list of secrets: adding, removing and moving ExternalSecrets and entries.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, until};
use serde_json::json;
use valuestream::plan::{Move, SecretList};
use valuestream::{Lang, Plan};

use crate::{give, shows_files_of};

#[test]
fn rows_are_added_removed_and_moved_with_their_texts() -> Result<()> {
    let page = Visitor::new().on_screen(1440, 1000).opens("")?;
    let mut plan = Plan::default();

    page.click_action("add-secret")?;
    plan.add_secret();
    page.click_action("add-secret")?;
    plan.add_secret();
    until("the new row to be focused", || Ok((focused(&page)? == "secrets.2.name").then_some(())))?;
    assert_eq!(page.value_of("secrets.2.name")?, "example-3");
    shows_files_of(&page, &plan, Lang::En)?;

    let second = plan.secrets[1].id;
    give(&page, &mut plan, &[("secrets.1.name", "second"), ("secrets.1.namespace", "shop")])?;
    page.click_action_in(".secret:nth-of-type(2)", "add-data")?;
    plan.add_row(second, SecretList::Data);
    give(
        &page,
        &mut plan,
        &[("secrets.1.data.1.secretKey", "password"), ("secrets.1.data.1.remoteKey", "db-password")],
    )?;
    shows_files_of(&page, &plan, Lang::En)?;

    // The second ExternalSecret moves up; its fields are the same elements with new names.
    mark(&page, "secrets.1.name")?;
    page.click(".secret:nth-of-type(2) > .row-head button[aria-label='Move up']")?;
    plan.move_secret(second, Move::Up);
    shows_files_of(&page, &plan, Lang::En)?;
    assert_eq!(page.value_of("secrets.0.name")?, "second");
    assert!(is_marked(&page, "secrets.0.name")?);

    // Its last entry moves up, and its first one is removed.
    page.click(".secret:nth-of-type(1) .entry ~ .entry button[aria-label='Move up']")?;
    let (greeting, password) = (plan.secrets[0].data[0].id, plan.secrets[0].data[1].id);
    plan.move_row(second, SecretList::Data, password, Move::Up);
    shows_files_of(&page, &plan, Lang::En)?;
    page.click_action_in(".secret:nth-of-type(1) .entry ~ .entry", "remove-data")?;
    plan.remove_row(second, SecretList::Data, greeting);
    shows_files_of(&page, &plan, Lang::En)?;
    assert_eq!(page.value_of("secrets.0.data.0.secretKey")?, "password");

    for _ in 0..3 {
        page.click_action("remove-secret")?;
        plan.remove_secret(plan.secrets[0].id);
        shows_files_of(&page, &plan, Lang::En)?;
    }
    assert!(page.is_shown(".empty")?);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_visible_file_may_disappear() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.file_text("eso-clustersecretstore/manifests/example-externalsecret.yaml")?;
    page.click_action("remove-secret")?;
    assert!(page.is_shown("[data-file='eso-clustersecretstore/.valuestream/qvs.yaml']")?);
    Ok(())
}

#[test]
fn files_of_equal_names_get_their_namespace_and_equal_files_an_error() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let mut plan = Plan::default();
    page.click_action("add-secret")?;
    plan.add_secret();
    give(&page, &mut plan, &[("secrets.1.name", "example")])?;
    assert_eq!(page.diagnostics_about("secrets.1.name")?, ["external-secret-taken"]);
    give(&page, &mut plan, &[("secrets.1.namespace", "other")])?;
    assert_eq!(page.diagnostics_about("secrets.1.name")?, Vec::<String>::new());
    shows_files_of(&page, &plan, Lang::En)
}

fn focused(page: &Page) -> Result<String> {
    let field = page.script("return document.activeElement.dataset.field ?? ''", &[])?;
    Ok(field.as_str().unwrap_or_default().to_owned())
}

fn mark(page: &Page, field: &str) -> Result<()> {
    page.script("document.querySelector(`[data-field='${arguments[0]}']`).seen = true", &[json!(field)]).map(drop)
}

fn is_marked(page: &Page, field: &str) -> Result<bool> {
    let seen =
        page.script("return document.querySelector(`[data-field='${arguments[0]}']`).seen === true", &[json!(field)])?;
    Ok(seen == json!(true))
}

#[test]
fn a_long_list_is_there_when_the_page_is_ready_and_what_is_folded_follows() -> Result<()> {
    const ENTRIES: usize = 200;
    let page = Visitor::new().sits_down()?;
    page.run_first(include_str!("../../scripts/note_rows.js"))?;
    page.open(&format!("#v=2&secrets.0.data={ENTRIES}&secrets.0.data.150.property=login"))?;
    let noted = until("the last entry to be unfolded", || {
        Ok(Some(page.script("return window.noted", &[])?).filter(|noted| !noted.is_null()))
    })?;
    assert_eq!(noted["keys"], json!(ENTRIES));
    assert_eq!(noted["set"], json!("login"));
    assert!(noted["folded"].as_u64() < Some(ENTRIES as u64), "{noted}");
    assert_eq!(noted["unfolded"], json!(true));
    let folded = "[data-field^='secrets.0.data.'][data-field$='.property']";
    until("all folded values", || Ok((page.count_of(folded)? == ENTRIES).then_some(())))?;
    // A row that is added while the list is long is there at once.
    page.click_action("add-data")?;
    until("the new row", || Ok((focused(&page)? == format!("secrets.0.data.{ENTRIES}.secretKey")).then_some(())))?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

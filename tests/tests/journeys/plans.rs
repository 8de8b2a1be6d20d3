//! Named plans: saving, opening, comparing, renaming, copying, deleting, and all of them as one file.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, until};
use serde_json::json;

fn names(page: &Page) -> Result<Vec<String>> {
    let names = page.script("return [...document.querySelectorAll('.plans [data-name]')].map(it => it.value)", &[])?;
    Ok(names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect())
}

fn does(page: &Page, action: &str, plan: usize) -> Result<()> {
    page.click(&format!("[data-plans='{action}'][data-plan='{plan}']"))
}

fn saves_as(page: &Page, name: &str) -> Result<()> {
    page.wait_for(".new-name")?;
    page.script("document.querySelector('.new-name').value = arguments[0]", &[name.into()])?;
    page.click("[data-plans=save]")
}

#[test]
fn plans_are_kept_by_name_and_nothing_is_lost() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "aks-staging")?;
    page.show_view("plans")?;
    saves_as(&page, "staging")?;
    page.type_into("clusterName", "aks-production")?;
    saves_as(&page, "production")?;
    assert_eq!(names(&page)?, ["staging", "production"]);

    does(&page, "open", 0)?;
    assert_eq!(page.value_of("clusterName")?, "aks-staging");
    does(&page, "duplicate", 0)?;
    assert_eq!(names(&page)?, ["staging", "staging 2", "production"]);
    page.script("document.querySelector(\"[data-name='1']\").value = 'test'", &[])?;
    does(&page, "rename", 1)?;
    assert_eq!(names(&page)?, ["staging", "test", "production"]);
    does(&page, "delete", 0)?;
    assert_eq!(names(&page)?, ["test", "production"]);
    page.click_action_in(".notice", "undo")?;
    assert_eq!(names(&page)?, ["staging", "test", "production"]);

    page.click("[data-plans=export]")?;
    let file = page.wait_for_download("qvsconfig-plans.json")?;
    page.reload()?;
    page.show_view("plans")?;
    page.wait_for(".new-name")?;
    assert_eq!(names(&page)?.len(), 3, "they stay over a visit");
    for _ in 0..3 {
        does(&page, "delete", 0)?;
    }
    assert_eq!(names(&page)?.len(), 0);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("plans.json");
    std::fs::write(&path, &file)?;
    page.attach_file("[data-plans-file]", &path)?;
    until("the plans of the file", || Ok((names(&page)?.len() == 3).then_some(())))?;

    does(&page, "compare", 2)?;
    assert!(page.text_of(".changes tbody tr")?.contains("aks-production"));
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_plan_keeps_its_row_and_the_name_that_is_being_typed_there() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.show_view("plans")?;
    for name in ["one", "two"] {
        saves_as(&page, name)?;
        until("the control to be free for another name", || Ok((new_name(&page)? == json!("")).then_some(())))?;
    }
    page.script("document.querySelectorAll('.plans li').forEach((it, n) => it.seen = n)", &[])?;
    let rows = || page.script("return [...document.querySelectorAll('.plans li')].map(it => it.seen ?? null)", &[]);
    page.script("document.querySelector(\"[data-name='1']\").value = ' typed '", &[])?;
    does(&page, "duplicate", 0)?;
    until("the copy", || Ok((names(&page)? == ["one", "one 2", " typed "]).then_some(())))?;
    assert_eq!(rows()?, json!([0, null, 1]));
    does(&page, "rename", 2)?;
    until("the other name", || Ok((names(&page)? == ["one", "one 2", "typed"]).then_some(())))?;
    page.click_action("language")?;
    does(&page, "delete", 0)?;
    until("the first to go", || Ok((names(&page)? == ["one 2", "typed"]).then_some(())))?;
    assert_eq!(rows()?, json!([null, 1]));
    // A name that another plan has is not taken, and stays to be changed.
    page.script("document.querySelector(\"[data-name='1']\").value = 'one 2'", &[])?;
    does(&page, "rename", 1)?;
    assert_eq!(names(&page)?, ["one 2", "one 2"]);
    page.reload()?;
    page.show_view("plans")?;
    page.wait_for(".plans li")?;
    assert_eq!(names(&page)?, ["one 2", "typed"]);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

fn new_name(page: &Page) -> Result<serde_json::Value> {
    page.script("return document.querySelector('.new-name').value", &[])
}

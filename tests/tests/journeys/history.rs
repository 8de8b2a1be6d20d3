//! Every change can be undone: typing, rows, and the whole plan.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor};

fn keys(page: &Page, key: &str, shift: bool) -> Result<()> {
    let press = include_str!("../../scripts/press_ctrl_key.js");
    page.script(press, &[key.into(), shift.into()]).map(drop)
}

#[test]
fn typing_is_undone_value_by_value() -> Result<()> {
    let page = Visitor::new().opens("")?;
    assert!(page.is_disabled("[data-action=undo]")?);
    page.type_into("clusterName", "aks-1")?;
    page.type_into("resourceGroup", "rg-1")?;
    keys(&page, "z", false)?;
    assert_eq!((page.value_of("clusterName")?.as_str(), page.value_of("resourceGroup")?.as_str()), ("aks-1", ""));
    keys(&page, "z", false)?;
    assert_eq!(page.value_of("clusterName")?, "");
    assert!(page.is_disabled("[data-action=undo]")?);
    keys(&page, "Z", true)?;
    page.click_action("redo")?;
    assert_eq!((page.value_of("clusterName")?.as_str(), page.value_of("resourceGroup")?.as_str()), ("aks-1", "rg-1"));
    assert!(page.is_disabled("[data-action=redo]")?);
    Ok(())
}

#[test]
fn a_reset_and_a_removed_row_come_back_in_one_step() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "aks-1")?;
    page.type_into("secrets.0.name", "database")?;
    let before = page.values()?;

    page.click_action("remove-secret")?;
    assert!(!page.has_field("secrets.0.name")?);
    page.click_action_in(".notice", "undo")?;
    assert_eq!(page.values()?, before);
    assert_eq!(page.count_of(".notice button")?, 0);

    page.click_action("reset")?;
    assert_eq!((page.value_of("clusterName")?.as_str(), page.value_of("secrets.0.name")?.as_str()), ("", "example"));
    page.click_action_in(".notice", "undo")?;
    assert_eq!(page.values()?, before);
    Ok(())
}

//! Examples: a complete plan at once, and one undo leads back to the plan before.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, until};
use valuestream::example::example;
use valuestream::{Lang, Plan};

use crate::shows_files_of;

fn shows(page: &Page, plan: &Plan) -> Result<()> {
    until("the plan's values", || {
        let cluster = page.value_of("clusterName")?;
        Ok((cluster == plan.cluster.cluster_name && page.count_of(".secret")? == plan.secrets.len()).then_some(()))
    })
}

#[test]
fn the_example_is_a_whole_plan_and_one_undo_takes_it_back() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "my-own")?;
    page.click_action("add-secret")?;
    page.type_into("secrets.1.name", "mine")?;
    // Once the welcome is gone, it is in the toolbar.
    page.click(".toolbar [data-action=example]")?;
    let plan = example("").plan();
    shows(&page, &plan)?;
    shows_files_of(&page, &plan, Lang::En)?;
    page.click_action("download-bundle")?;
    assert_eq!(&page.wait_for_download("platform-external-secrets.zip")?[..2], b"PK");
    page.click_action_in(".toolbar", "undo")?;
    until("the plan before", || Ok((page.value_of("clusterName")? == "my-own").then_some(())))?;
    assert_eq!((page.value_of("secrets.1.name")?.as_str(), page.count_of(".secret")?), ("mine", 2));
    // It was one step.
    page.click_action_in(".toolbar", "redo")?;
    shows(&page, &plan)?;
    page.click_action_in(".toolbar", "undo")?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_notice_takes_it_back_too() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.click(".welcome [data-action=example]")?;
    shows(&page, &example("").plan())?;
    page.click_action_in(".notice", "undo")?;
    shows(&page, &Plan::default())
}

#[test]
fn the_tutorials_own_plan_is_offered_beside_it() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "my-own")?;
    page.click(".toolbar [data-action=example]")?;
    shows(&page, &example("").plan())?;
    page.click(".notice [data-example=tutorial]")?;
    let plan = example("tutorial").plan();
    shows(&page, &plan)?;
    shows_files_of(&page, &plan, Lang::En)?;
    // Whichever example it is, one undo leads to the plan before.
    page.click(".notice [data-example=shop]")?;
    shows(&page, &example("shop").plan())?;
    page.click(".notice [data-example=tutorial]")?;
    shows(&page, &plan)?;
    page.click_action_in(".notice", "undo")?;
    until("the plan before", || Ok((page.value_of("clusterName")? == "my-own").then_some(())))?;
    assert_eq!(page.count_of(".notice button")?, 0);
    Ok(())
}

#[test]
fn the_list_of_plans_offers_both_while_it_is_empty() -> Result<()> {
    let page = Visitor::new().speaking("ja").opens("")?;
    page.show_view("plans")?;
    page.click("[data-example=tutorial]")?;
    shows(&page, &example("tutorial").plan())?;
    page.click("[data-plans=save]")?;
    until("a plan", || Ok((page.count_of(".plans li")? == 1).then_some(())))?;
    assert_eq!(page.count_of(".plans [data-example]")?, 0);
    Ok(())
}

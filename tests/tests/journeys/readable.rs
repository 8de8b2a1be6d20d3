//! Readability: contrast, room for zoom, no motion for people who want none, forced colours.

use anyhow::Result;
use qvsconfig_tests::{Motion, Page, Visitor, until};
use serde_json::{Value, json};

/// The list of texts that a script returned.
pub fn texts(told: &Value) -> Vec<String> {
    told.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

/// The texts in the window with too little contrast.
pub fn faint(page: &Page) -> Result<Vec<String>> {
    Ok(texts(&page.script(include_str!("../../scripts/contrast.js"), &[])?))
}

/// Parts of the page that are out of reach, as the page itself does not scroll sideways.
pub fn beyond(page: &Page) -> Result<Vec<String>> {
    let script = include_str!("../../scripts/beyond_the_edge.js");
    Ok(texts(&page.script(script, &[])?))
}

#[test]
fn nothing_moves_for_people_who_want_no_motion() -> Result<()> {
    // For others, changes in a file are animated, so there is something to find.
    for (wish, moves) in [(Motion::Any, true), (Motion::Reduced, false)] {
        let page = Visitor::new().with_motion(wish).opens("#v=1")?;
        page.script(include_str!("../../scripts/count_movements.js"), &[])?;
        page.file_text("eso-clustersecretstore/deployment-config.yaml")?;
        page.type_into("azureKeyContainerName", "contoso-kv")?;
        page.click_action("theme")?;
        page.show_view("runbook")?;
        page.click("[data-view-tab=files]")?;
        let moved = || anyhow::Ok(page.script("return window.moved", &[])?.as_u64().unwrap_or(0));
        if moves {
            until("something to move", || Ok((moved()? > 0).then_some(())))?;
        } else {
            std::thread::sleep(std::time::Duration::from_millis(200));
            assert_eq!(moved()?, 0, "movements");
        }
        let smooth = page.script(
            "return [...document.querySelectorAll('*')].filter(it => getComputedStyle(it).scrollBehavior === 'smooth').length",
            &[],
        )?;
        assert!(moves || smooth == 0, "{smooth} parts scroll smoothly");
    }
    Ok(())
}

#[test]
fn with_forced_colours_the_selection_is_still_visible() -> Result<()> {
    let page = Visitor::new().with_forced_colours().opens("#v=1&azureKeyContainerName=kv_1")?;
    assert_eq!(page.script("return matchMedia('(forced-colors: active)').matches", &[])?, true);
    let script = include_str!("../../scripts/chosen_like_the_rest.js");
    assert_eq!(page.script(script, &[])?, json!([]), "lists where what is chosen looks like the rest");
    let flat = page.script(include_str!("../../scripts/without_edge.js"), &[])?;
    assert_eq!(flat, json!([]), "controls without an edge");
    Ok(())
}

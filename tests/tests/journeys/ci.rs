//! How to use this in CI: the lines with the plan's own paths, and the plan file as a download.

use anyhow::Result;
use fantoccini::key::Key;
use qvsconfig_tests::{Visitor, until};
use serde_json::json;
use valuestream::ci::recipes;
use valuestream::files::FileKind;
use valuestream::{Lang, Plan, bundle};

use crate::{REQUIRED, give};

/// The lines in the page, in their order.
const LINES: &str = "return [...document.querySelectorAll('[data-ci] [data-command]')].map(it => it.textContent)";

#[test]
fn the_lines_follow_the_plan_and_are_copied() -> Result<()> {
    let page = Visitor::new().with_empty_clipboard().opens("#v=2&view=ci")?;
    page.wait_for("[data-ci=github] [data-command]")?;
    // What is missing is said in place of copying.
    page.click_action_in("[data-ci=gitlab]", "copy")?;
    until("the button to say what is missing", || {
        Ok(page.text_of("[data-ci=gitlab] [data-action=copy]")?.contains("Fill in or correct first").then_some(()))
    })?;
    let mut plan = Plan::default();
    give(&page, &mut plan, REQUIRED)?;
    give(&page, &mut plan, &[("configDirectory", "deploy/eso"), ("gitBranch", "main")])?;
    for (lang, tag) in [(Lang::En, "en"), (Lang::Ja, "ja")] {
        until(&format!("the lines in {tag}"), || {
            let blocks = recipes(&plan.resolve(), lang).into_iter().flat_map(|recipe| recipe.blocks);
            let expected: Vec<String> = blocks.map(|block| block.text).collect();
            Ok((page.script(LINES, &[])? == json!(expected)).then_some(()))
        })?;
        if lang == Lang::En {
            page.click_action_in("[data-ci=gitlab]", "copy")?;
            let lines =
                page.script("return document.querySelector('[data-ci=gitlab] code[data-command]').textContent", &[])?;
            until("the lines on the clipboard", || Ok((json!(page.read_clipboard()?) == lines).then_some(())))?;
            page.click_action("language")?;
        }
    }
    page.resize(390, 844)?;
    let wide =
        page.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth", &[])?;
    assert_eq!(wide, 0, "the page scrolls sideways on a phone");
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_plan_file_is_a_download_also_by_keys() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let mut plan = Plan::default();
    give(&page, &mut plan, &[("clusterName", "aks-contoso")])?;
    let text = bundle::content(&plan.resolve(), FileKind::PlanFile, Lang::En).map(|content| content.text());
    assert_eq!(
        text.as_deref().and_then(|text| text.lines().next()),
        Some("# yaml-language-server: $schema=qvsconfig.schema.json")
    );
    let saved = || Ok::<_, anyhow::Error>(Some(String::from_utf8(page.wait_for_download("qvsconfig.yaml")?)?));
    page.show_view("ci")?;
    page.wait_for(".ci [data-action=download-plan]")?;
    page.click_action_in(".ci", "download-plan")?;
    assert_eq!(saved()?, text);
    // From the palette, by a part of its name.
    give(&page, &mut plan, &[("clusterName", "aks-fabrikam")])?;
    page.press(&format!("{}k{}", char::from(Key::Control), char::from(Key::Null)))?;
    page.wait_for("dialog.palette[open] input")?;
    page.press("CI pre-commit")?;
    page.press(&char::from(Key::Enter).to_string())?;
    page.wait_for(".ci [data-action=download-plan]")?;
    Ok(())
}

#[test]
fn the_schema_stands_beside_the_page() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let fetched = page.async_script(
        "const schema = await fetch('qvsconfig.schema.json'); return (await schema.json()).properties.clusterName.type",
        &[],
    )?;
    assert_eq!(fetched, json!(["string", "number", "boolean", "null"]));
    Ok(())
}

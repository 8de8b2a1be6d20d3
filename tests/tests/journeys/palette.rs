//! The palette: anything is found by its name in either language, and Enter goes there or does it.

use anyhow::Result;
use fantoccini::key::Key;
use qvsconfig_tests::{Page, Visitor, attribute, until};
use serde_json::json;

const LINE: &str = "dialog.palette[open] input";
const LIT: &str = "dialog.palette[open] [aria-selected=true]";

/// Presses Ctrl+K, wherever the focus is.
fn open_palette(page: &Page) -> Result<()> {
    page.press(&format!("{}k{}", char::from(Key::Control), char::from(Key::Null)))?;
    page.wait_for(LINE)
}

/// Replaces the text in the palette's line.
fn look_for(page: &Page, text: &str) -> Result<()> {
    let script = include_str!("../../scripts/type_at_once.js");
    page.script(script, &[json!(LINE), json!(text)]).map(drop)
}

/// The highlighted entry of the palette.
fn lit(page: &Page) -> Result<String> {
    Ok(page.attribute_of(LIT, "data-entry")?.unwrap_or_default())
}

/// Finds something in the palette and goes there.
pub fn go_to(page: &Page, text: &str, entry: &str) -> Result<()> {
    open_palette(page)?;
    look_for(page, text)?;
    assert_eq!(lit(page)?, entry, "{text}");
    page.press(&char::from(Key::Enter).to_string())?;
    until("the palette to close", || Ok((page.count_of(LINE)? == 0).then_some(())))
}

pub fn focused_field(page: &Page) -> Result<serde_json::Value> {
    page.script("return document.activeElement.dataset.field ?? null", &[])
}

#[test]
fn anything_is_found_by_its_names_in_both_languages() -> Result<()> {
    let page = Visitor::new().opens("")?;
    open_palette(&page)?;
    for _ in 0..2 {
        for (text, entry) in [
            ("aks cluster", "clusterName"),
            ("クラスタ名", "clusterName"),
            ("くらすた", "clusterName"),
            ("ｸﾗｽﾀ", "clusterName"),
            ("ＣｌｕｓｔｅｒＮａｍｅ", "clusterName"),
            ("azcontname", "azureKeyContainerName"),
            ("remotekey", "secrets.0.data.0.remoteKey"),
            ("RUNBOOK.md", "eso-clustersecretstore/RUNBOOK.md"),
            ("qvs.yaml", "eso-clustersecretstore/.valuestream/qvs.yaml"),
            ("0-2", "0-2"),
            ("手順8", "8"),
            ("手順　8", "8"),
            ("step 2-a", "2-a"),
            ("oidc issuer", "0-2"),
            ("キーコンテナー名", "azureKeyContainerName"),
            ("Run the AssemblyLine", "9"),
            ("AssemblyLine の実行", "9"),
            ("手順書を印刷", "print"),
            ("zip", "download-bundle"),
            ("shortcuts", "show-keys"),
            ("messages", "messages"),
        ] {
            look_for(&page, text)?;
            assert_eq!(lit(&page)?, entry, "{text}");
        }
        look_for(&page, "no such thing")?;
        assert_eq!(page.count_of("[data-entry]")?, 0);
        // In the other language everything is found, too.
        page.press(&char::from(Key::Escape).to_string())?;
        page.click_action("language")?;
        page.click_action("palette")?;
        page.wait_for(LINE)?;
    }
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn enter_goes_to_a_field_and_escape_back() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.script("document.querySelector('#group-repository').open = false", &[])?;
    page.type_into("clusterName", "aks-1")?;
    go_to(&page, "gitCloneUrl", "gitCloneUrl")?;
    assert_eq!(focused_field(&page)?, "gitCloneUrl");
    assert!(page.is_shown(&attribute("data-field", "gitCloneUrl"))?, "its group is open");

    page.type_into("clusterName", "aks-2")?;
    open_palette(&page)?;
    page.press("version")?;
    assert_eq!(lit(&page)?, "version");
    page.press(&char::from(Key::Escape).to_string())?;
    assert_eq!(focused_field(&page)?, "clusterName");
    assert_eq!(page.value_of("clusterName")?, "aks-2");
    // An entry shows the current value, even if only that matches.
    open_palette(&page)?;
    look_for(&page, "aks-2")?;
    assert_eq!(lit(&page)?, "clusterName");
    assert_eq!(page.text_of(&format!("{LIT} .value"))?, "aks-2");
    Ok(())
}

#[test]
fn enter_shows_files_steps_and_views_and_does_what_can_be_done() -> Result<()> {
    let page = Visitor::new().opens("")?;
    go_to(&page, "runbook.sh", "eso-clustersecretstore/runbook.sh")?;
    page.wait_for("article:not([hidden]) [data-file$='runbook.sh']")?;
    for id in ["10", "0-1"] {
        go_to(&page, id, id)?;
        let there = || {
            let at = page.script("return document.activeElement.dataset.step ?? null", &[])?;
            Ok((at == id).then_some(()))
        };
        until("the step to have the focus", there)?;
    }
    go_to(&page, "messages", "messages")?;
    page.wait_for("[data-view-tab=messages][aria-current=true]")?;

    let before = page.attribute_of("html", "data-theme")?;
    go_to(&page, "dark mode", "theme")?;
    assert_ne!(page.attribute_of("html", "data-theme")?, before);
    go_to(&page, "add an externalsecret", "add-secret")?;
    page.wait_for(&attribute("data-field", "secrets.1.name"))?;
    go_to(&page, "undo", "undo")?;
    until("the row to go", || Ok((!page.has_field("secrets.1.name")?).then_some(())))?;
    go_to(&page, "リセット", "reset")?;
    page.wait_for(".notice button")?;
    go_to(&page, "japanese", "language")?;
    assert_eq!(page.attribute_of("html", "lang")?.as_deref(), Some("ja"));
    // The bundle is not available yet: the missing values are shown instead.
    go_to(&page, "バンドル", "download-bundle")?;
    until(
        "the first missing value to have the focus",
        || Ok((focused_field(&page)? == "resourceGroup").then_some(())),
    )?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn keys_pressed_before_it_has_loaded_go_to_it() -> Result<()> {
    let page = Visitor::new().opens("")?;
    // The page has just opened: the later part has neither been loaded nor requested.
    let press = include_str!("../../scripts/press_in_project_name.js");
    let taken = page.script(press, &[])?;
    page.wait_for(LINE)?;
    if taken == json!([false, false, false, false]) {
        let typed = page.script("return document.querySelector(arguments[0]).value", &[json!(LINE)])?;
        assert_eq!(typed, "ver");
        assert_eq!(lit(&page)?, "version");
    } else {
        // On a slow machine it has loaded before the keys were pressed.
        assert_eq!(taken[0], false);
    }
    Ok(())
}

#[test]
fn among_hundreds_of_rows_the_list_stays_short() -> Result<()> {
    let page = Visitor::new().opens("#v=1&secrets=500")?;
    open_palette(&page)?;
    let script = include_str!("../../scripts/time_of_typing.js");
    for text in ["s", "se", "secrets.499.name"] {
        let took = page.script(script, &[json!(LINE), json!(text)])?;
        eprintln!("{text}: {took} ms");
        assert!(page.count_of("[data-entry]")? <= 50);
    }
    assert_eq!(lit(&page)?, "secrets.499.name");
    page.press(&char::from(Key::Enter).to_string())?;
    until("the field to have the focus", || Ok((focused_field(&page)? == "secrets.499.name").then_some(())))
}

//! Everything works without a mouse: Tab goes through the whole page in order, the focus is visible, and Enter does what a
//! click does.

use anyhow::{Context, Result, bail};
use fantoccini::key::Key;
use qvsconfig_tests::{Page, Visitor, attribute, is_firefox, until};
use serde_json::{Value, json};

use crate::{REQUIRED, cannot_run};

fn filled() -> String {
    let values: Vec<String> = REQUIRED.iter().map(|(name, text)| format!("&{name}={text}")).collect();
    format!("#v=2{}", values.concat())
}

fn tab(page: &Page) -> Result<()> {
    page.press_anywhere(Key::Tab)
}

/// Everything that Tab must reach, in the order of the page. Evaluated at each stop, as a picture changes with the focus.
const STOPS: &str = include_str!("../../scripts/stops.js");

/// The focus: its index among the stops, its element, what is wrong with its appearance, whether it is only a scroll
/// container, and the number of stops.
const LOOK: &str = include_str!("../../scripts/look_at_focus.js");

/// The first stop of the page.
const BEGINNING: &str = ".skip";

/// Goes through the page with Tab alone, from an element to the end, and returns the faults on the way.
fn tour(page: &Page, from: &str) -> Result<Vec<String>> {
    let look = format!("{STOPS}{LOOK}");
    let ordered = page.script(&format!("{STOPS} return all.filter(it => it.tabIndex > 0).length"), &[])?;
    assert_eq!(ordered, 0, "elements with a tab order of their own");
    page.script("document.querySelector(arguments[0]).focus()", &[json!(from)])?;
    let mut faults = Vec::new();
    let first = page.script(&look, &[])?[0].as_u64();
    let mut next = first.with_context(|| format!("{from} is not a stop"))?;
    loop {
        let at = page.script(&look, &[])?;
        let (number, name) = (at[0].as_u64(), at[1].as_str().unwrap_or_default());
        let stops = at[4].as_u64().unwrap_or_default();
        // Firefox also stops at scroll containers, so that the arrow keys can scroll them.
        if number.is_none() && at[3] == true {
            faults.extend(at[2].as_str().map(|wrong| format!("{name}, a scroll container: {wrong}")));
            tab(page)?;
            continue;
        }
        match number {
            Some(number) if number == next => {}
            // Back at the first stop.
            Some(0) if next > 0 => break,
            None if name == "body" => break,
            Some(number) => faults.push(format!("{name} is stop {number}, not {next}")),
            None => bail!("{name} has the focus but is not a stop; {next} of {stops} came before"),
        }
        // The first one was not focused by a key; `the_skip_link…` checks the page's first stop.
        if let Some(wrong) = at[2].as_str().filter(|_| number != first) {
            faults.push(format!("{name}: {wrong}"));
        }
        next = number.unwrap_or(next) + 1;
        assert!(next <= stops, "more stops than there are");
        // From the last stop Tab goes to Firefox's own buttons, and no key brings the focus back from there.
        if next == stops && is_firefox()? {
            break;
        }
        tab(page)?;
    }
    let stops = page.script(&format!("{STOPS} return all.length"), &[])?;
    assert!(next > 40, "{next} stops");
    assert_eq!(Some(next), stops.as_u64(), "Tab did not reach the end");
    Ok(faults)
}

#[test]
fn tab_goes_through_every_view_with_a_visible_focus() -> Result<()> {
    for (width, views) in [(1280, true), (390, false)] {
        let page = Visitor::new().on_screen(width, 900).opens(&filled())?;
        let mut faults = tour(&page, BEGINNING)?;
        let names = if views { page.values_of_attribute("data-view-tab")? } else { vec!["runbook".to_owned()] };
        for view in names {
            page.show_view(&view)?;
            // Everything before the tabs is the same in each view.
            let tab = attribute("data-view-tab", &view);
            faults.extend(tour(&page, &tab)?.into_iter().map(|fault| format!("{view}: {fault}")));
        }
        page.click_action("theme")?;
        faults.extend(tour(&page, BEGINNING)?.into_iter().map(|fault| format!("dark: {fault}")));
        faults.dedup();
        assert!(faults.is_empty(), "{width} px, {} faults:\n{}", faults.len(), faults.join("\n"));
    }
    Ok(())
}

#[test]
fn the_skip_link_leads_into_the_form() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.script("document.body.focus()", &[])?;
    tab(&page)?;
    assert_eq!(page.script("return document.activeElement.className", &[])?, "skip");
    assert_eq!(page.script("return document.activeElement.getBoundingClientRect().top >= 0", &[])?, true);
    page.press(&char::from(Key::Enter).to_string())?;
    assert_eq!(page.script("return document.activeElement.id", &[])?, "form");
    tab(&page)?;
    assert_eq!(page.script("return !!document.activeElement.closest('#form')", &[])?, true);
    Ok(())
}

/// Every button with an action does something when Enter is pressed on it: the page changes or a file is saved.
#[test]
fn every_action_is_done_by_enter() -> Result<()> {
    let page = Visitor::new().opens(&filled())?;
    // A headless browser does not print, and does not say so.
    page.script(include_str!("../../scripts/count_saved.js"), &[])?;
    // Once the later part is there, a dialog opens at once, not after other changes.
    page.show_view("runbook")?;
    let mut done = Vec::new();
    for view in page.values_of_attribute("data-view-tab")? {
        page.show_view(&view)?;
        for action in page.values_of_attribute("data-action")? {
            // A button that is repeated per row or file is one action. The guided way would hide most of the others;
            // `guided.rs` goes through it by keyboard alone.
            if done.contains(&action) || action == "guided" {
                continue;
            }
            let usable = include_str!("../../scripts/focus_action.js");
            if page.script(usable, &[json!(action)])? != json!(true) {
                continue;
            }
            page.script(include_str!("../../scripts/watch_changes.js"), &[])?;
            page.press(&char::from(Key::Enter).to_string())?;
            until(&format!("{action} to do something"), || {
                let did = "return globalThis.changes > 0 || globalThis.saved > 0 || document.activeElement !== globalThis.before";
                Ok((page.script(did, &[])? == json!(true)).then_some(()))
            })?;
            if action == "remove-environment" {
                // What all Environments share stands in the first one's form.
                page.script("document.querySelector('.environments [data-environment]')?.click()", &[])?;
            }
            done.push(action);
            if page.count_of("dialog[open]")? > 0 {
                page.press_anywhere(Key::Escape)?;
                until("the dialog to close", || Ok((page.count_of("dialog[open]")? == 0).then_some(())))?;
            }
            page.show_view(&view)?;
        }
    }
    for action in [
        "copy",
        "download",
        "download-bundle",
        "share",
        "reset",
        "import",
        "language",
        "theme",
        "add-secret",
        "add-data",
    ] {
        assert!(done.iter().any(|it| it == action), "{action} was not reached; reached: {done:?}");
    }
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_focus_is_not_lost_when_a_row_is_removed() -> Result<()> {
    let page = Visitor::new().opens("#v=1&secrets=2")?;
    for action in ["remove-data", "remove-secret", "remove-secret"] {
        page.script("document.querySelector(`[data-action=${arguments[0]}]`).focus()", &[json!(action)])?;
        page.press(&char::from(Key::Enter).to_string())?;
        until("the focus to be somewhere", || {
            let somewhere = page
                .script("return document.activeElement !== document.body && document.activeElement.isConnected", &[])?;
            Ok((somewhere == json!(true)).then_some(()))
        })?;
    }
    Ok(())
}

#[test]
fn a_composition_is_left_alone() -> Result<()> {
    if cannot_run("a_composition_is_left_alone")? {
        return Ok(());
    }
    let page = Visitor::new().opens("")?;
    let compose = |text: &str| {
        let length = text.encode_utf16().count();
        page.devtools(
            "Input.imeSetComposition",
            json!({ "text": text, "selectionStart": length, "selectionEnd": length }),
        )
    };
    // In a field with a list, which is open and has a highlighted entry.
    page.script("document.querySelector('[data-field=version]').focus()", &[])?;
    page.press(&char::from(Key::Down).to_string())?;
    page.wait_for("#value-version-list [role=option]")?;
    page.script("document.querySelector('[data-field=version]').select()", &[])?;
    for (text, shown) in [("ば", "ば"), ("ばん", "ばん"), ("版", "版")] {
        compose(text)?;
        assert_eq!(page.value_of("version")?, shown);
    }
    let entries = page.count_of("#value-version-list [role=option]")?;
    // The Enter that accepts the input method's suggestion.
    let enter = include_str!("../../scripts/press_enter_composing.js");
    assert_eq!(page.script(enter, &[])?, false, "the key is the input method's");
    assert_eq!(page.value_of("version")?, "版");
    assert_eq!(page.count_of("#value-version-list [role=option]")?, entries, "the list stays as it is");
    page.devtools("Input.insertText", json!({ "text": "版" }))?;
    assert_eq!(page.value_of("version")?, "版");

    // Blanks are trimmed when the field is left, not before.
    page.script("const it = document.querySelector('[data-field=clusterName]'); it.focus(); it.select()", &[])?;
    for text in [" ", " くらすた", " クラスタ "] {
        compose(text)?;
        assert_eq!(page.value_of("clusterName")?, text);
    }
    page.devtools("Input.insertText", json!({ "text": " クラスタ " }))?;
    assert_eq!(page.value_of("clusterName")?, " クラスタ ");
    page.leave_field()?;
    assert_eq!(page.value_of("clusterName")?, "クラスタ");
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn fields_say_how_they_are_typed_and_what_is_wrong() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let odd = page.script(include_str!("../../scripts/fields_not_for_names.js"), &[])?;
    assert_eq!(odd, json!([]), "fields that a browser would fill in or correct");
    let required = page.script(
        "return [...document.querySelectorAll('[data-field]')].filter(it => it.ariaRequired === 'true').map(it => it.dataset.field)",
        &[],
    )?;
    let required: Vec<&str> = required.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(REQUIRED.iter().all(|(name, _)| required.contains(name)), "{required:?}");
    assert!(!required.contains(&"tenantId") && !required.contains(&"secrets.0.data.0.remoteVersion"), "{required:?}");

    let invalid = || page.attribute_of("[data-field=azureKeyContainerName]", "aria-invalid");
    let described = || page.script(include_str!("../../scripts/description_of_vault.js"), &[]);
    assert_eq!(invalid()?, None, "nobody was there");
    page.type_into("azureKeyContainerName", "kv_1")?;
    page.leave_field()?;
    assert_eq!(invalid()?.as_deref(), Some("true"));
    assert!(
        described()?.as_str().is_some_and(|text| text.contains("3 to 24 letters")),
        "the message describes the field"
    );
    page.type_into("azureKeyContainerName", "contoso-kv")?;
    assert_eq!(invalid()?.as_deref(), Some("false"), "said as soon as it is right");
    page.click("#first-error")?;
    let untold = page.script(include_str!("../../scripts/wrong_but_not_invalid.js"), &[])?;
    assert_eq!(untold, json!([]), "wrong fields that do not say so once errors were asked for");
    let groups = page.script(include_str!("../../scripts/names_of_groups.js"), &[])?;
    let groups: Vec<&str> = groups.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(groups.len() >= 8 && groups.iter().all(|name| !name.is_empty()), "{groups:?}");
    Ok(())
}

#[test]
fn announcements_have_their_live_region_from_the_start() -> Result<()> {
    let page = Visitor::new().opens("")?;
    assert!(page.count_of("#said[role=status], .notice[role=status]")? == 2);
    let heard = |page: &Page| page.text_of("#said");
    assert_eq!(heard(&page)?, "");
    page.click_action("copy")?;
    until("the copy to be announced", || Ok((heard(&page)? == "Copied").then_some(())))?;
    until("silence", || Ok(heard(&page)?.is_empty().then_some(())))?;
    // A refused copy is announced, too.
    page.script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no')); document.execCommand = () => false",
        &[],
    )?;
    page.click_action("copy")?;
    until("the failure to be announced", || Ok((heard(&page)? == "Could not copy").then_some(())))
}

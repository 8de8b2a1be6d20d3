//! Shortcuts: what they do, and that they never interfere with typing.

use anyhow::Result;
use fantoccini::key::Key;
use qvsconfig_tests::{Page, Visitor, attribute, until};
use serde_json::json;

const SINGLE: &str = "/?jkcJKC";

/// Removes the focus, so that keys go to no element.
fn blur(page: &Page) -> Result<()> {
    page.script("document.activeElement.blur()", &[]).map(drop)
}

fn escape(page: &Page) -> Result<()> {
    page.press(&char::from(Key::Escape).to_string())
}

/// Waits until the shortcuts work: they come with the later part of the app.
fn ready(page: &Page) -> Result<()> {
    page.show_view("runbook")?;
    page.show_view("files")?;
    blur(page)
}

fn dialogs(page: &Page) -> Result<usize> {
    page.count_of("dialog[open]")
}

fn at_heading_of(page: &Page, id: &str) -> Result<()> {
    let script =
        "const it = document.activeElement; return it.localName + ' ' + it.closest('[data-step]')?.dataset.step";
    assert_eq!(page.script(script, &[])?, format!("h2 {id}"));
    Ok(())
}

#[test]
fn the_list_names_every_key() -> Result<()> {
    let page = Visitor::new().opens("")?;
    ready(&page)?;
    page.press("?")?;
    page.wait_for("dialog.keys[open]")?;
    let rows = page.script(include_str!("../../scripts/listed_keys.js"), &[])?;
    let expected = json!([
        ["palette", "Ctrl+K /"],
        ["copy-block", "C"],
        ["next-step", "J"],
        ["previous-step", "K"],
        ["undo", "Ctrl+Z"],
        ["redo", "Ctrl+Shift+Z Ctrl+Y"],
        ["show-keys", "?"],
    ]);
    assert_eq!(rows, expected);
    // In a dialog, single-key shortcuts do nothing.
    page.press(SINGLE)?;
    assert_eq!(dialogs(&page)?, 1);
    escape(&page)?;
    assert_eq!(dialogs(&page)?, 0);
    page.press("/")?;
    page.wait_for("dialog.palette[open]")?;
    page.press(SINGLE)?;
    let typed = page.script("return document.querySelector('dialog[open] input').value", &[])?;
    assert_eq!(typed, SINGLE, "the palette's own line is typed into");
    Ok(())
}

#[test]
fn keys_move_through_steps_and_copy_blocks() -> Result<()> {
    let page = Visitor::new().with_empty_clipboard().opens("")?;
    for (field, text) in crate::REQUIRED {
        page.type_into(field, text)?;
    }
    ready(&page)?;
    page.press("j")?;
    assert_eq!(page.script("return document.activeElement.localName", &[])?, "body", "there are no steps to walk");
    page.show_view("runbook")?;
    blur(&page)?;
    for (key, id) in [("j", "0-0"), ("J", "0-1"), ("j", "0-2"), ("k", "0-1"), ("K", "0-0"), ("k", "0-0")] {
        page.press(key)?;
        at_heading_of(&page, id)?;
    }
    page.press("c")?;
    until("the step's first block on the clipboard", || Ok((page.read_clipboard()? == "az login").then_some(())))?;
    page.script("document.querySelector(\"[data-step='1'] pre\").focus()", &[])?;
    let block = page.text_of("[data-step='1'] [data-command]")?;
    page.press("C")?;
    until("the block on the clipboard", || Ok((page.read_clipboard()? == block).then_some(())))?;

    page.show_view("files")?;
    let file = page.file_text("eso-clustersecretstore/.valuestream/qvs.yaml")?;
    page.script("document.querySelector('.file:not([hidden]) pre').focus()", &[])?;
    page.press("c")?;
    until("the file on the clipboard", || Ok((page.read_clipboard()? == file).then_some(())))?;
    blur(&page)?;
    page.press("c")?;
    page.wait_for(".notice span")
}

#[test]
fn shortcuts_do_not_interfere_with_typing() -> Result<()> {
    let page = Visitor::new().opens("")?;
    ready(&page)?;
    for field in ["resourceGroup", "version", "secrets.0.name"] {
        page.type_into(field, SINGLE)?;
        assert_eq!(page.value_of(field)?, SINGLE);
    }
    page.script("document.querySelector('[data-field=repositoryKind]').focus()", &[])?;
    page.press("jJ/?")?;
    let focused = page.script("return document.activeElement.dataset.field", &[])?;
    assert_eq!((focused, dialogs(&page)?), (json!("repositoryKind"), 0));
    page.show_view("import")?;
    page.click(".import textarea")?;
    page.press(SINGLE)?;
    let typed = page.script("return document.querySelector('.import textarea').value", &[])?;
    assert_eq!((typed, dialogs(&page)?), (json!(SINGLE), 0));
    Ok(())
}

#[test]
fn shortcuts_leave_input_methods_and_other_keys_alone() -> Result<()> {
    let page = Visitor::new().opens("")?;
    ready(&page)?;
    page.show_view("runbook")?;
    blur(&page)?;
    let press = |key: &str, more: serde_json::Value| {
        let script = include_str!("../../scripts/press_on_page.js");
        page.script(script, &[json!(key), more])
    };
    for (key, more) in [
        ("?", json!({ "isComposing": true })),
        ("/", json!({ "keyCode": 229 })),
        ("k", json!({ "ctrlKey": true, "isComposing": true })),
        ("j", json!({ "ctrlKey": true })),
        ("c", json!({ "metaKey": true })),
        ("/", json!({ "altKey": true })),
        ("k", json!({ "ctrlKey": true, "altKey": true })),
        ("k", json!({ "ctrlKey": true, "shiftKey": true })),
    ] {
        assert_eq!(press(key, more.clone())?, true, "{key} {more} is left alone");
        assert_eq!(dialogs(&page)?, 0, "{key} {more}");
    }
    assert_eq!(page.script("return document.activeElement.localName", &[])?, "body");
    // Without them the shortcut works, so the checks above can fail.
    assert_eq!(press("j", json!({}))?, false);
    at_heading_of(&page, "0-0")?;
    assert_eq!(press("k", json!({ "metaKey": true }))?, false);
    page.wait_for("dialog.palette[open]")?;
    // The Enter that ends a conversion chooses nothing.
    let enter = include_str!("../../scripts/press_enter_in_dialog.js");
    assert_eq!(page.script(enter, &[])?, true);
    assert_eq!(dialogs(&page)?, 1);
    Ok(())
}

#[test]
fn single_key_shortcuts_can_be_switched_off() -> Result<()> {
    let page = Visitor::new().opens("")?;
    ready(&page)?;
    page.press("?")?;
    page.click("#keys-switch")?;
    escape(&page)?;
    for again in [false, true] {
        page.press(SINGLE)?;
        assert_eq!(dialogs(&page)?, 0, "after a reload: {again}");
        page.press(&format!("{}k{}", char::from(Key::Control), char::from(Key::Null)))?;
        page.wait_for("dialog.palette[open]")?;
        escape(&page)?;
        if !again {
            page.reload()?;
            ready(&page)?;
        }
    }
    page.click_action("palette")?;
    page.click(".to-keys")?;
    page.click("#keys-switch")?;
    escape(&page)?;
    blur(&page)?;
    page.press("/")?;
    page.wait_for("dialog.palette[open]")
}

#[test]
fn undo_in_the_palette_applies_to_its_line() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "aks-1")?;
    let control_and = |key: char| format!("{}{key}{}", char::from(Key::Control), char::from(Key::Null));
    page.press(&control_and('k'))?;
    page.wait_for("dialog.palette[open]")?;
    page.press("x")?;
    page.press(&control_and('z'))?;
    assert_eq!(page.value_of("clusterName")?, "aks-1");
    escape(&page)?;
    page.script("document.activeElement.blur()", &[])?;
    page.press(&control_and('z'))?;
    assert_eq!(page.value_of("clusterName")?, "");
    page.wait_for(&attribute("data-field", "clusterName"))
}

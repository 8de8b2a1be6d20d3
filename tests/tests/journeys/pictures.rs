//! Pictures: they follow the form, their parts lead to fields, files and steps by mouse and keyboard, and they have a
//! description in words.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, attribute, until};
use serde_json::json;
use valuestream::Plan;
use valuestream::field::Defaults;
use valuestream::share::fragment;

/// Opens the pictures.
fn open(page: &Page) -> Result<()> {
    page.show_view("picture")?;
    page.wait_for("#picture-route + .intro + .picture-scroll [data-part]")
}

fn part(id: &str) -> String {
    format!(".drawing {}", attribute("data-part", id))
}

/// The text in the box of a part in the whole picture.
fn text(page: &Page, id: &str) -> Result<String> {
    page.text_of(&part(id))
}

fn focused(page: &Page, name: &str) -> Result<bool> {
    let script = "const it = document.activeElement; return it.dataset[arguments[0]] ?? it.id";
    Ok(page.script(script, &[json!("field")])? == json!(name))
}

#[test]
fn names_follow_the_form() -> Result<()> {
    let page = Visitor::new().opens("")?;
    open(&page)?;
    assert!(text(&page, "vault")?.contains("<azureKeyContainerName>"));
    assert!(text(&page, "vault")?.contains("✕ 1"), "an error is counted at its part");
    let label = page.attribute_of(&part("vault"), "aria-label")?.unwrap_or_default();
    assert!(label.contains("1 error"), "{label}");
    for (name, text) in [("azureKeyContainerName", "contoso-kv"), ("secrets.0.target", "shop"), ("ksaName", "reader")] {
        page.type_into(name, text)?;
    }
    assert!(text(&page, "vault")?.contains("contoso-kv") && !text(&page, "vault")?.contains('✕'));
    assert!(text(&page, "secret.0")?.contains("shop"));
    assert!(text(&page, "credential")?.contains("qmonus-system:reader"));
    // A text that does not fit is cut, and available in full on demand.
    page.type_into("appName", &"a-long-name-".repeat(6))?;
    assert!(text(&page, "store")?.contains('…'));
    assert_eq!(page.text_of(&format!("{} title", part("store")))?, "a-long-name-".repeat(6));
    // Of an element of HTML inside, a browser would show nothing.
    let others = "return [...document.querySelectorAll('.drawing *')].filter(it => !(it instanceof SVGElement)).length";
    assert_eq!(page.script(others, &[])?, json!(0));

    page.click_action("add-secret")?;
    assert!(text(&page, "external-secret.1")?.contains("ExternalSecret"));
    page.click_action("language")?;
    assert!(text(&page, "credential")?.contains("フェデレーション資格情報"));
    assert!(page.text_of(".in-words")?.contains("シークレットを読む権限を持つ"));
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn parts_lead_to_fields_files_and_steps() -> Result<()> {
    let page = Visitor::new().opens("#v=1")?;
    open(&page)?;
    page.click(&part("account"))?;
    page.wait_for("#picture-panel:not([hidden])")?;
    assert_eq!(page.text_of("#picture-panel h3")?, "ServiceAccount");
    page.click("#picture-panel [data-to-place=ksaName]")?;
    assert!(focused(&page, "ksaName")?);

    page.click("#picture-panel [data-to-file$='deployment-config.yaml']")?;
    assert_eq!(page.text_of(".line.found")?, "ksaName: azure-key-vault\n");
    assert!(page.is_shown("[data-file$='deployment-config.yaml']")?);

    open(&page)?;
    page.click(&part("stage.1"))?;
    page.click("#picture-panel [data-to-file$='assemblyline.yaml']")?;
    until("the stage's line", || {
        Ok((page.text_of(".line.found")? == "    - name: clustersecretstore-deploy\n").then_some(()))
    })?;

    // By keyboard: open, return, and go on.
    open(&page)?;
    page.script("document.querySelector(arguments[0]).focus()", &[json!(part("operator"))])?;
    page.press("\u{e007}")?;
    until("the panel to have the focus", || Ok(focused(&page, "picture-panel")?.then_some(())))?;
    page.press("\u{e00c}")?;
    assert_eq!(page.script("return document.activeElement.dataset.part", &[])?, json!("operator"));
    assert!(!page.is_shown("#picture-panel")?);
    page.press(" ")?;
    until("the panel to have the focus", || Ok(focused(&page, "picture-panel")?.then_some(())))?;
    page.click("#picture-panel [data-to-step='0-1']")?;
    until("the step", || Ok(focused(&page, "step-0-1")?.then_some(())))?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_picture_follows_a_value() -> Result<()> {
    let page = Visitor::new().opens("#v=1")?;
    page.click("[data-field=deploymentName]")?;
    open(&page)?;
    assert_eq!(page.script("return document.querySelector('#picture-value').value", &[])?, json!("deploymentName"));
    assert!(text(&page, "value")?.contains("staging"));
    let line = "eso-clustersecretstore/.valuestream/pipelines/eso-clustersecretstore-deploy-assemblyline.yaml";
    assert!(text(&page, &format!("file.{line}"))?.contains("2 lines"));
    assert!(text(&page, "entry.3")?.contains("Display Name"));
    page.click(&part(&format!("file.{line}")))?;
    until("the line", || Ok((page.text_of(".line.found")?.trim() == "name: staging").then_some(())))?;

    // It follows the field that gets the focus, and also one that is chosen.
    open(&page)?;
    page.click("[data-field=clusterName]")?;
    page.type_into("clusterName", "aks-1")?;
    until("the other value", || Ok(text(&page, "value")?.contains("aks-1").then_some(())))?;
    page.choose_option("#picture-value", "environmentName")?;
    // The other value also has an entry in that step.
    until("the chosen value", || Ok((!text(&page, "value")?.contains("aks-1")).then_some(())))?;
    page.click(&part("entry.3-a"))?;
    until("the step", || Ok(focused(&page, "step-3-a")?.then_some(())))?;

    open(&page)?;
    page.choose_option("#picture-value", "version")?;
    page.click(".in-words [data-of-file$='deployment-config.yaml']")?;
    until("the line", || Ok(page.text_of(".line.found")?.starts_with("version:").then_some(())))?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

/// The picture may change while the mouse button is down: because a field is left, or because of the cluster.
#[test]
fn a_click_is_not_lost_while_the_picture_follows() -> Result<()> {
    let page = Visitor::new().opens("#v=1")?;
    open(&page)?;
    let give = |field: &str, text: &str| {
        let script = include_str!("../../scripts/type_at_once.js");
        page.script(script, &[json!(attribute("data-field", field)), json!(text)])
    };

    // On exactly the text that changes.
    page.press_mouse(&format!("{} .missing", part("vault")))?;
    give("azureKeyContainerName", "contoso-kv")?;
    until("the new name", || Ok(text(&page, "vault")?.contains("contoso-kv").then_some(())))?;
    page.release_mouse()?;
    page.wait_for("#picture-panel:not([hidden])")?;

    let to_field = "#picture-panel [data-to-place=azureKeyContainerName]";
    page.press_mouse(to_field)?;
    give("azureKeyContainerName", "contoso-kv-2")?;
    until("the new name", || Ok(page.text_of(to_field)?.contains("contoso-kv-2").then_some(())))?;
    page.release_mouse()?;
    assert!(focused(&page, "azureKeyContainerName")?);

    // In the list, lines of another file move. The panel would cover it.
    page.click("#picture-panel [data-close]")?;
    let list = || page.text_of("#picture-route ~ .in-words");
    let line = ".in-words [data-of-file$='deployment-config.yaml']";
    until("the list", || Ok(page.text_of(line)?.contains("contoso-kv-2").then_some(())))?;
    page.press_mouse(line)?;
    let before = list()?;
    give("projectName", "contoso")?;
    until("the list to follow", || Ok((list()? != before).then_some(())))?;
    page.release_mouse()?;
    until("the line", || Ok(page.text_of(".line.found")?.starts_with("azureKeyContainerName:").then_some(())))?;
    // What is said of the lines once the file was looked through leaves it as it is.
    page.click(&attribute("data-field", "azureKeyContainerName"))?;
    page.wait_for(".line.reached")?;
    assert_eq!(page.count_of(".line.found")?, 1);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_picture_is_readable_on_a_phone_and_in_words() -> Result<()> {
    let page = Visitor::new().on_screen(390, 844).opens("")?;
    open(&page)?;
    // It scrolls instead of shrinking, and the page does not scroll.
    let widths = page.script(include_str!("../../scripts/picture_on_a_phone.js"), &[])?;
    assert_eq!(widths, json!([true, true, true, 0]));
    // Every box is in the description, under the same name.
    let silent = page.script(include_str!("../../scripts/parts_without_words.js"), &[])?;
    assert_eq!(silent, json!([]));
    Ok(())
}

#[test]
fn many_rows_become_one_box() -> Result<()> {
    let mut plan = Plan::default();
    plan.lay_out(&[1; 300], Defaults::CURRENT);
    let page = Visitor::new().opens(&format!("#{}", fragment(&plan)))?;
    open(&page)?;
    assert!(text(&page, "rest.4")?.contains("and 296 more"));
    page.click(&part("rest.4"))?;
    page.wait_for("#picture-panel .more")?;
    assert!(page.count_of(".drawing [data-part]")? < 70);
    Ok(())
}

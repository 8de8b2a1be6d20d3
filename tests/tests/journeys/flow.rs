//! Where values go: a focused field highlights its lines; a line shows its messages and leads back.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, until};
use serde_json::json;

const VALUES: &str = "eso-clustersecretstore/deployment-config.yaml";

fn lines(page: &Page, class: &str) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll(`[data-file='${arguments[0]}'] .line.${arguments[1]}`)].map(it => it.textContent.split(':')[0])";
    let lines = page.script(script, &[json!(VALUES), json!(class)])?;
    Ok(lines.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect())
}

#[test]
fn lines_and_fields_point_at_each_other() -> Result<()> {
    // As in the tutorial: the Deployment Config also has the store's values.
    let page = Visitor::new().opens("#v=1")?;
    page.show_view("runbook")?;
    page.wait_for(".step")?;
    page.file_text(VALUES)?;
    until("the marks", || Ok((lines(&page, "error")? == ["azureKeyContainerName"]).then_some(())))?;
    assert_eq!(lines(&page, "warning")?, ["version"]);
    assert_eq!(lines(&page, "info")?, ["appName"]);

    page.click("[data-field=ksaName]")?;
    until("the line of the field", || Ok((lines(&page, "reached")? == ["ksaName"]).then_some(())))?;

    // The line shows the message, by mouse or by keyboard, and the file's text stays as it is.
    page.script("document.querySelector(`[data-file='${arguments[0]}'] .line.error`).focus()", &[json!(VALUES)])?;
    assert!(page.text_of(".line-note")?.contains("required"));
    assert!(page.is_shown(".field.pointed [data-field=azureKeyContainerName]")?);
    assert!(page.file_text(VALUES)?.ends_with("ksaNamespace: qmonus-system\n"));
    page.click(&format!("[data-file='{VALUES}'] .line.warning"))?;
    assert_eq!(page.script("return document.activeElement.dataset.field", &[])?, json!("version"));

    page.show_view("runbook")?;
    page.click("[data-field=clusterName]")?;
    until("the values in commands", || {
        let reached = page.script("return document.querySelectorAll('.step .value.reached').length", &[])?;
        Ok(reached.as_u64().filter(|n| *n > 2))
    })?;
    page.click("[data-of-place=resourceGroup]")?;
    assert_eq!(page.script("return document.activeElement.dataset.field", &[])?, json!("resourceGroup"));
    Ok(())
}

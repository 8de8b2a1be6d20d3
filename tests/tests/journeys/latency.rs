//! A key press does no more than necessary: unchanged files and lines are left alone. (The benchmark measures how long it
//! takes.)

use anyhow::Result;
use qvsconfig_tests::{Visitor, attribute, until};
use serde_json::json;

#[test]
fn a_key_press_leaves_other_files_and_lines_alone() -> Result<()> {
    // As in the tutorial: the name is also in the Deployment Config.
    let page = Visitor::new().opens("#v=1")?;
    // The runbook's files are there, too.
    page.file_text("eso-clustersecretstore/runbook.sh")?;
    // The runbook's files are not visible, so they follow a moment later.
    let document_has = |text: &str| {
        let script = "return document.querySelector(arguments[0]).textContent.includes(arguments[1])";
        let file = attribute("data-file", "eso-clustersecretstore/RUNBOOK.md");
        until("the document to change", || {
            Ok((page.script(script, &[json!(file), json!(text)])? == json!(true)).then_some(()))
        })
    };
    page.type_into("appName", "store")?;
    document_has("clustersecretstore/'store'")?;
    page.script(include_str!("../../scripts/watch_files.js"), &[])?;
    page.type_into("appName", "stores")?;
    document_has("clustersecretstore/'stores'")?;
    let touched = page.script("return [...touched].filter(Boolean).sort()", &[])?;
    let named = [
        "README.md",
        "RUNBOOK.md",
        "deployment-config.yaml",
        "manifests/example-externalsecret.yaml",
        "qvsconfig.yaml",
        "runbook.sh",
    ];
    assert_eq!(touched, json!(named.map(|name| format!("eso-clustersecretstore/{name}"))));
    let gone = page.script("return kept.filter(it => !it.isConnected).map(it => it.textContent.trim())", &[])?;
    let gone = gone.as_array().expect("a list");
    assert!(gone.contains(&json!("appName: store")) && gone.contains(&json!("name: store")), "{gone:?}");
    // Only the lines with the name were redrawn; kubectl's columns shift with its length.
    let about = |line: &str| line.contains("store") || line.starts_with("NAME");
    assert!(gone.iter().all(|line| line.as_str().is_some_and(about)), "{gone:?}");
    Ok(())
}

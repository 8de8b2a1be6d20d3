//! A key press does no more than it must: files that say the same and lines that stay are left alone. (How long it takes
//! is measured by the bench.)

use anyhow::Result;
use qvsconfig_tests::{Visitor, attribute, until};
use serde_json::json;

#[test]
fn a_key_press_leaves_other_files_and_lines_alone() -> Result<()> {
    // As in the tutorial: the name stands in the Deployment Config too.
    let page = Visitor::new().opens("#v=1")?;
    // The runbook's files are there as well.
    page.file_text("eso-clustersecretstore/runbook.sh")?;
    // Out of sight, the runbook's files follow in a moment.
    let document_has = |text: &str| {
        let script = "return document.querySelector(arguments[0]).textContent.includes(arguments[1])";
        let file = attribute("data-file", "eso-clustersecretstore/RUNBOOK.md");
        until("the document to follow", || {
            Ok((page.script(script, &[json!(file), json!(text)])? == json!(true)).then_some(()))
        })
    };
    page.type_into("appName", "store")?;
    document_has("clustersecretstore/'store'")?;
    page.script(include_str!("../../scripts/watch_files.js"), &[])?;
    page.type_into("appName", "stores")?;
    document_has("clustersecretstore/'stores'")?;
    let touched = page.script("return [...touched].filter(Boolean).sort()", &[])?;
    let named =
        ["README.md", "RUNBOOK.md", "deployment-config.yaml", "manifests/example-externalsecret.yaml", "runbook.sh"];
    assert_eq!(touched, json!(named.map(|name| format!("eso-clustersecretstore/{name}"))));
    let gone = page.script("return kept.filter(it => !it.isConnected).map(it => it.textContent.trim())", &[])?;
    let gone = gone.as_array().expect("a list");
    assert!(gone.contains(&json!("appName: store")) && gone.contains(&json!("name: store")), "{gone:?}");
    // Only lines that hold the name were made anew; kubectl's columns move with it.
    let about = |line: &str| line.contains("store") || line.starts_with("NAME");
    assert!(gone.iter().all(|line| line.as_str().is_some_and(about)), "{gone:?}");
    Ok(())
}

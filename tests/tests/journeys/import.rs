//! Import: files that people already have fill the form, with a report.

use std::path::PathBuf;

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, attribute, until};
use serde_json::json;
use tempfile::TempDir;
use valuestream::{Lang, Plan, bundle};

use crate::{REQUIRED, give};

#[path = "../../../crates/valuestream/tests/it/common/tutorial_files.rs"]
mod tutorial_files;

/// Puts a text into the paste area in one go, as a paste does.
fn paste(page: &Page, text: &str) -> Result<()> {
    page.click_action("import")?;
    page.wait_for(".import textarea")?;
    let script = include_str!("../../scripts/paste_into_import.js");
    page.script(script, &[json!(text)]).map(drop)
}

/// The codes in the report.
fn told(page: &Page) -> Result<Vec<String>> {
    let codes = page.script(
        "return [...document.querySelectorAll('.report [data-diagnostic]')].map(it => it.dataset.diagnostic)",
        &[],
    )?;
    Ok(codes.as_array().into_iter().flatten().filter_map(|code| code.as_str().map(str::to_owned)).collect())
}

/// Gives files to the page. They exist as long as the folder does. The report may still be that of earlier files.
fn attach(page: &Page, files: &[(&str, &[u8])]) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    page.click_action("import")?;
    page.wait_for("[data-import-files]")?;
    let mut paths = Vec::new();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes)?;
        paths.push(path.display().to_string());
    }
    page.attach_file("[data-import-files]", &PathBuf::from(paths.join("\n")))?;
    page.wait_for(".report .files-read")?;
    Ok(folder)
}

#[test]
fn the_tutorials_four_files_fill_the_form() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "aks-contoso")?;
    let before = page.values()?;
    let all = [tutorial_files::QVS, tutorial_files::LINE, tutorial_files::VALUES, tutorial_files::SECRET];
    let _files = attach(
        &page,
        &[
            ("qvs.yaml", all[0].as_bytes()),
            ("assemblyline.yaml", all[1].as_bytes()),
            ("deployment-config.yaml", all[2].as_bytes()),
            ("secret.yaml", all[3].as_bytes()),
        ],
    )?;
    assert_eq!(page.count_of(".files-read > ul > li")?, 4);
    assert_eq!(page.value_of("assemblyLineName")?, "eso-clustersecretstore-deploy");
    assert_eq!(page.value_of("applicationId")?, "external-secrets-operator");
    assert_eq!(page.value_of("deploymentName")?, "staging");
    assert_eq!(page.value_of("clusterName")?, "aks-contoso", "what files do not say stays");
    let values = page.values()?;
    assert_ne!(values, before);

    page.click_action("undo")?;
    assert_eq!(page.values()?, before);
    Ok(())
}

#[test]
fn an_imported_bundle_gives_the_same_plan() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let mut plan = Plan::default();
    give(&page, &mut plan, REQUIRED)?;
    give(
        &page,
        &mut plan,
        &[("configDirectory", "platform/eso"), ("version", "0.15.1"), ("secrets.0.name", "database")],
    )?;
    let zip = bundle::zip(&plan, Lang::En).expect("a plan without errors");
    let files = page.values()?;
    page.click_action("reset")?;
    let _files = attach(&page, &[("eso.zip", &zip)])?;
    // Values that are in no file have their defaults.
    for name in ["configDirectory", "version", "secrets.0.name", "azureKeyContainerName"] {
        let was = files.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str());
        assert_eq!(Some(page.value_of(name)?.as_str()), was, "{name}");
    }
    Ok(())
}

#[test]
fn the_report_names_the_line_of_each_error() -> Result<()> {
    let page = Visitor::new().opens("")?;
    paste(&page, "version: \"0.16.2\"\nappName: a\n\tksaName: b\n")?;
    until("the tab", || Ok(told(&page)?.contains(&"import-tab".to_owned()).then_some(())))?;
    assert!(page.text_of(".report pre")?.contains('^'));

    paste(
        &page,
        "version: 0.10\nesoNamespace: eso\nazureKeyContainerName: kv\nksaName: k\nappName: store\nksaNamespace: n\nvesion: x\n",
    )?;
    until("the values", || Ok((page.value_of("appName")? == "store").then_some(())))?;
    assert_eq!(page.value_of("version")?, "0.10");
    assert!(page.errors_about("version")?.contains(&"version-shape".to_owned()));
    assert!(page.count_of(".report [data-diagnostic]")? >= 2);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn files_that_disagree_show_both() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let one =
        "version: \"0.15.1\"\nesoNamespace: a\nazureKeyContainerName: kv\nksaName: k\nappName: s\nksaNamespace: n\n";
    let _files =
        attach(&page, &[("one.yaml", one.as_bytes()), ("two.yaml", one.replace("0.15.1", "0.14.4").as_bytes())])?;
    assert_eq!(page.value_of("version")?, "0.15.1");
    page.click("[data-conflict='0'][value='1']")?;
    until("the other value", || Ok((page.value_of("version")? == "0.14.4").then_some(())))?;
    page.click_action("undo")?;
    assert_eq!(page.value_of("version")?, "2.9.0", "one step takes all of it back");
    Ok(())
}

#[test]
fn files_of_any_application_can_be_checked_without_touching_the_plan() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "aks-contoso")?;
    let before = page.values()?;
    page.click_action("import")?;
    page.wait_for("[data-import-only-check]")?;
    page.click("[data-import-only-check]")?;
    let wrong = "params:\n  - name: appName\n    type: string\nmodules:\n  - name: qmonus.net/adapter/official\n    remote:\n      type: git\n\
        designPatterns:\n  - pattern: qmonus.net/adapter/official/pipeline/deploy:simpel\n    params:\n      appName: $(params.appNmae)\n";
    let files = attach(&page, &[("qvs.yaml", wrong.as_bytes())])?;
    let found = told(&page)?;
    assert!(["pattern-unknown", "param-undeclared"].iter().all(|code| found.iter().any(|it| it == code)), "{found:?}");
    // It says where.
    assert!(page.count_of(".report [data-diagnostic][data-for^='qvs.yaml:']")? > 0);
    assert_eq!(page.values()?, before);
    assert_eq!(page.count_of(".report .taken, .report [data-conflict]")?, 0);
    drop(files);
    // Files that are good say so.
    let bundle = bundle::files(&valuestream::example::EXAMPLES[0].plan().resolve(), Lang::En);
    let good = bundle.iter().find(|(path, _)| path.ends_with("/qvs.yaml")).map(|(_, text)| text.clone());
    let _files = attach(&page, &[("good.yaml", good.unwrap_or_default().as_bytes())])?;
    page.wait_for(".report .all-good")?;
    // An AssemblyLine shows what goes into its stages.
    let of_line = |(path, _): &&(String, String)| path.ends_with("-assemblyline.yaml") || path.ends_with("/qvs.yaml");
    let both: Vec<&(String, String)> = bundle.iter().filter(of_line).collect();
    let named: Vec<(&str, &[u8])> =
        both.iter().map(|(path, text)| (path.rsplit('/').next().unwrap_or_default(), text.as_bytes())).collect();
    let _both = attach(&page, &named)?;
    page.wait_for(".report [data-input=version][data-from=open]")?;
    page.wait_for(".report [data-input=gitRevision][data-from=run]")?;
    // Whoever unticks it has taken nothing in yet.
    page.click("[data-import-only-check]")?;
    until("no report", || Ok((page.count_of(".report .files-read")? == 0).then_some(())))?;
    assert_eq!(page.values()?, before);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn files_are_dropped_anywhere_on_the_page() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let script = include_str!("../../scripts/drop_file.js");
    page.script(script, &[json!("dropped.yaml"), json!("version: \"0.15.1\"\nappName: dropped\n")])?;
    until("the value", || Ok((page.value_of("appName")? == "dropped").then_some(())))?;
    page.wait_for(".report .files-read")?;
    assert!(page.text_of(".files-read")?.contains("dropped.yaml"));
    page.click_action("undo")?;
    assert_ne!(page.value_of("appName")?, "dropped");
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn hostile_files_are_refused_without_a_freeze() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.click_action("import")?;
    page.wait_for(".import textarea")?;
    // The longest time that the page is unresponsive.
    page.script(include_str!("../../scripts/watch_long_tasks.js"), &[])?;
    // Each line is nine times the one before it.
    let bomb = ('b'..='z').zip('a'..).fold(String::from("a: &a [x,x,x,x,x,x,x,x,x]\n"), |text, (this, last)| {
        text + &format!("{this}: &{this} [{}]\n", format!("*{last},").repeat(9))
    });
    for (name, text) in [
        ("big.yaml", "a: b\n".repeat(2 << 20)),
        ("deep.yaml", "[".repeat(10_000)),
        ("deeper.yaml", (0..10_000).map(|n| format!("{}a:\n", " ".repeat(n % 500))).collect()),
        ("bomb.yaml", bomb),
    ] {
        let _files = attach(&page, &[(name, text.as_bytes())])?;
        until(name, || Ok((page.text_of(".files-read")?.contains(name)).then_some(())))?;
        assert!(page.count_of(".report .error [data-diagnostic]")? > 0, "{name}");
        assert_eq!(page.count_of(&attribute("data-field", "clusterName"))?, 1);
    }
    let longest = page.script("return longest", &[])?;
    println!("longest task: {longest} ms");
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_input_parameters_are_green_if_nothing_is_missing() -> Result<()> {
    // As in the tutorial, with two stages.
    let page = Visitor::new().opens("#v=1")?;
    page.show_view("inputs")?;
    page.wait_for(".not-all")?;
    assert_eq!(
        page.attribute_of("[data-stage='eso-deploy'] [data-input='azureKeyContainerName']", "data-bound")?.as_deref(),
        Some("missing")
    );
    for (name, text) in REQUIRED {
        page.type_into(name, text)?;
    }
    page.wait_for(".inputs .all-good")?;
    assert_eq!(page.count_of("[data-stage]")?, 2);
    assert_eq!(page.count_of("[data-bound='missing'], [data-bound='invalid']")?, 0);
    assert!(
        page.text_of("[data-stage='eso-deploy'] [data-input='gitRevision']")?.contains("qvs_eso_clustersecretstore")
    );
    Ok(())
}

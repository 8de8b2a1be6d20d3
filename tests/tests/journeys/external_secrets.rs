//! ExternalSecrets as people write them: ready beginnings, values on demand, templates, further fields, and what an import
//! keeps.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, until};
use serde_json::json;
use valuestream::beginning::BEGINNINGS;
use valuestream::{Lang, Plan, bundle};

use crate::shows_files_of;

/// Puts a text into the paste area in one go, as a paste does.
fn paste(page: &Page, text: &str) -> Result<()> {
    if page.count_of(".import textarea")? == 0 {
        page.click_action("import")?;
        page.wait_for(".import textarea")?;
    }
    page.script(include_str!("../../scripts/paste_into_import.js"), &[json!(text)]).map(drop)
}

fn is_open(page: &Page, selector: &str) -> Result<bool> {
    Ok(page.script("return document.querySelector(arguments[0]).open", &[json!(selector)])? == json!(true))
}

#[test]
fn each_beginning_adds_its_external_secret() -> Result<()> {
    for (lang, name) in [(Lang::En, "lang=en"), (Lang::Ja, "lang=ja")] {
        let page = Visitor::new().on_screen(1440, 1000).opens(&format!("#v=2&{name}"))?;
        let mut plan = Plan::default();
        for beginning in &BEGINNINGS {
            page.click_action("beginnings")?;
            page.click(&format!("[data-beginning='{}']", beginning.id))?;
            beginning.add_to(&mut plan);
            assert!(!is_open(&page, ".beginnings")?, "the list stays open");
            let focused = format!("secrets.{}.name", plan.secrets.len() - 1);
            until("the new name to be focused", || {
                let field = page.script("return document.activeElement.dataset.field ?? ''", &[])?;
                Ok((field == json!(focused)).then_some(()))
            })?;
        }
        shows_files_of(&page, &plan, lang)?;
        // One step takes each back.
        page.click_action("undo")?;
        assert_eq!(page.count_of(".secret")?, plan.secrets.len() - 1);
        assert_eq!(page.console_errors()?, Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn what_is_set_is_never_hidden() -> Result<()> {
    let page = Visitor::new().on_screen(1440, 1000).opens("")?;
    let (of_secret, of_entry) = (".secret > .more", ".entry .more");
    assert!(!is_open(&page, of_secret)? && !is_open(&page, of_entry)?, "a row is as short as it can be");
    page.go_to_fragment("v=2&secrets.0.deletionPolicy=Retain&secrets.0.data.0.property=a.b")?;
    until("the values to be shown", || Ok((is_open(&page, of_secret)? && is_open(&page, of_entry)?).then_some(())))?;
    page.click(".entry .more > summary")?;
    until("the entry's to stay", || Ok(is_open(&page, of_entry)?.then_some(())))?;
    Ok(())
}

#[test]
fn a_slip_in_a_template_is_told_and_mended_at_its_place() -> Result<()> {
    let page = Visitor::new().on_screen(1440, 1000).opens("")?;
    page.click(".secret > .more > summary")?;
    page.click_action("add-template")?;
    let text = "secrets.0.template.0.text";
    page.type_into("secrets.0.template.0.key", "config.yaml")?;
    page.type_into(text, "user: {{ .greting | quote }}")?;
    assert_eq!(page.errors_about(text)?, ["template-name-unknown"]);
    page.click(&format!("[data-for='{text}'] [data-fix]"))?;
    until("the mend", || Ok((page.value_of(text)? == "user: {{ .greeting | quote }}").then_some(())))?;
    assert_eq!(page.errors_about(text)?, Vec::<String>::new());
    page.type_into(text, "{{ getHostByName .greeting }}")?;
    assert_eq!(page.errors_about(text)?, ["template-function-gone"]);
    page.type_into(text, "{{ .greeting")?;
    assert_eq!(page.errors_about(text)?, ["template-unclosed"]);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn further_fields_are_coloured_checked_and_undone() -> Result<()> {
    let page = Visitor::new().on_screen(1440, 1000).opens("")?;
    page.click(".secret > .more > summary")?;
    let extra = "secrets.0.extra";
    let file = "eso-clustersecretstore/manifests/example-externalsecret.yaml";
    page.type_into(extra, "metadata: {labels: {team: shop}}")?;
    assert_eq!(page.errors_about(extra)?, Vec::<String>::new());
    assert!(page.file_text(file)?.contains("  labels:\n    team: shop\n"));
    let under = page.text_of(".coloured code")?;
    assert_eq!(under.trim_end(), "metadata: {labels: {team: shop}}");
    page.type_into(extra, "spec: {targets: {}}")?;
    assert_eq!(page.errors_about(extra)?, ["further-unknown"]);
    assert!(page.text_of(&format!("[data-diagnostic='further-unknown'][data-for='{extra}']"))?.contains("1"));
    page.type_into(extra, "spec: [")?;
    assert_eq!(page.errors_about(extra)?, ["extra-unclosed"]);
    page.click_action("undo")?;
    assert_ne!(page.value_of(extra)?, "spec: [");
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

/// With a label that the form has no value for.
const LABELLED: &str = "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: shop\n  namespace: shop\n  labels:\n    team: shop\nspec:\n  secretStoreRef:\n    kind: ClusterSecretStore\n    name: azure-key-vault\n  data:\n    - secretKey: a\n      remoteRef:\n        key: a\n";

#[test]
fn a_second_paste_counts_against_what_was_there_before_the_first() -> Result<()> {
    let page = Visitor::new().on_screen(1440, 1000).opens("")?;
    let before = page.values()?;
    paste(&page, LABELLED)?;
    until("the name", || Ok((page.value_of("secrets.0.name")? == "shop").then_some(())))?;
    assert_eq!(page.attribute_of(".report [data-outcome]", "data-outcome")?.as_deref(), Some("further"));
    assert!(page.value_of("secrets.0.extra")?.contains("team: shop"));
    let told = page.text_of(".notice")?;
    paste(&page, &LABELLED.replace("team: shop", "team: mail"))?;
    until("the label", || Ok(page.value_of("secrets.0.extra")?.contains("team: mail").then_some(())))?;
    assert_eq!(page.text_of(".notice")?, told, "as many values changed as at first");
    page.click_action("undo")?;
    assert_eq!(page.values()?, before, "one step takes both back");
    Ok(())
}

#[test]
fn a_template_of_helm_is_told_as_such() -> Result<()> {
    let page = Visitor::new().opens("")?;
    paste(&page, "{{- if .Values.enabled }}\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\n{{- end }}\n")?;
    page.wait_for(".report [data-diagnostic='import-template-helm']")?;
    assert_eq!(page.count_of(".report [data-diagnostic]")?, 1, "nothing else is said of it");
    Ok(())
}

#[test]
fn a_plan_file_brings_the_form_back() -> Result<()> {
    let page = Visitor::new().on_screen(1440, 1000).opens("")?;
    let mut plan = Plan::default();
    plan.cluster.cluster_name = "aks-contoso".to_owned();
    BEGINNINGS.iter().for_each(|beginning| {
        beginning.add_to(&mut plan);
    });
    let files = bundle::files(&plan.resolve(), Lang::En);
    let text = files.iter().find(|(path, _)| path.ends_with("qvsconfig.yaml")).map(|(_, text)| text.clone());
    page.type_into("location", "japaneast")?;
    paste(&page, &text.unwrap_or_default())?;
    until("the cluster", || Ok((page.value_of("clusterName")? == "aks-contoso").then_some(())))?;
    assert_eq!(page.value_of("location")?, "", "what a plan file leaves out has its default");
    shows_files_of(&page, &plan, Lang::En)
}

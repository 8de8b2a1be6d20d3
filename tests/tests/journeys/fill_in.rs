//! The main task: fill in the form, see the files, copy or download them.

use std::io::{Cursor, Read};

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, attribute, until};
use valuestream::files::Setting;
use valuestream::{Lang, Plan, bundle};

use crate::{REQUIRED, give, shows_files_of};

#[test]
fn the_form_makes_the_files_and_the_bundle() -> Result<()> {
    let page = Visitor::new().with_empty_clipboard().opens("")?;
    let mut plan = Plan::default();
    shows_files_of(&page, &plan, Lang::En)?;

    give(&page, &mut plan, REQUIRED)?;
    shows_files_of(&page, &plan, Lang::En)?;
    for (name, text) in [
        ("version", "0.15.1"),
        ("storeDelivery", "ownAdapter"),
        ("version", "2.9.0"),
        ("useAzureSdk", "true"),
        ("useAzureSdk", "false"),
        ("version", "0.15.1"),
        ("storeDelivery", "officialAdapter"),
        ("appName", "contoso-store"),
        ("storeParameter", "clusterSecretStoreName"),
        ("repositoryKind", "gitlab"),
        ("gitCloneUrl", "git@gitlab.com:contoso/platform.git"),
        ("configDirectory", "platform/eso"),
        ("adapterSource", "remote"),
        ("applicationId", "eso"),
        ("pipelinePrefix", "eso"),
        ("assemblyLineName", "eso-line"),
        ("secrets.0.refreshInterval", "90m"),
        ("secrets.0.data.0.remoteVersion", "0123456789abcdef0123456789abcdef"),
    ] {
        let before = bundle::files(&plan.resolve(), Lang::En);
        give(&page, &mut plan, &[(name, text)])?;
        assert_ne!(bundle::files(&plan.resolve(), Lang::En), before, "{name} changes a file");
        shows_files_of(&page, &plan, Lang::En)?;
    }

    takes_away(&page, &plan)?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

/// Copies and downloads every file, then the bundle, and compares them with those that the domain makes.
fn takes_away(page: &Page, plan: &Plan) -> Result<()> {
    let made_by = page.made_by()?;
    let here = Setting { lang: Lang::En, address: page.address(), made_by: &made_by };
    let files = bundle::files(&plan.resolve(), here);
    for (path, text) in &files {
        page.click(&attribute("data-file-tab", path))?;
        page.script(include_str!("../../scripts/note_what_buttons_say.js"), &[])?;
        page.click_action_in(".files", "copy")?;
        until("the copy button to say that it copied", || {
            Ok((page.script("return window.said.has('Copied')", &[])? == true).then_some(()))
        })?;
        until(&format!("{path} on the clipboard"), || Ok((page.read_clipboard()? == *text).then_some(())))?;
        page.click_action_in(".files", "download")?;
        let name = path.rsplit('/').next().unwrap_or_default();
        assert_eq!(String::from_utf8(page.wait_for_download(name)?)?, *text, "downloaded {path}");
    }

    page.click_action("download-bundle")?;
    let bytes = page.wait_for_download(&bundle::file_name(plan))?;
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes))?;
    assert_eq!(archive.len(), files.len());
    for (n, (path, text)) in files.iter().enumerate() {
        let mut file = archive.by_index(n)?;
        assert_eq!(file.name()?, path.as_str());
        let mut read = String::new();
        file.read_to_string(&mut read)?;
        assert_eq!(&read, text, "{path} in the zip");
    }
    assert_eq!(bytes, bundle::zip(plan, here).expect("a plan without errors"), "the same bytes as from a native build");
    Ok(())
}

#[test]
fn errors_block_the_bundle_and_lead_to_their_fields() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let button = attribute("data-action", "download-bundle");
    let enabled =
        |page: &Page| page.script("return !document.querySelector(arguments[0]).disabled", &[button.clone().into()]);
    assert_eq!(enabled(&page)?, false);
    assert_eq!(page.text_of("#first-error")?, "5 values left");
    // Each click leads to the next field that is still wrong.
    for (n, (name, text)) in REQUIRED.iter().enumerate() {
        page.click("#first-error")?;
        let focused = page.script("return document.activeElement.dataset.field", &[])?;
        assert_eq!(focused, *name);
        assert!(page.is_shown(&attribute("data-for", name))?, "the message at {name} is visible");
        assert_eq!(page.errors()?.len(), REQUIRED.len() - n);
        page.type_into(name, text)?;
    }
    assert_eq!(enabled(&page)?, true);
    assert_eq!(page.errors()?, []);

    page.type_into("configDirectory", "../elsewhere")?;
    assert_eq!(page.diagnostics_about("configDirectory")?, ["directory-shape"]);
    assert_eq!(enabled(&page)?, false);
    page.type_into("configDirectory", "")?;
    assert_eq!(page.diagnostics_about("configDirectory")?, ["required"]);
    assert!(page.file_paths()?.contains(&"<configDirectory>/.valuestream/qvs.yaml".to_owned()));
    Ok(())
}

#[test]
fn any_text_appears_in_the_file_as_typed() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let mut plan = Plan::default();
    for text in [
        "yes",
        "0x1F",
        "12:30",
        "1_000",
        "a: b # c",
        "\"'\\",
        "日本語 🙂",
        "<script>alert(1)</script>",
        "${x}",
        "&amp;",
    ] {
        give(&page, &mut plan, &[("appName", text), ("secrets.0.name", text)])?;
        shows_files_of(&page, &plan, Lang::En)?;
    }
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_value_is_tidied_when_its_field_is_left_and_not_before() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("version", " v0.15.1 ")?;
    assert_eq!(page.value_of("version")?, " v0.15.1 ");
    assert_eq!(page.diagnostics_about("version")?, ["version-shape"]);
    page.leave_field()?;
    assert_eq!(page.value_of("version")?, "0.15.1");
    assert_eq!(page.errors_about("version")?, Vec::<String>::new());
    Ok(())
}

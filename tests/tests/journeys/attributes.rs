//! The page has the attributes that the contract promises (docs/contract.md#the-page).

use anyhow::Result;
use qvsconfig_tests::Visitor;
use valuestream::Plan;

#[test]
fn every_value_has_a_usable_control() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let mut names = Vec::new();
    let mut texts = Vec::new();
    Plan::default().each_value(|path, _, text| {
        names.push(path.to_string());
        texts.push(text.to_owned());
    });
    // A row shows what is wanted often before what is wanted now and then.
    let mut shown = page.fields()?;
    shown.sort_unstable();
    assert_eq!(shown, {
        let mut names = names.clone();
        names.sort_unstable();
        names
    });
    for (name, text) in names.iter().zip(&texts) {
        assert_eq!(&page.value_of(name)?, text, "{name}");
    }
    let odd = page.script(include_str!("../../scripts/fields_that_hinder.js"), &[])?;
    assert_eq!(odd, serde_json::json!([]), "controls without a label, or that cannot be used");
    let twice = page.script(
        "const ids = [...document.querySelectorAll('[id]')].map(it => it.id); return ids.filter((id, n) => ids.indexOf(id) !== n)",
        &[],
    )?;
    assert_eq!(twice, serde_json::json!([]), "ids that stand twice");
    Ok(())
}

#[test]
fn buttons_exist_in_both_layouts() -> Result<()> {
    for (width, height) in [(1440, 900), (1024, 800), (390, 844)] {
        let page = Visitor::new().on_screen(width, height).opens("")?;
        for action in [
            "copy",
            "download",
            "download-bundle",
            "language",
            "theme",
            "add-secret",
            "remove-secret",
            "add-data",
            "remove-data",
        ] {
            assert!(page.is_shown(&format!("[data-action={action}]"))?, "{action} at {width}");
        }
        let wide =
            page.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth", &[])?;
        assert_eq!(wide, 0, "the page scrolls sideways at {width}");
    }
    Ok(())
}

#[test]
fn line_numbers_come_from_the_style_alone() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let text = page.file_text("eso-clustersecretstore/deployment-config.yaml")?;
    assert!(text.lines().all(|line| !line.starts_with(|c: char| c.is_ascii_digit())));
    let number =
        page.script("return getComputedStyle(document.querySelector('[data-file] .line'), '::before').content", &[])?;
    assert_eq!(number, "counter(line)");
    Ok(())
}

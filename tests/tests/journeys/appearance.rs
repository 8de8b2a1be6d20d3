//! Language and theme: at first the browser's, then as switched, and kept between visits.

use anyhow::Result;
use qvsconfig_tests::{Colours, Page, Visitor};
use valuestream::{Lang, Plan};

use crate::shows_files_of;

fn root(page: &Page, name: &str) -> Result<String> {
    Ok(page.attribute_of("html", name)?.unwrap_or_default())
}

#[test]
fn the_language_is_the_browsers_until_it_is_switched() -> Result<()> {
    let page = Visitor::new().speaking("ja-JP,en").opens("")?;
    assert_eq!(root(&page, "lang")?, "ja");
    assert_eq!(page.text_of("label[for=value-clusterName] .name")?, "AKSクラスタ名");
    shows_files_of(&page, &Plan::default(), Lang::Ja)?;
    page.click_action("language")?;
    assert_eq!(root(&page, "lang")?, "en");
    assert_eq!(page.text_of("label[for=value-clusterName] .name")?, "AKS cluster");
    shows_files_of(&page, &Plan::default(), Lang::En)?;
    page.reload()?;
    assert_eq!(root(&page, "lang")?, "en");

    let page = Visitor::new().speaking("fr,de").opens("")?;
    assert_eq!(root(&page, "lang")?, "en");
    Ok(())
}

#[test]
fn the_theme_is_the_systems_until_it_is_switched() -> Result<()> {
    let page = Visitor::new().preferring(Colours::Dark).opens("")?;
    assert_eq!(root(&page, "data-theme")?, "dark");
    page.click_action("theme")?;
    assert_eq!(root(&page, "data-theme")?, "light");
    page.reload()?;
    assert_eq!(root(&page, "data-theme")?, "light");
    Ok(())
}

#[test]
fn a_switch_of_language_keeps_what_was_typed() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.type_into("clusterName", "aks-contoso")?;
    page.type_into("projectName", "Not A Label")?;
    page.click_action("language")?;
    assert_eq!(page.value_of("clusterName")?, "aks-contoso");
    assert_eq!(page.value_of("projectName")?, "Not A Label");
    assert_eq!(page.diagnostics_about("projectName")?, ["label-shape"]);
    Ok(())
}

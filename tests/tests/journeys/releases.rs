//! The list of releases under the version.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor};
use serde_json::json;
use valuestream::release::known;

const LIST: &str = "#value-version-list";
const OPTION: &str = "#value-version-list [role=option]";
/// An old link: the store is the official adapter's.
const OFFICIAL: &str = "#v=1";

fn press(page: &Page, key: &str) -> Result<()> {
    let script = include_str!("../../scripts/press_key.js");
    page.script(script, &[key.into()]).map(drop)
}

fn chosen(page: &Page) -> Result<String> {
    page.text_of(&format!("{OPTION}[aria-selected=true] span"))
}

/// The title and the number of entries of each group.
fn groups(page: &Page) -> Result<Vec<(String, usize)>> {
    let script = include_str!("../../scripts/groups_of_list.js");
    Ok(serde_json::from_value(page.script(script, &[json!(LIST)])?)?)
}

fn titles(page: &Page) -> Result<Vec<String>> {
    Ok(groups(page)?.into_iter().map(|(title, _)| title.split(" (").next().unwrap_or_default().to_owned()).collect())
}

fn mouse_down_on(page: &Page, version: &str) -> Result<()> {
    let script = "document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))";
    page.script(script, &[json!(format!("{OPTION}[data-value='{version}']"))]).map(drop)
}

#[test]
fn a_release_is_chosen_from_the_list() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.click(".suggest-open")?;
    // Every release, grouped by what can be done with it.
    assert_eq!(titles(&page)?, ["Supported", "Usable", "Not usable"]);
    assert_eq!(groups(&page)?.iter().map(|(_, n)| n).sum::<usize>(), known().len());
    assert!(page.text_of(OPTION)?.starts_with("✓ 2.9.0"));
    // An unusable release says why.
    assert!(page.text_of(&format!("{OPTION}[data-value='0.9.15']"))?.contains("0.9.15-2"));
    assert!(page.is_shown(&format!("{OPTION}[data-value='0.17.0']:not(.unusable)"))?);
    mouse_down_on(&page, "0.15.1")?;
    assert_eq!(page.value_of("version")?, "0.15.1");
    assert!(!page.is_shown(OPTION)?);
    assert!(page.file_text("eso-clustersecretstore/deployment-config.yaml")?.contains("version: \"0.15.1\""));
    assert_eq!(page.errors_about("version")?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_list_depends_on_how_the_store_is_made() -> Result<()> {
    let page = Visitor::new().opens(OFFICIAL)?;
    page.click(".suggest-open")?;
    assert_eq!(titles(&page)?, ["Usable", "Not usable"]);
    assert!(page.text_of(OPTION)?.starts_with("✓ 0.16.2"));
    assert!(page.text_of(&format!("{OPTION}[data-value='0.17.0'].unusable"))?.contains("v1 only"));
    // An open list covers what is below it.
    page.leave_field()?;
    assert!(!page.is_shown(OPTION)?);
    page.choose("storeDelivery", "manifest")?;
    page.click(".suggest-open")?;
    assert_eq!(titles(&page)?, ["Supported", "Usable", "Not usable"]);
    Ok(())
}

#[test]
fn the_keyboard_does_the_same_and_leaving_keeps_what_was_typed() -> Result<()> {
    let page = Visitor::new().opens(OFFICIAL)?;
    page.click("[data-field=version]")?;
    press(&page, "ArrowDown")?;
    assert_eq!(chosen(&page)?, "✓ 0.16.2");
    press(&page, "ArrowDown")?;
    press(&page, "Enter")?;
    assert_eq!(page.value_of("version")?, "0.16.1");
    assert_eq!(page.attribute_of("[data-field=version]", "aria-expanded")?.as_deref(), Some("false"));

    // Typing narrows the list to groups with a match; an entry that is only highlighted is not chosen.
    page.type_into("version", "0.9.1")?;
    press(&page, "ArrowDown")?;
    press(&page, "ArrowDown")?;
    assert!(page.count_of(OPTION)? < 20);
    page.leave_field()?;
    assert_eq!(page.value_of("version")?, "0.9.1");
    assert!(!page.is_shown(OPTION)?);
    page.type_into("version", "2.")?;
    assert_eq!(titles(&page)?, ["Not usable"]);
    page.type_into("version", "0.9.15")?;
    assert_eq!(page.errors_about("version")?, ["release-without-chart"]);
    page.type_into("version", "0.16.9")?;
    assert_eq!(page.errors_about("version")?, Vec::<String>::new());
    assert!(page.diagnostics_about("version")?.contains(&"release-unlisted".to_owned()));
    Ok(())
}

#[test]
fn the_arrow_keys_move_from_group_to_group() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.click("[data-field=version]")?;
    press(&page, "ArrowDown")?;
    assert_eq!(chosen(&page)?, "✓ 2.9.0");
    let (_, in_first) = groups(&page)?.swap_remove(0);
    for _ in 0..in_first {
        press(&page, "ArrowDown")?;
    }
    let group = "return document.querySelector(arguments[0]).parentElement.getAttribute('aria-label')";
    let lit = json!(format!("{OPTION}[aria-selected=true]"));
    assert_eq!(page.script(group, std::slice::from_ref(&lit))?, "Usable");
    press(&page, "ArrowUp")?;
    assert_ne!(page.script(group, &[lit])?, "Usable");
    Ok(())
}

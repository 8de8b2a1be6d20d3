//! The list of releases under the version.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor};

const OPTION: &str = "#value-version-list [role=option]";

fn press(page: &Page, key: &str) -> Result<()> {
    let script = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
                  { key: arguments[0], bubbles: true, cancelable: true }))";
    page.script(script, &[key.into()]).map(drop)
}

fn chosen(page: &Page) -> Result<String> {
    page.text_of(&format!("{OPTION}[aria-selected=true] span"))
}

#[test]
fn a_release_is_chosen_from_the_list() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.click(".suggest-open")?;
    assert_eq!(page.count_of(OPTION)?, 110);
    // The newest that works is on top, and what does not work says why.
    assert!(page.text_of(OPTION)?.starts_with("✓ 0.16.2"));
    assert!(page.text_of(&format!("{OPTION}[data-value='0.17.0']"))?.contains("v1 only"));
    assert!(page.text_of(&format!("{OPTION}[data-value='0.9.15']"))?.contains("0.9.15-2"));
    page.script("document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))",
        &[format!("{OPTION}[data-value='0.15.1']").into()])?;
    assert_eq!(page.value_of("version")?, "0.15.1");
    assert!(!page.is_shown(OPTION)?);
    assert!(page.file_text("eso-clustersecretstore/deployment-config.yaml")?.contains("version: \"0.15.1\""));
    Ok(())
}

#[test]
fn the_keyboard_does_the_same_and_leaving_keeps_what_was_typed() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.click("[data-field=version]")?;
    press(&page, "ArrowDown")?;
    assert_eq!(chosen(&page)?, "✓ 0.16.2");
    press(&page, "ArrowDown")?;
    press(&page, "Enter")?;
    assert_eq!(page.value_of("version")?, "0.16.1");
    assert_eq!(page.attribute_of("[data-field=version]", "aria-expanded")?.as_deref(), Some("false"));

    // Typing narrows the list; an entry that is only highlighted is not taken.
    page.type_into("version", "0.9.1")?;
    press(&page, "ArrowDown")?;
    press(&page, "ArrowDown")?;
    assert!(page.count_of(OPTION)? < 20);
    page.leave_field()?;
    assert_eq!(page.value_of("version")?, "0.9.1");
    assert!(!page.is_shown(OPTION)?);
    page.type_into("version", "0.9.15")?;
    assert_eq!(page.errors_about("version")?, ["release-without-chart"]);
    page.type_into("version", "0.16.9")?;
    assert_eq!(page.errors_about("version")?, Vec::<String>::new());
    assert!(page.diagnostics_about("version")?.contains(&"release-unlisted".to_owned()));
    Ok(())
}

//! Opening the page.

use anyhow::Result;
use qvsconfig_tests::Visitor;

#[test]
fn the_page_opens_without_a_word_on_the_console() -> Result<()> {
    let page = Visitor::new().opens("")?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_page_opens_at_any_place_of_a_host() -> Result<()> {
    let page = Visitor::new().at("/tools/qvsconfig/").opens("")?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

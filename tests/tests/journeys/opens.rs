//! Opening the page.

use anyhow::Result;
use qvsconfig_tests::Visitor;

#[test]
fn the_page_opens_with_an_empty_console() -> Result<()> {
    let page = Visitor::new().opens("")?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_page_opens_at_any_path_of_a_host() -> Result<()> {
    let page = Visitor::new().at("/tools/qvsconfig/").opens("")?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

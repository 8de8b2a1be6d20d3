//! Nothing that looks like a secret leaves its own field.

use anyhow::Result;
use qvsconfig_tests::{Visitor, attribute};

#[test]
fn a_token_is_refused_and_enters_no_file() -> Result<()> {
    let page = Visitor::new().opens("")?;
    for (field, text, code) in [
        ("appName", "ghp_canary0123456789", "credential-like"),
        ("azureKeyContainerName", "glpat-canary", "credential-like"),
        ("gitCloneUrl", "https://canary:secret@github.com/o/r.git", "url-credentials"),
        ("secrets.0.name", "eyJhbGcicanary.eyJ", "credential-like"),
        ("configDirectory", "github_pat_canary", "credential-like"),
    ] {
        page.type_into(field, text)?;
        assert_eq!(page.diagnostics_about(field)?, [code]);
        page.leave_field()?;
        assert!(page.is_shown(&attribute("data-for", field))?, "the message at {field} is visible");
    }
    let elsewhere = page.script(include_str!("../../scripts/knows_the_canary.js"), &[])?;
    assert_eq!(elsewhere, false, "the text stands in no markup, address or storage");
    Ok(())
}

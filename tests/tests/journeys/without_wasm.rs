//! The page where it cannot start: it says what it is, how to get it, and why it does not start.

use std::fs;

use anyhow::Result;
use qvsconfig_tests::{Host, Page, Visitor, until};

/// Opens the page in a browser that lacks something: this script, which removes it, runs before the page's own.
fn lacking(visitor: &Visitor, what: &str) -> Result<Page> {
    let page = visitor.sits_down()?;
    page.run_first(what)?;
    page.visit(page.address())?;
    Ok(page)
}

fn told(page: &Page) -> Result<String> {
    until("a message", || Ok(Some(page.text_of("#not-started")?).filter(|text| !text.is_empty())))
}

/// Asserts that it says so in both languages.
fn says_what_it_is(page: &Page) -> Result<()> {
    assert!(page.is_shown("#about")?);
    let text = page.text_of("#about")?;
    for word in
        ["External Secrets Operator", "cargo xtask run", "Chrome", "Firefox", "tutorial", "チュートリアル", "手順書"]
    {
        assert!(text.contains(word), "{word} in {text}");
    }
    assert_eq!(page.attribute_of("#about [lang]", "lang")?.as_deref(), Some("ja"));
    Ok(())
}

#[test]
fn without_javascript_the_page_says_what_it_is() -> Result<()> {
    let page = Visitor::new().sits_down()?;
    page.switch_scripts_off()?;
    page.visit(page.address())?;
    says_what_it_is(&page)?;
    assert_eq!(page.count_of("#not-started")?, 0);
    assert_eq!(page.count_of("[data-field]")?, 0);
    Ok(())
}

#[test]
fn a_page_that_starts_shows_no_such_message() -> Result<()> {
    let page = Visitor::new().opens("")?;
    assert_eq!(page.count_of("#about, #not-started")?, 0);
    Ok(())
}

#[test]
fn without_webassembly_the_page_says_so() -> Result<()> {
    for (languages, word) in [("en-US,en", "WebAssembly is off"), ("ja", "WebAssemblyが無効")] {
        let page = lacking(&Visitor::new().speaking(languages), "delete window.WebAssembly")?;
        assert!(told(&page)?.contains(word));
        assert_eq!(page.attribute_of("#not-started", "role")?.as_deref(), Some("alert"));
        says_what_it_is(&page)?;
    }
    Ok(())
}

#[test]
fn a_browser_that_is_too_old_gets_a_message() -> Result<()> {
    let english = Visitor::new();
    for what in [
        // From before modules existed,
        "delete HTMLScriptElement.prototype.noModule",
        // and from before the program's features existed, with the browsers' error messages.
        "WebAssembly.instantiateStreaming = async () => { throw new WebAssembly.CompileError('invalid value type') }",
    ] {
        let page = lacking(&english, what)?;
        assert!(told(&page)?.contains("too old"), "{what}");
    }
    Ok(())
}

#[test]
fn a_script_that_the_browser_cannot_parse_means_it_is_too_old() -> Result<()> {
    let host = Host::at("/")?;
    // This is how an old browser sees newer syntax; the hash in the page is adapted.
    let (name, page) = (host.name_of("app-", ".js")?, "index.html");
    let old = fs::read(host.folder().join(&name))?;
    let new = "const a = 1; a ??? b";
    let html = fs::read_to_string(host.folder().join(page))?;
    let integrity = xtask::page::integrity;
    host.put(page, html.replace(&integrity(&old), &integrity(new.as_bytes())).as_bytes())?;
    host.put(&name, new.as_bytes())?;
    let page = Visitor::new().sits_down()?;
    page.visit(host.url())?;
    assert!(told(&page)?.contains("too old"));
    says_what_it_is(&page)
}

#[test]
fn a_file_that_fails_to_load_gets_a_message() -> Result<()> {
    for (start, end) in [("app-", ".js"), ("app_bg-", ".wasm"), ("app-", ".css")] {
        let host = Host::at("/a/b/")?;
        fs::remove_file(host.folder().join(host.name_of(start, end)?))?;
        let page = Visitor::new().speaking("ja").sits_down()?;
        page.visit(host.url())?;
        assert!(told(&page)?.contains("接続を確かめて"), "{start}{end}");
        assert!(page.is_shown("#about")?);
    }
    Ok(())
}

//! The pictures of the README, the built page with the example plan, and those of docs/externalsecrets.md, each beginning in the
//! form; all in Chromium. `cargo xtask pictures` runs this.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use qvsconfig_tests::{Colours, Page, Visitor, until};
use serde_json::{Value, json};
use valuestream::beginning::{BEGINNINGS, Beginning};
use xtask::workspace;

/// A picture: the view, the element that is scrolled to its top, and the reader's colours.
struct Picture {
    name: &'static str,
    view: &'static str,
    top: &'static str,
    colours: Colours,
    /// The tab of the Environment that is shown.
    environment: &'static str,
}

const PICTURES: [Picture; 5] = [
    picture("page-light", "files", "body"),
    Picture { colours: Colours::Dark, ..picture("page-dark", "files", "body") },
    picture("runbook", "runbook", "[data-step='1']"),
    picture("picture", "picture", "body"),
    Picture { environment: PRODUCTION, ..picture("environments", "changes", "body") },
];

const fn picture(name: &'static str, view: &'static str, top: &'static str) -> Picture {
    Picture { name, view, top, colours: Colours::Light, environment: STAGING }
}

const STAGING: &str = "[data-environment]:nth-child(1)";
const PRODUCTION: &str = "[data-environment]:nth-child(2)";

/// What production has of its own in the pictures.
const OF_PRODUCTION: [(&str, &str); 4] = [
    ("resourceGroup", "rg-contoso-production"),
    ("clusterName", "aks-contoso-production"),
    ("azureKeyContainerName", "contoso-production-kv"),
    ("version", "2.7.0"),
];

fn main() -> Result<()> {
    let folder = workspace::root().join("docs").join("pictures");
    fs::create_dir_all(&folder)?;
    for picture in PICTURES {
        let file = folder.join(picture.name).with_extension("webp");
        take(&picture, &file)?;
        println!("{:>7} bytes  docs/pictures/{}.webp", fs::metadata(&file)?.len(), picture.name);
    }
    for beginning in &BEGINNINGS {
        let name = format!("external-secret-{}", beginning.id);
        let file = folder.join(&name).with_extension("webp");
        take_beginning(beginning, &file)?;
        println!("{:>7} bytes  docs/pictures/{name}.webp", fs::metadata(&file)?.len());
    }
    Ok(())
}

/// The form's row of a beginning, whole.
fn take_beginning(beginning: &Beginning, file: &Path) -> Result<()> {
    // So high that the form need not scroll: nothing is drawn of what is scrolled away.
    let page = Visitor::new().on_screen(1440, 5000).preferring(Colours::Light).opens("#v=2&secrets=0")?;
    page.click_action("beginnings")?;
    page.click(&format!("[data-beginning='{}']", beginning.id))?;
    page.wait_for(".secret")?;
    page.script("document.activeElement.blur()", &[])?;
    until("the page to settle", || settled(&page))?;
    let place = page.script(include_str!("../../scripts/place_of.js"), &[json!(".secret")])?;
    let asked = json!({ "format": "webp", "quality": 82, "clip": place });
    keep(&page.devtools("Page.captureScreenshot", asked)?, file)
}

fn take(picture: &Picture, file: &Path) -> Result<()> {
    let page = Visitor::new().on_screen(1440, 900).preferring(picture.colours).opens("")?;
    page.click(".welcome [data-action=example]")?;
    page.click_action_in(".notice", "dismiss")?;
    for name in ["environmentName", "deploymentName"] {
        page.type_into(name, "staging")?;
    }
    page.click_action("add-environment")?;
    for (name, text) in OF_PRODUCTION {
        page.type_into(&format!("environments.0.{name}"), text)?;
    }
    page.show_view(picture.view)?;
    if picture.view == "changes" {
        page.click_action("compare-environments")?;
    }
    page.click(picture.environment)?;
    page.script("document.activeElement.blur(); document.getElementById('form').scrollTo(0, 0)", &[])?;
    page.wait_for(picture.top)?;
    page.script("document.querySelector(arguments[0]).scrollIntoView({ block: 'start' })", &[json!(picture.top)])?;
    until("the page to settle", || settled(&page))?;
    keep(&page.devtools("Page.captureScreenshot", json!({ "format": "webp", "quality": 82 }))?, file)
}

fn keep(taken: &Value, file: &Path) -> Result<()> {
    let bytes = BASE64_STANDARD.decode(taken["data"].as_str().context("Chromium took no picture")?)?;
    fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

fn settled(page: &Page) -> Result<Option<()>> {
    Ok((page.script(include_str!("../../scripts/settled.js"), &[])? == json!(true)).then_some(()))
}

//! A walk through everything that the page can show: each state of [`STATES`] and, in it, every view that the page has a tab
//! for. The caller chooses the language and the checks ([`Look`]).
//!
//! A new view is included automatically, as the tabs are read from the page. A new dialog or state needs a line in [`STATES`].

use anyhow::Result;
use fantoccini::key::Key;
use qvsconfig_tests::{Page, Visitor, attribute, until};
use serde_json::json;
use valuestream::Lang;

use crate::REQUIRED;

/// The height of every screen, in CSS pixels.
const HEIGHT: u32 = 900;

/// A state of the page.
pub struct State {
    /// Its name in failures.
    pub name: &'static str,
    /// The part after the address.
    link: fn() -> String,
    /// The actions that lead to it.
    acts: fn(&Page) -> Result<()>,
    /// What to check.
    views: Views,
}

/// What to check in a state.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Views {
    /// The page as it is.
    AsItIs,
    /// Every view.
    Each,
    /// Every view and every file.
    EachFile,
}

/// All states of the walk.
pub const STATES: &[State] = &[
    State { name: "empty", link: String::new, acts: nothing, views: Views::Each },
    State { name: "filled", link: filled, acts: nothing, views: Views::EachFile },
    State { name: "with errors", link: wrong, acts: shows_errors, views: Views::Each },
    State { name: "many rows", link: rows, acts: nothing, views: Views::Each },
    State { name: "no rows", link: || "#v=1&secrets=0".to_owned(), acts: nothing, views: Views::AsItIs },
    State { name: "share panel", link: filled, acts: shares, views: Views::AsItIs },
    State { name: "import report", link: String::new, acts: imports, views: Views::AsItIs },
    State { name: "saved plans", link: filled, acts: saves_plans, views: Views::AsItIs },
    State { name: "a compared plan", link: filled, acts: compares, views: Views::AsItIs },
    State { name: "a further Environment", link: environments, acts: shows_production, views: Views::Each },
    State { name: "compared Environments", link: environments, acts: compares_environments, views: Views::AsItIs },
    State { name: "a dead end", link: dead_end, acts: |page| page.show_view("messages"), views: Views::AsItIs },
    State { name: "examples side by side", link: String::new, acts: loads_example, views: Views::AsItIs },
    State { name: "list of releases", link: String::new, acts: lists_releases, views: Views::AsItIs },
    State { name: "guided", link: String::new, acts: is_guided, views: Views::AsItIs },
    State { name: "guided, further on", link: filled, acts: is_guided_on, views: Views::AsItIs },
    State { name: "palette", link: filled, acts: opens_palette, views: Views::AsItIs },
    State { name: "nothing found", link: filled, acts: finds_nothing, views: Views::AsItIs },
    State { name: "list of keys", link: String::new, acts: lists_keys, views: Views::AsItIs },
    State { name: "a notice", link: filled, acts: |page| page.click_action("remove-data"), views: Views::AsItIs },
    State { name: "a strange link", link: || "#v=9&nonsense=1".to_owned(), acts: nothing, views: Views::AsItIs },
];

/// Returns the faults of a page in a language, one text each.
pub type See = Box<dyn Fn(&Page, Lang) -> Result<Vec<String>>>;

/// A check of the page.
pub struct Look {
    /// The width of the screen.
    pub width: u32,
    /// The page's theme.
    pub theme: &'static str,
    /// Whether to check each of the files, which differ only in their texts.
    pub in_each_file: bool,
    /// The faults it finds.
    pub see: See,
}

/// Goes through all states in a language, opening each on a screen of that width, and runs these checks. Returns all faults
/// with their places; each fault is reported once.
pub fn walk(lang: Lang, opened_at: u32, looks: &[Look]) -> Result<Vec<String>> {
    let mut width = opened_at;
    let page = Visitor::new().on_screen(width, HEIGHT).sits_down()?;
    let mut seen: Vec<(String, String)> = Vec::new();
    let mut forth = false;
    for state in STATES {
        if width != opened_at {
            width = opened_at;
            page.resize(width, HEIGHT)?;
        }
        page.open(&(state.link)())?;
        speak(&page, lang)?;
        (state.acts)(&page)?;
        for place in places(&page, state)? {
            show(&page, &place)?;
            // In alternating order, as each change of the theme or the width redraws the page.
            forth = !forth;
            let mut looks: Vec<&Look> = looks.iter().collect();
            if !forth {
                looks.reverse();
            }
            let is_file = matches!(place, Place::File(_));
            for look in looks.into_iter().filter(|look| look.in_each_file || !is_file) {
                if look.width != width {
                    width = look.width;
                    page.resize(width, HEIGHT)?;
                }
                turn(&page, "data-theme", look.theme, "theme")?;
                for what in (look.see)(&page, lang)? {
                    if seen.iter().all(|(known, _)| *known != what) {
                        let Look { theme, width, .. } = look;
                        let place = format!("{}, {place:?}, {}, {theme}, {width} px", state.name, lang.tag());
                        seen.push((what, place));
                    }
                }
            }
        }
        assert_eq!(page.console_errors()?, Vec::<String>::new(), "{}", state.name);
    }
    Ok(seen.into_iter().map(|(what, place)| format!("{place}: {what}")).collect())
}

/// A part of the page to check.
#[derive(Debug)]
enum Place {
    AsItIs,
    View(String),
    File(String),
}

fn places(page: &Page, state: &State) -> Result<Vec<Place>> {
    if state.views == Views::AsItIs {
        return Ok(vec![Place::AsItIs]);
    }
    let views = page.values_of_attribute("data-view-tab")?;
    assert!(views.len() >= 7, "{views:?}");
    let mut places: Vec<Place> = views.into_iter().map(Place::View).collect();
    if state.views == Views::EachFile {
        places.extend(page.file_paths()?.into_iter().map(Place::File));
    }
    Ok(places)
}

fn show(page: &Page, place: &Place) -> Result<()> {
    match place {
        Place::AsItIs => Ok(()),
        Place::View(view) => page.show_view(view),
        Place::File(path) => page.file_text(path).map(drop),
    }
}

/// Switches the page to a language.
pub fn speak(page: &Page, lang: Lang) -> Result<()> {
    turn(page, "lang", lang.tag(), "language")
}

/// Clicks a switch until the page has the wanted state.
fn turn(page: &Page, name: &str, wanted: &str, action: &str) -> Result<()> {
    if page.attribute_of("html", name)?.as_deref() != Some(wanted) {
        // By script: a mouse click would close an open list or panel.
        page.script("document.querySelector(arguments[0]).click()", &[json!(attribute("data-action", action))])?;
    }
    until(&format!("{name} to be {wanted}"), || {
        Ok((page.attribute_of("html", name)?.as_deref() == Some(wanted)).then_some(()))
    })
}

fn nothing(_: &Page) -> Result<()> {
    Ok(())
}

fn filled() -> String {
    let values: Vec<String> = REQUIRED.iter().map(|(name, text)| format!("&{name}={text}")).collect();
    format!("#v=2&location=japaneast{}", values.concat())
}

fn wrong() -> String {
    "#v=1&azureKeyContainerName=kv_1&version=0.17.0&gitBranch=a%20b&ksaName=X&gitCloneUrl=ftp://a&clusterName=ghp_\
     0123456789abcdefghijklmnopqrstuvwxyz&vaultAuthorization=x&secrets.0.refreshInterval=1d"
        .to_owned()
}

/// An old link with a current release.
fn dead_end() -> String {
    filled().replace("#v=2", "#v=1&version=2.9.0")
}

fn environments() -> String {
    let own = [("environmentName", "production"), ("deploymentName", "production"), ("version", "2.7.0")];
    let own = own.map(|(name, text)| format!("&environments.0.{name}={text}")).concat();
    format!("{}{own}&environments.1.environmentName=test&environments.1.deploymentName=test", filled())
}

fn shows_production(page: &Page) -> Result<()> {
    page.click(&attribute("data-environment", "production"))?;
    page.wait_for("[data-field='environments.0.clusterName']")
}

fn compares_environments(page: &Page) -> Result<()> {
    shows_production(page)?;
    page.click_action("compare-environments")?;
    page.wait_for(".changes tbody tr")
}

fn loads_example(page: &Page) -> Result<()> {
    page.click_action("example")?;
    page.wait_for(".notice [data-example]")
}

fn rows() -> String {
    format!("{}&secrets=3&secrets.1.name=second&secrets.2.name=third&secrets.0.data=4&secrets.2.data=0", filled())
}

fn shows_errors(page: &Page) -> Result<()> {
    page.click("#first-error")
}

fn shares(page: &Page) -> Result<()> {
    page.click_action("share")?;
    page.wait_for(".share-panel input, .share-panel textarea")
}

fn imports(page: &Page) -> Result<()> {
    page.click_action("import")?;
    page.wait_for(".import textarea")?;
    let text = "apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nmetadata:\n  name: taken\n  labels: {a: b}\n\
                spec:\n  refreshInterval: 5m\n  secretStoreRef: {name: other, kind: SecretStore}\n  target: {name: t}\n\
                ---\nappName: one\nversion: 0.9.20\nksaName: two\n---\nkind: Pod\n---\n[";
    page.script(include_str!("../../scripts/paste_into_import.js"), &[json!(text)])?;
    page.wait_for(".report .files-read")
}

fn saves_plans(page: &Page) -> Result<()> {
    page.show_view("plans")?;
    page.wait_for(".new-name")?;
    page.script("document.querySelector('.new-name').value = 'staging'", &[])?;
    page.click("[data-plans=save]")?;
    page.wait_for("[data-plans=compare]")
}

fn compares(page: &Page) -> Result<()> {
    saves_plans(page)?;
    page.type_into("clusterName", "aks-2")?;
    page.click("[data-plans=compare]")?;
    page.wait_for(".changes tbody tr")
}

fn is_guided(page: &Page) -> Result<()> {
    page.click_action("guided")?;
    page.wait_for("#guide-title")
}

fn is_guided_on(page: &Page) -> Result<()> {
    is_guided(page)?;
    for _ in 0..2 {
        page.click("[data-guide=next]")?;
    }
    Ok(())
}

fn opens_palette(page: &Page) -> Result<()> {
    page.press(&format!("{}k{}", char::from(Key::Control), char::from(Key::Null)))?;
    page.wait_for("dialog.palette[open] [role=option]")
}

fn finds_nothing(page: &Page) -> Result<()> {
    opens_palette(page)?;
    page.press("qqqqq")?;
    until("the palette to be empty", || Ok((page.count_of("dialog.palette[open] [role=option]")? == 0).then_some(())))
}

fn lists_keys(page: &Page) -> Result<()> {
    // Single-key shortcuts come with the later part.
    page.show_view("runbook")?;
    page.press("?")?;
    page.wait_for("dialog.keys[open] h2")
}

fn lists_releases(page: &Page) -> Result<()> {
    page.script("document.querySelector('[data-field=version]').focus()", &[])?;
    page.press(&char::from(Key::Down).to_string())?;
    page.wait_for("#value-version-list [role=option]")
}

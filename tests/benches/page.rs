//! How fast the built page is, in a real browser: what it loads, when it is ready, and how long a key press takes to reach
//! the visible files. It prints figures; none of them makes it fail.

use anyhow::{Context, Result};
use qvsconfig_tests::{Page, Visitor, attribute};
use serde_json::{Value, json};
use valuestream::Plan;
use valuestream::field::Defaults;
use valuestream::share::fragment;
use xtask::{size, workspace};

const LOADS: usize = 15;
const KEY_PRESSES: usize = 200;
const FIELDS: [&str; 4] = ["clusterName", "appName", "secrets.0.name", "configDirectory"];
const MANY_ENTRIES: usize = 20;
const VERY_MANY_ENTRIES: usize = 500;

fn main() -> Result<()> {
    let first_load = size::first_load(&size::measure(&workspace::dist())?);
    println!("first load   {} bytes brotli ({} gzip, {} raw)", first_load.brotli, first_load.gzip, first_load.raw);
    println!("ready        {}", ready_times()?);
    println!();
    println!("key press to changed preview, {KEY_PRESSES} each, in ms; nodes: added to the page per press (median)");
    println!("plan       field                     p50    p95    max  nodes  files touched by the last press");
    let page = Visitor::new().opens("")?;
    for field in FIELDS {
        println!("default    {}", key_presses(&page, field)?);
    }
    page.show_view("runbook")?;
    for field in FIELDS {
        println!("runbook    {}", key_presses(&page, field)?);
    }
    while page.count_of("[data-field^=\"secrets.0.data.\"][data-field$=\".secretKey\"]")? < MANY_ENTRIES {
        page.click_action("add-data")?;
    }
    for field in FIELDS {
        println!("{MANY_ENTRIES} + runb. {}", key_presses(&page, field)?);
    }
    page.show_view("picture")?;
    for field in FIELDS {
        println!("{MANY_ENTRIES} + pict. {}", key_presses(&page, field)?);
    }
    let page = Visitor::new().opens(&format!("#{}", fragment(&with_entries(VERY_MANY_ENTRIES))))?;
    for field in FIELDS {
        println!("{VERY_MANY_ENTRIES}        {}", key_presses(&page, field)?);
    }
    for (view, name) in [("runbook", "runb."), ("picture", "pict.")] {
        page.show_view(view)?;
        for field in FIELDS {
            println!("{VERY_MANY_ENTRIES}+ {name} {}", key_presses(&page, field)?);
        }
    }
    Ok(())
}

fn with_entries(entries: usize) -> Plan {
    let mut plan = Plan::default();
    plan.lay_out(&[entries], Defaults::CURRENT);
    for (n, entry) in plan.secrets[0].data.iter_mut().enumerate() {
        entry.values.secret_key = format!("key-{n}");
        entry.values.remote_key = format!("secret-{n}");
    }
    plan
}

/// Loads the page repeatedly without a cache, and measures when it is ready.
fn ready_times() -> Result<String> {
    let page = Visitor::new().sits_down()?;
    page.devtools("Network.enable", json!({}))?;
    page.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }))?;
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("note_ready.js") }))?;
    let mut times = Vec::with_capacity(LOADS);
    for _ in 0..LOADS {
        page.open("")?;
        let time = page.script("return window.readyAfter", &[])?;
        times.push(time.as_f64().context("the page did not record when it was ready")?);
    }
    times.sort_by(f64::total_cmp);
    Ok(format!(
        "{:.0} ms after navigation starts (median of {LOADS} loads; {:.0} to {:.0})",
        quantile(&times, 0.5),
        quantile(&times, 0.0),
        quantile(&times, 1.0)
    ))
}

/// Presses keys in a field and measures how long each took, as a row of the table.
fn key_presses(page: &Page, field: &str) -> Result<String> {
    if !page.has_field(field)? {
        return Ok(format!("{field:22} (no such field on the page)"));
    }
    let presses =
        page.async_script(include_str!("press_keys.js"), &[json!(attribute("data-field", field)), json!(KEY_PRESSES)])?;
    let presses = presses.as_array().context("the page did not report what the key presses did")?;
    let seen: Vec<&Value> = presses.iter().filter(|press| press["ms"].is_number()).collect();
    if seen.is_empty() {
        return Ok(format!("{field:22} (reaches no visible file)"));
    }
    let times = sorted(&seen, "ms");
    let nodes = sorted(&seen, "nodes");
    let unseen = match presses.len() - seen.len() {
        0 => String::new(),
        unseen => format!(" ({unseen} presses changed nothing)"),
    };
    Ok(format!(
        "{field:22} {:6.1} {:6.1} {:6.1} {:6.0}  {}{unseen}",
        quantile(&times, 0.5),
        quantile(&times, 0.95),
        quantile(&times, 1.0),
        quantile(&nodes, 0.5),
        touched(&seen)
    ))
}

/// The files that the last key press touched, each with the number of mutations in it.
fn touched(presses: &[&Value]) -> String {
    let last = presses.last().map_or(&Value::Null, |press| &press["files"]);
    let files = last.as_object().into_iter().flatten();
    let names: Vec<String> = files
        .map(|(path, mutations)| format!("{} ({mutations} mutations)", path.rsplit('/').next().unwrap_or(path)))
        .collect();
    names.join(", ")
}

fn sorted(presses: &[&Value], key: &str) -> Vec<f64> {
    let mut numbers: Vec<f64> = presses.iter().filter_map(|press| press[key].as_f64()).collect();
    numbers.sort_by(f64::total_cmp);
    numbers
}

/// The value below which this share of the sorted numbers lies.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * share).round() as usize).copied().unwrap_or(f64::NAN)
}

//! How fast the built page is, in a real browser: what it loads, when something is painted, when it is ready, how long it keeps
//! the browser busy, and how long a key press takes to reach the visible files. With `--beside` and the folder of another build,
//! it measures that one in turn with the own one, and says the ratio. It prints figures; none of them makes it fail.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use qvsconfig_tests::{Page, Visitor, attribute};
use serde_json::{Value, json};
use valuestream::Plan;
use valuestream::field::Defaults;
use valuestream::plan::{ClusterField, FieldRef};
use valuestream::share::fragment;
use xtask::{size, workspace};

const LOADS: usize = 15;
const KEY_PRESSES: usize = 200;
const FIELDS: [&str; 4] = ["clusterName", "appName", "secrets.0.name", "configDirectory"];
const MANY_ENTRIES: usize = 20;
const VERY_MANY_ENTRIES: usize = 500;
/// Environments of a plan, and its entries.
const ENVIRONMENTS: [usize; 3] = [1, 10, 20];
const ENTRIES_OF_ENVIRONMENTS: usize = 100;

/// What is measured of a load: its name in `rest.js`, and in the table.
const FIGURES: [(&str, &str); 5] = [
    ("painted", "first paint"),
    ("ready", "ready"),
    ("tasks", "long tasks"),
    ("long", "their time"),
    ("blocked", "over 50 ms"),
];

/// A built page.
struct Build {
    name: &'static str,
    folder: PathBuf,
}

impl Build {
    fn visitor(&self) -> Visitor {
        Visitor::new().finding(&self.folder)
    }
}

fn main() -> Result<()> {
    let mut builds = vec![Build { name: "own", folder: workspace::dist() }];
    builds.extend(beside()?.map(|folder| Build { name: "beside", folder }));
    for build in &builds {
        let first_load = size::first_load(&size::measure(&build.folder)?);
        let size::Sizes { brotli, gzip, raw } = first_load;
        println!("{:6} first load {brotli} bytes brotli ({gzip} gzip, {raw} raw)", build.name);
    }
    let many = format!("#{}", fragment(&with_entries(VERY_MANY_ENTRIES)));
    println!("\nload in a new browser, in ms after navigation starts: median of {LOADS} (their middle half)");
    print!("plan     build  ");
    FIGURES.iter().for_each(|(_, title)| print!("{title:>18}"));
    println!();
    for (plan, link) in [("default", String::new()), ("500", many.clone())] {
        loads(&builds, plan, &link)?;
    }
    println!("\nkey press to changed preview, {KEY_PRESSES} each, in ms; nodes: added to the page per press (median)");
    println!("plan       field                  build     p50    p95    max  nodes  files touched by the last press");
    let pages = opened(&builds, "")?;
    let each = |act: &dyn Fn(&Page) -> Result<()>| pages.iter().try_for_each(|(_, page)| act(page));
    key_presses(&pages, "default")?;
    each(&|page| page.show_view("runbook"))?;
    key_presses(&pages, "runbook")?;
    each(&|page| {
        while page.count_of("[data-field^=\"secrets.0.data.\"][data-field$=\".secretKey\"]")? < MANY_ENTRIES {
            page.click_action("add-data")?;
        }
        Ok(())
    })?;
    key_presses(&pages, &format!("{MANY_ENTRIES} + runb."))?;
    each(&|page| page.show_view("picture"))?;
    key_presses(&pages, &format!("{MANY_ENTRIES} + pict."))?;
    drop(pages);
    let pages = opened(&builds, &many)?;
    key_presses(&pages, &format!("{VERY_MANY_ENTRIES}"))?;
    for (view, name) in [("runbook", "runb."), ("picture", "pict.")] {
        pages.iter().try_for_each(|(_, page)| page.show_view(view))?;
        key_presses(&pages, &format!("{VERY_MANY_ENTRIES}+ {name}"))?;
    }
    drop(pages);
    for environments in ENVIRONMENTS {
        let pages = opened(&builds, &format!("#{}", fragment(&with_environments(environments))))?;
        key_presses(&pages, &format!("{environments} env."))?;
    }
    Ok(())
}

/// The folder after `--beside`.
fn beside() -> Result<Option<PathBuf>> {
    let mut arguments = env::args().skip_while(|argument| argument != "--beside");
    if arguments.next().is_none() {
        return Ok(None);
    }
    let folder = arguments.next().context("--beside needs the folder of another build")?;
    // Cargo runs a benchmark in the folder of its package.
    Ok(Some(workspace::root().join(Path::new(&folder))))
}

fn opened<'a>(builds: &'a [Build], link: &str) -> Result<Vec<(&'a Build, Page)>> {
    builds.iter().map(|build| Ok((build, build.visitor().opens(link)?))).collect()
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

/// A plan of so many Environments, each with a cluster and a vault of its own.
fn with_environments(environments: usize) -> Plan {
    let mut plan = with_entries(ENTRIES_OF_ENVIRONMENTS);
    for n in 1..environments {
        let id = plan.add_environment(&format!("e{n}"));
        let mut set = |field: ClusterField, text| FieldRef::Environment(id, field.into()).set(&mut plan, text);
        set(ClusterField::ClusterName, format!("aks-{n}"));
        set(ClusterField::AzureKeyContainerName, format!("contoso-{n}"));
    }
    plan
}

/// Loads the builds in turn, each time in a new browser, and prints what it measured: a row for each, and their ratio.
fn loads(builds: &[Build], plan: &str, link: &str) -> Result<()> {
    let mut measured = vec![Vec::with_capacity(LOADS); builds.len()];
    for _ in 0..LOADS {
        for (build, loads) in builds.iter().zip(&mut measured) {
            let page = build.visitor().in_a_new_browser().sits_down()?;
            page.run_first(include_str!("note_load.js"))?;
            page.open(link)?;
            loads.push(page.async_script(include_str!("rest.js"), &[])?);
        }
    }
    for (build, loads) in builds.iter().zip(&measured) {
        print!("{plan:8} {:7}", build.name);
        for (key, _) in FIGURES {
            let figures = sorted(loads.iter(), key);
            let [low, median, high] = [0.25, 0.5, 0.75].map(|share| quantile(&figures, share));
            print!("{:>18}", format!("{median:.0} ({low:.0}-{high:.0})"));
        }
        println!();
    }
    if let [own, other] = measured.as_slice() {
        print!("{plan:8} ratio  ");
        for (key, _) in FIGURES {
            let median = |loads: &[Value]| quantile(&sorted(loads.iter(), key), 0.5);
            print!("{:>18}", format!("{:.2}", median(own) / median(other)));
        }
        println!();
    }
    Ok(())
}

/// Presses keys in each field of the pages and prints how long that took, as rows of the table, and the ratio of two builds.
fn key_presses(pages: &[(&Build, Page)], plan: &str) -> Result<()> {
    for field in FIELDS {
        let mut tails = Vec::new();
        for (build, page) in pages {
            let (row, tail) = key_presses_in(page, field)?;
            println!("{plan:10} {field:22} {:6} {row}", build.name);
            tails.extend(tail);
        }
        if let [own, other] = tails.as_slice() {
            println!("{plan:10} {field:22} ratio         {:6.2}", own / other);
        }
    }
    Ok(())
}

/// The end of the row of a field, and the time that most presses stay below.
fn key_presses_in(page: &Page, field: &str) -> Result<(String, Option<f64>)> {
    if !page.has_field(field)? {
        return Ok(("(no such field on the page)".to_owned(), None));
    }
    let presses =
        page.async_script(include_str!("press_keys.js"), &[json!(attribute("data-field", field)), json!(KEY_PRESSES)])?;
    let presses = presses.as_array().context("the page did not report what the key presses did")?;
    let seen: Vec<&Value> = presses.iter().filter(|press| press["ms"].is_number()).collect();
    if seen.is_empty() {
        return Ok(("(reaches no visible file)".to_owned(), None));
    }
    let times = sorted(seen.iter().copied(), "ms");
    let nodes = sorted(seen.iter().copied(), "nodes");
    let unseen = match presses.len() - seen.len() {
        0 => String::new(),
        unseen => format!(" ({unseen} presses changed nothing)"),
    };
    let [median, tail, longest] = [0.5, 0.95, 1.0].map(|share| quantile(&times, share));
    let nodes = quantile(&nodes, 0.5);
    let row = format!("{median:6.1} {tail:6.1} {longest:6.1} {nodes:6.0}  {}{unseen}", touched(&seen));
    Ok((row, Some(tail)))
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

fn sorted<'a>(measured: impl Iterator<Item = &'a Value>, key: &str) -> Vec<f64> {
    let mut numbers: Vec<f64> = measured.filter_map(|one| one[key].as_f64()).collect();
    numbers.sort_by(f64::total_cmp);
    numbers
}

/// The value below which this share of the sorted numbers lies.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * share).round() as usize).copied().unwrap_or(f64::NAN)
}

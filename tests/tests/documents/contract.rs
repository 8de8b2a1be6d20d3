//! `docs/contract.md`, and the README's tables that it refers to, agree with the product.

use std::collections::{BTreeMap, BTreeSet};

use live_status::{Check, CheckId, Connection, Event, Report, State, Trouble, Words};
use qvsconfig_tests::repository::{text, texts};
use valuestream::check::Severity;
use valuestream::field::{Defaults, Spec};
use valuestream::files::everything;
use valuestream::live::step_of;
use valuestream::plan::release::StoreDelivery;
use valuestream::plan::{FieldRef, PlanField, ProjectField, RepositoryField, SecretField, SecretList};
use valuestream::runbook::{StepId, steps};
use valuestream::{Lang, Plan, bundle};
use xtask::args;

use crate::markdown::Document;

fn contract() -> Document {
    Document::read(&text("docs/contract.md"))
}

fn readme() -> Document {
    Document::read(&text("README.md"))
}

/// The sources of the page.
fn page() -> String {
    let sources = texts(&["rs"]).into_iter().filter(|(path, _)| path.starts_with("src/"));
    sources.map(|(_, text)| text).collect()
}

/// What the contract lists for an attribute: the code spans in the cell beside its name.
fn listed(contract: &Document, attribute: &str) -> Vec<String> {
    let rows = contract.rows_of("attributes").into_iter();
    let mut row = rows.filter(|row| row.codes[0].iter().any(|code| code.split('=').next() == Some(attribute)));
    row.next().unwrap_or_else(|| panic!("{attribute} is not in the contract")).codes[1].clone()
}

fn after(codes: &[String], name: &str) -> Vec<String> {
    codes.iter().skip_while(|code| *code != name).skip(1).cloned().collect()
}

#[test]
fn the_page_has_every_attribute() {
    let (contract, page) = (contract(), page());
    let codes = contract.rows_of("attributes").into_iter().flat_map(|row| row.codes.iter().flatten());
    let names: BTreeSet<&str> =
        codes.filter_map(|code| code.split('=').next()).filter(|name| name.starts_with("data-")).collect();
    assert!(names.len() > 12, "{names:?}");
    for name in names {
        // In a view it stands as it is, otherwise as a text.
        let is_written = [format!("\"{name}\""), format!(" {name}=")].iter().any(|it| page.contains(it));
        assert!(is_written, "no source of the page has {name}");
    }
}

#[test]
fn the_page_has_every_button_and_exactly_these_views() {
    let (contract, page) = (contract(), page());
    let actions = listed(&contract, "data-action");
    assert!(actions.len() > 10, "{actions:?}");
    for action in actions {
        assert!(page.contains(&format!("\"{action}\"")), "no source of the page has the action {action}");
    }
    let shown = text("src/state/view.rs");
    let table = shown.split_once("const ALL").and_then(|(_, rest)| rest.split_once("];")).expect("the views' names").0;
    let names: BTreeSet<&str> = table.split('"').skip(1).step_by(2).collect();
    assert_eq!(listed(&contract, "data-view-tab").iter().map(String::as_str).collect::<BTreeSet<_>>(), names);
}

#[test]
fn severities_and_states_are_those_of_the_page() {
    let contract = contract();
    let severities = [Severity::Error, Severity::Warning, Severity::Info].map(Severity::name);
    assert_eq!(after(&listed(&contract, "data-diagnostic"), "data-severity"), severities);
    let states = [State::Unknown, State::Pending, State::Ok, State::Failing].map(State::name);
    assert_eq!(after(&listed(&contract, "data-live"), "data-state"), states);
}

/// The names on the wire are for ever, whatever the variants are called in the code.
#[test]
fn states_of_the_connection_are_those_on_the_wire() {
    let trouble = Trouble::default();
    let all = [Connection::Connecting, Connection::Connected, Connection::Unavailable(trouble)];
    let states: Vec<String> = all
        .iter()
        .map(|it| serde_json::to_value(it).expect("JSON")["state"].as_str().expect("a state").to_owned())
        .collect();
    let contract = contract();
    let (_, codes) = contract
        .paragraphs
        .iter()
        .find(|(_, codes)| codes.first().is_some_and(|code| code == "connection.state"))
        .expect("a paragraph");
    assert_eq!(codes[1..4], states);
}

#[test]
fn steps_are_those_of_the_runbook() {
    let contract = contract();
    let mut paragraphs = contract.paragraphs.iter().filter(|(section, _)| section == "runbook");
    let (_, codes) = paragraphs.next().expect("a paragraph");
    let mut ids: Vec<StepId> = codes.iter().filter_map(|code| StepId::named(code)).collect();
    // Two are named again, with the condition under which they exist.
    assert_eq!(ids.split_off(ids.len() - 2), [StepId::SignIn, StepId::ApplyStore]);
    assert_eq!(ids, steps(&Plan::default().resolve(), Lang::En).iter().map(|step| step.id).collect::<Vec<_>>());
    // Those of other tasks are named once for their range, and once each.
    let (_, codes) = paragraphs.next().expect("a paragraph about other tasks");
    let mut ids: Vec<StepId> = codes.iter().filter_map(|code| StepId::named(code)).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut expected = Vec::new();
    for (task, installed) in [("upgrade", "0.9.20"), ("remove", "")] {
        let mut plan = Plan::default();
        plan.project.runbook_task = task.to_owned();
        plan.release.installed_version = installed.to_owned();
        expected.extend(steps(&plan.resolve(), Lang::En).iter().map(|step| step.id));
    }
    assert_eq!(ids, expected);
}

#[test]
fn link_versions_have_the_documented_defaults() {
    let single = PlanField::all().map(|it| (String::new(), it.spec()));
    let secrets = SecretField::ALL.into_iter().map(|it| ("secrets.N.".to_owned(), it.spec()));
    let rows = SecretList::ALL
        .iter()
        .flat_map(|list| list.fields().map(|field| (format!("secrets.N.{}.M.", list.key()), field.spec())));
    let differs = |spec: &Spec| spec.default_of(Defaults::V1) != spec.default_of(Defaults::V2);
    let all = single.chain(secrets).chain(rows).filter(|(_, spec)| differs(spec));
    let expected: Vec<String> =
        all.flat_map(|(at, spec)| [at + spec.key, spec.default_of(Defaults::V1).to_owned()]).collect();
    let contract = contract();
    let rows = contract.rows_of("link-versions");
    assert_eq!(rows.iter().map(|row| row.codes[0].join("")).collect::<Vec<_>>(), ["v=2", "v=1"]);
    assert_eq!(rows[1].codes[1], expected);
}

#[test]
fn checks_stand_at_their_steps() {
    let mut expected: BTreeMap<String, Vec<StepId>> = BTreeMap::new();
    for what in CheckId::all(1) {
        let id = what.to_string().replace(".0", ".N");
        let mut steps = vec![step_of(what, StoreDelivery::OfficialAdapter), step_of(what, StoreDelivery::Manifest)];
        steps.dedup();
        expected.insert(id, steps);
    }
    let contract = contract();
    let mut said: BTreeMap<String, Vec<StepId>> = BTreeMap::new();
    for row in contract.rows_of("checks") {
        let steps: Vec<StepId> = row.codes[1].iter().filter_map(|code| StepId::named(code)).collect();
        if steps.is_empty() {
            continue;
        }
        said.extend(row.codes[0].iter().map(|id| (id.clone(), steps.clone())));
    }
    assert_eq!(said, expected);
}

#[test]
fn the_report_and_the_events_are_what_the_proxy_writes() {
    let contract = contract();
    let (_, example) = contract.blocks.iter().find(|(section, _)| section == "reports").expect("an example");
    let report: Report = serde_json::from_str(example).expect("a report");
    let read: serde_json::Value = serde_json::from_str(example).unwrap();
    assert_eq!(serde_json::to_value(&report).unwrap(), read, "the example has something that no report has");

    let check: Box<Check> = Box::new(report.checks[0].clone());
    assert_ne!(check.sentence, Words::default());
    let (context, connection) = (report.context.clone(), report.connection.clone());
    let events =
        [Event::Hello { report }, Event::Check { check }, Event::Connection { context, connection }, Event::Beat];
    let rows = contract.rows_of("events");
    assert_eq!(rows.len(), events.len());
    for (row, event) in rows.iter().zip(events) {
        let serde_json::Value::Object(written) = serde_json::to_value(event).unwrap() else { panic!("no object") };
        assert_eq!(serde_json::Value::from(row.codes[0].join("")), written["event"]);
        let beside: BTreeSet<&str> = written.keys().map(String::as_str).filter(|key| *key != "event").collect();
        assert_eq!(row.codes[1].iter().map(String::as_str).collect::<BTreeSet<_>>(), beside);
    }
}

#[test]
fn causes_are_those_of_the_proxy() {
    let tables = ["table.rs", "condition.rs"].map(|file| text(&format!("crates/proxy/src/evaluate/cause/{file}")));
    // The name of a row is the first text in it.
    let rows = tables.iter().flat_map(|table| ["row(", "code: \""].map(|start| table.split(start).skip(1))).flatten();
    let names = rows.filter_map(|rest| rest.trim_start().trim_start_matches('"').split('"').next());
    let is_name = |name: &&str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let mut codes: BTreeSet<&str> = names.filter(is_name).collect();
    codes.insert("unknown");
    let contract = contract();
    let rows = contract.rows_of("causes");
    let said: BTreeSet<&str> = rows.iter().flat_map(|row| &row.codes[0]).map(String::as_str).collect();
    assert!(codes.len() > 45, "{codes:?}");
    assert_eq!(said, codes);
}

#[test]
fn refusals_are_those_of_the_proxy() {
    let source = text("crates/proxy/src/error.rs");
    let codes: BTreeSet<&str> = source.split("#[error(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let contract = contract();
    let said: BTreeSet<&str> = contract.rows_of("refusals").iter().map(|row| row.codes[0][0].as_str()).collect();
    assert_eq!(said, codes);
}

#[test]
fn the_readme_lists_exactly_the_files_that_exist() {
    let readme = readme();
    let listed: BTreeSet<String> = readme.rows_of("what-you-get").iter().flat_map(|row| row.codes[0].clone()).collect();
    let mut made = BTreeSet::new();
    for delivery in ["manifest", "officialAdapter", "ownAdapter"] {
        let mut plan = Plan::default();
        plan.add_secret();
        let values = [
            ("configDirectory", "<configDirectory>"),
            ("assemblyLineName", "<assemblyLineName>"),
            ("appName", "<appName>"),
            ("storeDelivery", delivery),
            ("secrets.0.name", "<secret name>"),
            ("secrets.1.name", "other"),
        ];
        for (name, value) in values {
            plan.field_named(name).expect("a value").set(&mut plan, value.to_owned());
        }
        made.extend(bundle::files(&plan.resolve(), Lang::En).into_iter().map(|(path, _)| path));
        // The rule for names that occur twice.
        for (name, value) in
            [("secrets.0.name", "<name>"), ("secrets.1.name", "<name>"), ("secrets.0.namespace", "<namespace>")]
        {
            plan.field_named(name).expect("a value").set(&mut plan, value.to_owned());
        }
        made.extend(bundle::files(&plan.resolve(), Lang::En).into_iter().map(|(path, _)| path));
    }
    // What a further Environment has for itself stands in one row.
    let mut plan = Plan::default();
    let id = plan.add_environment("<deploymentName>");
    for (field, value) in [
        (FieldRef::Plan(RepositoryField::ConfigDirectory.into()), "<configDirectory>"),
        (FieldRef::Environment(id, ProjectField::AssemblyLineName.into()), "<assemblyLineName>"),
    ] {
        field.set(&mut plan, value.to_owned());
    }
    let own = "<configDirectory>/<deploymentName>/";
    let of_further = everything(&plan).into_iter().filter(|file| file.of.is_some());
    made.extend(of_further.map(|file| if file.path.starts_with(own) { format!("{own}…") } else { file.path }));
    let folder = "<configDirectory>/manifests/";
    made.retain(|path| !path.ends_with("/other-externalsecret.yaml") && !path.contains("/default-"));
    // The README mentions this one together with another.
    assert!(made.remove(&format!("{folder}<namespace>-<name>-externalsecret.yaml")));
    let said: BTreeSet<String> = readme.rows_of("what-you-get").iter().flat_map(|row| row.codes[1].clone()).collect();
    assert!(said.contains("<namespace>-<name>-externalsecret.yaml"));
    assert_eq!(listed, made);
}

#[test]
fn the_readme_lists_exactly_the_commands_that_exist() {
    let readme = readme();
    let listed: BTreeSet<&str> = readme
        .rows_of("commands")
        .iter()
        .flat_map(|row| &row.codes[0])
        .filter_map(|code| code.strip_prefix("cargo xtask "))
        .map(|words| words.split(' ').next().unwrap_or_default())
        .collect();
    assert_eq!(listed, args::commands().iter().map(String::as_str).collect());
}

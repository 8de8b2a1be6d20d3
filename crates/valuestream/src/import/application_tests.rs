//! Which QVS Config the stages of AssemblyLines run pipelines of, by places and names.

use yaml::Step;

use super::{InputFile, read};
use crate::Plan;

const ADAPTERS: &str = "modules:\n- {name: github.com/qmonus/official-cloud-native-adapters, revision: v0.52.3}\n";

/// A QVS Config with these patterns, whose parameter is called like its path.
fn config(path: &str, patterns: &[&str]) -> (String, String) {
    let list: String =
        patterns.iter().map(|pattern| format!("- {{pattern: qmonus.net/adapter/official/{pattern}}}\n")).collect();
    let name = path.split('/').next().unwrap_or_default();
    (path.to_owned(), format!("params:\n- {{name: of_{name}, type: string}}\n{ADAPTERS}designPatterns:\n{list}"))
}

fn line(path: &str, pipelines: &[&str]) -> (String, String) {
    let stage = |(n, pipeline): (usize, &&str)| {
        format!("  - {{name: s{n}, spec: {{pipeline: {pipeline}, deployment: {{app: a, name: b}}}}}}\n")
    };
    let stages: String = pipelines.iter().enumerate().map(stage).collect();
    let head = "apiVersion: vs.axis-dev.io/v1\nkind: AssemblyLine\nmetadata: {name: a}\nspec:\n  stages:\n";
    (path.to_owned(), format!("{head}{stages}"))
}

fn given(files: Vec<(String, String)>) -> Vec<InputFile> {
    let file = |(path, text): (String, String)| InputFile { name: Some(path), bytes: text.into_bytes() };
    files.into_iter().map(file).collect()
}

/// For each stage of the only line, the parameter of the QVS Config that makes its pipeline; `?` if that is not known.
fn makers(files: Vec<(String, String)>) -> Vec<String> {
    let import = read(&given(files), &Plan::default());
    let lines = import.line_inputs();
    assert_eq!(lines.len(), 1, "{lines:?}");
    let of = |stage: &crate::line_inputs::StageInputs| {
        assert!(stage.is_known || stage.rows.is_empty(), "{stage:?}");
        let own = stage.rows.iter().find(|row| row.name.starts_with("of_"));
        own.map_or_else(|| "?".to_owned(), |row| row.name.clone())
    };
    lines[0].1.iter().map(of).collect()
}

const DEPLOY: &[&str] = &["pipeline/deploy:simple"];

#[test]
fn a_line_apart_runs_pipelines_of_what_directories_are_called() {
    let files = vec![
        config("api/.valuestream/qvs.yaml", DEPLOY),
        config("web/.valuestream/qvs.yaml", DEPLOY),
        line("assemblylines/a.yaml", &["web-deploy", "shop-api-deploy", "portal-deploy", "deploy"]),
    ];
    assert_eq!(makers(files), ["of_web", "of_api", "?", "?"]);
}

#[test]
fn a_line_beside_its_config_runs_pipelines_of_others_too() {
    let files = vec![
        config("api/.valuestream/qvs.yaml", DEPLOY),
        config("web/.valuestream/qvs.yaml", DEPLOY),
        line("api/.valuestream/a.yaml", &["store-deploy", "web-deploy", "store-deploy"]),
    ];
    assert_eq!(makers(files), ["of_api", "of_web", "of_api"]);
}

#[test]
fn a_name_of_another_directory_says_more_than_the_place() {
    // The directory above is called like the line's own Application, too.
    let files = vec![
        config("shop/.valuestream/qvs.yaml", DEPLOY),
        config("front/shop/.valuestream/qvs.yaml", DEPLOY),
        line("shop/.valuestream/a.yaml", &["shop-deploy", "front-shop-deploy"]),
    ];
    assert_eq!(makers(files), ["of_shop", "of_front"]);
}

#[test]
fn stages_with_several_unknown_prefixes_are_nobodys() {
    let files = vec![
        config("api/.valuestream/qvs.yaml", DEPLOY),
        line("api/.valuestream/a.yaml", &["one-deploy", "two-deploy", "api-deploy"]),
    ];
    assert_eq!(makers(files), ["?", "?", "of_api"]);
    let files = vec![
        config("api/.valuestream/qvs.yaml", DEPLOY),
        line("api/.valuestream/a.yaml", &["one-deploy", "shop-api-deploy"]),
    ];
    assert_eq!(makers(files), ["?", "of_api"]);
}

#[test]
fn the_nearest_above_is_a_lines_own() {
    let files = vec![
        config("api/.valuestream/qvs.yaml", DEPLOY),
        config("lines/.valuestream/qvs.yaml", DEPLOY),
        config("api/v2/.valuestream/qvs.yaml", DEPLOY),
        line("api/pipelines/a.yaml", &["shop-deploy"]),
    ];
    assert_eq!(makers(files), ["of_api"]);
}

#[test]
fn what_begins_like_an_application_is_made_by_it() {
    let unmade = |pipelines: &[&str]| {
        let files = vec![
            config("api/.valuestream/qvs.yaml", &["pipeline/build:buildkitAzure"]),
            config("web/.valuestream/qvs.yaml", DEPLOY),
            line("assemblylines/a.yaml", pipelines),
        ];
        let found = read(&given(files), &Plan::default()).findings();
        let of = found.iter().filter(|(finding, _)| finding.name() == "stage-pipeline-unmade");
        of.map(|(finding, _)| finding.location.path.get(2).cloned()).collect::<Vec<_>>()
    };
    assert_eq!(unmade(&["api-deploy", "web-deploy"]), [Some(Step::Index(0))]);
    assert_eq!(unmade(&["api-build", "web-depoly"]), [Some(Step::Index(1))]);
    // They may be of an Application whose name is longer.
    assert!(unmade(&["api-gateway-deploy", "web-front-publish-site", "web-anything"]).is_empty());
}

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
fn one_application_beside_a_named_one_is_not_taken_for_it() {
    let files = vec![
        config("web/.valuestream/qvs.yaml", DEPLOY),
        line("assemblylines/a.yaml", &["eso-deploy", "eso-deploy", "web-deploy"]),
    ];
    assert_eq!(makers(files), ["?", "?", "of_web"]);
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

/// What is said about files of one directory, as codes.
fn told(files: &[&str]) -> Vec<String> {
    let file = |(n, text): (usize, &&str)| (format!("shop/.valuestream/{n}.yaml"), (*text).to_owned());
    let import = read(&given(files.iter().enumerate().map(file).collect()), &Plan::default());
    let found = import.findings().into_iter().map(|(finding, _)| finding.name().to_owned());
    found.chain(import.findings_on_values(&Plan::default()).iter().map(|(it, _)| it.name().to_owned())).collect()
}

const HEAD: &str =
    "modules:\n- {name: github.com/qmonus/official-cloud-native-adapters, revision: v0.52.3}\ndesignPatterns:\n";
const SIMPLE: &str = "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  \
                      params: {appName: shop, k8sNamespace: shop, imageName: $(params.image), port: \"80\"}\n";
const BUILD: &str = "- pattern: qmonus.net/adapter/official/pipeline/build:buildkitGcp\n";
const DEPLOY_SIMPLE: &str = "- pattern: qmonus.net/adapter/official/pipeline/deploy:simple\n";
const OPERATOR: &str =
    "- pattern: qmonus.net/adapter/official/kubernetes/secrets/eso\n  params: {version: $(params.version)}\n";
const GKE_STORE: &str = "- pattern: qmonus.net/adapter/official/kubernetes/secrets/gke/clustersecretstore\n  \
                         params: {smGcpProject: $(params.gcpProjectId), k8sClusterLocation: a, k8sClusterName: a}\n";

/// An AssemblyLine with these stages: name, pipeline, Deployment, further parameters.
fn stages(all: &[(&str, &str, &str, &str)]) -> String {
    let mut text = "apiVersion: vs.axis-dev.io/v1\nkind: AssemblyLine\nmetadata: {name: a}\nspec:\n  \
                    params: [{name: gitRevision}]\n  stages:\n"
        .to_owned();
    let mut before = String::new();
    for (name, pipeline, deployment, params) in all {
        text += &format!(
            "  - name: {name}\n    spec:\n      deployment: {{app: shop, name: {deployment}}}\n      pipeline: {pipeline}\n      \
             params: [{{name: gitRevision, value: $(inputs.gitRevision)}}{params}]\n{before}"
        );
        before = format!("    runAfter: [{name}]\n");
    }
    text
}

const HELM: &str = ", {name: providerType, value: kubernetes-helm}, {name: deployStateName, value: charts}";
const IMAGE: &str = ", {name: image, value: $(stages.build.results.imageFullNameTag)}";
const TAG: &str = ", {name: imageTag, value: a}, {name: imageShortName, value: a}, {name: imageRegistryPath, value: a}, {name: gcpProjectId, value: a}";

#[test]
fn a_helm_chart_of_another_application_is_not_the_operator() {
    let config = [
        "params:\n- {name: image, type: string}\n",
        HEAD,
        SIMPLE,
        "- pattern: qmonus.net/adapter/official/helm/install\n  params: {charts: [{name: redis, chart: redis, repo: \"https://charts.example.com\"}]}\n",
        BUILD,
        DEPLOY_SIMPLE,
    ]
    .concat();
    let line = stages(&[
        ("build", "shop-build", "dev", TAG),
        ("charts", "shop-deploy", "dev", HELM),
        ("deploy", "shop-deploy", "dev", IMAGE),
    ]);
    let found = told(&[&config, &line]);
    assert!(found.iter().all(|code| code.starts_with("adapter-")), "{found:?}");
}

#[test]
fn another_store_and_more_adapters_are_no_mistakes() {
    let params = "params:\n- {name: version, type: string}\n- {name: image, type: string}\n- {name: gcpProjectId, type: string}\n";
    let config = [params, HEAD, OPERATOR, GKE_STORE, SIMPLE, BUILD, DEPLOY_SIMPLE].concat();
    let line = stages(&[
        ("build", "shop-build", "dev", TAG),
        ("deploy-eso", "shop-deploy", "dev", &[HELM, IMAGE].concat()),
        ("deploy", "shop-deploy", "dev", IMAGE),
    ]);
    let values = "version: \"0.16.2\"\nimageRegistryPath: a\n";
    let found = told(&[&config, &line, values]);
    let wrong = ["stage-", "store-", "helm-", "deployment-", "state-", "git-", "pipeline-"];
    assert!(!found.iter().any(|code| wrong.iter().any(|begin| code.starts_with(begin))), "{found:?}");
}

#[test]
fn a_line_may_install_the_operator_on_several_deployments() {
    let config = ["params:\n- {name: version, type: string}\n", HEAD, OPERATOR, DEPLOY_SIMPLE].concat();
    let with = |second: &str, params: &str| {
        told(&[
            &config,
            &stages(&[("deploy-eso", "shop-deploy", "dev", HELM), ("next", "shop-deploy", second, params)]),
        ])
    };
    let differs = |found: Vec<String>| found.iter().any(|code| code == "stage-deployment-differs");
    assert!(!differs(with("prod", HELM)));
    assert!(differs(with("prod", "")));
}

#[test]
fn a_parameter_of_another_application_may_be_called_like_ours() {
    let config =
        ["params:\n- {name: appName, type: string}\n- {name: image, type: string}\n", HEAD, SIMPLE, DEPLOY_SIMPLE]
            .concat();
    let config = config.replace("appName: shop", "appName: $(params.appName)");
    assert_eq!(told(&[&config, "appName: shop\nimage: a\n"]), [""; 0]);
}

#[test]
fn a_directory_with_a_part_of_a_name_is_not_taken_for_another() {
    let files = vec![
        config("admin/.valuestream/qvs.yaml", DEPLOY),
        config("web/.valuestream/qvs.yaml", DEPLOY),
        line("assemblylines/a.yaml", &["admin-web-deploy"]),
    ];
    assert_eq!(makers(files), ["?"]);
}

#[test]
fn a_file_within_a_value_may_be_a_template() {
    let text =
        "    configMapData:\n      a.tmpl: |\n        image: {{ .Values.image }}\n        x: ${{ values.name }}\n";
    let config = [
        HEAD,
        "- pattern: qmonus.net/adapter/official/adapters/azure/container/kubernetes/publicApi\n  params:\n    appName: a\n    \
         k8sNamespace: a\n    imageName: a\n    port: \"80\"\n    servicePorts: [{port: \"80\", targetPort: \"80\"}]\n",
        text,
        DEPLOY_SIMPLE,
    ];
    let file = |text: String| InputFile { name: Some(".valuestream/qvs.yaml".to_owned()), bytes: text.into_bytes() };
    let read_of = |text: String| read(&[file(text)], &Plan::default()).documents.len();
    assert_eq!(read_of(config.concat()), 1);
    assert_eq!(read_of(config.concat().replace("appName: a", "appName: \"{{ .Values.name }}\"")), 0);
}

#[test]
fn a_result_that_an_option_makes_is_known() {
    let config = [
        HEAD,
        "- pattern: qmonus.net/adapter/official/pipeline/scan:trivyGcp\n  pipelineParams: {uploadScanResults: true}\n",
    ];
    let line = |result: &str| {
        let line = stages(&[("scan", "shop-scan", "dev", "")]);
        line.replace(
            "  stages:",
            &format!("  results: [{{name: url, value: $(stages.scan.results.{result})}}]\n  stages:"),
        )
    };
    let is_told = |result: &str| told(&[&config.concat(), &line(result)]).iter().any(|code| code == "result-unknown");
    assert!(!is_told("uploadedScanResultsUrl"));
    assert!(is_told("uploadedScanResultsURL"));
}

#[test]
fn a_secret_in_plain_text_is_told_wherever_it_stands() {
    let config =
        ["params:\n- {name: image, type: string}\n- {name: password, type: secret}\n", HEAD, SIMPLE, DEPLOY_SIMPLE]
            .concat();
    let line = |params: &str| stages(&[("deploy", "shop-deploy", "dev", params)]);
    let of = |params: &str, values: &str| {
        let found = told(&[&config, &line(params), values]);
        found.into_iter().filter(|code| code.ends_with("-secret")).collect::<Vec<_>>()
    };
    assert_eq!(of("", "image: a\n"), [""; 0]);
    assert_eq!(of("", "image: a\npassword: hunter2\n"), ["deployment-secret"]);
    assert_eq!(of(", {name: password, value: hunter2}", "image: a\n"), ["config-secret"]);
    assert_eq!(of(", {name: password, value: $(params.password)}", "image: a\n"), [""; 0]);
}

//! For any text in any value: nothing panics, every file can be read, and three readers read what was typed: a YAML 1.1
//! reader in C (serde_yaml on libyaml), a YAML 1.2 reader (saphyr) and Python's YAML 1.1 reader (PyYAML).

use std::process::Command;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::{Map, Value, json};
use valuestream::bundle::content;
use valuestream::check::check;
use valuestream::files::{Content, FileKind, list};
use valuestream::plan::{Plan, RepositoryField};
use valuestream::rule::git::{CloneUrl, Transport};
use valuestream::{Lang, bundle};
use yaml::Highlighter;

use crate::common::any::{TRAPS, plan};
use crate::common::expected::{Written, external_secret, has_a_key_twice, plan_file};
use crate::common::{REQUIRED, plan_of};

fn store_param(written: &Written) -> String {
    let name = written.text("storeParameter");
    let taken = ["version", "esoNamespace", "azureKeyContainerName", "ksaName", "ksaNamespace"];
    if taken.contains(&name.as_str()) { "<storeParameter>".to_owned() } else { name }
}

/// The repository's own module: its host and path if the URL is valid, otherwise what is written for the URL.
fn own_module(plan: &Plan, written: &Written) -> String {
    let url = plan.repository.git_clone_url.as_str();
    let good = RepositoryField::GitCloneUrl.spec().error_of(url).is_none();
    let Some(read) = CloneUrl::read(url).filter(|_| good) else { return written.text("gitCloneUrl") };
    let dot = if read.host.contains('.') { "" } else { ".local" };
    let path = read.path.trim_matches('/');
    let name = format!("{}{dot}/{}", read.host, path.strip_suffix(".git").unwrap_or(path));
    name.replace(|c: char| !c.is_ascii_alphanumeric() && !"-._~/".contains(c), "-")
}

/// The content of each file, written down independently.
fn expected(plan: &Plan, written: &Written, kind: FileKind) -> Value {
    let (official, own) = match written.text("storeDelivery").as_str() {
        "officialAdapter" => (true, false),
        "ownAdapter" => (false, true),
        _ => (false, false),
    };
    let store = if own { "clusterSecretStoreName".to_owned() } else { store_param(written) };
    match kind {
        FileKind::QvsConfig => {
            let mut names = vec!["version", "esoNamespace"];
            if official || own {
                names.extend([&store, "azureKeyContainerName", "ksaName", "ksaNamespace"]);
            }
            let params: Vec<Value> = names.iter().map(|name| json!({"name": name, "type": "string"})).collect();
            let remote = written.text("adapterSource") == "remote";
            let module = if written.text("adapterSource") == "remote" {
                json!({"name": "github.com/qmonus/official-cloud-native-adapters", "revision": written.value("adapterRevision")})
            } else {
                json!({"name": "qmonus.net/adapter/official", "local": {"path": "."}})
            };
            let mut deploy = json!({"pattern": "qmonus.net/adapter/official/pipeline/deploy:simple"});
            let url = CloneUrl::read(&plan.repository.git_clone_url);
            let ssh = url.is_some_and(|url| url.transport == Transport::Ssh);
            let mut options = json!({"repositoryKind": written.value("repositoryKind")});
            if ssh {
                options["useSshKey"] = true.into();
            }
            if ssh || written.text("repositoryKind") != "github" {
                deploy["pipelineParams"] = options;
            }
            let mut modules = vec![module];
            let mut patterns = vec![json!({
                "pattern": "qmonus.net/adapter/official/kubernetes/secrets/eso",
                "params": {"version": "$(params.version)", "k8sNamespace": "$(params.esoNamespace)"},
            })];
            if own {
                modules.insert(0, json!({"name": own_module(plan, written), "local": {"path": "."}}));
                modules.truncate(if remote { 2 } else { 1 });
            }
            if official || own {
                let name = if own {
                    format!("{}/clustersecretstore", own_module(plan, written))
                } else {
                    "qmonus.net/adapter/official/kubernetes/secrets/aks/clustersecretstore".to_owned()
                };
                let mut params = json!({
                    "azureKeyContainerName": "$(params.azureKeyContainerName)",
                    "ksaName": "$(params.ksaName)",
                    "ksaNamespace": "$(params.ksaNamespace)",
                });
                params[if own { "clusterSecretStoreName" } else { "appName" }] = format!("$(params.{store})").into();
                patterns.push(json!({"pattern": name, "params": params}));
            }
            patterns.push(deploy);
            json!({"params": params, "modules": modules, "designPatterns": patterns})
        }
        FileKind::AssemblyLine => {
            let deployment = json!({"app": written.value("applicationId"), "name": written.value("deploymentName")});
            let pipeline = format!("{}-deploy", written.text("pipelinePrefix"));
            let revision = json!({"name": "gitRevision", "value": "$(inputs.gitRevision)"});
            let mut stages = vec![
                json!({"name": "eso-deploy", "spec": {"deployment": deployment, "pipeline": pipeline, "params": [
                    revision,
                    {"name": "providerType", "value": "kubernetes-helm"},
                    {"name": "deployStateName", "value": "externalsecretsoperator"},
                ]}}),
                json!({"name": "clustersecretstore-deploy", "runAfter": ["eso-deploy"],
                    "spec": {"deployment": deployment, "pipeline": pipeline, "params": [
                    revision,
                    {"name": "deployStateName", "value": if own { "clustersecretstore-v1" } else { "clustersecretstore" }},
                ]}}),
            ];
            stages.truncate(if official || own { 2 } else { 1 });
            json!({
                "apiVersion": "vs.axis-dev.io/v1",
                "kind": "AssemblyLine",
                "metadata": {"name": written.value("assemblyLineName")},
                "spec": {
                    "params": [{"name": "gitRevision", "description": ""}],
                    "results": [],
                    "artifacts": [],
                    "stages": stages,
                },
            })
        }
        FileKind::DeploymentConfig => {
            let mut config = Map::new();
            for name in ["version", "esoNamespace"] {
                config.insert(name.to_owned(), written.value(name));
            }
            if official || own {
                for name in ["azureKeyContainerName", "ksaName", "ksaNamespace"] {
                    config.insert(name.to_owned(), written.value(name));
                }
                config.insert(store, written.value("appName"));
            }
            config.into()
        }
        FileKind::ClusterSecretStore => {
            let vault = written.text("azureKeyContainerName");
            let mut provider = json!({
                "authType": "WorkloadIdentity",
                "vaultUrl": format!("https://{vault}.vault.azure.net"),
                "serviceAccountRef": {"name": written.value("ksaName"), "namespace": written.value("ksaNamespace")},
            });
            if written.text("useAzureSdk") == "true" {
                provider["useAzureSDK"] = true.into();
            }
            let mut spec = json!({"provider": {"azurekv": provider}});
            if !["0.5.0", "0.5.1"].contains(&written.text("version").as_str()) {
                spec["refreshInterval"] = 300.into();
            }
            json!({
                "apiVersion": valuestream::release::ApiVersion::for_release(&plan.release.version).name(),
                "kind": "ClusterSecretStore",
                "metadata": {"name": written.value("appName")},
                "spec": spec,
            })
        }
        FileKind::ExternalSecret(id) => external_secret(plan, written, plan.secret_index(id).unwrap()),
        FileKind::PlanFile => plan_file(plan),
        _ => Value::Null,
    }
}

/// The YAML files of a plan: the text, and the content that it must have.
fn yaml_files(plan: &Plan, lang: Lang) -> Vec<(String, Value)> {
    let written = Written::of(plan);
    let files = list(&plan.resolve()).into_iter().filter_map(|file| match content(&plan.resolve(), file.kind, lang)? {
        Content::Yaml(document) => Some((yaml::emit(&document), expected(plan, &written, file.kind))),
        Content::Plain(_) => None,
    });
    files.collect()
}

fn by_saphyr(text: &str) -> Value {
    use saphyr::{LoadableYamlNode, Scalar, Yaml};
    fn value(yaml: &Yaml) -> Value {
        match yaml {
            Yaml::Value(Scalar::String(text)) => Value::String(text.to_string()),
            Yaml::Value(Scalar::Boolean(flag)) => Value::Bool(*flag),
            // The store's refreshInterval, which is a number in ESO, and the plan file's version.
            Yaml::Value(Scalar::Integer(number)) => (*number).into(),
            Yaml::Sequence(items) => items.iter().map(value).collect(),
            Yaml::Mapping(map) => {
                let entry =
                    |(key, item): (&Yaml, &Yaml)| (value(key).as_str().expect("a text key").to_owned(), value(item));
                Value::Object(map.iter().map(entry).collect())
            }
            other => panic!("neither text, flag, list nor mapping: {other:?}"),
        }
    }
    let documents = Yaml::load_from_str(text).unwrap_or_else(|error| panic!("saphyr: {error}\n{text}"));
    assert_eq!(documents.len(), 1, "one document:\n{text}");
    value(&documents[0])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn files_give_back_what_was_typed(plan in plan(), lang in proptest::sample::select(&Lang::ALL[..])) {
        prop_assume!(!has_a_key_twice(&plan));
        for (text, expected) in yaml_files(&plan, lang) {
            let by_libyaml: Value = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("libyaml: {error}\n{text}"));
            prop_assert_eq!(&by_libyaml, &expected, "libyaml:\n{}", text);
            prop_assert_eq!(&by_saphyr(&text), &expected, "saphyr:\n{}", text);
        }
    }

    #[test]
    fn checks_and_bundle_never_panic(plan in plan()) {
        let errors = valuestream::check::errors(&check(&plan)).count();
        let zip = bundle::zip(&plan, Lang::En);
        prop_assert_eq!(zip.is_ok(), errors == 0);
        prop_assert!(bundle::file_name(&plan).ends_with(".zip"));
    }

    #[test]
    fn comments_hold_and_colours_lose_nothing(plan in plan()) {
        for (_, text) in bundle::files(&plan.resolve(), Lang::Ja) {
            let mut highlighter = Highlighter::default();
            for line in text.lines() {
                let pieces: String = highlighter.line(line).iter().map(|(_, piece)| *piece).collect();
                prop_assert_eq!(pieces, line);
            }
            let hidden = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2028}' | '\u{2029}');
            prop_assert!(!text.contains(hidden), "a raw control character in:\n{}", text);
        }
    }

    #[test]
    fn a_bundle_has_only_paths_inside_the_config_directory(plan in plan()) {
        if bundle::zip(&plan, Lang::En).is_ok() {
            let directory = format!("{}/", plan.repository.config_directory);
            for (path, _) in bundle::files(&plan.resolve(), Lang::En) {
                prop_assert!(path.starts_with(&directory) && !path.split('/').any(|part| part == ".." || part.is_empty()));
            }
        }
    }

    #[test]
    fn a_credential_is_in_no_file(plan in plan(), n in any::<prop::sample::Index>()) {
        let mut plan = plan;
        let fields = plan.field_refs();
        fields[n.index(fields.len())].set(&mut plan, "ghp_canary0123456789".to_owned());
        for (path, text) in bundle::files(&plan.resolve(), Lang::En) {
            prop_assert!(!path.contains("canary") && !text.contains("canary"), "{}:\n{}", path, text);
        }
    }
}

/// PyYAML reads the same. A few hundred plans at once: a new process for each would take minutes.
#[test]
fn python_reads_the_same() {
    let has_yaml = Command::new("python3").args(["-c", "import yaml"]).output().is_ok_and(|run| run.status.success());
    if !has_yaml {
        crate::common::skipped("python_reads_the_same", "python3 with PyYAML is not here");
        return;
    }
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut files: Vec<(String, Value)> = yaml_files(&plan_of(REQUIRED), Lang::Ja);
    for _ in 0..300 {
        let plan = plan().new_tree(&mut runner).unwrap().current();
        if !has_a_key_twice(&plan) {
            files.extend(yaml_files(&plan, Lang::Ja));
        }
    }
    // Each trap, in a value that is in three files.
    for trap in TRAPS {
        files.extend(yaml_files(&plan_of(&[("appName", trap), ("secrets.0.name", trap)]), Lang::En));
    }
    let folder = tempfile::tempdir().unwrap();
    for (n, (text, _)) in files.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{n}.yaml")), text).unwrap();
    }
    let program = "import json, sys, yaml\n\
        folder, count = sys.argv[1], int(sys.argv[2])\n\
        for n in range(count):\n    with open(f'{folder}/{n}.yaml', encoding='utf-8', newline='') as file:\n        \
        print(json.dumps(yaml.safe_load(file), default=repr))\n";
    let run = Command::new("python3")
        .args(["-c", program, folder.path().to_str().unwrap(), &files.len().to_string()])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let read: Vec<Value> =
        String::from_utf8(run.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(read.len(), files.len());
    for ((text, expected), read) in files.iter().zip(read) {
        assert_eq!(&read, expected, "PyYAML:\n{text}");
    }
}

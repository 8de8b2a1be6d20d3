//! Checks of files, driven by data: each code has files that cause it and files that do not; the files of a plan
//! without errors have no error; any tree is accepted without a panic.

use proptest::prelude::*;
use valuestream::check::files::{File, FileCode, Files, Finding, check, check_generated};
use valuestream::check::{Severity, errors};
use valuestream::diagnostic::{Catalogue, Entry};
use valuestream::inputs::inputs_of;
use valuestream::{Lang, Plan};
use yaml::{Node, Scalar, list, map};

use crate::common::nodes::{damaged, leads_somewhere, node, tree, written};
use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::several::SEVERAL;
use crate::common::tutorial_files::{LINE, QVS, SECRET, VALUES};
use crate::common::{any, plan_of};
use crate::file_cases::{ADAPTER_CASES, CASES, Change, LINE_CASES, SHOP_CONFIG, SHOP_LINE, SHOP_VALUES};

/// The findings in the tutorial's files with a change made to one of them.
fn found(file: File, change: Change) -> Vec<Finding> {
    let text = |this: File, text: &str| {
        if this != file {
            return node(text);
        }
        assert_eq!(text.matches(change.0).count(), 1, "{change:?} occurs once in {file:?}");
        node(&text.replace(change.0, change.1))
    };
    check_all(&[
        text(File::QvsConfig, QVS),
        text(File::AssemblyLine, LINE),
        text(File::DeploymentConfig, VALUES),
        text(File::ExternalSecret(0), SECRET),
    ])
}

fn check_all(nodes: &[Node; 4]) -> Vec<Finding> {
    let [qvs, line, values, secret] = nodes;
    let secrets = [secret];
    let found = check(&Files {
        qvs_config: Some(qvs),
        assembly_line: Some(line),
        deployment_config: Some(values),
        external_secrets: &secrets,
        ..Files::default()
    });
    for finding in &found {
        let file = match finding.location.file {
            File::QvsConfig => qvs,
            File::AssemblyLine => line,
            File::DeploymentConfig => values,
            File::ExternalSecret(_) => secret,
            File::ClusterSecretStore => unreachable!("no store is among the files"),
        };
        assert!(leads_somewhere(file, &finding.location.path), "{finding:?} is about a location that exists");
    }
    found
}

#[test]
fn the_tutorials_own_files_have_no_findings() {
    assert_eq!(found(File::QvsConfig, ("params:\n  - name: version", "params:\n  - name: version")), []);
}

#[test]
fn each_code_is_found_when_it_applies_and_only_then() {
    for (code, file, bad, good) in CASES {
        for (change, place) in *bad {
            let found = found(*file, *change);
            let told: Vec<String> =
                found.iter().map(|found| format!("{} {}", found.name(), written(&found.location.path))).collect();
            let wanted = format!("{code} {place}");
            assert!(told.contains(&wanted), "{file:?} {change:?} should be {wanted}, is {told:?}");
        }
        for change in *good {
            let found = found(*file, *change);
            assert!(found.iter().all(|found| found.name() != *code), "{file:?} {change:?} should not be {code}");
        }
    }
}

/// The findings in the QVS Config of another Application with these patterns. A first line may pin another revision.
fn found_in_patterns(text: &str) -> Vec<Finding> {
    let (revision, patterns) = match text.strip_prefix("revision: ").and_then(|rest| rest.split_once('\n')) {
        Some((revision, patterns)) => (revision, patterns),
        None => ("v0.52.3", text),
    };
    let declared: String =
        ["a", "env", "strategy", "useIngress"].map(|name| format!("- {{name: {name}, type: string}}\n")).concat();
    let typed =
        ["int", "bool", "secret", "array"].map(|kind| format!("- {{name: of-{kind}, type: {kind}}}\n")).concat();
    let config = node(&format!(
        "params:\n{declared}{typed}modules:\n- name: github.com/qmonus/official-cloud-native-adapters\n  revision: {revision}\ndesignPatterns:\n{patterns}\n"
    ));
    let found = check(&Files { qvs_config: Some(&config), ..Files::default() });
    for finding in &found {
        assert!(leads_somewhere(&config, &finding.location.path), "{finding:?} is about a location that exists");
    }
    found.into_iter().filter(|it| it.name() != "param-unused").collect()
}

#[test]
fn each_code_about_adapters_is_found_when_it_applies_and_only_then() {
    for (code, bad, good) in ADAPTER_CASES {
        for (patterns, place) in *bad {
            let found = found_in_patterns(patterns);
            let told: Vec<String> =
                found.iter().map(|found| format!("{} {}", found.name(), written(&found.location.path))).collect();
            assert!(told.contains(&format!("{code} {place}")), "{patterns} should be {code} {place}, is {told:?}");
        }
        for patterns in *good {
            let found = found_in_patterns(patterns);
            assert!(found.iter().all(|found| found.name() != *code), "{patterns} should not be {code}: {found:?}");
        }
    }
}

/// The findings in the files of another Application with a change made to one of them.
fn found_in_shop(file: File, change: Change) -> Vec<Finding> {
    let text = |this: File, text: &str| {
        if this != file {
            return node(text);
        }
        assert_eq!(text.matches(change.0).count(), 1, "{change:?} occurs once in {file:?}");
        node(&text.replace(change.0, change.1))
    };
    let config = text(File::QvsConfig, SHOP_CONFIG);
    let line = text(File::AssemblyLine, SHOP_LINE);
    let values = text(File::DeploymentConfig, SHOP_VALUES);
    let files = Files {
        qvs_config: Some(&config),
        assembly_line: Some(&line),
        deployment_config: Some(&values),
        ..Files::default()
    };
    let found = check(&files);
    for finding in &found {
        let file = match finding.location.file {
            File::QvsConfig => &config,
            File::AssemblyLine => &line,
            _ => &values,
        };
        assert!(leads_somewhere(file, &finding.location.path), "{finding:?} is about a location that exists");
    }
    found
}

#[test]
fn good_files_of_another_application_have_no_findings() {
    assert_eq!(found_in_shop(File::QvsConfig, ("params:\n- {name: image", "params:\n- {name: image")), []);
}

#[test]
fn each_code_about_lines_is_found_when_it_applies_and_only_then() {
    for (code, file, bad, good) in LINE_CASES {
        for (change, place) in *bad {
            let found = found_in_shop(*file, *change);
            let told: Vec<String> =
                found.iter().map(|found| format!("{} {}", found.name(), written(&found.location.path))).collect();
            let wanted = format!("{code} {place}");
            assert!(told.contains(&wanted), "{file:?} {change:?} should be {wanted}, is {told:?}");
        }
        for change in *good {
            let found = found_in_shop(*file, *change);
            assert!(
                found.iter().all(|found| found.name() != *code),
                "{file:?} {change:?} should not be {code}: {found:?}"
            );
        }
    }
}

#[test]
fn every_code_has_a_case() {
    for Entry { name, .. } in FileCode::ENTRIES {
        let has_case = CASES.iter().any(|case| case.0 == *name) || ADAPTER_CASES.iter().any(|case| case.0 == *name);
        // These have tests of their own.
        let has_case = has_case || ["more-findings", "own-pattern-missing", "value-word"].contains(name);
        let has_case = has_case || LINE_CASES.iter().any(|case| case.0 == *name);
        assert!(has_case, "{name} has no case");
    }
    assert!(CASES.iter().all(|case| FileCode::ENTRIES.iter().any(|entry| entry.name == case.0)));
}

#[test]
fn what_was_meant_is_said() {
    let fix = |found: Vec<Finding>, code: &str| {
        let told = found.iter().find(|it| it.name() == code).unwrap_or_else(|| panic!("{code} is in {found:?}"));
        told.fix(Lang::En)
    };
    let simple =
        "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  params: {replica: \"1\", zzz: a}";
    let fixes: Vec<String> = found_in_patterns(simple)
        .iter()
        .filter(|it| it.name() == "adapter-param-unknown")
        .map(|it| it.fix(Lang::En))
        .collect();
    let plain = "Correct the spelling, or remove it.";
    assert_eq!(
        fixes,
        [format!("{plain} Near to it: replicas"), plain.to_owned()],
        "nothing is said where nothing is near"
    );
    let slip = found_in_patterns(&simple.replace("replica: \"1\"", "replicas: $( params.a )"));
    assert!(fix(slip, "expression-unknown").ends_with("$(params.a)"));
    let slip = found_in_patterns("- pattern: github.com/qmonus/official-cloud-native-adapters/pipeline/deploy:simple");
    assert!(fix(slip, "pattern-not-in-revision").ends_with(" qmonus.net/adapter/official/pipeline/deploy:simple"));
}

#[test]
fn what_was_removed_is_said_and_until_when() {
    let told = |revision: &str, path: &str| {
        let text = format!("revision: {revision}\n- pattern: qmonus.net/adapter/official/{path}");
        let found = found_in_patterns(&text);
        let told = found.iter().find(|it| it.name().starts_with("pattern-")).unwrap();
        format!("{}: {}", told.name(), told.fix(Lang::En))
    };
    let web = "Removed after v0.23.0: pulumi/azure/sample:azureWebPlatform. What does the same now: \
               qmonus.net/adapter/official/adapters/azure/container/kubernetes/apiBackend/sharedInfrastructure";
    for path in
        ["azure/sample:azureWebPlatform", "pulumi/azure/sampel:azureWebPlatform", "azure/sampel:azureWebPlatform"]
    {
        assert_eq!(told("main", path), format!("pattern-unknown: Correct the spelling. {web}"));
        assert_eq!(
            told("v0.52.3", path),
            format!("pattern-not-in-revision: Correct the spelling or the revision. {web}")
        );
        assert_eq!(
            told("v0.23.0", path),
            "pattern-not-in-revision: Correct the spelling or the revision. \
             Near to it: qmonus.net/adapter/official/pulumi/azure/sample:azureWebPlatform",
            "that tag still has it"
        );
    }
    assert!(told("v0.24.0", "pulumi/azure/sample:azureWebPlatform").ends_with(web));
    assert!(told("main", "pulumi/provider:azur").ends_with("Removed after v0.23.0: pulumi/provider:azure."));
    let several = told("main", "pulumi/azure/sample");
    assert!(several.contains("Removed after v0.23.0: pulumi/azure/sample:azureApiBackend"), "{several}");
    assert!(!several.contains("What does the same"), "each has another one: {several}");
    // What is there is nearer.
    assert!(told("main", "deploy:simple").ends_with("Near to it: qmonus.net/adapter/official/pipeline/deploy:simple"));
}

#[test]
fn the_pipelines_that_are_made_are_told_the_nearest_first() {
    let told = |from, to| {
        let found = found_in_shop(File::AssemblyLine, (from, to));
        found.iter().find(|it| it.name() == "stage-pipeline-unmade").map(|it| it.fix(Lang::En)).unwrap_or_default()
    };
    let made = "Correct the spelling, or add the adapter. What is made: ";
    assert_eq!(told("shop-build", "shop-builds"), format!("{made}shop-build, shop-deploy"));
    assert_eq!(told("shop-build", "shop-e2e-test"), format!("{made}shop-deploy, shop-build"));
    assert_eq!(told("shop-build", "other-e2e-test"), "", "it may be of another QVS Config");
}

#[test]
fn what_makes_a_parameter_necessary_is_said() {
    let told = |revision: &str, given: &str| {
        let name = "qmonus.net/adapter/official/adapters/azure/serverless/webApp/apiBackend";
        let text = format!("revision: {revision}\n- pattern: {name}\n  params: {{{given}}}");
        let found = found_in_patterns(&text);
        let of_need = |it: &&Finding| it.reason(Lang::En).contains("logAnalyticsWorkspaceId");
        let found = found.iter().find(of_need).unwrap_or_else(|| panic!("{revision} {given}: {found:?}"));
        Lang::ALL.map(|lang| found.code.words(lang))
    };
    let [ja, en] = told("v0.52.3", "appName: a");
    assert!(en.ends_with(
        "enableContainerLog: true is not written here: it is the default. With enableContainerLog: \"false\" it is not needed."
    ));
    assert!(ja.ends_with(
        "enableContainerLog: trueは書かれていませんが、既定値です。enableContainerLog: \"false\"なら不要です。"
    ));
    // Where another revision may be used, it is no error, and no less clear.
    let [_, at_branch] = told("main", "appName: a");
    assert!(at_branch.contains("(adapter-param-needed logAnalyticsWorkspaceId)"), "{at_branch}");
    assert!(
        at_branch.ends_with("it is the default. With enableContainerLog: \"false\" it is not needed."),
        "{at_branch}"
    );
    let [_, en] = told("v0.52.3", "enableContainerLog: \"true\"");
    assert!(!en.contains("default") && en.ends_with("With enableContainerLog: \"false\" it is not needed."), "{en}");
}

#[test]
fn a_wrong_value_is_told_with_the_key_that_wants_another() {
    let told = |file, change| found(file, change).iter().map(|it| it.reason(Lang::En)).collect::<Vec<_>>();
    assert_eq!(told(File::AssemblyLine, ("\n        - eso-deploy", " eso-deploy"))[0], "runAfter must be a list.");
    assert_eq!(
        told(File::DeploymentConfig, (VALUES, "~")),
        ["Deployment Config must be a mapping of keys to values."],
        "a whole file has no key"
    );
    assert_eq!(
        told(File::DeploymentConfig, ("contoso-kv", "5")),
        ["azureKeyContainerName must be a text, and 5 is read as a number, a flag or a date."]
    );
    let of_adapter = |given: &str| {
        let simple = "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  params: ";
        let found = found_in_patterns(&format!("{simple}{given}"));
        let wanted =
            |name: &str| name.ends_with("-wanted") && name != "adapter-param-wanted" || name.starts_with("value-");
        found.iter().filter(|it| wanted(it.name())).map(|it| it.reason(Lang::En)).collect::<Vec<_>>()
    };
    assert_eq!(of_adapter("{args: [a, [b]]}"), ["args[1] must be a text."]);
    assert_eq!(of_adapter("{imageName: ~}"), ["imageName has no value."]);
    assert_eq!(of_adapter("[]"), ["params must be a mapping of keys to values."]);
}

#[test]
fn what_is_no_expression_is_not_held_against_kubernetes_too() {
    let told = |name: &str| {
        let simple = "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  params: {k8sNamespace: b, \
                      imageName: c, port: \"80\", appName: ";
        let found = found_in_patterns(&format!("{simple}\"{name}\"}}"));
        let found = found.iter().filter(|it| it.name() != "pattern-alone");
        found.map(|it| format!("{} {}", it.name(), it.code.args()[0].1)).collect::<Vec<_>>()
    };
    assert_eq!(told("x-${params.a}"), ["expression-not-replaced ${params.a}"]);
    // Nothing of this file is called so.
    assert_eq!(told("x-${params.other}"), ["kubernetes-refuses appName"]);
}

#[test]
fn modules_of_other_applications_are_checked() {
    let of = |modules: &str| {
        let config = node(&format!(
            "modules:\n{modules}\ndesignPatterns:\n- pattern: qmonus.net/adapter/official/pipeline/deploy:simple\n"
        ));
        let found = check(&Files { qvs_config: Some(&config), ..Files::default() });
        let of_modules = found.iter().filter(|it| written(&it.location.path).starts_with("modules"));
        of_modules.map(|it| it.name()).collect::<Vec<_>>()
    };
    let official = "- {name: github.com/qmonus/official-cloud-native-adapters, revision: v0.52.3}";
    assert_eq!(of(official), [""; 0]);
    // They may have modules of their own, of any number.
    let own = "- {name: contoso.com/a, local: {path: a}}\n- {name: contoso.com/b, local: {path: b}}";
    assert_eq!(of(&format!("{own}\n{official}")), [""; 0]);
    assert_eq!(of(&format!("{official}\n{own}")), [""; 0]);
    let older = official.replace("v0.52.3", "v0.51.0");
    assert_eq!(of(&format!("{official}\n{older}")), ["module-ignored"]);
    assert_eq!(of(&official.replace("-adapters", "-adapter")), ["module-name"]);
    assert_eq!(of(&official.replace("revision", "local: {path: .}, revision")), ["module-sources"]);
    for none in [
        "{name: github.com/qmonus/official-cloud-native-adapters}",
        "{name: qmonus.net/adapter/official, remote: {repo: a}}",
        "{name: qmonus.net/adapter/official, revision: }",
    ] {
        assert_eq!(of(&format!("- {none}")), ["module-revision-missing"], "{none}");
    }
    for slip in ["revison", "version", "tag"] {
        assert_eq!(of(&official.replace("revision", slip)), ["key-unknown"], "{slip}");
    }
    let named = "- {name: qmonus.net/adapter/official, ";
    for good in
        ["revision: v0.17.0}", "local: {path: .}}", "remote: {type: git, repo: a, revision: b}}", "revision: 0.5}"]
    {
        let told = of(&format!("{named}{good}"));
        assert!(!told.contains(&"module-revision-missing") && !told.contains(&"key-unknown"), "{good}: {told:?}");
    }
}

#[test]
fn adapters_that_may_be_others_are_spoken_of_with_care() {
    let told = |module: &str, adapters: Option<&str>| {
        let config = node(
            &SHOP_CONFIG
                .replace("{name: github.com/qmonus/official-cloud-native-adapters, revision: v0.52.3}", module)
                .replace("port: $(params.port)", "port: $(params.port), replica: a"),
        );
        let line = node(&SHOP_LINE.replace("name: imageTag", "name: imageTagg"));
        let files = Files { qvs_config: Some(&config), adapters, assembly_line: Some(&line), ..Files::default() };
        let found = check(&files);
        let words: Vec<String> = found.iter().map(|it| it.reason(Lang::En)).collect();
        (found.iter().map(|it| it.name()).collect::<Vec<_>>(), words.join(" "))
    };
    let official = "{name: github.com/qmonus/official-cloud-native-adapters, revision: REVISION}";
    let (pinned, _) = told(&official.replace("REVISION", "v0.52.3"), None);
    assert_eq!(pinned, ["adapter-param-unknown", "stage-param-ignored"]);
    let named = "{name: qmonus.net/adapter/official, FROM}";
    for (module, adapters, shown) in [
        (official.replace("REVISION", "main"), None, "(main)"),
        (official.replace("REVISION", "3f2a9c1"), None, "(3f2a9c1)"),
        (official.replace("REVISION", "v0.60.0"), None, "(v0.60.0)"),
        (official.replace(", revision: REVISION", ""), None, "(?)"),
        (
            named.replace("FROM", "remote: {repo: github.com/contoso/adapters, revision: v0.52.3}"),
            None,
            "(github.com/contoso/adapters)",
        ),
        (named.replace("FROM", "local: {path: .}"), None, "(local)"),
        (named.replace("FROM", "local: {path: .}"), Some("v0.52.3"), "(local)"),
    ] {
        let (codes, words) = told(&module, adapters);
        let names = codes.iter().filter(|code| **code == "adapter-name-elsewhere").count();
        assert!(
            names == 2 && !codes.contains(&"adapter-param-unknown") && !codes.contains(&"stage-param-ignored"),
            "{module}: {codes:?}"
        );
        assert!(words.contains(shown), "{module}: {words}");
    }
}

#[test]
fn a_word_that_only_some_take_for_a_flag_is_no_error() {
    let told = |word: &str| {
        let text = SHOP_CONFIG.replace("appName: shop", &format!("appName: {word}"));
        let read = yaml::read::read(&text, &mut 1000);
        let found = check(&Files { qvs_config: Some(&read.documents[0].body), ..Files::default() });
        found.iter().map(|it| it.name()).collect::<Vec<_>>()
    };
    assert_eq!(told("y"), ["value-word"]);
    assert_eq!(told("n"), ["value-word"]);
    // A README of the adapters has such without quotes.
    assert_eq!(told("17:30")[..1], ["value-word"]);
    assert_eq!(told("2030-01-01T17:30:00Z")[..1], ["value-word"]);
    assert_eq!(told("1.10"), ["value-unquoted"]);
    assert_eq!(told("yes"), ["value-unquoted"]);
    assert_eq!(told("\"y\""), [""; 0]);
}

#[test]
fn that_messages_are_cut_is_the_last_message() {
    let many: String = (0..1100).map(|n| format!("- {{name: p{n}, type: string}}\n")).collect();
    let config = node(&format!(
        "params:\n{many}designPatterns:\n- pattern: qmonus.net/adapter/official/pipeline/deploy:simple\n"
    ));
    let found = check(&Files { qvs_config: Some(&config), ..Files::default() });
    assert_eq!((found.len(), found.last().map(|it| it.name())), (1000, Some("more-findings")));
}

#[test]
fn one_slip_gives_one_finding() {
    let told = |file, change| found(file, change).iter().map(|found| found.name()).collect::<Vec<_>>();
    assert_eq!(told(File::AssemblyLine, ("- name: providerType", "- name: ksaName")), ["helm-stage-missing"]);
    assert_eq!(told(File::DeploymentConfig, ("contoso-kv", "5")), ["value-unquoted"]);
    assert_eq!(told(File::QvsConfig, ("modules:", "module:")), ["key-misspelt"]);
    assert_eq!(told(File::QvsConfig, ("designPatterns:", "designpatterns:")), ["key-misspelt"]);
    assert_eq!(told(File::ExternalSecret(0), (SECRET, "[]")), ["mapping-wanted"]);
    assert_eq!(told(File::AssemblyLine, (LINE, "~")), ["mapping-wanted"]);
}

#[test]
fn a_file_is_checked_without_the_others() {
    let nodes = [QVS, LINE, VALUES, SECRET].map(node);
    let secrets = [&nodes[3]];
    for files in [
        Files { qvs_config: Some(&nodes[0]), ..Files::default() },
        Files { assembly_line: Some(&nodes[1]), ..Files::default() },
        Files { deployment_config: Some(&nodes[2]), ..Files::default() },
        Files { external_secrets: &secrets, ..Files::default() },
        Files::default(),
    ] {
        assert_eq!(check(&files), []);
    }
    let other = node(&SECRET.replace("external-secrets.io/v1beta1", "v1"));
    let found = check(&Files { external_secrets: &[&other], ..Files::default() });
    assert_eq!(found[0].name(), "api-version-differs");
}

/// Our manifest of a store, and the findings when it is changed.
#[test]
fn a_manifest_of_the_store_is_checked() {
    let plan = plan_of(crate::common::REQUIRED);
    let files = valuestream::bundle::files(&plan.resolve(), Lang::En);
    let (_, text) = files.iter().find(|(path, _)| path.ends_with("-clustersecretstore.yaml")).unwrap();
    let values = node("version: 2.9.0\n");
    let config = node(&files[0].1);
    let told = |from: &str, to: &str| {
        assert_eq!(text.matches(from).count(), 1, "{from} in {text}");
        let store = node(&text.replace(from, to));
        let secret = node(&SECRET.replace("v1beta1", "v1"));
        let files = Files {
            qvs_config: Some(&config),
            deployment_config: Some(&values),
            cluster_secret_store: Some(&store),
            external_secrets: &[&secret],
            ..Files::default()
        };
        let found = check(&files);
        let of_store = found.iter().filter(|it| !matches!(it.location.file, File::DeploymentConfig));
        of_store.map(|it| format!("{} {}", it.name(), written(&it.location.path))).collect::<Vec<_>>()
    };
    assert_eq!(told("name: azure-key-vault\nspec", "name: azure-key-vault\nspec"), [""; 0]);
    assert_eq!(told("io/v1", "io/v1beta1"), ["api-version-not-served apiVersion"]);
    assert_eq!(told("kind: ClusterSecretStore", "kind: SecretStore"), ["kind-differs kind"]);
    assert_eq!(
        told("name: azure-key-vault\nspec", "name: other\nspec"),
        ["store-name-differs spec.secretStoreRef.name"]
    );
    assert_eq!(told("vaultUrl: ", "url: "), ["key-missing spec.provider.azurekv"]);
    assert_eq!(
        told("        name: azure-key-vault", "        name: 12"),
        ["value-unquoted spec.provider.azurekv.serviceAccountRef.name"]
    );
}

#[test]
fn a_value_that_every_stage_passes_is_not_missing() {
    let passes =
        |line: &str| line.replace("        pipeline:", "          - {name: ksaName, value: x}\n        pipeline:");
    let values = node(&VALUES.replace("ksaName:                azure-key-vault\n", ""));
    let told = |line: &str| {
        let nodes = [node(QVS), node(line), values.clone(), node(SECRET)];
        check_all(&nodes).iter().map(|found| found.name()).collect::<Vec<_>>()
    };
    assert_eq!(told(&passes(LINE)), [""; 0]);
    assert_eq!(told(LINE), ["deployment-value-missing"]);
}

#[test]
fn messages_contain_nothing_that_looks_secret() {
    let found = found(File::DeploymentConfig, ("ksaName:", "ghp_canary0123456789: x\nksaName:"));
    assert_eq!(found.len(), 1);
    assert!(!found[0].reason(Lang::En).contains("canary"), "{:?}", found[0].code);
}

#[test]
fn the_files_of_each_scenario_have_no_findings() {
    for (name, values) in SCENARIOS.iter().chain(SEVERAL) {
        for plan in plan(values).in_environments() {
            assert_eq!(check_generated(&plan.resolve()), [], "{name}");
        }
    }
    assert_eq!(check_generated(&Plan::default().resolve()), []);
}

#[test]
fn findings_have_a_kind_of_file() {
    let plan = plan_of(&[("secrets.1.name", "second")]);
    assert!(File::ExternalSecret(1).kind(&plan).is_some());
    assert_eq!(File::ExternalSecret(2).kind(&plan), None);
}

/// Large files of every shape that could make a check slow: checking takes about as long as reading them.
#[test]
fn the_time_of_checks_grows_with_the_files() {
    /// How long it takes to check files with so many stages, parameters and values.
    fn time_of(items: usize) -> std::time::Duration {
        let many = |item: &dyn Fn(usize) -> String| (0..items).map(item).collect::<String>();
        let stages = |of: &dyn Fn(usize) -> String| node(&format!("spec:\n  stages:\n{}", many(of)));
        let chain = stages(&|n| {
            let before = n.saturating_sub(1);
            format!(
                "  - {{name: s{n}, runAfter: [s{before}], spec: {{params: [{{name: x, value: $(stages.s0.results.r)}}]}}}}\n"
            )
        });
        let circle = stages(&|n| format!("  - {{name: s{n}, runAfter: [s{}]}}\n", (n + 1) % items));
        let params =
            node(&format!("params:\n{}designPatterns: []", many(&|n| format!("- {{name: p{n}, type: string}}\n"))));
        let values = node(&many(&|n| format!("p{n}: {n}\n")));
        let unknown = many(&|n| format!("  replicas{n}: a\n"));
        let simple = "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n";
        let slips = node(&format!(
            "params: []\nmodules: []\ndesignPatterns:\n{simple}  params:\n  {}",
            unknown.replace('\n', "\n  ")
        ));
        let many_patterns = node(&format!(
            "params: []\nmodules: []\ndesignPatterns:\n{}",
            many(&|n| match n % 3 {
                0 => simple.to_owned(),
                1 => simple.replace("simple", "simpel"),
                _ => "- pattern: qmonus.net/adapter/official/pipeline/deploy:simple\n".to_owned(),
            })
        ));
        let start = std::time::Instant::now();
        for (config, line) in [(&params, &chain), (&params, &circle), (&slips, &chain), (&many_patterns, &chain)] {
            let found = check(&Files {
                qvs_config: Some(config),
                assembly_line: Some(line),
                deployment_config: Some(&values),
                ..Files::default()
            });
            assert!(found.len() <= 1000);
        }
        start.elapsed()
    }
    // Eight times as much takes about eight times as long; if it grew with the square, it would be 64 times. The shorter of
    // several runs is the one that a busy machine disturbed least.
    let least = |items| (0..3).map(|_| time_of(items)).min().unwrap_or_default();
    let (few, many) = (least(1_000), least(8_000));
    assert!(many < few * 24, "{few:?} for 1,000 and {many:?} for 8,000");
}

#[test]
fn deep_files_are_checked() {
    fn deep() -> Node {
        let leaf = Node::Text(Scalar::plain("$(params.x)"));
        (0..10_000).fold(leaf, |node, n| if n % 2 == 0 { list([node]) } else { map([("params", node)]) })
    }
    let pattern = map([("pattern", "x".into()), ("params", deep())]);
    let config = map([("params", list([])), ("modules", deep()), ("designPatterns", list([pattern]))]);
    let line = map([("spec", map([("params", deep()), ("stages", list([deep()]))]))]);
    // Dropping such a tree would need a stack of its depth.
    let nodes = Box::leak(Box::new([config, line, map([("x", deep())]), map([("spec", deep())])]));
    check_all(nodes);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, max_global_rejects: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn files_of_a_plan_without_errors_have_none(plan in any::good_plan()) {
        prop_assume!(errors(&valuestream::check::check(&plan)).count() == 0);
        let found = check_generated(&plan.resolve());
        let grave: Vec<&Finding> = found.iter().filter(|found| found.severity() == Severity::Error).collect();
        prop_assert!(grave.is_empty(), "{:?}", grave);
    }

    #[test]
    fn any_plan_is_judged(plan in any::plan()) {
        check_generated(&plan.resolve());
    }

    #[test]
    fn any_tree_is_judged(nodes in [tree(), tree(), tree(), tree()], plan in any::plan()) {
        check_all(&nodes);
        let files = Files { qvs_config: Some(&nodes[0]), assembly_line: Some(&nodes[1]), deployment_config: Some(&nodes[2]), ..Files::default() };
        inputs_of(&files, &plan.resolve());
    }

    #[test]
    fn any_damaged_file_is_judged(
        nodes in [damaged(node(QVS)), damaged(node(LINE)), damaged(node(VALUES)), damaged(node(SECRET))],
    ) {
        check_all(&nodes);
        let files = Files { qvs_config: Some(&nodes[0]), assembly_line: Some(&nodes[1]), deployment_config: Some(&nodes[2]), ..Files::default() };
        inputs_of(&files, &plan_of(crate::common::REQUIRED).resolve());
    }
}

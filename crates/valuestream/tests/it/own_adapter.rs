//! Our own CUE pattern for the store, evaluated with a real CUE engine: in the layout in which QVS finds it, with the
//! parameters from qvs.yaml and the Deployment Config.

use crate::common::cue::{Evaluation, evaluate};
use crate::common::{REQUIRED, plan_of};
use serde_json::{Map, Value, json};
use valuestream::{Lang, bundle};

const PARAMETERS: [&str; 4] = ["clusterSecretStoreName", "azureKeyContainerName", "ksaName", "ksaNamespace"];

/// Values that differ from the defaults.
const VALUES: &[(&str, &str)] = &[
    ("storeDelivery", "ownAdapter"),
    ("azureKeyContainerName", "fabrikam-kv"),
    ("appName", "fabrikam-store"),
    ("ksaName", "fabrikam-reader"),
    ("ksaNamespace", "fabrikam-system"),
];

/// The files of the pattern, and those that use it.
struct Adapter {
    module: String,
    pattern: String,
    qvs_config: Value,
    deployment_config: Value,
}

impl Adapter {
    /// The files of a complete plan's bundle, with these values.
    fn of(values: &[(&str, &str)]) -> Adapter {
        let files = bundle::files(&plan_of(&[REQUIRED, VALUES, values].concat()).resolve(), Lang::En);
        let text = |end: &str| {
            let mut found = files.iter().filter(|(path, _)| path.ends_with(end));
            let (Some((_, text)), None) = (found.next(), found.next()) else {
                panic!("not one file {end} among {:?}", files.iter().map(|(path, _)| path).collect::<Vec<_>>());
            };
            text.clone()
        };
        Adapter {
            module: text("/.valuestream/cue.mod/module.cue"),
            pattern: text("/.valuestream/clustersecretstore/main.cue"),
            qvs_config: serde_yaml::from_str(&text("/.valuestream/qvs.yaml")).unwrap(),
            deployment_config: serde_yaml::from_str(&text("/deployment-config.yaml")).unwrap(),
        }
    }

    /// The parameters of our pattern as QVS fills them in.
    fn parameters(&self, module: &str) -> Map<String, Value> {
        let name = format!("{module}/clustersecretstore");
        let patterns = self.qvs_config["designPatterns"].as_array().unwrap();
        let ours: Vec<&Value> = patterns.iter().filter(|pattern| pattern["pattern"] == name.as_str()).collect();
        let [ours] = ours[..] else { panic!("not one pattern {name}:\n{patterns:#?}") };
        let modules = self.qvs_config["modules"].as_array().unwrap();
        assert!(modules.iter().any(|it| it["name"] == module), "no module {module}:\n{modules:#?}");
        let filled = |value: &Value| {
            let text = value.as_str().unwrap();
            match text.strip_prefix("$(params.").and_then(|rest| rest.strip_suffix(')')) {
                Some(param) => {
                    let declared = self.qvs_config["params"].as_array().unwrap();
                    assert!(declared.contains(&json!({"name": param, "type": "string"})), "{param} is not declared");
                    self.deployment_config.get(param).unwrap_or_else(|| panic!("nothing gives {param}")).clone()
                }
                None => text.into(),
            }
        };
        ours["params"].as_object().unwrap().iter().map(|(key, value)| (key.clone(), filled(value))).collect()
    }

    /// The pattern with these parameters, by its import path, as QVS finds it.
    fn with(&self, module: &str, parameters: &Map<String, Value>) -> Evaluation {
        // JSON is valid CUE.
        let given = format!("package clustersecretstore\n\nDesignPattern: parameters: {}\n", json!(parameters));
        let files = [
            ("cue.mod/module.cue", &self.module),
            ("clustersecretstore/main.cue", &self.pattern),
            ("clustersecretstore/parameters.cue", &given),
        ];
        Evaluation {
            files: files.map(|(path, text)| (path.to_owned(), text.clone())).to_vec(),
            what: format!("{module}/clustersecretstore"),
        }
    }
}

/// The only resource of the pattern.
fn store(result: Result<Value, String>) -> Value {
    let value = result.unwrap();
    let resources = &value["DesignPattern"]["resources"];
    assert_eq!(*resources, json!({"app": {"clustersecretstore": resources["app"]["clustersecretstore"]}}));
    resources["app"]["clustersecretstore"].clone()
}

/// The manifest that the values ask for, and what QVS keeps with it.
fn expected(azure_sdk: bool) -> Value {
    let mut store = json!({
        "provider": "kubernetes",
        "apiVersion": "external-secrets.io/v1",
        "kind": "ClusterSecretStore",
        "metadata": {"name": "fabrikam-store"},
        "spec": {
            "refreshInterval": 300,
            "provider": {"azurekv": {
                "authType": "WorkloadIdentity",
                "vaultUrl": "https://fabrikam-kv.vault.azure.net",
                "serviceAccountRef": {"name": "fabrikam-reader", "namespace": "fabrikam-system"},
            }},
        },
        "output": [],
    });
    if azure_sdk {
        store["spec"]["provider"]["azurekv"]["useAzureSDK"] = true.into();
    }
    store
}

/// The module with the values of [`REQUIRED`].
const MODULE: &str = "github.com/sample-org/sample-repo-name";

#[test]
fn the_engine_evaluates_and_refuses() {
    const TEST: &str = "the_engine_evaluates_and_refuses";
    let texts = ["a: 1+1", "a: 1 & 2", "a: string", "a: \"日本語\"", "a:", "import \"b.example/c\"\na: c.d"];
    let in_module = Evaluation {
        files: [("cue.mod/module.cue", "module: \"b.example\""), ("c/c.cue", "package c\n\nd: 3")]
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .to_vec(),
        what: "b.example/c".to_owned(),
    };
    let mut evaluations = texts.map(Evaluation::of_text).to_vec();
    evaluations.push(in_module);
    let Some(results) = evaluate(TEST, &evaluations) else { return };
    let [sum, conflict, open, text, syntax, import, module] = &results[..] else { panic!("{results:?}") };
    assert_eq!(*sum, Ok(json!({"a": 2})));
    assert!(conflict.as_ref().unwrap_err().contains("conflicting values"), "{conflict:?}");
    assert!(open.as_ref().unwrap_err().contains("incomplete value string"), "{open:?}");
    assert_eq!(*text, Ok(json!({"a": "日本語"})));
    assert!(syntax.is_err() && import.is_err(), "{syntax:?} {import:?}");
    assert_eq!(*module, Ok(json!({"d": 3})));
}

#[test]
fn the_pattern_makes_the_store() {
    const TEST: &str = "the_pattern_makes_the_store";
    let (mut evaluations, mut stores) = (Vec::new(), Vec::new());
    for source in ["local", "remote"] {
        for azure_sdk in ["false", "true"] {
            let adapter = Adapter::of(&[("adapterSource", source), ("useAzureSdk", azure_sdk)]);
            let parameters = adapter.parameters(MODULE);
            let mut names: Vec<&str> = parameters.keys().map(String::as_str).collect();
            let mut all = PARAMETERS;
            names.sort_unstable();
            all.sort_unstable();
            assert_eq!(names, all);
            evaluations.push(adapter.with(MODULE, &parameters));
            stores.push(expected(azure_sdk == "true"));
        }
    }
    let Some(results) = evaluate(TEST, &evaluations) else { return };
    for (result, expected) in results.into_iter().zip(stores) {
        assert_eq!(store(result), expected);
    }
}

#[test]
fn a_missing_parameter_or_one_that_is_not_a_text_is_an_error() {
    const TEST: &str = "a_missing_parameter_or_one_that_is_not_a_text_is_an_error";
    let adapter = Adapter::of(&[]);
    let parameters = adapter.parameters(MODULE);
    let mut evaluations = Vec::new();
    for name in PARAMETERS {
        let (mut without, mut number) = (parameters.clone(), parameters.clone());
        without.remove(name).unwrap();
        number.insert(name.to_owned(), 5.into());
        evaluations.extend([without, number].map(|parameters| adapter.with(MODULE, &parameters)));
    }
    let Some(results) = evaluate(TEST, &evaluations) else { return };
    for (name, results) in PARAMETERS.iter().zip(results.chunks(2)) {
        for (result, why) in results.iter().zip(["incomplete value string", "mismatched types"]) {
            let message = result.as_ref().unwrap_err();
            let line = message.lines().find(|line| line.contains(&format!("DesignPattern.parameters.{name}:")));
            assert!(line.is_some_and(|line| line.contains(why)), "{name}: {message}");
        }
    }
}

#[test]
fn the_module_has_the_repositorys_name() {
    const TEST: &str = "the_module_has_the_repositorys_name";
    let urls = [
        ("https://github.com/contoso/platform.git", "github.com/contoso/platform"),
        ("https://github.com/contoso/platform", "github.com/contoso/platform"),
        ("https://git.contoso.example:8443/team/sub/platform.git", "git.contoso.example/team/sub/platform"),
        ("git@github.com:contoso/platform.git", "github.com/contoso/platform"),
        ("git@gitlab.com:team/sub/platform", "gitlab.com/team/sub/platform"),
        ("ssh://git@github.com/contoso/platform.git", "github.com/contoso/platform"),
        ("ssh://git@git.contoso.example:2222/contoso/my.platform.git", "git.contoso.example/contoso/my.platform"),
        ("git@bitbucket.org:Contoso/Platform.git", "bitbucket.org/Contoso/Platform"),
    ];
    let adapters = urls.map(|(url, _)| Adapter::of(&[("gitCloneUrl", url)]));
    let mut evaluations = Vec::new();
    for (adapter, (_, module)) in adapters.iter().zip(urls) {
        evaluations.push(Evaluation::of_text(&adapter.module));
        // By its import path: CUE finds the pattern under this name, and qvs.yaml uses the same name.
        evaluations.push(adapter.with(module, &adapter.parameters(module)));
    }
    let Some(results) = evaluate(TEST, &evaluations) else { return };
    for (results, (url, module)) in results.chunks(2).zip(urls) {
        assert_eq!(results[0], Ok(json!({"module": module})), "{url}");
        assert_eq!(store(results[1].clone()), expected(false), "{url}");
    }
}

/// Texts that end a CUE string, compute something in it, or are refused in one.
const HOSTILE: &[&str] = &[
    "a\"b",
    "a\\b",
    "a\\",
    "\\(1+1)",
    "\\\\(1+1)",
    "\"\nb: 1\nc: \"",
    "a\nb",
    "a\r\nb",
    "\r",
    "\"\"\"\nb: 1\n\"\"\"",
    "'''\n",
    "#\"a\\#(1+1)\"#",
    "\"#",
    "a\0b",
    "a\tb",
    "a\u{7f}\u{85}\u{9f}b",
    "a\u{2028}b\u{2029}c",
    "a\u{feff}b",
    "a\u{fffe}\u{ffff}b",
    "\u{10ffff}",
    "日本語🙂",
    "\u{202e}a",
    "// a",
    "a // b",
    "}\nb: {",
    "\\u0022\\nb: 1",
    "$(params.x)",
];

#[test]
fn no_clone_url_breaks_out_of_the_module() {
    const TEST: &str = "no_clone_url_breaks_out_of_the_module";
    // Read as a path, as a host, and not as a URL at all; the host only once, because each evaluation takes time.
    let mut urls: Vec<String> = HOSTILE.iter().map(|text| format!("https://github.com/contoso/{text}.git")).collect();
    urls.push(format!("git@{}:contoso/platform.git", HOSTILE.concat().replace('/', "")));
    urls.extend(["", "\"\nb: 1\nc: \"", "\\(1+1)"].map(str::to_owned));
    let mut modules: Vec<String> = urls.iter().map(|url| Adapter::of(&[("gitCloneUrl", url)]).module).collect();
    modules.sort_unstable();
    modules.dedup();
    let evaluations: Vec<Evaluation> = modules.iter().map(|module| Evaluation::of_text(module)).collect();
    let Some(results) = evaluate(TEST, &evaluations) else { return };
    for (result, text) in results.into_iter().zip(modules) {
        let value = result.unwrap_or_else(|error| panic!("{error}\n{text}"));
        let fields = value.as_object().unwrap();
        assert!(fields.len() == 1 && fields.get("module").is_some_and(Value::is_string), "{value}\n{text}");
    }
}

#[test]
fn no_value_changes_the_pattern() {
    // Values reach it as parameters, so CUE parses none of them.
    let plain = Adapter::of(&[]).pattern;
    for text in HOSTILE {
        let keys = ["azureKeyContainerName", "appName", "ksaName", "ksaNamespace", "gitCloneUrl", "applicationId"];
        let values = keys.map(|key| (key, *text));
        assert_eq!(Adapter::of(&values).pattern, plain, "{text:?}");
    }
}

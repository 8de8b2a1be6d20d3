//! Files are read back as the values from which they were made: those of every scenario and of any plan, as files and
//! as a zip, and the tutorial's own files.

use proptest::prelude::*;
use valuestream::check::{check, errors, suggestions};
use valuestream::diagnostic::Catalogue;
use valuestream::field::{Control, Defaults, Further};
use valuestream::files::Setting;
use valuestream::import::{Import, InputFile, Kind, read};
use valuestream::plan::FieldPath;
use valuestream::plan::release::StoreDelivery;
use valuestream::share::fragment;
use valuestream::{Lang, Plan, bundle};

use crate::common::any;
use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::{REQUIRED, plan_of, tutorial_plan};
use crate::thin::Files;
use crate::thin::difference::difference;

fn given(name: &str, text: &str) -> InputFile {
    InputFile { name: Some(name.to_owned()), bytes: text.as_bytes().to_vec() }
}

/// The YAML files of a plan, by bare name, but for the plan file: it alone has everything.
fn yaml_files(plan: &Plan) -> Vec<InputFile> {
    let files = bundle::files(&plan.resolve(), Lang::Ja).into_iter();
    let files = files.filter(|(path, _)| path.ends_with(".yaml") && !path.ends_with("/qvsconfig.yaml"));
    files.map(|(path, text)| given(path.rsplit('/').next().unwrap(), &text)).collect()
}

/// Values that are in no file.
const ELSEWHERE: &[&str] = &[
    "tenantId",
    "subscriptionId",
    "resourceGroup",
    "clusterName",
    "vaultAuthorization",
    "location",
    "applicationName",
    "gitCloneUrl",
    "gitBranch",
    "projectName",
    "applicationDisplayName",
    "environmentName",
    "kubeconfigFile",
    "installedVersion",
    "runbookTask",
    "runbookEdition",
];

/// The default plan with the values of `from` that are in no file.
pub fn bare(from: &Plan, more: &[&str]) -> Plan {
    let mut plan = Plan::default();
    // Values that only one kind of store uses, and values that it writes into no YAML.
    let own: &[&str] = match from.release.store_delivery() {
        StoreDelivery::Manifest => &["storeParameter"],
        StoreDelivery::OfficialAdapter => &["useAzureSdk"],
        StoreDelivery::OwnAdapter => &["storeParameter", "useAzureSdk"],
    };
    for key in ELSEWHERE.iter().chain(own).chain(more) {
        let text = from.field_named(key).unwrap().get(from).unwrap();
        plan.field_named(key).unwrap().set(&mut plan, text.to_owned());
    }
    plan
}

/// What an import says, but of the plan file.
fn codes(import: &Import, current: &Plan) -> Vec<String> {
    let is_plan = |file: usize| import.files[file].name.as_deref().is_some_and(|name| name.ends_with("qvsconfig.yaml"));
    import
        .notes(current, &[])
        .iter()
        .filter(|note| !is_plan(note.location.file))
        .map(|note| format!("{} {:?} {:?}", note.name(), note.code.args(), note.location.mark))
        .collect()
}

/// What an import says of files that were made from a plan: nothing, but that it keeps further fields as such.
fn says_nothing_new(import: &Import, current: &Plan, original: &Plan) {
    let has_further = original.secrets.iter().any(|secret| !secret.values.extra.trim().is_empty());
    let mut codes = codes(import, current);
    codes.retain(|code| !has_further || !code.starts_with("import-kept-as-further "));
    assert_eq!(codes, [""; 0]);
}

fn comes_back(original: &Plan) {
    // The revision is in a file only if the adapters come from there.
    let mut also = vec!["configDirectory"];
    if original.repository.adapter_source != "remote" {
        also.push("adapterRevision");
    }
    let (files, current) = (yaml_files(original), bare(original, &also));
    let import = read(&files, &current);
    says_nothing_new(&import, &current, original);
    assert_eq!(import.conflicts(), []);
    let shown = |file: InputFile| (file.name.unwrap(), String::from_utf8(file.bytes).unwrap());
    let after = yaml_files(&import.plan(&current, &[])).into_iter().map(shown).collect();
    are_same(files.into_iter().map(shown).collect(), after);
}

fn are_same(before: Vec<(String, String)>, after: Vec<(String, String)>) {
    let in_order = |files: Vec<(String, String)>| files.into_iter().collect::<Files>();
    let difference = difference(&in_order(before), &in_order(after));
    assert!(difference.is_none(), "{}", difference.unwrap_or_default());
}

/// The same from the bundle, which also gives the files' directory.
fn comes_back_from_the_bundle(original: &Plan) {
    let current = bare(original, &["adapterRevision"]);
    let import = read(&[InputFile { name: None, bytes: bundle::zip(original, Lang::Ja).unwrap() }], &current);
    says_nothing_new(&import, &current, original);
    // Comments among further fields are in the plan file alone.
    let files = |plan: &Plan| -> Vec<(String, String)> {
        let files = bundle::files(&plan.resolve(), Lang::Ja).into_iter();
        files.filter(|(path, _)| !path.ends_with("qvsconfig.yaml")).collect()
    };
    are_same(files(original), files(&import.plan(&current, &[])));
    // The runbook, its script and the README; the own adapter's two files.
    let unread = if original.release.store_delivery() == StoreDelivery::OwnAdapter { 5 } else { 3 };
    assert_eq!(import.files.iter().filter(|file| file.unread).count(), unread);
}

/// Also into an empty form: the link in the README gives the values that are in no file. A file that was changed takes
/// precedence.
#[test]
fn a_bundle_is_read_back_completely() {
    let address = "https://qvsconfig.example/";
    for (_, values) in SCENARIOS {
        let original = plan(values);
        let bytes = bundle::zip(&original, Setting { lang: Lang::En, address, made_by: "qvsconfig 0.0.0" }).unwrap();
        let import = read(&[InputFile { name: None, bytes }], &Plan::default());
        says_nothing_new(&import, &Plan::default(), &original);
        assert_eq!(fragment(&import.plan(&Plan::default(), &[])), fragment(&original));
        assert_eq!(import.files.iter().filter(|file| file.linked).count(), 1);
    }
    let mut original = plan(&[]);
    original.cluster.cluster_name = "aks-contoso".to_owned();
    original.release.version = "0.16.2".to_owned();
    let readme = format!("# x\n<{address}#{}>\n", fragment(&original));
    let config = "version: 0.9.20\n";
    let import = read(&[given("README.md", &readme), given("deployment-config.yaml", config)], &Plan::default());
    let back = import.plan(&Plan::default(), &[]);
    assert_eq!((back.cluster.cluster_name.as_str(), back.release.version.as_str()), ("aks-contoso", "0.9.20"));
}

#[test]
fn every_scenario_is_read_back() {
    for (_, values) in SCENARIOS {
        comes_back(&plan(values));
        comes_back_from_the_bundle(&plan(values));
    }
}

/// The tutorial's texts; each `${…}` is to be filled in first.
const TUTORIAL: [(&str, &str); 4] = [
    ("qvs.yaml", include_str!("../data/tutorial/qvs.yaml")),
    (
        "eso-clustersecretstore-deploy-assemblyline.yaml",
        include_str!("../data/tutorial/eso-clustersecretstore-deploy-assemblyline.yaml"),
    ),
    ("deployment-config.yaml", include_str!("../data/tutorial/deployment-config.yaml")),
    ("qvs-sample-externalsecret.yaml", include_str!("../data/tutorial/qvs-sample-externalsecret.yaml")),
];

const KEY_VERSION: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn the_tutorials_own_files_are_read() {
    let answers = [
        ("${version}", "0.15.1"),
        ("${esoNamespace}", "external-secrets"),
        ("${azureKeyContainerName}", "contoso-kv"),
        ("${ksaName}", "reader"),
        ("${ksaNamespace}", "identities"),
        ("${appName}", "contoso-store"),
        ("${keyVersion}", KEY_VERSION),
    ];
    let filled = |text: &str| answers.iter().fold(text.to_owned(), |text, (name, answer)| text.replace(name, answer));
    let files: Vec<InputFile> = TUTORIAL.iter().map(|(name, text)| given(name, &filled(text))).collect();
    // Into the current form: the files themselves show that they follow the tutorial.
    let current = plan_of(REQUIRED);
    let expected = plan_of(
        &[
            REQUIRED,
            &[
                ("version", "0.15.1"),
                ("storeDelivery", "officialAdapter"),
                ("secrets.0.refreshInterval", "0"),
                ("esoNamespace", "external-secrets"),
                ("ksaName", "reader"),
                ("ksaNamespace", "identities"),
                ("appName", "contoso-store"),
                ("secrets.0.data.0.remoteVersion", KEY_VERSION),
            ],
        ]
        .concat(),
    );
    let import = read(&files, &current);
    assert_eq!(import.plan(&current, &[]), expected);
    assert_eq!(import.conflicts(), []);
    let kinds: Vec<Kind> = import.files.iter().flat_map(|file| file.documents.clone()).collect();
    assert_eq!(kinds, [Kind::QvsConfig, Kind::AssemblyLine, Kind::DeploymentConfig, Kind::ExternalSecret]);
    // The only note: the tutorial's ExternalSecret has no namespace.
    let notes: Vec<_> = import.notes(&current, &[]).iter().map(|note| (note.name(), note.location.file)).collect();
    assert_eq!(notes, [("import-namespace-missing", 3)]);
    assert_eq!(errors(&check(&expected)).count(), 0);

    // One pasted stream, in a different order, with Windows line ends.
    let stream = [3, 0, 2, 1].map(|n| filled(TUTORIAL[n].1)).join("---\n").replace('\n', "\r\n");
    let import = read(&[InputFile { name: None, bytes: format!("\u{FEFF}{stream}").into_bytes() }], &current);
    assert_eq!(import.plan(&current, &[]), expected);
    assert_eq!(import.files[0].documents.len(), 4);
}

#[test]
fn values_that_the_tutorial_leaves_open_stay_unchanged() {
    let files: Vec<InputFile> = TUTORIAL.iter().map(|(name, text)| given(name, text)).collect();
    let current = tutorial_plan(&[REQUIRED, &[("version", "0.14.4"), ("appName", "kept")]].concat());
    let import = read(&files, &current);
    assert_eq!(import.plan(&current, &[]), current);
    let open = import.notes(&current, &[]).iter().filter(|note| note.name() == "import-placeholder").count();
    assert_eq!(open, 8);
}

#[test]
fn the_empty_forms_files_change_nothing() {
    let current = Plan::default();
    let import = read(&yaml_files(&current), &current);
    assert_eq!(import.plan(&current, &[]), current);
    assert!(import.notes(&current, &[]).iter().all(|note| note.name() == "import-placeholder"));
}

/// Texts that are valid for many values, but that some YAML reader takes for something else.
const NAMES: &[&str] =
    &["yes", "no", "y", "null", "0", "123", "1e3", "0x1f", "0o17", "true", "a-b", "2024-01-01", "nan", "e", "a1"];

/// Templates that need no entry of a certain name.
const TEMPLATES: &[&str] = &[
    "plain",
    "{{ . | toJson }}",
    "a: b\n# {{/* nothing */}}\n\n  c: \"{{ printf \"%d\" 1 }}\"\n",
    "{{ range $key, $value := . }}\n{{ $key }}={{ $value | quote }}\n{{ end }}",
    " leading, trailing \n\n",
    "\ttab: 日本語\n",
];

/// Further fields that every release has, and that the form has no value for.
const FURTHER: &[&str] = &[
    "",
    "# nothing but words",
    "metadata: {labels: {team: shop, \"yes\": \"1\"}, annotations: {a/b: \"\"}}",
    "spec:\n  target:\n    immutable: true\n    template:\n      engineVersion: v2\n      metadata: {labels: {a: b}}\n",
    "spec:\n  dataFrom:\n    - extract: {key: a/b}\n    - extract: {key: c}\n      rewrite: [{regexp: {source: ^a, target: b}}]\n",
];

/// Texts for a value: its choices, its example, and names; not all of them pass its rules.
fn texts_for(field: &valuestream::plan::FieldRef) -> Vec<String> {
    let spec = field.spec();
    let own: &[&str] = match spec.key {
        "text" => TEMPLATES,
        "extra" => FURTHER,
        // Others ask for certain keys.
        "templateType" => &["", "Opaque", "example.com/login"],
        "tags" => &["", "a=b", "environment=production,team=", "1=yes,no=0x1F"],
        _ => &[],
    };
    if !own.is_empty() {
        return own.iter().map(|text| (*text).to_owned()).collect();
    }
    let mut texts = vec![spec.default.to_owned(), spec.example.to_owned()];
    texts.extend(NAMES.iter().map(|name| (*name).to_owned()));
    texts.extend(
        [
            "1h30m",
            "90s",
            "git@host:o/r.git",
            "https://github.com/o/r.git",
            "a/b",
            "v0.50.0",
            "tls.crt",
            "0123456789abcdef0123456789abcdef",
        ]
        .map(str::to_owned),
    );
    match spec.control {
        Control::Choice(choices) => texts.extend(choices.iter().map(|choice| choice.value.to_owned())),
        Control::Suggested(list) => {
            let entries = suggestions(list, &Plan::default(), Lang::En).into_iter().flat_map(|group| group.entries);
            texts.extend(entries.filter(|entry| entry.usable).map(|entry| entry.value))
        }
        Control::Line | Control::Address | Control::Lines | Control::Yaml => {}
    }
    texts.retain(|text| spec.error_of(text).is_none());
    texts
}

/// The plan with those values at their defaults that do not go with the others, as far as that helps: chance alone would
/// rarely find a release that knows all of them.
pub fn mended(mut plan: Plan) -> Plan {
    let found = check(&plan);
    let paths: Vec<FieldPath> = errors(&found).map(|diagnostic| diagnostic.location).collect();
    for path in paths {
        let spec = path.spec();
        // A further Environment has as its default what the first one has.
        let inherits = matches!(path, FieldPath::Environment(..)) && spec.further == Further::Inherited;
        let default = if inherits { "" } else { spec.default };
        if let Some(field) = plan.field_at(path).filter(|_| inherits || spec.optional || !spec.default.is_empty()) {
            field.set(&mut plan, default.to_owned());
        }
    }
    plan
}

/// A plan of up to three ExternalSecrets whose values pass their own rules.
pub fn good_plan() -> impl Strategy<Value = Plan> {
    proptest::collection::vec(any::counts(), 1..4).prop_flat_map(|rows| {
        let mut plan = plan_of(REQUIRED);
        plan.lay_out(&rows, Defaults::CURRENT);
        let fields = plan.field_refs();
        let texts: Vec<_> = fields.iter().map(|field| proptest::sample::select(texts_for(field))).collect();
        texts.prop_map(move |texts| {
            let mut plan = plan.clone();
            for (field, text) in fields.iter().zip(texts) {
                field.set(&mut plan, text);
            }
            mended(plan)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_without_errors_comes_back(plan in good_plan()) {
        prop_assume!(errors(&check(&plan)).next().is_none());
        comes_back(&plan);
    }

    #[test]
    fn any_text_comes_back_as_it_was_written(plan in any::plan()) {
        // A template is not imported, whatever else is in it.
        let is_template = |field: &valuestream::plan::FieldRef| {
            let text = field.get(&plan).unwrap_or_default();
            ["{{", "{%", "{#", "${", "%{"].iter().any(|mark| text.contains(mark))
        };
        prop_assume!(!plan.field_refs().iter().any(is_template));
        let current = bare(&plan, &["configDirectory", "adapterRevision"]);
        let import = read(&yaml_files(&plan), &current);
        let after = import.plan(&current, &[]);
        let is_written = |name: &str| {
            let field = plan.field_named(name).unwrap();
            let text = field.get(&plan).unwrap();
            let open = text.starts_with('<') || text.contains("$(");
            let code = field.spec().error_of(text);
            let hidden = code.is_some_and(|code| code.hides_text() || code.name() == "required");
            // The store's parameter can only have one of the names in its list.
            (!hidden && !open).then(|| text.to_owned())
        };
        for name in ["version", "esoNamespace", "azureKeyContainerName", "ksaName", "ksaNamespace", "applicationId", "deploymentName", "pipelinePrefix", "assemblyLineName"] {
            if let Some(text) = is_written(name) {
                prop_assert_eq!(after.field_named(name).unwrap().get(&after), Some(text.as_str()), "{}", name);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn a_bundle_comes_back(plan in good_plan()) {
        if errors(&check(&plan)).next().is_none() && plan.secrets.len() == 1 {
            comes_back_from_the_bundle(&plan);
        }
    }
}

/// If any reader takes something for other than a text, so does import: a value that QVS would refuse is always
/// reported.
#[test]
fn texts_are_recognised_as_strictly_as_by_any_reader() {
    use saphyr::{LoadableYamlNode, Yaml};
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = prop_oneof![
        "[-+]?[0-9_]{0,3}[.:_]?[0-9_]{1,3}([.:][0-9]{1,2})?([eE][-+]?[0-9]{0,2})?",
        "[-+]?0[xob][0-9a-fA-F_]{1,4}",
        "[-+]?[.]?(inf|Inf|INF|nan|NaN|infinity)",
        "(yes|no|on|off|true|false|null|y|n|Yes|NO|True|FALSE|Null|~|=|<<)[a-z]?",
        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9:.Z+-]{0,12})?",
        "[-+0-9._:eExXobaTZ]{1,12}",
        "[a-z~=<.-]{1,6}",
    ];
    let current = plan_of(REQUIRED);
    let (mut texts, mut others) = (0, 0);
    for n in 0..20_000 {
        let text = match n {
            n if n < any::TRAPS.len() => any::TRAPS[n].to_owned(),
            _ => proptest::strategy::ValueTree::current(&strategy.new_tree(&mut runner).unwrap()),
        };
        let file = format!("ksaName: {text}\n");
        let (Ok(by_libyaml), Ok(by_saphyr)) =
            (serde_yaml::from_str::<serde_yaml::Value>(&file), Yaml::load_from_str(&file))
        else {
            continue;
        };
        let Some(by_libyaml) = by_libyaml.get("ksaName") else { continue };
        let by_saphyr = by_saphyr
            .first()
            .and_then(|document| document.as_mapping_get("ksaName").map(|value| value.as_str().is_some()));
        let all_take_it_for_text = by_libyaml.is_string() && by_saphyr == Some(true);
        let import = read(&[given("d.yaml", &file)], &current);
        let told = import
            .notes(&current, &[])
            .iter()
            .any(|note| matches!(note.name(), "import-not-text" | "import-empty-value"));
        if all_take_it_for_text {
            texts += 1;
        } else if by_libyaml.is_mapping() || by_libyaml.is_sequence() {
            continue;
        } else {
            others += 1;
            assert!(told, "{text:?}");
        }
    }
    assert!(texts > 1000 && others > 1000, "{texts} {others}");
}

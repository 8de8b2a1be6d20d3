//! Texts that people have: YAML among other text, in other documents, broken in one place, or for another tool.

use super::cases::{CONFIG, LINE, SECRET, STORE};
use super::*;
use crate::check::Severity;
use crate::check::files::{self, Files};

fn given(name: Option<&str>, text: &str) -> Import {
    read(&[InputFile { name: name.map(str::to_owned), bytes: text.as_bytes().to_vec() }], &Plan::default())
}

/// The codes and their lines, without those that the file of the tests has by itself.
fn codes(import: &Import) -> Vec<(&'static str, u32)> {
    let notes = import.notes(&Plan::default(), &[]).into_iter();
    let told = notes.filter(|note| !matches!(note.code, ImportCode::ApiVersion { .. }));
    told.map(|note| (note.name(), note.location.mark.map_or(0, |mark| mark.line))).collect()
}

/// The names of the ExternalSecrets, with the lines of their documents.
fn secrets(import: &Import) -> Vec<(String, u32)> {
    let of_secrets = import.documents.iter().filter(|document| document.kind == Kind::ExternalSecret);
    let name = |document: &Document| {
        let root = document.parsed.root();
        let name = root.find(&["metadata", "name"]).and_then(|name| name.text()).unwrap_or_default();
        (name.to_owned(), root.at().line)
    };
    of_secrets.map(name).collect()
}

fn named(name: &str) -> String {
    SECRET.replace("name: example", &format!("name: {name}"))
}

fn indented(text: &str, by: &str) -> String {
    text.lines().map(|line| format!("{by}{line}\n")).collect()
}

#[test]
fn a_broken_document_takes_nothing_from_its_neighbours() {
    let helm = SECRET.replace("name: example", "name: {{ include \"a\" . }}");
    let import = given(None, &format!("{}---\n{helm}---\nkind: [\n---\n{}", named("a"), named("b")));
    assert_eq!(secrets(&import), [("a".to_owned(), 1), ("b".to_owned(), 39)]);
    assert_eq!(codes(&import), [("import-template-helm", 22), ("import-unclosed", 37)]);
    let line = |part: &Part| (part.at.mark.map_or(0, |mark| mark.line), part.outcome.clone());
    let parts: Vec<_> = import.parts(&Plan::default(), &[]).iter().map(line).collect();
    let refused = Outcome::Refused;
    let expected = [
        (1, Outcome::Whole),
        (22, refused(ImportCode::HelmTemplate)),
        (37, refused(ImportCode::Unclosed)),
        (39, Outcome::Whole),
    ];
    assert_eq!(parts, expected);
}

#[test]
fn esos_own_templates_are_no_templates_of_a_file() {
    let data = "    template:\n      data:\n        a: \"{{ .b }}\"\n        c: |\n          {{ range .d }}\n          {{ end }}\n";
    let text = SECRET.replace("    creationPolicy: Owner\n", data);
    let rewrite = "  dataFrom:\n    - extract: {key: a}\n      rewrite: [{transform: {template: \"{{ .value }}\"}}]\n";
    let last = "  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{\"a\": \"{{ .b }}\"}'\nspec:";
    for text in [text.clone(), text.clone() + rewrite, text.replace("spec:", last)] {
        let import = given(None, &text);
        assert_eq!(secrets(&import), [("example".to_owned(), 1)], "{:?}", codes(&import));
    }
}

#[test]
fn yaml_among_other_text_is_read_with_its_lines() {
    let a = named("a");
    let tabbed = indented(&a, "\t");
    for (text, line) in [
        (format!("# Note\n\n```yaml\n{a}```\n\nMore: {{% text %}}\n"), 4),
        (format!("1. Apply:\n   ~~~\n{}   ~~~\n", indented(&a, "   ")), 3),
        (format!("#!/bin/sh\nkubectl apply -f - <<EOF\n{a}EOF\n"), 3),
        (format!("if x; then\n\tkubectl apply -f - <<-'EOF'\n{tabbed}\tEOF\nfi\n"), 3),
        (
            format!(
                "resource \"kubectl_manifest\" \"a\" {{\n  yaml_body = <<-YAML\n{}  YAML\n}}\n",
                indented(&a, "    ")
            ),
            3,
        ),
        (format!("```sh\ncat <<EOF\n{a}EOF\n```\n"), 3),
        (format!("$ kubectl get externalsecret a -o yaml\n{a}$\n"), 2),
        (format!("me@host:~$ kubectl get externalsecret a -o yaml\n{a}me@host:~$"), 2),
        (format!("Hello all,\nthis is it\n{a}"), 3),
        (tabbed.clone(), 1),
        (indented(&format!("---\n{a}"), "    "), 2),
        (a.replace('\n', "\r\n"), 1),
        (
            a.replacen("apiVersion", "apiVersion: external-secrets.io/v1\n    ", 1)
                .replace("\n    : external-secrets.io/v1", "")
                .replace('\n', "\n    "),
            1,
        ),
    ] {
        let import = given(None, &text);
        assert_eq!(secrets(&import), [("a".to_owned(), line)], "{text}\n{:?}", codes(&import));
        assert!(import.notes(&Plan::default(), &[]).iter().all(|note| note.severity() == Severity::Info));
    }
    let note = given(Some("note.md"), "# Nothing\n```yaml\na: b\n```\n");
    assert!(note.files[0].unread && codes(&note).is_empty());
    let note = given(Some("note.md"), &format!("# Note\n```yaml\n{a}```\n"));
    assert_eq!(secrets(&note), [("a".to_owned(), 3)]);
    assert!(!note.files[0].unread);
    assert!(given(Some("RUNBOOK.md"), &format!("```yaml\n{a}```\n")).files[0].unread);
}

#[test]
fn json_is_read_in_all_of_its_shapes() {
    let one = |name: &str| {
        format!(
            r#"{{"apiVersion": "external-secrets.io/v1", "kind": "ExternalSecret", "metadata": {{"name": "{name}"}}}}"#
        )
    };
    let (a, b) = (one("a"), one("b"));
    for text in [
        format!("[{a},\n{b}]"),
        format!("{a}\n{b}\n"),
        format!("{{\"kind\": \"List\", \"items\": [{a},\n{b}]}}"),
        format!("{{\"kind\": \"ExternalSecretList\", \"items\": [{a},\n{b}]}}"),
    ] {
        assert_eq!(secrets(&given(None, &text)), [("a".to_owned(), 1), ("b".to_owned(), 2)], "{text}");
    }
}

#[test]
fn objects_inside_other_documents_are_found() {
    let item = indented(&named("a"), "    ").replacen("    ", "  - ", 1);
    let text = indented(&named("b"), "    ");
    for (text, path, line) in [
        (format!("image: a\nextraObjects:\n{item}"), "extraObjects[0]", 3),
        (format!("kind: Application\nspec:\n  values:\n{text}"), "spec.values", 4),
        (format!("extraDeploy:\n  - |\n{text}"), "extraDeploy[0]", 3),
        (
            format!("kind: Application\nspec:\n  values: |\n    extraObjects:\n{}", indented(&item, "    ")),
            "spec.values.extraObjects[0]",
            4,
        ),
        (format!("kind: ConfigMap\ndata:\n  a.yaml: |\n{text}"), "data.a.yaml", 4),
    ] {
        let import = given(None, &text);
        assert_eq!(secrets(&import).len(), 1, "{text}");
        let notes = import.notes(&Plan::default(), &[]);
        let inside = notes.iter().find(|note| note.code == ImportCode::FoundInside { path: path.into() });
        let found = inside.and_then(|note| note.location.mark).map(|mark| mark.line);
        assert!(found.is_some_and(|found| found == line), "{text}\n{notes:?}");
        assert!(notes.iter().all(|note| note.severity() == Severity::Info), "{notes:?}");
    }
    let secret = given(None, &format!("kind: Secret\nstringData:\n  a: |\n{text}"));
    assert_eq!(codes(&secret), [("import-secret-content", 1)]);
    let marked = given(None, &format!("a:\n  - |\n{}", text.replace("name: b", "name: {{ .Release.Name }}")));
    assert_eq!(codes(&marked), [("import-template-helm", 3)]);
}

#[test]
fn files_of_another_application_change_nothing() {
    let line = "apiVersion: vs.axis-dev.io/v1\nkind: AssemblyLine\nmetadata: {name: a}\nspec:\n  params: [{name: r}]\n  stages:\n  - name: b\n    spec: {deployment: {app: a, name: d}, pipeline: a-build, params: [{name: x, value: $(inputs.r)}]}\n  - name: c\n    runAfter: [b]\n    spec: {deployment: {app: a, name: d}, pipeline: a-deploy, params: [{name: x, value: $(stages.b.results.y)}]}\n";
    let config = "params:\n- {name: a, type: array}\n- {name: b, type: bool}\n- {name: c, type: secret}\nmodules: [{name: github.com/qmonus/official-cloud-native-adapters, revision: v0.52.3}]\ndesignPatterns:\n- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  params: {appName: a, k8sNamespace: b, imageName: \"c:$(params.b)\", port: \"80\", args: [\"$(params.a[*])\"], replicas: \"1$(params.c)\"}\n- pattern: qmonus.net/adapter/official/pipeline/build:buildkitAzure\n- pattern: qmonus.net/adapter/official/pipeline/deploy:simple\n";
    for (text, is_line) in [(line, true), (config, false)] {
        let import = given(None, text);
        assert_eq!(codes(&import), [("import-other-application", 1)]);
        assert!(import.is_empty() && !import.documents[0].is_ours());
        assert_eq!(import.parts(&Plan::default(), &[])[0].outcome, Outcome::NotThisInstallation);
        let body = Some(&import.documents[0].parsed.body);
        let files = Files {
            assembly_line: body.filter(|_| is_line),
            qvs_config: body.filter(|_| !is_line),
            ..Files::default()
        };
        assert_eq!(files::check(&files), [], "{text}");
    }
    // What is wrong with it is told to whoever checks files, and not to whoever imports them.
    let import = given(None, &config.replace("appName: a, ", ""));
    assert_eq!(import.findings_on_ours(), []);
    assert_eq!(import.findings().iter().map(|(it, _)| it.name()).collect::<Vec<_>>(), ["adapter-param-missing"]);
    // What QVS refuses in any file is still an error.
    let import = given(None, &line.replace("runAfter: [b]", "runAfter: [z]"));
    let files = Files { assembly_line: Some(&import.documents[0].parsed.body), ..Files::default() };
    let found: Vec<_> = files::check(&files).iter().map(|finding| finding.name()).collect();
    assert_eq!(found, ["run-after-unknown", "result-not-before"]);
    for text in [LINE, CONFIG] {
        assert!(given(None, text).documents[0].is_ours());
    }
}

#[test]
fn a_store_of_another_provider_is_named_only() {
    let import = given(None, &STORE.replace("azurekv:", "gcpsm:"));
    assert!(import.is_empty());
    assert_eq!(codes(&import), [("import-store-provider", 9)]);
    assert_eq!(import.parts(&Plan::default(), &[])[0].outcome, Outcome::InPart);
}

//! The issue forms, as far as GitHub is strict about them: it silently drops a form that breaks its rules.

use std::collections::BTreeSet;

use serde_yaml::Value;

use qvsconfig_tests::repository::texts;

/// The types of a form's parts; `markdown` asks nothing.
const KINDS: [&str; 5] = ["markdown", "textarea", "input", "dropdown", "checkboxes"];

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// What is wrong with a form.
fn faults(form: &str) -> Vec<String> {
    let form: Value = match serde_yaml::from_str(form) {
        Ok(form) => form,
        Err(error) => return vec![error.to_string()],
    };
    let mut faults: Vec<String> =
        ["name", "description"].into_iter().filter(|key| text(&form, key).is_empty()).map(str::to_owned).collect();
    let mut ids = BTreeSet::new();
    let body = form["body"].as_sequence().cloned().unwrap_or_default();
    for part in &body {
        let (kind, id) = (text(part, "type"), text(part, "id"));
        let asks = kind != "markdown";
        if !KINDS.contains(&kind) {
            faults.push(format!("type {kind}"));
        }
        if asks && (id.is_empty() || !ids.insert(id)) {
            faults.push(format!("id {id}"));
        }
        if text(&part["attributes"], if asks { "label" } else { "value" }).is_empty() {
            faults.push(format!("words of {id}"));
        }
    }
    // A form must ask something.
    faults.extend(ids.is_empty().then(|| "body".to_owned()));
    faults
}

#[test]
fn every_form_is_valid() {
    let mut forms = texts(&["yml"]);
    forms.retain(|path, _| path.starts_with(".github/ISSUE_TEMPLATE/"));
    let config = forms.remove(".github/ISSUE_TEMPLATE/config.yml").expect("what GitHub offers beside the forms");
    let config: Value = serde_yaml::from_str(&config).expect("YAML");
    assert!(config["blank_issues_enabled"].is_bool());
    assert_eq!(forms.len(), 3);
    for (path, form) in forms {
        assert_eq!(faults(&form), [""; 0], "{path}");
    }
}

#[test]
fn a_broken_form_is_found() {
    let form = "name: x\ndescription: ''\nbody:\n  - {type: text, id: a, attributes: {label: A}}\n  - {type: input, id: a, attributes: {}}\n";
    assert_eq!(faults(form), ["description", "type text", "id a", "words of a"]);
    assert_eq!(faults("name: x\ndescription: y\nbody: []\n"), ["body"]);
    assert_eq!(faults("name: [x\n").len(), 1);
}

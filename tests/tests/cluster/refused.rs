//! Our checks and the API server agree on what is valid.

use anyhow::{Context, Result};
use http::Method;
use serde_json::{Value, json};
use valuestream::check;
use valuestream::rule::shape;

use crate::scenarios::{external_secrets, tutorial_plan};
use crate::{NEW, REQUIRED, with};

/// Valid and invalid names, for any kind of object.
const NAMES: &[&str] = &[
    "a", "a-b", "a--b", "1", "123", "a.b", "a..b", ".a", "a.", "-a", "a-", "a.-b", "a-.b", "A", "Example", "a_b",
    "a b", "é", "a/b", "a\n", "0x1F", "null", "~",
];

/// Valid and invalid keys of a Secret.
const KEYS: &[&str] = &[
    "greeting", "tls.crt", "a_b", "A", "1", "-", "_", ".a", "a..b", "a.", ".", "..", "..a", "...", "a b", "a/b", "é",
    "a:b", "a\n",
];

/// Texts that the form refuses in an ExternalSecret.
const REFUSED: &[(&str, &str)] = &[
    ("secrets.0.name", "Example"),
    ("secrets.0.name", "-example"),
    ("secrets.0.name", "my_example"),
    ("secrets.0.namespace", "My_Namespace"),
    ("secrets.0.target", "My_Secret"),
    ("secrets.0.creationPolicy", "CreateOrMerge"),
    ("secrets.0.data.0.secretKey", "a b"),
    ("secrets.0.data.0.secretKey", "a/b"),
    ("appName", "My_Store"),
];

#[test]
fn what_the_form_refuses_is_refused_by_the_cluster() -> Result<()> {
    let name = "what_the_form_refuses_is_refused_by_the_cluster";
    let Some(cluster) = with(NEW, name) else { return Ok(()) };
    for (field, text) in REFUSED {
        let plan = tutorial_plan(&[REQUIRED, &[("version", NEW), (field, text)]].concat());
        assert!(check::errors(&check::check(&plan)).count() > 0, "the form takes {text:?} for {field}");
        for (path, file) in external_secrets(&plan) {
            let ran = cluster.try_to_apply(&file)?;
            assert!(!ran.is_good, "the cluster takes {text:?} for {field}: {path}\n{file}");
        }
    }
    Ok(())
}

#[test]
fn names_and_keys_are_judged_as_the_cluster_judges_them() -> Result<()> {
    let name = "names_and_keys_are_judged_as_the_cluster_judges_them";
    let Some(cluster) = with(NEW, name) else { return Ok(()) };
    let takes = |path: &str, object: &Value| -> Result<bool> {
        let answer = cluster.ask(Method::POST, &format!("{path}?dryRun=All"), Some(("application/json", object)))?;
        match answer.status {
            201 => Ok(true),
            422 => Ok(false),
            other => anyhow::bail!("the API server answers {other} to {object}: {}", answer.text),
        }
    };
    let lengths = [63, 64, 253, 254].map(|length| "a".repeat(length));
    let lengths = || lengths.iter().map(String::as_str);
    for text in NAMES.iter().copied().chain(lengths()) {
        let namespace = json!({ "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": text } });
        let taken = takes("/api/v1/namespaces", &namespace).context("a namespace")?;
        assert_eq!(shape::label(text).is_none(), taken, "namespace {text:?}");
        let secret = json!({ "apiVersion": "v1", "kind": "Secret", "metadata": { "name": text } });
        let taken = takes("/api/v1/namespaces/default/secrets", &secret).context("a Secret")?;
        assert_eq!(shape::subdomain(text).is_none(), taken, "Secret {text:?}");
    }
    for text in KEYS.iter().copied().chain(lengths()) {
        let secret =
            json!({ "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "keys" }, "data": { text: "" } });
        let taken = takes("/api/v1/namespaces/default/secrets", &secret).context("a key")?;
        assert_eq!(shape::secret_key(text).is_none(), taken, "key {text:?}");
    }
    Ok(())
}

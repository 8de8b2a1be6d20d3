//! Installs External Secrets Operator's custom resource definitions into a cluster. They are not part of this repository:
//! [`xtask::crds`] finds them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use valuestream::release::ApiVersion;
use xtask::crds;

use super::api::Kind;
use super::running::Cluster;
use crate::wait;

/// The definitions that the tests need; a release has some twenty more, each of which takes the server a moment.
pub const INSTALLED: [&str; 2] = ["clustersecretstores.external-secrets.io", "externalsecrets.external-secrets.io"];

impl Cluster {
    /// Writes these definitions of a release into a file, as this API server can take them.
    pub fn file_of_crds(&self, release: &str) -> Result<PathBuf> {
        let list = json!({ "apiVersion": "v1", "kind": "List", "items": definitions(release)? });
        let path = self.folder().join(format!("definitions-{release}.json"));
        fs::write(&path, list.to_string()).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(path)
    }

    /// Applies the definitions of a release with `kubectl apply --server-side`, and waits until they are served.
    pub fn install_crds(&self, release: &str) -> Result<()> {
        let definitions = definitions(release)?;
        let list = json!({ "apiVersion": "v1", "kind": "List", "items": definitions });
        self.apply(&list.to_string())?;
        for definition in &definitions {
            let name = definition["metadata"]["name"].as_str().unwrap_or_default();
            wait::until(&format!("the definition {name} of {release}"), || {
                let found = self.get(Kind::CustomResourceDefinition, None, name)?;
                Ok(found.is_some_and(|found| is_established(&found)).then_some(()))
            })?;
        }
        self.installed(ApiVersion::for_release(release));
        Ok(())
    }
}

/// Whether the API server serves the defined resources.
pub fn is_established(definition: &Value) -> bool {
    let conditions = definition["status"]["conditions"].as_array();
    conditions.into_iter().flatten().any(|it| it["type"] == "Established" && it["status"] == "True")
}

/// Those of a release's definitions that are installed.
fn definitions(release: &str) -> Result<Vec<Value>> {
    let file = crds::file_of(release).with_context(|| crds::lack(release).unwrap_or_default())?;
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut definitions = Vec::new();
    for document in serde_yaml::Deserializer::from_str(&text) {
        let mut definition = Value::deserialize(document).with_context(|| format!("{} is not YAML", file.display()))?;
        if definition["metadata"]["name"].as_str().is_some_and(|name| INSTALLED.contains(&name)) {
            drop_news(&mut definition);
            definitions.push(definition);
        }
    }
    ensure!(definitions.len() == INSTALLED.len(), "{} lacks one of {INSTALLED:?}", file.display());
    Ok(definitions)
}

/// Removes what releases have since 0.17 and API servers before 1.23 do not know: CEL rules and selectable fields. Our files
/// use neither.
fn drop_news(schema: &mut Value) {
    match schema {
        Value::Object(parts) => {
            for news in ["x-kubernetes-validations", "selectableFields"] {
                parts.remove(news);
            }
            parts.values_mut().for_each(drop_news);
        }
        Value::Array(parts) => parts.iter_mut().for_each(drop_news),
        _ => {}
    }
}

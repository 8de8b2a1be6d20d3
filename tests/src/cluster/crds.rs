//! The custom resource definitions of External Secrets Operator. They are not part of this repository: they come from the
//! folder that `QVSCONFIG_CRDS` names, or from `shared/crds` beside the checkout.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};
use valuestream::release::ApiVersion;
use xtask::workspace;

use super::{Cluster, Kind};
use crate::wait;

/// Names the folder with `external-secrets-<release>.yaml`.
const FOLDER_VARIABLE: &str = "QVSCONFIG_CRDS";

/// The file of a release, if it is there.
pub(super) fn file_of(release: &str) -> Option<PathBuf> {
    let folder = match env::var_os(FOLDER_VARIABLE).filter(|told| !told.is_empty()) {
        Some(told) => PathBuf::from(told),
        None => workspace::root().parent()?.join("shared").join("crds"),
    };
    let file = folder.join(format!("external-secrets-{release}.yaml"));
    file.is_file().then_some(file)
}

/// Why there are none of a release.
pub(super) fn lack(release: &str) -> Option<String> {
    let missing = file_of(release).is_none();
    missing.then(|| format!("{FOLDER_VARIABLE} names no folder with external-secrets-{release}.yaml"))
}

impl Cluster {
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

/// Whether the API server serves what is defined.
pub fn is_established(definition: &Value) -> bool {
    let conditions = definition["status"]["conditions"].as_array();
    conditions.into_iter().flatten().any(|it| it["type"] == "Established" && it["status"] == "True")
}

/// The definitions of a release.
fn definitions(release: &str) -> Result<Vec<Value>> {
    let file = file_of(release).with_context(|| lack(release).unwrap_or_default())?;
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut definitions = Vec::new();
    for document in serde_yaml::Deserializer::from_str(&text) {
        let mut definition = Value::deserialize(document).with_context(|| format!("{} is no YAML", file.display()))?;
        drop_news(&mut definition);
        definitions.push(definition);
    }
    Ok(definitions)
}

/// Takes out what API servers before 1.23 do not know and what releases have since 0.17: rules written in CEL, fields to
/// select by. Nothing of what we write is among it.
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

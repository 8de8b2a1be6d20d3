//! The facts that a release's custom resource definitions state: those of one `deploy/crds/bundle.yaml`.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::schema::{self, Fields};

/// The limit for all annotations of an object together, in bytes. Without `--server-side`, `kubectl apply` keeps the whole
/// object in one of them.
const ANNOTATIONS: usize = 256 * 1024;

/// The annotation that `kubectl apply` keeps the object in.
const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";

/// The first Kubernetes that has `selectableFields` enabled by default.
const SELECTABLE_FIELDS_SINCE: &str = "1.31";

/// The facts. Where a definition has several versions, the schema and the columns are those of the one it stores.
#[derive(Debug, PartialEq, Eq)]
pub struct Facts {
    /// The API versions served, in alphabetical order with a space between.
    pub served: String,
    /// Whether a conversion webhook is named.
    pub conversion: bool,
    /// The first Kubernetes that accepts the definitions as they are; empty if any does.
    pub needs_kubernetes: &'static str,
    /// Whether a definition is too large for `kubectl apply` without `--server-side`.
    pub server_side: bool,
    /// Whether the Azure Key Vault provider has `useAzureSDK`.
    pub azure_sdk: bool,
    /// Values of `spec.target.creationPolicy`.
    pub creation_policies: Vec<String>,
    /// Values of `spec.refreshPolicy`; none if there is no such field.
    pub refresh_policies: Vec<String>,
    /// Columns of `kubectl get externalsecret` after the name.
    pub secret_columns: Vec<String>,
    /// Columns of `kubectl get clustersecretstore` after the name.
    pub store_columns: Vec<String>,
    /// Fields of an ExternalSecret.
    pub secret_fields: Fields,
    /// Fields of a ClusterSecretStore.
    pub store_fields: Fields,
}

/// Reads the facts. Only the definitions in question are parsed: a bundle has up to two megabytes.
pub fn read(bundle: &str) -> Result<Facts> {
    let documents: Vec<&str> = bundle.split("\n---").collect();
    let [secret, store] = ["externalsecrets", "clustersecretstores"].map(|name| {
        let line = format!("\n  name: {name}.external-secrets.io\n");
        let text = documents.iter().copied().find(|text| text.contains(&line));
        let text = text.with_context(|| format!("there is no definition of {name}"))?;
        let tree: Value =
            serde_yaml::from_str(text).with_context(|| format!("the definition of {name} is not YAML"))?;
        anyhow::Ok((text, tree))
    });
    let (secret_text, secret) = secret?;
    let (store_text, store) = store?;
    let served = served(&secret)?;
    if served != self::served(&store)? {
        bail!(
            "ExternalSecret is served as {served}, but ClusterSecretStore is not, and list.rs has one table for both"
        );
    }
    let (secret_version, store_version) = (stored(&secret)?, stored(&store)?);
    let schema = &secret_version["schema"]["openAPIV3Schema"];
    let azure = "/schema/openAPIV3Schema/properties/spec/properties/provider/properties/azurekv/properties";
    let azure = store_version.pointer(azure).context("ClusterSecretStore has no provider azurekv")?;
    let others = documents.iter().copied().filter(|text| *text != secret_text && *text != store_text);
    Ok(Facts {
        served,
        conversion: [&secret, &store].iter().any(|tree| tree["spec"]["conversion"]["strategy"] == "Webhook"),
        needs_kubernetes: if has_selectable_fields(bundle) { SELECTABLE_FIELDS_SINCE } else { "" },
        server_side: too_large(&store)? || too_large(&secret)? || any_too_large(others)?,
        azure_sdk: azure.get("useAzureSDK").is_some(),
        creation_policies: values(schema, "/properties/spec/properties/target/properties/creationPolicy")?,
        refresh_policies: values(schema, "/properties/spec/properties/refreshPolicy")?,
        secret_columns: columns(secret_version),
        store_columns: columns(store_version),
        secret_fields: schema::fields(schema).context("the definition of externalsecrets")?,
        store_fields: schema::fields(&store_version["schema"]["openAPIV3Schema"])
            .context("the definition of clustersecretstores")?,
    })
}

fn versions(definition: &Value) -> impl Iterator<Item = &Value> {
    definition["spec"]["versions"].as_array().into_iter().flatten()
}

fn served(definition: &Value) -> Result<String> {
    let mut names: Vec<&str> =
        versions(definition).filter(|version| version["served"] == true).filter_map(|v| v["name"].as_str()).collect();
    names.sort_unstable();
    if names.is_empty() {
        bail!("{} is served in no version", definition["metadata"]["name"]);
    }
    Ok(names.join(" "))
}

fn stored(definition: &Value) -> Result<&Value> {
    let name = &definition["metadata"]["name"];
    versions(definition).find(|version| version["storage"] == true).with_context(|| format!("{name} is stored nowhere"))
}

/// Whether a version of a definition has `selectableFields`. A field of that name in a schema is nested deeper.
fn has_selectable_fields(bundle: &str) -> bool {
    let depth = |line: &str| line.len() - line.trim_start().len();
    bundle.lines().any(|line| depth(line) <= 6 && line.trim_start_matches([' ', '-']).starts_with("selectableFields:"))
}

/// Whether one of these is too large. A definition is shorter as JSON than as YAML, so a short text is not parsed.
fn any_too_large<'a>(texts: impl Iterator<Item = &'a str>) -> Result<bool> {
    for text in texts.filter(|text| text.len() > ANNOTATIONS) {
        if too_large(&serde_yaml::from_str(text).context("a large definition is not YAML")?)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn too_large(definition: &Value) -> Result<bool> {
    let json = serde_json::to_vec(definition).context("a definition is not JSON")?;
    // kubectl escapes `<`, `>` and `&` as `\u003c` and so on, and adds a newline.
    let escaped = json.iter().filter(|byte| b"<>&".contains(byte)).count();
    let kept = LAST_APPLIED.len() + json.len() + 5 * escaped + 1;
    let own = definition["metadata"]["annotations"].as_object().into_iter().flatten();
    let own: usize = own.map(|(name, value)| name.len() + value.as_str().map_or(0, str::len)).sum();
    Ok(kept + own > ANNOTATIONS)
}

/// The values that a field accepts; none if there is no such field.
fn values(schema: &Value, way: &str) -> Result<Vec<String>> {
    let Some(field) = schema.pointer(way) else {
        return Ok(Vec::new());
    };
    let values = field["enum"].as_array().with_context(|| format!("{way} has no list of values"))?;
    Ok(values.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// The columns that are shown by default.
fn columns(version: &Value) -> Vec<String> {
    let columns = version["additionalPrinterColumns"].as_array().into_iter().flatten();
    let shown = columns.filter(|column| column["priority"].as_i64().unwrap_or(0) == 0);
    shown.filter_map(|column| column["name"].as_str()).map(str::to_owned).collect()
}

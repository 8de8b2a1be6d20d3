//! The projection of each kind of object: what is kept of it, read from whatever the cluster sends. The rest is dropped
//! on arrival.

use jiff::Timestamp;
use kube::core::ApiResource;
use kube::core::metadata::TypeMeta;
use serde_json::Value;
use text::hidden::visible;
use valuestream::live::Expected;
use valuestream::rule::looks_secret;

use super::snapshot::{
    Condition, Crd, Deployment, ExternalSecret, KindCache, Namespace, Pod, Raw, Secret, ServiceAccount, Snapshot,
    Store, Truth, Warning,
};

type Meta = k8s_openapi::apimachinery::pkg::apis::meta::v1::ObjectMeta;

/// API group of External Secrets Operator.
pub const ESO: &str = "external-secrets.io";
/// The definitions that the checks look at.
pub const CRDS: [&str; 2] = [STORES, EXTERNAL_SECRETS];
/// Definition of the ClusterSecretStore.
pub const STORES: &str = "clustersecretstores.external-secrets.io";
/// Definition of the ExternalSecret.
pub const EXTERNAL_SECRETS: &str = "externalsecrets.external-secrets.io";
/// The Deployments that the adapter's chart creates (its release name contains the chart's name).
pub const DEPLOYMENTS: [&str; 3] =
    ["external-secrets-operator", "external-secrets-operator-cert-controller", "external-secrets-operator-webhook"];

/// Maximum characters kept of a text from the cluster.
const MAX_MESSAGE_CHARS: usize = 500;
/// Maximum characters kept of the text of a Warning: what Entra and Key Vault answer is longer than other texts.
const MAX_WARNING_CHARS: usize = 4_000;
/// Maximum keys kept of a Secret.
const MAX_KEYS: usize = 500;

/// A kind as the cluster's URLs name it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Kind {
    /// Its group; empty for the core group.
    pub group: &'static str,
    /// Its version; empty for the kinds of External Secrets Operator, whose definitions say what is served.
    pub version: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its plural name, which is in URLs.
    pub plural: &'static str,
    /// Whether its objects live in namespaces.
    pub namespaced: bool,
    /// Whether only metadata is requested.
    pub metadata: bool,
    /// Which of its objects are requested, as a field selector and a label selector; all of them if both are empty.
    pub selected: (&'static str, &'static str),
}

impl Kind {
    /// The kind at a version, for a client.
    pub fn at(&self, version: &str) -> ApiResource {
        let api_version = if self.group.is_empty() { version.to_owned() } else { format!("{}/{version}", self.group) };
        let types = TypeMeta { api_version, kind: self.name.to_owned() };
        ApiResource {
            group: self.group.to_owned(),
            version: version.to_owned(),
            api_version: types.api_version,
            kind: types.kind,
            plural: self.plural.to_owned(),
        }
    }
}

/// What is kept of a kind of object.
pub trait Projection: Sized + PartialEq + Send + Sync + 'static {
    /// The kind.
    const KIND: Kind;

    /// What the checks need of an object; `None` if they do not look at it.
    fn keep(meta: &Meta, data: &Value) -> Option<Self>;

    /// Its cache in the snapshot.
    fn cache(snapshot: &mut Snapshot) -> &mut KindCache<Self>;

    /// The namespaces that a plan's checks look into.
    fn namespaces(_expected: &Expected) -> Vec<&str> {
        Vec::new()
    }
}

const fn kind(group: &'static str, version: &'static str, name: &'static str, plural: &'static str) -> Kind {
    Kind { group, version, name, plural, namespaced: true, metadata: true, selected: ("", "") }
}

impl Projection for Crd {
    const KIND: Kind = Kind {
        namespaced: false,
        metadata: false,
        ..kind("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions")
    };

    fn keep(_: &Meta, data: &Value) -> Option<Crd> {
        let versions = data.pointer("/spec/versions").and_then(Value::as_array);
        let served = versions.into_iter().flatten().filter(|version| version["served"] == true);
        Some(Crd {
            served: served.filter_map(|version| text(version, "/name")).collect(),
            converts: data.pointer("/spec/conversion/strategy").is_some_and(|it| it == "Webhook"),
            established: without_message(condition(data, "Established")),
        })
    }

    fn cache(snapshot: &mut Snapshot) -> &mut KindCache<Crd> {
        &mut snapshot.crds
    }
}

impl Projection for Namespace {
    const KIND: Kind = Kind { namespaced: false, ..kind("", "v1", "Namespace", "namespaces") };

    fn keep(meta: &Meta, _: &Value) -> Option<Namespace> {
        Some(Namespace { terminating: meta.deletion_timestamp.is_some(), created: created(meta) })
    }

    fn cache(snapshot: &mut Snapshot) -> &mut KindCache<Namespace> {
        &mut snapshot.namespaces
    }
}

impl Projection for ServiceAccount {
    const KIND: Kind = kind("", "v1", "ServiceAccount", "serviceaccounts");

    fn keep(meta: &Meta, _: &Value) -> Option<ServiceAccount> {
        let annotation = |name: &str| meta.annotations.as_ref()?.get(name).map(|text| shown(text));
        Some(ServiceAccount {
            client_id: annotation("azure.workload.identity/client-id"),
            tenant_id: annotation("azure.workload.identity/tenant-id"),
            created: created(meta),
        })
    }

    fn cache(snapshot: &mut Snapshot) -> &mut KindCache<ServiceAccount> {
        &mut snapshot.accounts
    }

    fn namespaces(expected: &Expected) -> Vec<&str> {
        vec![&expected.ksa_namespace]
    }
}

impl Projection for Deployment {
    const KIND: Kind = Kind { metadata: false, ..kind("apps", "v1", "Deployment", "deployments") };

    fn keep(meta: &Meta, data: &Value) -> Option<Deployment> {
        let name = meta.name.as_deref()?;
        DEPLOYMENTS.contains(&name).then(|| {
            let stuck = without_message(condition(data, "ReplicaFailure")).filter(|it| it.status == Truth::True);
            let late = without_message(condition(data, "Progressing")).filter(|it| it.status == Truth::False);
            Deployment {
                tag: text(data, "/spec/template/spec/containers/0/image").as_deref().and_then(tag),
                expected: count(data, "/spec/replicas").unwrap_or(1),
                available: count(data, "/status/availableReplicas").unwrap_or(0),
                rolls: rolls(meta, data),
                stuck: stuck.or(late),
                condition: without_message(condition(data, "Available")),
            }
        })
    }

    fn cache(snapshot: &mut Snapshot) -> &mut KindCache<Deployment> {
        &mut snapshot.deployments
    }

    fn namespaces(expected: &Expected) -> Vec<&str> {
        vec![&expected.eso_namespace]
    }
}

/// The pods of the three Deployments carry these names (deploy/charts/external-secrets/templates/_helpers.tpl).
const POD_LABELS: &str =
    "app.kubernetes.io/name in (external-secrets, external-secrets-webhook, external-secrets-cert-controller)";

impl Projection for Pod {
    const KIND: Kind = Kind { metadata: false, selected: ("", POD_LABELS), ..kind("", "v1", "Pod", "pods") };

    fn keep(meta: &Meta, data: &Value) -> Option<Pod> {
        // Its owner is a ReplicaSet, which is called like the Deployment with a hash.
        let owner = meta.owner_references.iter().flatten().find(|owner| owner.kind == "ReplicaSet")?;
        let (deployment, _) = owner.name.rsplit_once('-')?;
        let container = worst(data);
        let ended = container.pointer("/lastState/terminated");
        let of_spec = || text(data, "/spec/containers/0/image");
        Some(Pod {
            deployment: shown(deployment),
            uid: meta.uid.clone().unwrap_or_default(),
            image: text(container, "/image").or_else(of_spec).unwrap_or_default(),
            waiting: text(container, "/state/waiting/reason"),
            ended: ended.map(|ended| {
                let of = |path: &str| text(ended, path).unwrap_or_default();
                (of("/reason"), ended["exitCode"].as_i64().unwrap_or(0), of("/finishedAt"))
            }),
            restarts: count(container, "/restartCount").unwrap_or(0),
            unschedulable: condition(data, "PodScheduled").is_some_and(|it| it.reason == "Unschedulable"),
            created: created(meta),
        })
        .filter(|pod| DEPLOYMENTS.contains(&pod.deployment.as_str()))
    }

    fn cache(snapshot: &mut Snapshot) -> &mut KindCache<Pod> {
        &mut snapshot.pods
    }

    fn namespaces(expected: &Expected) -> Vec<&str> {
        vec![&expected.eso_namespace]
    }
}

/// Reasons for which every container waits for a while.
const STARTING: [&str; 2] = ["ContainerCreating", "PodInitializing"];

/// The status of the container that is worst off: one that waits for something, one that ended, or the first.
fn worst(data: &Value) -> &Value {
    let lists = ["/status/initContainerStatuses", "/status/containerStatuses"];
    let all = || lists.into_iter().filter_map(|path| data.pointer(path)?.as_array()).flatten();
    let waits = |it: &&Value| {
        let reason = it.pointer("/state/waiting/reason").and_then(Value::as_str);
        reason.is_some_and(|reason| !STARTING.contains(&reason))
    };
    let ended = |it: &&Value| it.pointer("/lastState/terminated").is_some();
    let first = data.pointer("/status/containerStatuses/0");
    all().find(waits).or_else(|| all().find(ended)).or(first).unwrap_or(&Value::Null)
}

/// Whether a rollout is under way. A status leaves out what is 0; one without any number says nothing.
fn rolls(meta: &Meta, data: &Value) -> bool {
    let of = |name: &str| count(data, &format!("/status/{name}"));
    let generation = meta.generation.and_then(|it| u64::try_from(it).ok());
    let behind = generation.zip(of("observedGeneration")).is_some_and(|(is, seen)| seen < is);
    let old = of("replicas").zip(of("updatedReplicas")).is_some_and(|(all, updated)| updated < all);
    behind || old || of("unavailableReplicas").unwrap_or(0) > 0
}

/// The namespace of Events about objects that are in none (client-go tools/record/event.go).
pub const CLUSTER_EVENTS: &str = "default";

/// Warnings that say why an object is not well: the object's kind, who writes them, and their reasons. Others, such as
/// `ParameterDeprecated` or those of policy engines, are not about that. Sources:
/// pkg/controllers/externalsecret/externalsecret_controller.go@v0.5.9 (the first three of an ExternalSecret) and @v2.9.0,
/// pkg/controllers/secretstore/common.go@v0.5.9 and @v2.9.0.
const WARNINGS: [(&str, &str, &[&str]); 2] = [
    (
        "ExternalSecret",
        "external-secrets",
        &["UpdateFailed", "InvalidStoreRef", "UnavailableStore", "InvalidProviderClientConfig"],
    ),
    (
        "ClusterSecretStore",
        "cluster-secret-store",
        &["InvalidProviderConfig", "ValidationFailed", "InvalidStoreConfiguration"],
    ),
];

impl Projection for Warning {
    const KIND: Kind = Kind { metadata: false, selected: ("type=Warning", ""), ..kind("", "v1", "Event", "events") };

    fn keep(_: &Meta, data: &Value) -> Option<Warning> {
        let get = |path: &str| data.pointer(path).and_then(Value::as_str).unwrap_or_default();
        let (about, reason, component) = (get("/involvedObject/kind"), get("/reason"), get("/source/component"));
        let told = WARNINGS
            .into_iter()
            .any(|(kind, by, reasons)| kind == about && [by, ""].contains(&component) && reasons.contains(&reason));
        let of_pod =
            || about == "Pod" && DEPLOYMENTS.into_iter().any(|name| get("/involvedObject/name").starts_with(name));
        if get("/type") != "Warning" || !(told || of_pod()) {
            return None;
        }
        // The times of an Event are written in several places, by several generations of clients.
        let times = ["/lastTimestamp", "/eventTime", "/series/lastObservedTime", "/firstTimestamp"].map(get);
        let latest = times.into_iter().filter_map(|time| time.parse::<Timestamp>().ok()).max();
        let times_seen = count(data, "/series/count").or_else(|| count(data, "/count")).unwrap_or(1);
        Some(Warning {
            uid: get("/involvedObject/uid").to_owned(),
            reason: reason.to_owned(),
            message: Raw(get("/message").chars().take(MAX_WARNING_CHARS).collect()),
            count: times_seen.max(1),
            time: latest,
        })
    }

    fn cache(snapshot: &mut Snapshot) -> &mut KindCache<Warning> {
        &mut snapshot.warnings
    }

    fn namespaces(expected: &Expected) -> Vec<&str> {
        let mut all = ExternalSecret::namespaces(expected);
        all.extend([CLUSTER_EVENTS, &expected.eso_namespace]);
        all
    }
}

impl Projection for Store {
    const KIND: Kind =
        Kind { namespaced: false, metadata: false, ..kind(ESO, "", "ClusterSecretStore", "clustersecretstores") };

    fn keep(meta: &Meta, data: &Value) -> Option<Store> {
        let vault = data.pointer("/spec/provider/azurekv").unwrap_or(&Value::Null);
        let account = text(vault, "/serviceAccountRef/name")
            .map(|name| (text(vault, "/serviceAccountRef/namespace").unwrap_or_default(), name));
        Some(Store {
            uid: meta.uid.clone().unwrap_or_default(),
            vault_url: text(vault, "/vaultUrl"),
            account,
            ready: condition(data, "Ready"),
            created: created(meta),
        })
    }

    fn cache(snapshot: &mut Snapshot) -> &mut KindCache<Store> {
        &mut snapshot.stores
    }
}

impl Projection for ExternalSecret {
    const KIND: Kind = Kind { metadata: false, ..kind(ESO, "", "ExternalSecret", "externalsecrets") };

    fn keep(meta: &Meta, data: &Value) -> Option<ExternalSecret> {
        let store = text(data, "/spec/secretStoreRef/name")
            .map(|name| (text(data, "/spec/secretStoreRef/kind").unwrap_or_else(|| "SecretStore".to_owned()), name));
        let target = text(data, "/spec/target/name").filter(|name| !name.is_empty());
        let of_spec = |path: &str| text(data, path).unwrap_or_default();
        // `<generation>-<hash of labels and annotations>` (pkg/controllers/util/util.go@v2.9.0).
        let synced = text(data, "/status/syncedResourceVersion");
        let synced_generation = synced.as_deref().and_then(|it| it.split('-').next()?.parse().ok());
        Some(ExternalSecret {
            uid: meta.uid.clone().unwrap_or_default(),
            store,
            target: target.or_else(|| meta.name.clone()).unwrap_or_default(),
            open_keys: data.pointer("/spec/dataFrom").and_then(Value::as_array).is_some_and(|it| !it.is_empty()),
            refresh_interval: of_spec("/spec/refreshInterval"),
            refresh_policy: of_spec("/spec/refreshPolicy"),
            creation_policy: of_spec("/spec/target/creationPolicy"),
            deleted: meta.deletion_timestamp.as_ref().map(|time| time.0.to_string()).unwrap_or_default(),
            finalizers: meta.finalizers.iter().flatten().map(|it| shown(it)).collect(),
            generation: meta.generation,
            synced_generation,
            synced: of_spec("/status/refreshTime"),
            ready: condition(data, "Ready"),
            created: created(meta),
        })
    }

    fn cache(snapshot: &mut Snapshot) -> &mut KindCache<ExternalSecret> {
        &mut snapshot.external_secrets
    }

    fn namespaces(expected: &Expected) -> Vec<&str> {
        expected.secrets.iter().map(|secret| secret.namespace.as_str()).collect()
    }
}

impl Projection for Secret {
    const KIND: Kind = kind("", "v1", "Secret", "secrets");

    fn keep(meta: &Meta, _: &Value) -> Option<Secret> {
        let owners = meta.owner_references.iter().flatten();
        let owner = owners.clone().find(|owner| owner.controller == Some(true)).or(owners.clone().next());
        Some(Secret {
            keys: keys(meta),
            owner: owner.map(|owner| (shown(&owner.kind), shown(&owner.name))),
            created: created(meta),
        })
    }

    fn cache(snapshot: &mut Snapshot) -> &mut KindCache<Secret> {
        &mut snapshot.secrets
    }

    fn namespaces(expected: &Expected) -> Vec<&str> {
        ExternalSecret::namespaces(expected)
    }
}

/// Names of a Secret's keys, from the record of who set which field, which has no values.
fn keys(meta: &Meta) -> Option<Vec<String>> {
    let mut names = Vec::new();
    for entry in meta.managed_fields.as_ref()? {
        let Some(fields) = &entry.fields_v1 else { continue };
        for set in ["f:data", "f:stringData"] {
            let set = fields.0.get(set).and_then(Value::as_object).into_iter().flatten();
            names.extend(set.filter_map(|(name, _)| name.strip_prefix("f:")).take(MAX_KEYS).map(shown));
        }
    }
    names.sort();
    names.dedup();
    names.truncate(MAX_KEYS);
    Some(names)
}

fn created(meta: &Meta) -> String {
    meta.creation_timestamp.as_ref().map(|time| time.0.to_string()).unwrap_or_default()
}

fn text(data: &Value, path: &str) -> Option<String> {
    data.pointer(path).and_then(Value::as_str).map(shown)
}

fn count(data: &Value, path: &str) -> Option<u64> {
    data.pointer(path).and_then(Value::as_u64)
}

fn condition(data: &Value, named: &str) -> Option<Condition> {
    let conditions = data.pointer("/status/conditions").and_then(Value::as_array)?;
    let found = conditions.iter().find(|condition| condition["type"] == named)?;
    let get = |path: &str| text(found, path).unwrap_or_default();
    let message = found["message"].as_str().unwrap_or_default();
    Some(Condition {
        status: match found["status"].as_str() {
            Some("True") => Truth::True,
            Some("False") => Truth::False,
            _ => Truth::Unknown,
        },
        reason: get("/reason"),
        message: Raw(message.chars().take(MAX_WARNING_CHARS).collect()),
        time: get("/lastTransitionTime"),
    })
}

/// A condition without its message: only messages of External Secrets Operator are kept.
fn without_message(condition: Option<Condition>) -> Option<Condition> {
    condition.map(|condition| Condition { message: Raw::default(), ..condition })
}

/// A text from the cluster as it may be shown: shortened, with hidden characters as codes, and not at all if it looks
/// like a credential.
pub(super) fn shown(text: &str) -> String {
    if looks_secret(text) {
        return "…".to_owned();
    }
    let short: String = text.chars().take(MAX_MESSAGE_CHARS).collect();
    let cut = if short.len() < text.len() { "…" } else { "" };
    visible(&short) + cut
}

/// The tag of an image.
fn tag(image: &str) -> Option<String> {
    let image = image.split('@').next().unwrap_or(image);
    let (_, tag) = image.rsplit('/').next()?.split_once(':')?;
    Some(tag.to_owned())
}

#[cfg(test)]
#[path = "projection_tests.rs"]
mod tests;

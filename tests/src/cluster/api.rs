//! The API itself, as the administrator: for what `kubectl` of every age can do only in part, such as writing `status`,
//! and for what must be quick.

use std::sync::OnceLock;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use http::{Method, Request};
use serde_json::{Value, json};
use ureq::Agent;
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use valuestream::release::ApiVersion;

use super::{Cluster, people};

/// A kind of objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Of External Secrets Operator, in a namespace.
    ExternalSecret,
    /// Of External Secrets Operator, in no namespace.
    ClusterSecretStore,
    /// In no namespace.
    CustomResourceDefinition,
    /// In no namespace.
    Namespace,
    /// In a namespace.
    Secret,
    /// In a namespace.
    ServiceAccount,
    /// In a namespace.
    Deployment,
    /// In no namespace.
    ClusterRole,
    /// In no namespace.
    ClusterRoleBinding,
}

impl Kind {
    /// Its path below the server's address; objects of External Secrets Operator are asked for in `version`.
    fn path(self, version: ApiVersion, namespace: Option<&str>) -> String {
        let eso = format!("/apis/{}", version.name());
        let (group, plural) = match self {
            Kind::ExternalSecret => (eso.as_str(), "externalsecrets"),
            Kind::ClusterSecretStore => (eso.as_str(), "clustersecretstores"),
            Kind::CustomResourceDefinition => ("/apis/apiextensions.k8s.io/v1", "customresourcedefinitions"),
            Kind::Namespace => ("/api/v1", "namespaces"),
            Kind::Secret => ("/api/v1", "secrets"),
            Kind::ServiceAccount => ("/api/v1", "serviceaccounts"),
            Kind::Deployment => ("/apis/apps/v1", "deployments"),
            Kind::ClusterRole => ("/apis/rbac.authorization.k8s.io/v1", "clusterroles"),
            Kind::ClusterRoleBinding => ("/apis/rbac.authorization.k8s.io/v1", "clusterrolebindings"),
        };
        match namespace {
            Some(namespace) => format!("{group}/namespaces/{namespace}/{plural}"),
            None => format!("{group}/{plural}"),
        }
    }
}

/// What the API server answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub text: String,
}

impl Answer {
    fn is_good(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// The client of one cluster. It is made when it is first needed: the certificate that it trusts is made by the server.
#[derive(Default)]
pub(super) struct Api(OnceLock<Agent>);

impl Api {
    fn agent(&self, cluster: &Cluster) -> Result<&Agent> {
        if let Some(agent) = self.0.get() {
            return Ok(agent);
        }
        let path = cluster.files.certificate();
        let pem = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let certificates = parse_pem(&pem).filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        });
        let tls = TlsConfig::builder().root_certs(RootCerts::from(certificates)).build();
        let config = Agent::config_builder()
            .tls_config(tls)
            // Never by way of a proxy that the machine may have: the server is on loopback.
            .proxy(None)
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .timeout_global(Some(Duration::from_secs(60)));
        Ok(self.0.get_or_init(|| config.build().into()))
    }
}

impl Cluster {
    /// Asks as the administrator; also an answer that refuses is an answer.
    pub fn ask(&self, method: Method, path: &str, body: Option<(&str, &Value)>) -> Result<Answer> {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.address()))
            .header("Authorization", format!("Bearer {}", people::token_of(people::ADMINISTRATOR)));
        let agent = self.api.agent(self)?;
        let answer = match body {
            Some((content_type, body)) => {
                agent.run(request.header("Content-Type", content_type).body(body.to_string())?)
            }
            None => agent.run(request.body(())?),
        };
        let mut answer = answer.with_context(|| format!("the API server does not answer {path}"))?;
        let status = answer.status().as_u16();
        // A list of a thousand objects is longer than what is read unless told.
        let text = answer.body_mut().with_config().limit(1 << 28).read_to_string()?;
        Ok(Answer { status, text })
    }

    /// An object; none if it is not there.
    pub fn get(&self, kind: Kind, namespace: Option<&str>, name: &str) -> Result<Option<Value>> {
        let path = format!("{}/{name}", self.path_of(kind, namespace));
        let answer = self.ask(Method::GET, &path, None)?;
        if answer.status == 404 {
            return Ok(None);
        }
        Ok(Some(good(&path, &answer)?))
    }

    /// Makes an object what it is told to be, whatever it was; it may not have been there.
    pub fn put(&self, kind: Kind, namespace: Option<&str>, name: &str, object: &Value) -> Result<()> {
        let path = format!("{}/{name}?fieldManager=qvsconfig-tests&force=true", self.path_of(kind, namespace));
        // Server-side apply; JSON is YAML.
        let answer = self.ask(Method::PATCH, &path, Some(("application/apply-patch+yaml", object)))?;
        good(&path, &answer).map(drop)
    }

    /// Removes an object, if it is there.
    pub fn delete(&self, kind: Kind, namespace: Option<&str>, name: &str) -> Result<()> {
        let path = format!("{}/{name}", self.path_of(kind, namespace));
        let answer = self.ask(Method::DELETE, &path, None)?;
        if answer.status == 404 { Ok(()) } else { good(&path, &answer).map(drop) }
    }

    /// Makes a namespace, if it is not there.
    pub fn make_namespace(&self, name: &str) -> Result<()> {
        let namespace = json!({ "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": name } });
        self.put(Kind::Namespace, None, name, &namespace)
    }

    /// Writes into an object's status, as its controller does: `status` is merged into what is there, lists as a whole.
    pub fn patch_status(&self, kind: Kind, namespace: Option<&str>, name: &str, status: &Value) -> Result<()> {
        let path = format!("{}/{name}/status", self.path_of(kind, namespace));
        let patch = json!({ "status": status });
        let answer = self.ask(Method::PATCH, &path, Some(("application/merge-patch+json", &patch)))?;
        good(&path, &answer).map(drop)
    }

    fn path_of(&self, kind: Kind, namespace: Option<&str>) -> String {
        kind.path(self.eso_version(), namespace)
    }
}

fn good(path: &str, answer: &Answer) -> Result<Value> {
    if !answer.is_good() {
        bail!("the API server answers {} to {path}: {}", answer.status, answer.text);
    }
    serde_json::from_str(&answer.text).with_context(|| format!("what the API server answers to {path} is no JSON"))
}

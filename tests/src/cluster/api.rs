//! The API itself, as the administrator.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Duration;

use anyhow::{Context, Result};
use http::{Method, Request};
use serde_json::Value;
use ureq::Agent;
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use valuestream::release::ApiVersion;

use super::people;

/// A kind of objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// External Secrets Operator's, in a namespace.
    ExternalSecret,
    /// External Secrets Operator's, in no namespace.
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
    /// In a namespace.
    Pod,
    /// In a namespace.
    Event,
    /// In no namespace.
    ClusterRole,
    /// In no namespace.
    ClusterRoleBinding,
}

impl Kind {
    /// Its path below the server's address; for objects of External Secrets Operator, in this API version.
    pub(super) fn path(self, version: ApiVersion, namespace: Option<&str>) -> String {
        let eso = format!("/apis/{}", version.name());
        let (group, plural) = match self {
            Kind::ExternalSecret => (eso.as_str(), "externalsecrets"),
            Kind::ClusterSecretStore => (eso.as_str(), "clustersecretstores"),
            Kind::CustomResourceDefinition => ("/apis/apiextensions.k8s.io/v1", "customresourcedefinitions"),
            Kind::Namespace => ("/api/v1", "namespaces"),
            Kind::Secret => ("/api/v1", "secrets"),
            Kind::ServiceAccount => ("/api/v1", "serviceaccounts"),
            Kind::Deployment => ("/apis/apps/v1", "deployments"),
            Kind::Pod => ("/api/v1", "pods"),
            Kind::Event => ("/api/v1", "events"),
            Kind::ClusterRole => ("/apis/rbac.authorization.k8s.io/v1", "clusterroles"),
            Kind::ClusterRoleBinding => ("/apis/rbac.authorization.k8s.io/v1", "clusterrolebindings"),
        };
        match namespace {
            Some(namespace) => format!("{group}/namespaces/{namespace}/{plural}"),
            None => format!("{group}/{plural}"),
        }
    }
}

/// An answer of the API server.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub text: String,
}

impl Answer {
    pub(super) fn is_good(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// The client of one cluster.
pub(super) struct Api {
    /// The server's address, without a `/` at the end.
    address: String,
    /// The certificate that the client trusts; the server creates it when it starts.
    certificate: PathBuf,
    /// Created on first use, as the certificate does not exist before.
    agent: OnceLock<Agent>,
}

impl Api {
    pub(super) fn new(address: String, certificate: PathBuf) -> Api {
        Api { address, certificate, agent: OnceLock::new() }
    }

    /// Where the server listens.
    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// Sends a request. A refusal is an answer, too.
    pub(super) fn ask(&self, method: Method, path: &str, body: Option<(&str, &Value)>) -> Result<Answer> {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.address))
            .header("Authorization", format!("Bearer {}", people::token_of(people::ADMINISTRATOR)));
        let agent = self.agent()?;
        let answer = match body {
            Some((content_type, body)) => {
                agent.run(request.header("Content-Type", content_type).body(body.to_string())?)
            }
            None => agent.run(request.body(())?),
        };
        let mut answer = answer.with_context(|| format!("the API server does not answer {path}"))?;
        let status = answer.status().as_u16();
        // A list of a thousand objects is longer than the default limit.
        let text = answer.body_mut().with_config().limit(1 << 28).read_to_string()?;
        Ok(Answer { status, text })
    }

    fn agent(&self) -> Result<&Agent> {
        if let Some(agent) = self.agent.get() {
            return Ok(agent);
        }
        let path = &self.certificate;
        let pem = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let certificates = parse_pem(&pem).filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        });
        let tls = TlsConfig::builder().root_certs(RootCerts::from(certificates)).build();
        let config = Agent::config_builder()
            .tls_config(tls)
            // The server is on loopback, so the machine's proxy is not used.
            .proxy(None)
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .timeout_global(Some(Duration::from_secs(60)));
        Ok(self.agent.get_or_init(|| config.build().into()))
    }
}

//! A minimal Kubernetes API server, however it is reached: it lists and watches the objects that a test puts in,
//! refuses what the test says, and records every request. It must not know what the proxy makes of it.

pub mod objects;

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::body::{Body, Bytes};
use axum::http::request::Parts;
use axum::http::{Response, StatusCode};
use serde_json::{Value, json};
use tokio::sync::mpsc;

/// The server; clones share it.
#[derive(Clone, Default)]
pub struct Fake(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    /// By the kind's plural name, namespace and name.
    objects: BTreeMap<(String, String, String), Value>,
    version: u64,
    watches: Vec<Watch>,
    /// Method, path and query of every request, and whether it was for metadata alone.
    requests: Vec<Asked>,
    down: bool,
    /// Status that every request gets instead of an answer.
    answers: Option<u16>,
    /// Kind and namespace (empty: the whole cluster).
    forbidden: BTreeSet<(String, String)>,
    /// Whether objects are sent whole although metadata was requested.
    leaky: bool,
}

struct Watch {
    kind: String,
    namespace: String,
    name: Option<String>,
    metadata: bool,
    sender: mpsc::UnboundedSender<Result<Bytes, Infallible>>,
}

/// A request as the server saw it.
#[derive(Clone, Debug)]
pub struct Asked {
    pub method: String,
    pub address: String,
    pub metadata: bool,
}

impl Fake {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// Adds an object, or changes it.
    pub fn put(&self, kind: &str, mut object: Value) {
        let mut state = self.state();
        state.version += 1;
        let version = state.version.to_string();
        object["metadata"]["resourceVersion"] = json!(version);
        let key = key(kind, &object);
        let event = if state.objects.contains_key(&key) { "MODIFIED" } else { "ADDED" };
        state.objects.insert(key.clone(), object.clone());
        state.notify(&key, event, &object);
    }

    /// Deletes an object.
    pub fn delete(&self, kind: &str, namespace: &str, name: &str) {
        let mut state = self.state();
        state.version += 1;
        let key = (kind.to_owned(), namespace.to_owned(), name.to_owned());
        let version = state.version;
        let Some(mut object) = state.objects.remove(&key) else { return };
        object["metadata"]["resourceVersion"] = json!(version.to_string());
        state.notify(&key, "DELETED", &object);
    }

    /// Ends all connections and refuses new ones, or accepts them again.
    pub fn set_down(&self, down: bool) {
        let mut state = self.state();
        state.down = down;
        if down {
            state.watches.clear();
        }
    }

    /// Ends all watches; they may start again.
    pub fn cut(&self) {
        self.state().watches.clear();
    }

    /// Answers every request with a status, and ends the watches.
    pub fn answer_all(&self, status: Option<u16>) {
        let mut state = self.state();
        state.answers = status;
        state.watches.clear();
    }

    /// Refuses a kind in a namespace, or in the whole cluster.
    pub fn forbid(&self, kind: &str, namespace: &str) {
        self.state().forbidden.insert((kind.to_owned(), namespace.to_owned()));
    }

    /// Allows everything again.
    pub fn allow_all(&self) {
        self.state().forbidden.clear();
    }

    /// Sends whole objects, whatever was requested.
    pub fn leak(&self) {
        self.state().leaky = true;
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Asked> {
        self.state().requests.clone()
    }

    /// How many watches are open.
    pub fn watches(&self) -> usize {
        let mut state = self.state();
        state.watches.retain(|watch| !watch.sender.is_closed());
        state.watches.len()
    }

    /// The reply to a request; `None` while the server is down.
    pub fn answer(&self, parts: &Parts, body: &[u8]) -> Option<Response<Body>> {
        let accept = parts.headers.get("accept").and_then(|it| it.to_str().ok()).unwrap_or_default();
        let metadata = accept.contains("as=PartialObjectMetadata");
        let path = parts.uri.path().to_owned();
        let query = parts.uri.query().unwrap_or_default().to_owned();
        let mut state = self.state();
        let address = parts.uri.to_string();
        state.requests.push(Asked { method: parts.method.to_string(), address, metadata });
        if state.down {
            return None;
        }
        if let Some(status) = state.answers {
            return Some(failed(status));
        }
        if parts.method == "POST" {
            return Some(state.review(&path, body));
        }
        Some(state.read(&path, &query, metadata))
    }
}

impl State {
    fn notify(&mut self, key: &(String, String, String), event: &str, object: &Value) {
        let leaky = self.leaky;
        self.watches.retain(|watch| {
            let (kind, namespace, name) = key;
            let concerns = watch.kind == *kind
                && (watch.namespace.is_empty() || watch.namespace == *namespace)
                && watch.name.as_ref().is_none_or(|it| it == name);
            let line = json!({ "type": event, "object": seen(object, watch.metadata && !leaky) });
            !concerns || watch.sender.send(Ok(Bytes::from(format!("{line}\n")))).is_ok()
        });
    }

    fn review(&self, path: &str, body: &[u8]) -> Response<Body> {
        let mut review: Value = serde_json::from_slice(body).unwrap();
        if path.ends_with("/selfsubjectreviews") {
            review["status"] = json!({ "userInfo": { "username": "masterclient" } });
        } else {
            let text = |name: &str| review["spec"]["resourceAttributes"][name].as_str().unwrap_or_default().to_owned();
            let allowed = !self.is_forbidden(&text("resource"), &text("namespace"));
            review["status"] = json!({ "allowed": allowed });
        }
        reply(&review)
    }

    fn is_forbidden(&self, kind: &str, namespace: &str) -> bool {
        self.forbidden.contains(&(kind.to_owned(), namespace.to_owned()))
    }

    fn read(&mut self, path: &str, query: &str, metadata: bool) -> Response<Body> {
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let (group, version, rest) = match parts[..] {
            ["api", version, ref rest @ ..] => ("", version, rest),
            ["apis", group, version, ref rest @ ..] => (group, version, rest),
            _ => return failed(404),
        };
        let (namespace, kind) = match rest {
            ["namespaces", namespace, kind] => (*namespace, *kind),
            [kind] => ("", *kind),
            _ => return failed(404),
        };
        if self.is_forbidden(kind, namespace) {
            return failed(403);
        }
        if group == "external-secrets.io" && !self.serves(kind, version) {
            return failed(404);
        }
        let selected = query.split('&').find_map(|it| it.strip_prefix("fieldSelector="));
        // Of other selectors it knows `type=Warning`, which all of its Events are.
        let name = selected.and_then(|it| Some(it.replace("%3D", "=").strip_prefix("metadata.name=")?.to_owned()));
        if query.contains("watch=true") {
            let (sender, receiver) = mpsc::unbounded_channel();
            let (kind, namespace) = (kind.to_owned(), namespace.to_owned());
            // Sends what changed between the list and the watch.
            let from: u64 =
                query.split('&').find_map(|it| it.strip_prefix("resourceVersion=")?.parse().ok()).unwrap_or_default();
            self.watches.push(Watch { kind, namespace, name, metadata, sender });
            for (key, object) in self.objects.clone() {
                if object["metadata"]["resourceVersion"].as_str().and_then(|it| it.parse().ok()) > Some(from) {
                    self.notify(&key, "MODIFIED", &object);
                }
            }
            let events = futures::stream::unfold(receiver, |mut receiver| async {
                receiver.recv().await.map(|event| (event, receiver))
            });
            return Response::new(Body::from_stream(events));
        }
        let found = self.objects.iter().filter(|((of, within, called), _)| {
            of == kind
                && (namespace.is_empty() || within == namespace)
                && name.as_ref().is_none_or(|name| name == called)
        });
        let items: Vec<Value> = found.map(|(_, object)| seen(object, metadata && !self.leaky)).collect();
        let kind = if metadata { "PartialObjectMetadataList" } else { "List" };
        reply(&json!({
            "kind": kind,
            "apiVersion": "v1",
            "metadata": { "resourceVersion": self.version.to_string() },
            "items": items,
        }))
    }

    fn serves(&self, kind: &str, version: &str) -> bool {
        let definition = format!("{kind}.external-secrets.io");
        let key = ("customresourcedefinitions".to_owned(), String::new(), definition);
        let versions = self.objects.get(&key).and_then(|it| it["spec"]["versions"].as_array());
        versions.is_some_and(|all| all.iter().any(|it| it["name"] == version && it["served"] == true))
    }
}

fn key(kind: &str, object: &Value) -> (String, String, String) {
    let text = |name: &str| object["metadata"][name].as_str().unwrap_or_default().to_owned();
    (kind.to_owned(), text("namespace"), text("name"))
}

fn seen(object: &Value, metadata: bool) -> Value {
    if metadata {
        json!({ "kind": "PartialObjectMetadata", "apiVersion": "meta.k8s.io/v1", "metadata": object["metadata"] })
    } else {
        object.clone()
    }
}

fn reply(value: &Value) -> Response<Body> {
    Response::new(Body::from(value.to_string()))
}

fn failed(code: u16) -> Response<Body> {
    let status = json!({
        "kind": "Status", "apiVersion": "v1", "status": "Failure", "code": code,
        "message": "CANARY-IN-A-STATUS", "reason": "CANARY-IN-A-STATUS",
    });
    let mut reply = reply(&status);
    *reply.status_mut() = StatusCode::from_u16(code).unwrap();
    reply
}

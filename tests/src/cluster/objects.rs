//! Objects of the API, without `kubectl`: for what not every version of it can do, such as writing `status`, and for speed.

use anyhow::{Context, Result, bail};
use http::Method;
use serde_json::{Value, json};

use super::api::{Answer, Kind};
use super::running::Cluster;

impl Cluster {
    /// Sends a request as the administrator. A refusal is an answer, too.
    pub fn ask(&self, method: Method, path: &str, body: Option<(&str, &Value)>) -> Result<Answer> {
        self.api.ask(method, path, body)
    }

    /// An object; `None` if it does not exist.
    pub fn get(&self, kind: Kind, namespace: Option<&str>, name: &str) -> Result<Option<Value>> {
        let path = format!("{}/{name}", self.path_of(kind, namespace));
        let answer = self.ask(Method::GET, &path, None)?;
        if answer.status == 404 {
            return Ok(None);
        }
        Ok(Some(good(&path, &answer)?))
    }

    /// Creates an object, or replaces it, by server-side apply.
    pub fn put(&self, kind: Kind, namespace: Option<&str>, name: &str, object: &Value) -> Result<()> {
        let path = format!("{}/{name}?fieldManager=qvsconfig-tests&force=true", self.path_of(kind, namespace));
        // JSON is YAML.
        let answer = self.ask(Method::PATCH, &path, Some(("application/apply-patch+yaml", object)))?;
        good(&path, &answer).map(drop)
    }

    /// Removes an object, if it exists.
    pub fn delete(&self, kind: Kind, namespace: Option<&str>, name: &str) -> Result<()> {
        let path = format!("{}/{name}", self.path_of(kind, namespace));
        let answer = self.ask(Method::DELETE, &path, None)?;
        if answer.status == 404 { Ok(()) } else { good(&path, &answer).map(drop) }
    }

    /// Creates a namespace, if it does not exist.
    pub fn make_namespace(&self, name: &str) -> Result<()> {
        let namespace = json!({ "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": name } });
        self.put(Kind::Namespace, None, name, &namespace)
    }

    /// Writes an object's status, as its controller does: `status` is merged into the present one; lists are replaced.
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
    serde_json::from_str(&answer.text).with_context(|| format!("the API server's answer to {path} is not JSON"))
}

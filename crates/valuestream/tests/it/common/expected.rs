//! What files must contain, written down once more and independently of the product.

use serde_json::{Map, Value, json};
use valuestream::field::Spec;
use valuestream::plan::{FieldPath, Plan, PlanField, SecretField, SecretList};
use valuestream::release::ApiVersion;

/// The text to be written for each value, by its name (docs/contract.md#how-a-value-is-written).
pub struct Written(Map<String, Value>);

impl Written {
    pub fn of(plan: &Plan) -> Written {
        let mut written = Map::new();
        plan.each_value(|path: FieldPath, spec, text| {
            let missing = text.trim().is_empty() && !spec.optional;
            let name = path.to_string();
            let value = if is_hidden(spec, text) || missing { format!("<{name}>") } else { text.to_owned() };
            written.insert(name, value.into());
        });
        Written(written)
    }

    pub fn value(&self, name: &str) -> Value {
        self.0[name].clone()
    }

    pub fn text(&self, name: &str) -> String {
        self.0[name].as_str().unwrap().to_owned()
    }

    /// Keys of a mapping, each with its value's name; those that are left out have none.
    fn given(&self, at: &str, keys: &[(&str, &str)]) -> Map<String, Value> {
        let all = keys.iter().map(|(key, name)| ((*key).to_owned(), self.value(&format!("{at}.{name}"))));
        all.filter(|(_, value)| !value.as_str().unwrap().trim().is_empty()).collect()
    }
}

fn is_hidden(spec: &Spec, text: &str) -> bool {
    spec.error_of(text).is_some_and(|code| code.hides_text())
}

/// Whether a mapping in the file of some ExternalSecret would have a key twice, which readers refuse. A check tells it.
pub fn has_a_key_twice(plan: &Plan) -> bool {
    plan.secrets.iter().any(|secret| {
        let mut keys: Vec<&str> = secret.template.iter().map(|row| row.values.key.as_str()).collect();
        keys.retain(|key| !key.trim().is_empty());
        keys.sort_unstable();
        keys.windows(2).any(|pair| pair[0] == pair[1])
    })
}

/// The content of the ExternalSecret at `n`.
pub fn external_secret(plan: &Plan, written: &Written, n: usize) -> Value {
    let at = format!("secrets.{n}");
    let value = |name: &str| written.value(&format!("{at}.{name}"));
    let secret = &plan.secrets[n];
    let mut spec = written.given(&at, &[("refreshPolicy", "refreshPolicy")]);
    spec.insert("refreshInterval".to_owned(), value("refreshInterval"));
    spec.insert("secretStoreRef".to_owned(), json!({"name": written.value("appName"), "kind": "ClusterSecretStore"}));
    spec.insert("target".to_owned(), target(written, &at, secret.template.len()));
    if !secret.data.is_empty() || secret.data_from.is_empty() {
        spec.insert(
            "data".to_owned(),
            (0..secret.data.len()).map(|m| entry(written, &format!("{at}.data.{m}"))).collect(),
        );
    }
    if !secret.data_from.is_empty() {
        let rows = (0..secret.data_from.len()).map(|m| data_from(written, &format!("{at}.dataFrom.{m}")));
        spec.insert("dataFrom".to_owned(), rows.collect());
    }
    let mut object = json!({
        "apiVersion": ApiVersion::for_release(&plan.release.version).name(),
        "kind": "ExternalSecret",
        "metadata": {"name": value("name"), "namespace": value("namespace")},
        "spec": spec,
    });
    further(&mut object, &at, &secret.values.extra);
    object
}

fn target(written: &Written, at: &str, templates: usize) -> Value {
    let mut target = written.given(at, &[("deletionPolicy", "deletionPolicy")]);
    for (key, name) in [("name", "target"), ("creationPolicy", "creationPolicy")] {
        target.insert(key.to_owned(), written.value(&format!("{at}.{name}")));
    }
    let mut template = written.given(at, &[("type", "templateType")]);
    if templates > 0 {
        let rows = (0..templates).map(|m| {
            let of = |name: &str| written.value(&format!("{at}.template.{m}.{name}"));
            (of("key").as_str().unwrap().to_owned(), of("text"))
        });
        template.insert("data".to_owned(), Value::Object(rows.collect()));
    }
    if !template.is_empty() {
        target.insert("template".to_owned(), template.into());
    }
    target.into()
}

/// Optional values of an entry and of an extraction.
const REMOTE: [(&str, &str); 3] =
    [("version", "remoteVersion"), ("property", "property"), ("decodingStrategy", "decodingStrategy")];

fn entry(written: &Written, at: &str) -> Value {
    let kind = match written.text(&format!("{at}.remoteKind")).as_str() {
        "key" => "key/",
        "cert" => "cert/",
        _ => "",
    };
    let mut remote = written.given(at, &REMOTE);
    remote.insert("key".to_owned(), format!("{kind}{}", written.text(&format!("{at}.remoteKey"))).into());
    json!({"secretKey": written.value(&format!("{at}.secretKey")), "remoteRef": remote})
}

fn data_from(written: &Written, at: &str) -> Value {
    if written.text(&format!("{at}.source")) == "find" {
        let mut find = Map::new();
        let name = written.given(at, &[("regexp", "nameRegexp")]);
        if !name.is_empty() {
            find.insert("name".to_owned(), name.into());
        }
        if let Some(text) = written.given(at, &[("tags", "tags")]).remove("tags") {
            find.insert("tags".to_owned(), tags(text));
        }
        return json!({"find": find});
    }
    let mut extract = written.given(at, &REMOTE);
    let key = written.given(at, &[("key", "remoteKey")]).remove("key");
    extract.insert("key".to_owned(), key.unwrap_or_else(|| format!("<{at}.remoteKey>").into()));
    json!({"extract": extract})
}

/// Tags as a mapping, or as typed where they are none.
fn tags(text: Value) -> Value {
    let mut tags = Map::new();
    for tag in text.as_str().unwrap().split(',') {
        let pair = tag.split_once('=').map(|(key, value)| (key.trim(), value.trim()));
        let Some((key, value)) = pair.filter(|(key, _)| !key.is_empty()) else { return text };
        if tags.insert(key.to_owned(), value.into()).is_some() {
            return text;
        }
    }
    tags.into()
}

/// Adds further fields.
fn further(object: &mut Value, at: &str, extra: &str) {
    let spec = SecretField::Extra.spec();
    if spec.error_of(extra).is_some() {
        let name = format!("<{at}.extra>");
        object[&name] = if is_hidden(spec, extra) { name.clone().into() } else { extra.into() };
        return;
    }
    let more: Option<Value> = serde_yaml::from_str(extra).ok();
    if let Some(more) = more.filter(Value::is_object) {
        join(object, &more);
        let spec = object["spec"].as_object_mut().unwrap();
        if spec.contains_key("dataFrom") && spec.get("data").is_some_and(|data| *data == json!([])) {
            spec.remove("data");
        }
    }
}

fn join(form: &mut Value, more: &Value) {
    match (form, more) {
        (Value::Object(form), Value::Object(more)) => {
            for (key, value) in more {
                match form.get_mut(key) {
                    Some(known) => join(known, value),
                    None => drop(form.insert(key.clone(), value.clone())),
                }
            }
        }
        (Value::Array(form), Value::Array(more)) => form.extend(more.iter().cloned()),
        _ => {}
    }
}

/// The content of the plan file.
pub fn plan_file(plan: &Plan) -> Value {
    let mut file = Map::new();
    file.insert("qvsconfig".to_owned(), 2.into());
    let put = |map: &mut Map<String, Value>, spec: &Spec, text: &str| {
        if text != spec.default && !is_hidden(spec, text) {
            map.insert(spec.key.to_owned(), text.into());
        }
    };
    PlanField::all().for_each(|field| put(&mut file, field.spec(), plan.get(field)));
    let secrets: Vec<Map<String, Value>> = plan
        .secrets
        .iter()
        .map(|secret| {
            let mut map = Map::new();
            SecretField::ALL.into_iter().for_each(|field| put(&mut map, field.spec(), secret.values.get(field)));
            for list in [SecretList::Data, SecretList::DataFrom, SecretList::Template] {
                let rows: Vec<Map<String, Value>> = (0..secret.count(list))
                    .map(|m| {
                        let mut row = Map::new();
                        list.fields().for_each(|field| put(&mut row, field.spec(), secret.row_text(m, field).unwrap()));
                        row
                    })
                    .collect();
                let first = usize::from(list == SecretList::Data);
                if rows.len() != first || rows.iter().any(|row| !row.is_empty()) {
                    map.insert(list.key().to_owned(), rows.into_iter().map(Value::from).collect());
                }
            }
            map
        })
        .collect();
    if secrets.len() != 1 || !secrets[0].is_empty() {
        file.insert("secrets".to_owned(), secrets.into_iter().map(Value::from).collect());
    }
    file.into()
}

//! What makes two ExternalSecrets the same for a cluster.

use serde_json::{Value, json};

/// An object in the form in which the same ones are equal: with the defaults that the definition writes and those of the
/// controller, without what is empty, and with names of secrets in the vault as short as they can be.
pub fn normal(mut object: Value, spec: &Value) -> Value {
    prune(&mut object);
    let metadata = &mut object["metadata"];
    if metadata["namespace"].is_null() {
        metadata["namespace"] = "default".into();
    }
    let name = metadata["name"].clone();
    if object["spec"].is_null() {
        object["spec"] = json!({});
    }
    let known = &mut object["spec"];
    // The definitions write the same interval in two ways.
    if known["refreshInterval"].is_null() {
        known["refreshInterval"] = "1h".into();
    }
    fill(known, spec);
    if known["target"]["name"].is_null() {
        known["target"]["name"] = name;
    }
    for (list, remote) in [("data", "remoteRef"), ("dataFrom", "extract")] {
        for item in known[list].as_array_mut().into_iter().flatten() {
            let Some(key) = item.get_mut(remote).and_then(|remote| remote.get_mut("key")) else { continue };
            let bare = key.as_str().and_then(|key| key.strip_prefix("secret/")).filter(|bare| !bare.is_empty());
            if let Some(bare) = bare.map(str::to_owned) {
                *key = bare.into();
            }
        }
    }
    prune(&mut object);
    object
}

/// Writes the defaults, as an API server does.
fn fill(value: &mut Value, schema: &Value) {
    match value {
        Value::Object(map) => {
            for (name, of) in schema["properties"].as_object().into_iter().flatten() {
                if let Some(default) = of.get("default") {
                    map.entry(name).or_insert_with(|| default.clone());
                }
                if let Some(inner) = map.get_mut(name) {
                    fill(inner, of);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, &schema["items"])),
        _ => {}
    }
}

/// Takes out fields that hold nothing. Items of lists stay.
fn prune(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(prune);
            map.retain(|_, value| match value {
                Value::Null => false,
                Value::Object(map) => !map.is_empty(),
                Value::Array(items) => !items.is_empty(),
                _ => true,
            });
        }
        Value::Array(items) => items.iter_mut().for_each(prune),
        _ => {}
    }
}

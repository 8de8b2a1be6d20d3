//! JSON by the browser's own reader and writer: a list of records of texts under one name.

use js_sys::{Array, JSON, Object, Reflect};
use leptos::wasm_bindgen::JsValue;

/// The records of the list called `list` in `text`, each with the texts of `fields`; an absent one is empty. `None` when
/// `text` is no JSON or has no such list.
pub fn read<const N: usize>(text: &str, list: &str, fields: [&str; N]) -> Option<Vec<[String; N]>> {
    let root = JSON::parse(text).ok()?;
    let records = Reflect::get(&root, &JsValue::from_str(list)).ok().filter(Array::is_array)?;
    let text_of = |record: &JsValue, field: &str| {
        let value = Reflect::get(record, &JsValue::from_str(field)).ok();
        value.and_then(|value| value.as_string()).unwrap_or_default()
    };
    let record = |record: JsValue| record.is_object().then(|| fields.map(|field| text_of(&record, field)));
    Some(Array::from(&records).iter().filter_map(record).collect())
}

/// The text of an object that holds `mark` under its name and the list of records.
pub fn write<const N: usize>(mark: (&str, f64), list: &str, fields: [&str; N], records: &[[String; N]]) -> String {
    let set = |object: &Object, name: &str, value: &JsValue| {
        // A fresh object takes any property.
        let _ = Reflect::set(object, &JsValue::from_str(name), value);
    };
    let root = Object::new();
    set(&root, mark.0, &JsValue::from_f64(mark.1));
    let all = Array::new();
    for record in records {
        let object = Object::new();
        fields.iter().zip(record).for_each(|(name, text)| set(&object, name, &JsValue::from_str(text)));
        all.push(&object);
    }
    set(&root, list, &all);
    let text = JSON::stringify_with_replacer_and_space(&root, &JsValue::NULL, &JsValue::from_f64(2.0));
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

//! ExternalSecrets between the form and a cluster: releases accept each beginning, and any object that a release accepts
//! comes back from the form as the same object. The definitions are not in this repository; see `crd_schema`.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use valuestream::beginning::BEGINNINGS;
use valuestream::bundle::content;
use valuestream::check::{check, errors};
use valuestream::field::Defaults;
use valuestream::files::FileKind;
use valuestream::import::{InputFile, read};
use valuestream::release::ApiVersion;
use valuestream::{Lang, Plan};

use crate::common::{REQUIRED, plan_of, set};
use crate::crd::Crds;
use crate::crd::any_object::{external_secret, further};
use crate::crd::same::normal;
use crate::crd::store::external_secrets;

const RELEASES: [&str; 3] = ["0.9.20", "0.16.2", "2.9.0"];
/// How many objects of each release.
const CASES: u32 = 1500;

/// The definitions of a release and its schema of `spec`; `None`, and the test is skipped, if they are not available.
fn definitions(test: &str, release: &str) -> Option<(Crds, Value)> {
    let crds = Crds::of(release).map_err(|why| crate::common::skipped(test, &why)).ok()?;
    let schema = crds.schema(ApiVersion::for_release(release).name(), "ExternalSecret").expect("a schema");
    let spec = schema["properties"]["spec"].clone();
    Some((crds, spec))
}

/// The form of a release without ExternalSecrets.
fn form(release: &str) -> Plan {
    let mut plan = plan_of(REQUIRED);
    plan.lay_out::<usize>(&[], Defaults::CURRENT);
    set(&mut plan, "version", release);
    plan
}

/// The plan after an import of one object.
fn imported(object: &Value, release: &str) -> Plan {
    read_back(&serde_json::to_string_pretty(object).unwrap(), release)
}

fn read_back(text: &str, release: &str) -> Plan {
    let form = form(release);
    let file = InputFile { name: Some("a.yaml".to_owned()), bytes: text.as_bytes().to_vec() };
    read(&[file], &form).plan(&form, &[])
}

/// The file of a plan's only ExternalSecret.
fn file_of(plan: &Plan) -> String {
    let kind = FileKind::ExternalSecret(plan.secrets[0].id);
    content(&plan.resolve(), kind, Lang::En).unwrap().text()
}

#[test]
fn releases_accept_each_beginning() {
    for release in RELEASES {
        let Some((crds, _)) = definitions("releases_accept_each_beginning", release) else { return };
        for beginning in &BEGINNINGS {
            let mut plan = form(release);
            beginning.add_to(&mut plan);
            assert_eq!(errors(&check(&plan)).count(), 0, "{release} {}", beginning.id);
            let object = external_secrets(&plan).remove(0);
            assert_eq!(crds.refusal(&object), None, "{release} {}: {object}", beginning.id);
            // Identities of rows begin anew.
            assert_eq!(values(&imported(&object, release)), values(&plan), "{release} {}", beginning.id);
        }
    }
}

fn values(plan: &Plan) -> Vec<(String, String)> {
    let mut values = Vec::new();
    plan.each_value(|path, _, text| values.push((path.to_string(), text.to_owned())));
    values
}

fn comes_back(test: &str, release: &str) {
    let Some((crds, spec)) = definitions(test, release) else { return };
    let strategy = external_secret(ApiVersion::for_release(release).name(), &spec);
    let config = ProptestConfig { cases: CASES, source_file: Some(file!()), ..ProptestConfig::default() };
    let holds = |object: Value| {
        prop_assert_eq!(crds.refusal(&object), None, "{}", object);
        let plan = imported(&object, release);
        prop_assert_eq!(plan.secrets.len(), 1);
        let back = external_secrets(&plan).remove(0);
        let (before, after) = (normal(object, &spec), normal(back.clone(), &spec));
        let extra = &plan.secrets[0].values.extra;
        prop_assert_eq!(&after, &before, "\n{:#}\nfurther fields:\n{}", back, extra);
        prop_assert_eq!(crds.refusal(&back), None, "{}", back);
        // Our own file stays the same file.
        let file = file_of(&plan);
        prop_assert_eq!(file_of(&read_back(&file, release)), file);
        Ok(())
    };
    TestRunner::new(config).run(&strategy, holds).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn any_object_of_release_0_9_20_comes_back() {
    comes_back("any_object_of_release_0_9_20_comes_back", "0.9.20");
}

#[test]
fn any_object_of_release_0_16_2_comes_back() {
    comes_back("any_object_of_release_0_16_2_comes_back", "0.16.2");
}

#[test]
fn any_object_of_release_2_9_0_comes_back() {
    comes_back("any_object_of_release_2_9_0_comes_back", "2.9.0");
}

/// A slip in a tree, at a place by number: another kind of value, a wrong name, or a part that is gone.
fn with_a_slip(mut tree: Value, place: prop::sample::Index, slip: usize) -> Value {
    fn each(value: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
        match value {
            Value::Object(map) => map.values_mut().for_each(|value| each(value, visit)),
            Value::Array(items) => items.iter_mut().for_each(|item| each(item, visit)),
            _ => {}
        }
        visit(value);
    }
    let mut count = 0;
    each(&mut tree["spec"], &mut |_| count += 1);
    let (mut n, chosen) = (0, place.index(count));
    each(&mut tree["spec"], &mut |value| {
        if n == chosen {
            match (slip, &mut *value) {
                (0, Value::Object(map)) => drop(map.insert("nmae".to_owned(), "a".into())),
                (1, Value::Object(map)) => {
                    if let Some(first) = map.keys().next().cloned() {
                        map.remove(&first);
                    }
                }
                (2, _) => *value = json!(["a"]),
                (3, _) => *value = json!({"a": "b"}),
                (4, _) => *value = json!(1),
                (5, _) => *value = json!(true),
                _ => *value = json!("A wrong value"),
            }
        }
        n += 1;
    });
    tree
}

/// What a definition says of the shape of texts and of the size of mappings, which no check knows.
const SHAPES: [&str; 3] = ["does not match", "more than 1 propert", "less than 1 propert"];

fn what_passes_is_accepted(test: &str, release: &str) {
    let Some((crds, spec)) = definitions(test, release) else { return };
    let slips = (any::<prop::sample::Index>(), 0_usize..7);
    let strategy = (further(&spec), proptest::option::of(slips));
    let config = ProptestConfig { cases: CASES, source_file: Some(file!()), ..ProptestConfig::default() };
    let (accepted, refused, told) = (std::cell::Cell::new(0), std::cell::Cell::new(0), std::cell::Cell::new(0));
    let holds = |(tree, slip): (Value, Option<(prop::sample::Index, usize)>)| {
        let is_whole = slip.is_none();
        let tree = slip.map_or(tree.clone(), |(place, slip)| with_a_slip(tree, place, slip));
        let mut plan = form(release);
        plan.lay_out(&[1], Defaults::CURRENT);
        plan.secrets[0].values.extra = tree.to_string();
        let found = check(&plan);
        let object = external_secrets(&plan).remove(0);
        let refusal = crds.refusal(&object);
        let errors: Vec<&str> = errors(&found).map(|it| it.name()).collect();
        let is_shape = refusal.as_ref().is_some_and(|why| SHAPES.iter().any(|part| why.contains(part)));
        prop_assert!(refusal.is_none() || is_shape || !errors.is_empty(), "passes, but {:?}: {}", refusal, tree);
        // Nor does a check refuse what a release knows.
        let of_fields = ["further-unknown", "further-kind", "further-value", "further-too-new", "further-gone"];
        let wrong = errors.iter().find(|name| of_fields.contains(name));
        prop_assert!(!is_whole || wrong.is_none(), "{:?}: {}", wrong, tree);
        let counter = if refusal.is_some() { &refused } else { &accepted };
        counter.set(counter.get() + 1);
        told.set(told.get() + usize::from(!errors.is_empty()));
        Ok(())
    };
    TestRunner::new(config).run(&strategy, holds).unwrap_or_else(|error| panic!("{error}"));
    let (accepted, refused, told) = (accepted.get(), refused.get(), told.get());
    assert!(accepted > 200 && refused > 200, "{accepted} {refused} {told}");
}

#[test]
fn further_fields_of_release_0_9_20_that_pass_are_accepted() {
    what_passes_is_accepted("further_fields_of_release_0_9_20_that_pass_are_accepted", "0.9.20");
}

#[test]
fn further_fields_of_release_0_16_2_that_pass_are_accepted() {
    what_passes_is_accepted("further_fields_of_release_0_16_2_that_pass_are_accepted", "0.16.2");
}

#[test]
fn further_fields_of_release_2_9_0_that_pass_are_accepted() {
    what_passes_is_accepted("further_fields_of_release_2_9_0_that_pass_are_accepted", "2.9.0");
}

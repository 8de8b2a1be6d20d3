use std::collections::HashSet;

use super::*;
use crate::field::{Control, Spec};
use crate::plan::SecretList;

fn all_specs() -> Vec<(FieldPath, &'static Spec)> {
    let mut specs = Vec::new();
    let mut plan = Plan::default();
    let secret = plan.secrets[0].id;
    for list in [SecretList::Template, SecretList::DataFrom] {
        plan.add_row(secret, list);
    }
    plan.each_value(|path, spec, _| specs.push((path, spec)));
    specs
}

/// The order of links (docs/contract.md#links).
#[test]
fn names_and_their_order_match_the_contract() {
    let names: Vec<String> = all_specs().iter().map(|(path, _)| path.to_string()).collect();
    assert_eq!(
        names.join(" "),
        "tenantId subscriptionId resourceGroup clusterName azureKeyContainerName vaultAuthorization location \
         applicationName ksaName ksaNamespace version storeDelivery useAzureSdk installedVersion esoNamespace appName storeParameter repositoryKind gitCloneUrl \
         gitBranch configDirectory adapterSource adapterRevision projectName applicationDisplayName applicationId \
         environmentName deploymentName pipelinePrefix assemblyLineName kubeconfigFile runbookTask runbookEdition \
         secrets.0.name secrets.0.namespace secrets.0.refreshInterval secrets.0.target secrets.0.creationPolicy \
         secrets.0.refreshPolicy secrets.0.deletionPolicy secrets.0.templateType secrets.0.template.0.key \
         secrets.0.template.0.text secrets.0.extra secrets.0.data.0.secretKey secrets.0.data.0.remoteKind \
         secrets.0.data.0.remoteKey secrets.0.data.0.remoteVersion secrets.0.data.0.property \
         secrets.0.data.0.decodingStrategy secrets.0.dataFrom.0.source secrets.0.dataFrom.0.remoteKey \
         secrets.0.dataFrom.0.remoteVersion secrets.0.dataFrom.0.property secrets.0.dataFrom.0.decodingStrategy \
         secrets.0.dataFrom.0.nameRegexp secrets.0.dataFrom.0.tags"
    );
    let once: HashSet<&String> = names.iter().collect();
    assert_eq!(once.len(), names.len(), "a name occurs twice");
}

/// As docs/contract.md#values says.
#[test]
fn only_optional_values_may_be_empty_and_five_required_ones_start_empty() {
    let specs = all_specs();
    let optional: Vec<&str> = specs.iter().filter(|(_, spec)| spec.optional).map(|(_, spec)| spec.key).collect();
    assert_eq!(
        optional,
        [
            "tenantId",
            "subscriptionId",
            "location",
            "installedVersion",
            "refreshPolicy",
            "deletionPolicy",
            "templateType",
            "extra",
            "remoteVersion",
            "property",
            "decodingStrategy",
            "remoteKey",
            "remoteVersion",
            "property",
            "decodingStrategy",
            "nameRegexp",
            "tags"
        ]
    );
    let to_fill: Vec<&str> =
        specs.iter().filter(|(_, spec)| !spec.optional && spec.default.is_empty()).map(|(_, spec)| spec.key).collect();
    let of_rows = ["key", "text"];
    assert_eq!(
        to_fill,
        ["resourceGroup", "clusterName", "azureKeyContainerName", "gitCloneUrl", "projectName"]
            .into_iter()
            .chain(of_rows)
            .collect::<Vec<_>>()
    );
}

#[test]
fn every_value_has_words_in_both_languages_and_a_valid_example() {
    for (path, spec) in all_specs() {
        for text in [spec.label, spec.help] {
            assert!(!text.ja.trim().is_empty() && !text.en.trim().is_empty(), "{path} lacks words");
            assert!(!text.ja.contains('\n') && !text.en.contains('\n'), "{path}: one line");
        }
        assert_eq!(spec.error_of(spec.example), None, "{path}: its example is refused");
        if !spec.default.is_empty() {
            assert_eq!(spec.error_of(spec.default), None, "{path}: its default is refused");
        }
        if let Control::Choice(choices) = spec.control {
            let known = choices.iter().any(|choice| choice.value == spec.default);
            assert!(known || (spec.optional && spec.default.is_empty()), "{path}: the default is not a choice");
        }
    }
}

#[test]
fn references_read_and_write_their_value() {
    let mut plan = Plan::default();
    let secret = plan.add_secret();
    plan.add_row(secret, SecretList::Data);
    let fields = plan.field_refs();
    for (n, field) in fields.iter().enumerate() {
        field.set(&mut plan, format!("text {n}"));
    }
    let mut read = Vec::new();
    plan.each_value(|path, _, text| read.push((path, text.to_owned())));
    for (n, field) in fields.iter().enumerate() {
        assert_eq!(field.get(&plan), Some(format!("text {n}").as_str()));
        assert_eq!((field.path(&plan).unwrap(), format!("text {n}")), read[n]);
    }
}

#[test]
fn new_rows_do_not_collide() {
    let mut plan = Plan::default();
    for _ in 0..3 {
        let id = plan.add_secret();
        plan.add_row(id, SecretList::Data);
    }
    let names: Vec<&str> = plan.secrets.iter().map(|row| row.values.name.as_str()).collect();
    assert_eq!(names, ["example", "example-2", "example-3", "example-4"]);
    let targets: HashSet<&str> = plan.secrets.iter().map(|row| row.values.target.as_str()).collect();
    assert_eq!(targets.len(), 4);
    let keys: Vec<&str> = plan.secrets[1].data.iter().map(|row| row.values.secret_key.as_str()).collect();
    assert_eq!(keys, ["greeting", "greeting-2"]);
}

#[test]
fn rows_keep_their_identity_when_moved_or_removed() {
    let mut plan = Plan::default();
    let first = plan.secrets[0].id;
    let second = plan.add_secret();
    plan.move_secret(second, Move::Up);
    assert_eq!(plan.secret_index(second), Some(0));
    plan.move_secret(second, Move::Up);
    assert_eq!(plan.secret_index(second), Some(0), "the first row stays first");
    let name = FieldRef::Secret(first, SecretField::Name);
    assert_eq!(name.path(&plan), Some(FieldPath::Secret(1, SecretField::Name)));
    plan.remove_secret(first);
    assert_eq!(name.path(&plan), None);
    assert_eq!(name.get(&plan), None);
    name.set(&mut plan, "nobody".to_owned());
    let third = plan.add_secret();
    assert_ne!(third, first, "an identity is never reused");

    let a = plan.secrets[0].data[0].id;
    let b = plan.add_row(second, SecretList::Data).unwrap();
    plan.move_row(second, SecretList::Data, a, Move::Down);
    assert_eq!(plan.secrets[0].data.iter().map(|row| row.id).collect::<Vec<_>>(), [b, a]);
    plan.remove_row(second, SecretList::Data, b);
    assert_eq!(plan.secrets[0].data.len(), 1);
}

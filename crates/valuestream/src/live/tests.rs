use text::Lang;

use super::*;
use crate::Plan;
use crate::field::Defaults;
use crate::plan::SecretList;
use crate::plan::release::StoreDelivery;
use crate::runbook;

#[test]
fn every_check_belongs_to_a_step() {
    let steps = runbook::steps(&Plan::default().resolve(), Lang::En);
    for check in CheckId::all(3) {
        assert!(steps.iter().any(|step| step.id == step_of(check, StoreDelivery::default())), "{check}");
    }
}

#[test]
fn a_query_contains_only_what_the_checks_need() {
    let mut plan = Plan::default();
    assert_eq!(query(&plan), Query { text: "v=2".to_owned(), secrets: 1 });
    plan.cluster.azure_key_container_name = "contoso-kv".to_owned();
    plan.cluster.tenant_id = "contoso.onmicrosoft.com".to_owned();
    plan.repository.git_clone_url = "https://github.com/o/r".to_owned();
    plan.release.version = "2.8.0".to_owned();
    plan.release.store_delivery = "ownAdapter".to_owned();
    let id = plan.add_secret();
    plan.add_row(id, SecretList::Data);
    let asked = query(&plan);
    assert_eq!(
        asked.text,
        "v=2&azureKeyContainerName=contoso-kv&version=2.8.0&storeDelivery=ownAdapter&secrets.1.name=example-2\
         &secrets.1.target=qvs-kubernetes-secret-2&secrets.1.data=2&secrets.1.data.1.secretKey=greeting-2&secrets=2"
    );
    let expected = parse(&asked.text).unwrap();
    assert_eq!((expected.version.as_str(), expected.azure_key_container_name.as_str()), ("2.8.0", "contoso-kv"));
    assert_eq!(expected.store_delivery, StoreDelivery::OwnAdapter);
    assert_eq!(expected.ksa_name, "azure-key-vault");
    assert_eq!(expected.secrets[1].keys, ["greeting", "greeting-2"]);
    assert_eq!(expected.secrets[1].namespace, "default");
    plan.lay_out::<usize>(&[], Defaults::CURRENT);
    assert_eq!(parse(&query(&plan).text).unwrap().secrets, []);
}

#[test]
fn a_query_contains_nothing_secret_and_nothing_endless() {
    let mut plan = Plan::default();
    plan.release.app_name = "ghp_0123456789abcdef".to_owned();
    plan.identity.ksa_name = "a\0b".to_owned();
    plan.identity.ksa_namespace = "a".repeat(1 << 20);
    plan.secrets[0].data[0].values.secret_key = "eyJhbGciOiJIUzI1NiJ9".to_owned();
    let asked = query(&plan);
    assert_eq!(asked.text, "v=2&ksaName=&ksaNamespace=&appName=&secrets.0.data.0.secretKey=");
    let expected = parse(&asked.text).unwrap();
    assert_eq!((expected.app_name.as_str(), expected.ksa_name.as_str()), ("", ""));
    assert_eq!(expected.secrets[0].keys, [""; 0]);
}

#[test]
fn a_query_of_a_large_plan_has_only_a_part_of_it() {
    let mut plan = Plan::default();
    plan.lay_out(&[1; 999], Defaults::CURRENT);
    let names: Vec<String> = (0..999).map(|n| format!("{}-{n}", "long-name".repeat(20))).collect();
    plan.secrets.iter_mut().zip(&names).for_each(|(row, name)| row.values.name.clone_from(name));
    let asked = query(&plan);
    assert!(asked.text.len() <= MAX_QUERY_CHARS && asked.secrets > 200, "{}", asked.secrets);
    let expected = parse(&asked.text).unwrap();
    assert_eq!(expected.secrets.len(), asked.secrets);
    assert_eq!(
        expected.secrets.iter().map(|it| &it.name).collect::<Vec<_>>(),
        names.iter().take(asked.secrets).collect::<Vec<_>>()
    );
}

#[test]
fn only_queries_are_read() {
    for text in [
        "",
        "v",
        "v=3",
        "v=1&gitCloneUrl=x",
        "v=1&live=abc",
        "v=1&secrets.0.remoteKey=x",
        "v=1&secrets.0.data.0.remoteKey=x",
        "v=1&version=1.0.0&version=1.0.0",
        "v=1&secrets=1&secrets.1.name=x",
        "v=1&secrets=1000",
        "v=1&version=%zz",
        "v=1&%76ersion=1.0.0",
        "z=1&AAAA",
    ] {
        assert_eq!(parse(text), Err(Refused::Malformed), "{text}");
    }
    assert_eq!(parse(&format!("v=1&version={}", "1".repeat(MAX_QUERY_CHARS))), Err(Refused::TooLong));
    // Today's scripts still ask like this.
    let old = parse("v=1&azureKeyContainerName=contoso-kv").unwrap();
    assert_eq!((old.version.as_str(), old.store_delivery), ("0.16.2", StoreDelivery::OfficialAdapter));
    // Only names that are valid in a cluster get there.
    let expected = parse("v=1&ksaNamespace=a%2F..%2Fsecrets&appName=A+b&version=x&secrets.0.namespace=..").unwrap();
    assert_eq!(
        [&expected.ksa_namespace, &expected.app_name, &expected.version, &expected.secrets[0].namespace],
        ["", "", "", ""]
    );
}

use live_status::{Check, Words};
use text::Lang;

use super::chain::{Chain, Link, LinkId, MAX_LINKS, chain};
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

fn checks(secrets: usize) -> Vec<Check> {
    let check = |what| Check {
        what,
        step: String::new(),
        state: State::Ok,
        sentence: Words::default(),
        evidence: None,
        warning: None,
        trouble: None,
        first: None,
        sync: None,
        commands: Vec::new(),
    };
    CheckId::all(secrets).map(check).collect()
}

fn set(checks: &mut [Check], what: CheckId, state: State, first: Option<CheckId>) {
    checks.iter_mut().filter(|check| check.what == what).for_each(|check| (check.state, check.first) = (state, first));
}

/// The links, each with its number, state and standing.
fn shown(chain: &Chain) -> Vec<String> {
    let link = |(_, link): &(LinkId, Link)| {
        let arrow = if link.begins { "> " } else { "" };
        format!("{arrow}{} {} {} {:?}", link.what, link.count, link.state.name(), link.standing)
    };
    chain.links.iter().map(link).collect()
}

#[test]
fn a_chain_names_what_is_broken_first() {
    let mut all = checks(1);
    let well = chain(&all, true);
    assert_eq!(well.broken, None);
    assert_eq!(
        shown(&well),
        [
            "deployments 1 ok Alone",
            "> service-account 1 ok Alone",
            "> store 1 ok Alone",
            "> external-secret.0 1 ok Alone",
            "> secret.0 1 ok Alone"
        ]
    );
    // Nobody has made the ServiceAccount, so the store fails, and everything after it.
    set(&mut all, CheckId::ServiceAccount, State::Pending, Some(CheckId::Namespace));
    set(&mut all, CheckId::Namespace, State::Pending, None);
    set(&mut all, CheckId::Store, State::Failing, Some(CheckId::ServiceAccount));
    set(&mut all, CheckId::ExternalSecret(0), State::Pending, Some(CheckId::Store));
    set(&mut all, CheckId::Secret(0), State::Pending, Some(CheckId::ExternalSecret(0)));
    let broken = chain(&all, true);
    assert_eq!(broken.broken, Some((CheckId::Namespace, 4)));
    assert_eq!(
        shown(&broken),
        [
            "namespace 1 pending Broken",
            "> deployments 1 ok Alone",
            "> service-account 1 pending Waiting",
            "> store 1 failing Waiting",
            "> external-secret.0 1 pending Waiting",
            "> secret.0 1 pending Waiting"
        ]
    );
    assert_eq!(chain(&all, false).broken, None);
    // What leads in a circle, or to nothing, ends.
    set(&mut all, CheckId::Namespace, State::Pending, Some(CheckId::Store));
    assert!(chain(&all, true).broken.is_some());
    set(&mut all, CheckId::Namespace, State::Pending, Some(CheckId::Secret(7)));
    assert_eq!(chain(&all, true).broken, Some((CheckId::Namespace, 4)));
}

#[test]
fn of_many_only_those_that_need_attention_are_links() {
    let mut all = checks(50);
    let es = CheckId::ExternalSecret;
    assert_eq!(shown(&chain(&all, true))[3..], ["> external-secret.0 50 ok Alone", "> secret.0 50 ok Alone"]);
    set(&mut all, es(7), State::Pending, None);
    set(&mut all, es(30), State::Failing, None);
    set(&mut all, CheckId::Secret(30), State::Pending, Some(es(30)));
    let some = chain(&all, true);
    assert_eq!(some.broken, Some((es(30), 1)));
    assert_eq!(
        shown(&some)[3..],
        [
            "> external-secret.30 1 failing Broken",
            "external-secret.7 1 pending Alone",
            "external-secret.0 48 ok Alone",
            "> secret.30 1 pending Waiting",
            "secret.0 49 ok Alone"
        ]
    );
    (0..50).for_each(|n| set(&mut all, es(n), State::Failing, None));
    let all_fail = chain(&all, true);
    assert_eq!(all_fail.links.len(), 3 + MAX_LINKS + 1 + 2);
    assert_eq!(shown(&all_fail)[3 + MAX_LINKS], "external-secret.8 42 failing Alone");
}

#[test]
fn every_task_has_a_step_for_every_check() {
    for task in RunbookTask::ALL {
        for delivery in StoreDelivery::ALL {
            let mut plan = Plan::default();
            plan.project.runbook_task = task.value().to_owned();
            plan.release.store_delivery = delivery.value().to_owned();
            let steps = runbook::steps(&plan.resolve(), Lang::En);
            for check in CheckId::all(2) {
                assert!(steps.iter().any(|step| step.id == step_in(*task, check, *delivery)), "{task:?} {check}");
            }
        }
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
    // Where no address carries it, all of it is looked for.
    let all = super::expected(&plan).unwrap();
    assert_eq!(all.secrets.iter().map(|it| &it.name).collect::<Vec<_>>(), names.iter().collect::<Vec<_>>());
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

#[test]
fn the_store_of_an_external_secret_is_asked_about_where_it_is_another_one() {
    let mut plan = Plan::default();
    plan.secrets[0].values.extra =
        "metadata: {labels: {team: x}}\nspec: {secretStoreRef: {kind: ClusterSecretStore, name: aws}}".to_owned();
    let text = query(&plan).text;
    assert!(!text.contains("team"), "{text}");
    let store = Some(("ClusterSecretStore".to_owned(), "aws".to_owned()));
    assert_eq!(parse(&text).unwrap().secrets[0].store, store);
    // The plan's own store needs no words, and nothing else of the further fields is asked about.
    plan.secrets[0].values.extra =
        "spec: {secretStoreRef: {kind: ClusterSecretStore, name: azure-key-vault}}".to_owned();
    assert_eq!(parse(&query(&plan).text).unwrap().secrets[0].store, None);
    assert!(!query(&plan).text.contains("extra"));
    for extra in
        ["metadata: {}", "spec: {secretStoreRef: {name: aws}}", "spec: {secretStoreRef: {kind: Other, name: \"aws\"}}"]
    {
        let mut text = String::from("v=2&secrets.0.extra=");
        crate::share::form::encode(&mut text, extra);
        assert_eq!(parse(&text), Err(Refused::Malformed), "{extra}");
    }
}

//! From a cluster to the report, through real watches of a mocked API server.

use std::time::Duration;

use live_status::{CheckId, Connection, Report, State};
use qvsconfig_proxy::cluster::Cluster;
use qvsconfig_proxy::report_hub::ReportHub;
use serde_json::json;
use valuestream::live::{Expected, parse};

use crate::fake::objects::{
    CANARY, QUERY, account, condition, external_secret, failed, put_crds, put_rest, secret, store, store_ready, synced,
    warning,
};
use crate::fake::{Asked, Fake};

struct Bench {
    fake: Fake,
    hub: ReportHub,
    expected: Expected,
}

fn bench() -> Bench {
    let (fake, client) = Fake::start();
    let hub = ReportHub::new(Cluster::with_client(client, "aks-admin"));
    Bench { fake, hub, expected: parse(QUERY).unwrap() }
}

fn good() -> Bench {
    let bench = bench();
    put_crds(&bench.fake, &["v1", "v1beta1"]);
    put_rest(&bench.fake);
    bench
}

fn state(report: &Report, what: CheckId) -> State {
    report.checks.iter().find(|check| check.what == what).unwrap().state
}

impl Bench {
    /// Follows the report until it is as expected, and returns it.
    async fn until(&self, what: &str, reached: impl Fn(&Report) -> bool) -> Report {
        self.until_within(Duration::from_secs(20), what, reached).await
    }

    async fn until_within(&self, patience: Duration, what: &str, reached: impl Fn(&Report) -> bool) -> Report {
        let mut reports = self.hub.follow(self.expected.clone());
        let wait = async {
            loop {
                let report = reports.borrow_and_update().clone();
                if reached(&report) {
                    return (*report).clone();
                }
                reports.changed().await.unwrap();
            }
        };
        match tokio::time::timeout(patience, wait).await {
            Ok(report) => report,
            Err(_) => panic!("never {what}: {:#?}", self.hub.report(&self.expected).await),
        }
    }

    async fn until_state(&self, what: CheckId, state: State) -> Report {
        self.until(&format!("{what} {}", state.name()), |report| self::state(report, what) == state).await
    }

    async fn until_all_ok(&self) -> Report {
        self.until_all_ok_within(Duration::from_secs(20)).await
    }

    async fn until_all_ok_within(&self, patience: Duration) -> Report {
        self.until_within(patience, "all ok", |report| report.checks.iter().all(|check| check.state == State::Ok)).await
    }
}

#[tokio::test]
async fn a_good_cluster_is_reported_as_good() {
    let bench = good();
    let report = bench.until_all_ok().await;
    assert_eq!(report.connection, Connection::Connected);
    assert_eq!(report.context.as_deref(), Some("aks-admin"));
    let access = report.checks.iter().find(|check| check.what == CheckId::Access).unwrap();
    assert!(access.sentence.en.contains("masterclient"));
    // A single report waits for the first lists, and is the same.
    assert_eq!(bench.hub.report(&bench.expected).await, report);
}

#[tokio::test]
async fn installing_is_followed_step_by_step() {
    let bench = bench();
    bench.until_state(CheckId::Crds, State::Pending).await;
    bench.until_state(CheckId::Store, State::Pending).await;
    put_crds(&bench.fake, &["v1", "v1beta1"]);
    bench.until_state(CheckId::Crds, State::Ok).await;
    bench.fake.put("serviceaccounts", account(""));
    bench.until_state(CheckId::ServiceAccount, State::Failing).await;
    put_rest(&bench.fake);
    bench.until_all_ok().await;

    let not_ready = condition("Ready", "False", "InvalidProviderConfig", "unable to create client");
    bench.fake.put("clustersecretstores", store(&not_ready));
    let report = bench.until_state(CheckId::Store, State::Failing).await;
    let check = report.checks.iter().find(|check| check.what == CheckId::Store).unwrap();
    assert_eq!(check.evidence.as_ref().unwrap().message, "unable to create client");
    bench.fake.put("clustersecretstores", store_ready());
    bench.fake.put("externalsecrets", external_secret("example", failed("StatusCode=403")));
    bench.until_state(CheckId::ExternalSecret(0), State::Failing).await;
    bench.fake.put("externalsecrets", external_secret("example", synced()));
    bench.fake.delete("secrets", "default", "qvs-kubernetes-secret");
    bench.until_state(CheckId::Secret(0), State::Failing).await;
    bench.fake.put("secrets", secret("qvs-kubernetes-secret"));
    bench.until_all_ok().await;
}

#[tokio::test]
async fn a_release_that_serves_v1beta1_is_read_too() {
    let mut bench = bench();
    bench.expected.version = "0.9.20".to_owned();
    put_crds(&bench.fake, &["v1alpha1", "v1beta1"]);
    put_rest(&bench.fake);
    bench.until_state(CheckId::ExternalSecret(0), State::Ok).await;
    assert!(bench.fake.requests().iter().any(|it| it.address.contains("/external-secrets.io/v1beta1/")));
    // The cluster moves to a release that serves v1 alone: no restart is needed.
    put_crds(&bench.fake, &["v1"]);
    bench
        .until("reads v1", |_| {
            let v1 = |it: &Asked| it.address.contains("/external-secrets.io/v1/") && it.address.contains("watch");
            bench.fake.requests().iter().filter(|it| v1(it)).count() >= 2
        })
        .await;
    bench.until_state(CheckId::ExternalSecret(0), State::Ok).await;
}

#[tokio::test]
async fn a_cluster_that_goes_away_comes_back_by_itself() {
    let bench = good();
    bench.until_all_ok().await;
    bench.fake.set_down(true);
    let report = bench.until("unavailable", |report| matches!(report.connection, Connection::Unavailable(_))).await;
    assert!(report.checks.iter().all(|check| check.state == State::Unknown));
    // What happens in the meantime is seen afterwards.
    bench.fake.put("externalsecrets", external_secret("example", failed("StatusCode=404")));
    bench.fake.set_down(false);
    bench.until_state(CheckId::ExternalSecret(0), State::Failing).await;
    bench.until_state(CheckId::Secret(0), State::Ok).await;
}

#[tokio::test]
async fn watches_that_end_restart_without_notice() {
    let bench = good();
    bench.until_all_ok().await;
    let mut reports = bench.hub.follow(bench.expected.clone());
    reports.mark_unchanged();
    bench.fake.cut();
    bench.fake.put("externalsecrets", external_secret("example", failed("StatusCode=404")));
    bench.until_state(CheckId::ExternalSecret(0), State::Failing).await;
    assert!(reports.borrow().checks.iter().all(|check| check.state != State::Unknown));
}

#[tokio::test(start_paused = true)]
async fn missing_rights_are_named() {
    let bench = good();
    bench.fake.forbid("secrets", "");
    bench.fake.forbid("secrets", "default");
    bench.fake.forbid("customresourcedefinitions", "");
    let report = bench.until_state(CheckId::Access, State::Failing).await;
    let access = report.checks.iter().find(|check| check.what == CheckId::Access).unwrap();
    let lacks = "list,watch customresourcedefinitions.apiextensions.k8s.io; list,watch secrets (namespace default)";
    assert!(access.sentence.en.contains(lacks), "{}", access.sentence.en);
    bench.until_state(CheckId::Secret(0), State::Unknown).await;
    bench.until_state(CheckId::Crds, State::Unknown).await;
    // Without the definitions, the version that works is found by trying.
    bench.until_state(CheckId::ExternalSecret(0), State::Ok).await;
    bench.fake.allow_all();
    bench.until_all_ok_within(Duration::from_secs(60)).await;
}

#[tokio::test]
async fn namespaces_are_read_where_the_whole_cluster_may_not_be() {
    let mut bench = good();
    for kind in ["secrets", "externalsecrets", "serviceaccounts", "deployments", "pods", "events"] {
        bench.fake.forbid(kind, "");
    }
    bench.until_all_ok().await;
    // A report that is requested first waits until the rights are known.
    let other = parse(&format!("{QUERY}&secrets.0.namespace=kube-system")).unwrap();
    let report = bench.hub.report(&other).await;
    assert_eq!((state(&report, CheckId::Access), state(&report, CheckId::Secret(0))), (State::Ok, State::Pending));
    // Another plan asks about another namespace.
    bench.expected.secrets[0].namespace = "qmonus-system".to_owned();
    bench.until_state(CheckId::Secret(0), State::Pending).await;
    let watched = |address: &str| {
        let watch = |it: &&Asked| it.address.contains(address) && it.address.contains("watch=true");
        bench.fake.requests().iter().filter(watch).count()
    };
    assert_eq!(watched("/api/v1/namespaces/default/secrets"), 1);
    assert_eq!(watched("/api/v1/namespaces/qmonus-system/secrets"), 1);
    assert_eq!(watched("/api/v1/namespaces/default/serviceaccounts"), 0);
}

#[tokio::test]
async fn refused_credentials_are_reported() {
    let bench = good();
    bench.until_all_ok().await;
    bench.fake.answer_all(Some(401));
    let report = bench.until("unavailable", |report| matches!(report.connection, Connection::Unavailable(_))).await;
    let Connection::Unavailable(trouble) = &report.connection else { unreachable!() };
    assert!(trouble.cause.en.contains("credentials"));
    assert!(!serde_json::to_string(&report).unwrap().contains("CANARY"));
    bench.fake.answer_all(Some(500));
    bench
        .until(
            "another reason",
            |report| matches!(&report.connection, Connection::Unavailable(trouble) if trouble.cause.en.contains("API server")),
        )
        .await;
    bench.fake.answer_all(None);
    bench.until_all_ok().await;
}

#[tokio::test]
async fn one_watch_per_kind_however_many_follow() {
    let bench = good();
    bench.until_all_ok().await;
    let requests = bench.fake.requests().len();
    let same: Vec<_> = (0..50).map(|_| bench.hub.follow(bench.expected.clone())).collect();
    let other: Vec<_> =
        (0..50).map(|n| bench.hub.follow(parse(&format!("v=1&ksaName=account-{n}")).unwrap())).collect();
    assert_eq!(bench.hub.plans(), 51);
    bench.fake.put("serviceaccounts", account(""));
    bench.until_state(CheckId::ServiceAccount, State::Failing).await;
    assert_eq!(bench.fake.watches(), 10);
    assert_eq!(bench.fake.requests().len(), requests);
    drop((same, other));
    bench.until_state(CheckId::ServiceAccount, State::Failing).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(bench.hub.plans(), 0);
}

#[tokio::test]
async fn secrets_are_asked_for_as_metadata_only_and_no_value_comes_out() {
    let bench = good();
    bench.fake.leak();
    bench.until_all_ok().await;
    let report = serde_json::to_string(&bench.hub.report(&bench.expected).await).unwrap();
    assert!(!report.contains("CANARY"), "{report}");
    let snapshot = format!("{:?}", *bench.hub.cluster().snapshot());
    assert!(!snapshot.contains("CANARY"), "{snapshot}");
    let secrets: Vec<_> = bench.fake.requests().into_iter().filter(|it| it.address.contains("/secrets")).collect();
    assert!(!secrets.is_empty() && secrets.iter().all(|it| it.metadata && it.method == "GET"), "{secrets:?}");
    let changing = bench.fake.requests().into_iter().filter(|it| it.method != "GET");
    assert!(changing.into_iter().all(|it| it.method == "POST" && it.address.contains("/selfsubject")));
}

#[tokio::test]
async fn the_newest_event_says_why_and_nothing_secret_of_it_comes_out() {
    let bench = good();
    bench.until_all_ok().await;
    let failing = external_secret("example", failed("could not get secret data from provider"));
    bench.fake.put("externalsecrets", failing.clone());
    let cause = |report: &Report| {
        let check = report.checks.iter().find(|check| check.what == CheckId::ExternalSecret(0)).unwrap();
        (check.trouble.clone().unwrap_or_default().code, check.warning.clone())
    };
    let report = bench.until_state(CheckId::ExternalSecret(0), State::Failing).await;
    assert_eq!(cause(&report).1, None);
    let not_found = "error processing spec.data[0] (key: greeting), err: Secret does not exist";
    bench.fake.put("events", warning(&failing, "UpdateFailed", not_found, 4));
    let report = bench.until("the cause", |report| cause(report).0 == "secret-not-found").await;
    let shown = cause(&report).1.unwrap();
    assert_eq!((shown.count, shown.time.as_str()), (4, "2026-01-02T03:09:05Z"));
    // What Kubernetes refuses may quote a value.
    let quoting = format!(r#"unable to update secret s: Secret "s" is invalid: data[a]: Invalid value: "{CANARY}": x"#);
    bench.fake.put("events", warning(&failing, "UpdateFailed", &quoting, 5));
    let report = bench.until("the next one", |report| cause(report).1.is_some_and(|it| it.count == 5)).await;
    let text = serde_json::to_string(&report).unwrap() + &format!("{:?}", *bench.hub.cluster().snapshot());
    assert!(!text.contains("CANARY"), "{text}");
    // Other Warnings, and those of other programs, are no cause.
    let mut other = warning(&failing, "ParameterDeprecated", "x", 9);
    bench.fake.put("events", other.clone());
    bench.until("none of its own", |report| cause(report).1.is_none()).await;
    other["reason"] = json!("UpdateFailed");
    other["source"]["component"] = json!("a-policy-engine");
    bench.fake.put("events", other);
    bench.fake.put("externalsecrets", external_secret("example", synced()));
    bench.until_all_ok().await;
    let requests = bench.fake.requests();
    let events = requests.iter().filter(|it| it.address.contains("/events"));
    assert!(events.clone().count() > 0 && events.clone().all(|it| it.address.contains("type%3DWarning")));
}

#[tokio::test(start_paused = true)]
async fn without_events_the_check_says_what_it_cannot_see() {
    let bench = good();
    bench.fake.forbid("events", "");
    bench.fake.forbid("events", "default");
    bench.fake.put("externalsecrets", external_secret("example", failed("could not get secret data from provider")));
    let fix = |report: &Report| {
        let check = report.checks.iter().find(|check| check.what == CheckId::ExternalSecret(0)).unwrap();
        check.trouble.clone().unwrap_or_default().fix.en
    };
    bench.until("the missing right", |report| fix(report).contains("may not read Events")).await;
    let report = bench.until_state(CheckId::Access, State::Ok).await;
    let access = report.checks.iter().find(|check| check.what == CheckId::Access).unwrap();
    assert!(access.sentence.en.contains("list,watch events (namespace default)"), "{}", access.sentence.en);
    bench.fake.allow_all();
    let granted = |report: &Report| fix(report).contains("no Event any more");
    bench.until_within(Duration::from_secs(60), "the right", granted).await;
}

#[tokio::test]
async fn odd_objects_do_no_harm() {
    let bench = good();
    let odd = json!({ "apiVersion": "external-secrets.io/v1", "kind": "ExternalSecret", "metadata": {
        "name": "odd", "namespace": "default" }, "spec": 1, "status": { "conditions": "none" } });
    bench.fake.put("externalsecrets", odd);
    bench.fake.put("deployments", json!({ "metadata": { "name": "external-secrets-operator", "namespace": "x" } }));
    bench.fake.put("customresourcedefinitions", json!({ "metadata": { "name": "other" }, "spec": { "versions": {} } }));
    bench.until_all_ok().await;
}

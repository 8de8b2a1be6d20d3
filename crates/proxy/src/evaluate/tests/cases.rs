//! The cases: a good cluster with one thing changed, and the expected state of a check.

use std::collections::BTreeSet;

use super::*;

/// What an ExternalSecret says whenever the store or the vault gave nothing
/// (pkg/controllers/externalsecret/externalsecret_controller.go, v0.5.0 to v2.9.0).
const FROM_PROVIDER: &str = "could not get secret data from provider";
/// pkg/provider/azure/keyvault/keyvault.go@v0.16.2, in the words of externalsecret_controller_secret.go@v0.16.2.
const NOT_FOUND: &str = "error processing spec.data[0] (key: greeting), err: Secret does not exist";
/// Key Vault's answer without a role, as go-autorest writes it (autorest/azure/azure.go).
const NO_ROLE: &str = include_str!("no_role.txt");
/// Entra's answer (external-secrets/external-secrets#2783, Azure/azure-workload-identity#1200).
const NO_CREDENTIAL: &str = include_str!("no_credential.txt");

pub(super) fn general() -> Vec<Case> {
    use State::{Ok, Pending, Unknown};
    let mut cases = vec![
        case("not read yet", CheckId::Crds, Unknown, |p, _| status_of::<Crd>(p, Status::Starting)),
        case("not connected yet", CheckId::Crds, Unknown, |p, _| p.link = Link::Connecting),
        case("one watch is broken", CheckId::Store, Unknown, |p, _| {
            status_of::<Store>(p, Status::Broken(Unavailable::Unreachable));
        }),
        case("cluster unavailable", CheckId::Secret(0), Unknown, |p, _| {
            p.link = Link::Unavailable(Unavailable::Unreachable)
        }),
        case("kind not served", CheckId::Store, Pending, |p, _| status_of::<Store>(p, Status::NotServed)),
        case("may not be read", CheckId::Secret(0), Unknown, |p, _| status_of::<Secret>(p, Status::Forbidden)),
        case("may not be read", CheckId::Crds, Unknown, |p, _| status_of::<Crd>(p, Status::Forbidden)),
    ];
    let fine = CheckId::all(1).map(|what| case("as expected", what, Ok, |_, _| {}));
    cases.extend(fine);
    cases.extend([
        case("no name", CheckId::Namespace, Unknown, |_, w| w.ksa_namespace.clear()),
        case("no name", CheckId::ServiceAccount, Unknown, |_, w| w.ksa_name.clear()),
        case("no name", CheckId::Deployments, Unknown, |_, w| w.eso_namespace.clear()),
        case("no name", CheckId::Store, Unknown, |_, w| w.app_name.clear()),
        case("no name", CheckId::ExternalSecret(0), Unknown, |_, w| w.secrets[0].name.clear()),
        case("no name", CheckId::Secret(0), Unknown, |_, w| w.secrets[0].target.clear()),
        case("no version", CheckId::Crds, Unknown, |_, w| w.version.clear()),
    ]);
    cases
}

pub(super) fn of_crds() -> Vec<Case> {
    use State::{Failing, Ok, Pending};
    let both =
        |crd: Crd| move |p: &mut Snapshot, _: &mut Expected| CRDS.iter().for_each(|name| put(p, "", name, crd.clone()));
    vec![
        case("none", CheckId::Crds, Pending, |p, _| take::<Crd>(p)),
        case("one of two", CheckId::Crds, Failing, |p, _| {
            take::<Crd>(p);
            put(p, "", EXTERNAL_SECRETS, crd(&["v1"], false));
        }),
        case("not established", CheckId::Crds, Pending, |p, _| {
            let established = ready(Truth::False, "Installing", "x");
            put(p, "", EXTERNAL_SECRETS, Crd { established, ..crd(&["v1", "v1beta1"], false) });
        }),
        case("no status yet", CheckId::Crds, Pending, |p, _| {
            put(p, "", EXTERNAL_SECRETS, Crd { established: None, ..crd(&["v1", "v1beta1"], false) });
        }),
        case("from two releases", CheckId::Crds, Failing, |p, _| put(p, "", EXTERNAL_SECRETS, crd(&["v1"], false))),
        case("newer", CheckId::Crds, Failing, both(crd(&["v1"], false))),
        case("older", CheckId::Crds, Failing, both(crd(&["v1alpha1", "v1beta1"], true))),
        case("unknown version", CheckId::Crds, Failing, both(crd(&["v2"], false))),
        case("webhook left over", CheckId::Crds, Failing, both(crd(&["v1", "v1beta1"], true))),
        case("0.9.20", CheckId::Crds, Ok, move |p, w| {
            w.version = "0.9.20".to_owned();
            both(crd(&["v1alpha1", "v1beta1"], true))(p, w);
        }),
        case("0.16.0", CheckId::Crds, Ok, move |p, w| {
            w.version = "0.16.0".to_owned();
            both(crd(&["v1", "v1beta1"], true))(p, w);
        }),
        case("2.9.0", CheckId::Crds, Ok, move |p, w| {
            w.version = "2.9.0".to_owned();
            both(crd(&["v1"], false))(p, w);
        }),
    ]
}

pub(super) fn of_account_and_access() -> Vec<Case> {
    use State::{Failing, Ok, Pending, Unknown};
    vec![
        case("none", CheckId::Namespace, Pending, |p, _| take::<Namespace>(p)),
        case("terminating", CheckId::Namespace, Failing, |p, _| {
            put(p, "", "qmonus-system", Namespace { terminating: true, created: TIME.to_owned() });
        }),
        case("none", CheckId::ServiceAccount, Pending, |p, _| take::<ServiceAccount>(p)),
        case("empty client id", CheckId::ServiceAccount, Failing, |p, _| {
            put(p, "qmonus-system", "azure-key-vault", account(" "));
        }),
        case("no tenant id", CheckId::ServiceAccount, Failing, |p, _| {
            let no_tenant = ServiceAccount { tenant_id: None, ..account("client") };
            put(p, "qmonus-system", "azure-key-vault", no_tenant);
        }),
        case("not asked yet", CheckId::Access, Unknown, |p, _| p.rights = None),
        case("user unknown", CheckId::Access, Ok, |p, _| p.rights = Some(Rights { user: None, ..all_rights() })),
        case("rights are missing", CheckId::Access, Failing, |p, _| {
            let mut rights = all_rights();
            for key in [("secrets", "list"), ("secrets", "watch"), ("customresourcedefinitions", "watch")] {
                rights.answers.insert(key, Allowed::In(BTreeSet::new()));
            }
            p.rights = Some(rights);
        }),
        case("Events and pods may not be read", CheckId::Access, Ok, |p, _| {
            let mut rights = all_rights();
            let places = [("events", "default"), ("events", "qmonus-system"), ("pods", "qmonus-system")];
            rights.asked.extend(places.map(|(kind, place)| (kind, place.to_owned())));
            for key in [("events", "list"), ("events", "watch"), ("pods", "watch")] {
                rights.answers.insert(key, Allowed::In(BTreeSet::new()));
            }
            p.rights = Some(rights);
        }),
        case("another namespace was not asked about", CheckId::Access, Unknown, |p, w| {
            let mut rights = all_rights();
            rights.answers.insert(("secrets", "list"), Allowed::In(BTreeSet::new()));
            p.rights = Some(rights);
            w.secrets[0].namespace = "shop".to_owned();
        }),
        case("allowed where it is needed", CheckId::Access, Ok, |p, _| {
            let mut rights = all_rights();
            for verb in VERBS {
                let names = ["default".to_owned(), "other".to_owned()].into();
                rights.answers.insert(("secrets", verb), Allowed::In(names));
            }
            p.rights = Some(rights);
        }),
    ]
}

pub(super) fn of_deployments() -> Vec<Case> {
    use State::{Failing, Ok, Pending};
    const WEBHOOK: &str = "external-secrets-operator-webhook";
    let one = |name: &'static str, deployment: Deployment| {
        move |p: &mut Snapshot, _: &mut Expected| put(p, "qmonus-system", name, deployment.clone())
    };
    let waiting = |reason: &str| Some(reason.to_owned());
    let pod = || Pod {
        deployment: DEPLOYMENTS[0].to_owned(),
        uid: "of-pod".to_owned(),
        image: "ghcr.io/external-secrets/external-secrets:v0.16.2".to_owned(),
        created: TIME.to_owned(),
        ..Pod::default()
    };
    let with_pod = |pod: Pod| {
        move |p: &mut Snapshot, _: &mut Expected| {
            let late = Deployment { available: 0, ..deployment("v0.16.2") };
            put(p, "qmonus-system", DEPLOYMENTS[0], late);
            put(p, "qmonus-system", "external-secrets-operator-6b8f9-x2x4z", pod.clone());
        }
    };
    let late = Deployment {
        available: 0,
        condition: ready(Truth::False, "MinimumReplicasUnavailable", "x"),
        ..deployment("v0.16.2")
    };
    let stuck = Deployment { stuck: ready(Truth::False, "ProgressDeadlineExceeded", "x"), ..late.clone() };
    vec![
        case("none", CheckId::Deployments, Pending, |p, _| take::<Deployment>(p)),
        case("one of three", CheckId::Deployments, Pending, |p, _| {
            take::<Deployment>(p);
            put(p, "qmonus-system", DEPLOYMENTS[0], deployment("v0.16.2"));
        }),
        case("stuck", CheckId::Deployments, Failing, one(DEPLOYMENTS[0], stuck)),
        case("late", CheckId::Deployments, Pending, one(DEPLOYMENTS[0], late.clone())),
        case(
            "scaled to 0",
            CheckId::Deployments,
            Pending,
            one(DEPLOYMENTS[0], Deployment { expected: 0, ..late.clone() }),
        ),
        case("webhook waiting", CheckId::Deployments, Pending, one(WEBHOOK, late.clone())),
        case("another release", CheckId::Deployments, Failing, one(WEBHOOK, deployment("v0.9.20"))),
        case("an image variant", CheckId::Deployments, Ok, one(WEBHOOK, deployment("v0.16.2-ubi"))),
        case(
            "another release with the same prefix",
            CheckId::Deployments,
            Failing,
            one(WEBHOOK, deployment("v0.16.20")),
        ),
        case(
            "no image",
            CheckId::Deployments,
            Failing,
            with_pod(Pod { waiting: waiting("ImagePullBackOff"), ..pod() }),
        ),
        case(
            "no image in the retired registry",
            CheckId::Deployments,
            Failing,
            with_pod(Pod {
                waiting: waiting("ErrImagePull"),
                image: "oci.external-secrets.io/external-secrets/external-secrets:v0.16.2".into(),
                ..pod()
            }),
        ),
        case(
            "not started",
            CheckId::Deployments,
            Failing,
            with_pod(Pod { waiting: waiting("CreateContainerConfigError"), ..pod() }),
        ),
        case("no node", CheckId::Deployments, Failing, with_pod(Pod { unschedulable: true, ..pod() })),
        case(
            "crash loop",
            CheckId::Deployments,
            Failing,
            with_pod(Pod {
                waiting: waiting("CrashLoopBackOff"),
                ended: Some(("Error".into(), 1, "2026-01-02T05:29:00Z".into())),
                restarts: 7,
                ..pod()
            }),
        ),
        case(
            "out of memory",
            CheckId::Deployments,
            Failing,
            with_pod(Pod { ended: Some(("OOMKilled".into(), 137, TIME.into())), restarts: 2, ..pod() }),
        ),
        case(
            "between two crashes",
            CheckId::Deployments,
            Pending,
            with_pod(Pod { ended: Some(("Error".into(), 1, "2026-01-02T05:29:00Z".into())), restarts: 1, ..pod() }),
        ),
        case(
            "no such image name",
            CheckId::Deployments,
            Failing,
            with_pod(Pod { waiting: waiting("InvalidImageName"), image: "x:y:z".into(), ..pod() }),
        ),
        case(
            "no pods at all",
            CheckId::Deployments,
            Failing,
            one(DEPLOYMENTS[0], Deployment { stuck: ready(Truth::True, "FailedCreate", "x"), ..late.clone() }),
        ),
        case("a rollout that is stuck", CheckId::Deployments, Failing, move |p, w| {
            with_pod(Pod { waiting: waiting("ImagePullBackOff"), ..pod() })(p, w);
            put(p, "qmonus-system", DEPLOYMENTS[0], Deployment { rolls: true, ..deployment("v0.16.2") });
        }),
        case(
            "a rollout",
            CheckId::Deployments,
            Pending,
            one(DEPLOYMENTS[0], Deployment { rolls: true, ..deployment("v0.16.2") }),
        ),
        case("available, but it ended a moment ago", CheckId::Deployments, Pending, move |p, w| {
            with_pod(Pod { ended: Some(("Error".into(), 1, "2026-01-02T05:29:00Z".into())), restarts: 7, ..pod() })(
                p, w,
            );
            put(p, "qmonus-system", DEPLOYMENTS[0], deployment("v0.16.2"));
        }),
        case("available, and it ended long ago", CheckId::Deployments, Ok, move |p, w| {
            with_pod(Pod { ended: Some(("Error".into(), 1, TIME.into())), restarts: 7, ..pod() })(p, w);
            put(p, "qmonus-system", DEPLOYMENTS[0], deployment("v0.16.2"));
        }),
        case("late, and pods may not be read", CheckId::Deployments, Pending, move |p, _| {
            put(p, "qmonus-system", DEPLOYMENTS[0], Deployment { available: 0, ..deployment("v0.16.2") });
            status_of::<Pod>(p, Status::Forbidden);
        }),
        case(
            "a pod that starts",
            CheckId::Deployments,
            Pending,
            with_pod(Pod { waiting: waiting("ContainerCreating"), ..pod() }),
        ),
        case("image without a tag", CheckId::Deployments, Ok, one(WEBHOOK, Deployment { tag: None, ..deployment("") })),
    ]
}

pub(super) fn of_store() -> Vec<Case> {
    use State::{Failing, Ok, Pending, Unknown};
    let edit = |edit: fn(&mut Store)| {
        move |p: &mut Snapshot, _: &mut Expected| {
            let mut it = store();
            edit(&mut it);
            put(p, "", "azure-key-vault", it);
        }
    };
    fn no_client(store: &mut Store) {
        store.ready = ready(Truth::False, "InvalidProviderConfig", "unable to create client");
    }
    vec![
        case("none", CheckId::Store, Pending, |p, _| take::<Store>(p)),
        case("none, by manifest", CheckId::Store, Pending, |p, w| {
            take::<Store>(p);
            w.store_delivery = StoreDelivery::Manifest;
        }),
        case("another vault, by manifest", CheckId::Store, Failing, move |p, w| {
            w.store_delivery = StoreDelivery::Manifest;
            edit(|it| it.vault_url = Some("https://b.vault.azure.net".into()))(p, w);
        }),
        case("the newer SDK", CheckId::Store, Ok, move |p, w| {
            w.use_azure_sdk = true;
            edit(|_| {})(p, w);
        }),
        case("not checked yet", CheckId::Store, Pending, edit(|it| it.ready = None)),
        case(
            "another vault",
            CheckId::Store,
            Failing,
            edit(|it| it.vault_url = Some("https://b.vault.azure.net/".into())),
        ),
        case("no vault", CheckId::Store, Failing, edit(|it| it.vault_url = None)),
        case(
            "same vault",
            CheckId::Store,
            Ok,
            edit(|it| it.vault_url = Some("https://CONTOSO-KV.vault.azure.net".into())),
        ),
        case("another account", CheckId::Store, Failing, edit(|it| it.account = Some(("a".into(), "b".into())))),
        case(
            "validation unknown",
            CheckId::Store,
            Unknown,
            edit(|it| {
                it.ready = ready(Truth::True, "ValidationUnknown", "could not determine validation status");
            }),
        ),
        case("no client: federated credential", CheckId::Store, Failing, move |p, w| {
            edit(no_client)(p, w);
            warn(p, "of-store", "InvalidProviderConfig", NO_CREDENTIAL);
        }),
        case("no client: no account", CheckId::Store, Failing, move |p, w| {
            take::<ServiceAccount>(p);
            edit(no_client)(p, w);
            warn(p, "of-store", "InvalidProviderConfig", "serviceaccounts \"azure-key-vault\" not found");
        }),
        case("no client: no annotation", CheckId::Store, Failing, move |p, w| {
            put(p, "qmonus-system", "azure-key-vault", account(""));
            edit(no_client)(p, w);
        }),
        case("no client: no Event any more", CheckId::Store, Failing, edit(no_client)),
        case("no client: Events may not be read", CheckId::Store, Failing, move |p, w| {
            edit(no_client)(p, w);
            status_of::<Warning>(p, Status::Forbidden);
        }),
        case("no namespace of the account", CheckId::Store, Ok, move |p, w| {
            w.ksa_namespace.clear();
            edit(|it| it.account = Some((String::new(), "azure-key-vault".into())))(p, w);
        }),
        case(
            "not validated",
            CheckId::Store,
            Failing,
            edit(|it| {
                it.ready = ready(Truth::False, "InvalidProviderConfig", "unable to validate store");
            }),
        ),
    ]
}

pub(super) fn of_external_secret() -> Vec<Case> {
    use State::{Failing, Ok, Pending};
    const WHAT: CheckId = CheckId::ExternalSecret(0);
    let edit = |edit: fn(&mut ExternalSecret)| {
        move |p: &mut Snapshot, _: &mut Expected| {
            let mut it = external_secret();
            edit(&mut it);
            put(p, "default", "example", it);
        }
    };
    // The same, as the plan has it.
    let planned = |edit: fn(&mut ExternalSecret)| {
        move |p: &mut Snapshot, w: &mut Expected| {
            let mut it = external_secret();
            edit(&mut it);
            w.secrets[0].refresh_interval = it.refresh_interval.clone();
            w.secrets[0].creation_policy = it.creation_policy.clone();
            put(p, "default", "example", it);
        }
    };
    let failed = |message: &'static str, warning: Option<&'static str>| {
        move |p: &mut Snapshot, _: &mut Expected| {
            let it = ExternalSecret { ready: ready(Truth::False, "SecretSyncedError", message), ..external_secret() };
            put(p, "default", "example", it);
            warning.into_iter().for_each(|text| warn(p, "of-external-secret", "UpdateFailed", text));
        }
    };
    vec![
        case("none", WHAT, Pending, |p, _| take::<ExternalSecret>(p)),
        case("no namespace", WHAT, Pending, |p, _| {
            take::<ExternalSecret>(p);
            take::<Namespace>(p);
        }),
        case("being deleted", WHAT, Pending, edit(|it| it.deleted = "2026-01-02T05:29:00Z".into())),
        case("being deleted without a finalizer", WHAT, Pending, edit(|it| it.deleted = TIME.into())),
        case("held by its finalizer", WHAT, Failing, move |p, w| {
            DEPLOYMENTS
                .iter()
                .for_each(|name| put(p, "qmonus-system", name, Deployment { available: 0, ..deployment("v0.16.2") }));
            edit(|it| {
                it.deleted = TIME.into();
                it.finalizers = vec!["externalsecrets.external-secrets.io/externalsecret-cleanup".into()];
            })(p, w);
        }),
        case(
            "another store",
            WHAT,
            Failing,
            edit(|it| it.store = Some(("SecretStore".into(), "azure-key-vault".into()))),
        ),
        case("another store, as in the plan", WHAT, Ok, move |p, w| {
            w.secrets[0].store = Some(("SecretStore".into(), "aws".into()));
            edit(|it| it.store = Some(("SecretStore".into(), "aws".into())))(p, w);
        }),
        case("another store, as in the plan, that fails", WHAT, Failing, move |p, w| {
            failed(FROM_PROVIDER, Some(NOT_FOUND))(p, w);
            w.secrets[0].store = Some(("ClusterSecretStore".into(), "aws".into()));
            let ready = ready(Truth::False, "SecretSyncedError", FROM_PROVIDER);
            let store = Some(("ClusterSecretStore".into(), "aws".into()));
            put(p, "default", "example", ExternalSecret { store, ready, ..external_secret() });
        }),
        case("another store, as in the plan, without an Event", WHAT, Failing, move |p, w| {
            w.secrets[0].store = Some(("SecretStore".into(), "aws".into()));
            let ready = ready(Truth::False, "SecretSyncedError", FROM_PROVIDER);
            let store = Some(("SecretStore".into(), "aws".into()));
            put(p, "default", "example", ExternalSecret { store, ready, ..external_secret() });
        }),
        case("another refreshInterval", WHAT, Pending, edit(|it| it.refresh_interval = "2h0m0s".into())),
        case("the same refreshInterval", WHAT, Ok, edit(|it| it.refresh_interval = "1h0m0s".into())),
        case("another creationPolicy", WHAT, Pending, edit(|it| it.creation_policy = "Merge".into())),
        case("another target", WHAT, Failing, edit(|it| it.target = "other".into())),
        case(
            "SecretMissing",
            WHAT,
            Failing,
            edit(|it| {
                it.ready =
                    ready(Truth::True, "SecretMissing", "secret will not be created due to CreationPolicy=Merge");
            }),
        ),
        case(
            "SecretDeleted",
            WHAT,
            Failing,
            edit(|it| {
                it.ready = ready(Truth::True, "SecretDeleted", "secret deleted due to DeletionPolicy=Delete");
            }),
        ),
        case(
            "retained",
            WHAT,
            Failing,
            edit(|it| {
                it.ready = ready(Truth::True, "SecretSynced", "secret retained due to DeletionPolicy=Retain");
            }),
        ),
        case("old wording", WHAT, Ok, edit(|it| it.ready = ready(Truth::True, "SecretSynced", "Secret was synced"))),
        case("not looked at for long", WHAT, Pending, edit(|it| it.ready = None)),
        case(
            "not looked at, just made",
            WHAT,
            Pending,
            edit(|it| {
                it.ready = None;
                it.created = "2026-01-02T05:25:00Z".into();
            }),
        ),
        case("changed since", WHAT, Pending, edit(|it| it.generation = Some(2))),
        case(
            "changed since, refreshInterval 0",
            WHAT,
            Failing,
            planned(|it| {
                it.generation = Some(2);
                it.refresh_interval = "0".into();
            }),
        ),
        case("refreshInterval 0", WHAT, Ok, planned(|it| it.refresh_interval = "0".into())),
        case(
            "refreshInterval 0, policy Merge",
            WHAT,
            Ok,
            planned(|it| {
                it.refresh_interval = "0s".into();
                it.creation_policy = "Merge".into();
            }),
        ),
        case("refreshInterval 0 before 0.11", WHAT, Ok, move |p, w| {
            w.version = "0.10.7".into();
            take::<Deployment>(p);
            planned(|it| it.refresh_interval = "0".into())(p, w);
        }),
        case("refreshPolicy OnChange", WHAT, Ok, edit(|it| it.refresh_policy = "OnChange".into())),
        case("refreshPolicy CreatedOnce", WHAT, Ok, edit(|it| it.refresh_policy = "CreatedOnce".into())),
        case("overdue", WHAT, Ok, edit(|it| it.synced = TIME.into())),
        case("owned by another", WHAT, Failing, failed("target is owned by another ExternalSecret", None)),
        case("ownership not taken", WHAT, Failing, failed("failed to take ownership of target secret", None)),
        case("not written", WHAT, Failing, failed("could not update secret", None)),
        case("not written, 0.9", WHAT, Failing, failed("could not update Secret", None)),
        case("not found", WHAT, Failing, failed(FROM_PROVIDER, Some(NOT_FOUND))),
        case("no role", WHAT, Failing, failed(FROM_PROVIDER, Some(NO_ROLE))),
        case("no role, just granted", WHAT, Pending, move |p, w| {
            failed(FROM_PROVIDER, Some(NO_ROLE))(p, w);
            let ready = Condition {
                time: "2026-01-02T05:25:00Z".into(),
                ..condition(Truth::False, "SecretSyncedError", FROM_PROVIDER)
            };
            put(p, "default", "example", ExternalSecret { ready: Some(ready), ..external_secret() });
            p.warnings.watches.clear();
            let time = Some("2026-01-02T05:29:00Z".parse().unwrap());
            put(
                p,
                "default",
                "b.18",
                Warning {
                    uid: "of-external-secret".into(),
                    reason: "UpdateFailed".into(),
                    message: Raw(NO_ROLE.into()),
                    count: 1,
                    time,
                },
            );
        }),
        case("store not ready", WHAT, Failing, move |p, w| {
            let ready = ready(Truth::False, "InvalidProviderConfig", "unable to create client");
            put(p, "", "azure-key-vault", Store { ready, ..store() });
            failed(
                FROM_PROVIDER,
                Some(
                    "error processing spec.data[0] (key: greeting), err: ClusterSecretStore \"azure-key-vault\" is not ready",
                ),
            )(p, w);
        }),
        case("an Event of an earlier failure", WHAT, Failing, move |p, w| {
            failed(FROM_PROVIDER, Some(NOT_FOUND))(p, w);
            let ready = Condition {
                time: "2026-01-02T05:20:00Z".into(),
                ..condition(Truth::False, "SecretSyncedError", FROM_PROVIDER)
            };
            put(p, "default", "example", ExternalSecret { ready: Some(ready), ..external_secret() });
        }),
        case("an Event of an object of the same name", WHAT, Failing, move |p, w| {
            failed(FROM_PROVIDER, None)(p, w);
            warn(p, "of-its-predecessor", "UpdateFailed", NOT_FOUND);
        }),
        case("a text that is not known", WHAT, Failing, failed("invalid generic target", None)),
        case("no Event yet", WHAT, Failing, |p, _| {
            let ready = Condition {
                time: "2026-01-02T05:29:50Z".into(),
                ..condition(Truth::False, "SecretSyncedError", FROM_PROVIDER)
            };
            put(p, "default", "example", ExternalSecret { ready: Some(ready), ..external_secret() });
        }),
        case(
            "store ready again",
            WHAT,
            Pending,
            failed(
                FROM_PROVIDER,
                Some(
                    "error processing spec.data[0] (key: greeting), err: ClusterSecretStore \"azure-key-vault\" is not ready",
                ),
            ),
        ),
        case(
            "what an old release adds",
            WHAT,
            Failing,
            failed(
                "failed to clean up orphaned secrets: Secret \"x\" is invalid: data: Invalid value: \"hunter2\"",
                None,
            ),
        ),
        case("owned by another, policy OnChange", WHAT, Failing, |p, _| {
            let ready = ready(Truth::False, "SecretSyncedError", "target is owned by another ExternalSecret");
            put(
                p,
                "default",
                "example",
                ExternalSecret { ready, refresh_policy: "OnChange".into(), ..external_secret() },
            );
        }),
        case("tried every 30 s", WHAT, Failing, move |p, w| {
            w.version = "0.6.0".into();
            take::<Deployment>(p);
            failed(FROM_PROVIDER, None)(p, w);
        }),
        case("another release runs than the plan's", WHAT, Pending, move |p, w| {
            put(p, "qmonus-system", DEPLOYMENTS[0], deployment("v0.10.7"));
            planned(|it| {
                it.generation = Some(2);
                it.refresh_interval = "0".into();
            })(p, w);
        }),
        case(
            "changed since, CreatedOnce",
            WHAT,
            Failing,
            edit(|it| {
                it.generation = Some(2);
                it.refresh_policy = "CreatedOnce".into();
            }),
        ),
        case("refreshInterval 0, no Secret", WHAT, Ok, move |p, w| {
            take::<Secret>(p);
            planned(|it| it.refresh_interval = "0".into())(p, w);
        }),
        case("no Event any more", WHAT, Failing, failed(FROM_PROVIDER, None)),
        case("no Event any more, store not ready", WHAT, Failing, move |p, w| {
            let ready = ready(Truth::False, "InvalidProviderConfig", "unable to create client");
            put(p, "", "azure-key-vault", Store { ready, ..store() });
            failed(FROM_PROVIDER, None)(p, w);
        }),
        case("Events not read yet", WHAT, Failing, move |p, w| {
            failed(FROM_PROVIDER, None)(p, w);
            status_of::<Warning>(p, Status::Starting);
        }),
        case("Events may not be read", WHAT, Failing, move |p, w| {
            failed(FROM_PROVIDER, None)(p, w);
            status_of::<Warning>(p, Status::Forbidden);
        }),
        case("no Event any more, no vault", WHAT, Failing, move |p, w| {
            w.azure_key_container_name.clear();
            failed(FROM_PROVIDER, None)(p, w);
        }),
    ]
}

pub(super) fn of_secret() -> Vec<Case> {
    use State::{Failing, Ok, Pending, Unknown};
    const WHAT: CheckId = CheckId::Secret(0);
    let edit = |edit: fn(&mut Secret, &mut Expected)| {
        move |p: &mut Snapshot, w: &mut Expected| {
            let mut it = secret();
            edit(&mut it, w);
            put(p, "default", "qvs-kubernetes-secret", it);
        }
    };
    vec![
        case("none, Ready", WHAT, Failing, |p, _| take::<Secret>(p)),
        case("none, not synced", WHAT, Pending, |p, _| {
            take::<Secret>(p);
            take::<ExternalSecret>(p);
        }),
        case("none, ExternalSecret being deleted", WHAT, Pending, |p, _| {
            take::<Secret>(p);
            put(p, "default", "example", ExternalSecret { deleted: TIME.into(), ..external_secret() });
        }),
        case("none, SecretDeleted", WHAT, Failing, |p, _| {
            take::<Secret>(p);
            let ready = ready(Truth::True, "SecretDeleted", "secret deleted due to DeletionPolicy=Delete");
            put(p, "default", "example", ExternalSecret { ready, ..external_secret() });
        }),
        case("none, 0.9.3", WHAT, Failing, |p, _| {
            take::<Secret>(p);
            put(p, "qmonus-system", DEPLOYMENTS[0], deployment("v0.9.3"));
        }),
        case("none, policy Orphan", WHAT, Failing, |p, _| {
            take::<Secret>(p);
            put(p, "default", "example", ExternalSecret { creation_policy: "Orphan".into(), ..external_secret() });
        }),
        case("none, policy None", WHAT, Ok, |p, w| {
            take::<Secret>(p);
            w.secrets[0].creation_policy = "None".to_owned();
        }),
        case("no record of fields", WHAT, Unknown, edit(|it, _| it.keys = None)),
        case("a key is missing, never synced again", WHAT, Failing, move |p, w| {
            put(p, "default", "example", ExternalSecret { refresh_interval: "0".into(), ..external_secret() });
            w.secrets[0].refresh_interval = "0".into();
            edit(|it, _| it.keys = Some(vec!["other".into()]))(p, w);
        }),
        case("keys of dataFrom", WHAT, Ok, move |p, w| {
            put(p, "default", "example", ExternalSecret { open_keys: true, ..external_secret() });
            edit(|it, _| it.keys = Some(vec!["greeting".into(), "other".into()]))(p, w);
        }),
        case("none, not synced because of something else", WHAT, Pending, |p, _| {
            take::<Secret>(p);
            let ready = ready(Truth::False, "SecretSyncedError", FROM_PROVIDER);
            put(p, "default", "example", ExternalSecret { ready, ..external_secret() });
        }),
        case("a key is missing", WHAT, Failing, edit(|it, _| it.keys = Some(vec!["other".into()]))),
        case("more keys", WHAT, Ok, edit(|it, _| it.keys = Some(vec!["greeting".into(), "other".into()]))),
        case("no keys expected", WHAT, Ok, edit(|_, w| w.secrets[0].keys.clear())),
        case("another owner", WHAT, Failing, edit(|it, _| it.owner = Some(("ExternalSecret".into(), "other".into())))),
        case("no owner", WHAT, Failing, edit(|it, _| it.owner = None)),
        case(
            "no owner, policy Merge",
            WHAT,
            Ok,
            edit(|it, w| {
                it.owner = None;
                w.secrets[0].creation_policy = "Merge".into();
            }),
        ),
    ]
}

//! One watch of one kind: list, follow, and start over when it breaks, for as long as the proxy runs.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use futures::{Stream, StreamExt, TryStreamExt};
use kube::core::{ApiResource, DynamicObject, DynamicResourceScope, ObjectMeta, PartialObjectMeta};
use kube::runtime::watcher::{self, Event};
use kube::{Api, Client, Resource};
use serde_json::Value;
use tokio::time::sleep;
use tracing::debug;

use super::projection::{EXTERNAL_SECRETS, Projection, STORES};
use super::shared::Shared;
use super::snapshot::{Crd, Found, Scope, Seen, Status, UnknownReason};
use super::unavailable::{Failure, Unavailable, watch_failure};
use crate::supervise;
use crate::verbose::Causes;

/// The wait before a watch restarts: short at first, and never long, so that a cluster that comes back is noticed.
const FIRST_RETRY_DELAY: Duration = Duration::from_millis(250);
const MAX_RETRY_DELAY: Duration = Duration::from_secs(5);
/// The same while the kubeconfig lacks the right, which someone may grant.
const FORBIDDEN_RETRY_DELAY: Duration = Duration::from_secs(30);

/// Objects in one page of a list.
const PAGE_OBJECTS: u32 = 250;

/// Follows the objects of a kind in a scope until the proxy ends. Where the whole cluster may not be read, it follows
/// them in each namespace that plans ask about.
pub(super) async fn keep_watching<K: Projection>(shared: Arc<Shared>, scope: Scope) {
    if K::KIND.namespaced && scope == Scope::All && follow::<K>(&shared, &scope).await == Ended::NotEverywhere {
        by_namespace::<K>(&shared).await;
        return;
    }
    follow::<K>(&shared, &scope).await;
}

async fn by_namespace<K: Projection>(shared: &Arc<Shared>) {
    let mut asked = shared.asked.subscribe();
    let mut followed = HashSet::new();
    loop {
        let kind = K::KIND.plural;
        let named: Vec<String> =
            asked.borrow_and_update().iter().filter(|(of, _)| *of == kind).map(|(_, it)| it.clone()).collect();
        for namespace in named {
            if followed.insert(namespace.clone()) {
                let shared = Arc::clone(shared);
                // Not `keep_watching`, which would try the whole cluster again and come back here.
                supervise::keep_running(move || {
                    let (shared, scope) = (Arc::clone(&shared), Scope::Namespace(namespace.clone()));
                    async move {
                        follow::<K>(&shared, &scope).await;
                    }
                });
            }
        }
        if asked.changed().await.is_err() {
            return;
        }
    }
}

#[derive(PartialEq, Eq, Debug)]
enum Ended {
    /// The kind may not be read in the whole cluster.
    NotEverywhere,
    /// The proxy ends.
    Over,
}

async fn follow<K: Projection>(shared: &Shared, scope: &Scope) -> Ended {
    let mut clients = shared.client.subscribe();
    let mut served = shared.served.subscribe();
    let mut failures = 0;
    set_status::<K>(shared, scope, Status::Starting);
    loop {
        served.mark_unchanged();
        let client = clients.borrow_and_update().clone();
        let Some(client) = client else {
            if clients.changed().await.is_err() {
                return Ended::Over;
            }
            continue;
        };
        let resource = match resource::<K>(shared, failures) {
            Ok(resource) => resource,
            Err(status) => {
                set_status::<K>(shared, scope, status);
                if served.changed().await.is_err() {
                    return Ended::Over;
                }
                continue;
            }
        };
        let failure = {
            let mut watch = std::pin::pin!(once::<K>(shared, scope, client, &resource, &mut failures));
            loop {
                tokio::select! {
                    failure = &mut watch => break Some(failure),
                    changed = clients.changed() => match changed {
                        Ok(()) => break None,
                        Err(_) => return Ended::Over,
                    },
                    changed = served.changed(), if K::KIND.version.is_empty() => match changed {
                        Ok(()) if self::resource::<K>(shared, 0).as_ref() == Ok(&resource) => {}
                        // Another version is served now, or none.
                        Ok(()) => break None,
                        Err(_) => return Ended::Over,
                    },
                }
            }
        };
        let Some(failure) = failure else { continue };
        failures += 1;
        let mut longest = MAX_RETRY_DELAY;
        match failure {
            Failure::Expired => {}
            Failure::Forbidden => {
                if set_status::<K>(shared, scope, Status::Forbidden) {
                    shared.rights_changed();
                }
                if K::KIND.namespaced && *scope == Scope::All {
                    return Ended::NotEverywhere;
                }
                longest = FORBIDDEN_RETRY_DELAY;
            }
            Failure::NotFound => {
                set_status::<K>(shared, scope, Status::NotServed);
            }
            // Connections end now and then; only one that cannot be restored means that the cluster is unavailable.
            Failure::Unavailable(_) if failures < 2 => {}
            Failure::Unavailable(unavailable) => {
                if unavailable == Unavailable::Unauthorized {
                    shared.refused.notify_one();
                }
                set_status::<K>(shared, scope, Status::Broken(unavailable));
            }
        }
        tokio::select! {
            () = sleep(wait(failures, longest)) => {}
            _ = clients.changed() => {}
            _ = served.changed(), if K::KIND.version.is_empty() => {}
        }
    }
}

/// Twice as long each time, and spread so that the watches do not all restart at once.
fn wait(failures: u32, longest: Duration) -> Duration {
    let wait = FIRST_RETRY_DELAY.saturating_mul(1 << failures.min(8)).min(longest);
    let spread = u32::from(getrandom::u32().unwrap_or_default().to_le_bytes()[0]);
    wait.mul_f64(0.75 + f64::from(spread) / 1024.0)
}

/// How to request a kind now, or the state of its watch if it cannot be requested.
fn resource<K: Projection>(shared: &Shared, failures: u32) -> Result<ApiResource, Status> {
    if !K::KIND.version.is_empty() {
        return Ok(K::KIND.at(K::KIND.version));
    }
    let definition = if K::KIND.namespaced { EXTERNAL_SECRETS } else { STORES };
    match shared.read().crds.look("", definition) {
        Seen::There(crd) if crd.is_established() => {
            let version = ["v1", "v1beta1"].into_iter().find(|version| crd.served.contains(*version));
            version.map(|version| K::KIND.at(version)).ok_or(Status::NotServed)
        }
        Seen::There(_) | Seen::Missing => Err(Status::NotServed),
        // If the definitions may not be read, all it can do is try.
        Seen::Unknown(UnknownReason::Forbidden) => {
            Ok(K::KIND.at(if failures.is_multiple_of(2) { "v1" } else { "v1beta1" }))
        }
        Seen::Unknown(_) => Err(Status::Starting),
    }
}

/// Lists, then follows, until something fails.
async fn once<K: Projection>(
    shared: &Shared,
    scope: &Scope,
    client: Client,
    resource: &ApiResource,
    failures: &mut u32,
) -> Failure {
    let mut listed = Found::new();
    let mut events = std::pin::pin!(events::<K>(scope, client, resource));
    loop {
        match events.next().await {
            Some(Ok(Event::Init)) => listed = Found::new(),
            Some(Ok(Event::InitApply((meta, data)))) => put::<K>(&mut listed, &meta, &data),
            Some(Ok(Event::InitDone)) => {
                *failures = 0;
                debug!(kind = K::KIND.plural, ?scope, "listed");
                let now = (Status::Live, std::mem::take(&mut listed));
                let changed = shared.change(|snapshot| {
                    let before = K::cache(snapshot).watches.get(scope);
                    let differs = before != Some(&now);
                    if before.is_some_and(|(status, _)| *status == Status::Forbidden) {
                        // Someone has granted the right.
                        shared.rights_changed();
                    }
                    if differs {
                        K::cache(snapshot).watches.insert(scope.clone(), now);
                    }
                    differs
                });
                tell_served::<K>(shared, changed);
            }
            Some(Ok(Event::Apply((meta, data)))) => alter::<K>(shared, scope, &meta, K::keep(&meta, &data)),
            Some(Ok(Event::Delete((meta, _)))) => alter::<K>(shared, scope, &meta, None),
            Some(Err(error)) => {
                let failure = watch_failure(&error);
                debug!(kind = K::KIND.plural, ?scope, ?failure, error = %Causes(&error), "a watch failed");
                return failure;
            }
            None => return Failure::Expired,
        }
    }
}

type Object = (ObjectMeta, Value);

fn events<K: Projection>(
    scope: &Scope,
    client: Client,
    resource: &ApiResource,
) -> impl Stream<Item = watcher::Result<Event<Object>>> + Send + use<K> {
    let config = watcher::Config::default().page_size(PAGE_OBJECTS);
    let config = match (scope, K::KIND.selected) {
        (Scope::Named(name), _) => config.fields(&format!("metadata.name={name}")),
        (_, ("", "")) => config,
        (_, ("", labels)) => config.labels(labels),
        (_, (fields, labels)) => config.fields(fields).labels(labels),
    };
    if K::KIND.metadata {
        // Every request of such an `Api` is for metadata alone.
        let api: Api<PartialObjectMeta> = api(scope, client, resource);
        let events = kube::runtime::watcher(api, config);
        events.map_ok(|event| with(event, |object| (object.metadata, Value::Null))).boxed()
    } else {
        let api: Api<DynamicObject> = api(scope, client, resource);
        let events = kube::runtime::watcher(api, config);
        events.map_ok(|event| with(event, |object| (object.metadata, object.data))).boxed()
    }
}

fn api<T>(scope: &Scope, client: Client, resource: &ApiResource) -> Api<T>
where
    T: Resource<DynamicType = ApiResource, Scope = DynamicResourceScope>,
{
    match scope {
        Scope::Namespace(namespace) => Api::namespaced_with(client, namespace, resource),
        Scope::All | Scope::Named(_) => Api::all_with(client, resource),
    }
}

fn with<A, B>(event: Event<A>, map: impl Fn(A) -> B) -> Event<B> {
    match event {
        Event::Init => Event::Init,
        Event::InitDone => Event::InitDone,
        Event::InitApply(object) => Event::InitApply(map(object)),
        Event::Apply(object) => Event::Apply(map(object)),
        Event::Delete(object) => Event::Delete(map(object)),
    }
}

fn put<K: Projection>(found: &mut Found<K>, meta: &ObjectMeta, data: &Value) {
    if let (Some(name), Some(kept)) = (&meta.name, K::keep(meta, data)) {
        found.entry(meta.namespace.clone().unwrap_or_default()).or_default().insert(name.clone(), kept);
    }
}

/// Stores what is kept of one object, or removes it. An unchanged object signals nothing.
fn alter<K: Projection>(shared: &Shared, scope: &Scope, meta: &ObjectMeta, kept: Option<K>) {
    let Some(name) = meta.name.clone() else { return };
    let namespace = meta.namespace.clone().unwrap_or_default();
    let changed = shared.change(|snapshot| {
        let Some((_, found)) = K::cache(snapshot).watches.get_mut(scope) else { return false };
        let before = found.get(&namespace).and_then(|names| names.get(&name));
        if before == kept.as_ref() {
            return false;
        }
        match kept {
            Some(kept) => {
                found.entry(namespace).or_default().insert(name, kept);
            }
            None => {
                if let Some(names) = found.get_mut(&namespace) {
                    names.remove(&name);
                    if names.is_empty() {
                        found.remove(&namespace);
                    }
                }
            }
        }
        true
    });
    tell_served::<K>(shared, changed);
}

/// Wakes the watches of External Secrets Operator's kinds, which wait for their definitions.
fn tell_served<K: Projection>(shared: &Shared, changed: bool) {
    if changed && K::KIND == Crd::KIND {
        shared.served.send_modify(|count| *count = count.wrapping_add(1));
    }
}

/// Sets the state of a watch; returns whether it changed.
fn set_status<K: Projection>(shared: &Shared, scope: &Scope, status: Status) -> bool {
    let changed = shared.change(|snapshot| {
        let watches = &mut K::cache(snapshot).watches;
        let differs = watches.get(scope).is_none_or(|(before, _)| *before != status);
        if differs {
            // What was found before is stale.
            watches.insert(scope.clone(), (status, Found::new()));
        }
        differs
    });
    tell_served::<K>(shared, changed && status == Status::Forbidden);
    changed
}

//! The kubeconfig's user and what it may read, as the cluster answers (SelfSubjectReview, SelfSubjectAccessReview).

use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use futures::StreamExt;
use k8s_openapi::api::authentication::v1::SelfSubjectReview;
use k8s_openapi::api::authorization::v1::{ResourceAttributes, SelfSubjectAccessReview, SelfSubjectAccessReviewSpec};
use kube::api::PostParams;
use kube::{Api, Client};
use tokio::time::{Instant, sleep};
use tracing::debug;

use super::projection::{Kind, Projection, shown};
use super::shared::Shared;
use super::snapshot::{
    Allowed, Crd, Deployment, ExternalSecret, Link, Namespace, Pod, Rights, Secret, ServiceAccount, Store, Warning,
};
use crate::verbose::Causes;

/// The kinds that are watched.
pub const KINDS: [Kind; 9] = [
    Crd::KIND,
    Namespace::KIND,
    ServiceAccount::KIND,
    Deployment::KIND,
    Store::KIND,
    ExternalSecret::KIND,
    Secret::KIND,
    Pod::KIND,
    Warning::KIND,
];

/// The verbs that a watch needs.
pub const VERBS: [&str; 2] = ["list", "watch"];

/// Maximum number of concurrent questions.
const MAX_CONCURRENT: usize = 4;
/// Requests to ask within this time are answered together.
const GATHER_DELAY: Duration = Duration::from_millis(100);
/// An answer is not asked for again within this time: a cluster that comes back is noticed in several places at once.
const FRESH_FOR: Duration = Duration::from_secs(2);
/// The wait before asking again after a failure.
const RETRY_DELAY: Duration = Duration::from_secs(10);

pub(super) async fn keep_asking(shared: Arc<Shared>) {
    loop {
        shared.ask_rights.notified().await;
        sleep(GATHER_DELAY).await;
        let client = shared.client.borrow().clone();
        let Some(client) = client else { continue };
        let namespaces = shared.asked.borrow().clone();
        let asked = *shared.rights_asked.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = asked.is_some_and(|asked| asked.elapsed() < FRESH_FOR);
        if fresh && shared.read().rights.as_ref().is_some_and(|rights| rights.asked == namespaces) {
            continue;
        }
        // Noted before asking, so that a change in the meantime causes another question.
        note(&shared, Some(Instant::now()));
        let Some(rights) = ask(client, &namespaces).await else {
            note(&shared, None);
            sleep(RETRY_DELAY).await;
            // If the cluster is unavailable, reconnecting asks again.
            if shared.read().link == Link::Connected {
                shared.ask_rights.notify_one();
            }
            continue;
        };
        shared.change(|snapshot| {
            let rights = Some(rights);
            let differs = snapshot.rights != rights;
            snapshot.rights = rights;
            differs
        });
    }
}

/// Records when it was last asked.
fn note(shared: &Shared, asked: Option<Instant>) {
    *shared.rights_asked.lock().unwrap_or_else(PoisonError::into_inner) = asked;
}

/// Asks everything; `None` if the cluster does not answer.
async fn ask(client: Client, namespaces: &BTreeSet<(&'static str, String)>) -> Option<Rights> {
    let user = user(&client).await;
    let everywhere = KINDS.into_iter().flat_map(|kind| VERBS.map(|verb| (kind, verb, None)));
    let everywhere = answers(&client, everywhere.collect()).await?;
    let mut rights = Rights {
        user,
        asked: namespaces.clone(),
        answers: everywhere
            .iter()
            .map(|(kind, verb, _, allowed)| {
                ((kind.plural, *verb), if *allowed { Allowed::Everywhere } else { Allowed::In(BTreeSet::new()) })
            })
            .collect(),
    };
    let refused = everywhere.into_iter().filter(|(kind, _, _, allowed)| !allowed && kind.namespaced);
    let one_by_one = refused.flat_map(|(kind, verb, ..)| {
        let asked = namespaces.iter().filter(move |(of, _)| *of == kind.plural);
        asked.map(move |(_, namespace)| (kind, verb, Some(namespace.clone())))
    });
    for (kind, verb, namespace, allowed) in answers(&client, one_by_one.collect()).await? {
        if let (true, Some(namespace), Some(Allowed::In(names))) =
            (allowed, namespace, rights.answers.get_mut(&(kind.plural, verb)))
        {
            names.insert(namespace);
        }
    }
    Some(rights)
}

type Question = (Kind, &'static str, Option<String>);

async fn answers(client: &Client, questions: Vec<Question>) -> Option<Vec<(Kind, &'static str, Option<String>, bool)>> {
    let asked: Vec<_> = questions.into_iter().map(|question| answer(client.clone(), question)).collect();
    let answers: Vec<_> = futures::stream::iter(asked).buffered(MAX_CONCURRENT).collect().await;
    answers.into_iter().collect()
}

async fn answer(
    client: Client,
    (kind, verb, namespace): Question,
) -> Option<(Kind, &'static str, Option<String>, bool)> {
    let allowed = may(&client, kind, verb, namespace.clone()).await?;
    Some((kind, verb, namespace, allowed))
}

async fn may(client: &Client, kind: Kind, verb: &str, namespace: Option<String>) -> Option<bool> {
    let attributes = ResourceAttributes {
        group: Some(kind.group.to_owned()),
        resource: Some(kind.plural.to_owned()),
        verb: Some(verb.to_owned()),
        namespace,
        ..ResourceAttributes::default()
    };
    let spec = SelfSubjectAccessReviewSpec { resource_attributes: Some(attributes), non_resource_attributes: None };
    let review = SelfSubjectAccessReview { spec, ..SelfSubjectAccessReview::default() };
    let answer = Api::<SelfSubjectAccessReview>::all(client.clone()).create(&PostParams::default(), &review).await;
    let answer =
        answer.inspect_err(|error| debug!(kind = kind.plural, verb, error = %Causes(error), "cannot ask for a right"));
    Some(answer.ok()?.status?.allowed)
}

/// The kubeconfig's user. Clusters before 1.28 do not say.
async fn user(client: &Client) -> Option<String> {
    let review = SelfSubjectReview::default();
    let answer = Api::<SelfSubjectReview>::all(client.clone()).create(&PostParams::default(), &review).await;
    let user = answer.ok()?.status?.user_info?.username?;
    Some(shown(&user)).filter(|user| !user.is_empty())
}

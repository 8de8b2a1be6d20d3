//! Step 1: the kubeconfig's user, and whether it may read what the checks look at.

use valuestream::live::Expected;

use super::assessment::{Assessment, failing, ok, say, unknown};
use crate::cluster::projection::{Kind, Projection};
use crate::cluster::rights::{KINDS, VERBS};
use crate::cluster::snapshot::{
    Allowed, Deployment, ExternalSecret, Pod, Rights, Secret, ServiceAccount, Snapshot, Warning,
};

/// The kinds without which a check still says how something stands, but not why.
const TELL_WHY: [Kind; 2] = [Pod::KIND, Warning::KIND];

pub(super) fn evaluate(snapshot: &Snapshot, expected: &Expected) -> Assessment {
    let Some(rights) = &snapshot.rights else {
        return not_asked();
    };
    let context = snapshot.context.as_deref().unwrap_or("?");
    let Some(missing) = missing(rights, expected) else { return not_asked() };
    let rules = |tell_why: bool| {
        let rules = missing.iter().filter(|(kind, _)| TELL_WHY.contains(kind) == tell_why);
        rules.map(|(_, rule)| rule.as_str()).collect::<Vec<_>>().join("; ")
    };
    if missing.is_empty() {
        return match &rights.user {
            Some(user) => ok(
                say!(ja: "コンテキスト「{context}」、ユーザー「{user}」。確認に必要な権限がそろっています。", en: "Context {context}, user {user}: all rights that the checks need are granted."
                ),
            ),
            None => ok(
                say!(ja: "コンテキスト「{context}」。確認に必要な権限がそろっています。", en: "Context {context}: all rights that the checks need are granted."
                ),
            ),
        };
    }
    let needed = rules(false);
    if needed.is_empty() {
        let rules = rules(true);
        return ok(
            say!(ja: "コンテキスト「{context}」。状態は確認できますが、次の権限がないため原因は分かりません: {rules}", en: "Context {context}: states can be read, but not what causes them, for lack of these rights: {rules}"
            ),
        )
        .why(
            say!(ja: "失敗の理由はEventとPodにだけ書かれています。", en: "Why something fails stands only in Events and pods."),
            say!(ja: "管理者にその権限を頼んでください。組み込みのClusterRole「view」に含まれています。", en: "Ask an administrator for them; the built-in ClusterRole view has them."
            ),
        );
    }
    let rules = rules(true);
    let rules = if rules.is_empty() { needed } else { format!("{needed}; {rules}") };
    failing(
        say!(ja: "コンテキスト「{context}」に足りない権限があります: {rules}", en: "Context {context} lacks these rights: {rules}"),
        say!(ja: "kubeconfigのユーザーに、そのClusterRoleまたはRoleが割り当てられていません。", en: "No ClusterRole or Role with these rights is bound to the kubeconfig's user."
        ),
        say!(ja: "管理者にその権限を頼むか、手順0-0の --admin付きのkubeconfigを使ってください。Secretは一覧の権限が要りますが、値は読みません。", en: "Ask an administrator for them, or use the kubeconfig that step 0-0 fetches with --admin. Secrets must be listable; their values are not read."
        ),
    )
}

fn not_asked() -> Assessment {
    unknown(
        say!(ja: "kubeconfigの権限をまだ確認していません。", en: "The kubeconfig's rights have not been checked yet."),
    )
}

/// The missing rules, one per resource and place, as an administrator would write them; `None` while they are unknown.
fn missing(rights: &Rights, expected: &Expected) -> Option<Vec<(Kind, String)>> {
    let mut rules = Vec::new();
    for kind in KINDS {
        let mut places: Vec<(&str, Vec<&str>)> = Vec::new();
        for verb in VERBS {
            let Some(Allowed::In(names)) = rights.answers.get(&(kind.plural, verb)) else { continue };
            let needed = if kind.namespaced { namespaces(kind, expected) } else { vec![""] };
            for place in needed.into_iter().filter(|place| place.is_empty() || !names.contains(*place)) {
                if !place.is_empty() && !rights.asked.contains(&(kind.plural, place.to_owned())) {
                    return None;
                }
                match places.iter_mut().find(|(of, _)| *of == place) {
                    Some((_, verbs)) => verbs.push(verb),
                    None => places.push((place, vec![verb])),
                }
            }
        }
        for (place, verbs) in places {
            let verbs = verbs.join(",");
            let group = if kind.group.is_empty() { String::new() } else { format!(".{}", kind.group) };
            let place = if place.is_empty() { String::new() } else { format!(" (namespace {place})") };
            rules.push((kind, format!("{verbs} {}{group}{place}", kind.plural)));
        }
    }
    Some(rules)
}

/// The namespaces that the checks look into, once each.
fn namespaces(kind: Kind, expected: &Expected) -> Vec<&str> {
    let mut all = match kind {
        ServiceAccount::KIND => ServiceAccount::namespaces(expected),
        Deployment::KIND => Deployment::namespaces(expected),
        ExternalSecret::KIND => ExternalSecret::namespaces(expected),
        Secret::KIND => Secret::namespaces(expected),
        Pod::KIND => Pod::namespaces(expected),
        Warning::KIND => Warning::namespaces(expected),
        _ => Vec::new(),
    };
    all.retain(|namespace| !namespace.is_empty());
    all.sort_unstable();
    all.dedup();
    all
}

//! Whether the cluster that live status reads is the one of another Environment.

use crate::plan::{ClusterField, Plan, RowId};

/// The Environment whose cluster is read, though another one is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Elsewhere {
    /// Which one; `None`: the first one.
    pub id: Option<RowId>,
    /// The name of the cluster.
    pub cluster: String,
}

/// What `az aks get-credentials --admin` puts behind the cluster's name to name a context.
const OF_ADMIN: &str = "-admin";

/// Tells by the context of a kubeconfig: `az aks get-credentials` calls it like the cluster. `None` if it is the shown
/// Environment's, or nobody's: people may call a context as they like.
pub fn elsewhere(plan: &Plan, shown: Option<RowId>, context: &str) -> Option<Elsewhere> {
    let cluster = |id: Option<RowId>| {
        plan.text_of(id, ClusterField::ClusterName.into()).map(str::trim).filter(|name| !name.is_empty())
    };
    let is_read = |name: &str| {
        [Some(context), context.strip_suffix(OF_ADMIN)].into_iter().flatten().any(|it| it.eq_ignore_ascii_case(name))
    };
    if cluster(shown).is_some_and(is_read) {
        return None;
    }
    let mut all = plan.environment_ids().filter_map(|id| Some((id, cluster(id)?)));
    let (id, cluster) = all.find(|(_, name)| is_read(name))?;
    Some(Elsewhere { id, cluster: cluster.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::FieldRef;

    #[test]
    fn a_context_is_known_by_its_cluster() {
        let mut plan = Plan::default();
        plan.cluster.cluster_name = "aks-staging".to_owned();
        let id = plan.add_environment("production");
        FieldRef::Environment(id, ClusterField::ClusterName.into()).set(&mut plan, "aks-production".to_owned());
        let of = |shown, context: &str| elsewhere(&plan, shown, context).map(|it| it.id);
        for context in ["aks-production", "aks-production-admin", "AKS-Production"] {
            assert_eq!(of(None, context), Some(Some(id)), "{context}");
            assert_eq!(of(Some(id), context), None, "{context}");
        }
        assert_eq!(of(Some(id), "aks-staging-admin"), Some(None));
        for context in ["", "kind-kind", "aks-prod", "-admin"] {
            assert_eq!(of(None, context), None, "{context}");
        }
    }

    #[test]
    fn where_both_are_one_cluster_nothing_is_wrong() {
        let mut plan = Plan::default();
        plan.cluster.cluster_name = "aks".to_owned();
        let id = plan.add_environment("production");
        assert_eq!(elsewhere(&plan, Some(id), "aks"), None);
        plan.cluster.cluster_name.clear();
        assert_eq!(elsewhere(&plan, None, "-admin"), None);
    }
}

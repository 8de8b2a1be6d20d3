//! A newcomer may do nothing until given rights.

use anyhow::Result;
use serde_json::json;

use crate::{NEW, with};

#[test]
fn a_newcomer_may_do_what_was_allowed_and_nothing_else() -> Result<()> {
    let Some(cluster) = with(NEW, "a_newcomer_may_do_what_was_allowed_and_nothing_else") else { return Ok(()) };
    let someone = cluster.newcomer()?;
    let other = cluster.newcomer()?;
    let list = ["get", "externalsecrets", "--all-namespaces"];
    let list_as = |who: &qvsconfig_tests::cluster::Newcomer| cluster.kubectl_of(&who.kubeconfig, &list, "");
    let refused = list_as(&someone)?;
    assert!(!refused.is_good && refused.errors.contains(&someone.name), "{}", refused.errors);

    let rule = json!({ "apiGroups": ["external-secrets.io"], "resources": ["externalsecrets"], "verbs": ["get", "list", "watch"] });
    cluster.allow(&someone, &[rule])?;
    qvsconfig_tests::until("the rule", || Ok(list_as(&someone)?.is_good.then_some(())))?;
    assert!(!list_as(&other)?.is_good);
    let secrets = cluster.kubectl_of(&someone.kubeconfig, &["auth", "can-i", "list", "secrets"], "")?;
    assert_eq!(secrets.output.trim(), "no");

    cluster.allow(&someone, &[])?;
    qvsconfig_tests::until("no rule", || Ok((!list_as(&someone)?.is_good).then_some(())))
}

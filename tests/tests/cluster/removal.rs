//! The blocks of a removal on a real API server without any controller: an ExternalSecret with ESO's finalizer stays in
//! deletion until the runbook takes it off, and nothing of the plan is left in the end.

use anyhow::{Context, Result};
use http::Method;
use qvsconfig_tests::cluster::{Cluster, INSTALLED, Kind, lacks};
use qvsconfig_tests::skipped;
use serde_json::json;
use valuestream::Lang;
use valuestream::plan::Plan;
use valuestream::runbook::{Part, steps};

use crate::NEWEST;
use crate::scenarios::{external_secrets, scenario, store};

const FINALIZER: &str = "externalsecrets.external-secrets.io/externalsecret-cleanup";

#[test]
fn a_finalizer_without_its_operator_does_not_stop_the_removal() -> Result<()> {
    if let Some(why) = lacks(&[NEWEST]) {
        skipped("a_finalizer_without_its_operator_does_not_stop_the_removal", &why);
        return Ok(());
    }
    let plan = scenario("removal");
    for shell in ["bash", "zsh"] {
        let cluster = Cluster::start()?;
        cluster.install_crds(NEWEST)?;
        cluster.apply(&store(&plan).to_string())?;
        for (_, text) in external_secrets(&plan) {
            cluster.apply(&text)?;
        }
        let finalizer = json!({ "metadata": { "finalizers": [FINALIZER] } });
        let path = "/apis/external-secrets.io/v1/namespaces/default/externalsecrets/example";
        let answer = cluster.ask(Method::PATCH, path, Some(("application/merge-patch+json", &finalizer)))?;
        assert_eq!(answer.status, 200, "{}", answer.text);

        // The definitions do not go while there are objects.
        let early = cluster.shell(shell, &commands(&cluster, &plan, &["r-5"])?)?;
        assert!(
            !early.is_good && early.errors.contains("externalsecret.external-secrets.io/example"),
            "{}",
            early.errors
        );
        for time in ["once", "twice"] {
            let ran = cluster.shell(shell, &commands(&cluster, &plan, &["r-2", "r-3", "r-4", "r-5", "r-7"])?)?;
            assert!(ran.is_good, "{shell}, {time}: {}\n{}", ran.output, ran.errors);
            for name in INSTALLED {
                assert!(cluster.get(Kind::CustomResourceDefinition, None, name)?.is_none(), "{name}");
            }
        }
    }
    Ok(())
}

/// The commands of some steps with yes as every answer. An ExternalSecret goes with its Secret: to keep that one takes a
/// controller.
fn commands(cluster: &Cluster, plan: &Plan, ids: &[&str]) -> Result<String> {
    let yes = cluster.folder().join("yes");
    std::fs::write(&yes, "y\n")?;
    let yes = yes.to_str().context("a path")?;
    let all = steps(&plan.resolve(), Lang::En);
    let parts = all.iter().filter(|step| ids.contains(&step.id.name())).flat_map(|step| &step.parts);
    let blocks = parts.filter_map(|part| if let Part::Run(block) = part { Some(block.text()) } else { None });
    let blocks = blocks.filter(|text| !text.contains("--cascade=orphan"));
    // A shell that reads a session goes on after a failure, as someone who pastes might not.
    Ok(blocks.map(|text| format!("{{\n{}\n}} || exit 1\n", text.replace("</dev/tty", &format!("<'{yes}'")))).collect())
}

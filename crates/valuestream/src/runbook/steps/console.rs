//! Steps 2, 2-a, 3, 3-a, 8 and 9: what is entered in the QVS console.

use super::kubeconfig;
use super::words::console as words;
use super::writer::Writer;
use crate::field::Value;
use crate::files::{FileKind, content, operator_params, store_params};
use crate::plan::ReleaseField;
use crate::plan::release::StoreDelivery;
use crate::release::image_registry;
use crate::rule::git::Transport;
use crate::runbook::step::{Part, Pasted, Step, StepKind};
use crate::runbook::step_id::StepId;

const CONSOLE: StepKind = StepKind::Console;

/// Steps 2 and 2-a: Application and Repository.
pub(super) fn application(w: &Writer) -> [Step; 2] {
    let application = vec![
        w.say(words::OPEN_APPLICATION),
        Part::Enter(vec![
            w.entry("Display Name", "applicationDisplayName"),
            w.hint("Description", words::MAY_BE_EMPTY),
            w.hint("QVS Config Repository", words::NEW_REPOSITORY),
            w.entry("QVS Config File Path", "qvsConfigPath"),
        ]),
    ];
    let ssh = w.resolved.clone_url.as_ref().is_some_and(|url| url.transport == Transport::Ssh);
    let repository = vec![
        w.say(words::FILL_IN_AND_CREATE),
        Part::Enter(vec![
            w.entry("Repository Kind", "repositoryKind"),
            w.fixed("Git Clone Protocol", if ssh { "ssh" } else { "https" }),
            w.fixed("Repository Visibility", "private"),
            w.entry("Git Clone URL", "gitCloneUrl"),
            w.hint("Description", words::MAY_BE_EMPTY),
            w.hint(if ssh { "SSH Private Key" } else { "Git Token" }, words::PASTE_CREDENTIAL),
        ]),
        w.say(words::BACK_TO_APPLICATION),
        Part::Enter(vec![w.entry("Name", "applicationId")]),
    ];
    [
        w.step(StepId::RegisterApplication, CONSOLE, &[], application),
        w.step(StepId::RegisterRepository, CONSOLE, &[], repository),
    ]
}

/// Steps 3 and 3-a: Deployment and Environment.
pub(super) fn deployment(w: &Writer) -> [Step; 2] {
    let mut deployment = vec![kubeconfig::show(w)];
    if w.is_further() {
        // The tutorial comes from the form of the Application, which is there already.
        deployment.extend([
            w.say(words::ADD_DEPLOYMENT),
            Part::Enter(vec![w.entry("Application", "applicationId")]),
            w.warn(words::ADDING_UNVERIFIED),
        ]);
    }
    deployment.extend([
        w.say(words::FILL_IN_DEPLOYMENT),
        Part::Enter(vec![
            w.entry("Display Name", "deploymentName"),
            w.hint("Environment", words::NEW_ENVIRONMENT),
            w.hint("kubeconfig (Credentials)", words::PASTE_KUBECONFIG),
        ]),
    ]);
    let environment = vec![
        w.say(words::FILL_IN_AND_CREATE),
        Part::Enter(vec![
            w.entry("Display Name", "environmentName"),
            w.hint("Description", words::MAY_BE_EMPTY),
            w.fixed("Provisioning Target: Kind", "kubernetes"),
            w.entry("Provisioning Target: DisplayName", "clusterName"),
            w.hint("Provisioning Target: Alias", words::EMPTY_ALIAS),
        ]),
        w.say(words::BACK_TO_DEPLOYMENT),
        Part::Enter(vec![w.entry("Name", "deploymentName")]),
        kubeconfig::remove(w),
    ];
    [
        w.step(StepId::RegisterDeployment, CONSOLE, &[], deployment),
        w.step(StepId::RegisterEnvironment, CONSOLE, &[], environment),
    ]
}

/// Step 8: Deployment Config.
pub(super) fn deployment_config(w: &Writer) -> Step {
    let parts = vec![
        w.say(words::OPEN_DEPLOYMENT_CONFIG),
        Part::Enter(vec![w.entry("AssemblyLine", "assemblyLineName"), w.fixed("Pipeline Stage", "eso-deploy")]),
        w.say(words::PASTE_INTO_EDITOR),
        Part::Paste(pasted_config(w)),
        w.say(words::SAVE),
    ];
    w.step(StepId::RegisterDeploymentConfig, CONSOLE, &[], parts)
}

fn pasted_config(w: &Writer) -> Pasted {
    let bound = operator_params().into_iter().chain(store_params(w.resolved));
    let mut names: Vec<&str> = bound.map(|bound| bound.field.key()).collect();
    if w.resolved.store_delivery == StoreDelivery::OfficialAdapter {
        names.push(ReleaseField::StoreParameter.key());
    }
    let values = names.into_iter().map(|name| w.values.get(name));
    let values = values.filter_map(|value| Some((value.path?, value.good))).collect();
    let text = content(w.resolved, FileKind::DeploymentConfig, w.lang).map(|content| content.text());
    Pasted { label: "YAML", text: text.unwrap_or_default(), values }
}

/// Step 9: the run.
pub(super) fn run(w: &Writer) -> Step {
    let mut parts = vec![
        w.say(words::FILL_IN_AND_RUN),
        Part::Enter(vec![w.entry("AssemblyLine", "assemblyLineName"), w.entry("gitRevision", "gitBranch")]),
    ];
    if !w.by_manifest() {
        parts.push(w.say(words::WEBHOOK_NOT_READY));
    }
    if let Value::Valid(version) = w.resolved.value(ReleaseField::Version)
        && !w.tutorial
    {
        let image = format!("{}/external-secrets/external-secrets:v{version}", image_registry(version));
        parts.extend([w.say(words::IMAGE), Part::List(vec![image])]);
    }
    w.step(StepId::RunAssemblyLine, CONSOLE, &[], parts)
}

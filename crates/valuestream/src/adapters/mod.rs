//! The official adapters that the files use, as data: their parameters, and those of their pipeline at run time. Source
//! for all of it: qmonus/official-cloud-native-adapters v0.52.3, evaluated with a CUE engine.

pub mod official;

use text::Text;

use crate::rule::git::Transport;

/// Installs External Secrets Operator (kubernetes/secrets/eso/main.cue).
pub const OPERATOR_PATTERN: &str = "qmonus.net/adapter/official/kubernetes/secrets/eso";
/// Makes the ClusterSecretStore (kubernetes/secrets/aks/clustersecretstore/main.cue).
pub const STORE_PATTERN: &str = "qmonus.net/adapter/official/kubernetes/secrets/aks/clustersecretstore";
/// Makes the pipeline (pipeline/deploy/simple.cue).
pub const DEPLOY_PATTERN: &str = "qmonus.net/adapter/official/pipeline/deploy:simple";

/// The adapters' module by its Git repository. Patterns still use the other name.
pub const REPOSITORY_MODULE: &str = "github.com/qmonus/official-cloud-native-adapters";
/// The adapters' module by its own name, local or with a `remote` (pipeline/tasks/compileDesignPattern.cue).
pub const NAMED_MODULE: &str = "qmonus.net/adapter/official";
/// What the official adapters may be called.
pub(crate) const OFFICIAL_MODULES: [&str; 2] = [NAMED_MODULE, REPOSITORY_MODULE];

/// What deploy:simple appends to the prefix to name its pipeline (pipeline/deploy/simple.cue).
pub const PIPELINE_SUFFIX: &str = "-deploy";
/// The same in the phase `setup`.
pub const SETUP_SUFFIX: &str = "-setup";

/// `providerType` of anything installed from a Helm chart: the operator.
pub const HELM_PROVIDER: &str = "kubernetes-helm";
/// `providerType` of plain Kubernetes resources: the store. Also the default.
pub const PLAIN_PROVIDER: &str = "kubernetes";

/// An adapter.
#[derive(Debug)]
pub struct Adapter {
    /// Its name in a QVS Config.
    pub pattern: &'static str,
    /// Its `params`, all of them texts. The compiler silently ignores any other.
    pub params: &'static [Param],
    /// Its `pipelineParams`, which are fixed when the pipeline is compiled.
    pub options: &'static [AdapterOption],
}

/// A parameter of an adapter.
#[derive(Debug)]
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// Its value if it is left out; `None` if it is required.
    pub default: Option<&'static str>,
}

/// An option of an adapter.
#[derive(Debug)]
pub struct AdapterOption {
    /// Its name.
    pub name: &'static str,
    /// The values that it allows.
    pub values: Values,
}

/// The values that an option allows.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// `true` or `false`.
    Flag,
    /// One of these texts.
    OneOf(&'static [&'static str]),
}

const fn required(name: &'static str) -> Param {
    Param { name, default: None }
}

const fn default(name: &'static str, default: &'static str) -> Param {
    Param { name, default: Some(default) }
}

/// The adapter's parameter for the operator's release.
pub const VERSION_PARAM: &str = "version";
/// The adapter's parameter for the store's name.
pub const STORE_NAME_PARAM: &str = "appName";

/// The External Secrets Operator adapter (docs/infrastructure/secrets-eso.md).
pub static OPERATOR: Adapter = Adapter {
    pattern: OPERATOR_PATTERN,
    params: &[required(VERSION_PARAM), default("k8sNamespace", "qmonus-system")],
    options: &[],
};

/// The AKS Cluster Secret Store adapter.
pub static STORE: Adapter = Adapter {
    pattern: STORE_PATTERN,
    params: &[
        default(STORE_NAME_PARAM, "azure-key-vault"),
        required("azureKeyContainerName"),
        default("ksaName", "azure-key-vault"),
        default("ksaNamespace", "qmonus-system"),
    ],
    options: &[],
};

/// The parameter for the store's name, in the own adapter and in the QVS Config: any name that QVS does not use itself
/// will do.
pub const OWN_STORE_NAME_PARAM: &str = "clusterSecretStoreName";

/// The user's own adapter that makes the store ([`crate::files`]): its pattern is this package of the repository's own
/// module.
pub static OWN_STORE: Adapter = Adapter {
    pattern: "clustersecretstore",
    params: &[
        required(OWN_STORE_NAME_PARAM),
        required("azureKeyContainerName"),
        required("ksaName"),
        required("ksaNamespace"),
    ],
    options: &[],
};

/// The option for how the repository is cloned. Its default is the empty text, which must not be written out, because
/// CUE then finds no matching value.
pub const REPOSITORY_KIND: &str = "repositoryKind";
/// The option for cloning with a key.
pub const USE_SSH_KEY: &str = "useSshKey";
/// The option for what the pipeline is for: a `setup` pipeline has a different name and state.
pub const DEPLOY_PHASE: &str = "deployPhase";

/// The adapter of the deploy pipeline (docs/cicd/deploy-simple.md).
pub static DEPLOY: Adapter = Adapter {
    pattern: DEPLOY_PATTERN,
    params: &[],
    options: &[
        AdapterOption { name: REPOSITORY_KIND, values: Values::OneOf(&["github", "gitlab", "bitbucket", "backlog"]) },
        AdapterOption { name: "useDebug", values: Values::Flag },
        AdapterOption { name: DEPLOY_PHASE, values: Values::OneOf(&["", "app", "setup"]) },
        AdapterOption { name: "resourcePriority", values: Values::OneOf(&["medium", "high"]) },
        AdapterOption { name: USE_SSH_KEY, values: Values::Flag },
    ],
};

/// Every official adapter that a QVS Config for this purpose uses.
pub static ADAPTERS: [&Adapter; 3] = [&OPERATOR, &STORE, &DEPLOY];

/// The adapter of a pattern; `own` is the name of the repository's own module, if the QVS Config has one.
pub fn adapter(pattern: &str, own: Option<&str>) -> Option<&'static Adapter> {
    let package = own.and_then(|own| pattern.strip_prefix(own)?.strip_prefix('/'));
    if package == Some(OWN_STORE.pattern) {
        return Some(&OWN_STORE);
    }
    ADAPTERS.into_iter().find(|adapter| adapter.pattern == pattern)
}

impl Adapter {
    /// Whether it adds something to deploy. deploy:simple needs at least one such adapter.
    pub fn is_infrastructure(&self) -> bool {
        self.pattern != DEPLOY_PATTERN
    }
}

/// The part of QVS to which a parameter is bound automatically (docs/cicd/deploy-simple.md, "auto-bound").
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// The Application.
    Application,
    /// The Application's Repository.
    Repository,
    /// The Deployment.
    Deployment,
    /// The Deployment's Credentials.
    Credentials,
}

impl Origin {
    /// Its name in the console.
    pub const fn name(self) -> Text {
        match self {
            Origin::Application => Text { ja: "Application", en: "Application" },
            Origin::Repository => Text { ja: "Repository", en: "Repository" },
            Origin::Deployment => Text { ja: "Deployment", en: "Deployment" },
            Origin::Credentials => Text { ja: "DeploymentのCredentials", en: "Deployment's Credentials" },
        }
    }
}

/// A parameter that deploy:simple's pipeline takes at run time.
#[derive(Debug)]
pub struct RunTime {
    /// Its name.
    pub name: &'static str,
    /// Where its value comes from if nobody passes one.
    pub filled: Filled,
    /// The way of cloning whose pipeline has it; `None` if both do.
    pub only: Option<Transport>,
    /// Whether the pipeline uses it unquoted in a shell (pipeline/tasks/gitCheckout.cue, compileDesignPattern.cue).
    pub in_shell: bool,
}

/// Where the value of a run-time parameter comes from if nobody passes one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Filled {
    /// QVS binds it.
    By(Origin),
    /// Its default.
    Default(&'static str),
    /// Nothing: a stage must pass it.
    Nothing,
}

const fn run_time(name: &'static str, filled: Filled) -> RunTime {
    RunTime { name, filled, only: None, in_shell: false }
}

impl RunTime {
    const fn only(self, transport: Transport) -> RunTime {
        RunTime { only: Some(transport), ..self }
    }

    const fn in_shell(self) -> RunTime {
        RunTime { in_shell: true, ..self }
    }
}

/// The parameter for the revision to check out.
pub const REVISION: &str = "gitRevision";
/// The parameter for the name of a stage's state.
pub const STATE: &str = "deployStateName";
/// The parameter for which resources a stage applies.
pub const PROVIDER: &str = "providerType";
/// The parameter in which QVS passes the Application's name.
pub const APPLICATION: &str = "appName";

/// The run-time parameters of deploy:simple (docs/cicd/deploy-simple.md). Users' own parameters must not have these
/// names, because the pipeline's Tasks use them. If [`DEPLOY_PHASE`] is set, it is the default of [`STATE`].
pub static RUN_TIME: [RunTime; 13] = [
    run_time("gitCloneUrl", Filled::By(Origin::Repository)).in_shell(),
    run_time(REVISION, Filled::Nothing).in_shell(),
    run_time("gitRepositoryDeleteExisting", Filled::Default("true")),
    run_time("gitCheckoutSubDirectory", Filled::Default("")),
    run_time("gitTokenSecretName", Filled::By(Origin::Repository)).only(Transport::Https),
    run_time("gitSshKeySecretName", Filled::By(Origin::Repository)).only(Transport::Ssh),
    run_time("pathToSource", Filled::Default("")),
    run_time("qvsConfigPath", Filled::By(Origin::Application)).in_shell(),
    run_time(APPLICATION, Filled::By(Origin::Application)).in_shell(),
    run_time("qvsDeploymentName", Filled::By(Origin::Deployment)).in_shell(),
    run_time(STATE, Filled::Default("main")).in_shell(),
    run_time(PROVIDER, Filled::Default(PLAIN_PROVIDER)),
    run_time("kubeconfigSecretName", Filled::By(Origin::Credentials)),
];

/// The run-time parameter of that name.
pub fn run_time_param(name: &str) -> Option<&'static RunTime> {
    RUN_TIME.iter().find(|param| param.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Control;
    use crate::plan::RepositoryField;

    #[test]
    fn the_form_offers_the_repository_kinds_that_the_adapter_accepts() {
        let Control::Choice(offered) = RepositoryField::RepositoryKind.spec().control else { panic!("a choice") };
        let offered: Vec<&str> = offered.iter().map(|choice| choice.value).collect();
        let Values::OneOf(taken) = DEPLOY.options[0].values else { panic!("texts") };
        assert_eq!(offered, taken);
    }
}

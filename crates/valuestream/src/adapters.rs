//! The official adapters that the files use, as data: what each takes and what its pipeline takes at run time. Source for
//! all of it: qmonus/official-cloud-native-adapters v0.52.3, evaluated with a CUE engine.

use text::Text;

use crate::rule::git::Transport;

/// Installs External Secrets Operator (kubernetes/secrets/eso/main.cue).
pub const OPERATOR_PATTERN: &str = "qmonus.net/adapter/official/kubernetes/secrets/eso";
/// Makes the ClusterSecretStore (kubernetes/secrets/aks/clustersecretstore/main.cue).
pub const STORE_PATTERN: &str = "qmonus.net/adapter/official/kubernetes/secrets/aks/clustersecretstore";
/// Makes the pipeline (pipeline/deploy/simple.cue).
pub const DEPLOY_PATTERN: &str = "qmonus.net/adapter/official/pipeline/deploy:simple";

/// The adapters' module by its Git repository. Patterns keep the other name all the same.
pub const REPOSITORY_MODULE: &str = "github.com/qmonus/official-cloud-native-adapters";
/// The adapters' module by its own name, local or with a `remote` (pipeline/tasks/compileDesignPattern.cue).
pub const NAMED_MODULE: &str = "qmonus.net/adapter/official";

/// What deploy:simple puts behind the prefix to name its pipeline (pipeline/deploy/simple.cue).
pub const PIPELINE_SUFFIX: &str = "-deploy";
/// The same in the phase `setup`.
pub const SETUP_SUFFIX: &str = "-setup";

/// `providerType` of what is installed from a Helm chart: the operator.
pub const HELM_PROVIDER: &str = "kubernetes-helm";
/// `providerType` of a plain Kubernetes resource, the store; also the default.
pub const PLAIN_PROVIDER: &str = "kubernetes";

/// An adapter.
#[derive(Debug)]
pub struct Adapter {
    /// As a QVS Config names it.
    pub pattern: &'static str,
    /// Its `params`, all of them texts. One that is not listed is silently ignored by the compiler.
    pub params: &'static [Param],
    /// Its `pipelineParams`, which are fixed when the pipeline is compiled.
    pub options: &'static [AdapterOption],
}

/// A parameter of an adapter.
#[derive(Debug)]
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// What it is when it is left out; `None`: it must be given.
    pub default: Option<&'static str>,
}

/// An option of an adapter.
#[derive(Debug)]
pub struct AdapterOption {
    /// Its name.
    pub name: &'static str,
    /// What may be written.
    pub values: Values,
}

/// What may be written for an option.
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

/// The adapter's parameter that carries the operator's release.
pub const VERSION_PARAM: &str = "version";
/// The adapter's parameter that carries the store's name.
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

/// The parameter of the own adapter, and of the QVS Config, that carries the store's name: any name but QVS's own will do.
pub const OWN_STORE_NAME_PARAM: &str = "clusterSecretStoreName";

/// The own adapter that makes the store ([`crate::files`]): its pattern is this package of the repository's own module.
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

/// The option that says how the repository is cloned. Its default is the empty text, which must not be written out: CUE
/// then finds no value that fits.
pub const REPOSITORY_KIND: &str = "repositoryKind";
/// The option that clones with a key.
pub const USE_SSH_KEY: &str = "useSshKey";
/// The option that says what the pipeline is for: a `setup` pipeline has another name and another state.
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

/// Every adapter that a QVS Config for this purpose uses.
pub static ADAPTERS: [&Adapter; 3] = [&OPERATOR, &STORE, &DEPLOY];

/// The adapter of a pattern; `own` is the name of the repository's own module, where the QVS Config has one.
pub fn adapter(pattern: &str, own: Option<&str>) -> Option<&'static Adapter> {
    let package = own.and_then(|own| pattern.strip_prefix(own)?.strip_prefix('/'));
    if package == Some(OWN_STORE.pattern) {
        return Some(&OWN_STORE);
    }
    ADAPTERS.into_iter().find(|adapter| adapter.pattern == pattern)
}

impl Adapter {
    /// Whether it adds something to deploy. deploy:simple needs one such adapter beside it.
    pub fn is_infrastructure(&self) -> bool {
        self.pattern != DEPLOY_PATTERN
    }
}

/// What of QVS a parameter is bound to without being asked (docs/cicd/deploy-simple.md, "auto-bound").
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
    /// What the console calls it.
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
    /// What gives its value when nobody does.
    pub filled: Filled,
    /// The way of cloning whose pipeline has it; `None`: both.
    pub only: Option<Transport>,
    /// Whether the pipeline uses it unquoted in a shell (pipeline/tasks/gitCheckout.cue, compileDesignPattern.cue).
    pub in_shell: bool,
}

/// What gives a run-time parameter its value when nobody does.
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

/// The parameter that says what is checked out.
pub const REVISION: &str = "gitRevision";
/// The parameter that says where the state of a stage is kept.
pub const STATE: &str = "deployStateName";
/// The parameter that says which resources a stage applies.
pub const PROVIDER: &str = "providerType";
/// The parameter in which QVS passes the Application's name.
pub const APPLICATION: &str = "appName";

/// The run-time parameters of deploy:simple (docs/cicd/deploy-simple.md). Parameters of one's own must not take these
/// names: the pipeline's Tasks use them. With a [`DEPLOY_PHASE`], that is the default of [`STATE`].
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

/// The run-time parameter of a name.
pub fn run_time_param(name: &str) -> Option<&'static RunTime> {
    RUN_TIME.iter().find(|param| param.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Control;
    use crate::plan::RepositoryField;

    #[test]
    fn the_form_offers_the_kinds_of_repository_that_the_adapter_takes() {
        let Control::Choice(offered) = RepositoryField::RepositoryKind.spec().control else { panic!("a choice") };
        let offered: Vec<&str> = offered.iter().map(|choice| choice.value).collect();
        let Values::OneOf(taken) = DEPLOY.options[0].values else { panic!("texts") };
        assert_eq!(offered, taken);
    }
}

//! For each code in the catalogue of files: changes to the tutorial's files that cause it, and similar changes that do
//! not.

use valuestream::check::files::File::{self, AssemblyLine, DeploymentConfig, ExternalSecret, QvsConfig};

use crate::common::tutorial_files::{LINE, QVS, VALUES};

mod adapters;
mod lines;

pub use adapters::ADAPTER_CASES;
pub use lines::{LINE_CASES, SHOP_CONFIG, SHOP_LINE, SHOP_VALUES};

/// A change: a text that occurs once in a file, and its replacement.
pub type Change = (&'static str, &'static str);

/// A code's name, the file to change, changes that cause it with the location of the finding, and changes that do not.
pub type Case = (&'static str, File, &'static [(Change, &'static str)], &'static [Change]);

const STORE_PARAMS: &str = "designPatterns.1.params";
const DEPLOY: &str = "pipeline/deploy:simple";
const STAGE_1: &str = "spec.stages.0";
const STAGE_2: &str = "spec.stages.1";
const STATE_2: &str = "value: clustersecretstore";

pub const CASES: &[Case] = &[
    ("mapping-wanted", DeploymentConfig, &[((VALUES, "- version"), "."), ((VALUES, "~"), ".")], &[]),
    ("mapping-wanted", QvsConfig, &[(("- name: version\n    type: string", "- version"), "params.0")], &[]),
    ("list-wanted", AssemblyLine, &[(("\n        - eso-deploy", " eso-deploy"), "spec.stages.1.runAfter")], &[]),
    (
        "text-wanted",
        QvsConfig,
        &[(("appName: $(params.appName)", "appName: [$(params.appName)]"), "designPatterns.1.params.appName")],
        &[],
    ),
    ("text-wanted", DeploymentConfig, &[(("contoso-kv", "{name: contoso-kv}"), "azureKeyContainerName")], &[]),
    (
        "key-missing",
        QvsConfig,
        &[
            (("- name: version\n    type: string", "- name: version"), "params.0"),
            (("designPatterns:", "patterns:"), "."),
        ],
        &[],
    ),
    ("key-missing", AssemblyLine, &[(("name: staging # second", "id: staging"), "spec.stages.1.spec.deployment")], &[]),
    (
        "key-missing",
        ExternalSecret(0),
        &[(("secretStoreRef:", "storeRef:"), "spec")],
        &[("  name: example", "  name: example\n  namespace: x")],
    ),
    (
        "value-unquoted",
        DeploymentConfig,
        &[
            (("contoso-kv", "5"), "azureKeyContainerName"),
            (("contoso-kv", "1e3"), "azureKeyContainerName"),
            (("\"0.15.1\"", "0.15"), "version"),
            (("contoso-kv", "true"), "azureKeyContainerName"),
        ],
        &[("contoso-kv", "\"5\""), ("\"0.15.1\"", "0.15.1")],
    ),
    (
        "value-unquoted",
        ExternalSecret(0),
        &[
            (("\"0\"", "0"), "spec.refreshInterval"),
            (("0123456789abcdef0123456789abcdef", "12345678901234567890123456789e10"), "spec.data.0.remoteRef.version"),
        ],
        &[("\"0\"", "1h")],
    ),
    (
        "value-unquoted",
        QvsConfig,
        &[(("$(params.ksaName)", "123"), "designPatterns.1.params.ksaName")],
        &[("$(params.ksaName)", "\"123\"")],
    ),
    ("value-unquoted", AssemblyLine, &[((STATE_2, "value: 2"), "spec.stages.1.spec.params.1.value")], &[]),
    (
        "value-empty",
        DeploymentConfig,
        &[(("contoso-kv", ""), "azureKeyContainerName"), (("contoso-kv", "~"), "azureKeyContainerName")],
        &[("contoso-kv", "\"\"")],
    ),
    ("kind-differs", AssemblyLine, &[(("kind: AssemblyLine", "kind: Assemblyline"), "kind")], &[]),
    ("kind-differs", ExternalSecret(0), &[(("kind: ExternalSecret", "kind: Secret"), "kind")], &[]),
    ("api-version-differs", AssemblyLine, &[(("vs.axis-dev.io/v1", "vs.axis-dev.io/v1beta1"), "apiVersion")], &[]),
    (
        "param-type-unknown",
        QvsConfig,
        &[(("version\n    type: string", "version\n    type: text"), "params.0.type")],
        &[("version\n    type: string", "version\n    type: int")],
    ),
    ("param-taken", QvsConfig, &[(("- name: esoNamespace", "- name: version"), "params.1.name")], &[]),
    (
        "param-reserved",
        QvsConfig,
        &[(("- name: esoNamespace", "- name: gitCloneUrl"), "params.1.name")],
        &[("- name: esoNamespace", "- name: GitCloneUrl")],
    ),
    (
        "param-undeclared",
        QvsConfig,
        &[
            (("$(params.ksaName)", "$(params.ksaname)"), "designPatterns.1.params.ksaName"),
            (("$(params.ksaName)", "a-$(params.x)-b"), "designPatterns.1.params.ksaName"),
        ],
        &[("$(params.ksaName)", "a-$(params.ksaName)-b"), ("$(params.ksaName)", "$(params.ksaName[*])")],
    ),
    (
        "param-unused",
        QvsConfig,
        &[(("$(params.ksaName)", "azure-key-vault"), "params.4.name")],
        &[("$(params.ksaName)", "a-$(params.ksaName)")],
    ),
    (
        "expression-unknown",
        QvsConfig,
        &[
            (("$(params.ksaName)", "$(inputs.ksaName)"), "designPatterns.1.params.ksaName"),
            (("$(params.ksaName)", "$(stages.a.results.b)"), "designPatterns.1.params.ksaName"),
            (("$(params.ksaName)", "$(param.ksaName)"), "designPatterns.1.params.ksaName"),
        ],
        &[("$(params.ksaName)", "$params.ksaName")],
    ),
    (
        "expression-unknown",
        AssemblyLine,
        &[((STATE_2, "value: $(input.x)"), "spec.stages.1.spec.params.1.value")],
        &[(STATE_2, "value: $(params.x)")],
    ),
    (
        "module-style",
        QvsConfig,
        &[
            (("local:\n      path: .", "version: v0.52.3"), "modules.0"),
            (("local:\n      path: .", "revision: v0.52.3"), "modules.0"),
            (("local:\n      path: .", "remote:\n      repo: github.com/x"), "modules.0"),
            (("  - name: qmonus.net/adapter/official\n    local:\n      path: .", "  []"), "modules"),
        ],
        &[
            (
                "- name: qmonus.net/adapter/official\n    local:\n      path: .",
                "- name: github.com/qmonus/official-cloud-native-adapters\n    revision: v0.52.3",
            ),
            ("local:\n      path: .", "remote:\n      repo: github.com/x\n      revision: v0.52.3"),
        ],
    ),
    (
        "module-sources",
        QvsConfig,
        &[(("local:\n      path: .", "revision: a\n    local:\n      path: ."), "modules.0")],
        &[("local:\n      path: .", "local:\n      path: ..")],
    ),
    (
        "module-name",
        QvsConfig,
        &[(("name: qmonus.net/adapter/official\n", "name: qmonus.net/adapter/oficial\n"), "modules.0.name")],
        &[("name: qmonus.net/adapter/official\n", "name: contoso.com/adapter/own\n")],
    ),
    (
        "module-address",
        QvsConfig,
        &[(
            (
                "- name: qmonus.net/adapter/official\n    local:\n      path: .",
                "- name: https://github.com/qmonus/official-cloud-native-adapters\n    revision: v0.52.3",
            ),
            "modules.0.name",
        )],
        &[],
    ),
    (
        "key-unknown",
        QvsConfig,
        &[(("designPatterns:", "design_patterns:"), "design_patterns")],
        &[("modules:", "module:")],
    ),
    (
        "module-ignored",
        QvsConfig,
        &[(
            (
                "      path: .",
                "      path: .\n  - name: github.com/qmonus/official-cloud-native-adapters\n    revision: v0.52.3",
            ),
            "modules.1",
        )],
        &[],
    ),
    (
        "pattern-unknown",
        QvsConfig,
        &[
            ((DEPLOY, "pipeline/deploy"), "designPatterns.2.pattern"),
            (("secrets/eso", "secrets/ESO"), "designPatterns.0.pattern"),
        ],
        &[],
    ),
    (
        "adapter-param-missing",
        QvsConfig,
        &[
            (
                ("azureKeyContainerName:  $(params.azureKeyContainerName)", "x: $(params.azureKeyContainerName)"),
                STORE_PARAMS,
            ),
            (
                ("params:\n      version:   $(params.version)\n      k8sNamespace: $(params.esoNamespace)", ""),
                "designPatterns.0",
            ),
        ],
        &[("      appName: $(params.appName)\n", "")],
    ),
    (
        // The tutorial's adapters lie in the repository.
        "adapter-name-elsewhere",
        QvsConfig,
        &[
            (("ksaName: $(params", "ksaname: $(params"), "designPatterns.1.params.ksaname"),
            (
                (DEPLOY, "pipeline/deploy:simple\n    params: {repositoryKind: gitlab}"),
                "designPatterns.2.params.repositoryKind",
            ),
        ],
        &[],
    ),
    (
        "adapter-param-type",
        QvsConfig,
        &[(("- name: ksaName\n    type: string", "- name: ksaName\n    type: int"), "designPatterns.1.params.ksaName")],
        &[("version\n    type: string", "version\n    type: text")],
    ),
    (
        "key-misspelt",
        QvsConfig,
        &[
            (("designPatterns:", "designPattern:"), "designPattern"),
            (("designPatterns:", "DesignPatterns:"), "DesignPatterns"),
            (("modules:", "module:"), "module"),
            (
                (
                    "- pattern: qmonus.net/adapter/official/kubernetes/secrets/eso",
                    "- patern: qmonus.net/adapter/official/kubernetes/secrets/eso",
                ),
                "designPatterns.0.patern",
            ),
            (("- name: version\n    type", "- name: version\n    typ"), "params.0.typ"),
        ],
        // Whether QVS takes it is not known.
        &[("designPatterns:", "design_patterns:"), ("designPatterns:", "adapters:")],
    ),
    (
        "adapter-name-elsewhere",
        QvsConfig,
        &[
            (
                (DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {repositorykind: gitlab}"),
                "designPatterns.2.pipelineParams.repositorykind",
            ),
            (
                (
                    "k8sNamespace: $(params.esoNamespace)",
                    "k8sNamespace: $(params.esoNamespace)\n    pipelineParams: {useDebug: true}",
                ),
                "designPatterns.0.pipelineParams.useDebug",
            ),
        ],
        &[(DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {repositoryKind: gitlab}")],
    ),
    (
        "option-value",
        QvsConfig,
        &[
            (
                (DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {repositoryKind: GitLab}"),
                "designPatterns.2.pipelineParams.repositoryKind",
            ),
            (
                (DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {resourcePriority: low}"),
                "designPatterns.2.pipelineParams.resourcePriority",
            ),
        ],
        &[(DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {deployPhase: \"\", resourcePriority: high}")],
    ),
    (
        "option-flag",
        QvsConfig,
        &[(
            (DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {useSshKey: \"true\"}"),
            "designPatterns.2.pipelineParams.useSshKey",
        )],
        &[(DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {useSshKey: true}")],
    ),
    (
        "repository-kind-empty",
        QvsConfig,
        &[(
            (DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {repositoryKind: \"\"}"),
            "designPatterns.2.pipelineParams.repositoryKind",
        )],
        &[(DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {repositoryKind: github}")],
    ),
    (
        "infrastructure-missing",
        QvsConfig,
        &[(
            (
                QVS,
                "params: []\nmodules: []\ndesignPatterns:\n  - pattern: qmonus.net/adapter/official/pipeline/deploy:simple",
            ),
            "designPatterns.0.pattern",
        )],
        &[],
    ),
    (
        "pipeline-missing",
        QvsConfig,
        &[(("\n  - pattern: qmonus.net/adapter/official/pipeline/deploy:simple", ""), "designPatterns")],
        &[],
    ),
    (
        "stages-missing",
        AssemblyLine,
        &[((LINE, "spec: {stages: []}"), "spec.stages"), ((LINE, "spec: {}"), "spec")],
        &[],
    ),
    ("stage-name-taken", AssemblyLine, &[(("- name: clustersecretstore-deploy", "- name: eso-deploy"), STAGE_2)], &[]),
    (
        "run-after-unknown",
        AssemblyLine,
        &[(("        - eso-deploy", "        - eso"), "spec.stages.1.runAfter.0")],
        &[],
    ),
    (
        "run-after-itself",
        AssemblyLine,
        &[(("        - eso-deploy", "        - clustersecretstore-deploy"), "spec.stages.1.runAfter.0")],
        &[],
    ),
    (
        "run-after-cycle",
        AssemblyLine,
        &[(
            ("- name: eso-deploy\n", "- name: eso-deploy\n      runAfter: [clustersecretstore-deploy]\n"),
            "spec.stages.0.runAfter",
        )],
        &[("- eso-deploy\n", "- eso-deploy\n        - eso-deploy\n")],
    ),
    (
        "run-after-in-spec",
        AssemblyLine,
        &[(
            ("      runAfter:\n        - eso-deploy", "        runAfter:\n        - eso-deploy"),
            "spec.stages.1.spec.runAfter",
        )],
        &[],
    ),
    (
        "input-taken",
        AssemblyLine,
        &[(("      description: \"\"", "      description: \"\"\n    - name: gitRevision"), "spec.params.1")],
        &[],
    ),
    (
        "input-undeclared",
        AssemblyLine,
        &[
            (("$(inputs.gitRevision) # second", "$(inputs.revision)"), "spec.stages.1.spec.params.0.value"),
            (("results: []", "results: [{name: x, value: $(inputs.x)}]"), "spec.results.0.value"),
        ],
        &[("$(inputs.gitRevision) # second", "v$(inputs.gitRevision)")],
    ),
    (
        "result-not-before",
        AssemblyLine,
        &[
            ((STATE_2, "value: $(stages.eso.results.x)"), "spec.stages.1.spec.params.1.value"),
            ((STATE_2, "value: $(stages.clustersecretstore-deploy.results.x)"), "spec.stages.1.spec.params.1.value"),
            (
                ("value: externalsecretsoperator", "value: $(stages.clustersecretstore-deploy.results.x)"),
                "spec.stages.0.spec.params.2.value",
            ),
            (("results: []", "results: [{name: x, value: $(stages.x.results.x)}]"), "spec.results.0.value"),
        ],
        &[
            (STATE_2, "value: $(stages.eso-deploy.results.x)"),
            ("results: []", "results: [{name: x, value: $(stages.eso-deploy.results.x)}]"),
        ],
    ),
    (
        "stage-param-taken",
        AssemblyLine,
        &[(("- name: providerType", "- name: gitRevision"), "spec.stages.0.spec.params.1.name")],
        &[],
    ),
    (
        "stage-param-unknown",
        AssemblyLine,
        &[(("- name: providerType", "- name: providertype"), "spec.stages.0.spec.params.1.name")],
        &[("- name: providerType", "- name: ksaName")],
    ),
    (
        "git-revision-missing",
        AssemblyLine,
        &[(("          - name: gitRevision\n            value: $(inputs.gitRevision) # second\n", ""), STAGE_2)],
        &[("$(inputs.gitRevision) # second", "main")],
    ),
    (
        "state-name-taken",
        AssemblyLine,
        &[
            ((STATE_2, "value: externalsecretsoperator"), "spec.stages.1.spec.params.1.value"),
            ((LINE, TWO_WITHOUT_STATE), STAGE_2),
        ],
        &[
            ("\n          - name: deployStateName\n            value: clustersecretstore", ""),
            (STATE_2, "value: $(params.state)"),
        ],
    ),
    (
        "state-name-shape",
        AssemblyLine,
        &[
            ((STATE_2, "value: Cluster_Store"), "spec.stages.1.spec.params.1.value"),
            ((STATE_2, "value: -a"), "spec.stages.1.spec.params.1.value"),
        ],
        &[(STATE_2, "value: a-1")],
    ),
    (
        "stage-application-differs",
        AssemblyLine,
        &[(
            ("app: external-secrets-operator\n          name: staging # second", "app: eso\n          name: staging"),
            "spec.stages.1.spec.deployment.app",
        )],
        &[],
    ),
    (
        "stage-deployment-differs",
        AssemblyLine,
        &[(("name: staging # second", "name: production"), "spec.stages.1.spec.deployment.name")],
        &[],
    ),
    (
        "stage-pipeline-differs",
        AssemblyLine,
        &[(("operator-deploy # second", "operator-2-deploy"), "spec.stages.1.spec.pipeline")],
        &[],
    ),
    (
        "stage-pipeline-name",
        AssemblyLine,
        &[(("operator-deploy # second", "operator"), "spec.stages.1.spec.pipeline")],
        &[],
    ),
    (
        "stage-pipeline-name",
        QvsConfig,
        &[(
            (DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {deployPhase: setup}"),
            "spec.stages.0.spec.pipeline",
        )],
        &[(DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {deployPhase: app}")],
    ),
    (
        "provider-unknown",
        AssemblyLine,
        &[(("kubernetes-helm", "helm"), "spec.stages.0.spec.params.1.value")],
        &[("kubernetes-helm", "$(params.provider)")],
    ),
    ("helm-stage-missing", AssemblyLine, &[(("kubernetes-helm", "kubernetes"), STAGE_1)], &[]),
    (
        "store-stage-missing",
        AssemblyLine,
        &[((STATE_2, "value: clustersecretstore\n          - {name: providerType, value: kubernetes-helm}"), STAGE_1)],
        &[(STATE_2, "value: clustersecretstore\n          - {name: providerType, value: kubernetes}")],
    ),
    (
        "store-stage-idle",
        QvsConfig,
        &[(
            (
                "  - pattern: qmonus.net/adapter/official/kubernetes/secrets/aks/clustersecretstore
    params:
      appName: $(params.appName)
      azureKeyContainerName:  $(params.azureKeyContainerName)
      ksaName: $(params.ksaName)
      ksaNamespace: $(params.ksaNamespace)
",
                "",
            ),
            STAGE_2,
        )],
        &[],
    ),
    ("store-stage-early", AssemblyLine, &[(("      runAfter:\n        - eso-deploy\n", ""), STAGE_2)], &[]),
    (
        "deployment-value-missing",
        DeploymentConfig,
        &[(("ksaName:                azure-key-vault\n", ""), "."), (("ksaName:", "ksaname:"), ".")],
        &[],
    ),
    (
        "deployment-value-unused",
        DeploymentConfig,
        &[(("ksaName:", "ksaname:"), "ksaname")],
        &[("ksaName:", "providerType: kubernetes\nksaName:")],
    ),
    (
        "deployment-value-automatic",
        DeploymentConfig,
        &[(("ksaName:", "gitCloneUrl: https://a/b\nksaName:"), "gitCloneUrl")],
        &[],
    ),
    (
        "value-pasted-into-code",
        DeploymentConfig,
        &[
            (("contoso-kv", "'a\\b'"), "azureKeyContainerName"),
            (("contoso-kv", "a'''b"), "azureKeyContainerName"),
            (("contoso-kv", "a'"), "azureKeyContainerName"),
        ],
        &[("contoso-kv", "a'b"), ("ksaName:", "pathToSource: 'a\\b'\nksaName:")],
    ),
    (
        "value-pasted-into-shell",
        AssemblyLine,
        &[
            (("$(inputs.gitRevision) # second", "main;id"), "spec.stages.1.spec.params.0.value"),
            (("$(inputs.gitRevision) # second", "a b"), "spec.stages.1.spec.params.0.value"),
        ],
        &[("$(inputs.gitRevision) # second", "release/1.0")],
    ),
    (
        "api-version-not-served",
        ExternalSecret(0),
        &[(("/v1beta1", "/v1"), "apiVersion"), (("external-secrets.io/v1beta1", "v1beta1"), "apiVersion")],
        &[("/v1beta1", "/v1alpha1")],
    ),
    (
        "api-version-not-served",
        DeploymentConfig,
        &[(("0.15.1", "0.17.0"), "apiVersion")],
        &[("0.15.1", "0.16.2"), ("0.15.1", "newest")],
    ),
    (
        "store-name-differs",
        ExternalSecret(0),
        &[(("name: azure-key-vault", "name: azure"), "spec.secretStoreRef.name")],
        &[],
    ),
    (
        "store-name-differs",
        DeploymentConfig,
        &[(("azure-key-vault # store", "other"), "spec.secretStoreRef.name")],
        &[("azure-key-vault # store", "~")],
    ),
    (
        "store-name-differs",
        QvsConfig,
        &[(("appName: $(params.appName)", "appName: $(params.appName)-2"), "spec.secretStoreRef.name")],
        &[("      appName: $(params.appName)\n", "")],
    ),
    (
        "store-kind-differs",
        ExternalSecret(0),
        &[
            (("kind: ClusterSecretStore", "kind: SecretStore"), "spec.secretStoreRef.kind"),
            (("\n    kind: ClusterSecretStore", ""), "spec.secretStoreRef"),
        ],
        &[],
    ),
];

const TWO_WITHOUT_STATE: &str = "\
spec:
  stages:
    - {name: a, spec: {deployment: {app: x, name: y}, params: [{name: gitRevision, value: main}]}}
    - {name: b, spec: {deployment: {app: x, name: y}, params: [{name: gitRevision, value: main}]}}
";

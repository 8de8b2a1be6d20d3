//! For each code of the files' catalogue, changes to the tutorial's files that it tells, and changes beside them that it
//! does not.

use valuestream::check::files::File::{self, AssemblyLine, DeploymentConfig, ExternalSecret, QvsConfig};
use valuestream::check::files::FileCode::{self, *};

use crate::common::tutorial_files::{LINE, QVS, VALUES};

/// One change: a text that stands once in a file, and what to put there.
pub type Change = (&'static str, &'static str);

/// A code, the file to change, changes that it tells with the place it is told at, and changes that it does not.
pub type Case = (FileCode, File, &'static [(Change, &'static str)], &'static [Change]);

const STORE_PARAMS: &str = "designPatterns.1.params";
const DEPLOY: &str = "pipeline/deploy:simple";
const STAGE_1: &str = "spec.stages.0";
const STAGE_2: &str = "spec.stages.1";
const STATE_2: &str = "value: clustersecretstore";

pub const CASES: &[Case] = &[
    (MappingWanted, DeploymentConfig, &[((VALUES, "- version"), "."), ((VALUES, "~"), ".")], &[]),
    (MappingWanted, QvsConfig, &[(("- name: version\n    type: string", "- version"), "params.0")], &[]),
    (ListWanted, AssemblyLine, &[(("\n        - eso-deploy", " eso-deploy"), "spec.stages.1.runAfter")], &[]),
    (
        TextWanted,
        QvsConfig,
        &[(("appName: $(params.appName)", "appName: [$(params.appName)]"), "designPatterns.1.params.appName")],
        &[],
    ),
    (TextWanted, DeploymentConfig, &[(("contoso-kv", "{name: contoso-kv}"), "azureKeyContainerName")], &[]),
    (
        KeyMissing,
        QvsConfig,
        &[
            (("- name: version\n    type: string", "- name: version"), "params.0"),
            (("designPatterns:", "patterns:"), "."),
        ],
        &[],
    ),
    (KeyMissing, AssemblyLine, &[(("name: staging # second", "id: staging"), "spec.stages.1.spec.deployment")], &[]),
    (
        KeyMissing,
        ExternalSecret(0),
        &[(("secretStoreRef:", "storeRef:"), "spec")],
        &[("  name: example", "  name: example\n  namespace: x")],
    ),
    (
        ValueUnquoted,
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
        ValueUnquoted,
        ExternalSecret(0),
        &[
            (("\"0\"", "0"), "spec.refreshInterval"),
            (("0123456789abcdef0123456789abcdef", "12345678901234567890123456789e10"), "spec.data.0.remoteRef.version"),
        ],
        &[("\"0\"", "1h")],
    ),
    (
        ValueUnquoted,
        QvsConfig,
        &[(("$(params.ksaName)", "123"), "designPatterns.1.params.ksaName")],
        &[("$(params.ksaName)", "\"123\"")],
    ),
    (ValueUnquoted, AssemblyLine, &[((STATE_2, "value: 2"), "spec.stages.1.spec.params.1.value")], &[]),
    (
        ValueEmpty,
        DeploymentConfig,
        &[(("contoso-kv", ""), "azureKeyContainerName"), (("contoso-kv", "~"), "azureKeyContainerName")],
        &[("contoso-kv", "\"\"")],
    ),
    (KindDiffers, AssemblyLine, &[(("kind: AssemblyLine", "kind: Assemblyline"), "kind")], &[]),
    (KindDiffers, ExternalSecret(0), &[(("kind: ExternalSecret", "kind: Secret"), "kind")], &[]),
    (ApiVersionDiffers, AssemblyLine, &[(("vs.axis-dev.io/v1", "vs.axis-dev.io/v1beta1"), "apiVersion")], &[]),
    (
        ParamTypeUnknown,
        QvsConfig,
        &[(("version\n    type: string", "version\n    type: bool"), "params.0.type")],
        &[("version\n    type: string", "version\n    type: int")],
    ),
    (ParamTaken, QvsConfig, &[(("- name: esoNamespace", "- name: version"), "params.1.name")], &[]),
    (
        ParamReserved,
        QvsConfig,
        &[(("- name: esoNamespace", "- name: gitCloneUrl"), "params.1.name")],
        &[("- name: esoNamespace", "- name: GitCloneUrl")],
    ),
    (
        ParamUndeclared,
        QvsConfig,
        &[
            (("$(params.ksaName)", "$(params.ksaname)"), "designPatterns.1.params.ksaName"),
            (("$(params.ksaName)", "a-$(params.x)-b"), "designPatterns.1.params.ksaName"),
        ],
        &[("$(params.ksaName)", "a-$(params.ksaName)-b"), ("$(params.ksaName)", "$(params.ksaName[*])")],
    ),
    (
        ParamUnused,
        QvsConfig,
        &[(("$(params.ksaName)", "azure-key-vault"), "params.4.name")],
        &[("$(params.ksaName)", "a-$(params.ksaName)")],
    ),
    (
        ExpressionUnknown,
        QvsConfig,
        &[
            (("$(params.ksaName)", "$(inputs.ksaName)"), "designPatterns.1.params.ksaName"),
            (("$(params.ksaName)", "$(stages.a.results.b)"), "designPatterns.1.params.ksaName"),
            (("$(params.ksaName)", "$(param.ksaName)"), "designPatterns.1.params.ksaName"),
        ],
        &[("$(params.ksaName)", "$params.ksaName")],
    ),
    (
        ExpressionUnknown,
        AssemblyLine,
        &[((STATE_2, "value: $(input.x)"), "spec.stages.1.spec.params.1.value")],
        &[(STATE_2, "value: $(params.x)")],
    ),
    (
        ModuleStyle,
        QvsConfig,
        &[
            (("local:\n      path: .", "version: v0.52.3"), "modules.0"),
            (("local:\n      path: .", "revision: v0.52.3"), "modules.0"),
            (("local:\n      path: .", "remote:\n      repo: github.com/x"), "modules.0"),
            (("local:\n      path: .", "revision: a\n    local:\n      path: ."), "modules.0"),
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
        ModuleIgnored,
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
        PatternUnknown,
        QvsConfig,
        &[
            ((DEPLOY, "pipeline/deploy"), "designPatterns.2.pattern"),
            (("secrets/eso", "secrets/ESO"), "designPatterns.0.pattern"),
        ],
        &[],
    ),
    (
        AdapterParamMissing,
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
        AdapterParamUnknown,
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
        AdapterParamType,
        QvsConfig,
        &[(("- name: ksaName\n    type: string", "- name: ksaName\n    type: int"), "designPatterns.1.params.ksaName")],
        &[("version\n    type: string", "version\n    type: text")],
    ),
    (
        OptionUnknown,
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
        OptionValue,
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
        OptionFlag,
        QvsConfig,
        &[(
            (DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {useSshKey: \"true\"}"),
            "designPatterns.2.pipelineParams.useSshKey",
        )],
        &[(DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {useSshKey: true}")],
    ),
    (
        RepositoryKindEmpty,
        QvsConfig,
        &[(
            (DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {repositoryKind: \"\"}"),
            "designPatterns.2.pipelineParams.repositoryKind",
        )],
        &[(DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {repositoryKind: github}")],
    ),
    (
        InfrastructureMissing,
        QvsConfig,
        &[(
            (
                QVS,
                "params: []\nmodules: []\ndesignPatterns:\n  - pattern: qmonus.net/adapter/official/pipeline/deploy:simple",
            ),
            "designPatterns",
        )],
        &[],
    ),
    (
        PipelineMissing,
        QvsConfig,
        &[(("\n  - pattern: qmonus.net/adapter/official/pipeline/deploy:simple", ""), "designPatterns")],
        &[],
    ),
    (StagesMissing, AssemblyLine, &[((LINE, "spec: {stages: []}"), "spec.stages"), ((LINE, "spec: {}"), "spec")], &[]),
    (StageNameTaken, AssemblyLine, &[(("- name: clustersecretstore-deploy", "- name: eso-deploy"), STAGE_2)], &[]),
    (RunAfterUnknown, AssemblyLine, &[(("        - eso-deploy", "        - eso"), "spec.stages.1.runAfter.0")], &[]),
    (
        RunAfterItself,
        AssemblyLine,
        &[(("        - eso-deploy", "        - clustersecretstore-deploy"), "spec.stages.1.runAfter.0")],
        &[],
    ),
    (
        RunAfterCycle,
        AssemblyLine,
        &[(
            ("- name: eso-deploy\n", "- name: eso-deploy\n      runAfter: [clustersecretstore-deploy]\n"),
            "spec.stages.0.runAfter",
        )],
        &[("- eso-deploy\n", "- eso-deploy\n        - eso-deploy\n")],
    ),
    (
        RunAfterInSpec,
        AssemblyLine,
        &[(
            ("      runAfter:\n        - eso-deploy", "        runAfter:\n        - eso-deploy"),
            "spec.stages.1.spec.runAfter",
        )],
        &[],
    ),
    (
        InputTaken,
        AssemblyLine,
        &[(("      description: \"\"", "      description: \"\"\n    - name: gitRevision"), "spec.params.1")],
        &[],
    ),
    (
        InputUndeclared,
        AssemblyLine,
        &[
            (("$(inputs.gitRevision) # second", "$(inputs.revision)"), "spec.stages.1.spec.params.0.value"),
            (("results: []", "results: [{name: x, value: $(inputs.x)}]"), "spec.results.0.value"),
        ],
        &[("$(inputs.gitRevision) # second", "v$(inputs.gitRevision)")],
    ),
    (
        ResultNotBefore,
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
        StageParamTaken,
        AssemblyLine,
        &[(("- name: providerType", "- name: gitRevision"), "spec.stages.0.spec.params.1.value")],
        &[],
    ),
    (
        StageParamUnknown,
        AssemblyLine,
        &[(("- name: providerType", "- name: providertype"), "spec.stages.0.spec.params.1.value")],
        &[("- name: providerType", "- name: ksaName")],
    ),
    (
        RevisionMissing,
        AssemblyLine,
        &[(("          - name: gitRevision\n            value: $(inputs.gitRevision) # second\n", ""), STAGE_2)],
        &[("$(inputs.gitRevision) # second", "main")],
    ),
    (
        StateTaken,
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
        StateShape,
        AssemblyLine,
        &[
            ((STATE_2, "value: Cluster_Store"), "spec.stages.1.spec.params.1.value"),
            ((STATE_2, "value: -a"), "spec.stages.1.spec.params.1.value"),
        ],
        &[(STATE_2, "value: a-1")],
    ),
    (
        ApplicationDiffers,
        AssemblyLine,
        &[(
            ("app: external-secrets-operator\n          name: staging # second", "app: eso\n          name: staging"),
            "spec.stages.1.spec.deployment.app",
        )],
        &[],
    ),
    (
        DeploymentDiffers,
        AssemblyLine,
        &[(("name: staging # second", "name: production"), "spec.stages.1.spec.deployment.name")],
        &[],
    ),
    (
        PipelineDiffers,
        AssemblyLine,
        &[(("operator-deploy # second", "operator-2-deploy"), "spec.stages.1.spec.pipeline")],
        &[],
    ),
    (PipelineSuffix, AssemblyLine, &[(("operator-deploy # second", "operator"), "spec.stages.1.spec.pipeline")], &[]),
    (
        PipelineSuffix,
        QvsConfig,
        &[(
            (DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {deployPhase: setup}"),
            "spec.stages.0.spec.pipeline",
        )],
        &[(DEPLOY, "pipeline/deploy:simple\n    pipelineParams: {deployPhase: app}")],
    ),
    (
        ProviderUnknown,
        AssemblyLine,
        &[(("kubernetes-helm", "helm"), "spec.stages.0.spec.params.1.value")],
        &[("kubernetes-helm", "$(params.provider)")],
    ),
    (HelmStageMissing, AssemblyLine, &[(("kubernetes-helm", "kubernetes"), STAGE_1)], &[]),
    (
        StoreStageMissing,
        AssemblyLine,
        &[((STATE_2, "value: clustersecretstore\n          - {name: providerType, value: kubernetes-helm}"), STAGE_1)],
        &[(STATE_2, "value: clustersecretstore\n          - {name: providerType, value: kubernetes}")],
    ),
    (
        StoreStageIdle,
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
    (StoreStageEarly, AssemblyLine, &[(("      runAfter:\n        - eso-deploy\n", ""), STAGE_2)], &[]),
    (
        DeploymentValueMissing,
        DeploymentConfig,
        &[(("ksaName:                azure-key-vault\n", ""), "."), (("ksaName:", "ksaname:"), ".")],
        &[],
    ),
    (
        DeploymentValueUnused,
        DeploymentConfig,
        &[(("ksaName:", "ksaname:"), "ksaname")],
        &[("ksaName:", "providerType: kubernetes\nksaName:")],
    ),
    (
        DeploymentValueAutomatic,
        DeploymentConfig,
        &[(("ksaName:", "gitCloneUrl: https://a/b\nksaName:"), "gitCloneUrl")],
        &[],
    ),
    (
        PastedIntoCode,
        DeploymentConfig,
        &[
            (("contoso-kv", "'a\\b'"), "azureKeyContainerName"),
            (("contoso-kv", "a'''b"), "azureKeyContainerName"),
            (("contoso-kv", "a'"), "azureKeyContainerName"),
        ],
        &[("contoso-kv", "a'b"), ("ksaName:", "pathToSource: 'a\\b'\nksaName:")],
    ),
    (
        PastedIntoShell,
        AssemblyLine,
        &[
            (("$(inputs.gitRevision) # second", "main;id"), "spec.stages.1.spec.params.0.value"),
            (("$(inputs.gitRevision) # second", "a b"), "spec.stages.1.spec.params.0.value"),
        ],
        &[("$(inputs.gitRevision) # second", "release/1.0")],
    ),
    (
        ApiVersionNotServed,
        ExternalSecret(0),
        &[(("/v1beta1", "/v1"), "apiVersion"), (("external-secrets.io/v1beta1", "v1beta1"), "apiVersion")],
        &[("/v1beta1", "/v1alpha1")],
    ),
    (
        ApiVersionNotServed,
        DeploymentConfig,
        &[(("0.15.1", "0.17.0"), "apiVersion")],
        &[("0.15.1", "0.16.2"), ("0.15.1", "newest")],
    ),
    (
        StoreNameDiffers,
        ExternalSecret(0),
        &[(("name: azure-key-vault", "name: azure"), "spec.secretStoreRef.name")],
        &[],
    ),
    (
        StoreNameDiffers,
        DeploymentConfig,
        &[(("azure-key-vault # store", "other"), "spec.secretStoreRef.name")],
        &[("azure-key-vault # store", "~")],
    ),
    (
        StoreNameDiffers,
        QvsConfig,
        &[(("appName: $(params.appName)", "appName: $(params.appName)-2"), "spec.secretStoreRef.name")],
        &[("      appName: $(params.appName)\n", "")],
    ),
    (
        StoreKindDiffers,
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

//! For each code, a file that has the problem and a similar one that does not.

/// A complete ExternalSecret for cases to change.
pub(super) const SECRET: &str = include_str!("../../tests/data/import/external-secret.yaml");

/// A complete QVS Config for cases to change.
pub(super) const CONFIG: &str = include_str!("../../tests/data/import/qvs-config.yaml");

/// A complete AssemblyLine for cases to change.
pub(super) const LINE: &str = include_str!("../../tests/data/import/assembly-line.yaml");

/// A ClusterSecretStore like the adapter's, for cases to change.
pub(super) const STORE: &str = include_str!("../../tests/data/import/cluster-secret-store.yaml");

/// The file that a case changes, if any.
pub(super) enum Of {
    Whole,
    Secret,
    Config,
    Line,
    Store,
}

/// The code's name; the file, and the part of it to replace (or nothing, for a file of its own); the replacement that
/// causes the report and the one that does not; and the line and arguments of the report.
pub(super) type Case = (&'static str, Of, &'static str, &'static str, &'static str, u32, &'static [&'static str]);

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    ("import-too-deep", Of::Whole, "", "version: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]", "version: [[x]]", 1, &[]),
    ("import-control-character", Of::Whole, "", "version: a\nksaName: x\u{7}y", "version: a\nksaName: \"x\\u0007y\"", 2, &["\\x07"]),
    ("import-syntax", Of::Whole, "", "version: a\n ksaName: b", "version: a\nksaName: b", 2, &["mapping values are not allowed in this context"]),
    ("import-tab", Of::Secret, "  name: example", "\tname: example", "  name:\texample", 4, &[]),
    ("import-unclosed", Of::Secret, "name: example", "name: \"example", "name: \"example\"", 4, &[]),
    ("import-alias", Of::Whole, "", "version: &v 0.15.1\nksaName: *v", "version: 0.15.1\nksaName: '*v'", 1, &[]),
    ("import-alias", Of::Whole, "", "version: 0.15.1\n<<: {ksaName: a}", "version: 0.15.1\nksaName: a", 2, &[]),
    ("import-unknown-alias", Of::Whole, "", "version: 0.15.1\nksaName: *v", "version: 0.15.1\nksaName: '*v'", 2, &[]),
    ("import-missing-separator", Of::Secret, "        key: qvs-secret-manager\n", "        key: a\napiVersion: v1\nkind: Other\n", "        key: a\n---\napiVersion: v1\nkind: Other\n", 18, &[]),
    ("import-template-helm", Of::Secret, "name: example", "name: {{ .Values.name }}", "name: ${NAME}", 4, &[]),
    ("import-template-helm", Of::Secret, "name: example", "name: \"{{ .Release.Name }}\"", "name: $(params.name)", 4, &[]),
    ("import-template-helm", Of::Secret, "    creationPolicy: Owner", "    template: {data: {a: \"{{ .Values.b }}\"}}", "    template: {data: {a: \"{{ .b }}\"}}", 13, &[]),
    ("import-template-jinja", Of::Secret, "  data:\n", "  data:\n{% for a in b %}\n", "  data:\n", 15, &[]),
    ("import-template-terraform", Of::Secret, "name: example", "name: ${var.name}", "name: ${name}", 4, &[]),
    ("import-template-skeleton", Of::Secret, "name: example", "name: ${{ values.name }}", "name: example", 4, &[]),
    ("import-kustomize", Of::Secret, "spec:", "$patch: delete\nspec:", "spec:", 1, &[]),
    ("import-kustomize", Of::Whole, "", "kind: Kustomization\npatches: [{path: a.yaml}]", "kind: Kustomization\nresources: [a.yaml]", 1, &[]),
    ("import-other-kinds", Of::Secret, "apiVersion:", "kind: A\n---\nkind: A\n---\nkind: B\n---\napiVersion:", "apiVersion:", 1, &["A, B"]),
    ("import-found-inside", Of::Whole, "", "a:\n- {apiVersion: external-secrets.io/v1, kind: ExternalSecret}", "apiVersion: external-secrets.io/v1\nkind: ExternalSecret", 2, &["a[0]"]),
    ("import-only-blocks", Of::Whole, "", "# A note\n```yaml\nversion: 0.15.1\n```\n", "# A note\nversion: 0.15.1\n", 3, &[]),
    ("import-other-application", Of::Whole, "", "kind: AssemblyLine\nspec: {stages: [{name: a, spec: {pipeline: a-deploy}}]}", "kind: AssemblyLine\nspec: {stages: [{name: eso-deploy}]}", 1, &[]),
    ("import-other-application", Of::Whole, "", "designPatterns: [{pattern: qmonus.net/adapter/official/pipeline/deploy:simple}]", "designPatterns: [{pattern: qmonus.net/adapter/official/kubernetes/secrets/eso}]", 1, &[]),
    ("import-tag", Of::Whole, "", "version: !vault 0.15.1", "version: !!str 0.15.1", 1, &[]),
    ("import-key-shape", Of::Whole, "", "version: 0.15.1\n? [ksaName]\n: a", "version: 0.15.1\nksaName: a", 2, &[]),
    ("import-ignore-unknown", Of::Whole, "", "version: 0.15.1\nksaName: a # qvsconfig: ignore param-unusd", "version: 0.15.1\nksaName: a # qvsconfig: ignore param-unused", 2, &["param-unusd", "param-unused"]),
    ("import-duplicate-key", Of::Whole, "", "version: 0.15.1\nversion: 0.15.2", "version: 0.15.1\nksaName: a", 2, &["version", "1", "1"]),
    ("import-not-ours", Of::Whole, "", "name: x\nversion: 1.0.0\nprivate: x", "version: 0.15.1\nksaName: x\nprivate: x", 1, &[]),
    ("import-not-ours", Of::Whole, "", "cluster.kubeconfig.yaml\n", "version: 0.15.1", 1, &[]),
    ("import-other-kind", Of::Secret, "ExternalSecret", "PushSecret", "ExternalSecret", 1, &["PushSecret"]),
    ("import-other-kind", Of::Secret, "external-secrets.io/v1\nk", "kubernetes-client.io/v1\nk", "external-secrets.io/v1\nk", 1, &["ExternalSecret (kubernetes-client.io/v1)"]),
    ("import-other-kinds", Of::Secret, "apiVersion:", "apiVersion: kubernetes-client.io/v1\nkind: ExternalSecret\n---\napiVersion:", "apiVersion:", 1, &["ExternalSecret (kubernetes-client.io/v1)"]),
    ("import-secret-content", Of::Whole, "", "apiVersion: v1\nkind: Config\nusers: []", "version: 0.15.1", 1, &["Config"]),
    ("import-nothing", Of::Whole, "", "# only\n---\n", "version: 0.15.1", 0, &[]),
    ("import-unknown-key", Of::Config, "      ksaName: $", "      ksaNames: x\n      ksaName: $", "      ksaName: $", 27, &["designPatterns[1].params.ksaNames"]),
    ("import-not-kept", Of::Config, "modules:", "  - name: other\n    type: string\nmodules:", "modules:", 14, &["params[other]"]),
    ("import-not-kept", Of::Config, "deploy:simple", "deploy:simple\n    pipelineParams:\n      useDebug: true", "deploy:simple\n    pipelineParams:\n      repositoryKind: github", 31, &["designPatterns[2].pipelineParams.useDebug"]),
    ("import-not-kept", Of::Line, "  stages:", "  results:\n    - name: x\n      value: y\n  stages:", "  results: []\n  stages:", 10, &["spec.results[x]"]),
    ("import-unknown-key", Of::Secret, "spec:", "targets: {a: b}\nspec:", "spec:", 6, &["targets"]),
    ("import-kept-as-further", Of::Secret, "    creationPolicy: Owner", "    creationPolicy: Owner\n    template: {engineVersion: v2}", "    creationPolicy: Owner\n    template: {type: Opaque}", 14, &["spec.target.template.engineVersion"]),
    ("import-kept-as-further", Of::Secret, "        key: qvs", "        metadataPolicy: Fetch\n        key: qvs", "        property: a.b\n        key: qvs", 17, &["spec.data[].remoteRef.metadataPolicy"]),
    ("import-kept-as-further", Of::Secret, "  namespace: default", "  namespace: default\n  labels: {a: b}", "  namespace: default", 6, &["metadata.labels"]),
    ("import-kept-as-further", Of::Secret, "  data:\n", "  dataFrom: [{find: {name: {regexp: a}}, rewrite: []}, {extract: {key: key/a}}]\n  data:\n", "  dataFrom: [{find: {name: {regexp: a}}}]\n  data:\n", 14, &["spec.dataFrom"]),
    ("import-kept-as-further", Of::Secret, "  data:\n", "  dataFrom: [{find: {name: {regexp: a}}, rewrite: [{regexp: {source: a, target: b}}]}]\n  data:\n", "  dataFrom: [{find: {name: {regexp: a}}}]\n  data:\n", 14, &["spec.dataFrom[].rewrite"]),
    ("import-of-cluster", Of::Secret, "  namespace: default", "  namespace: default\n  uid: x", "  namespace: default", 1, &["metadata.uid"]),
    ("import-other-store", Of::Secret, "    kind: ClusterSecretStore\n", "    kind: SecretStore\n", "    kind: ClusterSecretStore\n", 9, &["SecretStore", "azure-key-vault"]),
    ("import-other-store", Of::Secret, "    kind: ClusterSecretStore\n", "", "    kind: ClusterSecretStore\n", 9, &["SecretStore", "azure-key-vault"]),
    ("import-fixed", Of::Line, "name: clustersecretstore-deploy", "name: store", "name: clustersecretstore-deploy", 23, &["spec.stages[1].name", "store", "clustersecretstore-deploy"]),
    ("import-fixed", Of::Line, "value: clustersecretstore", "value: store", "value: clustersecretstore", 32, &["spec.stages[1].spec.params[1].value", "store", "clustersecretstore"]),
    ("import-fixed", Of::Config, "path: .", "path: ./adapters", "path: .", 17, &["modules[0].local.path", "./adapters", "."]),
    ("import-added", Of::Line, "          - name: providerType\n            value: kubernetes-helm\n", "", "          - name: providerType\n            value: kubernetes-helm\n", 16, &["spec.stages[0].spec.params[providerType]"]),
    ("import-added", Of::Line, "      runAfter:\n        - eso-deploy\n", "", "      runAfter:\n        - eso-deploy\n", 23, &["spec.stages[1].runAfter"]),
    ("import-api-version", Of::Secret, "external-secrets.io/v1\nk", "external-secrets.io/v1beta1\nk", "external-secrets.io/v1\nk", 1, &["external-secrets.io/v1beta1", "external-secrets.io/v1", "0.16.2"]),
    ("import-old-api-version", Of::Secret, "external-secrets.io/v1\nk", "external-secrets.io/v1alpha1\nk", "external-secrets.io/v1beta1\nk", 1, &["external-secrets.io/v1alpha1", "external-secrets.io/v1"]),
    ("import-not-text", Of::Secret, "refreshInterval: 1h", "refreshInterval: 0", "refreshInterval: \"0\"", 7, &["0"]),
    ("import-not-text", Of::Whole, "", "version: 0.15.1\nksaName: 123", "version: 0.15.1\nksaName: '123'", 2, &["123"]),
    ("import-shape", Of::Whole, "", "version: 0.15.1\nksaName: [a]", "version: 0.15.1\nksaName: a", 2, &["ksaName"]),
    ("import-kept-as-further", Of::Secret, "refreshInterval: 1h", "refreshInterval: {a: b}", "refreshInterval: 1h", 7, &["spec.refreshInterval.a"]),
    ("import-placeholder", Of::Whole, "", "version: 0.15.1\nksaName: \"<ksaName>\"", "version: 0.15.1\nksaName: \"<ksa>\"", 2, &["<ksaName>"]),
    ("import-placeholder", Of::Secret, "name: made", "name: \"<secrets.3.target>\"", "name: \"<secrets.3.name>\"", 12, &["<secrets.3.target>"]),
    ("import-placeholder", Of::Whole, "", "version: ${version}", "version: 0.15.1", 1, &["${version}"]),
    ("import-plan-version", Of::Whole, "", "qvsconfig: 9\nksaName: a", "qvsconfig: 2\nksaName: a", 1, &["9"]),
    ("import-second-plan", Of::Whole, "", "qvsconfig: 2\n---\nqvsconfig: 2", "qvsconfig: 2", 3, &[]),
    ("import-default", Of::Secret, "  refreshInterval: 1h\n", "", "  refreshInterval: 1h\n", 7, &["spec.refreshInterval", "1h"]),
    ("import-default", Of::Config, "      ksaName: $(params.ksaName)\n", "", "      ksaName: $(params.ksaName)\n", 25, &["ksaName", "azure-key-vault"]),
    ("import-namespace-missing", Of::Secret, "  namespace: default\n", "", "  namespace: default\n", 1, &["default"]),
    ("import-parameter-name", Of::Config, "$(params.ksaName)", "$(params.account)", "$(params.ksaName)", 27, &["ksaName", "account", "ksaName"]),
    ("import-parameter-name", Of::Config, "$(params.appName)", "$(params.store)", "$(params.clusterSecretStoreName)", 25, &["appName", "store", "appName"]),
    ("import-expression", Of::Config, "$(params.ksaName)", "x-$(params.ksaName)", "literal", 27, &["ksaName", "x-$(params.ksaName)"]),
    ("import-ssh-differs", Of::Config, "deploy:simple", "deploy:simple\n    pipelineParams:\n      useSshKey: true", "deploy:simple\n    pipelineParams:\n      useSshKey: false", 31, &[]),
    ("import-secret-prefix", Of::Secret, "key: qvs-secret-manager", "key: secret/qvs-secret-manager", "key: key/qvs-secret-manager", 17, &["secret/qvs-secret-manager"]),
    ("import-pipeline-name", Of::Line, "pipeline: eso-deploy\n    -", "pipeline: eso\n    -", "pipeline: eso-deploy\n    -", 22, &["eso"]),
    ("import-vault-url", Of::Store, "vault.azure.net", "vault.azure.cn", "vault.azure.net", 11, &["https://contoso-kv.vault.azure.cn/"]),
    ("import-store-provider", Of::Store, "    azurekv:", "    vault:", "    azurekv:", 9, &["vault"]),
    ("import-store-managed-identity", Of::Store, "authType: WorkloadIdentity", "authType: ManagedIdentity", "authType: WorkloadIdentity", 10, &[]),
    ("import-store-service-principal", Of::Store, "      authType: WorkloadIdentity\n", "", "      authType: WorkloadIdentity\n", 10, &[]),
    ("import-store-tenant", Of::Store, "      authType", "      tenantId: a\n      authType", "      authType", 10, &[]),
    ("import-store-conditions", Of::Store, "  provider:", "  conditions: [{namespaces: [a]}]\n  provider:", "  conditions: []\n  provider:", 8, &[]),
    ("import-store-cloud", Of::Store, "      authType", "      environmentType: ChinaCloud\n      authType", "      environmentType: PublicCloud\n      authType", 10, &["ChinaCloud"]),
    ("import-store-default", Of::Store, "      authType", "      environmentType: PublicCloud\n      authType", "      authType", 10, &["environmentType", "PublicCloud"]),
    ("import-store-fields", Of::Store, "  controller: \"\"", "  controller: a\n  retrySettings: {maxRetries: 5}", "  controller: \"\"", 1, &["spec.controller, spec.retrySettings"]),
    ("import-store-fields", Of::Store, "        namespace: q", "        audiences: [a]\n        namespace: q", "        namespace: q", 1, &["azurekv.serviceAccountRef.audiences"]),
    ("import-of-cluster", Of::Store, "spec:", "  uid: a\nspec:", "spec:", 1, &["metadata.uid"]),
    ("import-empty-value", Of::Whole, "", "version: 0.15.1\nksaName:", "version: 0.15.1\nksaName: a", 2, &["ksaName"]),
];

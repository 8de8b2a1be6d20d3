//! The tutorial's own files as people type them; comments mark lines that occur twice.

pub const QVS: &str = "\
params:
  - name: version
    type: string
  - name: esoNamespace
    type: string
  - name: appName
    type: string
  - name: azureKeyContainerName
    type: string
  - name: ksaName
    type: string
  - name: ksaNamespace
    type: string

modules:
  - name: qmonus.net/adapter/official
    local:
      path: .

designPatterns:
  - pattern: qmonus.net/adapter/official/kubernetes/secrets/eso
    params:
      version:   $(params.version)
      k8sNamespace: $(params.esoNamespace)

  - pattern: qmonus.net/adapter/official/kubernetes/secrets/aks/clustersecretstore
    params:
      appName: $(params.appName)
      azureKeyContainerName:  $(params.azureKeyContainerName)
      ksaName: $(params.ksaName)
      ksaNamespace: $(params.ksaNamespace)

  - pattern: qmonus.net/adapter/official/pipeline/deploy:simple
";

pub const LINE: &str = "\
apiVersion: vs.axis-dev.io/v1
kind: AssemblyLine
metadata:
  name: eso-clustersecretstore-deploy
spec:
  params:
    - name: gitRevision
      description: \"\"
  results: []
  artifacts: []
  stages:
    - name: eso-deploy
      spec:
        deployment:
          app: external-secrets-operator
          name: staging
        params:
          - name: gitRevision
            value: $(inputs.gitRevision)
          - name: providerType
            value: kubernetes-helm
          - name: deployStateName
            value: externalsecretsoperator
        pipeline: external-secrets-operator-deploy
    - name: clustersecretstore-deploy
      spec:
        deployment:
          app: external-secrets-operator
          name: staging # second
        params:
          - name: gitRevision
            value: $(inputs.gitRevision) # second
          - name: deployStateName
            value: clustersecretstore
        pipeline: external-secrets-operator-deploy # second
      runAfter:
        - eso-deploy
";

pub const VALUES: &str = "\
version:                \"0.15.1\"
esoNamespace:           qmonus-system
azureKeyContainerName:  contoso-kv
ksaName:                azure-key-vault
appName:                azure-key-vault # store
ksaNamespace:           qmonus-system
";

pub const SECRET: &str = "\
apiVersion: external-secrets.io/v1beta1
kind: ExternalSecret
metadata:
  name: example
spec:
  refreshInterval: \"0\"
  secretStoreRef:
    name: azure-key-vault
    kind: ClusterSecretStore
  target:
    name: qvs-kubernetes-secret
    creationPolicy: Owner
  data:
  - secretKey: greeting
    remoteRef:
      key: qvs-secret-manager
      version: 0123456789abcdef0123456789abcdef
";

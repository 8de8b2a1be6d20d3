//! For each code about official adapters: files of other Applications that cause it, and similar ones that do not.

/// A code's name, entries of `designPatterns` that cause it with the location of the finding, and entries that do not.
pub type AdapterCase = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

/// A Deployment, and what follows the parameters that it needs.
macro_rules! simple {
    ($rest:literal) => {
        concat!(
            "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  params:\n    appName: a\n    ",
            "k8sNamespace: b\n    imageName: c\n    port: \"80\"\n",
            $rest
        )
    };
}

/// A pipeline, with options.
macro_rules! deploy {
    ($rest:literal) => {
        concat!("- pattern: qmonus.net/adapter/official/pipeline/deploy:simple\n", $rest)
    };
}

/// An API that is public, and what follows the parameters that it needs.
macro_rules! public {
    ($rest:literal) => {
        concat!(
            "- pattern: qmonus.net/adapter/official/adapters/azure/container/kubernetes/publicApi\n  params:\n    ",
            "appName: a\n    k8sNamespace: b\n    imageName: c\n    port: \"80\"\n    servicePorts: [{port: \"80\", targetPort: \"80\"}]\n",
            $rest
        )
    };
}

/// An API with a database elsewhere, and what follows the parameters that it needs.
macro_rules! backend {
    ($rest:literal) => {
        concat!(
            "- pattern: qmonus.net/adapter/official/adapters/gcp/container/kubernetes/apiBackend\n  params:\n    appName: a\n    ",
            "gcpProjectId: a\n    dnsZoneProjectId: a\n    dnsZoneName: a\n    dnsARecordSubdomain: a.\n    k8sNamespace: a\n    ",
            "imageName: a\n    port: \"80\"\n",
            $rest
        )
    };
}

/// An API of Azure, and what follows a parameter of it.
macro_rules! app {
    ($rest:literal) => {
        concat!(
            "- pattern: qmonus.net/adapter/official/adapters/azure/serverless/webApp/apiBackend\n  params:\n    appName: a\n",
            $rest
        )
    };
}

const FIRST: &str = "designPatterns.0.pattern";

pub const ADAPTER_CASES: &[AdapterCase] = &[
    (
        "pattern-not-in-revision",
        &[("- pattern: github.com/qmonus/official-cloud-native-adapters/pipeline/deploy:simple", FIRST)],
        &["- pattern: github.com/contoso/adapters/pipeline/deploy:simple"],
    ),
    (
        "kubernetes-refuses",
        &[
            (
                "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  params: {appName: Nginx_Demo, k8sNamespace: b, imageName: c, port: \"80\"}",
                "designPatterns.0.params.appName",
            ),
            (
                "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  params: {appName: a, k8sNamespace: b, imageName: c, port: \"65536\"}",
                "designPatterns.0.params.port",
            ),
        ],
        &[
            simple!(""),
            "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  params: {appName: $(params.a), k8sNamespace: x-$(params.a), imageName: c, port: a}",
        ],
    ),
    (
        "expression-not-replaced",
        &[
            (simple!("    replicas: \"${params.a}\""), "designPatterns.0.params.replicas"),
            (simple!("    replicas: $params.a"), "designPatterns.0.params.replicas"),
            (simple!("    replicas: \"$(params.a\""), "designPatterns.0.params.replicas"),
            (simple!("    args: [\"{{ params.a }}\"]"), "designPatterns.0.params.args.0"),
        ],
        // Nothing of this file is called so.
        &[
            simple!("    args: [\"{{ params.other }}\"]"),
            simple!("    replicas: $(params.a)"),
            simple!("    args: [params.a]"),
        ],
    ),
    (
        "expression-unknown",
        &[
            (simple!("    replicas: $(param.a)"), "designPatterns.0.params.replicas"),
            (simple!("    replicas: $( params.a )"), "designPatterns.0.params.replicas"),
            (simple!("    replicas: $(inputs.a)"), "designPatterns.0.params.replicas"),
        ],
        // Kubernetes replaces it.
        &[simple!("    args: [$(HOME)]")],
    ),
    (
        "revision-unknown",
        &[
            (concat!("revision: v0.52.1\n", deploy!("")), "modules.0.revision"),
            (concat!("revision: 0.52.3\n", deploy!("")), "modules.0.revision"),
            // A number to YAML.
            (concat!("revision: 0.52\n", deploy!("")), "modules.0.revision"),
            (concat!("revision: v0.52\n", deploy!("")), "modules.0.revision"),
        ],
        &[
            deploy!(""),
            concat!("revision: 1234567\n", deploy!("")),
            concat!("revision: main\n", deploy!("")),
            concat!("revision: v0.60.0\n", deploy!("")),
            concat!("revision: feature-1\n", deploy!("")),
        ],
    ),
    (
        "adapter-other-revision",
        &[
            // QVS may have taken an older head of the branch.
            (
                concat!("revision: main\n", deploy!("  pipelineParams: {repositoryKind: git-hub}")),
                "designPatterns.0.pipelineParams.repositoryKind",
            ),
            (
                "revision: feature-1\n- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple",
                "designPatterns.0",
            ),
            (
                concat!("revision: v0.60.0\n", deploy!("  pipelineParams: {repositoryKind: git-hub}")),
                "designPatterns.0.pipelineParams.repositoryKind",
            ),
        ],
        &[
            "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple",
            "revision: main\n- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple",
        ],
    ),
    (
        "pattern-unknown",
        &[
            ("revision: main\n- pattern: qmonus.net/adapter/official/pipeline/deploy", FIRST),
            ("revision: v9.0.0\n- pattern: qmonus.net/adapter/official/pipeline/deploy:simpel", FIRST),
            ("revision: main\n- pattern: qmonus.net/adapter/oficial/pipeline/deploy:simple", FIRST),
            ("revision: main\n- pattern: qmonus.net/adapter/official/azure/sample:azureWebPlatform", FIRST),
        ],
        &[
            "- pattern: example.com/own/adapter",
            "- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple:simple",
        ],
    ),
    (
        "pattern-not-in-revision",
        &[
            ("- pattern: qmonus.net/adapter/official/pipeline/deploy:simpel", FIRST),
            (
                "revision: v0.39.0\n- pattern: qmonus.net/adapter/official/adapters/azure/container/kubernetes/publicApi",
                FIRST,
            ),
            ("revision: v0.24.0\n- pattern: qmonus.net/adapter/official/pulumi/azure/sample:azureWebPlatform", FIRST),
        ],
        &[
            "revision: v0.23.0\n- pattern: qmonus.net/adapter/official/pulumi/azure/sample:azureWebPlatform",
            "revision: main\n- pattern: qmonus.net/adapter/official/pulumi/azure/sampel:azureWebPlatform",
        ],
    ),
    (
        "pattern-removed",
        &[("revision: main\n- pattern: qmonus.net/adapter/official/pipeline/build:buildkit", FIRST)],
        &["revision: main\n- pattern: qmonus.net/adapter/official/pipeline/build:buildkitGcp"],
    ),
    (
        "pattern-prefix-doubled",
        &[("- pattern: qmonus.net/adapter/official/qmonus.net/adapter/official/pipeline/deploy:simple", FIRST)],
        &[],
    ),
    (
        "pattern-broken",
        &[(
            "- pattern: qmonus.net/adapter/official/adapters/azure/component:azurePrivateEndpoint\n  params: {appName: a}",
            FIRST,
        )],
        &[
            "- pattern: qmonus.net/adapter/official/adapters/azure/component:azureKeyVault",
            "revision: v0.17.0\n- pattern: qmonus.net/adapter/official/adapters/azure/component:azurePrivateEndpoint\n  params: {appName: a}",
        ],
    ),
    (
        "patterns-conflict",
        &[
            (
                concat!(deploy!(""), "- pattern: qmonus.net/adapter/official/pipeline/deploy:simpleDeployByPulumiYaml"),
                "designPatterns.1.pattern",
            ),
            (
                "- pattern: qmonus.net/adapter/official/pipeline/build:buildkitAws\n- pattern: qmonus.net/adapter/official/pipeline/build:buildkitGcp",
                "designPatterns.1.pattern",
            ),
        ],
        &[
            concat!(deploy!(""), "- pattern: qmonus.net/adapter/official/pipeline/deploy:simpleSetup"),
            "- pattern: qmonus.net/adapter/official/pipeline/build:buildkitAws\n  pipelineParams: {image: api}\n- pattern: qmonus.net/adapter/official/pipeline/build:buildkitGcp\n  pipelineParams: {image: web}",
        ],
    ),
    (
        "pattern-alone",
        &[(simple!(""), FIRST)],
        &[concat!(simple!(""), deploy!("")), concat!(simple!(""), "- pattern: example.com/own/pipeline")],
    ),
    (
        "infrastructure-missing",
        &[(deploy!(""), FIRST)],
        &[concat!(simple!(""), deploy!("")), concat!(deploy!(""), "- pattern: example.com/own/adapter")],
    ),
    (
        "adapter-param-missing",
        &[
            (
                "- pattern: qmonus.net/adapter/official/kubernetes/sample:loadbalancer\n  params: {appName: a, k8sNamespace: b}",
                "designPatterns.0.params",
            ),
            ("- pattern: qmonus.net/adapter/official/kubernetes/sample:loadbalancer", "designPatterns.0"),
        ],
        &[
            "- pattern: qmonus.net/adapter/official/kubernetes/sample:loadbalancer\n  params: {appName: a, k8sNamespace: b, port: \"1\"}",
            // Nothing reads it.
            "- pattern: qmonus.net/adapter/official/adapters/aws/sample/appRunner\n  params: {serviceName: a, imageUri: b, port: \"1\", awsRegion: c}",
        ],
    ),
    (
        "option-unknown",
        &[
            (deploy!("  pipelineParams: {repositorykind: gitlab}"), "designPatterns.0.pipelineParams.repositorykind"),
            (simple!("  pipelineParams: {useDebug: true}"), "designPatterns.0.pipelineParams.useDebug"),
        ],
        &[
            deploy!("  pipelineParams: {repositoryKind: gitlab}"),
            // What it has is not known.
            concat!("revision: v0.60.0\n", deploy!("  pipelineParams: {repositorykind: gitlab}")),
        ],
    ),
    (
        "adapter-name-elsewhere",
        &[(
            concat!("revision: v0.60.0\n", deploy!("  pipelineParams: {repositorykind: gitlab}")),
            "designPatterns.0.pipelineParams.repositorykind",
        )],
        &[deploy!("  pipelineParams: {repositorykind: gitlab}")],
    ),
    (
        "adapter-param-unknown",
        &[
            (simple!("    replica: \"2\""), "designPatterns.0.params.replica"),
            (simple!("    useDebug: \"2\""), "designPatterns.0.params.useDebug"),
        ],
        &[simple!("    replicas: \"2\"")],
    ),
    (
        "adapter-param-newer",
        &[
            (
                concat!(
                    "revision: v0.17.0\n",
                    "- pattern: qmonus.net/adapter/official/adapters/azure/container/kubernetes/apiBackend/sharedInfrastructure\n  params: {enableContainerLog: \"true\"}"
                ),
                "designPatterns.0.params.enableContainerLog",
            ),
            (
                concat!("revision: v0.3.0\n", deploy!("  pipelineParams: {useSshKey: true}")),
                "designPatterns.0.pipelineParams.useSshKey",
            ),
        ],
        &[simple!("    args: [a]"), concat!("revision: main\n", simple!("    args: [a]"))],
    ),
    (
        "adapter-param-needed",
        &[
            (public!("    useIngress: \"true\"\n    paths: []"), "designPatterns.0.params"),
            (public!("    deploymentSecrets: {A: $(params.a)}"), "designPatterns.0.params"),
            (
                public!(
                    "    secondaryPort: \"81\"\n    sidecarContainerImageName: d\n    sidecarContainerPort: \"82\""
                ),
                "designPatterns.0.params",
            ),
            // What only a default asks for is told where the pattern is named.
            (app!(""), FIRST),
        ],
        &[
            app!("    enableContainerLog: \"false\""),
            app!("    logAnalyticsWorkspaceId: a"),
            app!("    enableContainerLog: $(params.a)"),
            public!("    useIngress: \"true\"\n    host: a.example.com\n    paths: []"),
            public!("    useIngress: $(params.useIngress)"),
            public!("    deploymentSecrets: {A: $(params.a)}\n    clusterSecretStoreName: b"),
            // Without an Ingress nothing reads it.
            public!("    tlsSecretCrt: $(params.a)\n    tlsSecretKey: $(params.b)"),
            public!("    secondaryPort: \"81\"\n    sidecarContainerImageName: d"),
        ],
    ),
    (
        "adapter-param-wanted",
        &[
            (public!("    useIngress: \"true\"\n    host: a.example.com"), "designPatterns.0.params"),
            (public!("    sidecarContainerPort: \"81\""), "designPatterns.0.params.sidecarContainerPort"),
            (public!("    b64EncodedTlsSecretCrt: YQ=="), "designPatterns.0.params.b64EncodedTlsSecretCrt"),
        ],
        &[public!("    sidecarContainerImageName: d\n    sidecarContainerPort: \"81\""), public!("")],
    ),
    (
        "adapter-params-exclude",
        &[(
            public!("    imagePullSecretName: a\n    b64EncodedImagePullSecret: b"),
            "designPatterns.0.params.imagePullSecretName",
        )],
        &[
            public!("    imagePullSecretName: a"),
            // Without an Ingress nothing reads it.
            public!("    b64EncodedTlsSecretCrt: a\n    b64EncodedTlsSecretKey: b\n    tlsSecretName: c"),
        ],
    ),
    (
        "adapter-param-value",
        &[(public!("    strategyType: Rolling"), "designPatterns.0.params.strategyType")],
        &[public!("    strategyType: Recreate"), public!("    strategyType: $(params.strategy)")],
    ),
    (
        "adapter-param-format",
        &[
            (simple!("    replicas: two"), "designPatterns.0.params.replicas"),
            (public!("    rollingUpdateMaxSurge: a%"), "designPatterns.0.params.rollingUpdateMaxSurge"),
            (
                public!("    livenessProbe: {tcpSocket: {port: a}, periodSeconds: ten}"),
                "designPatterns.0.params.livenessProbe.periodSeconds",
            ),
        ],
        &[
            public!("    livenessProbe: {tcpSocket: {port: a}, periodSeconds: \"10\"}"),
            // Nothing reads them.
            public!("    sidecarContainerSecondaryPort: a"),
            public!("    paths: [{path: /, serviceName: a, servicePort: b}]"),
            simple!("    replicas: \"2\""),
            public!("    rollingUpdateMaxSurge: 50%"),
            simple!("    replicas: $(params.a)"),
        ],
    ),
    (
        "adapter-param-form",
        &[(
            "- pattern: qmonus.net/adapter/official/adapters/gcp/container/kubernetes/apiBackend/sharedInfrastructure\n  params: {appName: a, gcpProjectId: b, mysqlDatabaseVersion: \"8.0\"}",
            "designPatterns.0.params.mysqlDatabaseVersion",
        )],
        &[
            "- pattern: qmonus.net/adapter/official/adapters/gcp/container/kubernetes/apiBackend/sharedInfrastructure\n  params: {appName: a, gcpProjectId: b, mysqlDatabaseVersion: MYSQL_8_0}",
        ],
    ),
    (
        "adapter-param-same",
        &[(
            "- pattern: qmonus.net/adapter/official/adapters/aws/serverless/webApp/apiBackend/sharedInfrastructure\n  params: {appName: a, awsRegion: b, subnet1AvailabilityZone: c, subnet2AvailabilityZone: c, rdsEngineVersion: 8.0.mysql_aurora.3}",
            "designPatterns.0.params.subnet2AvailabilityZone",
        )],
        &[
            "- pattern: qmonus.net/adapter/official/adapters/aws/serverless/webApp/apiBackend/sharedInfrastructure\n  params: {appName: a, awsRegion: b, subnet1AvailabilityZone: c, subnet2AvailabilityZone: d, rdsEngineVersion: 8.0.mysql_aurora.3}",
        ],
    ),
    (
        "adapter-params-zero",
        &[(
            public!("    rollingUpdateMaxSurge: \"0\"\n    rollingUpdateMaxUnavailable: \"0\""),
            "designPatterns.0.params.rollingUpdateMaxUnavailable",
        )],
        &[public!("    rollingUpdateMaxSurge: \"0\"")],
    ),
    (
        "adapter-field-unknown",
        &[
            (simple!("    env: [{name: A, value: b, secret: c}]"), "designPatterns.0.params.env.0.secret"),
            (
                public!("    livenessProbe: {httpGet: {path: /, port: \"80\", hosts: a}}"),
                "designPatterns.0.params.livenessProbe.httpGet.hosts",
            ),
            (
                public!("    deploymentSecrets: {A: {key: a, name: b}}\n    clusterSecretStoreName: s"),
                "designPatterns.0.params.deploymentSecrets.A.name",
            ),
        ],
        &[public!("    livenessProbe: {httpGet: {path: /, port: \"80\", host: a}}")],
    ),
    (
        "adapter-field-missing",
        &[
            (simple!("    env: [{name: A}]"), "designPatterns.0.params.env.0"),
            (
                "- pattern: qmonus.net/adapter/official/helm/install\n  params: {charts: [{qvsResourceId: a, helmChartRepoUrl: b}]}",
                "designPatterns.0.params.charts.0",
            ),
        ],
        &[simple!("    env: [{name: A, value: b}]"), simple!("    env: [\"$(params.env[*])\"]")],
    ),
    (
        "adapter-field-forbidden",
        &[(
            "- pattern: qmonus.net/adapter/official/adapters/aws/serverless/webApp/apiBackend\n  params: {environmentVariables: {PORT: \"80\"}}",
            "designPatterns.0.params.environmentVariables.PORT",
        )],
        &[
            "- pattern: qmonus.net/adapter/official/adapters/aws/serverless/webApp/apiBackend\n  params: {environmentVariables: {HOST: a}}",
        ],
    ),
    (
        "secret-in-plain-text",
        &[(
            public!("    deploymentSecrets: {A: abc}\n    clusterSecretStoreName: s"),
            "designPatterns.0.params.deploymentSecrets.A",
        )],
        &[public!("    deploymentSecrets: {A: $(params.a)}\n    clusterSecretStoreName: s")],
    ),
    (
        "option-refused",
        &[(
            "- pattern: qmonus.net/adapter/official/pipeline/utils/pulumi:refer\n  pipelineParams: {options: []}",
            "designPatterns.0.pipelineParams.options",
        )],
        &["- pattern: qmonus.net/adapter/official/pipeline/utils/pulumi:refer\n  pipelineParams: {jqQueries: []}"],
    ),
    (
        "option-needs",
        &[(
            "- pattern: qmonus.net/adapter/official/pipeline/build:buildkitGcp\n  pipelineParams: {repositoryKind: backlog}",
            "designPatterns.0.pipelineParams.repositoryKind",
        )],
        &[
            "- pattern: qmonus.net/adapter/official/pipeline/build:buildkitGcp\n  pipelineParams: {repositoryKind: backlog, useSshKey: true}",
            deploy!("  pipelineParams: {repositoryKind: backlog}"),
        ],
    ),
    (
        "option-flag",
        &[(
            "- pattern: qmonus.net/adapter/official/pipeline/deploy:simpleDeployByPulumiYaml\n  pipelineParams: {useCred: {aws: \"true\"}}",
            "designPatterns.0.pipelineParams.useCred.aws",
        )],
        &[
            "- pattern: qmonus.net/adapter/official/pipeline/deploy:simpleDeployByPulumiYaml\n  pipelineParams: {useCred: {aws: true}}",
            "- pattern: qmonus.net/adapter/official/pipeline/deploy:simpleDeployByPulumiYaml\n  pipelineParams: {useCred: {aws: True}}",
        ],
    ),
    (
        "expression-without-params",
        &[(simple!("    args: [$(a)]"), "designPatterns.0.params.args.0")],
        // Kubernetes replaces it.
        &[simple!("    args: [$(HOST)]")],
    ),
    (
        "expression-not-whole",
        &[(
            "- pattern: qmonus.net/adapter/official/adapters/azure/serverless/staticSite/frontend\n  params: {environmentVariables: {A: x-$(params.a)}}",
            "designPatterns.0.params.environmentVariables.A",
        )],
        &[
            "- pattern: qmonus.net/adapter/official/adapters/azure/serverless/staticSite/frontend\n  params: {environmentVariables: {A: $(params.a)}}",
        ],
    ),
    (
        "value-unquoted",
        &[(simple!("    replicas: 2"), "designPatterns.0.params.replicas")],
        &[simple!("    replicas: \"2\"")],
    ),
    (
        "key-unknown",
        &[
            (concat!(deploy!("  pipeline_params: {}"), ""), "designPatterns.0.pipeline_params"),
            (concat!(deploy!("  param: {}"), ""), "designPatterns.0.param"),
            (concat!(deploy!("  parameters: {}"), ""), "designPatterns.0.parameters"),
            (concat!(deploy!("pipelineParams: {}"), ""), "pipelineParams"),
        ],
        &[deploy!("  description: x")],
    ),
    (
        "pattern-blank",
        &[
            ("- pattern: \"qmonus.net/adapter/official/pipeline/deploy:simple \"", FIRST),
            ("- pattern: \" contoso.com/web\"", FIRST),
        ],
        &[deploy!(""), "- pattern:   qmonus.net/adapter/official/pipeline/deploy:simple  "],
    ),
    (
        "adapter-param-type",
        &[
            (simple!("    replicas: $(params.of-int)"), "designPatterns.0.params.replicas"),
            (simple!("    replicas: $(params.of-array)"), "designPatterns.0.params.replicas"),
            (simple!("    args: [$(params.of-bool)]"), "designPatterns.0.params.args.0"),
            (simple!("    env: [{name: a, value: $(params.of-int)}]"), "designPatterns.0.params.env.0.value"),
        ],
        &[
            simple!("    replicas: $(params.a)"),
            simple!("    replicas: 1$(params.of-int)"),
            simple!("    args: [\"$(params.of-array[*])\"]"),
            simple!("    args: $(params.of-array)"),
        ],
    ),
    (
        "secret-into-text",
        &[
            (simple!("    replicas: $(params.of-secret)"), "designPatterns.0.params.replicas"),
            (
                backend!("    environmentVariables: {A: $(params.of-secret)}"),
                "designPatterns.0.params.environmentVariables.A",
            ),
        ],
        &[simple!("    replicas: $(params.of-int)"), backend!("    secrets: {A: $(params.of-secret)}")],
    ),
    (
        "secret-param-type",
        &[
            (backend!("    secrets: {A: $(params.a)}"), "designPatterns.0.params.secrets.A"),
            (backend!("    secrets: {A: $(params.of-int)}"), "designPatterns.0.params.secrets.A"),
        ],
        &[
            backend!("    secrets: {A: $(params.of-secret)}"),
            backend!("    secrets: {A: {key: $(params.a)}}"),
            backend!("    environmentVariables: {A: $(params.a)}"),
        ],
    ),
    (
        "config-secret",
        &[
            (
                backend!("    environmentVariables: {A: ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}"),
                "designPatterns.0.params.environmentVariables.A",
            ),
            (simple!("    args: [\"https://me:secret@example.com/\"]"), "designPatterns.0.params.args.0"),
            (
                "- {pattern: contoso.com/web, params: {token: glpat-aaaaaaaaaaaaaaaaaaaa}}",
                "designPatterns.0.params.token",
            ),
        ],
        &[
            backend!("    environmentVariables: {A: $(params.a)}"),
            simple!("    args: [\"https://$(params.a):$(params.env)@example.com/\"]"),
        ],
    ),
    (
        "adapter-param-missing",
        // What newer tags let out.
        &[(concat!("revision: v0.23.0\n", backend!("")), "designPatterns.0.params")],
        &[concat!("revision: v0.29.0\n", backend!(""))],
    ),
];

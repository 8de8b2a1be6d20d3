//! For each code about AssemblyLines and Deployment Configs of any Application: changes to good ones that cause it, and similar
//! changes that do not.

use valuestream::check::files::File::{self, AssemblyLine, DeploymentConfig, QvsConfig};

use super::Change;

/// A code's name, the file to change, changes that cause it with the location of the finding, and changes that do not.
pub type LineCase = (&'static str, File, &'static [(Change, &'static str)], &'static [Change]);

pub const SHOP_CONFIG: &str = "\
params:
- {name: image, type: string}
- {name: port, type: string}
modules:
- {name: github.com/qmonus/official-cloud-native-adapters, revision: v0.52.3}
designPatterns:
- pattern: qmonus.net/adapter/official/kubernetes/deployment/simple
  params: {appName: shop, k8sNamespace: shop, imageName: $(params.image), port: $(params.port)}
- pattern: qmonus.net/adapter/official/pipeline/build:buildkitGcp
- pattern: qmonus.net/adapter/official/pipeline/deploy:simple
";

pub const SHOP_LINE: &str = "\
apiVersion: vs.axis-dev.io/v1
kind: AssemblyLine
metadata: {name: shop-staging}
spec:
  params:
  - {name: gitRevision}
  stages:
  - name: build
    spec:
      deployment: {app: shop, name: staging}
      pipeline: shop-build
      params:
      - {name: gitRevision, value: $(inputs.gitRevision)}
      - {name: imageTag, value: a}
  - name: deploy
    spec:
      deployment: {app: shop, name: staging}
      pipeline: shop-deploy
      params:
      - {name: gitRevision, value: $(inputs.gitRevision) }
      - {name: image, value: $(stages.build.results.imageFullNameTag)}
    runAfter: [build]
";

pub const SHOP_VALUES: &str = "\
port: \"80\"
imageRegistryPath: asia-docker.pkg.dev/shop
imageShortName: shop
gcpProjectId: a
";

pub const LINE_CASES: &[LineCase] = &[
    (
        "config-secret",
        AssemblyLine,
        &[(
            ("name: imageTag, value: a", "name: imageTag, value: ghp_canary0123456789canary0123456789abcd"),
            "spec.stages.0.spec.params.1.value",
        )],
        &[],
    ),
    (
        "param-type-missing",
        QvsConfig,
        &[(("{name: port, type: string}", "{name: port}"), "params.1")],
        &[("{name: port, type: string}", "{name: port, typ: string}")],
    ),
    ("key-unknown", QvsConfig, &[(("{name: port, type: string}", "{name: port, typ: string}"), "params.1.typ")], &[]),
    (
        "param-reserved",
        QvsConfig,
        &[(
            ("params:\n- {name: image", "params:\n- {name: providerType, type: string}\n- {name: image"),
            "params.0.name",
        )],
        // What has no pipeline of ours, or none that takes the parameters.
        &[("params:\n- {name: image", "params:\n- {name: ProviderType, type: string}\n- {name: image")],
    ),
    (
        "module-revision-missing",
        QvsConfig,
        &[((", revision: v0.52.3", ""), "modules.0")],
        &[(", revision: v0.52.3", ", revision: main"), (", revision: v0.52.3", ", revison: v0.52.3")],
    ),
    (
        "value-pasted-into-shell",
        AssemblyLine,
        &[(
            ("name: image, value: $(stages.build.results.imageFullNameTag)", "name: qvsConfigPath, value: a b"),
            "spec.stages.1.spec.params.1.value",
        )],
        &[
            (
                "name: image, value: $(stages.build.results.imageFullNameTag)",
                "name: qvsConfigPath, value: fix/#123-リリース",
            ),
            ("name: image, value: $(stages.build.results.imageFullNameTag)", "name: deployStateName, value: app_v1.2"),
        ],
    ),
    (
        "value-pasted-into-code",
        AssemblyLine,
        &[((r"$(stages.build.results.imageFullNameTag)", r"'a\b'"), "spec.stages.1.spec.params.1.value")],
        &[],
    ),
    (
        "value-pasted-into-code",
        DeploymentConfig,
        &[(("port: \"80\"", r"port: '8\0'"), "port")],
        // Of the build, which pastes nothing.
        &[("imageShortName: shop", r"imageShortName: 'sh\op'")],
    ),
    (
        "deployment-value-automatic",
        DeploymentConfig,
        &[(("port: \"80\"", "port: \"80\"\ngitCloneUrl: https://example.com/a.git"), "gitCloneUrl")],
        &[],
    ),
    ("text-wanted", DeploymentConfig, &[(("port: \"80\"", "port: [80]"), "port")], &[]),
    (
        "stage-pipeline-unmade",
        AssemblyLine,
        // Every stage is of one Application.
        &[(("pipeline: shop-deploy", "pipeline: shp-deploy"), "spec.stages.1.spec.pipeline")],
        &[(
            "app: shop, name: staging}\n      pipeline: shop-deploy",
            "app: shp, name: staging}\n      pipeline: shp-deploy",
        )],
    ),
    (
        "stage-pipeline-unmade",
        AssemblyLine,
        &[(("pipeline: shop-build", "pipeline: shop-publish-site"), "spec.stages.0.spec.pipeline")],
        // Of another Application.
        &[("pipeline: shop-build", "pipeline: other-publish-site"), ("pipeline: shop-build", "pipeline: other-build")],
    ),
    (
        "stage-pipeline-unmade",
        AssemblyLine,
        &[(
            (
                "  - name: build\n    spec:\n      deployment: {app: shop, name: staging}\n      pipeline: shop-build\n      params:\n      - {name: gitRevision, value: $(inputs.gitRevision)}\n      - {name: imageTag, value: a}\n  - name: deploy\n    spec:\n      deployment: {app: shop, name: staging}\n      pipeline: shop-deploy\n",
                "  - name: deploy\n    spec:\n      deployment: {app: shop, name: staging}\n      pipeline: shop-depoly\n",
            ),
            "spec.stages.0.spec.pipeline",
        )],
        &[(
            "  - name: build\n    spec:\n      deployment: {app: shop, name: staging}\n      pipeline: shop-build\n      params:\n      - {name: gitRevision, value: $(inputs.gitRevision)}\n      - {name: imageTag, value: a}\n  - name: deploy\n    spec:\n      deployment: {app: shop, name: staging}\n      pipeline: shop-deploy\n",
            "  - name: deploy\n    spec:\n      deployment: {app: shop, name: staging}\n      pipeline: shop-release\n",
        )],
    ),
    (
        "key-unknown",
        AssemblyLine,
        &[
            (("    runAfter: [build]", "    runafter: [build]"), "spec.stages.1.runafter"),
            (
                ("      pipeline: shop-build\n      params:", "      pipeline: shop-build\n      parms:"),
                "spec.stages.0.spec.parms",
            ),
            (("  params:\n  - {name: gitRevision}", "  param:\n  - {name: gitRevision}"), "spec.param"),
        ],
        &[("    runAfter: [build]", "    runAfter: [build]\n    description: x")],
    ),
    (
        "kind-differs",
        AssemblyLine,
        &[(("kind: AssemblyLine", "kind: Assemblyline"), "kind")],
        &[("kind: AssemblyLine", "kind: \"AssemblyLine\"")],
    ),
    (
        "expression-not-replaced",
        AssemblyLine,
        &[
            (("$(inputs.gitRevision)}", "\"${inputs.gitRevision}\"}"), "spec.stages.0.spec.params.0.value"),
            (("$(inputs.gitRevision)}", "\"{{ inputs.gitRevision }}\"}"), "spec.stages.0.spec.params.0.value"),
            (
                ("    runAfter: [build]", "    runAfter: [build]\n  results: [{name: a, value: $inputs.gitRevision}]"),
                "spec.results.0.value",
            ),
        ],
        // Of no input of this line.
        &[("$(inputs.gitRevision)}", "\"${inputs.other}\"}"), ("$(inputs.gitRevision)}", "inputs.gitRevision}")],
    ),
    (
        "expression-unknown",
        AssemblyLine,
        &[(("$(inputs.gitRevision)}", "$(input.gitRevision)}"), "spec.stages.0.spec.params.0.value")],
        &[],
    ),
    (
        "kubernetes-refuses",
        DeploymentConfig,
        &[(("port: \"80\"", "port: \"0\""), "port"), (("port: \"80\"", "port: \"70000\""), "port")],
        &[("port: \"80\"", "port: \"8080\"")],
    ),
    (
        "stage-param-ignored",
        AssemblyLine,
        &[
            (("name: imageTag", "name: imagetag"), "spec.stages.0.spec.params.1.name"),
            // A build takes no parameter of the QVS Config.
            (("name: imageTag", "name: port"), "spec.stages.0.spec.params.1.name"),
            (("name: imageTag", "name: gitRepositoryUrl"), "spec.stages.0.spec.params.1.name"),
        ],
        &[("name: imageTag", "name: extraArgs"), ("name: image,", "name: port,")],
    ),
    (
        "stage-param-missing",
        AssemblyLine,
        &[
            (("      - {name: imageTag, value: a}\n", ""), "spec.stages.0"),
            (("      - {name: gitRevision, value: $(inputs.gitRevision) }\n", ""), "spec.stages.1"),
        ],
        &[],
    ),
    ("stage-param-missing", DeploymentConfig, &[(("imageShortName", "imageshortName"), "spec.stages.0")], &[]),
    (
        "result-unknown",
        AssemblyLine,
        &[
            (("results.imageFullNameTag", "results.imageFullName"), "spec.stages.1.spec.params.1.value"),
            (
                (
                    "    runAfter: [build]",
                    "    runAfter: [build]\n  results: [{name: a, value: $(stages.deploy.results.url)}]",
                ),
                "spec.results.0.value",
            ),
        ],
        &[("results.imageFullNameTag", "results.imageDigest")],
    ),
    (
        "input-unused",
        AssemblyLine,
        &[(("  - {name: gitRevision}", "  - {name: gitRevision}\n  - {name: tag}"), "spec.params.1")],
        &[("    runAfter: [build]", "    runAfter: [build]\n  results: [{name: a, value: $(inputs.gitRevision)}]")],
    ),
    (
        "deployment-value-idle",
        DeploymentConfig,
        &[(("gcpProjectId: a", "gcpProjectID: a"), "gcpProjectID")],
        &[("gcpProjectId: a", "azureTenantId: a")],
    ),
    (
        "deployment-value-no-text",
        DeploymentConfig,
        &[(("\"80\"", "80"), "port"), (("\"80\"", "true"), "port"), (("\"80\"", ""), "port")],
        &[("\"80\"", "8080-8081")],
    ),
    ("deployment-secret", DeploymentConfig, &[(("\"80\"", "ghp_0123456789abcdef0123456789abcdef0123"), "port")], &[]),
];

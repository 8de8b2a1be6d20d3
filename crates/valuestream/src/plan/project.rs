//! QVS project: names in the QVS console.

use text::Text;

use crate::field::{Spec, choices, fields};
use crate::rule::shape;

choices! {
    /// Which commands the runbook shows.
    RunbookEdition {
        /// Today's commands.
        Current = "current", ja: "current (現在のコマンド)", en: "current (today's commands)";
        /// The tutorial's own.
        Tutorial = "tutorial", ja: "tutorial (チュートリアルどおり)", en: "tutorial (as written there)";
    }
}

fields! {
    /// The names that Qmonus Value Stream knows things by.
    Project, ProjectField {
        /// QVS project.
        project_name ProjectName: Spec::line(
            "projectName",
            Text::new("プロジェクト名", "Project"),
            Text::new("qvsctl project listのPROJECT NAME。", "PROJECT NAME in qvsctl project list."),
            "contoso-platform",
        ).rules(&[shape::label]);
        /// Display name of the QVS Application.
        application_display_name ApplicationDisplayName: Spec::line(
            "applicationDisplayName",
            Text::new("Applicationの表示名", "Application display name"),
            Text::new("コンソールのDisplay Nameに入力する名前。", "Goes into Display Name in the console."),
            "External Secrets Operator",
        ).default("External Secrets Operator").rules(&[shape::seen]);
        /// Id of the QVS Application as the console shows it.
        application_id ApplicationId: Spec::line(
            "applicationId",
            Text::new("ApplicationのName", "Application name (id)"),
            Text::new("登録後にコンソールが表示するName。AssemblyLineがこの名前で参照します。", "The Name the console shows after registering; the AssemblyLine refers to it."),
            "external-secrets-operator",
        ).default("external-secrets-operator").rules(&[shape::label]);
        /// Display name of the QVS Environment.
        environment_name EnvironmentName: Spec::line(
            "environmentName",
            Text::new("Environment名", "Environment"),
            Text::new("デプロイ先となる環境のDisplay Name。", "Display Name of the environment you deploy to."),
            "staging",
        ).default("staging").rules(&[shape::seen]);
        /// Name of the QVS Deployment.
        deployment_name DeploymentName: Spec::line(
            "deploymentName",
            Text::new("Deployment名", "Deployment"),
            Text::new("DeploymentのName。AssemblyLineがこの名前で参照します。", "The Deployment's Name; the AssemblyLine refers to it."),
            "staging",
        ).default("staging").rules(&[shape::label]);
        /// `--prefix` of `qvsctl pipeline compile`; the pipeline is `<prefix>-deploy`.
        pipeline_prefix PipelinePrefix: Spec::line(
            "pipelinePrefix",
            Text::new("Pipelineのprefix", "Pipeline prefix"),
            Text::new("Pipeline名は <prefix>-deployになります。ApplicationのNameと同じにします。", "The pipeline becomes <prefix>-deploy. Keep it equal to the Application name."),
            "external-secrets-operator",
        ).default("external-secrets-operator").rules(&[shape::label]);
        /// `metadata.name` of the AssemblyLine and the start of its file's name.
        assembly_line_name AssemblyLineName: Spec::line(
            "assemblyLineName",
            Text::new("AssemblyLine名", "AssemblyLine"),
            Text::new("コンソールに表示される名前で、ファイル名にもなります。", "The name shown in the console; also names the file."),
            "eso-clustersecretstore-deploy",
        ).default("eso-clustersecretstore-deploy").rules(&[shape::label]);
        /// File that `qvsctl plugin gen-kubeconfig` writes; ignored by Git, never in the bundle.
        kubeconfig_file KubeconfigFile: Spec::line(
            "kubeconfigFile",
            Text::new("kubeconfigのファイル名", "kubeconfig file"),
            Text::new("クラスタの認証情報を書き出すファイル。Gitにもバンドルにも含めません。", "Cluster credentials are written to it. Never in Git, never in the bundle."),
            "cluster.kubeconfig.yaml",
        ).default("cluster.kubeconfig.yaml").rules(&[shape::file_name]);
        /// Which commands the runbook shows.
        runbook_edition RunbookEdition: Spec::choice(
            "runbookEdition",
            Text::new("手順の版", "Runbook edition"),
            Text::new("currentは古くなったコマンドを置き換えます。tutorialはチュートリアルのコマンドのままです。", "current replaces outdated commands; tutorial keeps the tutorial's own."),
            RunbookEdition::CHOICES,
        );
    }
}

impl Project {
    /// Which commands the runbook shows; a value that is none of the choices is read as the default.
    pub fn runbook_edition(&self) -> RunbookEdition {
        RunbookEdition::or_default(&self.runbook_edition)
    }
}

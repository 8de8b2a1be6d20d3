//! QVS project: names in the QVS console.

use text::Text;

use crate::field::{Spec, choices, fields};
use crate::rule::shape;

choices! {
    /// Which commands the runbook shows.
    RunbookEdition {
        /// The current commands.
        Current = "current", ja: "current (現在のコマンド)", en: "current (today's commands)";
        /// The tutorial's own commands.
        Tutorial = "tutorial", ja: "tutorial (チュートリアルどおり)", en: "tutorial (as written there)";
    }
}

choices! {
    /// What the runbook is for.
    RunbookTask {
        /// Installing.
        Install = "install", ja: "導入", en: "installing";
        /// Going from the installed release to the plan's.
        Upgrade = "upgrade", ja: "アップグレード", en: "upgrading";
        /// Taking away what the plan set up.
        Remove = "remove", ja: "削除", en: "removing";
    }
}

fields! {
    /// Names that Qmonus Value Stream uses.
    Project, ProjectField {
        /// QVS project.
        project_name ProjectName: Spec::line(
            "projectName",
            Text { ja: "プロジェクト名", en: "Project" },
            Text { ja: "qvsctl project listのPROJECT NAME。", en: "PROJECT NAME in qvsctl project list." },
            "contoso-platform",
        ).rules(&[shape::label]);
        /// Display name of the QVS Application.
        application_display_name ApplicationDisplayName: Spec::line(
            "applicationDisplayName",
            Text { ja: "Applicationの表示名", en: "Application display name" },
            Text { ja: "コンソールのDisplay Nameに入力する名前。", en: "Goes into Display Name in the console." },
            "External Secrets Operator",
        ).default("External Secrets Operator").rules(&[shape::seen]);
        /// Id of the QVS Application, as the console shows it.
        application_id ApplicationId: Spec::line(
            "applicationId",
            Text { ja: "ApplicationのName", en: "Application name (id)" },
            Text { ja: "登録後にコンソールが表示するName。AssemblyLineがこの名前で参照します。", en: "The Name the console shows after registering; the AssemblyLine refers to it." },
            "external-secrets-operator",
        ).default("external-secrets-operator").rules(&[shape::label]);
        /// Display name of the QVS Environment.
        environment_name EnvironmentName: Spec::line(
            "environmentName",
            Text { ja: "Environment名", en: "Environment" },
            Text { ja: "デプロイ先となる環境のDisplay Name。", en: "Display Name of the environment you deploy to." },
            "staging",
        ).default("staging").rules(&[shape::seen]).differs();
        /// Name of the QVS Deployment.
        deployment_name DeploymentName: Spec::line(
            "deploymentName",
            Text { ja: "Deployment名", en: "Deployment" },
            Text { ja: "DeploymentのName。AssemblyLineがこの名前で参照します。", en: "The Deployment's Name; the AssemblyLine refers to it." },
            "staging",
        ).default("staging").rules(&[shape::label]).differs();
        /// `--prefix` of `qvsctl pipeline compile`; the pipeline is `<prefix>-deploy`.
        pipeline_prefix PipelinePrefix: Spec::line(
            "pipelinePrefix",
            Text { ja: "Pipelineのprefix", en: "Pipeline prefix" },
            Text { ja: "Pipeline名は <prefix>-deployになります。ApplicationのNameと同じにします。", en: "The pipeline becomes <prefix>-deploy. Keep it equal to the Application name." },
            "external-secrets-operator",
        ).default("external-secrets-operator").rules(&[shape::label]);
        /// `metadata.name` of the AssemblyLine and the start of its file's name.
        assembly_line_name AssemblyLineName: Spec::line(
            "assemblyLineName",
            Text { ja: "AssemblyLine名", en: "AssemblyLine" },
            Text { ja: "コンソールに表示される名前で、ファイル名にもなります。", en: "The name shown in the console; also names the file." },
            "eso-clustersecretstore-deploy",
        ).default("eso-clustersecretstore-deploy").rules(&[shape::label]).may_differ();
        /// File that `qvsctl plugin gen-kubeconfig` writes; ignored by Git, never in the bundle.
        kubeconfig_file KubeconfigFile: Spec::line(
            "kubeconfigFile",
            Text { ja: "kubeconfigのファイル名", en: "kubeconfig file" },
            Text { ja: "クラスタの認証情報を書き出すファイル。Gitにもバンドルにも含めません。", en: "Cluster credentials are written to it. Never in Git, never in the bundle." },
            "cluster.kubeconfig.yaml",
        ).default("cluster.kubeconfig.yaml").rules(&[shape::file_name]).may_differ();
        /// What the runbook is for.
        runbook_task RunbookTask: Spec::choice(
            "runbookTask",
            Text { ja: "手順書の目的", en: "Runbook for" },
            Text { ja: "アップグレードは、「今のESOバージョン」から「ESOバージョン」への手順です。削除は、このプランで作ったものを片付けます。", en: "Upgrading leads from \"ESO version now\" to \"ESO version\"; removing takes away what this plan set up." },
            RunbookTask::CHOICES,
        );
        /// Which commands the runbook shows.
        runbook_edition RunbookEdition: Spec::choice(
            "runbookEdition",
            Text { ja: "手順の版", en: "Runbook edition" },
            Text { ja: "currentは古くなったコマンドを置き換えます。tutorialはチュートリアルのコマンドのままです。", en: "current replaces outdated commands; tutorial keeps the tutorial's own." },
            RunbookEdition::CHOICES,
        );
    }
}

impl Project {
    /// What the runbook is for; a value outside the list is read as the default.
    pub fn runbook_task(&self) -> RunbookTask {
        RunbookTask::or_default(&self.runbook_task)
    }

    /// Which commands the runbook shows; a value outside the list is read as the default.
    pub fn runbook_edition(&self) -> RunbookEdition {
        RunbookEdition::or_default(&self.runbook_edition)
    }
}

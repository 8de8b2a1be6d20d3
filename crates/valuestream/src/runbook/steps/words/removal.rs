//! The steps of a removal.

use text::Text;

// Said by every block.
pub const LEFT: Text = Text { ja: "何も削除していません。", en: "Nothing was removed." };
pub const GONE: Text = Text { ja: "すでにありません。", en: "It is gone already." };

// r-2.
pub const SECRETS_FIRST: Text = Text {
    ja: "ExternalSecretを、ESOが動いているうちに削除します。ESOが先になくなると、0.20.0以降のExternalSecretは削除中のまま残ります。",
    en: "ExternalSecrets go while ESO still runs. Without ESO, those of 0.20.0 and newer stay in deletion for ever.",
};
pub const NO_SECRETS: Text =
    Text { ja: "このプランにExternalSecretはありません。", en: "This plan has no ExternalSecrets." };
pub const SECRET_GOES: Text = Text {
    ja: "creationPolicyがOwnerなので、Secretも一緒に消えます。残すときは、最初のコマンドでyと答えてください。残したSecretは更新されません。",
    en: "With creationPolicy Owner, the Secret goes with it. To keep the Secret, answer y to the first command; it is then \
         never updated again.",
};
pub const SECRET_STAYS: Text = Text {
    ja: "creationPolicyがOwnerではないので、Secretは残ります。以後は更新されません。",
    en: "As its creationPolicy is not Owner, the Secret stays. It is then never updated again.",
};
pub const DELETE_KEEPING: Text = Text {
    ja: "Secretを残して、ExternalSecretを削除する",
    en: "Remove the ExternalSecret and keep its Secret",
};
pub const ASK_KEEPING: Text = Text {
    ja: "ExternalSecretを削除し、Secretは残しますか?",
    en: "Remove the ExternalSecret, but keep its Secret?",
};
pub const DELETE_EXTERNAL_SECRET: Text = Text { ja: "ExternalSecretを削除する", en: "Remove the ExternalSecret" };
pub const ASK_EXTERNAL_SECRET: Text =
    Text { ja: "ExternalSecretを削除しますか?", en: "Remove the ExternalSecret?" };
pub const OTHER_STORE: Text = Text {
    ja: "このExternalSecretは別のストアを使っています。削除せずに中止します:",
    en: "This ExternalSecret reads another store. It was not removed:",
};
pub const RELEASE: Text = Text {
    ja: "ExternalSecretが消えるのを待ち、ESOがもういないときはファイナライザーを外す",
    en: "Wait until the ExternalSecret is gone; where ESO is gone, take its finalizer off",
};
pub const ASK_FINALIZER: Text = Text {
    ja: "ESOが動いていないため、このExternalSecretは削除中のまま残ります。ファイナライザーを外しますか?",
    en: "No ESO runs, so this ExternalSecret stays in deletion. Take its finalizer off?",
};
pub const NOT_STUCK: Text =
    Text { ja: "削除中のまま残っているものはありません。", en: "Nothing is stuck in deletion." };

// r-3.
pub const DELETE_STORE: Text = Text { ja: "ClusterSecretStoreを削除する", en: "Remove the ClusterSecretStore" };
pub const ASK_STORE: Text =
    Text { ja: "ClusterSecretStoreを削除しますか?", en: "Remove the ClusterSecretStore?" };
pub const STORE_OF_OTHERS: Text = Text {
    ja: "同じ名前の、別のキーコンテナかServiceAccountのClusterSecretStoreがあります。削除せずに中止します:",
    en: "There is a ClusterSecretStore of that name for another vault or ServiceAccount. It was not removed:",
};
pub const STILL_READ: Text = Text {
    ja: "このストアを使うExternalSecretがまだあります。先に削除してください:",
    en: "There are still ExternalSecrets that read this store. Remove them first:",
};

// r-4.
pub const STATE_OF_QVS: Text = Text {
    ja: "QVSでESOをアンインストールする方法は公開されていないので、Helm chartのオブジェクトをkubectlで削除します。\
         QVSのデプロイ状態には、これらが残っていることになっています。",
    en: "How to uninstall ESO with QVS is not public, so the objects of the Helm chart are removed with kubectl. In the \
         deploy state that QVS keeps, they are still there.",
};
pub const DELETE_OPERATOR: Text =
    Text { ja: "External Secrets Operatorを削除する", en: "Remove External Secrets Operator" };
pub const ASK_OPERATOR: Text = Text {
    ja: "Deployment、Service、ロール、webhookの設定など、ESOのHelm chartのオブジェクトを、次のnamespaceとクラスタから削除しますか?",
    en: "Remove the objects of ESO's Helm chart (Deployments, Service, roles, webhook configurations) from the cluster and \
         this namespace?",
};
pub const STILL_THERE: Text = Text {
    ja: "クラスタにExternalSecretがまだあります。ほかの人のものかもしれません。先に確認してください:",
    en: "There are still ExternalSecrets in the cluster, perhaps someone else's. Look at them first:",
};

// r-5.
pub const DELETE_DEFINITIONS: Text = Text { ja: "CRDを削除する", en: "Remove the definitions" };
pub const ASK_DEFINITIONS: Text =
    Text { ja: "これらのCRDをすべて削除しますか?", en: "Remove all of these definitions?" };
pub const OPERATOR_RUNS: Text = Text {
    ja: "External Secrets Operatorがまだ動いています。手順r-4を先に済ませてください:",
    en: "External Secrets Operator still runs. Do step r-4 first:",
};
pub const OBJECTS_LEFT: Text = Text {
    ja: "CRDのオブジェクトがまだあります。CRDを削除すると一緒に消えるか、ファイナライザーのために残ります。先に片付けてください:",
    en: "There are still objects of these definitions. They would go with them, or be stuck by their finalizers. See to them \
         first:",
};

// r-6.
pub const SEVERAL_APPLICATIONS: Text = Text {
    ja: "同じ名前のアプリケーションが複数あります。何も削除していません。",
    en: "Several applications have this name. Nothing was removed.",
};
pub const NO_APPLICATION: Text =
    Text { ja: "アプリケーションはすでにありません。", en: "The application is gone already." };
pub const AZURE_UNREAD: Text = Text {
    ja: "AKSクラスタかアプリケーションの内容を確認できません。何も削除していません。",
    en: "The AKS cluster or the application cannot be read. Nothing was removed.",
};
pub const DELETE_CREDENTIAL: Text =
    Text { ja: "フェデレーション資格情報を削除する", en: "Remove the federated credential" };
pub const ASK_CREDENTIAL: Text = Text {
    ja: "このクラスタの、次のServiceAccountを信頼する資格情報を削除しますか?",
    en: "Remove the credential that trusts this ServiceAccount of this cluster?",
};
pub const NO_CREDENTIAL: Text = Text {
    ja: "このクラスタのServiceAccountを信頼する資格情報はありません。",
    en: "No credential trusts the ServiceAccount of this cluster.",
};
pub const DELETE_APPLICATION: Text = Text {
    ja: "キーコンテナの権限を取り消し、アプリケーションを削除する",
    en: "Revoke the right to read the vault, and remove the application",
};
pub const ASK_APPLICATION: Text = Text {
    ja: "キーコンテナの読み取り権限を取り消し、次のEntraアプリケーションを削除しますか?",
    en: "Revoke its right to read the vault, and remove this Entra application?",
};
pub const APPLICATION_IN_USE: Text = Text {
    ja: "アプリケーションには、ほかの資格情報かパスワードがあります。使っている人がいるので、削除せずに中止します:",
    en: "The application has other credentials or a password, so someone uses it. It was not removed:",
};
pub const VAULT_STAYS: Text = Text {
    ja: "次のキーコンテナとシークレットは削除しません。論理的に削除されたものを完全に削除 (purge) することもありません。",
    en: "This vault and these secrets stay, and nothing that is soft-deleted is purged.",
};
pub const LIST_DELETED: Text = Text {
    ja: "キーコンテナの論理的に削除されたシークレットを表示する (そのまま残ります)",
    en: "Show the vault's soft-deleted secrets, which stay as they are",
};

// r-7.
pub const DELETE_ACCOUNT: Text = Text { ja: "ServiceAccountを削除する", en: "Remove the ServiceAccount" };
pub const ASK_ACCOUNT: Text = Text { ja: "ServiceAccountを削除しますか?", en: "Remove the ServiceAccount?" };
pub const DELETE_NAMESPACE: Text =
    Text { ja: "namespaceを、空であれば削除する", en: "Remove the namespace, if it is empty" };
pub const ASK_NAMESPACE: Text =
    Text { ja: "空のnamespaceを削除しますか?", en: "Remove this namespace, which is empty?" };
pub const NAMESPACE_IN_USE: Text = Text {
    ja: "namespaceにほかのものがあるので、残します:",
    en: "The namespace stays, because there is something else in it:",
};

// r-8.
pub const IN_THE_CONSOLE: Text = Text {
    ja: "QVSコンソールで、次のものを上から順に削除します。ほかで使っているものは残してください。",
    en: "Remove these in the QVS console, from top to bottom. Leave what is used elsewhere.",
};
pub const CONSOLE_UNVERIFIED: Text = Text {
    ja: "コンソールでの削除の手順と、QVSのデプロイ状態がどうなるかは、公開された資料では確認できていません。",
    en: "How the console removes them, and what becomes of QVS's deploy state, could not be verified in public documents.",
};

pub const SHARED_STAYS: Text = Text {
    ja: "Application、Repository、Pipelineはほかの環境も使うので、削除しないでください。最後の環境では、ほかの環境をqvsconfigで削除してから手順書を作り直してください。",
    en: "Leave the Application, the Repository and the pipeline, which the other Environments use. For the last Environment, remove the others in qvsconfig and make the runbook anew.",
};
pub const FILES_OF_ENVIRONMENT: Text = Text {
    ja: "リポジトリのファイルは残ります。qvsconfigで環境を削除してから、この環境だけの次のファイルも削除してください。",
    en: "The files in the repository stay. Remove the Environment in qvsconfig, and then these files, which only it has.",
};

// r-9.
pub const REVOKE: Text =
    Text { ja: "キーコンテナを読み取る権限を取り消す", en: "Take back the right to read the vault" };
pub const ASK_REVOKE: Text = Text {
    ja: "アプリケーションはほかの環境が使います。次のキーコンテナを読み取る権限だけを取り消しますか?",
    en: "Other Environments use the application. Take back only its right to read this vault?",
};
pub const RIGHT_IN_USE: Text = Text {
    ja: "別の環境も同じアプリケーションで同じキーコンテナを読むので、アプリケーションと読み取り権限は残します。",
    en: "Another Environment reads the same vault as the same application, so the application and its right stay.",
};
pub const DELETE_BRANCH: Text = Text { ja: "ブランチを削除する", en: "Remove the branch" };
pub const ASK_BRANCH: Text = Text {
    ja: "リモートリポジトリから、次のブランチを削除しますか?",
    en: "Remove this branch from the remote repository?",
};
pub const DEFAULT_BRANCH: Text = Text {
    ja: "既定のブランチなので残します。ファイルは自分で削除してください。",
    en: "It is the default branch, so it stays. Remove the files in it yourself.",
};
pub const REPOSITORY_UNREAD: Text = Text {
    ja: "リポジトリを確認できません。何も削除していません。",
    en: "The repository cannot be read. Nothing was removed.",
};
pub const FILES_STAY: Text = Text {
    ja: "ほかのブランチにマージしたファイルは残ります。",
    en: "Files that were merged into another branch stay there.",
};

//! Steps 4 to 7.

use text::Text;

// Step 4.
pub const CLONE: Text =
    Text { ja: "リポジトリをcloneして移動する", en: "Clone the repository and change to it" };
pub const SWITCH_BRANCH: Text = Text { ja: "ブランチに切り替える", en: "Switch to the branch" };
pub const FETCH: Text = Text {
    ja: "リモートリポジトリの今の状態を取得する",
    en: "Fetch what the remote repository has",
};
pub const PULL: Text = Text {
    ja: "ほかの環境のためにpushされた変更を取り込む",
    en: "Take in what was pushed for other Environments",
};
pub const REPOSITORY_UNREAD: Text = Text {
    ja: "リモートリポジトリを確認できません。何も変更していません。",
    en: "The remote repository cannot be read. Nothing was changed.",
};
pub const TAKE_SHARED: Text = Text {
    ja: "最初の環境のブランチから、すべての環境に共通のアダプタとQVS Configを取り込む",
    en: "Take the adapters and the QVS Config, which all share, from the first Environment's branch",
};
pub const IGNORE_KUBECONFIG: Text =
    Text { ja: "kubeconfigをGitから除外する", en: "Keep the kubeconfig out of Git" };
pub const CREATE_DIRECTORIES: Text = Text { ja: "ディレクトリを作成する", en: "Create the directories" };
pub const SIGN_IN: Text = Text { ja: "qvsctlにサインインする", en: "Sign in with qvsctl" };
pub const OPEN_URL: Text =
    Text { ja: "表示されたURLを開いて認証します。", en: "Open the URL it prints." };
pub const DOWNLOAD_ADAPTERS: Text = Text { ja: "アダプタをダウンロードする", en: "Download the adapters" };
pub const OWN_BESIDE_OFFICIAL: Text = Text {
    ja: "公式アダプタはcue.mod/pkgに入ります。独自アダプタのmodule.cueは手順5で同じcue.modに置きます。",
    en: "The official adapters go into cue.mod/pkg; step 5 puts the own adapter's module.cue into the same cue.mod.",
};
pub const FIRST_HAS_THEM: Text = Text {
    ja: "アダプタとPipelineは最初の環境のものを使うので、ダウンロードもコンパイルもしません。",
    en: "Adapters and pipeline are those of the first Environment: there is nothing to download or to compile.",
};
pub const NOTHING_TO_DOWNLOAD: Text = Text {
    ja: "アダプタは公式リポジトリの固定したリビジョンから取得されるので、ダウンロードは不要です。",
    en: "The adapters come from their official repository at a pinned revision, so there is nothing to download.",
};

// Step 5.
pub const UNPACK: Text = Text {
    ja: "バンドルのzipをリポジトリのルートに展開します (qvsconfigのページの「バンドルを1つのコマンドとしてコピー」\
         でも展開できます)。",
    en: "Unpack the bundle's zip at the root of the repository (on qvsconfig's page, \"Copy the bundle as one \
         command\" does it too).",
};
pub const LIST_FILES: Text =
    Text { ja: "ファイルが置かれたことを確認する", en: "Check that the files are there" };

// Step 6.
pub const COMPILE: Text = Text { ja: "Pipeline Manifestを生成する", en: "Compile the Pipeline Manifest" };
pub const REMOTE_UNCONFIRMED: Text = Text {
    ja: "remoteのアダプタで -m . がどう扱われるかは確認できていません。失敗したら取得元をlocalに戻してください。",
    en: "How -m . behaves with remote adapters is not confirmed. If it fails, go back to local adapters.",
};
pub const OWN_BESIDE_REMOTE: Text = Text {
    ja: "独自モジュールとremoteの公式アダプタをこの形で並べた公開リポジトリは見つかっていません。",
    en: "No public repository was found that has an own module beside remote official adapters in this form.",
};
pub const OWN_UNTRIED: Text = Text {
    ja: "独自アダプタは、CUEエンジンで評価し、公開されているQVSのリポジトリと同じ配置にしたものですが、\
         qvsctlでは試していません。失敗したら、ClusterSecretStoreの作成方法をマニフェストに変えてください。",
    en: "The own adapter was evaluated with a CUE engine and is laid out as in public QVS repositories, but was not \
         tried with qvsctl. If it fails, have the ClusterSecretStore made by a manifest.",
};
pub const CHECK_PROJECT: Text = Text { ja: "プロジェクト名を確認する", en: "Check the project's name" };
pub const REGISTER_PIPELINE: Text =
    Text { ja: "Pipeline Manifestを登録する", en: "Register the Pipeline Manifest" };

// Step 7.
pub const REGISTER_ASSEMBLY_LINE: Text = Text { ja: "AssemblyLineを登録する", en: "Register the AssemblyLine" };
pub const PUSH: Text = Text { ja: "リモートリポジトリに反映する", en: "Push to the remote repository" };
pub const IGNORE_KUBECONFIGS: Text = Text {
    ja: "ほかの名前のkubeconfigもGitから除外する",
    en: "Keep kubeconfigs of other names out of Git, too",
};
pub const FIND_KUBECONFIGS: Text = Text {
    ja: "kubeconfigがcommitされていないことを確認する",
    en: "Check that no kubeconfig was ever committed",
};
pub const KUBECONFIG_IN_HISTORY: Text = Text {
    ja: "何か表示されたら、その認証情報は履歴から誰でも読めます。ファイルを消すだけでは足りないので、認証情報を作り直してください。",
    en: "If it prints anything, whoever can read the repository can read those credentials. Deleting the file is not enough: \
         renew them.",
};

//! What is said of the lines for continuous integration. Names and what is typed stand between backticks.

use text::Text;

/// What the lines are for.
pub const TITLE: Text = Text { ja: "CIでの使い方", en: "How to use this in CI" };
/// What they do, and what to do before.
pub const INTRO: Text = Text {
    ja: "リポジトリにコミットしたファイルを、プログラムqvsconfigで自動的に確認するための行です。プランのファイルと生成したファイルをコミットしてから使います。",
    en: "Lines that have the program qvsconfig look at the files you commit. Commit the plan file and the files made from it first.",
};
/// The calls, and what each of them does.
pub const CALLS: [(&str, Text); 3] = [
    (
        "qvsconfig check",
        Text {
            ja: "リポジトリにあるプランと、QVSとExternal Secrets Operatorのファイルの問題を示します。",
            en: "says what is wrong with the plans and with the files of QVS and External Secrets Operator in the repository.",
        },
    ),
    (
        "qvsconfig render --check",
        Text {
            ja: "リポジトリのファイルとプランの違いを示します。",
            en: "shows how the files in the repository differ from the plan.",
        },
    ),
    (
        "qvsconfig status --wait",
        Text {
            ja: "デプロイの後、クラスタがプランどおりになるまで待ちます。",
            en: "waits after a deployment until the cluster is as the plan says.",
        },
    ),
];
/// The title of how a machine gets the program.
pub const GET: Text = Text { ja: "プログラムの用意", en: "Getting the program" };
/// How it does.
pub const ABOUT_GET: Text = Text {
    ja: "qvsconfigのリポジトリで`cargo xtask package`を実行すると、そのマシン用のプログラムが`target/package/`に`qvsconfig-<版>-<マシン>.tar.gz`として、チェックサムが`SHA256SUMS`にできます。ランナーから取得できる場所に置き、そのアドレスを変数`QVSCONFIG_ARCHIVE`に、チェックサムを変数`QVSCONFIG_SHA256`に設定してください。公開された配布場所はありません。",
    en: "In the repository of qvsconfig, `cargo xtask package` packs the program for that machine as `qvsconfig-<version>-<machine>.tar.gz` in `target/package/`, with its checksum in `SHA256SUMS`. Put it where your runners can get it, and set the variables `QVSCONFIG_ARCHIVE` to its address and `QVSCONFIG_SHA256` to the checksum. There is no public place to get it from.",
};
pub const GITHUB: Text = Text { ja: "GitHub Actions", en: "GitHub Actions" };
pub const ABOUT_GITHUB: Text = Text {
    ja: "変数2つは、リポジトリのSettings > Secrets and variables > Actions > Variablesに設定します。メッセージは変更したファイルの行に表示されます。ジョブ`status`は、QVSでデプロイした後に手動で実行します。クラスタを読めるkubeconfigをシークレット`QVSCONFIG_KUBECONFIG`に設定してください。",
    en: "The two variables belong under Settings > Secrets and variables > Actions > Variables of the repository. Messages appear at the lines of changed files. Run the job `status` by hand after a deployment in QVS; it needs a kubeconfig that may read the cluster, in the secret `QVSCONFIG_KUBECONFIG`.",
};
pub const GITLAB: Text = Text { ja: "GitLab CI", en: "GitLab CI" };
pub const ABOUT_GITLAB: Text = Text {
    ja: "変数2つは、Settings > CI/CD > Variablesに設定します。ジョブのイメージにはsh、curl、tar、sha256sumが必要です。ジョブ`qvsconfig-status`は、QVSでデプロイした後に手動で実行します。クラスタを読めるkubeconfigを、種類がFileの変数`KUBECONFIG`に設定してください。",
    en: "The two variables belong under Settings > CI/CD > Variables. The image of the jobs needs sh, curl, tar and sha256sum. Run the job `qvsconfig-status` by hand after a deployment in QVS; it needs a kubeconfig that may read the cluster, in the variable `KUBECONFIG` of type File.",
};
pub const PRE_COMMIT: Text = Text { ja: "pre-commit", en: "pre-commit" };
pub const ABOUT_PRE_COMMIT: Text = Text {
    ja: "コミットの前に手元で確認します。`qvsconfig`がPATHにあるマシンで動きます (`cargo install --path crates/cli`)。",
    en: "Checks on your own machine before each commit. `qvsconfig` has to be on the PATH (`cargo install --path crates/cli`).",
};
pub const QVS: Text = Text { ja: "QVSのパイプライン", en: "A pipeline of QVS" };
pub const ABOUT_QVS: Text = Text {
    ja: "任意のコンテナを実行する公式アダプタはありません。そのため独自アダプタを使います。リポジトリの取得は公式アダプタのタスクで行い、続くタスクで確認します。公式アダプタと同じ書き方ですが、`qvsctl`では未検証です。専用のApplicationにコンパイルし、AssemblyLineではデプロイより前のステージでパイプライン`<prefix>-qvsconfig-check`を実行します。`qvsconfigImage`には、エントリポイントが`qvsconfig`のコンテナイメージを自分のレジストリに置いて指定してください。",
    en: "No official adapter runs a container of your choice, so this is an adapter of your own: the official task clones the repository, and a task after it checks. It is written like the official adapters, but was not tried with `qvsctl`. Compile it for an Application of its own, and run the pipeline `<prefix>-qvsconfig-check` in a stage of the AssemblyLine before those that deploy. `qvsconfigImage` is a container image in your registry with `qvsconfig` as its entry point.",
};
pub const NEW_FILE: Text = Text { ja: "新しいファイル", en: "A new file" };
pub const ADD_TO_FILE: Text = Text {
    ja: "新しいファイル、または今あるファイルに追加する部分",
    en: "A new file, or what to add to yours",
};
pub const CODE_SCANNING: Text = Text {
    ja: "コードスキャンが有効なら、`check`のステップに追加。権限`security-events: write`も必要です",
    en: "With code scanning, steps to add to `check`, which also needs the permission `security-events: write`",
};
/// A comment in the files.
pub const MADE_FOR: Text = Text {
    ja: "qvsconfigによる確認。プランのファイルとリポジトリを比べる",
    en: "Checks by qvsconfig: the repository against its plan file",
};

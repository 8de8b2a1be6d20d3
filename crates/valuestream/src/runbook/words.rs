//! The texts of RUNBOOK.md and runbook.sh around the steps.

use text::{Lang, Text, say};

use crate::plan::RunbookTask;

// RUNBOOK.md.
/// The title of the runbook as a document.
pub const fn title(task: RunbookTask) -> Text {
    match task {
        RunbookTask::Install => Text {
            ja: "手順書: External Secrets OperatorのAKSへの導入",
            en: "Runbook: External Secrets Operator on AKS",
        },
        RunbookTask::Upgrade => Text {
            ja: "手順書: AKSのExternal Secrets Operatorのアップグレード",
            en: "Runbook: upgrade External Secrets Operator on AKS",
        },
        RunbookTask::Remove => Text {
            ja: "手順書: AKSのExternal Secrets Operatorの削除",
            en: "Runbook: remove External Secrets Operator from AKS",
        },
    }
}
const INTRO_ANYWHERE: Text = Text {
    ja: "上から順に進めます。ターミナルの手順は、1つのbashまたはzshで続けて実行します。",
    en: "Go from top to bottom. Run the terminal steps one after the other in one bash or zsh session.",
};
/// How to go through it; `clone` is the first step at the root of the repository.
pub fn intro(lang: Lang, clone: Option<&str>) -> String {
    let Some(clone) = clone else { return INTRO_ANYWHERE.get(lang).to_owned() };
    say!(
        lang,
        ja: "上から順に進めます。ターミナルの手順は、空のディレクトリで開いた1つのbashまたはzshで続けて実行します。\
             手順{clone}以降はリポジトリのルートで作業します。",
        en: "Go from top to bottom. Run the terminal steps one after the other in one bash or zsh session started in an \
             empty directory. From step {clone} on, you work at the root of the repository.",
    )
}
pub const FIRST_BEFORE: Text = Text {
    ja: "先に最初の環境の手順書を済ませます。Application、Repository、アダプタ、Pipelineは、すべての環境に共通です。",
    en: "Go through the first Environment's runbook first: all share its Application, Repository, adapters and pipeline.",
};
pub const ENVIRONMENT: Text = Text { ja: "環境:", en: "Environment:" };
pub const COLUMNS: Text = Text { ja: "| 手順 | 場所 | 内容 |", en: "| Step | Where | What |" };
pub const NEEDS: Text = Text { ja: "必要なもの:", en: "Needs:" };
pub const CAREFUL: Text = Text { ja: "注意", en: "Caution" };
pub const OUTPUT: Text = Text { ja: "出力の例:", en: "It prints something like:" };
pub const ENTRIES: Text = Text { ja: "| 項目 | 値 |", en: "| Entry | Value |" };
pub const MISSING: Text = Text { ja: "先に入力・修正する値:", en: "Fill in or correct first:" };

// runbook.sh.
pub const fn head(task: RunbookTask) -> Text {
    match task {
        RunbookTask::Install => Text {
            ja: "External Secrets OperatorをAKSに導入する手順を、1つずつ確認しながら実行します。",
            en: "Runs the steps that install External Secrets Operator on AKS, one by one, asking before each.",
        },
        RunbookTask::Upgrade => Text {
            ja: "AKSのExternal Secrets Operatorをアップグレードする手順を、1つずつ確認しながら実行します。",
            en: "Runs the steps that upgrade External Secrets Operator on AKS, one by one, asking before each.",
        },
        RunbookTask::Remove => Text {
            ja: "AKSからExternal Secrets Operatorを削除する手順を、1つずつ確認しながら実行します。",
            en: "Runs the steps that remove External Secrets Operator from AKS, one by one, asking before each.",
        },
    }
}
pub fn usage(lang: Lang, steps: &str) -> String {
    say!(
        lang,
        ja: "使い方: runbook.sh [--from <手順>] [--yes]\n  \
               --from <手順>  この手順から始めます\n  \
               --yes          手順ごとの確認をしません (取り消せない操作の確認は残ります)\n\
             手順: {steps}",
        en: "Usage: runbook.sh [--from <step>] [--yes]\n  \
               --from <step>  starts at this step\n  \
               --yes          does not ask before each step (it still asks before anything that cannot be undone)\n\
             Steps: {steps}",
    )
}
/// The script itself knows which step it is.
pub const STOPPED: Text = Text {
    ja: "手順{step}で止まりました。問題を解消してから、次のコマンドで再開してください:",
    en: "Stopped at step {step}. Fix the problem, then continue with:",
};
pub const RUN: Text = Text { ja: "実行しますか? [Y/n/q] ", en: "Run it? [Y/n/q] " };
pub const SKIPPED: Text = Text { ja: "スキップしました。", en: "Skipped." };
pub const CONSOLE: Text = Text {
    ja: "QVSコンソールで入力し、終わったらEnterを押してください。",
    en: "Do this in the QVS console, then press Enter.",
};
pub const NOT_IN_CLONE: Text = Text {
    ja: "cloneしたリポジトリの中で実行してください。",
    en: "Run it inside the clone of the repository.",
};
pub const DIFFERS: Text = Text {
    ja: "内容の違うファイルがあります。上書きしますか?",
    en: "This file exists with other content. Overwrite it?",
};
pub const DONE: Text = Text { ja: "終わりました。", en: "Done." };

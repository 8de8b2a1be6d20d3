//! Words of the guided way alone.

use valuestream::{Lang, Text};

pub const TITLE: Text = Text::new("順に入力", "Step by step");
pub const LEAVE: Text = Text::new("すべての欄を一度に表示", "Show all fields at once");
pub const STEPS: Text = Text::new("入力のステップ", "Steps of the form");
pub const START: Text = Text::new("始める前に", "Before you start");
pub const FINISH: Text = Text::new("できあがり", "What comes out");
pub const BACK: Text = Text::new("戻る", "Back");
pub const NEXT: Text = Text::new("次へ", "Next");
pub const SEEN: Text = Text::new("入力済み", "complete");
pub const START_WHY: Text = Text::new(
    "次の6つのステップで値を入力すると、設定ファイルと手順書ができます。入力するだけなら準備は不要です。手順書を実行する人は、先に次のものを確認してください。",
    "The next six steps ask for the values; configuration files and a runbook come out. Filling in needs nothing. Whoever runs the runbook should see to this first.",
);
pub const FINISH_READY: Text = Text::new(
    "すべて入力済みです。ファイルを確認してからzipをダウンロードし、手順書の順に進めます。",
    "Everything is filled in. Look at the files, download the zip, and follow the runbook.",
);
pub const FINISH_LEFT: Text = Text::new(
    "zipをダウンロードするには、次の値を入力または修正してください。ファイルと手順書は今でも見られます。",
    "Fill in or correct these values, and the zip can be downloaded. The files and the runbook can be seen now.",
);
pub const EXAMPLES: Text = Text::new("まず完成した例を見る:", "Look at a finished example first:");
pub const SEE_FILES: Text = Text::new("ファイルを見る", "See the files");
pub const SEE_RUNBOOK: Text = Text::new("手順書を見る", "See the runbook");
pub const WHERE: Text = Text::new("調べ方:", "Where to find it:");
pub const TOOLS: Text = Text::new("ツール", "Tools");
pub const RIGHTS: Text = Text::new("権限と、先に用意するもの", "Rights, and what must be there");
pub const LOOK: Text = Text::new("確認:", "Check:");
pub const FOR_STEPS: Text = Text::new("手順書:", "Runbook:");
pub const NEEDED: Text = Text::new("必要なツールと権限", "Tools and rights that are needed");
pub const OTHER_SYSTEMS: Text =
    Text::new("ほかのシステムでは、各ツールのリンク先を見てください。", "On other systems, see the page of each tool.");
pub const SEE_PAGE: Text = Text::new("リンク先を参照", "see its page");
pub const INSTALL: Text = Text::new("インストール方法", "How to install");

/// Where one is.
pub fn at(n: usize, of: usize, title: &str) -> String {
    format!("{n} / {of} {title}")
}

/// From which version on a tool works.
pub fn or_later(version: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{version}以上"),
        Lang::En => format!("{version} or later"),
    }
}

/// How many values of a step are still to be filled in or mended.
pub fn open(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("あと{n}項目"),
        Lang::En => format!("{n} left"),
    }
}

/// That a step was left with values open.
pub fn still_open(title: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("「{title}」に残っている項目:"),
        Lang::En => format!("Still open under {title}:"),
    }
}

//! Words of the guided way alone.

use valuestream::{Lang, Text, say};

use crate::state::GuideStep;

pub const TITLE: Text = Text { ja: "順に入力", en: "Step by step" };
pub const LEAVE: Text = Text { ja: "すべての欄を一度に表示", en: "Show all fields at once" };
pub const STEPS: Text = Text { ja: "入力のステップ", en: "Steps of the form" };
pub const START: Text = Text { ja: "始める前に", en: "Before you start" };
pub const FINISH: Text = Text { ja: "できあがり", en: "What comes out" };
pub const BACK: Text = Text { ja: "戻る", en: "Back" };
pub const NEXT: Text = Text { ja: "次へ", en: "Next" };
pub const SEEN: Text = Text { ja: "入力済み", en: "complete" };
pub const START_WHY: Text = Text {
    ja: "次の6つのステップで値を入力すると、設定ファイルと手順書ができます。入力するだけなら準備は不要です。手順書を実行する人は、先に次のものを確認してください。",
    en: "The next six steps ask for the values; configuration files and a runbook come out. Filling in needs nothing. Whoever runs the runbook should see to this first.",
};
pub const FINISH_READY: Text = Text {
    ja: "すべて入力済みです。ファイルを確認してからzipをダウンロードし、手順書の順に進めます。",
    en: "Everything is filled in. Look at the files, download the zip, and follow the runbook.",
};
pub const FINISH_LEFT: Text = Text {
    ja: "zipをダウンロードするには、次の値を入力または修正してください。ファイルと手順書は今でも見られます。",
    en: "Fill in or correct these values, and the zip can be downloaded. The files and the runbook can be seen now.",
};
pub const EXAMPLES: Text = Text { ja: "まず完成した例を見る:", en: "Look at a finished example first:" };
pub const SEE_FILES: Text = Text { ja: "ファイルを見る", en: "See the files" };
pub const WHERE: Text = Text { ja: "調べ方:", en: "Where to find it:" };
pub const SEE_RUNBOOK: Text = Text { ja: "手順書を見る", en: "See the runbook" };

/// What a step is called.
pub fn title(step: GuideStep) -> Text {
    match step {
        GuideStep::Start => START,
        GuideStep::Group(section) => section.title(),
        GuideStep::Finish => FINISH,
    }
}

/// Where one is.
pub fn at(n: usize, of: usize, title: &str) -> String {
    format!("{n} / {of} {title}")
}

/// How many values of a step are still to be filled in or mended.
pub fn open(n: usize, lang: Lang) -> String {
    say!(lang, ja: "あと{n}項目", en: "{n} left")
}

/// That a step was left with values open.
pub fn still_open(title: &str, lang: Lang) -> String {
    say!(lang, ja: "「{title}」に残っている項目:", en: "Still open under {title}:")
}

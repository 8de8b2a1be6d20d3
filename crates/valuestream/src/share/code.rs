//! The catalogue of problems with links. The rest of a link is always loaded.

use crate::diagnostic::codes;
use crate::rule::Quoted;

codes! {
    /// Something in a link that could not be used as it is.
    LinkCode {
        /// A key that is not the name of a value.
        UnknownKey { name: Quoted } = "link-unknown-key", Warning {
            reason: {
                ja: "「{name}」という名前の値はありません。",
                en: "There is no value called {name}.",
            },
            fix: {
                ja: "この部分を無視しました。",
                en: "It was ignored.",
            },
        }
        /// An index or count that is not a number below 1000.
        BadIndex { name: Quoted } = "link-bad-index", Warning {
            reason: {
                ja: "「{name}」の番号または行数が0〜999の数ではありません。",
                en: "The index or count in {name} is not a number from 0 to 999.",
            },
            fix: {
                ja: "この部分を無視しました。",
                en: "It was ignored.",
            },
        }
        /// An index beyond the count in the link.
        BeyondCount { name: String } = "link-beyond-count", Warning {
            reason: {
                ja: "「{name}」の行は、リンクが示す行数を超えています。",
                en: "{name} is in a row beyond the count that the link gives.",
            },
            fix: {
                ja: "この部分を無視しました。",
                en: "It was ignored.",
            },
        }
        /// A repeated key.
        RepeatedKey { name: String } = "link-repeated-key", Warning {
            reason: {
                ja: "「{name}」が2回以上あります。",
                en: "{name} is given more than once.",
            },
            fix: {
                ja: "最初の値を使いました。",
                en: "The first value was taken.",
            },
        }
        /// A format version that this program does not know.
        UnknownVersion { version: Quoted } = "link-unknown-version", Warning {
            reason: {
                ja: "リンクの形式「{version}」に対応していません。新しいqvsconfigで作成されたリンクのようです。",
                en: "The link's format, {version}, is not supported; a newer qvsconfig may have made it.",
            },
            fix: {
                ja: "読める値だけを読み込みました。",
                en: "The values that could be read were loaded.",
            },
        }
        /// A `%` that does not start a code, or bytes that are not UTF-8.
        Encoding { name: Quoted } = "link-encoding", Warning {
            reason: {
                ja: "「{name}」に読めない文字があります。",
                en: "{name} holds characters that cannot be read.",
            },
            fix: {
                ja: "読める部分を残しました。値を確認してください。",
                en: "What could be read was kept. Check the value.",
            },
        }
        /// More rows in total than the page can show.
        TooManyRows { most: usize } = "link-too-many-rows", Warning {
            reason: {
                ja: "行が全部で{most}を超えています。",
                en: "There are more than {most} rows in all.",
            },
            fix: {
                ja: "超えた分を無視しました。",
                en: "The rest was ignored.",
            },
        }
        /// A compressed link that cannot be unpacked.
        Unpackable = "link-unpackable", Warning {
            reason: {
                ja: "圧縮されたリンクを展開できません。途中で切れたか、書き換えられたようです。",
                en: "The compressed link cannot be unpacked: it was cut short or changed.",
            },
            fix: {
                ja: "送り主に、リンクをもう一度送ってもらってください。",
                en: "Ask for the link once more.",
            },
        }
        /// More problems than are worth listing.
        More { count: usize } = "link-more", Warning {
            reason: {
                ja: "ほかに{count}件の読めない部分があります。",
                en: "{count} more parts could not be read.",
            },
            fix: {
                ja: "無視しました。",
                en: "They were ignored.",
            },
        }
    }
}

//! The catalogue of what can be wrong with a link. The rest of the link is loaded all the same.

use text::Text;

use crate::rule::codes;

codes! {
    /// Something about a link that could not be taken as it stands.
    LinkCode {
        /// A key that is no value's name.
        UnknownKey = "link-unknown-key", Warning,
            Text::new("「{0}」という名前の値はありません。", "There is no value called {0}."),
            Text::new("この部分を無視しました。", "It was ignored.");
        /// An index or count that is no number below 1000.
        BadIndex = "link-bad-index", Warning,
            Text::new("「{0}」の番号または行数が0〜999の数ではありません。", "The index or count in {0} is not a number from 0 to 999."),
            Text::new("この部分を無視しました。", "It was ignored.");
        /// An index beyond the count that the link itself gives.
        BeyondCount = "link-beyond-count", Warning,
            Text::new("「{0}」の行は、リンクが示す行数を超えています。", "{0} is in a row beyond the count that the link gives."),
            Text::new("この部分を無視しました。", "It was ignored.");
        /// A key that stands twice.
        RepeatedKey = "link-repeated-key", Warning,
            Text::new("「{0}」が2回以上あります。", "{0} is given more than once."),
            Text::new("最初の値を使いました。", "The first value was taken.");
        /// A format that this version does not know.
        UnknownVersion = "link-unknown-version", Warning,
            Text::new("リンクの形式「{0}」に対応していません。新しいqvsconfigで作成されたリンクのようです。", "The link's format, {0}, is not supported; a newer qvsconfig may have made it."),
            Text::new("読める値だけを読み込みました。", "The values that could be read were loaded.");
        /// A `%` that starts no code, or bytes that are no UTF-8.
        Encoding = "link-encoding", Warning,
            Text::new("「{0}」に読めない文字があります。", "{0} holds characters that cannot be read."),
            Text::new("読める部分を残しました。値を確認してください。", "What could be read was kept. Check the value.");
        /// More rows in all than the page can show.
        TooManyRows = "link-too-many-rows", Warning,
            Text::new("行が全部で{0}を超えています。", "There are more than {0} rows in all."),
            Text::new("超えた分を無視しました。", "The rest was ignored.");
        /// A compressed link that cannot be unpacked.
        Unpackable = "link-unpackable", Warning,
            Text::new("圧縮されたリンクを展開できません。途中で切れたか、書き換えられたようです。", "The compressed link cannot be unpacked: it was cut short or changed."),
            Text::new("送り主に、リンクをもう一度送ってもらってください。", "Ask for the link once more.");
        /// More wrong parts than are worth listing.
        More = "link-more", Warning,
            Text::new("ほかに{0}件の読めない部分があります。", "{0} more parts could not be read."),
            Text::new("無視しました。", "They were ignored.");
    }
}

//! How a text is folded before a search: differences that people do not think about when typing (capitals, the width of
//! Japanese input, hiragana or katakana) do not count.

/// Half-width katakana from U+FF66, as hiragana.
const HALF_WIDTH: &str =
    "をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";
const FIRST_HALF_WIDTH: u32 = 0xFF66;

/// A text in the form in which texts are compared.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let code = u32::from(c);
        let folded = match c {
            '\u{3000}' => ' ',
            // Often left out: サーバー, サーバ.
            'ー' | 'ｰ' => continue,
            // Full-width ASCII.
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(code - 0xFEE0).unwrap_or(c).to_ascii_lowercase(),
            // Katakana.
            '\u{30A1}'..='\u{30F6}' => char::from_u32(code - 0x60).unwrap_or(c),
            '\u{FF66}'..='\u{FF9D}' => HALF_WIDTH.chars().nth((code - FIRST_HALF_WIDTH) as usize).unwrap_or(c),
            'ﾞ' | 'ﾟ' => voiced(out.pop(), if c == 'ﾞ' { 1 } else { 2 }, c, &mut out),
            c => c.to_ascii_lowercase(),
        };
        out.push(folded);
    }
    out
}

/// Combines a separate mark with the character before it; the combined character is one or two code points later. If
/// there is none, both stay.
fn voiced(before: Option<char>, places: u32, mark: char, out: &mut String) -> char {
    let Some(before) = before else { return mark };
    let takes = matches!((before, places), ('う', 1) | ('か'..='と', 1) | ('は'..='ほ', _));
    if !takes {
        out.push(before);
        return mark;
    }
    if before == 'う' { 'ゔ' } else { char::from_u32(u32::from(before) + places).unwrap_or(before) }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn width_case_and_kana_do_not_matter() {
        assert_eq!(fold("ＡＫＳ　Ｃｌｕｓｔｅｒ"), "aks cluster");
        assert_eq!(fold("クラスタ"), fold("くらすた"));
        assert_eq!(fold("ｸﾗｽﾀ"), fold("クラスタ"));
        assert_eq!(fold("キーコンテナー"), fold("ｷｰｺﾝﾃﾅ"));
        assert_eq!(fold("ﾊﾞﾝﾄﾞﾙ ﾍﾟｰｼﾞ ｳﾞ"), fold("バンドル ページ ヴ"));
        assert_eq!(fold("ﾞaﾟ"), "ﾞaﾟ");
        assert_eq!(fold("手順 0-1"), "手順 0-1");
    }
}

//! What the JSON Schema of a plan file says of the file itself; what it says of values is in their declarations.

use text::Text;

pub const SCHEMA: Text = Text { ja: "qvsconfigのプラン", en: "Plan of qvsconfig" };
pub const VERSION: Text =
    Text { ja: "このファイルの形式のバージョン", en: "The version of this file's format" };

//! What is wrong with YAML, as people are told of it.

use yaml::read::Trouble;

use super::code::ImportCode;

pub(super) fn note(trouble: Trouble) -> ImportCode {
    match trouble {
        Trouble::Syntax(words) => ImportCode::Syntax { said: (&words).into() },
        Trouble::MissingSeparator => ImportCode::MissingSeparator,
        Trouble::Control(c) => ImportCode::ControlCharacter { character: (&*c.encode_utf8(&mut [0; 4])).into() },
        Trouble::DuplicateKey(key, first) => {
            ImportCode::DuplicateKey { key: (&key).into(), line: first.line, column: first.column }
        }
        Trouble::Tab => ImportCode::Tab,
        Trouble::Unclosed => ImportCode::Unclosed,
        Trouble::TooDeep => ImportCode::TooDeep,
        Trouble::TooMany => ImportCode::TooMany,
        Trouble::UnknownAlias => ImportCode::UnknownAlias,
        Trouble::Alias | Trouble::Anchor | Trouble::MergeKey => ImportCode::Alias,
        Trouble::Tag => ImportCode::Tag,
        Trouble::KeyShape => ImportCode::KeyShape,
    }
}

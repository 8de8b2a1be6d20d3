//! YAML that people type.

use yaml::Node;
use yaml::read::{Parsed, Trouble};

use super::code::Code;

/// How many parts of YAML a text may have: as many as a file of hundreds of lines.
const MAX_PARTS: usize = 5_000;

/// The parts of an object that people may add to.
const PARTS: [&str; 2] = ["metadata", "spec"];

/// Further fields of an object: one mapping with nothing but `metadata` and `spec`, themselves mappings
/// (docs/contract.md#plan-file).
pub fn extra(text: &str) -> Option<Code> {
    read_extra(text).err()
}

/// The mapping that a text of further fields holds; `None` if it holds nothing but comments.
///
/// # Errors
/// What is wrong with it, with its line and column.
pub(crate) fn read_extra(text: &str) -> Result<Option<Parsed>, Code> {
    let mut reading = yaml::read::read(text, &mut MAX_PARTS.clone());
    if let Some((trouble, at)) = reading.troubles.iter().find(|(trouble, _)| is_refused(trouble)) {
        let (line, column) = (at.line, at.column);
        return Err(match trouble {
            Trouble::Syntax(said) => Code::ExtraSyntax { line, column, said: said.as_str().into() },
            Trouble::Tab => Code::ExtraTab { line },
            Trouble::Unclosed => Code::ExtraUnclosed { line, column },
            Trouble::DuplicateKey(key, _) => Code::ExtraRepeated { key: key.as_str().into(), line, column },
            _ => Code::ExtraUnreadable { line, column },
        });
    }
    let second = reading.documents.get(1).map(|document| document.root().at());
    if let Some(at) = second {
        return Err(Code::ExtraDocuments { line: at.line });
    }
    let Some(parsed) = reading.documents.pop() else { return Ok(None) };
    let root = parsed.root();
    let wrong = match root.node {
        Node::Map(_) => root.entries().find_map(|entry| {
            let known = PARTS.contains(&entry.key.text.as_str());
            let fits = matches!(entry.value.node, Node::Map(_)) || entry.value.is_empty();
            (!known || !fits).then_some(if known { entry.value.at() } else { entry.key_at })
        }),
        _ => Some(root.at()),
    };
    match wrong {
        Some(at) => Err(Code::ExtraShape { line: at.line, column: at.column }),
        None => Ok(Some(parsed)),
    }
}

fn is_refused(trouble: &Trouble) -> bool {
    trouble.is_fatal() || matches!(trouble, Trouble::DuplicateKey(..) | Trouble::KeyShape)
}

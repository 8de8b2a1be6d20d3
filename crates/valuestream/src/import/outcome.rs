//! What became of each document of the imported files.

use text::Text;

use super::code::ImportCode;
use super::document::Document;
use super::kind::Kind;
use super::note::{At, Note};
use super::report::Import;
use crate::plan::Plan;

/// What became of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Everything was taken as values of the form.
    Whole,
    /// Everything was taken, part of it as further fields.
    WithFurther,
    /// Something of it was not taken or is not kept; its notes say what.
    InPart,
    /// It belongs to another Application. Nothing was taken.
    NotThisInstallation,
    /// Nothing was taken, for this reason.
    Refused(ImportCode),
}

impl Outcome {
    /// It in words; `None` for a refusal, which says its reason.
    pub const fn said(&self) -> Option<Text> {
        Some(match self {
            Outcome::Whole => Text { ja: "すべて取り込みました", en: "taken whole" },
            Outcome::WithFurther => Text {
                ja: "すべて取り込みました (一部は「その他の項目」)",
                en: "taken whole, part of it as further fields",
            },
            Outcome::InPart => Text { ja: "一部だけ取り込みました", en: "taken in part" },
            Outcome::NotThisInstallation => {
                Text { ja: "このインストールのものではありません", en: "not of this installation" }
            }
            Outcome::Refused(_) => return None,
        })
    }
}

/// A document of a file, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// Where it begins; if it was refused, where the reason is.
    pub at: At,
    /// What it is, if it was recognised.
    pub kind: Option<Kind>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What a note says of the document that it is in.
#[derive(PartialEq, Eq)]
enum Says {
    /// It was not recognised.
    Refused,
    /// It was recognised, and nothing of it is taken.
    Left,
    Lost,
    Further,
    Nothing,
}

fn says(code: &ImportCode) -> Says {
    use ImportCode as Code;
    match code {
        Code::TooMany
        | Code::TooDeep
        | Code::ControlCharacter { .. }
        | Code::Syntax { .. }
        | Code::Tab
        | Code::Unclosed
        | Code::UnknownAlias
        | Code::HelmTemplate
        | Code::JinjaTemplate
        | Code::TerraformTemplate
        | Code::SkeletonTemplate
        | Code::Kustomize
        | Code::NotOurs
        | Code::OtherKind { .. }
        | Code::SecretContent { .. }
        | Code::TooLarge { .. }
        | Code::NotUtf8
        | Code::Nothing
        | Code::Archive
        | Code::ArchiveMember { .. } => Says::Refused,
        Code::EnvironmentOpen { .. } | Code::EnvironmentLeft { .. } => Says::Left,
        Code::KeptAsFurther { .. } | Code::OtherStore { .. } => Says::Further,
        Code::DuplicateKey { .. }
        | Code::KeyShape
        | Code::TooManyRows
        | Code::UnknownKey { .. }
        | Code::NotKept { .. }
        | Code::Fixed { .. }
        | Code::Shape { .. }
        | Code::Expression { .. }
        | Code::PipelineName { .. }
        | Code::VaultUrl { .. }
        | Code::StoreProvider { .. }
        | Code::StoreManagedIdentity
        | Code::StoreServicePrincipal
        | Code::StoreTenant
        | Code::StoreConditions
        | Code::StoreCloud { .. }
        | Code::StoreFields { .. } => Says::Lost,
        _ => Says::Nothing,
    }
}

impl Import {
    /// What becomes of each document, refused ones among them, if `current` takes these choices; in the order of files and
    /// lines.
    pub fn parts(&self, current: &Plan, chosen: &[usize]) -> Vec<Part> {
        let notes = self.all_notes(current, chosen);
        let mut parts: Vec<Part> = self.documents.iter().map(|document| self.part(document)).collect();
        let refused = notes.iter().filter(|note| says(&note.code) == Says::Refused).map(|note| Part {
            at: note.location,
            kind: None,
            outcome: Outcome::Refused(note.code.clone()),
        });
        parts.extend(refused);
        parts.sort_by_key(|part| part.at);
        let mut notes = notes.iter().peekable();
        for n in 0..parts.len() {
            let end = parts.get(n + 1).map(|next| next.at);
            while let Some(note) = notes.next_if(|note| end.is_none_or(|end| note.location < end)) {
                parts[n].heed(note);
            }
        }
        parts
    }

    fn part(&self, document: &Document) -> Part {
        let at = document.start();
        let outcome = match document.is_others() {
            true => Outcome::NotThisInstallation,
            false if document.is_ours() => Outcome::Whole,
            // Until its note says why nothing is taken.
            false => Outcome::InPart,
        };
        Part { at, kind: Some(document.kind), outcome }
    }
}

impl Part {
    /// Takes into account a note that is in the document.
    fn heed(&mut self, note: &Note) {
        let is_here = note.location.file == self.at.file && note.location >= self.at;
        let says = says(&note.code);
        match self.outcome {
            // There was no room for it at all; of a plan file, rows are.
            Outcome::Whole | Outcome::WithFurther | Outcome::InPart
                if is_here
                    && (says == Says::Left
                        || note.code == ImportCode::TooManyRows && self.kind != Some(Kind::PlanFile)) =>
            {
                self.outcome = Outcome::Refused(note.code.clone());
            }
            Outcome::Whole | Outcome::WithFurther if !is_here => {}
            Outcome::Whole | Outcome::WithFurther if says == Says::Lost => self.outcome = Outcome::InPart,
            Outcome::Whole if says == Says::Further => self.outcome = Outcome::WithFurther,
            _ => {}
        }
    }
}

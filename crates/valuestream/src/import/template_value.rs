//! Recognises a template that can be read as YAML, by its values: those outside of what ESO itself fills in hold marks.

use yaml::Position;
use yaml::read::SpannedNode;

use super::external_secret::LAST_APPLIED;
use super::template_mark::{Region, Template, in_value};
use crate::plan_file::VERSION_KEY;

/// Keys whose values ESO reads as templates.
const OF_ESO: &[&str] = &["template", "rewrite"];
/// The key of what an Application is given, which may be any text (`--format={{.Name}}`).
const OF_APPLICATION: &str = "params";
/// Keys of what a cluster or a tool keeps as a copy.
const COPIES: &[&str] = &["status", "managedFields", LAST_APPLIED];

/// The template that a document is, and its first mark.
pub(super) fn in_document(root: SpannedNode) -> Option<(Template, Position)> {
    // A plan holds templates of ESO as values.
    let region = if root.get(VERSION_KEY).is_some() { Region::EsoTemplate } else { Region::Plain };
    within(root, region, false)
}

fn within(spot: SpannedNode, region: Region, of_application: bool) -> Option<(Template, Position)> {
    if let Some(text) = spot.text() {
        // A file within the file, such as for a ConfigMap.
        if of_application && text.contains('\n') {
            return None;
        }
        return Some((in_value(text, region)?, spot.at()));
    }
    let in_entry = |entry: yaml::read::Entry<'_>| {
        let key = entry.key.text.as_str();
        if COPIES.contains(&key) {
            return None;
        }
        let is_free = OF_ESO.contains(&key) || key == OF_APPLICATION;
        let inside = if is_free { Region::EsoTemplate } else { region };
        let of_key = in_value(key, region).map(|template| (template, entry.key_at));
        of_key.or_else(|| within(entry.value, inside, of_application || key == OF_APPLICATION))
    };
    spot.items().find_map(|item| within(item, region, of_application)).or_else(|| spot.entries().find_map(in_entry))
}

//! What changes between two releases for someone who goes from one to the other.

use text::Lang;

use super::words::changes as words;
use crate::release::{
    converts, first_between, has_finalizer, image_registry, needs_kubernetes, needs_server_side, numbers, serves,
};

/// Something that holds from some release on.
struct Change {
    holds: fn(&str) -> bool,
    /// What it means, with the first release in which it holds.
    text: fn(Lang, &str) -> String,
}

/// In the order of the releases. Sources: release notes and definitions of ESO; for templates, its #5738 (1.2.0), #6164
/// and #6170 (2.3.0), and the notes of 2.4.1 and 2.9.0.
const CHANGES: &[Change] = &[
    Change { holds: |it| !converts(it), text: words::without_webhook },
    Change { holds: |it| !serves(it, "v1beta1"), text: words::only_v1 },
    Change { holds: needs_server_side, text: words::server_side },
    Change { holds: has_finalizer, text: words::finalizer },
    Change { holds: |it| since(it, [1, 2, 0]), text: words::template_secret_key },
    Change { holds: |it| since(it, [2, 3, 0]), text: words::template_functions },
    Change { holds: |it| since(it, [2, 4, 1]), text: words::privileged_types },
    Change { holds: |it| since(it, [2, 9, 0]), text: words::template_targets },
];

fn since(version: &str, first: [u32; 3]) -> bool {
    numbers(version).is_some_and(|it| it >= first)
}

/// What changes from one release to the other, in the order in which it came.
pub(super) fn between(installed: &str, version: &str, lang: Lang) -> Vec<String> {
    let mut changes: Vec<String> = CHANGES
        .iter()
        .filter(|change| !(change.holds)(installed) && (change.holds)(version))
        .map(|change| {
            let first = first_between(installed, version, change.holds);
            (change.text)(lang, first.as_deref().unwrap_or(version))
        })
        .collect();
    if let Some(least) = needs_kubernetes(version).filter(|it| needs_kubernetes(installed) != Some(*it)) {
        changes.push(words::kubernetes(lang, least));
    }
    let (before, after) = (image_registry(installed), image_registry(version));
    if before != after {
        changes.push(words::images(lang, before, after));
    }
    changes
}

//! Buttons that end what a message is about: each changes one value, in one step that can be taken back.

use leptos::prelude::WithUntracked;
use valuestream::Lang;
use valuestream::check::{Diagnostic, Fix};

use crate::browser::dom::{self, Build, Event, build};
use crate::state::Workspace;

/// Attribute of a button: the code of what it ends.
pub const FIX: &str = "data-fix";
/// Attribute of a button: the value that the message is about.
const OF: &str = "data-fix-of";
/// Attribute of a button: which of the message's fixes.
const NUMBER: &str = "data-fix-number";

/// A message's buttons, if it has any.
pub fn buttons(found: &Diagnostic, fixes: &[Fix], lang: Lang) -> Option<Build> {
    let button = |(n, fix): (usize, &Fix)| {
        build("button", "mend")
            .attribute("type", "button")
            .attribute(FIX, found.name())
            .attribute(OF, &found.location.to_string())
            .attribute(NUMBER, &n.to_string())
            .text(&fix.label(lang))
    };
    (!fixes.is_empty()).then(|| build("span", "mends").with_all(fixes.iter().enumerate().map(button)))
}

/// Takes up a click; whether it was one on such a button.
pub fn clicked(workspace: Workspace, event: &Event) -> bool {
    let Some((button, code)) = dom::around(event, FIX) else { return false };
    let attribute = |name| dom::attribute_of(&button, name).unwrap_or_default();
    let (of, number) = (attribute(OF), attribute(NUMBER).parse::<usize>().ok());
    // What a button says was true when it was drawn; what is done is what is true now.
    let fix = workspace.findings.with_untracked(|findings| {
        let mut each = findings.each();
        let (_, fixes) = each.find(|(found, _)| found.name() == code && found.location.to_string() == of)?;
        fixes.get(number?).cloned()
    });
    fix.iter().for_each(|fix| workspace.mend(fix));
    true
}

//! What someone prefers of the page, kept for the next visit: its language and theme.

use leptos::prelude::*;
use valuestream::Lang;

use super::reactive::effect;
use super::theme::Theme;
use super::workspace::Workspace;
use crate::browser::{page, storage};
use crate::words;

// Where both are kept, for `page/appearance.js`.
const LANGUAGE_KEY: &str = "qvsconfig.language";
const THEME_KEY: &str = "qvsconfig.theme";

/// The language that `page/appearance.js` decided.
pub fn first_language() -> Lang {
    page::language().and_then(|tag| Lang::from_tag(&tag)).unwrap_or(Lang::En)
}

/// Keeps the document at the language and the theme, for as long as the current owner lives.
pub fn follow(workspace: Workspace) {
    effect(move || {
        let lang = workspace.lang.get();
        page::set_language(lang.tag(), words::TITLE.get(lang));
    });
    effect(move || page::set_theme(workspace.theme.get().name()));
}

/// The page in the other language.
pub fn switch_language(workspace: Workspace) {
    workspace.lang.update(|lang| *lang = lang.other());
    // What happened was said in the other language; undo stays in the toolbar.
    workspace.told.set(None);
    storage::write(LANGUAGE_KEY, workspace.lang.get_untracked().tag());
}

/// The page in the other theme.
pub fn switch_theme(workspace: Workspace) {
    workspace.theme.update(|theme| {
        *theme = if *theme == Theme::Dark { Theme::Light } else { Theme::Dark };
        storage::write(THEME_KEY, theme.name());
    });
}

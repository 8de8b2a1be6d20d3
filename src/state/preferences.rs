//! What someone prefers of the page, kept for the next visit: its language and theme.

use leptos::prelude::*;
use valuestream::Lang;

use super::Workspace;
use super::reactive::effect;
use crate::browser::{page, storage};
use crate::words;

const LANGUAGE_KEY: &str = "qvsconfig.language";
const THEME_KEY: &str = "qvsconfig.theme";

/// How the page looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    const fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The one chosen before, or the one that the system asks for.
    pub fn first() -> Theme {
        let is_dark = storage::read(THEME_KEY).map_or_else(page::prefers_dark, |name| name == Theme::Dark.name());
        if is_dark { Theme::Dark } else { Theme::Light }
    }
}

/// The language chosen before, or the first that the browser asks for and the page has.
pub fn first_language() -> Lang {
    let kept = storage::read(LANGUAGE_KEY).and_then(|tag| Lang::from_tag(&tag));
    kept.or_else(|| page::languages().iter().find_map(|tag| Lang::from_tag(tag))).unwrap_or(Lang::En)
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

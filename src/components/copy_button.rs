//! A button that copies a text and says so.

use std::future::ready;
use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::plan::FieldPath;
use valuestream::{Lang, Text};

use super::follow::{on, said};
use super::missing::missing;
use crate::browser::{clipboard, page};
use crate::state::Workspace;
use crate::words;

/// How long a button says what it did.
const SAID_FOR: Duration = Duration::from_secs(2);

/// A text to copy, or why there is none.
pub type Found = Result<String, String>;

type Finding = Pin<Box<dyn Future<Output = Found>>>;

/// What a button copies: looked up when it is pressed, in the page's language.
pub struct ToCopy(Box<dyn Fn(Lang) -> Finding>);

impl ToCopy {
    /// A text that is there.
    pub fn of(find: impl Fn(Lang) -> Found + 'static) -> ToCopy {
        ToCopy(Box::new(move |lang| Box::pin(ready(find(lang)))))
    }

    /// A text that is made.
    pub fn made<F: Future<Output = Found> + 'static>(make: impl Fn(Lang) -> F + 'static) -> ToCopy {
        ToCopy(Box::new(move |lang| Box::pin(make(lang))))
    }
}

/// A text to copy, unless values in it must be filled in or corrected first.
pub fn complete(text: String, lacking: &[FieldPath], lang: Lang) -> Found {
    if lacking.is_empty() { Ok(text) } else { Err(missing(lacking, lang)) }
}

/// Copies a text and says so, on itself and to screen readers; or says why there is nothing to copy.
#[component]
pub fn CopyButton(
    /// What it does (docs/contract.md#attributes).
    #[prop(optional)]
    action: Option<&'static str>,
    /// What it copies, where there are several such buttons in a place.
    #[prop(optional)]
    what: Option<&'static str>,
    /// The command that it copies.
    #[prop(optional)]
    command: Option<Signal<String>>,
    /// What it says before it was pressed, and after a while again.
    label: Text,
    /// The text.
    text: ToCopy,
) -> impl IntoView {
    let lang = Workspace::here().lang;
    let told = RwSignal::new(None::<String>);
    let says = said(move |lang| told.get().unwrap_or_else(|| label.get(lang).to_owned()));
    let press = move |_| {
        let found = (text.0)(lang.get_untracked());
        spawn_local(async move {
            let result = match found.await {
                Ok(text) => {
                    let word = if clipboard::copy(text).await { words::COPIED } else { words::COPY_FAILED };
                    word.get(lang.get_untracked()).to_owned()
                }
                Err(why) => why,
            };
            page::say(&result);
            // The button may be gone by now.
            told.try_set(Some(result));
            let quiet = move || {
                told.try_set(None);
                // So that the same words are heard again.
                page::say("");
            };
            set_timeout(quiet, SAID_FOR);
        });
    };
    view! {
        <button
            class="quiet-button"
            type="button"
            data-action=action
            data-copy=what
            data-copy-command=command
            on:click=on(press)
        >
            {says}
        </button>
    }
    .into_any()
}

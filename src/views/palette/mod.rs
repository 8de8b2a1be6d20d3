//! The palette: one line to find anything by name (values, files, steps, views, and whatever the page can do) and to go
//! there or do it. The focus stays in the line; the arrow keys go through the list below.

mod actions;
mod blocks;
mod entry;
mod index;
mod keys;

use leptos::ev::{self, Event, KeyboardEvent};
use leptos::prelude::*;
use valuestream::search::Query;
use valuestream::{Lang, Text, say};

use self::entry::entry;
use self::index::To;
use self::keys::Keys;
use crate::browser::key::key;
use crate::browser::{dialog, focus, page};
use crate::components::{Dialog, Listbox, SHOWN_ENVIRONMENT, all, drawn, on, said, shown};
use crate::state::{self, Workspace, examples};
use crate::words;

/// How many entries are shown: nobody looks through more.
const MAX_SHOWN: usize = 50;

const LINE: Text =
    Text { ja: "項目・ファイル・手順・操作を探す", en: "Find a field, file, step or action" };
const FOUND: Text = Text { ja: "見つかったもの", en: "What was found" };
const NONE: Text = Text {
    ja: "見つかりません。日本語と英語のどちらの名前でも探せます。",
    en: "Nothing found. Names in both languages are looked for.",
};
const TO_CHOOSE: Text = Text { ja: "選ぶ", en: "choose" };
const TO_GO: Text = Text { ja: "移動・実行", en: "go, do" };
const TO_CLOSE: Text = Text { ja: "閉じる", en: "close" };
const KEYS: Text = Text { ja: "キーの一覧", en: "Keys" };

/// The dialog that is open, and the keys that do what the page can do.
#[component]
pub fn Dialogs() -> impl IntoView {
    let workspace = Workspace::here();
    let pressed = window_event_listener(ev::keydown, move |event| actions::pressed(workspace, &event));
    on_cleanup(move || pressed.remove());
    let opened = workspace.dialog;
    let is_palette = Signal::derive(move || opened.with(|it| matches!(it, Some(state::Dialog::Palette(_)))));
    let is_keys = Signal::derive(move || opened.with(|it| matches!(it, Some(state::Dialog::Keys))));
    // Each has an element of its own: one that was closed for the other would be told so when that is open.
    all([shown(is_palette, || view! { <Palette /> }.into_any()), shown(is_keys, || view! { <Keys /> }.into_any())])
}

/// The palette, with what was typed early in its line. What it knows of the plan goes with it.
#[component]
fn Palette() -> impl IntoView {
    let workspace = Workspace::here();
    let typed = match workspace.dialog.get_untracked() {
        Some(state::Dialog::Palette(typed)) => typed,
        _ => String::new(),
    };
    // The language stays as it is while a dialog is open.
    let lang = workspace.lang.get_untracked();
    let items = StoredValue::new_local(index::index(workspace));
    let found = RwSignal::new(Vec::<usize>::new());
    let list = Listbox::new();
    let look_for = move |text: &str| {
        let all = items.with_value(|items| index::find(items, &Query::new(text)));
        list.show(all.iter().take(MAX_SHOWN).map(|n| entry::id(*n)).collect(), Some(0));
        found.set(all);
    };
    look_for(&typed);

    let element = NodeRef::new();
    // The focus is back where it was before anything is done: what is done may be about it.
    let choose = move |n: usize| {
        let to = items.with_value(|items| items.get(n).map(|item| item.to.clone()));
        element.get_untracked().iter().for_each(dialog::close);
        workspace.dialog.set(None);
        to.into_iter().for_each(|to| go(workspace, to));
    };
    let pressed = move |event: KeyboardEvent| {
        let Some(key) = key(&event).filter(|key| !key.composing) else { return };
        if key.name == "Enter" {
            let lit = list.position().and_then(|at| found.with_untracked(|found| found.get(at).copied()));
            lit.into_iter().for_each(choose);
        } else if !list.go(&key.name) {
            return;
        }
        event.prevent_default();
    };
    let row = move |n: usize| {
        let id = entry::id(n);
        let selected = {
            let id = id.clone();
            said(move |_| if list.lit().as_ref() == Some(&id) { "true" } else { "false" })
        };
        let choose = Callback::new(move |()| choose(n));
        items.with_value(|items| items.get(n).map(|item| entry(workspace, id, item, lang, selected, choose)))
    };
    let rows = drawn(move |_| found.with(|found| all(found.iter().take(MAX_SHOWN).filter_map(|n| row(*n)))));
    let key_of =
        move |key: &'static str, text: Text| view! { <span><kbd>{key}</kbd> {" "} {text.get(lang)}</span> }.into_any();
    view! {
        <Dialog class="palette" label=LINE.get(lang) element closed=Callback::new(move |()| workspace.dialog.set(None))>
            <div class="line">
                <input
                    type="text"
                    role="combobox"
                    aria-expanded="true"
                    aria-autocomplete="list"
                    aria-controls="palette-list"
                    aria-activedescendant=said(move |_| list.lit().unwrap_or_default())
                    aria-label=LINE.get(lang)
                    placeholder=LINE.get(lang)
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    value=typed
                    on:input=on(move |event: Event| look_for(&event_target_value(&event)))
                    on:keydown=on(pressed)
                />
                <button
                    class="quiet-button icon"
                    type="button"
                    aria-label=words::CLOSE.get(lang)
                    on:click=on(move |_| workspace.dialog.set(None))
                >
                    {"×"}
                </button>
            </div>
            <ul id="palette-list" role="listbox" aria-label=FOUND.get(lang) on:keydown=on(pressed)>
                {rows}
            </ul>
            <p role="status">{said(move |lang| found.with(|found| told(found.len(), lang)))}</p>
            <footer>
                {key_of("↑↓", TO_CHOOSE)} {key_of("Enter", TO_GO)} {key_of("Esc", TO_CLOSE)}
                <button
                    class="to-keys"
                    type="button"
                    on:click=on(move |_| workspace.dialog.set(Some(state::Dialog::Keys)))
                >
                    {KEYS.get(lang)}
                    {" "}
                    <kbd>{"?"}</kbd>
                </button>
            </footer>
        </Dialog>
    }
    .into_any()
}

/// How many were found, and how many of them are shown.
fn told(all: usize, lang: Lang) -> String {
    let shown = all.min(MAX_SHOWN);
    match all {
        0 => NONE.get(lang).to_owned(),
        all if all > shown => say!(lang, ja: "{all}件中{shown}件を表示", en: "{shown} of {all} shown"),
        all => say!(lang, ja: "{all}件", en: "{all} found"),
    }
}

/// Goes where an entry leads.
fn go(workspace: Workspace, to: To) {
    match to {
        To::Action(action) => action.run(workspace),
        To::View(view, _) => {
            workspace.view.set(view);
            // Once it is drawn.
            request_animation_frame(|| page::show_id("result"));
        }
        To::Environment(it) => {
            workspace.show_environment(it.id);
            focus::to_first_soon(SHOWN_ENVIRONMENT);
        }
        To::Step(id, _) => workspace.show(id.name()),
        To::File(_, path) => {
            workspace.show(&path);
            request_animation_frame(|| {
                page::show_id("result");
                focus::to_first(".file:not([hidden]) pre");
            });
        }
        To::Field(place) => workspace.go_to_field(place),
        To::Mend(fix) => {
            workspace.mend(&fix);
            workspace.go_to_field(fix.of);
        }
        To::Example(example) => examples::load(workspace, example.id),
        To::Beginning(beginning) => workspace.begin(beginning),
    }
}

//! The list of keys, and the switch for those that are pressed alone.

use leptos::ev::Event;
use leptos::prelude::*;
use valuestream::{Lang, Text};

use super::actions::{ACTIONS, Action, Does};
use crate::browser::key::{Chord, With, is_mac};
use crate::components::{Dialog, all, on};
use crate::state::{Workspace, shortcut};
use crate::words;

const TITLE: Text = Text { ja: "キーの一覧", en: "Keys" };
const SWITCH: Text = Text { ja: "単独で押すキーを使う:", en: "Use the keys that are pressed alone:" };
const ELSEWHERE: Text = Text {
    ja: "入力欄の中、日本語の変換中、ダイアログの中では、単独で押すキーは無効です。",
    en: "Keys that are pressed alone do nothing in a field, while an input method is at work, or in a dialog.",
};
const IN_RUNBOOK: Text = Text { ja: "(手順書で)", en: "(in the runbook)" };

/// The list.
#[component]
pub fn Keys() -> impl IntoView {
    let workspace = Workspace::here();
    // The language stays as it is while a dialog is open.
    let lang = workspace.lang.get_untracked();
    let close = move || workspace.dialog.set(None);
    let with_keys = ACTIONS.iter().filter(|action| !action.keys.is_empty());
    let alone: Vec<Chord> = ACTIONS.iter().flat_map(|action| action.keys).copied().collect();
    let alone = kbds(&alone.into_iter().filter(|chord| chord.with == With::Nothing).collect::<Vec<_>>());
    let switch = |event: Event| shortcut::switch_alone(event_target_checked(&event));
    view! {
        <Dialog
            class="keys"
            labelled_by="keys-title"
            element=NodeRef::new()
            closed=Callback::new(move |()| close())
        >
            <h2 id="keys-title">{TITLE.get(lang)}</h2>
            <table><tbody>{all(with_keys.map(|action| row(action, lang)))}</tbody></table>
            <label>
                <input type="checkbox" id="keys-switch" prop:checked=shortcut::alone_are_on() on:change=on(switch) />
                <span>{SWITCH.get(lang)} {" "} {alone}</span>
            </label>
            <p>{ELSEWHERE.get(lang)}</p>
            <button class="quiet-button" type="button" on:click=on(move |_| close())>
                {words::CLOSE.get(lang)}
            </button>
        </Dialog>
    }
    .into_any()
}

fn row(action: &'static Action, lang: Lang) -> AnyView {
    let only =
        matches!(action.does, Does::In(..)).then(|| view! { {" "} <small>{IN_RUNBOOK.get(lang)}</small> }.into_any());
    view! {
        <tr data-key-of=action.id>
            <th scope="row">{kbds(action.keys)}</th>
            <td>{action.name.get(lang)} {only}</td>
        </tr>
    }
    .into_any()
}

/// Keys as they stand on the keyboard.
pub fn kbds(chords: &[Chord]) -> AnyView {
    all(chords.iter().map(|chord| view! { <kbd>{spelled(*chord)}</kbd> }.into_any()))
}

fn spelled(chord: Chord) -> String {
    let name = chord.name.to_ascii_uppercase();
    match (chord.with, is_mac()) {
        (With::Nothing, _) => name,
        (With::Command, true) => format!("⌘{name}"),
        (With::CommandShift, true) => format!("⇧⌘{name}"),
        (With::Command, false) => format!("Ctrl+{name}"),
        (With::CommandShift, false) => format!("Ctrl+Shift+{name}"),
    }
}

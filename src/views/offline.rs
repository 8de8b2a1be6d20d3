//! That there is a newer version of the page: a line at its foot.

use leptos::prelude::*;
use valuestream::Text;

use crate::components::{DismissButton, QuietButton, shown, t};
use crate::state::Workspace;
use crate::state::offline::Offline;

const NEW_VERSION: Text = Text {
    ja: "新しい版があります。読み込み直しても、入力した内容は残ります。",
    en: "There is a new version. Reloading keeps what you typed.",
};
const RELOAD: Text = Text { ja: "読み込み直す", en: "Reload" };

/// Has the page kept for when there is no connection, and tells of newer versions.
#[component]
pub fn NewVersion() -> impl IntoView {
    let workspace = Workspace::here();
    let offline = Offline::begin();
    let take_over = Callback::new(move |()| offline.take_over(workspace));
    let dismiss = Callback::new(move |()| offline.other_version.set(false));
    let told = move || {
        view! {
            <span>{t(NEW_VERSION)}</span>
            <QuietButton action="new-version" text=RELOAD press=take_over />
            <DismissButton press=dismiss />
        }
        .into_any()
    };
    // There before there is anything to tell, so that a screen reader hears what comes into it.
    let line = move || {
        let told = shown(offline.other_version.into(), told);
        view! { <div class="notice version" role="status">{told}</div> }.into_any()
    };
    shown(Signal::derive(move || offline.is_kept()), line)
}

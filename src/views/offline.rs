//! The page without a connection, and as an app of its own: from some seconds after it was opened the browser keeps it. A
//! newer version is told, and takes over when someone says so.

use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::Text;
use valuestream::share::fragment;

use crate::browser::address::{self, Entry};
use crate::browser::dom::{self, Element, Way, build};
use crate::browser::page;
use crate::browser::worker::{self, Worker};
use crate::state::Workspace;
use crate::state::reactive::effect;
use crate::words;

const NEW_VERSION: Text = Text {
    ja: "新しい版があります。読み込み直しても、入力した内容は残ります。",
    en: "There is a new version. Reloading keeps what you typed.",
};
const RELOAD: Text = Text { ja: "読み込み直す", en: "Reload" };
/// How long until a page that stays open looks for a newer version again, in milliseconds.
const HOUR: f64 = 3_600_000.0;

/// Has the page kept, and goes on looking for newer versions.
pub fn begin(workspace: Workspace) {
    // Whoever changes the page is to see it as it is now; no worker is built for them either.
    if cfg!(debug_assertions) {
        return;
    }
    spawn_local(async move {
        let Some(worker) = worker::register().await else { return };
        page::declare("manifest", "manifest.webmanifest");
        // There from now on, so that a screen reader hears what comes into it.
        let line =
            dom::body().and_then(|body| dom::append(&body, build("div", "notice version").attribute("role", "status")));
        if let Some(line) = line {
            follow(workspace, &line, &worker);
        }
        loop {
            worker.look().await;
            page::rest(HOUR).await;
        }
    });
}

fn follow(workspace: Workspace, line: &Element, worker: &Worker) {
    // As long as the page lives.
    let owner = Owner::new();
    let told = owner.with(|| RwSignal::new(false));
    worker.on_other_version(move || told.set(true));
    let (root, taken) = (line.clone(), worker.clone());
    dom::on(line, "click", Way::Out, move |event| match dom::around(event, "data-action") {
        // The page starts from its address, which may not have followed the last key yet.
        Some((_, action)) if action == "new-version" => taken.take_over(move || {
            address::set(&untrack(|| workspace.with(fragment)), Entry::Same);
        }),
        Some(_) => told.set(false),
        None => {}
    });
    owner.with(|| {
        effect(move || {
            let lang = workspace.lang.get();
            dom::clear(&root);
            if !told.get() {
                return;
            }
            let button = |action, text: &str| {
                build("button", "quiet-button").attribute("type", "button").attribute("data-action", action).text(text)
            };
            dom::append(&root, build("span", "").text(NEW_VERSION.get(lang)));
            dom::append(&root, button("new-version", RELOAD.get(lang)));
            dom::append(&root, button("dismiss", "×").attribute("aria-label", words::CLOSE.get(lang)));
        });
    });
    std::mem::forget(owner);
}

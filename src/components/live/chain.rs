//! The chain from the operator to the Secrets, each link a way to its badge. A link that stays keeps its element.

use leptos::prelude::*;
use live_status::State;
use valuestream::Lang;
use valuestream::live::chain::{Chain as Links, Link, LinkId, Standing};
use valuestream::live::{label, sign, state_label};

use super::said::{go_to, name};
use crate::components::{Item, Rows, on, said, t};
use crate::words;

/// The chain.
#[component]
pub fn Chain(
    /// Its links.
    links: Memo<Links>,
) -> impl IntoView {
    let rows = Rows::new().view(move || links.with(|chain| chain.links.clone()), link);
    view! {
        <ol class="chain" aria-label=t(words::LIVE_CHAIN)>
            {rows}
        </ol>
    }
    .into_any()
}

fn link(link: Item<LinkId, Link>) -> AnyView {
    let of = |read: fn(&Link, Lang) -> String| said(move |lang| link.with(|link| read(link, lang)).unwrap_or_default());
    let is_broken =
        said(move |_| link.with(|link| link.standing == Standing::Broken).unwrap_or_default().then_some(""));
    let go = move |_| untrack(|| link.with(|link| link.what)).into_iter().for_each(go_to);
    view! {
        <li class=of(|link, _| if link.begins { "begins" } else { "" }.to_owned())>
            <span class="arrow" aria-hidden="true">
                {"→"}
            </span>
            <button
                class=of(|link, _| class(link).to_owned())
                type="button"
                title=of(|link, lang| link.sentence.get(lang).to_owned())
                data-to-live=of(|link, _| link.what.to_string())
                data-state=of(|link, _| link.state.name().to_owned())
                data-broken=is_broken
                on:click=on(go)
            >
                <span>{of(called)}</span>
                <small>{of(|link, lang| standing(link, lang).to_owned())}</small>
            </button>
        </li>
    }
    .into_any()
}

/// A check by its name, or several by what they are and how many.
fn called(link: &Link, lang: Lang) -> String {
    // One that only waits is not what is wrong, whatever its badge says.
    let state = if link.standing == Standing::Waiting { State::Pending } else { link.state };
    match link.count {
        1 => name(link.what, state, lang),
        n => format!("{} {} ×{n}", sign(state), label(link.what).get(lang)),
    }
}

/// How it stands, where the sign does not say it.
fn standing(link: &Link, lang: Lang) -> &'static str {
    match link.standing {
        Standing::Broken => words::LIVE_BROKEN.get(lang),
        Standing::Waiting => words::LIVE_WAITS.get(lang),
        Standing::Alone if link.count > 1 => state_label(link.state).get(lang),
        Standing::Alone => "",
    }
}

const fn class(link: &Link) -> &'static str {
    match link.standing {
        Standing::Broken => "link broken",
        Standing::Waiting => "link waiting",
        Standing::Alone => "link",
    }
}

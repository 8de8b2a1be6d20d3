//! The elements of live status: how the page stands with the proxy, the chain from store to Secret, and a badge for each
//! check at its step.

use live_status::{Check, CheckId, Connection, State, Trouble};
use valuestream::Lang;
use valuestream::live::label;

use super::{Known, Link};
use crate::browser::dom::{self, Build, Element, build};
use crate::words;

/// Shows everything in the runbook's element.
pub fn show(root: &Element, known: &Known, lang: Lang) {
    dom::set_class(root, "unwatched", known.link == Link::None);
    if let Some(status) = dom::find(root, ".live-status") {
        dom::clear(&status);
        said(&status, known, lang);
    }
    for step in dom::all(root, "[data-step]") {
        let Some(place) = dom::find(&step, ".live") else { continue };
        let id = dom::attribute_of(&step, "data-step").unwrap_or_default();
        // A badge that stays keeps its element, and whatever of it is unfolded.
        let of_step: Vec<&Check> = known.report.checks.iter().filter(|check| check.step == id).collect();
        if of_step.is_empty() {
            dom::clear(&place);
            // A step of the console says so itself.
            if known.link == Link::There && dom::find(&step, ".manual").is_none() {
                dom::append(&place, build("p", "manual").text(words::LIVE_NOT_HERE.get(lang)));
            }
            continue;
        }
        let shown = dom::all(&place, "[data-live]");
        let same = shown.len() == of_step.len()
            && shown.iter().zip(&of_step).all(|(it, check)| {
                dom::attribute_of(it, "data-live").as_deref() == Some(check.what.to_string().as_str())
            });
        if !same || dom::attribute_of(&place, "lang").as_deref() != Some(lang.tag()) {
            dom::set_attribute(&place, "lang", lang.tag());
            dom::clear(&place);
            of_step.iter().for_each(|check| _ = dom::append(&place, badge(check, known, lang)));
        } else {
            shown.iter().zip(of_step).for_each(|(it, check)| update(it, check, known, lang));
        }
    }
}

fn said(status: &Element, known: &Known, lang: Lang) {
    let say = |text: &str| build("p", "").text(text);
    match known.link {
        Link::None => {
            _ = dom::append(
                status,
                say(words::LIVE_HOW.get(lang)).with(build("code", "").text(" qvsconfig-proxy --open")),
            )
        }
        Link::Trying => _ = dom::append(status, say(words::LIVE_TRYING.get(lang))),
        Link::Unavailable => _ = dom::append(status, say(words::LIVE_AWAY.get(lang))),
        Link::Refused => _ = dom::append(status, say(words::LIVE_REFUSED.get(lang))),
        Link::There => {
            let context = known.report.context.as_deref().unwrap_or_default();
            match &known.report.connection {
                Connection::Connecting => _ = dom::append(status, say(words::LIVE_CLUSTER_TRYING.get(lang))),
                Connection::Connected => {
                    let line = say(words::LIVE_CONNECTED.get(lang)).text(" ").with(build("code", "").text(context));
                    dom::append(status, line);
                    dom::append(status, chain(known, lang));
                }
                Connection::Unavailable(trouble) => {
                    dom::append(status, say(words::LIVE_CLUSTER_AWAY.get(lang)));
                    dom::append(status, why(trouble, lang));
                }
            }
        }
    }
}

/// Store, ExternalSecrets and Secrets, one behind the other.
fn chain(known: &Known, lang: Lang) -> Build {
    let link = |check: &Check| {
        build("span", check.state.name())
            .attribute("title", check.sentence.get(lang))
            .text(sign(check.state))
            .text(" ")
            .text(&name(check.what, lang))
    };
    let of = |wanted: fn(CheckId) -> bool| known.report.checks.iter().filter(move |check| wanted(check.what)).map(link);
    let row = |items: Vec<Build>| build("div", "chain-part").with_all(items);
    let arrow = || build("span", "arrow").attribute("aria-hidden", "true").text("→");
    build("div", "chain")
        .with(row(of(|what| what == CheckId::Store).collect()))
        .with(arrow())
        .with(row(of(|what| matches!(what, CheckId::ExternalSecret(_))).collect()))
        .with(arrow())
        .with(row(of(|what| matches!(what, CheckId::Secret(_))).collect()))
}

fn name(what: CheckId, lang: Lang) -> String {
    let label = label(what).get(lang);
    match what {
        CheckId::ExternalSecret(n) | CheckId::Secret(n) => format!("{label} {}", n + 1),
        _ => label.to_owned(),
    }
}

/// The sign of a state.
pub const fn sign(state: State) -> &'static str {
    match state {
        State::Unknown => "?",
        State::Pending => "…",
        State::Ok => "✓",
        State::Failing => "✕",
    }
}

fn badge(check: &Check, known: &Known, lang: Lang) -> Build {
    let summary = build("summary", "").with(build("b", "")).with(build("span", ""));
    let badge = build("details", "badge").attribute("data-live", &check.what.to_string());
    let badge = badge.with(summary).with(build("div", "evidence"));
    if let Some(element) = badge.element() {
        update(element, check, known, lang);
    }
    badge
}

fn update(badge: &Element, check: &Check, known: &Known, lang: Lang) {
    dom::set_attribute(badge, "data-state", check.state.name());
    let set = |selector: &str, text: &str| dom::find(badge, selector).iter().for_each(|it| dom::set_text(it, text));
    set("summary b", &format!("{} {}", sign(check.state), name(check.what, lang)));
    set("summary span", check.sentence.get(lang));
    let Some(details) = dom::find(badge, ".evidence") else { return };
    dom::clear(&details);
    if let Some(evidence) = &check.evidence {
        for text in [&evidence.reason, &evidence.message, &evidence.time].into_iter().filter(|text| !text.is_empty()) {
            dom::append(&details, build("code", "").text(text));
        }
    }
    if let Some(trouble) = &check.trouble {
        dom::append(&details, why(trouble, lang));
    }
    if let Some((_, when)) = known.changed.iter().find(|(what, _)| *what == check.what) {
        // The time of day, to the second.
        let time = when.get(11..19).unwrap_or(when);
        dom::append(&details, build("small", "").text(words::LIVE_SINCE.get(lang)).text(" ").text(time).text(" UTC"));
    }
}

fn why(trouble: &Trouble, lang: Lang) -> Build {
    build("p", "").text(trouble.cause.get(lang)).text(" ").with(build("span", "fix").text(trouble.fix.get(lang)))
}

//! What is known about a part, as marks on its box: the number of its most severe messages, and the live state of its
//! checks.

use live_status::{Check, State};
use text::{Lang, say};

use super::drawing::{Area, Mark, Pill, Shape, Style};
use super::measure::width;
use super::part::Part;
use crate::check::{Diagnostic, Severity};
use crate::live::{label, state_label};

/// What is known about a plan besides its values.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'k> {
    /// What is wrong with it.
    pub found: &'k [Diagnostic],
    /// The answers from the cluster; empty while nobody asks.
    pub checks: &'k [Check],
}

/// The height of a mark.
const HIGH: i32 = 17;
/// How far a mark extends above its box.
const ABOVE: i32 = 11;

/// A mark without a position: its subject, its text, and the same in words.
type Made = (Mark, String, String);

impl Known<'_> {
    /// The marks of a part whose box is at `area`, at the right end: its messages, and each of its live checks.
    pub(super) fn pills(&self, part: Part, shape: Shape, area: Area, lang: Lang) -> Vec<Pill> {
        placed(self.messages(part, lang).into_iter().chain(self.live(part, lang)).collect(), shape, area)
    }

    /// The same with one mark for all of its checks, for a box that repeats a part.
    pub(super) fn pills_in_short(&self, part: Part, shape: Shape, area: Area, lang: Lang) -> Vec<Pill> {
        placed(self.messages(part, lang).into_iter().chain(self.live_in_short(part, lang)).collect(), shape, area)
    }

    fn messages(&self, part: Part, lang: Lang) -> Option<(Mark, String, String)> {
        let severities = || self.found.iter().filter(|found| part.has(found.location)).map(|found| found.severity());
        let worst = severities().min()?;
        let n = severities().filter(|severity| *severity == worst).count();
        let sign = match worst {
            Severity::Error => '✕',
            Severity::Warning => '!',
            Severity::Info => '•',
        };
        Some((Mark::Found(worst), format!("{sign} {n}"), messages(worst, n, lang)))
    }

    fn checks(&self, part: Part) -> Vec<&Check> {
        self.checks.iter().filter(|check| part.owns(check.what)).collect()
    }

    fn live(&self, part: Part, lang: Lang) -> Vec<Made> {
        let checks = self.checks(part);
        if matches!(part, Part::Rest(_)) {
            return self.live_in_short(part, lang).into_iter().collect();
        }
        let alone = checks.len() == 1;
        let made = |check: &&Check| {
            let (label, state) = (label(check.what).get(lang), state_label(check.state).get(lang));
            let text = format!("{} {}", sign(check.state), if alone { state } else { label });
            let full = format!("{state}: {}", check.sentence.get(lang));
            (Mark::Live(check.what, check.state), text, if alone { full } else { format!("{label}: {full}") })
        };
        checks.iter().map(made).collect()
    }

    /// Of several states, the one that most needs attention.
    fn live_in_short(&self, part: Part, lang: Lang) -> Option<Made> {
        let checks = self.checks(part);
        let is = |state: &State| checks.iter().any(|check| check.state == *state);
        let worst = [State::Failing, State::Pending, State::Unknown, State::Ok].into_iter().find(is)?;
        let state = state_label(worst).get(lang);
        Some((Mark::Several(worst), format!("{} {state}", sign(worst)), state.to_owned()))
    }
}

/// Places marks side by side at the right end of a box, on its upper side.
fn placed(marks: Vec<Made>, shape: Shape, area: Area) -> Vec<Pill> {
    let (y, inset) = if shape == Shape::Heading { (area.y + 3, 0) } else { (area.y - ABOVE, 8) };
    let mut right = area.right() - inset;
    let mut pills = Vec::with_capacity(marks.len());
    for (mark, text, full) in marks.into_iter().rev() {
        let wide = width(&text, Style::Kind) + 14;
        pills.push(Pill { area: Area { x: right - wide, y, width: wide, height: HIGH }, mark, text, full });
        right -= wide + 6;
    }
    pills.reverse();
    pills
}

/// The symbol of a state.
const fn sign(state: State) -> char {
    match state {
        State::Unknown => '?',
        State::Pending => '…',
        State::Ok => '✓',
        State::Failing => '✕',
    }
}

fn messages(severity: Severity, n: usize, lang: Lang) -> String {
    match severity {
        Severity::Error => say!(lang, n, ja: "{n}件のエラー", one: "1 error", other: "{n} errors"),
        Severity::Warning => say!(lang, n, ja: "{n}件の注意", one: "1 warning", other: "{n} warnings"),
        Severity::Info => say!(lang, n, ja: "{n}件の参考", one: "1 note", other: "{n} notes"),
    }
}

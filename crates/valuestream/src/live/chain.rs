//! The chain from the operator to the Secrets: the link that is broken, and those that only follow from it.

use live_status::{Check, CheckId, State, Words};

/// How many checks of a kind are links of their own; of more, only those that need attention are.
pub const MAX_LINKS: usize = 8;

/// How far causes are followed: there are fewer kinds of checks than this.
const MAX_CAUSES: usize = 10;

/// The chain.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Chain {
    /// Its links, from the first one.
    pub links: Vec<(LinkId, Link)>,
    /// The check to begin with, and how many others wait for it.
    pub broken: Option<(CheckId, usize)>,
    /// Whether what is broken is marked.
    pub marked: bool,
}

/// Which link it is, whatever it shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkId {
    /// A check.
    Check(CheckId),
    /// All others of a kind that stand so; the kind by its place in the chain.
    Others(usize, State, Standing),
}

/// How a link stands to what is broken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It stands by itself.
    Alone,
    /// It is what is broken first.
    Broken,
    /// It is not well because another one is not.
    Waiting,
}

/// What a link shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// The check that it leads to, or the first of them.
    pub what: CheckId,
    /// How many checks it represents.
    pub count: usize,
    /// Their state.
    pub state: State,
    /// How they stand to what is broken.
    pub standing: Standing,
    /// Whether it is the first of its kind, after another kind.
    pub begins: bool,
    /// The state in a sentence, of a single check.
    pub sentence: Words,
}

/// The chain of these checks. Where things are removed on purpose, nothing is `marked` as broken.
pub fn chain(checks: &[Check], marked: bool) -> Chain {
    let first_failing =
        checks.iter().filter(|check| marked && check.state == State::Failing).min_by_key(|it| place(it.what));
    let broken = first_failing.map(|check| root(checks, check).what);
    let standing = |check: &Check| match cause(checks, check) {
        _ if !marked => Standing::Alone,
        _ if broken == Some(check.what) => Standing::Broken,
        Some(_) => Standing::Waiting,
        None => Standing::Alone,
    };
    let mut links: Vec<(LinkId, Link)> = Vec::new();
    for at in 0..=place(CheckId::Secret(0)) {
        let of_kind = checks.iter().filter(|check| place(check.what) == at && is_link(check));
        let all: Vec<(&Check, Standing)> = of_kind.map(|check| (check, standing(check))).collect();
        let mut of_kind = if all.len() > MAX_LINKS { several(at, all) } else { all.into_iter().map(alone).collect() };
        if let Some((_, first)) = of_kind.first_mut() {
            first.begins = !links.is_empty();
        }
        links.append(&mut of_kind);
    }
    let follows = |what| checks.iter().filter(|it| it.what != what && root(checks, it).what == what).count();
    Chain { links, broken: broken.map(|what| (what, follows(what))), marked }
}

/// Where a check stands in the chain.
const fn place(check: CheckId) -> usize {
    match check {
        CheckId::Access => 0,
        CheckId::Crds => 1,
        CheckId::Namespace => 2,
        CheckId::Deployments => 3,
        CheckId::ServiceAccount => 4,
        CheckId::Store => 5,
        CheckId::ExternalSecret(_) => 6,
        CheckId::Secret(_) => 7,
    }
}

/// Whether a check is a link: what all others rest on is only one while it is not well.
fn is_link(check: &Check) -> bool {
    place(check.what) >= place(CheckId::Deployments) || matches!(check.state, State::Failing | State::Pending)
}

/// The check that has to be well before this one, if it is not.
fn cause<'c>(checks: &'c [Check], check: &Check) -> Option<&'c Check> {
    let first = check.first.filter(|first| check.state != State::Ok && *first != check.what)?;
    find(checks, first).filter(|it| it.state != State::Ok)
}

/// A check: where it has to be, or else wherever it is.
fn find(checks: &[Check], what: CheckId) -> Option<&Check> {
    let at = match what {
        CheckId::ExternalSecret(n) | CheckId::Secret(n) => CheckId::all(0).count() + n.saturating_mul(2),
        _ => 0,
    };
    let is_it = |check: &&Check| check.what == what;
    checks.iter().skip(at).take(2).find(is_it).or_else(|| checks.iter().find(is_it))
}

/// What a check that is not well follows from in the end.
fn root<'c>(checks: &'c [Check], check: &'c Check) -> &'c Check {
    // What a proxy says may lead in a circle.
    (0..MAX_CAUSES).try_fold(check, |at, _| cause(checks, at).ok_or(at)).unwrap_or_else(|last| last)
}

fn alone((check, standing): (&Check, Standing)) -> (LinkId, Link) {
    let link = Link {
        what: check.what,
        count: 1,
        state: check.state,
        standing,
        begins: false,
        sentence: check.sentence.clone(),
    };
    (LinkId::Check(check.what), link)
}

/// The links of many checks of a kind: those that need attention, and how many others stand how.
fn several(at: usize, all: Vec<(&Check, Standing)>) -> Vec<(LinkId, Link)> {
    let urgency = |check: &Check, standing: Standing| match (standing, check.state) {
        (Standing::Broken, _) => 0,
        (Standing::Waiting, _) => 4,
        (_, State::Failing) => 1,
        (_, State::Pending) => 2,
        (_, State::Unknown) => 3,
        (_, State::Ok) => 5,
    };
    let mut links: Vec<(LinkId, Link)> = Vec::new();
    for now in 0..=5 {
        for (check, standing) in all.iter().copied().filter(|(check, standing)| urgency(check, *standing) == now) {
            if now < 4 && links.len() < MAX_LINKS {
                links.push(alone((check, standing)));
                continue;
            }
            // Those that wait all wait, whatever their states.
            let state = if standing == Standing::Waiting { State::Pending } else { check.state };
            let id = LinkId::Others(at, state, standing);
            match links.iter_mut().find(|(known, _)| *known == id) {
                Some((_, link)) => link.count += 1,
                None => {
                    let (_, link) = alone((check, standing));
                    links.push((id, Link { state, sentence: Words::default(), ..link }));
                }
            }
        }
    }
    links
}

//! What a check is evaluated from: the snapshot, the plan, the time, and the checks before it.

use std::collections::HashMap;
use std::time::Duration;

use jiff::Timestamp;
use live_status::{CheckId, State};
use valuestream::live::Expected;
use valuestream::release::{numbers, without_v};

use crate::cluster::projection::DEPLOYMENTS;
use crate::cluster::snapshot::{Condition, ExternalSecret, Seen, Snapshot, Warning};

/// An Event is written just before the status that it explains.
const BEFORE_STATUS: Duration = Duration::from_secs(10);

/// How long a deletion takes that nothing holds up.
const DELETION: Duration = Duration::from_secs(2 * 60);

/// What a check is evaluated from.
pub(super) struct Input<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) expected: &'a Expected,
    now: Timestamp,
    /// The newest Warning about each object.
    warnings: HashMap<&'a str, &'a Warning>,
    /// The states of the checks before it.
    states: HashMap<CheckId, State>,
}

impl<'a> Input<'a> {
    pub(super) fn new(snapshot: &'a Snapshot, expected: &'a Expected, now: Timestamp) -> Input<'a> {
        let mut warnings: HashMap<&str, &Warning> = HashMap::new();
        for warning in snapshot.warnings.all() {
            let newest = warnings.entry(&warning.uid).or_insert(warning);
            if newest.time < warning.time {
                *newest = warning;
            }
        }
        Input { snapshot, expected, now, warnings, states: HashMap::new() }
    }

    /// Remembers the state of a check for those after it.
    pub(super) fn note(&mut self, what: CheckId, state: State) {
        self.states.insert(what, state);
    }

    /// Whether an object that is being deleted has been so for longer than that takes.
    pub(super) fn is_held(&self, it: &ExternalSecret) -> bool {
        self.age(&it.deleted).is_some_and(|age| age > DELETION)
    }

    /// Whether a check before this one is well.
    pub(super) fn is_well(&self, what: CheckId) -> bool {
        self.states.get(&what) == Some(&State::Ok)
    }

    /// The release that runs, by the operator's image; that of the plan while none does.
    pub(super) fn release(&self) -> &'a str {
        let [operator, ..] = DEPLOYMENTS;
        let tag = match self.snapshot.deployments.look(&self.expected.eso_namespace, operator) {
            Seen::There(it) if !it.rolls => it.tag.as_deref().map(release_of),
            Seen::There(_) | Seen::Missing | Seen::Unknown(_) => None,
        };
        tag.filter(|tag| numbers(tag).is_some()).unwrap_or(&self.expected.version)
    }

    /// The check, if it is one before this one that is not well.
    pub(super) fn not_well(&self, what: CheckId) -> Option<CheckId> {
        self.states.get(&what).is_some_and(|state| matches!(state, State::Pending | State::Failing)).then_some(what)
    }

    /// The newest Warning about an object since it is not well.
    pub(super) fn warning(&self, uid: &str, ready: Option<&Condition>) -> Option<&'a Warning> {
        let warning = self.warnings.get(uid).copied().filter(|_| !uid.is_empty())?;
        let since = ready.and_then(|ready| moment(&ready.time));
        let is_of_now = match (warning.time, since) {
            (Some(time), Some(since)) => time >= since - BEFORE_STATUS,
            _ => true,
        };
        is_of_now.then_some(warning)
    }

    /// How long ago a time of the cluster was; `None` if there is none. Clocks may differ: what has yet to come is now.
    pub(super) fn age(&self, time: &str) -> Option<Duration> {
        Some(Duration::try_from(self.now.duration_since(moment(time)?)).unwrap_or_default())
    }
}

/// Suffixes of image variants of the same release.
const FLAVOURS: [&str; 2] = ["-ubi-boringssl", "-ubi"];

/// The release of an image's tag.
pub(super) fn release_of(tag: &str) -> &str {
    let number = without_v(tag);
    FLAVOURS.iter().find_map(|flavour| number.strip_suffix(flavour)).unwrap_or(number)
}

/// A time as the cluster writes it.
pub(super) fn moment(time: &str) -> Option<Timestamp> {
    time.parse().ok()
}

//! stub
use std::time::Duration;

use live_status::{CheckId, Trouble};
use valuestream::live::{Expected, ExpectedSecret};

pub(super) struct About<'a> {
    pub(super) expected: &'a Expected,
    pub(super) secret: Option<&'a ExpectedSecret>,
}
pub(super) struct Cause {
    pub(super) trouble: Trouble,
    pub(super) leads_to: Option<CheckId>,
    pub(super) propagates: Option<Duration>,
}
pub(super) fn of_event(_message: &str, about: &About) -> Cause {
    let _ = (about.expected, about.secret);
    Cause { trouble: Trouble::default(), leads_to: None, propagates: None }
}
pub(super) fn of_condition(_message: &str, _about: &About) -> Option<Cause> {
    None
}
pub(super) fn shown(message: &str, _about: &About) -> String {
    message.to_owned()
}
pub(super) fn unknown(_about: &About) -> Trouble {
    Trouble::default()
}

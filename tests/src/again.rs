//! Trying again what could not be done because the page was drawing.

use anyhow::{Context, Result};
use fantoccini::error::{CmdError, ErrorStatus};

use crate::wait;

/// Tries again and again until something is done; `None` says that it cannot be tried yet.
pub(crate) fn until_done(what: &str, mut attempt: impl FnMut() -> Result<Option<Result<(), CmdError>>>) -> Result<()> {
    let mut last = None;
    let done = wait::until(what, || match attempt()? {
        None => Ok(None),
        Some(Ok(())) => Ok(Some(())),
        Some(Err(error)) if is_undone(&error) => {
            last = Some(error);
            Ok(None)
        }
        Some(Err(error)) => Err(error).with_context(|| format!("waiting for {what}")),
    });
    match last {
        Some(last) => done.with_context(|| format!("the browser's last word was: {last}")),
        None => done,
    }
}

/// Whether an error says that there was nothing to act on any more, or not yet. A WebDriver finds that out before the first
/// key or the press of the button, so nothing was done, and can be tried again.
fn is_undone(error: &CmdError) -> bool {
    let is_covered = matches!(error, CmdError::Standard(told) if told.error == ErrorStatus::ElementClickIntercepted);
    is_covered
        || error.is_stale_element_reference()
        || error.is_no_such_element()
        || error.is_element_not_interactable()
}

#[cfg(test)]
mod tests {
    use super::*;
    use fantoccini::error::WebDriver;

    fn told(status: ErrorStatus) -> CmdError {
        CmdError::Standard(WebDriver::new(status, "told by a test"))
    }

    #[test]
    fn what_was_drawn_anew_is_tried_again_until_it_is_done_once() {
        use ErrorStatus::{ElementClickIntercepted, ElementNotInteractable, NoSuchElement, StaleElementReference};
        let mut answers = vec![
            Some(Ok(())),
            Some(Err(told(ElementClickIntercepted))),
            Some(Err(told(ElementNotInteractable))),
            Some(Err(told(NoSuchElement))),
            None,
            Some(Err(told(StaleElementReference))),
        ];
        until_done("a button", || Ok(answers.pop().expect("no attempt after it is done"))).unwrap();
        assert!(answers.is_empty());
    }

    #[test]
    fn what_may_have_been_done_is_not_tried_again() {
        let mut attempts = 0;
        let failed = until_done("a button", || {
            attempts += 1;
            Ok(Some(Err(told(ErrorStatus::UnknownError))))
        });
        assert!(format!("{:#}", failed.unwrap_err()).contains("told by a test"));
        assert_eq!(attempts, 1);
    }
}

//! Retrying actions that failed because the page was being redrawn.

use anyhow::{Context, Result};
use fantoccini::error::{CmdError, ErrorStatus};

use crate::wait;

/// Retries until something is done; `None` means that it cannot be tried yet.
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
        Some(last) => done.with_context(|| format!("the last error was: {last}")),
        None => done,
    }
}

/// Whether an error means that there was no longer, or not yet, an element to act on. A WebDriver finds that out before the
/// first key press or click, so nothing was done, and it is safe to retry.
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
    fn an_action_on_a_redrawn_element_is_retried_until_it_is_done_once() {
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
    fn an_action_that_may_have_been_done_is_not_retried() {
        let mut attempts = 0;
        let failed = until_done("a button", || {
            attempts += 1;
            Ok(Some(Err(told(ErrorStatus::UnknownError))))
        });
        assert!(format!("{:#}", failed.unwrap_err()).contains("told by a test"));
        assert_eq!(attempts, 1);
    }
}

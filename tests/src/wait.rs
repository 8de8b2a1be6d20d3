//! Waiting for what the page does asynchronously.

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How long anything on the page may take, even on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Asks repeatedly until there is an answer; `what` completes the sentence "waited in vain for ...".
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if start.elapsed() > PATIENCE {
            bail!("waited {} s in vain for {what}", PATIENCE.as_secs());
        }
        sleep(Duration::from_millis(20));
    }
}

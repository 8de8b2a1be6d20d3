//! Tasks that must not end: one that panics, by a mistake of ours or of a library, is begun anew. Without that one watch, or
//! the report of one plan, would stop, and what it said last would be shown as true for ever.

use std::time::Duration;

use tokio::time::sleep;

/// The wait before a task is begun anew: a mistake that repeats itself must not occupy the machine.
const RESTART_DELAY: Duration = Duration::from_secs(1);

/// Runs what `begin` makes to its end, in a task of its own; after a panic it is made anew.
pub(crate) fn keep<T>(mut begin: impl FnMut() -> T + Send + 'static)
where
    T: Future<Output = ()> + Send + 'static,
{
    tokio::spawn(async move {
        while let Err(ended) = tokio::spawn(begin()).await
            && ended.is_panic()
        {
            sleep(RESTART_DELAY).await;
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tokio::sync::watch;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_task_that_panics_is_begun_anew_and_the_others_go_on() {
        let (beat, mut beats) = watch::channel(0_u32);
        keep(move || {
            let beat = beat.clone();
            async move {
                loop {
                    beat.send_modify(|n| *n += 1);
                    sleep(Duration::from_millis(100)).await;
                }
            }
        });
        let (done, mut ended) = watch::channel(false);
        let starts = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&starts);
        keep(move || {
            let (start, done) = (counted.fetch_add(1, Ordering::Relaxed), done.clone());
            async move {
                assert!(start == 2, "a mistake");
                done.send_replace(true);
            }
        });
        ended.wait_for(|ended| *ended).await.unwrap();
        let before = *beats.borrow();
        beats.wait_for(|n| *n > before + 10).await.unwrap();
        assert_eq!(starts.load(Ordering::Relaxed), 3, "it is not begun anew once it has ended by itself");
    }
}

//! Tasks that must not end: one that panics, through a bug of ours or of a library, is restarted. Otherwise a watch or
//! the report of a plan would stop, and its last result would be shown as true for ever.

use std::time::Duration;

use tokio::time::sleep;

/// The wait before a restart: a bug that recurs must not keep the machine busy.
const RESTART_DELAY: Duration = Duration::from_secs(1);

/// Runs the task that `start` makes until it completes; after a panic, `start` makes another.
pub(crate) fn keep_running<T>(mut start: impl FnMut() -> T + Send + 'static)
where
    T: Future<Output = ()> + Send + 'static,
{
    tokio::spawn(async move {
        while let Err(ended) = tokio::spawn(start()).await
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
    async fn a_task_that_panics_is_restarted_and_the_others_go_on() {
        let (beat, mut beats) = watch::channel(0_u32);
        keep_running(move || {
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
        keep_running(move || {
            let (start, done) = (counted.fetch_add(1, Ordering::Relaxed), done.clone());
            async move {
                assert!(start == 2, "a bug");
                done.send_replace(true);
            }
        });
        ended.wait_for(|ended| *ended).await.unwrap();
        let before = *beats.borrow();
        beats.wait_for(|n| *n > before + 10).await.unwrap();
        assert_eq!(starts.load(Ordering::Relaxed), 3, "a task that completes is not restarted");
    }
}

//! The proxy's stream of events, read from the body of a response: the browser's own reader of event streams cannot send the
//! key.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::Request;
use leptos::prelude::set_timeout;
use live_status::Event;
use live_status::frames::Frames;

use crate::browser::page;
use crate::browser::stream::{Abort, Body};

/// How a stream ended.
pub enum Ended {
    /// The page wants another one.
    Stopped,
    /// The proxy does not know the key.
    Refused,
    /// The proxy went away, or never was there; whether it told anything.
    Lost {
        /// Whether it told anything.
        told: bool,
    },
}

/// Ends a stream when it is dropped.
pub struct Stop(Abort, Rc<Cell<bool>>);

impl Drop for Stop {
    fn drop(&mut self) {
        self.1.set(true);
        self.0.abort();
    }
}

/// What ends a stream, for the one who reads it.
pub struct Stopped(Abort, Rc<Cell<bool>>);

/// A way to end a stream, and its other end.
pub fn stop() -> (Stop, Stopped) {
    let (abort, wanted) = (Abort::new(), Rc::new(Cell::new(false)));
    (Stop(abort.clone(), wanted.clone()), Stopped(abort, wanted))
}

/// Reads events about a plan until the stream ends, or nothing came for `silence` milliseconds.
pub async fn read(query: &str, key: &str, stopped: Stopped, silence: f64, mut heard: impl FnMut(Event)) -> Ended {
    let Stopped(abort, wanted) = stopped;
    let mut told = false;
    let last = Rc::new(Cell::new(page::now()));
    watch(abort.clone(), last.clone(), silence);
    let mut refused = false;
    let listened = listen(query, key, &abort, &mut refused, |event| {
        told = true;
        last.set(page::now());
        heard(event);
    });
    listened.await;
    // Whoever waits for silence need not wait any more.
    last.set(f64::INFINITY);
    if wanted.get() {
        Ended::Stopped
    } else if refused {
        Ended::Refused
    } else {
        Ended::Lost { told }
    }
}

/// Ends the stream when nothing came for too long.
fn watch(abort: Abort, last: Rc<Cell<f64>>, silence: f64) {
    let left = last.get() + silence - page::now();
    if left.is_infinite() {
        return;
    }
    if left <= 0.0 {
        abort.abort();
        return;
    }
    set_timeout(move || watch(abort, last, silence), std::time::Duration::from_millis(left as u64 + 1));
}

async fn listen(query: &str, key: &str, abort: &Abort, refused: &mut bool, mut heard: impl FnMut(Event)) -> Option<()> {
    let request = Request::get(&format!("api/v1/events?{query}")).header("x-qvsconfig-token", key);
    let response = request.abort_signal(Some(&abort.signal()?)).send().await.ok()?;
    if !response.ok() {
        *refused = matches!(response.status(), 401 | 403);
        return None;
    }
    let mut body = Body::of(&response)?;
    let mut frames = Frames::default();
    loop {
        for text in frames.take(&body.next().await?) {
            // An event that cannot be read is of a newer proxy.
            serde_json::from_str(&text).into_iter().for_each(&mut heard);
        }
    }
}

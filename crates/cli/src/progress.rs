//! How waiting goes, on standard error: a line whenever something changes and, on a terminal, what is waited for below them.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use live_status::{Check, Connection, Report, State};
use text::Lang;
use valuestream::live::called;

use crate::{output, standing, words};

/// How often the terminal shows that time goes by.
const TICK: Duration = Duration::from_millis(120);

/// Waiting. When it is dropped, the terminal is as it was.
pub struct Progress {
    lang: Lang,
    /// Hidden where there is no terminal.
    bar: ProgressBar,
    /// Every check as it was when the cluster answered last.
    known: Vec<Check>,
    is_away: bool,
}

impl Progress {
    /// Begins, with nothing known.
    pub fn new(lang: Lang) -> Progress {
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos}/{len} {elapsed} {wide_msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(TICK);
        Progress { lang, bar, known: Vec::new(), is_away: false }
    }

    /// Shows what has changed since the last report.
    pub fn show(&mut self, report: &Report) {
        match &report.connection {
            Connection::Connecting => {}
            Connection::Connected => {
                if self.is_away {
                    self.say(words::CLUSTER_BACK.get(self.lang));
                    self.is_away = false;
                }
                self.show_checks(report);
            }
            Connection::Unavailable(trouble) => {
                if !self.is_away {
                    self.say(&words::trouble(trouble, self.lang));
                    self.is_away = true;
                }
                self.bar.set_message(words::CLUSTER_AWAY.get(self.lang));
            }
        }
    }

    fn show_checks(&mut self, report: &Report) {
        let before = |check: &Check| self.known.iter().find(|known| known.what == check.what);
        let changed = report.checks.iter().filter(|check| before(check).is_none_or(|it| it.state != check.state));
        for check in changed {
            self.say(&standing::line(check, self.lang));
        }
        self.bar.set_length(report.checks.len() as u64);
        self.bar.set_position(standing::good(report) as u64);
        if let Some(next) = report.checks.iter().find(|check| check.state != State::Ok) {
            self.bar.set_message(called(next.what, self.lang));
        }
        self.known.clone_from(&report.checks);
    }

    fn say(&self, line: &str) {
        self.bar.suspend(|| output::tell(&format!("{line}\n")));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

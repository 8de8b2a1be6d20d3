//! How waiting goes, on standard error: a line whenever something changes and, on a terminal, what is waited for below them.

use std::collections::BTreeMap;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use live_status::{CheckId, Connection, Report, State};
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
    /// Every check as it was seen last.
    known: BTreeMap<CheckId, State>,
    is_away: bool,
}

impl Progress {
    /// Begins, with nothing known.
    pub fn new(lang: Lang) -> Progress {
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos}/{len} {elapsed} {wide_msg}") {
            bar.set_style(style);
        }
        Progress { lang, bar, known: BTreeMap::new(), is_away: false }
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
        self.bar.enable_steady_tick(TICK);
    }

    /// One that cannot be seen for the moment, as a watch has just broken, has not changed.
    fn show_checks(&mut self, report: &Report) {
        self.bar.set_length(report.checks.len() as u64);
        self.bar.set_position(standing::good(report) as u64);
        if let Some(next) = report.checks.iter().find(|check| check.state != State::Ok) {
            self.bar.set_message(called(next.what, self.lang));
        }
        for check in &report.checks {
            let before = self.known.insert(check.what, check.state);
            match before {
                Some(before) if check.state == State::Unknown => drop(self.known.insert(check.what, before)),
                Some(before) if check.state == before => {}
                _ => self.say(&standing::line(check, self.lang)),
            }
        }
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

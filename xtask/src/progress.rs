//! The progress of a command: one line per step, with the time that it took.

use std::time::Instant;

/// Prints that a step, such as `trunk-0.21.14`, is done: `installed`, for example.
pub fn done(step: &str, how: &str, start: Instant) {
    println!("{}", line(step, how, start.elapsed().as_secs_f64()));
}

fn line(step: &str, how: &str, seconds: f64) -> String {
    format!("{step:<24} {how:<10} {seconds:7.1} s")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_aligned() {
        assert_eq!(line("trunk-0.21.14", "installed", 123.45), "trunk-0.21.14            installed    123.5 s");
        assert_eq!(line("dist/", "built", 8.0), "dist/                    built          8.0 s");
    }
}

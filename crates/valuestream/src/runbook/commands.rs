//! The commands of a block as `blocks/*.sh` has them: shell that reads as it stands, with `«name»` where a value goes.
//!
//! An empty line stands between two commands. A line goes on after a backslash. Comments say why, to who reads the file.
//! `«commands»` stands for the commands of another file.

use super::values::is_name;

/// The name that stands for the commands of another file.
const INNER: &str = "«commands»";

/// The commands of a block, to be filled with values.
#[derive(Clone, Copy, Debug)]
pub(super) struct Commands {
    file: &'static str,
    inner: Option<&'static str>,
}

impl Commands {
    /// Those of a file.
    pub(super) const fn of(file: &'static str) -> Commands {
        Commands { file, inner: None }
    }

    /// The same with those of another file in the place of `«commands»`.
    pub(super) const fn around(self, inner: Commands) -> Commands {
        Commands { inner: Some(inner.file), ..self }
    }

    /// The commands in order, each a template.
    pub(super) fn each(self) -> Vec<String> {
        let text = plain(self.file);
        let text = match self.inner.zip(text.split_once(INNER)) {
            Some((inner, (before, after))) => {
                let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1);
                let inner = plain(inner).replace('\n', &format!("\n{}", " ".repeat(column)));
                [before, &inner, after].concat()
            }
            None => text,
        };
        text.split("\n\n").map(str::to_owned).collect()
    }
}

/// What is run of a file: without comments, and each command's lines where they belong.
fn plain(file: &str) -> String {
    let mut out = String::new();
    let mut goes_on = false;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if goes_on {
            out.push(' ');
        } else if !out.is_empty() {
            out.push('\n');
        }
        let line = if goes_on { line.trim_start() } else { line };
        let rest = line.strip_suffix(" \\");
        goes_on = rest.is_some();
        out.push_str(rest.unwrap_or(line));
    }
    out
}

/// Whether every `«name»` in a file is a name of a value.
pub(super) const fn names_are_known(file: &str) -> bool {
    const OPEN: [u8; 2] = [0xC2, 0xAB];
    const CLOSE: [u8; 2] = [0xC2, 0xBB];
    let bytes = file.as_bytes();
    let mut at = 0;
    while at + 1 < bytes.len() {
        if bytes[at] == OPEN[0] && bytes[at + 1] == OPEN[1] {
            let start = at + 2;
            let mut end = start;
            while end + 1 < bytes.len() && !(bytes[end] == CLOSE[0] && bytes[end + 1] == CLOSE[1]) {
                end += 1;
            }
            let (_, rest) = bytes.split_at(start);
            let (name, _) = rest.split_at(end - start);
            if !is_name(name) {
                return false;
            }
        }
        at += 1;
    }
    true
}

/// The commands of a file in `blocks`. One with a name that no value has does not compile.
macro_rules! block {
    ($name:literal) => {{
        const FILE: &str = include_str!(concat!("../blocks/", $name, ".sh"));
        const {
            assert!(
                crate::runbook::commands::names_are_known(FILE),
                concat!($name, ".sh has a name that no value has")
            );
        }
        crate::runbook::commands::Commands::of(FILE)
    }};
}
pub(super) use block;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_told_from_lines_and_comments() {
        const OUTER: &str = "# Why.\nif a \\\n  --b; then\n  «commands»\nfi\n\nc\n";
        assert_eq!(Commands::of(OUTER).each(), ["if a --b; then\n  «commands»\nfi", "c"]);
        let both = Commands::of(OUTER).around(Commands::of("(\n  d\n)\n"));
        assert_eq!(both.each(), ["if a --b; then\n  (\n    d\n  )\nfi", "c"]);
    }

    #[test]
    fn names_are_those_of_values() {
        assert!(names_are_known("a «clusterName» «secret.target»/«tag» «ask»"));
        for wrong in ["«clustername»", "a «»", "«secret.clusterName»", "«ask", "«tags»"] {
            assert!(!names_are_known(wrong), "{wrong}");
        }
    }
}

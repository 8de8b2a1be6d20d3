//! The commands of a block, from `blocks/*.sh`: ordinary shell with `«name»` in place of values.
//!
//! An empty line separates two commands. A backslash continues a line. Comments explain why, for readers of the file.
//! `«commands»` is replaced by the commands of another file.

use text::is_one_of;

use super::values::is_name;

/// The placeholder for the commands of another file: its name, and how it is written.
const INNER_NAME: &str = "commands";
const INNER: &str = "«commands»";

/// The commands of a block, before values are filled in.
#[derive(Clone, Debug)]
pub(super) struct Commands {
    /// The text of a file, and of those in place of `«commands»`, the outermost first.
    texts: Vec<&'static str>,
}

impl Commands {
    /// The commands in a text that [`plain`] made from a file.
    pub(super) fn of(text: &'static str) -> Commands {
        Commands { texts: vec![text] }
    }

    /// The same with another file's commands in place of `«commands»`.
    pub(super) fn around(&self, inner: Commands) -> Commands {
        Commands { texts: [self.texts.clone(), inner.texts].concat() }
    }

    /// Visits the commands in order; each is a template.
    pub(super) fn each<T>(&self, visit: impl FnMut(&str) -> T) -> Vec<T> {
        let mut outwards = self.texts.iter().rev();
        let innermost = outwards.next().copied().unwrap_or_default().to_owned();
        let all = outwards.fold(innermost, |inner, text| inside(text, &inner));
        all.split("\n\n").map(visit).collect()
    }
}

/// A text with these commands in place of `«commands»`, as far in as that stands.
fn inside(text: &str, inner: &str) -> String {
    let Some((before, after)) = text.split_once(INNER) else { return text.to_owned() };
    let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1);
    let inner = inner.replace('\n', &format!("\n{}", " ".repeat(column)));
    [before, &inner, after].concat()
}

/// The executable part of a file: without comments, and with continued lines joined. Evaluated at compile time.
pub(super) const fn plain<const N: usize>(file: &str) -> Plain<N> {
    let bytes = file.as_bytes();
    let mut out = Plain { bytes: [0; N], len: 0 };
    let mut goes_on = false;
    let mut at = 0;
    while at < bytes.len() {
        let mut end = at;
        while end < bytes.len() && bytes[end] != b'\n' {
            end += 1;
        }
        if at == end || bytes[at] != b'#' {
            let mut start = at;
            if goes_on {
                out = out.and(b' ');
                while start < end && bytes[start] == b' ' {
                    start += 1;
                }
            } else if out.len > 0 {
                out = out.and(b'\n');
            }
            goes_on = end - start >= 2 && bytes[end - 2] == b' ' && bytes[end - 1] == b'\\';
            let stop = if goes_on { end - 2 } else { end };
            while start < stop {
                out = out.and(bytes[start]);
                start += 1;
            }
        }
        at = end + 1;
    }
    out
}

/// A text of at most `N` bytes.
pub(super) struct Plain<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Plain<N> {
    const fn and(mut self, byte: u8) -> Plain<N> {
        self.bytes[self.len] = byte;
        self.len += 1;
        self
    }

    /// The text itself.
    pub(super) const fn text(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => panic!("only whole characters are removed"),
        }
    }
}

/// Whether every `«name»` in a file is the name of a value.
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
            if !is_name(name) && !is_one_of(name, &[INNER_NAME]) {
                return false;
            }
        }
        at += 1;
    }
    true
}

/// The commands of a file in `blocks`. A file with an unknown name does not compile.
macro_rules! block {
    ($name:literal) => {{
        use crate::runbook::commands::{Commands, Plain, names_are_known, plain};
        const FILE: &str = include_str!(concat!("../blocks/", $name, ".sh"));
        const {
            assert!(names_are_known(FILE), concat!($name, ".sh uses a name that no value has"));
        }
        const PLAIN: &Plain<{ FILE.len() }> = &plain(FILE);
        const TEXT: &str = PLAIN.text();
        Commands::of(TEXT)
    }};
}
pub(super) use block;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_separated_from_lines_and_comments() {
        const OUTER: Plain<60> = plain("# Why.\nif a \\\n  --b; then\n  «commands»\nfi\n\nc\n");
        const INNER: Plain<20> = plain("(\n  d\n)\n");
        let (outer, inner) = (Commands::of(OUTER.text()), Commands::of(INNER.text()));
        assert_eq!(outer.each(str::to_owned), ["if a --b; then\n  «commands»\nfi", "c"]);
        let both = outer.around(inner);
        assert_eq!(both.each(str::to_owned), ["if a --b; then\n  (\n    d\n  )\nfi", "c"]);
        let deeper = outer.around(both);
        let nested = "if a --b; then\n  if a --b; then\n    (\n      d\n    )\n  fi";
        assert!(deeper.each(str::to_owned)[0].starts_with(nested), "{:?}", deeper.each(str::to_owned));
    }

    #[test]
    fn only_names_of_values_are_known() {
        assert!(names_are_known("a «clusterName» «secret.target»/«tag» «ask»"));
        for wrong in ["«clustername»", "a «»", "«secret.clusterName»", "«ask", "«tags»"] {
            assert!(!names_are_known(wrong), "{wrong}");
        }
    }
}

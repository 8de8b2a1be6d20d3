//! What the words of a code tell about the text that breaks it.

use text::hidden::visible;

use super::code::Code;
use super::git::refused_in_shell;
use crate::release::{Verdict, newest, verdict};

/// What stands for `{0}`, `{1}` in the words of a code of one value.
pub(crate) fn args_of(code: Code, text: &str) -> Vec<String> {
    match code {
        Code::PastedIntoShell => {
            refused_in_shell(text).map(|c| visible(c.encode_utf8(&mut [0; 4]))).into_iter().collect()
        }
        Code::VersionShape | Code::ReleaseUnknown => vec![newest()],
        Code::ReleaseWithoutChart | Code::ReleaseWithoutConverter => match verdict(text) {
            Verdict::NoChart(instead) | Verdict::NoConverter(instead) => vec![instead],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

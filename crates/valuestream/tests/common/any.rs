//! Any text and any plan, for the property tests.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use valuestream::Plan;

/// Texts that some reader takes for something else than a text, or that could break out of where they stand.
pub const TRAPS: &[&str] = &[
    "",
    " ",
    "yes",
    "No",
    "on",
    "OFF",
    "y",
    "n",
    "true",
    "null",
    "~",
    "0",
    "-0",
    "123",
    "1_000",
    "0x1F",
    "0o17",
    "017",
    "12:30",
    "1.5",
    "1e3",
    ".inf",
    ".NaN",
    "2024-01-01",
    "2024-01-01T00:00:00Z",
    "=",
    "<<",
    "12345678901234567890123456789e10",
    "- a",
    "a: b",
    "a #b",
    "# a",
    "a:",
    "---",
    "...",
    "|",
    ">-",
    "'a'",
    "\"a\"",
    "\\",
    "\\n",
    "a\nb",
    "a\r\nb",
    "\ta",
    "a\u{85}b",
    "a\u{2028}b",
    "\u{FEFF}a",
    "\u{202E}a",
    "%YAML 1.1",
    "!!int 1",
    "&a",
    "*a",
    "{a: b}",
    "[a]",
    "`a`",
    "@a",
    "日本語 🙂",
    "${x}",
    "$(params.version)",
    "$(id)",
    "<clusterName>",
    "../../etc",
    "a/b",
    "version",
    "ksaName",
    "\u{FFFE}",
    "\u{10FFFF}",
];

/// Any text, traps more often than chance would have them.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => proptest::sample::select(TRAPS).prop_map(str::to_owned),
        2 => any::<String>(),
        2 => "[ -~]{0,40}",
        1 => "[a-z0-9.:_-]{1,12}",
    ]
}

/// A plan of up to three ExternalSecrets with up to three entries each, every value any text.
pub fn plan() -> impl Strategy<Value = Plan> {
    let rows = proptest::collection::vec(0_usize..4, 0..4);
    rows.prop_flat_map(|rows| {
        let mut plan = Plan::default();
        let first = plan.secrets[0].id;
        plan.remove_secret(first);
        for entries in rows {
            let id = plan.add_secret();
            let first = plan.secrets.last().unwrap().data[0].id;
            plan.remove_entry(id, first);
            for _ in 0..entries {
                plan.add_entry(id);
            }
        }
        let slots = plan.slots();
        // Three of four values keep their default, so that checks across values see good ones too.
        let texts = proptest::collection::vec(proptest::option::weighted(0.25, text()), slots.len());
        texts.prop_map(move |texts| {
            let mut plan = plan.clone();
            for (slot, text) in slots.iter().zip(texts) {
                if let Some(text) = text {
                    slot.write(&mut plan, text);
                }
            }
            plan
        })
    })
}

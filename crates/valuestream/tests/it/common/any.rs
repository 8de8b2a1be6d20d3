//! Any text and any plan, for the property tests.

use proptest::prelude::*;
use valuestream::Plan;
use valuestream::field::{Control, Spec};
use valuestream::plan::{FieldRef, SecretList};

/// Texts that some reader takes for something other than a text, or that could break out of their position.
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

/// Any text, with traps more often than by chance.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => proptest::sample::select(TRAPS).prop_map(str::to_owned),
        2 => any::<String>(),
        2 => "[ -~]{0,40}",
        1 => "[a-z0-9.:_-]{1,12}",
    ]
}

/// A plan of up to three ExternalSecrets with up to three entries each; every value can be any text.
pub fn plan() -> impl Strategy<Value = Plan> {
    let rows = proptest::collection::vec(0_usize..4, 0..4);
    rows.prop_flat_map(|rows| {
        let mut plan = Plan::default();
        let first = plan.secrets[0].id;
        plan.remove_secret(first);
        for entries in rows {
            let id = plan.add_secret();
            let first = plan.secrets.last().unwrap().data[0].id;
            plan.remove_row(id, SecretList::Data, first);
            for _ in 0..entries {
                plan.add_row(id, SecretList::Data);
            }
        }
        let fields = plan.field_refs();
        // Three of four values keep their default, so that checks across values also see valid ones.
        let texts = proptest::collection::vec(proptest::option::weighted(0.25, text()), fields.len());
        texts.prop_map(move |texts| with(&plan, &fields, texts))
    })
}

/// A plan with texts in its fields; a value that gets none keeps its text.
fn with(plan: &Plan, fields: &[FieldRef], texts: Vec<Option<String>>) -> Plan {
    let mut plan = plan.clone();
    for (field, text) in fields.iter().zip(texts) {
        if let Some(text) = text {
            field.set(&mut plan, text);
        }
    }
    plan
}

/// A plan whose values are mostly valid and different from their defaults: names and choices instead of any text.
pub fn good_plan() -> impl Strategy<Value = Plan> {
    (0_usize..3).prop_flat_map(|more| {
        let mut plan = super::plan_of(super::REQUIRED);
        for _ in 0..more {
            plan.add_secret();
        }
        let fields = plan.field_refs();
        let texts: Vec<_> = fields.iter().map(|field| good_text(field.spec())).collect();
        texts.prop_map(move |texts| with(&plan, &fields, texts))
    })
}

/// A text that is often valid for a value, or nothing, to keep its text.
fn good_text(spec: &Spec) -> BoxedStrategy<Option<String>> {
    let choices: Vec<String> = match spec.control {
        Control::Choice(choices) => choices.iter().map(|choice| choice.value.to_owned()).collect(),
        _ if spec.key == "version" => {
            ["0.5.0", "0.9.15-2", "0.15.1", "0.16.1", "0.16.2", "1.1.0", "2.9.0"].map(str::to_owned).to_vec()
        }
        _ => vec![spec.example.to_owned()],
    };
    let typed = "[a-z0-9][a-z0-9-]{0,8}[a-z0-9]".prop_filter("good", {
        let spec = *spec;
        move |text| spec.error_of(text).is_none()
    });
    match spec.control {
        Control::Choice(_) => proptest::option::of(proptest::sample::select(choices)).boxed(),
        _ if spec.error_of("a-b").is_some() => proptest::option::of(proptest::sample::select(choices)).boxed(),
        _ => prop_oneof![
            Just(None),
            typed.prop_map(Some),
            proptest::sample::select(TRAPS).prop_map({
                let spec = *spec;
                move |trap| spec.error_of(trap).is_none().then(|| trap.to_owned())
            })
        ]
        .boxed(),
    }
}

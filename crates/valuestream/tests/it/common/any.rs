//! Any text and any plan, for the property tests.

use proptest::prelude::*;
use valuestream::Plan;
use valuestream::field::{Control, Spec};
use valuestream::plan::{FieldRef, RowCounts, SecretList};

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

/// Further fields that are some.
const FURTHER: &[&str] = &[
    "# none",
    "metadata: {labels: {team: shop}}",
    "metadata:\n  annotations:\n    a/b: \"1\"\n\nspec:\n  target: {immutable: true}\n",
    "spec:\n  dataFrom:\n    - sourceRef: {generatorRef: {kind: Password, name: a}}\n",
    "spec: {data: [{secretKey: more, remoteRef: {key: more}}], target: {name: other}}",
    "spec: {target: {template: {engineVersion: v2, data: {more: \"{{ .a }}\"}}}}",
];

/// Templates of several lines.
const TEMPLATES: &[&str] = &[
    "a: {{ .a }}\nb: {{ .b | quote }}\n",
    "\n\n  {{- range $k, $v := . }}\n{{ $k }}={{ $v }}\n{{- end }}",
    "{{ if .a }}\t{{ .a }}",
    "no newline at the end: {{ .a }}",
    "trailing \n\n",
];

/// Any text for a value, and what is good for it where chance would never find it.
pub fn text_for(spec: &Spec) -> BoxedStrategy<String> {
    let own: &[&str] = match spec.control {
        Control::Yaml => FURTHER,
        Control::Lines => TEMPLATES,
        _ if spec.key == "tags" => &["a=b", "a=b, c=", "a=b,a=c", "1=0x1F,no=~"],
        _ => return text().boxed(),
    };
    prop_oneof![1 => text(), 1 => proptest::sample::select(own).prop_map(str::to_owned)].boxed()
}

/// How many rows each list of an ExternalSecret has: entries mostly, and up to three of each.
pub fn counts() -> impl Strategy<Value = RowCounts> {
    let rows = SecretList::ALL.iter().map(|list| match list {
        SecretList::Data => (0_usize..4).boxed(),
        _ => prop_oneof![2 => Just(0_usize), 1 => 1_usize..4].boxed(),
    });
    rows.collect::<Vec<_>>().prop_map(|rows| {
        let mut counts = RowCounts::first();
        SecretList::ALL.iter().zip(rows).for_each(|(list, rows)| counts.set(*list, rows));
        counts
    })
}

/// A plan with these rows; each ExternalSecret, its Secret and each of its keys has a name that no other has.
pub fn with_rows(mut plan: Plan, rows: &[RowCounts]) -> Plan {
    while let Some(first) = plan.secrets.first().map(|secret| secret.id) {
        plan.remove_secret(first);
    }
    for counts in rows {
        let id = plan.add_secret();
        let first = plan.secrets.last().unwrap().data[0].id;
        plan.remove_row(id, SecretList::Data, first);
        for list in SecretList::ALL {
            for _ in 0..counts.get(*list) {
                plan.add_row(id, *list);
            }
        }
    }
    plan
}

/// A plan of up to three ExternalSecrets with up to three rows in each of their lists; every value can be any text.
pub fn plan() -> impl Strategy<Value = Plan> {
    proptest::collection::vec(counts(), 0..4).prop_flat_map(|rows| {
        let plan = with_rows(Plan::default(), &rows);
        let fields = plan.field_refs();
        // Three of four values keep their default, so that checks across values also see valid ones.
        let texts: Vec<_> =
            fields.iter().map(|field| proptest::option::weighted(0.25, text_for(field.spec()))).collect();
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
    let more = proptest::collection::vec(counts(), 0..3);
    more.prop_flat_map(|more| {
        let rows: Vec<RowCounts> = [RowCounts::first()].into_iter().chain(more).collect();
        let plan = with_rows(super::plan_of(super::REQUIRED), &rows);
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

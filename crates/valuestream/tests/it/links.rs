//! Links: any plan survives the round trip, any text is read without a panic, and the links of every release always
//! open to the same plan.

use crate::common::any;
use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::several::SEVERAL;
use proptest::prelude::*;
use valuestream::Plan;
use valuestream::field::Defaults;
use valuestream::plan::{RowCounts, SecretList, SecretRow};
use valuestream::rule::looks_secret;
use valuestream::share::{fragment, open, packed};

/// The plan that a link opens to, without its notes.
fn opened(fragment: &str) -> Plan {
    open(fragment).unwrap().plan
}

/// A plan's values by name, which must survive. Identities of rows are not part of a link.
fn values(plan: &Plan) -> Vec<(String, String)> {
    let mut values = Vec::new();
    plan.each_value(|path, _, text| values.push((path.to_string(), text.to_owned())));
    values
}

/// The same, with each text that must not be in a link at its default.
fn values_to_carry(plan: &Plan) -> Vec<(String, String)> {
    let mut values = Vec::new();
    plan.each_value(|path, spec, text| {
        let text = if looks_secret(text) { spec.default } else { text };
        values.push((path.to_string(), text.to_owned()));
    });
    values
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_plan_comes_back(plan in any::plan()) {
        let link = fragment(&plan);
        let back = open(&link).unwrap();
        prop_assert_eq!(&back.notes, &vec![]);
        prop_assert_eq!(values(&back.plan), values_to_carry(&plan));
        // The plan from a link gives the same link.
        prop_assert_eq!(fragment(&back.plan), link.clone());
        prop_assert!(link.is_ascii() && !link.contains(['#', ' ', '"', '<', '>']));

        let packed = packed::pack(&link);
        let there = open(&packed).unwrap();
        prop_assert_eq!(&there.notes, &vec![]);
        prop_assert_eq!(fragment(&there.plan), link);
    }
}

/// Text as a stranger might write it: parts of links in any order.
fn hostile() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        any::text(),
        "[a-z0-9.=&%+]{0,30}",
        Just("v=1".to_owned()),
        Just("v=2".to_owned()),
        Just("z=1".to_owned()),
        Just("secrets=999".to_owned()),
        Just("secrets.0.data=999".to_owned()),
        Just("secrets.0.dataFrom=999".to_owned()),
        Just("secrets.1.template=600".to_owned()),
        Just("secrets.999.dataFrom.7.tags=a".to_owned()),
        Just("secrets.0.template.999999999.text=a".to_owned()),
        Just("secrets.0.extra=%7B%0A".to_owned()),
        Just("secrets.999999999.name=a".to_owned()),
        Just("secrets.3.data.2.remoteKey=%F0%9F".to_owned()),
        Just("clusterName=%".to_owned()),
        Just("q1YqU7Iy1FEqUbIy".to_owned()),
    ];
    proptest::collection::vec(part, 0..12).prop_map(|parts| parts.join("&"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30_000))]

    #[test]
    fn any_text_is_read(text in hostile()) {
        if let Some(opened) = open(&text) {
            let of_lists = |row: &SecretRow| SecretList::ALL.iter().map(|list| row.count(*list)).sum::<usize>();
            let rows = opened.plan.secrets.len() + opened.plan.secrets.iter().map(of_lists).sum::<usize>();
            prop_assert!(rows <= 2000 && opened.notes.len() <= 51);
        }
        let _ = open(&format!("z=1&{text}"));
    }
}

/// Links of releases with their plans, by link version. They are never edited, because people keep using old links.
const GOLDEN: [(Defaults, &str); 2] =
    [(Defaults::V1, include_str!("../data/links.txt")), (Defaults::V2, include_str!("../data/links-2.txt"))];

#[test]
fn old_links_open_to_the_same_plan() {
    for (defaults, golden) in GOLDEN {
        open_as_written(defaults, golden);
    }
}

/// The values below a link, by name.
fn named(expected: &str) -> Vec<(&str, String)> {
    let mut values: Vec<(&str, String)> = Vec::new();
    for line in expected.lines().filter(|line| !line.starts_with("rows")) {
        match (line.strip_prefix('|'), values.last_mut()) {
            (Some(more), Some((_, text))) => *text += &format!("\n{}", more.strip_prefix(' ').unwrap_or(more)),
            _ => {
                let (name, text) = line.split_once(": ").unwrap_or((line.trim_end_matches(':'), ""));
                values.push((name, text.to_owned()));
            }
        }
    }
    values
}

fn open_as_written(defaults: Defaults, golden: &str) {
    let mut links = 0;
    for golden in golden
        .split("\n\n")
        .map(|part| part.trim_matches('\n'))
        .filter(|part| !part.is_empty() && !part.starts_with("//"))
    {
        let (link, expected) = golden.split_once('\n').unwrap_or((golden, ""));
        let plan = opened(link);
        let mut wanted = Plan::with(defaults);
        let rows: Vec<usize> = match expected.lines().find_map(|line| line.strip_prefix("rows")) {
            Some(rows) => rows.split_whitespace().map(|rows| rows.parse().unwrap()).collect(),
            None => vec![1],
        };
        let given = named(expected);
        let mut rows: Vec<RowCounts> = rows.into_iter().map(RowCounts::from).collect();
        for (name, _) in &given {
            if let ["secrets", n, list, m, _] = name.split('.').collect::<Vec<_>>()[..]
                && let Some(list) = SecretList::of_key(list).filter(|list| *list != SecretList::Data)
            {
                let counts = &mut rows[n.parse::<usize>().unwrap()];
                counts.set(list, counts.get(list).max(m.parse::<usize>().unwrap() + 1));
            }
        }
        wanted.lay_out(&rows, defaults);
        for (name, text) in given {
            wanted.field_named(name).unwrap().set(&mut wanted, text);
        }
        assert_eq!(values(&plan), values(&wanted), "{link}");
        links += 1;
    }
    assert!(links >= 10, "{links}");
}

#[test]
fn every_scenario_survives_the_round_trip() {
    for (name, changed) in SCENARIOS.iter().chain(SEVERAL) {
        let plan = plan(changed);
        assert_eq!(values(&opened(&fragment(&plan))), values(&plan), "{name}");
    }
}

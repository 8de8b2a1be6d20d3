//! Further Environments: any of them comes back from links and plan files, and what is made for one is what would be made
//! if it were the only one.

use std::collections::HashSet;

use proptest::prelude::*;
use valuestream::bundle::{content, files};
use valuestream::check::{check, errors};
use valuestream::files::{FileKind, everything};
use valuestream::plan::{FieldRef, PlanField};
use valuestream::plan_file::{document, read};
use valuestream::share::{fragment, open};
use valuestream::{Lang, Plan};

use crate::common::any;

/// A plan with up to three further Environments, each with some texts of its own.
fn plan() -> impl Strategy<Value = Plan> {
    let plan = prop_oneof![any::plan(), any::good_plan()];
    (plan, 0..4_usize).prop_flat_map(|(mut plan, rows)| {
        plan.lay_out_environments(rows);
        let of = |id| PlanField::further().map(move |field| FieldRef::Environment(id, field));
        let fields: Vec<FieldRef> = plan.environments.iter().flat_map(|row| of(row.id)).collect();
        let text = |field: &FieldRef| proptest::option::weighted(0.4, any::text_for(field.spec()));
        let texts: Vec<_> = fields.iter().map(text).collect();
        texts.prop_map(move |texts| {
            let mut plan = plan.clone();
            for (field, text) in fields.iter().zip(texts) {
                text.into_iter().for_each(|text| field.set(&mut plan, text));
            }
            plan
        })
    })
}

/// The values of the Environments by name, but for texts that must not leave their fields.
fn own(plan: &Plan) -> Vec<(String, String)> {
    let mut values = Vec::new();
    plan.each_value(|path, spec, text| {
        let is_hidden = spec.error_of(text).is_some_and(|code| code.hides_text());
        if path.to_string().starts_with("environments.") && !is_hidden && !text.is_empty() {
            values.push((path.to_string(), text.to_owned()));
        }
    });
    values
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_environments_come_back(plan in plan()) {
        let link = fragment(&plan);
        let opened = open(&link).unwrap();
        prop_assert_eq!(&opened.notes, &vec![]);
        prop_assert_eq!(opened.plan.environments.len(), plan.environments.len());
        prop_assert_eq!(own(&opened.plan), own(&plan));
        prop_assert_eq!(fragment(&opened.plan), link);
        let text = yaml::emit(&document(&plan.resolve()));
        let reading = yaml::read::read(&text, &mut 100_000);
        prop_assert_eq!(&reading.troubles, &vec![], "{}", text);
        let back = read(reading.documents[0].root());
        prop_assert_eq!(&back.problems, &vec![], "{}", text);
        prop_assert_eq!(own(&back.plan), own(&plan), "{}", text);
    }

    #[test]
    fn an_environment_is_as_it_would_be_alone(plan in plan()) {
        for row in &plan.environments {
            let further = plan.in_environment(row);
            let mut alone = plan.clone();
            alone.lay_out_environments(0);
            PlanField::all().for_each(|field| further.get(field).clone_into(alone.get_mut(field)));
            for kind in [FileKind::AssemblyLine, FileKind::DeploymentConfig, FileKind::ClusterSecretStore] {
                let of = |plan: &Plan| content(&plan.resolve(), kind, Lang::En).map(|content| content.text());
                prop_assert_eq!(of(&further), of(&alone));
            }
        }
    }

    #[test]
    fn what_is_told_stands_at_a_value(plan in plan()) {
        let found = check(&plan);
        prop_assert!(found.iter().all(|it| plan.field_at(it.location).is_some()));
        // Whatever passes has files that do not meet.
        if errors(&found).next().is_none() {
            let paths: Vec<String> = everything(&plan).into_iter().map(|file| file.path).collect();
            prop_assert_eq!(paths.iter().collect::<HashSet<_>>().len(), paths.len());
            let written: Vec<String> = files(&plan.resolve(), Lang::En).into_iter().map(|(path, _)| path).collect();
            prop_assert_eq!(written, paths);
        }
    }
}

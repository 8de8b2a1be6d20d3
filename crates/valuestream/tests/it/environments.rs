//! Further Environments: any of them comes back from links, plan files and the other files of a bundle, and what is made for
//! one is what would be made if it were the only one.

use std::collections::HashSet;

use proptest::prelude::*;
use valuestream::bundle::{content, files};
use valuestream::check::{check, errors};
use valuestream::files::{FileKind, everything};
use valuestream::import::{InputFile, read as import};
use valuestream::plan::{FieldRef, PlanField};
use valuestream::plan_file::{document, read};
use valuestream::share::{fragment, open};
use valuestream::{Lang, Plan};

use crate::common::{any, set};
use crate::import::{bare, good_plan, mended};

/// A plan with up to five further Environments, each with some texts of its own.
fn plan() -> impl Strategy<Value = Plan> {
    let plan = prop_oneof![any::plan(), any::good_plan()];
    (plan, 0..6_usize).prop_flat_map(|(mut plan, rows)| {
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
    fn without_them_the_plan_is_as_it_was(plan in plan()) {
        let mut alone = plan.clone();
        alone.lay_out_environments(0);
        let mut removed = plan.clone();
        while let Some(row) = removed.environments.last() {
            removed.remove_environment(row.id);
        }
        prop_assert_eq!(fragment(&removed), fragment(&alone));
        prop_assert_eq!(files(&removed.resolve(), Lang::En), files(&alone.resolve(), Lang::En));
        prop_assert_eq!(check(&removed), check(&alone));
        // What was there before the first one was added.
        let before = open(&fragment(&alone)).unwrap().plan;
        let mut more = before.clone();
        let id = more.add_environment("production");
        more.remove_environment(id);
        prop_assert_eq!(fragment(&more), fragment(&before));
        prop_assert_eq!(files(&more.resolve(), Lang::Ja), files(&before.resolve(), Lang::Ja));
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

/// Names of Deployments, some of which are those of directories, files and Environments, too.
const DEPLOYMENTS: &[&str] = &[
    "production",
    "dev",
    "manifests",
    "pipelines",
    "deployment-config",
    "eso-clustersecretstore",
    "staging",
    "qvs",
    "a-b",
];

/// A plan without errors, with up to five further Environments.
fn good_environments() -> impl Strategy<Value = Plan> {
    let names = proptest::sample::subsequence(DEPLOYMENTS, 2..=6).prop_shuffle();
    (good_plan(), names).prop_flat_map(|(mut plan, names)| {
        let (first, further) = names.split_first().unwrap();
        set(&mut plan, "deploymentName", first);
        let mut choices = Vec::new();
        for name in further {
            let id = plan.add_environment(name);
            let of = |key: &str| FieldRef::Environment(id, PlanField::of_key(key).unwrap());
            let texts = |key: &str, own: &[&str]| {
                let own = own.iter().map(|text| (*text).to_owned()).chain([String::new(), format!("of-{name}")]);
                (Just(of(key)), proptest::sample::select(own.collect::<Vec<_>>()))
            };
            choices.push(texts("version", &["2.9.0", "2.8.0", "2.7.0"]));
            choices.push(texts("azureKeyContainerName", &["contoso-kv"]));
            choices.push(texts("assemblyLineName", &[]));
            choices.push(texts("clusterName", &[]));
        }
        choices.prop_map(move |texts| {
            let mut plan = plan.clone();
            texts.into_iter().for_each(|(field, text)| field.set(&mut plan, text));
            mended(plan)
        })
    })
}

/// The files that can be imported, but for the plan file.
fn yaml_files(plan: &Plan) -> Vec<(String, String)> {
    let files = files(&plan.resolve(), Lang::Ja).into_iter();
    files.filter(|(path, _)| path.ends_with(".yaml") && !path.ends_with("/qvsconfig.yaml")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 50, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn the_files_of_any_environments_come_back(plan in good_environments()) {
        prop_assume!(errors(&check(&plan)).next().is_none());
        let given = |files: Vec<(String, String)>| -> Vec<InputFile> {
            files.into_iter().map(|(path, text)| InputFile { name: Some(path), bytes: text.into_bytes() }).collect()
        };
        // Without the plan file: which Environment is the first one is the plan's to say.
        let current = bare(&plan, &["configDirectory", "adapterRevision", "deploymentName"]);
        let read = import(&given(yaml_files(&plan)), &current);
        prop_assert_eq!(read.conflicts(), vec![]);
        let mut told = read.notes(&current, &[]);
        told.retain(|note| !["import-environment-name", "import-kept-as-further"].contains(&note.name()));
        prop_assert_eq!(told, vec![]);
        let back = read.plan(&current, &[]);
        prop_assert_eq!(yaml_files(&back), yaml_files(&plan));
        prop_assert_eq!(import(&given(yaml_files(&plan)), &back).plan(&back, &[]), back.clone());
        // With it everything comes back, whatever was there.
        let all = files(&plan.resolve(), Lang::Ja);
        for current in [Plan::default(), back] {
            let whole = import(&given(all.clone()), &current);
            prop_assert_eq!(whole.conflicts(), vec![]);
            let whole = whole.plan(&current, &[]);
            prop_assert_eq!(files(&whole.resolve(), Lang::Ja), all.clone());
            prop_assert_eq!(own(&whole), own(&plan));
        }
    }
}

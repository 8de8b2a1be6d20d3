use super::*;
use crate::Plan;
use crate::beginning::BEGINNINGS;
use crate::example::EXAMPLES;
use yaml::emit;

fn written(plan: &Plan) -> String {
    emit(&document(&plan.resolve()))
}

fn opened(text: &str) -> Opened {
    let reading = yaml::read::read(text, &mut 10_000);
    assert_eq!(reading.troubles, [], "{text}");
    read(reading.documents[0].root())
}

#[test]
fn the_empty_form_is_its_version() {
    assert_eq!(written(&Plan::default()), "qvsconfig: 2\n");
    assert_eq!(opened("qvsconfig: 2\n").plan, Plan::default());
    let mut plan = Plan::default();
    plan.lay_out::<usize>(&[], crate::field::Defaults::CURRENT);
    assert_eq!(written(&plan), "qvsconfig: 2\nsecrets: []\n");
    plan.lay_out(&[1, 0, 2], crate::field::Defaults::CURRENT);
    assert_eq!(written(&plan), "qvsconfig: 2\nsecrets:\n  - {}\n  - data: []\n  - data:\n      - {}\n      - {}\n");
    assert_eq!(opened(&written(&plan)).plan, plan);
}

#[test]
fn a_plan_comes_back() {
    let mut plans: Vec<Plan> = EXAMPLES.iter().map(crate::example::Example::plan).collect();
    let mut plan = Plan::default();
    BEGINNINGS.iter().for_each(|beginning| {
        beginning.add_to(&mut plan);
    });
    plan.secrets[0].values.extra = "# kept\nmetadata:\n  labels: {a: \"1\"}\n".to_owned();
    plans.push(plan);
    for plan in plans {
        let text = written(&plan);
        let opened = opened(&text);
        assert_eq!((opened.plan, opened.problems), (plan, vec![]), "{text}");
    }
}

#[test]
fn scalars_are_the_text_that_stands_there() {
    let plan = opened("qvsconfig: 2\nversion: 2.0\nuseAzureSdk: true\nlocation:\nksaName: ~\n").plan;
    assert_eq!((plan.release.version.as_str(), plan.release.use_azure_sdk.as_str()), ("2.0", "true"));
    assert_eq!((plan.cluster.location.as_str(), plan.identity.ksa_name.as_str()), ("", ""));
}

#[test]
fn what_cannot_be_used_is_told_and_the_rest_is_read() {
    let text = "qvsconfig: 3\nclustername: a\nclusterName: aks\nksaName: [a]\nsecrets:\n  - nam: x\n    name: y\n  - text\n  - data: {}\n    dataFrom: x\n    template:\n      - kye: a\n";
    let opened = opened(text);
    let told: Vec<(String, u32, u32)> =
        opened.problems.iter().map(|it| (format!("{:?}", it.kind), it.at.line, it.at.column)).collect();
    assert_eq!(
        told.iter().map(|(kind, line, column)| (kind.as_str(), *line, *column)).collect::<Vec<_>>(),
        [
            ("Version { written: \"3\" }", 1, 12),
            ("UnknownKey { path: \"clustername\" }", 2, 1),
            ("Shape { path: \"ksaName\" }", 4, 10),
            ("Shape { path: \"secrets.1\" }", 8, 5),
            ("Shape { path: \"secrets.2.dataFrom\" }", 10, 15),
            ("UnknownKey { path: \"secrets.0.nam\" }", 6, 5),
            ("UnknownKey { path: \"secrets.2.template.0.kye\" }", 12, 9),
        ]
    );
    assert_eq!(opened.plan.cluster.cluster_name, "aks");
    // What is no row makes none.
    assert_eq!(opened.plan.secrets.len(), 2);
    assert_eq!(opened.plan.secrets[0].values.name, "y");
}

#[test]
fn a_secret_stays_out_of_it() {
    let mut plan = Plan::default();
    plan.secrets[0].values.extra = "metadata: {annotations: {a: ghp_abcdefghijklmnop}}".to_owned();
    plan.cluster.cluster_name = "ghp_abcdefghijklmnop".to_owned();
    assert!(!written(&plan).contains("ghp_"), "{}", written(&plan));
}

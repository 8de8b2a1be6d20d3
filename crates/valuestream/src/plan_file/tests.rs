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

#[test]
fn the_schema_is_beside_the_page_or_beside_the_plan() {
    for (address, schema) in [
        ("https://a.example/", "https://a.example/qvsconfig.schema.json"),
        ("https://a.example", "https://a.example/qvsconfig.schema.json"),
        ("https://a.example/tools/qvs/#v=2&a=/b/", "https://a.example/tools/qvs/qvsconfig.schema.json"),
        ("http://a.example:8080/qvs/index.html?a=/b/", "http://a.example:8080/qvs/qvsconfig.schema.json"),
        ("https://[2001:db8::1]:8080/", "https://[2001:db8::1]:8080/qvsconfig.schema.json"),
        ("https://localhost.example/", "https://localhost.example/qvsconfig.schema.json"),
        ("", "qvsconfig.schema.json"),
        ("http://127.0.0.1:8080/", "qvsconfig.schema.json"),
        ("http://LocalHost/qvs/", "qvsconfig.schema.json"),
        ("http://[::1]:1/", "qvsconfig.schema.json"),
        ("https://", "qvsconfig.schema.json"),
        ("https:///a/", "qvsconfig.schema.json"),
        ("file:///home/a/dist/index.html", "qvsconfig.schema.json"),
        ("https://name:password@a.example/", "qvsconfig.schema.json"),
        ("https://a.example/\nclusterName: b\n/", "qvsconfig.schema.json"),
        ("https://a.example/b c/", "qvsconfig.schema.json"),
        ("https://a.example/>/", "qvsconfig.schema.json"),
        ("https://\u{65e5}.example/", "qvsconfig.schema.json"),
    ] {
        assert_eq!(schema_at(address), schema, "{address:?}");
        let text = yaml::emit(&with_schema(&Plan::default().resolve(), schema));
        assert_eq!(text, format!("# yaml-language-server: $schema={schema}\nqvsconfig: 2\n"));
        assert_eq!(named_schema(&text), Some(schema));
        assert_eq!(address_of(schema), schema.strip_suffix("qvsconfig.schema.json").filter(|it| !it.is_empty()));
    }
}

#[test]
fn people_name_another_schema() {
    for (text, schema) in [
        ("#yaml-language-server: $schema=../q.json\nqvsconfig: 2\n", Some("../q.json")),
        ("\u{feff}# Ours.\r\n#  yaml-language-server: $schema=q.json  # see #12\r\nqvsconfig: 2\r\n", Some("q.json")),
        ("# yaml-language-server: $schema=\nqvsconfig: 2\n", None),
        ("qvsconfig: 2\n# yaml-language-server: $schema=q.json\n", None),
        ("", None),
    ] {
        assert_eq!(named_schema(text), schema, "{text:?}");
    }
    for schema in
        ["../qvsconfig.schema.json", "q.json", "https://a.example/q.json", "http://[::1]/qvsconfig.schema.json"]
    {
        assert_eq!(address_of(schema), None, "{schema}");
    }
}

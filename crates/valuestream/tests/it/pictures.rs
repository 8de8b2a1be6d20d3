//! Pictures: they show every value, file, step and check, and for any plan, texts stay in their boxes and boxes do not
//! overlap.

use std::collections::HashSet;

use live_status::{Check, CheckId, State, Words};
use proptest::prelude::*;
use valuestream::bundle::content;
use valuestream::check::check;
use valuestream::field::Defaults;
use valuestream::files::{FileKind, list};
use valuestream::flow;
use valuestream::live::step_of;
use valuestream::picture::{
    Area, Drawing, Known, NodeId, Part, SHOWN_SECRETS, Shape, line, of_route, route, stages, whole, width, words,
};
use valuestream::plan::release::StoreDelivery;
use valuestream::plan::{ClusterField, DataFromField, FieldPath, PlanField, ProjectField, ReleaseField, RowField};
use valuestream::runbook::{StepId, steps};
use valuestream::{Lang, Plan};

use crate::common::{REQUIRED, any, plan_of, scenarios, tutorial_plan};

/// The optional values, filled in.
const OPTIONAL: &[(&str, &str)] = &[
    ("tenantId", "contoso.example"),
    ("subscriptionId", "contoso"),
    ("location", "japaneast"),
    ("secrets.0.data.0.remoteVersion", "0123456789abcdef0123456789abcdef"),
    ("secrets.0.refreshPolicy", "OnChange"),
    ("secrets.0.deletionPolicy", "Delete"),
    ("secrets.0.templateType", "example.com/login"),
    ("secrets.0.template.0.key", "login"),
    ("secrets.0.template.0.text", "{{ .greeting }}"),
    ("secrets.0.extra", "metadata: {labels: {team: shop}}"),
    ("secrets.0.data.0.property", "login.password"),
    ("secrets.0.data.0.decodingStrategy", "Base64"),
    ("secrets.0.dataFrom.0.remoteKey", "billing-settings-json"),
    ("secrets.0.dataFrom.0.remoteVersion", "0123456789abcdef0123456789abcdef"),
    ("secrets.0.dataFrom.0.property", "production"),
    ("secrets.0.dataFrom.0.decodingStrategy", "Auto"),
    ("secrets.0.dataFrom.1.source", "find"),
    ("secrets.0.dataFrom.1.nameRegexp", "^shop-"),
    ("secrets.0.dataFrom.1.tags", "environment=production"),
];

fn rows(plan: &mut Plan, n: usize) {
    plan.lay_out(&vec![1; n], Defaults::CURRENT);
}

fn checks(secrets: usize, state: State) -> Vec<Check> {
    let check = |what: CheckId| Check {
        what,
        step: step_of(what, StoreDelivery::default()).to_string(),
        state,
        sentence: Words::default(),
        evidence: None,
        warning: None,
        trouble: None,
        first: None,
        sync: None,
        commands: Vec::new(),
    };
    CheckId::all(secrets).map(check).collect()
}

#[test]
fn every_value_but_the_runbooks_own_belongs_to_a_part() {
    let plan = Plan::default();
    plan.each_value(|path, _, _| {
        let parts = Part::all(1, 2).filter(|part| part.has(path)).count();
        let of_runbook = [ProjectField::RunbookTask, ProjectField::RunbookEdition].map(FieldPath::from).contains(&path);
        assert_eq!(parts == 0, of_runbook, "{path} is in {parts} parts");
    });
    for part in Part::all(1, 2) {
        assert!(!part.paths(&plan).is_empty(), "{part:?} has no value");
    }
}

#[test]
fn every_step_and_file_belongs_to_a_part() {
    for (name, values) in scenarios::SCENARIOS {
        let plan = scenarios::plan(values);
        let parts: Vec<Part> = Part::all(plan.secrets.len(), 2).collect();
        for file in list(&plan.resolve()) {
            assert!(parts.iter().any(|part| part.files(&plan).contains(&file.kind)), "{name}: {}", file.path);
        }
        for step in steps(&plan.resolve(), Lang::En) {
            assert!(parts.iter().any(|part| part.steps().contains(&step.id)), "{name}: step {}", step.id);
        }
    }
}

/// The table is checked against the facts: a part's files and steps contain its values or their names.
#[test]
fn files_and_steps_of_a_part_contain_its_values() {
    let mut plan = tutorial_plan(&[REQUIRED, OPTIONAL].concat());
    rows(&mut plan, 2);
    let of_manifest = steps(&plan_of(&[REQUIRED, OPTIONAL].concat()).resolve(), Lang::En);
    let mut steps = steps(&plan.resolve(), Lang::En);
    let mut upgrade =
        plan_of(&[REQUIRED, OPTIONAL, &[("runbookTask", "upgrade"), ("installedVersion", "0.9.20")]].concat());
    rows(&mut upgrade, 2);
    let mut removal = plan_of(&[REQUIRED, OPTIONAL, &[("runbookTask", "remove")]].concat());
    rows(&mut removal, 2);
    for other in [upgrade, removal] {
        steps.extend(valuestream::runbook::steps(&other.resolve(), Lang::En));
    }
    for part in Part::all(2, 2) {
        let paths = part.paths(&plan);
        for kind in part.files(&plan) {
            let reached = |path: &FieldPath| {
                let Some(field) = plan.field_at(*path) else { return false };
                let mut other = plan.clone();
                field.set(&mut other, "other".to_owned());
                !flow::lines(&plan, field, kind, Lang::En).is_empty() || list(&plan.resolve()) != list(&other.resolve())
            };
            assert!(paths.iter().any(reached), "{part:?}: {kind:?}");
        }
        for id in part.steps() {
            let by_manifest = *id == StepId::ApplyStore;
            let steps = if by_manifest { &of_manifest } else { &steps };
            let step = steps.iter().find(|step| step.id == *id).unwrap_or_else(|| panic!("{part:?}: no step {id}"));
            // The Deployment Config is pasted as a whole.
            let pasted = part == Part::DeploymentConfig && *id == StepId::RegisterDeploymentConfig;
            // Whoever's they are, definitions have the same names.
            let of_everyone = *id == StepId::RemoveCrds;
            assert!(
                pasted || of_everyone || step.uses().iter().any(|path| paths.contains(path)),
                "{part:?}: step {id}"
            );
        }
    }
}

#[test]
fn every_check_belongs_to_one_part() {
    for check in CheckId::all(2) {
        let parts: Vec<Part> = Part::all(2, 2).filter(|part| part.owns(check)).collect();
        assert!(
            matches!(parts.as_slice(), [part] if part.steps().contains(&step_of(check, StoreDelivery::default()))),
            "{check}: {parts:?}"
        );
    }
}

/// Everything that must be true of any drawing.
fn is_sound(drawing: &Drawing) {
    let page = Area { x: 0, y: 0, width: drawing.width, height: drawing.height };
    for (n, node) in drawing.nodes.iter().enumerate() {
        assert!(page.holds(&node.area), "{:?} leaves the page", node.id);
        if let Some(frame) = node.frame {
            assert!(drawing.frames[frame].holds(&node.area), "{:?} leaves its frame", node.id);
        }
        for other in &drawing.nodes[..n] {
            assert!(!node.area.overlaps(&other.area), "{:?} lies on {:?}", node.id, other.id);
        }
        for label in &node.labels {
            assert!(
                label.at.x + width(&label.text, label.style) <= node.area.right(),
                "{} leaves {:?}",
                label.text,
                node.id
            );
            assert!(label.at.x >= node.area.x && label.at.y > node.area.y && label.at.y < node.area.bottom());
        }
        for (k, pill) in node.pills.iter().enumerate() {
            assert!(
                pill.area.x >= node.area.x && pill.area.right() <= node.area.right(),
                "{} on {:?}",
                pill.text,
                node.id
            );
            assert!(node.pills[..k].iter().all(|other| !other.area.overlaps(&pill.area)));
            assert!(
                node.shape == Shape::Heading || node.labels.iter().all(|label| label.at.y - 9 > pill.area.bottom() - 3)
            );
        }
        assert!(!node.name.trim().is_empty());
    }
    for (n, frame) in drawing.frames.iter().enumerate() {
        assert!(page.holds(frame) && drawing.frames[..n].iter().all(|other| !other.overlaps(frame)));
    }
    for edge in &drawing.edges {
        assert!(edge.from != edge.to && edge.from < drawing.nodes.len() && edge.to < drawing.nodes.len());
        // From corner to corner, straight, and through no box. Each segment has a direction.
        assert!(edge.points.len() > 1, "{edge:?} leads nowhere");
        for pair in edge.points.windows(2) {
            assert!((pair[0].x == pair[1].x) != (pair[0].y == pair[1].y), "{edge:?} is crooked");
            let (left, top) = (pair[0].x.min(pair[1].x), pair[0].y.min(pair[1].y));
            let way = Area {
                x: left,
                y: top,
                width: (pair[0].x - pair[1].x).abs().max(1),
                height: (pair[0].y - pair[1].y).abs().max(1),
            };
            for node in drawing.nodes.iter().filter(|node| node.shape != Shape::Heading) {
                assert!(!node.area.overlaps(&way), "{:?} is crossed by {edge:?}", node.id);
            }
        }
        for label in &edge.labels {
            assert!(label.at.x + width(&label.text, label.style) <= drawing.width);
            let on = Area { x: label.at.x, y: label.at.y - 9, width: width(&label.text, label.style), height: 11 };
            assert!(drawing.nodes.iter().all(|node| !node.area.overlaps(&on)), "{} lies on a box", label.text);
            assert!(
                drawing.nodes.iter().flat_map(|node| &node.pills).all(|pill| !pill.area.overlaps(&on)),
                "{}",
                label.text
            );
        }
    }
    let texts =
        drawing.nodes.iter().flat_map(|node| &node.labels).chain(drawing.edges.iter().flat_map(|edge| &edge.labels));
    for label in texts.chain(&drawing.labels) {
        // Characters that an SVG cannot contain, or that would reverse the text, are shown as codes.
        assert!(
            label.text.chars().all(|c| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}' | '\u{202E}')),
            "{:?}",
            label.text
        );
        // The converse need not hold: people may type a text that ends like this.
        assert!(label.full.as_deref().is_none_or(|full| label.text.ends_with('…') && full != label.text), "{label:?}");
    }
    let ids: HashSet<&NodeId> = drawing.nodes.iter().map(|node| &node.id).collect();
    assert_eq!(ids.len(), drawing.nodes.len());
    assert_eq!(words(drawing).len(), drawing.nodes.len());
}

fn all_are_sound(plan: &Plan, state: State) {
    let (found, checks) = (check(plan), checks(plan.secrets.len(), state));
    for lang in Lang::ALL {
        let known = Known { found: &found, checks: &checks };
        is_sound(&whole(&plan.resolve(), known, lang));
        is_sound(&stages(&plan.resolve(), known, lang));
    }
}

#[test]
fn scenarios_are_drawn() {
    for (_, values) in scenarios::SCENARIOS {
        all_are_sound(&scenarios::plan(values), State::Failing);
    }
    for n in [0, 1, SHOWN_SECRETS, SHOWN_SECRETS + 1, 500] {
        let mut plan = Plan::default();
        rows(&mut plan, n);
        all_are_sound(&plan, State::Ok);
        let drawing = whole(&plan.resolve(), Known::default(), Lang::Ja);
        assert!(drawing.nodes.len() < 30, "{n} rows make {} boxes", drawing.nodes.len());
        assert_eq!(drawing.nodes.iter().any(|node| node.shape == Shape::Pile), n > SHOWN_SECRETS);
    }
}

#[test]
fn the_picture_says_who_does_what_to_whom() {
    let plan = tutorial_plan(&[REQUIRED, &[("appName", "contoso-store"), ("ksaName", "reader")]].concat());
    let found = check(&plan);
    let drawing = whole(&plan.resolve(), Known { found: &found, checks: &checks(1, State::Ok) }, Lang::En);
    let said: Vec<String> = words(&drawing)
        .into_iter()
        .flat_map(|it| {
            let name = drawing.nodes[it.node].name.clone();
            it.arrows.into_iter().map(move |arrow| format!("{name} | {arrow}"))
        })
        .collect();
    for wanted in [
        "Application · external-secrets-operator: External Secrets Operator | reads its QVS Config from → Repository · qvs_eso_clustersecretstore: github.com/sample-org/sample-repo-name",
        "Pipeline: external-secrets-operator-deploy | is run by the two stages of → AssemblyLine: eso-clustersecretstore-deploy",
        "Deployment Config: 6 values | gives values → AssemblyLine: eso-clustersecretstore-deploy",
        "Provisioning Target: aks-contoso | deployed to with the kubeconfig → AKS cluster: aks-contoso",
        "Entra application: qvs-external-secrets | may read the secrets of (role: Key Vault Secrets User) → Key Vault: contoso-kv, • qvs-secret-manager",
        "ServiceAccount · qmonus-system: reader | ESO signs in with its token, signed by the cluster's OIDC issuer → Federated credential: qmonus-system:reader",
        "ClusterSecretStore: contoso-store | uses → ServiceAccount · qmonus-system: reader",
        "ExternalSecret · default: example | refers to → ClusterSecretStore: contoso-store",
        "ExternalSecret · default: example | makes → Secret · default: qvs-kubernetes-secret",
    ] {
        assert!(said.contains(&wanted.to_owned()), "{wanted}\nnot in\n{}", said.join("\n"));
    }
    let store = drawing.nodes.iter().find(|node| node.id == NodeId::Part(Part::Store)).map(|node| node.said());
    assert_eq!(store.as_deref(), Some("ClusterSecretStore: contoso-store. 1 note. OK: "));
}

#[test]
fn the_stages_are_those_of_the_file() {
    let plan = tutorial_plan(REQUIRED);
    let drawing = stages(&plan.resolve(), Known::default(), Lang::En);
    let part = |n: usize| match drawing.nodes[n].id {
        NodeId::Part(part) => part,
        ref other => panic!("{other:?}"),
    };
    let arrows: Vec<(Part, &str, Part)> =
        drawing.edges.iter().map(|edge| (part(edge.from), edge.says.as_str(), part(edge.to))).collect();
    assert_eq!(
        arrows,
        [
            (Part::RunInput, "gitRevision", Part::Stage(0)),
            (Part::Stage(0), "then (runAfter)", Part::Stage(1)),
            (Part::RunInput, "gitRevision", Part::Stage(1)),
            (Part::Stage(0), "deploys", Part::Operator),
            (Part::Stage(1), "deploys", Part::Store),
        ]
    );
    let second =
        drawing.nodes.iter().find(|node| node.id == NodeId::Part(Part::Stage(1))).map(|node| node.name.as_str());
    assert_eq!(
        second,
        Some(
            "Stage 2: clustersecretstore-deploy, Deployment: external-secrets-operator / staging, Pipeline: external-secrets-operator-deploy, deployStateName = clustersecretstore"
        )
    );
}

#[test]
fn parts_lead_to_their_lines() {
    let plan = tutorial_plan(REQUIRED);
    let at = |part, kind: FileKind| {
        let text = content(&plan.resolve(), kind, Lang::En).map(|content| content.text()).unwrap_or_default();
        line(&plan, part, kind, Lang::En).and_then(|n| text.lines().nth(n).map(|line| line.trim().to_owned()))
    };
    assert_eq!(at(Part::Stage(0), FileKind::AssemblyLine).as_deref(), Some("- name: eso-deploy"));
    assert_eq!(at(Part::Stage(1), FileKind::AssemblyLine).as_deref(), Some("- name: clustersecretstore-deploy"));
    assert_eq!(at(Part::Stage(2), FileKind::AssemblyLine), None);
    assert_eq!(at(Part::Account, FileKind::DeploymentConfig).as_deref(), Some("ksaName: azure-key-vault"));
    assert_eq!(at(Part::Account, FileKind::AssemblyLine), None);
}

#[test]
fn a_value_leads_to_lines_commands_and_entries() {
    let plan = tutorial_plan(REQUIRED);
    let steps = steps(&plan.resolve(), Lang::En);
    let vault = route(&plan, FieldPath::from(ClusterField::AzureKeyContainerName), &steps, Lang::En);
    let first = &vault.files[0];
    assert_eq!(first.file.kind, FileKind::DeploymentConfig);
    assert_eq!(
        first.lines.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(),
        ["azureKeyContainerName: contoso-kv"]
    );
    for reached in &vault.files[1..] {
        assert!(matches!(reached.file.kind, FileKind::PlanFile | FileKind::RunbookDocument | FileKind::RunbookScript));
        assert!(reached.lines.iter().all(|(_, text)| text.contains("contoso-kv")), "{reached:?}");
    }
    assert!(vault.commands.iter().any(|step| step.id == StepId::WorkloadIdentity));
    assert_eq!(vault.entries.iter().map(|step| step.id).collect::<Vec<_>>(), [StepId::RegisterDeploymentConfig]);
    let environment = route(&plan, FieldPath::from(ProjectField::EnvironmentName), &steps, Lang::En);
    assert_eq!(
        environment.entries.iter().map(|step| (step.id, step.parts.clone())).collect::<Vec<_>>(),
        [(StepId::RegisterEnvironment, vec!["Display Name"])]
    );

    // Each value reaches something, and its picture is sound. The official adapter cannot write the value for the newer
    // SDK, and a row of many values has only those of its source.
    let plan =
        tutorial_plan(&[REQUIRED, &[("adapterSource", "remote"), ("secrets.11.name", "last")], OPTIONAL].concat());
    let steps = valuestream::runbook::steps(&plan.resolve(), Lang::En);
    let mut paths = Vec::new();
    plan.each_value(|path, _, _| paths.push(path));
    let written = |path: &FieldPath| {
        !matches!(
            path,
            FieldPath::Secret(1.., _)
                | FieldPath::Row(1.., ..)
                | FieldPath::Plan(PlanField::Release(ReleaseField::UseAzureSdk | ReleaseField::InstalledVersion))
                | FieldPath::Row(0, 0, RowField::DataFrom(DataFromField::NameRegexp | DataFromField::Tags))
                | FieldPath::Row(
                    0,
                    1,
                    RowField::DataFrom(
                        DataFromField::RemoteKey
                            | DataFromField::RemoteVersion
                            | DataFromField::Property
                            | DataFromField::DecodingStrategy
                    )
                )
        )
    };
    let alike = [ReleaseField::AppName, ReleaseField::Version].map(FieldPath::from);
    for path in paths.into_iter().filter(written) {
        let route = route(&plan, path, &steps, Lang::En);
        let gets = route.files.len() + route.commands.len() + route.entries.len();
        assert!(gets > 0, "{path} reaches nothing");
        assert!(route.files.len() < 16);
        for lang in Lang::ALL {
            is_sound(&of_route(&plan.resolve(), path, "label", &route, lang));
        }
        assert_eq!(route.alike, if alike.contains(&path) { 4 } else { 0 }, "{path}");
    }
}

#[test]
fn a_cut_text_keeps_the_whole_and_one_that_only_looks_cut_is_not() {
    let long = "a".repeat(150);
    for (typed, whole) in [("…", None), (long.as_str(), Some(long.as_str()))] {
        let plan = tutorial_plan(&[REQUIRED, &[("vaultAuthorization", typed)]].concat());
        let path = FieldPath::from(ClusterField::VaultAuthorization);
        let route = route(&plan, path, &steps(&plan.resolve(), Lang::En), Lang::En);
        let drawing = of_route(&plan.resolve(), path, "label", &route, Lang::En);
        is_sound(&drawing);
        let mut labels = drawing.nodes.iter().flat_map(|node| &node.labels);
        let label = labels.find(|label| label.text.ends_with('…')).expect("the value is drawn");
        assert_eq!(label.full.as_deref(), whole);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_plan_is_drawn(plan in any::plan(), n in 0_usize..4) {
        all_are_sound(&plan, [State::Unknown, State::Pending, State::Ok, State::Failing][n]);
    }

    #[test]
    fn any_value_is_followed(plan in any::plan(), chosen in any::<prop::sample::Index>()) {
        let mut paths = Vec::new();
        plan.each_value(|path, _, _| paths.push(path));
        let path = paths[chosen.index(paths.len())];
        let route = route(&plan, path, &steps(&plan.resolve(), Lang::Ja), Lang::Ja);
        is_sound(&of_route(&plan.resolve(), path, path.spec().label.ja, &route, Lang::Ja));
    }
}

#[test]
fn what_is_seen_of_a_box_is_heard_of_it() {
    let mut plan = plan_of(REQUIRED);
    plan.project.assembly_line_name = "eso-clustersecretstore-deploy-to-production-of-shop".to_owned();
    for lang in Lang::ALL {
        let drawing = whole(&plan.resolve(), Known::default(), lang);
        let cut: Vec<_> =
            drawing.nodes.iter().filter(|node| node.labels.iter().any(|label| label.full.is_some())).collect();
        assert!(!cut.is_empty(), "{}", lang.tag());
        for node in cut {
            let said = node.said();
            for label in &node.labels {
                assert!(said.contains(&label.text), "{said}: {}", label.text);
                assert!(label.full.iter().all(|full| said.contains(full)), "{said}: {:?}", label.full);
            }
        }
    }
}

use super::*;
use crate::bundle;
use crate::check::check;
use crate::diagnostic::Catalogue;
use crate::field::Further;
use crate::files::everything;
use crate::{plan_file, share};
use text::Lang;

/// A complete plan of one Environment.
fn staging() -> Plan {
    let mut plan = Plan::default();
    for (key, text) in [
        ("resourceGroup", "rg"),
        ("clusterName", "aks"),
        ("azureKeyContainerName", "contoso-kv"),
        ("gitCloneUrl", "https://github.com/o/r.git"),
        ("projectName", "contoso"),
    ] {
        let field = PlanField::of_key(key).unwrap_or_else(|| panic!("no value {key}"));
        text.clone_into(plan.get_mut(field));
    }
    plan
}

/// A plan with production beside staging.
fn with_production(own: &[(&str, &str)]) -> Plan {
    let mut plan = staging();
    let id = plan.add_environment("production");
    for (key, text) in own {
        let field = PlanField::further_of_key(key).unwrap_or_else(|| panic!("no value {key}"));
        FieldRef::Environment(id, field).set(&mut plan, (*text).to_owned());
    }
    plan
}

fn told(plan: &Plan) -> Vec<String> {
    check(plan).iter().map(|found| format!("{} {}", found.location, found.name())).collect()
}

/// What is told of these Environments beyond what is told of the first one.
fn added(own: &[(&str, &str)]) -> Vec<String> {
    let alone = told(&staging());
    told(&with_production(own)).into_iter().filter(|it| !alone.contains(it)).collect()
}

const APART: [(&str, &str); 4] = [
    ("clusterName", "aks-production"),
    ("resourceGroup", "rg-production"),
    ("azureKeyContainerName", "contoso-production"),
    ("kubeconfigFile", "production.kubeconfig.yaml"),
];

#[test]
fn what_has_no_text_of_its_own_is_as_in_the_first() {
    let plan = with_production(&[("clusterName", "aks-production")]);
    let row = &plan.environments[0];
    let further = plan.in_environment(row);
    assert_eq!(further.cluster.cluster_name, "aks-production");
    assert_eq!(further.cluster.resource_group, plan.cluster.resource_group);
    assert_eq!(further.project.environment_name, "production");
    assert_eq!(further.project.assembly_line_name, "eso-clustersecretstore-deploy-production");
    assert_eq!(further.secrets, plan.secrets);
    assert_eq!(further.stands_for().map(|row| row.id), Some(row.id));
    assert_eq!(plan.stands_for(), None);
}

#[test]
fn each_that_is_added_has_names_of_its_own() {
    let mut plan = Plan::default();
    for _ in 0..2 {
        plan.add_environment("staging");
    }
    let names: Vec<&str> = plan.environments.iter().map(|row| row.get(ProjectField::DeploymentName.into())).collect();
    assert_eq!(names, ["staging-2", "staging-3"]);
    assert_eq!(told(&plan).iter().filter(|it| it.ends_with("-taken")).count(), 0);
    plan.move_environment(plan.environments[1].id, Move::Up);
    assert_eq!(plan.environments[0].get(ProjectField::DeploymentName.into()), "staging-3");
    plan.remove_environment(plan.environments[0].id);
    assert_eq!(plan.environments.len(), 1);
}

#[test]
fn every_value_that_may_differ_reaches_its_own_plan() {
    for field in PlanField::further() {
        let plan = with_production(&[(field.key(), "its-own")]);
        assert_eq!(plan.in_environment(&plan.environments[0]).get(field), "its-own", "{}", field.key());
        let shared = field.spec().further == Further::Shared;
        assert!(!shared, "{}", field.key());
    }
}

#[test]
fn what_is_wrong_is_told_where_it_is_changed_and_once() {
    // What is wrong with the first one is not told again.
    let mut plan = with_production(&APART);
    plan.cluster.cluster_name = "-aks".to_owned();
    plan.cluster.tenant_id = "a b".to_owned();
    let wrong: Vec<String> = told(&plan).into_iter().filter(|it| it.contains("shape")).collect();
    assert_eq!(wrong.iter().filter(|it| it.starts_with("tenantId")).count(), 1, "{wrong:?}");
    assert!(!wrong.iter().any(|it| it.starts_with("environments")), "{wrong:?}");
    assert!(added(&[("clusterName", "-aks")]).iter().any(|it| it.starts_with("environments.0.clusterName ")));
    assert!(
        added(&[("environmentName", ""), ("deploymentName", "")])
            .contains(&"environments.0.deploymentName required".to_owned())
    );
}

#[test]
fn environments_are_held_against_each_other() {
    let all = added(&[]);
    for code in ["clusterName cluster-shared", "azureKeyContainerName vault-shared"] {
        assert!(all.contains(&format!("environments.0.{code}")), "{code}: {all:?}");
    }
    assert_eq!(added(&APART), [""; 0]);
    let but = |key: &str, text: &str| {
        let own: Vec<(&str, &str)> = APART.into_iter().filter(|(of, _)| *of != key).chain([(key, text)]).collect();
        added(&own)
    };
    assert_eq!(but("deploymentName", "staging"), ["environments.0.deploymentName deployment-taken"]);
    assert_eq!(but("environmentName", "staging"), ["environments.0.environmentName environment-taken"]);
    assert_eq!(
        but("assemblyLineName", "eso-clustersecretstore-deploy"),
        ["environments.0.assemblyLineName assembly-line-taken"]
    );
    assert_eq!(but("kubeconfigFile", ""), ["environments.0.kubeconfigFile kubeconfig-shared"]);
    assert!(but("version", "2.5.0").contains(&"environments.0.version environment-behind".to_owned()));
    assert!(!but("version", "2.8.0").contains(&"environments.0.version environment-behind".to_owned()));
    assert_eq!(but("azureKeyContainerName", "CONTOSO-kv"), ["environments.0.azureKeyContainerName vault-shared"]);
}

#[test]
fn an_application_takes_twenty_clusters() {
    let mut plan = staging();
    for n in 0..20 {
        let id = plan.add_environment(&format!("e{n}"));
        FieldRef::Environment(id, ClusterField::ClusterName.into()).set(&mut plan, format!("aks-{n}"));
    }
    let many: Vec<String> = told(&plan).into_iter().filter(|it| it.ends_with("credentials-many")).collect();
    assert_eq!(many, ["environments.19.applicationName credentials-many"]);
}

#[test]
fn files_of_its_own_stand_below_its_directory() {
    let mut plan = with_production(&APART);
    let id = plan.environments[0].id;
    FieldRef::Environment(id, ReleaseField::Version.into()).set(&mut plan, "2.8.0".to_owned());
    let alone = bundle::files(&staging().resolve(), Lang::En);
    let both = bundle::files(&plan.resolve(), Lang::En);
    // The first one's files stay as they are, but for the plan file, the list of files, and a runbook that looks at which
    // cluster it acts.
    for ((path, text), (of, now)) in alone.iter().zip(&both) {
        assert_eq!(path, of);
        assert_eq!(
            text == now,
            !["qvsconfig.yaml", "README.md", "/RUNBOOK.md", "/runbook.sh"].iter().any(|it| path.ends_with(it)),
            "{path}"
        );
    }
    let further: Vec<&str> = both[alone.len()..].iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        further,
        [
            "eso-clustersecretstore/.valuestream/pipelines/eso-clustersecretstore-deploy-production-assemblyline.yaml",
            "eso-clustersecretstore/production/deployment-config.yaml",
            "eso-clustersecretstore/production/manifests/azure-key-vault-clustersecretstore.yaml",
            "eso-clustersecretstore/production/RUNBOOK.md",
            "eso-clustersecretstore/production/runbook.sh",
        ]
    );
    let paths: Vec<String> = everything(&plan).into_iter().map(|file| file.path).collect();
    assert_eq!(paths, both.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>());
    let text = |end: &str| both.iter().find(|(path, _)| path.ends_with(end)).map_or("", |(_, text)| text.as_str());
    let config = text("production/deployment-config.yaml");
    assert!(config.contains("version: \"2.8.0\""), "{config}");
    assert!(text("deploy-production-assemblyline.yaml").contains("name: production"));
    assert!(text("eso-clustersecretstore/README.md").contains("production/RUNBOOK.md"));
    let runbook = text("production/RUNBOOK.md");
    for absent in ["qvsctl pipeline compile", "qvsctl adapter get", "## 2 "] {
        assert!(!runbook.contains(absent), "{absent}");
    }
    assert!(runbook.contains("'aks-production'"));
    assert!(
        runbook.contains("'eso-clustersecretstore'/'production'/manifests/'azure-key-vault-clustersecretstore.yaml'")
    );
}

/// The files of an Environment's runbook, by its Deployment.
fn runbook_of<'f>(files: &'f [(String, String)], own: &str) -> Vec<&'f str> {
    let of = |name: &str| {
        let path = format!("eso-clustersecretstore/{own}{name}");
        files.iter().find(|(it, _)| *it == path).map(|(_, text)| text.as_str()).expect("a file of the bundle")
    };
    ["RUNBOOK.md", "runbook.sh"].map(of).to_vec()
}

#[test]
fn one_of_several_is_upgraded_alone() {
    let files = |plan: &Plan| bundle::files(&plan.resolve(), Lang::En);
    let before = files(&with_production(&APART));
    let upgraded = |first: &str, own: &[(&str, &str)]| {
        let mut plan = with_production(&[&APART[..], own].concat());
        plan.project.runbook_task = "upgrade".to_owned();
        plan.release.installed_version = first.to_owned();
        plan
    };
    // Which of them have something to upgrade, and what is told where nobody has.
    for (first, own, goes, codes) in [
        ("", &[("installedVersion", "2.8.0")][..], [false, true], &[""; 0][..]),
        ("2.9.0", &[("installedVersion", "2.8.0")], [false, true], &[]),
        ("2.8.0", &[("installedVersion", "2.9.0")], [true, false], &[]),
        ("2.8.0", &[("version", "2.8.0")], [true, false], &[]),
        ("2.8.0", &[], [true, true], &[]),
        ("", &[], [true, false], &["installedVersion installed-version-missing"]),
        ("2.9.0", &[], [true, false], &["installedVersion nothing-to-upgrade"]),
        ("2.8.0", &[("version", "2.7.0")], [true, false], &[]),
        ("2.8.0", &[("installedVersion", "2.9.1")], [true, true], &["environments.0.installedVersion downgrade"]),
    ] {
        let plan = upgraded(first, own);
        let tasks: Vec<bool> =
            plan.in_environments().map(|of| of.resolve().runbook_task == RunbookTask::Upgrade).collect();
        assert_eq!(tasks, goes, "{first} {own:?}");
        let of_upgrades = ["installed-version", "nothing-to-upgrade", "downgrade"];
        let told: Vec<String> =
            told(&plan).into_iter().filter(|it| of_upgrades.iter().any(|code| it.contains(code))).collect();
        assert_eq!(told, codes, "{first} {own:?}");
    }
    // The other one's runbook stays as it was.
    let after = files(&upgraded("", &[("installedVersion", "2.8.0")]));
    assert_eq!(runbook_of(&after, ""), runbook_of(&before, ""));
    assert!(runbook_of(&after, "production/")[1].contains("step_u_5"));
    let after = files(&upgraded("2.8.0", &[("installedVersion", "2.9.0")]));
    assert_eq!(runbook_of(&after, "production/"), runbook_of(&before, "production/"));
    assert!(runbook_of(&after, "")[1].contains("step_u_5"));
}

#[test]
fn what_another_one_shares_is_known() {
    let shared = |own: &[(&str, &str)]| {
        let mut plan = with_production(own);
        let other = plan.add_environment("other");
        for (field, text) in [
            (PlanField::from(IdentityField::ApplicationName), "other"),
            (ClusterField::AzureKeyContainerName.into(), "others"),
            (RepositoryField::GitBranch.into(), "others"),
        ] {
            FieldRef::Environment(other, field).set(&mut plan, text.to_owned());
        }
        let of = plan.in_environment(&plan.environments[0]);
        let standing = of.standing().expect("a further one").clone();
        [standing.shares_application, standing.shares_vault, standing.shares_right, standing.shares_branch]
    };
    assert_eq!(shared(&[]), [true; 4]);
    assert_eq!(shared(&[("azureKeyContainerName", "x")]), [true, false, false, true]);
    assert_eq!(shared(&[("azureKeyContainerName", "others")]), [true, false, false, true]);
    assert_eq!(
        shared(&[("azureKeyContainerName", "Others"), ("applicationName", "other")]),
        [false, false, true, true]
    );
    // Another tenant has no application of the first one.
    assert_eq!(shared(&[("tenantId", "other.example")]), [false, true, false, true]);
    assert_eq!(shared(&[("gitBranch", "x")]), [true, true, true, false]);
    assert_eq!(shared(&[("gitBranch", "others")]), [true; 4]);
}

#[test]
fn what_is_wrong_with_shared_rows_is_told_once_a_release() {
    let mut plan = staging();
    plan.secrets[0].values.refresh_policy = "OnChange".to_owned();
    for n in 0..6 {
        let id = plan.add_environment(&format!("e{n}"));
        let version = if n % 2 == 0 { "0.15.1" } else { "2.9.0" };
        FieldRef::Environment(id, ReleaseField::Version.into()).set(&mut plan, version.to_owned());
    }
    let unknown = told(&plan).iter().filter(|it| it.ends_with("refresh-policy-unknown")).count();
    assert_eq!(unknown, 1);
    let found = check(&plan);
    for (n, one) in found.iter().enumerate() {
        assert!(!found[..n].contains(one), "told twice: {}", one.name());
    }
}

#[test]
fn links_and_plan_files_bring_them_back() {
    let mut plan = with_production(&APART);
    plan.add_environment("dev");
    let of = |plan: &Plan| {
        let mut values = Vec::new();
        plan.each_value(|path, _, text| values.push((path.to_string(), text.to_owned())));
        values
    };
    let fragment = share::fragment(&plan);
    assert!(fragment.contains("&environments.0.clusterName=aks-production&"), "{fragment}");
    assert!(!fragment.contains("&environments="), "{fragment}");
    let opened = share::open(&fragment).expect("a link");
    assert_eq!((of(&opened.plan), opened.notes), (of(&plan), vec![]));
    let text = yaml::emit(&plan_file::document(&plan.resolve()));
    assert!(
        text.contains("environments:\n  - environmentName: production\n    deploymentName: production\n"),
        "{text}"
    );
    let reading = yaml::read::read(&text, &mut 10_000);
    let opened = plan_file::read(reading.documents[0].root());
    assert_eq!((of(&opened.plan), opened.problems), (of(&plan), vec![]));
}

#[test]
fn links_count_what_has_no_name() {
    let mut plan = Plan::default();
    plan.lay_out_environments(2);
    assert_eq!(share::fragment(&plan), "v=2&environments=2");
    assert_eq!(share::open("v=2&environments=2").map(|it| it.plan.environments.len()), Some(2));
    let notes = |link: &str| share::open(link).map(|it| it.notes.iter().map(|it| it.name()).collect::<Vec<_>>());
    assert_eq!(notes("v=2&environments.0.ksaName=x"), Some(vec!["link-unknown-key"]));
    assert_eq!(notes("v=2&environments.1000.clusterName=x"), Some(vec!["link-bad-index"]));
    assert_eq!(notes("v=2&environments=1&environments.1.clusterName=x"), Some(vec!["link-beyond-count"]));
}

#[test]
fn a_secret_among_their_values_stays_out_of_everything() {
    let plan = with_production(&[("clusterName", "ghp_0123456789abcdef")]);
    let files: String = bundle::files(&plan.resolve(), Lang::En).into_iter().map(|(_, text)| text).collect();
    assert!(!files.contains("ghp_"));
    assert!(!share::fragment(&plan).contains("ghp_"));
}

#[test]
fn a_layout_anew_keeps_them() {
    let mut plan = with_production(&APART);
    let own = plan.environments[0].get(ClusterField::ClusterName.into()).to_owned();
    plan.lay_out(&[1, 2], crate::field::Defaults::CURRENT);
    assert_eq!(plan.environments[0].get(ClusterField::ClusterName.into()), own);
    let ids: Vec<RowId> =
        plan.secrets.iter().map(|row| row.id).chain(plan.environments.iter().map(|it| it.id)).collect();
    assert!(ids.iter().enumerate().all(|(n, id)| !ids[..n].contains(id)));
}

#[test]
fn a_new_one_is_called_as_none_is() {
    let mut plan = staging();
    let mut names = Vec::new();
    for _ in 0..4 {
        let name = plan.new_environment_name();
        let id = plan.add_environment(name);
        names.push(plan.environment(id).map(|row| row.get(ProjectField::EnvironmentName.into()).to_owned()));
    }
    let expected = ["production", "test", "development", "production-2"].map(|name| Some(name.to_owned()));
    assert_eq!(names, expected);
    plan.project.deployment_name = "other".to_owned();
    plan.project.environment_name = "Staging".to_owned();
    assert_ne!(plan.new_environment_name(), "staging");
}

#[test]
fn one_that_is_left_behind_is_not_upgraded_with_the_first() {
    let mut plan = with_production(&APART);
    let id = plan.environments[0].id;
    plan.project.runbook_task = RunbookTask::Upgrade.value().to_owned();
    plan.release.installed_version = "2.8.0".to_owned();
    FieldRef::Environment(id, ReleaseField::Version.into()).set(&mut plan, "2.7.0".to_owned());
    assert!(!told(&plan).iter().any(|it| it.contains("downgrade")), "{:?}", told(&plan));
    assert_eq!(plan.runbook_task(), RunbookTask::Upgrade);
    assert_eq!(plan.in_environment(&plan.environments[0]).runbook_task(), RunbookTask::Install);
    // What it says itself is judged.
    FieldRef::Environment(id, ReleaseField::InstalledVersion.into()).set(&mut plan, "2.8.0".to_owned());
    assert!(told(&plan).contains(&"environments.0.installedVersion downgrade".to_owned()), "{:?}", told(&plan));
}

#[test]
fn a_name_that_follows_another_is_not_blamed_for_it() {
    for deployment in ["", "it's", "..", "staging"] {
        let mut plan = with_production(&APART);
        let id = plan.environments[0].id;
        FieldRef::Environment(id, ProjectField::DeploymentName.into()).set(&mut plan, deployment.to_owned());
        let about: Vec<String> = told(&plan).into_iter().filter(|it| it.contains("assemblyLineName")).collect();
        assert_eq!(about, [""; 0], "{deployment:?}");
        assert!(told(&plan).iter().any(|it| it.starts_with("environments.0.deploymentName ")), "{deployment:?}");
    }
}

#[test]
fn azures_names_are_the_same_whatever_their_case_and_branches_are_not() {
    let mut plan = Plan::default();
    plan.cluster.cluster_name = "aks".to_owned();
    let id = plan.add_environment("production");
    let [cluster, branch] = ["clusterName", "gitBranch"].map(|key| PlanField::of_key(key).expect("a value"));
    for (field, is_same) in [(cluster, true), (branch, false)] {
        let other = plan.get(field).to_uppercase();
        FieldRef::Environment(id, field).set(&mut plan, other);
        assert_eq!(plan.first_shares(&[field]), is_same, "{}", field.key());
    }
}

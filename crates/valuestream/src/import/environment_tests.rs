use text::Lang;

use super::*;
use crate::bundle;
use crate::diagnostic::Catalogue;
use crate::example::EXAMPLES;
use crate::plan::{FieldPath, FieldRef, PlanField};
use crate::zip::zip;

/// A file by its path, or a pasted text.
fn file(path: &str, text: &str) -> InputFile {
    InputFile { name: Some(path).filter(|it| !it.is_empty()).map(str::to_owned), bytes: text.as_bytes().to_vec() }
}

/// A plan whose Environments have these Deployments, each with another version and vault.
fn plan_of(deployments: &[&str]) -> Plan {
    let mut plan = EXAMPLES[0].plan();
    set(&mut plan, "version", "2.9.0");
    set(&mut plan, "configDirectory", &Plan::default().repository.config_directory);
    let Some((first, further)) = deployments.split_first() else { return plan };
    set(&mut plan, "deploymentName", first);
    for (n, deployment) in further.iter().enumerate() {
        plan.add_environment(deployment);
        set(&mut plan, &format!("environments.{n}.version"), &format!("2.{}.0", 8 - n));
        set(&mut plan, &format!("environments.{n}.azureKeyContainerName"), &format!("contoso-{deployment}"));
    }
    plan
}

fn set(plan: &mut Plan, name: &str, text: &str) {
    let field: FieldRef = plan.field_named(name).unwrap_or_else(|| panic!("no value {name}"));
    field.set(plan, text.to_owned());
}

fn get(plan: &Plan, name: &str) -> String {
    plan.field_named(name).and_then(|field| field.get(plan)).unwrap_or("(absent)").to_owned()
}

/// The YAML files of a plan, but for the plan file.
fn files(plan: &Plan) -> Vec<(String, String)> {
    let files = bundle::files(&plan.resolve(), Lang::En).into_iter();
    files.filter(|(path, _)| path.ends_with(".yaml") && !path.ends_with("/qvsconfig.yaml")).collect()
}

/// The files whose path ends so, in the order of their paths.
fn ending(files: &[(String, String)], end: &str) -> Vec<String> {
    files.iter().filter(|(path, _)| path.ends_with(end)).map(|(_, text)| text.clone()).collect()
}

fn given(files: &[(String, String)]) -> Vec<InputFile> {
    files.iter().map(|(path, text)| file(path, text)).collect()
}

/// What is noted, with the file and what it says.
fn notes(import: &Import, current: &Plan) -> Vec<String> {
    let told = |note: &Note| {
        let args: Vec<String> = note.code.args().into_iter().map(|(_, arg)| arg).collect();
        format!("{} {} {}", note.name(), note.location.file, args.join(" "))
    };
    import.notes(current, &[]).iter().map(told).collect()
}

/// The version of each Environment with its Deployment.
fn versions(plan: &Plan) -> Vec<String> {
    plan.in_environments().map(|it| format!("{} {}", it.project.deployment_name, it.release.version)).collect()
}

#[test]
fn a_bundle_gives_the_environments_back_and_a_second_import_changes_nothing() {
    let plan = plan_of(&["staging", "production", "dev"]);
    let import = read(&given(&files(&plan)), &Plan::default());
    let back = import.plan(&Plan::default(), &[]);
    assert_eq!(versions(&back), ["staging 2.9.0", "production 2.8.0", "dev 2.7.0"]);
    for (name, text) in [
        ("environments.0.azureKeyContainerName", "contoso-production"),
        ("environments.1.environmentName", "dev"),
        // It follows from the first one's.
        ("environments.0.assemblyLineName", ""),
        ("environments.0.clusterName", ""),
    ] {
        assert_eq!(get(&back, name), text, "{name}");
    }
    assert_eq!(files(&back), files(&plan));
    assert_eq!(import.conflicts(), []);
    let of = |deployment: &str| {
        let line = format!("-{deployment}-assemblyline.yaml");
        let at = files(&plan).iter().position(|(path, _)| path.ends_with(&line)).expect("a file");
        format!("import-environment-name {at} {deployment}")
    };
    assert_eq!(notes(&import, &Plan::default()), ["production", "dev"].map(of));
    let again = read(&given(&files(&plan)), &back);
    assert_eq!(again.plan(&back, &[]), back);
    assert!(again.taken(&back, &[]).iter().all(|taken| !taken.changes));
    assert_eq!(notes(&again, &back), [""; 0]);
    // Own values that say the same stay as they are; ones that say something else follow.
    let mut own = back.clone();
    let line = get(&own, "assemblyLineName");
    set(&mut own, "environments.0.assemblyLineName", &format!("{line}-production"));
    set(&mut own, "environments.1.version", "2.6.0");
    let after = again.plan(&own, &[]);
    assert_eq!(get(&after, "environments.0.assemblyLineName"), format!("{line}-production"));
    assert_eq!(get(&after, "environments.1.version"), "2.7.0");
}

#[test]
fn a_value_as_in_the_first_environment_stays_inherited() {
    let mut plan = plan_of(&["staging", "production"]);
    set(&mut plan, "environments.0.version", "2.9.0");
    let back = read(&given(&files(&plan)), &Plan::default()).plan(&Plan::default(), &[]);
    assert_eq!(get(&back, "environments.0.version"), "");
    // Also where the row had another one.
    let older = plan_of(&["staging", "production"]);
    let import = read(&given(&files(&plan)), &older);
    assert_eq!(get(&import.plan(&older, &[]), "environments.0.version"), "");
    let taken = import.taken(&older, &[]);
    let version = taken.iter().find(|it| it.path.to_string() == "environments.0.version").expect("a version");
    assert_eq!((version.text.as_str(), version.changes), ("2.9.0", true));
}

#[test]
fn files_are_told_apart_by_directories_of_any_layout() {
    let plan = plan_of(&["development", "staging", "production"]);
    let all = files(&plan);
    let lines = ending(&all, "-assemblyline.yaml");
    let configs = ending(&all, "deployment-config.yaml");
    let stores = ending(&all, "-clustersecretstore.yaml");
    let layouts = [
        // A directory for each, with everything in it.
        ["assemblylines/{}/assemblyline-eso.yaml", "assemblylines/{}/config.yaml", "assemblylines/{}/store.yaml"],
        // The same names elsewhere.
        ["assemblylines/{}/assemblyline-eso.yaml", "configs/{}/deployment-config.yaml", "stores/{}/manifests/a.yaml"],
        // Files and directories called after the Deployments.
        ["lines/{}.yaml", "configs/{D}.yaml", "kustomize/overlays/{D}/store.yaml"],
        // A directory around all of them says nothing.
        ["production/lines/{}.yaml", "production/{D}/deployment-config.yaml", "production/{D}/a/b/store.yaml"],
    ];
    for [line, config, store] in layouts {
        let mut given = Vec::new();
        for (n, deployment) in ["development", "staging", "production"].into_iter().enumerate() {
            let at = |layout: &str| layout.replace("{}", ["dev", "stg", "prod"][n]).replace("{D}", deployment);
            given.extend([file(&at(line), &lines[n]), file(&at(config), &configs[n]), file(&at(store), &stores[n])]);
        }
        // Whatever their order.
        given.sort_by(|a, b| a.name.cmp(&b.name));
        let import = read(&given, &plan_of(&["development"]));
        let back = import.plan(&plan_of(&["development"]), &[]);
        let mut found = versions(&back);
        found.sort();
        assert_eq!(found, ["development 2.9.0", "production 2.7.0", "staging 2.8.0"], "{config}");
        assert_eq!(import.conflicts(), [], "{config}");
        let open = notes(&import, &plan);
        assert!(open.iter().all(|note| note.starts_with("import-environment-name ")), "{config}: {open:?}");
        let vaults: Vec<String> =
            back.in_environments().skip(1).map(|it| it.cluster.azure_key_container_name).collect();
        assert!(vaults.iter().all(|vault| vault.starts_with("contoso-")), "{config}: {vaults:?}");
    }
}

#[test]
fn a_directory_may_be_called_after_an_environment_of_the_plan() {
    let mut plan = plan_of(&["eso-a", "eso-b"]);
    set(&mut plan, "environmentName", "staging");
    set(&mut plan, "environments.0.environmentName", "production");
    let config = ending(&files(&plan), "eso-b/deployment-config.yaml").remove(0).replace("2.8.0", "2.5.0");
    let back = read(&[file("production/deployment-config.yaml", &config)], &plan).plan(&plan, &[]);
    assert_eq!(versions(&back), ["eso-a 2.9.0", "eso-b 2.5.0"]);
    // A Deployment of that name wins.
    set(&mut plan, "deploymentName", "production");
    let back = read(&[file("production/deployment-config.yaml", &config)], &plan).plan(&plan, &[]);
    assert_eq!(versions(&back), ["production 2.5.0", "eso-b 2.8.0"]);
}

#[test]
fn the_plan_says_which_assembly_line_is_the_first_environments() {
    let made = files(&plan_of(&["production", "staging"]));
    let lines: Vec<InputFile> =
        given(&made).into_iter().filter(|it| it.name.as_deref().is_some_and(|it| it.ends_with("line.yaml"))).collect();
    for (current, expected) in [
        (plan_of(&["staging"]), vec!["staging", "production"]),
        (plan_of(&["production"]), vec!["production", "staging"]),
        (plan_of(&["dev", "staging"]), vec!["dev", "staging", "production"]),
        // None of them: the first in order.
        (plan_of(&["dev"]), vec!["production", "staging"]),
    ] {
        let back = read(&lines, &current).plan(&current, &[]);
        let found: Vec<String> = back.in_environments().map(|it| it.project.deployment_name).collect();
        assert_eq!(found, expected);
        // A Deployment that took the place of the plan's has another name than the plan's Environment.
        let kept = if expected[0] == current.project.deployment_name {
            get(&current, "environmentName")
        } else {
            expected[0].to_owned()
        };
        assert_eq!(get(&back, "environmentName"), kept);
    }
}

#[test]
fn what_does_not_match_is_asked_and_not_taken() {
    let plan = plan_of(&["staging", "production", "dev"]);
    let made = files(&plan);
    let current = plan_of(&["staging"]);
    let mut all: Vec<InputFile> = ending(&made, "-assemblyline.yaml").iter().map(|text| file("", text)).collect();
    all.extend(ending(&made, "deployment-config.yaml").iter().map(|text| file("", text)));
    let import = read(&all, &current);
    let back = import.plan(&current, &[]);
    assert_eq!(versions(&back), ["staging 2.9.0", "production 2.9.0", "dev 2.9.0"]);
    let open: Vec<String> =
        notes(&import, &current).into_iter().filter(|note| !note.starts_with("import-environment-name ")).collect();
    assert_eq!(
        open,
        [3, 4, 5].map(|n| format!("import-environment-open {n} staging, production, dev deployment-config.dev.yaml"))
    );
    let refused = import.parts(&current, &[]).into_iter().filter(|part| matches!(part.outcome, Outcome::Refused(_)));
    assert_eq!(
        refused.map(|part| (part.at.file, part.kind)).collect::<Vec<_>>(),
        [3, 4, 5].map(|n| (n, Some(Kind::DeploymentConfig)))
    );
    assert!(import.taken(&current, &[]).iter().all(|taken| taken.at.file < 3));
    // Where one is left, that one is named.
    for (n, directory) in [(3, "staging"), (5, "dev")] {
        all[n].name = Some(format!("{directory}/deployment-config.yaml"));
    }
    let import = read(&all, &current);
    assert_eq!(versions(&import.plan(&current, &[])), ["staging 2.9.0", "production 2.9.0", "dev 2.7.0"]);
    assert!(
        notes(&import, &current)
            .contains(&"import-environment-left 4 production deployment-config.production.yaml".to_owned())
    );
    // What it says helps.
    for name in [
        "deployment-config.production.yaml",
        "production.yaml",
        "deployment-config-production.yml",
        "eso/production_config.yaml",
    ] {
        all[4].name = Some(name.to_owned());
        let import = read(&all, &current);
        assert_eq!(versions(&import.plan(&current, &[])), ["staging 2.9.0", "production 2.8.0", "dev 2.7.0"], "{name}");
    }
    // It may be another one's.
    all[4].name = Some("deployment-config-pre-production.yaml".to_owned());
    assert!(notes(&read(&all, &current), &current).iter().any(|note| note.starts_with("import-environment-left 4 ")));
    // Alone it is the first one's, as ever.
    let alone = file("", &ending(&made, "dev/deployment-config.yaml")[0]);
    assert_eq!(versions(&read(&[alone], &plan).plan(&plan, &[])), ["staging 2.7.0", "production 2.8.0", "dev 2.7.0"]);
    // It is checked all the same.
    let wrong = ending(&made, "dev/deployment-config.yaml")[0].replace("version:", "versoin:");
    let config = file("", &ending(&made, "/qvs.yaml")[0]);
    let import = read(&[file("", &wrong), file("", &wrong), all[0].clone(), config], &plan);
    let checked = import.findings();
    assert!([0, 1].iter().all(|n| checked.iter().any(|(_, at)| at.file == *n)), "{checked:?}");
}

#[test]
fn documents_of_one_file_belong_together() {
    let plan = plan_of(&["staging", "production"]);
    let made = files(&plan);
    let (lines, configs) = (ending(&made, "-assemblyline.yaml"), ending(&made, "deployment-config.yaml"));
    let texts: Vec<InputFile> = [1, 0].map(|n| file("", &format!("{}---\n{}", configs[n], lines[n]))).into();
    let current = plan_of(&["staging"]);
    let import = read(&texts, &current);
    assert_eq!(versions(&import.plan(&current, &[])), ["staging 2.9.0", "production 2.8.0"]);
}

#[test]
fn an_assembly_line_of_another_application_is_no_environment() {
    let made = files(&plan_of(&["staging", "production"]));
    let lines = ending(&made, "-assemblyline.yaml");
    let app = get(&plan_of(&[]), "applicationId");
    let other = lines[1].replace(&format!("app: {app}\n"), "app: other\n");
    assert_ne!(other, lines[1]);
    let import = read(&[file("a.yaml", &lines[0]), file("b.yaml", &other)], &plan_of(&["staging"]));
    assert!(import.plan(&plan_of(&["staging"]), &[]).environments.is_empty());
    let names: Vec<String> = import.conflicts().into_iter().map(|conflict| conflict.name).collect();
    assert_eq!(names, ["applicationId", "deploymentName", "assemblyLineName"]);
}

#[test]
fn an_assembly_line_without_a_deployment_goes_by_its_place() {
    let made = files(&plan_of(&["staging", "production"]));
    let lines = ending(&made, "-assemblyline.yaml");
    let open = lines[1].replace("name: production\n", "name: ${deploymentName}\n");
    assert_ne!(open, lines[1]);
    let current = plan_of(&["staging", "production"]);
    let of = |path: &str| notes(&read(&[file("a.yaml", &lines[0]), file(path, &open)], &current), &current);
    assert!(
        of("production/a.yaml").iter().all(|note| note.starts_with("import-placeholder ")),
        "{:?}",
        of("production/a.yaml")
    );
    assert_eq!(of("b.yaml"), ["import-environment-left 1 production b.production.yaml"]);
}

#[test]
fn files_of_one_environment_that_disagree_give_a_choice() {
    let plan = plan_of(&["staging", "production"]);
    let mut all = files(&plan);
    let config = ending(&all, "production/deployment-config.yaml").remove(0);
    all.push((
        "copy/production/deployment-config.yaml".to_owned(),
        config.replace("2.8.0", "2.6.0").replace("esoNamespace: ", "esoNamespace: x"),
    ));
    let import = read(&given(&all), &plan);
    let conflicts = import.conflicts();
    let names: Vec<&str> = conflicts.iter().map(|conflict| conflict.name.as_str()).collect();
    assert_eq!(names, ["esoNamespace", "environments.0.version"]);
    assert!(matches!(conflicts[1].path, Some(FieldPath::Environment(0, _))));
    assert_eq!(versions(&import.plan(&plan, &[0, 1])), ["staging 2.9.0", "production 2.6.0"]);
    assert_eq!(import.plan(&plan, &[]), plan);
}

#[test]
fn a_plan_file_brings_its_environments_into_a_plan_with_others() {
    let plan = plan_of(&["staging", "production"]);
    let mut current = plan_of(&["a", "b", "c"]);
    set(&mut current, "environments.0.clusterName", "aks-b");
    let all = bundle::files(&plan.resolve(), Lang::En);
    let plan_file = file("qvsconfig.yaml", &ending(&all, "/qvsconfig.yaml")[0]);
    for given in [vec![plan_file.clone()], [given(&files(&plan)), vec![plan_file]].concat()] {
        let import = read(&given, &current);
        let back = import.plan(&current, &[]);
        let written = |plan: &Plan| yaml::emit(&crate::plan_file::document(&plan.resolve()));
        assert_eq!(written(&back), written(&plan));
        assert_eq!(notes(&import, &current), [""; 0]);
        let taken = import.taken(&current, &[]);
        let of =
            |name: &str| taken.iter().find(|it| it.path.to_string() == name).map(|it| (it.text.as_str(), it.changes));
        assert_eq!(of("environments.0.deploymentName"), Some(("production", true)));
        assert_eq!(of("environments.0.version"), Some(("2.8.0", false)));
        // What it inherits now is told, too.
        assert_eq!(of("environments.0.clusterName"), Some(("", true)));
        assert_eq!(of("environments.0.location"), None);
        assert_eq!(of("environments.1.deploymentName"), None);
    }
    // Files beside it may add one.
    let all = files(&plan_of(&["staging", "dev"]));
    let import = read(
        &[given(&all), vec![file("qvsconfig.yaml", &yaml::emit(&crate::plan_file::document(&plan.resolve())))]]
            .concat(),
        &current,
    );
    let found: Vec<String> =
        import.plan(&current, &[]).in_environments().map(|it| it.project.deployment_name).collect();
    assert_eq!(found, ["staging", "production", "dev"]);
}

#[test]
fn a_bundles_link_gives_what_no_file_of_an_environment_has() {
    let mut plan = plan_of(&["staging", "production"]);
    set(&mut plan, "environments.0.environmentName", "live");
    set(&mut plan, "environments.0.clusterName", "aks-live");
    let all: Vec<(String, String)> = bundle::files(
        &plan.resolve(),
        crate::files::Setting { lang: Lang::En, address: "https://q.example/", made_by: "q" },
    )
    .into_iter()
    .filter(|(path, _)| !path.ends_with("/qvsconfig.yaml"))
    .collect();
    let bytes = zip(&all).expect("a zip");
    let import = read(&[InputFile { name: None, bytes }], &Plan::default());
    assert_eq!(notes(&import, &Plan::default()), [""; 0]);
    let back = import.plan(&Plan::default(), &[]);
    assert_eq!(crate::share::fragment(&back), crate::share::fragment(&plan));
    // A file that was changed later wins.
    let changed: Vec<(String, String)> = all
        .into_iter()
        .map(|(path, text)| {
            let is_it = path.ends_with("production/deployment-config.yaml");
            (path, if is_it { text.replace("2.8.0", "2.7.0") } else { text })
        })
        .collect();
    let import = read(&[InputFile { name: None, bytes: zip(&changed).expect("a zip") }], &Plan::default());
    assert_eq!(versions(&import.plan(&Plan::default(), &[])), ["staging 2.9.0", "production 2.7.0"]);
}

#[test]
fn what_is_wrong_with_a_file_of_an_environment_is_told_once_and_there() {
    let plan = plan_of(&["staging", "production"]);
    let good = files(&plan);
    assert_eq!(read(&given(&good), &plan).findings(), []);
    let mut wrong = good.clone();
    for (path, text) in &mut wrong {
        if path.ends_with("production/deployment-config.yaml") {
            *text = text.replace("version:", "versoin:");
        }
        if path.ends_with("/qvs.yaml") {
            *text = text.replace("name: esoNamespace", "name: esoNamespac");
        }
    }
    let found = read(&given(&wrong), &plan).findings();
    let at: Vec<&str> = found.iter().filter_map(|(_, at)| wrong.get(at.file)).map(|(path, _)| path.as_str()).collect();
    let of = |end: &str| at.iter().filter(|path| path.ends_with(end)).count();
    assert!(of("production/deployment-config.yaml") > of("eso-clustersecretstore/deployment-config.yaml"), "{found:?}");
    let config: Vec<_> = found.iter().filter(|(_, at)| wrong[at.file].0.ends_with("/qvs.yaml")).collect();
    assert!(!config.is_empty() && config.iter().enumerate().all(|(n, it)| !config[..n].contains(it)), "{found:?}");
}

#[test]
fn an_own_value_that_no_control_shows_is_not_shown() {
    let plan = plan_of(&["staging", "production"]);
    let secret = "ghp_canary0123456789";
    let mut all = files(&plan);
    for (_, text) in all.iter_mut().filter(|(path, _)| path.ends_with("production/deployment-config.yaml")) {
        *text = text.replace("2.8.0", secret);
    }
    let import = read(&given(&all), &plan);
    let shown = format!("{:?}{:?}{:?}", import.notes(&plan, &[]), import.taken(&plan, &[]), import.conflicts());
    assert!(!shown.contains("canary"), "{shown}");
    let version = PlanField::of_key("version").map(|field| FieldPath::Environment(0, field)).expect("a value");
    assert_eq!(import.plan(&plan, &[]).text_at(version), Some(secret));
}

#[test]
fn a_store_of_another_provider_is_of_no_environment() {
    let plan = plan_of(&["staging", "production"]);
    let other = "apiVersion: external-secrets.io/v1\nkind: ClusterSecretStore\nmetadata: {name: x}\nspec: {provider: {aws: {}}}\n";
    let all = [given(&files(&plan)), vec![file("stores/aws.yaml", other)]].concat();
    let import = read(&all, &plan);
    assert_eq!(import.plan(&plan, &[]), plan);
    assert_eq!(notes(&import, &plan), [format!("import-store-provider {} aws", all.len() - 1)]);
}

//! `kubectl apply --server-side` accepts what we generate, and the API server keeps it as it was written.

use anyhow::{Context, Result};
use qvsconfig_tests::cluster::{Cluster, Kind, is_established};
use serde_json::{Value, json};
use valuestream::beginning::BEGINNINGS;
use valuestream::check;
use valuestream::field::Defaults;

use crate::scenarios::{external_secrets, plans_for, store, tutorial_plan};
use crate::{NEW, NEWEST, OLD, REQUIRED, with};

const KINDS: [&str; 2] = ["externalsecrets.external-secrets.io", "clustersecretstores.external-secrets.io"];

#[test]
fn the_definitions_of_each_release_are_established() -> Result<()> {
    let name = "the_definitions_of_each_release_are_established";
    for (release, served) in [(OLD, &["v1alpha1", "v1beta1"][..]), (NEW, &["v1", "v1beta1"]), (NEWEST, &["v1"])] {
        let Some(cluster) = with(release, name) else { return Ok(()) };
        serves(cluster, served).with_context(|| release)?;
    }
    Ok(())
}

/// Asserts that the definitions are established and serve these versions.
fn serves(cluster: &Cluster, expected: &[&str]) -> Result<()> {
    for kind in KINDS {
        let definition = cluster.get(Kind::CustomResourceDefinition, None, kind)?.context(kind)?;
        assert!(is_established(&definition), "{kind}");
        let versions = definition["spec"]["versions"].as_array().context("no versions")?;
        let served = versions.iter().filter(|it| it["served"] == json!(true));
        let mut served: Vec<&str> = served.filter_map(|it| it["name"].as_str()).collect();
        served.sort_unstable();
        assert_eq!(served, expected, "{kind}");
    }
    Ok(())
}

#[test]
fn every_scenario_is_accepted_by_a_release_with_v1beta1() -> Result<()> {
    let name = "every_scenario_is_accepted_by_a_release_with_v1beta1";
    with(OLD, name).map_or(Ok(()), |cluster| accepts_scenarios(cluster, "0.15.1", "external-secrets.io/v1beta1"))
}

#[test]
fn every_scenario_is_accepted_by_a_release_with_v1() -> Result<()> {
    let name = "every_scenario_is_accepted_by_a_release_with_v1";
    with(NEW, name).map_or(Ok(()), |cluster| accepts_scenarios(cluster, NEW, "external-secrets.io/v1"))
}

#[test]
fn every_scenario_is_accepted_by_a_release_with_v1_alone() -> Result<()> {
    let name = "every_scenario_is_accepted_by_a_release_with_v1_alone";
    with(NEWEST, name).map_or(Ok(()), |cluster| accepts_scenarios(cluster, NEWEST, "external-secrets.io/v1"))
}

/// Applies the files of all scenarios twice, and compares each with the API server's object.
fn accepts_scenarios(cluster: &Cluster, release: &str, api_version: &str) -> Result<()> {
    let mut files = Vec::new();
    let plans = plans_for(release);
    assert!(plans.len() >= 4, "{release}");
    for (scenario, plan) in plans {
        let diagnostics = check::check(&plan);
        assert_eq!(check::errors(&diagnostics).count(), 0, "{scenario}: {diagnostics:?}");
        for row in &plan.secrets {
            cluster.make_namespace(&row.values.namespace)?;
        }
        files.extend(external_secrets(&plan));
    }
    let texts: Vec<&str> = files.iter().map(|(_, text)| text.as_str()).collect();
    let all = texts.join("---\n");
    let mut objects = Vec::new();
    for time in ["once", "twice"] {
        let told = cluster.apply(&all)?;
        assert_eq!(told.matches("serverside-applied").count(), files.len(), "{time}: {told}");
        let now = files.iter().map(|(path, text)| object_of(cluster, path, text)).collect::<Result<Vec<Value>>>()?;
        for (object, (path, _)) in now.iter().zip(&files) {
            // The API server counts the changes.
            assert_eq!(object["metadata"]["generation"], json!(1), "{path}, {time}");
            assert_eq!(object["apiVersion"], json!(api_version), "{path}");
        }
        objects.push(now);
    }
    assert_eq!(objects[0].len(), files.len());
    Ok(())
}

/// The API server's object for a file, after checking that it has everything that the file says.
fn object_of(cluster: &Cluster, path: &str, text: &str) -> Result<Value> {
    let file: Value = serde_yaml::from_str(text).with_context(|| format!("{path} is not YAML"))?;
    let part = |name: &str| file["metadata"][name].as_str().with_context(|| format!("{path} has no {name}"));
    let (namespace, name) = (part("namespace")?, part("name")?);
    let object = cluster.get(Kind::ExternalSecret, Some(namespace), name)?;
    let object = object.with_context(|| format!("{path} does not exist"))?;
    assert!(holds(&object, &file), "{path}\n{file:#}\n{object:#}");
    Ok(object)
}

/// Whether `whole` has everything that `part` has; it may have more, such as defaults.
fn holds(whole: &Value, part: &Value) -> bool {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            part.iter().all(|(key, part)| whole.get(key).is_some_and(|whole| holds(whole, part)))
        }
        (Value::Array(whole), Value::Array(part)) => {
            whole.len() == part.len() && whole.iter().zip(part).all(|(whole, part)| holds(whole, part))
        }
        _ => whole == part,
    }
}

#[test]
fn every_policy_and_interval_of_the_form_is_accepted() -> Result<()> {
    let name = "every_policy_and_interval_of_the_form_is_accepted";
    let rows = [("Owner", "0"), ("Orphan", "1h30m"), ("Merge", "90s"), ("None", "0s")];
    for (release, version) in [(OLD, "0.15.1"), (NEW, NEW)] {
        let Some(cluster) = with(release, name) else { return Ok(()) };
        cluster.make_namespace("policies")?;
        let names: Vec<[String; 4]> = (0..rows.len())
            .map(|n| ["name", "namespace", "creationPolicy", "refreshInterval"].map(|it| format!("secrets.{n}.{it}")))
            .collect();
        let texts: Vec<String> = rows.iter().map(|(policy, _)| format!("of-{}", policy.to_lowercase())).collect();
        let mut values = REQUIRED.to_vec();
        values.push(("version", version));
        for (n, (policy, interval)) in rows.iter().enumerate() {
            let row = [texts[n].as_str(), "policies", policy, interval];
            values.extend(names[n].iter().map(String::as_str).zip(row));
        }
        let plan = tutorial_plan(&values);
        let diagnostics = check::check(&plan);
        assert_eq!(check::errors(&diagnostics).count(), 0, "{diagnostics:?}");
        for (path, text) in external_secrets(&plan) {
            cluster.apply(&text).with_context(|| path.clone())?;
            object_of(cluster, &path, &text)?;
        }
    }
    Ok(())
}

#[test]
fn every_beginning_is_accepted() -> Result<()> {
    let name = "every_beginning_is_accepted";
    for release in [OLD, NEW, NEWEST] {
        let Some(cluster) = with(release, name) else { return Ok(()) };
        let mut plan = tutorial_plan(&[REQUIRED, &[("version", release), ("storeDelivery", "manifest")]].concat());
        plan.lay_out::<usize>(&[], Defaults::CURRENT);
        for beginning in &BEGINNINGS {
            beginning.add_to(&mut plan);
        }
        for row in &mut plan.secrets {
            row.values.namespace = "beginnings".to_owned();
        }
        let diagnostics = check::check(&plan);
        assert_eq!(check::errors(&diagnostics).count(), 0, "{diagnostics:?}");
        cluster.make_namespace("beginnings")?;
        for (path, text) in external_secrets(&plan) {
            cluster.apply(&text).with_context(|| format!("{path} with {release}"))?;
            object_of(cluster, &path, &text)?;
        }
    }
    Ok(())
}

#[test]
fn the_store_is_accepted_whoever_makes_it() -> Result<()> {
    let name = "the_store_is_accepted_whoever_makes_it";
    for (release, version) in [(OLD, "0.15.1"), (NEW, NEW), (NEWEST, NEWEST)] {
        let Some(cluster) = with(release, name) else { return Ok(()) };
        for (scenario, plan) in plans_for(version) {
            let store = store(&plan);
            // As often as the pipeline or step 10-a runs.
            for _ in 0..2 {
                cluster.apply(&store.to_string()).with_context(|| format!("{scenario} with {release}"))?;
            }
            let name = store["metadata"]["name"].as_str().context("no name")?;
            let found = cluster.get(Kind::ClusterSecretStore, None, name)?.context("the store does not exist")?;
            assert!(holds(&found["spec"], &store["spec"]), "{scenario} with {release}\n{found:#}");
        }
    }
    Ok(())
}

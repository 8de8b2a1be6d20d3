//! The scenarios of the golden files with several Environments.

use valuestream::Plan;

use super::scenarios::{FOLLOWS, MANIFEST, NEWEST, OWN_ADAPTER, UPGRADE, Values, plan};

/// These values, and a cluster and a vault for production.
macro_rules! with_production {
    ($($value:expr),* $(,)?) => {
        &[
            $($value,)*
            ("environments.0.environmentName", "production"),
            ("environments.0.deploymentName", "production"),
            ("environments.0.resourceGroup", "rg-contoso-production"),
            ("environments.0.clusterName", "aks-contoso-production"),
            ("environments.0.azureKeyContainerName", "contoso-production"),
            ("environments.0.kubeconfigFile", "production.kubeconfig.yaml"),
        ]
    };
}

/// Plans with several Environments: their names, and their changes to the tutorial's plan.
pub const SEVERAL: &[(&str, Values)] = &[
    ("two-environments", with_production![NEWEST, MANIFEST, FOLLOWS,]),
    (
        "release-of-its-own",
        with_production![
            NEWEST,
            MANIFEST,
            FOLLOWS,
            ("environments.0.version", "2.8.0"),
            ("environments.0.location", "japaneast"),
            ("environments.0.vaultAuthorization", "accessPolicy"),
        ],
    ),
    (
        "three-environments",
        with_production![
            NEWEST,
            MANIFEST,
            FOLLOWS,
            ("environments.1.environmentName", "recovery"),
            ("environments.1.deploymentName", "recovery"),
            ("environments.1.resourceGroup", "rg-contoso-recovery"),
            ("environments.1.clusterName", "aks-contoso-recovery"),
            ("environments.1.azureKeyContainerName", "contoso-recovery"),
            ("environments.1.kubeconfigFile", "recovery.kubeconfig.yaml"),
            ("environments.1.applicationName", "contoso-recovery-eso"),
            ("environments.1.tenantId", "recovery.contoso.example"),
            ("environments.1.subscriptionId", "00000000-0000-0000-0000-000000000001"),
            ("environments.1.gitBranch", "eso_recovery"),
            ("environments.1.assemblyLineName", "eso-recovery"),
        ],
    ),
    ("own-adapter-environments", with_production![OWN_ADAPTER, FOLLOWS, NEWEST,]),
    (
        "upgrade-of-one",
        with_production![NEWEST, MANIFEST, FOLLOWS, UPGRADE, ("environments.0.installedVersion", "0.16.2"),],
    ),
];

/// A plan with several Environments.
pub fn several(name: &str) -> Plan {
    plan(SEVERAL.iter().find(|(known, _)| *known == name).unwrap().1)
}

/// What is made of each Environment: its plan for every task of the runbook, with its name.
pub fn of_environments() -> Vec<(String, Plan)> {
    let mut plans = Vec::new();
    for name in ["three-environments", "release-of-its-own", "own-adapter-environments"] {
        for task in ["install", "upgrade", "remove"] {
            let mut plan = several(name);
            let installed = if task == "upgrade" { "0.9.20" } else { "" };
            for (name, text) in [("runbookTask", task), ("installedVersion", installed)] {
                plan.field_named(name).expect("a value").set(&mut plan, text.to_owned());
            }
            let of = |of: Plan| (format!("{name}, {task}, {}", of.project.deployment_name), of);
            plans.extend(plan.in_environments().map(of));
        }
    }
    plans
}

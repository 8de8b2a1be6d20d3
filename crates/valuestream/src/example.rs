//! Complete plans of a fictional company, to look at or to start from.

use text::Text;

use crate::field::Defaults;
use crate::plan::Plan;

/// An example plan.
#[derive(Debug)]
pub struct Example {
    /// Its stable name.
    pub id: &'static str,
    /// Its name for people.
    pub title: Text,
    /// The defaults that it starts from.
    defaults: Defaults,
    /// How many entries each of its ExternalSecrets has.
    rows: &'static [usize],
    /// What differs from the defaults, by value name (docs/contract.md#values).
    values: &'static [(&'static str, &'static str)],
}

/// All of them; the first is loaded unless another one is requested.
pub static EXAMPLES: [Example; 2] = [
    Example {
        id: "shop",
        title: Text {
            ja: "例: 複数のSecretを使うオンラインショップ",
            en: "Example: an online shop with several Secrets",
        },
        defaults: Defaults::CURRENT,
        rows: &[2, 1, 2],
        values: &[
            ("tenantId", "contoso.onmicrosoft.com"),
            ("subscriptionId", "Contoso Production"),
            ("resourceGroup", "rg-contoso-shop"),
            ("clusterName", "aks-contoso-shop"),
            ("azureKeyContainerName", "contoso-shop-kv"),
            ("applicationName", "contoso-shop-external-secrets"),
            ("esoNamespace", "external-secrets"),
            ("ksaNamespace", "external-secrets"),
            ("appName", "contoso-shop-store"),
            ("gitCloneUrl", "https://github.com/contoso/shop-platform.git"),
            ("gitBranch", "external-secrets"),
            ("configDirectory", "platform/external-secrets"),
            ("adapterSource", "remote"),
            ("projectName", "contoso-shop"),
            ("environmentName", "production"),
            ("deploymentName", "production"),
            ("secrets.0.name", "database"),
            ("secrets.0.namespace", "shop"),
            ("secrets.0.target", "database"),
            ("secrets.0.data.0.secretKey", "username"),
            ("secrets.0.data.0.remoteKey", "shop-database-username"),
            ("secrets.0.data.1.secretKey", "password"),
            ("secrets.0.data.1.remoteKey", "shop-database-password"),
            ("secrets.1.name", "payment"),
            ("secrets.1.namespace", "shop"),
            ("secrets.1.refreshInterval", "15m"),
            ("secrets.1.target", "payment"),
            ("secrets.1.data.0.secretKey", "api-key"),
            ("secrets.1.data.0.remoteKey", "shop-payment-api-key"),
            ("secrets.2.name", "mail"),
            ("secrets.2.namespace", "newsletter"),
            ("secrets.2.target", "mail"),
            ("secrets.2.data.0.secretKey", "smtp-username"),
            ("secrets.2.data.0.remoteKey", "newsletter-smtp-username"),
            ("secrets.2.data.1.secretKey", "smtp-password"),
            ("secrets.2.data.1.remoteKey", "newsletter-smtp-password"),
        ],
    },
    Example {
        id: "tutorial",
        title: Text { ja: "例: チュートリアルと同じ構成", en: "Example: as in the tutorial" },
        // The tutorial's own values.
        defaults: Defaults::V1,
        rows: &[1],
        values: &[
            ("resourceGroup", "rg-contoso"),
            ("clusterName", "aks-contoso"),
            ("azureKeyContainerName", "contoso-kv"),
            ("gitCloneUrl", "https://github.com/contoso/platform.git"),
            ("projectName", "contoso-platform"),
        ],
    },
];

/// The example with this id, or the first.
pub fn example(id: &str) -> &'static Example {
    EXAMPLES.iter().find(|example| example.id == id).unwrap_or(&EXAMPLES[0])
}

impl Example {
    /// Its plan.
    pub fn plan(&self) -> Plan {
        let mut plan = Plan::with(self.defaults);
        plan.lay_out(self.rows, self.defaults);
        for (name, text) in self.values {
            if let Some(field) = plan.field_named(name) {
                field.set(&mut plan, (*text).to_owned());
            }
        }
        plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Severity, check, files};
    use crate::rule::looks_secret;
    use crate::share::{fragment, open};
    use crate::{Lang, bundle};

    #[test]
    fn examples_are_complete_and_name_nobody_real() {
        for example in &EXAMPLES {
            let plan = example.plan();
            // Notices that apply to any plan with the newest listed release, and to the tutorial's.
            let of_all: &[&str] = match example.id {
                "tutorial" => &["release-out-of-support", "release-images-retired", "never-refreshes"],
                _ => &["release-out-of-support"],
            };
            for found in check(&plan).iter().filter(|found| found.severity() != Severity::Info) {
                assert!(of_all.contains(&found.name()), "{}: {found:?}", example.id);
            }
            assert!(files::check_generated(&plan.resolve()).is_empty(), "{}", example.id);
            assert!(bundle::zip(&plan, Lang::En).is_ok(), "{}", example.id);
            let opened = open(&fragment(&plan)).expect("a link");
            assert_eq!((opened.plan, opened.notes.len()), (plan.clone(), 0), "{}", example.id);
            for (name, text) in example.values {
                let field = plan.field_named(name).unwrap_or_else(|| panic!("{}: no value {name}", example.id));
                assert_eq!(field.get(&plan), Some(*text), "{}: {name}", example.id);
                assert!(!looks_secret(text), "{name}");
            }
            let owned = [
                &plan.cluster.resource_group,
                &plan.cluster.cluster_name,
                &plan.cluster.azure_key_container_name,
                &plan.repository.git_clone_url,
                &plan.project.project_name,
            ];
            assert!(owned.iter().all(|text| text.contains("contoso")), "{}", example.id);
        }
        assert_eq!(EXAMPLES[0].plan().secrets.len(), 3);
        assert_ne!(EXAMPLES[0].plan(), EXAMPLES[1].plan());
        assert_eq!(example("tutorial").id, "tutorial");
        assert_eq!(example("").id, EXAMPLES[0].id);
    }
}

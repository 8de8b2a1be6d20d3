//! ESO release and names.

use super::Plan;
use crate::check::shape;
use crate::field::{Choice, Spec, fields};
use crate::text::Text;

fields! {
    /// Which External Secrets Operator is installed, where, and what its store is called.
    Release in Plan.release {
        /// ESO version without the `v`: CRD tag and Helm chart version.
        version: Spec::line(
            "version",
            Text::new("ESOバージョン", "ESO version"),
            Text::new("先頭のvは付けません。CRDとHelm chartの両方に使います。", "Without the v. Used for both the CRDs and the Helm chart."),
            "0.16.2",
        ).default("0.16.2").rules(&[shape::python_literal, shape::version, shape::usable_release]).contrasts(&["0.5.0", "0.16.2"]).tidy(crate::release::without_v).suggests(crate::check::release::suggestions);
        /// Namespace ESO is installed into.
        eso_namespace: Spec::line(
            "esoNamespace",
            Text::new("ESOのnamespace", "ESO namespace"),
            Text::new("ESOをインストールするnamespace。ワークロードとは分けてください。", "Where ESO is installed. Keep workloads out of it."),
            "qmonus-system",
        ).default("qmonus-system").rules(&[shape::python_literal, shape::label]);
        /// Name of the ClusterSecretStore.
        app_name: Spec::line(
            "appName",
            Text::new("ClusterSecretStore名", "ClusterSecretStore name"),
            Text::new("ExternalSecretがこの名前を参照します。", "ExternalSecrets refer to it by this name."),
            "azure-key-vault",
        ).default("azure-key-vault").rules(&[shape::python_literal, shape::subdomain]);
        /// QVS Config parameter that carries the store's name.
        store_parameter: Spec::choice(
            "storeParameter",
            Text::new("ストア名のパラメータ", "Parameter for the store name"),
            Text::new("appNameはQVSのApplication名と同じパラメータ名です。重なりを避けるなら後者を選びます。", "appName is also QVS's name for the Application. The second avoids the clash."),
            &[
                Choice::new("appName", "appName (チュートリアルどおり)", "appName (as in the tutorial)"),
                Choice::new("clusterSecretStoreName", "clusterSecretStoreName (重ならない)", "clusterSecretStoreName (no clash)"),
            ],
        );
    }
}

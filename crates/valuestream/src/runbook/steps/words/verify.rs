//! Step 10.

use text::Text;

pub const CHECK_DEPLOYMENTS: Text = Text { ja: "Deploymentを確認する", en: "Check the Deployments" };

//! Why, and what to do, for each row of the table. Never more than the text says.

pub(super) mod account;
pub(super) mod entra;
pub(super) mod network;
pub(super) mod store;
pub(super) mod target;
pub(super) mod unknown;
pub(super) mod value;
pub(super) mod vault;

use live_status::Words;

use super::told::Told;
use crate::evaluate::assessment::say;

/// How a setting of the store is changed.
fn settings(told: &Told) -> Words {
    if told.by_manifest() {
        say!(ja: "フォームの値を確認し、手順10-aをもう一度実行してください。", en: "Check the value in the form, then run step 10-a again."
        )
    } else {
        say!(ja: "フォームの値を確認し、手順8のDeployment Configをそれにそろえて、手順9をもう一度実行してください。", en: "Check the value in the form, make the Deployment Config of step 8 match it, then run step 9 again."
        )
    }
}

/// Several sentences in a row.
fn together(first: Words, second: Words) -> Words {
    Words { ja: first.ja + &second.ja, en: first.en + " " + &second.en }
}

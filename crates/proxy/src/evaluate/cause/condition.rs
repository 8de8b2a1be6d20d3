//! Which cause a condition tells, where no Event does: an Event lives for an hour, and not everyone may read it. The
//! texts are fixed ones (pkg/controllers/externalsecret/externalsecret_controller.go and
//! pkg/controllers/secretstore/common.go of every release), and most of them tell hardly anything.

use live_status::{CheckId, Trouble, Words};

use super::about::About;
use super::at::At;
use super::found::{Cause, cause};
use super::plain;
use super::table::UNKNOWN;
use super::told::Told;
use super::words::{store, target};
use crate::evaluate::assessment::say;

/// What the text of a condition tells.
struct Row {
    code: &'static str,
    /// How it begins, without case: `could not update Secret` has become `could not update secret`.
    texts: &'static [&'static str],
    at: At,
    leads_to: Option<CheckId>,
    /// Without a fix where only the Event tells which.
    words: fn(&Told) -> Trouble,
}

/// The first row that matches, so a longer text comes first.
const TABLE: &[Row] = &[
    Row {
        code: "owned-by-another",
        texts: &["target is owned by another ExternalSecret", "failed to take ownership of target secret"],
        at: At::Own,
        leads_to: None,
        words: target::owned,
    },
    Row {
        code: "immutable",
        texts: &["could not update secret, target is immutable"],
        at: At::Own,
        leads_to: None,
        words: target::immutable,
    },
    Row { code: "not-written", texts: &["could not update secret"], at: At::Own, leads_to: None, words: not_written },
    Row {
        code: "not-deleted",
        texts: &["could not delete secret", "could not delete orphaned secrets", "failed to clean up orphaned secrets"],
        at: At::Own,
        leads_to: None,
        words: not_deleted,
    },
    Row {
        code: UNKNOWN,
        texts: &["could not get secret data from provider"],
        at: At::Own,
        leads_to: None,
        words: no_data,
    },
    Row {
        code: "store-missing",
        texts: &["could not get store reference"],
        at: At::StoreDeployed,
        leads_to: Some(CheckId::Store),
        words: store::missing,
    },
    Row {
        code: "store-not-ready",
        texts: &["could not use store reference"],
        at: At::Store,
        leads_to: Some(CheckId::Store),
        words: store_refuses,
    },
    Row {
        code: "no-client",
        texts: &["could not get provider client"],
        at: At::Store,
        leads_to: Some(CheckId::Store),
        words: no_client,
    },
    Row { code: "no-client", texts: &["unable to create client"], at: At::Own, leads_to: None, words: no_client },
    Row {
        code: "store-invalid",
        texts: &["unable to validate store", "unable to get store provider"],
        at: At::StoreSettings,
        leads_to: None,
        words: invalid,
    },
];

/// The cause by the condition's text alone, without any Event. `None` if it isn't a text that is known to tell of a
/// failure.
pub(crate) fn of_condition(message: &str, about: &About) -> Option<Cause> {
    let text = plain::one_line(message);
    let row = TABLE.iter().find(|row| row.texts.iter().any(|start| begins(&text, start)))?;
    let told = Told { text: &text, about };
    Some(cause(row.code, row.at, row.leads_to, None, (row.words)(&told), about))
}

fn begins(text: &str, start: &str) -> bool {
    let rest = text.get(start.len()..);
    // Whole, or with an error behind it.
    text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start))
        && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

fn no_data(told: &Told) -> Trouble {
    let vault = told.vault();
    Trouble::new(
        say!(ja: "キーコンテナ{vault}から値を取得できません。条件の文だけでは、キーコンテナ、認証、ストアのどれが原因かは分かりません。", en: "The values could not be read from vault {vault}. The condition does not say whether the vault, the sign-in or the store is the cause."
        ),
        Words::default(),
    )
}

fn not_written(told: &Told) -> Trouble {
    let target = told.target();
    Trouble::new(
        say!(ja: "値は取得できましたが、Secret {target}に書けません。条件の文だけでは、テンプレート、creationPolicy、書き込みのどれが原因かは分かりません。", en: "The values were read, but Secret {target} could not be written. The condition does not say whether the template, creationPolicy or the writing is the cause."
        ),
        Words::default(),
    )
}

fn not_deleted(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "不要になったSecretを削除できません。", en: "A Secret that is not needed any more could not be deleted."),
        Words::default(),
    )
}

/// 0.5.2 to 0.6.1.
fn store_refuses(told: &Told) -> Trouble {
    let (store, step) = (told.store(), told.store_step());
    Trouble::new(
        say!(ja: "ClusterSecretStore {store}が使える状態ではないか、このnamespaceからの使用を認めていません。", en: "ClusterSecretStore {store} is not ready, or does not allow this namespace to use it."
        ),
        say!(ja: "先に手順{step}のClusterSecretStoreを確認してください。", en: "Check the ClusterSecretStore of step {step} first."),
    )
}

fn no_client(told: &Told) -> Trouble {
    let (store, account) = (told.store(), told.account());
    Trouble::new(
        say!(ja: "ClusterSecretStore {store}からキーコンテナに接続する準備ができません。条件の文だけでは、ServiceAccount {account}、そのアノテーション、フェデレーション資格情報、通信のどれが原因かは分かりません。", en: "ClusterSecretStore {store} cannot prepare its access to the vault. The condition does not say whether ServiceAccount {account}, its annotations, the federated credential or the network is the cause."
        ),
        Words::default(),
    )
}

fn invalid(told: &Told) -> Trouble {
    let store = told.store();
    Trouble::new(
        say!(ja: "ClusterSecretStore {store}の設定の検証に失敗しました。", en: "The validation of the settings of ClusterSecretStore {store} failed."
        ),
        Words::default(),
    )
}

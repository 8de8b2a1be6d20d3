//! Step 11.

use text::Text;

pub const RIGHT_TO_WRITE: Text = Text {
    ja: "キーコンテナがRBACのときは、値を書き込む人にKey Vault Secrets Officerの権限が必要です。",
    en: "With RBAC, whoever writes to the vault needs the Key Vault Secrets Officer role.",
};
pub const NOTHING_TO_DO: Text = Text {
    ja: "ExternalSecretがないので、することはありません。",
    en: "There are no ExternalSecrets, so there is nothing to do.",
};

// A secret of the vault.
pub const CREATE_SECRET: Text = Text {
    ja: "キーコンテナにシークレットがなければ作成する",
    en: "Create the secret in the vault if it does not exist",
};
pub const VAULT_UNREAD: Text =
    Text { ja: "キーコンテナの一覧を読めません。", en: "The vault's list of secrets cannot be read." };
pub const ALREADY_THERE: Text =
    Text { ja: "すでにあるため、変更しません:", en: "It already exists and stays as it is:" };
pub const ENTER_VALUE: Text =
    Text { ja: "値を入力してください (表示されません):", en: "Enter its value (it is not shown):" };
pub const NOT_CREATED: Text = Text {
    ja: "値が入力されなかったため、作成しませんでした:",
    en: "No value was entered, so it was not created:",
};
pub const SHOW_VERSION: Text = Text {
    ja: "シークレットの現在のバージョンを表示する",
    en: "Show the secret's current version",
};
pub const COMES_WITH_CERTIFICATE: Text = Text {
    ja: "次のシークレットは、同じ名前の証明書を作成するかインポートすると、キーコンテナが作ります。証明書がなければ、先にAzureポータルで用意してください。",
    en: "The vault makes the next secret with the certificate of the same name. If there is no such certificate yet, create or import it in the Azure portal first.",
};
pub const PIN_VERSION: Text = Text {
    ja: "バージョンを固定するときは、最後の32桁を、qvsconfigのフォームの次の値に入力します (空欄なら最新):",
    en: "To pin the version, enter the last 32 digits in qvsconfig's form, for this value (empty reads the latest):",
};

// An ExternalSecret.
pub const APPLY: Text = Text { ja: "ExternalSecretを適用する", en: "Apply the ExternalSecret" };
pub const CHECK: Text = Text { ja: "ExternalSecretの状態を確認する", en: "Check the ExternalSecret" };
pub const CHECK_VALUE: Text = Text {
    ja: "Secretに値が連携されたことを確認する",
    en: "Check that the value arrived in the Secret",
};
pub const CHECK_KEYS: Text = Text {
    ja: "Secretのキーを確認する (値は表示しません)",
    en: "Check the Secret's keys (values are not shown)",
};
pub const READ_ONCE: Text = Text {
    ja: "更新間隔が0なので、最初の同期のあとは値が変わっても更新されません。",
    en: "The refresh interval is 0: after the first sync, a changed value is not picked up.",
};
pub const CHECK_TARGET: Text = Text {
    ja: "同じ名前のSecretがないことを確認する",
    en: "Check that there is no Secret of that name",
};
pub const NO_TARGET: Text = Text { ja: "まだありません。", en: "There is none yet." };
pub const TARGET_IS_OURS: Text =
    Text { ja: "このExternalSecretが作ったものです。", en: "It is the one that this ExternalSecret made." };
pub const TARGET_OF_OTHERS: Text = Text {
    ja: "同じ名前のSecretがすでにあります。creationPolicyがOwnerだと、ESOがそれを引き取り、ExternalSecretにないキーを消します。\
         別の名前にするか、creationPolicyをMergeにしてください:",
    en: "There is a Secret of that name already. With creationPolicy Owner, ESO takes it over and removes the keys that the \
         ExternalSecret does not name. Take another name, or creationPolicy Merge:",
};

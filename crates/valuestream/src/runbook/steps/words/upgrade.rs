//! The steps of an upgrade.

use text::Text;

// u-2.
pub const WHAT_CHANGES: Text = Text {
    ja: "今のリリースから新しいリリースまでの間に変わることで、知っておくべきものです。",
    en: "What changes from the release that you have to the new one, as far as you may notice it.",
};
pub const NOTHING_CHANGES: Text = Text {
    ja: "今のリリースから新しいリリースまでの間に、気を付けることは見つかっていません。",
    en: "Nothing to be careful about is known between the release that you have and the new one.",
};
pub const STOPS: Text = Text {
    ja: "ESOのプロジェクトは、マイナーバージョンを1つずつ上げることを勧めています。この手順書は一度に上げます。\
         途中で止まるなら、「ESOバージョン」を次の順に変えて、手順書を繰り返してください:",
    en: "ESO's project advises to go one minor version at a time; this runbook goes there at once. To stop on the way, go \
         through it once for each of these as \"ESO version\", in this order:",
};
pub const LOOK: Text =
    Text { ja: "クラスタで動いているリリースを確認する", en: "Check which release the cluster has" };
pub const AS_EXPECTED: Text = Text {
    ja: "アップグレード前のリリースが動いています:",
    en: "The release to upgrade from is running:",
};
pub const ALREADY_THERE: Text =
    Text { ja: "新しいリリースがすでに動いています:", en: "The new release is running already:" };
pub const NONE_RUNS: Text = Text {
    ja: "External Secrets Operatorが見つかりません。導入の手順書を使ってください。",
    en: "There is no External Secrets Operator. Use the runbook that installs it.",
};
pub const NONE_RUNS_HERE: Text = Text {
    ja: "この環境にはExternal Secrets Operatorが見つかりません。この環境の「今のESOバージョン」に「ESOバージョン」と同じ値を入れると、導入の手順書になります。",
    en: "There is no External Secrets Operator in this Environment. Give it the same \"ESO version now\" as its \"ESO version\", and its runbook is the one that installs it.",
};
pub const ANOTHER_RUNS: Text = Text {
    ja: "「今のESOバージョン」とは別のリリースが動いています。フォームの値を直してください。何も変更していません:",
    en: "Another release than \"ESO version now\" is running. Correct the value in the form. Nothing was changed:",
};

// u-3.
pub const BACK_UP: Text = Text {
    ja: "ストアとExternalSecretを、自分だけが読めるファイルに保存する",
    en: "Save stores and ExternalSecrets to a file that only you can read",
};
pub const ALREADY_SAVED: Text = Text {
    ja: "アップグレード前のバックアップがすでにあるので、そのまま残します:",
    en: "There is a backup from before the upgrade already, which stays as it is:",
};
pub const ABOUT_BACK_UP: Text = Text {
    ja: "Secretの値は含まれません。アップグレードが終わるまで取っておいてください。Gitには入れません。",
    en: "It holds no values of Secrets. Keep it until the upgrade is done, and out of Git.",
};

// u-4.
pub const FIND_OLD_TEMPLATES: Text = Text {
    ja: "新しいリリースが受け付けないテンプレートを探す",
    en: "Look for templates that the new release refuses",
};
pub const OLD_TEMPLATES: Text = Text {
    ja: "次のExternalSecretはtemplateのengineVersionがv1です。0.17.0以降は受け付けません。先にv2に書き換えてください:",
    en: "The template of these ExternalSecrets has engineVersion v1, which 0.17.0 and newer refuse. Change it to v2 first:",
};
pub const NO_OLD_TEMPLATES: Text =
    Text { ja: "そのようなExternalSecretはありません。", en: "There is no such ExternalSecret." };
pub const CERT_CONTROLLER_STOPS: Text = Text {
    ja: "古いリリースのcert-controllerは、動いている間はCRDの変換webhookを書き戻すので、先に止めます。手順u-13で元に戻します。",
    en: "While it runs, the older release's cert-controller writes the conversion webhook back into the definitions, so it \
         is stopped first. Step u-13 starts it again.",
};
pub const REMOVE_CONVERSION: Text =
    Text { ja: "CRDから変換webhookの設定を外す", en: "Take the conversion webhook out of the definitions" };
pub const NO_CONVERSION: Text =
    Text { ja: "変換webhookの設定はありません。", en: "No definition has a conversion webhook." };
pub const STORED: Text = Text {
    ja: "保存されたAPIバージョンからv1alpha1を外す",
    en: "Take v1alpha1 out of the stored API versions",
};
pub const ABOUT_STORED: Text = Text {
    ja: "0.5より前から使っているクラスタにはv1alpha1の記録が残り、新しいCRDの適用が拒否されます。\
         あるときだけ、オブジェクトを保存し直してから記録を消します。",
    en: "A cluster that had ESO before 0.5 has v1alpha1 on record, for which the new definitions are refused. Where that is \
         so, objects are stored again, and then the record goes.",
};
pub const NOT_STORED: Text = Text { ja: "v1alpha1の記録はありません:", en: "There is no record of v1alpha1:" };

// u-5.
pub const NO_WAY_BACK: Text = Text {
    ja: "ここから先は元に戻せません。ESOは古いリリースに戻すことをサポートしていません。また、手順u-12で新しいリリースが\
         動くまで、Secretは更新されません (今ある値は残ります)。",
    en: "There is no way back from here: ESO does not support going back to an older release. Until the new release runs, in \
         step u-12, no Secret is updated; the values that are there stay.",
};
pub const APPLY_CRDS: Text = Text {
    ja: "新しいリリースのCRDを確認して適用する",
    en: "Check, then apply the new release's CRDs",
};
pub const NOT_PREPARED: Text = Text {
    ja: "CRDの準備が済んでいません。手順u-4を先に済ませてください。何も変更していません:",
    en: "The definitions are not ready. Do step u-4 first. Nothing was changed:",
};

// u-9.
pub const STAGE_RETIRED: Text = Text {
    ja: "これまでの2つ目のステージ (公式アダプタのClusterSecretStore) は、新しいAssemblyLineにはありません。\
         以前のリビジョンやAssemblyLineを、二度と実行しないでください。v1beta1のストアをもう一度作ろうとして失敗します。",
    en: "The second stage of before, the official adapter's ClusterSecretStore, is not in the new AssemblyLine. Never run an \
         earlier revision or AssemblyLine again: it would try to make a v1beta1 store, and fail.",
};
pub const OWN_STATE: Text = Text {
    ja: "2つ目のステージは、以前とは別のデプロイ状態 (clustersecretstore-v1) を使います。クラスタにある同名のストアを\
         QVSがどう扱うかは確認できていません。「すでにある」で失敗したら、ストアの作成方法をマニフェストにしてください。",
    en: "The second stage has a deploy state of its own, clustersecretstore-v1. How QVS treats the store of that name that is \
         in the cluster already could not be verified. If it fails because the store exists, have a manifest make the store.",
};

// u-10.
pub const SAME_NAMES: Text = Text {
    ja: "同じ名前のまま、新しいAPIバージョンのマニフェストを適用します。",
    en: "The manifests of the new API version are applied under the same names.",
};
pub const APPLY_STORE: Text = Text { ja: "ClusterSecretStoreを適用する", en: "Apply the ClusterSecretStore" };

// u-13.
pub const START_CERT_CONTROLLER: Text = Text {
    ja: "手順u-4で止めたcert-controllerを動かす",
    en: "Start the cert-controller that step u-4 stopped",
};
pub const RUNS_ALREADY: Text =
    Text { ja: "cert-controllerは止まっていません。", en: "The cert-controller is not stopped." };
pub const ALL_EXTERNAL_SECRETS: Text = Text {
    ja: "クラスタにあるすべてのExternalSecretの状態を確認する",
    en: "Check every ExternalSecret in the cluster",
};

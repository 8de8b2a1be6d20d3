//! What changes from release to release.

use text::{Lang, say};

pub fn without_webhook(lang: Lang, since: &str) -> String {
    say!(
        lang,
        ja: "{since}: CRDに変換webhookがなくなります。古いESOがCRDに書き込んだ設定は、手順u-4で外します。",
        en: "{since}: the definitions have no conversion webhook any more. Step u-4 takes out what the older ESO wrote there.",
    )
}
pub fn only_v1(lang: Lang, since: &str) -> String {
    say!(
        lang,
        ja: "{since}: v1beta1は受け付けられなくなり、マニフェストはすべてv1になります。v1beta1で保存済みのものは、v1として読めます。",
        en: "{since}: v1beta1 is not served any more, so every manifest becomes v1. What is stored as v1beta1 stays readable as v1.",
    )
}
pub fn server_side(lang: Lang, since: &str) -> String {
    say!(
        lang,
        ja: "{since}: CRDが大きくなり、適用には --server-sideが必要です (この手順書のコマンドには付いています)。",
        en: "{since}: the definitions are so large that they need --server-side, which the commands here have.",
    )
}
pub fn finalizer(lang: Lang, since: &str) -> String {
    say!(
        lang,
        ja: "{since}: どのExternalSecretにもファイナライザーが付きます。以後、ESOより先にExternalSecretを削除してください。",
        en: "{since}: every ExternalSecret gets a finalizer. From then on, delete ExternalSecrets before you remove ESO.",
    )
}
pub fn template_secret_key(lang: Lang, since: &str) -> String {
    say!(
        lang,
        ja: "{since}: テンプレートの関数getSecretKeyがなくなります。",
        en: "{since}: templates lose the function getSecretKey.",
    )
}
pub fn template_functions(lang: Lang, since: &str) -> String {
    say!(
        lang,
        ja: "{since}: テンプレートの関数getHostByNameがなくなり、sprigの関数はESO自身のものに替わります。",
        en: "{since}: templates lose the function getHostByName, and ESO's own functions replace those of sprig.",
    )
}
pub fn privileged_types(lang: Lang, since: &str) -> String {
    say!(
        lang,
        ja: "{since}: テンプレートで、特権を持つ型のSecret (bootstrap.kubernetes.io/tokenなど) を作れなくなります。",
        en: "{since}: templates make no Secrets of privileged types any more, such as bootstrap.kubernetes.io/token.",
    )
}
pub fn template_targets(lang: Lang, since: &str) -> String {
    say!(
        lang,
        ja: "{since}: templateFromのtargetは、Data、Annotations、Labelsだけになります。",
        en: "{since}: templateFrom writes to Data, Annotations and Labels alone.",
    )
}
pub fn kubernetes(lang: Lang, least: &str) -> String {
    say!(
        lang,
        ja: "新しいCRDをそのまま受け付けるのは、Kubernetes {least}以降です。",
        en: "The new definitions need Kubernetes {least} to be accepted unchanged.",
    )
}
pub fn images(lang: Lang, before: &str, after: &str) -> String {
    say!(
        lang,
        ja: "イメージの取得元が{before}から{after}に変わります。取得元を制限しているクラスタでは、先に許可してください。",
        en: "Images come from {after} instead of {before}. Where the cluster restricts registries, allow it first.",
    )
}

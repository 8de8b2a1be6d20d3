//! What is in the vault, and what the ExternalSecret makes of it.

use live_status::{Trouble, Words};

use super::super::told::{Told, pattern};
use super::together;
use crate::evaluate::assessment::say;

/// How the entry is changed.
fn apply() -> Words {
    say!(ja: "直して手順11で適用し直してください。", en: "Correct it, then apply again with step 11.")
}

pub(crate) fn property(told: &Told) -> Trouble {
    let cause = match told.name(pattern!(r"\bproperty (\S+) does not exist in key")) {
        Some(property) => {
            say!(ja: "シークレットの値 (JSON) にプロパティ{property}がありません。", en: "The value of the secret (JSON) has no property {property}."
            )
        }
        None => {
            say!(ja: "シークレットの値 (JSON) に、指定したプロパティがありません。", en: "The value of the secret (JSON) does not have the property."
            )
        }
    };
    Trouble::new(
        cause,
        say!(ja: "remoteRef.propertyのスペルと、キーコンテナにある値がJSONかを確認してください。直したら手順11で適用し直します。", en: "Check how remoteRef.property is spelt, and that the value in the vault is JSON. Apply again with step 11."
        ),
    )
}

pub(crate) fn tag(told: &Told) -> Trouble {
    let cause = match told.name(pattern!(r"\btag (\S+) does not exist")) {
        Some(tag) => say!(ja: "シークレットにタグ{tag}がありません。", en: "The secret has no tag {tag}."),
        None => say!(ja: "シークレットに、指定したタグがありません。", en: "The secret does not have the tag."),
    };
    Trouble::new(
        cause,
        say!(ja: "metadataPolicyがFetchのとき、propertyはタグの名前です。値を読むならmetadataPolicyを外し、手順11で適用し直してください。", en: "With metadataPolicy Fetch, property is the name of a tag. To read the value, remove metadataPolicy, then apply again with step 11."
        ),
    )
}

pub(crate) fn json_object(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "dataFrom.extractで読むシークレットの値がJSONオブジェクトではありません。", en: "The value that dataFrom.extract reads is not a JSON object."
        ),
        say!(ja: "キーコンテナの値をJSONオブジェクトにするか、dataFromの代わりにdataで読んでください。", en: "Make the value in the vault a JSON object, or read it with data instead of dataFrom."
        ),
    )
}

pub(crate) fn object_type(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "remoteKeyの先頭が、Key Vaultの種類ではありません。", en: "remoteKey begins with what is no kind of object in Key Vault."
        ),
        say!(ja: "先頭に付けられるのはsecret/、cert/、key/だけです。付けなければシークレットです。直して手順11で適用し直してください。", en: "It may begin with secret/, cert/ or key/ only; without any of them it is a secret. Correct it, then apply again with step 11."
        ),
    )
}

pub(crate) fn data_from(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "証明書とキーは、dataFromでは読めません。", en: "Certificates and keys cannot be read with dataFrom."),
        say!(ja: "dataで1つずつ読むようにし、手順11で適用し直してください。", en: "Read each of them with data instead, then apply again with step 11."
        ),
    )
}

pub(crate) fn decoding(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "シークレットの値が、decodingStrategyの言う形式 (Base64など) ではありません。", en: "The value of the secret is not encoded as decodingStrategy says (such as Base64)."
        ),
        say!(ja: "decodingStrategyをNoneにするか、キーコンテナの値を直してください。decodingStrategyを変えたら手順11で適用し直します。", en: "Set decodingStrategy to None, or correct the value in the vault. If you change decodingStrategy, apply again with step 11."
        ),
    )
}

pub(crate) fn key_names(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "シークレットのキー名を、Secretのキーにできません。使えるのは英数字と - _ . だけです。", en: "A name of a key cannot be a key of a Secret: only letters, digits, - _ and . are allowed."
        ),
        together(
            say!(ja: "dataFromのrewriteかconversionStrategyを確認してください。", en: "Check rewrite or conversionStrategy of dataFrom."),
            apply(),
        ),
    )
}

pub(crate) fn template(told: &Told) -> Trouble {
    if let Some(key) = told.name(pattern!(r#"no entry for key \\?"([^"\\]+)\\?""#)) {
        return Trouble::new(
            say!(ja: "テンプレートの使う{key}という名前の値がありません。", en: "The template uses {key}, and there is no value of that name."
            ),
            say!(ja: "テンプレートの名前をdataのsecretKeyとそろえ、手順11で適用し直してください。", en: "Make the name in the template match a secretKey of data, then apply again with step 11."
            ),
        );
    }
    Trouble::new(
        say!(ja: "テンプレートからSecretを作成できません。", en: "The template cannot be made into a Secret."),
        together(
            say!(ja: "テンプレートの文法、関数、templateFromの指すものを確認してください。", en: "Check the template's syntax and functions, and what templateFrom refers to."
            ),
            apply(),
        ),
    )
}

/// nullBytePolicy Fail, since 2.x.
pub(crate) fn null_bytes(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "シークレットの値にNULLバイトがあり、nullBytePolicyがそれを認めていません。", en: "The value of the secret contains null bytes, which nullBytePolicy does not allow."
        ),
        together(
            say!(ja: "バイナリの値ならnullBytePolicyを変えるか、Base64で保存してdecodingStrategyで戻してください。", en: "If the value is binary, change nullBytePolicy, or keep it as Base64 and set decodingStrategy."
            ),
            apply(),
        ),
    )
}

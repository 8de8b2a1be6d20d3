//! Between the cluster, the vault and Entra.

use live_status::Trouble;

use super::super::told::{Told, pattern};
use super::{settings, together};
use crate::evaluate::assessment::say;

pub(crate) fn vault_name(told: &Told) -> Trouble {
    let vault = told.looked_up().unwrap_or_else(|| told.vault());
    let cause = if vault == told.vault() {
        say!(ja: "キーコンテナ{vault}のアドレスが見つかりません。名前が違うか、削除されたか、クラスタのDNSがその名前を解決できません。", en: "There is no address for vault {vault}: its name is wrong, it was deleted, or the cluster's DNS cannot resolve the name."
        )
    } else {
        let of_plan = told.vault();
        say!(ja: "ストアの使うキーコンテナ{vault}のアドレスが見つかりません。プランのキーコンテナは{of_plan}です。", en: "There is no address for vault {vault}, which the store uses; the plan's vault is {of_plan}."
        )
    };
    let look = say!(ja: "キーコンテナ名 (azureKeyContainerName) をaz keyvault listと比べてください。", en: "Compare azureKeyContainerName with az keyvault list."
    );
    Trouble::new(cause, together(look, settings(told)))
}

pub(crate) fn entra_name(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "クラスタのDNSが、Microsoft Entra IDのアドレスを解決できません。", en: "The cluster's DNS cannot resolve the address of Microsoft Entra ID."
        ),
        say!(ja: "クラスタのDNS (CoreDNS) と、クラスタから外への通信の制限を確認してください。", en: "Check the cluster's DNS (CoreDNS) and what limits its outbound traffic."
        ),
    )
}

/// A private endpoint that is addressed by its own name is one of the causes: external-secrets/external-secrets#1998.
pub(crate) fn tls(told: &Told) -> Trouble {
    let cause = say!(ja: "接続先のTLS証明書が正しくありません。途中のプロキシが証明書を差し替えているか、vaultUrlがキーコンテナの通常のアドレスではありません。", en: "The TLS certificate of the other side is not right: a proxy in between replaces it, or vaultUrl is not the usual address of the vault."
    );
    let vault = told.vault();
    let look = say!(ja: "vaultUrlは、プライベート エンドポイントを使うときもhttps://{vault}.vault.azure.netです。プロキシがあるときは、そのCAをオペレーターに信頼させるか、通さないようにします。", en: "vaultUrl is https://{vault}.vault.azure.net even with a private endpoint. If there is a proxy, make the operator trust its CA, or go around it."
    );
    Trouble::new(cause, together(look, settings(told)))
}

pub(crate) fn unreachable(told: &Told) -> Trouble {
    let vault = told.vault();
    let cause = if told.has(pattern!(r"\blogin\.[a-z]+\.")) {
        say!(ja: "クラスタからMicrosoft Entra IDに接続できません。", en: "The cluster cannot connect to Microsoft Entra ID.")
    } else {
        say!(ja: "クラスタからキーコンテナ{vault}に接続できません。", en: "The cluster cannot connect to vault {vault}.")
    };
    Trouble::new(
        cause,
        say!(ja: "クラスタから外への通信の制限 (ファイアウォール、NSG、プロキシ)、キーコンテナのネットワーク設定、プライベート エンドポイントを確認してください。", en: "Check what limits the cluster's outbound traffic (firewall, NSG, proxy), the network settings of the vault, and its private endpoint."
        ),
    )
}

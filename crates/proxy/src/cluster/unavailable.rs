//! Why the cluster does not answer: a closed set. What a library, a kubeconfig or a server says about an error is
//! examined here to tell the reasons apart, and goes no further.

use std::error::Error;

use live_status::Trouble;
use text::Text;

/// Why the cluster does not answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unavailable {
    /// There is no kubeconfig to read.
    NoKubeconfig,
    /// The kubeconfig cannot be read or understood.
    BadKubeconfig,
    /// The kubeconfig has no such context, or none is selected.
    NoContext,
    /// The program that the kubeconfig runs to sign in failed or is not there.
    Plugin,
    /// Nothing answers at the cluster's address.
    Unreachable,
    /// The cluster's certificate is not the one that the kubeconfig trusts.
    Certificate,
    /// The cluster does not accept the credentials.
    Unauthorized,
    /// The cluster answers, but not correctly.
    Failing,
}

impl Unavailable {
    /// All of them.
    pub const ALL: [Unavailable; 8] = [
        Unavailable::NoKubeconfig,
        Unavailable::BadKubeconfig,
        Unavailable::NoContext,
        Unavailable::Plugin,
        Unavailable::Unreachable,
        Unavailable::Certificate,
        Unavailable::Unauthorized,
        Unavailable::Failing,
    ];

    /// Whether it is the kubeconfig that has to change, whatever the cluster does.
    pub const fn is_of_kubeconfig(self) -> bool {
        matches!(self, Unavailable::NoKubeconfig | Unavailable::BadKubeconfig | Unavailable::NoContext)
    }

    /// The reason in words, and what to do.
    pub fn trouble(self) -> Trouble {
        let (cause, fix) = match self {
            Unavailable::NoKubeconfig => (
                Text { ja: "kubeconfigがありません。", en: "There is no kubeconfig." },
                Text {
                    ja: "手順0-0で取得するか、--kubeconfigで場所を指定してください。取得すれば自動でつながります。",
                    en: "Fetch it in step 0-0, or specify it with --kubeconfig. Once it is there, live status connects by itself.",
                },
            ),
            Unavailable::BadKubeconfig => (
                Text { ja: "kubeconfigを読み取れません。", en: "The kubeconfig cannot be read." },
                Text {
                    ja: "kubectl config viewが通るか確認し、だめなら手順0-0で取得し直してください。",
                    en: "Check whether kubectl config view works; if not, fetch the kubeconfig again in step 0-0.",
                },
            ),
            Unavailable::NoContext => (
                Text {
                    ja: "指定されたコンテキストがkubeconfigにないか、選択されていません。",
                    en: "The kubeconfig has no such context, or none is selected.",
                },
                Text {
                    ja: "kubectl config get-contextsで名前を確認し、--contextで指定してください。",
                    en: "Look up the name with kubectl config get-contexts and specify it with --context.",
                },
            ),
            Unavailable::Plugin => (
                Text {
                    ja: "kubeconfigが呼び出すサインイン用のコマンドが失敗したか、見つかりません。",
                    en: "The command that the kubeconfig runs to sign in failed or was not found.",
                },
                Text {
                    ja: "kubeloginを入れてaz loginを済ませ、kubectl get nsが通ることを確認してください。",
                    en: "Install kubelogin, run az login, and check that kubectl get ns works.",
                },
            ),
            Unavailable::Unreachable => (
                Text { ja: "クラスタに接続できません。", en: "The cluster cannot be reached." },
                Text {
                    ja: "クラスタが起動しているか、ネットワークやVPNがつながっているか確認してください。戻れば自動でつながります。",
                    en: "Check that the cluster is running and that the network or VPN is up. Live status reconnects by itself.",
                },
            ),
            Unavailable::Certificate => (
                Text {
                    ja: "クラスタの証明書がkubeconfigのものと合いません。",
                    en: "The cluster's certificate is not the one that the kubeconfig trusts.",
                },
                Text {
                    ja: "クラスタを作り直したときは、手順0-0でkubeconfigを取得し直してください。",
                    en: "If the cluster was recreated, fetch the kubeconfig again in step 0-0.",
                },
            ),
            Unavailable::Unauthorized => (
                Text {
                    ja: "クラスタが認証情報を受け付けません。", en: "The cluster does not accept the credentials."
                },
                Text {
                    ja: "az loginをやり直し、手順0-0でkubeconfigを取得し直してください。",
                    en: "Run az login again and fetch the kubeconfig again in step 0-0.",
                },
            ),
            Unavailable::Failing => (
                Text {
                    ja: "クラスタのAPIサーバーが正しく応答しません。",
                    en: "The cluster's API server does not respond correctly.",
                },
                Text {
                    ja: "しばらく待ってください。続くときはkubectl get --raw /readyzでAPIサーバーの状態を確認してください。",
                    en: "Wait a little. If it persists, check the API server with kubectl get --raw /readyz.",
                },
            ),
        };
        Trouble::new(cause, fix)
    }
}

/// What a failed request means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// The cluster does not know the kind.
    NotFound,
    /// The kubeconfig lacks the right.
    Forbidden,
    /// The list has to be read again.
    Expired,
    /// The cluster does not answer.
    Unavailable(Unavailable),
}

/// What a client's error means.
pub fn failure(error: &kube::Error) -> Failure {
    match error {
        kube::Error::Api(status) => answered(status.code),
        kube::Error::Auth(_) => Failure::Unavailable(Unavailable::Plugin),
        kube::Error::SerdeError(_) | kube::Error::FromUtf8(_) => Failure::Unavailable(Unavailable::Failing),
        other if names_certificate(other) => Failure::Unavailable(Unavailable::Certificate),
        other if names_sign_in(other) => Failure::Unavailable(Unavailable::Plugin),
        _ => Failure::Unavailable(Unavailable::Unreachable),
    }
}

/// What a watch's error means.
pub fn watch_failure(error: &kube::runtime::watcher::Error) -> Failure {
    use kube::runtime::watcher::Error as E;
    match error {
        E::InitialListFailed(error) | E::WatchStartFailed(error) | E::WatchFailed(error) => failure(error),
        E::WatchError(status) => answered(status.code),
        E::NoResourceVersion => Failure::Unavailable(Unavailable::Failing),
    }
}

fn answered(code: u16) -> Failure {
    match code {
        401 => Failure::Unavailable(Unavailable::Unauthorized),
        403 => Failure::Forbidden,
        404 => Failure::NotFound,
        410 => Failure::Expired,
        _ => Failure::Unavailable(Unavailable::Failing),
    }
}

fn chain<'e>(error: &'e (dyn Error + 'static)) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| error.source())
}

fn names_certificate(error: &kube::Error) -> bool {
    chain(error).any(|error| error.to_string().to_ascii_lowercase().contains("certificate"))
}

fn names_sign_in(error: &kube::Error) -> bool {
    chain(error).any(|error| error.is::<kube::client::AuthError>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_words_in_both_languages() {
        for unavailable in Unavailable::ALL {
            let Trouble { cause, fix, .. } = unavailable.trouble();
            for words in [cause, fix] {
                assert!(words.ja.ends_with('。') && words.en.ends_with('.'), "{unavailable:?}");
            }
        }
    }

    #[test]
    fn status_codes_are_told_apart() {
        assert_eq!(answered(403), Failure::Forbidden);
        assert_eq!(answered(404), Failure::NotFound);
        assert_eq!(answered(410), Failure::Expired);
        assert_eq!(answered(401), Failure::Unavailable(Unavailable::Unauthorized));
        assert_eq!(answered(500), Failure::Unavailable(Unavailable::Failing));
    }
}

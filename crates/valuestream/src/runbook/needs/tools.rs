//! The programs that the runbook calls: how to get each one, how to see its version, and the first version that works.
//!
//! Sources: Azure CLI, its installation page and "Use the OIDC issuer on AKS" (2.42); kubectl, kubernetes.io's "Version
//! skew policy"; kubelogin and azwi, their own installation pages; qvsctl, the documentation of Qmonus Value Stream.

use text::Text;

use super::words;

/// A program that steps need.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tool {
    /// Its name for people.
    pub name: &'static str,
    /// Its name in commands.
    pub program: &'static str,
    /// A page on how to get it on any system.
    pub link: &'static str,
    /// A command that prints its version.
    pub check: &'static str,
    /// The first version that works, if that is documented.
    pub least: Option<&'static str>,
    /// What to know before getting it.
    pub note: Text,
    /// The command that installs it on each of [`System::ALL`], if there is one.
    pub install: [Option<&'static str>; 2],
}

/// A system for which installation commands are given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum System {
    /// Debian and Ubuntu, including inside WSL.
    Debian,
    /// macOS with Homebrew.
    MacOs,
}

impl System {
    /// All of them.
    pub const ALL: [System; 2] = [System::Debian, System::MacOs];

    /// Its name for people.
    pub const fn name(self) -> Text {
        match self {
            System::Debian => Text { ja: "Debian、Ubuntu、Windows (WSL 2)", en: "Debian, Ubuntu, Windows (WSL 2)" },
            System::MacOs => Text { ja: "macOS (Homebrew)", en: "macOS (Homebrew)" },
        }
    }

    /// What to know about it.
    pub const fn note(self) -> Option<Text> {
        match self {
            System::Debian => Some(words::ON_WINDOWS),
            System::MacOs => None,
        }
    }
}

impl Tool {
    /// The command that installs it on a system; `None` if only its page explains how.
    pub fn install_on(&self, system: System) -> Option<&'static str> {
        System::ALL.iter().zip(self.install).find(|(known, _)| **known == system)?.1
    }
}

/// Azure CLI, `az`.
pub static AZ: Tool = Tool {
    name: "Azure CLI (az)",
    program: "az",
    link: "https://learn.microsoft.com/cli/azure/install-azure-cli",
    check: "az version",
    least: Some("2.42.0"),
    note: Text {
        ja: "2.42.0からは拡張機能なしでOIDC issuerを扱えます。",
        en: "From 2.42.0 on it knows the OIDC issuer without an extension.",
    },
    install: [
        Some("curl -sL https://aka.ms/InstallAzureCLIDeb | sudo bash"),
        Some("brew update && brew install azure-cli"),
    ],
};

/// The Entra Workload ID tool.
pub static AZWI: Tool = Tool {
    name: "azwi",
    program: "azwi",
    link: "https://azure.github.io/azure-workload-identity/docs/installation/azwi.html",
    check: "azwi version",
    least: None,
    note: Text {
        ja: "チュートリアルは、入れてある場合も最新版への更新を求めています。",
        en: "The tutorial asks for the newest one, also where it is installed already.",
    },
    install: [
        Some(
            "curl -fsSL \"https://github.com/Azure/azure-workload-identity/releases/download/v1.6.0/\
             azwi-v1.6.0-linux-$(dpkg --print-architecture).tar.gz\" | sudo tar -xz -C /usr/local/bin azwi",
        ),
        Some("brew install Azure/azure-workload-identity/azwi"),
    ],
};

/// The Kubernetes command line.
pub static KUBECTL: Tool = Tool {
    name: "kubectl",
    program: "kubectl",
    link: "https://kubernetes.io/docs/tasks/tools/",
    check: "kubectl version --client",
    least: None,
    note: Text {
        ja: "クラスタのKubernetesとのバージョン差を、マイナーバージョン1つ以内にします。",
        en: "Keep it within one minor version of the cluster's Kubernetes.",
    },
    install: [Some("sudo az aks install-cli"), Some("brew install kubectl")],
};

/// The program that signs kubectl in through Entra.
pub static KUBELOGIN: Tool = Tool {
    name: "kubelogin",
    program: "kubelogin",
    link: "https://azure.github.io/kubelogin/install.html",
    check: "kubelogin --version",
    least: None,
    note: Text {
        ja: "ローカルアカウントが無効なクラスタでだけ使います。",
        en: "Only for clusters whose local accounts are disabled.",
    },
    // The same command also installs kubectl.
    install: [Some("sudo az aks install-cli"), Some("brew install Azure/kubelogin/kubelogin")],
};

/// Git.
pub static GIT: Tool = Tool {
    name: "Git",
    program: "git",
    link: "https://git-scm.com/downloads",
    check: "git --version",
    least: None,
    note: Text {
        ja: "リポジトリにpushできる認証を済ませておきます。",
        en: "Have it signed in, so that it may push to the repository.",
    },
    install: [Some("sudo apt-get update && sudo apt-get install -y git"), Some("brew install git")],
};

/// The Qmonus Value Stream command line.
pub static QVSCTL: Tool = Tool {
    name: "qvsctl",
    program: "qvsctl",
    link: "https://docs.valuestream.qmonus.net/",
    check: "qvsctl --help",
    least: None,
    note: Text {
        ja: "QVSのドキュメントからダウンロードし、PATHの通った場所に置きます。",
        en: "Download it from the QVS documents and put it on the PATH.",
    },
    install: [None, None],
};

/// All of them, in the order in which to get them.
pub static TOOLS: [&Tool; 6] = [&AZ, &KUBECTL, &KUBELOGIN, &AZWI, &GIT, &QVSCTL];

//! Repository: where the files go and where the adapters come from.

use text::Text;

use crate::field::{Spec, choices, fields};
use crate::rule::git;

choices! {
    /// A kind of Git hosting service.
    RepositoryKind {
        /// GitHub, including GitHub Enterprise.
        GitHub = "github", ja: "GitHub", en: "GitHub";
        /// GitLab.
        GitLab = "gitlab", ja: "GitLab", en: "GitLab";
        /// Bitbucket, over ssh.
        Bitbucket = "bitbucket", ja: "Bitbucket", en: "Bitbucket";
        /// Backlog, over ssh.
        Backlog = "backlog", ja: "Backlog", en: "Backlog";
    }
}

choices! {
    /// Where the pipeline takes the official adapters from.
    AdapterSource {
        /// The repository itself: `qvsctl adapter get`, then a commit.
        Local = "local", ja: "local (qvsctl adapter get)", en: "local (qvsctl adapter get)";
        /// The official repository at a revision.
        Remote = "remote", ja: "remote (公式リポジトリ)", en: "remote (official repository)";
    }
}

impl RepositoryKind {
    /// Whether such a repository is always cloned over ssh, even if the pipeline does not say so (official adapters,
    /// pipeline/deploy/simple.cue).
    pub fn is_ssh_only(self) -> bool {
        matches!(self, RepositoryKind::Bitbucket | RepositoryKind::Backlog)
    }
}

fields! {
    /// The Git repository that QVS reads.
    Repository, RepositoryField {
        /// What kind of service hosts the repository; it decides how the pipeline clones.
        repository_kind RepositoryKind: Spec::choice(
            "repositoryKind",
            Text { ja: "リポジトリの種類", en: "Repository kind" },
            Text { ja: "QVSがどの方式でcloneするかが決まります。", en: "Decides how QVS clones it." },
            RepositoryKind::CHOICES,
        );
        /// Clone URL; it shows whether https or ssh is used.
        git_clone_url GitCloneUrl: Spec::line(
            "gitCloneUrl",
            Text { ja: "Git clone URL", en: "Git clone URL" },
            Text { ja: "httpsまたはsshのURL。トークンやパスワードは含めません。", en: "An https or ssh URL. Never with a token or password in it." },
            "https://github.com/contoso/platform.git",
        ).address().rules(&[git::clone_url, git::bare_url]).contrasts(&["https://host/r", "git@host:r"]);
        /// Branch; also the AssemblyLine run's `gitRevision`.
        git_branch GitBranch: Spec::line(
            "gitBranch",
            Text { ja: "ブランチ", en: "Branch" },
            Text { ja: "ファイルをpushするブランチ。AssemblyLine実行時のgitRevisionにもなります。", en: "Where the files are pushed; also gitRevision when the AssemblyLine runs." },
            "qvs_eso_clustersecretstore",
        ).default("qvs_eso_clustersecretstore").rules(&[git::revision, git::bare_revision]).may_differ();
        /// Directory in the repository that holds `.valuestream/`.
        config_directory ConfigDirectory: Spec::line(
            "configDirectory",
            Text { ja: "設定ディレクトリ", en: "Config directory" },
            Text { ja: "リポジトリ内で .valuestream/ を置くディレクトリ。", en: "The directory in the repository that holds .valuestream/." },
            "eso-clustersecretstore",
        ).default("eso-clustersecretstore").rules(&[git::directory]);
        /// Where the pipeline takes the adapters from.
        adapter_source AdapterSource: Spec::choice(
            "adapterSource",
            Text { ja: "アダプタの取得元", en: "Adapters come from" },
            Text { ja: "localはアダプタ一式をリポジトリにcommitします。remoteはリビジョンを固定して参照します。", en: "local commits all adapter files to your repository; remote pins a revision instead." },
            AdapterSource::CHOICES,
        );
        /// Adapter revision, used when `adapterSource` is `remote`.
        adapter_revision AdapterRevision: Spec::line(
            "adapterRevision",
            Text { ja: "アダプタのリビジョン", en: "Adapter revision" },
            Text { ja: "取得元がremoteのときに使うタグ。", en: "The tag used when adapters come from remote." },
            "v0.52.3",
        ).default("v0.52.3").rules(&[git::revision, git::bare_revision]);
    }
}

impl Repository {
    /// Where the official adapters come from; a value outside the list is read as the default.
    pub fn adapter_source(&self) -> AdapterSource {
        AdapterSource::or_default(&self.adapter_source)
    }
}

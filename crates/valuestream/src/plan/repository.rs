//! Repository: where the files go and where the adapters come from.

use text::Text;

use crate::field::{Spec, choices, fields};
use crate::rule::git;

choices! {
    /// A kind of service that hosts repositories.
    RepositoryKind {
        /// GitHub, also GitHub Enterprise.
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
        /// Committed to the repository, by `qvsctl adapter get`.
        Local = "local", ja: "local (qvsctl adapter get)", en: "local (qvsctl adapter get)";
        /// The official repository at a revision.
        Remote = "remote", ja: "remote (公式リポジトリ)", en: "remote (official repository)";
    }
}

impl RepositoryKind {
    /// Whether it is cloned over ssh alone, also where the pipeline is not told so (official adapters,
    /// pipeline/deploy/simple.cue).
    pub fn is_ssh_only(self) -> bool {
        matches!(self, RepositoryKind::Bitbucket | RepositoryKind::Backlog)
    }
}

fields! {
    /// The Git repository that QVS reads.
    Repository, RepositoryField {
        /// What kind of service hosts the repository; decides how the pipeline clones.
        repository_kind RepositoryKind: Spec::choice(
            "repositoryKind",
            Text::new("リポジトリの種類", "Repository kind"),
            Text::new("QVSがどの方式でcloneするかが決まります。", "Decides how QVS clones it."),
            RepositoryKind::CHOICES,
        );
        /// Clone URL; https or ssh is read off it.
        git_clone_url GitCloneUrl: Spec::line(
            "gitCloneUrl",
            Text::new("Git clone URL", "Git clone URL"),
            Text::new("httpsまたはsshのURL。トークンやパスワードは含めません。", "An https or ssh URL. Never with a token or password in it."),
            "https://github.com/contoso/platform.git",
        ).address().rules(&[git::clone_url, git::bare_url]).contrasts(&["https://host/r", "git@host:r"]);
        /// Branch; also the AssemblyLine run's `gitRevision`.
        git_branch GitBranch: Spec::line(
            "gitBranch",
            Text::new("ブランチ", "Branch"),
            Text::new("ファイルをpushするブランチ。AssemblyLine実行時のgitRevisionにもなります。", "Where the files are pushed; also gitRevision when the AssemblyLine runs."),
            "qvs_eso_clustersecretstore",
        ).default("qvs_eso_clustersecretstore").rules(&[git::revision, git::bare_revision]);
        /// Directory in the repository that holds `.valuestream/`.
        config_directory ConfigDirectory: Spec::line(
            "configDirectory",
            Text::new("設定ディレクトリ", "Config directory"),
            Text::new("リポジトリ内で .valuestream/ を置くディレクトリ。", "The directory in the repository that holds .valuestream/."),
            "eso-clustersecretstore",
        ).default("eso-clustersecretstore").rules(&[git::directory]);
        /// Where the pipeline takes the adapters from.
        adapter_source AdapterSource: Spec::choice(
            "adapterSource",
            Text::new("アダプタの取得元", "Adapters come from"),
            Text::new("localはアダプタ一式をリポジトリにcommitします。remoteはリビジョンを固定して参照します。", "local commits all adapter files to your repository; remote pins a revision instead."),
            AdapterSource::CHOICES,
        );
        /// Adapter revision, used when `adapterSource` is `remote`.
        adapter_revision AdapterRevision: Spec::line(
            "adapterRevision",
            Text::new("アダプタのリビジョン", "Adapter revision"),
            Text::new("取得元がremoteのときに使うタグ。", "The tag used when adapters come from remote."),
            "v0.52.3",
        ).default("v0.52.3").rules(&[git::revision, git::bare_revision]);
    }
}

impl Repository {
    /// Where the official adapters come from; a value that is none of the choices is read as the default.
    pub fn adapter_source(&self) -> AdapterSource {
        AdapterSource::or_default(&self.adapter_source)
    }
}

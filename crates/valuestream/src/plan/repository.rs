//! Repository: where the files go and where the adapters come from.

use crate::field::{Choice, Spec, fields};
use crate::rule::git;
use crate::text::Text;

fields! {
    /// The Git repository that QVS reads.
    Repository, RepositoryField {
        /// What kind of service hosts the repository; decides how the pipeline clones.
        repository_kind RepositoryKind: Spec::choice(
            "repositoryKind",
            Text::new("リポジトリの種類", "Repository kind"),
            Text::new("QVSがどの方式でcloneするかが決まります。", "Decides how QVS clones it."),
            &[
                Choice::new("github", "GitHub", "GitHub"),
                Choice::new("gitlab", "GitLab", "GitLab"),
                Choice::new("bitbucket", "Bitbucket", "Bitbucket"),
                Choice::new("backlog", "Backlog", "Backlog"),
            ],
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
            &[
                Choice::new("local", "local (qvsctl adapter get)", "local (qvsctl adapter get)"),
                Choice::new("remote", "remote (公式リポジトリ)", "remote (official repository)"),
            ],
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

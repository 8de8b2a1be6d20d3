//! Steps 4 to 7: the repository, its files, the pipeline and the AssemblyLine.

use text::Text;

use super::writer::Writer;
use crate::files::own_adapter;
use crate::runbook::commands::block;
use crate::runbook::needs::tools::{GIT, QVSCTL};
use crate::runbook::step::{Runs, Step, StepKind};
use crate::runbook::step_id::StepId;

const TERMINAL: StepKind = StepKind::Terminal;

pub(super) fn all(w: &Writer) -> [Step; 4] {
    [adapters(w), qvs_config(w), pipeline(w), assembly_line(w)]
}

/// Step 4: clone, branch, and the adapters.
fn adapters(w: &Writer) -> Step {
    let local = !w.is_remote();
    let mut parts = vec![
        w.run(
            w.t(Text { ja: "リポジトリをcloneして移動する", en: "Clone the repository and change to it" }),
            block!("clone-repository"),
        ),
        w.run(w.t(Text { ja: "ブランチに切り替える", en: "Switch to the branch" }), block!("switch-branch")),
        w.run(
            w.t(Text { ja: "kubeconfigをGitから除外する", en: "Keep the kubeconfig out of Git" }),
            block!("ignore-kubeconfig"),
        ),
        w.run(w.t(Text { ja: "ディレクトリを作成する", en: "Create the directories" }), block!("create-directories")),
        w.run(w.t(Text { ja: "qvsctlにサインインする", en: "Sign in with qvsctl" }), block!("sign-in-qvsctl")),
        w.say(Text { ja: "表示されたURLを開いて認証します。", en: "Open the URL it prints." }),
    ];
    if local {
        parts.push(w.run(
            w.t(Text { ja: "アダプタをダウンロードする", en: "Download the adapters" }),
            block!("download-adapters"),
        ));
        parts.push(w.expect(
            "NAME                         LATEST  RELEASED DATE\nqmonus.net/adapter/official  vx.x.x  YYYY-MM-DD hh:mm:ss",
        ));
        if w.by_own_adapter() {
            parts.push(w.say(Text { ja: "公式アダプタはcue.mod/pkgに入ります。独自アダプタのmodule.cueは手順5で同じcue.modに置きます。", en: "The official adapters go into cue.mod/pkg; step 5 puts the own adapter's module.cue into the same cue.mod." }));
        }
    } else {
        parts.push(w.say(Text { ja: "アダプタは公式リポジトリの固定したリビジョンから取得されるので、ダウンロードは不要です。", en: "The adapters come from their official repository at a pinned revision, so there is nothing to download." }));
    }
    w.step(
        StepId::Clone,
        TERMINAL,
        Text {
            ja: "リポジトリとOfficial Cloud Native Adapterの準備",
            en: "Prepare the repository and the Official Cloud Native Adapters",
        },
        Text {
            ja: "ここから先はリポジトリのルートで作業します。",
            en: "From here on, everything happens at the root of the repository.",
        },
        &[&GIT, &QVSCTL],
        parts,
    )
}

/// Step 5: the files of the bundle.
fn qvs_config(w: &Writer) -> Step {
    let mut files =
        ["«qvsConfigPath»", "«pipelinesDirectory»/«assemblyLineName»-assemblyline.yaml"].map(str::to_owned).to_vec();
    if w.by_own_adapter() {
        let own = [own_adapter::MODULE_FILE.to_owned(), own_adapter::pattern_path()];
        files.extend(own.map(|path| format!("«valuestreamDirectory»/{path}")));
    }
    let parts = vec![
        w.say(Text { ja: "バンドルのzipをリポジトリのルートに展開します (qvsconfigのページの「バンドルを1つのコマンドとしてコピー」でも展開できます)。", en: "Unpack the bundle's zip at the root of the repository (on qvsconfig's page, \"Copy the bundle as one command\" does it too)." }),
        w.run(
            w.t(Text { ja: "ファイルが置かれたことを確認する", en: "Check that the files are there" }),
            if w.by_own_adapter() { block!("list-files-with-adapter") } else { block!("list-files") },
        ),
        w.expect(&files.join("\n")),
    ];
    w.step(
        StepId::PlaceFiles,
        TERMINAL,
        Text { ja: "QVS Configの配置", en: "Put the QVS Config in place" },
        Text {
            ja: "使うアダプタと、アダプタに渡す値を決めるファイルです。",
            en: "It says which adapters are used and which values they get.",
        },
        &[],
        parts,
    )
    .running(Runs::PlacingFiles)
}

/// Step 6: compile and register the pipeline.
fn pipeline(w: &Writer) -> Step {
    let mut parts = vec![w.run(
        w.t(Text { ja: "Pipeline Manifestを生成する", en: "Compile the Pipeline Manifest" }),
        block!("compile-pipeline"),
    )];
    if w.is_remote() {
        parts.push(w.warn(Text { ja: "remoteのアダプタで -m . がどう扱われるかは確認できていません。失敗したら取得元をlocalに戻してください。", en: "How -m . behaves with remote adapters is not confirmed. If it fails, go back to local adapters." }));
    }
    if w.by_own_adapter() && w.is_remote() {
        parts.push(w.say(Text {
            ja: "独自モジュールとremoteの公式アダプタをこの形で並べた公開リポジトリは見つかっていません。",
            en: "No public repository was found that has an own module beside remote official adapters in this form.",
        }));
    }
    if w.by_own_adapter() {
        parts.push(w.warn(Text { ja: "独自アダプタは、CUEエンジンで評価し、公開されているQVSのリポジトリと同じ配置にしたものですが、qvsctlでは試していません。失敗したら、ClusterSecretStoreの作成方法をマニフェストに変えてください。", en: "The own adapter was evaluated with a CUE engine and is laid out as in public QVS repositories, but was not tried with qvsctl. If it fails, have the ClusterSecretStore made by a manifest." }));
    }
    parts.extend([
        w.run(
            w.t(Text { ja: "プロジェクト名を確認する", en: "Check the project's name" }),
            block!("check-project-name"),
        ),
        w.run(
            w.t(Text { ja: "Pipeline Manifestを登録する", en: "Register the Pipeline Manifest" }),
            block!("register-pipeline"),
        ),
    ]);
    w.step(
        StepId::CompilePipeline,
        TERMINAL,
        Text { ja: "Pipeline Manifestの生成と登録", en: "Compile and register the Pipeline Manifest" },
        Text {
            ja: "QVS ConfigからPipelineを生成し、プロジェクトに登録します。",
            en: "It compiles the pipeline from the QVS Config and registers it in the project.",
        },
        &[&QVSCTL],
        parts,
    )
    .running(Runs::InClone)
}

/// Step 7: register the AssemblyLine and push.
fn assembly_line(w: &Writer) -> Step {
    let parts = vec![
        w.run(
            w.t(Text { ja: "AssemblyLineを登録する", en: "Register the AssemblyLine" }),
            block!("register-assembly-line"),
        ),
        w.run(
            w.t(Text { ja: "リモートリポジトリに反映する", en: "Push to the remote repository" }),
            if w.tutorial { block!("push-tutorial") } else { block!("push") },
        ),
    ];
    w.step(
        StepId::RegisterAssemblyLine,
        TERMINAL,
        Text { ja: "AssemblyLineの登録", en: "Register the AssemblyLine" },
        if w.by_manifest() {
            Text {
                ja: "Pipelineを実行するAssemblyLineを登録し、ファイルをpushします。",
                en: "It registers the AssemblyLine that runs the pipeline, and pushes the files.",
            }
        } else {
            Text {
                ja: "Pipelineを2つのステージで順に実行するAssemblyLineを登録し、ファイルをpushします。",
                en: "It registers the AssemblyLine that runs the pipeline in two stages, and pushes the files.",
            }
        },
        &[&QVSCTL, &GIT],
        parts,
    )
    .running(Runs::InClone)
}

//! Steps 4 to 7: the repository, its files, the pipeline and the AssemblyLine.

use super::words::repository as words;
use super::writer::Writer;
use crate::files::{own_adapter, written};
use crate::plan::{FieldPath, PlanField, RepositoryField};
use crate::runbook::commands::block;
use crate::runbook::needs::tools::{GIT, QVSCTL};
use crate::runbook::step::{Part, Runs, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::{Bound, Value};

const TERMINAL: StepKind = StepKind::Terminal;

pub(super) fn all(w: &Writer) -> [Step; 4] {
    [adapters(w), qvs_config(w), pipeline(w), assembly_line(w)]
}

/// Step 4: clone, branch, and the adapters.
fn adapters(w: &Writer) -> Step {
    let mut parts = vec![w.run(words::CLONE, block!("clone-repository"))];
    // The runbook of another Environment may have pushed from elsewhere.
    let is_one_of_several = w.plan.is_one_of_several();
    if is_one_of_several {
        parts.push(w.run(words::FETCH, block!("fetch")));
    }
    parts.push(w.run(words::SWITCH_BRANCH, block!("switch-branch")));
    if is_one_of_several {
        parts.extend(up_to_date(w));
    }
    parts.push(w.run(words::IGNORE_KUBECONFIG, block!("ignore-kubeconfig")));
    if !w.tutorial || is_one_of_several {
        parts.push(w.run(words::IGNORE_KUBECONFIGS, block!("ignore-kubeconfigs")));
    }
    if !w.tutorial {
        parts.push(w.run(words::FIND_KUBECONFIGS, block!("find-kubeconfigs")));
        parts.push(w.say(words::KUBECONFIG_IN_HISTORY));
    }
    parts.push(w.run(words::CREATE_DIRECTORIES, block!("create-directories")));
    parts.push(w.run(words::SIGN_IN, block!("sign-in-qvsctl")));
    parts.push(w.say(words::OPEN_URL));
    if w.is_further() {
        parts.push(w.say(words::FIRST_HAS_THEM));
    } else if w.is_remote() {
        parts.push(w.say(words::NOTHING_TO_DOWNLOAD));
    } else {
        parts.push(w.run(words::DOWNLOAD_ADAPTERS, block!("download-adapters")));
        parts.push(w.expect(
            "NAME                         LATEST  RELEASED DATE\n\
             qmonus.net/adapter/official  vx.x.x  YYYY-MM-DD hh:mm:ss",
        ));
        if w.by_own_adapter() {
            parts.push(w.say(words::OWN_BESIDE_OFFICIAL));
        }
    }
    w.step(StepId::Clone, TERMINAL, &[&GIT, &QVSCTL], parts)
}

/// What others pushed, and what all Environments share where the branch is another.
fn up_to_date(w: &Writer) -> Vec<Part> {
    let named = vec![(Bound::Unread, w.word(words::REPOSITORY_UNREAD))];
    let mut parts = vec![w.with(named, |w| w.run(words::PULL, block!("pull")))];
    if let Some(branch) = w.other_branch() {
        let field = PlanField::from(RepositoryField::GitBranch);
        let path = FieldPath::Plan(field);
        let branch = Value::written(path, written::written(path, field.spec().value(branch)));
        let take = |w: &Writer| w.run(words::TAKE_SHARED, block!("take-shared-files"));
        parts.push(w.with(vec![(Bound::BranchOfFirst, branch)], take));
    }
    parts
}

/// Step 5: the files of the bundle.
fn qvs_config(w: &Writer) -> Step {
    if w.is_further() {
        return own_files(w);
    }
    let mut files =
        ["«qvsConfigPath»", "«pipelinesDirectory»/«assemblyLineName»-assemblyline.yaml"].map(str::to_owned).to_vec();
    if w.by_own_adapter() {
        let own = [own_adapter::MODULE_FILE.to_owned(), own_adapter::pattern_path()];
        files.extend(own.map(|path| format!("«valuestreamDirectory»/{path}")));
    }
    let list = if w.by_own_adapter() { block!("list-files-with-adapter") } else { block!("list-files") };
    let parts = vec![w.say(words::UNPACK), w.run(words::LIST_FILES, list), w.expect(&files.join("\n"))];
    w.step(StepId::PlaceFiles, TERMINAL, &[], parts).running(Runs::PlacingFiles)
}

/// The files that a further Environment has for itself.
fn own_files(w: &Writer) -> Step {
    let mut files = vec![
        "«pipelinesDirectory»/«assemblyLineName»-assemblyline.yaml",
        "«configDirectory»/«deploymentName»/deployment-config.yaml",
    ];
    let list = if w.by_manifest() {
        files.push("«configDirectory»/«deploymentName»/manifests/«storeManifest»");
        block!("list-files-of-environment-with-store")
    } else {
        block!("list-files-of-environment")
    };
    let parts = vec![w.say(words::UNPACK), w.run(words::LIST_FILES, list), w.expect(&files.join("\n"))];
    w.step(StepId::PlaceFiles, TERMINAL, &[], parts).running(Runs::PlacingFiles)
}

/// Step 6: compile and register the pipeline.
fn pipeline(w: &Writer) -> Step {
    let mut parts = vec![w.run(words::COMPILE, block!("compile-pipeline"))];
    if w.is_remote() {
        parts.push(w.warn(words::REMOTE_UNCONFIRMED));
    }
    if w.by_own_adapter() && w.is_remote() {
        parts.push(w.say(words::OWN_BESIDE_REMOTE));
    }
    if w.by_own_adapter() {
        parts.push(w.warn(words::OWN_UNTRIED));
    }
    parts.push(w.run(words::CHECK_PROJECT, block!("check-project-name")));
    parts.push(w.run(words::REGISTER_PIPELINE, block!("register-pipeline")));
    w.step(StepId::CompilePipeline, TERMINAL, &[&QVSCTL], parts).running(Runs::InClone)
}

/// Step 7: register the AssemblyLine and push.
fn assembly_line(w: &Writer) -> Step {
    // The tutorial's adds whatever lies there, and the branches may ignore different kubeconfigs.
    let push = if w.tutorial && !w.plan.is_one_of_several() { block!("push-tutorial") } else { block!("push") };
    let parts = vec![w.run(words::REGISTER_ASSEMBLY_LINE, block!("register-assembly-line")), w.run(words::PUSH, push)];
    w.step(StepId::RegisterAssemblyLine, TERMINAL, &[&QVSCTL, &GIT], parts).running(Runs::InClone)
}

//! Files of other Applications: which they are, and what is wrong in any file, whatever it is for. What only ESO's files
//! must have is no mistake in them.

use yaml::{Node, Step};

use super::assembly_line::deploys_eso;
use super::code::FileCode;
use super::finding::{File, Finding};
use super::qvs_config::{own_module, patterns_of};
use crate::adapters::{self, OWN_STORE};

/// Where the official adapters for secrets are. One that is not known there is rather a slip than another Application.
const SECRETS: &str = "qmonus.net/adapter/official/kubernetes/secrets/";

/// Whether a QVS Config is another Application's: it has adapters, and none for secrets.
pub(crate) fn is_other_config(config: &Node) -> bool {
    let modules = config.get("modules").map(Node::items).unwrap_or_default();
    let own = modules.first().and_then(own_module);
    let is_store = |name: &str| own.is_some_and(|own| adapters::adapter(name, Some(own)).is_some_and(is_own));
    // One that cannot be read says nothing.
    let is_ours = |pattern: &Node| {
        let name = pattern.get("pattern").and_then(Node::text);
        name.is_none_or(|name| name.starts_with(SECRETS) || is_store(name))
    };
    let patterns = patterns_of(config);
    !patterns.is_empty() && !patterns.iter().any(is_ours)
}

fn is_own(adapter: &adapters::Adapter) -> bool {
    adapter.pattern == OWN_STORE.pattern
}

/// Whether an AssemblyLine is another Application's: it has stages, and none deploys the operator or the store. A Helm chart is
/// taken for the operator's unless there is a QVS Config of another Application.
pub(crate) fn is_other_line(line: &Node, has_other_config: bool) -> bool {
    let stages = line.get("spec").and_then(|spec| spec.get("stages")).map(Node::items).unwrap_or_default();
    // Those without a pipeline say nothing.
    let runs = |stage: &Node| stage.get("spec").and_then(|spec| spec.get("pipeline")).is_some();
    stages.iter().any(runs) && !stages.iter().any(|stage| deploys_eso(stage, !has_other_config))
}

/// Leaves what QVS or an adapter refuses in a file of any Application.
pub(super) fn leave_general(found: &mut Vec<Finding>, from: usize) {
    let general = found.split_off(from).into_iter().filter(is_general);
    found.extend(general.collect::<Vec<_>>());
}

fn is_general(finding: &Finding) -> bool {
    // What an adapter is given must be of its type, whatever it is for.
    let is_given = finding.location.file == File::QvsConfig
        && matches!(finding.location.path.first(), Some(Step::Key(key)) if !["params", "modules"].contains(&key.as_str()));
    if is_given
        && matches!(
            finding.code,
            FileCode::TextWanted { .. }
                | FileCode::ValueUnquoted { .. }
                | FileCode::ValueWord { .. }
                | FileCode::ValueEmpty { .. }
        )
    {
        return true;
    }
    // A container's arguments may have `$(NAME)` of their own, which Kubernetes replaces.
    if let FileCode::ExpressionUnknown { inside, .. } = &finding.code {
        return inside.to_string().contains('.');
    }
    finding.code.is_of_adapters()
        || matches!(
            finding.code,
            // What else the table of the official adapters says.
            FileCode::PatternUnknown { .. }
            | FileCode::PatternNotInRevision { .. }
            | FileCode::PatternRemoved { .. }
            | FileCode::RevisionUnknown { .. }
            | FileCode::AdapterElsewhere { .. }
            | FileCode::ParamTypeUnknown { .. }
            | FileCode::PastedIntoCode
            | FileCode::PatternPrefixDoubled { .. }
            | FileCode::PatternsConflict { .. }
            | FileCode::PatternAlone { .. }
            | FileCode::AdapterParamNewer { .. }
            | FileCode::ExpressionBare { .. }
            | FileCode::ExpressionUnreplaced { .. }
            | FileCode::ParamUnused { .. }
            | FileCode::ModuleAddress { .. }
            | FileCode::ModuleIgnored
            | FileCode::ModuleName { .. }
            | FileCode::ModuleSources { .. }
            | FileCode::ModuleRevisionMissing
            | FileCode::KeyMisspelt { .. }
            | FileCode::AdapterNameElsewhere { .. }
            | FileCode::PatternBlank { .. }
            | FileCode::ConfigSecret
            | FileCode::ParamTypeMissing { .. }
            | FileCode::ParamReserved { .. }
            | FileCode::KeyUnknown { .. }
            // What the lines of other Applications are asked, beside their QVS Config or alone.
            | FileCode::InputUnused { .. }
            // What is wrong in any file of its kind.
            | FileCode::KubernetesRefuses { .. }
            | FileCode::MoreFindings { .. }
            | FileCode::MappingWanted { .. }
            | FileCode::ListWanted { .. }
            | FileCode::KeyMissing { .. }
            | FileCode::KindDiffers { .. }
            | FileCode::ApiVersionDiffers { .. }
            | FileCode::ParamTaken { .. }
            | FileCode::ParamUndeclared { .. }
            | FileCode::RepositoryKindEmpty
            | FileCode::InfrastructureMissing { .. }
            | FileCode::StagesMissing
            | FileCode::StageNameTaken { .. }
            | FileCode::RunAfterUnknown { .. }
            | FileCode::RunAfterItself
            | FileCode::RunAfterCycle { .. }
            | FileCode::RunAfterInSpec
            | FileCode::InputTaken { .. }
            | FileCode::InputUndeclared { .. }
            | FileCode::ResultNotBefore { .. }
            | FileCode::StageParamTaken { .. }
        )
}

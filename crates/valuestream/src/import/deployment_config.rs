//! Reads a Deployment Config: the values of the QVS Config's parameters.

use yaml::read::SpannedNode;

use super::gather::Gathering;
use super::kind::Kind;
use super::marks::OTHER_STORE_PARAMETER;
use super::qvs_config::Binding;
use crate::adapters::STORE_NAME_PARAM;
use crate::files::{bound_to_store, operator_params};
use crate::plan::release::StoreDelivery;
use crate::plan::{PlanField, ReleaseField};
use crate::release::serves;

pub(super) fn read(gathering: &mut Gathering, root: SpannedNode, bindings: &[Binding]) {
    let store = ReleaseField::AppName;
    let parameter = ReleaseField::StoreParameter;
    let bound = |field: PlanField| bindings.iter().any(|binding| binding.field == field);
    let has_config = gathering.documents.iter().any(|it| it.kind == Kind::QvsConfig && it.is_ours());
    let version = root.get("version").and_then(SpannedNode::text).unwrap_or_default();
    for entry in root.entries() {
        let key = entry.key.text.as_str();
        if let Some(binding) = bindings.iter().find(|binding| binding.name == key) {
            gathering.take(binding.field, entry.value, key);
        } else if [parameter.spec().default, OTHER_STORE_PARAMETER].contains(&key) {
            // Without a QVS Config, the key shows which parameter holds the store's name.
            if !bound(store.into()) && !has_config {
                gathering.take(store, entry.value, key);
                let at = gathering.at(entry.key_at);
                // The own adapter has no other name for it; the release may show which of the two makes the store.
                let both = key == OTHER_STORE_PARAMETER;
                if both && !serves(version, "v1beta1") {
                    gathering.take_text(ReleaseField::StoreDelivery, StoreDelivery::OwnAdapter.value(), at);
                } else {
                    gathering.take_text(parameter, key, at);
                }
                if !both || !serves(version, "v1") {
                    gathering.take_text(ReleaseField::StoreDelivery, StoreDelivery::OfficialAdapter.value(), at);
                }
            }
        } else if let Some(field) = field_of(key)
            && !bound(field)
        {
            gathering.take(field, entry.value, key);
        }
    }
}

/// The value with one of our names, except the store's name.
fn field_of(name: &str) -> Option<PlanField> {
    let params = operator_params().into_iter().chain(bound_to_store(STORE_NAME_PARAM.into(), STORE_NAME_PARAM));
    params.filter(|bound| bound.field.key() == name).map(|bound| bound.field).next()
}

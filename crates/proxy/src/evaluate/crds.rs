//! Step 0-1: the custom resource definitions, and whether they are those of the plan's release.

use std::collections::BTreeSet;

use live_status::Words;
use valuestream::live::Expected;
use valuestream::release::{numbers, served_versions};

use super::assessment::{Assessment, failing, ok, pending, say, unnamed, unread};
use crate::cluster::projection::CRDS;
use crate::cluster::snapshot::{Crd, Seen, Snapshot};

pub(super) fn evaluate(snapshot: &Snapshot, expected: &Expected) -> Assessment {
    let mut there = Vec::new();
    let mut missing = Vec::new();
    for name in CRDS {
        match snapshot.crds.look("", name) {
            Seen::There(crd) => there.push((name, crd)),
            Seen::Missing => missing.push(name),
            Seen::Unknown(reason) => return unread(reason, "customresourcedefinitions"),
        }
    }
    let [(_, first), (_, second)] = there[..] else {
        return partly(missing.first().copied().filter(|_| !there.is_empty()));
    };
    let waiting = there.iter().find(|(_, crd)| !crd.is_established());
    if let Some((name, crd)) = waiting {
        let assessment =
            pending(say!(ja: "CRD {name}を登録しているところです。", en: "CRD {name} is being registered."));
        return crd.established.iter().fold(assessment, |assessment, condition| assessment.because(condition));
    }
    if first.served != second.served || first.converts != second.converts {
        return failing(
            say!(ja: "ClusterSecretStoreとExternalSecretのCRDが別々のリリースのものです。", en: "The CRDs of ClusterSecretStore and ExternalSecret are from different releases."
            ),
            say!(ja: "CRDの適用が途中で止まったようです。", en: "Applying the CRDs seems to have stopped halfway."),
            again(expected),
        );
    }
    let assessment = of_release(first, expected);
    first.established.iter().fold(assessment, |assessment, condition| assessment.because(condition))
}

fn partly(missing: Option<&str>) -> Assessment {
    match missing {
        None => pending(
            say!(ja: "External Secrets OperatorのCRDはありません。", en: "The CRDs of External Secrets Operator are not installed."
            ),
        ),
        Some(name) => failing(
            say!(ja: "CRD {name}がありません。", en: "CRD {name} is missing."),
            say!(ja: "CRDの適用が途中で止まったようです。", en: "Applying the CRDs seems to have stopped halfway."),
            say!(ja: "手順0-1をもう一度実行してください。", en: "Run step 0-1 again."),
        ),
    }
}

fn of_release(crd: &Crd, expected: &Expected) -> Assessment {
    let served = crd.served.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let Words { ja: looks_ja, en: looks_en } = looks_like(crd);
    let version = &expected.version;
    let Some(of_plan) = numbers(version) else {
        return unnamed("version");
    };
    let expected: BTreeSet<&str> = served_versions(version).split(' ').collect();
    let same = crd.served.iter().map(String::as_str).eq(expected.iter().copied());
    if !same {
        let expected = expected.into_iter().collect::<Vec<_>>().join(", ");
        return failing(
            say!(ja: "CRDは{served}を提供しています。{looks_ja}のもののようで、プランの{version} ({expected}) と合いません。", en: "The CRDs serve {served} and look like those of {looks_en}; the plan's {version} serves {expected}."
            ),
            say!(ja: "別のリリースのCRDがあります。", en: "The CRDs of another release are installed."),
            say!(ja: "導入済みのリリースにversionを合わせるか、ほかで使われていなければ手順0-1で{version}のCRDを適用してください。", en: "Set version to the installed release or, if nothing else uses it, install the CRDs of {version} with step 0-1."
            ),
        );
    }
    // Only 0.16.0 still names the webhook that its code no longer has; from 0.16.1 on it is left over from an older
    // release.
    if crd.converts && of_plan >= [0, 16, 1] {
        return failing(
            say!(ja: "CRDに変換用webhookの設定が残っています。{version}のExternal Secrets Operatorは応答しません。", en: "The CRDs still name a conversion webhook that External Secrets Operator {version} does not have."
            ),
            say!(ja: "古いリリースのCRDに上書きしたため、以前の設定が残ったようです。", en: "The CRDs of an older release seem to have been overwritten, and this setting was left over."
            ),
            say!(ja: "手順0-1のkubectl applyに --force-conflictsを付けて実行し、それでも残るときはspec.conversionをNoneにしてください。", en: "Run the kubectl apply of step 0-1 with --force-conflicts; if the webhook remains, set spec.conversion to None."
            ),
        );
    }
    ok(
        say!(ja: "CRDは登録済みで、{served}を提供しています。{looks_ja}のもののようで、プランの{version}と合っています。", en: "The CRDs are registered and serve {served}. They look like those of {looks_en}, which matches the plan's {version}."
        ),
    )
}

/// The releases whose definitions look like this (deploy/crds/bundle.yaml of each release).
fn looks_like(crd: &Crd) -> Words {
    let served: Vec<&str> = crd.served.iter().map(String::as_str).collect();
    match (&served[..], crd.converts) {
        (["v1alpha1", "v1beta1"], _) => say!(ja: "0.5.0から0.15.1", en: "0.5.0 to 0.15.1"),
        (["v1", "v1beta1"], true) => say!(ja: "0.16.0", en: "0.16.0"),
        (["v1", "v1beta1"], false) => say!(ja: "0.16.1または0.16.2", en: "0.16.1 or 0.16.2"),
        (["v1"], _) => say!(ja: "0.17.0以降", en: "0.17.0 or newer"),
        _ => say!(ja: "未知のリリース", en: "an unknown release"),
    }
}

fn again(expected: &Expected) -> Words {
    let version = &expected.version;
    say!(ja: "手順0-1で{version}のCRDをもう一度適用してください。", en: "Install the CRDs of {version} again with step 0-1.")
}

use text::Lang;

use super::*;
use crate::diagnostic::Catalogue;
use crate::field::Defaults;
use crate::plan::SecretList;

fn opened(fragment: &str) -> Opened {
    open(fragment).unwrap_or_else(|| panic!("{fragment} is a link"))
}

fn codes(fragment: &str) -> Vec<&'static str> {
    opened(fragment).notes.iter().map(|note| note.name()).collect()
}

#[test]
fn the_empty_form_has_the_shortest_link() {
    assert_eq!(fragment(&Plan::default()), "v=2");
    assert_eq!(opened("v=2").plan, Plan::default());
    assert_eq!(opened("v=1").plan, Plan::with(Defaults::V1));
    assert_eq!(open("form"), None);
    assert_eq!(open(""), None);
}

#[test]
fn only_differences_are_written_in_table_order() {
    let mut plan = Plan::default();
    plan.repository.git_clone_url = "https://h/o r+s".to_owned();
    plan.cluster.cluster_name = "日本".to_owned();
    let id = plan.secrets[0].id;
    plan.add_row(id, SecretList::Data);
    plan.secrets[0].data[1].values.remote_key = "b".to_owned();
    plan.release.version = String::new();
    assert_eq!(
        fragment(&plan),
        "v=2&clusterName=%E6%97%A5%E6%9C%AC&version=&gitCloneUrl=https%3A%2F%2Fh%2Fo+r%2Bs&secrets.0.data=2\
         &secrets.0.data.1.secretKey=greeting-2&secrets.0.data.1.remoteKey=b"
    );
    let again = opened(&fragment(&plan));
    assert_eq!(again.notes, []);
    assert_eq!(fragment(&again.plan), fragment(&plan));
}

#[test]
fn a_link_of_version_1_keeps_its_defaults_in_each_row() {
    let old = opened("v=1&secrets=2&clusterName=aks");
    assert_eq!(old.notes, []);
    let interval = |n: usize| old.plan.secrets[n].values.refresh_interval.as_str();
    assert_eq!([interval(0), interval(1)], ["0", "0"]);
    assert_eq!(
        (old.plan.release.version.as_str(), old.plan.release.store_delivery.as_str()),
        ("0.16.2", "officialAdapter")
    );
    // The position of the version does not matter.
    assert_eq!(opened("secrets=2&clusterName=aks&v=1").plan, old.plan);
    // It is written again in the current version, and opens to the same plan.
    assert_eq!(opened(&fragment(&old.plan)).plan, old.plan);
    assert_eq!(
        fragment(&old.plan),
        "v=2&clusterName=aks&version=0.16.2&storeDelivery=officialAdapter&secrets=2&secrets.0.refreshInterval=0\
         &secrets.1.refreshInterval=0"
    );
}

#[test]
fn a_link_gives_or_implies_the_number_of_rows() {
    let rows = |fragment: &str| opened(fragment).plan.secrets.iter().map(|row| row.data.len()).collect::<Vec<_>>();
    assert_eq!(rows("secrets=0"), [0; 0]);
    assert_eq!(rows("secrets=3"), [1, 1, 1]);
    assert_eq!(rows("secrets.0.data=0"), [0]);
    assert_eq!(rows("secrets.2.name=a"), [1, 1, 1]);
    assert_eq!(rows("secrets.1.data=2"), [1, 2]);
    assert_eq!(rows("secrets.1.data.3.secretKey=a&secrets.1.data.1.secretKey=b"), [1, 4]);
    assert_eq!(rows("secrets.999.name=a").len(), 1000);
    // Rows start with the table's defaults.
    assert_eq!(opened("secrets=2").plan.secrets[1].values, Plan::default().secrets[0].values);
    assert_eq!(fragment(&opened("secrets=0").plan), "v=2&secrets=0");
}

#[test]
fn unusable_parts_are_reported_and_the_rest_is_loaded() {
    for (link, told) in [
        ("v=3&clusterName=aks", "link-unknown-version"),
        ("v=1&nothing=x&clusterName=aks", "link-unknown-key"),
        ("v=1&rows&clusterName=aks", "link-unknown-key"),
        ("v=1&secrets.0=x&clusterName=aks", "link-unknown-key"),
        ("v=1&secrets.0.data.0.x=x&clusterName=aks", "link-unknown-key"),
        ("v=1&secrets.0.data.0.secretKey.x=x&clusterName=aks", "link-unknown-key"),
        ("v=1&secrets.999999999.name=x&clusterName=aks", "link-bad-index"),
        ("v=1&secrets.1000.name=x&clusterName=aks", "link-bad-index"),
        ("v=1&secrets.-1.name=x&clusterName=aks", "link-bad-index"),
        ("v=1&secrets.+1.name=x&clusterName=aks", "link-bad-index"),
        ("v=1&secrets.0.data.99999999999999999999.secretKey=x&clusterName=aks", "link-bad-index"),
        ("v=1&secrets=1000&clusterName=aks", "link-bad-index"),
        ("v=1&secrets=x&clusterName=aks", "link-bad-index"),
        ("v=1&secrets=1&secrets.1.name=x&clusterName=aks", "link-beyond-count"),
        ("v=1&clusterName=aks&clusterName=other", "link-repeated-key"),
        ("v=1&resourceGroup=%zz&clusterName=aks", "link-encoding"),
        ("v=1&resourceGroup=%ff&clusterName=aks", "link-encoding"),
        ("secrets.0.data=999&secrets.1.data=999&secrets.2.data=999&clusterName=aks", "link-too-many-rows"),
    ] {
        let opened = opened(link);
        assert_eq!(codes(link), [told], "{link}");
        assert_eq!(opened.plan.cluster.cluster_name, "aks", "{link}");
        for lang in Lang::ALL {
            assert!(!opened.notes[0].words(lang).contains('{'));
        }
    }
    assert_eq!(opened("resourceGroup=a%zzb%").plan.cluster.resource_group, "a%zzb%");
}

#[test]
fn too_many_problems_are_counted_and_not_listed() {
    let notes = opened(&"a=1&".repeat(10_000)).notes;
    assert_eq!(notes.len(), 51);
    assert_eq!(notes[50], LinkCode::More { count: 9950 });
}

#[test]
fn a_link_also_has_parts_that_are_not_the_plans() {
    let link = opened("v=2&view=10&lang=ja-JP&live=abc&clusterName=aks");
    assert_eq!((link.view.as_deref(), link.lang, link.live.as_deref()), (Some("10"), Some(Lang::Ja), Some("abc")));
    assert_eq!(fragment(&link.plan), "v=2&clusterName=aks");
    assert_eq!(link.notes, []);
    for (text, about_plan) in
        [("live=abc", false), ("view=10&lang=ja", false), ("v=1", true), ("x=1", true), ("v=1&live=a", true)]
    {
        assert_eq!(opened(text).about_plan, about_plan, "{text}");
    }
}

#[test]
fn nothing_secret_enters_a_link_or_a_note() {
    let mut plan = Plan::default();
    plan.cluster.cluster_name = "ghp_0123456789".to_owned();
    plan.cluster.resource_group = "a\0b".to_owned();
    plan.repository.git_clone_url = "https://me:token@github.com/o/r".to_owned();
    assert_eq!(fragment(&plan), "v=2");
    let note = &opened("ghp_0123456789=x").notes[0];
    assert!(!note.words(Lang::En).contains("ghp_"));
}

#[test]
fn a_compressed_link_opens_the_same() {
    let mut plan = Plan::default();
    plan.lay_out(&[1; 20], Defaults::CURRENT);
    plan.cluster.cluster_name = "日本".to_owned();
    let link = fragment(&plan);
    let packed = packed::pack(&link);
    assert!(packed.len() < link.len() / 2 || link.len() < 200);
    let there = opened(&packed);
    assert_eq!(there.notes, []);
    assert_eq!(fragment(&there.plan), link);
    for broken in ["", "A", "AA*A", "////", "AAAA", &"A".repeat(1000), "日本"] {
        assert_eq!(packed::unpack(broken).filter(|text| !text.is_empty()), None, "{broken}");
        let expected: &[&str] = if broken.is_empty() { &[] } else { &["link-unpackable"] };
        assert_eq!(codes(&format!("z=1&{broken}")), expected, "{broken}");
    }
    // A small text that would unpack to far more.
    let bomb = packed::pack(&"a".repeat(2 << 20));
    assert_eq!(packed::unpack(bomb.trim_start_matches("z=1&")), None);
    assert_eq!(codes(&bomb), ["link-unpackable"]);
    // One within another is none that we write.
    assert_eq!(codes(&packed::pack(&packed::pack(&link))), ["link-unpackable"]);
}

#[test]
fn what_carries_a_compressed_link_says_what_to_show() {
    let inner = packed::pack("v=2&clusterName=aks&view=runbook&lang=ja&live=inner");
    let there = opened(&format!("{inner}&view=messages&live=outer"));
    assert_eq!(there.plan.cluster.cluster_name, "aks");
    assert_eq!(
        (there.view.as_deref(), there.lang, there.live.as_deref()),
        (Some("messages"), Some(Lang::Ja), Some("outer"))
    );
    // A key within stays unread: it would stay in the address.
    assert_eq!(opened(&inner).live, None);
}

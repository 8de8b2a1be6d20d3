use super::known::*;
use super::*;
use crate::field::Defaults;
use crate::plan::ReleaseField;

const DATA: &str = include_str!("../../tests/data/eso-releases.tsv");

#[test]
fn the_list_matches_the_tags() {
    let known = known();
    let rows: Vec<Vec<&str>> =
        DATA.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
    assert_eq!(known.len(), rows.len());
    let yes = |text: &str| text == "yes";
    for row in rows {
        let [
            version,
            chart,
            served,
            webhook,
            kubernetes,
            end,
            images,
            least,
            server_side,
            finalizer,
            last_sync,
            sdk,
            creation,
            refresh,
        ] = row[..]
        else {
            panic!("{row:?}")
        };
        let known = known.iter().find(|known| known.version == version).unwrap_or_else(|| panic!("{version}"));
        assert_eq!(!matches!(known.verdict, Verdict::NoChart(_)), yes(chart), "{version}");
        assert_eq!(served_versions(version), served, "{version}");
        assert_eq!(converts(version), yes(webhook), "{version}");
        assert_eq!(known.kubernetes, kubernetes, "{version}");
        assert_eq!(known.end_of_life, end, "{version}");
        assert_eq!(image_registry(version), images, "{version}");
        assert_eq!(needs_kubernetes(version).unwrap_or("-"), least, "{version}");
        assert_eq!(needs_server_side(version), yes(server_side), "{version}");
        assert_eq!(has_finalizer(version), yes(finalizer), "{version}");
        assert_eq!(columns(version).0.contains(&"Last Sync"), yes(last_sync), "{version}");
        assert_eq!(has_azure_sdk(version), yes(sdk), "{version}");
        for policy in ["Owner", "Orphan", "Merge", "None", "CreateOrMerge"] {
            let has = creation.split(',').any(|known| known == policy);
            assert_eq!(lacks_creation_policy(version, policy).is_none(), has, "{version} {policy}");
        }
        for policy in ["Periodic", "OnChange", "CreatedOnce"] {
            let has = refresh.split(',').any(|known| known == policy);
            assert_eq!(lacks_refresh_policy(version, policy).is_none(), has, "{version} {policy}");
        }
    }
}

#[test]
fn the_default_is_the_newest_suitable_release() {
    let newest = newest();
    assert_eq!(ReleaseField::Version.spec().default_of(Defaults::CURRENT), newest);
    assert_eq!(known()[0].version, newest);
    assert!(retired_registry(&newest).is_none() && serves(&newest, "v1"));
}

#[test]
fn unlisted_and_uninstallable_numbers_have_their_verdicts() {
    let no_chart = |instead: &str| Verdict::NoChart(instead.to_owned());
    for (version, expected) in [
        ("0.16.3", Verdict::Unlisted),
        ("0.5.10", Verdict::Unlisted),
        ("2.10.0", Verdict::Unlisted),
        ("99999999999.0.0", Verdict::Unlisted),
        ("0.4.4", Verdict::NoSuchRelease),
        ("0.9.15-3", Verdict::NoSuchRelease),
        ("0.16.2-rc1", Verdict::NoSuchRelease),
        ("0.9.15", no_chart("0.9.15-2")),
        ("0.7.3", no_chart("0.7.2")),
        ("0.8.12", no_chart("0.8.7")),
        ("0.12.0", no_chart("0.12.1")),
        ("0.20.0", no_chart("0.20.1")),
        ("1.3.0", no_chart("1.3.1")),
        ("0.16.0", Verdict::NoConverter("0.16.1".to_owned())),
        ("0.17.0", Verdict::Listed),
        ("0.9.15-2", Verdict::Listed),
    ] {
        assert_eq!(verdict(version), expected, "{version}");
    }
}

#[test]
fn the_nearest_is_newer_if_there_is_one() {
    let free = |version: &str| retired_registry(version).is_none();
    assert_eq!(nearest("0.16.2", free).as_deref(), Some("1.1.0"));
    assert_eq!(nearest("0.16.2", |it| free(it) && serves(it, "v1beta1")).as_deref(), Some("0.10.3"));
    assert_eq!(nearest("0.4.0", free).as_deref(), Some("0.5.0"));
    assert_eq!(nearest("2.10.0", free).as_deref(), Some("2.9.0"));
    assert_eq!(nearest("2.10.0", |_| false), None);
    assert_eq!(nearest("x", free), None);
}

#[test]
fn a_release_above_the_list_is_like_the_newest() {
    assert_eq!(served_versions("9.9.9"), served_versions(&newest()));
    assert!(has_finalizer("99999999999.0.0") && needs_kubernetes("2.10.0").is_some());
}

#[test]
fn api_version_changes_at_0_16_1() {
    for (version, api) in [
        ("0.5.0", ApiVersion::V1Beta1),
        ("0.9.15-2", ApiVersion::V1Beta1),
        ("0.15.1", ApiVersion::V1Beta1),
        ("0.16.0", ApiVersion::V1Beta1),
        ("0.16.1", ApiVersion::V1),
        ("0.16.2", ApiVersion::V1),
        ("1.0.0", ApiVersion::V1),
        ("v0.15.1", ApiVersion::V1Beta1),
        ("", ApiVersion::V1),
        ("99999999999.0.0", ApiVersion::V1),
    ] {
        assert_eq!(ApiVersion::for_release(version), api, "{version}");
    }
}

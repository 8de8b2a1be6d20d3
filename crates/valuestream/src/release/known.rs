//! What is known about each release of External Secrets Operator, from [`list`](super::list). A number above the list
//! is treated like its newest release.

use super::line::{Line, Since};
use super::list::{
    AZURE_SDK, CONVERSION, CREATION_POLICIES, FINALIZER, IMAGES, LINES, NEEDS_KUBERNETES, NEWEST_DAY, REFRESH_POLICIES,
    SECRET_COLUMNS, SERVED, SERVER_SIDE, STORE_COLUMNS, SUFFIXED, WITHOUT_CHART,
};
use super::version::numbers;

impl Line {
    /// Whether it was supported on the day of the list's newest release.
    pub(crate) fn was_supported(&self) -> bool {
        self.end_of_life.is_empty() || self.end_of_life > NEWEST_DAY
    }
}

/// The registry that its owners announced they would retire (release notes of 1.1.0).
const RETIRED_REGISTRY: &str = "oci.external-secrets.io";

/// Whether a release can be installed at all.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It is in the list and has what it needs.
    Listed,
    /// It is not in the list; it may be newer than the list.
    Unlisted,
    /// The release does not exist.
    NoSuchRelease,
    /// It has no Helm chart; the nearest version that has one.
    NoChart(String),
    /// Its CRDs name a conversion webhook that its code lacks; the nearest version without this fault.
    NoConverter(String),
}

/// The only release whose definitions serve `v1` and still name a conversion webhook, which its code no longer has (ESO
/// #4673).
fn lacks_converter(version: &str) -> bool {
    serves(version, "v1") && at(CONVERSION, version)
}

/// Whether `version`, a text with the shape of a version, can be installed at all.
pub fn verdict(version: &str) -> Verdict {
    // A number too large for a u32 is newer than all others.
    let Some(here) = numbers(version) else { return Verdict::Unlisted };
    let suffixed = SUFFIXED.contains(&version);
    if here < SERVED[0].0 || (version.contains('-') && !suffixed) {
        return Verdict::NoSuchRelease;
    }
    let Some(line) = line_of(version).filter(|line| here[2] <= line.last_patch) else { return Verdict::Unlisted };
    if !suffixed && WITHOUT_CHART.contains(&here) {
        return Verdict::NoChart(with_chart(here, line));
    }
    if lacks_converter(version) {
        return Verdict::NoConverter(number([here[0], here[1], here[2] + 1]));
    }
    Verdict::Listed
}

/// The nearest release of the same line with a chart; of two equally near, the newer.
fn with_chart(here: [u32; 3], line: &Line) -> String {
    if let Some(suffixed) = SUFFIXED.iter().find(|it| numbers(it) == Some(here)) {
        return (*suffixed).to_owned();
    }
    let patches = (0..=line.last_patch).filter(|patch| !WITHOUT_CHART.contains(&[here[0], here[1], *patch]));
    let nearest = patches.min_by_key(|patch| (patch.abs_diff(here[2]), *patch < here[2]));
    number([here[0], here[1], nearest.unwrap_or(here[2])])
}

fn number([major, minor, patch]: [u32; 3]) -> String {
    format!("{major}.{minor}.{patch}")
}

/// The minor release line of a version.
pub(crate) fn line_of(version: &str) -> Option<&'static Line> {
    let [major, minor, _] = numbers(version)?;
    LINES.iter().find(|line| line.major == major && line.minor == minor)
}

/// The table's entry for a version; for a text that is not a version, the newest release's.
fn at<T: Copy>(table: &[Since<T>], version: &str) -> T {
    let here = numbers(version).unwrap_or([u32::MAX; 3]);
    table.iter().rev().find(|(since, _)| *since <= here).unwrap_or(&table[0]).1
}

/// The API versions that a release's custom resource definitions serve, in alphabetical order, separated by spaces.
pub fn served_versions(version: &str) -> &'static str {
    at(SERVED, version)
}

/// Whether a release serves an API version.
pub(crate) fn serves(version: &str, api: &str) -> bool {
    served_versions(version).split(' ').any(|served| served == api)
}

/// Whether a release's definitions name a conversion webhook, which the operator keeps up to date.
pub(crate) fn converts(version: &str) -> bool {
    at(CONVERSION, version)
}

/// The retired registry, if a release's chart takes its images from there.
pub(crate) fn retired_registry(version: &str) -> Option<&'static str> {
    Some(image_registry(version)).filter(|registry| *registry == RETIRED_REGISTRY)
}

/// The registry from which a release's chart takes its images.
pub fn image_registry(version: &str) -> &'static str {
    at(IMAGES, version)
}

/// The first Kubernetes version that accepts a release's definitions unchanged; `None` if any version that the chart
/// accepts does.
pub(crate) fn needs_kubernetes(version: &str) -> Option<&'static str> {
    Some(at(NEEDS_KUBERNETES, version)).filter(|least| !least.is_empty())
}

/// Whether a definition is too large for `kubectl apply` without `--server-side`.
pub(crate) fn needs_server_side(version: &str) -> bool {
    at(SERVER_SIDE, version)
}

/// Whether a release puts a finalizer on each ExternalSecret.
pub(crate) fn has_finalizer(version: &str) -> bool {
    at(FINALIZER, version)
}

/// Whether a release's Azure Key Vault provider has `useAzureSDK`.
pub(crate) fn has_azure_sdk(version: &str) -> bool {
    at(AZURE_SDK, version)
}

/// The first release whose ClusterSecretStore has `refreshInterval`.
const STORE_INTERVAL: [u32; 3] = [0, 5, 2];

/// The release that introduced the store's `refreshInterval`, if `version` does not have it.
pub(crate) fn lacks_store_interval(version: &str) -> Option<String> {
    numbers(version).filter(|here| *here < STORE_INTERVAL).map(|_| number(STORE_INTERVAL))
}

/// The release that introduced a `creationPolicy` or `refreshPolicy`; `None` if all have it, or none.
fn since(table: &'static [Since<&[&str]>], value: &str) -> Option<String> {
    let found = table.iter().position(|(_, values)| values.contains(&value)).filter(|n| *n > 0);
    found.map(|n| number(table[n].0))
}

/// The release that introduced a `creationPolicy`, if `version` does not have it.
pub(crate) fn lacks_creation_policy(version: &str, policy: &str) -> Option<String> {
    since(CREATION_POLICIES, policy).filter(|_| !at(CREATION_POLICIES, version).contains(&policy))
}

/// The release that introduced a `refreshPolicy`, if `version` does not have it.
pub(crate) fn lacks_refresh_policy(version: &str, policy: &str) -> Option<String> {
    since(REFRESH_POLICIES, policy).filter(|_| !at(REFRESH_POLICIES, version).contains(&policy))
}

/// The columns of `kubectl get externalsecret` and `kubectl get clustersecretstore` after the name.
pub(crate) fn columns(version: &str) -> (&'static [&'static str], &'static [&'static str]) {
    (at(SECRET_COLUMNS, version), at(STORE_COLUMNS, version))
}

/// The month of the newest release in the list, `YYYY-MM`.
pub(crate) fn listed_until() -> &'static str {
    &NEWEST_DAY[..7]
}

/// A release of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    /// Its number, without a `v`.
    pub version: String,
    /// Whether it can be installed.
    pub verdict: Verdict,
    /// The Kubernetes versions with which it was tested.
    pub kubernetes: &'static str,
    /// The day its support ended, `YYYY-MM-DD`; empty if it has not ended.
    pub end_of_life: &'static str,
    /// Whether it was supported on the day of the list's newest release.
    pub was_supported: bool,
}

/// A release by its number, and by its whole name if that has a suffix.
type Entry = ([u32; 3], Option<&'static str>);

/// Every release of the list, oldest first. Names are written out only on request, because this runs at every key
/// press.
fn all() -> impl DoubleEndedIterator<Item = Entry> {
    let patches = |line: &'static Line| (0..=line.last_patch).map(|patch| [line.major, line.minor, patch]);
    LINES.iter().flat_map(patches).flat_map(|here| {
        let suffixed = SUFFIXED.iter().copied().find(|it| numbers(it) == Some(here));
        [Some((here, None)), suffixed.map(|name| (here, Some(name)))].into_iter().flatten()
    })
}

fn name((here, suffixed): Entry) -> String {
    suffixed.map_or_else(|| number(here), str::to_owned)
}

/// Every release of the list, newest first.
pub fn known() -> Vec<Known> {
    let known = |entry: Entry| {
        let version = name(entry);
        let line = line_of(&version)?;
        Some(Known {
            verdict: verdict(&version),
            version,
            kubernetes: line.kubernetes,
            end_of_life: line.end_of_life,
            was_supported: line.was_supported(),
        })
    };
    all().rev().filter_map(known).collect()
}

fn is_listed(version: &str) -> bool {
    verdict(version) == Verdict::Listed
}

/// The newest release of the list that can be installed.
pub fn newest() -> String {
    all().rev().map(name).find(|version| is_listed(version)).unwrap_or_default()
}

/// The first release after `installed`, up to `version`, of which something holds.
pub(crate) fn first_between(installed: &str, version: &str, holds: fn(&str) -> bool) -> Option<String> {
    between(installed, version).map(name).find(|it| holds(it))
}

/// The newest release that can be installed of each minor line after `installed`, up to `version`; of the last line, `version`
/// itself.
pub(crate) fn stops(installed: &str, version: &str) -> Vec<String> {
    let mut stops: Vec<String> = Vec::new();
    for it in between(installed, version).map(name).filter(|it| is_listed(it)) {
        let same_line =
            |last: &String| numbers(last).map(|it| it[..2].to_vec()) == numbers(&it).map(|it| it[..2].to_vec());
        if stops.last().is_some_and(same_line) {
            stops.pop();
        }
        stops.push(it);
    }
    if stops.last().is_none_or(|last| last != version) {
        stops.push(version.to_owned());
    }
    stops
}

/// The releases of the list after `installed`, up to `version`.
fn between(installed: &str, version: &str) -> impl Iterator<Item = Entry> {
    let [from, to] = [numbers(installed).unwrap_or([u32::MAX; 3]), numbers(version).unwrap_or_default()];
    all().filter(move |(it, _)| *it > from && *it <= to)
}

/// The release of the list that `version` is treated like: the newest one that is not newer than it.
pub(crate) fn like(version: &str) -> String {
    let here = numbers(version).unwrap_or([u32::MAX; 3]);
    all().rev().find(|(it, _)| *it <= here).map(name).unwrap_or_default()
}

/// The wanted release nearest to `version`: the next newer one, otherwise the next older one.
pub(crate) fn nearest(version: &str, wanted: impl Fn(&str) -> bool) -> Option<String> {
    let here = numbers(version)?;
    let good = |version: &String| is_listed(version) && wanted(version);
    let newer = all().filter(|(it, _)| *it > here).map(name).find(good);
    newer.or_else(|| all().rev().filter(|(it, _)| *it < here).map(name).find(good))
}

//! Gathers the content of the list from a clone.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use anyhow::{Context, Result, bail};

use super::bundle::{self, Facts};
use super::functions;
use super::support::{self, Minor};
use super::tags::{self, Number, Release, dotted};
use crate::clone::{Files, Repository};

/// The repository whose clone is read.
pub const REPOSITORY: &str = "github.com/external-secrets/external-secrets";

const BUNDLE: &str = "deploy/crds/bundle.yaml";
const CHART: &str = "deploy/charts/external-secrets/Chart.yaml";
const VALUES: &str = "deploy/charts/external-secrets/values.yaml";
const SUPPORT: &str = "docs/introduction/stability-support.md";

/// The finalizer that a controller of ESO puts on ExternalSecrets.
const FINALIZER: &str = "externalsecrets.external-secrets.io/externalsecret-cleanup";

/// The content of the list.
#[derive(Debug)]
pub struct List {
    /// The day of the newest release.
    pub newest_day: String,
    /// The minor releases.
    pub lines: Vec<Line>,
    /// The releases with a suffix.
    pub suffixed: Vec<String>,
    /// The numbers without a chart.
    pub without_chart: Vec<Number>,
    /// The facts at each number, in ascending order.
    pub numbers: Vec<At>,
}

/// A minor release.
#[derive(Debug)]
pub struct Line {
    /// Its number.
    pub minor: Minor,
    /// Its last patch.
    pub last_patch: u32,
    /// Which Kubernetes it is tested with, and how long it is supported.
    pub support: support::Support,
}

/// The facts at a release.
#[derive(Debug)]
pub struct At {
    /// Its number.
    pub number: Number,
    /// The facts of its definitions.
    pub facts: Rc<Facts>,
    /// The registry of its chart's images; `None` without a chart.
    pub registry: Option<String>,
    /// Whether ExternalSecrets get a finalizer.
    pub finalizer: bool,
    /// The functions of templates.
    pub functions: BTreeSet<String>,
}

/// Reads the clone. The second part of the result is what the keeper of `elsewhere` should know.
pub fn gather(repository: &Repository, elsewhere: &str) -> Result<(List, Vec<String>)> {
    let releases = tags::releases(&repository.tags()?);
    let Some(newest) = releases.last() else {
        bail!(
            "no tag there is a release of ESO: name a clone of {REPOSITORY} (`git fetch --tags` in a clone fetches its tags)"
        );
    };
    let mut files = repository.files()?;
    if files.read(&newest.tag.id, BUNDLE)?.is_none() {
        bail!("this is not a clone of {REPOSITORY}: its {} has no {BUNDLE}", newest.tag.name);
    }
    tags::no_gaps(&releases)?;
    let (supports, notes) = supports(repository, &mut files, &releases, elsewhere)?;
    // Each number counts once: as itself, or with its first suffix if it has no tag of its own.
    let mut plain = releases.clone();
    plain.dedup_by_key(|release| release.number);
    let list = List {
        newest_day: releases.iter().map(|release| release.tag.day.clone()).max().unwrap_or_default(),
        lines: lines(&plain, &supports)?,
        suffixed: releases.iter().filter(|release| release.suffix.is_some()).map(Release::name).collect(),
        without_chart: plain
            .iter()
            .filter(|release| release.suffix.is_some() || release.chart.is_none())
            .map(|release| release.number)
            .collect(),
        numbers: numbers_of(repository, &mut files, &plain)?,
    };
    Ok((list, notes))
}

type Supports = BTreeMap<Minor, support::Support>;

/// The page on support in the newest commit: that of the clone's branch or that of the newest chart.
fn supports(
    repository: &Repository,
    files: &mut Files,
    releases: &[Release],
    elsewhere: &str,
) -> Result<(Supports, Vec<String>)> {
    let branch = ["refs/remotes/origin/HEAD", "HEAD"].iter().find_map(|name| repository.commit(name));
    let chart = releases.iter().rev().find_map(|release| release.chart.as_ref());
    let chart = chart.and_then(|tag| repository.commit(&tag.id));
    let mut commits: Vec<(u64, String)> = [chart, branch].into_iter().flatten().collect();
    commits.sort();
    for (_, commit) in commits.iter().rev() {
        if let Some(page) = files.read(commit, SUPPORT)? {
            let mut supports = support::read(&page.text).with_context(|| format!("{SUPPORT} at {commit}"))?;
            let notes = support::fill(&mut supports, elsewhere)?;
            return Ok((supports, notes));
        }
    }
    bail!("neither the newest chart nor the clone's branch has {SUPPORT}")
}

fn lines(releases: &[Release], supports: &Supports) -> Result<Vec<Line>> {
    let mut lines: Vec<Line> = Vec::new();
    for Release { number: [major, minor, patch], .. } in releases {
        let minor = [*major, *minor];
        match lines.last_mut().filter(|line| line.minor == minor) {
            Some(line) => line.last_patch = *patch,
            None => {
                let support = supports.get(&minor).cloned();
                let support = support.with_context(|| {
                    format!("{SUPPORT} does not know {} yet: fetch once its chart is out", dotted(&minor))
                })?;
                lines.push(Line { minor, last_patch: *patch, support });
            }
        }
    }
    Ok(lines)
}

fn numbers_of(repository: &Repository, files: &mut Files, releases: &[Release]) -> Result<Vec<At>> {
    let commits: Vec<&str> = releases.iter().map(|release| release.tag.id.as_str()).collect();
    let finalizer = repository.with_go_text(FINALIZER, &commits)?;
    // Many patch releases change nothing in the definitions.
    let mut read: HashMap<String, Rc<Facts>> = HashMap::new();
    let mut numbers = Vec::new();
    for release in releases {
        let tag = &release.tag;
        let bundle = files.read(&tag.id, BUNDLE)?;
        let bundle = bundle.with_context(|| format!("{} has no {BUNDLE}", tag.name))?;
        let facts = match read.get(&bundle.id) {
            Some(facts) => Rc::clone(facts),
            None => {
                let facts = bundle::read(&bundle.text).with_context(|| format!("{BUNDLE} of {}", tag.name))?;
                Rc::clone(read.entry(bundle.id).or_insert(Rc::new(facts)))
            }
        };
        numbers.push(At {
            number: release.number,
            facts,
            registry: registry(files, release)?,
            finalizer: finalizer.contains(&tag.id),
            functions: functions::read(files, release)?,
        });
    }
    Ok(numbers)
}

/// The registry that a release's chart takes its images from. The chart is read at its own tag: at the release's tag it still
/// has the previous version.
fn registry(files: &mut Files, release: &Release) -> Result<Option<String>> {
    let Some(tag) = &release.chart else {
        return Ok(None);
    };
    let mut read = |path| {
        let file = files.read(&tag.id, path)?.with_context(|| format!("{} has no {path}", tag.name))?;
        serde_yaml::from_str::<serde_json::Value>(&file.text).with_context(|| format!("{path} of {}", tag.name))
    };
    let chart = read(CHART)?;
    if chart["version"] != release.name() {
        bail!("{} has a chart of the version {}", tag.name, chart["version"]);
    }
    let values = read(VALUES)?;
    let image = values["image"]["repository"].as_str();
    let registry = image.and_then(|image| Some(image.split_once('/')?.0.to_owned()));
    Ok(Some(registry.with_context(|| format!("{VALUES} of {} names no registry for its image", tag.name))?))
}

/// Sentences about the minor releases that are not the newest and yet have no end of support.
pub fn open(lines: &[Line]) -> Vec<String> {
    let older = lines.split_last().map_or(&[][..], |(_, older)| older);
    let open = older.iter().filter(|line| line.support.ended.is_none());
    open.map(|line| format!("{}: a newer minor release is out, and no end of support is known", dotted(&line.minor)))
        .collect()
}

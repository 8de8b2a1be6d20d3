//! Which QVS Config makes the pipeline of each stage: the one that the AssemblyLine belongs to, or that of another Application.
//! Pipelines begin with an Application's name (the tutorial's step 6), which no QVS Config has: its directories are often called
//! so.

use std::collections::BTreeSet;

use text::nearest;

use super::at::{At, Findings};
use super::finding::File;
use super::made::{Made, is_id, run_by};
use super::qvs_config::Config;
use super::stage::Stage;
use yaml::Node;

/// A QVS Config whose directories are called like an Application.
#[derive(Clone, Copy, Debug)]
pub struct NamedConfig<'n> {
    /// The QVS Config.
    pub config: &'n Node,
    /// The revision of the adapters that lie beside it, if it is known.
    pub adapters: Option<&'n str>,
    /// Its path.
    pub path: &'n str,
    /// The names that its Application may have: that of its directory, and those with the directories above before it.
    pub names: &'n [String],
}

/// A QVS Config of another Application that was read.
pub(crate) struct Other<'n> {
    config: Config<'n>,
    path: &'n str,
    names: &'n [String],
}

impl<'n> Other<'n> {
    /// Reads one. What is wrong in it is told elsewhere.
    pub(crate) fn read(named: &NamedConfig<'n>) -> Other<'n> {
        let root = At::root(File::QvsConfig, named.config);
        Other {
            config: Config::read(&root, named.adapters, false, &mut Findings::default()),
            path: named.path,
            names: named.names,
        }
    }
}

/// A QVS Config with its pipelines.
pub(crate) struct Maker<'c, 'n> {
    pub(crate) config: &'c Config<'n>,
    pub(crate) made: Vec<Made<'c, 'n>>,
    /// Whether the line belongs to it.
    pub(crate) is_own: bool,
    /// The path of one that the line does not belong to.
    path: &'n str,
    names: &'n [String],
}

impl Maker<'_, '_> {
    /// Its path, where it is not plain that it is this one.
    pub(super) fn told(&self) -> String {
        self.path.to_owned()
    }

    /// Whether one of its pipelines takes a parameter, as far as is known.
    pub(crate) fn takes(&self, made: &Made, name: &str) -> bool {
        let is_own = made.takes_params() && (self.config.others || self.config.declares(name));
        made.is_open() || is_own || made.names().any(|known| known == name)
    }

    /// Whether its directories are called so.
    fn is_called(&self, name: &str) -> bool {
        self.names.iter().any(|own| own == name)
    }

    /// Whether a name ends in that of its directory.
    fn ends(&self, name: &str) -> bool {
        let before = |own: &String| name.strip_suffix(own.as_str()).is_some_and(|before| before.ends_with('-'));
        self.names.first().is_some_and(before)
    }

    /// Whether a name ends or begins with that of its directory.
    fn is_part(&self, name: &str) -> bool {
        self.ends(name) || self.names.first().is_some_and(|own| begin(name, own).is_some())
    }

    /// The longest of its names that a pipeline begins with.
    fn begins<'p>(&self, pipeline: &'p str) -> Option<&'p str> {
        self.names.iter().filter_map(|own| begin(pipeline, own)).max_by_key(|name| name.len())
    }
}

/// What a stage runs.
#[derive(Clone, Copy)]
pub(crate) enum Run<'m, 'c, 'n> {
    /// A pipeline of this QVS Config.
    Made(&'m Maker<'c, 'n>, &'m Made<'c, 'n>),
    /// One that this QVS Config does not make, although its name begins so.
    Unmade(&'m Maker<'c, 'n>, &'m str),
    /// A pipeline of an Application that is not known.
    Unknown,
}

/// The QVS Configs whose pipelines a line may run, its own first.
pub(crate) struct Makers<'c, 'n>(Vec<Maker<'c, 'n>>);

/// The number of a maker, its pipeline, and what stands before the pipeline's id.
type Found<'m, 'c, 'n> = (usize, &'m Made<'c, 'n>, &'m str);

impl<'c, 'n> Makers<'c, 'n> {
    /// `own` is the QVS Config that the line belongs to, with the names that its Application may have.
    pub(crate) fn of(own: Option<(&'c Config<'n>, &'n [String])>, others: &'c [Other<'n>]) -> Makers<'c, 'n> {
        let own = own.map(|(config, names)| (config, "", names, true));
        let others = others.iter().map(|other| (&other.config, other.path, other.names, false));
        let maker = |(config, path, names, is_own)| Maker { config, made: Made::of(config), is_own, path, names };
        Makers(own.into_iter().chain(others).map(maker).collect())
    }

    /// What the stages of a line run.
    pub(crate) fn runs<'m>(&'m self, stages: &[Stage<'m>]) -> Vec<Run<'m, 'c, 'n>> {
        let pipelines: Vec<&str> = stages.iter().map(Stage::pipeline_name).collect();
        let own: Vec<_> = pipelines.iter().map(|it| self.of_own(it)).collect();
        let mut found: Vec<_> = pipelines.iter().map(|it| self.pick(it, Maker::is_called)).collect();
        if self.own().is_none() || prefixes(&found, &own).len() > 1 {
            let by_end = |pipeline| self.pick(pipeline, Maker::is_part).filter(|(n, _, name)| self.0[*n].ends(name));
            for (found, pipeline) in found.iter_mut().zip(&pipelines) {
                *found = found.or_else(|| by_end(pipeline));
            }
        }
        // Stages of several Applications run pipelines of several QVS Configs: which are the line's own is not known.
        let own_prefix = match prefixes(&found, &own)[..] {
            [] => Some(None),
            [prefix] => Some(Some(prefix)),
            ref several => match self.named(&found)[..] {
                [] => application(stages, &found).filter(|name| several.contains(name)).map(Some),
                [named] => Some(Some(named)),
                _ => None,
            },
        };
        let run = |(n, pipeline): (usize, &&'m str)| match (found[n].or(own[n]), own_prefix) {
            (Some((maker, made, _)), _) if found[n].is_some() => Run::Made(&self.0[maker], made),
            (Some((own, made, prefix)), Some(Some(of_line))) if prefix == of_line => Run::Made(&self.0[own], made),
            // All of its stages are of one Application.
            (Some((own, _, prefix)), Some(Some(of_line))) if nearest(prefix, [of_line].into_iter()).is_some() => {
                Run::Unmade(&self.0[own], of_line)
            }
            _ => self.unmade(pipeline, own_prefix),
        };
        pipelines.iter().enumerate().map(run).collect()
    }

    fn own(&self) -> Option<&Maker<'c, 'n>> {
        self.0.first().filter(|maker| maker.is_own)
    }

    /// What the names of the line's own pipelines begin with where that tells whose they are.
    fn named<'m>(&self, found: &[Option<Found<'m, 'c, 'n>>]) -> Vec<&'m str> {
        let own = found.iter().flatten().filter(|(n, ..)| self.0[*n].is_own);
        unique(own.map(|(.., prefix)| *prefix))
    }

    fn of_own<'m>(&'m self, pipeline: &'m str) -> Option<Found<'m, 'c, 'n>> {
        let (made, prefix) = run_by(&self.own()?.made, pipeline)?;
        Some((0, made, prefix))
    }

    /// The only one that makes a pipeline with such a prefix; the line's own if it is among several.
    fn pick<'m>(&'m self, pipeline: &'m str, fits: fn(&Maker<'c, 'n>, &str) -> bool) -> Option<Found<'m, 'c, 'n>> {
        let made = |(n, maker): (usize, &'m Maker<'c, 'n>)| {
            let (made, prefix) = run_by(&maker.made, pipeline)?;
            fits(maker, prefix).then_some((n, made, prefix))
        };
        self.only(self.0.iter().enumerate().filter_map(made), |(n, ..)| *n)
    }

    /// The only one of these; the line's own if it is among several.
    fn only<T>(&self, mut all: impl Iterator<Item = T>, number: impl Fn(&T) -> usize) -> Option<T> {
        let first = all.next()?;
        let is_own = self.0.get(number(&first)).is_some_and(|maker| maker.is_own);
        (is_own || all.next().is_none()).then_some(first)
    }

    /// A pipeline that nothing makes: one that begins like an Application, or like the others of the line's own; where no stage
    /// tells how those begin (`Some(None)`), one that is nearly made.
    fn unmade<'m>(&'m self, pipeline: &'m str, own_prefix: Option<Option<&str>>) -> Run<'m, 'c, 'n> {
        let begins = |(n, maker): (usize, &'m Maker<'c, 'n>)| Some((n, maker.begins(pipeline)?));
        let named = || self.0.iter().enumerate().filter_map(begins);
        let longest = named().map(|(_, name)| name.len()).max();
        let called = self.only(named().filter(|(_, name)| Some(name.len()) == longest), |(n, _)| *n);
        let is_pipeline = |(n, name): &(usize, &str)| {
            pipeline.get(name.len() + 1..).is_some_and(|id| is_id(id) || is_near(id, &self.0[*n].made))
        };
        if let Some((n, name)) = called.filter(is_pipeline) {
            return Run::Unmade(&self.0[n], name);
        }
        let is_others = called.is_some_and(|(n, _)| !self.0[n].is_own) || called.is_none() && longest.is_some();
        let Some((own, prefix)) = self.own().filter(|_| !is_others).zip(own_prefix) else { return Run::Unknown };
        let prefix = match prefix {
            Some(prefix) => begin(pipeline, prefix),
            None => slip_prefix(pipeline, &own.made),
        };
        prefix.map_or(Run::Unknown, |prefix| Run::Unmade(own, prefix))
    }
}

/// The begin of a pipeline's name that is this, with a hyphen behind it.
fn begin<'p>(pipeline: &'p str, prefix: &str) -> Option<&'p str> {
    pipeline.strip_prefix(prefix)?.starts_with('-').then(|| pipeline.get(..prefix.len())).flatten()
}

/// What stands before the ids of what the line's own QVS Config makes, for stages that it makes or may make.
fn prefixes<'m>(found: &[Option<Found<'m, '_, '_>>], own: &[Option<Found<'m, '_, '_>>]) -> Vec<&'m str> {
    let of_own = own.iter().zip(found).filter(|(own, found)| found.is_none_or(|(n, ..)| n == 0 && own.is_some()));
    unique(of_own.filter_map(|(own, _)| own.map(|(.., prefix)| prefix)))
}

/// Each of these once.
fn unique<'m>(names: impl Iterator<Item = &'m str>) -> Vec<&'m str> {
    names.collect::<BTreeSet<&str>>().into_iter().collect()
}

/// The Application of all stages whose pipeline no name tells.
fn application<'m>(stages: &[Stage<'m>], found: &[Option<Found<'m, '_, '_>>]) -> Option<&'m str> {
    let unknown = stages.iter().zip(found).filter(|(_, found)| found.is_none());
    let mut all = unknown.map(|(stage, _)| stage.application.as_ref().and_then(At::text));
    let first = all.next()??;
    all.all(|other| other == Some(first)).then_some(first)
}

/// Whether the id of a pipeline is nearly that of one of these.
fn is_near(id: &str, made: &[Made]) -> bool {
    nearest(id, made.iter().map(|made| made.id)).is_some()
}

/// What stands before a slip in the id of one of these pipelines. The id of another pipeline is none: it may be one of another
/// QVS Config.
fn slip_prefix<'t>(name: &'t str, made: &[Made]) -> Option<&'t str> {
    let ends = || name.match_indices('-').map(|(at, _)| (&name[..at], &name[at + 1..]));
    if ends().any(|(_, end)| is_id(end)) {
        return None;
    }
    let is_slip = |(prefix, end): &(&str, &str)| !prefix.is_empty() && is_near(end, made);
    ends().find(is_slip).map(|(prefix, _)| prefix)
}

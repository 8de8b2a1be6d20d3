//! `qvsconfig check`: what is wrong with plans, and with files that people have.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use text::Lang;
use valuestream::Plan;
use valuestream::bundle;
use valuestream::check::Diagnostic;
use valuestream::check::files::{
    Finding, check_generated, check_own_pattern, kept_pattern, own_pattern_missing, own_patterns,
};
use valuestream::cue;
use valuestream::files::list;
use valuestream::import::{
    self, At, Document, Import, ImportCode, InputFile, Kind, LOCAL_ADAPTERS_FILE, local_adapters_path,
};
use yaml::Node;

use crate::answer::{Answer, Failure};
use crate::args::{Check, MessageFormat};
use crate::message::{Counts, Message};
use crate::plan::{self, Given, STDIN, shown};
use crate::settings::Settings;
use crate::{output, report, repository, sarif, words};

/// What is checked if nothing is named.
const HERE: &str = ".";

/// Runs it.
pub fn run(asked: &Check, lang: Lang) -> Result<Answer, Failure> {
    let mut checking = Checking { lang, messages: Vec::new(), checked: 0, unread: Vec::new(), plans: BTreeMap::new() };
    let of_here = Settings::of(Path::new(HERE), lang)?;
    let here = [HERE.to_owned()];
    let given = if asked.given.is_empty() { &here[..] } else { &asked.given[..] };
    let (mut files, mut of_directories) = (Vec::new(), Vec::new());
    for given in given {
        let path = Path::new(given);
        if given == STDIN || plan::is_link(given) {
            checking.plan(plan::open(given, lang)?, true);
        } else if path.is_dir() {
            let own = Settings::of(path, lang)?;
            for found in repository::walk(path) {
                match found {
                    Ok(path) if own.excludes(&path) || of_here.excludes(&path) => {}
                    Ok(path) => files.extend(checking.file(&path, false)),
                    Err(error) => checking.unread.push(words::not_walked(&error, lang)),
                }
            }
            of_directories.push(own);
        } else {
            files.extend(checking.file(path, true));
        }
    }
    let is_config = |file: &Known| file.kinds.contains(&Kind::QvsConfig);
    // What else is in a file, or of this installation, would be checked with the others.
    let is_alone = |file: &&Known| is_config(file) && file.is_others && repository::may_hold_yaml(&file.path);
    let configs: Vec<Known> = files.iter().filter(is_alone).cloned().collect();
    let names = repository::names(configs.iter().map(|config| config.path.as_path()));
    for (directory, group) in repository::together(files, |file| &file.path, is_config) {
        let pipelines = group.iter().flat_map(|file| &file.pipelines).map(String::as_str);
        let named = names.of_pipelines(pipelines).into_iter().filter_map(|n| configs.get(n));
        let beside = named.filter(|config| group.iter().all(|file| file.path != config.path)).collect();
        checking.together(&directory, group, beside);
    }
    let all: Vec<&Settings> = of_directories.iter().chain([&of_here]).collect();
    checking.messages.retain(|message| !all.iter().any(|settings| settings.ignores(message.code)));
    checking.close(asked.format)
}

/// A file that is checked with others.
#[derive(Clone)]
struct Known {
    path: PathBuf,
    bytes: Vec<u8>,
    kinds: Vec<Kind>,
    /// Whether it was named, and not only found.
    named: bool,
    /// Whether all of it is another Application's, so that no other file's meaning depends on it.
    is_others: bool,
    /// The parameters that a QVS Config in it declares.
    declared: Vec<String>,
    /// Where the revisions of the adapters stand that lie in the repository.
    pins: Vec<PathBuf>,
    /// The pipelines that the AssemblyLines in it run.
    pipelines: Vec<String>,
    /// The keys of what may be a Deployment Config, which nothing but its QVS Config tells from other mappings.
    keys: Vec<String>,
}

impl Known {
    fn of(path: &Path, bytes: Vec<u8>, import: &Import, named: bool) -> Known {
        let of_kind = |kind| import.documents.iter().filter(move |it| it.kind == kind).map(|it| &it.parsed.body);
        let params = of_kind(Kind::QvsConfig).filter_map(|body| body.get("params")).flat_map(Node::items);
        let declared = params.filter_map(|param| param.get("name")?.text()).map(str::to_owned).collect();
        let beside = path.parent().unwrap_or(Path::new(""));
        let pin = |config: &Node| Some(beside.join(local_adapters_path(config)?).join(LOCAL_ADAPTERS_FILE));
        let pins = of_kind(Kind::QvsConfig).filter_map(pin).collect();
        let keys = of_kind(Kind::DeploymentConfig).flat_map(Node::entries).map(|(key, _)| key.text.clone()).collect();
        let kinds = import.documents.iter().map(|document| document.kind).collect();
        let is_others = !import.documents.is_empty() && import.documents.iter().all(|document| document.is_others());
        let pipelines = import.documents.iter().flat_map(Document::pipelines).map(str::to_owned).collect();
        Known { path: path.to_owned(), bytes, kinds, named, is_others, declared, pins, pipelines, keys }
    }

    /// The file to read. Only what is called like a file with YAML has its path: the rest was named to be read as it is.
    fn given(&self) -> InputFile {
        let path = Some(&self.path).filter(|path| !self.named || repository::may_hold_yaml(path));
        InputFile { name: path.map(|path| path.display().to_string()), bytes: self.bytes.clone() }
    }

    /// The files with the revisions of the adapters that lie in the repository.
    fn local_adapters(&self) -> impl Iterator<Item = InputFile> {
        self.pins.iter().filter(|pin| repository::is_file_of(pin, plan::MOST)).filter_map(|pin| {
            let bytes = std::fs::read(pin).ok()?;
            Some(InputFile { name: Some(pin.display().to_string()), bytes })
        })
    }

    /// Whether its name says what it is meant to be.
    fn is_called(&self) -> bool {
        repository::is_called_qvs_config(&self.path)
    }

    /// Whether it is certainly one of ours, wherever it stands.
    fn is_sure(&self, import: &Import) -> bool {
        let has_patterns = |body: &Node| {
            body.get("designPatterns").is_some_and(|list| list.items().iter().any(|it| it.get("pattern").is_some()))
        };
        import.documents.iter().any(|document| match document.kind {
            Kind::QvsConfig => {
                let is_placed = repository::is_of_valuestream(&self.path) || self.is_called();
                is_placed || has_patterns(&document.parsed.body)
            }
            Kind::DeploymentConfig => false,
            _ => true,
        })
    }

    /// Whether a mapping that was found is the Deployment Config of these QVS Configs: it is called so, or it has their
    /// parameters and nothing else. Other files have a `version`, too.
    fn is_deployment_config_of(&self, declared: &[String]) -> bool {
        repository::is_called_deployment_config(&self.path)
            || !self.keys.is_empty() && self.keys.iter().all(|key| declared.contains(key))
    }
}

/// What was found so far.
struct Checking {
    lang: Lang,
    messages: Vec<Message>,
    checked: usize,
    /// What could not be read, as sentences.
    unread: Vec<String>,
    /// The plans by the directory of the Application that they are for.
    plans: BTreeMap<PathBuf, Plan>,
}

impl Checking {
    /// Takes a plan; `alone` says whether the files that it makes are not there to be checked themselves.
    fn plan(&mut self, opened: Result<Given, Vec<Message>>, alone: bool) {
        self.checked += 1;
        match opened {
            Err(messages) => self.messages.extend(messages),
            Ok(given) => {
                self.messages.extend(given.notes(self.lang));
                let findings = given.findings(self.lang);
                let is_good = !findings.iter().any(Message::is_error);
                self.messages.extend(findings);
                if alone && is_good {
                    self.messages.extend(of_generated(&given.plan, self.lang));
                }
            }
        }
    }

    /// Looks at a file. A plan is checked at once; what is to be checked with others is given back.
    fn file(&mut self, path: &Path, named: bool) -> Option<Known> {
        // A large file below a directory is none of ours.
        if !named && std::fs::metadata(path).is_ok_and(|about| about.len() > plan::MOST) {
            return None;
        }
        let bytes = match plan::file(path, self.lang) {
            Ok(bytes) => bytes,
            Err(Failure::Said(said)) => {
                self.unread.push(said);
                return None;
            }
            Err(_) => return None,
        };
        if let Some(text) = std::str::from_utf8(&bytes).ok().filter(|text| named && plan::is_link(text.trim())) {
            match plan::open(text.trim(), self.lang) {
                Ok(opened) => self.plan(opened, true),
                Err(Failure::Said(said)) => self.unread.push(said),
                Err(_) => {}
            }
            return None;
        }
        let name = Some(path.display().to_string()).filter(|_| !named);
        let import = import::read(&[InputFile { name, bytes: bytes.clone() }], &Plan::default());
        let kinds: Vec<Kind> = import.documents.iter().map(|document| document.kind).collect();
        if import.files.len() == 1 && !kinds.is_empty() && kinds.iter().all(|kind| *kind == Kind::PlanFile) {
            match plan::of_file(bytes, shown(path), self.lang) {
                Ok(opened) => {
                    if let Ok(given) = &opened {
                        self.plans.insert(repository::own_directory(path), given.plan.clone());
                    }
                    self.plan(opened, named);
                }
                Err(Failure::Said(said)) => self.unread.push(said),
                Err(_) => {}
            }
            return None;
        }
        let known = Known::of(path, bytes, &import, named);
        // A file that stands elsewhere may be the Deployment Config of a QVS Config.
        let may_be = known.kinds.contains(&Kind::DeploymentConfig) || repository::is_called_deployment_config(path);
        let notes = import.notes(&Plan::default(), &[]);
        let is_broken = notes.iter().any(|note| note.code.is_of_syntax()) && looks_ours(path, &known.bytes);
        (named || known.is_called() || known.is_sure(&import) || may_be || is_broken).then_some(known)
    }

    /// Checks files that belong together. `beside` are the QVS Configs of other Applications that they refer to.
    fn together(&mut self, directory: &Path, group: Vec<Known>, beside: Vec<&Known>) {
        let current = self.plans.get(directory).cloned().unwrap_or_default();
        let declared: Vec<String> = group.iter().flat_map(|file| file.declared.clone()).collect();
        let is_only = |file: &Known, kind| !file.kinds.is_empty() && file.kinds.iter().all(|it| *it == kind);
        let group: Vec<Known> = group
            .into_iter()
            .filter(|it| it.named || !is_only(it, Kind::DeploymentConfig) || it.is_deployment_config_of(&declared))
            .collect();
        let size: usize = group.iter().map(|file| file.bytes.len()).sum();
        // Many Applications in one directory.
        let (apart, group): (Vec<Known>, Vec<Known>) =
            group.into_iter().partition(|file| size > MOST_AT_ONCE && file.is_others);
        // What they belong to, unless nothing tells which of several that is.
        let configs: Vec<Known> =
            apart.iter().filter(|file| file.kinds.contains(&Kind::QvsConfig)).take(2).cloned().collect();
        let config = <[Known; 1]>::try_from(configs).ok();
        for some in repository::by_directory(apart, |file| &file.path) {
            let is_small = some.iter().map(|file| file.bytes.len()).sum::<usize>() <= MOST_AT_ONCE;
            let together: Vec<&Known> = some.iter().collect();
            for some in together.chunks(if is_small { together.len().max(1) } else { 1 }) {
                let own = config.iter().flatten().filter(|own| some.iter().all(|file| file.path != own.path));
                let known: Vec<&Known> = beside.iter().copied().chain(own).collect();
                self.read(&[&known, some].concat(), known.len(), &current);
            }
        }
        let is_core =
            |file: &Known| file.kinds.iter().any(|kind| *kind != Kind::ExternalSecret) || file.kinds.is_empty();
        let (core, rest): (Vec<Known>, Vec<Known>) = group.into_iter().partition(is_core);
        let mut rest = rest.into_iter().peekable();
        let mut is_first = !core.is_empty() || rest.peek().is_some();
        // A repository may have more than is read at once.
        while is_first || rest.peek().is_some() {
            let mut some: Vec<&Known> = beside.iter().copied().chain(&core).collect();
            let known = some.len();
            let mut taken = Vec::new();
            let mut size = 0;
            while let Some(file) = rest.next_if(|file| size == 0 || size + file.bytes.len() <= MOST_AT_ONCE) {
                size += file.bytes.len();
                taken.push(file);
            }
            some.extend(&taken);
            self.read(&some, if is_first { beside.len() } else { known }, &current);
            is_first = false;
        }
    }

    /// Reads files at once, and tells of those from `first` on. `current` is the plan that they are for.
    fn read(&mut self, files: &[&Known], first: usize, current: &Plan) {
        let mut given: Vec<InputFile> = files.iter().map(|file| file.given()).collect();
        given.extend(files.iter().flat_map(|file| file.local_adapters()));
        let import = import::read(&given, current);
        // An archive is several files of the import.
        let is_plain = import.files.len() == given.len();
        let of_file = |n: usize| if is_plain { files.get(n).copied() } else { None };
        let name = |n: usize| match (of_file(n), import.files.get(n)) {
            (Some(file), _) => shown(&file.path),
            (None, Some(file)) => file.name.clone().unwrap_or_default(),
            (None, None) => String::new(),
        };
        let with_documents: BTreeSet<usize> =
            import.documents.iter().map(|document| document.file).filter(|n| *n >= first).collect();
        self.checked += with_documents.len();
        for note in import.notes(current, &[]) {
            let n = note.location.file;
            let named = of_file(n).is_none_or(|file| file.named || file.is_called());
            let is_ignored = import.is_ignored(note.name(), note.location);
            if n >= first && !is_ignored && is_told(&note.code, named, with_documents.contains(&n), of_file(n)) {
                self.messages.push(Message::of(&note, self.lang).in_file(&name(n)).at(&import, note.location));
            }
        }
        self.messages.extend(self.findings(&import, first, current, name));
        // What cannot be matched with an Environment is checked by itself.
        let open: BTreeSet<usize> = import.documents.iter().filter(|it| it.is_open()).map(|it| it.file).collect();
        for (n, file) in open.into_iter().filter(|n| *n >= first).filter_map(|n| Some((n, of_file(n)?))).take(MOST_OPEN)
        {
            let configs = files.iter().filter(|it| it.kinds.contains(&Kind::QvsConfig));
            let mut some: Vec<InputFile> = configs.map(|it| it.given()).collect();
            let alone = some.len();
            some.push(file.given());
            let import = import::read(&some, current);
            self.messages.extend(self.of_values(&import, &[], alone, current, |_| name(n)));
        }
    }

    /// What the checks of files say, and what those of values say about the values in them.
    fn findings(&self, import: &Import, first: usize, current: &Plan, name: impl Fn(usize) -> String) -> Vec<Message> {
        let mut of_values = Vec::new();
        // Files that disagree are all checked: each way to choose among them is a plan.
        for chosen in import.ways() {
            for message in self.of_values(import, &chosen, first, current, &name) {
                if !of_values.contains(&message) {
                    of_values.push(message);
                }
            }
        }
        let is_declared = |(finding, at): &(Finding, At)| {
            let of_file = |it: &&Document| it.kind == Kind::QvsConfig && it.file == at.file;
            let config = import.documents.iter().find(of_file).map(|it| &it.parsed.body);
            let kept = config.and_then(|config| kept_pattern(config, local_adapters_path(config)?, finding));
            kept.is_some_and(|(kept, param)| {
                let file = name(at.file);
                let directory = Path::new(&file).parent().unwrap_or(Path::new("")).join(&kept.directory);
                let declared = cue::parameters(&repository::sources_of_cue(&directory), &kept.package);
                declared.unwrap_or_default().iter().any(|declared| declared == param)
            })
        };
        let found = import.findings().into_iter().filter(|it| it.1.file >= first && !is_declared(it));
        let own = self.of_own_adapters(import, first, &name);
        let of_files = found.map(|(finding, at)| {
            let message = Message::of(&finding, self.lang).in_file(&name(at.file)).at(import, at);
            message.over(finding.location.part.map(|part| part.len()))
        });
        of_files.chain(own).chain(of_values).collect()
    }

    /// What the adapters of the repository itself are given that they do not declare.
    fn of_own_adapters(&self, import: &Import, first: usize, name: &impl Fn(usize) -> String) -> Vec<Message> {
        let mut told = Vec::new();
        for document in import.documents.iter().filter(|it| it.kind == Kind::QvsConfig && it.file >= first) {
            let file = name(document.file);
            let config = &document.parsed.body;
            let beside = Path::new(&file).parent().unwrap_or(Path::new(""));
            for own in own_patterns(config) {
                let sources = repository::sources_of_cue(&beside.join(&own.directory));
                // A copy of some files of a repository may have no CUE at all.
                let has_cue = repository::has_cue(beside) || repository::has_cue(&beside.join(&own.root));
                let is_missing = has_cue && !cue::has_package(&sources, &own.package);
                let found = match cue::parameters(&sources, &own.package) {
                    Some(declared) => check_own_pattern(config, own.position, &declared),
                    None if is_missing => own_pattern_missing(config, &own),
                    None => continue,
                };
                for finding in found {
                    if let Some((finding, at)) = import.placed(finding, document) {
                        told.push(Message::of(&finding, self.lang).in_file(&file).at(import, at));
                    }
                }
            }
        }
        told
    }

    /// What the checks of values say about the values of files.
    fn of_values(
        &self,
        import: &Import,
        chosen: &[usize],
        first: usize,
        current: &Plan,
        name: impl Fn(usize) -> String,
    ) -> Vec<Message> {
        let plan = import.plan(current, chosen);
        let found = import.findings_on_chosen(current, chosen).into_iter().filter(|(_, at)| at.file >= first);
        let told = |(found, at): (Diagnostic, At)| {
            let message = Message::of(&found, self.lang).in_file(&name(at.file)).at(import, at);
            let message = Message { value: Some(found.location.spec().key.to_owned()), ..message };
            plan::without_hidden(message, &plan, found.location)
        };
        found.map(told).collect()
    }

    /// Tells everything.
    fn close(self, format: MessageFormat) -> Result<Answer, Failure> {
        let Checking { lang, mut messages, checked, unread, .. } = self;
        messages.sort_by(|a, b| (&a.file, a.position).cmp(&(&b.file, b.position)));
        let counts = Counts::of(&messages);
        match format {
            MessageFormat::Human => report::tell(&messages, lang),
            MessageFormat::Json => output::print(&report::json(&messages, checked))?,
            MessageFormat::Sarif => output::print(&sarif::sarif(&messages, lang))?,
            MessageFormat::Github => output::print(&report::github(&messages, lang))?,
        }
        for said in &unread {
            output::tell(&format!("qvsconfig: {said}\n"));
        }
        if format == MessageFormat::Human {
            output::tell(&format!("qvsconfig: {}\n", words::checked(counts, checked, lang)));
        }
        Ok(if unread.is_empty() { Answer::bad_if(counts.errors > 0) } else { Answer::Unread })
    }
}

/// How many files that belong to no Environment are checked.
const MOST_OPEN: usize = 16;
/// How many bytes of ExternalSecrets are read at once.
const MOST_AT_ONCE: usize = 100_000;

/// Whether a note of reading files says something about the files, and not about taking them into a form.
fn is_told(code: &ImportCode, named: bool, has_documents: bool, file: Option<&Known>) -> bool {
    let is_of_ours = has_documents || file.is_some_and(|file| looks_ours(&file.path, &file.bytes));
    match code {
        code if code.is_of_other_files() => named,
        code if code.is_of_syntax() => named || is_of_ours,
        _ => code.is_of_files() && (named || has_documents),
    }
}

/// What stands in every file of ours that has a `kind`.
const MARKS: [&str; 3] = ["external-secrets.io/", "kind: AssemblyLine", "axis-dev.io/"];

/// Whether a file that cannot be read as YAML is meant to be one of ours.
fn looks_ours(path: &Path, bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let is_template = text.contains("{{-") || text.contains("{%");
    let is_plan = text.lines().any(|line| line.starts_with(&format!("{}:", valuestream::plan_file::VERSION_KEY)));
    let is_called = repository::is_of_valuestream(path) || repository::is_called_qvs_config(path);
    !is_template && (is_called || is_plan || MARKS.iter().any(|mark| text.contains(mark)))
}

/// What the checks of files say about the files of a plan, in all of its Environments.
fn of_generated(plan: &Plan, lang: Lang) -> Vec<Message> {
    let mut told: Vec<Message> = Vec::new();
    for plan in plan.in_environments() {
        // What is said of a shared file is the same in each.
        let more: Vec<Message> = of_environment(&plan, lang).into_iter().filter(|it| !told.contains(it)).collect();
        told.extend(more);
    }
    told
}

fn of_environment(plan: &Plan, lang: Lang) -> Vec<Message> {
    let resolved = plan.resolve();
    let paths = list(&resolved);
    let told = |finding: &valuestream::check::files::Finding| {
        let message = Message::of(finding, lang);
        let kind = finding.location.file.kind(plan);
        let Some(file) = paths.iter().find(|file| Some(file.kind) == kind) else { return message };
        let message = message.in_file(&file.path);
        let Some(content) = bundle::content(&resolved, file.kind, lang) else { return message };
        let bytes = content.text().into_bytes();
        let import = import::read(&[InputFile { name: Some(file.path.clone()), bytes }], plan);
        let Some(document) = import.documents.first() else { return message };
        let Some((_, at)) = import.placed(finding.clone(), document) else { return message };
        message.at(&import, at)
    };
    check_generated(&resolved).iter().map(told).collect()
}

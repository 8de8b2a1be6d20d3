//! What the checks of files say about imported documents that belong together.

use std::collections::BTreeSet;

use super::applications::Applications;
use super::document::Document;
use super::kind::Kind;
use super::note::At;
use super::report::Import;
use super::text_part;
use crate::check::files::{File, Files, Finding, NamedConfig, check};
use crate::line_inputs::{StageInputs, line_inputs};
use yaml::Node;

impl Import {
    /// What the checks of files say about all documents. One of another Application is checked beside its own QVS Config. What a
    /// comment in a file keeps back is left out.
    pub fn findings(&self) -> Vec<(Finding, At)> {
        let others: Vec<&Document> = self.documents.iter().filter(|document| document.is_others()).collect();
        self.findings_on_ours().into_iter().chain(self.of_others(&others)).collect()
    }

    /// What they say about the documents of this installation: for each Environment about the first of each kind together, about
    /// each further one beside the first of the other kinds, and about every ExternalSecret. Nothing of other Applications comes
    /// into the form, so whoever imports files need not hear of them.
    pub fn findings_on_ours(&self) -> Vec<(Finding, At)> {
        let ours = self.documents.iter().filter(|document| !document.is_others());
        let (placed, open): (Vec<_>, Vec<_>) = ours.partition(|document| !document.is_open());
        let environments: BTreeSet<_> = placed.iter().map(|it| it.environment).chain([Some(0)]).collect();
        let of = |environment| placed.iter().copied().filter(|it| it.environment == environment).collect();
        // Those whose Environment is open do not belong to each other.
        let groups = environments.into_iter().map(of).chain(open.into_iter().map(|it| vec![it]));
        let shared: Vec<&Document> = placed.iter().copied().filter(|it| it.kind == Kind::QvsConfig).collect();
        let mut found = Vec::new();
        for (n, own) in groups.enumerate() {
            let with_shared: Vec<&Document> = if n == 0 { own.clone() } else { [&own[..], &shared].concat() };
            let together = Together::of(&with_shared);
            // What all share is told of once.
            found
                .extend(together.findings(self).into_iter().filter(|(it, _)| n == 0 || !is_about(it, Kind::QvsConfig)));
            for kind in [Kind::QvsConfig, Kind::AssemblyLine, Kind::DeploymentConfig, Kind::ClusterSecretStore] {
                for further in own.iter().filter(|document| document.kind == kind).skip(1) {
                    found
                        .extend(together.with(further).findings(self).into_iter().filter(|(it, _)| is_about(it, kind)));
                }
            }
        }
        found
    }

    /// A finding about a document with its position; `None` if a comment keeps it back. One about a part of a text that cannot be
    /// found in the file is about the whole text.
    pub fn placed(&self, mut finding: Finding, document: &Document) -> Option<(Finding, At)> {
        let path = &finding.location.path;
        let node = document.parsed.root().walk(path);
        let whole = At { file: document.file, mark: node.map(|node| node.at()) };
        let key = finding.code.is_about_key().then(|| document.parsed.key_at(path)).flatten();
        let found = finding.location.part.take().and_then(|part| {
            let (lines, node) = self.texts.get(document.file).zip(node)?;
            Some((text_part::place(lines, node.at(), node.text()?, &part)?, part))
        });
        let (mark, part) = found.unzip();
        finding.location.part = part;
        let at = mark.or(key).map_or(whole, |mark| At { mark: Some(mark), ..whole });
        // Inside a text there is no place for a comment, and a mapping stands below its key.
        let is_ignored = [whole, at].iter().any(|at| self.is_ignored(finding.name(), *at));
        (!is_ignored).then_some((finding, at))
    }

    /// The input parameters of each AssemblyLine, by its document.
    pub fn line_inputs(&self) -> Vec<(usize, Vec<StageInputs>)> {
        let all: Vec<&Document> = self.documents.iter().collect();
        let path = |document: &Document| self.files.get(document.file).and_then(|file| file.name.as_deref());
        let applications = Applications::of(&all, path);
        let of = |n: usize| {
            let beside = [Some(n), applications.config_of(n), applications.partner_of(n)];
            let beside: Vec<&Document> = beside.into_iter().flatten().filter_map(|n| all.get(n).copied()).collect();
            let others = others_of(&applications, &all, path, n);
            let together = Together { names: names_of(&applications, n), others: &others, ..Together::of(&beside) };
            (n, line_inputs(&together.files(&[])))
        };
        (0..all.len()).filter(|n| all[*n].kind == Kind::AssemblyLine).map(of).collect()
    }

    /// What is said about documents of other Applications, each beside the QVS Config that it belongs to.
    fn of_others(&self, others: &[&Document]) -> Vec<(Finding, At)> {
        let mut found = Vec::new();
        let path = |document: &Document| self.files.get(document.file).and_then(|file| file.name.as_deref());
        let applications = Applications::of(others, path);
        for (n, other) in others.iter().enumerate() {
            let config = applications.config_of(n).filter(|_| other.kind != Kind::QvsConfig);
            let of_line = others_of(&applications, others, path, n);
            match (config, other.kind) {
                (Some(config), kind) => {
                    let beside = [Some(config), applications.partner_of(n)];
                    let beside = beside.into_iter().flatten().filter_map(|n| others.get(n).copied());
                    let beside: Vec<&Document> = std::iter::once(*other).chain(beside).collect();
                    let names = names_of(&applications, n);
                    let together = Together { names, others: &of_line, ..Together::of(&beside) };
                    found.extend(together.findings(self).into_iter().filter(|(it, _)| is_about(it, kind)));
                }
                // A Deployment Config means nothing without its Application.
                (None, Kind::DeploymentConfig) => {}
                (None, _) => found.extend(Together { others: &of_line, ..Together::of(&[other]) }.findings(self)),
            }
        }
        found
    }
}

/// Whether a finding is about the document of a kind that there is one of.
fn is_about(finding: &Finding, kind: Kind) -> bool {
    match finding.location.file {
        File::QvsConfig => kind == Kind::QvsConfig,
        File::AssemblyLine => kind == Kind::AssemblyLine,
        File::DeploymentConfig => kind == Kind::DeploymentConfig,
        File::ClusterSecretStore => kind == Kind::ClusterSecretStore,
        File::ExternalSecret(_) => false,
    }
}

/// The QVS Configs of other Applications whose pipelines an AssemblyLine may run.
fn others_of<'d>(
    applications: &'d Applications,
    all: &[&'d Document],
    path: impl Fn(&'d Document) -> Option<&'d str>,
    n: usize,
) -> Vec<NamedConfig<'d>> {
    let named = |n: usize| {
        let document = *all.get(n)?;
        let names = applications.names_of(n);
        let (config, adapters) = (&document.parsed.body, document.adapters.as_deref());
        Some(NamedConfig { config, adapters, path: path(document).unwrap_or_default(), names })
    };
    applications.others_of(n).filter_map(named).collect()
}

/// The names that the Application of a document's own QVS Config may have.
fn names_of(applications: &Applications, n: usize) -> &[String] {
    applications.config_of(n).map(|config| applications.names_of(config)).unwrap_or_default()
}

/// Documents that belong together: one of each kind, and all ExternalSecrets.
#[derive(Clone)]
struct Together<'d> {
    one: Vec<&'d Document>,
    secrets: Vec<&'d Document>,
    /// The names that the Application of the QVS Config may have.
    names: &'d [String],
    /// The QVS Configs of other Applications whose pipelines the AssemblyLine may run.
    others: &'d [NamedConfig<'d>],
}

impl<'d> Together<'d> {
    fn of(documents: &[&'d Document]) -> Together<'d> {
        let mut together = Together { one: Vec::new(), secrets: Vec::new(), names: &[], others: &[] };
        for document in documents {
            match document.kind {
                Kind::ExternalSecret => together.secrets.push(document),
                kind if together.first(kind).is_none() => together.one.push(document),
                _ => {}
            }
        }
        together
    }

    fn first(&self, kind: Kind) -> Option<&'d Document> {
        self.one.iter().copied().find(|document| document.kind == kind)
    }

    /// The same with another one of its kind, and without ExternalSecrets.
    fn with(&self, further: &'d Document) -> Together<'d> {
        let others = self.one.iter().copied().filter(|document| document.kind != further.kind);
        Together { one: others.chain([further]).collect(), secrets: Vec::new(), ..*self }
    }

    /// All of them, with the bodies of its ExternalSecrets.
    fn files<'n>(&'n self, secrets: &'n [&'n Node]) -> Files<'n> {
        let body = |kind| self.first(kind).map(|document| &document.parsed.body);
        Files {
            qvs_config: body(Kind::QvsConfig),
            adapters: self.first(Kind::QvsConfig).and_then(|document| document.adapters.as_deref()),
            assembly_line: body(Kind::AssemblyLine),
            deployment_config: body(Kind::DeploymentConfig),
            cluster_secret_store: body(Kind::ClusterSecretStore),
            external_secrets: secrets,
            names: self.names,
            other_configs: self.others,
        }
    }

    /// What the checks say about them, without what a comment in a file of the import keeps back.
    fn findings(&self, import: &Import) -> Vec<(Finding, At)> {
        let secrets: Vec<_> = self.secrets.iter().map(|document| &document.parsed.body).collect();
        let of = |finding: &Finding| match finding.location.file {
            File::QvsConfig => self.first(Kind::QvsConfig),
            File::AssemblyLine => self.first(Kind::AssemblyLine),
            File::DeploymentConfig => self.first(Kind::DeploymentConfig),
            File::ClusterSecretStore => self.first(Kind::ClusterSecretStore),
            File::ExternalSecret(n) => self.secrets.get(n).copied(),
        };
        let found = check(&self.files(&secrets)).into_iter();
        found.filter_map(|finding| of(&finding).and_then(|document| import.placed(finding, document))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{InputFile, read};
    use crate::Plan;
    use crate::example::EXAMPLES;
    use text::Lang;

    #[test]
    fn a_finding_about_a_part_of_a_text_stands_there_and_is_kept_back_where_the_text_begins() {
        let told = |comment: &str| {
            let text = format!(
                "params:\n- {{name: a, type: string}}\nmodules:\n\
                 - {{name: github.com/qmonus/official-cloud-native-adapters, revision: v0.52.3}}\ndesignPatterns:\n\
                 - pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  params:\n    appName: b\n    \
                 k8sNamespace: b\n    imageName: c\n    port: \"80\"\n    args:\n    {comment}\n    - \"first\n      \
                 second ${{params.a}}\"\n"
            );
            let found = read(&[InputFile { name: None, bytes: text.into_bytes() }], &Plan::default()).findings();
            let found = found.into_iter().filter(|(it, _)| it.name() == "expression-not-replaced");
            found.map(|(_, at)| at.mark.map(|mark| (mark.line, mark.column))).collect::<Vec<_>>()
        };
        assert_eq!(told(""), [Some((15, 14))]);
        assert_eq!(told("# qvsconfig: ignore expression-not-replaced"), []);
    }

    #[test]
    fn every_document_is_checked_with_what_belongs_to_it() {
        let plan = EXAMPLES[0].plan();
        let files = crate::bundle::files(&plan.resolve(), Lang::En);
        let mut given: Vec<InputFile> = files
            .into_iter()
            .filter(|(path, _)| path.ends_with(".yaml") && !path.ends_with("/qvsconfig.yaml"))
            .map(|(path, text)| InputFile { name: Some(path), bytes: text.into_bytes() })
            .collect();
        assert!(
            read(&given, &Plan::default())
                .findings()
                .iter()
                .all(|(finding, _)| finding.name() != "stage-pipeline-name")
        );
        let line = given.iter().find(|file| String::from_utf8_lossy(&file.bytes).contains("kind: AssemblyLine"));
        let line = String::from_utf8(line.expect("an AssemblyLine").bytes.clone()).expect("a text");
        let further =
            line.replace("-deploy\n", "-nothing\n").replace("name: eso-clustersecretstore-nothing", "name: further");
        given.push(InputFile { name: Some("further.yaml".to_owned()), bytes: further.into_bytes() });
        let found = read(&given, &Plan::default()).findings();
        let of_line: Vec<usize> =
            found.iter().filter(|(it, _)| it.name() == "stage-pipeline-name").map(|(_, at)| at.file).collect();
        assert!(!of_line.is_empty() && of_line.iter().all(|file| *file == given.len() - 1), "{found:?}");
    }
}

//! Plans full of texts that would do harm if a shell interpreted them, each with a tame twin: the same plan with a
//! plain word in place of each such text. The hostile plan's commands must make the same calls as the twin's, with the
//! texts in place of the words.

use std::collections::BTreeMap;

use proptest::prelude::*;
use valuestream::plan::{Plan, SecretList};

/// Texts that end an argument, run something, or act on a terminal if they can.
const HARM: &[&str] = &[
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned",
    "'; touch pwned; '",
    "\"; touch pwned; \"",
    "'$(touch pwned)'",
    "\\'; touch pwned; \\'",
    "a\ntouch pwned\n",
    "a\r\ntouch pwned\r\n",
    "\n",
    "a\n\n",
    "EOF\ntouch pwned\nEOF",
    "a\n# touch pwned",
    "&& touch pwned",
    "| touch pwned",
    "& touch pwned &",
    "> pwned",
    "< /etc/passwd",
    "<(touch pwned)",
    "$((1+1))",
    "${PATH}",
    "$PATH",
    "$'\\x0a'",
    "--upload-pack=touch pwned",
    "ext::sh -c touch% pwned",
    "-x",
    "--help",
    "-",
    "--",
    "!!",
    "!touch",
    "^a^b",
    "~",
    "~root/x",
    "=ls",
    "*",
    "?",
    "[a-z]*",
    "{a,b}",
    "a b  c",
    "\ttab",
    "#",
    "# touch pwned",
    "\\",
    "a\\",
    "\\\n",
    "'",
    "''",
    "\"",
    "`",
    "$",
    "(",
    ")",
    "%s%n",
    "%(touch pwned)",
    "\\x41\\n",
    "\u{1b}]0;x\u{7}",
    "\u{1b}[201~touch pwned\n",
    "\u{3}touch pwned",
    "\u{4}",
    "\u{7f}\u{8}",
    "\u{15}touch pwned\r",
    "\u{85}\u{2028}touch pwned",
    "\u{202E}x\u{202C}",
    "a\u{200B}b",
    "\u{FEFF}x",
    "\u{A0}",
    "\u{FFFE}",
    "日本語 🙂 é",
    "@/etc/passwd",
    "@-",
    "../../etc",
    "a/../b",
    "/etc/passwd",
    "..",
    "a'b\"c`d$e\\f!g",
    "{{.data}}",
    "\" | exec \"",
    "ghp_0123456789abcdef",
    "https://user:pw@h/o/r.git",
    "https://h/o/$(touch pwned).git",
    "git@h:o/'; touch pwned; '.git",
    "https://h/o/-x",
    "https://h/o/..",
    "",
    " ",
];

/// The only vault secret that steps treat specially.
const DEMO_SECRET: &str = "qvs-secret-manager";

fn text() -> impl Strategy<Value = String> {
    let any = prop_oneof![
        6 => proptest::sample::select(HARM).prop_map(str::to_owned),
        2 => any::<String>(),
        1 => "[ -~]{0,24}",
        1 => "[!-/:-@\\[-`{-~\n\t]{1,12}",
    ];
    any.prop_map(|text| text.replace('\0', ""))
}

/// A plan, its tame twin, and the words that replace the texts.
#[derive(Clone, Debug)]
pub struct Twins {
    /// With hostile texts.
    pub hostile: Plan,
    /// With a plain word for each.
    pub tame: Plan,
    /// Each word, and the text in its place in the hostile plan's commands.
    words: Vec<(String, String)>,
    /// The word for each value, by the value's name.
    pub by_name: BTreeMap<String, String>,
}

/// Plans of up to two ExternalSecrets with about half of all values hostile, and all choices that change commands; half of
/// them those of a further Environment.
pub fn twins() -> impl Strategy<Value = Twins> {
    let rows = proptest::collection::vec(0_usize..3, 0..3);
    let choices = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let task = proptest::sample::select(&["install", "upgrade", "remove"][..]);
    (rows, choices, task, 1_u32..4, any::<[bool; 2]>()).prop_flat_map(|(rows, choices, task, quarters, further)| {
        let mut plan = plan(&rows, choices);
        let [is_further, is_apart] = further;
        if is_further {
            further_environment(&mut plan, is_apart);
        }
        crate::common::set(&mut plan, "runbookTask", task);
        if task == "upgrade" {
            crate::common::set(&mut plan, "installedVersion", "0.9.20");
        }
        let fields = plan.field_refs().len();
        let texts = proptest::collection::vec(proptest::option::weighted(f64::from(quarters) * 0.25, text()), fields);
        texts.prop_map(move |texts| Twins::new(&plan, &texts))
    })
}

fn plan(rows: &[usize], (tutorial, policy, remote, whole): (bool, bool, bool, bool)) -> Plan {
    let mut plan = crate::common::plan_of(crate::common::REQUIRED);
    let first = plan.secrets[0].id;
    plan.remove_secret(first);
    for entries in rows {
        let id = plan.add_secret();
        for _ in 1..*entries {
            plan.add_row(id, SecretList::Data);
        }
        if *entries == 0 {
            let first = plan.secrets.last().unwrap().data[0].id;
            plan.remove_row(id, SecretList::Data, first);
        }
    }
    let mut set = |wanted: bool, key: &str, text: &str| {
        if wanted {
            crate::common::set(&mut plan, key, text);
        }
    };
    set(tutorial, "runbookEdition", "tutorial");
    set(policy, "vaultAuthorization", "accessPolicy");
    set(remote, "adapterSource", "remote");
    set(whole, "location", "japaneast");
    set(whole, "tenantId", "contoso.example");
    set(whole, "subscriptionId", "00000000-0000-0000-0000-000000000000");
    plan
}

/// Adds a further Environment; one that is apart shares neither the branch nor the application.
fn further_environment(plan: &mut Plan, is_apart: bool) {
    let own = [
        ("deploymentName", "production"),
        ("clusterName", "aks-production"),
        ("azureKeyContainerName", "contoso-production"),
        // An inherited one is made of two values.
        ("assemblyLineName", "eso-production"),
    ];
    let apart = [("gitBranch", "production"), ("applicationName", "eso-production")];
    for (key, text) in own.iter().chain(apart.iter().filter(|_| is_apart)) {
        crate::common::set(plan, &format!("environments.0.{key}"), text);
    }
}

/// Values that decide what a further Environment has in common with the first one.
const SHARING: [&str; 4] = ["tenantId", "applicationName", "azureKeyContainerName", "gitBranch"];

impl Twins {
    fn new(plan: &Plan, texts: &[Option<String>]) -> Twins {
        let mut twins =
            Twins { hostile: plan.clone(), tame: plan.clone(), words: Vec::new(), by_name: BTreeMap::new() };
        for (field, text) in plan.field_refs().iter().zip(texts) {
            let Some(text) = text else { continue };
            let path = field.path(plan).unwrap().to_string();
            let own = path.strip_prefix("environments.0.");
            let name = own.unwrap_or(&path).to_owned();
            if decides(&name, text) {
                continue;
            }
            let hides = field.spec().error_of(text).is_some_and(|code| code.hides_text());
            if own.is_some()
                && (text.is_empty() || (SHARING.contains(&name.as_str()) && (hides || text.trim().is_empty())))
            {
                continue;
            }
            field.set(&mut twins.hostile, text.clone());
            let spec = field.spec();
            let blank = text.trim().is_empty();
            if blank && spec.optional {
                field.set(&mut twins.tame, text.clone());
                continue;
            }
            let hidden = spec.error_of(text).is_some_and(|code| code.hides_text());
            let written = if hidden || blank { format!("<{name}>") } else { text.clone() };
            let word = if name == "gitCloneUrl" { twins.url(&written) } else { twins.word(&written) };
            twins.by_name.insert(name, word.clone());
            field.set(&mut twins.tame, word);
        }
        if let Some(row) = plan.environments.first() {
            for plan in [&mut twins.hostile, &mut twins.tame] {
                let of = plan.environment(row.id).unwrap().clone();
                *plan = plan.in_environment(&of);
            }
        }
        twins
    }

    /// The word for a text; equal texts have the same word, for names that occur twice. A clone URL has its own.
    fn word(&mut self, written: &str) -> String {
        let same = |(word, known): &&(String, String)| known == written && word.starts_with("qvsword");
        if let Some((word, _)) = self.words.iter().find(same) {
            return word.clone();
        }
        let word = format!("qvsword{}z", self.words.len());
        self.words.push((word.clone(), written.to_owned()));
        word
    }

    /// A clone URL gives a second text: the name of the folder.
    fn url(&mut self, written: &str) -> String {
        let last = written.trim_end_matches('/').rsplit(['/', ':']).next().unwrap();
        let folder = match last.strip_suffix(".git").unwrap_or(last) {
            "" | "." | ".." => "repository",
            name => name,
        };
        let word = format!("qvsfolder{}z", self.words.len());
        let url = format!("https://h/{word}.git");
        self.words.push((url.clone(), written.to_owned()));
        self.words.push((word, folder.to_owned()));
        url
    }

    /// What the tame plan's text must become. Words in an inserted text are not replaced again.
    pub fn with_harm(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        'next: while !rest.is_empty() {
            for (word, written) in &self.words {
                if let Some(after) = rest.strip_prefix(word.as_str()) {
                    out.push_str(written);
                    rest = after;
                    continue 'next;
                }
            }
            let c = rest.chars().next().unwrap();
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
        out
    }
}

/// Whether a text changes which commands there are, so that no word can replace it.
fn decides(name: &str, text: &str) -> bool {
    let release = name == "version" && text.matches('.').count() >= 2;
    let choice = matches!(text, "tutorial" | "current" | "accessPolicy" | "rbac" | "remote" | "local");
    release || choice || text == DEMO_SECRET
}

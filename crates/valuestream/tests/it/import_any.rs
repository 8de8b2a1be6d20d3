//! Import reports problems in any input and nothing breaks: bytes of any kind, our own files with the kinds of damage
//! that people, editors and attackers cause, and archives that are truncated or altered. Every case has a number; a
//! failure prints it with the input.

use std::panic::{AssertUnwindSafe, catch_unwind};

use valuestream::check::check;
use valuestream::import::{InputFile, read};
use valuestream::{Lang, Plan, bundle};

use crate::common::scenarios::{SCENARIOS, plan};

/// An endless sequence of numbers from a seed (xorshift64*).
struct Numbers(u64);

impl Numbers {
    fn of(case: u64) -> Numbers {
        Numbers((case + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`; 0 if `end` is 0.
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize;
        if end == 0 { 0 } else { number % end }
    }

    fn pick<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        &all[self.below(all.len())]
    }
}

/// Pieces that mean something to a YAML reader, or break its reading.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "\n", "\r\n", "\r", "\t", " ", "  ", "\n  ", "\n- ", "- ", ": ", ":", "? ", "[", "]", "{", "}", ",", "#", " # ",
    "&a ", "*a", "!x ", "!!str ", "!!binary ", "<<: ", "|\n", ">-\n", "|+2\n", "\"", "'", "\\", "\\u0000", "\\xZZ",
    "%YAML 1.1\n", "---\n", "...\n", "\u{FEFF}", "\0", "\u{85}", "\u{2028}", "\u{FFFE}", "日本語", "🙂",
    "$(params.version)", "$(params.", "${x}", "<appName>", "ghp_0123456789", "null", "~", "0", "0.10", "yes", "1e999",
    "2024-01-01", "kind: List\nitems:\n", "kind: ExternalSecret\n", "spec:\n", "metadata: ", "params:\n",
    "designPatterns:\n", "version: 0.15.1\n", "data: []\n", "stages: ", "secret/", "https://x.vault.azure.net/", "@",
    "`", "%", "=", "-", "--", "!<tag:x>", "!!", "%TAG ! x\n",
    // Around YAML, in it, and in place of it.
    "\n```yaml\n", "\n```\n", "~~~\n", "cat <<EOF\n", "\nEOF\n", "<<-'EOF'\n", "$ kubectl get x\n", "{\"kind\": ",
    "*a: ", "&a {", "<<: *a\n", "<<: [*a, *a]", "{{ .Values.x }}", "{{- if .x }}\n", "{{ include \"x\" . }}", "{{", "}}",
    "{% for x in y %}\n", "{{ x }}", "{# ", "${{ values.x }}", "${var.x}", "%{ if x }", "resource \"x\" \"y\" {\n",
    "$patch: x\n", "extraObjects:\n- ", "apiVersion: external-secrets.io/v1\n", "kind: ClusterSecretStore\n", "|\n  ",
    "kind: Secret\n", "kind: AssemblyLine\n", "tenantId: x\n", "conditions: []\n",
    // Lists of an ExternalSecret, and a plan file.
    "qvsconfig: 2\n", "secrets:\n  - ", "dataFrom:\n", "- find: ", "- extract: ", "template:\n", "data:\n", "extra: |\n",
    "secretKey: a\n", "rewrite: []\n", "{{ .a }}", "{{-", "key/", "cert/", "a=b,", "secretStoreRef: {}\n", "tags: {a: b}\n",
];

/// Changes a text in a few places.
fn damage(text: &str, numbers: &mut Numbers) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=numbers.below(6) {
        let at = numbers.below(chars.len() + 1);
        let end = (at + numbers.below(40)).min(chars.len());
        match numbers.below(7) {
            0 => drop(chars.drain(at..end)),
            1 | 2 => drop(chars.splice(at..at, numbers.pick(PIECES).chars())),
            3 => drop(chars.splice(at..end, numbers.pick(PIECES).chars())),
            4 => {
                let part: Vec<char> = chars[at..end].to_vec();
                let to = numbers.below(chars.len() + 1);
                chars.splice(to..to, part);
            }
            5 => chars.truncate(at.max(chars.len() / 2)),
            _ => {
                let piece = numbers.pick(PIECES).repeat(numbers.below(60));
                drop(chars.splice(at..at, piece.chars()));
            }
        }
    }
    chars.into_iter().collect()
}

/// The YAML files of all scenarios and of the tutorial.
fn files() -> Vec<String> {
    let mut texts: Vec<String> = vec![
        include_str!("../data/tutorial/qvs.yaml").to_owned(),
        include_str!("../data/tutorial/qvs-sample-externalsecret.yaml").to_owned(),
        include_str!("../data/import/cluster-secret-store.yaml").to_owned(),
        include_str!("../data/import/assembly-line.yaml").to_owned(),
        // Lists and further fields that the form has no place for.
        "kind: ExternalSecret\nmetadata: {name: a, labels: {b: c}}\nspec:\n  target: {template: {engineVersion: v2, data: {d: '{{ .e }}', f: ''}}}\n  data:\n    - {secretKey: e, sourceRef: {generatorRef: {kind: UUID, name: g}}}\n    - {secretKey: e, remoteRef: {key: key/h}}\n  dataFrom:\n    - {find: {tags: {i: j}, path: k}}\n    - extract: {key: l}\n      rewrite: [{regexp: {source: a, target: b}}]\n".to_owned(),
    ];
    for (_, values) in SCENARIOS {
        let files = bundle::files(&plan(values).resolve(), Lang::En).into_iter();
        texts.extend(files.filter(|(path, _)| path.ends_with(".yaml")).map(|(_, text)| text));
    }
    texts
}

/// The same, and an ExternalSecret in other text, with anchors, in another document and as a template.
fn files_of_all_kinds() -> Vec<String> {
    let mut texts = files();
    let first = texts[1].clone();
    texts.push(format!("# Note\n\n```yaml\n{first}```\n\ncat <<EOF\n{first}EOF\n"));
    texts.push(first.replace("spec:", "spec: &spec\n  <<: {x: &x y}\n  z: *x"));
    let item = first.lines().map(|line| format!("    {line}\n")).collect::<String>();
    texts.push(format!("values:\n  extraObjects:\n  - \n{item}extraDeploy:\n  - |\n{item}"));
    texts.push(first.replace("name: ", "name: {{ .Values.name }}-"));
    texts
}

/// Asks an import for everything, and checks what must always be true.
fn exhaust(given: &[InputFile], current: &Plan) {
    let import = read(given, current);
    let conflicts = import.conflicts();
    assert!(conflicts.iter().all(|conflict| conflict.options.len() > 1));
    let last: Vec<usize> = conflicts.iter().map(|conflict| conflict.options.len() - 1).collect();
    let choices = if last.is_empty() { vec![last] } else { vec![Vec::new(), last] };
    for chosen in &choices {
        let after = import.plan(current, chosen);
        for taken in import.taken(current, chosen) {
            let field = after.field_at(taken.path).expect("an imported value has a path");
            assert!(field.get(&after).is_some());
            assert!(!taken.text.contains("ghp_"));
        }
        for note in import.notes(current, chosen) {
            assert!(note.location.file < import.files.len());
            assert!(note.location.mark.is_none_or(|mark| mark.line > 0 && mark.column > 0));
            let words = note.reason(Lang::Ja) + &note.fix(Lang::En);
            assert!(!words.contains("ghp_") && !words.contains('\0'));
            if let Some(excerpt) = import.excerpt(note.location) {
                assert!(excerpt.before <= excerpt.text.chars().count() && !excerpt.text.contains("ghp_"));
            }
        }
        for part in import.parts(current, chosen) {
            assert!(part.at.file < import.files.len());
        }
        let _ = check(&after);
    }
}

/// Runs a case; prints its input if it fails.
fn run(case: u64, given: &[InputFile]) {
    let current = Plan::default();
    if catch_unwind(AssertUnwindSafe(|| exhaust(given, &current))).is_err() {
        let texts: Vec<_> = given.iter().map(|given| String::from_utf8_lossy(&given.bytes)).collect();
        panic!("case {case}: {texts:?}");
    }
}

fn pasted(bytes: Vec<u8>) -> InputFile {
    InputFile { name: None, bytes }
}

#[test]
fn bytes_of_any_kind() {
    for case in 0..50_000 {
        let mut numbers = Numbers::of(case);
        let length = numbers.below(120);
        let bytes = match case % 3 {
            0 => (0..length).map(|_| numbers.below(256) as u8).collect(),
            1 => (0..length).map(|_| *numbers.pick(b"\n\n  \t-:?[]{},#&*!|>'\"%@`ab01\\~=<.")).collect(),
            _ => (0..length / 4).map(|_| *numbers.pick(PIECES)).collect::<String>().into_bytes(),
        };
        run(case, &[pasted(bytes)]);
    }
}

#[test]
fn our_own_files_with_damage() {
    let files = files_of_all_kinds();
    for case in 0..40_000 {
        let mut numbers = Numbers::of(case);
        let number = if case % 4 == 0 { 3 } else { 1 };
        let one = |_| {
            let text = &files[numbers.below(files.len())];
            pasted(damage(text, &mut numbers).into_bytes())
        };
        let given: Vec<InputFile> = (0..number).map(one).collect();
        run(case, &given);
    }
}

#[test]
fn truncated_or_altered_archives() {
    let files: Vec<(String, String)> =
        files().into_iter().enumerate().take(8).map(|(n, text)| (format!("d/.valuestream/{n}.yaml"), text)).collect();
    let zip = valuestream::zip::zip(&files).unwrap();
    let directory = zip.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    for case in 0..12_000 {
        let mut numbers = Numbers::of(case);
        let mut bytes = zip.clone();
        // The archive's directory is where most damage can be done.
        let from = if case % 3 == 0 { 0 } else { directory };
        for _ in 0..=numbers.below(4) {
            let at = from + numbers.below(bytes.len().saturating_sub(from));
            match numbers.below(4) {
                0 => bytes.truncate(at.max(4)),
                1 if at < bytes.len() => drop(bytes.remove(at)),
                _ => {
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte = if numbers.below(2) == 0 { 0xFF } else { numbers.below(256) as u8 };
                    }
                }
            }
        }
        run(case, &[InputFile { name: Some("x.zip".to_owned()), bytes }]);
    }
}

/// A line with an unknown key, inserted anywhere into a file of ours, is reported with its position.
#[test]
fn no_key_is_lost_silently() {
    let files = files();
    // The own module has the repository's name.
    let form = crate::common::plan_of(crate::common::REQUIRED);
    let mut told = 0;
    for text in files.iter().filter(|text| !text.starts_with("qvsconfig:")) {
        let lines: Vec<&str> = text.lines().collect();
        for (n, line) in lines.iter().enumerate() {
            let indentation = line.len() - line.trim_start().len();
            let is_key = line.trim_start().starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains(':');
            // In a text of several lines it is no key.
            let mut depth = indentation;
            let is_text = lines[..n].iter().rev().any(|it| {
                let own = it.len() - it.trim_start().len();
                let is_around = own < depth;
                depth = depth.min(own);
                is_around && it.contains(": |")
            });
            if !is_key || is_text {
                continue;
            }
            let mut altered = lines.clone();
            let unknown = format!("{}zzUnknown: x", " ".repeat(indentation));
            altered.insert(n, &unknown);
            let import = read(&[pasted(altered.join("\n").into_bytes())], &form);
            let notes = import.notes(&form, &[]);
            let here = notes.iter().any(|note| {
                let is_here = note.location.mark.is_some_and(|mark| mark.line as usize == n + 1);
                note.name() == "import-unknown-key" && is_here
            });
            // Of an ExternalSecret everything is kept.
            let mut kept = false;
            import.plan(&form, &[]).each_value(|_, _, text| kept |= text.contains("zzUnknown"));
            assert!(here || kept, "line {} of:\n{}\n{notes:?}", n + 1, altered.join("\n"));
            told += 1;
        }
    }
    assert!(told > 400, "{told}");
}

/// Texts made to be slow, deep or endless, each with the expected report; nothing of them is imported.
#[test]
fn hostile_texts_are_refused() {
    let bomb: String = ('b'..='z').zip('a'..='y').fold("a: &a [x, x]\n".to_owned(), |bomb, (this, last)| {
        format!("{bomb}{this}: &{this} [*{last}, *{last}, *{last}, *{last}, *{last}, *{last}, *{last}, *{last}]\n")
    });
    let stairs = |step: &str, n: usize| (0..n).map(|n| format!("{}{step}\n", " ".repeat(n))).collect::<String>();
    let megabytes = 10 * 1024 * 1024;
    let cases: Vec<(String, &str)> = vec![
        ("a".repeat(megabytes), "import-too-large"),
        ("- a\n".repeat(megabytes / 4), "import-too-large"),
        ("[".repeat(10_000), "import-too-deep"),
        ("{a: [".repeat(10_000), "import-too-deep"),
        ("- ".repeat(10_000), "import-too-deep"),
        ("? ".repeat(10_000), "import-too-deep"),
        (stairs("a:", 1000), "import-too-deep"),
        (stairs("-", 1000), "import-too-deep"),
        (bomb, "import-too-many-parts"),
        ((0..100_000).map(|n| format!("{n}:\n")).collect(), "import-too-large"),
        ((0..60_000).map(|n| format!("{n}:\n")).collect(), "import-too-many-parts"),
        (format!("version: {}", "x".repeat(500_000)), ""),
        (format!("version: [{}", "\"x\" ".repeat(100_000)), "import-syntax"),
        ("ksaName:\n\t\tx: y\n".to_owned(), "import-tab"),
        ("version: \"0.15.1\n".to_owned(), "import-unclosed"),
        ("version: 0.15.1\0".to_owned(), "import-control-character"),
        ("{{".repeat(100_000), "import-too-deep"),
        ("a: {{ x ".repeat(50_000), "import-too-deep"),
        ("{{ .Values.x }} \"".repeat(20_000), "import-template-helm"),
        ("${var.x}{{ x }}{%".repeat(20_000), "import-template-jinja"),
        ("cat <<EOF\n".repeat(40_000), "import-not-ours"),
        ("cat <<EOF\nEOF\n```sh\n".repeat(20_000), "import-not-ours"),
        ("```\n~~~~\n".repeat(30_000), "import-syntax"),
        ("{\"kind\": [}".repeat(30_000), "import-too-deep"),
        ("$ x\nkind: [\n".repeat(30_000), "import-too-deep"),
        ("\ta: b\n\t---\n".repeat(10_000), "import-tab"),
        ("a: |\n  kind: external-secrets.io/\n---\n".repeat(12_000), "import-more"),
        ("version: 0.15.1\u{1b}[31m".to_owned(), "import-control-character"),
    ];
    let current = Plan::default();
    for (text, code) in cases {
        let import = read(&[pasted(text.clone().into_bytes())], &current);
        let notes = import.notes(&current, &[]);
        let codes: Vec<&str> = notes.iter().map(|note| note.name()).collect();
        let start: String = text.chars().take(60).collect();
        if code.is_empty() {
            assert_eq!(codes, [""; 0], "{start}");
        } else {
            assert_eq!(codes.last(), Some(&code), "{start}");
            assert!(import.is_empty());
        }
    }
}

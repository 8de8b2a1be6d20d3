//! The worst-case cost of import: inputs of the maximum size, each built to be as slow as possible. The browser takes
//! about four times as long, and people notice delays of 200 ms.

use divan::{Bencher, black_box};
use valuestream::field::Defaults;
use valuestream::import::{InputFile, read};
use valuestream::{Lang, Plan, bundle};

fn main() {
    divan::main();
}

/// The maximum size of a file in bytes, and how many files of that size are read together.
const FILE: usize = 512 * 1024;
const FILES: usize = 2;
/// Slightly below the maximum number of parts that are read together.
const PARTS: usize = 49_000;

fn full(piece: &str) -> String {
    piece.repeat((FILE - 100) / piece.len())
}

/// As many ExternalSecrets as fit, each with one field that the release does not know and one that no release knows.
fn secrets() -> String {
    let secret = include_str!("../tests/data/import/external-secret.yaml");
    let secret = secret.replace("  target:", "  syncWindows: [a]\n  zz: x\n  target:");
    (0..1000).map(|n| format!("---\n{}", secret.replace("name: example", &format!("name: n{n}")))).collect()
}

/// Our own bundle at its largest.
fn archive() -> Vec<u8> {
    let mut plan = Plan::default();
    plan.lay_out(&[1; 1000], Defaults::CURRENT);
    for (n, row) in plan.secrets.iter_mut().enumerate() {
        row.values.name = format!("n{n}");
    }
    valuestream::zip::zip(&bundle::files(&plan.resolve(), Lang::En)).unwrap_or_default()
}

/// A slow input: its name in the table, and how it is made.
type Input = (&'static str, fn() -> Vec<u8>);

const INPUTS: &[Input] = &[
    ("our bundle of 1000 ExternalSecrets", archive),
    ("1000 ExternalSecrets in a stream", || secrets().into_bytes()),
    ("a list of short lines", || full("- a\n").into_bytes()),
    ("a mapping of short lines", || (0..PARTS / 2).map(|n| format!("{n}: a\n")).collect::<String>().into_bytes()),
    ("a mapping of the same key", || "a: b\n".repeat(PARTS / 2).into_bytes()),
    ("a list in brackets", || format!("[{}]", "a,".repeat(PARTS / 2)).into_bytes()),
    ("a list 40 brackets deep", || format!("{}{}", "[".repeat(40), "a,".repeat(PARTS - 100)).into_bytes()),
    ("a list 90 brackets deep", || format!("{}{}", "[".repeat(90), "a,".repeat(PARTS - 300)).into_bytes()),
    ("empty mappings 90 brackets deep", || format!("{}{}", "[".repeat(90), "{},".repeat(PARTS / 2 - 300)).into_bytes()),
    ("pairs in brackets", || format!("[{}", ":,".repeat(PARTS / 2)).into_bytes()),
    ("one long line", || full("x").into_bytes()),
    ("one long quoted text", || format!("version: \"{}\"", full("x ").trim_end()).into_bytes()),
    ("a text of short lines", || format!("version: |\n{}", full(" x\n")).into_bytes()),
    ("letters of three bytes", || format!("version: {}", full("日")).into_bytes()),
    ("documents without end", || full("---\n").into_bytes()),
    ("tags without end", || format!("version: [{}]", "!x a,".repeat(PARTS - 10)).into_bytes()),
    ("unknown keys in an AssemblyLine", || {
        let keys: String = (0..PARTS / 2 - 200).map(|n| format!("k{n}: a\n")).collect();
        format!("{}{keys}", include_str!("../tests/data/import/assembly-line.yaml")).into_bytes()
    }),
    ("stages without end", || {
        let line = include_str!("../tests/data/import/assembly-line.yaml");
        format!("{line}{}", "    - name: x\n      spec: {deployment: {app: a}}\n".repeat(4500)).into_bytes()
    }),
];

fn names() -> impl Iterator<Item = &'static str> {
    INPUTS.iter().map(|(name, _)| *name)
}

#[divan::bench(args = names(), sample_count = 10, sample_size = 1)]
fn at_the_limit(bencher: Bencher, name: &str) {
    let Some((_, make)) = INPUTS.iter().find(|input| input.0 == name) else { return };
    let bytes = make();
    let files = if bytes.len() > FILE / 2 && !bytes.starts_with(b"PK") { FILES } else { 1 };
    let given = vec![InputFile { name: None, bytes }; files];
    let plan = Plan::default();
    bencher.bench(|| {
        let import = read(black_box(&given), &plan);
        let notes = import.notes(&plan, &[]);
        (import.taken(&plan, &[]), import.conflicts(), notes.first().and_then(|note| import.excerpt(note.location)))
    });
}

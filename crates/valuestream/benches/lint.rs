//! What it costs to check a thousand files of other Applications: QVS Configs with many parameters, and their AssemblyLines.

use std::fmt::Write;

use divan::{Bencher, black_box};
use valuestream::Plan;
use valuestream::adapters::official::{Absent, PATTERNS};
use valuestream::import::{InputFile, read};

fn main() {
    divan::main();
}

/// How many Applications: two files each.
const APPLICATIONS: usize = 500;

/// A QVS Config with an adapter and all that it must be given, and a slip in each name.
fn config(n: usize) -> String {
    let pattern = &PATTERNS[n % PATTERNS.len()];
    let mut text = String::from("params:\n");
    let params = || pattern.params.iter().filter(|param| param.absent == Absent::Fails);
    for param in params() {
        // Writing into a String cannot fail, here and below.
        let _ = writeln!(text, "- {{name: {}, type: string}}", param.name);
    }
    let module = "{name: github.com/qmonus/official-cloud-native-adapters, revision: v0.52.3}";
    let _ =
        writeln!(text, "modules: [{module}]\ndesignPatterns:\n- pattern: {}\n  params:\n    x: y", pattern.full_name());
    for param in params() {
        let _ = writeln!(text, "    {0}: $(params.{0})\n    {0}s: $(params.{0})", param.name);
    }
    text
}

fn line(n: usize) -> String {
    include_str!("../tests/data/import/assembly-line.yaml").replace("-deploy\n", &format!("-{n}\n"))
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn a_thousand_files(bencher: Bencher) {
    let file = |name: String, text: String| InputFile { name: Some(name), bytes: text.into_bytes() };
    let given: Vec<[InputFile; 2]> = (0..APPLICATIONS)
        .map(|n| [file(format!("{n}/qvs.yaml"), config(n)), file(format!("{n}/line.yaml"), line(n))])
        .collect();
    let plan = Plan::default();
    bencher.bench(|| given.iter().map(|given| black_box(read(given, &plan).findings()).len()).sum::<usize>());
}

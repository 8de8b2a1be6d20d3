//! The runbook as runbook.sh: the same commands, step by step, with a question before each step.

use std::fmt::Write;

use text::hidden::visible;
use text::{Lang, Text};

use super::shell::quote;
use super::step::{Entry, Part, Runs, Step, StepKind};
use super::values::{EntryValue, Values};
use crate::files::{self, written};
use crate::plan::{Plan, RepositoryField};

const HEAD: Text = Text {
    ja: "External Secrets OperatorをAKSに導入する手順を、1つずつ確認しながら実行します。",
    en: "Runs the steps that install External Secrets Operator on AKS, one by one, asking before each.",
};
const USAGE: Text = Text {
    ja: "使い方: runbook.sh [--from <手順>] [--yes]\n  --from <手順>  この手順から始めます\n  --yes          手順ごとの確認をしません (取り消せない操作の確認は残ります)\n手順:",
    en: "Usage: runbook.sh [--from <step>] [--yes]\n  --from <step>  starts at this step\n  --yes          does not ask before each step (it still asks before anything that cannot be undone)\nSteps:",
};
const STOPPED: Text = Text {
    ja: "手順%sで止まりました。問題を解消してから、次のコマンドで再開してください:",
    en: "Stopped at step %s. Fix the problem, then continue with:",
};
const RUN: Text = Text { ja: "実行しますか? [Y/n/q] ", en: "Run it? [Y/n/q] " };
const SKIPPED: Text = Text { ja: "スキップしました。", en: "Skipped." };
const CONSOLE: Text = Text {
    ja: "QVSコンソールで入力し、終わったらEnterを押してください。",
    en: "Do this in the QVS console, then press Enter.",
};
const NOT_IN_CLONE: Text = Text {
    ja: "cloneしたリポジトリの中で実行してください。",
    en: "Run it inside the clone of the repository.",
};
const DIFFERS: Text = Text {
    ja: "内容の違うファイルがあります。上書きしますか?",
    en: "This file exists with other content. Overwrite it?",
};
const DONE: Text = Text { ja: "終わりました。", en: "Done." };

/// The whole runbook as a script.
pub fn script(plan: &Plan, steps: &[Step], lang: Lang) -> String {
    let mut out = String::with_capacity(16 * 1024);
    prelude(&mut out, plan, steps, lang);
    for step in steps {
        // Writing into a String cannot fail, here and below.
        let _ = write!(out, "\nif begin {} {}; then\n", quote(step.id.name()), quote(step.title));
        say(&mut out, step.why);
        out.push_str("  if agreed; then\n");
        body(&mut out, step);
        out.push_str("    :\n  fi\nfi\n");
    }
    let _ = write!(out, "\nprintf '\\n%s\\n' {}\n", quote(DONE.get(lang)));
    out
}

fn say(out: &mut String, text: &str) {
    let _ = writeln!(out, "  printf '%s\\n' {}", quote(&visible(text)));
}

fn body(out: &mut String, step: &Step) {
    let _ = match step.runs {
        Runs::Anywhere => Ok(()),
        Runs::InClone => writeln!(out, "    in_clone || stop"),
        Runs::PlacingFiles => writeln!(out, "    place_files || stop"),
    };
    for part in &step.parts {
        match part {
            // The script has placed the files itself.
            Part::Say(_) if step.runs == Runs::PlacingFiles => {}
            Part::Say(text) | Part::Warn(text) => say(out, text),
            Part::Link(text, address) => say(out, &format!("{text}: {address}")),
            Part::Enter(entries) => entries.iter().for_each(|entry| enter(out, entry)),
            Part::Paste(pasted) => pasted.text.lines().for_each(|line| say(out, line)),
            Part::Run(block) => {
                say(out, &format!("-- {}", block.heading()));
                for command in &block.commands {
                    let command: String = command.iter().map(|piece| piece.text.as_str()).collect();
                    let _ = writeln!(out, "{command} || stop");
                }
            }
            Part::Into(text, place) => say(out, &format!("{text} {place}")),
            Part::Expect(_) => {}
        }
        if step.kind == StepKind::Console && waits_after(step, part) {
            let _ = writeln!(out, "  wait_for_console");
        }
    }
}

/// A console step is waited for once, after what there is to do in the console.
fn waits_after(step: &Step, part: &Part) -> bool {
    let last = step.parts.iter().rev().find(|part| !matches!(part, Part::Run(_) | Part::Expect(_)));
    last.is_some_and(|last| std::ptr::eq(last, part))
}

fn enter(out: &mut String, entry: &Entry) {
    let (label, text) = match &entry.value {
        EntryValue::Value { text, .. } => (entry.label, text.as_str()),
        EntryValue::Fixed(text) => (entry.label, *text),
        EntryValue::Hint(text) => (entry.label, *text),
    };
    say(out, &format!("  {label}: {text}"));
}

fn prelude(out: &mut String, plan: &Plan, steps: &[Step], lang: Lang) {
    let values = Values::of(plan);
    let url = quote(&values.get("gitCloneUrl").text);
    let directory = written::value(plan, RepositoryField::ConfigDirectory).text;
    let up = vec![".."; directory.split('/').filter(|part| !part.is_empty()).count().max(1)].join("/");
    let ids: Vec<&str> = steps.iter().map(|step| step.id.name()).collect();
    let files: Vec<String> = files::list(plan).iter().map(|file| format!("  {}", quote(&file.path))).collect();
    let q = |text: Text| quote(text.get(lang));
    let _ = write!(
        out,
        r#"#!/usr/bin/env bash
# {head}

from=
yes=
current=
steps='{ids}'

usage() {{
  printf '%b %s\n' {usage} "$steps"
}}

while [ $# -gt 0 ]; do
  case $1 in
    --from)
      from=${{2-}}
      case " $steps " in
        *" ${{from// /x}} "*) ;;
        *)
          usage >&2
          exit 2
          ;;
      esac
      shift
      ;;
    --yes) yes=1 ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  shift
done

bundle=$(cd -- "$(dirname -- "${{BASH_SOURCE[0]}}")" && cd {up} && pwd -P)
files=(
{files}
)

stop() {{
  # shellcheck disable=SC2059
  printf '\n'{stopped}'\n' "$current" >&2
  printf '  %s --from %s\n' "$0" "$current" >&2
  exit 1
}}

in_clone() {{
  if [ "$(git config --get remote.origin.url 2>/dev/null)" = {url} ]; then
    cd "$(git rev-parse --show-toplevel)" || return 1
  else
    printf '%s\n' {not_in_clone} >&2
    return 1
  fi
}}

begin() {{
  if [ -n "$from" ] && [ "$from" != "$1" ]; then
    return 1
  fi
  from=
  current=$1
  printf '\n== %s %s\n' "$1" "$2"
}}

agreed() {{
  if [ -n "$yes" ]; then
    return 0
  fi
  printf '%s' {run}
  read -r reply || reply=q
  case $reply in
    [qQ]*) stop ;;
    [nN]*)
      printf '%s\n' {skipped}
      return 1
      ;;
  esac
}}

wait_for_console() {{
  printf '%s' {console}
  read -r reply || printf '\n'
}}

place_files() {{
  in_clone || return 1
  if [ "$(pwd -P)" = "$bundle" ]; then
    return 0
  fi
  for file in "${{files[@]}}"; do
    if [ -e "$file" ] && ! cmp -s -- "$bundle/$file" "$file"; then
      reply=
      printf '%s: %s [y/N] ' "$file" {differs}
      read -r reply
      case $reply in
        [yY]*) ;;
        *) continue ;;
      esac
    fi
    mkdir -p -- "$(dirname -- "$file")" && cp -p -- "$bundle/$file" "$file" || return 1
  done
}}

if [ "$(git config --get remote.origin.url 2>/dev/null)" = {url} ]; then
  cd "$(git rev-parse --show-toplevel)" || stop
fi
"#,
        head = HEAD.get(lang),
        ids = ids.join(" "),
        usage = q(USAGE),
        files = files.join("\n"),
        stopped = q(STOPPED),
        not_in_clone = q(NOT_IN_CLONE),
        run = q(RUN),
        skipped = q(SKIPPED),
        console = q(CONSOLE),
        differs = q(DIFFERS),
    );
}

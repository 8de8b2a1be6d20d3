//! All blocks of a runbook in one shell that finds only recorders: every program, and the shell's own `cd` and
//! `printf`, only record how they were called.

use std::fs;
use std::path::PathBuf;

use valuestream::runbook::Block;

use super::{Call, Sandbox, Shell, found, limit};

/// What blocks call, and what a text that broke out would call.
const PROGRAMS: &[&str] = &[
    "az",
    "azwi",
    "kubectl",
    "kubelogin",
    "qvsctl",
    "git",
    "awk",
    "cat",
    "chmod",
    "cmp",
    "cp",
    "dirname",
    "grep",
    "id",
    "ls",
    "mkdir",
    "mv",
    "paste",
    "rm",
    "sh",
    "sort",
    "tail",
    "touch",
    "xargs",
];

/// A recorder's answer: it fails or prints a word, as the case requires; git knows the clone's URL if there is one, and
/// one line is counted.
const BODY: &str = r#"
case ${0##*/} in awk) printf '%s\0' 1 awk-name "$name" >> "$QVS_LOG" ;; esac
case "${0##*/} $*" in
  'git config --get remote.origin.url')
    if [ -s "$QVS_STATE/url" ]; then
      while IFS= read -r line; do printf '%s\n' "$line"; done < "$QVS_STATE/url"
      exit 0
    fi ;;
  'grep -c .') echo 1; exit 0 ;;
  'az keyvault show '*' --query id '*) echo /subscriptions/s/vaults/v; exit 0 ;;
esac
case " $QVS_FAIL " in *" ${0##*/} "*) exit 1 ;; esac
case " $QVS_SAY " in *" ${0##*/} "*) echo true ;; esac
exit 0
"#;

/// The shell's own commands are recorded too, and so are those that it does not find.
pub const PRELUDE: &str = r#"
cd() { builtin printf '%s\0' "$#" cd "$@" >> "$QVS_LOG"; }
printf() { builtin printf '%s\0' "$#" printf "$@" >> "$QVS_LOG"; builtin printf "$@"; }
command_not_found_handle() { builtin printf '%s\0' "$#" NOT-FOUND "$@" >> "$QVS_LOG"; return 127; }
command_not_found_handler() { builtin printf '%s\0' "$#" NOT-FOUND "$@" >> "$QVS_LOG"; return 127; }
"#;

/// How blocks get to the shell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Each as a file that is sourced.
    Sourced,
    /// All at once, into a shell that expects someone to type, with history expansion.
    Pasted,
}

/// What recorders do, and who answers.
#[derive(Clone, Debug)]
pub struct World {
    /// Programs that fail.
    pub fail: Vec<&'static str>,
    /// Programs that print a word.
    pub say: Vec<&'static str>,
    /// Whether questions on the terminal are answered with yes.
    pub yes: bool,
    /// Whether a kubeconfig exists.
    pub kubeconfig: bool,
    /// Whether the shell is in a clone.
    pub in_clone: bool,
}

/// The result.
#[derive(PartialEq, Eq, Debug)]
pub struct Record {
    /// The calls of each block, sorted within a block because the programs of a pipe start in any order.
    pub calls: Vec<Vec<Call>>,
    /// What the shell printed.
    pub out: String,
    /// What was added to the .gitignore.
    pub ignored: String,
    /// The files that exist afterwards.
    pub files: Vec<String>,
}

/// A sandbox of recorders.
pub fn sandbox() -> Sandbox {
    let sandbox = Sandbox::sealed();
    for program in PROGRAMS {
        sandbox.fake(program, BODY);
    }
    sandbox
}

/// Removes what a run leaves behind.
pub fn clean(sandbox: &Sandbox) {
    for folder in ["work", "tmp", "home", "state"] {
        fs::remove_dir_all(sandbox.path(folder)).unwrap();
        fs::create_dir(sandbox.path(folder)).unwrap();
    }
    sandbox.forget_calls();
}

/// Creates what the world contains.
pub fn prepare(sandbox: &Sandbox, world: &World, kubeconfig: Option<&str>, url: &str) {
    if world.yes {
        sandbox.write("yes", "y\ny\n");
    } else {
        let _ = fs::remove_file(sandbox.path("yes"));
    }
    if let Some(name) = kubeconfig {
        fs::write(format!("{}/./{name}", sandbox.path("work").display()), "").unwrap();
    }
    if world.in_clone {
        sandbox.write("state/url", format!("{url}\n"));
    }
}

/// Runs the blocks one after the other in one shell.
pub fn run(sandbox: &Sandbox, shell: Shell, way: Way, world: &World, blocks: &[Block]) -> Record {
    let mut session = String::from(PRELUDE);
    for (n, block) in blocks.iter().enumerate() {
        match way {
            Way::Pasted => session += &answerable(block),
            Way::Sourced => {
                let path: PathBuf = sandbox.write(&format!("blocks/{n}"), answerable(block) + "\n");
                session += &format!(". {}", path.display());
            }
        }
        session += "\nbuiltin printf '%s\\0' 0 END-OF-BLOCK >> \"$QVS_LOG\"\n";
    }
    session += "exit 0\n";
    let input = sandbox.write("session", session);
    let interactive: &[&str] = if way == Way::Pasted { &["-i"] } else { &[] };
    let words = match shell {
        Shell::Bash => &["--norc", "--noprofile"][..],
        Shell::Zsh => &["-f"],
    };
    let mut command = sandbox.command(found("setsid").unwrap());
    command.arg(found(shell.name()).unwrap()).args(words).args(interactive);
    if way == Way::Pasted {
        command.stdin(fs::File::open(&input).unwrap());
    } else {
        command.arg(&input).stdin(std::process::Stdio::null());
    }
    finish(sandbox, world, command)
}

/// Runs a command that is made from the sandbox, and reads the records.
pub fn finish(sandbox: &Sandbox, world: &World, mut command: std::process::Command) -> Record {
    let (out, err) = (sandbox.path("out"), sandbox.path("err"));
    command
        .env("QVS_FAIL", world.fail.join(" "))
        .env("QVS_SAY", world.say.join(" "))
        .env("QVS_YES", sandbox.path("yes"))
        .stdout(fs::File::create(&out).unwrap())
        .stderr(fs::File::create(&err).unwrap());
    let code = limit::wait(command.spawn().unwrap());
    let text = |path| String::from_utf8_lossy(&fs::read(path).unwrap_or_default()).into_owned();
    assert!(code.is_some(), "it ended in time\n{}\n{}", text(&out), text(&err));
    let mut calls: Vec<Vec<Call>> =
        sandbox.calls().split(|call| call[0] == "END-OF-BLOCK").map(<[Call]>::to_vec).collect();
    calls.iter_mut().for_each(|calls| calls.sort());
    let list = |folder: &str| fs::read_dir(sandbox.path(folder)).unwrap().map(|entry| entry.unwrap().file_name());
    let mut files: Vec<String> = ["work", "tmp", "."]
        .into_iter()
        .flat_map(list)
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| !matches!(name.as_str(), "yes" | "out" | "err" | "log"))
        .collect();
    files.sort();
    Record { calls, out: text(&out), ignored: text(&sandbox.path("work/.gitignore")), files }
}

/// A block whose questions are answered from a file: the replacement changes only our own text, never a value.
fn answerable(block: &Block) -> String {
    let piece = |piece: &valuestream::runbook::Piece| match piece.path {
        None => piece.text.replace("</dev/tty", "<\"$QVS_YES\""),
        Some(_) => piece.text.clone(),
    };
    let command = |pieces: &Vec<valuestream::runbook::Piece>| pieces.iter().map(piece).collect::<String>();
    block.commands.iter().map(command).collect::<Vec<_>>().join("\n")
}

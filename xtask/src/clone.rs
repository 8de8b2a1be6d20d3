//! Reads a Git clone with the `git` program: its tags and the files at them. Nothing is checked out in it.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process;

/// A clone, with or without files checked out.
#[derive(Debug)]
pub struct Repository {
    git: PathBuf,
}

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its name.
    pub name: String,
    /// The id of the object that it names.
    pub id: String,
    /// The day when it was made or, if it is a lightweight tag, its commit was: `YYYY-MM-DD`.
    pub day: String,
}

impl Repository {
    /// The clone of `origin` in this folder; repositories in folders above are ignored.
    pub fn open(folder: &Path, origin: &str) -> Result<Repository> {
        let inside = folder.join(".git");
        let repository = Repository { git: if inside.exists() { inside } else { folder.to_owned() } };
        if process::on_path("git").is_none() {
            bail!("there is no `git` on the PATH to read the clone with");
        }
        if repository.tell(&["rev-parse", "--git-dir"]).is_none() {
            bail!(
                "{} is not a Git clone: make one with `git clone --no-checkout https://{origin}` and give its folder",
                folder.display()
            );
        }
        Ok(repository)
    }

    /// All tags.
    pub fn tags(&self) -> Result<Vec<Tag>> {
        let format = "--format=%(refname:lstrip=2) %(objectname) %(creatordate:short)";
        let told = self.tell(&["for-each-ref", format, "refs/tags"]).context("git does not list the tags")?;
        let tag = |line: &str| {
            let mut words = line.split(' ').map(str::to_owned);
            Some(Tag { name: words.next()?, id: words.next()?, day: words.next()? })
        };
        told.lines().map(|line| tag(line).with_context(|| format!("git lists an unreadable tag: `{line}`"))).collect()
    }

    /// The time and the id of the commit that this name stands for, if there is one.
    pub fn commit(&self, name: &str) -> Option<(u64, String)> {
        let told = self.tell(&["rev-list", "--max-count=1", "--timestamp", name, "--"])?;
        let (time, id) = told.trim().split_once(' ')?;
        Some((time.parse().ok()?, id.to_owned()))
    }

    /// Those of these commits whose Go sources, except tests, contain this text.
    pub fn with_go_text(&self, text: &str, commits: &[&str]) -> Result<Vec<String>> {
        let mut command = self.git(&["grep", "--files-with-matches", "--full-name", "--no-color", "-F", "-e", text]);
        command.args(commits).args(["--", "*.go", ":(exclude)*_test.go"]).stdin(Stdio::null());
        let output = command.output().context("cannot start `git grep`")?;
        // 1 means that it was not found.
        if !matches!(output.status.code(), Some(0 | 1)) {
            bail!("`git grep` failed: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        let told = String::from_utf8_lossy(&output.stdout);
        let mut found: Vec<_> = told.lines().filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect();
        found.dedup();
        Ok(found)
    }

    /// The paths of all files at a commit.
    pub fn paths(&self, commit: &str) -> Result<Vec<String>> {
        let told = self.tell(&["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]);
        let told = told.with_context(|| format!("git does not list the files of {commit}"))?;
        Ok(told.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect())
    }

    /// A reader of many files.
    pub fn files(&self) -> Result<Files> {
        let mut command = self.git(&["cat-file", "--batch"]);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start `git cat-file`")?;
        let asks = child.stdin.take().context("`git cat-file` has no input")?;
        let answers = BufReader::new(child.stdout.take().context("`git cat-file` has no output")?);
        Ok(Files { child, asks, answers })
    }

    fn tell(&self, words: &[&str]) -> Option<String> {
        process::output(&mut self.git(words))
    }

    fn git(&self, words: &[&str]) -> Command {
        let mut command = Command::new("git");
        // A Git hook sets variables with the place of its own repository.
        process::without(&mut command, |name| name.starts_with("GIT_"));
        command.arg("--git-dir").arg(&self.git).args(words);
        command
    }
}

/// Reads many files through a single `git` process.
#[derive(Debug)]
pub struct Files {
    child: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// A file at a commit.
#[derive(Debug)]
pub struct File {
    /// The same id means the same text.
    pub id: String,
    /// Its content.
    pub text: String,
}

impl Files {
    /// The file at this path in a commit, if it exists.
    pub fn read(&mut self, commit: &str, path: &str) -> Result<Option<File>> {
        self.answer(commit, path).with_context(|| format!("git does not give {path} at {commit}"))
    }

    fn answer(&mut self, commit: &str, path: &str) -> Result<Option<File>> {
        writeln!(self.asks, "{commit}:{path}")?;
        self.asks.flush()?;
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        let words: Vec<&str> = head.split_whitespace().collect();
        let (id, size) = match words[..] {
            [.., "missing"] => return Ok(None),
            [id, "blob", size] => (id.to_owned(), size.parse::<usize>()?),
            _ => bail!("it answers `{}`", head.trim()),
        };
        // A newline follows the text.
        let mut text = vec![0; size + 1];
        self.answers.read_exact(&mut text)?;
        text.pop();
        Ok(Some(File { id, text: String::from_utf8(text)? }))
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        // It only reads, so it can be killed at any time.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

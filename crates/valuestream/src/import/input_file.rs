//! Turns imported files into texts: unpacks archives, and reports what is too large or not a text.

use yaml::read::position_at;

use super::code::ImportCode;
use super::document::{File, InputFile};
use super::gather::Gathering;
use super::link;
use super::local_adapters;
use super::note::At;
use super::unzip::{is_zip, members};

/// How many bytes of YAML are read from one file: 1000 entries need about 130 KB.
pub(super) const MAX_FILE_BYTES: usize = 512 * 1024;
/// How many bytes of YAML are read in total.
pub(super) const MAX_TOTAL_BYTES: usize = 1024 * 1024;
/// The maximum size of an archive, in bytes.
pub(super) const MAX_ARCHIVE_BYTES: usize = 16 * 1024 * 1024;
/// The maximum size of a README, in bytes.
const MAX_README_BYTES: usize = 256 * 1024;
/// The maximum number of files.
const MAX_FILES: usize = 2000;

/// The text of a file.
pub(super) struct Source {
    /// Empty if the file is not read.
    pub(super) text: String,
    /// What of it should be read.
    pub(super) wanted: Wanted,
}

/// What of a text should be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wanted {
    Nothing,
    /// Whatever it holds.
    All,
    /// YAML between other text, if there is any that can be imported: a note, a script.
    Blocks,
}

/// The texts of the imported files, one for each of `gathering.files`.
pub(super) fn sources(given: &[InputFile], gathering: &mut Gathering) -> Vec<Source> {
    let mut reader = Reader { gathering, sources: Vec::new(), room: MAX_TOTAL_BYTES };
    for given in given {
        if is_zip(&given.bytes) {
            reader.archive(given);
        } else {
            reader.file(given.name.clone(), None, given.bytes.len(), |_| Some(given.bytes.as_slice().into()));
        }
    }
    reader.sources
}

struct Reader<'g, 'p> {
    gathering: &'g mut Gathering<'p>,
    sources: Vec<Source>,
    /// How many more bytes may be read.
    room: usize,
}

/// The content of a file; `None` if it is unavailable.
type Bytes<'b> = Option<std::borrow::Cow<'b, [u8]>>;

impl Reader<'_, '_> {
    fn archive(&mut self, given: &InputFile) {
        if given.bytes.len() > MAX_ARCHIVE_BYTES {
            return self.refuse(given.name.clone(), None, too_large(given.bytes.len(), MAX_ARCHIVE_BYTES));
        }
        let Some(members) = members(&given.bytes, MAX_FILES) else {
            return self.refuse(given.name.clone(), None, ImportCode::Archive);
        };
        if members.is_empty() {
            return self.refuse(given.name.clone(), None, ImportCode::Nothing);
        }
        let archive = given.name.clone().unwrap_or_default();
        for member in members {
            let bytes = |limit| member.unpack(limit);
            self.file(Some(member.path.clone()), Some(archive.clone()), member.size, bytes);
        }
    }

    /// Takes a file of a given size; `bytes` provides at most as many as its argument says.
    fn file<'b>(
        &mut self,
        name: Option<String>,
        archive: Option<String>,
        size: usize,
        bytes: impl FnOnce(usize) -> Bytes<'b>,
    ) {
        if self.sources.len() >= MAX_FILES {
            if self.sources.len() == MAX_FILES {
                self.refuse(name, archive, ImportCode::TooMany);
            }
            return;
        }
        if name.as_deref().is_some_and(local_adapters::is_pin) {
            return self.pin(name, archive, size, bytes);
        }
        if name.as_deref().is_some_and(|name| is_unread(name, archive.is_some())) {
            return self.unread(name, archive, size, bytes);
        }
        let limit = MAX_FILE_BYTES.min(self.room);
        if size > limit {
            let most = if size > MAX_FILE_BYTES { MAX_FILE_BYTES } else { MAX_TOTAL_BYTES };
            return self.refuse(name, archive, too_large(size, most));
        }
        let Some(bytes) = bytes(limit) else {
            let path = name.as_deref().unwrap_or_default().into();
            return self.refuse(name, archive, ImportCode::ArchiveMember { name: path });
        };
        // UTF-16 without a byte order mark is UTF-8 with a NUL in every second position.
        let wide = bytes.iter().take(4).any(|byte| *byte == 0);
        match std::str::from_utf8(&bytes) {
            Ok(_) if wide => self.refuse(name, archive, ImportCode::NotUtf8),
            Ok(text) => {
                self.room -= text.len().min(self.room);
                let file = self.add(name, archive, false);
                if let Some(source) = self.sources.get_mut(file) {
                    *source = Source { text: text.to_owned(), wanted: Wanted::All };
                }
            }
            Err(error) => {
                let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let file = self.add(name, archive, false);
                let mark = position_at(&String::from_utf8_lossy(good), good.len());
                self.gathering.note_at(ImportCode::NotUtf8, At { file, mark: Some(mark) });
            }
        }
    }

    /// Takes the revision of adapters that lie among the files.
    fn pin<'b>(
        &mut self,
        name: Option<String>,
        archive: Option<String>,
        size: usize,
        bytes: impl FnOnce(usize) -> Bytes<'b>,
    ) {
        let bytes = if size <= local_adapters::MOST_BYTES { bytes(local_adapters::MOST_BYTES) } else { None };
        let text = bytes.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok());
        let pin = name.as_deref().zip(text).and_then(|(name, text)| local_adapters::read(name, text));
        self.gathering.pins.extend(pin);
        self.add(name, archive, true);
    }

    /// Takes a file that is not YAML: the link of a README, and whatever YAML is in a note or script that is not from a
    /// bundle.
    fn unread<'b>(
        &mut self,
        name: Option<String>,
        archive: Option<String>,
        size: usize,
        bytes: impl FnOnce(usize) -> Bytes<'b>,
    ) {
        let of_name = |is: fn(&str) -> bool| name.as_deref().is_some_and(is);
        let may_link = self.gathering.link.is_none() && of_name(is_readme);
        let may_hold = archive.is_none() && of_name(is_note);
        let limit = MAX_README_BYTES.min(self.room);
        let bytes = if (may_link || may_hold) && size <= limit { bytes(limit) } else { None };
        let text = bytes.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok());
        let file = self.add(name, archive, true);
        let Some(text) = text else { return };
        self.room -= text.len().min(self.room);
        let plan = if may_link { link::plan_in(text) } else { None };
        let (Some(known), Some(source)) = (self.gathering.files.get_mut(file), self.sources.get_mut(file)) else {
            return;
        };
        known.unread = plan.is_none() && !may_hold;
        known.linked = plan.is_some();
        match plan {
            Some(plan) => self.gathering.link = Some((file, plan)),
            None if may_hold => *source = Source { text: text.to_owned(), wanted: Wanted::Blocks },
            None => {}
        }
    }

    fn refuse(&mut self, name: Option<String>, archive: Option<String>, code: ImportCode) {
        let file = self.add(name, archive, false);
        self.gathering.note_at(code, At { file, mark: None });
    }

    fn add(&mut self, name: Option<String>, archive: Option<String>, unread: bool) -> usize {
        self.gathering.files.push(File { name, archive, documents: Vec::new(), unread, linked: false });
        self.sources.push(Source { text: String::new(), wanted: Wanted::Nothing });
        self.sources.len() - 1
    }
}

fn too_large(size: usize, most: usize) -> ImportCode {
    ImportCode::TooLarge { size: size.div_ceil(1024), most: most / 1024 }
}

fn is_readme(name: &str) -> bool {
    name.rsplit('/').next() == Some("README.md")
}

/// Whether a file may have YAML among other text: a note or a script, unless it is the runbook.
fn is_note(name: &str) -> bool {
    let is_runbook = matches!(name.rsplit('/').next(), Some("RUNBOOK.md" | "runbook.sh"));
    !is_runbook && [".md", ".sh"].into_iter().any(|ending| ends_with(name, ending))
}

fn ends_with(name: &str, ending: &str) -> bool {
    name.get(name.len().saturating_sub(ending.len())..).is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

/// Whether a file's name means that it is not YAML: a note, a script, the own adapter and, in an archive, everything else.
fn is_unread(name: &str, in_archive: bool) -> bool {
    let ends = |ending: &str| ends_with(name, ending);
    let hidden = name.starts_with("__MACOSX/") || name.rsplit('/').next().is_some_and(|name| name.starts_with("._"));
    if in_archive {
        hidden || ![".yaml", ".yml", ".json"].into_iter().any(ends)
    } else {
        [".md", ".sh", ".cue"].into_iter().any(ends)
    }
}

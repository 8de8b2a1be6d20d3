//! The page's outputs: files, diagnostics, the clipboard, downloads.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::page::Page;
use crate::selector::attribute;
use crate::wait;

/// A shown message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// `data-diagnostic`.
    pub code: String,
    /// `data-for`: a field's name or a file's path.
    pub about: String,
    /// `data-severity`.
    pub severity: String,
    /// Its text.
    pub text: String,
}

impl Page {
    /// A file of the bundle, byte for byte; its tab is clicked if there is one.
    pub fn file_text(&self, path: &str) -> Result<String> {
        let tab = attribute("data-file-tab", path);
        if !self.is_shown(&tab)? {
            self.show_view("files")?;
        }
        if self.is_shown(&tab)? {
            self.click(&tab)?;
        }
        let file = attribute("data-file", path);
        // A file of the runbook has no text before the later part has loaded.
        let text = wait::until("the file's text", || Ok(Some(self.text_of(&file)?).filter(|text| !text.is_empty())));
        text.with_context(|| {
            let paths = self.file_paths().unwrap_or_default().join(", ");
            format!("the page shows no file {path}; it has: {paths}")
        })
    }

    /// The paths of all files on the page, in its order.
    pub fn file_paths(&self) -> Result<Vec<String>> {
        let mut paths = self.values_of_attribute("data-file-tab")?;
        for path in self.values_of_attribute("data-file")? {
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        Ok(paths)
    }

    /// All messages on the page, in its order.
    pub fn diagnostics(&self) -> Result<Vec<Diagnostic>> {
        let list = self.script(include_str!("../scripts/diagnostics.js"), &[])?;
        let part = |message: &serde_json::Value, index: usize| message[index].as_str().unwrap_or_default().to_owned();
        let messages = list.as_array().into_iter().flatten();
        Ok(messages
            .map(|message| Diagnostic {
                code: part(message, 0),
                about: part(message, 1),
                severity: part(message, 2),
                text: part(message, 3),
            })
            .collect())
    }

    /// The messages on the page that block the bundle.
    pub fn errors(&self) -> Result<Vec<Diagnostic>> {
        let mut messages = self.diagnostics()?;
        messages.retain(|message| message.severity == "error");
        Ok(messages)
    }

    /// The codes of the errors about this field or file.
    pub fn errors_about(&self, about: &str) -> Result<Vec<String>> {
        let mut messages = self.errors()?;
        messages.retain(|message| message.about == about);
        Ok(messages.into_iter().map(|message| message.code).collect())
    }

    /// The codes of the messages about this field or file.
    pub fn diagnostics_about(&self, about: &str) -> Result<Vec<String>> {
        let mut messages = self.diagnostics()?;
        messages.retain(|message| message.about == about);
        Ok(messages.into_iter().map(|message| message.code).collect())
    }

    /// The text on the clipboard, as the visitor would paste it; an error if it may be from an earlier visit.
    pub fn read_clipboard(&self) -> Result<String> {
        ensure!(
            self.browser.empty_clipboard,
            "the clipboard may be from another visit: use Visitor::with_empty_clipboard"
        );
        self.browser.allow_clipboard(self.address().trim_end_matches('/'))?;
        // Firefox sometimes refuses, but not the next time.
        let script = "return await navigator.clipboard.readText().catch(error => { if (error.name !== 'NotAllowedError') throw error })";
        wait::until("the clipboard to be readable", || {
            let text = self.async_script(script, &[])?;
            Ok(text.as_str().map(str::to_owned))
        })
    }

    /// The content of a downloaded file, once it is complete.
    pub fn wait_for_download(&self, name: &str) -> Result<Vec<u8>> {
        let folder = self.browser.downloads();
        // A browser reserves the name with an empty file and writes under another name until the download is complete.
        let content = wait::until(&format!("the download {name}"), || {
            Ok(fs::read(folder.join(name)).ok().filter(|content| !content.is_empty()))
        });
        content.with_context(|| {
            let there = fs::read_dir(&folder).into_iter().flatten().flatten();
            let names: Vec<_> = there.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
            format!("downloaded so far: {}", names.join(", "))
        })
    }
}

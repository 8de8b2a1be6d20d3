//! Files that someone chose or dropped.

use js_sys::Uint8Array;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, File, FileList, HtmlInputElement};

/// A file's name and content.
pub struct Chosen {
    /// The name, without a path.
    pub name: String,
    /// What is in it; at most as much as was asked for, and a byte more where there is more.
    pub bytes: Vec<u8>,
}

/// The files in a control for files, which is then empty again, so that the same file can be chosen once more.
pub async fn of_control(control: &Element, limit: usize) -> Vec<Chosen> {
    let Some(input) = control.dyn_ref::<HtmlInputElement>() else { return Vec::new() };
    let files = read(listed(input.files()), limit).await;
    input.set_value("");
    files
}

/// A file that was dropped and is yet to be read.
pub type Dropped = File;

/// The files that an event drops. They are there only while the event is taken up.
pub fn dropped(event: &Event) -> Vec<Dropped> {
    let list = event.dyn_ref::<web_sys::DragEvent>().and_then(|event| event.data_transfer()?.files());
    listed(list)
}

fn listed(list: Option<FileList>) -> Vec<File> {
    list.iter().flat_map(|list| (0..list.length()).filter_map(|n| list.get(n))).collect()
}

/// The texts of the files in a control; one that is no text is left out.
pub async fn texts_of(control: &Element) -> Vec<String> {
    const MAX_TEXT_BYTES: usize = 4 << 20;
    let files = of_control(control, MAX_TEXT_BYTES).await;
    files.into_iter().filter_map(|file| String::from_utf8(file.bytes).ok()).collect()
}

/// Reads files, at most so much of each and a byte more.
pub async fn read(files: Vec<File>, limit: usize) -> Vec<Chosen> {
    let mut chosen = Vec::new();
    for file in files {
        // More than the limit is not read: a file can be larger than memory.
        let Ok(part) = file.slice_with_i32_and_i32(0, i32::try_from(limit + 1).unwrap_or(i32::MAX)) else { continue };
        let Ok(buffer) = JsFuture::from(part.array_buffer()).await else { continue };
        chosen.push(Chosen { name: file.name(), bytes: Uint8Array::new(&buffer).to_vec() });
    }
    chosen
}

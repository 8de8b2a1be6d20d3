//! How requests are answered. All that it calls comes later.

#![allow(unsafe_code, improper_ctypes_definitions)]

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::import::Imports;
use super::request::Request;
use super::workspace::Workspace;
use super::{bundle, examples, guide, live};
use crate::browser::page;
use crate::later::later;

later! {
    /// Does what was asked for.
    pub fn answer(workspace: Workspace, imports: Imports, request: Request) -> () {
        match request {
            Request::Guide => guide::toggle(workspace),
            Request::Example(id) => {
                examples::load(workspace, &id);
                // The button may be gone with what it stood in.
                page::show_id("form");
            }
            Request::SaveBundle(say) => bundle::save(workspace).into_iter().for_each(|text| say.run(text)),
            Request::Import(files) => spawn_local(imports.take_dropped(files)),
            Request::Live => live::begin(workspace),
        }
    }
}

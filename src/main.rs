//! The browser app: a form on one side, the files made of it on the other. It holds views and browser access; what a
//! value means, what is wrong with it and what a file says is decided in `valuestream`.

mod app;
mod browser;
mod changes;
mod draft;
mod each;
mod examples;
mod flow;
mod form;
mod guide;
mod header;
mod import;
mod inputs;
mod keys;
mod later;
mod link;
mod listbox;
mod live;
mod mend;
mod messages;
mod notice;
mod offline;
mod palette;
mod picture;
mod plans;
mod preview;
mod print;
mod reactive;
mod runbook;
mod shown;
mod toolbar;
mod version;
mod welcome;
mod words;
mod workspace;

fn main() {
    app::start();
}

//! The browser app: a form on one side, the files made of it on the other. It holds views, their state and browser access;
//! what a value means, what is wrong with it and what a file says is decided in `valuestream`.

mod app;
mod browser;
mod components;
mod later;
mod lazy;
mod state;
mod views;
mod words;

fn main() {
    app::start();
}

//! What can be done about a check, as commands to copy. A command keeps its elements, and what its button says, while others
//! come and go.

use leptos::prelude::*;
use live_status::{Command, CommandId};
use valuestream::live::command_label;

use super::said::Badge;
use crate::components::{Item, OneCommand, Rows, ToCopy, said};

/// A command, and the how manieth of its kind it is.
type Key = (CommandId, usize);

/// The commands of a check.
pub fn commands(check: Badge) -> AnyView {
    let listed = move || {
        let commands = check.with(|(check, _)| check.commands.clone()).unwrap_or_default();
        let nth = |n: usize, id| commands.iter().take(n).filter(|before| before.id == id).count();
        let keys: Vec<Key> = commands.iter().enumerate().map(|(n, it)| (it.id, nth(n, it.id))).collect();
        keys.into_iter().zip(commands).collect()
    };
    Rows::new().view(listed, row)
}

fn row(command: Item<Key, Command>) -> AnyView {
    let text = said(move |_| command.with(|command| command.command.clone()).unwrap_or_default());
    let label = said(move |lang| command.with(|command| command_label(command.id).get(lang)));
    let id = said(move |_| command.with(|command| command.id.name()));
    view! {
        <div class="live-command" data-live-command=id>
            <span>{label}</span>
            <OneCommand command=text text=ToCopy::of(move |_| Ok(text.get_untracked())) />
        </div>
    }
    .into_any()
}

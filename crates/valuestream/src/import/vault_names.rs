//! Names in Key Vault: External Secrets Operator reads the kind of an object from their front. In another store the same
//! text means something else, so whose store it is decides (`plan/stores.rs`), and that is known once the values are chosen.

use super::code::ImportCode;
use super::gather::Secret;
use super::note::Note;
use crate::plan::stores::Stores;
use crate::plan::{DataFromField, EntryField, RemoteKind, RowField, SecretList, SecretRow};

/// What a name is without `secret/`, which changes nothing; `None` if it is not there.
pub(super) fn without_secret(name: &str) -> Option<&str> {
    name.strip_prefix(RemoteKind::Secret.prefix()).filter(|bare| !bare.is_empty())
}

/// The kind and the name of an object, of a name with its kind in front.
fn split(name: &str) -> (RemoteKind, &str) {
    let kinds = RemoteKind::ALL.iter();
    let mut found =
        kinds.filter_map(|kind| Some((*kind, name.strip_prefix(kind.prefix()).filter(|it| !it.is_empty())?)));
    found.next().unwrap_or((RemoteKind::Secret, name))
}

/// Takes the kinds off the names in a row that was just read, where they are those of this installation's vault.
pub(super) fn take_off(row: &mut SecretRow, store: &str) {
    let stores = Stores::of(row, store);
    let ours = |row: &SecretRow, list| -> Vec<bool> {
        (0..row.count(list)).map(|m| stores.is_row_ours(row, list, m)).collect()
    };
    let (data, data_from) = (ours(row, SecretList::Data), ours(row, SecretList::DataFrom));
    for (entry, _) in row.data.iter_mut().zip(data).filter(|(_, is_ours)| *is_ours) {
        let (kind, name) = split(&entry.values.remote_key);
        let name = name.to_owned();
        kind.value().clone_into(&mut entry.values.remote_kind);
        entry.values.remote_key = name;
    }
    for (item, _) in row.data_from.iter_mut().zip(data_from).filter(|(_, is_ours)| *is_ours) {
        if let Some(bare) = without_secret(&item.values.remote_key).map(str::to_owned) {
            item.values.remote_key = bare;
        }
    }
}

/// Notes each name of a file that the row has without its `secret/`.
pub(super) fn notes(secret: &Secret, row: &SecretRow, notes: &mut Vec<Note>) {
    let keys: [(SecretList, RowField); 2] =
        [(SecretList::Data, EntryField::RemoteKey.into()), (SecretList::DataFrom, DataFromField::RemoteKey.into())];
    for (list, key) in keys {
        for (m, values) in secret.rows(list).iter().enumerate() {
            let written = values.iter().find(|(field, _)| *field == key).map(|(_, written)| written);
            let Some(written) = written else { continue };
            if without_secret(&written.text).is_some_and(|bare| row.row_text(m, key) == Some(bare)) {
                notes.push(Note::new(ImportCode::SecretPrefix { key: (&written.text).into() }, written.at));
            }
        }
    }
}

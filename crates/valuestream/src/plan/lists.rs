//! The lists of an ExternalSecret, declared once: everything that goes through rows goes by this table.

use super::row_id::RowId;
use super::secrets::{DataFrom, DataFromField, Entry, EntryField, Secret, SecretField, TemplateField, TemplateKey};
use crate::field::{Defaults, Spec};

/// A row of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row<V> {
    /// Stays the same while the row moves.
    pub id: RowId,
    /// The row's own values.
    pub values: V,
}

/// A value to read from the vault.
pub type EntryRow = Row<Entry>;
/// Many values to read from the vault at once.
pub type DataFromRow = Row<DataFrom>;
/// A key whose value is made by a template.
pub type TemplateRow = Row<TemplateKey>;

/// Declares the lists: the name in links and files, the rows, their values, and how many rows there are at first.
macro_rules! lists {
    ($( $(#[$doc:meta])* $list:ident = $key:literal, $rows:ident: $values:ident, $field:ident, first: $first:literal; )*) => {
        /// An ExternalSecret to make.
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub struct SecretRow {
            /// Stays the same while the row moves.
            pub id: RowId,
            /// The row's own values.
            pub values: Secret,
            $( $(#[$doc])* pub $rows: Vec<Row<$values>>, )*
        }

        /// A list of an ExternalSecret.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
        pub enum SecretList {
            $( $(#[$doc])* $list, )*
        }

        /// A value that each row of a list has.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
        pub enum RowField {
            $( $(#[$doc])* $list($field), )*
        }

        $(
            impl From<$field> for RowField {
                fn from(field: $field) -> RowField {
                    RowField::$list(field)
                }
            }
        )*

        impl SecretList {
            /// All of them, in the order of the table.
            pub const ALL: &[SecretList] = &[$( SecretList::$list, )*];

            /// Its name in links and in the file.
            pub const fn key(self) -> &'static str {
                match self { $( SecretList::$list => $key, )* }
            }

            /// How many rows it has before anyone adds one.
            pub const fn first_rows(self) -> usize {
                match self { $( SecretList::$list => $first, )* }
            }

            /// The values of its rows, in order.
            pub fn fields(self) -> impl Iterator<Item = RowField> {
                let of = move |field: &RowField| field.list() == self;
                std::iter::empty()$( .chain($field::ALL.into_iter().map(RowField::$list)) )*.filter(of)
            }
        }

        impl RowField {
            /// The list.
            pub const fn list(self) -> SecretList {
                match self { $( RowField::$list(_) => SecretList::$list, )* }
            }

            /// The declaration of the value.
            pub const fn spec(self) -> &'static Spec {
                match self { $( RowField::$list(field) => field.spec(), )* }
            }
        }

        impl SecretRow {
            /// An ExternalSecret without rows, with the defaults of a link version.
            pub(super) fn empty(id: RowId, defaults: Defaults) -> SecretRow {
                SecretRow { id, values: Secret::with(defaults), $( $rows: Vec::new(), )* }
            }

            /// How many rows a list has.
            pub fn count(&self, list: SecretList) -> usize {
                match list { $( SecretList::$list => self.$rows.len(), )* }
            }

            /// The identities of a list's rows, in order.
            pub fn row_ids(&self, list: SecretList) -> Vec<RowId> {
                match list { $( SecretList::$list => self.$rows.iter().map(|row| row.id).collect(), )* }
            }

            /// The identity of the row at an index; `None` if there is none.
            pub fn row_id(&self, list: SecretList, m: usize) -> Option<RowId> {
                match list { $( SecretList::$list => self.$rows.get(m).map(|row| row.id), )* }
            }

            /// The index of a row in its list.
            pub fn row_index(&self, list: SecretList, id: RowId) -> Option<usize> {
                match list { $( SecretList::$list => self.$rows.iter().position(|row| row.id == id), )* }
            }

            /// A value of the row at an index; `None` if there is none.
            pub fn row_text(&self, m: usize, field: RowField) -> Option<&str> {
                match field { $( RowField::$list(field) => self.$rows.get(m).map(|row| row.values.get(field)), )* }
            }

            /// The same, to change it.
            pub(crate) fn row_text_mut(&mut self, m: usize, field: RowField) -> Option<&mut String> {
                match field {
                    $( RowField::$list(field) => self.$rows.get_mut(m).map(|row| row.values.get_mut(field)), )*
                }
            }

            /// Adds a row at the end of a list.
            pub(super) fn push_row(&mut self, list: SecretList, id: RowId, defaults: Defaults) {
                match list { $( SecretList::$list => self.$rows.push(Row { id, values: $values::with(defaults) }), )* }
            }

            /// Removes a row; does nothing if it is gone.
            pub(super) fn drop_row(&mut self, list: SecretList, id: RowId) {
                match list { $( SecretList::$list => self.$rows.retain(|row| row.id != id), )* }
            }

            /// Exchanges two rows of a list.
            pub(super) fn swap_rows(&mut self, list: SecretList, m: usize, other: usize) {
                match list { $( SecretList::$list => self.$rows.swap(m, other), )* }
            }
        }
    };
}

lists! {
    /// Keys of the Secret that a template makes.
    Template = "template", template: TemplateKey, TemplateField, first: 0;
    /// Values of the vault, one by one.
    Data = "data", data: Entry, EntryField, first: 1;
    /// Values of the vault, many at once.
    DataFrom = "dataFrom", data_from: DataFrom, DataFromField, first: 0;
}

impl RowField {
    /// The last part of the value's name (docs/contract.md#values).
    pub const fn key(self) -> &'static str {
        self.spec().key
    }
}

impl SecretList {
    /// The value of that name; `None` if the list's rows have none.
    pub fn field_of_key(self, key: &str) -> Option<RowField> {
        self.fields().find(|field| field.key() == key)
    }

    /// The list of that name.
    pub fn of_key(key: &str) -> Option<SecretList> {
        SecretList::ALL.iter().copied().find(|list| list.key() == key)
    }
}

/// A part of an ExternalSecret in the table of values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SecretPart {
    /// A single value.
    Value(SecretField),
    /// A list of rows.
    List(SecretList),
}

impl SecretPart {
    /// All of them in the order of the table (docs/contract.md#values), which is that of links and plan files.
    pub fn all() -> impl Iterator<Item = SecretPart> {
        let values = SecretField::ALL.into_iter().flat_map(|field| {
            let before = (field == SecretField::Extra).then_some(SecretPart::List(SecretList::Template));
            before.into_iter().chain([SecretPart::Value(field)])
        });
        values.chain([SecretList::Data, SecretList::DataFrom].map(SecretPart::List))
    }
}

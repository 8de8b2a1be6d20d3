//! Reads which parameters an adapter of one's own has, from its CUE. Of what is more than a plain list of fields nothing is
//! said: only CUE itself knows it.

mod fields;
mod tokens;

use fields::{Field, behind_package, fields, package_of, struct_of, without_imports};
use tokens::{Token, tokens};

/// What an adapter is called in its package.
const PATTERN: &str = "DesignPattern";
/// Where its parameters are declared.
const PARAMETERS: &str = "parameters";

/// The names of the parameters that the files of a directory declare for the adapter of a package. `None` if there is no such
/// adapter, or if its parameters are anything but plain fields.
pub fn parameters(sources: &[String], package: &str) -> Option<Vec<String>> {
    let mut names = None;
    for source in sources {
        let tokens = tokens(source);
        if package_of(&tokens) != Some(package) {
            continue;
        }
        let behind_imports = without_imports(behind_package(&tokens));
        for pattern in plain(&behind_imports)?.into_iter().filter(|field| field.name == PATTERN) {
            for declared in plain(struct_of(pattern.value)?)?.into_iter().filter(|field| field.name == PARAMETERS) {
                let own = plain(struct_of(declared.value)?)?.into_iter().filter(|field| !field.is_hidden());
                names.get_or_insert_with(Vec::new).extend(own.map(|field| field.name.to_owned()));
            }
        }
    }
    names
}

/// Whether one of these files is of a package.
pub fn has_package(sources: &[String], package: &str) -> bool {
    // Attributes may stand before it.
    let is_it =
        |two: &[Token]| matches!(two, [Token::Name(word), Token::Name(name)] if word == "package" && name == package);
    sources.iter().any(|source| tokens(source).windows(2).any(is_it))
}

/// The fields of a struct; `None` if anything else stands in it.
fn plain(tokens: &[Token]) -> Option<Vec<Field<'_>>> {
    let (fields, are_all) = fields(tokens);
    are_all.then_some(fields)
}

#[cfg(test)]
mod tests;

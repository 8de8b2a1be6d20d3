//! The functions that templates of a `target.template` can call.

use super::found::{Found, at};
use super::list::{FUNCTIONS, FUNCTIONS_GONE};

/// The engine that runs a template (`engineVersion`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// That of releases before 0.16.0, where it is asked for.
    V1,
    /// That of all others.
    V2,
}

/// The functions of Go's templates (text/template, "Functions"). `break` and `continue` are words of the language.
const BUILTINS: &str = "and call eq ge gt html index js le len lt ne not or print printf println slice urlquery";

/// The functions of engine v1, the same in each release that has it (pkg/template/v1/template.go, 0.5.0 to 0.15.1).
const V1: &str = "base64decode base64encode fromJSON jwkPrivateKeyPem jwkPublicKeyPem lower pemCertificate pemPrivateKey \
                  pkcs12cert pkcs12certPass pkcs12key pkcs12keyPass toBytes toJSON toString upper";

/// What a release knows about a function. Of engine v1 it does not depend on the release.
pub fn function(engine: Engine, name: &str, version: Option<[u32; 3]>) -> Found {
    if has(BUILTINS, name) {
        return Found::Here(());
    }
    match engine {
        Engine::V1 if has(V1, name) => Found::Here(()),
        Engine::V1 => Found::Unknown,
        Engine::V2 => at(history(name), version),
    }
}

/// The names of all functions of a release, for suggestions.
pub fn names(engine: Engine, version: Option<[u32; 3]>) -> impl Iterator<Item = &'static str> {
    let own: Vec<&str> = match engine {
        Engine::V1 => words(V1).collect(),
        Engine::V2 => {
            let all = FUNCTIONS.iter().flat_map(|(_, names)| words(names));
            all.filter(|name| at(history(name), version) == Found::Here(())).collect()
        }
    };
    words(BUILTINS).chain(own)
}

/// When a function of engine v2 came and went.
fn history(name: &str) -> impl Iterator<Item = ([u32; 3], Option<()>)> {
    let came = FUNCTIONS.iter().filter(|(_, names)| has(names, name)).map(|(since, _)| (*since, Some(())));
    let went = FUNCTIONS_GONE.iter().filter(|(_, names)| has(names, name)).map(|(since, _)| (*since, None));
    let mut both: Vec<_> = came.chain(went).collect();
    both.sort_unstable();
    both.into_iter()
}

fn words(names: &'static str) -> impl Iterator<Item = &'static str> {
    names.split_ascii_whitespace()
}

fn has(names: &'static str, name: &str) -> bool {
    words(names).any(|it| it == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_come_and_go() {
        let v2 = |name, version| function(Engine::V2, name, Some(version));
        assert_eq!(v2("b64enc", [0, 5, 0]), Found::Here(()));
        assert_eq!(v2("getSecretKey", [0, 20, 1]), Found::NotYet([0, 20, 2]));
        assert_eq!(v2("getSecretKey", [1, 1, 1]), Found::Here(()));
        assert_eq!(v2("getSecretKey", [1, 2, 0]), Found::Dropped([1, 2, 0]));
        assert_eq!(v2("getHostByName", [2, 2, 0]), Found::Here(()));
        assert_eq!(function(Engine::V2, "getHostByName", None), Found::Dropped([2, 3, 0]));
        assert_eq!(v2("sha512sum", [1, 1, 0]), Found::NotYet([1, 1, 1]));
        // sprig has it, and ESO takes it out (pkg/template/v2/template.go).
        assert_eq!(v2("env", [0, 5, 0]), Found::Unknown);
        assert_eq!(v2("printf", [0, 5, 0]), Found::Here(()));
    }

    #[test]
    fn engine_v1_has_functions_of_its_own() {
        assert_eq!(function(Engine::V1, "base64encode", None), Found::Here(()));
        assert_eq!(function(Engine::V1, "b64enc", None), Found::Unknown);
        assert!(names(Engine::V1, None).any(|name| name == "toBytes"));
    }

    #[test]
    fn names_are_those_of_a_release() {
        let has = |name: &str, version| names(Engine::V2, version).any(|it| it == name);
        assert!(has("hexdec", None) && !has("hexdec", Some([2, 6, 0])) && !has("getSecretKey", None));
        assert!(has("getSecretKey", Some([1, 0, 0])) && has("index", None));
        // 210 of sprig in 0.5.0 without two, seven of ESO.
        assert_eq!(names(Engine::V2, Some([0, 5, 0])).count(), 215 + words(BUILTINS).count());
    }
}

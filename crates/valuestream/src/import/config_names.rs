//! What the Applications of QVS Configs may be called by their directories. Pipelines begin with an Application's name, which no
//! QVS Config has.

use std::collections::BTreeMap;

use super::path::Path;

/// How many directories a name is made of at most.
const MOST_PARTS: usize = 3;
/// A name that more QVS Configs share than these tells nothing.
const MOST_ALIKE: usize = 4;

/// The names that the Applications of QVS Configs may have, by any numbers for the QVS Configs.
#[derive(Clone, Debug, Default)]
pub struct ConfigNames {
    /// The name of the directory first, then those with the directories above before it.
    by_config: BTreeMap<usize, Vec<String>>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl ConfigNames {
    /// Those of these QVS Configs, with their paths.
    pub fn of<'p>(configs: impl Iterator<Item = (usize, &'p str)>) -> ConfigNames {
        let mut all = ConfigNames::default();
        for (config, path) in configs {
            let names = names(path);
            for name in &names {
                all.by_name.entry(name.clone()).or_default().push(config);
            }
            all.by_config.insert(config, names);
        }
        all
    }

    /// The QVS Configs that may make one of these pipelines, by their names, in order.
    pub fn of_pipelines<'p>(&self, pipelines: impl Iterator<Item = &'p str>) -> Vec<usize> {
        let mut all: Vec<usize> = pipelines.flat_map(|pipeline| self.of_pipeline(pipeline)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Those with a name that stands in the pipeline's, between hyphens.
    fn of_pipeline<'p>(&'p self, pipeline: &'p str) -> impl Iterator<Item = usize> + 'p {
        let ends: Vec<usize> = pipeline.match_indices('-').map(|(at, _)| at).take(MOST_HYPHENS).collect();
        let begins = [0].into_iter().chain(ends.clone().into_iter().map(|at| at + 1));
        let parts =
            begins.flat_map(move |begin| ends.clone().into_iter().filter_map(move |end| pipeline.get(begin..end)));
        let named = parts.filter_map(|part| self.by_name.get(part)).filter(|all| all.len() <= MOST_ALIKE);
        named.flatten().copied()
    }

    /// The names of a QVS Config.
    pub(super) fn of_config(&self, config: usize) -> &[String] {
        self.by_config.get(&config).map(Vec::as_slice).unwrap_or_default()
    }
}

/// How many parts of a pipeline's name are looked at.
const MOST_HYPHENS: usize = 16;

/// A directory's name with the letters that an Application's has: small ones, digits and hyphens.
fn slug(directory: &str) -> String {
    let small = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    directory.chars().map(small).collect()
}

fn names(path: &str) -> Vec<String> {
    let Some(path) = Path::read(path) else { return Vec::new() };
    let mut names: Vec<String> = Vec::new();
    for directory in path.called().rev().take(MOST_PARTS) {
        let name = slug(directory);
        names.push(names.last().map_or(name.clone(), |inner| format!("{name}-{inner}")));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pipelines_begin_with_what_directories_are_called() {
        let paths = ["api/.valuestream/qvs.yaml", "shop/Web_Front/.valuestream/qvs.yaml", ".valuestream/qvs.yaml"];
        let names = ConfigNames::of(paths.into_iter().enumerate());
        let of = |pipeline: &'static str| names.of_pipelines([pipeline].into_iter());
        assert_eq!(of("api-build"), [0]);
        assert_eq!(of("shop-api-build"), [0]);
        assert_eq!(of("shop-web-front-deploy"), [1]);
        assert_eq!(of("web-front-resolve-ip-address"), [1]);
        assert_eq!(of("apis-build"), []);
        assert_eq!(of("build"), []);
        assert_eq!(names.of_config(1), ["web-front", "shop-web-front"]);
        assert!(names.of_config(2).is_empty());
    }

    #[test]
    fn a_name_of_many_tells_nothing() {
        let paths: Vec<String> = (0..9).map(|n| format!("s{n}/app/.valuestream/qvs.yaml")).collect();
        let names = ConfigNames::of(paths.iter().map(String::as_str).enumerate());
        assert_eq!(names.of_pipelines(["app-deploy", "s3-app-deploy"].into_iter()), [3]);
    }
}

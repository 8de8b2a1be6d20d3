//! Which file a request means, and what it is. A path never leads out of the served folder.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// The file that a request's path means, seen from the served folder; none if the path leads out of it.
pub(super) fn named_by(path: &str, mount: &str) -> Option<PathBuf> {
    let decoded = percent_decoded(path.strip_prefix(mount)?)?;
    let mut file = PathBuf::new();
    for segment in decoded.split('/').filter(|segment| !segment.is_empty()) {
        let is_name = matches!(
            Path::new(segment).components().collect::<Vec<_>>()[..],
            [Component::Normal(name)] if name == segment
        );
        if !is_name || segment.starts_with('.') || segment.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(segment);
    }
    if decoded.is_empty() || decoded.ends_with('/') {
        file.push("index.html");
    }
    Some(file)
}

/// The file itself, unless it is not there or a link leads out of the folder.
pub(super) fn inside(folder: &Path, file: &Path) -> Option<PathBuf> {
    let path = fs::canonicalize(folder.join(file)).ok()?;
    (path.starts_with(folder) && path.is_file()).then_some(path)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            // `from_str_radix` alone would take `+1`.
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The media type to serve a file as, by its name.
pub(super) fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_mean_files_below_the_folder() {
        let meant = |path| named_by(path, "/").map(|file| file.display().to_string());
        assert_eq!(meant("/").as_deref(), Some("index.html"));
        assert_eq!(meant("/a/").as_deref(), Some("a/index.html"));
        assert_eq!(meant("/a/b%20c.js").as_deref(), Some("a/b c.js"));
        assert_eq!(named_by("/sub/x.css", "/sub/"), Some(PathBuf::from("x.css")));
        assert_eq!(named_by("/x.css", "/sub/"), None);
    }

    #[test]
    fn paths_out_of_the_folder_mean_nothing() {
        for path in [
            "/../Cargo.toml",
            "/a/../../x",
            "/%2e%2e/x",
            "/..%2fx",
            "/a%5c..%5cx",
            "/c:/x",
            "/%00",
            "/.git/config",
            "/%zz",
            "/%+1",
            "no-slash",
        ] {
            assert_eq!(named_by(path, "/"), None, "{path}");
        }
    }

    #[test]
    fn browsers_get_the_types_they_insist_on() {
        assert_eq!(media_type(Path::new("x_bg.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("index.html")), "text/html; charset=utf-8");
        assert_eq!(media_type(Path::new("x.js")), "text/javascript; charset=utf-8");
        assert_eq!(media_type(Path::new("x.css")), "text/css; charset=utf-8");
        assert_eq!(media_type(Path::new("icon.svg")), "image/svg+xml");
        assert_eq!(media_type(Path::new("LICENSE")), "application/octet-stream");
    }
}

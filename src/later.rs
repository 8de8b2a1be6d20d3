//! How functions come later: what the first screen does not need is a chunk of the same program, fetched when someone asks
//! for it, or by itself when the page has been ready for a while.

/// Declares functions of the later chunk. Each becomes one to await, which fetches the chunk if it is not there and fails if it
/// does not come. One direct call of what such a function calls would make that a part of the first chunk. A development
/// build is one program.
macro_rules! later {
    ($($(#[doc = $doc:literal])* $vis:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) -> $out:ty $body:block)*) => {$(
        $(#[doc = $doc])*
        #[cfg(not(debug_assertions))]
        #[wasm_split_helpers::wasm_split(later, fallible)]
        $vis fn $name($($arg: $type),*) -> Result<$out, wasm_split_helpers::SplitLoaderError> {
            Ok($body)
        }

        $(#[doc = $doc])*
        #[cfg(debug_assertions)]
        $vis async fn $name($($arg: $type),*) -> Result<$out, wasm_split_helpers::SplitLoaderError> {
            Ok($body)
        }
    )*};
}

pub(crate) use later;

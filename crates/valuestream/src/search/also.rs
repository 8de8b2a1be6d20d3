//! Words that nobody finds on the page, because it has another one for them.

/// What people say, and the word that the page has.
pub(super) const ALSO: [(&str, &str); 3] =
    [("名前空間", "namespace"), ("ネームスペース", "namespace"), ("秘密", "シークレット")];

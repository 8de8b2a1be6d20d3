//! Words that people use for something that the page calls by another name.

/// What people say, and the page's word for it.
pub(super) const ALSO: [(&str, &str); 3] =
    [("名前空間", "namespace"), ("ネームスペース", "namespace"), ("秘密", "シークレット")];

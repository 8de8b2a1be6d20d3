//! The catalogue of diagnostics: every code, how grave it is, why it matters and what to do.

use crate::text::Text;

/// How grave a diagnostic is. Only an error stands in the way of the bundle.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Severity {
    /// It will not work.
    Error,
    /// It may not work, or not for long.
    Warning,
    /// Good to know.
    Info,
}

impl Severity {
    /// The contract's name of it.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// Declares a catalogue: an enum with a variant a code, each with its stable kebab-case name, how grave it is, why it
/// matters and what to do. `{0}`, `{1}` in the words stand for the facts of a single finding, see [`fill`].
macro_rules! codes {
    (
        $(#[$catalogue_doc:meta])* $catalogue:ident {
            $( $(#[$doc:meta])* $code:ident = $name:literal, $severity:ident, $reason:expr, $fix:expr; )*
        }
    ) => {
        $(#[$catalogue_doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum $catalogue {
            $( $(#[$doc])* $code, )*
        }

        impl $catalogue {
            /// Every code, in the catalogue's order.
            pub const ALL: &[$catalogue] = &[$( $catalogue::$code, )*];

            /// Its stable name.
            pub const fn name(self) -> &'static str {
                match self { $( $catalogue::$code => $name, )* }
            }

            /// How grave it is.
            pub const fn severity(self) -> $crate::check::Severity {
                match self { $( $catalogue::$code => $crate::check::Severity::$severity, )* }
            }

            /// Why it matters.
            pub const fn reason(self) -> $crate::text::Text {
                match self { $( $catalogue::$code => $reason, )* }
            }

            /// What to do.
            pub const fn fix(self) -> $crate::text::Text {
                match self { $( $catalogue::$code => $fix, )* }
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// A kind of diagnostic about the values of a Plan.
    Code {
        /// A required value is empty.
        Required = "required", Error,
            Text::new("必須の値が空です。", "This value is required and empty."),
            Text::new("入力するまでファイルには目印が入ります。", "Until you fill it in, files show a placeholder.");
        /// U+0000, which no file or command can carry.
        NulCharacter = "nul-character", Error,
            Text::new("ヌル文字 (U+0000) が含まれています。", "It holds a NUL character (U+0000)."),
            Text::new("入力し直してください。この値はファイルに入れません。", "Type it again. It is kept out of every file.");
        /// Text that looks like a token, key or kubeconfig.
        CredentialLike = "credential-like", Error,
            Text::new("認証情報のように見えます。", "It looks like a credential."),
            Text::new("消してください。トークンや鍵は QVS コンソールに直接入力します。この値はファイルに入れません。", "Remove it. Tokens and keys go straight into the QVS console. It is kept out of every file.");
        /// User information inside a URL.
        UrlCredentials = "url-credentials", Error,
            Text::new("URL にユーザー名やトークンが含まれています。", "The URL carries a user name or token."),
            Text::new("@ より前を消してください。トークンは QVS コンソールに入力します。この値はファイルに入れません。", "Remove what stands before the @. The token goes into the QVS console. It is kept out of every file.");
        /// Not an entry of the closed list.
        UnknownChoice = "unknown-choice", Error,
            Text::new("選択肢にない値です。", "This is not one of the choices."),
            Text::new("一覧から選んでください。", "Choose from the list.");
        /// Neither a GUID nor a domain.
        TenantShape = "tenant-shape", Error,
            Text::new("ドメイン名でも GUID でもありません。", "This is neither a domain nor a GUID."),
            Text::new("contoso.onmicrosoft.com のようなドメイン名か、テナント ID を入力してください。", "Enter a domain such as contoso.onmicrosoft.com, or the tenant's id.");
        /// Not `major.minor.patch`.
        VersionShape = "version-shape", Error,
            Text::new("バージョン番号の形ではありません。", "This is not a version number."),
            Text::new("先頭の v を付けずに 0.16.2 のように入力してください。", "Write it without a v, such as 0.16.2.");
        /// Neither an https nor an ssh clone URL.
        CloneUrlShape = "clone-url-shape", Error,
            Text::new("https でも ssh でもない URL です。", "This is neither an https nor an ssh clone URL."),
            Text::new("https://host/org/repo.git または git@host:org/repo.git の形で入力してください。", "Write https://host/org/repo.git or git@host:org/repo.git.");
        /// Not a relative path of plain names.
        DirectoryShape = "directory-shape", Error,
            Text::new("ディレクトリとして使えない文字や並びがあります。", "This cannot be used as a directory here."),
            Text::new("英数字と . _ - の名前を / で区切ってください。先頭の / や .. は使えません。", "Use names of letters, digits, . _ and -, separated by /. No leading / and no .. parts.");
        /// Not an RFC 1123 label.
        LabelShape = "label-shape", Error,
            Text::new("使えない文字があるか、長すぎます。", "It holds a character that is not allowed, or is too long."),
            Text::new("英小文字・数字・ハイフンで 63 文字まで。先頭と末尾は英小文字か数字にします。", "Use up to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends.");
        /// Not an RFC 1123 subdomain.
        SubdomainShape = "subdomain-shape", Error,
            Text::new("使えない文字があるか、長すぎます。", "It holds a character that is not allowed, or is too long."),
            Text::new("英小文字・数字・ハイフン・ドットで 253 文字まで。各部分の先頭と末尾は英小文字か数字にします。", "Use up to 253 lower-case letters, digits, hyphens and dots, with a letter or digit at both ends of each part.");
        /// Not a Go duration.
        DurationShape = "duration-shape", Error,
            Text::new("長さとして読めません。", "This cannot be read as a duration."),
            Text::new("0、90s、1h30m のように単位 (h, m, s) を付けてください。日 (d) と負の値は使えません。", "Write 0, 90s or 1h30m with a unit (h, m, s). Days (d) and negative values do not work.");
        /// Not 32 hex digits.
        KeyVaultVersionShape = "key-vault-version-shape", Error,
            Text::new("キーコンテナのバージョンは 16 進 32 桁です。", "A Key Vault version is 32 hex digits."),
            Text::new("「現在のバージョン」の値を貼り付けるか、空欄にして最新の値を取得します。", "Paste the value shown as current version, or leave it empty for the latest.");
        /// Azure CLI reads a value that starts with `@` from a file.
        StartsWithAt = "starts-with-at", Error,
            Text::new("@ で始まる値を az はファイル名として読みます。", "az takes a value that starts with @ for the name of a file."),
            Text::new("先頭の @ を消してください。", "Remove the @ at the start.");
        /// Not a plain file name.
        FileNameShape = "file-name-shape", Error,
            Text::new("ファイル名として使えない文字があります。", "This cannot be used as a file name here."),
            Text::new("英数字と . _ - だけを使い、先頭は英数字か . にしてください。", "Use letters, digits, . _ and - only, and start with a letter, a digit or a dot.");
        /// Two files of the bundle would have the same path.
        FileNameTaken = "file-name-taken", Error,
            Text::new("同じファイル名になる ExternalSecret がもう一つあります。", "Another ExternalSecret gets the same file name."),
            Text::new("名前か namespace を変えてください。", "Change the name or the namespace.");
        /// The host belongs to another kind of repository.
        RepositoryKindDiffers = "repository-kind-differs", Warning,
            Text::new("clone URL のホストは別の種類のリポジトリのようです。", "The clone URL's host looks like another kind of repository."),
            Text::new("種類が違うと pipeline が clone に失敗します。選択を確かめてください。", "With the wrong kind the pipeline fails to clone. Check the choice.");
        /// QVS clones this kind over ssh only.
        SshUrlNeeded = "ssh-url-needed", Warning,
            Text::new("この種類のリポジトリを QVS は ssh だけで clone します。", "QVS clones this kind of repository over ssh only."),
            Text::new("git@host:org/repo.git の形の URL を入力してください。", "Enter a URL such as git@host:org/repo.git.");
    }
}

impl Code {
    /// Whether a text with it must never be shown outside its own control: not in a file, link, draft or undo step.
    pub const fn hides_text(self) -> bool {
        matches!(self, Code::NulCharacter | Code::CredentialLike | Code::UrlCredentials)
    }
}

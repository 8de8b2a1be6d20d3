//! The row types of the table of official adapters.

/// A tag of the adapters' repository: major, minor, patch.
pub type Tag = [u32; 3];

/// A pattern that a QVS Config can name.
#[derive(Debug)]
pub struct Pattern {
    /// Its path in the adapters' module, without the module's name.
    pub name: &'static str,
    /// The first tag that has it.
    pub since: Tag,
    /// What it is for.
    pub kind: Kind,
    /// Which pipeline deploys what it declares; `None` if it declares nothing.
    pub provider: Option<Provider>,
    /// The patterns that it consists of.
    pub includes: &'static [&'static str],
    /// Its `params`.
    pub params: &'static [Param],
    /// Its `pipelineParams`, which are fixed when the pipeline is compiled.
    pub options: &'static [Param],
    /// Whether an option that it does not have is refused, where others ignore it.
    pub options_closed: bool,
    /// What its pipelines take at run time.
    pub run_time: &'static [RunTime],
    /// Its pipelines.
    pub pipelines: &'static [Pipeline],
    /// What must stand beside it.
    pub needs: &'static [Need],
    /// The patterns that contradict it.
    pub conflicts: &'static [Conflict],
    /// Names that older tags had.
    pub gone: &'static [Gone],
    /// Whether it never compiles.
    pub broken: bool,
}

/// What a pattern is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Resources.
    Infrastructure,
    /// Pipelines.
    Pipeline,
    /// Parts of others, and beginnings to copy.
    Other,
}

/// What deploys resources.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Provider {
    /// The deployment worker, plain resources.
    Kubernetes,
    /// The deployment worker, charts.
    Helm,
    /// Pulumi.
    Pulumi,
}

/// A parameter, an option, or a key of the value of one.
#[derive(Debug)]
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// What its value must be.
    pub shape: Shape,
    /// What holds if it is left out.
    pub absent: Absent,
    /// The first tag that has it, if that is later than the pattern's.
    pub since: Option<Tag>,
    /// The first tag that lets it be left out, if older ones did not.
    pub optional_since: Option<Tag>,
    /// The texts that it takes; any if there is none.
    pub choices: &'static [&'static str],
    /// What its text is converted to.
    pub format: Option<Format>,
    /// Whether a key that `fields` does not have is refused, and so in the values of these.
    pub closed: bool,
    /// The keys of its value, or of each item of it.
    pub fields: &'static [Param],
    /// What else holds for it.
    pub rules: &'static [Rule],
}

/// What holds if a parameter is left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Absent {
    /// It does not compile.
    Fails,
    /// Nothing: it has no value then.
    Nothing,
    /// Nothing reads it, whatever is declared.
    Unread,
    /// This text.
    Text(&'static str),
    /// `null`, which may be written, too.
    Null,
    /// A value that is no text, or the value of another parameter.
    Other,
}

/// What a value must be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A text.
    Text,
    /// `true` or `false`, no text.
    Flag,
    /// A list of texts.
    Texts,
    /// A list of mappings.
    Objects,
    /// A mapping.
    Object,
    /// A mapping with texts.
    TextsByName,
    /// A mapping with references to secrets.
    SecretsByName,
    /// A mapping with values of any kind.
    ByName,
    /// A reference to a secret.
    Secret,
    /// Anything.
    Any,
}

/// What a text is converted to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A whole number, or one with `%` behind it.
    IntegerOrPercentage,
    /// A range of addresses.
    Cidr,
}

/// What else holds for a parameter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rule {
    /// It must be given where another one has this value.
    RequiredWhen(&'static str, &'static str),
    /// It must be given where one of these is.
    RequiredWith(&'static [&'static str]),
    /// It must be given where all of these are.
    RequiredWithAll(&'static [&'static str]),
    /// It makes no sense to leave it out where another one has this value (no error of the compiler).
    WantedWhen(&'static str, &'static str),
    /// It makes no sense to leave it out (no error of the compiler).
    Wanted,
    /// Its type is open, but a text is made of it.
    UsedAsText,
    /// None of these may be given beside it.
    Excludes(&'static [&'static str]),
    /// Without all of these, nothing reads it.
    ReadWith(&'static [&'static str]),
    /// Without all of these, it is read, but in nothing that is made: what is wrong in it fails, what is missing does not.
    UsedWith(&'static [&'static str]),
    /// Something reads it only where another one has this value.
    ReadWhen(&'static str, &'static str),
    /// It must not have the value of this one.
    DiffersFrom(&'static str),
    /// Not both may be 0.
    NotBothZero(&'static str),
    /// Keys that its mapping must not have.
    ForbiddenKeys(&'static [&'static str]),
    /// Its text begins so.
    Begins(&'static str),
    /// Its text ends so.
    Ends(&'static str),
    /// The empty text is refused, though it is the default.
    EmptyFails,
    /// With this value, an option must be true.
    NeedsFlag(&'static str, &'static str),
    /// Each secret must name its version.
    VersionNeeded,
    /// Of its texts, the pipeline replaces only those that are one expression.
    WholeExpressions,
    /// It becomes a name of Kubernetes: of a namespace, a container or a Service.
    KubernetesLabel,
    /// It becomes a port of Kubernetes.
    KubernetesPort,
}

/// A parameter that a pipeline takes at run time.
#[derive(Debug)]
pub struct RunTime {
    /// Its name.
    pub name: &'static str,
    /// The pipelines that take it, by their ids.
    pub pipelines: &'static [&'static str],
    /// Whether QVS fills it.
    pub automatic: bool,
    /// Its default; `None` if there is none.
    pub default: Option<&'static str>,
    /// When it is there.
    pub when: When,
    /// Whether the option `image` goes before its name.
    pub image_prefix: bool,
}

/// When a run-time parameter is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    /// Always.
    Always,
    /// The repository is cloned with a token.
    Https,
    /// The repository is cloned with a key.
    Ssh,
    /// The option at this path is true, or given.
    Option(&'static str),
}

/// A pipeline of a pattern.
#[derive(Debug)]
pub struct Pipeline {
    /// What its name ends in.
    pub id: &'static str,
    /// The id with another value of an option: the option, the value, the id.
    pub id_when: Option<(&'static str, &'static str, &'static str)>,
    /// Its results.
    pub results: &'static [&'static str],
    /// Whether its results are named by an option, and no list has them.
    pub open_results: bool,
    /// Whether it takes every parameter of the QVS Config at run time.
    pub takes_params: bool,
    /// Whether the option `image` goes before its id.
    pub image_prefix: bool,
}

/// What must stand beside a pattern.
#[derive(Debug)]
pub struct Need {
    /// One of these patterns.
    pub one_of: &'static [&'static str],
    /// Or an infrastructure pattern with one of these providers.
    pub providers: &'static [Provider],
    /// Whether it stands in another QVS Config.
    pub elsewhere: bool,
    /// Whether one of the user's own will do.
    pub or_own: bool,
}

/// A pattern that contradicts another one.
#[derive(Debug)]
pub struct Conflict {
    /// Which one.
    pub pattern: &'static str,
    /// Whether some values of options avoid it.
    pub avoidable: bool,
}

/// A name that older tags had.
#[derive(Debug)]
pub struct Gone {
    /// The name.
    pub name: &'static str,
    /// Whose it was.
    pub of: Of,
    /// The first tag without it.
    pub since: Tag,
    /// What it is called now; empty if it is not known.
    pub now: &'static str,
}

/// What a name is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    /// A parameter.
    Params,
    /// An option.
    Options,
    /// A run-time parameter.
    RunTime,
}

/// A pattern that only older tags have.
#[derive(Debug)]
pub struct Removed {
    /// Its path in the adapters' module.
    pub name: &'static str,
    /// The first tag that has it.
    pub since: Tag,
    /// The last tag that has it.
    pub until: Tag,
    /// What does the same now; empty if nothing is known to.
    pub now: &'static str,
}

/// What most parameters are: the base of the rows.
pub(super) const REQUIRED: Param = Param {
    name: "",
    shape: Shape::Text,
    absent: Absent::Fails,
    since: None,
    optional_since: None,
    choices: &[],
    format: None,
    closed: false,
    fields: &[],
    rules: &[],
};

/// A parameter that may be left out.
pub(super) const OPTIONAL: Param = Param { absent: Absent::Nothing, ..REQUIRED };

//! The tab of the Environment that the page shows.

/// What finds it; while there is only one Environment, the button that adds another.
pub const SHOWN_ENVIRONMENT: &str = ".environments [aria-current=true], .environments [data-action=add-environment]";

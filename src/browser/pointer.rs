//! What the pointer is at.

use web_sys::Event;

use super::query;

/// What an attribute says of the nearest element around an event that has it.
pub fn at(event: &Event, attribute: &str) -> Option<String> {
    query::around(event, &format!("[{attribute}]"))?.get_attribute(attribute)
}

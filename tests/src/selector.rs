//! CSS selectors for attributes with any value.

/// The selector for elements whose attribute `name` is exactly `value`.
pub fn attribute(name: &str, value: &str) -> String {
    let mut selector = format!("[{name}=\"");
    for character in value.chars() {
        match character {
            '"' | '\\' => {
                selector.push('\\');
                selector.push(character);
            }
            // A CSS escape; with six digits it needs no space after it.
            _ if character.is_control() => selector += &format!("\\{:06x}", u32::from(character)),
            _ => selector.push(character),
        }
    }
    selector + "\"]"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_cannot_leave_the_selector() {
        assert_eq!(attribute("data-field", "secrets.0.name"), r#"[data-field="secrets.0.name"]"#);
        assert_eq!(attribute("value", r#"a"b\c"#), r#"[value="a\"b\\c"]"#);
        assert_eq!(attribute("value", "a\nb"), r#"[value="a\00000ab"]"#);
    }
}

//! The form: reading and setting values by their names (docs/contract.md#values).

use anyhow::{Context, Result};
use fantoccini::key::Key;
use serde_json::json;

use crate::page::Page;
use crate::selector::attribute;
use crate::wait;

impl Page {
    /// Whether the value has a control on the page.
    pub fn has_field(&self, field: &str) -> Result<bool> {
        Ok(self.count_of(&attribute("data-field", field))? > 0)
    }

    /// Replaces the text of a field, key by key; the focus stays in it.
    pub fn type_into(&self, field: &str, text: &str) -> Result<()> {
        let of_field = attribute("data-field", field);
        let select = || {
            let Some(control) = self.mark_first_shown(&of_field)? else { return Ok(None) };
            // Typing replaces the selection, which WebDriver leaves alone in an element that has the focus.
            let selected = self
                .script(include_str!("../scripts/take_up_field.js"), &[json!(control)])
                .with_context(|| format!("cannot type into `{field}`"))?;
            Ok((selected == json!(true)).then_some(control))
        };
        if text.is_empty() {
            self.browser.session().keys(&of_field, &char::from(Key::Delete).to_string(), select)
        } else {
            self.browser.type_text(&of_field, text, select)
        }
    }

    /// Moves to the next control, so that the field takes its text as final.
    pub fn leave_field(&self) -> Result<()> {
        self.press(&char::from(Key::Tab).to_string())
    }

    /// Sets a value: chosen in a select or among radios, `true` or `false` for a checkbox, typed into any other field.
    pub fn choose(&self, field: &str, value: &str) -> Result<()> {
        let of_field = attribute("data-field", field);
        match self.kind_of(field)?.as_str() {
            "select" => {
                let option = format!("option{}", attribute("value", value));
                let find = || Ok(self.mark_first_shown(&of_field)?.map(|select| format!("{select} {option}")));
                self.browser.session().click(&format!("{of_field} {option}"), find)
            }
            "radio" => self.tick(&format!("{of_field}{}", attribute("value", value))),
            "checkbox" if self.value_of(field)? == value => Ok(()),
            "checkbox" => self.tick(&of_field),
            _ => self.type_into(field, value),
        }
        .with_context(|| format!("cannot choose `{value}` for `{field}`"))?;
        let chosen =
            wait::until(&format!("`{field}` to be `{value}`"), || Ok((self.value_of(field)? == value).then_some(())));
        chosen.with_context(|| format!("`{field}` is `{}`", self.value_of(field).unwrap_or_default()))
    }

    /// The value of a field: its text, the chosen option, the checked radio, or `true` or `false` for a checkbox.
    pub fn value_of(&self, field: &str) -> Result<String> {
        let expression = "
            it.type === 'radio' ? [...document.querySelectorAll(arguments[0])].find(it => it.checked)?.value ?? ''
              : it.type === 'checkbox' ? String(it.checked) : it.value";
        let value = self.read(&attribute("data-field", field), expression, &[])?;
        value.as_str().map(str::to_owned).with_context(|| format!("the value of `{field}` is not a text: {value}"))
    }

    /// The names of all fields, once each, in the order of the page.
    pub fn fields(&self) -> Result<Vec<String>> {
        let mut fields = self.values_of_attribute("data-field")?;
        let mut seen = std::collections::HashSet::new();
        fields.retain(|field| seen.insert(field.clone()));
        Ok(fields)
    }

    /// The name and value of every field, in the order of the page.
    pub fn values(&self) -> Result<Vec<(String, String)>> {
        self.fields()?.into_iter().map(|field| Ok((field.clone(), self.value_of(&field)?))).collect()
    }

    fn kind_of(&self, field: &str) -> Result<String> {
        let kind = "it.localName === 'input' ? it.type : it.localName";
        let kind = self.read(&attribute("data-field", field), kind, &[])?;
        Ok(kind.as_str().unwrap_or_default().to_owned())
    }

    /// Clicks a radio or checkbox, or its label if the style hides the control: in turns, until one of them can be clicked.
    fn tick(&self, selector: &str) -> Result<()> {
        let mut by_label = true;
        self.browser.session().click(selector, || {
            by_label = !by_label;
            let Some(control) = self.mark_first_shown(selector)? else { return Ok(None) };
            if by_label {
                self.script(include_str!("../scripts/mark_label.js"), &[json!(control)])?;
            }
            Ok(Some(control))
        })
    }
}

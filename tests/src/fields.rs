//! The form: reading and giving values by the contract's names.

use anyhow::{Context, Result, bail};
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
        let control = self.control(&attribute("data-field", field), field)?;
        // Typing replaces what is selected. WebDriver leaves the selection alone in an element that has the focus.
        self.script(
            "const it = document.querySelector(arguments[0]); it.scrollIntoView({ block: 'center' }); it.focus(); it.select()",
            &[json!(control)],
        )
        .with_context(|| format!("`{field}` is no field to type into"))?;
        if text.is_empty() {
            self.session.keys(&control, &char::from(Key::Delete).to_string())
        } else {
            self.session.type_text(&control, text)
        }
    }

    /// Goes on to the next control, so that the field sees that its text is final.
    pub fn leave_field(&self) -> Result<()> {
        self.press(&char::from(Key::Tab).to_string())
    }

    /// Chooses a value: of a select, of radios, of a checkbox (`true` or `false`); into any other field it is typed.
    pub fn choose(&self, field: &str, value: &str) -> Result<()> {
        let of_field = attribute("data-field", field);
        match self.kind_of(field)?.as_str() {
            "select" => {
                let select = self.control(&of_field, field)?;
                self.session.click(&format!("{select} option{}", attribute("value", value)))
            }
            "radio" => self.tick(&format!("{of_field}{}", attribute("value", value)), field),
            "checkbox" if self.value_of(field)? == value => Ok(()),
            "checkbox" => self.tick(&of_field, field),
            _ => self.type_into(field, value),
        }
        .with_context(|| format!("cannot choose `{value}` for `{field}`"))?;
        let now = self.value_of(field)?;
        if now != value {
            bail!("chose `{value}` for `{field}`, but it is `{now}`");
        }
        Ok(())
    }

    /// The value of a field: text, the chosen option, the ticked radio, `true` or `false` of a checkbox.
    pub fn value_of(&self, field: &str) -> Result<String> {
        self.wait_for(&attribute("data-field", field))?;
        self.text(
            "const all = [...document.querySelectorAll(arguments[0])];
             if (all[0].type === 'radio') return all.find(it => it.checked)?.value ?? '';
             return all[0].type === 'checkbox' ? String(all[0].checked) : all[0].value",
            &[json!(attribute("data-field", field))],
        )
    }

    /// The names of all fields, once each, in the order of the page.
    pub fn fields(&self) -> Result<Vec<String>> {
        let mut fields = self.values_of_attribute("data-field")?;
        let mut seen = std::collections::HashSet::new();
        fields.retain(|field| seen.insert(field.clone()));
        Ok(fields)
    }

    /// Every field's name and value, in the page's order.
    pub fn values(&self) -> Result<Vec<(String, String)>> {
        self.fields()?.into_iter().map(|field| Ok((field.clone(), self.value_of(&field)?))).collect()
    }

    fn kind_of(&self, field: &str) -> Result<String> {
        let of_field = attribute("data-field", field);
        self.wait_for(&of_field)?;
        self.text(
            "const it = document.querySelector(arguments[0]); return it.localName === 'input' ? it.type : it.localName",
            &[json!(of_field)],
        )
    }

    fn control(&self, selector: &str, field: &str) -> Result<String> {
        wait::until(&format!("a control of `{field}` to use"), || self.mark_first_shown(selector))
    }

    /// Clicks a radio or checkbox, or its label where the style hides the control itself.
    fn tick(&self, selector: &str, field: &str) -> Result<()> {
        let control = self.control(selector, field)?;
        self.session.click(&control).or_else(|error| {
            let labelled = self.script(
                "const it = document.querySelector(arguments[0]), label = it.labels?.[0];
                 if (label) { it.removeAttribute('data-test-mark'); label.setAttribute('data-test-mark', '') }
                 return !!label",
                &[json!(control)],
            )?;
            if labelled == json!(true) { self.session.click(&control) } else { Err(error) }
        })
    }
}

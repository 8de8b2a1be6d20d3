//! What the journeys stand on: what the page draws anew while a visitor goes for it is found again, and nothing is done
//! twice.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor};
use serde_json::{Value, json};

/// Adds a control that is made anew every few milliseconds, for a while or until it is used, and counts what happens to it.
fn restless(page: &Page, kind: &str) -> Result<()> {
    let script = "
        const make = (name, attributes, ...children) => {
          const it = document.createElement(name);
          Object.entries(attributes).forEach(([name, value]) => it.setAttribute(name, value));
          it.append(...children);
          return it };
        const kinds = {
          button: () => make('button', { type: 'button' }, 'button'),
          input: () => make('input', { 'data-field': 'restless' }),
          select: () => make('select', {}, ...['a', 'b'].map(it => make('option', { value: it }, it))) };
        document.querySelector('#restless')?.remove();
        const holder = make('section', { id: 'restless' });
        holder.style.cssText = 'position: fixed; top: 0; left: 0; z-index: 1000';
        document.body.append(holder);
        const draw = () => { window.drawn++; holder.replaceChildren(kinds[arguments[0]]()) };
        window.drawn = 0; window.used = [];
        draw();
        const restless = setInterval(draw, 1), rest = () => clearInterval(restless);
        setTimeout(rest, 700);
        for (const kind of ['mousedown', 'keydown', 'change']) holder.addEventListener(kind, rest, true);
        for (const kind of ['click', 'keydown', 'change']) holder.addEventListener(kind, it => used.push(it.key ?? it.type))";
    page.script(script, &[json!(kind)]).map(drop)
}

fn used(page: &Page) -> Result<Value> {
    assert!(page.script("return window.drawn", &[])?.as_u64() > Some(10), "it was drawn anew");
    page.script("return window.used", &[])
}

#[test]
fn what_is_drawn_anew_is_found_again_and_used_once() -> Result<()> {
    let page = Visitor::new().opens("")?;
    restless(&page, "button")?;
    page.click("#restless button")?;
    assert_eq!(used(&page)?, json!(["click"]));

    restless(&page, "input")?;
    page.type_into("restless", "once")?;
    assert_eq!(used(&page)?, json!(["o", "n", "c", "e"]));
    assert_eq!(page.value_of("restless")?, "once");

    restless(&page, "select")?;
    page.choose_option("#restless select", "b")?;
    // A select is clicked as well, in some browsers.
    let changes = used(&page)?.as_array().into_iter().flatten().filter(|it| **it == "change").count();
    assert_eq!(changes, 1);
    assert_eq!(page.script("return document.querySelector('#restless select').value", &[])?, "b");
    Ok(())
}

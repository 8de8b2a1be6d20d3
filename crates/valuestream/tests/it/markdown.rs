//! RUNBOOK.md and README.md as read by GitHub and GitLab. The reader is comrak: GitLab's own, and a port of GitHub's.

use std::collections::VecDeque;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Anchorizer, Arena, Options, parse_document};
use proptest::prelude::*;
use text::hidden::visible;
use valuestream::files::Setting;
use valuestream::plan::{FieldRef, PlanField};
use valuestream::runbook::needs::needs;
use valuestream::runbook::{EntryValue, Needs, Part, Step, markdown, steps};
use valuestream::{Lang, Plan, bundle, share};

use crate::common::any;
use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::several::{SEVERAL, of_environments};
use crate::common::{REQUIRED, plan_of, set};

fn options() -> Options<'static> {
    let mut options = Options::default();
    let extension = &mut options.extension;
    extension.table = true;
    extension.autolink = true;
    extension.strikethrough = true;
    extension.tasklist = true;
    extension.footnotes = true;
    extension.alerts = true;
    extension.math_dollars = true;
    extension.math_code = true;
    options
}

/// What a reader sees, by kind, in document order.
#[derive(Default, Debug)]
struct Seen {
    headings: Vec<String>,
    code: VecDeque<(String, String)>,
    tables: VecDeque<Vec<Vec<String>>>,
    links: Vec<String>,
    lists: VecDeque<Vec<String>>,
    texts: Vec<String>,
    /// Blocks of HTML.
    html: Vec<String>,
    /// Anything that these files do not use.
    others: Vec<String>,
}

fn read(text: &str) -> Seen {
    let arena = Arena::new();
    let mut seen = Seen::default();
    let root = parse_document(&arena, text, &options());
    for node in root.descendants() {
        match &node.data().value {
            NodeValue::Heading(_) => seen.headings.push(text_of(node)),
            NodeValue::CodeBlock(block) => seen.code.push_back((block.info.clone(), block.literal.clone())),
            NodeValue::Table(_) => {
                let rows = node.children().map(|row| row.children().map(text_of).collect());
                seen.tables.push_back(rows.collect());
            }
            NodeValue::Link(link) => seen.links.push(link.url.clone()),
            // A value may contain anything.
            NodeValue::Text(_) if node.previous_sibling().is_some_and(is_code_tag) => {}
            NodeValue::Text(text) => seen.texts.push(text.to_string()),
            NodeValue::HtmlInline(tag) if tag == "<code>" || tag == "</code>" => {}
            NodeValue::HtmlBlock(block) => seen.html.push(block.literal.clone()),
            NodeValue::Document
            | NodeValue::Paragraph
            | NodeValue::BlockQuote
            | NodeValue::TableRow(_)
            | NodeValue::TableCell
            | NodeValue::Code(_)
            | NodeValue::Strong => {}
            // A list's items in one text each, as the runbook has them.
            NodeValue::List(_) => seen.lists.push_back(node.children().map(text_of).collect()),
            NodeValue::Item(_) => {}
            other => seen.others.push(format!("{other:?}")),
        }
    }
    seen
}

fn is_code_tag<'a>(node: &'a AstNode<'a>) -> bool {
    matches!(&node.data().value, NodeValue::HtmlInline(tag) if tag == "<code>")
}

fn text_of<'a>(node: &'a AstNode<'a>) -> String {
    let mut out = String::new();
    for node in node.descendants() {
        match &node.data().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            _ => {}
        }
    }
    out
}

/// GitLab's rule; comrak implements GitHub's, which differs.
fn gitlab_anchor(heading: &str) -> String {
    let kept: String = heading.to_lowercase().chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).collect();
    let mut out = String::new();
    for c in kept.replace(' ', "-").chars() {
        if c != '-' || !out.ends_with('-') {
            out.push(c);
        }
    }
    out
}

/// The document contains every part of every step, complete and in its position, and nothing else.
fn says_the_steps(text: &str, steps: &[Step], needs: &Needs) {
    let mut seen = read(text);
    assert_eq!((&seen.others, &seen.html), (&Vec::new(), &Vec::new()));
    for text in &seen.texts {
        assert!(!["**", "`", "](", "|", "&#"].iter().any(|mark| text.contains(mark)), "raw Markdown: {text:?}");
    }
    let headings: Vec<String> = steps.iter().map(|step| format!("{} {}", step.id, step.title)).collect();
    // The first is the title, the second is that of the requirements.
    assert_eq!(seen.headings[2..], headings);

    let list = seen.tables.pop_front().unwrap();
    assert_eq!(list.len(), steps.len() + 1);
    let mut links = Vec::new();
    let mut anchors = Anchorizer::new();
    seen.headings[..2].iter().for_each(|heading| _ = anchors.anchorize(heading));
    for (heading, (step, row)) in headings.iter().zip(steps.iter().zip(&list[1..])) {
        assert_eq!((row[0].as_str(), row[2].as_str()), (step.id.name(), step.title));
        let anchor = anchors.anchorize(heading);
        assert_eq!(anchor, gitlab_anchor(heading), "GitHub and GitLab disagree");
        links.push(format!("#{anchor}"));
    }
    let (tools, rights) = (seen.tables.pop_front().unwrap(), seen.tables.pop_front().unwrap());
    assert_eq!((tools.len(), rights.len()), (needs.tools.len() + 1, needs.rights.len() + 1));
    for (row, (tool, _)) in tools[1..].iter().zip(&needs.tools) {
        assert_eq!((row[0].as_str(), row[2].as_str()), (tool.name, tool.check));
    }
    links.extend(needs.tools.iter().map(|(tool, _)| tool.link.to_owned()));
    links.extend(needs.rights.iter().filter_map(|right| right.link).map(str::to_owned));
    for step in steps {
        links.extend(step.tools.iter().map(|tool| tool.link.to_owned()));
        for part in &step.parts {
            match part {
                Part::Run(block) => is_block(&mut seen, "bash", &block.text()),
                Part::Expect(text) => is_block(&mut seen, "text", text),
                Part::Paste(entry) => is_block(&mut seen, "yaml", &entry.text),
                Part::Enter(entries) => {
                    let rows = seen.tables.pop_front().unwrap();
                    assert_eq!(rows.len(), entries.len() + 1);
                    for (row, entry) in rows[1..].iter().zip(entries) {
                        let value = match &entry.value {
                            EntryValue::Value { text, .. } => visible(text),
                            EntryValue::Fixed(text) => visible(text),
                            EntryValue::Hint(text) => (*text).to_owned(),
                        };
                        assert_eq!(row, &[entry.label.to_owned(), value]);
                    }
                }
                Part::Link(_, address) => links.push(address.clone()),
                Part::List(items) => assert_eq!(seen.lists.pop_front().as_ref(), Some(items)),
                Part::Say(_) | Part::Warn(_) | Part::Into(..) => {}
            }
        }
    }
    assert_eq!(seen.links, links);
    assert_eq!((seen.code.len(), seen.tables.len(), seen.lists.len()), (0, 0, 0), "nothing is left over");
}

/// The next code block is this one, byte for byte.
fn is_block(seen: &mut Seen, language: &str, text: &str) {
    let text = format!("{}\n", text.trim_end_matches('\n'));
    assert_eq!(seen.code.pop_front(), Some((language.to_owned(), text)));
}

fn runbook_of(plan: &Plan, lang: Lang) {
    let steps = steps(&plan.resolve(), lang);
    let needs = needs(&plan.resolve(), &steps, lang);
    let text = markdown::document(&plan.resolve(), &steps, &needs, lang);
    says_the_steps(&text, &steps, &needs);
    // A ticket has the same content as the document.
    for step in &steps {
        let alone = markdown::step(step, plan, lang);
        let (head, content) = alone.split_once('\n').unwrap();
        // Alone, it says whose it is where there are several Environments.
        let own = head.strip_prefix(&format!("## {} {}", step.id, step.title)).unwrap();
        assert_eq!(!own.is_empty(), plan.is_one_of_several(), "{head}");
        assert!(text.contains(&format!("## {} {}\n{content}", step.id, step.title)), "{}", step.id);
    }
}

fn readme_of(plan: &Plan, lang: Lang) {
    let address = "https://tools.example/qvsconfig/";
    let made_by = "qvsconfig 0.0.0";
    let files = bundle::files(&plan.resolve(), Setting { lang, address, made_by });
    let (_, text) = files.iter().find(|(path, _)| path.ends_with("README.md")).unwrap();
    let mut seen = read(text);
    // Not shown to anyone: the program that made the file.
    assert_eq!(seen.html, [format!("<!-- {made_by} -->\n")]);
    assert_eq!(seen.others, Vec::<String>::new());
    assert_eq!(seen.links, [format!("{address}#{}", share::fragment(plan))]);
    let paths: Vec<String> = seen.tables.pop_front().unwrap()[1..].iter().map(|row| row[0].clone()).collect();
    let others = files.iter().map(|(path, _)| visible(path)).filter(|path| !path.ends_with("README.md"));
    assert_eq!(paths, others.collect::<Vec<_>>());
}

#[test]
fn the_documents_read_as_intended() {
    for (name, values) in SCENARIOS.iter().chain(SEVERAL) {
        for edition in ["current", "tutorial"] {
            let mut plan = plan(values);
            set(&mut plan, "runbookEdition", edition);
            for lang in Lang::ALL {
                eprintln!("{name}, {edition}, {}", lang.tag());
                runbook_of(&plan, lang);
                readme_of(&plan, lang);
            }
        }
    }
    Lang::ALL.into_iter().for_each(|lang| runbook_of(&Plan::default(), lang));
}

#[test]
fn the_documents_of_environments_read_as_intended() {
    for (name, plan) in of_environments() {
        for lang in Lang::ALL {
            eprintln!("{name}, {}", lang.tag());
            runbook_of(&plan, lang);
        }
    }
}

#[test]
fn no_value_breaks_out_of_its_position() {
    let hostile = [
        "|",
        "a\\|b",
        "\\\\|",
        "`|`",
        "``` \n# x",
        "```\n\n<script>alert(1)</script>\n",
        "~~~",
        "</code><img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "![a](//x.example/a.png)",
        "**a** _b_ ~~c~~",
        "| a | b |\n| --- | --- |",
        "<!-- ",
        "&lt;b&gt;",
        " a ",
        " ` ",
        "$`a`$ $$a$$",
        "[^1]",
        "- [ ] a",
        "# a",
        "> [!NOTE]",
        "a\\",
        "https://x.example/|a\\|b",
        "日本語 | 🙂",
    ];
    for text in hostile {
        let mut plan = plan_of(REQUIRED);
        for field in plan.field_refs() {
            if !matches!(field.spec().key, "runbookEdition" | "adapterSource" | "version" | "vaultAuthorization") {
                field.set(&mut plan, text.to_owned());
            }
        }
        eprintln!("{text:?}");
        for task in ["install", "upgrade", "remove"] {
            let mut several = plan.clone();
            let id = several.add_environment("production");
            set(&mut several, "runbookTask", task);
            for field in PlanField::further().filter(|field| field.spec().key != "vaultAuthorization") {
                FieldRef::Environment(id, field).set(&mut several, text.to_owned());
            }
            several.in_environments().for_each(|plan| runbook_of(&plan, Lang::En));
        }
        runbook_of(&plan, Lang::En);
        readme_of(&plan, Lang::Ja);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_plan_stays_in_its_document(plan in any::plan()) {
        runbook_of(&plan, Lang::Ja);
        readme_of(&plan, Lang::En);
    }
}

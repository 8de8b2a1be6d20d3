//! A Markdown document as GitHub reads it: its anchors, its links, and the content of its sections.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Anchorizer, Arena, Options, parse_document};

/// The relevant parts of a document.
#[derive(Debug, Default)]
pub struct Document {
    /// The anchors of its headings, in order.
    pub anchors: Vec<String>,
    /// The targets of its links and images.
    pub links: Vec<String>,
    /// Its code spans.
    pub codes: Vec<String>,
    /// The rows of its tables, without their heads.
    pub rows: Vec<Row>,
    /// Its code blocks, each with the anchor of its section.
    pub blocks: Vec<(String, String)>,
    /// The code spans in each paragraph, with the anchor of its section.
    pub paragraphs: Vec<(String, Vec<String>)>,
}

/// A row of a table.
#[derive(Debug)]
pub struct Row {
    /// The anchor of its section.
    pub section: String,
    /// The code spans in each of its cells.
    pub codes: Vec<Vec<String>>,
}

impl Document {
    /// Reads a document.
    pub fn read(text: &str) -> Document {
        let arena = Arena::new();
        let mut options = Options::default();
        options.extension.table = true;
        options.extension.autolink = true;
        let root = parse_document(&arena, text, &options);
        let mut document = Document::default();
        let mut anchorizer = Anchorizer::new();
        let mut section = String::new();
        for node in root.descendants() {
            match &node.data().value {
                NodeValue::Heading(_) => {
                    section = anchorizer.anchorize(&text_of(node));
                    document.anchors.push(section.clone());
                }
                NodeValue::Link(link) | NodeValue::Image(link) => document.links.push(link.url.clone()),
                NodeValue::Code(code) => document.codes.push(code.literal.clone()),
                NodeValue::CodeBlock(block) => document.blocks.push((section.clone(), block.literal.clone())),
                NodeValue::Paragraph => document.paragraphs.push((section.clone(), codes_of(node))),
                NodeValue::TableRow(false) => {
                    document.rows.push(Row { section: section.clone(), codes: node.children().map(codes_of).collect() })
                }
                _ => {}
            }
        }
        document
    }

    /// The rows of a section's tables.
    pub fn rows_of(&self, section: &str) -> Vec<&Row> {
        let rows: Vec<&Row> = self.rows.iter().filter(|row| row.section == section).collect();
        assert!(!rows.is_empty(), "no table in #{section}");
        rows
    }
}

fn codes_of<'a>(node: &'a AstNode<'a>) -> Vec<String> {
    let code = |node: &'a AstNode<'a>| match &node.data().value {
        NodeValue::Code(code) => Some(code.literal.clone()),
        _ => None,
    };
    node.descendants().filter_map(code).collect()
}

fn text_of<'a>(node: &'a AstNode<'a>) -> String {
    let text = |node: &'a AstNode<'a>| match &node.data().value {
        NodeValue::Text(text) => text.to_string(),
        NodeValue::Code(code) => code.literal.clone(),
        _ => String::new(),
    };
    node.descendants().map(text).collect()
}

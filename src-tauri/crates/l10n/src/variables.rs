//! Which variables a message needs: a walk through its pattern and all that it refers to.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

/// One walk. Terms are left out: a term sees only the arguments that its reference gives it.
pub(crate) struct Walk<'a> {
    bundle: &'a FluentBundle<FluentResource>,
    seen: BTreeSet<String>,
    found: BTreeSet<String>,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(bundle: &'a FluentBundle<FluentResource>) -> Self {
        Self {
            bundle,
            seen: BTreeSet::new(),
            found: BTreeSet::new(),
        }
    }

    pub(crate) fn found(self) -> BTreeSet<String> {
        self.found
    }

    /// Walks a message with its attributes, once.
    pub(crate) fn message(&mut self, id: &str) {
        let bundle = self.bundle;
        let Some(message) = bundle.get_message(id) else {
            return;
        };
        if !self.seen.insert(id.to_owned()) {
            return;
        }
        if let Some(pattern) = message.value() {
            self.pattern(pattern);
        }
        for attribute in message.attributes() {
            self.pattern(attribute.value());
        }
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::Placeable { expression } => self.expression(expression),
                PatternElement::TextElement { .. } => {}
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.found.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => self.message(id.name),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments, .. }
            | InlineExpression::TermReference {
                arguments: Some(arguments),
                ..
            } => self.arguments(arguments),
            InlineExpression::TermReference { arguments: None, .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for argument in arguments.positional.iter().chain(named) {
            self.inline(argument);
        }
    }
}

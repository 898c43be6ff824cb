//! Going through the window by keyboard alone.

use std::cell::Cell;

use super::harness::Window;

/// Presses keys and counts them: commands apart from typed characters.
pub struct Keys<'a> {
    pub window: &'a Window,
    pressed: Cell<usize>,
    typed: Cell<usize>,
}

impl<'a> Keys<'a> {
    /// None pressed yet.
    pub fn new(window: &'a Window) -> Self {
        Self {
            window,
            pressed: Cell::new(0),
            typed: Cell::new(0),
        }
    }

    /// Keys pressed and characters typed so far.
    pub fn counted(&self) -> (usize, usize) {
        (self.pressed.get(), self.typed.get())
    }

    pub fn press(&self, key: &str) {
        self.window.press(key);
        self.pressed.set(self.pressed.get() + 1);
    }

    /// Goes with Tab or Shift+Tab until this has the focus.
    pub fn go(&self, key: &str, to: &str) {
        self.go_in(key, "", to);
    }

    /// As `go`, in the group of this name.
    pub fn go_in(&self, key: &str, group: &str, to: &str) {
        let (role, name) = to.split_once(' ').unwrap();
        let mut met = Vec::new();
        while met.len() < 80 {
            self.press(key);
            let focus = self.window.focus();
            if focus.starts_with(role) && focus.contains(name) && self.group().contains(group) {
                return;
            }
            met.push(focus);
        }
        panic!("{to} is not met by {key}: {met:?}");
    }

    /// The name of the group that the focus is in.
    fn group(&self) -> String {
        let source = "const by = document.activeElement.closest('[role=group]')?.getAttribute('aria-labelledby'); \
            return document.getElementById(by)?.textContent";
        let group = self.window.script(source, vec![]);
        group.as_str().unwrap_or_default().to_owned()
    }

    pub fn write(&self, label: &str, text: &str) {
        self.go("Tab", &format!("textbox {label}"));
        self.type_text(text);
    }

    pub fn type_text(&self, text: &str) {
        self.window.type_text(text);
        self.typed.set(self.typed.get() + text.chars().count());
    }

    /// Leaves the fields, to where single keys act.
    pub fn leave_fields(&self) {
        while ["textbox", "combobox"].contains(&self.window.focus().split(' ').next().unwrap()) {
            self.press("Tab");
        }
    }
}

//! What a person does in a window and sees there: by role and visible name, never by class or id.
#![allow(dead_code, reason = "the journeys use what they need of it")]

use std::fs;
use std::path::Path;
use std::time::Instant;

use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;

use crate::harness::{PATIENCE, PAUSE, Window, screens};

/// Finds elements by role and accessible name, and lists the names when none fits.
const FIND: &str = include_str!("find.js");

impl Window {
    /// The first visible element of a role (`button`, `link`, `textbox`, `radio`, `heading`, `tab` …) whose accessible
    /// name is `name`, or else contains it.
    pub fn find(&self, role: &str, name: &str) -> WebElement {
        self.find_in("", role, name)
    }

    /// As `find`, in the group, panel, card, row or dialog of this name only.
    pub fn find_in(&self, place: &str, role: &str, name: &str) -> WebElement {
        let until = Instant::now() + PATIENCE;
        let mut pause = PAUSE;
        loop {
            let values = vec![json!(role), json!(name), json!(place)];
            let returned = self.block_on(self.driver().execute(FIND, values)).unwrap();
            let names = returned.json().clone();
            if let Ok(element) = returned.element() {
                return element;
            }
            assert!(
                Instant::now() < until,
                "no {role} {name:?} in {place:?}; there are {names}"
            );
            self.rest(&mut pause);
        }
    }

    /// Whether such an element is there now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        let values = vec![json!(role), json!(name)];
        self.block_on(self.driver().execute(FIND, values))
            .unwrap()
            .element()
            .is_ok()
    }

    /// Clicks what `find` finds.
    pub fn click(&self, role: &str, name: &str) {
        self.click_in("", role, name);
    }

    /// Clicks what `find_in` finds.
    pub fn click_in(&self, place: &str, role: &str, name: &str) {
        self.with(place, role, name, async |element| match element.click().await {
            // A native control drawn by its label lies under it: then the label takes the click, as under a finger.
            Err(cause) if !is_drawn_anew(&cause) => {
                let label = "const e = arguments[0]; (e.labels?.[0] ?? e).click();";
                let driver = self.driver();
                driver.execute(label, vec![element.to_json()?]).await.map(drop)
            }
            clicked => clicked,
        });
    }

    /// Replaces the content of the text field with this label.
    pub fn fill(&self, label: &str, text: &str) {
        self.replace("", label, text);
    }

    /// Replaces the content of a date or text field and leaves it, as a person does who goes on to the next.
    pub fn fill_in(&self, place: &str, label: &str, text: &str) {
        self.replace(place, label, text);
        self.press("Tab");
    }

    fn replace(&self, place: &str, label: &str, text: &str) {
        // To the middle of the window, where nothing that stays in place covers it.
        let in_sight = "arguments[0].scrollIntoView({ block: 'center' });";
        self.with(place, "textbox", label, async |field| {
            (self.driver().execute(in_sight, vec![field.to_json()?])).await?;
            field.clear().await?;
            field.send_keys(text).await
        });
    }

    /// Does something with what `find_in` finds; what the page draws anew in between is looked for again.
    fn with(
        &self,
        place: &str,
        role: &str,
        name: &str,
        mut act: impl AsyncFnMut(&WebElement) -> WebDriverResult<()>,
    ) {
        self.wait(&format!("{role} {name:?} to stay"), || {
            let element = self.find_in(place, role, name);
            match self.block_on(act(&element)) {
                Ok(()) => Some(()),
                Err(cause) if is_drawn_anew(&cause) => None,
                Err(cause) => panic!("{role} {name:?} in {place:?}: {cause}"),
            }
        });
    }

    /// Chooses from a drop-down the option with this text, or else the first that begins with it: counts stand behind.
    pub fn choose(&self, label: &str, option: &str) {
        let pick = "const [field, name] = arguments; const all = [...field.options]; \
            const one = all.find((o) => o.text === name) ?? all.find((o) => o.text.startsWith(name)); \
            if (!one) return [...field.options].map((o) => o.text); field.value = one.value; \
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        // What is offered may come after the field.
        self.wait(&format!("{option} among what {label} offers"), || {
            let field = self.find("combobox", label).to_json().unwrap();
            let others = self.block_on(self.driver().execute(pick, vec![field, json!(option)]));
            match others {
                Err(cause) if is_drawn_anew(&cause) => None,
                others => others.unwrap().json().is_null().then_some(()),
            }
        });
    }

    /// Types into whatever has the focus.
    pub fn type_text(&self, text: &str) {
        self.block_on(self.driver().action_chain().send_keys(text).perform())
            .unwrap();
    }

    /// Presses one key with its modifiers: "Tab", "Enter", "3", "Shift+Tab", "Ctrl+Shift+Z".
    pub fn press(&self, keys: &str) {
        let parts: Vec<_> = keys.split('+').map(key).collect();
        let (last, held) = parts.split_last().unwrap();
        let mut chain = self.driver().action_chain();
        for modifier in held {
            chain = chain.key_down(*modifier);
        }
        chain = chain.key_down(*last).key_up(*last);
        for modifier in held.iter().rev() {
            chain = chain.key_up(*modifier);
        }
        self.block_on(chain.perform()).unwrap();
    }

    /// Waits until the page shows this text somewhere.
    pub fn sees(&self, text: &str) {
        self.wait(&format!("the text {text:?}"), || {
            self.text().contains(text).then_some(())
        });
    }

    /// As `sees`, for what takes long in a debug build.
    pub fn sees_at_last(&self, text: &str) {
        self.wait_long(&format!("the text {text:?}"), || {
            self.text().contains(text).then_some(())
        });
    }

    /// Everything that the page shows, as text.
    pub fn text(&self) -> String {
        self.script("return document.body.innerText", vec![])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Role and name of what has the focus, as "button 保存".
    pub fn focus(&self) -> String {
        let source = format!("const describe = true; {FIND}");
        self.script(&source, vec![])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Saves a picture of the page as target/e2e-screens/<name>.png, once it is painted with its own letters.
    pub fn picture(&self, name: &str) {
        let painted = "const done = arguments[0]; document.fonts.ready.then(() => \
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 80))));";
        self.script_async(painted, vec![]);
        self.block_on(self.driver().screenshot(&screens().join(format!("{name}.png"))))
            .unwrap();
    }

    /// What every screen of a journey goes through: its heading is there, a picture is kept, axe-core finds nothing.
    pub fn screen(&self, heading: &str, picture: &str) {
        self.find("heading", heading);
        self.picture(picture);
        self.is_accessible();
    }

    /// Fails with what axe-core finds wrong on the page as it stands.
    pub fn is_accessible(&self) {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(axe).expect("axe-core is installed (cargo xtask setup)");
        self.script(&format!("{axe}; window.axe = axe;"), vec![]);
        let run = "const done = arguments[0]; axe.run({ exclude: [['iframe']] }).then((r) => done(r.violations.map((v) => \
            v.id + ': ' + v.help + ' ' + v.nodes.map((n) => n.target.join(' ')).join(', '))), (e) => done(['' + e]));";
        let violations = self.script_async(run, vec![]);
        assert_eq!(violations, json!([]), "axe-core finds {violations:#}");
    }
}

/// Whether the page has taken away what was found there.
fn is_drawn_anew(cause: &WebDriverError) -> bool {
    matches!(
        cause.as_inner(),
        WebDriverErrorInner::StaleElementReference(_) | WebDriverErrorInner::NoSuchElement(_)
    )
}

/// WebDriver's code for a named key; any other is the character itself.
fn key(name: &str) -> char {
    let named = match name {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Space" => return ' ',
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "F1" => Key::F1,
        "F2" => Key::F2,
        one => return one.to_lowercase().chars().next().unwrap(),
    };
    named.value()
}

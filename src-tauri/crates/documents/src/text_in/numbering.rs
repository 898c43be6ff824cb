//! Numbers that Word writes by itself: they stand in no paragraph, only in the list definitions.

use std::collections::HashMap;

use quick_xml::{Reader, events::BytesStart, events::Event};

/// How one level of a list prints.
#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: String,
    text: String,
}

/// Lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    levels: HashMap<(String, usize), Level>,
    lists: HashMap<String, String>,
    starts: HashMap<(String, usize), u32>,
    counted: HashMap<String, Vec<u32>>,
    styles: HashMap<String, (String, usize)>,
}

/// The value of an attribute, whatever its prefix.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .flatten()
        .find(|found| found.key.local_name().as_ref() == name)
        .map(|found| found.value.into_owned())
}

impl Numbering {
    /// From word/numbering.xml and word/styles.xml; what is missing or broken there means no numbers.
    pub(super) fn new(numbering: &[u8], styles: &[u8]) -> Self {
        let mut lists = Self::default();
        lists.read_lists(numbering);
        lists.read_styles(styles);
        lists
    }

    fn read_lists(&mut self, xml: &[u8]) {
        let mut reader = Reader::from_reader(xml);
        let (mut list, mut number, mut level) = (String::new(), String::new(), 0);
        loop {
            let event = reader.read_event();
            let tag = match &event {
                Ok(Event::Start(tag) | Event::Empty(tag)) => tag,
                Ok(Event::Eof) | Err(_) => return,
                Ok(_) => continue,
            };
            let value = || attribute(tag, "val").unwrap_or_default();
            let index = |name| {
                attribute(tag, name)
                    .and_then(|text| text.parse().ok())
                    .unwrap_or(0)
            };
            match tag.local_name().as_ref() {
                "abstractNum" => {
                    list = attribute(tag, "abstractNumId").unwrap_or_default();
                    number.clear();
                }
                "num" => number = attribute(tag, "numId").unwrap_or_default(),
                "abstractNumId" => {
                    self.lists.insert(number.clone(), value());
                }
                "lvl" | "lvlOverride" => level = index("ilvl"),
                "startOverride" => {
                    self.starts
                        .insert((number.clone(), level), value().parse().unwrap_or(1));
                }
                "start" | "numFmt" | "lvlText" if number.is_empty() => {
                    let entry = self.levels.entry((list.clone(), level)).or_default();
                    match tag.local_name().as_ref() {
                        "start" => entry.start = value().parse().unwrap_or(1),
                        "numFmt" => entry.format = value(),
                        _ => entry.text = value(),
                    }
                }
                _ => {}
            }
        }
    }

    fn read_styles(&mut self, xml: &[u8]) {
        let mut reader = Reader::from_reader(xml);
        let (mut style, mut level) = (String::new(), 0);
        loop {
            let event = reader.read_event();
            let tag = match &event {
                Ok(Event::Start(tag) | Event::Empty(tag)) => tag,
                Ok(Event::Eof) | Err(_) => return,
                Ok(_) => continue,
            };
            let value = attribute(tag, "val").unwrap_or_default();
            match tag.local_name().as_ref() {
                "style" => {
                    style = attribute(tag, "styleId").unwrap_or_default();
                    level = 0;
                }
                "ilvl" => level = value.parse().unwrap_or(0),
                "numId" => {
                    self.styles.insert(style.clone(), (value, level));
                }
                _ => {}
            }
        }
    }

    /// The number in front of a paragraph: by its own list, or by the list of its style.
    pub(super) fn label(&mut self, own: Option<(String, usize)>, style: &str) -> String {
        let Some((number, level)) = own.or_else(|| self.styles.get(style).cloned()) else {
            return String::new();
        };
        // Number 0 takes a paragraph out of the list of its style.
        if number == "0" || level > 8 {
            return String::new();
        }
        let Some(list) = self.lists.get(&number).cloned() else {
            return String::new();
        };
        let Some(shape) = self.levels.get(&(list.clone(), level)).cloned() else {
            return String::new();
        };
        if shape.format == "bullet" {
            return "・".to_owned();
        }
        let start_of = |n: usize| {
            self.starts
                .get(&(number.clone(), n))
                .copied()
                .or_else(|| self.levels.get(&(list.clone(), n)).map(|l| l.start))
                .unwrap_or(1)
        };
        let starts: Vec<u32> = (0..9).map(start_of).collect();
        let key = if self.starts.keys().any(|(with_start, _)| *with_start == number) {
            number.clone()
        } else {
            format!("list {list}")
        };
        let counted = self.counted.entry(key).or_default();
        counted.truncate(level + 1);
        while counted.len() < level {
            let n = counted.len();
            counted.push(starts[n]);
        }
        match counted.get_mut(level) {
            Some(count) => *count += 1,
            None => counted.push(starts[level]),
        }
        let counted = counted.clone();
        let mut text = shape.text.clone();
        for (n, count) in counted.iter().enumerate() {
            let format = self
                .levels
                .get(&(list.clone(), n))
                .map_or("decimal", |shape| shape.format.as_str());
            text = text.replace(&format!("%{}", n + 1), &printed(*count, format));
        }
        text
    }
}

/// A number in one of Word's formats.
fn printed(n: u32, format: &str) -> String {
    const KANA: &str =
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    const IROHA: &str =
        "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
    const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
    let nth = |table: &str| {
        usize::try_from(n)
            .ok()
            .and_then(|n| table.chars().nth(n.checked_sub(1)?))
            .map(String::from)
    };
    let special = match format {
        "aiueo" | "aiueoFullWidth" => nth(KANA),
        "iroha" | "irohaFullWidth" => nth(IROHA),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => nth(CIRCLED),
        "japaneseCounting"
        | "japaneseLegal"
        | "ideographDigital"
        | "chineseCounting"
        | "japaneseDigitalTenThousand" => Some(kanji(n)),
        "lowerLetter" => nth("abcdefghijklmnopqrstuvwxyz"),
        "upperLetter" => nth("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "lowerRoman" => Some(roman(n)),
        "upperRoman" => Some(roman(n).to_uppercase()),
        "none" => Some(String::new()),
        _ => None,
    };
    special.unwrap_or_else(|| n.to_string())
}

fn kanji(n: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: u32| DIGITS[usize::try_from(n % 10).unwrap_or(0)];
    let scaled = |n: u32, name: &str| match n {
        0 => String::new(),
        1 => name.to_owned(),
        n => format!("{}{name}", digit(n)),
    };
    format!(
        "{}{}{}",
        scaled(n / 100 % 10, "百"),
        scaled(n / 10 % 10, "十"),
        digit(n)
    )
}

fn roman(mut n: u32) -> String {
    const STEPS: [(u32, &str); 9] = [
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut text = String::new();
    for (value, sign) in STEPS {
        while n >= value && text.len() < 20 {
            text.push_str(sign);
            n -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_as_word_prints_them() {
        for (n, format, want) in [
            (3, "decimalEnclosedCircle", "③"),
            (2, "aiueoFullWidth", "イ"),
            (2, "iroha", "ロ"),
            (21, "japaneseCounting", "二十一"),
            (4, "lowerRoman", "iv"),
            (2, "lowerLetter", "b"),
            (7, "decimal", "7"),
            (10, "japaneseCounting", "十"),
        ] {
            assert_eq!(printed(n, format), want);
        }
    }

    #[test]
    fn a_list_counts_its_levels_and_begins_anew_below_the_next() {
        let xml = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="5">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1条"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="2"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2"/></w:lvl>
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>"#;
        let mut lists = Numbering::new(xml.as_bytes(), b"");
        let mut next = |level| lists.label(Some(("1".to_owned(), level)), "");
        let labels: Vec<String> = [0, 1, 1, 0, 1].into_iter().map(&mut next).collect();
        assert_eq!(labels, ["第1条", "2", "3", "第2条", "2"]);
    }
}

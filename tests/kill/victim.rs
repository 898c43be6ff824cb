//! Running the victim and killing it between the start and the return of a command.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Lines},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

/// What the victim said until it was killed.
#[derive(Default)]
pub struct Told {
    /// Acknowledged values by key; of a key only the last one counts.
    pub done: BTreeMap<String, String>,
    /// How many commands were acknowledged.
    pub count: usize,
    /// The command that was under way: key, value before, value after.
    pub open: Option<[String; 3]>,
    /// It only prepared the command that the phase is about.
    is_preparing: bool,
}

impl Told {
    /// The value is the acknowledged one, or that of the command under way.
    pub fn allows(&self, key: &str, found: &str) -> bool {
        let is_open = self
            .open
            .as_ref()
            .is_some_and(|[open, before, after]| open == key && (found == after || found == before));
        is_open || self.done.get(key).is_none_or(|value| value == found)
    }

    fn hear(&mut self, line: &str) {
        let parts: Vec<String> = line.split('\t').map(str::to_owned).collect();
        match (parts[0].as_str(), &parts[1..]) {
            ("done", [key, value]) => {
                self.done.insert(key.clone(), value.clone());
                self.count += 1;
                self.open = None;
            }
            (word @ ("begin" | "prepare"), [key, before, after]) => {
                self.is_preparing = word == "prepare";
                self.open = Some([key.clone(), before.clone(), after.clone()]);
            }
            _ => panic!("the victim said {line:?}"),
        }
    }
}

/// A phase: how often it was killed, and what was acknowledged and found.
pub struct Hunt {
    phase: &'static str,
    account: String,
    random: u64,
    /// How long the last commands took.
    took: Vec<Duration>,
    kills: usize,
    beside: usize,
    acknowledged: usize,
    found: usize,
}

impl Hunt {
    pub fn new(phase: &'static str, account: &str) -> Self {
        Self {
            phase,
            account: account.to_owned(),
            random: 0x9E37_79B9_7F4A_7C15 ^ phase.bytes().map(u64::from).sum::<u64>(),
            took: Vec::new(),
            kills: 0,
            beside: 0,
            acknowledged: 0,
            found: 0,
        }
    }

    fn random(&mut self, below: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random % below.max(1)
    }

    /// Starts a victim, kills it at a random moment of a random one of its first commands, and says what it told; none
    /// where the command had returned before the kill.
    pub fn kill(&mut self, case: &Path, folder: &Path, within: u64) -> (Told, bool) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_victim"))
            .arg(self.phase)
            .args([case, folder])
            .env("TENKEN_VICTIM_ACCOUNT", &self.account)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut told = Told::default();
        let wanted = 1 + self.random(within);
        self.listen(&mut told, &mut lines, wanted);
        let usual = self
            .took
            .iter()
            .max()
            .copied()
            .unwrap_or(Duration::from_millis(5));
        let delay = Duration::from_micros(self.random(u64::try_from(usual.as_micros()).unwrap()));
        let started = Instant::now();
        while started.elapsed() < delay {
            std::hint::spin_loop();
        }
        end(&mut child);
        for line in lines {
            told.hear(&line.unwrap());
        }
        let is_within = told.open.is_some() && !told.is_preparing;
        if is_within {
            self.kills += 1;
        } else {
            self.beside += 1;
        }
        self.acknowledged += told.count;
        (told, is_within)
    }

    /// Listens until the wanted command began, and notes how long the ones before took.
    fn listen(&mut self, told: &mut Told, lines: &mut Lines<BufReader<ChildStdout>>, wanted: u64) {
        let mut begun = 0;
        let mut at = Instant::now();
        while begun < wanted {
            let line = lines.next().expect("the victim ended by itself").unwrap();
            told.hear(&line);
            if line.starts_with("begin") {
                begun += 1;
                at = Instant::now();
            } else if line.starts_with("done") && begun > 0 {
                self.took.push(at.elapsed());
            }
        }
        let old = self.took.len().saturating_sub(8);
        self.took.drain(..old);
    }

    /// Notes that everything the victim had acknowledged was found.
    pub fn all_found(&mut self, told: &Told) {
        self.found += told.count;
    }

    pub fn kills(&self) -> usize {
        self.kills
    }

    pub fn report(&self) {
        println!(
            "{}: {} kills within a command ({} beside one, checked too), {} commands acknowledged, {} found",
            self.phase, self.kills, self.beside, self.acknowledged, self.found
        );
        assert_eq!(self.acknowledged, self.found);
    }
}

fn end(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

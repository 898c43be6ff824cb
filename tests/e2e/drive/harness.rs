//! Starts the real program under WebKitWebDriver and acts in it as a person does: by the role and the visible name of
//! things. Every call waits up to half a minute for what it names and, when it does not come, says what was there.
//!
//! `start` gives each window a display, a home folder and a driver of its own, so that journeys run beside each other;
//! when the `Window` is dropped, or the test fails, the driver, the program and all its processes end together.
#![allow(dead_code, reason = "the journeys use what they need of it")]

use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::Capabilities;
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

use super::display::Display;

/// How long anything may take to appear: much longer than a person would wait, for two debug builds that share two cores
/// with whatever else the machine does. How long it does take is measured by the bench.
pub const PATIENCE: Duration = Duration::from_secs(90);
/// The program's own folder below the home folder; new cases lie in its `Tenken`.
pub const OWN: &str = "own";
/// Between the first two looks; each further one waits half as long again, because every look lays the page out anew and
/// takes the processor from what is waited for.
pub const PAUSE: Duration = Duration::from_millis(40);
/// Between two looks at most.
const LONGEST_PAUSE: Duration = Duration::from_millis(400);

/// A running program with its driver.
pub struct Window {
    driver: Option<WebDriver>,
    home: Option<TempDir>,
    runtime: Runtime,
    group: Child,
    display: Display,
}

/// Starts the window with these arguments and variables.
pub fn start(arguments: &[&str], variables: &[(&str, &str)]) -> Window {
    start_in(tempfile::tempdir().unwrap(), arguments, variables)
}

/// As `start`, with the home folder of an earlier run: what a second start finds.
pub fn start_in(home: TempDir, arguments: &[&str], variables: &[(&str, &str)]) -> Window {
    let port = TcpListener::bind(("127.0.0.1", 0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let display = Display::start();
    let mut group = driver_process(port, home.path(), &display, variables);
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let mut capabilities = Capabilities::new();
    let options = json!({ "binary": program("tenken-desktop"), "args": arguments });
    capabilities.set("webkitgtk:browserOptions", options).unwrap();
    let session =
        WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities).request_timeout(PATIENCE * 4);
    let session = runtime.block_on(async {
        let driver = session.connect().await?;
        driver.set_script_timeout(PATIENCE * 3).await?;
        Ok::<_, WebDriverError>(driver)
    });
    let driver = match session {
        Ok(driver) => driver,
        Err(cause) => {
            end(&mut group);
            panic!("no session with the window: {cause}");
        }
    };
    let window = Window {
        driver: Some(driver),
        home: Some(home),
        runtime,
        group,
        display,
    };
    window.wait("a loaded page", || {
        let state = window.script("return document.readyState + ' ' + location.protocol", vec![]);
        (state == "complete tauri:").then_some(())
    });
    window
}

/// A program of the build that this test belongs to.
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let built = test.ancestors().nth(2).unwrap().join(name);
    assert!(
        built.exists(),
        "{} is missing: cargo build --workspace --bins",
        built.display()
    );
    built
}

fn driver_process(port: u16, home: &Path, display: &Display, variables: &[(&str, &str)]) -> Child {
    let folders = [
        ("HOME", ""),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        // Settings, recent list, example and new cases of the program.
        ("TENKEN_HOME", OWN),
    ];
    // A message bus of its own, too: on a common one a second window would find the first.
    let mut command = Command::new("dbus-run-session");
    command
        .args(["--", "WebKitWebDriver"])
        .arg(format!("--port={port}"))
        .arg("--host=127.0.0.1")
        .stdin(Stdio::null())
        .process_group(0);
    // What the bus, the driver and the window say there is long, and of use only to who looks into a failure.
    let told = screens().join(format!("{}.log", journey()));
    let told = File::options().append(true).create(true).open(told).unwrap();
    command.stdout(told.try_clone().unwrap()).stderr(told);
    for (variable, folder) in folders {
        command.env(variable, home.join(folder));
    }
    // The shell leaves its private session only when it is told so, and only in a debug build.
    command
        .env("TAURI_AUTOMATION", "true")
        .env("TAURI_WEBVIEW_AUTOMATION", "true");
    command.env("NO_AT_BRIDGE", "1").env("GTK_A11Y", "none");
    command.env("DISPLAY", display.name());
    command.env("LANG", "C.UTF-8").envs(variables.iter().copied());
    let child = command
        .spawn()
        .expect("dbus-run-session and WebKitWebDriver start (Debian: dbus-x11, webkit2gtk-driver)");
    let until = Instant::now() + PATIENCE;
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(
            Instant::now() < until,
            "WebKitWebDriver does not listen on port {port}"
        );
        std::thread::sleep(PAUSE);
    }
    child
}

/// Ends a driver with everything it started; one left over would hold the output of the test run for ever.
fn end(group: &mut Child) {
    let _ = Command::new("kill")
        .args(["-KILL", "--", &format!("-{}", group.id())])
        .status();
    let _ = group.wait();
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let file = screens().join(format!("failed-{}.png", journey()));
            let picture = async { tokio::time::timeout(PATIENCE, self.driver().screenshot(&file)).await };
            let _ = self.runtime.block_on(picture);
        }
        // Not `quit`: that would wait half a minute for a driver that is ended here anyway.
        let _ = self.driver.take().map(WebDriver::leak);
        end(&mut self.group);
    }
}

/// The journey that runs here, as a file can be named after it.
fn journey() -> String {
    let thread = std::thread::current();
    thread.name().unwrap_or("journey").replace("::", "-")
}

/// Where pictures go: target/e2e-screens.
pub fn screens() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.ancestors().nth(3).unwrap().join("e2e-screens");
    fs::create_dir_all(&folder).unwrap();
    folder
}

impl Window {
    /// The display that it is shown on, as `:7`.
    pub fn display(&self) -> &str {
        self.display.name()
    }

    /// Looks again and again until there is something, `PATIENCE` at most.
    pub fn wait<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        self.wait_for(PATIENCE, what, look)
    }

    /// As `wait`, for work that takes longer in a debug build: telling the example's story, stretching a passphrase.
    pub fn wait_long<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        self.wait_for(PATIENCE * 3, what, look)
    }

    /// As `wait`, with a patience of its own.
    pub fn wait_for<T>(&self, patience: Duration, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let until = Instant::now() + patience;
        let mut pause = PAUSE;
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(Instant::now() < until, "waited in vain for {what}");
            self.rest(&mut pause);
        }
    }

    /// Waits before the next look, and makes the wait after it longer.
    pub fn rest(&self, pause: &mut Duration) {
        self.runtime.block_on(async { tokio::time::sleep(*pause).await });
        *pause = (*pause * 3 / 2).min(LONGEST_PAUSE);
    }

    /// Runs a script in the page; `arguments[0]…` are the values given.
    pub fn script(&self, source: &str, values: Vec<Value>) -> Value {
        let returned = self.runtime.block_on(self.driver().execute(source, values));
        returned
            .unwrap_or_else(|cause| panic!("the script failed: {cause}\n{source}"))
            .json()
            .clone()
    }

    /// As `script`, for one that ends by calling its last argument.
    pub fn script_async(&self, source: &str, values: Vec<Value>) -> Value {
        let returned = self.runtime.block_on(self.driver().execute_async(source, values));
        returned
            .unwrap_or_else(|cause| panic!("the script failed: {cause}\n{source}"))
            .json()
            .clone()
    }

    /// Calls a command of the shell as the page would: `Ok` with its value or `Err` with what it refused with.
    pub fn invoke(&self, command: &str, request: &Value) -> Result<Value, Value> {
        let source = "const [command, request, done] = arguments; window.__TAURI_INTERNALS__.invoke(command, request)\
            .then((value) => done({ value }), (error) => done({ error: error?.message ?? error }));";
        let answer = self.script_async(source, vec![json!(command), request.clone()]);
        answer
            .get("error")
            .map_or_else(|| Ok(answer["value"].clone()), |error| Err(error.clone()))
    }

    /// For what this harness has no word for; `block_on` runs it.
    pub fn driver(&self) -> &WebDriver {
        self.driver.as_ref().unwrap()
    }

    /// Waits for something that the driver does.
    pub fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// The home folder of this run; what the program stores outside its case lies below it.
    pub fn home(&self) -> &Path {
        self.home.as_ref().unwrap().path()
    }

    /// Memory of the program and of the processes that draw its page, in KB, shared pages counted once.
    pub fn memory(&self) -> u64 {
        let of = |process: &Path| -> Option<u64> {
            let told = fs::read_to_string(process.join("stat")).ok()?;
            let group = told.rsplit_once(") ")?.1.split(' ').nth(2)?;
            let sizes = fs::read_to_string(process.join("smaps_rollup")).ok()?;
            let line = sizes.lines().find(|line| line.starts_with("Pss:"))?;
            let size = line.split_whitespace().nth(1)?.parse().ok()?;
            (group == self.group.id().to_string()).then_some(size)
        };
        let processes = fs::read_dir("/proc").unwrap();
        processes.filter_map(|entry| of(&entry.ok()?.path())).sum()
    }

    /// Ends the program as a power cut would, and gives the home folder for the next start.
    pub fn cut_power(mut self) -> TempDir {
        self.home.take().unwrap()
    }
}

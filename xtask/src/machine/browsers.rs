//! Finding Chromium and Firefox, or installing Debian's.

use super::debian;
use crate::run::{self, Outcome};
use std::path::PathBuf;

/// A browser that the demo or the tests drive.
pub struct Browser {
    /// The environment variable that names its program.
    pub variable: &'static str,
    /// Its program's names on the `PATH`.
    names: &'static [&'static str],
    /// Where it is where it is not on the `PATH`.
    places: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
}

/// Chromium. Google's Chrome does not load unpacked extensions from the command line any more, so it is not looked for.
pub const CHROMIUM: Browser = Browser {
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser"],
    places: &[
        "/usr/lib/chromium/chromium",
        "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    package: "chromium",
};

/// Firefox, best the extended support release, for which the manifest is written.
pub const FIREFOX: Browser = Browser {
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    places: &[
        "/usr/lib/firefox-esr/firefox-esr",
        "/snap/bin/firefox",
        "/Applications/Firefox.app/Contents/MacOS/firefox",
    ],
    package: "firefox-esr",
};

impl Browser {
    /// Its program: named by the environment, in a usual place, or from Debian.
    pub fn get(&self) -> Outcome<PathBuf> {
        if let Some(named) = std::env::var_os(self.variable).map(PathBuf::from) {
            return if named.is_file() {
                Ok(named)
            } else {
                Err(format!(
                    "${} names {}, and there is no such file.",
                    self.variable,
                    named.display()
                ))
            };
        }
        if let Some(found) = self.find() {
            return Ok(found);
        }
        debian::install(&[self.package]).map_err(|sentence| {
            format!(
                "{sentence}\nOr name the browser's program in ${}.",
                self.variable
            )
        })?;
        self.find().ok_or_else(|| {
            format!(
                "Debian's {} is installed, but its program is not on the PATH.",
                self.package
            )
        })
    }

    fn find(&self) -> Option<PathBuf> {
        let usual = || {
            self.places
                .iter()
                .map(PathBuf::from)
                .find(|path| path.is_file())
        };
        run::on_path(self.names).or_else(usual)
    }
}

//! Debian packages: asked about and installed with apt-get, as root or by a sudo that asks no password.

use crate::run::{self, Outcome, program};

/// Installs the packages that are missing. Fails with the command to type where we may not install.
pub fn install(packages: &[&str]) -> Outcome {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|name| !installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if run::on_path(&["apt-get"]).is_none() {
        return Err(format!(
            "This is no Debian, so install by hand what its packages {names} hold."
        ));
    }
    let Some(prefix) = root_prefix() else {
        return Err(format!("Not root here; type: sudo apt-get install {names}"));
    };
    run::say(&format!("Installing Debian's {names} with apt-get."));
    apt_get(prefix, &["-qq", "update"])?;
    let mut arguments = vec!["-qq", "-y", "--no-install-recommends", "install"];
    arguments.extend(missing);
    apt_get(prefix, &arguments)
}

/// The words before `apt-get`: none for root, `sudo -n` where that works.
fn root_prefix() -> Option<&'static [&'static str]> {
    if run::read(program("id").arg("-u")).is_ok_and(|id| id == "0") {
        return Some(&[]);
    }
    run::succeeds(program("sudo").args(["-n", "true"])).then_some(&["sudo", "-n"])
}

fn apt_get(prefix: &[&str], arguments: &[&str]) -> Outcome {
    let words: Vec<&str> = prefix.iter().copied().chain(["apt-get"]).collect();
    let [first, rest @ ..] = words.as_slice() else {
        return Ok(());
    };
    let mut command = program(first);
    command
        .args(rest)
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    // The packager's progress would bury our one line; its words are kept for a failure.
    run::read(&mut command).map(drop)
}

fn installed(package: &str) -> bool {
    run::read(program("dpkg-query").args(["-W", "-f=${Status}", package]))
        .is_ok_and(|status| status == "install ok installed")
}

//! Keys to machines: tokens by the prefix that their issuer gives them.

use super::view::View;
use super::{Detector, Finds};

/// Prefix, what follows it, and how many of that (from, to). `h` hexadecimal, `u` capitals and digits, `a` letters and
/// digits, `w` those and `_-`, `d` those and `.=`. Facts after the issuers' documentation and gitleaks' rules.
const KEYS: &[(&str, char, usize, usize)] = &[
    // Amazon
    ("AKIA", 'u', 16, 16),
    ("ASIA", 'u', 16, 16),
    ("ABIA", 'u', 16, 16),
    ("ACCA", 'u', 16, 16),
    ("ABSK", 'd', 109, 269),
    // Google
    ("AIza", 'w', 35, 35),
    ("GOCSPX-", 'w', 28, 28),
    ("ya29.", 'd', 20, 2048),
    // GitHub, GitLab
    ("ghp_", 'a', 36, 36),
    ("gho_", 'a', 36, 36),
    ("ghu_", 'a', 36, 36),
    ("ghs_", 'a', 36, 36),
    ("ghr_", 'a', 36, 76),
    ("github_pat_", 'w', 82, 82),
    ("glpat-", 'd', 20, 300),
    ("glrt-", 'd', 20, 300),
    ("gldt-", 'w', 20, 20),
    ("glft-", 'w', 20, 20),
    ("glptt-", 'h', 40, 40),
    ("glsoat-", 'w', 20, 20),
    ("glimt-", 'w', 25, 25),
    ("glagent-", 'w', 50, 50),
    ("glcbt-", 'w', 20, 32),
    ("gloas-", 'w', 64, 64),
    ("glffct-", 'w', 20, 20),
    ("GR1348941", 'w', 20, 20),
    // Slack, Discord's kin
    ("xoxb-", 'w', 16, 200),
    ("xoxp-", 'w', 16, 200),
    ("xoxa-", 'w', 16, 200),
    ("xoxr-", 'w', 16, 200),
    ("xoxs-", 'w', 16, 200),
    ("xoxo-", 'w', 16, 200),
    ("xoxe-", 'w', 100, 200),
    ("xoxe.", 'd', 100, 250),
    ("xapp-", 'w', 24, 200),
    // Money
    ("sk_live_", 'a', 10, 250),
    ("sk_test_", 'a', 10, 250),
    ("sk_prod_", 'a', 10, 250),
    ("rk_live_", 'a', 10, 250),
    ("rk_test_", 'a', 10, 250),
    ("rk_prod_", 'a', 10, 250),
    ("whsec_", 'd', 32, 64),
    ("EAAA", 'w', 60, 60),
    ("sq0atp-", 'w', 22, 60),
    ("sq0csp-", 'w', 43, 60),
    ("shippo_live_", 'h', 40, 40),
    ("shippo_test_", 'h', 40, 40),
    ("FLWSECK_TEST-", 'a', 12, 34),
    ("EZAK", 'a', 54, 54),
    ("duffel_live_", 'w', 43, 43),
    ("duffel_test_", 'w', 43, 43),
    // Models
    ("sk-ant-api03-", 'w', 80, 120),
    ("sk-ant-admin01-", 'w', 80, 120),
    ("sk-ant-", 'w', 40, 200),
    ("sk-proj-", 'w', 40, 250),
    ("sk-svcacct-", 'w', 40, 250),
    ("sk-admin-", 'w', 40, 250),
    ("sk-or-v1-", 'h', 64, 64),
    ("sk-", 'a', 32, 64),
    ("hf_", 'a', 34, 40),
    ("api_org_", 'a', 34, 34),
    ("gsk_", 'a', 48, 60),
    ("pplx-", 'a', 48, 48),
    ("xai-", 'a', 80, 80),
    ("r8_", 'a', 37, 37),
    // Packages
    ("npm_", 'a', 36, 36),
    ("pypi-AgEI", 'w', 50, 1000),
    ("rubygems_", 'h', 48, 48),
    ("CLOJARS_", 'a', 60, 60),
    ("AKCp", 'a', 69, 69),
    // Clouds and hosts
    ("dop_v1_", 'h', 64, 64),
    ("doo_v1_", 'h', 64, 64),
    ("dor_v1_", 'h', 64, 64),
    ("LTAI", 'a', 20, 20),
    ("HRKU-AA", 'w', 58, 58),
    ("hvs.", 'w', 90, 120),
    ("hvb.", 'w', 138, 300),
    ("dapi", 'h', 32, 34),
    ("pul-", 'h', 40, 40),
    ("sbp_", 'h', 40, 40),
    ("fo1_", 'w', 43, 43),
    ("fm2_", 'd', 100, 2048),
    ("sha256~", 'w', 43, 43),
    ("tskey-", 'w', 24, 100),
    ("pscale_tkn_", 'd', 32, 64),
    ("pscale_pw_", 'd', 32, 64),
    ("pscale_oauth_", 'd', 32, 64),
    ("dp.pt.", 'a', 43, 43),
    ("dt0c01.", 'd', 80, 100),
    ("ops_eyJ", 'd', 200, 2048),
    ("AGE-SECRET-KEY-1", 'u', 58, 58),
    // Mail and messages
    ("SG.", 'd', 66, 66),
    ("SK", 'h', 32, 32),
    ("xkeysib-", 'w', 81, 81),
    ("key-", 'h', 32, 32),
    // Tools
    ("shpat_", 'h', 32, 32),
    ("shpca_", 'h', 32, 32),
    ("shppa_", 'h', 32, 32),
    ("shpss_", 'h', 32, 32),
    ("ATATT3", 'd', 180, 200),
    ("lin_api_", 'a', 40, 40),
    ("ntn_", 'a', 43, 50),
    ("PMAK-", 'w', 59, 59),
    ("NRAK-", 'u', 27, 27),
    ("figd_", 'w', 40, 60),
    ("glc_", 'd', 32, 400),
    ("glsa_", 'w', 41, 41),
    ("eyJrIjoi", 'd', 70, 400),
    ("sntryu_", 'h', 64, 64),
    ("sntrys_", 'd', 80, 400),
    ("pnu_", 'a', 36, 36),
    ("rdme_", 'a', 70, 70),
    ("tfp_", 'd', 59, 59),
    ("p8e-", 'a', 32, 32),
    ("fio-u-", 'w', 64, 64),
    ("lsv2_pt_", 'w', 42, 42),
    ("lsv2_sk_", 'w', 42, 42),
    ("EAACEdEose0cBA", 'a', 20, 300),
];

/// A key is at least this long with its prefix.
const SHORTEST: usize = 18;

fn is_class(class: char, byte: u8) -> bool {
    match class {
        'h' => byte.is_ascii_hexdigit(),
        'u' => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
        'a' => byte.is_ascii_alphanumeric(),
        'w' => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
        _ => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'='),
    }
}

pub(super) fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'~')
}

/// How many different bytes there are.
pub(super) fn variety(bytes: &[u8]) -> u32 {
    let mut seen = 0u128;
    for byte in bytes {
        seen |= 1 << (byte & 127);
    }
    seen.count_ones()
}

/// Finds keys by their prefix, signed tokens, and Azure's client secrets.
pub(super) fn prefixed(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while at < view.len() {
        let start = view.run(at, |byte| !is_token(byte));
        let run = view.run(start, is_token);
        at = run.max(start + 1);
        if run - start < SHORTEST {
            continue;
        }
        let end = by_prefix(view, start)
            .or_else(|| signed(view, start, run))
            .or_else(|| bot(view, start, run));
        if let Some(end) = end {
            finds.add(Detector::CloudKey, start, end);
        } else if let Some((from, to)) = client_secret(view, start, run) {
            finds.add(Detector::CloudKey, from, to);
        }
    }
}

fn by_prefix(view: &View, start: usize) -> Option<usize> {
    let first = view.at(start);
    KEYS.iter().find_map(|(prefix, class, least, most)| {
        let body = start + prefix.len();
        if !prefix.as_bytes().starts_with(&[first]) || view.slice(start, body) != prefix.as_bytes()
        {
            return None;
        }
        let mut end = view.run(body, |byte| is_class(*class, byte));
        while end > body && matches!(view.before(end), b'.' | b'-') {
            end -= 1;
        }
        let long = (*least..=*most).contains(&(end - body));
        let whole = !matches!(view.at(end), b'_' | b'~') && !view.at(end).is_ascii_alphanumeric();
        // `ghp_xxxxxxxx…` stands in a manual.
        (long && whole && variety(view.slice(body, end)) > 6).then_some(end)
    })
}

/// A signed token (JWT, RFC 7519): header and claims are JSON objects in base64, which begin with `eyJ`.
fn signed(view: &View, start: usize, run: usize) -> Option<usize> {
    if view.slice(start, start + 3) != b"eyJ" {
        return None;
    }
    let dot = view.run(start, |byte| is_class('w', byte));
    let second = view.slice(dot + 1, dot + 3) == b"ey";
    let claims = view.run(dot + 1, |byte| is_class('w', byte));
    let mut end = run;
    while view.before(end) == b'.' {
        end -= 1;
    }
    (view.at(dot) == b'.' && second && dot - start > 16 && claims - dot > 16).then_some(end)
}

/// A bot's token: Telegram's `123456789:AA…`, Discord's three parts.
fn bot(view: &View, start: usize, run: usize) -> Option<usize> {
    let head = view.run_back(start, 12, |byte| byte == b':' || byte.is_ascii_digit());
    if view.slice(start, start + 2) == b"AA"
        && (8..12).contains(&(start - head))
        && run - start == 35
    {
        return Some(run);
    }
    let parts: Vec<usize> = view
        .slice(start, run)
        .split(|byte| *byte == b'.')
        .map(<[u8]>::len)
        .collect();
    let discord = matches!(parts.as_slice(), [24..=26, 6, 27..=38])
        && matches!(view.at(start), b'M' | b'N' | b'O');
    (discord && variety(view.slice(start, run)) > 20).then_some(run)
}

/// A client secret of Microsoft Entra: three characters, a digit, `Q~`, 31 to 34 more.
fn client_secret(view: &View, start: usize, run: usize) -> Option<(usize, usize)> {
    let mark = start
        + view
            .slice(start, run)
            .windows(2)
            .position(|pair| pair == b"Q~")?;
    let from = mark
        .checked_sub(4)
        .filter(|from| *from >= start && view.at(mark - 1).is_ascii_digit())?;
    ((31..=34).contains(&(run - mark - 2))).then_some((from, run))
}

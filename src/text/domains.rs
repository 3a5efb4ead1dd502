//! The top-level domains that make a bare `name.top` a link.

/// Country codes, two letters each, of the places where Cuecard's languages and their neighbours are used,
/// and those that companies everywhere register.
const COUNTRIES: &str = "ac ad ae ag ai al am ar at au ba be bg br by ca cc cd ch cl cn co cr cy cz de dk do ec ee eg es eu fi fm fo fr \
    ga ge gg gl gr hk hr hu id ie il im in io iq ir is it je jo jp ke kr kz la lb li lt lu lv ly ma mc md me mk ml mt mx my \
    ng nl no nu nz pa pe ph pk pl pm pr pt py qa ro rs ru sa se sg sh si sk sm sn sv tc th tk tn to tr tv tw tz ua ug uk us uy uz \
    va vc ve vn ws za";

/// Generic domains in common use, and Catalan's.
const GENERIC: &str = "agency app art bike biz blog cafe camp capital care careers cat center chat city clinic cloud club coach com \
    community company consulting cool design dev digital directory earth edu education energy engineering eus events expert \
    express farm finance fund gal global gov green group guide health house info int international investments jobs land law legal \
    life link live london ltd management market marketing media mil mobi museum name net network news ngo one online org page \
    partners parts photo place plus podcast press pro pub report school science service services shop site social software \
    solar solutions space store studio support systems team tech technology today tools top training travel university vip wiki \
    work works world xyz zone";

/// Whether `top` (any case) is a top-level domain that people write without a scheme.
pub(super) fn is_top_level(top: &str) -> bool {
    let list = if top.len() == 2 { COUNTRIES } else { GENERIC };
    list.split_ascii_whitespace()
        .any(|known| known.eq_ignore_ascii_case(top))
}

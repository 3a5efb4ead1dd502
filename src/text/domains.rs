//! The top-level domains that make a bare `name.top` a link.

/// What follows the first letter of each ASCII domain, a row a letter of the alphabet: those of twitter-text's
/// conformance suite (country codes and generic ones, October 2021).
#[rustfmt::skip]
const ASCII: [&str; 26] = [
    "aa arp barth bb bbott bbvie bc ble bogado budhabi c cademy ccenture ccountant ccountants co ctive ctor d dac ds \
     dult e eg ero etna f familycompany fl frica g gakhan gency i ig igo irbus irforce irtel kdn l lfaromeo libaba \
     lipay llfinanz llstate lly lsace lstom m mericanexpress mericanfamily mex mfam mica msterdam n nalytics ndroid \
     nquan nz o ol partments pp pple q quarelle r rab ramco rchi rmy rpa rt rte s sda sia ssociates t thleta ttorney \
     u uction udi udible udio uspost uthor uto utos vianca w ws x xa z zure",
    "a aby aidu anamex ananarepublic and ank ar arcelona arclaycard arclays arefoot argains aseball asketball auhaus \
     ayern b bc bt bva cg cn d e eats eauty eer entley erlin est estbuy et f g h harti i ible id ike ing ingo io iz j \
     l lack lackfriday lanco lockbuster log loomberg lue m ms mw n nl npparibas o oats oehringer ofa om ond oo ook \
     ooking oots osch ostik oston ot outique ox q r radesco ridgestone roadway roker rother russels s t udapest \
     ugatti uild uilders usiness uy uzz v w y z zh",
    "a ab afe al all alvinklein am amera amp ancerresearch anon apetown apital apitalone ar aravan ards are areer \
     areers ars artier asa ase aseih ash asino at atering atholic ba bn bre bs c d eb enter eo ern f fa fd g h hanel \
     hannel harity hase hat heap hintai hloe hristmas hrome hrysler hurch i ipriani ircle isco itadel iti itic ity \
     ityeats k l laims leaning lick linic linique lothing loud lub lubmed m n o oach odes offee ollege ologne om \
     omcast ommbank ommunity ompany ompare omputer omsec ondos onstruction onsulting ontact ontractors ooking \
     ookingchannel ool oop orsica ountry oupon oupons ourses pa r redit reditcard reditunion ricket rown rs ruise \
     ruises sc u uisinella v w x y ymru you z",
    "abur ad ance ata ate ating atsun ay clk ds e eal ealer eals egree elivery ell eloitte elta emocrat ental entist \
     esi esign ev hl iamonds iet igital irect irectory iscount iscover ish iy j k m np o ocs octor odge og oha omains \
     oosan ot ownload rive tv ubai uck unlop uns upont urban vag vr z",
    "arth at c co deka du ducation e g h mail merck nergy ngineer ngineering nterprises post pson quipment r ricsson \
     rni s sq state surance t tisalat u urovision us vents verbank xchange xpert xposed xpress xtraspace",
    "age ail airwinds aith amily an ans arm armers ashion ast edex eedback errari errero i iat idelity ido ilm inal \
     inance inancial ire irestone irmdale ish ishing it itness j k lickr lights lir lorist lowers lsmidth ly m o oo \
     ood oodnetwork ootball ord orex orsale orum oundation ox r ree resenius rl rogans rontdoor rontier tr ujitsu \
     ujixerox un und urniture utbol yi",
    "a al allery allo allup ame ames ap arden ay b biz d dn e ea ent enting eorge f g gee h i ift ifts ives iving l \
     lade lass le lobal lobo m mail mbh mo mx n odaddy old oldpoint olf oo oodhands oodyear oog oogle op ot ov p q r \
     rainger raphics ratis reen ripe rocery roup s t u uardian ucci uge uide uitars uru w y",
    "air amburg angout aus bo dfc dfcbank ealth ealthcare elp elsinki ere ermes gtv iphop isamitsu itachi iv k kt m n \
     ockey oldings oliday omedepot omegoods omes omesense onda oneywell orse ospital ost osting ot oteles otels \
     otmail ouse ow r sbc t tc u ughes yatt yundai",
    "bm cbc ce cu d e eee fm inet kano l m mamat mdb mmo mmobilien n nc ndustries nfiniti nfo ng nk nstitute nsurance \
     nsure nt ntel nternational ntuit nvestments o piranga q r rish s select smaili st stanbul t tau tv veco wc",
    "aguar ava cb cp e eep etzt ewelry io lc ll m mp nj o obs oburg ot oy p pmorgan prs uegos uniper",
    "aufen ddi e erryhotels errylogistics erryproperties fh g h i ia im inder indle itchen iwi m n oeln omatsu osher \
     p pmg pn r rd red uokgroup w y yoto z",
    "a acaixa adbrokes amborghini amer ancaster ancia ancome and androver anxess asalle at atino atrobe aw awyer b c \
     ds ease eclerc efrak egal ego exus gbt i iaison idl ife ifeinsurance ifestyle ighting ike illy imited imo incoln \
     inde ink ipsy ive iving ixil k lc lp oan oans ocker ocus oft ol ondon otte otto ove pl plfinancial r s t td tda \
     u undbeck upin uxe uxury v y",
    "a acys adrid aif aison akeup an anagement ango ap arket arketing arkets arriott arshalls aserati attel ba c cd \
     cdonalds ckinsey d e ed edia eet elbourne eme emorial en enu eo erckmsd etlife f g h iami icrosoft il ini int it \
     itsubishi k l lb ls m ma n o obi obile obily oda oe oi om onash oney onster ontblanc opar ormon ortgage oscow \
     oto otorcycles ov ovie ovistar p q r s sd t tn tpc tr u useum utual utuelle v w x y z",
    "a ab adex agoya ame ationwide atura avy ba c e ec et etbank etflix etwork eustar ew ewholland ews ext extdirect \
     exus f fl g go hk i ico ike ikon inja issan issay l o okia orthwesternmutual orton ow owruz owtv p r ra rw tt u \
     yc z",
    "bi bserver ff ffice kinawa layan layangroup ldnavy llo m mega ne ng nion nl nline nyourside oo pen racle range \
     rg rganic rientexpress rigins saka tsuka tt vh",
    "a age amperedchef anasonic anerai aris ars artners arts arty assagens ay ccw e et f fizer g h harmacy hd hilips \
     hone hoto hotography hotos hysio iaget ics ictet ictures id in ing ink ioneer izza k l lace lay laystation \
     lumbing lus m n nc ohl oker olitie orn ost r ramerica raxi ress rime ro rod roductions rof rogressive romo \
     roperties roperty rotection ru rudential s t ub w wc y",
    "a pon uebec uest vc",
    "acing adio aid e ead ealestate ealtor ealty ecipes ed edstone edumbrella ehab eise eisen eit eliance en ent \
     entals epair eport epublican est estaurant eview eviews exroth ich ichardli icoh ightathome il io ip mit o ocher \
     ocks odeo ogers oom s svp u ugby uhr un w we yukyu",
    "a aarland afe afety akura ale alon amsclub amsung andvik andvikcoromant anofi ap apo arl as ave axo b bi bs c ca \
     cb chaeffler chmidt cholarships chool chule chwarz cience cjohnson cor cot d e earch eat ecure ecurity eek elect \
     ener ervices es even ew ex exy fr g h hangrila harp haw hell hia hiksha hoes hop hopping houji how howtime \
     hriram i ilk ina ingles ite j k ki kin ky kype l ling m mart mile n ncf o occer ocial oftbank oftware ohu olar \
     olutions ong ony oy pace piegel port pot preadbetting r rl rt s t tada taples tar tarhub tatebank tatefarm \
     tatoil tc tcgroup tockholm torage tore tream tudio tudy tyle u ucks upplies upply upport urf urgery uzuki v \
     watch wiftcover wiss x y ydney ymantec ystems z",
    "ab aipei alk aobao arget atamotors atar attoo ax axi c ci d dk eam ech echnology el elecity elefonica emasek \
     ennis eva f g h hd heater heatre iaa ickets ienda iffany ips ires irol j jmaxx jx k kmaxx l m mall n o oday okyo \
     ools op oray oshiba otal ours own oyota oys p r rade rading raining ravel ravelchannel ravelers \
     ravelersinsurance rust rv t ube ui unes ushu v vs w z",
    "a bank bs connect g k m nicom niversity no ol ps s y z",
    "a acations ana anguard c e egas entures erisign ersicherung et g i iajes ideo ig iking illas in ip irgin isa \
     ision ista istaprint iva ivo laanderen n odka olkswagen olvo ote oting oto oyage u uelos",
    "ales almart alter ang anggou arman atch atches eather eatherchannel ebcam eber ebsite ed edding eibo eir f \
     hoswho ien iki illiamhill in indows ine inners me olterskluwer oodside ork orks orld ow s tc tf",
    "box erox finity ihuan in peria xx yz",
    "achts ahoo amaxun andex e odobashi oga okohama ou outube t un",
    "a appos ara ero ip ippo m one uerich w",
];

/// Domains with letters beyond ASCII of the same suite: in the order of their first characters, longer ones first.
#[rustfmt::skip]
const OTHER_SCRIPTS: [&str; 155] = [
    "vermögensberatung", "vermögensberater", "ελ", "ευ", "бел", "бг", "дети", "ею", "католик", "ком", "москва",
    "мкд", "мон", "онлайн", "орг", "рус", "рф", "сайт", "срб", "укр", "қаз", "հայ", "קום", "السعودية", "اتصالات",
    "البحرين", "الجزائر", "العليان", "ابوظبي", "ارامكو", "الاردن", "المغرب", "امارات", "ایران", "بازار", "بھارت",
    "بارت", "بيتك", "تونس", "سودان", "سورية", "شبكة", "عراق", "عمان", "عرب", "فلسطين", "قطر", "كاثوليك", "كوم",
    "موريتانيا", "موبايلي", "مليسيا", "موقع", "مصر", "همراه", "پاکستان", "ڀارت", "कॉम", "नेट", "भारतम्", "भारोत",
    "भारत", "संगठन", "বাংলা", "ভারত", "ভাৰত", "ਭਾਰਤ", "ભારત", "ଭାରତ", "இந்தியா", "இலங்கை", "சிங்கப்பூர்", "భారత్",
    "ಭಾರತ", "ഭാരതം", "ලංකා", "คอม", "ไทย", "ລາວ", "გე", "みんな", "クラウド", "グーグル", "コム", "ストア", "セール", "ファッション", "ポイント",
    "世界", "中文网", "中信", "中国", "中國", "企业", "佛山", "信息", "健康", "八卦", "公司", "公益", "台湾", "台灣", "商城", "商店", "商标", "嘉里大酒店",
    "嘉里", "在线", "大众汽车", "大拿", "天主教", "娱乐", "家電", "工行", "广东", "微博", "慈善", "我爱你", "手机", "手表", "招聘", "政务", "政府", "新加坡",
    "新闻", "时尚", "書籍", "机构", "淡马锡", "游戏", "澳門", "点看", "珠宝", "移动", "组织机构", "网址", "网店", "网站", "网络", "联通", "诺基亚", "谷歌",
    "购物", "通販", "集团", "電訊盈科", "飞利浦", "食品", "餐厅", "香格里拉", "香港", "닷넷", "닷컴", "삼성", "한국",
];

/// Domains that were delegated since, per IANA's root zone of 2026.
const NEWER: &str = "amazon kids music spa ישראל アマゾン 亚马逊";

/// Bytes of the top-level domain that `rest` begins with, where no ASCII letter or digit and none of `@ + -`
/// follows, as X reads addresses; `newer` takes those in that came after X's list. `xn--` names count.
pub fn top_level(rest: &str, newer: bool) -> Option<usize> {
    let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let word = rest.get(..run).unwrap_or_default();
    if is_ascii_domain(word, newer) && ends(rest, run) {
        return Some(run);
    }
    let first = rest
        .chars()
        .next()
        .and_then(|first| first.to_lowercase().next())?;
    let place = OTHER_SCRIPTS.partition_point(|known| !known.starts_with(|other| other >= first));
    OTHER_SCRIPTS
        .iter()
        .skip(place)
        .take_while(|known| known.starts_with(first))
        .copied()
        .chain(
            NEWER
                .split_ascii_whitespace()
                .filter(|known| newer && !known.is_ascii()),
        )
        .filter_map(|known| length_of(rest, known))
        .find(|length| ends(rest, *length))
        .or_else(|| punycode(rest))
}

/// Whether `top`, in any case, is a top-level domain.
pub fn is_top_level(top: &str) -> bool {
    top_level(top, true) == Some(top.len())
}

fn is_ascii_domain(word: &str, newer: bool) -> bool {
    let mut letters = word.chars();
    let Some(first) = letters.next().map(|first| first.to_ascii_lowercase()) else {
        return false;
    };
    let rest = letters.as_str();
    let row = (first as usize)
        .checked_sub('a' as usize)
        .and_then(|index| ASCII.get(index));
    row.is_some_and(|row| {
        row.split_ascii_whitespace()
            .any(|known| known.eq_ignore_ascii_case(rest))
    }) || (newer
        && NEWER
            .split_ascii_whitespace()
            .any(|known| known.eq_ignore_ascii_case(word)))
}

/// Bytes of `known`, in any case, at the start of `rest`.
fn length_of(rest: &str, known: &str) -> Option<usize> {
    let mut length = 0;
    let mut written = rest.chars();
    for wanted in known.chars() {
        let character = written.next()?;
        if character != wanted && !character.to_lowercase().eq([wanted]) {
            return None;
        }
        length += character.len_utf8();
    }
    Some(length)
}

/// Whether a domain may end at byte `at`.
fn ends(rest: &str, at: usize) -> bool {
    rest.get(at..).is_some_and(|tail| {
        !tail.starts_with(|next: char| {
            next.is_ascii_alphanumeric() || matches!(next, '@' | '+' | '-')
        })
    })
}

/// Bytes of a domain in the ASCII form of other scripts.
fn punycode(rest: &str) -> Option<usize> {
    let prefix = rest
        .get(..4)
        .filter(|head| head.eq_ignore_ascii_case("xn--"))?;
    let name = rest
        .get(prefix.len()..)?
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        .count();
    (name > 0).then_some(prefix.len() + name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_known_in_any_case_and_script() {
        for (rest, length) in [
            ("com", Some(3)),
            ("COM/x", Some(3)),
            ("comてすと", Some(3)),
            ("com-x", None),
            ("comm", None),
            ("co.jp", Some(2)),
            ("みんなです", Some("みんな".len())),
            ("РФ", Some("рф".len())),
            ("भारतम्", Some("भारतम्".len())),
            ("xn--p1ai/", Some(8)),
            ("vermögensberater", Some("vermögensberater".len())),
            ("c_o", None),
            ("", None),
            ("é", None),
            ("1", None),
        ] {
            assert_eq!(top_level(rest, false), length, "{rest}");
        }
    }

    #[test]
    fn newer_domains_count_where_they_are_asked_for() {
        assert_eq!(
            (top_level("music", false), top_level("music", true)),
            (None, Some(5))
        );
        assert!(is_top_level("museum") && is_top_level("アマゾン") && !is_top_level("jpg"));
    }
}

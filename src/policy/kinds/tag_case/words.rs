//! Takes a hashtag in small letters apart into words that are known; a doubt is no.

/// Where a word may stand in a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Before others: articles, prepositions, adjectives.
    Head,
    /// At the end: nouns of a language that writes compounds as one word, so that `varmepumpe` stays one.
    Last,
    Any,
}

/// Words of tags that people at work write, by language; small words behind the bar only lead to others.
/// Compounds such as `teamwork` stand here so that they are not taken apart.
const ENGLISH: &str = "able access action advocacy advocate agile ambassador ambassadors analytics api architecture art artificial autumn award awards \
    back behind best better big black blue board book books brand branding brands breakfast build builder builders building business \
    campaign car care career careers case challenge change changes chain check christmas circular city clean climate cloud coach coaching \
    code coding coffee collaboration commerce communication communications communities community company computing conference connected \
    construction consulting content control cool cooling corporate course craft creative creativity crisis culture customer customers cyber \
    daily data day days deep deal deals degree delivery demo design designer designers desk developer developers development \
    digital digitalization disability diversity dream drive early earth eco economy education efficiency efficient electric electricity electronics \
    emissions employee employees employer employment empowerment enablement energy engage engagement engineer engineering engineers \
    enterprise entrepreneur entrepreneurs entrepreneurship environment equality equity equal europe event events excellence expert experts experience \
    exchange fair family feedback female field final finance finances financial fintech first floor food founder founders free fresh friday friends full fun future \
    gender girls global goal goals good grand great green group grow growing growth happy hard hardware health healthcare healthy heat heating heating \
    hero heroes high hiring history holiday home homes house housing human ideas impact inclusion inclusive industrial industry influencer \
    info innovation innovations innovative inside insight insights insurance intelligence intelligent international internship interview inventor invest investing investment iot \
    job jobs join journey keynote kids know knowledge lab language launch law lead leader leaders leadership leading lean learn learning legal \
    lessons life lifelong lifestyle live local logistics love low machine machines made maintenance make maker makers making management manager managers manufacturing market \
    marketing markets matters media meet meeting meetup member mental mentor mentoring mentorship milestone mind mindfulness mindset mobile mobility model \
    moment moments monday money morning motivation move net network networking networks new news newsletter next night office online \
    onboarding open opportunities opportunity organic our outdoor paid parents partner partners partnership party passion pay people performance person personal \
    pet pets planet plant platform podcast policy portfolio positive power press price pride printing privacy process product production productivity products \
    professional professionals program programming progress project projects proud public pump pumps purpose quality quantum quiet quote real recruiting \
    recruitment recycling remote renewable renewables report research resources responsibility responsible results retail review right road roadmap \
    robotics role room safe safety sale sales save saving scale school science scientist season security selling series service services \
    share sharing shop show site skill skills small smart social software solar solution solutions source space speaker speakers special \
    speed spotlight spring staff start startup startups state storage stories story storytelling strategy street strong student students studio success summer \
    summit supply support sustainability sustainable system systems talent talents talk talks teacher team teams teamwork tech technical technology test testing thank \
    thanks therapy thinking thought throwback thursday time tips today together tools top trade tradeshow training transformation transition transparency travel trends trust \
    tuesday update upskilling urban user users value values vehicle vehicles video virtual vision visit volunteer volunteering water weather web webinar wednesday week weekend \
    welcome wellbeing wellness west wind winter wisdom women wood word words work worker workers workforce workplace workshop workshops world worldwide year years young your youth";
const ENGLISH_SMALL: &str = "a an and as at by for from in into is it my no not of off on or out over the this to up us we with we are you";
const ITALIAN: &str = "acqua ambiente anni anno aria arte artificiale associazione auguri azienda aziende azione bellezza bene benessere buon buona business calore cambiamento \
    campagna carriera casa caso cibo circolare citta città clienti cliente clima climatico collaborazione colleghi comunicazione comunita comunità condizionata consumatori conoscenza \
    crescita cuore cultura cura dati digitale digitali donna donne diversità ecologica economia ecosostenibile edilizia efficienza energetica energia energie esperienza etica europa eventi evento famiglia famiglie \
    fiera figli finanza fonti formazione freddo futuro generazione gente giorno giovani green gruppo idee impatto imprenditori impresa imprese inclusione industria ingegneria \
    innovazione insieme intelligenza inverno italia italiana italiano italiane italiani lavora lavorare lavoriamo lavoro libri luce made mamma marca mare mattina mente mercato mobilità mondo montagna natura natale \
    noi nuova nuove nuovi nuovo offerte ogni opportunità orgoglio parità parola passione persone pianeta pompa pompe posto potere premio primavera prodotti prodotto progetti progetto qualità \
    ricerca rinnovabile rinnovabili risorse risparmio riscaldamento salute scuola sicurezza sicurezza sito smart sociale sogni sostenibile sostenibili sostenibilità sostenibilita squadra storia storie studenti sud successo sul sviluppo \
    tecnologia tecnologie team tecnico tempo termica terra territorio transizione trasformazione trasporti umane umano università vacanze valore valori verde verdi verso viaggio vita vivere volontariato";
const ITALIAN_SMALL: &str = "ai al alla alle con da dal dalla de dei del dell della delle di e ed gli i il in la le lo nei nel nella per più un una";
const CATALAN: &str = "aigua aire ambient ambiental any anys aprendre art artificial bomba bombes bona bones calor cambra campanya canvi carrera casa catala català catalana catalans catalunya circular ciutat clients \
    clima climatic climàtic clima col·laboració companys compromis compromís comunicació comunitat coneixement confort creixement cultura cura dades desenvolupament dia dies digital digitals diversitat dona dones ecologica ecològica \
    economia ecosistema educació eficiència elèctrica emprenedors emprenedoria empresa empreses energetica energètica energia energies equip equips escola esdeveniment esport estalvi estiu europa experiència família fem feina \
    festa fira formació fred futur gent gran grup habitatge hivern humans idees igualtat impacte inclusió indústria industria enginyeria innovació innovacio intel·ligència inversió joves junts justa llengua llibres llum local mar \
    marca medi mercat mobilitat món mon muntanya nadal natura neta nou nova noves nous oportunitats orgull paraula passió persones planeta poder premi premis primavera producte productes projecte \
    projectes qualitat recerca recursos renovable renovables responsable salut seguretat servei serveis sostenible sostenibles sostenibilitat tardor talent tecnologia temps terra territori transformació \
    transició treball treballa treballar treballem universitat valor valors veu verd verda vida vilatge viure voluntariat";
const CATALAN_SMALL: &str =
    "a al als amb d de del dels el els en i l la les nosaltres o pel per un una";
const NORWEGIAN: &str = "arbeid arbeidsgiver arbeidsliv barn bedrift bransje bruk by byer byggenæring bærekraft dag dager data design drift eierskap energi energieffektivisering entreprenør familie folk forskning fremtid framtid \
    fremtiden framtiden fritid gründere gründer handel havet helse helg historie hjelp hjem hverdag høst idé idéer industri innovasjon intelligens jobb jobber jul karriere klima kollega kolleger kommunikasjon kompetanse kultur kunde kunder kunst landbruk \
    ledelse leder ledere liv likestilling lærling læring lærlinger løsninger løsning mandag mangfold mat medarbeider medarbeidere mennesker miljø mobilitet mot muligheter næringsliv natur norge nyheter oslo olje omstilling opplæring prosjekt \
    rekruttering samarbeid samfunn samfunnsansvar sikkerhet sjø skole sommer strøm studenter suksess teknologi tirsdag tid trondheim utdanning utvikling vår varme varmepumpe varmepumper verden verdier vinter vekst";
const NORWEGIAN_HEADS: &str = "av bedre bærekraftig bærekraftige den det digital digitale din ditt en et felles flere for fornybar fornybart fra første før gjennom glad god gode godt grønn grønne grønt her hos hver hvor i inkluderende jeg kunstig ledig ledige \
    med mer mest min mitt nye ny nytt ny og om oss på sammen siste smart smarte sosial sosiale sosialt stolt sterk sterke til trygg trygge under unge ung uten ved vi vår våre åpen åpne åpent";

/// A word that can stand at a place of the tag, and what leads there best.
#[derive(Clone, Copy)]
struct Step {
    parts: usize,
    /// Where the last word began.
    from: usize,
    /// Another way leads there with as few words.
    doubtful: bool,
}

/// The words of `letters` (folded), if there is one way with the fewest words, of at least two. `own` says whether a
/// stretch is a word of the programme or of the draft.
pub(super) fn split<'t>(
    letters: &'t str,
    language: Option<&str>,
    own: impl Fn(&str) -> bool,
) -> Option<Vec<&'t str>> {
    let language = language.map_or("", |code| code.split(['-', '_']).next().unwrap_or_default());
    let compounds = matches!(language, "nb" | "no" | "nn" | "de" | "da" | "sv");
    let mine = if compounds { Part::Last } else { Part::Any };
    let mut steps: Vec<Option<Step>> = vec![None; letters.len() + 1];
    *steps.first_mut()? = Some(Step {
        parts: 0,
        from: 0,
        doubtful: false,
    });
    for (at, _) in letters.char_indices() {
        if steps.get(at).is_none_or(Option::is_none) {
            continue;
        }
        let rest = letters.get(at..)?;
        let mut reach = |length: usize, part: Part| take(&mut steps, at, length, part);
        for (list, part) in lists(language) {
            for word in list
                .split_ascii_whitespace()
                .filter(|word| rest.starts_with(word))
            {
                reach(word.len(), part);
            }
        }
        for (end, _) in rest
            .char_indices()
            .skip(3)
            .chain([(rest.len(), ' ')])
            .take(24)
        {
            if rest.get(..end).is_some_and(&own) {
                reach(end, mine);
            }
        }
    }
    walk_back(letters, &steps)
}

/// Notes that a word of `length` bytes leads on from `at`, if it may stand there and no better way is known.
fn take(steps: &mut [Option<Step>], at: usize, length: usize, part: Part) {
    let Some(step) = steps.get(at).copied().flatten() else {
        return;
    };
    let last = at + length + 1 == steps.len();
    if (part == Part::Head && last) || (part == Part::Last && !last) {
        return;
    }
    let (parts, from, doubtful) = (step.parts + 1, at, step.doubtful);
    if let Some(place) = steps.get_mut(at + length) {
        match place {
            Some(known) if known.parts < parts => {}
            Some(known) if known.parts == parts => known.doubtful |= known.from != at || doubtful,
            _ => {
                *place = Some(Step {
                    parts,
                    from,
                    doubtful,
                });
            }
        }
    }
}

/// The words that lead to the end, if they are several and beyond doubt.
fn walk_back<'t>(letters: &'t str, steps: &[Option<Step>]) -> Option<Vec<&'t str>> {
    let mut words = Vec::new();
    let mut end = letters.len();
    let last = steps.last().copied().flatten();
    let mut step = last.filter(|step| step.parts > 1 && !step.doubtful)?;
    while end > 0 {
        words.push(letters.get(step.from..end)?);
        end = step.from;
        step = steps.get(end).copied().flatten()?;
    }
    words.reverse();
    Some(words)
}

/// The lists for a language; English tags are written everywhere.
fn lists(language: &str) -> impl Iterator<Item = (&'static str, Part)> {
    let (words, part, heads) = match language {
        "it" => (ITALIAN, Part::Any, ITALIAN_SMALL),
        "ca" => (CATALAN, Part::Any, CATALAN_SMALL),
        "nb" | "no" | "nn" => (NORWEGIAN, Part::Last, NORWEGIAN_HEADS),
        _ => ("", Part::Any, ""),
    };
    [
        (ENGLISH, Part::Any),
        (ENGLISH_SMALL, Part::Head),
        (words, part),
        (heads, Part::Head),
    ]
    .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_taken_apart_where_there_is_one_best_way() {
        for (tag, language, expected) in [
            ("employeeadvocacy", "en", "employee advocacy"),
            ("futureofwork", "en", "future of work"),
            ("lifeatwork", "en", "life at work"),
            ("expertsexchange", "en", "experts exchange"),
            ("heatpumps", "nb", "heat pumps"),
            ("pompedicalore", "it", "pompe di calore"),
            ("lavoraconnoi", "it", "lavora con noi"),
            ("transizioneecologica", "it", "transizione ecologica"),
            ("bombesdecalor", "ca", "bombes de calor"),
            ("transicióenergètica", "ca", "transició energètica"),
            ("grønnomstilling", "nb", "grønn omstilling"),
            ("kunstigintelligens", "nb", "kunstig intelligens"),
            ("varmepumpe", "nb", ""),
            ("arbeidsgiver", "nb", ""),
            ("jobbkultur", "nb", ""),
            ("leadership", "en", ""),
            ("teamwork", "en", ""),
            ("workshop", "en", ""),
            ("sustainability", "en", ""),
            ("sostenibilità", "it", ""),
            ("xyzabcdef", "en", ""),
        ] {
            let words = split(tag, Some(language), |_| false)
                .unwrap_or_default()
                .join(" ");
            assert_eq!(words, expected, "{tag}");
        }
    }

    #[test]
    fn words_of_the_house_count_and_compounds_stay_whole() {
        for (tag, language, expected) in [
            ("zeppelinpumps", "en", "zeppelin pumps"),
            ("zeppelinfolk", "nb", ""),
            ("nyzeppelin", "nb", "ny zeppelin"),
        ] {
            let words = split(tag, Some(language), |word| word == "zeppelin")
                .unwrap_or_default()
                .join(" ");
            assert_eq!(words, expected, "{tag}");
        }
    }
}

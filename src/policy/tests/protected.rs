//! Talk about pay, hours, safety, unions, harassment and wrongdoing, and words that only look like it.

use serde_json::json;

use super::*;

/// Language; drafts about pay, hours, safety, unions, harassment, whistle-blowing.
const TALK: [(&str, [&str; 8]); 7] = [
    (
        "en",
        [
            "My pay has not moved in three years.",
            "Asked for a raise, got a mug.",
            "Twelve-hour shifts again, and no overtime for it.",
            "The guard on press four is unsafe and everybody knows it.",
            "Short-staffed, burned out, and it is only Tuesday.",
            "Our union meets at six in the canteen.",
            "She was harassed by her manager and nobody moved.",
            "I reported the fraud and lost my desk for it.",
        ],
    ),
    (
        "it",
        [
            "Il mio stipendio è fermo da tre anni.",
            "Chi ha chiesto l'aumento ha ricevuto una tazza. Le buste paga parlano da sole.",
            "Anche oggi turni di dodici ore, e gli straordinari non si vedono.",
            "Alla pressa quattro manca la protezione: altro che sicurezza.",
            "Siamo sotto organico e qualcuno è già in burnout.",
            "Il sindacato si riunisce alle sei in mensa.",
            "È stata molestata dal capo e nessuno si è mosso.",
            "Ho segnalato gli illeciti e ho perso la scrivania.",
        ],
    ),
    (
        "ca",
        [
            "El meu sou no s'ha mogut en tres anys.",
            "Vam demanar un augment de sou i ens van donar una tassa.",
            "Torns de dotze hores un altre cop, i les hores extres no es paguen.",
            "La premsa quatre no té protecció: on és la seguretat?",
            "Els companys acomiadats no tornaran, diuen.",
            "El sindicat es reuneix a les sis al menjador.",
            "La van assetjar i ningú no va dir res.",
            "Vaig denunciar les irregularitats i vaig perdre la taula.",
        ],
    ),
    (
        "nb",
        [
            "Lønna mi har stått stille i tre år.",
            "Lønnskravet vårt var et krus. Vi fikk kruset.",
            "Tolvtimersskift igjen, og overtiden ser vi ikke noe til.",
            "Presse fire mangler vern, og sikkerheten får vente.",
            "Vi er underbemannet, og det er bare tirsdag.",
            "Fagforeningsmøtet er klokka seks i kantina.",
            "Hun ble trakassert av sjefen, og ingen gjorde noe.",
            "Jeg varslet om kritikkverdige forhold og mistet pulten.",
        ],
    ),
    (
        "es",
        [
            "Mi sueldo lleva tres años parado.",
            "Pedimos una subida y nos dieron una taza. La nómina no engaña.",
            "Otra vez turnos de doce horas y las horas extra no se ven.",
            "La prensa cuatro no tiene protección: ¿y la seguridad?",
            "Dicen que habrá despidos antes de Navidad.",
            "El sindicato se reúne a las seis en el comedor.",
            "La acosaron y nadie dijo nada.",
            "Denuncié las irregularidades y perdí la mesa.",
        ],
    ),
    (
        "fr",
        [
            "Mon salaire n'a pas bougé depuis trois ans.",
            "On a demandé une augmentation, on a eu une tasse. La fiche de paie ne ment pas.",
            "Encore douze heures par jour, et les heures supplémentaires ne sont pas payées.",
            "La presse quatre n'a pas de protection : et la sécurité ?",
            "On parle de licenciements avant Noël.",
            "Le syndicat se réunit à six heures à la cantine.",
            "Elle a été harcelée et personne n'a bougé.",
            "Lanceur d'alerte un jour, placard toujours.",
        ],
    ),
    (
        "de",
        [
            "Mein Gehalt steht seit drei Jahren still.",
            "Wir wollten eine Lohnerhöhung und bekamen eine Tasse.",
            "Wieder Zwölfstundenschichten, und die Überstunden sieht keiner.",
            "Presse vier hat keinen Schutz: Arbeitsschutz sieht anders aus.",
            "Es heißt, vor Weihnachten gibt es Entlassungen.",
            "Die Gewerkschaftssitzung ist um sechs in der Kantine.",
            "Sie wurde belästigt, und niemand hat sich gerührt.",
            "Ich habe die Missstände gemeldet und meinen Platz verloren.",
        ],
    ),
];

/// Language; drafts with words that only look like such talk.
const OTHER: [(&str, &[&str]); 7] = [
    (
        "en",
        &[
            "The payload of the van is two heat pumps.",
            "We changed the safety valve of the boiler today.",
            "A rule of the European Union on heat pumps is out.",
            "Fifteen hours of sunshine, and the roof did the rest.",
            "It runs 24 hours a day and nobody hears it.",
            "Please pay attention to the small pipe on the left.",
            "Lightning strikes twice, says my neighbour.",
            "A union nut and a wrench are all you need.",
            "The raised floor hides the pipes.",
            "A warm bonus of the new model: it is quiet.",
        ],
    ),
    (
        "it",
        &[
            "Oggi abbiamo cambiato la valvola di sicurezza della caldaia.",
            "Quindici ore di sole e il tetto ha fatto il resto.",
            "La nuova norma dell'Unione europea sulle pompe di calore è uscita.",
            "La pompa si paga da sola in sei anni.",
            "La sicurezza informatica comincia dalle password.",
        ],
    ),
    (
        "ca",
        &[
            "Avui hem canviat la vàlvula de seguretat de la caldera.",
            "Quinze hores de sol i la teulada ha fet la resta.",
            "La nova norma de la Unió Europea sobre bombes de calor ja ha sortit.",
            "Sota la pluja, la bomba funciona igual de bé.",
            "La còpia de seguretat es fa cada nit.",
        ],
    ),
    (
        "nb",
        &[
            "I dag byttet vi sikkerhetsventilen på kjelen.",
            "Femten timer sol, og taket gjorde resten.",
            "Det er lønnsomt å bytte til varmepumpe.",
            "Ta en sikkerhetskopi hver natt.",
            "Yr varsler om kulde i helga.",
        ],
    ),
    (
        "es",
        &[
            "Hoy hemos cambiado la válvula de seguridad de la caldera.",
            "Quince horas de sol y el tejado hizo el resto.",
            "La nueva norma de la Unión Europea sobre bombas de calor ya está.",
            "La bomba se paga sola en seis años.",
            "La copia de seguridad se hace cada noche.",
        ],
    ),
    (
        "fr",
        &[
            "Aujourd'hui nous avons changé la soupape de sécurité de la chaudière.",
            "Quinze heures de soleil et le toit a fait le reste.",
            "La nouvelle règle de l'Union européenne sur les pompes à chaleur est sortie.",
            "La place de la Grève est belle en hiver.",
            "La sécurité informatique commence par les mots de passe.",
        ],
    ),
    (
        "de",
        &[
            "Heute haben wir das Sicherheitsventil am Kessel getauscht.",
            "Fünfzehn Stunden Sonne, und das Dach hat den Rest gemacht.",
            "Die neue Regel der Europäischen Union zu Wärmepumpen ist da.",
            "Der Umstieg lohnt sich, sagt der Nachbar.",
            "Ein Stromtarif für Wärmepumpen hilft auch.",
        ],
    ),
];

/// Ten rules, of which each finds a word of the house's or a secret one.
fn ten() -> Policy {
    let rules = [
        hootsuite(),
        tag(),
        json!({"id": "out", "kind": "avoid", "terms": ["gizmo"]}),
        json!({"id": "swap", "kind": "inclusive", "swap": {"gizmo": "thing"}}),
        json!({"id": "told", "kind": "disclosure", "brands": ["gizmo"], "praise": ["gizmo"]}),
        json!({"id": "claim", "kind": "claim", "terms": ["gizmo"]}),
        json!({"id": "1", "kind": "embargo", "terms": ["Falcon"], "until": NOW + 1}),
        json!({"id": "2", "kind": "confidential", "terms": ["Falcon"]}),
        json!({"id": "3", "kind": "confidential", "terms": ["Falcon"], "salt": "some salt"}),
        json!({"id": "4", "kind": "quiet-period", "terms": ["Falcon"], "until": NOW + 1}),
    ];
    policy(&rules, None)
}

/// Which of them speak on a draft that also has those words.
fn speaks(policy: &Policy, language: &str, text: &str) -> Vec<String> {
    let text = format!("{text} HootSuite, Falcon, gizmo");
    let draft = Draft {
        language: Some(language),
        ..Draft::new(&text)
    };
    let hints = policy.check(&draft, &History::default(), NOW);
    let mut rules: Vec<String> = hints.into_iter().map(|hint| hint.rule).collect();
    rules.sort();
    rules.dedup();
    rules
}

#[test]
fn on_protected_talk_only_what_is_not_the_employees_to_give_away_speaks() {
    let policy = ten();
    let mut wrong = Vec::new();
    for (language, texts) in TALK {
        for text in texts {
            if speaks(&policy, language, text) != ["1", "2", "3", "4"] {
                wrong.push(text);
            }
        }
    }
    assert!(wrong.is_empty(), "not seen as protected: {wrong:#?}");
}

#[test]
fn words_that_only_look_like_such_talk_protect_nothing() {
    let policy = ten();
    let mut wrong = Vec::new();
    for (language, texts) in OTHER {
        for text in texts {
            if speaks(&policy, language, text).len() != 10 {
                wrong.push(*text);
            }
        }
    }
    assert!(wrong.is_empty(), "seen as protected: {wrong:#?}");
}

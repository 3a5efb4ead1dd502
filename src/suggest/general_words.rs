//! Words that join others or frame a report, and so end a keyphrase: beside the small words of each language.

use crate::text::is_small_word;

/// Language code; words in lower case that no keyphrase begins, ends or contains: joining words that
/// [`is_small_word`] lacks, then the general words in which people report (propose, method, result).
#[rustfmt::skip]
const GENERAL_WORDS: [(&str, &str); 7] = [
    ("en", "above across against almost along already although always among around became become becomes behind below beside \
        beyond cannot couldn despite did didn does doesn doing don done during either else ever few fewer further gave give given \
        gives hadn hasn haven having hence herself himself however instead isn itself let many may me might mine must myself near \
        need needs neither nor nothing off often once onto ought ours ourselves per perhaps quite rather same several shall should \
        since something sometimes soon such than themselves therefore those though thus till together too toward towards \
        under until unto upon via wasn well went weren whatever whenever whereas whether whichever whom whose within without won \
        wouldn yet yours yourself et al etc eg ie e.g i.e vs fig figs eq ref one two three four five first second third last next \
        able according addition additionally additional address addressed allow allows apply applied approach approaches article available \
        based briefly called carried case cases certain clear clearly common compare compared comparing consider considered \
        considering consists corresponding current currently demonstrate demonstrated demonstrates describe described describes develop \
        developed different difficult discuss discussed due easily easy effective efficient employed enable enables ensure example \
        examples existing fact finally find finding findings finds focus following follows found general generally good great high higher \
        highly illustrate important improve improved include included includes including increase increased indicate indicates \
        interesting introduce introduced introduces investigate investigated involves issue issues kind known large larger lead leads less \
        likely low lower main mainly make makes making manner means method methods moreover novel number observed obtain obtained \
        occur often order paper particular particularly perform performed possible potential present presented presents previous \
        previously problem problems propose proposed proposes provide provided provides providing purpose put recent recently \
        reduce reduced related require required requires respectively result resulting results role set sets show showed showing shown shows \
        significant significantly similar simple single small specific specifically standard studied studies study successfully \
        suggest suggested suggests suitable take taken takes terms thing things traditional type types typical \
        typically understand unlike use used useful user uses using usually various varying ways widely work works yield yields \
        happy glad excited thrilled delighted amazing wonderful lot lots bit sure best better"),
    ("it", "alcuna alcune alcuni alcuno altra altre altri altro attraverso benché chiunque ciascuna ciascuno ciò circa coloro con contro \
        cosicché dal davanti davvero dietro durante ecco entrambi eppure essa esse essi finché fino forse fuori grande grandi infatti \
        infine inoltre insieme intanto invece lontano mentre mediante medesimo nemmeno neppure nessun nessuna nessuno niente nulla \
        oltre oppure ora ossia ovvero parecchi pertanto piuttosto poco poca pochi poche possono potere presso prima proprio pure qualche \
        qualcosa qualcuno quale quali qualsiasi quanta quante quanti quanto quasi quindi sebbene secondo siccome sia siano sotto sopra \
        stessa stesse stessi stesso subito talvolta tale tali tra tramite tranne tuttavia uno verso via viene vengono volta volte \
        due tre quattro cinque primo primi prime ultimo ultimi ultima ultime abbastanza approccio articolo base basato basata basati \
        caso casi confronto considerato dato data descrive descritto descritta differente differenti diverso diversa diversi diverse \
        disponibile dimostra dimostrato efficace esempio esempi esistente fornisce importante importanti lavori maggiore maggior meglio \
        metodo metodi migliore migliori minore modo modi mostra mostrano mostrato necessario numero nuovamente ottenuto ottenere parte \
        particolare permette possibile possibili presenta presentato presentata problema problemi proporre propone proponiamo proposto \
        proposta recente recenti relativo risultato risultati rispetto scopo semplice significativo simile simili solito specifico \
        studio studi tipo tipi tipico uso usa usato usando utile utilizza utilizzato utilizzando utilizzo vari varie felice felici bello bella \
        bellissimo cose giorno giorni deve devono dire vedere mettere prendere venire andare parlare"),
    ("ca", "abans algun alguna algunes alguns altra altre altres apa aquella aquelles aquells així baix bastant cadascú cadascun cap \
        contra damunt darrere davant davall doncs dos dues durant ella elles encara endemés enmig entre fins fora força gaire gairebé \
        gran grans lluny mentre mitjançant ningú només perquè però poc poca pocs poques potser prop prou quals qualque qualsevol quant \
        quanta quants quasi quelcom res segons sempre sense sinó sobre sota tal tals tampoc tan tant tanta tants tantes tanmateix tot \
        través vegada vegades ves una tres quatre cinc primer primera primers últim última últims article aplicar base basat basada cas \
        casos comparat considerat dada descriu descrit diferent diferents divers diversa diversos diverses disponible demostra demostrat eficaç \
        enfocament estudi estudis exemple exemples existent important importants major majors mateix mateixa mateixos mètode mètodes millor \
        millors manera maneres mostra mostren mostrat necessari nombre obtenir obtingut part particular permet possible possibles presenta \
        presentem presentat problema problemes proposa proposem proposat proposta recent recents relatiu resultat resultats respecte senzill \
        semblant semblants significatiu simple específic tipus típic treballs usa usat usant útil utilitza utilitzat utilitzant utilitzar ús \
        contents content contenta coses dies deu deuen dir veure posar prendre venir anar parlar cal calen"),
    ("nb", "alle allerede altså annen annet andre ble blant bort bak da deretter derfor dermed derimot dessuten egen eget egne eneste \
        ett fleste flest fram fremfor fått gang ganger gjennom gjort godt gode ham hele helt heller henne hos ikke imot ingenting inne \
        innen inkludert ligger like likevel litt lite mange mellom men mens mindre minst må måtte neste noensinne nok nettopp nær \
        ofte omkring opp over rundt samtidig selve sitt sist siste sist snart spesielt stor store stort større størst svært så sånt særlig tidligere til \
        tross uansett under utenfor utover vanligvis veldig via videre virkelig to tre fire fem første andre tredje artikkel basert bruk \
        bruke bruker brukes brukt eksempel eksempler effektiv fant finne finner finnes foreslår foreslått forskjellig forskjellige formål gi gir \
        gitt generell hensikt høy høye inkluderer inneholder innføre lav liknende lignende metode metoder mulig måte måter nyttig nødvendig \
        oppnå oppnådd ofte presenterer presentert problem problemer påvise relatert resultat resultater sammenlignet sammenliknet spesifikk studie studier \
        tilgjengelig tilnærming tillater type typer ulik ulike undersøke undersøkt utføre utført viktig viktige vise viser vist øke økt \
        glad glade ting dager si sier se ser ta tar sette komme kommer snakke fint flott"),
    ("es", "además adonde ahí algo alguien algún alguna algunas alguno algunos allí ambos ante aquella aquellas aquello aquellos \
        aunque bajo bastante bien cabe casi cerca cierto cierta ciertos ciertas contra cual cuales cualquier cuanto cuanta cuantos cuyo cuya \
        cuyos debajo dentro detrás durante ello encima entonces fuera gran grande grandes hacia incluso lejos luego mas mediante \
        mientras mío mismo misma mismos mismas nada nadie ni ningún ninguna ninguno otra otras otro otros poca pocas poco pocos pues pueda \
        quizá según sea sean ser sido sino so tal tales tampoco tan tanto tanta tantos tras través un usted varias varios vez veces \
        dos tres cuatro cinco primer primero primera primeros último última últimos artículo aplicar aplicado base basado basada basados caso \
        casos comparado considerado dado datos describe descrito diferente diferentes distinto distintos diverso diversos disponible demuestra \
        demostrado eficaz ejemplo ejemplos enfoque estudio estudios existente existentes forma formas importante importantes mayor mayores \
        mejor mejores menor método métodos modo modos muestra muestran mostrado necesario número objetivo obtener obtenido obtenidos parte particular \
        permite permiten posible posibles presenta presentamos presentado problema problemas propone proponemos propuesto propuesta reciente \
        recientes relativo respecto resultado resultados sencillo significativo similar similares simple específico tipo tipos típico trabajos \
        usa usado usando usar uso útil utiliza utilizado utilizando utilizar feliz felices contento cosas días debe deben decir ver poner tomar \
        venir ir hablar realizar realizado"),
    ("fr", "afin ailleurs ainsi après assez aucun aucune auprès auquel autour autre autres autrement auxquels avant bien bon bonne car \
        ceux celle celles celui cependant certain certaine certaines certains chacun chacune chez combien contre davantage delà dehors \
        depuis derrière dès desquels dessous dessus devant doit doivent dont duquel durant envers environ eux faut fois font grand grande \
        grands grandes grâce hors jusque là laquelle lequel lesquels loin lors lorsque lui maintenant malgré même mêmes mieux néanmoins ni non \
        nul outre parfois parmi pendant peu peut peuvent plupart plusieurs plutôt pourquoi pourtant près presque puis puisque quand quant \
        quel quelle quelles quels quelque quelques quiconque quoique rien sauf selon seul seule sinon soi soit souvent sous suivant tandis tant \
        tel telle telles tels toutefois trop vers via voici voilà vraiment deux trois quatre cinq premier première premiers dernier dernière \
        derniers approche approches article appliquer base basé basée basés cas comparé considéré décrit décrire différent différente différents \
        différentes divers diverses disponible démontre efficace étude études exemple exemples existant existants façon facile général générale \
        haut important importante importants majeur méthode méthodes meilleur meilleure meilleurs montre montrent montré montrer nécessaire nombre nouveau \
        objectif obtenir obtenu obtenus ordre papier particulier permet permettent permettre possible possibles présente présentons présenté \
        problème problèmes propose proposons proposé proposée récent récente récents relatif rapport résultat résultats rôle semblable significatif \
        similaire simple sorte spécifique type types typique travaux utile utilise utilisé utilisée utilisant utiliser usage varié heureux heureuse \
        ravi ravie chose choses jours dire voir mettre prendre venir aller parler"),
    ("de", "aber allein allerdings als andere anderen anderer anderes außer außerdem bald beide beiden beim bereits besonders besser beste \
        besten bis bisher bloß da dabei dadurch dafür dagegen daher dahin damals damit danach daneben daran darauf daraus darin darüber \
        darum darunter davon davor dazu denen denn dennoch deren derer deshalb dessen desto deswegen doch dort eben ebenso ebenfalls eher \
        eigen eigene einander einige einigen einiger einiges einmal etwa etwas falls fast gar gegenüber gemäß genug gerade gern große großen großer \
        großes gut gute guten hin hinter hingegen hätte hätten innerhalb insbesondere irgend je jedoch jene jenen jener jenes jeweils kaum könnte \
        können lassen lässt lediglich letzte letzten mag mal man manche manchen mehrere meist meisten mithilfe mittels mögen möglich \
        möglichen nachdem nämlich neben nicht nichts niemand nun ob obwohl oft ohne sehr seit selbst sich sogar solche solchen solcher sollte \
        sollten sondern sonst soweit sowie sowohl statt stets trotz trotzdem überhaupt übrigens ungefähr unseres unten usw viele vielen \
        vielleicht völlig während wegen weiter weitere weiteren welche welchen welcher welches wem wen wenig wenige wenigen wessen wieder wirklich wobei \
        wodurch wohl wollen worden wurden würde würden zudem zufolge zuletzt zunächst zwar zwei drei vier fünf erste ersten erster zweite dritte \
        ansatz ansätze anzahl art arten artikel basierend basiert beispiel beispiele beschreibt beschrieben bestehend bestimmt bestimmte bietet bieten \
        ergebnis ergebnisse ergebnissen erhalten ermöglicht fall fälle finden gefunden führt geeignet gezeigt gleich gleiche häufig hohe hohen höher \
        methode methoden nötig notwendig nutzen nutzt nutzung problem probleme relevant sinnvoll spezifisch studie studien typ typen typisch \
        typische übliche untersucht untersuchung unterschiedlich unterschiedliche verfügbar vergleich verglichen verschiedene verschiedenen \
        verwenden verwendet verwendung vorgeschlagen vorgestellt vorschlagen weise wichtig wichtige wichtigen zeigen zeigt ziel ähnlich ähnliche \
        glücklich froh freue freuen sachen ding dinge tage sagen sehen kommen gehen stellen"),
];

/// Words in `-ly` that are no adverbs.
const NO_ADVERBS: &str =
    "anomaly assembly family supply reply monopoly butterfly polypoly italy july";

/// Whether a word, in lower case and composed, stands between keyphrases in this language.
pub(super) fn is_general_word(word: &str, language: &str) -> bool {
    let listed = |list: &str| list.split(' ').any(|known| known == word);
    is_small_word(word, Some(language))
        || GENERAL_WORDS
            .iter()
            .any(|(code, list)| *code == language && listed(list))
        || is_adverb(word, language)
}

/// Whether an ending says that it tells how something is done.
fn is_adverb(word: &str, language: &str) -> bool {
    match language {
        "en" => {
            word.len() > 4
                && word.ends_with("ly")
                && !NO_ADVERBS.split(' ').any(|known| known == word)
        }
        "it" | "es" => word.len() > 6 && word.ends_with("mente"),
        _ => false,
    }
}

//! What praises, what discloses that the writer works for what they praise, per language; used when a rule is
//! compiled, never in the browser.

/// The words of one language, separated by `|`.
pub(super) struct Words {
    /// Language code.
    pub language: &'static str,
    /// Praise, and calls to buy or try.
    pub praise: &'static str,
    /// What discloses by itself.
    pub discloses: &'static str,
    /// What discloses where one of the brands follows in a few words.
    pub before_brand: &'static str,
    /// People and work: praise right beside is not of a product.
    pub people: &'static str,
    /// A sentence that discloses, and one for a company without a name.
    pub sentence: (&'static str, &'static str),
}

#[rustfmt::skip]
pub(super) const WORDS: [Words; 7] = [
    Words {
        language: "en",
        praise: "best|great|greatest|amazing|awesome|excellent|fantastic|incredible|outstanding|superb|brilliant|wonderful|perfect|impressive|stunning|unbeatable\
            |love|loved|loving|recommend|recommended|favourite|favorite|must-have|must have|game changer|game-changer|world-class|world class\
            |buy|buy it|order now|get yours|check it out|check them out|well made|well built|beautifully made|try it|try one|don't miss|sign up|pre-order|discount",
        discloses: "my company|my own company|my employer|company I work for|company I work at|where I work|I work there|I work here|I'm an employee|I am an employee\
            |as an employee|full disclosure|disclosure:\
            |I'm part of the team|we made it|we built it|we built this|we built them|we make them|we make it|we make these|we designed it|we designed this|I helped build|I helped make|I helped to build|my team built|my team made|the team I work in|the company that pays me|as somebody who works there|as someone who works there|as one of the people who make",
        before_brand: "I work at|I work for|I work in|I work as|I'm working at|I am working at|working at|working for|employee of|employee at|employed at|employed by|we at|us at\
            |my team at|our team at|my colleagues at|my job at|my work at|years at|my first day at|my first week at|my first month at|I joined|I've joined\
            |I am with|I'm with|I've been with|I have been with|a colleague at|colleagues at|here at|I build|I make|all of us at|years with",
        people: "colleague|colleagues|team|teams|people|boss|manager|managers|job|jobs|work|workplace|place to work|employer|day|days|week|evening|afternoon|morning|party|lunch|apprentice|apprentices|intern|interns|crew|bunch|working here|working at",
        sentence: ("I work at {brand}.", "This is about the company I work for."),
    },
    Words {
        language: "it",
        praise: "migliore|migliori|ottimo|ottima|ottimi|ottime|eccellente|eccellenti|eccezionale|eccezionali|fantastico|fantastica|fantastici|fantastiche\
            |straordinario|straordinaria|straordinari|straordinarie|incredibile|incredibili|stupendo|stupenda|stupendi|stupende|meraviglioso|meravigliosa|meravigliosi|meravigliose\
            |perfetto|perfetta|perfetti|perfette|bellissimo|bellissima|bellissimi|bellissime|imbattibile|imbattibili|adoro|lo consiglio|la consiglio|li consiglio|le consiglio\
            |vi consiglio|ti consiglio|consigliatissimo|consigliatissima|fatto bene|fatta bene|fatto così bene|fatta così bene|fatti così bene|fatte così bene|da non perdere|imperdibile|provatelo|provatela|provalo|provala|compratelo|compratela|acquistate|ordinate|iscrivetevi",
        discloses: "mia azienda|mia stessa azienda|mio datore di lavoro|dove lavoro|in cui lavoro|per cui lavoro|ci lavoro|lavoro qui|lavoro lì|sono un dipendente|sono una dipendente\
            |sono dipendente|da dipendente|come dipendente|per trasparenza|trasparenza:\
            |la facciamo noi|lo facciamo noi|le facciamo noi|li facciamo noi|l'abbiamo fatta noi|l'abbiamo fatto noi|li abbiamo fatti noi|le abbiamo fatte noi|l'ho fatta io|costruita da noi|fatta da noi|fatto da noi|fatte da noi|parlo da dipendente|ci ho lavorato|ci abbiamo lavorato",
        before_brand: "lavoro in|lavoro per|lavoro a|lavoro da|lavoro alla|lavoro all|lavoro presso|lavoriamo in|dipendente di|dipendente della|dipendente dell|noi di|noi della|noi dell\
            |miei colleghi di|mie colleghe di|colleghi di|mio lavoro in|anni in\
            |io in|in servizio in|qui in|da noi in|noi in|con i colleghi di|assunto in|assunta in|entrato in|entrata in|primo giorno in|primo giorno alla",
        people: "collega|colleghi|colleghe|squadra|squadre|gruppo|gente|persone|capo|capa|lavoro|lavorare|lavorarci|posto di lavoro|datore di lavoro|giornata|giornate|giorno|giorni|settimana|serata|pranzo|apprendista|apprendisti|ragazzi|ragazze|stagisti|reparto",
        sentence: ("Lavoro in {brand}.", "Parlo dell’azienda in cui lavoro."),
    },
    Words {
        language: "ca",
        praise: "millor|millors|excel·lent|excel·lents|fantàstic|fantàstica|fantàstics|fantàstiques|extraordinari|extraordinària|extraordinaris|extraordinàries|increïble|increïbles\
            |meravellós|meravellosa|meravellosos|meravelloses|perfecte|perfecta|perfectes|genial|genials|espectacular|espectaculars|boníssim|boníssima|immillorable|immillorables\
            |ben fet|ben feta|molt ben fet|molt ben feta|m'encanta|m'encanten|ens encanta|recomano|us recomano|recomanable|no us ho perdeu|no t'ho perdis|proveu-lo|proveu-la|prova'l|prova-la|compreu|demaneu|apunteu-vos",
        discloses: "meva empresa|meva pròpia empresa|on treballo|per a la qual treballo|per la qual treballo|hi treballo|treballo aquí|treballo allà|soc treballador|soc treballadora\
            |com a treballador|com a treballadora|com a empleat|com a empleada|per transparència|transparència:\
            |la fem nosaltres|el fem nosaltres|les fem nosaltres|els fem nosaltres|l'hem feta nosaltres|l'hem fet nosaltres|hi he treballat|hi hem treballat|hi vaig treballar|en soc part|feta per nosaltres|fet per nosaltres",
        before_brand: "treballo a|treballo per|treballo en|treballem a|treballador de|treballadora de|treballador d|treballadora d|empleat de|empleada de|nosaltres a|els de|companys de|companyes de\
            |companys d|companyes d|meva feina a|anys a\
            |jo a|aquí a|a casa nostra a|treballant a|vaig entrar a|primer dia a|els meus companys a|els meus companys d|els meus companys de|hi porto|porto anys a|som de|soc de|soc d|som d",
        people: "meu company|companys|companya|companyes|equip|equips|gent|colla|meu cap|feina|treballar|treballar-hi|lloc de treball|dia|dies|setmana|vespre|matí|tarda|dinar|aprenent|aprenents|becaris",
        sentence: ("Treballo a {brand}.", "Parlo de l’empresa on treballo."),
    },
    Words {
        language: "nb",
        praise: "best|beste|bedre enn|fantastisk|fantastiske|utrolig bra|kjempebra|knallbra|superbra|strålende|perfekt|perfekte|enestående|uslåelig|uslåelige|fremragende|imponerende\
            |favoritt|favoritten|elsker|anbefaler|anbefales|genial|genialt|geniale|godt laget|prøv den|prøv det|kjøp|bestill|skaff deg|meld deg på|gå ikke glipp av",
        discloses: "firmaet mitt|bedriften min|bedrifta mi|selskapet mitt|min egen bedrift|min arbeidsgiver|arbeidsgiveren min|der jeg jobber|hvor jeg jobber|jeg jobber her|jeg jobber der\
            |firmaet jeg jobber i|selskapet jeg jobber i|bedriften jeg jobber i|bedrifta jeg jobber i|som ansatt|jeg er ansatt\
            |vi lager den|vi lager dem|vi lager det|vi har laget den|vi har laget dem|vi har lagd|vi bygde den|jeg har vært med på å lage|jeg var med på å lage|vært med på å utvikle|laget av oss|lagd av oss|jobber med dette|jobber med den|jobber med dem|jobber der selv|jobber her selv",
        before_brand: "jeg jobber i|jeg jobber hos|jeg jobber for|jeg jobber på|jeg jobber som|jobber jeg i|jobber jeg hos|jeg arbeider i|jeg arbeider hos|ansatt i|ansatt hos|vi i|vi hos|vi på|oss i|oss hos\
            |kollegene mine i|kollegene mine hos|jobben min i|jobben min hos|år i|år hos\
            |jeg som jobber i|jeg som jobber hos|jeg som jobber på|her i|her hos|hos oss i|jeg i|kolleger i|kolleger hos|jeg begynte i|jeg begynte hos|første dag i|første dag hos",
        people: "kollega|kollegaen|kollegaer|kolleger|kollegene|kollegaene|gjeng|gjengen|team|teamet|folk|folka|folkene|sjef|sjefen|jobb|jobben|jobbe|arbeidsplass|arbeidsplassen|dag|dagen|dager|uke|uka|kveld|kvelden|lunsj|lunsjen|lærling|lærlinger|lærlingene",
        sentence: ("Jeg jobber i {brand}.", "Dette handler om firmaet jeg jobber i."),
    },
    Words {
        language: "es",
        praise: "mejor|mejores|excelente|excelentes|fantástico|fantástica|fantásticos|fantásticas|increíble|increíbles|extraordinario|extraordinaria|maravilloso|maravillosa|maravillosos|maravillosas\
            |perfecto|perfecta|perfectos|perfectas|genial|geniales|espectacular|espectaculares|insuperable|insuperables|me encanta|me encantan|nos encanta|recomiendo|recomendable|imprescindible\
            |bien hecho|bien hecha|no te lo pierdas|no os lo perdáis|pruébalo|pruébala|probadlo|probadla|cómpralo|cómprala|comprad|pedid|apúntate",
        discloses: "mi empresa|mi propia empresa|mi compañía|donde trabajo|en la que trabajo|para la que trabajo|trabajo aquí|trabajo allí|soy empleado|soy empleada|soy trabajador|soy trabajadora\
            |como empleado|como empleada|por transparencia|transparencia:\
            |la hacemos nosotros|lo hacemos nosotros|las hacemos nosotros|los hacemos nosotros|la hemos hecho nosotros|lo hemos hecho nosotros|he trabajado en ella|hemos trabajado en ella|hecha por nosotros|hecho por nosotros",
        before_brand: "trabajo en|trabajo para|trabajamos en|empleado de|empleada de|trabajador de|trabajadora de|nosotros en|los de|mis compañeros de|mis compañeras de|mi trabajo en|años en\
            |aquí en|yo en|trabajando en|entré en|primer día en|compañeros de|compañeros en|soy de|somos de",
        people: "compañero|compañera|compañeros|compañeras|equipo|equipos|gente|jefe|jefa|trabajo|trabajar|lugar de trabajo|día|días|semana|tarde|mañana|comida|aprendiz|aprendices|becarios",
        sentence: ("Trabajo en {brand}.", "Hablo de la empresa en la que trabajo."),
    },
    Words {
        language: "fr",
        praise: "meilleur|meilleure|meilleurs|meilleures|excellent|excellente|excellents|excellentes|fantastique|fantastiques|incroyable|incroyables|extraordinaire|extraordinaires|merveilleux|merveilleuse\
            |parfait|parfaite|parfaits|parfaites|génial|géniale|géniaux|formidable|formidables|superbe|superbes|imbattable|imbattables|j'adore|on adore|recommande|incontournable|incontournables\
            |bien fait|bien faite|à ne pas manquer|essayez|achetez|commandez|inscrivez-vous",
        discloses: "mon entreprise|ma propre entreprise|ma société|ma boîte|mon employeur|où je travaille|pour laquelle je travaille|dans laquelle je travaille|j'y travaille|je travaille ici\
            |je suis salarié|je suis salariée|en tant que salarié|en tant que salariée|par souci de transparence|transparence :\
            |c'est nous qui|nous la fabriquons|nous le fabriquons|nous les fabriquons|on la fabrique|on les fabrique|fabriquée par nous|fabriqué par nous|j'y ai travaillé|nous y avons travaillé",
        before_brand: "je travaille chez|je travaille à|je travaille pour|je travaille dans|salarié de|salariée de|salarié chez|salariée chez|employé de|employée de|nous chez|mes collègues de|mes collègues chez\
            |mon travail chez|ans chez\
            |ici chez|moi chez|travaillant chez|entré chez|entrée chez|premier jour chez|collègues de|collègues chez|je suis de chez|chez nous à|chez nous chez",
        people: "collègue|collègues|équipe|équipes|gens|patron|patronne|chef|travail|travailler|boulot|journée|journées|jour|semaine|soirée|déjeuner|apprenti|apprentis|apprenties|stagiaires",
        sentence: ("Je travaille chez {brand}.", "Je parle de l’entreprise où je travaille."),
    },
    Words {
        language: "de",
        praise: "beste|bester|bestes|besten|großartig|großartige|großartiger|großartiges|großartigen|fantastisch|fantastische|fantastischer|fantastisches|hervorragend|hervorragende|hervorragender|hervorragendes\
            |ausgezeichnet|ausgezeichnete|wunderbar|wunderbare|wunderbarer|wunderbares|perfekt|perfekte|perfekter|perfektes|genial|geniale|genialer|geniales|unschlagbar|unschlagbare\
            |begeistert|ich liebe|wir lieben|empfehle|empfehlen|empfehlenswert|toll|tolle|toller|tolles|tollen|gut gemacht|probiert|probieren sie|kauft|kaufen sie|bestellt|bestellen sie|meldet euch an",
        discloses: "meine firma|meiner firma|mein unternehmen|meinem unternehmen|meines unternehmens|mein arbeitgeber|meinem arbeitgeber|meines arbeitgebers|wo ich arbeite|in der ich arbeite|bei der ich arbeite\
            |bei dem ich arbeite|für die ich arbeite|für das ich arbeite|ich arbeite dort|ich arbeite hier|als mitarbeiter|als mitarbeiterin|als angestellter|als angestellte|transparenzhinweis|werbung:\
            |die bauen wir|den bauen wir|das bauen wir|wir bauen sie|wir bauen ihn|wir bauen das|von uns gebaut|haben wir gebaut|habe ich mitgebaut|daran mitgearbeitet",
        before_brand: "ich arbeite bei|ich arbeite für|ich arbeite als|arbeite ich bei|arbeite bei|mitarbeiter bei|mitarbeiterin bei|mitarbeiter von|mitarbeiterin von|angestellt bei|wir bei|wir von|uns bei\
            |meine kollegen bei|mein job bei|jahre bei|jahren bei\
            |hier bei|ich bei|bin bei|seit jahren bei|angefangen bei|erster tag bei|kollegen bei|kollegen von|uns von",
        people: "kollege|kollegin|kollegen|kolleginnen|team|teams|leute|chef|chefin|job|arbeit|arbeitsplatz|arbeitgeber|arbeiten|tag|tage|woche|abend|nachmittag|mittagessen|azubi|azubis|lehrling|lehrlinge|truppe",
        sentence: ("Ich arbeite bei {brand}.", "Es geht um die Firma, in der ich arbeite."),
    },
];

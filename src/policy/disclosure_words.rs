//! What praises, what discloses that the writer works for what they praise, per language; used when a rule is
//! compiled, never in the browser.

/// The words of one language, separated by `|`.
pub(super) struct Words {
    /// Language code.
    pub language: &'static str,
    /// Praise, and calls to buy or try.
    pub praise: &'static str,
    /// Calls to buy or try that begin a sentence and have the brand behind them within two words.
    pub calls: &'static str,
    /// What discloses by itself.
    pub discloses: &'static str,
    /// What discloses where one of the brands follows in a few words.
    pub before_brand: &'static str,
    /// The same in drafts of the language only, and right before the brand: short words that others have too.
    pub close: &'static str,
    /// The same, unless it is said of somebody else: "an employee of".
    pub anybody: &'static str,
    /// What discloses where a brand follows later on behind a word such as "at", or before one such as "team".
    pub works: &'static str,
    /// What begins to say who the writer is, "I'm a", in drafts of the language only; the job must follow, and then
    /// the brand as with `works`. What begins with `=` counts only in its own case.
    pub role: &'static str,
    /// What begins to say the writer's name, "I'm": as `role`, where a name follows.
    pub name: &'static str,
    /// People and work: praise right beside is not of a product.
    pub people: &'static str,
    /// A sentence that discloses, and one for a company without a name.
    pub sentence: (&'static str, &'static str),
}

#[rustfmt::skip]
pub(super) const WORDS: [Words; 7] = [
    Words {
        language: "en",
        praise: "best|great|greatest|amazing|awesome|excellent|fantastic|incredible|outstanding|superb|brilliant|wonderful|perfect|impressive|stunning|unbeatable|love|loved|loving\
            |recommend|recommended|favourite|favorite|must-have|must have|game changer|game-changer|world-class|world class|buy|buy it|order now|get yours|check it out|check them out\
            |well made|well built|beautifully made|try it|try one|don't miss|sign up|pre-order|discount|fabulous|terrific|phenomenal|marvellous|marvelous|magnificent|flawless\
            |delicious|tasty|yummy|exquisite|mouth-watering|top-notch|first-class|best-in-class|second to none|unmatched|unrivalled|unrivaled|must-try|life-changing|life changer\
            |blown away|highly recommend|beats everything|beats them all|beats anything|beats any other|is number one|is the number one|are number one|worth every|works like a charm\
            |works like a dream|never looked back|couldn't be happier",
        calls: "try|get|order|choose|pick|grab|download|switch to|upgrade to|move to|go for|check out|book|test|taste|treat yourself to|get yourself|start using|pre-order|don't miss|shop",
        discloses: "my company|my own company|my employer|company I work for|company I work at|where I work|I work there|I work here|I'm an employee|I am an employee|as an employee\
            |full disclosure|disclosure:|I'm part of the team|we made it|we built it|we built this|we built them|we make them|we make it|we make these|we designed it|we designed this\
            |I helped build|I helped make|I helped to build|my team built|my team made|the team I work in|the company that pays me|as somebody who works there\
            |as someone who works there|as one of the people who make|our company|my workplace|our workplace|pays my salary|pays my wages|pays my rent|I work for them|I helped design\
            |I helped develop|I worked on it|I worked on this|I've worked on this|I have worked on this|I designed it|I built it|I built this|my team's new|my team's latest\
            |our team built|our team made|we developed it|we developed this|which we built|which we make|which we developed|which we designed|that we built|that we make here\
            |which I helped|we just launched|we just released|we just shipped|we've just launched|we've just released|we are launching|we're launching|I'm on the team that\
            |I work on the team that|my colleagues and I built|my colleagues and I made|my colleagues built|my colleagues made",
        before_brand: "I work at|I work for|I work in|I work as|I'm working at|I am working at|we at|us at|my team at|our team at|my colleagues at|my job at|my work at|my first day at\
            |my first week at|my first month at|I joined|I've joined|I am with|I'm with|I've been with|I have been with|here at|I build|I make|all of us at|I'm part of|I am part of\
            |I'm a part of|proud to be part of|proud to be a part of|proud part of|happy to be part of|to be working at|to be working for|proud to work at|proud to work for\
            |proud to work with|happy to work at|lucky to work at|lucky enough to work at|love working at|enjoy working at|I got a job at|I've got a job at|my new job at|my day job at\
            |I started at|I started working at|I've worked at|I have worked at|I've worked for|I have worked for|I've been working at|I have been working at|I've been working for\
            |my office at|our office at|our lab at|my boss at|my manager at|I intern at|I'm interning at|I'm employed at|I'm employed by|I am employed at|I am employed by\
            |I'm working for|I am working for|we here at|my employer is|my colleagues from|my role at|my time at|my career at|my internship at|my apprenticeship at",
        close: "",
        anybody: "working at|working for|employee of|employee at|employed at|employed by|years at|years with|year at|months at|a colleague at|colleagues at|colleagues from",
        works: "I work|I'm working|I am working|I've worked|I've been working|I have been working|I do marketing|I do sales|I look after|I'm in charge of|I am in charge of\
            |I'm responsible for|I am responsible for|my job|my day job|my new job|I got a job|I started|I'm head|I am head|I'm director|I am director|I'm chief|I'm lead|I'm CEO\
            |I'm CTO|I'm CFO|I'm COO|I am CEO|I am CTO|I'm in sales|I'm in marketing|I'm in finance|I'm in HR|I'm in IT|I'm in research|I'm in product|I'm in support\
            |I'm in communications|I'm in operations|I'm in logistics",
        role: "I'm a|I'm an|I am a|I am an|I'm the|I am the|I'm one of|I am one of|I'm your|as a|as an|I'm on|I am on|I work on|I lead|I run|I manage|I head|I joined the|speaking as\
            |=Proud|to be part of the|joined the",
        name: "I'm|I am|my name is|my name's|this is",
        people: "colleague|colleagues|team|teams|people|boss|manager|managers|job|jobs|work|workplace|place to work|employer|day|days|week|evening|afternoon|morning|party|lunch|apprentice\
            |apprentices|intern|interns|crew|bunch|working here|working at",
        sentence: ("I work at {brand}.", "This is about the company I work for."),
    },
    Words {
        language: "it",
        praise: "migliore|migliori|ottimo|ottima|ottimi|ottime|eccellente|eccellenti|eccezionale|eccezionali|fantastico|fantastica|fantastici|fantastiche|straordinario|straordinaria\
            |straordinari|straordinarie|incredibile|incredibili|stupendo|stupenda|stupendi|stupende|meraviglioso|meravigliosa|meravigliosi|meravigliose|perfetto|perfetta|perfetti\
            |perfette|bellissimo|bellissima|bellissimi|bellissime|imbattibile|imbattibili|adoro|lo consiglio|la consiglio|li consiglio|le consiglio|vi consiglio|ti consiglio\
            |consigliatissimo|consigliatissima|fatto bene|fatta bene|fatto così bene|fatta così bene|fatti così bene|fatte così bene|da non perdere|imperdibile|provatelo|provatela\
            |provalo|provala|compratelo|compratela|acquistate|ordinate|iscrivetevi|strepitoso|strepitosa|strepitosi|strepitose|favoloso|favolosa|favolosi|favolose|spettacolare\
            |spettacolari|magnifico|magnifica|magnifici|magnifiche|splendido|splendida|splendidi|splendide|squisito|squisita|squisiti|squisite|delizioso|deliziosa|deliziosi|deliziose\
            |buonissimo|buonissima|buonissimi|buonissime|ottimamente|formidabile|formidabili|superlativo|superlativa|sublime|sublimi|geniale|geniali|impeccabile|impeccabili\
            |insuperabile|insuperabili|comodissimo|comodissima|velocissimo|velocissima|utilissimo|utilissima|consiglio a tutti|consiglio vivamente|lo consigliamo|la consigliamo\
            |li consigliamo|le consigliamo|vi consigliamo|una meraviglia|una favola|funziona benissimo|funzionano benissimo|non ha rivali|non ha eguali|senza rivali|senza eguali\
            |da provare|mi sono innamorato|mi sono innamorata|me ne sono innamorato|me ne sono innamorata|assaggiatelo|assaggiatela|assaggialo|assaggiala|scaricatela|scaricala\
            |prenotate subito|prenota subito|non perdetevi|non perdetelo|non perdetela\
            |è una bomba|sono una bomba|sono bravissimi|sono bravissime|è il numero uno|è la numero uno|sono il numero uno|sono la numero uno|siamo il numero uno",
        calls: "scegli|scegliete|prova|provate|assaggia|assaggiate|prenota|prenotate|compra|comprate|acquista|acquistate|scarica|scaricate|passa a|passate a|passa al|passate al|passa alla\
            |passate alla|ordina|regala|regalate|regalati|regalatevi|affidati a|affidatevi a|affidati al|affidatevi al|affidati alla|affidatevi alla|approfitta di|approfittate di",
        discloses: "mia azienda|mia stessa azienda|mio datore di lavoro|dove lavoro|in cui lavoro|per cui lavoro|ci lavoro|lavoro qui|lavoro lì|sono un dipendente|sono una dipendente\
            |sono dipendente|da dipendente|come dipendente|per trasparenza|trasparenza:|la facciamo noi|lo facciamo noi|le facciamo noi|li facciamo noi|l'abbiamo fatta noi\
            |l'abbiamo fatto noi|li abbiamo fatti noi|le abbiamo fatte noi|l'ho fatta io|costruita da noi|fatta da noi|fatto da noi|fatte da noi|parlo da dipendente|ci ho lavorato\
            |ci abbiamo lavorato|nostra azienda|mia ditta|nostra ditta|mio posto di lavoro|ci lavoriamo|dove lavoriamo|lavoriamo qui|lavoro per loro|lavoro da loro\
            |mi paga lo stipendio|la produciamo noi|lo produciamo noi|li produciamo noi|le produciamo noi|che produciamo|che facciamo noi|che abbiamo sviluppato|che abbiamo progettato\
            |che abbiamo costruito|che abbiamo fatto noi|il mio team ha|il mio reparto ha|con il mio team abbiamo|con i miei colleghi abbiamo|io e i miei colleghi",
        before_brand: "lavoro in|lavoro per|lavoro alla|lavoro all|lavoro presso|lavoriamo in|miei colleghi di|mie colleghe di|mio lavoro in|con i colleghi di|fiero di lavorare in\
            |fiera di lavorare in|noi che lavoriamo in|io che lavoro in|io che lavoro al|mio datore di lavoro è|il mio primo giorno in|il mio primo giorno al|il mio primo giorno alla\
            |la mia prima settimana in|la mia prima settimana al",
        close: "noi di|noi del|noi dello|noi della|noi dell|noi in|noi al|noi alla|noi all|noi nel|noi nella|io in|io al|qui in|qui al|qui alla|qui nel|qui da|da noi in|da noi al\
            |da noi alla|da noi nel|da noi all",
        anybody: "dipendente di|dipendente del|dipendente dello|dipendente della|dipendente dell|dipendente in|anni in|anni al|anni alla|anni nel|anni nella|anni da|anni presso|colleghi di\
            |colleghi del|colleghi della|colleghi dell|colleghe di|colleghe del|colleghe della|colleghe dell|in servizio in|in servizio al|in servizio alla|in servizio presso\
            |assunto in|assunta in|assunto al|assunta al|assunto dal|assunta dal|assunto dalla|assunta dalla|assunto da|assunta da|entrato in|entrata in|entrato al|entrata al\
            |entrato nel|entrata nel|primo giorno in|primo giorno al|primo giorno alla|primo giorno nel|prima settimana in|prima settimana al|primo giorno di lavoro",
        works: "lavoro|lavoriamo|lavoravo|lavorando|sto lavorando|faccio parte|facciamo parte|far parte|collaboro|opero|faccio l'infermiera|faccio l'infermiere|faccio il medico\
            |sono entrato|sono entrata|ho iniziato|ho cominciato|ho iniziato a lavorare|sono stato assunto|sono stata assunta|sono dipendente|sono impiegato|sono impiegata\
            |mi hanno assunto|mi hanno assunta|mi occupo|ci occupiamo|sono del team|siamo del team|sono nel team|siamo nel team|mio lavoro|miei colleghi|mie colleghe|mio collega\
            |mia collega|mio team|mio reparto|mia squadra|mio ufficio|mia scrivania|orgoglioso di lavorare|orgogliosa di lavorare|felice di lavorare|dirigo|guido|coordino\
            |il mio lavoro|i miei colleghi|le mie colleghe|il mio collega|la mia collega|il mio team|il mio reparto|la mia squadra|il mio ufficio",
        role: "sono|siamo|=Come|mi chiamo|in qualità di|da infermiera|da infermiere|da medico|da sviluppatore|da sviluppatrice|da responsabile",
        name: "qui",
        people: "collega|colleghi|colleghe|squadra|squadre|gruppo|gente|persone|capo|capa|lavoro|lavorare|lavorarci|posto di lavoro|datore di lavoro|giornata|giornate|giorno|giorni\
            |settimana|serata|pranzo|apprendista|apprendisti|ragazzi|ragazze|stagisti|reparto",
        sentence: ("Lavoro in {brand}.", "Parlo dell’azienda in cui lavoro."),
    },
    Words {
        language: "ca",
        praise: "millor|millors|excel·lent|excel·lents|fantàstic|fantàstica|fantàstics|fantàstiques|extraordinari|extraordinària|extraordinaris|extraordinàries|increïble|increïbles\
            |meravellós|meravellosa|meravellosos|meravelloses|perfecte|perfecta|perfectes|genial|genials|espectacular|espectaculars|boníssim|boníssima|immillorable|immillorables\
            |ben fet|ben feta|molt ben fet|molt ben feta|m'encanta|m'encanten|ens encanta|recomano|us recomano|recomanable|no us ho perdeu|no t'ho perdis|proveu-lo|proveu-la|prova'l\
            |prova-la|compreu|demaneu|apunteu-vos|deliciós|deliciosa|deliciosos|delicioses|exquisit|exquisida|exquisits|exquisides|boníssims|boníssimes|gustós|gustosa|fabulós|fabulosa\
            |fabulosos|fabuloses|magnífic|magnífica|magnífics|magnífiques|esplèndid|esplèndida|sensacional|sensacionals|insuperable|insuperables|imprescindible|imprescindibles\
            |impressionant|impressionants|una passada|una meravella|una delícia|us la recomano|us el recomano|us encantarà|t'encantarà|no té rival|no us el perdeu\
            |no us la perdeu|no te'l perdis|no te la perdis|tasteu-lo|tasteu-la|tasta'l|tasta-la|compreu-lo|compreu-la|compra'l|compra-la|val molt la pena|funciona de meravella\
            |va de meravella|n'estic enamorat|n'estic enamorada|és brutal|són brutals|és el número u|és la número u|som el número u",
        calls: "tasteu|tasta|proveu|prova|compreu|compra|demaneu|demana|trieu|tria|descarregueu|descarrega|descarregueu-vos|descarrega't|baixeu-vos|baixa't|passeu-vos a|passa't a|reserveu\
            |reserva|regaleu|regala|encarregueu|aprofiteu|aprofita|feu servir|no us perdeu|no et perdis",
        discloses: "meva empresa|meva pròpia empresa|on treballo|per a la qual treballo|per la qual treballo|hi treballo|treballo aquí|treballo allà|soc treballador|soc treballadora\
            |com a treballador|com a treballadora|com a empleat|com a empleada|per transparència|transparència:|la fem nosaltres|el fem nosaltres|les fem nosaltres|els fem nosaltres\
            |l'hem feta nosaltres|l'hem fet nosaltres|hi he treballat|hi hem treballat|hi vaig treballar|en soc part|feta per nosaltres|fet per nosaltres|nostra empresa\
            |meu lloc de feina|on treballem|hi treballem|em paga el sou|em paguen el sou|que hem creat|que hem desenvolupat|que hem fet nosaltres|que fem nosaltres|que produïm\
            |que elaborem|la fem aquí|el fem aquí|el meu equip ha|el meu equip n'ha|soc empleat|soc empleada|sóc empleat|sóc empleada|sóc treballador|sóc treballadora\
            |jo i els meus companys",
        before_brand: "treballo a|treballo per|treballem a|meva feina a|vaig entrar a|els meus companys a|els meus companys d|els meus companys de|hi porto|porto anys a|nosaltres, a\
            |nosaltres, des de|nosaltres des de|nosaltres, els de|orgullós de treballar a|orgullosa de treballar a|contenta de treballar a|content de treballar a|el meu primer dia a\
            |la meva primera setmana a",
        close: "els de|som de|som d|soc de|soc d|sóc de|sóc d|jo a|aquí a|nosaltres a|nosaltres al|a casa nostra a",
        anybody: "treballador de|treballadora de|treballador d|treballadora d|empleat de|empleada de|empleat d|empleada d|anys a|companys de|companyes de|companys d|companyes d|primer dia a\
            |primera setmana a|treballant a|treballant per",
        works: "treballo|treballem|jo treballo|treballant|formo part|formem part|soc de l'equip|som de l'equip|sóc de l'equip|formar part|porto|hi porto|la meva feina|meva feina|meu equip\
            |meus companys|meves companyes|meu departament|vaig entrar|vaig començar|he entrat|he començat|em van contractar|m'han contractat|m'encarrego|em dedico|dirigeixo|porto el\
            |porto la|coordino|col·laboro|el meu equip|els meus companys|les meves companyes|el meu departament",
        role: "soc|sóc|som|em dic|=Com a|com a|en qualitat de",
        name: "aquí",
        people: "meu company|companys|companya|companyes|equip|equips|gent|colla|meu cap|feina|treballar|treballar-hi|lloc de treball|dia|dies|setmana|vespre|matí|tarda|dinar|aprenent\
            |aprenents|becaris",
        sentence: ("Treballo a {brand}.", "Parlo de l’empresa on treballo."),
    },
    Words {
        language: "nb",
        praise: "best|beste|bedre enn|fantastisk|fantastiske|utrolig bra|kjempebra|knallbra|superbra|strålende|perfekt|perfekte|enestående|uslåelig|uslåelige|fremragende|imponerende\
            |favoritt|favoritten|elsker|anbefaler|anbefales|genial|genialt|geniale|godt laget|prøv den|prøv det|kjøp|bestill|skaff deg|meld deg på|gå ikke glipp av|superb|superbt\
            |suveren|suverent|suverene|fabelaktig|fabelaktige|helt rå|helt rått|helt topp|toppklasse|glimrende|ypperlig|ypperlige|utmerket|utmerkede|eminent|eminente|utsøkt|utsøkte\
            |kjempegod|kjempegodt|kjempegode|kjempelett|råbra|sykt bra|sykt god|sykt godt|vanvittig bra|vanvittig god|utrolig god|utrolig godt|utrolig enkel|utrolig enkelt\
            |verdensklasse|uunnværlig|smaker himmelsk|slår alt|slår alle|helt konge|er konge|må prøves|bør prøves|verdt hver krone|kunne ikke vært mer fornøyd|fungerer perfekt\
            |last den ned|smak den|smak det|er super|er supert|helt super|helt supert|smaker herlig|smaker nydelig",
        calls: "prøv|velg|last ned|bytt til|test|sjekk ut|hent|smak|smak på|gå for|unn deg|book|oppgrader til|begynn å bruke|ta i bruk|gi bort|skaff deg|bruk|gå ikke glipp av",
        discloses: "firmaet mitt|bedriften min|bedrifta mi|selskapet mitt|min egen bedrift|min arbeidsgiver|arbeidsgiveren min|der jeg jobber|hvor jeg jobber|jeg jobber her|jeg jobber der\
            |firmaet jeg jobber i|selskapet jeg jobber i|bedriften jeg jobber i|bedrifta jeg jobber i|som ansatt|jeg er ansatt|vi lager den|vi lager dem|vi lager det|vi har laget den\
            |vi har laget dem|vi har lagd|vi bygde den|jeg har vært med på å lage|jeg var med på å lage|vært med på å utvikle|laget av oss|lagd av oss|jobber med dette|jobber med den\
            |jobber med dem|jobber der selv|jobber her selv|selskapet vårt|bedriften vår|bedrifta vår|firmaet vårt|arbeidsplassen min|min arbeidsplass|arbeidsplassen vår|der vi jobber\
            |hvor vi jobber|betaler lønna mi|betaler lønnen min|jeg jobber for dem|jeg jobber hos dem|som vi lager|som vi har laget|som vi har utviklet|vi har utviklet\
            |vi har nettopp lansert|vi lanserer|teamet mitt har|som jeg har vært med på|sjefen min i",
        before_brand: "jeg jobber i|jeg jobber hos|jeg jobber for|jeg jobber på|jeg jobber som|jobber jeg i|jobber jeg hos|jeg arbeider i|jeg arbeider hos|vi i|vi hos|vi på|oss i|oss hos\
            |kollegene mine i|kollegene mine hos|jobben min i|jobben min hos|jeg som jobber i|jeg som jobber hos|jeg som jobber på|hos oss i|jeg begynte i|jeg begynte hos\
            |stolt av å jobbe i|stolt av å jobbe hos|stolt av å jobbe for|glad for å jobbe i|glad for å jobbe hos|glad for at jeg jobber i|elsker å jobbe i|elsker å jobbe hos\
            |del av gjengen i|del av gjengen hos|en del av teamet i|en del av teamet hos|jeg har jobbet i|jeg har jobbet hos|jeg har jobbet for|jeg er en del av|være en del av\
            |vi som jobber i|vi som jobber hos|har jeg jobbet i|har jeg jobbet hos",
        close: "jeg i|jeg hos|her i|her hos|her på",
        anybody: "ansatt i|ansatt hos|ansatt ved|ansatte i|ansatte hos|år i|år hos|kolleger i|kolleger hos|kollegaer i|kollegaer hos|første dag i|første dag hos|første uke i|første uke hos\
            |jobb i|jobb hos",
        works: "jeg jobber|jobber jeg|jeg arbeider|arbeider jeg|vi jobber|vi arbeider|jeg som jobber|vi som jobber|jeg har jobbet|har jeg jobbet|jeg er ansatt|er jeg ansatt|er ansatt selv\
            |jeg begynte|jeg har begynt|begynte jeg|jeg startet|jeg leder|jeg har ansvar|jeg har ansvaret|jobben min|min jobb|den nye jobben min|kollegene mine|kollegaene mine\
            |mine kolleger|mine kollegaer|teamet mitt|avdelingen min|avdelinga mi|sjefen min|kontoret mitt|fått jobb|fått ny jobb|fått fast jobb|har jobb|min første dag\
            |er stolt av å jobbe",
        role: "jeg er|er jeg|=Som|jeg heter|jeg, som er|i rollen som",
        name: "her er",
        people: "kollega|kollegaen|kollegaer|kolleger|kollegene|kollegaene|gjeng|gjengen|team|teamet|folk|folka|folkene|sjef|sjefen|jobb|jobben|jobbe|arbeidsplass|arbeidsplassen|dag|dagen\
            |dager|uke|uka|kveld|kvelden|lunsj|lunsjen|lærling|lærlinger|lærlingene",
        sentence: ("Jeg jobber i {brand}.", "Dette handler om firmaet jeg jobber i."),
    },
    Words {
        language: "es",
        praise: "mejor|mejores|excelente|excelentes|fantástico|fantástica|fantásticos|fantásticas|increíble|increíbles|extraordinario|extraordinaria|maravilloso|maravillosa|maravillosos\
            |maravillosas|perfecto|perfecta|perfectos|perfectas|genial|geniales|espectacular|espectaculares|insuperable|insuperables|me encanta|me encantan|nos encanta|recomiendo\
            |recomendable|imprescindible|bien hecho|bien hecha|no te lo pierdas|no os lo perdáis|pruébalo|pruébala|probadlo|probadla|cómpralo|cómprala|comprad|pedid|apúntate|buenísimo\
            |buenísima|buenísimos|buenísimas|delicioso|deliciosa|deliciosos|deliciosas|exquisito|exquisita|exquisitos|exquisitas|riquísimo|riquísima|riquísimos|riquísimas|sabrosísimo\
            |sabrosísima|fabuloso|fabulosa|magnífico|magnífica|estupendo|estupenda|espléndido|espléndida|sensacional|sensacionales|impresionante|impresionantes|inmejorable\
            |inmejorables|imbatible|imbatibles|extraordinarios|extraordinarias|una maravilla|una pasada|una delicia|recomendado|recomendada|no tiene rival|os encantará\
            |te encantará|os va a encantar|te va a encantar|vale mucho la pena|merece la pena probar|es brutal|son brutales|es el número uno|es la número uno|somos el número uno",
        calls: "compra|comprad|compre|compren|prueba|probad|pruebe|prueben|elige|elegid|elija|pide|pedid|descarga|descargad|descárgate|pásate a|pasaos a|cámbiate a|cambiaos a|reserva\
            |reservad|regala|regalad|hazte con|apuesta por|aprovecha|aprovechad|no te pierdas|no os perdáis",
        discloses: "mi empresa|mi propia empresa|mi compañía|donde trabajo|en la que trabajo|para la que trabajo|trabajo aquí|trabajo allí|soy empleado|soy empleada|soy trabajador\
            |soy trabajadora|como empleado|como empleada|por transparencia|transparencia:|la hacemos nosotros|lo hacemos nosotros|las hacemos nosotros|los hacemos nosotros\
            |la hemos hecho nosotros|lo hemos hecho nosotros|he trabajado en ella|hemos trabajado en ella|hecha por nosotros|hecho por nosotros|nuestra empresa|nuestra compañía\
            |mi lugar de trabajo|donde trabajamos|en la que trabajamos|aquí trabajamos|trabajo para ellos|trabajo con ellos|me paga el sueldo|que hemos creado|que hemos desarrollado\
            |que hemos diseñado|que fabricamos|que hacemos nosotros|mi equipo ha|mis compañeros y yo",
        before_brand: "trabajo en|trabajo para|trabajamos en|mis compañeros de|mis compañeras de|mi trabajo en|entré en|nosotros, en|nosotros, los de|orgulloso de trabajar en\
            |orgullosa de trabajar en|feliz de trabajar en|contenta de trabajar en|contento de trabajar en|el primer día en|mi primer día en",
        close: "los de|soy de|somos de|yo en|aquí en|nosotros en",
        anybody: "empleado de|empleada de|empleado en|empleada en|trabajador de|trabajadora de|años en|compañeros de|compañeros en|compañeras de|primer día en|primera semana en\
            |trabajando en|trabajando para",
        works: "trabajo|trabajamos|yo trabajo|trabajando|llevo|formo parte|formamos parte|soy del equipo|somos del equipo|formar parte|mi trabajo|mi equipo|mis compañeros|mis compañeras|mi departamento|entré|empecé\
            |he entrado|he empezado|me contrataron|me han contratado|me encargo|me ocupo|dirijo|coordino|colaboro",
        role: "soy|somos|=Como|me llamo|en calidad de",
        name: "aquí",
        people: "compañero|compañera|compañeros|compañeras|equipo|equipos|gente|jefe|jefa|trabajo|trabajar|lugar de trabajo|día|días|semana|tarde|mañana|comida|aprendiz|aprendices|becarios",
        sentence: ("Trabajo en {brand}.", "Hablo de la empresa en la que trabajo."),
    },
    Words {
        language: "fr",
        praise: "meilleur|meilleure|meilleurs|meilleures|excellent|excellente|excellents|excellentes|fantastique|fantastiques|incroyable|incroyables|extraordinaire|extraordinaires\
            |merveilleux|merveilleuse|parfait|parfaite|parfaits|parfaites|génial|géniale|géniaux|formidable|formidables|superbe|superbes|imbattable|imbattables|j'adore|on adore\
            |recommande|incontournable|incontournables|bien fait|bien faite|à ne pas manquer|essayez|achetez|commandez|inscrivez-vous|délicieux|délicieuse|délicieuses|exquis|exquise\
            |exquises|savoureux|savoureuse|savoureuses|succulent|succulente|épatant|épatante|remarquable|remarquables|exceptionnel|exceptionnelle|exceptionnels|exceptionnelles\
            |magnifique|magnifiques|sublime|sublimes|bluffant|bluffante|sensationnel|sensationnelle|un régal|une merveille|au top|à tomber|vaut le détour|sans égal\
            |merveilleuses|géniales|vous allez adorer|tu vas adorer|est le numéro un|est la numéro un",
        calls: "essayez|essaie|achetez|achète|choisissez|choisis|goûtez|goûte|commandez|téléchargez|télécharge|passez à|passe à|optez pour|réservez|réserve|offrez|craquez pour|profitez de\
            |ne manquez pas|testez",
        discloses: "mon entreprise|ma propre entreprise|ma société|ma boîte|mon employeur|où je travaille|pour laquelle je travaille|dans laquelle je travaille|j'y travaille|je travaille ici\
            |je suis salarié|je suis salariée|en tant que salarié|en tant que salariée|par souci de transparence|transparence :|c'est nous qui|nous la fabriquons|nous le fabriquons\
            |nous les fabriquons|on la fabrique|on les fabrique|fabriquée par nous|fabriqué par nous|j'y ai travaillé|nous y avons travaillé|notre entreprise|notre société|notre boîte\
            |où nous travaillons|je travaille pour eux|je travaille chez eux|me paie mon salaire|paie mon salaire|que nous avons créé|que nous avons développé|que nous avons conçu\
            |que nous fabriquons|qu'on fabrique|mon équipe a|mes collègues et moi",
        before_brand: "je travaille chez|je travaille à|je travaille pour|je travaille dans|mes collègues de|mes collègues chez|mon travail chez|entré chez|entrée chez|je suis de chez\
            |chez nous à|chez nous chez|nous, chez|moi, chez|fier de travailler chez|fière de travailler chez|heureux de travailler chez|heureuse de travailler chez",
        close: "ici chez|ici à|nous à|nous chez|moi chez",
        anybody: "salarié de|salariée de|salarié chez|salariée chez|employé de|employée de|employé chez|employée chez|ans chez|ans à|collègues de|collègues chez|premier jour chez\
            |première semaine chez|travaillant chez",
        works: "je travaille|nous travaillons|on travaille|je bosse|je fais partie|je suis de l'équipe|nous sommes de l'équipe|nous faisons partie|faire partie|je suis entré|je suis entrée|j'ai commencé|j'ai rejoint\
            |j'ai été embauché|j'ai été embauchée|mon travail|mon équipe|mes collègues|mon boulot|je m'occupe|je dirige|je collabore",
        role: "je suis|nous sommes|en tant que|en tant qu|en qualité de|je m'appelle",
        name: "ici",
        people: "collègue|collègues|équipe|équipes|gens|patron|patronne|chef|travail|travailler|boulot|journée|journées|jour|semaine|soirée|déjeuner|apprenti|apprentis|apprenties\
            |stagiaires",
        sentence: ("Je travaille chez {brand}.", "Je parle de l’entreprise où je travaille."),
    },
    Words {
        language: "de",
        praise: "beste|bester|bestes|besten|großartig|großartige|großartiger|großartiges|großartigen|fantastisch|fantastische|fantastischer|fantastisches|hervorragend|hervorragende\
            |hervorragender|hervorragendes|ausgezeichnet|ausgezeichnete|wunderbar|wunderbare|wunderbarer|wunderbares|perfekt|perfekte|perfekter|perfektes|genial|geniale|genialer\
            |geniales|unschlagbar|unschlagbare|begeistert|ich liebe|wir lieben|empfehle|empfehlen|empfehlenswert|toll|tolle|toller|tolles|tollen|gut gemacht|probiert|probieren sie\
            |kauft|kaufen sie|bestellt|bestellen sie|meldet euch an|köstlich|köstliche|köstlicher|köstliches|köstlichen|lecker|leckere|leckerer|leckeres|leckeren|exzellent|exzellente\
            |exzellenter|exzellentes|erstklassig|erstklassige|erstklassiger|erstklassiges|traumhaft|traumhafte|sensationell|sensationelle|phänomenal|phänomenale|überragend|überragende\
            |überragender|überragendes|einzigartig|einzigartige|unglaublich gut|ist unglaublich|sind unglaublich|einfach unglaublich|der hammer|ein traum|ein genuss|spitzenklasse\
            |weltklasse|einwandfrei|hervorragenden|wunderbaren|muss man probieren|muss man probiert haben|ist super|sind super|einfach super|ist die nummer eins|sind die nummer eins",
        calls: "kauft|kauf|kaufen sie|probiert|probier|probiere|probieren sie|testet|teste|testen sie|wählt|wähle|wählen sie|holt euch|hol dir|holen sie sich|bestellt|bestell\
            |bestellen sie|ladet|lade|laden sie|wechselt zu|wechsle zu|wechseln sie zu|gönnt euch|gönn dir|bucht|buche|buchen sie|schenkt|greift zu",
        discloses: "meine firma|meiner firma|mein unternehmen|meinem unternehmen|meines unternehmens|mein arbeitgeber|meinem arbeitgeber|meines arbeitgebers|wo ich arbeite|in der ich arbeite\
            |bei der ich arbeite|bei dem ich arbeite|für die ich arbeite|für das ich arbeite|ich arbeite dort|ich arbeite hier|als mitarbeiter|als mitarbeiterin|als angestellter\
            |als angestellte|transparenzhinweis|werbung:|die bauen wir|den bauen wir|das bauen wir|wir bauen sie|wir bauen ihn|wir bauen das|von uns gebaut|haben wir gebaut\
            |habe ich mitgebaut|daran mitgearbeitet|unsere firma|unserer firma|unser unternehmen|unserem unternehmen|wo wir arbeiten|ich arbeite für sie|zahlt mein gehalt\
            |die wir entwickelt haben|das wir entwickelt haben|den wir entwickelt haben|die wir bauen|das wir bauen|den wir bauen|die wir herstellen|das wir herstellen\
            |den wir herstellen|mein team hat|meine kollegen und ich",
        before_brand: "ich arbeite bei|ich arbeite für|ich arbeite als|arbeite ich bei|arbeite bei|wir von|meine kollegen bei|mein job bei|uns von|stolz, bei|stolz bei|gehöre zu|gehöre zum\
            |ich darf bei|mein arbeitgeber ist|als teil von|teil des teams von|teil des teams bei",
        close: "bin bei|hier bei|wir bei|uns bei",
        anybody: "mitarbeiter bei|mitarbeiterin bei|mitarbeiter von|mitarbeiterin von|mitarbeiter der|mitarbeiterin der|angestellt bei|angestellte bei|angestellter bei|jahre bei|jahren bei\
            |kollegen bei|kollegen von|erster tag bei|erste woche bei|angefangen bei",
        works: "ich arbeite|arbeite ich|wir arbeiten|mein job|meine arbeit|meine kollegen|meine kolleginnen|mein team|meine abteilung|ich habe angefangen|ich leite|ich bin verantwortlich\
            |ich kümmere mich|ich bin angestellt|ich gehöre",
        role: "ich bin|bin ich|wir sind|=Als|ich heiße|mein name ist|in meiner rolle als",
        name: "hier ist",
        people: "kollege|kollegin|kollegen|kolleginnen|team|teams|leute|chef|chefin|job|arbeit|arbeitsplatz|arbeitgeber|arbeiten|tag|tage|woche|abend|nachmittag|mittagessen|azubi|azubis\
            |lehrling|lehrlinge|truppe",
        sentence: ("Ich arbeite bei {brand}.", "Es geht um die Firma, in der ich arbeite."),
    },
];

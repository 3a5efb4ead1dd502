//! The words by which protected talk is known, per language, separated by `|`. Generous on purpose: a house
//! tip that stays away costs little, one that lectures people who talk about their pay does harm.

/// Language code, words and phrases about pay, hours, safety, unions, harassment and whistle-blowing.
pub(super) const TALK: [(&str, &str); 7] = [
    (
        "en",
        "pay|salary|salaries|wage|wages|underpaid|unpaid|paid less|pay gap|equal pay|minimum wage|living wage|pay rise|pay raise|payslip|paycheck|paychecks\
        |severance|pension|pensions|sick leave|sick pay|parental leave|holiday pay|working conditions|work conditions|labor conditions|labour conditions\
        |working hours|work hours|hours of work|long hours|our hours|my hours|extra hours|more hours|fewer hours|shorter hours|hours we work|overtime|night shift|night shifts|double shift|double shifts|our shifts|my shift|shift work\
        |rest breaks|zero-hours|zero hours|hours a week|hours per week|hours a day|work-life balance\
        |safety|unsafe|workplace accident|workplace accidents|accident at work|accidents at work|injured at work|work injury|work injuries|osha|health and safety|protective equipment|hazardous\
        |union|unions|unionize|unionise|unionizing|unionising|unionized|unionised|trade union|labor union|labour union|shop steward|strike|strikes|on strike|striking workers|picket|picket line|collective bargaining\
        |collective agreement|works council|staff council|layoff|layoffs|laid off|redundancies|dismissal|unfair dismissal\
        |harassment|harassed|harass|sexual harassment|bullying|bullied|mobbing|discrimination|discriminated|retaliation|retaliated|hostile workplace|toxic workplace|abuse at work\
        |whistleblower|whistleblowers|whistleblowing|whistle-blower|whistle-blowers|whistle-blowing|blow the whistle|blew the whistle|blowing the whistle|wrongdoing|misconduct|speak up line|corruption|bribery|bribe|bribes|cover-up|fraud\
        |a raise|pay cut|pay cuts|wage theft|underpayment|get paid|got paid|are paid|am paid|is paid|were paid|was paid|being paid|my bonus|our bonus|bonuses|my compensation|our compensation\
        |annual leave|maternity leave|paternity leave|paid leave|parental pay|hour shift|hour shifts|our rota|my rota|short-staffed|short staffed|understaffed|burnout|burned out|burnt out|overworked\
        |injury|injuries|injured|hazard|hazards|collective action|organize a union|organise a union|organizing at work|organising at work|grievance|grievances|racism|racist|sexism|sexist|groped|what i earn|what we earn|what others earn|what my colleagues earn|i earn|take-home pay",
    ),
    (
        "it",
        "stipendio|stipendi|salario|salari|paga|paghe|busta paga|buste paga|retribuzione|retribuzioni|sottopagato|sottopagata|sottopagati|sottopagate|parità salariale|divario salariale|aumento di stipendio\
        |tredicesima|liquidazione|tfr|malattia retribuita|congedo parentale|ferie pagate|condizioni di lavoro\
        |orario di lavoro|orari di lavoro|ore di lavoro|straordinario|straordinari|turni di notte|turno di notte|i turni|nostri turni|miei turni|doppio turno|doppi turni|turni massacranti|ore alla settimana|ore al giorno|riposi|pause\
        |sicurezza|infortunio|infortuni|incidente sul lavoro|incidenti sul lavoro|morti sul lavoro|dpi|insicuro|pericoloso per chi lavora\
        |sindacato|sindacati|sindacale|sindacali|sindacalista|rsu|cgil|cisl|uil|sciopero|scioperi|scioperare|scioperiamo|picchetto|contrattazione collettiva|contratto collettivo|ccnl|vertenza|assemblea dei lavoratori\
        |licenziamento|licenziamenti|licenziato|licenziata|licenziati|cassa integrazione|esuberi\
        |molestia|molestie|molestata|molestato|molestate|molestie sessuali|mobbing|bullismo|vessazioni|discriminazione|discriminazioni|discriminata|discriminato|ritorsione|ritorsioni\
        |whistleblower|whistleblowing|segnalazione di illeciti|segnalazioni di illeciti|segnalante|illecito|illeciti|corruzione|tangente|tangenti|frode|frodi\
        |aumento dello stipendio|taglio dello stipendio|premio di produzione|indennità|sotto organico|burnout|turni di dodici ore|turno di dodici ore|maternità|paternità|razzismo|razzista|sessismo|sessista|palpeggiata|demansionamento|precariato\
        |netti al mese|lordi al mese|al mese netti|netti l'anno|lordi l'anno|ral|quanto guadagno|quanto guadagniamo|quanto guadagnano|quanto prendo al mese",
    ),
    (
        "ca",
        "el sou|del sou|al sou|meu sou|teu sou|seu sou|nostre sou|un sou|de sou|sous|salari|salaris|paga|pagues|nòmina|nòmines|retribució|retribucions|mal pagat|mal pagada|mal pagats|bretxa salarial|igualtat salarial|augment de sou|paga doble\
        |baixa mèdica|permís parental|vacances pagades|condicions de treball|condicions laborals\
        |horari laboral|jornada laboral|hores de feina|hores de treball|hores extra|hores extres|hores extraordinàries|torn de nit|torns de nit|doble torn|els torns|nostres torns|hores a la setmana|hores al dia|descansos\
        |seguretat|accident laboral|accidents laborals|accident de treball|accidents de treball|insegur|insegura|equips de protecció|riscos laborals|prevenció de riscos\
        |sindicat|sindicats|sindical|sindicals|sindicalista|ccoo|ugt|vaga|vagues|fer vaga|piquet|piquets|negociació col·lectiva|conveni col·lectiu|comitè d'empresa|assemblea de treballadors\
        |acomiadament|acomiadaments|acomiadat|acomiadada|acomiadats|ero|erto\
        |assetjament|assetjada|assetjat|assetjaments|assetjament sexual|mobbing|bullying|discriminació|discriminada|discriminat|represàlia|represàlies\
        |alertador|alertadors|alertadora|canal de denúncies|denunciar irregularitats|denúncia d'irregularitats|irregularitats|corrupció|suborn|suborns|frau|fraus\
        |assetjar|assetgen|assetjaven|van assetjar|retallada de sou|retallades de sou|complement salarial|torns de|permís de maternitat|permís de paternitat|falta de personal|burnout|racisme|racista|masclisme|masclista|tocaments|lesió|lesions|accidentat|accidentada|delegat sindical|precarietat|nets al mes|bruts al mes|bruts l'any|quant cobro|quant cobrem|quant cobren",
    ),
    (
        "nb",
        "lønn|lønna|lønnen|lønninger|lønnsforskjell|lønnsforskjeller|lønnsøkning|lønnsoppgjør|lønnsoppgjøret|lønnsslipp|likelønn|minstelønn|underbetalt|underbetalte|feriepenger|sykepenger|sykelønn|pensjon|pensjonen|foreldrepermisjon\
        |arbeidsvilkår|arbeidsforhold|arbeidsvilkårene|arbeidsforholdene\
        |arbeidstid|arbeidstida|arbeidstiden|overtid|nattskift|dobbeltskift|turnus|turnusen|skiftarbeid|skiftene våre|pauser|timer i uka|timer i uken|timer om dagen|ubetalt\
        |sikkerhet|sikkerheten|hms|verneombud|verneombudet|arbeidsulykke|arbeidsulykker|ulykke på jobb|skadet på jobb|utrygt|verneutstyr|arbeidsmiljø|arbeidsmiljøet|arbeidstilsynet\
        |fagforening|fagforeninga|fagforeningen|fagforeninger|fagforbund|fagforbundet|fagorganisert|fagorganiserte|tillitsvalgt|tillitsvalgte|streik|streiken|streike|streiker|tariff|tariffavtale|tariffavtalen|landsorganisasjonen\
        |oppsigelse|oppsigelser|oppsagt|nedbemanning|permittert|permitteringer\
        |trakassering|trakassert|trakasserer|seksuell trakassering|mobbing|mobbet|diskriminering|diskriminert|gjengjeldelse|represalier\
        |varsler|varslere|varsling|varslet|varslingssak|varslersak|kritikkverdige forhold|korrupsjon|bestikkelse|bestikkelser|underslag\
        |underbemannet|underbemanning|utbrent|utbrenthet|overarbeidet|timersskift|tolvtimersskift|overtiden|skiftene|vaktene våre|vaktplan|sykemelding|sykmelding|sykmeldt|rasisme|rasistisk|sexisme|sexistisk|beføling|skadd på jobb|personskade|personskader|klubbleder|lønnskrav\
        |andre tjener|jeg tjener|vi tjener|kollegene tjener|tjente i fjor|i årslønn|årslønn|årslønna|timelønn|timelønna|vaktordning|vakttillegg",
    ),
    (
        "es",
        "sueldo|sueldos|salario|salarios|paga|pagas|nómina|nóminas|retribución|retribuciones|mal pagado|mal pagada|mal pagados|brecha salarial|igualdad salarial|subida de sueldo\
        |baja médica|permiso parental|vacaciones pagadas|condiciones de trabajo|condiciones laborales\
        |horario laboral|jornada laboral|horas de trabajo|horas extra|horas extras|horas extraordinarias|turno de noche|turnos de noche|doble turno|los turnos|nuestros turnos|horas a la semana|horas al día|descansos\
        |seguridad|accidente laboral|accidentes laborales|accidente de trabajo|accidentes de trabajo|inseguro|insegura|riesgos laborales|prevención de riesgos\
        |sindicato|sindicatos|sindical|sindicales|sindicalista|ccoo|ugt|huelga|huelgas|piquete|piquetes|negociación colectiva|convenio colectivo|comité de empresa\
        |despido|despidos|despedido|despedida|despedidos|ere|erte\
        |acoso|acosada|acosado|acoso sexual|mobbing|bullying|discriminación|discriminada|discriminado|represalia|represalias\
        |denunciante|denunciantes|canal de denuncias|alertador|alertadores|irregularidades|corrupción|soborno|sobornos|fraude|fraudes\
        |acosar|acosaron|acosan|acosaba|acosaban|recorte de sueldo|recortes de sueldo|complemento salarial|turnos de|permiso de maternidad|permiso de paternidad|falta de personal|burnout|racismo|racista|machismo|machista|tocamientos|lesión|lesiones|delegado sindical|delegada sindical|precariedad|netos al mes|brutos al mes|brutos al año|cuánto cobro|cuánto cobramos|cuánto cobran",
    ),
    (
        "fr",
        "salaire|salaires|paie|paye|fiche de paie|rémunération|rémunérations|sous-payé|sous-payée|sous-payés|écart salarial|égalité salariale|augmentation de salaire|congés payés|congé parental|arrêt maladie\
        |conditions de travail|temps de travail|heures de travail|heures supplémentaires|heures sup|travail de nuit|équipe de nuit|nos horaires|mes horaires|heures par semaine|heures par jour|temps de repos|pauses\
        |sécurité|accident du travail|accidents du travail|dangereux pour les salariés\
        |syndicat|syndicats|syndical|syndicale|syndicaux|syndiqué|syndiquée|cgt|cfdt|grève|grèves|gréviste|grévistes|piquet de grève|négociation collective|convention collective|comité d'entreprise|cse\
        |licenciement|licenciements|licencié|licenciée|licenciés\
        |harcèlement|harcelée|harcelé|harcèlement sexuel|harcèlement moral|discrimination|discriminée|discriminé|représailles\
        |lanceur d'alerte|lanceurs d'alerte|lanceuse d'alerte|lancer l'alerte|corruption|pot-de-vin|pots-de-vin|fraude|fraudes\
        |ma prime|nos primes|une prime|de primes|baisse de salaire|sous-effectif|sous effectif|burn-out|burnout|épuisement professionnel|congé maternité|congé paternité|intérim|racisme|raciste|sexisme|sexiste|attouchements|blessé au travail|blessée au travail|délégué syndical|déléguée syndicale|précarité|net par mois|brut par mois|brut par an|nets par mois|bruts par an|combien je gagne|combien on gagne|combien nous gagnons",
    ),
    (
        "de",
        "lohn|löhne|gehalt|gehälter|bezahlung|unterbezahlt|lohnlücke|gehaltserhöhung|mindestlohn|lohnabrechnung|urlaubsgeld|krankengeld|elternzeit|arbeitsbedingungen\
        |arbeitszeit|arbeitszeiten|überstunden|nachtschicht|nachtschichten|doppelschicht|schichtarbeit|schichtdienst|stunden pro woche|stunden am tag|ruhezeiten|pausen\
        |sicherheit|arbeitssicherheit|arbeitsschutz|arbeitsunfall|arbeitsunfälle|unsicher|schutzausrüstung\
        |gewerkschaft|gewerkschaften|gewerkschaftlich|betriebsrat|betriebsräte|streik|streiks|streiken|streikposten|warnstreik|tarifvertrag|tarifverhandlung|tarifverhandlungen|ver.di|ig metall\
        |kündigung|kündigungen|gekündigt|entlassung|entlassungen|entlassen\
        |belästigung|belästigt|sexuelle belästigung|mobbing|gemobbt|diskriminierung|diskriminiert|vergeltung\
        |hinweisgeber|hinweisgeberin|whistleblower|whistleblowing|missstände|korruption|bestechung|schmiergeld|betrug\
        |lohnerhöhung|gehaltskürzung|lohnkürzung|unterbesetzt|personalmangel|ausgebrannt|burnout|überlastet|überarbeitet|mutterschutz|krankschreibung|krankgeschrieben|rassismus|rassistisch|sexismus|sexistisch|begrapscht|verletzt bei der arbeit|betriebsversammlung|abmahnung|abmahnungen|netto im monat|brutto im monat|brutto im jahr|wie viel ich verdiene|was ich verdiene|was wir verdienen|was andere verdienen",
    ),
];

/// Phrases with such words that speak of something else.
pub(super) const NOT_PROTECTED: [(&str, &str); 7] = [
    (
        "en",
        "pay attention|pay off|pay a visit|pay tribute|pay for|pay for itself|european union|credit union|union square|strike a balance|strike a chord\
        |bowling strike|food safety|product safety|safety valve|safety valves|safety data sheet|road safety|home safety|safety feature|safety features|safety glass|safety net|safety pin|safety margin|child safety|data safety|patient safety\
        |pay per click|pay it forward|pay dividends|apple pay|google pay|pay back|pay respects|pay close attention|wage war|western union|african union|soviet union|student union|rugby union|union jack|union station|union nut|union nuts|pipe union|union fitting\
        |lightning strike|lightning strikes|strikes twice|strike a deal|strike gold|strikes a balance|strikes a chord|strike a pose|lucky strike|24 hours a day|24 hours per day|fraud detection|fraud prevention|is paid for|are paid for|price discrimination|hazard lights",
    ),
    (
        "it",
        "sicurezza informatica|sicurezza dei dati|sicurezza delle informazioni|sicurezza di rete|sicurezza della rete|sicurezza alimentare|sicurezza stradale|sicurezza energetica\
        |valvola di sicurezza|valvole di sicurezza|con sicurezza|in tutta sicurezza|paga solo|si paga|si pagano|copia di sicurezza|copie di sicurezza|aggiornamento di sicurezza|aggiornamenti di sicurezza|distanza di sicurezza|cintura di sicurezza|cinture di sicurezza|24 ore al giorno",
    ),
    (
        "ca",
        "seguretat informàtica|seguretat de les dades|seguretat de la informació|seguretat alimentària|seguretat viària|seguretat energètica|vàlvula de seguretat\
        |amb seguretat|es paga|es paguen|còpia de seguretat|còpies de seguretat|vàlvules de seguretat|actualització de seguretat|distància de seguretat|cinturó de seguretat|24 hores al dia",
    ),
    (
        "nb",
        "digital sikkerhet|matsikkerhet|sikkerhet på nett|med sikkerhet|værvarsling|varsler om|farevarsel|varsler regn|varsler snø|varsler storm|nettsikkerhet|datasikkerhet|trafikksikkerhet|forsyningssikkerhet",
    ),
    (
        "es",
        "seguridad informática|seguridad de los datos|seguridad de la información|seguridad alimentaria|seguridad vial|seguridad energética|válvula de seguridad\
        |con seguridad|con toda seguridad|se paga|se pagan|copia de seguridad|copias de seguridad|válvulas de seguridad|actualización de seguridad|distancia de seguridad|cinturón de seguridad|24 horas al día",
    ),
    (
        "fr",
        "sécurité informatique|sécurité des données|sécurité alimentaire|sécurité routière|soupape de sécurité|en toute sécurité|union européenne|soupapes de sécurité|ceinture de sécurité|mise à jour de sécurité|distance de sécurité|place de la grève|prime énergie|prime à la conversion|primes énergie|ma prime rénov|24 heures par jour",
    ),
    (
        "de",
        "it-sicherheit|datensicherheit|mit sicherheit|versorgungssicherheit|lebensmittelsicherheit|netzsicherheit|verkehrssicherheit|betriebssicherheit|produktsicherheit|24 stunden am tag",
    ),
];

/// Language code, beginnings of compounds about such things, folded; and those of words that only look so.
pub(super) const COMPOUNDS: [(&str, &[&str], &[&str]); 2] = [
    (
        "nb",
        &[
            "lønns",
            "fagforening",
            "streike",
            "arbeidstid",
            "overtid",
            "trakasser",
            "diskriminer",
            "tillitsvalgt",
            "tarifflønn",
            "arbeidsmiljø",
            "nedbemann",
            "permitter",
            "verneombud",
            "arbeidsulykke",
            "varslingssak",
            "hovedavtale",
        ],
        &["lønnsom"],
    ),
    (
        "de",
        &[
            "lohn",
            "gehalts",
            "gewerkschaft",
            "streik",
            "überstunde",
            "arbeitszeit",
            "arbeitsschutz",
            "arbeitsunfall",
            "betriebsrat",
            "betriebsräte",
            "tarifver",
            "tariflohn",
            "belästig",
            "diskriminier",
            "kündigungs",
            "entlassung",
            "hinweisgeber",
            "mobbing",
        ],
        &["lohnt", "lohnen", "lohnend", "lohnte"],
    ),
];

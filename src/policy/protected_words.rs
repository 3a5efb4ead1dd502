//! The words by which protected talk is known, per language, separated by `|`. A `~` stands before
//! a word that counts only beside another one, for alone it is often no more than the setting of a story. Generous on
//! purpose: a house tip that stays away costs little, one that lectures people who talk about their pay does harm.

/// Language code, words and phrases about pay, hours, safety, unions, harassment and whistle-blowing.
pub(super) const TALK: [(&str, &str); 7] = [
    (
        "en",
        "pay|salary|salaries|wage|wages|underpaid|unpaid|paid less|pay gap|equal pay|minimum wage|living wage|pay rise|pay raise|payslip|paycheck|paychecks\
        |severance|~pension|~pensions|sick leave|sick pay|~parental leave|holiday pay|working conditions|work conditions|labor conditions|labour conditions\
        |working hours|work hours|hours of work|long hours|our hours|my hours|extra hours|more hours|fewer hours|shorter hours|hours we work|overtime|~night shift|night shifts|double shift|double shifts|our shifts|my shift|shift work\
        |rest breaks|zero-hours|zero hours|~hours a week|~hours per week|~hours a day|work-life balance\
        |safety|unsafe|workplace accident|workplace accidents|accident at work|accidents at work|injured at work|work injury|work injuries|osha|health and safety|protective equipment|hazardous\
        |union|unions|unionize|unionise|unionizing|unionising|unionized|unionised|trade union|labor union|labour union|shop steward|strike|strikes|on strike|striking workers|picket|picket line|collective bargaining\
        |collective agreement|works council|staff council|layoff|layoffs|laid off|redundancies|dismissal|unfair dismissal\
        |harassment|harassed|harass|sexual harassment|bullying|bullied|mobbing|discrimination|discriminated|retaliation|retaliated|hostile workplace|toxic workplace|abuse at work\
        |whistleblower|whistleblowers|whistleblowing|whistle-blower|whistle-blowers|whistle-blowing|blow the whistle|blew the whistle|blowing the whistle|wrongdoing|misconduct|speak up line|corruption|bribery|bribe|bribes|cover-up|fraud\
        |a raise|pay cut|pay cuts|wage theft|underpayment|get paid|got paid|are paid|am paid|is paid|were paid|was paid|being paid|my bonus|our bonus|~bonuses|my compensation|our compensation\
        |~annual leave|~maternity leave|~paternity leave|paid leave|parental pay|hour shift|hour shifts|our rota|my rota|short-staffed|short staffed|understaffed|burnout|burned out|burnt out|overworked\
        |~injury|~injuries|~injured|hazard|hazards|collective action|organize a union|organise a union|organizing at work|organising at work|grievance|grievances|racism|racist|sexism|sexist|groped|what i earn|what we earn|what others earn|what my colleagues earn|i earn|take-home pay\
        |our night shift|our night shifts|my night shift|my night shifts|the rota|rotas|shift pattern|shift patterns|made redundant|redundancy|near miss|near misses|organizing at|organising at|we are organizing|we are organising|we're organizing|union card|union cards|union rep|union reps|shop floor committee|touched me|groping|stalked me|hr did nothing|raised concerns|raised a concern|reported my manager|~reported my boss|what do you earn|do you earn|i earn|you earn|they earn|he earns|she earns|an hour before tax|~before tax|~after tax|gross pay|net pay|payroll error|owed wages|back pay|tips stolen|unpaid overtime|~sacked|got fired|was fired|were fired|been fired|fired for|stress leave|bullies|walkout|walk-out|work to rule|lone working|asbestos|no gloves|no masks|our contracts|zero hour contract|zero-hour contract|agency workers|temp workers|tipped off the regulator|~speak out|~speaking out|~spoke out",
    ),
    (
        "it",
        "stipendio|stipendi|salario|salari|paga|paghe|busta paga|buste paga|retribuzione|retribuzioni|sottopagato|sottopagata|sottopagati|sottopagate|parità salariale|divario salariale|aumento di stipendio\
        |tredicesima|~liquidazione|tfr|malattia retribuita|~congedo parentale|ferie pagate|condizioni di lavoro\
        |orario di lavoro|orari di lavoro|ore di lavoro|straordinario|straordinari|turni di notte|~turno di notte|i turni|nostri turni|miei turni|doppio turno|doppi turni|turni massacranti|~ore alla settimana|~ore al giorno|~riposi|~pause\
        |sicurezza|infortunio|infortuni|incidente sul lavoro|incidenti sul lavoro|morti sul lavoro|dpi|insicuro|pericoloso per chi lavora\
        |sindacato|sindacati|sindacale|sindacali|sindacalista|rsu|cgil|cisl|uil|sciopero|scioperi|scioperare|scioperiamo|picchetto|contrattazione collettiva|contratto collettivo|ccnl|vertenza|assemblea dei lavoratori\
        |licenziamento|licenziamenti|licenziato|licenziata|licenziati|cassa integrazione|esuberi\
        |molestia|molestie|molestata|molestato|molestate|molestie sessuali|mobbing|bullismo|vessazioni|discriminazione|discriminazioni|discriminata|discriminato|ritorsione|ritorsioni\
        |whistleblower|whistleblowing|segnalazione di illeciti|segnalazioni di illeciti|segnalante|illecito|illeciti|corruzione|tangente|tangenti|frode|frodi\
        |aumento dello stipendio|taglio dello stipendio|premio di produzione|~indennità|sotto organico|burnout|turni di dodici ore|turno di dodici ore|~maternità|~paternità|razzismo|razzista|sessismo|sessista|palpeggiata|demansionamento|precariato\
        |netti al mese|lordi al mese|al mese netti|netti l'anno|lordi l'anno|ral|quanto guadagno|quanto guadagniamo|quanto guadagnano|quanto prendo al mese\
        |si lavora gratis|di nuovo gratis|lavora gratis|lavoro gratis|lavorare gratis|non pagato|non pagati|non pagate|pagati in ritardo|doppio turno di notte|nostri turni di notte|miei turni di notte|turni di sabato|messo le mani addosso|mani addosso|mi ha toccata|mi ha toccato|palpata|palpato|~senza protezioni|protezioni mancanti|ci si fa male|si è fatto male|si è fatta male|~pericoloso|guadagno|guadagnate|guadagni|quanto prendete|quanto prendi|euro netti|euro lordi|assemblea sindacale|delegato sindacale|delegata sindacale|iscritto al sindacato|iscriversi al sindacato|contratto a termine|contratti a termine|precari|interinali|agenzia interinale|lettera di richiamo|lettere di richiamo|ho denunciato|hanno denunciato|denuncia all'ispettorato|ispettorato del lavoro|amianto|mobbizzata|mobbizzato|~orario ridotto|settimana corta|~reperibilità|ferie negate|ferie arretrate|maternità negata|dimissioni in bianco|scioperiamo|presidio davanti|fermo di due ore|fermata di due ore",
    ),
    (
        "ca",
        "el sou|del sou|al sou|meu sou|teu sou|seu sou|nostre sou|un sou|de sou|sous|salari|salaris|paga|pagues|nòmina|nòmines|retribució|retribucions|mal pagat|mal pagada|mal pagats|bretxa salarial|igualtat salarial|augment de sou|paga doble\
        |baixa mèdica|~permís parental|vacances pagades|condicions de treball|condicions laborals\
        |horari laboral|jornada laboral|hores de feina|hores de treball|hores extra|hores extres|hores extraordinàries|~torn de nit|torns de nit|doble torn|els torns|nostres torns|~hores a la setmana|~hores al dia|~descansos\
        |seguretat|accident laboral|accidents laborals|accident de treball|accidents de treball|insegur|insegura|equips de protecció|riscos laborals|prevenció de riscos\
        |sindicat|sindicats|sindical|sindicals|sindicalista|ccoo|ugt|vaga|vagues|fer vaga|piquet|piquets|negociació col·lectiva|conveni col·lectiu|comitè d'empresa|assemblea de treballadors\
        |acomiadament|acomiadaments|acomiadat|acomiadada|acomiadats|ero|erto\
        |assetjament|assetjada|assetjat|assetjaments|assetjament sexual|mobbing|bullying|discriminació|discriminada|discriminat|represàlia|represàlies\
        |alertador|alertadors|alertadora|canal de denúncies|denunciar irregularitats|denúncia d'irregularitats|irregularitats|corrupció|suborn|suborns|frau|fraus\
        |assetjar|assetgen|assetjaven|van assetjar|retallada de sou|retallades de sou|complement salarial|torns de|~permís de maternitat|~permís de paternitat|falta de personal|burnout|racisme|racista|masclisme|masclista|tocaments|~lesió|~lesions|accidentat|accidentada|delegat sindical|precarietat|nets al mes|bruts al mes|bruts l'any|quant cobro|quant cobrem|quant cobren\
        |no ens han pagat|no m'han pagat|encara no ens paguen|no ens paguen|torns d'|aturada de|aturades|aturem|piquet informatiu|em va tocar|ens va tocar|em va grapejar|no és segura|no és segur|~sense protecció|~sense proteccions|sense arnès|~perillós|~perillosa|cobro|cobres|cobreu|cobrem|euros nets|euros bruts|assemblea de personal|delegada sindical|afiliat al sindicat|afiliar-se al sindicat|contracte temporal|contractes temporals|~temporalitat|carta de sanció|expedient disciplinari|vaig denunciar|vam denunciar|inspecció de treball|amiant|~reducció de jornada|~jornada de|~canvi de torn|~canvis de torn|vacances denegades|~estrès|~esgotament|acomiaden|m'han acomiadat|m'han fet fora|precaris",
    ),
    (
        "nb",
        "lønn|lønna|lønnen|lønninger|lønnsforskjell|lønnsforskjeller|lønnsøkning|lønnsoppgjør|lønnsoppgjøret|lønnsslipp|likelønn|minstelønn|underbetalt|underbetalte|feriepenger|sykepenger|sykelønn|~pensjon|~pensjonen|~foreldrepermisjon\
        |arbeidsvilkår|arbeidsforhold|arbeidsvilkårene|arbeidsforholdene\
        |arbeidstid|arbeidstida|arbeidstiden|overtid|~nattskift|dobbeltskift|turnus|turnusen|skiftarbeid|skiftene våre|~pauser|~timer i uka|~timer i uken|~timer om dagen|ubetalt\
        |sikkerhet|sikkerheten|hms|verneombud|verneombudet|arbeidsulykke|arbeidsulykker|ulykke på jobb|skadet på jobb|utrygt|verneutstyr|arbeidsmiljø|arbeidsmiljøet|arbeidstilsynet\
        |fagforening|fagforeninga|fagforeningen|fagforeninger|fagforbund|fagforbundet|fagorganisert|fagorganiserte|tillitsvalgt|tillitsvalgte|streik|streiken|streike|streiker|tariff|tariffavtale|tariffavtalen|landsorganisasjonen\
        |oppsigelse|oppsigelser|oppsagt|nedbemanning|permittert|permitteringer\
        |trakassering|trakassert|trakasserer|seksuell trakassering|mobbing|mobbet|diskriminering|diskriminert|gjengjeldelse|represalier\
        |~varsler|varslere|varsling|~varslet|varslingssak|varslersak|kritikkverdige forhold|korrupsjon|bestikkelse|bestikkelser|underslag\
        |underbemannet|underbemanning|utbrent|utbrenthet|overarbeidet|timersskift|tolvtimersskift|overtiden|skiftene|vaktene våre|~vaktplan|sykemelding|sykmelding|sykmeldt|rasisme|rasistisk|sexisme|sexistisk|beføling|skadd på jobb|~personskade|~personskader|klubbleder|lønnskrav\
        |andre tjener|jeg tjener|vi tjener|kollegene tjener|tjente i fjor|i årslønn|årslønn|årslønna|timelønn|timelønna|vaktordning|vakttillegg\
        |nattskiftene|nattskiftene våre|vaktene mine|skiftordning|skiftordningen|skiftplan|skiftplanen|klubben i|klubbmøte|klubbmøtet|fagforeningsmøte|livsfarlig|livsfarlige|farlig å jobbe|mangler vern|~uten vern|klådde|klådd på|tok på meg|beføle|beføler|jeg tjener|tjener du|tjener dere|hva tjener|de tjener|~i timen|før skatt|etter skatt|utbetalt lønn|ikke fått betalt|får ikke betalt|ubetalt overtid|~sparket|fikk sparken|sagt opp|sier opp folk|innleide|innleie|midlertidig ansatt|midlertidige ansatte|sa ifra|sier ifra|si ifra om|meldte fra om|varslet om|varslet ledelsen|varslet arbeidstilsynet|asbest|stressmeldt|~utslitt|sliter oss ut|sliter folk ut|~aksjon|aksjonerer|går ut i streik|~mobber|mobbes|arbeidspress|arbeidspresset|kollektivavtale|hovedtillitsvalgt",
    ),
    (
        "es",
        "sueldo|sueldos|salario|salarios|paga|pagas|nómina|nóminas|retribución|retribuciones|mal pagado|mal pagada|mal pagados|brecha salarial|igualdad salarial|subida de sueldo\
        |baja médica|~permiso parental|vacaciones pagadas|condiciones de trabajo|condiciones laborales\
        |horario laboral|jornada laboral|horas de trabajo|horas extra|horas extras|horas extraordinarias|~turno de noche|turnos de noche|doble turno|los turnos|nuestros turnos|~horas a la semana|~horas al día|~descansos\
        |seguridad|accidente laboral|accidentes laborales|accidente de trabajo|accidentes de trabajo|inseguro|insegura|riesgos laborales|prevención de riesgos\
        |sindicato|sindicatos|sindical|sindicales|sindicalista|ccoo|ugt|huelga|huelgas|piquete|piquetes|negociación colectiva|convenio colectivo|comité de empresa\
        |despido|despidos|despedido|despedida|despedidos|ere|erte\
        |acoso|acosada|acosado|acoso sexual|mobbing|bullying|discriminación|discriminada|discriminado|represalia|represalias\
        |denunciante|denunciantes|canal de denuncias|alertador|alertadores|irregularidades|corrupción|soborno|sobornos|fraude|fraudes\
        |acosar|acosaron|acosan|acosaba|acosaban|recorte de sueldo|recortes de sueldo|complemento salarial|turnos de|~permiso de maternidad|~permiso de paternidad|falta de personal|burnout|racismo|racista|machismo|machista|tocamientos|~lesión|~lesiones|delegado sindical|delegada sindical|precariedad|netos al mes|brutos al mes|brutos al año|cuánto cobro|cuánto cobramos|cuánto cobran\
        |no nos han pagado|no me han pagado|no nos pagan|turnos de noche de|paro de|~paros|cobro|cobras|cobráis|cobramos|me tocó|nos tocó|manoseó|me manosearon|~sin protección|~sin protecciones|sin arnés|no es seguro|no es segura|~peligroso|~peligrosa|euros netos|euros brutos|asamblea de trabajadores|delegado sindical|afiliarse al sindicato|afiliado al sindicato|contrato temporal|contratos temporales|~temporalidad|carta de sanción|expediente disciplinario|denuncié|denunciamos|inspección de trabajo|amianto|reducción de jornada|~cambio de turno|~cambios de turno|vacaciones denegadas|~estrés|me han despedido|me han echado|han echado a|precarios|nos están matando|horario de trabajo|nuestros horarios",
    ),
    (
        "fr",
        "salaire|salaires|paie|paye|fiche de paie|rémunération|rémunérations|sous-payé|sous-payée|sous-payés|écart salarial|égalité salariale|augmentation de salaire|congés payés|~congé parental|arrêt maladie\
        |conditions de travail|temps de travail|heures de travail|heures supplémentaires|heures sup|travail de nuit|~équipe de nuit|nos horaires|mes horaires|~heures par semaine|~heures par jour|temps de repos|~pauses\
        |sécurité|accident du travail|accidents du travail|dangereux pour les salariés\
        |syndicat|syndicats|syndical|syndicale|syndicaux|syndiqué|syndiquée|cgt|cfdt|grève|grèves|gréviste|grévistes|piquet de grève|négociation collective|convention collective|comité d'entreprise|cse\
        |licenciement|licenciements|licencié|licenciée|licenciés\
        |harcèlement|harcelée|harcelé|harcèlement sexuel|harcèlement moral|discrimination|discriminée|discriminé|représailles\
        |lanceur d'alerte|lanceurs d'alerte|lanceuse d'alerte|lancer l'alerte|corruption|pot-de-vin|pots-de-vin|fraude|fraudes\
        |ma prime|nos primes|une prime|de primes|baisse de salaire|sous-effectif|sous effectif|burn-out|burnout|épuisement professionnel|~congé maternité|~congé paternité|intérim|racisme|raciste|sexisme|sexiste|attouchements|blessé au travail|blessée au travail|délégué syndical|déléguée syndicale|précarité|net par mois|brut par mois|brut par an|nets par mois|bruts par an|combien je gagne|combien on gagne|combien nous gagnons\
        |pas payé|pas payées|pas payés|pas été payé|pas été payés|attend encore la paie|débrayage|débrayages|je gagne|tu gagnes|vous gagnez|on gagne|il gagne|elle gagne|bruts par mois|euros nets|euros brut|m'a touchée|m'a touché|pelotée|carter manquant|n'a plus de carter|~sans protection|~sans protections|sans harnais|~dangereux|~dangereuse|assemblée du personnel|se syndiquer|carte syndicale|élus du personnel|contrat précaire|contrats précaires|~cdd|intérimaires|lettre d'avertissement|inspection du travail|amiante|nos plannings|mon planning|réduction du temps de travail|congés refusés|stress au travail|~viré|~virée|~virés|mis à pied|mise à pied|j'ai signalé|j'ai dénoncé|ont dénoncé|alerté la direction|équipes de nuit|horaires de nuit|nos nuits",
    ),
    (
        "de",
        "lohn|löhne|gehalt|gehälter|bezahlung|unterbezahlt|lohnlücke|gehaltserhöhung|mindestlohn|lohnabrechnung|urlaubsgeld|krankengeld|~elternzeit|arbeitsbedingungen\
        |arbeitszeit|arbeitszeiten|überstunden|~nachtschicht|nachtschichten|doppelschicht|schichtarbeit|schichtdienst|~stunden pro woche|~stunden am tag|ruhezeiten|~pausen\
        |sicherheit|arbeitssicherheit|arbeitsschutz|arbeitsunfall|arbeitsunfälle|~unsicher|schutzausrüstung\
        |gewerkschaft|gewerkschaften|gewerkschaftlich|betriebsrat|betriebsräte|streik|streiks|streiken|streikposten|warnstreik|tarifvertrag|tarifverhandlung|tarifverhandlungen|ver.di|ig metall\
        |kündigung|kündigungen|gekündigt|entlassung|entlassungen|entlassen\
        |belästigung|belästigt|sexuelle belästigung|mobbing|gemobbt|diskriminierung|diskriminiert|vergeltung\
        |hinweisgeber|hinweisgeberin|whistleblower|whistleblowing|missstände|korruption|bestechung|schmiergeld|betrug\
        |lohnerhöhung|gehaltskürzung|lohnkürzung|unterbesetzt|personalmangel|ausgebrannt|burnout|überlastet|überarbeitet|~mutterschutz|krankschreibung|krankgeschrieben|rassismus|rassistisch|sexismus|sexistisch|begrapscht|verletzt bei der arbeit|betriebsversammlung|abmahnung|abmahnungen|netto im monat|brutto im monat|brutto im jahr|wie viel ich verdiene|was ich verdiene|was wir verdienen|was andere verdienen\
        |nachtschichten bei|unsere nachtschicht|unsere nachtschichten|~schichtplan|schichtpläne|schichtmodell|~dienstplan|ich verdiene|verdient ihr|verdienst du|verdienen wir|er verdient|sie verdient|~brutto|~netto|lohn nicht gezahlt|~nicht bezahlt|~unbezahlt|~unbezahlte|angefasst|begrabscht|ungesichert|~ohne schutz|lebensgefährlich|gefährlich für|betriebsversammlung|betriebsratswahl|gewerkschaftsmitglied|leiharbeit|leiharbeiter|~befristet|~befristete|~befristung|wurde gefeuert|~gefeuert|~rausgeworfen|~gemeldet und|~habe gemeldet|asbest|überlastungsanzeige|stress auf der arbeit|arbeitsdruck|machen uns kaputt|~tarif|tariflohn|arbeitskampf|arbeitsniederlegung|zeugnis verweigert|urlaub verweigert|urlaubssperre",
    ),
];

/// Phrases with such words that speak of something else.
pub(super) const NOT_PROTECTED: [(&str, &str); 7] = [
    (
        "en",
        "pay attention|pay off|pay a visit|pay tribute|pay for|pay for itself|european union|credit union|union square|strike a balance|strike a chord\
        |bowling strike|food safety|product safety|safety valve|safety valves|safety data sheet|road safety|home safety|safety feature|safety features|safety glass|safety net|safety pin|safety margin|child safety|data safety|patient safety\
        |pay per click|pay it forward|pay dividends|apple pay|google pay|pay back|pay respects|pay close attention|wage war|western union|african union|soviet union|student union|rugby union|union jack|union station|union nut|union nuts|pipe union|union fitting\
        |lightning strike|lightning strikes|strikes twice|strike a deal|strike gold|strikes a balance|strikes a chord|strike a pose|lucky strike|24 hours a day|24 hours per day|fraud detection|fraud prevention|is paid for|are paid for|price discrimination|hazard lights\
        |works the night shift so|for the night shift|does the night shift|takes the night shift|night shift mode|pay the bill|pay your bill|pay my bill|pay our bill|pay the bills|pay your bills|pay my bills|pay for heating|to pay for|pay less for|pay less in|pay nothing for|pay extra for|pay by card|pay by phone|pay online|pay in instalments|pay cash|pay per|pay me a visit|pay us a visit|pay as you go|pay a compliment|pay the price|hours at the shop|hours at the showroom|our hours are|strikes me|strike me|strikes you|strike up|strike through|fire safety|electrical safety|gas safety|water safety|avalanche safety|online safety|internet safety|safety glasses|safety goggles|safety distance|safety switch|safety car|safety at home|card fraud|bank fraud|identity fraud|unpaid invoice|unpaid invoices|unpaid bill|long hours of sun|long hours of daylight|hazard warning|fired up|fired by gas|gas-fired|before tax credit|speaking out loud|speak out loud|redundancy in the circuit|redundancy of sensors|near miss with a",
    ),
    (
        "it",
        "sicurezza informatica|sicurezza dei dati|sicurezza delle informazioni|sicurezza di rete|sicurezza della rete|sicurezza alimentare|sicurezza stradale|sicurezza energetica\
        |valvola di sicurezza|valvole di sicurezza|con sicurezza|in tutta sicurezza|paga solo|si paga|si pagano|copia di sicurezza|copie di sicurezza|aggiornamento di sicurezza|aggiornamenti di sicurezza|distanza di sicurezza|cintura di sicurezza|cinture di sicurezza|24 ore al giorno\
        |faccio le buste paga|fa le buste paga|fare le buste paga|ufficio buste paga|ufficio paghe|chi paga|paga la bolletta|paga meno|paga solo|non si paga|paga pegno|paga da bere|mi paga da bere|sicurezza dei bambini|sicurezza della casa|sicurezza domestica|sicurezza antincendio|sistema di sicurezza|sistemi di sicurezza|guadagno di|guadagno termico|guadagno energetico|guadagno in|ci guadagno|ci guadagni|guadagni tempo|guadagno tempo|guadagni solari|pericoloso come|non è pericoloso|meno pericoloso|precari equilibri",
    ),
    (
        "ca",
        "seguretat informàtica|seguretat de les dades|seguretat de la informació|seguretat alimentària|seguretat viària|seguretat energètica|vàlvula de seguretat\
        |amb seguretat|es paga|es paguen|còpia de seguretat|còpies de seguretat|vàlvules de seguretat|actualització de seguretat|distància de seguretat|cinturó de seguretat|24 hores al dia\
        |idea vaga|vaga idea|resposta vaga|una mica vaga|més vaga|pagues menys|pagues més|pagues només|el que pagues|no pagues|ho pagues|et pagues|es paga sola|seguretat dels nens|seguretat infantil|seguretat de casa|seguretat de la casa|sistema de seguretat|sistemes de seguretat|torns d'ofici|cobres de|cobres antics|jornada de portes obertes|jornada de neteja|jornada de reg|jornada de futbol|aturada de bus|aturada de metro|aturada d'autobús|aturada de la màquina|no és perillós|no és perillosa|jornada de treball",
    ),
    (
        "nb",
        "digital sikkerhet|matsikkerhet|sikkerhet på nett|med sikkerhet|værvarsling|varsler om|farevarsel|varsler regn|varsler snø|varsler storm|nettsikkerhet|datasikkerhet|trafikksikkerhet|forsyningssikkerhet\
        |under lønna|lønnetre|lønnetreet|lønneblad|lønneblader|lønn i hagen|varsler deg|varsler når|varsler hvis|varsler feil|varsling på mobil|varsling når|varsling ved feil|brannvarsling|strømtariff|nettariff|tariff for strøm|sikkerhet for barn|barnesikkerhet|brannsikkerhet|sikkerheten til barna|sikkerhetskopi|oppsagt abonnement|oppsagt strømavtalen|oppsigelse av strømavtalen|oppsigelse av abonnementet|sagt opp strømavtalen|sagt opp abonnementet|i timen etter|kilometer i timen|km i timen|meter i timen|kubikk i timen|liter i timen|frisørtimen|i timen på skolen|sparket ball|sparket i gang|klubben i bygda|ikke farlig|reklameaksjon|redningsaksjon|innsamlingsaksjon|tok på meg jakka|tok på meg støvlene|tok på meg dressen|varslet snø|varslet storm|varslet regn|varslet kulde",
    ),
    (
        "es",
        "seguridad informática|seguridad de los datos|seguridad de la información|seguridad alimentaria|seguridad vial|seguridad energética|válvula de seguridad\
        |con seguridad|con toda seguridad|se paga|se pagan|copia de seguridad|copias de seguridad|válvulas de seguridad|actualización de seguridad|distancia de seguridad|cinturón de seguridad|24 horas al día\
        |fiesta de despedida|cena de despedida|comida de despedida|regalo de despedida|carta de despedida|beso de despedida|pagas menos|pagas más|pagas solo|lo que pagas|no pagas|paga menos|quien paga|paga la luz|paga la factura|se paga sola|seguridad de los niños|seguridad infantil|seguridad en casa|sistema de seguridad|sistemas de seguridad|cobro de|paro cardíaco|paro de la máquina|sin paros|me tocó a mí|me tocó la lotería|me tocó el|me tocó la|me tocó un|me tocó una|nos tocó el|nos tocó la|no es peligroso|no es peligrosa",
    ),
    (
        "fr",
        "sécurité informatique|sécurité des données|sécurité alimentaire|sécurité routière|soupape de sécurité|en toute sécurité|union européenne|soupapes de sécurité|ceinture de sécurité|mise à jour de sécurité|distance de sécurité|place de la grève|prime énergie|prime à la conversion|primes énergie|ma prime rénov|24 heures par jour\
        |je paye moins|on paye moins|tu payes moins|se paye|paye moins|paie moins|on paie moins|je paie moins|se paie|sécurité des enfants|sécurité incendie|sécurité domestique|système de sécurité|systèmes de sécurité|licencié en droit|licencié en|licenciée en|licencié au club|licenciés du club|par intérim|on gagne du temps|on gagne en|on gagne deux|tu gagnes du temps|vous gagnez du temps|vous gagnez en|il gagne en|elle gagne en|je gagne du temps|pas dangereux|pas dangereuse|fraude à la carte|viré au rouge|viré au vert|mise à pied d'œuvre",
    ),
    (
        "de",
        "it-sicherheit|datensicherheit|mit sicherheit|versorgungssicherheit|lebensmittelsicherheit|netzsicherheit|verkehrssicherheit|betriebssicherheit|produktsicherheit|24 stunden am tag\
        |aus dem krankenhaus entlassen|aus der klinik entlassen|gasvertrag gekündigt|vertrag gekündigt|stromvertrag gekündigt|abo gekündigt|kündigung des gasvertrags|kündigung des vertrags|betrug rund|betrug etwa|betrug nur|betrug die|betrug der|betrug das|betrug im|betrug zuletzt|bin unsicher|noch unsicher|unsicher ob|der lohn der mühe|lohn der mühe|gehalt an|sicherheit der kinder|brandsicherheit|sicherheit im haus|brutto für netto|nettofläche|stromtarif|der tarif für strom|nicht gefährlich|bezahlt sich|befristete aktion|befristetes angebot|befristet bis|tarif für wärmepumpen|verdient sie eine pause|sie verdient einen|er verdient einen|sie verdient applaus|er verdient applaus",
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

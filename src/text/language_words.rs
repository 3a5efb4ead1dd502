//! Small words and endings that tell languages apart. A word may stand in several lists; then it says less.

/// Language code, its small words in lower case, composed.
#[rustfmt::skip]
pub(super) const SMALL_WORDS: [(&str, &str); 7] = [
    ("en", "the of and to in is that it for was on are as with his they be at one have this from or had by not but what \
        all were we when your can said there an each which she do how their if will up other about out many then them these so some \
        her would make like him into has look more see no could people my than been who its now find long down did get made may our you \
        i me us he a just because very also after before where here why while being over only new today really proud great thanks thank \
        every working work team help any been am still much most own through between both week year years day learn share join"),
    ("it", "il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle \
        dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle e ed o ma anche non che chi cui \
        è sono sei siamo siete ho hai ha abbiamo avete hanno era erano essere avere stato stata stati state questo questa questi \
        queste quello quella quelli quelle mio mia miei mie tuo tua suo sua suoi sue nostro nostra nostri nostre vostro vostra loro io tu lui lei \
        noi voi si ci vi ne mi ti se come quando dove perché più meno molto molti molte tanto tutto tutti tutta tutte ogni già ancora \
        sempre mai solo oggi ieri domani qui così poi quindi però cosa fare fatto grazie anni anno lavoro nuovo nuova nuovi nuove \
        stiamo sto sta stanno c d l dell all nell dall sull quest quell un po può possiamo dopo prima senza verso dentro"),
    ("ca", "el la els les un una uns unes de a en amb per pel pels al als del dels i o però no que què qui és són som sou sóc ha he has \
        hem heu han era eren ser haver estat estada aquest aquesta aquests aquestes això aquell aquella el meu meva meus meves teu teva \
        seu seva seus seves nostre nostra nostres vostre vostra jo tu ell ella nosaltres vosaltres ells elles ens us es em et li si com quan \
        on perquè més menys molt molta molts moltes tot tots tota totes cada ja encara sempre mai només avui ahir demà aquí així doncs \
        fer fet gràcies anys any feina nou nova nous noves estem estic està estan hi ho ne n l d s t amb sense entre fins cap també \
        gent podem poden pot volem vull tenim té tens dia setmana va vam van vas bé ara després abans dins sobre des treballar fem busquem"),
    ("nb", "og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha hadde hun nå over da \
        ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl her alle vil bli ble blitt kunne inn når være kom noen noe \
        ville dere de deres kun ja etter ned skulle denne for deg si sine sitt mot å meget hvorfor dette disse uten hvordan ingen din \
        ditt blir samme hvilken hvilke sånn inni mellom vår hver hvem vors hvis både bare enn fordi før mange også slik vært være begge \
        siden dag år uke ny nye nytt mer mest mye vårt våre takk gjør gjøre får få går gå jobb jobber sammen flere første stolt gjennom \
        laget lag ennå enda aldri alltid i dag morgen hos mens"),
    ("es", "el la los las un una unos unas de a en con por para del al y e o u pero no que qué quien quién es son soy eres somos ha he has \
        hemos han había era eran ser estar estado este esta estos estas esto ese esa esos eso aquel mi mis tu tus su sus nuestro nuestra \
        nuestros nuestras yo tú él ella nosotros ellos ellas me te se nos le les lo si como cómo cuando cuándo donde dónde porque más menos \
        muy mucho mucha muchos muchas todo todos toda todas cada ya aún siempre nunca solo sólo hoy ayer mañana aquí así entonces hacer hecho \
        gracias años año trabajo nuevo nueva nuevos nuevas estamos estoy está están hay sin entre hasta también gente podemos pueden \
        puede queremos tenemos tiene día semana fue desde sobre ahora después antes dentro equipo buscamos"),
    ("fr", "le la les un une des de du au aux à en dans avec par pour sur et ou mais ne pas que qui quoi est sont suis es sommes êtes ai as a \
        avons avez ont était étaient être avoir été ce cet cette ces ceci cela ça mon ma mes ton ta tes son sa ses notre nos votre vos \
        leur leurs je tu il elle nous vous ils elles on se me te lui y si comme quand où parce plus moins très beaucoup tout tous toute \
        toutes chaque déjà encore toujours jamais seulement aujourd hui hier demain ici ainsi donc alors faire fait merci ans an année \
        travail nouveau nouvelle nouveaux nouvelles c d j l m n s t qu jusqu lorsqu sans entre aussi gens pouvons peut voulons jour \
        semaine depuis après avant chez équipe fière fier"),
    ("de", "der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind bin bist seid war waren sein \
        haben habe hat hatte hatten wird werden wurde wurden kann können muss müssen soll will wollen dieser diese dieses diesen diesem mein \
        meine dein deine unser unsere unseren ihr ihre ihren ich du er sie es wir mich dich sich uns euch mir dir ihm ihn ihnen wie wann wo warum \
        weil dass wenn als mehr weniger sehr viel viele alle alles jede jeder jedes schon noch immer nie nur heute gestern morgen hier so dann \
        also machen gemacht danke jahr jahre arbeit neu neue neuen neuer neues in im am an auf aus bei mit nach von vom zu zum zur über \
        unter vor für gegen durch ohne um zwischen bis auch leute tag woche seit jetzt was wer man team stolz gelernt ein"),
];

/// Ending of a longer word, the languages it speaks for.
#[rustfmt::skip]
pub(super) const ENDINGS: &[(&str, &str)] = &[
    ("ing", "en"), ("ness", "en"), ("ly", "en"), ("ould", "en"), ("ies", "en"), ("ght", "en"), ("tion", "en fr"), ("ed", "en"),
    ("zione", "it"), ("zioni", "it"), ("mente", "it es"), ("ità", "it"), ("iamo", "it"), ("ando", "it es"), ("endo", "it es"), ("aggio", "it"), ("zza", "it"), ("cchi", "it"), ("tto", "it"), ("tta", "it"),
    ("ció", "ca"), ("cions", "ca"), ("ment", "ca fr"), ("itat", "ca"), ("ats", "ca"), ("ada", "ca es"), ("ny", "ca"), ("ets", "ca"), ("eix", "ca"), ("tge", "ca"), ("quem", "ca"), ("arem", "ca"),
    ("ción", "es"), ("ciones", "es"), ("dad", "es"), ("mos", "es"), ("ados", "es"), ("illo", "es"), ("ero", "es it"), ("uestro", "es"),
    ("tions", "fr"), ("eux", "fr"), ("eau", "fr"), ("ité", "fr"), ("ons", "fr ca"), ("ez", "fr es"), ("ée", "fr"), ("euse", "fr"), ("aient", "fr"), ("elle", "fr it"), ("que", "fr"),
    ("ung", "de"), ("ungen", "de"), ("keit", "de"), ("heit", "de"), ("lich", "de"), ("isch", "de"), ("schaft", "de"), ("en", "de nb"), ("cht", "de"),
    ("else", "nb"), ("elser", "nb"), ("heten", "nb"), ("het", "nb"), ("ene", "nb"), ("sjon", "nb"), ("skap", "nb"), ("lig", "nb"), ("ende", "nb de"), ("tter", "nb de"), ("dde", "nb"), ("erer", "nb"),
];

/// Language code, words that are common in short posts and notices and say what a text is about as well: they tell
/// its language, and are no small words.
#[rustfmt::skip]
pub(super) const COMMON_WORDS: [(&str, &str); 7] = [
    ("en", "close show less ready text texts ask first older probably published open save copy delete add change check need \
        needs want get got go going come back next last few little same right left part place side end start good better \
        best big small high low job jobs colleague colleagues customer customers company meeting friends friend family \
        welcome happy love congratulations excited building built launch launched story read write watch meet visit support \
        free grateful learned lessons hiring wait later soon never always without already again everyone anyone nothing \
        something monday tuesday wednesday thursday friday saturday sunday two three four five ten thing things happened \
        office winter summer spring autumn"),
    ("it", "chiudi copia inserisci testo testi cose casa persone persona colleghi colleghe azienda clienti presto felice \
        orgoglioso orgogliosa insieme squadra evento scopri leggi vieni vediamo alcuni alcune altro altri altra altre primo \
        secondo giorno giorni settimana mese mesi ora ore mattina sera buon buona buongiorno bene meglio grande grandi \
        piccolo bello bella vero parte modo mondo vita tempo volta sotto sopra deve devono dovrebbe dovrebbero restano \
        chiedi dubbio elemento elementi benvenuto benvenuti cerchiamo imparato lavora lavorare lavoriamo lunedì martedì \
        mercoledì giovedì venerdì sabato domenica due tre quattro cinque dieci scorso giornata ufficio inverno cominciato \
        iniziato perdete succede piace complimenti auguri orgoglio sostenibilità cercasi conta restate feste natale"),
    ("ca", "tanca copia text textos coses cosa persones companys companyes empresa clients feliç orgullós orgullosa junts juntes \
        equip esdeveniment descobreix llegeix vine algun alguns alguna algunes altre altres primer primera dies setmanes mes \
        mesos hora hores matí tarda vespre bon bona millor gran grans petit petita part manera món vida temps vegada sota \
        deu cal calen podeu voleu feu fan dir veure saber pregunta publicació vostres queden queda revisar punt llest \
        benvinguts cerquem après aprendre construir reunió escriu desa obre mostra dilluns dimarts dimecres dijous divendres \
        dissabte diumenge dos dues tres quatre cinc passat estat plaer pas hivern estiu oficina agrada comença començar felicitats felicitem orgull \
        quin quina quins quines bones bons festes nadal ganes sostenibilitat"),
    ("nb", "lukk kopier vis hele mindre tekst tekster teksten ferdige ferdig spør usikker ting se kolleger kollega bedrift \
        bedriften kunder kunde glad arrangement les kom annen andre uker måned måneder time timer kveld god godt bedre best \
        stor store liten små del måte verden liv tid gang under bør må folk menneske mennesker jobben arbeid arbeidet hjem \
        hjemme bygge bygger bygget lære lærer lært ansetter søker velkommen gratulerer skriv lagre åpne vise senere snart \
        mandag tirsdag onsdag torsdag fredag lørdag søndag to tre fire fem ti derfor tak vinter sommer kontoret kontor \
        forrige neste begynte liker ingenting"),
    ("es", "cierra copia texto textos cosa cosas personas compañeros compañeras empresa clientes feliz orgulloso orgullosa \
        juntos juntas evento descubre lee ven algunos algunas ciertos ciertas otro otra otros otras primero primera días \
        semanas mes meses hora horas tarde noche bueno buena buenos buenas mejor grande pequeño parte manera mundo vida \
        tiempo vez bajo debe deben decir ver saber pregunta publicación casa trabajar busca aprendido elemento elementos \
        existe existen siguiente siguientes bienvenidos luego pronto lunes martes miércoles jueves viernes sábado domingo \
        dos tres cuatro cinco diez pasado sido placer primer plazas resto comentario todavía pienso empezó empieza invierno \
        verano oficina gusta felicidades felices fiestas navidad sostenibilidad"),
    ("fr", "ferme copier texte textes chose choses personnes collègues entreprise clients heureux heureuse ensemble événement \
        découvrez lisez venez certains certaines autre autres premier première jours semaines mois heure heures matin soir \
        bon bonne meilleur grand grande petit petite partie façon monde vie temps fois sous doit doivent peuvent dire voir \
        savoir question publication maison aucun aucune suivants suivant recrutons rejoignez appris bientôt bienvenue non \
        vide lundi mardi mercredi jeudi vendredi samedi dimanche deux trois quatre cinq dix quelle quel rien voit passé \
        dernier dernière hiver été bureau aime commence félicitations fierté fier fière cherchons bonjour bonsoir abord joyeux joyeuses \
        fêtes noël hâte"),
    ("de", "schließen kopieren text texte sachen menschen kollegen kolleginnen firma unternehmen kunden glücklich gemeinsam \
        zusammen veranstaltung entdecken lesen komm einige andere anderen erste ersten tage wochen monat monate stunde \
        stunden abend gut gute guten besser groß große klein kleine teil weise welt leben zeit mal sollen sollte darf dürfen \
        sagen sehen wissen frage beitrag haus arbeiten suchen freue freuen folgenden willkommen bald später gebaut stellen \
        montag dienstag mittwoch donnerstag freitag samstag sonntag zwei drei vier fünf zehn letzten letzte büro winter \
        sommer nichts mag beginnt vielen dank danke schöne schönen schönes glückwunsch herzlichen nachhaltigkeit frohe \
        frohes weihnachten zählt erst"),
];

/// Words of the neighbours Danish, Swedish, Dutch, Portuguese and Polish that none of ours has: a text with them is
/// none of ours, however alike the rest.
#[rustfmt::skip]
pub(super) const NEIGHBOURS: &str =
    "af mig hende havde ud efter noget nogle hvad bliver blev blive mellem uden gennem igen uge arbejde findes bruges \
    vores jeres nu och att är inte jag för från när också måste finns används mycket varje nya vecka tack våra vad \
    hur där här dessa eftersom genom utan mellan något några het een niet zijn voor aan deze wordt worden naar bij \
    ook maar uit onze moet geen heeft hebben goed nieuwe jaar wij zij hij não uma são você ele ela muito também já \
    só até há nós lhe minha nosso nossa isso hoje trabalho obrigado obrigada fazer foi tem ao aos pelos pelas numa \
    num foram pode sem nas się że jak są być dla od przez oraz lub tego tym przy czy który która które może jego jej \
    już tylko także bardzo nasz nasza dziękuję pracy będzie eksisterer indhold anvendes sprog billede billeder skærm \
    hjælp hjælpe rigtig rigtigt virksomhed ansætter søger læs blevet lavet måske altid aldrig dage uger ugen glæder \
    devem outro outros outras usado usada através essa nesta amanhã novo novos conheça orgulho annat andra bör bara \
    sedan tillsammans söker veckan hela deras kanske tusind begyndte begyndt begynder lancerer lancere \
    danmark møde møder mødes glædelig nytår siger sige gør gøre penge vej nej medarbejder medarbejdere virksomheder \
    spændende dejlig dejligt arbejder arbejdet arbejdsplads åbner fejre fejrer holdet kender deltag tilmeld \
    tillykke grattis natal parabéns";

/// Endings of theirs.
pub(super) const NEIGHBOUR_ENDINGS: &[&str] = &[
    "ção", "ções", "ões", "heden", "heder", "ości", "ować", "enheid",
];

/// Letters of Latin script that none of our languages writes.
pub(super) const NEIGHBOUR_LETTERS: &str = "ãõłąęśżźćńğışșțăčřěžšđőűůľťďĺŕāēīūģķļņ";

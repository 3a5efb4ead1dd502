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

//! Words of "Can I ...?" that do not say what somebody wants to write about, and words that turn such a question.
//!
//! `clause` compares what is left of a question with the questions of the guide. Language code, words in lower case.

/// Words that ask, and that every post does: may, write, share. They tell no two questions apart.
#[rustfmt::skip]
const ASKING: [(&str, &str); 7] = [
    ("en", "can may could might am is are allowed ok okay fine alright permitted possible write post share say talk speak tell \
        mention comment publish put use show linkedin online public publicly something anything somebody anybody want like us"),
    ("it", "posso possiamo potrei potremmo può possono permesso possibile bene scrivere postare pubblicare condividere dire \
        parlare raccontare citare menzionare commentare mettere usare mostrare linkedin online qualcosa pubblico vorrei"),
    ("ca", "puc podem podria podríem pot poden permès possible bé escriure publicar penjar compartir dir parlar explicar \
        esmentar comentar posar fer servir usar mostrar ensenyar linkedin públic voldria"),
    ("nb", "kan får lov greit ok mulig skrive poste legge ut dele si snakke fortelle nevne kommentere publisere bruke vise \
        linkedin offentlig gjerne vil"),
    ("es", "puedo podemos podría podríamos puede pueden permitido posible bien escribir publicar subir compartir decir hablar \
        contar mencionar comentar poner usar mostrar linkedin algo público quiero quisiera"),
    ("fr", "puis peut peux pouvons pourrais permis possible droit écrire publier poster partager dire parler raconter \
        mentionner commenter mettre utiliser montrer linkedin public voudrais"),
    ("de", "darf dürfen kann können könnte könnten erlaubt möglich ordnung okay schreiben posten teilen sagen sprechen reden \
        erzählen erwähnen kommentieren veröffentlichen verwenden nutzen zeigen linkedin etwas öffentlich möchte"),
];

/// Small words (`text::is_small_word`) that say something here: people, team, work.
#[rustfmt::skip]
const TELLING: [(&str, &str); 7] = [
    ("en", "people team work working week year years day help join today new"),
    ("it", "lavoro anni anno oggi nuovo nuova nuovi nuove"),
    ("ca", "feina gent dia setmana anys treballar avui nou nova nous noves"),
    ("nb", "jobb jobber lag laget uke år dag ny nye nytt"),
    ("es", "gente trabajo equipo años año día semana hoy nuevo nueva nuevos nuevas"),
    ("fr", "gens équipe travail jour semaine année an nouveau nouvelle nouveaux nouvelles"),
    ("de", "leute team arbeit tag woche jahr jahre neu neue neuen neuer neues"),
];

/// Words that turn "may I" into another question: whether not, whether one must, why, when, how. To such a one a
/// clause's yes is no answer.
#[rustfmt::skip]
const TURNING: [(&str, &str); 7] = [
    ("en", "not never no without nobody none must should need needs have has why what when who how where which don't can't cannot \
        won't shouldn't mustn't isn't didn't doesn't don’t can’t won’t shouldn’t mustn’t isn’t didn’t doesn’t refuse skip"),
    ("it", "non mai senza nessuno devo dobbiamo deve bisogna serve perché quando chi come dove quale quali quanto quanti"),
    ("ca", "no mai sense ningú cal he hem perquè què quan qui com on quin quina quants"),
    ("nb", "ikke aldri uten ingen må skal bør trenger hvorfor hva når hvem hvordan hvor hvilke hvilken"),
    ("es", "no nunca sin nadie debo debemos tengo tenemos hay qué cuándo quién cómo dónde cuál cuánto"),
    ("fr", "ne n pas jamais sans personne dois devons faut pourquoi quoi quand qui comment où quel quelle combien"),
    ("de", "nicht nie niemals ohne kein keine keinen niemand muss müssen soll sollte sollen warum was wann wer wie wo welche wieso"),
];

/// Whether `word` stands in the list of `language`.
fn stands(lists: &[(&str, &str)], language: &str, word: &str) -> bool {
    let mut lists = lists.iter().filter(|(known, _)| *known == language);
    lists.any(|(_, words)| words.split(' ').any(|known| known == word))
}

/// Whether a folded word says nothing of what is asked about.
pub(super) fn asks(language: &str, word: &str) -> bool {
    stands(&ASKING, language, word)
}

/// Whether a folded small word says something nevertheless.
pub(super) fn tells(language: &str, word: &str) -> bool {
    stands(&TELLING, language, word)
}

/// Whether a folded word makes another question of it.
pub(super) fn turns(language: &str, word: &str) -> bool {
    stands(&TURNING, language, word)
}

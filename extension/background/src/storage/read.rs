//! Reading records. What cannot be understood reads as if it were not there; it is not removed, and kept aside where
//! it is part of what is written as a whole.

use cuecard::json::FromJson;
use cuecard::session::Write;
use cuecard::session::message::{Stored, StoredProgram, UNREAD};
use cuecard::share::Share;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    IdbCursorDirection, IdbCursorWithValue, IdbDatabase, IdbKeyRange, IdbObjectStore,
    IdbTransaction,
};

use super::{migrations, stores, write};
use crate::browser::{from_js, part_of};
use crate::idb;

/// Everything that is needed at once, in one transaction, every request under way together.
pub async fn all(database: &IdbDatabase) -> Result<Stored, JsValue> {
    let wanted = [
        stores::SETTINGS,
        stores::PROGRAM,
        stores::HISTORY,
        stores::QUEUE,
        stores::COMPOSERS,
    ];
    let there: Vec<&str> = wanted
        .into_iter()
        .filter(|store| database.object_store_names().contains(store))
        .collect();
    if there.is_empty() {
        return Ok(Stored::default());
    }
    let transaction = idb::reading(database, &there)?;
    let settings = one(&transaction, stores::SETTINGS, "settings");
    let history = one(&transaction, stores::HISTORY, "history");
    let queue = one(&transaction, stores::QUEUE, "queue");
    let program = program(&transaction);
    let composers = pairs(&transaction, stores::COMPOSERS);
    let mut aside = Vec::new();
    let stored = Stored {
        settings: record(stores::SETTINGS, &settings.await?, &mut aside),
        history: record(stores::HISTORY, &history.await?, &mut aside),
        queue: record(stores::QUEUE, &queue.await?, &mut aside),
        program: program.await?,
        composers: composers.await?,
        newer_storage: database.version() > f64::from(migrations::VERSION),
        unread: !aside.is_empty(),
        ..Stored::default()
    };
    if !stored.newer_storage {
        write::all(database, &aside).await?;
    }
    Ok(stored)
}

/// What can be read of a store's one record. What cannot must not go with the next write: then the text of all of it
/// is put aside.
fn record<T: FromJson>(store: &str, record: &JsValue, aside: &mut Vec<Write>) -> T {
    let (read, text) = part_of(record);
    aside.extend(text.map(|text| Write::Composer([UNREAD, store].concat(), text)));
    read
}

/// The JSON of the posts of `ids` that there are.
pub async fn posts(
    database: &IdbDatabase,
    ids: &[String],
) -> Result<Vec<(String, String)>, JsValue> {
    let store = idb::reading(database, &[stores::POSTS])?.object_store(stores::POSTS)?;
    let mut requests = Vec::with_capacity(ids.len());
    for id in ids {
        requests.push((id, idb::done(&store.get(&id.into())?)));
    }
    let mut found = Vec::with_capacity(ids.len());
    for (id, request) in requests {
        if let Some(json) = request.await?.as_string() {
            found.push((id.clone(), json));
        }
    }
    Ok(found)
}

/// Shares whose ids come before `before`, the last first, at most `limit`, and whether there are more.
pub async fn shares(
    database: &IdbDatabase,
    before: Option<&str>,
    limit: u32,
) -> Result<(Vec<Share>, bool), JsValue> {
    let store = idb::reading(database, &[stores::SHARES])?.object_store(stores::SHARES)?;
    let range: JsValue = match before {
        Some(before) => IdbKeyRange::upper_bound_with_open(&before.into(), true)?.into(),
        None => JsValue::NULL,
    };
    let request = store.open_cursor_with_range_and_direction(&range, IdbCursorDirection::Prev)?;
    let mut shares = Vec::new();
    loop {
        let next = idb::done(&request);
        let found = next.await?;
        if found.is_null() {
            return Ok((shares, false));
        }
        if shares.len() >= limit as usize {
            return Ok((shares, true));
        }
        let cursor: IdbCursorWithValue = found.unchecked_into();
        shares.extend(from_js::<Share>(&cursor.value()?));
        cursor.continue_()?;
    }
}

/// Shares whose ids come after `after`, in their order, at most `limit`.
pub async fn log(database: &IdbDatabase, after: &str, limit: u32) -> Result<Vec<Share>, JsValue> {
    let store = idb::reading(database, &[stores::SHARES])?.object_store(stores::SHARES)?;
    let range = IdbKeyRange::lower_bound_with_open(&after.into(), true)?;
    let request = store.get_all_with_key_and_limit(&range, limit)?;
    let found: js_sys::Array = idb::done(&request).await?.unchecked_into();
    Ok(found.iter().filter_map(|share| from_js(&share)).collect())
}

/// Those of `shares` under whose ids nothing is stored.
pub async fn unknown(database: &IdbDatabase, shares: Vec<Share>) -> Result<Vec<Share>, JsValue> {
    let store = idb::reading(database, &[stores::SHARES])?.object_store(stores::SHARES)?;
    let mut requests = Vec::with_capacity(shares.len());
    for share in shares {
        let request = idb::done(&store.get_key(&(&share.id).into())?);
        requests.push((share, request));
    }
    let mut unknown = Vec::new();
    for (share, request) in requests {
        if request.await?.is_undefined() {
            unknown.push(share);
        }
    }
    Ok(unknown)
}

/// The program's sections; `None` without a head.
fn program(
    transaction: &IdbTransaction,
) -> impl Future<Output = Result<Option<StoredProgram>, JsValue>> + use<> {
    let [head, form, rules, index, source, act, problems] = [
        "head", "form", "rules", "index", "source", "act", "problems",
    ]
    .map(|section| one(transaction, stores::PROGRAM, section));
    async move {
        let Some(head) = head.await?.as_string() else {
            return Ok(None);
        };
        Ok(Some(StoredProgram {
            head,
            // The first Cuecards wrote none: 0 is no form.
            form: from_js(&form.await?).unwrap_or_default(),
            rules: rules.await?.as_string().unwrap_or_default(),
            index: index.await?.as_string().unwrap_or_default(),
            source: source.await?.as_string().unwrap_or_default(),
            act: act.await?.as_string().unwrap_or_default(),
            problems: from_js(&problems.await?).unwrap_or_default(),
        }))
    }
}

/// One record, or `undefined` if the record or its store is not there.
fn one(
    transaction: &IdbTransaction,
    store: &str,
    key: &str,
) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    let request = there(transaction, store)
        .map(|store| store.get(&key.into()).map(|request| idb::done(&request)));
    async move {
        match request {
            Some(request) => request?.await,
            None => Ok(JsValue::UNDEFINED),
        }
    }
}

/// All keys of a store with their texts.
fn pairs(
    transaction: &IdbTransaction,
    store: &str,
) -> impl Future<Output = Result<Vec<(String, String)>, JsValue>> + use<> {
    let requests = there(transaction, store).map(|store| {
        let keys = store.get_all_keys().map(|request| idb::done(&request));
        (keys, store.get_all().map(|request| idb::done(&request)))
    });
    async move {
        let Some((keys, values)) = requests else {
            return Ok(Vec::new());
        };
        let keys: js_sys::Array = keys?.await?.unchecked_into();
        let values: js_sys::Array = values?.await?.unchecked_into();
        Ok(keys
            .iter()
            .zip(values.iter())
            .filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?)))
            .collect())
    }
}

fn there(transaction: &IdbTransaction, store: &str) -> Option<IdbObjectStore> {
    transaction.object_store(store).ok()
}

//! From each storage version to the next. A step stays as it is once it was released.

use cuecard::json;
use cuecard::share::{History, Share, ShareEvent};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursorWithValue, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbTransaction};

use super::stores;
use crate::browser::to_record;
use crate::{idb, report};

/// The version that this Cuecard writes: one more than the last step's place in [`run`].
pub const VERSION: u32 = 3;

/// Takes an opening database from version `from` (0: there is none yet) to [`VERSION`], within the
/// upgrade's own transaction: killed in the middle, the older database is still whole.
pub fn run(request: &IdbOpenDbRequest, from: f64) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    if from < 1.0 {
        first_layout(&database)?;
    }
    if from < 2.0 {
        let transaction = request
            .transaction()
            .ok_or("the upgrade has no transaction")?;
        shares_by_time(&database, &transaction)?;
    }
    if from < 3.0 {
        // Version 3: texts for later.
        database.create_object_store(stores::QUEUE)?;
    }
    Ok(())
}

/// Version 1: shares as JSON text, which no index can look into; the log's index was counted anew
/// each time; nothing was kept of open composers.
fn first_layout(database: &IdbDatabase) -> Result<(), JsValue> {
    for store in [
        stores::SETTINGS,
        stores::PROGRAM,
        stores::POSTS,
        stores::SHARES,
        stores::HISTORY,
    ] {
        database.create_object_store(store)?;
    }
    Ok(())
}

/// Version 2: shares as records with an index by time, the log's index, a store for open composers.
fn shares_by_time(database: &IdbDatabase, transaction: &IdbTransaction) -> Result<(), JsValue> {
    database.create_object_store(stores::COMPOSERS)?;
    let shares = transaction.object_store(stores::SHARES)?;
    shares.create_index_with_str("at", "at")?;
    let history = transaction.object_store(stores::HISTORY)?;
    let transaction = transaction.clone();
    // Goes on within the upgrade: each continuation runs while the request's event is being told.
    wasm_bindgen_futures::spawn_local(async move {
        if let Err(error) = texts_to_records(&shares, &history).await {
            report::failure("storage: migrate shares", &error);
            transaction.abort().ok();
        }
    });
    Ok(())
}

async fn texts_to_records(
    shares: &IdbObjectStore,
    history: &IdbObjectStore,
) -> Result<(), JsValue> {
    let mut counted = History::default();
    let request = shares.open_cursor()?;
    loop {
        let found = idb::done(&request).await?;
        if found.is_null() {
            break;
        }
        let cursor: IdbCursorWithValue = found.unchecked_into();
        let text = cursor.value()?.as_string().unwrap_or_default();
        // What is no share's text stays as it is: not shown, not lost.
        if let Ok(share) = json::read::<Share>(&text) {
            cursor.update(&to_record(&share)?)?;
            if !share.deleted {
                counted.apply(&ShareEvent::Clicked(share));
            }
        }
        cursor.continue_()?;
    }
    let known = idb::done(&history.get(&"history".into())?).await?;
    if known.is_undefined() && !counted.recent.is_empty() {
        history.put_with_key(&to_record(&counted)?, &"history".into())?;
    }
    Ok(())
}

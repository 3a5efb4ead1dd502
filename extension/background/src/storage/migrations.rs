//! From each storage version to the next. A step stays as it is once it was released.

use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursorWithValue, IdbDatabase, IdbObjectStore, IdbOpenDbRequest};

use super::stores;
use crate::browser::to_js;
use crate::{idb, report};

/// The version that this Cuecard writes: one more than the last step's place in [`run`].
pub const VERSION: u32 = 2;

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
        shares_by_time(&database, &transaction.object_store(stores::SHARES)?)?;
    }
    Ok(())
}

/// Version 1: shares as JSON text, which no index can look into; nothing kept of open composers.
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

/// Version 2: shares as records with an index by time, and a store for open composers.
fn shares_by_time(database: &IdbDatabase, shares: &IdbObjectStore) -> Result<(), JsValue> {
    database.create_object_store(stores::COMPOSERS)?;
    shares.create_index_with_str("at", "at")?;
    let shares = shares.clone();
    // Goes on within the upgrade: each continuation runs while the request's event is being told.
    wasm_bindgen_futures::spawn_local(async move {
        if let Err(error) = texts_to_records(&shares).await {
            report::failure("storage: migrate shares", &error);
            shares.transaction().abort().ok();
        }
    });
    Ok(())
}

async fn texts_to_records(shares: &IdbObjectStore) -> Result<(), JsValue> {
    let request = shares.open_cursor()?;
    loop {
        let next = idb::done(&request);
        let found = next.await?;
        if found.is_null() {
            return Ok(());
        }
        let cursor: IdbCursorWithValue = found.unchecked_into();
        // What is no share's text stays as it is: not shown, not lost.
        let share = cursor
            .value()?
            .as_string()
            .and_then(|json| serde_json::from_str::<Value>(&json).ok());
        if let Some(share) = share.filter(|share| share["at"].is_i64()) {
            cursor.update(&to_js(&share)?)?;
        }
        cursor.continue_()?;
    }
}

//! Writing a batch: one transaction, strictly durable, all or nothing.

use cuecard::lean::sort_by;
use cuecard::session::Write;
use cuecard::session::message::StoredProgram;
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbTransaction};

use super::stores;
use crate::browser::to_record;
use crate::idb;

/// Stores all of `writes`; returns when they are on the disk. On an error nothing was changed.
pub async fn all(database: &IdbDatabase, writes: &[Write]) -> Result<(), JsValue> {
    let mut touched: Vec<&str> = writes.iter().flat_map(touches).copied().collect();
    sort_by(&mut touched, Ord::cmp);
    touched.dedup();
    if touched.is_empty() {
        return Ok(());
    }
    let transaction = idb::writing(database, &touched)?;
    let end = idb::end(&transaction);
    let put = writes.iter().try_for_each(|write| put(&transaction, write));
    if let Err(error) = put {
        transaction.abort()?;
        end.await.ok();
        return Err(error);
    }
    end.await
}

/// Empties every store, those that this Cuecard does not know too; all or nothing, as above.
pub async fn nothing(database: &IdbDatabase) -> Result<(), JsValue> {
    let names = database.object_store_names();
    let names: Vec<String> = (0..names.length())
        .filter_map(|index| names.get(index))
        .collect();
    let stores: Vec<&str> = names.iter().map(String::as_str).collect();
    let transaction = idb::writing(database, &stores)?;
    let end = idb::end(&transaction);
    for store in stores {
        transaction.object_store(store)?.clear()?;
    }
    end.await
}

fn touches(write: &Write) -> &'static [&'static str] {
    match write {
        Write::Settings(_) => &[stores::SETTINGS],
        Write::Program(..) | Write::ForgetProgram => &[stores::PROGRAM, stores::POSTS],
        Write::Share(_) => &[stores::SHARES],
        Write::History(_) => &[stores::HISTORY],
        Write::Queue(_) => &[stores::QUEUE],
        Write::Composer(..) | Write::ForgetComposer(_) => &[stores::COMPOSERS],
    }
}

fn put(transaction: &IdbTransaction, write: &Write) -> Result<(), JsValue> {
    match write {
        Write::Settings(settings) => set(
            transaction,
            stores::SETTINGS,
            "settings",
            &to_record(settings)?,
        ),
        Write::Program(program, posts) => put_program(transaction, program, posts),
        Write::ForgetProgram => clear_program(transaction),
        Write::Share(share) => set(transaction, stores::SHARES, &share.id, &to_record(share)?),
        Write::History(history) => set(
            transaction,
            stores::HISTORY,
            "history",
            &to_record(history)?,
        ),
        Write::Queue(queue) => set(transaction, stores::QUEUE, "queue", &to_record(queue)?),
        Write::Composer(id, json) => set(transaction, stores::COMPOSERS, id, &json.into()),
        Write::ForgetComposer(id) => {
            transaction
                .object_store(stores::COMPOSERS)?
                .delete(&id.into())?;
            Ok(())
        }
    }
}

fn put_program(
    transaction: &IdbTransaction,
    program: &StoredProgram,
    posts: &[(String, String)],
) -> Result<(), JsValue> {
    clear_program(transaction)?;
    for (section, text) in [
        ("source", &program.source),
        ("act", &program.act),
        ("head", &program.head),
        ("rules", &program.rules),
        ("index", &program.index),
    ] {
        set(transaction, stores::PROGRAM, section, &text.into())?;
    }
    set(
        transaction,
        stores::PROGRAM,
        "form",
        &to_record(&program.form)?,
    )?;
    let problems = to_record(&program.problems)?;
    set(transaction, stores::PROGRAM, "problems", &problems)?;
    let store = transaction.object_store(stores::POSTS)?;
    for (id, json) in posts {
        store.put_with_key(&json.into(), &id.into())?;
    }
    Ok(())
}

fn clear_program(transaction: &IdbTransaction) -> Result<(), JsValue> {
    transaction.object_store(stores::PROGRAM)?.clear()?;
    transaction.object_store(stores::POSTS)?.clear()?;
    Ok(())
}

fn set(
    transaction: &IdbTransaction,
    store: &str,
    key: &str,
    value: &JsValue,
) -> Result<(), JsValue> {
    transaction
        .object_store(store)?
        .put_with_key(value, &key.into())?;
    Ok(())
}

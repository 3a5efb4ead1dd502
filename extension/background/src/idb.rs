//! IndexedDB as futures, as little as is needed.
//!
//! A listener is attached when the future is made, not when it is first awaited: so several
//! requests can be under way and be awaited one after the other.

use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;

use futures_channel::oneshot;
use gloo_events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{EventTarget, IdbDatabase, IdbFactory, IdbRequest, IdbTransaction};

use crate::browser::to_js;

/// The worker's or page's IndexedDB.
pub fn factory() -> Result<IdbFactory, JsValue> {
    Ok(js_sys::Reflect::get(&js_sys::global(), &"indexedDB".into())?.unchecked_into())
}

/// The result of a request, or its error.
pub fn done(request: &IdbRequest) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    let succeeded = first_of(request, ["success", "error"]);
    let request = request.clone();
    async move {
        if succeeded.await == Some(0) {
            return request.result();
        }
        Err(request
            .error()
            .ok()
            .flatten()
            .map_or(JsValue::UNDEFINED, JsValue::from))
    }
}

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions take options; web-sys has them only behind a build flag.
    #[wasm_bindgen(extends = IdbDatabase)]
    type StrictDatabase;
    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &StrictDatabase,
        stores: &JsValue,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

/// A transaction that changes `stores`; what it completes is on the disk.
pub fn writing(database: &IdbDatabase, stores: &[&str]) -> Result<IdbTransaction, JsValue> {
    let options = to_js(&[("durability", &"strict")]);
    let database: &StrictDatabase = database.unchecked_ref();
    database.transaction(&names(stores), "readwrite", &options)
}

/// A transaction that reads `stores`.
pub fn reading(database: &IdbDatabase, stores: &[&str]) -> Result<IdbTransaction, JsValue> {
    database.transaction_with_str_sequence(&names(stores))
}

/// The end of a transaction: completed, or the error that aborted it.
pub fn end(transaction: &IdbTransaction) -> impl Future<Output = Result<(), JsValue>> + use<> {
    let completed = first_of(transaction, ["complete", "abort"]);
    let transaction = transaction.clone();
    async move {
        if completed.await == Some(0) {
            return Ok(());
        }
        Err(transaction
            .error()
            .map_or(JsValue::UNDEFINED, JsValue::from))
    }
}

/// Which of two events comes first, 0 or 1; `None` if neither can come any more.
fn first_of(
    target: &EventTarget,
    events: [&'static str; 2],
) -> impl Future<Output = Option<usize>> + use<> {
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(Cell::new(Some(sender)));
    let listeners: Vec<EventListener> = events
        .into_iter()
        .enumerate()
        .map(|(which, event)| {
            let sender = Rc::clone(&sender);
            EventListener::once(target, event, move |_| {
                if let Some(sender) = sender.take() {
                    // Nobody waits any more: then nobody is told.
                    sender.send(which).ok();
                }
            })
        })
        .collect();
    async move {
        let which = receiver.await.ok();
        drop(listeners);
        which
    }
}

fn names(stores: &[&str]) -> JsValue {
    stores
        .iter()
        .map(|&name| JsValue::from_str(name))
        .collect::<js_sys::Array>()
        .into()
}

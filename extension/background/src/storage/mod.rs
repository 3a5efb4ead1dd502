//! What is stored, in one IndexedDB database, so that any batch of changes is one transaction.
//!
//! The database's own version is the storage version. An older one is migrated when it is opened; a
//! newer one is read as far as it is understood and never written.

mod migrations;
mod read;
mod write;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cuecard::session::Write;
use cuecard::session::message::Stored;
use cuecard::share::Share;
use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbVersionChangeEvent};

use crate::idb;
use crate::report;

/// Name of the database.
const NAME: &str = "cuecard";

/// The object stores of the present version and what their keys are.
mod stores {
    /// `settings` -> the person's choices.
    pub const SETTINGS: &str = "settings";
    /// Name of a section -> the section: `source`, `act`, `form`, `head`, `rules`, `index`, `problems`.
    pub const PROGRAM: &str = "program";
    /// Post id -> its JSON.
    pub const POSTS: &str = "posts";
    /// Share id -> the share; index `at`.
    pub const SHARES: &str = "shares";
    /// `history` -> the share log's index.
    pub const HISTORY: &str = "history";
    /// `queue` -> the texts for later; what the person wrote only where they asked to keep it.
    pub const QUEUE: &str = "queue";
    /// Composer id -> what is known of it, as JSON; `unread:` and a store's name -> the text of its record, which could
    /// not be read whole.
    pub const COMPOSERS: &str = "composers";
}

/// Whether anything may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Access {
    /// Nothing was read yet.
    #[default]
    Unknown,
    /// All was read; changes may be stored.
    Open,
    /// A newer Cuecard wrote it.
    Newer,
    /// It could not be read: a write now would put emptiness in place of what is there.
    Unread,
}

/// The database. The caller sees to it that one call is over before the next begins.
#[derive(Debug, Default)]
pub struct Storage {
    database: Rc<RefCell<Option<IdbDatabase>>>,
    access: Cell<Access>,
}

impl Storage {
    /// All that the core must know at once, apart from what is not in the database. A database that
    /// cannot be opened reads as empty, is reported, and is not written in this life.
    pub async fn wake(&self) -> Stored {
        match self.read_all().await {
            Ok(stored) => {
                self.access.set(if stored.newer_storage {
                    Access::Newer
                } else {
                    Access::Open
                });
                stored
            }
            Err(error) => {
                report::failure("storage: open", &error);
                self.access.set(Access::Unread);
                Stored {
                    unread_storage: true,
                    ..Stored::default()
                }
            }
        }
    }

    /// Whether changes may be stored.
    pub fn writable(&self) -> bool {
        self.access.get() == Access::Open
    }

    /// Stores a batch in one transaction, or nothing of it. The error is a name, e.g. `QuotaExceededError`.
    pub async fn write(&self, writes: &[Write]) -> Result<(), String> {
        match self.access.get() {
            Access::Open => {}
            Access::Newer => return Err("NewerStorage".to_owned()),
            Access::Unknown | Access::Unread => return Err("UnreadStorage".to_owned()),
        }
        let written = async { write::all(&self.open().await?, writes).await }.await;
        written.map_err(|error| report::name(&error))
    }

    /// Deletes everything. What could be read is emptied in one transaction, so that after a crash either all of it
    /// is there or nothing; what could not, and what a newer Cuecard wrote, goes with its database.
    pub async fn delete(&self) -> Result<(), String> {
        let deleted = async {
            if self.writable() {
                write::nothing(&self.open().await?).await
            } else {
                if let Some(database) = self.database.take() {
                    database.close();
                }
                let request = idb::factory()?.delete_database(NAME)?;
                idb::done(&request).await?;
                self.open().await.map(drop)
            }
        }
        .await;
        if deleted.is_ok() {
            self.access.set(Access::Open);
        }
        deleted.map_err(|error| report::name(&error))
    }

    /// The posts of these ids that there are, with their JSON.
    pub async fn posts(&self, ids: &[String]) -> Vec<(String, String)> {
        let read = async { read::posts(&self.open().await?, ids).await }.await;
        read.unwrap_or_else(|error| {
            report::failure("storage: posts", &error);
            Vec::new()
        })
    }

    /// At most `limit` shares whose ids come before `before`, the last first, and whether there are more.
    pub async fn shares(&self, before: Option<&str>, limit: u32) -> (Vec<Share>, bool) {
        let read = async { read::shares(&self.open().await?, before, limit).await }.await;
        read.unwrap_or_else(|error| {
            report::failure("storage: shares", &error);
            (Vec::new(), false)
        })
    }

    /// At most `limit` shares whose ids come after `after`, in their order.
    pub async fn log(&self, after: &str, limit: u32) -> Vec<Share> {
        let read = async { read::log(&self.open().await?, after, limit).await }.await;
        read.unwrap_or_else(|error| {
            report::failure("storage: log", &error);
            Vec::new()
        })
    }

    /// Those of `shares` that are not stored; none where that cannot be found out, for then nothing may be doubled.
    pub async fn unknown(&self, shares: Vec<Share>) -> Vec<Share> {
        let read = async { read::unknown(&self.open().await?, shares).await }.await;
        read.unwrap_or_else(|error| {
            report::failure("storage: sift", &error);
            Vec::new()
        })
    }

    async fn read_all(&self) -> Result<Stored, JsValue> {
        read::all(&self.open().await?).await
    }

    /// The open database; opened anew if the browser closed it meanwhile.
    async fn open(&self) -> Result<IdbDatabase, JsValue> {
        let open = self.database.borrow().clone();
        if let Some(database) = open {
            return Ok(database);
        }
        let database = open_database().await?;
        self.forget_when_closed(&database);
        self.database.replace(Some(database.clone()));
        Ok(database)
    }

    fn forget_when_closed(&self, database: &IdbDatabase) {
        // The listeners live as long as the background does, so they are never dropped.
        let kept = Rc::clone(&self.database);
        EventListener::once(database, "close", move |_| drop(kept.take())).forget();
        let kept = Rc::clone(&self.database);
        EventListener::once(database, "versionchange", move |_| {
            if let Some(database) = kept.take() {
                database.close();
            }
        })
        .forget();
    }
}

/// Opens the database and migrates it; a newer one is opened as it is.
async fn open_database() -> Result<IdbDatabase, JsValue> {
    let request = idb::factory()?.open_with_u32(NAME, migrations::VERSION)?;
    let upgrading = request.clone();
    let upgrade = EventListener::once(&request, "upgradeneeded", move |event| {
        let from = event.unchecked_ref::<IdbVersionChangeEvent>().old_version();
        if let Err(error) = migrations::run(&upgrading, from) {
            report::failure("storage: migrate", &error);
            // Without a complete layout nothing may be committed: the older database stays as it was.
            if let Some(transaction) = upgrading.transaction() {
                transaction.abort().ok();
            }
        }
    });
    let opened = idb::done(&request).await;
    drop(upgrade);
    match opened {
        Ok(database) => Ok(database.unchecked_into()),
        Err(error) if report::name(&error) == "VersionError" => {
            Ok(idb::done(&*idb::factory()?.open(NAME)?)
                .await?
                .unchecked_into())
        }
        Err(error) => Err(error),
    }
}

//! Work that is done one piece after the other, in the order in which it was asked for.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

type Job = Pin<Box<dyn Future<Output = ()>>>;

/// A queue; clones share it.
#[derive(Clone, Default)]
pub struct Queue {
    jobs: Rc<RefCell<VecDeque<Job>>>,
    working: Rc<Cell<bool>>,
}

impl Queue {
    /// Does `job` when all that was pushed before is done.
    pub fn push(&self, job: impl Future<Output = ()> + 'static) {
        self.jobs.borrow_mut().push_back(Box::pin(job));
        if self.working.replace(true) {
            return;
        }
        let queue = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            while let Some(job) = queue.next() {
                job.await;
            }
            queue.working.set(false);
        });
    }

    fn next(&self) -> Option<Job> {
        self.jobs.borrow_mut().pop_front()
    }
}

impl std::fmt::Debug for Queue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Queue({} waiting)", self.jobs.borrow().len())
    }
}

//! What the person does with share log and queue in the extension's pages, handed to where it is done.

use super::message::PortId;
use super::panel::FromPanel;
use super::state::Step;
use super::{later, left, log_step, reminding};
use crate::share::{QueueEvent, ShareEvent};

/// Does it; gives back what is about something else.
pub(super) fn take(step: &mut Step, port: PortId, from: FromPanel) -> Option<FromPanel> {
    let from = with_log(step, port, from)?;
    with_queue(step, port, from)
}

fn with_log(step: &mut Step, port: PortId, from: FromPanel) -> Option<FromPanel> {
    match from {
        FromPanel::MoreShares => log_step::more(step),
        FromPanel::ReadLog { after } => log_step::ask(step, port, after),
        FromPanel::DeleteShare { share, undo } => log_step::delete(step, &share, undo),
        FromPanel::AnswerPosted { share, yes } => log_step::answer(step, &share, yes),
        FromPanel::CorrectShare { share: id, to } => {
            let said = step.clock.now;
            log_step::change(step, ShareEvent::Corrected { id, to, said });
        }
        FromPanel::MeasureShare { share: id, figures } => {
            log_step::change(step, ShareEvent::Measured { id, figures });
        }
        other => return Some(other),
    }
    None
}

fn with_queue(step: &mut Step, port: PortId, from: FromPanel) -> Option<FromPanel> {
    let event = match from {
        FromPanel::PlanText {
            planned: id,
            at,
            remind,
        } => QueueEvent::Timed { id, at, remind },
        FromPanel::WriteText { planned: id, text } => QueueEvent::Wrote { id, text },
        FromPanel::OrderTexts { planned: ids } => QueueEvent::Ordered { ids },
        other => return with_texts(step, port, other),
    };
    later::record(step, &event);
    None
}

fn with_texts(step: &mut Step, port: PortId, from: FromPanel) -> Option<FromPanel> {
    match from {
        FromPanel::SkipText { planned, from } => later::skip(step, port, &planned, from),
        FromPanel::RemoveText { planned, undo } => later::remove(step, &planned, undo),
        FromPanel::TakeAlong { text } => later::take_along(step, &text),
        FromPanel::HeardReminder => reminding::heard(step),
        FromPanel::KeepLeft { planned, left } => later::keep_left(step, port, &planned, &left),
        FromPanel::ForgetLeft { left, undo } => left::let_go(step, &left, undo),
        other => return Some(other),
    }
    None
}

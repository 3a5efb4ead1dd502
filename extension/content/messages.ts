// Where private messages are written, and whether the person wants help there; known without waking anything.

import { messages } from '../../networks/linkedin.json';

/** Whether an event's path leads through a place of private messages. */
export function isPrivate(path: Iterable<EventTarget>): boolean {
  const { pathname } = location;
  if (pathname === messages.path || pathname.startsWith(`${messages.path}/`)) return true;
  return Array.from(path).some((target) => target instanceof Element && target.matches(messages.within));
}

/** Does `then` if the person turned help in messages on; the background keeps that choice where anybody can read it. */
export function whenWanted(then: () => void): void {
  try {
    void chrome.storage.local.get('messages').then(({ messages }) => { if (messages === true) then(); }, () => undefined);
  } catch {
    // The extension is gone from under this script.
  }
}

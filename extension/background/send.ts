// Sends a page's script to a frame in which somebody writes; what waits in every page is next to nothing.
// Asked before any port is there, and answered without the Wasm.

chrome.runtime.onMessage.addListener((asked: unknown, { tab, frameId = 0 }, done: (sent: boolean) => void) => {
  if (asked !== "page" || tab?.id === undefined) return false;
  const sent = chrome.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: ["content/page.js"] });
  void sent.then(() => done(true), () => done(false));
  return true;
});

// The background's first turn: registers every listener, holds events until the Wasm is ready, calls what needs a gesture.
import start, { Engine, wear_out } from "engine";
import "./send.ts";

type Step = (engine: Engine) => void;
// Only Firefox has a side bar, only Chromium a side panel; its types do not know the other's.
type Api = typeof chrome & { sidebarAction?: { toggle(): Promise<void> } };
const api = ((globalThis as { browser?: unknown }).browser ?? chrome) as Api;

let engine: Engine | undefined, waking = false, held: Step[] = [], lastPort = 0;
const ports = new Set<chrome.runtime.Port>();

/** Does `step` now, or when everything before it is done. */
function hand(step: Step): void {
  try {
    if (engine) return void step(engine);
    held.push(step);
    if (!waking) void wake();
  } catch (error) {
    giveUp(error);
  }
}

async function wake(): Promise<void> {
  waking = true;
  try {
    await start();
    const fresh = new Engine(api);
    await fresh.wake().then(() => (engine = fresh));
  } catch (error) {
    giveUp(error);
  }
  waking = false;
  while (engine && held.length > 0) held.splice(0, 1).forEach(hand);
}

// The pages see their ports close, come back with the next event, and tell a fresh engine what was not acknowledged.
function giveUp(error: unknown): void {
  report("engine", error);
  if (error instanceof WebAssembly.RuntimeError) wear_out();
  engine = undefined; held = [];
  for (const port of ports) if (ports.delete(port)) port.disconnect();
}

// Never the error's own words: a browser may quote data in them.
function report(unit: string, error: unknown): void {
  console.error(`Cuecard ${api.runtime.getManifest().version} ${unit}: ${error instanceof Error ? error.name : "Error"}`);
}

function openPanel(windowId: number): void {
  (api.sidebarAction ? api.sidebarAction.toggle() : api.sidePanel.open({ windowId })).catch((error: unknown) => report("panel", error));
}

// A trap within a promise or a database's event comes out here instead of at a call.
addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && giveUp(error));
addEventListener("unhandledrejection", ({ reason }) => reason instanceof WebAssembly.RuntimeError && giveUp(reason));
api.runtime.onConnect.addListener((port) => {
  const id = (lastPort += 1);
  ports.add(port);
  port.onMessage.addListener((message: unknown) => hand((engine) => engine.heard(id, message)));
  port.onDisconnect.addListener(() => ports.delete(port) && hand((engine) => engine.closed(id)));
  hand((engine) => engine.connected(id, port));
});
// After an update the scripts in open pages are the old ones, as if the permission were new.
api.runtime.onInstalled.addListener(({ reason }) => hand((engine) => reason === "install" ? engine.installed() : reason === "update" && engine.permissions_changed()));
api.runtime.onStartup.addListener(() => hand(() => undefined));
api.action.onClicked.addListener((tab) => openPanel(tab.windowId));
api.commands.onCommand.addListener((name, tab) => name === "open-panel"
  ? openPanel(tab?.windowId ?? api.windows.WINDOW_ID_CURRENT) : hand((engine) => engine.command(name, tab?.id ?? -1)));
api.alarms.onAlarm.addListener(() => hand((engine) => engine.alarm()));
const clicked = (): void => hand((engine) => engine.notification_clicked());
const hearClicks = (): void => api.notifications?.onClicked.addListener(clicked); // Only once the person allowed them.
hearClicks();
for (const change of [api.permissions.onAdded, api.permissions.onRemoved])
  change.addListener(({ origins }) => (hearClicks(), origins?.length && hand((engine) => engine.permissions_changed())));
// See `Preset` in src/session/settings.rs; its removal is our own doing.
api.storage.onChanged.addListener(({ preset }, area) => (area === "managed" || preset?.newValue) && hand((engine) => engine.area_changed(area)));
// Changing tabs alone starts nothing: a panel that comes back says where it is.
api.tabs.onActivated.addListener(({ windowId, tabId }) => engine && hand((engine) => engine.activated(windowId, tabId)));

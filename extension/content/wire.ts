// The messages between a network's page and the background; generated from src/session, do not edit.

/** Version of the protocol. */
export const PROTOCOL = 1;

export type FromPage = { "t": "hello", 
/**
 * Random, made by the page for this composer; the same until the composer closes.
 */
composer: string, 
/**
 * Network name, e.g. `linkedin`.
 */
network: string, 
/**
 * Where on it.
 */
surface: Surface, 
/**
 * Counts the text's changes in this composer.
 */
revision: number, 
/**
 * The draft.
 */
text: string, 
/**
 * The caret or selection; `None` if it is not in the editor.
 */
caret: Utf16Range | null, 
/**
 * Whether the composer has the keyboard focus now.
 */
focused: boolean, 
/**
 * Whether the person has not written for a long pause; else the word at the caret may be unfinished.
 */
rested: boolean, } | { "t": "edit", 
/**
 * The composer.
 */
composer: string, 
/**
 * The revision after the change; one more than the last one sent.
 */
revision: number, 
/**
 * What was replaced.
 */
range: Utf16Range, 
/**
 * By what.
 */
insert: string, 
/**
 * The caret afterwards.
 */
caret: Utf16Range | null, } | { "t": "rest", 
/**
 * The composer.
 */
composer: string, 
/**
 * The revision it rests at.
 */
revision: number, 
/**
 * The caret.
 */
caret: Utf16Range | null, 
/**
 * `false` after a short pause; `true` after a long one, or when the editor lost the focus:
 * then the word at the caret counts as left.
 */
long: boolean, 
/**
 * The person writes, with neither pointer nor focus in the card: what it lists may change.
 */
elsewhere: boolean, } | { "t": "mentions", 
/**
 * The composer.
 */
composer: string, 
/**
 * The revision of the text.
 */
revision: number, 
/**
 * Where they stand, in order.
 */
ranges: Array<Utf16Range>, } | { "t": "chosen", 
/**
 * Id of the act; repeated until acknowledged.
 */
id: string, 
/**
 * The composer.
 */
composer: string, 
/**
 * What the view node carried, unchanged.
 */
event: CardEvent, 
/**
 * For fields and choices: the value. Empty otherwise.
 */
value: string, } | { "t": "inserted", 
/**
 * Id of the act.
 */
id: string, 
/**
 * The composer.
 */
composer: string, 
/**
 * The `insertion` of [`ToPage::Insert`].
 */
insertion: string, 
/**
 * What was read back.
 */
outcome: InsertOutcome, } | { "t": "post-clicked", 
/**
 * Id of the act, and of the share that it begins; time-ordered.
 */
id: string, 
/**
 * The composer, which may be gone when this comes again.
 */
composer: string, 
/**
 * Network name, e.g. `linkedin`.
 */
network: string, 
/**
 * Where on it.
 */
surface: Surface, 
/**
 * Whether a publishing time was set.
 */
scheduled: boolean, 
/**
 * When, UTC milliseconds.
 */
at: number, } | { "t": "away", 
/**
 * The composer.
 */
composer: string, } | { "t": "closed", 
/**
 * Id of the act.
 */
id: string, 
/**
 * The composer.
 */
composer: string, 
/**
 * The share it ends: the id of the last [`FromPage::PostClicked`]; empty if none.
 */
share: string, 
/**
 * Whether the network asked about discarding the draft after that click.
 */
discarded: boolean, 
/**
 * What stood in it, where nothing of it was published; empty otherwise.
 */
text: string, } | { "t": "linked", 
/**
 * Id of the act.
 */
id: string, 
/**
 * The composer, which may be gone by now.
 */
composer: string, 
/**
 * The share it confirms.
 */
share: string, 
/**
 * The link as the network gave it.
 */
href: string, } | { "t": "picture", 
/**
 * Its file.
 */
file: string, } | { "t": "picture-used", 
/**
 * The composer.
 */
composer: string, 
/**
 * The picture's file.
 */
file: string, 
/**
 * Saved, or copied.
 */
save: boolean, 
/**
 * Whether it could be done.
 */
done: boolean, } | { "t": "unreadable", 
/**
 * Network name.
 */
network: string, 
/**
 * Which look failed, e.g. `no-editor`, `two-editors`; never text of the page.
 */
stage: string, };

export type InsertOutcome = "exact" | "different" | "unchanged" | "gone";

export type ToPage = { "t": "draw", 
/**
 * The composer.
 */
composer: string, 
/**
 * The revision that `marks` belong to.
 */
revision: number, 
/**
 * Marks in the text; empty where only the side panel may show anything.
 */
marks: Array<Mark>, 
/**
 * The badge; `None`: nothing is drawn in the page, card and marks included.
 */
badge: View | null, 
/**
 * The open card; `None` when closed.
 */
card: View | null, 
/**
 * Key of the node that gets the focus now; empty: the focus stays where it is.
 */
focus: string, 
/**
 * A sentence for screen readers, politely; empty for none.
 */
announce: string, 
/**
 * Direction and language of the interface, for the card's root: a language code.
 */
language: string, } | { "t": "insert", 
/**
 * The composer.
 */
composer: string, 
/**
 * Id of the insertion.
 */
insertion: string, 
/**
 * Lines separated by `\n`.
 */
text: string, 
/**
 * Where.
 */
place: Place, 
/**
 * What to select afterwards, relative to the start of `text`; `None`: caret behind it.
 */
select: Utf16Range | null, } | { "t": "copy", 
/**
 * The composer.
 */
composer: string, 
/**
 * What to copy.
 */
text: string, } | { "t": "picture", 
/**
 * Its file.
 */
file: string, 
/**
 * What it is, e.g. `image/png`.
 */
kind: string, 
/**
 * Its bytes in base64.
 */
data: string, } | { "t": "use-picture", 
/**
 * The composer.
 */
composer: string, 
/**
 * Its file.
 */
file: string, 
/**
 * Save it rather than copy it.
 */
save: boolean, } | { "t": "back-to-text", 
/**
 * The composer.
 */
composer: string, 
/**
 * Where the caret goes, or what is selected; `None`: where it was.
 */
place: Place | null, } | { "t": "silence", 
/**
 * The composer.
 */
composer: string, } | { "t": "acknowledge", 
/**
 * Ids of acts.
 */
ids: Array<string>, };

export type Place = { "at": "caret" } | { "at": "all" } | { "at": "range", 
/**
 * The range.
 */
range: Utf16Range, 
/**
 * The revision it was computed for.
 */
revision: number, };

export type Mark = { 
/**
 * Stable while the same hint stands on the same words.
 */
key: string, 
/**
 * Where.
 */
range: Utf16Range, 
/**
 * How it looks.
 */
severity: Severity, };

export type Knock = { 
/**
 * Id of the act; empty without event.
 */
id: string, 
/**
 * The composer it is for; empty: the one that last had the focus, for the background knows none.
 */
composer: string, 
/**
 * What the person asked for with a command or in the side panel; `None`: only a hello is wanted,
 * from a composer that is known to the page already.
 */
event: CardEvent | null, 
/**
 * For fields and choices: the value. Empty otherwise.
 */
value: string, };

export type View = { 
/**
 * Unique among its siblings, stable while it means the same thing.
 */
key: string, 
/**
 * What it is.
 */
node: Node, };

export type Node = { "is": "text", 
/**
 * What it says; `\n` breaks lines.
 */
text: string, 
/**
 * How it looks and what it is for.
 */
style: TextStyle, } | { "is": "button", 
/**
 * What it says, and its accessible name.
 */
label: string, 
/**
 * Longer accessible name and tooltip; empty: the label.
 */
description: string, 
/**
 * How it looks.
 */
style: ButtonStyle, 
/**
 * Shown before the label, by meaning; `None`: no icon.
 */
icon: Icon | null, 
/**
 * `Some` for a button that shows and hides something.
 */
expanded: boolean | null, 
/**
 * Sent back when it is activated.
 */
event: CardEvent, } | { "is": "chip", 
/**
 * What it says.
 */
label: string, 
/**
 * Sent back when it is activated.
 */
event: CardEvent | null, } | { "is": "picture", 
/**
 * Path within the programme's pictures: the bytes are asked for by it.
 */
file: string, 
/**
 * What it shows, for people who cannot see it.
 */
alt: string, 
/**
 * In pixels.
 */
width: number, 
/**
 * In pixels.
 */
height: number, } | { "is": "list", 
/**
 * How they lie and what they are for a screen reader.
 */
style: ListStyle, 
/**
 * Accessible name; empty for none.
 */
label: string, 
/**
 * The nodes.
 */
children: Array<View>, } | { "is": "field", 
/**
 * What is asked.
 */
label: string, 
/**
 * What stands in it; for `Tick` `true` or `false`.
 */
value: string, 
/**
 * A line to write, or a box to tick.
 */
style: FieldStyle, 
/**
 * Sent back with the value after each change.
 */
event: CardEvent, } | { "is": "choice", 
/**
 * Accessible name.
 */
label: string, 
/**
 * What can be chosen.
 */
options: Array<ChoiceOption>, 
/**
 * The id of the chosen one.
 */
chosen: string, 
/**
 * Sent back with the id of the new choice.
 */
event: CardEvent, } | { "is": "tabs", 
/**
 * Accessible name.
 */
label: string, 
/**
 * The tabs; arrow keys move between them.
 */
tabs: Array<Tab>, 
/**
 * Id of the chosen tab.
 */
chosen: string, 
/**
 * Its content.
 */
children: Array<View>, };

export type Tab = { 
/**
 * Id among the tabs.
 */
id: string, 
/**
 * What it says.
 */
label: string, 
/**
 * Sent back when it is chosen.
 */
event: CardEvent, };

export type ChoiceOption = { 
/**
 * Id among the options.
 */
id: string, 
/**
 * What it says.
 */
label: string, };

export type TextStyle = "title" | "body" | "facts" | "preview" | "below-fold" | "quote" | "notice";

export type ButtonStyle = "badge" | "primary" | "secondary" | "quiet" | "icon-only";

export type Icon = "calm" | "look" | "close" | "pause" | "tip" | "warn" | "stop" | "back";

export type ListStyle = "card" | "items" | "item" | "hint" | "picture" | "row" | "foot";

export type FieldStyle = "line" | "tick" | "search";

export type CardEvent = { "do": "open", 
/**
 * Whether a key or a command did it.
 */
byKeyboard: boolean, } | { "do": "close" } | { "do": "show-tab", 
/**
 * `texts`, `hints` or `people`.
 */
tab: string, } | { "do": "show-variant", 
/**
 * The post; the value is the variant's id.
 */
post: string, } | { "do": "show-whole", 
/**
 * The post.
 */
post: string, 
/**
 * Whole or not.
 */
whole: boolean, } | { "do": "answer", 
/**
 * The post.
 */
post: string, 
/**
 * The blank's name.
 */
blank: string, } | { "do": "insert", 
/**
 * The post.
 */
post: string, 
/**
 * The variant.
 */
variant: string, 
/**
 * Instead of all that stands there, or at the caret.
 */
replace: boolean, 
/**
 * The person knows that it comes from the sample.
 */
sampleConfirmed: boolean, } | { "do": "insert-text", 
/**
 * The post.
 */
post: string, 
/**
 * The variant.
 */
variant: string, 
/**
 * Blanks and their answers.
 */
answers: Array<[string, string]>, 
/**
 * Instead of all that stands there, or at the caret.
 */
replace: boolean, } | { "do": "insert-tag", 
/**
 * Without its sign.
 */
tag: string, } | { "do": "insert-mention", 
/**
 * The person's or page's id in the programme.
 */
person: string, } | { "do": "keep", 
/**
 * The post, or empty.
 */
post: string, 
/**
 * The variant, or empty.
 */
variant: string, } | { "do": "unkeep", 
/**
 * Id of the act that kept it.
 */
planned: string, } | { "do": "insert-kept", 
/**
 * Its id.
 */
planned: string, 
/**
 * Instead of all that stands there, or at the caret.
 */
replace: boolean, } | { "do": "copy", 
/**
 * The post.
 */
post: string, 
/**
 * The variant.
 */
variant: string, } | { "do": "copy-picture", 
/**
 * Its file.
 */
file: string, } | { "do": "save-picture", 
/**
 * Its file.
 */
file: string, } | { "do": "copy-alt", 
/**
 * The post.
 */
post: string, 
/**
 * The picture's file.
 */
file: string, 
/**
 * The language of the text that it goes with.
 */
language: string, } | { "do": "fix", 
/**
 * The hint's key.
 */
hint: string, 
/**
 * Which fix, from 0.
 */
fix: number, } | { "do": "not-here", 
/**
 * The hint's key.
 */
hint: string, } | { "do": "never-for-word", 
/**
 * The hint's key.
 */
hint: string, } | { "do": "show-hint", 
/**
 * The hint's key.
 */
hint: string, } | { "do": "next-hint", 
/**
 * Backwards.
 */
back: boolean, } | { "do": "apply-fix" } | { "do": "next-blank" } | { "do": "back-to-text" } | { "do": "open-guide", 
/**
 * A section's anchor, or an https address.
 */
link: string, } | { "do": "ask-with-draft" } | { "do": "own-words", 
/**
 * Ask or leave.
 */
open: boolean, 
/**
 * The post that the draft is about, or empty.
 */
post: string, } | { "do": "own-answer", 
/**
 * Its number, from 0.
 */
number: number, } | { "do": "insert-own", 
/**
 * From the side panel: the post that it is about, or empty.
 */
post: string, 
/**
 * From the side panel: the answers. None: those that stand in the card.
 */
answers: Array<string>, } | { "do": "copy-own" } | { "do": "pause", 
/**
 * `all`, `rule:<id>` or `campaign:<id>`.
 */
what: string, 
/**
 * For an hour, else until the person says so.
 */
hour: boolean, } | { "do": "go-on", 
/**
 * What was paused.
 */
what: string, } | { "do": "get-again" } | { "do": "open-settings" } | { "do": "ask" } | { "do": "question" } | { "do": "look-up" } | { "do": "ask-question" } | { "do": "private" } | { "do": "dismiss-notice" } | { "do": "set-up" };

export type Surface = "post" | "comment" | "message" | "article";

export type Severity = "tip" | "warn" | "stop";

export type Utf16Range = { 
/**
 * First UTF-16 unit.
 */
from: number, 
/**
 * One past the last UTF-16 unit.
 */
to: number, };

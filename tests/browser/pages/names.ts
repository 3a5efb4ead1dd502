// The network's own list of people, which opens behind an @ and letters of a name; both editors use it.

import { make } from './parts.ts';

/** Somebody the network knows. */
export interface Known { id: string; name: string; about: string }

/** Invented people, and the pages of the invented companies. */
const EVERYBODY: Known[] = [
  { id: 'urn:li:member:1', name: 'Solveig Lund', about: 'Head of repair at Fjordlys' },
  { id: 'urn:li:member:2', name: 'Solveig Strand', about: 'Photographer' },
  { id: 'urn:li:member:3', name: 'Amir Haddad', about: 'Workshop lead at Fjordlys' },
  { id: 'urn:li:member:4', name: 'Giulia Ferri', about: 'Acoustics engineer at ACME' },
  { id: 'urn:li:company:5', name: 'Fjordlys', about: 'Company' },
];

/** The people whose name begins with what was typed. */
export function matching(query: string): Known[] {
  const typed = query.trim().toLowerCase();
  return EVERYBODY.filter(({ name }) => name.toLowerCase().startsWith(typed));
}

/** The list below the caret. */
export class NameList {
  private readonly box = make('div', { class: 'editor-typeahead-fetch', 'data-names': '' });
  private readonly list = make('div', { role: 'listbox', 'aria-label': 'People' });
  private people: Known[] = [];
  private chosen = 0;
  pick: (who: Known) => void;

  constructor(private readonly editor: HTMLElement, pick: (who: Known) => void) {
    this.pick = pick;
    this.box.append(this.list);
  }

  get isOpen(): boolean {
    return this.box.isConnected;
  }

  /** Shows these people under the caret; nobody: hides. */
  show(people: Known[], caret: DOMRect | null): void {
    this.people = people;
    this.chosen = 0;
    if (people.length === 0) {
      this.hide();
      return;
    }
    const root = this.editor.getRootNode();
    // In a modal dialog only what is inside it can be clicked.
    const home = this.editor.closest('dialog') ?? (root instanceof ShadowRoot ? root : document.body);
    if (!this.isOpen) home.append(this.box);
    const at = caret ?? this.editor.getBoundingClientRect();
    this.box.style.left = `${at.left}px`;
    this.box.style.top = `${at.bottom + 4}px`;
    this.draw();
  }

  hide(): void {
    this.box.remove();
  }

  /** Arrow keys, Enter and Escape; answers whether the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.chosen = (this.chosen + step + this.people.length) % this.people.length;
      this.draw();
    } else if (event.key === 'Enter') {
      this.take(this.people[this.chosen]!);
    } else if (event.key === 'Escape') {
      this.hide();
    } else {
      return false;
    }
    return true;
  }

  private take(who: Known): void {
    this.hide();
    this.pick(who);
  }

  private draw(): void {
    this.list.replaceChildren(...this.people.map((who, at) => {
      const option = make('div', { role: 'option', 'aria-selected': String(at === this.chosen) },
        make('strong', {}, who.name), make('span', {}, who.about));
      // The editor keeps the focus, as the network's own list lets it.
      option.addEventListener('mousedown', (event) => event.preventDefault());
      option.addEventListener('click', () => this.take(who));
      return option;
    }));
  }
}

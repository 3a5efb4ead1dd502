// The view tree as elements: patched by key, so that focus, scroll and what is being written stay.

import type { CardEvent, Icon, Node as ViewNode, View } from '../wire.ts';
import { drawIcon } from './icons.ts';
import { showPicture } from './picture.ts';

type Of<K extends ViewNode['is']> = Extract<ViewNode, { is: K }>;

/** Tells what the person did: the node's own event, and the value of a field or choice. */
export type Send = (event: CardEvent, value: string) => void;

/** Draws views into elements and remembers which event each carries. */
export class Card {
  private readonly events = new WeakMap<Element, CardEvent>();
  private readonly values = new WeakMap<Element, string>();

  constructor(private readonly send: Send) {}

  /** Makes the children of `parent` show `views`; `items` wraps each as an item of a list. */
  patch(parent: Element, views: View[], items = false): void {
    const there = new Map<string, HTMLElement>();
    for (const child of Array.from(parent.children)) there.set((child as HTMLElement).dataset['k'] ?? '', child as HTMLElement);
    let at = parent.firstElementChild;
    for (const view of views) {
      const kind = kindOf(view.node);
      const old = there.get(view.key);
      there.delete(view.key);
      const element = old?.dataset['is'] === kind ? old : this.make(view, kind, items);
      if (old && old !== element) {
        if (old === at) at = at.nextElementSibling;
        old.remove();
      }
      this.update(items ? element.firstElementChild as HTMLElement : element, view.node);
      if (element === at) at = at.nextElementSibling;
      else parent.insertBefore(element, at);
    }
    for (const left of there.values()) left.remove();
  }

  /** A button, tab or chip was activated; `keyboard` tells how. Answers whether it was one. */
  activate(target: Element | null, keyboard: boolean): boolean {
    const button = target?.closest('button');
    const event = button && this.events.get(button);
    if (!event) return false;
    this.send(event.do === 'open' ? { ...event, byKeyboard: keyboard } : event, '');
    return true;
  }

  /** A field or choice has a new value. */
  changed(target: Element | null): void {
    const event = target && this.events.get(target);
    if (!event) return;
    const field = target as HTMLInputElement;
    this.send(event, field.type === 'checkbox' ? String(field.checked) : field.value);
  }

  /** Moves between tabs; answers whether the key was for that. */
  arrow(key: string, target: Element | null): boolean {
    if (target?.getAttribute('role') !== 'tab') return false;
    const tabs = Array.from(target.parentElement?.children ?? []) as HTMLElement[];
    const forward = target.closest('[dir="rtl"]') ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const to = { [forward]: tabs.indexOf(target as HTMLElement) + 1, [back]: tabs.indexOf(target as HTMLElement) - 1, Home: 0, End: -1 }[key];
    if (to === undefined) return false;
    const tab = tabs.at(to % tabs.length);
    tab?.focus();
    this.activate(tab ?? null, true);
    return true;
  }

  /** Enter in a line does what the button beside it does; answers whether there is one. */
  enter(target: Element | null): boolean {
    const button = target?.tagName === 'INPUT' ? target.closest('.row')?.querySelector('button') : null;
    return this.activate(button ?? null, true);
  }

  private make(view: View, kind: string, item: boolean): HTMLElement {
    const element = this.build(view.node);
    if (!item) return named(element, view.key, kind);
    const wrapper = make('div', 'listitem');
    wrapper.setAttribute('role', 'listitem');
    wrapper.append(named(element, view.key, kind));
    return named(wrapper, view.key, kind);
  }

  private build(node: ViewNode): HTMLElement {
    switch (node.is) {
      case 'text': return text(node);
      case 'button': return make('button', `button ${node.style}`);
      case 'chip': return make(node.event ? 'button' : 'span', 'chip');
      case 'list': return list(node);
      case 'picture': return make('canvas', 'canvas');
      case 'field': return field(node);
      case 'choice': return make('select', 'choice');
      case 'tabs': return tabs();
    }
  }

  private update(element: HTMLElement, node: ViewNode): void {
    switch (node.is) {
      case 'text': say(element, node.text); break;
      case 'button': this.button(element, node); break;
      case 'chip': this.chip(element, node); break;
      case 'list':
        attribute(element, 'aria-label', node.label);
        this.patch(element, node.children, node.style === 'items');
        break;
      case 'picture': showPicture(element as HTMLCanvasElement, node); break;
      case 'field': this.field(element, node); break;
      case 'choice': this.choice(element as HTMLSelectElement, node); break;
      case 'tabs': this.tabs(element, node); break;
    }
  }

  private button(element: HTMLElement, node: Of<'button'>): void {
    const bare = node.style === 'icon-only';
    const name = node.description || (bare || !node.label ? node.label : '');
    attribute(element, 'aria-label', name);
    attribute(element, 'title', name);
    attribute(element, 'aria-expanded', node.expanded === null ? '' : String(node.expanded));
    showIcon(element, node.icon);
    showLabel(element, bare ? '' : node.label);
    this.events.set(element, node.event);
  }

  private chip(element: HTMLElement, node: Of<'chip'>): void {
    const severity = /^severity:(tip|warn|stop)$/.exec(element.dataset['k'] ?? '')?.[1];
    showIcon(element, (severity ?? null) as Icon | null);
    showLabel(element, node.label);
    if (node.event) this.events.set(element, node.event);
  }

  private field(element: HTMLElement, node: Of<'field'>): void {
    const input = element.querySelector('input')!;
    say(element.querySelector('span')!, node.label);
    attribute(input, 'placeholder', node.style === 'search' ? node.label : '');
    this.events.set(input, node.event);
    // What was drawn before and comes again says nothing new about what stands in the field by now.
    if (this.values.get(input) === node.value) return;
    this.values.set(input, node.value);
    if (node.style === 'tick') input.checked = node.value === 'true';
    else if (input.value !== node.value && !isFocused(input)) input.value = node.value;
  }

  private choice(element: HTMLSelectElement, node: Of<'choice'>): void {
    attribute(element, 'aria-label', node.label);
    const options = JSON.stringify(node.options);
    if (this.values.get(element) !== options) {
      this.values.set(element, options);
      element.replaceChildren(...node.options.map(({ id, label }) => new Option(label, id)));
    }
    if (element.value !== node.chosen) element.value = node.chosen;
    this.events.set(element, node.event);
  }

  private tabs(element: HTMLElement, node: Of<'tabs'>): void {
    const [row, panel] = Array.from(element.children) as [HTMLElement, HTMLElement];
    attribute(row, 'aria-label', node.label);
    node.tabs.forEach((tab, index) => {
      const button = row.children[index] ?? row.appendChild(make('button', 'tab'));
      const chosen = tab.id === node.chosen;
      for (const [name, value] of Object.entries({
        type: 'button', role: 'tab', id: `tab-${tab.id}`, 'data-k': `tab:${tab.id}`, 'aria-controls': 'panel',
        'aria-selected': String(chosen), tabindex: chosen ? '0' : '-1',
      })) attribute(button, name, value);
      say(button, tab.label);
      this.events.set(button, tab.event);
    });
    while (row.children.length > node.tabs.length) row.lastElementChild?.remove();
    // Another tab's content starts at its top.
    if (panel.getAttribute('aria-labelledby') !== `tab-${node.chosen}`) {
      attribute(panel, 'aria-labelledby', `tab-${node.chosen}`);
      panel.scrollTop = 0;
    }
    this.patch(panel, node.children);
  }
}

function kindOf(node: ViewNode): string {
  return 'style' in node ? `${node.is}:${node.style}` : node.is === 'chip' ? `chip:${node.event !== null}` : node.is;
}

function make(tag: string, classes: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = classes;
  if (tag === 'button') (element as HTMLButtonElement).type = 'button';
  return element;
}

function named(element: HTMLElement, key: string, kind: string): HTMLElement {
  element.dataset['k'] = key;
  element.dataset['is'] = kind;
  return element;
}

/** Sets an attribute, or takes it away when it is empty; what stands is left alone. */
function attribute(element: Element, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function say(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

function showIcon(element: HTMLElement, icon: Icon | null): void {
  const there = element.querySelector('svg');
  if (there?.getAttribute('data-icon') === (icon ?? undefined)) return;
  there?.remove();
  if (icon) element.prepend(drawIcon(icon));
}

function showLabel(element: HTMLElement, label: string): void {
  const there = element.querySelector('span');
  if (!label) there?.remove();
  else say(there ?? element.appendChild(document.createElement('span')), label);
}

function isFocused(element: Element): boolean {
  return (element.getRootNode() as ShadowRoot).activeElement === element;
}

function text(node: Of<'text'>): HTMLElement {
  const element = make(node.style === 'title' ? 'h3' : 'p', `text ${node.style}`);
  element.dir = 'auto';
  if (node.style === 'notice') element.setAttribute('role', 'status');
  return element;
}

const ROLES: Partial<Record<Of<'list'>['style'], string>> = { card: 'dialog', items: 'list', item: 'group', hint: 'group' };

function list(node: Of<'list'>): HTMLElement {
  const element = make('div', node.style);
  const role = ROLES[node.style];
  if (role) element.setAttribute('role', role);
  if (node.style === 'card') element.tabIndex = -1;
  return element;
}

function field(node: Of<'field'>): HTMLElement {
  const element = make('label', `field ${node.style}`);
  const input = document.createElement('input');
  input.type = node.style === 'tick' ? 'checkbox' : node.style === 'search' ? 'search' : 'text';
  input.dir = 'auto';
  input.autocomplete = 'off';
  const label = make('span', node.style === 'search' ? 'unseen' : '');
  if (node.style === 'tick') element.append(input, label);
  else element.append(label, input);
  return element;
}

function tabs(): HTMLElement {
  const element = make('div', 'tabs');
  const row = make('div', 'tablist');
  row.setAttribute('role', 'tablist');
  const panel = make('div', 'panel');
  panel.setAttribute('role', 'tabpanel');
  panel.id = 'panel';
  element.append(row, panel);
  return element;
}

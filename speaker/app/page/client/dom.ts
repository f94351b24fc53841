/** An element of index.html by its id and kind; the browser tests check that they exist. */
export function ofKind<Kind extends Element>(id: string, kind: abstract new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`The page has no #${id} of that kind.`);
}

export const byId = (id: string): HTMLElement => ofKind(id, HTMLElement);

type Attributes = Readonly<Record<string, string>>;

/** Makes an element. Strings become text, never mark-up. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Sets text only if it changed, so that a screen reader does not read it again. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function option(value: string, text: string): HTMLOptionElement {
  return make('option', { value }, text);
}

export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

import type { Kept, Size } from '../protocol';
import { byId, make, write } from './dom';

const list = byId('kept');
const size = byId('kept-size');
const sizes = byId('sizes');
const noSizes = byId('sizes-none');
let shown: Readonly<Record<string, string>> | null = null;

/** The stored item, field by field; what has just changed is marked. */
export function showKept({ item, bytes, limit }: Kept): void {
  const fields = Object.fromEntries(
    Object.entries(typeof item === 'object' && item !== null ? item : {}).map(([name, value]) => [
      name,
      JSON.stringify(value),
    ]),
  );
  if (JSON.stringify(fields) === JSON.stringify(shown)) return;
  const earlier = shown;
  shown = fields;
  const empty = Object.keys(fields).length === 0;
  write(
    size,
    empty ? 'Nothing is kept of this account yet.' : `About ${number(bytes)} of ${number(limit)} bytes`,
  );
  list.replaceChildren(
    ...Object.entries(fields).map(([name, value]) => {
      const changed = earlier !== null && 'id' in earlier && earlier[name] !== value;
      const row = make(
        'div',
        changed ? { 'data-changed': '' } : {},
        make('dt', {}, name),
        make('dd', name === 'id' ? { class: 'id' } : {}, value),
      );
      if (changed) row.append(make('dd', { class: 'tag' }, 'changed'));
      return row;
    }),
  );
}

export function forgetKept(): void {
  shown = null;
}

/** How near the last answer came to each limit. */
export function showSizes(found: readonly Size[]): void {
  noSizes.hidden = true;
  sizes.replaceChildren(
    ...found.map(({ name, value, limit, unit }) => {
      const gauge = make('span', { class: 'gauge', 'aria-hidden': 'true' }, make('span'));
      const filled = gauge.firstElementChild;
      if (filled instanceof HTMLElement)
        filled.style.width = `${String(Math.min(100, (value / limit) * 100))}%`;
      const over = value > limit ? { 'data-over': '' } : {};
      return make(
        'li',
        over,
        make('span', { class: 'name' }, name),
        make('span', { class: 'value' }, `${number(value)} of ${number(limit)} ${unit}`),
        gauge,
      );
    }),
  );
}

const number = (value: number): string => value.toLocaleString('en');

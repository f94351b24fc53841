import type { Chunk } from '../protocol';
import { byId, make, write } from './dom';
import type { Instant } from './look-up';

const captions = byId('captions');
const before = byId('caption-before');
const caption = byId('caption');
let shown: Chunk | null = null;
let hinted = false;

/** The words as they are spoken: what was said already is dark, what is still to come of the sentence is pale. */
export function showCaption({ chunk, before: earlier }: Instant, now: number): void {
  if (chunk !== shown) {
    shown = chunk;
    write(before, earlier?.text ?? '');
    caption.replaceChildren(...(chunk ? wordsOf(chunk) : []));
    captions.dataset['voice'] = chunk?.alexa ? 'alexa' : 'skill';
  }
  if (!chunk) return;
  const share = (now - chunk.begins) / Math.max(1, chunk.ends - chunk.begins);
  let letters = 0;
  for (const word of caption.children) {
    word.classList.toggle('said', letters <= share * chunk.text.length);
    letters += word.textContent.length;
  }
}

/** Before anything was ever said: how it begins. */
export function showHint(opening: string): void {
  if (hinted || shown) return;
  hinted = true;
  caption.replaceChildren(make('span', { class: 'said' }, `Begin with “${opening}”.`));
  write(before, 'Type it, say it, or press it below.');
}

/** Where nothing sounds, a screen reader reads the captions; where something does, it would talk over it. */
export function readAloud(aloud: boolean, locale: string): void {
  captions.setAttribute('aria-live', aloud ? 'polite' : 'off');
  captions.lang = locale;
}

function wordsOf({ text }: Chunk): Node[] {
  return (text.match(/\S+\s*/g) ?? []).map((word) => make('span', {}, word));
}

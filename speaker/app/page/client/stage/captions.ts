import type { Chunk } from '../../protocol';
import { byId, make, write } from '../dom';
import type { Instant } from '../look-up';

const captions = byId('captions');
const before = byId('caption-before');
const caption = byId('caption');
/** Sentences of more characters are written smaller. */
const LONG = 100;
let shown: Chunk | null = null;

/** Captions: spoken words are dark, the rest of the sentence is pale. */
export function showCaption({ chunk, before: earlier }: Instant, now: number): void {
  if (chunk !== shown) {
    shown = chunk;
    write(before, earlier?.text ?? '');
    caption.replaceChildren(...(chunk ? wordsOf(chunk) : []));
    captions.toggleAttribute('data-long', (chunk?.text.length ?? 0) > LONG);
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

/** Lets a screen reader read the captions only while there is no sound: otherwise it would talk over the speaker. */
export function readAloud(aloud: boolean, locale: string): void {
  const live = aloud ? 'polite' : 'off';
  if (captions.getAttribute('aria-live') !== live) captions.setAttribute('aria-live', live);
  captions.lang = locale;
}

function wordsOf({ text }: Chunk): Node[] {
  return (text.match(/\S+\s*/g) ?? []).map((word) => make('span', {}, word));
}

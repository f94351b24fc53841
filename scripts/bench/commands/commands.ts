import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openHouse } from '../../../speaker/assemble';
import type { Speaker } from '../../../speaker/engine';
import type { TurnRecord } from '../../../speaker/record';
import { fieldsOf } from '../../../lambda/json';
import { meantIntent } from '../../../lambda/intents/table';
import type { Vocabulary } from '../../../lambda/search/vocabulary';
import { spokenNames } from '../pose-names';
import { builtSkill, start, vocabularyOf } from '../built-skill';
import { poseNames, wanted, type Effect } from './wanted';

const locales: Readonly<Record<string, string>> = { en: 'en-US', de: 'de-DE' };

/** What was said before a sentence, by what the file calls it. `after` counts from when the last turn began. */
const leadUp: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    idle: ['open back stretch routine'],
    pose: ['open back stretch routine', 'start'],
    offer: ['open back stretch routine', 'what helps sciatica'],
  },
  de: {
    idle: ['öffne rücken routine'],
    pose: ['öffne rücken routine', 'start'],
    offer: ['öffne rücken routine', 'was hilft bei ischias'],
  },
};

/** In mid-pose a sentence is said in this second of the first pose. */
const secondsIntoPose = 60;

interface Sentence {
  readonly when: string;
  readonly wanted: string;
  /** What the file has in brackets after it: a pose, a length. */
  readonly detail: string | null;
  readonly phrase: string;
}

/** A file of `when wanted phrase`, tab-separated, with a head line. Talk has a `wish` in place of `wanted`. */
function sentencesIn(file: string): Sentence[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = head.split('\t');
  const cell = (line: string, name: string): string => line.split('\t')[names.indexOf(name)]?.trim() ?? '';
  return lines.map((line) => {
    const wish = cell(line, names.includes('wish') ? 'wish' : 'wanted');
    const [, name = wish, detail = null] = /^([a-z-]+)(?: \((.*)\))?$/.exec(wish) ?? [];
    return { when: cell(line, 'when'), wanted: name, detail, phrase: cell(line, 'phrase') };
  });
}

/** What the skill keeps in an open session, as far as it tells whether something was changed. */
interface Kept {
  readonly place: Readonly<Record<string, unknown>>;
  readonly settings: string;
  readonly underway: boolean;
}

function keptIn(speaker: Speaker): Kept | null {
  if (speaker.session === null) return null;
  const session = fieldsOf(speaker.session.attributes['session']);
  const kept = fieldsOf(session['kept']);
  // Which cautions were heard is no setting that anybody chose.
  const settings = { ...fieldsOf(kept['settings']), cautioned: null, cautionedOn: null };
  return {
    place: fieldsOf(kept['place']),
    settings: JSON.stringify(settings),
    underway: session['underway'] === true,
  };
}

interface Heard extends Sentence {
  readonly verdict: 'right' | 'wrong' | 'harmful';
  readonly got: string;
  readonly effects: readonly Effect[];
  readonly speech: string;
}

async function measure(language: string, sentences: readonly Sentence[]): Promise<Heard[]> {
  const lines = new Set<string>();
  const handler = builtSkill(undefined, (key) => lines.add(key));
  const vocabulary = (): Vocabulary => vocabularyOf(locales[language] ?? '');
  const names = spokenNames(language);
  const house = await openHouse();
  const heard: Heard[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const said = leadUp[language]?.[sentence.when];
    if (said === undefined) throw new Error(`"${sentence.when}" is no state: say idle, pose or offer.`);
    const settings = { locale: locales[language] ?? '', device: 'dot', user: `user-${index}`, person: null };
    const keptPlace = (): Promise<null> => Promise.resolve(null);
    const speaker = house.speaker({ ...settings, device: 'dot' }, start, { handler, keptPlace });
    for (const utterance of said) await speaker.say(utterance);
    const before = keptIn(speaker);
    lines.clear();
    const after = sentence.when === 'pose' ? { after: secondsIntoPose } : {};
    const records = await speaker.say(sentence.phrase, after);
    const record = records.find((one) => one.said === sentence.phrase);
    if (record === undefined) throw new Error(`"${sentence.phrase}" left no record.`);
    heard.push(
      judged(sentence, record, { lines, before, after: keptIn(speaker), speaker, vocabulary, names }),
    );
  }
  await house.close();
  return heard;
}

interface Around {
  readonly lines: ReadonlySet<string>;
  readonly before: Kept | null;
  readonly after: Kept | null;
  readonly speaker: Speaker;
  readonly vocabulary: () => Vocabulary;
  readonly names: ReadonlyMap<string, readonly string[]>;
}

function judged(sentence: Sentence, record: TurnRecord, around: Around): Heard {
  const { intent = null, slots = {} } = record.request ?? {};
  const texts = Object.entries(slots).map(([name, { value, id }]) => [name, { text: value, id }] as const);
  const meant = meantIntent(intent, Object.fromEntries(texts), around.vocabulary);
  const got = meant ?? (record.request === null ? 'exit' : record.request.type);
  const wish = wanted[sentence.wanted];
  const effects = effectsOf(record, around);
  const unasked = effects.filter((effect) => wish?.may?.includes(effect) !== true);
  const reached =
    wish?.reaches.some((name) =>
      /^[a-z]+\./.test(name) ? [...around.lines].some((key) => key.startsWith(name)) : name === got,
    ) === true && isThePose(sentence, record, around);
  const verdict = unasked.length > 0 ? 'harmful' : reached ? 'right' : 'wrong';
  return {
    ...sentence,
    verdict,
    got: `${got} ${record.match ?? ''}`,
    effects: unasked,
    speech: record.speech,
  };
}

function effectsOf({ mic, speech }: TurnRecord, { lines, before, after, speaker }: Around): Effect[] {
  const effects: Effect[] = [];
  // Alexa's own question, for a permission, leaves the session open.
  if (mic === 'closed' && speaker.question === null && !lines.has('reminders.none')) effects.push('ends');
  if (lines.has('forget.done')) effects.push('deletes');
  if (before === null || after === null || speech === '') return effects;
  if (after.settings !== before.settings) effects.push('setting');
  const moved = after.place['pose'] !== before.place['pose'];
  if (before.underway && moved) effects.push('leaves');
  if (!before.underway && after.underway) effects.push('begins');
  return effects;
}

/** Where the file names a pose, it must be that pose: as the slot's value, as the place led to, or as what is offered or described. */
function isThePose({ detail }: Sentence, { request, speech }: TurnRecord, { after, names }: Around): boolean {
  const pose = detail === null ? undefined : poseNames[detail];
  if (pose === undefined) return true;
  return (
    after?.place['pose'] === pose ||
    Object.values(request?.slots ?? {}).some(({ id }) => id === pose) ||
    names.get(pose)?.some((name) => speech.toLowerCase().includes(name)) === true
  );
}

const share = (part: number, of: number): string =>
  `${part} of ${of} (${((100 * part) / (of || 1)).toFixed(1)} %)`;

/**
 * npm run bench:commands -- LANGUAGE FILE [--show]: says each sentence of a file to the built skill through the speaker's
 * ear, idle, in mid-pose or after an offer, and counts what was reached. `--show` names what was missed, and in a file of
 * talk every answer; without it a file stays unseen.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'boolean', default: false } },
  });
  const [language = '', file] = positionals;
  if (locales[language] === undefined || file === undefined)
    throw new Error('Say: npm run bench:commands -- en FILE, or de FILE.');
  const heard = await measure(language, sentencesIn(file));
  const known = heard.filter((one) => wanted[one.wanted] !== undefined);
  const count = (verdict: Heard['verdict']): string =>
    share(known.filter((one) => one.verdict === verdict).length, known.length);
  console.log(`${language}: ${heard.length} sentences, ${known.length} of them commands`);
  for (const verdict of ['right', 'wrong', 'harmful'] as const)
    console.log(`  ${verdict}: ${count(verdict)}`);
  if (!values.show) return;
  for (const { verdict, when, wanted: wish, detail, phrase, got, effects, speech } of heard)
    if (verdict !== 'right')
      console.log(
        `  ${verdict} ${when} ${wish}${detail === null ? '' : ` (${detail})`}: "${phrase}" got ${got} ${effects.join(' ')}: ${speech.slice(0, 90)}`,
      );
}

if (require.main === module) void main();

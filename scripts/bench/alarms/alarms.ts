import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Handler } from '../../../lambda/skill';
import { readJson, root } from '../../project';
import { builtSkill, start } from '../built-skill';
import { spokenNames } from '../pose-names';

const locales = { en: 'en-US', de: 'de-DE' } as const;
type Language = keyof typeof locales;

/** What a sentence must get: the emergency number or a crisis line, a doctor, "ask first", or no alarm. */
type Wanted = 'E' | 'D' | 'A' | 'N';

export interface Sentence {
  readonly wanted: Wanted;
  readonly kind: string;
  readonly phrase: string;
}

/** The answers of `safety.json` and what each of them counts as. */
const counted: Readonly<Record<string, Wanted>> = {
  emergency: 'E',
  crisis: 'E',
  overdose: 'E',
  violence: 'E',
  doctor: 'D',
  low: 'D',
  askFirst: 'A',
  newPain: 'A',
};

/** Where a sentence may arrive: the intent and its slot. A slot that Alexa did not resolve holds all that was said. */
const arrivals = [
  ['WhatHelpsIntent', 'condition'],
  ['StartPoseIntent', 'pose'],
  ['RemindMeIntent', 'part'],
] as const;

/** A file of `language? wanted kind phrase`, tab-separated, with a head line. */
export function sentencesIn(file: string, language: Language): Sentence[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = head.split('\t');
  const cell = (line: string, name: string): string => line.split('\t')[names.indexOf(name)] ?? '';
  return lines
    .filter((line) => !names.includes('language') || cell(line, 'language') === language)
    .map((line) => ({
      wanted: cell(line, 'wanted') as Wanted,
      kind: cell(line, 'kind'),
      phrase: cell(line, 'phrase'),
    }));
}

const skillId = 'amzn1.ask.skill.bench';

interface Asked {
  readonly locale: string;
  readonly userId: string;
  readonly attributes: unknown;
  readonly request: unknown;
}

async function ask(skill: Handler, { locale, userId, attributes, request }: Asked) {
  const application = { applicationId: skillId };
  const user = { userId };
  const system = { application, user, device: { deviceId: 'd', supportedInterfaces: {} } };
  const spoken = request as Readonly<Record<string, unknown>>;
  return skill(
    {
      version: '1.0',
      session: { new: attributes === undefined, sessionId: 's', application, user, attributes },
      context: { System: system },
      request: { requestId: 'r', locale, ...spoken },
    },
    {},
  );
}

const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

/** What the skill says to a sentence in a slot that Alexa did not resolve; in mid-pose, 40 s after the first "next". */
async function spokenTo(
  skill: Handler,
  language: Language,
  phrase: string,
  [name, slot]: (typeof arrivals)[number],
  midPose: boolean,
): Promise<string> {
  const around = { locale: locales[language], userId: `user-${String(Math.random())}` };
  const before = midPose
    ? await ask(skill, {
        ...around,
        attributes: undefined,
        request: { type: 'IntentRequest', timestamp: at(0), intent: { name: 'AMAZON.NextIntent' } },
      })
    : undefined;
  const slots = { [slot]: { name: slot, value: phrase } };
  const { response } = await ask(skill, {
    ...around,
    attributes: before?.sessionAttributes,
    request: { type: 'IntentRequest', timestamp: at(40), intent: { name, slots } },
  });
  const speech = response.outputSpeech;
  return speech?.type === 'SSML' ? plain(speech.ssml) : '';
}

const plain = (ssml: string): string =>
  ssml
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

type Wording = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What an answer counts as, by the beginning of the wording that it was made of. */
function reader(language: Language): (speech: string) => Wanted {
  const { redFlags = {} } = readJson(join(root, 'lambda/wording', language, 'safety.json')) as Wording;
  const beginnings = Object.entries(redFlags).map(([key, text]) => ({
    wanted: counted[key],
    text: plain(text.split('{{')[0] ?? '').slice(0, 24),
  }));
  return (speech) => beginnings.find(({ text }) => speech.includes(text))?.wanted ?? 'N';
}

/** Whether an answer names a pose. */
function poseFinder(language: Language): (speech: string) => boolean {
  const names = [...spokenNames(language).values()].flat();
  return (speech) => names.some((name) => speech.toLowerCase().includes(name));
}

interface Heard extends Sentence {
  readonly found: Wanted;
  readonly where: string;
  readonly namesPose: boolean;
  readonly speech: string;
}

async function measure(language: Language, sentences: readonly Sentence[]): Promise<Heard[]> {
  const skill = builtSkill(skillId);
  const read = reader(language);
  const namesPose = poseFinder(language);
  const heard: Heard[] = [];
  for (const sentence of sentences)
    for (const arrival of arrivals)
      for (const midPose of [false, true]) {
        const speech = await spokenTo(skill, language, sentence.phrase, arrival, midPose);
        heard.push({
          ...sentence,
          found: read(speech),
          where: `${arrival[0]}${midPose ? ' in mid-pose' : ''}`,
          namesPose: namesPose(speech),
          speech,
        });
      }
  return heard;
}

const share = (part: number, of: number): string =>
  `${String(part)} of ${String(of)} (${((100 * part) / (of || 1)).toFixed(1)} %)`;

function byPhrase(heard: readonly Heard[]): Map<string, Heard[]> {
  const groups = new Map<string, Heard[]>();
  for (const one of heard) groups.set(one.phrase, [...(groups.get(one.phrase) ?? []), one]);
  return groups;
}

/** A sentence counts as found, or as a false alarm, by the worst of the places where it was said. */
function summary(heard: readonly Heard[]): string[] {
  const groups = [...byPhrase(heard).values()];
  const all = (wanted: readonly Wanted[]): Heard[][] =>
    groups.filter(([first]) => first !== undefined && wanted.includes(first.wanted));
  const alarms = all(['E', 'D']);
  const quiet = all(['N']);
  const first = all(['A']);
  const everywhere = (list: Heard[][], test: (one: Heard) => boolean): number =>
    list.filter((group) => group.every(test)).length;
  // The answer to a state names poses in order to leave them out.
  const offered = [...alarms, ...first].filter((group) =>
    group.some(({ namesPose, found }) => namesPose && found !== 'A'),
  );
  return [
    `  now and soon found: ${share(
      everywhere(alarms, ({ found }) => found === 'E' || found === 'D'),
      alarms.length,
    )}`,
    `    now: ${share(
      everywhere(all(['E']), ({ found }) => found === 'E'),
      all(['E']).length,
    )} with the right kind`,
    `    soon: ${share(
      everywhere(all(['D']), ({ found }) => found === 'D'),
      all(['D']).length,
    )} with the right kind`,
    `    together: ${share(
      everywhere(alarms, ({ found, wanted }) => found === wanted),
      alarms.length,
    )} with the right kind`,
    `  ask first: ${share(
      everywhere(first, ({ found }) => found !== 'N'),
      first.length,
    )} found, ${share(
      everywhere(first, ({ found }) => found === 'A'),
      first.length,
    )} with the right kind`,
    `  false alarms: ${share(quiet.length - everywhere(quiet, ({ found }) => found === 'N'), quiet.length)}`,
    `  alarms answered with a pose: ${share(offered.length, alarms.length + first.length)}`,
  ];
}

/** The sentences that were answered wrongly, each once, with what was said. */
function missed(heard: readonly Heard[]): string[] {
  const wrong = heard.filter(
    ({ found, wanted, namesPose }) => found !== wanted || (wanted !== 'N' && namesPose && found !== 'A'),
  );
  return [...byPhrase(wrong).values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [
          `  ${first.wanted} ${first.kind}: "${first.phrase}" got ${first.found} (${String(1 + more.length)} of 6, ${first.where}): ${first.speech.slice(0, 90)}`,
        ],
  );
}

/**
 * npm run bench:alarms -- LANGUAGE FILE [--show]: says each sentence of a file into every free slot of the built skill,
 * idle and in mid-pose, and counts what is answered. `--show` names what was missed; without it a file stays unseen.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'boolean', default: false } },
  });
  const [language, file] = positionals;
  if ((language !== 'en' && language !== 'de') || file === undefined)
    throw new Error('Say: npm run bench:alarms -- en FILE, or de FILE.');
  const heard = await measure(language, sentencesIn(file, language));
  console.log(`${language}: ${String(heard.length / 6)} sentences`);
  for (const line of summary(heard)) console.log(line);
  console.log(' in the slot for a complaint alone:');
  for (const line of summary(heard.filter(({ where }) => where.startsWith('WhatHelps')))) console.log(line);
  if (values.show) for (const line of missed(heard)) console.log(line);
}

if (require.main === module) void main();

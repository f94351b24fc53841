import { at, isObject, type Json } from '../../json';
import type { Voice } from '../language';
import { plainText, readSsml, secondsOf } from '../speech';

/** An event that a document sends: its instant in milliseconds after the document began, and its arguments. */
export interface ScriptedEvent {
  readonly at: number;
  readonly arguments: readonly unknown[];
}

/** What a document says, from when to when. */
interface SpokenItem {
  readonly at: number;
  readonly ends: number;
  readonly ssml: string;
  readonly text: string;
}

/** What a document plays by itself, in order. */
export interface Script {
  readonly token: string;
  readonly events: readonly ScriptedEvent[];
  /** What it says, each with its instant. */
  readonly speech: readonly SpokenItem[];
  readonly milliseconds: number;
}

/** A document that a device could not play. */
class ScreenFault extends Error {
  override readonly name = 'ScreenFault';
}

const RENDER = 'Alexa.Presentation.APL.RenderDocument';

/** Milliseconds that a device takes to draw a document before it begins to play it. */
const DRAWING = 400;

/** The document that a reply shows; undefined where it shows none. */
export function documentIn(directives: readonly unknown[]): Json | undefined {
  return directives.find(
    (directive): directive is Json => isObject(directive) && directive['type'] === RENDER,
  );
}

/**
 * What the document of a reply plays by itself, as a device would: the commands of `onMount`, one after the other. Speech
 * takes as long as the voice of the device needs; the transformers of the data make it, as Alexa's own cloud does. Null for
 * one that only shows something.
 */
export function scriptOf(directives: readonly unknown[], voice: Voice): Script | null {
  const directive = documentIn(directives);
  if (directive === undefined) return null;
  const document = directive['document'];
  const speeches = speechIn(document, directive['datasources']);
  const events: ScriptedEvent[] = [];
  const speech: SpokenItem[] = [];
  let now = DRAWING;
  const play = (command: unknown): void => {
    if (!isObject(command)) throw new ScreenFault('a command is no object');
    const repeats = Number(command['repeatCount'] ?? 0) + 1;
    now += Number(command['delay'] ?? 0);
    switch (command['type']) {
      case 'Sequential':
        for (let round = 0; round < repeats; round += 1) listed(command['commands']).forEach(play);
        return;
      case 'SpeakItem': {
        const ssml = speeches.get(String(command['componentId']));
        if (ssml === undefined)
          throw new ScreenFault(`SpeakItem names "${String(command['componentId'])}", which has no speech`);
        const read = readSsml(ssml);
        if (read.fault !== null) throw new ScreenFault(`its speech cannot be read: ${read.fault}`);
        const ends = now + Math.round(secondsOf(read.segments, voice) * 1000);
        speech.push({ at: now, ends, ssml, text: plainText(read) });
        now = ends;
        return;
      }
      case 'SendEvent':
        events.push({ at: now, arguments: listed(command['arguments']) });
        return;
      case 'Idle':
      case 'SetValue':
        return;
      default:
        throw new ScreenFault(`the speaker does not know the command ${String(command['type'])}`);
    }
  };
  listed(at(document, 'onMount')).forEach(play);
  if (events.length === 0) return null;
  return { token: String(directive['token']), events, speech, milliseconds: now };
}

/** The SSML of each component that speaks, by its id. */
function speechIn(document: unknown, datasources: unknown): ReadonlyMap<string, string> {
  const [parameter = 'payload'] = listed(at(document, 'mainTemplate', 'parameters')).map(String);
  const found = new Map<string, string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (!isObject(value)) return;
    const { id, speech } = value;
    if (typeof id === 'string' && typeof speech === 'string') {
      const ssml = ssmlOf(speech, parameter, datasources);
      if (ssml !== undefined) found.set(id, ssml);
    }
    Object.values(value).forEach(look);
  };
  look(at(document, 'mainTemplate'));
  return found;
}

/** The SSML that a transformer turns into the speech to which `${payload.NAME.properties.OUTPUT}` is bound. */
function ssmlOf(binding: string, parameter: string, datasources: unknown): string | undefined {
  const [, root, name = '', output] = /^\$\{(\w+)\.(\w+)\.properties\.(\w+)\}$/.exec(binding) ?? [];
  if (root !== parameter) return undefined;
  const transformer = listed(at(datasources, name, 'transformers')).find(
    (one) => at(one, 'transformer') === 'ssmlToSpeech' && at(one, 'outputName') === output,
  );
  const ssml = at(datasources, name, 'properties', String(at(transformer, 'inputPath')));
  return typeof ssml === 'string' ? ssml : undefined;
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

import fc from 'fast-check';
import { fieldsOf, type Fields } from '../../../lambda/json';
import { fieldsOfRecord } from '../../../lambda/session/record';
import type { Handler } from '../../../lambda/skill';
import { intent, launch, Talk } from '../../lambda/intents/support';

const start = Date.parse('2026-11-23T07:00:00Z');

const words = [
  'StartRoutineIntent',
  'AMAZON.NextIntent',
  'AMAZON.RepeatIntent',
  'AMAZON.StartOverIntent',
  'SkipPoseIntent',
  'PainIntent',
  'AMAZON.YesIntent',
  'SlowerIntent',
  'WhereAmIIntent',
];

/** What both devices hear at the same moment; null: the other one is silent. */
interface Moment {
  readonly said: readonly [string | null, string | null];
  readonly seconds: number;
}

const utterance = fc.option(fc.constantFrom(...words), { freq: 4 });

export const moments: fc.Arbitrary<Moment[]> = fc.array(
  // Hours, too, so that the night passes between two turns.
  fc.record({ said: fc.tuple(utterance, utterance), seconds: fc.constantFrom(3, 20, 70, 150, 260, 30_000) }),
  { minLength: 3, maxLength: 9 },
);

interface Move {
  readonly movedAt: number;
  readonly place: unknown;
}

/** Two sessions of one person, each with a bundle of its own, whose turns are really under way at the same time. */
export class TwoDevices {
  private now = start;
  private readonly talks: readonly Talk[];
  private readonly moves: Move[] = [];
  private readonly days = new Set<unknown>();

  constructor(handlers: readonly [Handler, Handler], userId: string) {
    this.talks = handlers.map(
      (handler, device) => new Talk(handler, { userId, sessionId: `${userId}, device ${device}` }, start),
    );
  }

  async hold(script: readonly Moment[]): Promise<void> {
    await this.both([launch, launch], 1);
    for (const { said, seconds } of script) {
      await this.both(
        said.map((word) => (word === null ? null : intent(word, {}))),
        seconds,
      );
    }
    // Whatever is owed is written now, and once more, so that each has seen what the other wrote.
    for (const device of [0, 1, 0, 1])
      await this.take(device, intent('AMAZON.HelpIntent'), (this.now += 2_000));
  }

  /** What is wrong with the item that is left. */
  faultsOf(stored: unknown): string[] {
    const item = fieldsOfRecord(fieldsOf(stored));
    const history = fieldsOf(item['history']);
    const shares = sharesOf(item);
    const own = this.talks.flatMap(({ session }) =>
      sharesOf(fieldsOf(session['kept'])).filter(({ tag }) => tag === session['tag']),
    );
    const last = this.moves.toSorted((a, b) => a.movedAt - b.movedAt).at(-1);
    const recent = Array.isArray(history['recent']) ? history['recent'] : [];
    return [
      ...['seconds', 'poses', 'finished'].flatMap((name) => {
        const [kept, done] = [Number(history[name] ?? 0), sum(own.map((share) => share[name]))];
        return kept === done ? [] : [`${name}: ${kept} kept, ${done} done`];
      }),
      ...(own.every((mine) => shares.some((share) => same(share, mine))) ? [] : ['a share was lost']),
      ...([...this.days].every((day) => recent.includes(day)) ? [] : ['a day was lost']),
      ...(last === undefined || (item['movedAt'] === last.movedAt && same(item['place'], last.place))
        ? []
        : [`kept is ${JSON.stringify(item['place'])}, moved last was ${JSON.stringify(last)}`]),
    ];
  }

  get moved(): number {
    return this.moves.length;
  }

  private async both(requests: readonly (Fields | null)[], seconds: number): Promise<void> {
    this.now += seconds * 1_000;
    const at = this.now;
    // Half a second apart by their clocks, so that it is clear who was later; and at once in the store.
    await Promise.all(
      requests.map(async (request, device) => {
        if (request !== null) await this.take(device, request, at + device * 500);
      }),
    );
  }

  private async take(device: number, request: Fields, at: number): Promise<void> {
    const talk = this.talks[device];
    if (talk === undefined) throw new Error('There are two devices.');
    const before = fieldsOf(talk.session['kept'])['movedAt'];
    await talk.ask(request, (at - talk.now) / 1_000);
    const { movedAt, place, history } = fieldsOf(talk.session['kept']);
    if (typeof movedAt === 'number' && movedAt !== before) this.moves.push({ movedAt, place });
    const { recent } = fieldsOf(history);
    for (const day of Array.isArray(recent) ? recent : []) this.days.add(day);
  }
}

function sharesOf(kept: Fields): Fields[] {
  const { shares } = fieldsOf(kept['history']);
  return Array.isArray(shares) ? shares.map(fieldsOf) : [];
}

function sum(numbers: readonly unknown[]): number {
  return numbers.reduce<number>((all, one) => all + Number(one ?? 0), 0);
}

/** In whatever order the fields come. */
function same(one: unknown, other: unknown): boolean {
  const [a, b] = [fieldsOf(one), fieldsOf(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => a[name] === b[name]);
}

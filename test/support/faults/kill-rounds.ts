import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { decode } from '../../../lambda/storage/attribute-value';
import { openStore } from '../../../speaker/store/store';
import { envelopeOf, intent, launch } from '../../lambda/intents/support';
import { FaultProxy, type Call } from './fault-proxy';
import { Killable, KilledError } from './killable';

export interface Round {
  readonly seed: number;
  /** Writes that the store had acknowledged before the process was killed. */
  readonly acknowledged: number;
  /** What was wrong; null where the next launch offered the place that was written last. */
  readonly fault: string | null;
}

const commands = [
  intent('StartRoutineIntent', {}),
  intent('AMAZON.NextIntent'),
  intent('AMAZON.RepeatIntent'),
  intent('AMAZON.PreviousIntent'),
  intent('NextStepIntent'),
  intent('SkipPoseIntent'),
  intent('SlowerIntent'),
  intent('WhereAmIIntent'),
];

/**
 * Talks to the bundle in a process, kills it at some instant after a write was acknowledged, and asks another process what
 * it offers. The store is on disk, and in yet another place than what is killed.
 */
export async function killRounds(rounds: number, firstSeed = 1): Promise<Round[]> {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const store = await openStore(folder);
  const proxy = await FaultProxy.open(store.endpoint);
  const results: Round[] = [];
  try {
    for (let seed = firstSeed; seed < firstSeed + rounds; seed += 1) {
      results.push(await round(seed, proxy, { endpoint: proxy.endpoint, table: store.table }));
    }
  } finally {
    await proxy.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
  return results;
}

async function round(
  seed: number,
  proxy: FaultProxy,
  store: { endpoint: string; table: string },
): Promise<Round> {
  const [script, killAfter, delay] = drawn(seed);
  const userId = `killed in round ${seed}`;
  const skill = new Killable(store);
  let acknowledged = 0;
  proxy.onAcknowledged = (call: Call) => {
    acknowledged += call.key === userId ? 1 : 0;
    if (call.key === userId && acknowledged === killAfter)
      void wait(delay).then(() => {
        skill.kill();
      });
  };
  let now = Date.parse('2026-11-23T07:00:00Z') + seed * 1_000;
  let attributes: unknown;
  try {
    for (const [request, seconds] of [[launch, 0] as const, ...script]) {
      now += seconds * 1_000;
      const timestamp = new Date(now).toISOString();
      const isNew = attributes === undefined;
      const answer = await skill.ask(envelopeOf({ timestamp, ...request }, { userId }, attributes, isNew));
      attributes = answer.response.shouldEndSession === false ? answer.sessionAttributes : undefined;
    }
  } catch (error) {
    if (!(error instanceof KilledError)) throw error;
  }
  await skill.end();

  const next = new Killable(store);
  const timestamp = new Date(now + 10_000).toISOString();
  const answer = await next.ask(envelopeOf({ timestamp, ...launch }, { userId }));
  await next.end();
  // What was acknowledged last; or what reached the table after that, and the skill did not live to hear it.
  const written = proxy.callsOf(userId).filter(({ place }) => place !== undefined);
  const since = written.slice(
    Math.max(
      0,
      written.findLastIndex((call) => call.acknowledged),
    ),
  );
  const expected =
    since.length === 0 ? ['null'] : since.map(({ place }) => spelt(decode(place as AttributeValue)));
  const offered = spelt(answer.sessionAttributes?.['place']);
  const fault = expected.includes(offered) ? null : `offered ${offered}, and not ${expected.join(' or ')}`;
  return { seed, acknowledged, fault };
}

type Script = readonly (readonly [Record<string, unknown>, number])[];

/** What is said, after how many writes the process is killed, and how many ms after that. */
function drawn(seed: number): [script: Script, killAfter: number, delay: number] {
  const script = fc.array(fc.tuple(fc.constantFrom(...commands), fc.integer({ min: 1, max: 200 })), {
    minLength: 8,
    maxLength: 12,
  });
  const [one] = fc.sample(fc.tuple(script, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 12 })), {
    seed,
    numRuns: 1,
  });
  if (one === undefined) throw new Error('Nothing was drawn.');
  return one;
}

/** A place as text, in whatever order its fields come. */
function spelt(place: unknown): string {
  return JSON.stringify(typeof place === 'object' && place !== null ? Object.entries(place).sort() : place);
}

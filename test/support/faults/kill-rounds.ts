import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../../speaker/store/store';
import { noticesIn } from '../../lambda/faults/notices';
import { envelopeOf, launch, textOf } from '../../lambda/intents/support';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { FaultProxy, type Call } from './fault-proxy';
import { drawn } from './kill-script';
import { Killable, KilledError } from './killable';

export interface Round {
  readonly seed: number;
  /** Writes that the store had acknowledged before the process was killed. */
  readonly acknowledged: number;
  /** What was wrong; null where the next launch offered the place that was written last. */
  readonly fault: string | null;
}

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
  let tooEarly: string | null = null;
  try {
    for (const [request, seconds] of [[launch, 0] as const, ...script]) {
      now += seconds * 1_000;
      const timestamp = new Date(now).toISOString();
      const isNew = attributes === undefined;
      const answer = await skill.ask(envelopeOf({ timestamp, ...request }, { userId }, attributes, isNew));
      attributes = answer.response.shouldEndSession === false ? answer.sessionAttributes : undefined;
      const place: unknown = answer.sessionAttributes?.['place'];
      if (noticesIn(textOf(answer)).length === 0 && !isAcknowledged(proxy.callsOf(userId), place))
        tooEarly = `answered at ${spelt(place)} before that was kept`;
    }
  } catch (error) {
    if (!(error instanceof KilledError)) throw error;
  }
  await skill.end();

  const answer = await launched(store, userId, now + 10_000);
  // What was acknowledged last; or what reached the table after that, and the skill did not live to hear it.
  const written = proxy.callsOf(userId).filter(({ place }) => place !== undefined);
  const since = written.slice(
    Math.max(
      0,
      written.findLastIndex((call) => call.acknowledged),
    ),
  );
  const expected = since.length === 0 ? ['null'] : since.map(({ place }) => spelt(place));
  const offered = spelt(answer.sessionAttributes?.['place']);
  const fault = expected.includes(offered) ? null : `offered ${offered}, and not ${expected.join(' or ')}`;
  return { seed, acknowledged, fault: fault ?? tooEarly };
}

/** What a new process offers. One that says it could not read in time, on a machine this busy, has offered nothing: another is asked. */
async function launched(
  store: { endpoint: string; table: string },
  userId: string,
  at: number,
  tries = 3,
): Promise<ResponseEnvelope> {
  const skill = new Killable(store);
  const answer = await skill.ask(
    envelopeOf({ timestamp: new Date(at).toISOString(), ...launch }, { userId }),
  );
  await skill.end();
  const unread = noticesIn(textOf(answer)).length > 0;
  return unread && tries > 1 ? launched(store, userId, at + 1_000, tries - 1) : answer;
}

/** What the person was answered is safe: the last write that was acknowledged has it, or there is nothing yet. */
function isAcknowledged(calls: readonly Call[], place: unknown): boolean {
  const last = calls.findLast((call) => call.acknowledged && call.place !== undefined);
  const kept = last === undefined ? null : last.place;
  return place === undefined || spelt(kept) === spelt(place);
}

/** A place as text, in whatever order its fields come. */
function spelt(place: unknown): string {
  return JSON.stringify(typeof place === 'object' && place !== null ? Object.entries(place).sort() : place);
}

/** npm run test:killed -- [ROUNDS]: kills the skill in many rounds and counts the places that were lost. */
async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 200);
  const began = performance.now();
  const results = await killRounds(rounds);
  const failed = results.filter(({ fault }) => fault !== null);
  for (const { seed, fault } of failed) console.error(`round ${seed}: ${fault ?? ''}`);
  const writes = results.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(`${rounds} rounds, ${writes} acknowledged writes, ${failed.length} places lost, ${seconds} s`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

if (require.main === module) void main();

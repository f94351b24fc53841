import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { probes, type ProbeId } from '../../lambda/device-check/probes';
import { fieldsOf, listIn, type Fields } from '../../lambda/json';
import { limits } from '../../lambda/routine/limits';
import { readJson, root } from '../project';
import { askAccount, askProfile, onPath } from './ask';
import { lastDeployments, outputOf, type AskStates } from './endpoints';

/** One result of a device check, as the skill writes it to its log. */
export interface Result {
  readonly probe: ProbeId;
  readonly verdict: string;
  readonly planned: number;
  readonly observed: number | null;
  readonly rate: number | null;
  readonly exactly: boolean;
  readonly locale: string;
  readonly device: string;
}

/**
 * The results in a log, in its order. Takes lines that hold one JSON object each, whatever stands before it (the skill's own
 * log, `aws logs tail`), and the JSON that `aws logs filter-log-events` prints.
 */
export function resultsIn(text: string): Result[] {
  const events = listIn(fieldsOf(parsed(text))['events']);
  const lines =
    events.length > 0 ? events.map((event) => String(fieldsOf(event)['message'])) : text.split('\n');
  return lines.flatMap((line) => {
    const from = line.indexOf('{');
    const result = from < 0 ? null : resultOf(fieldsOf(parsed(line.slice(from))));
    return result === null ? [] : [result];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function resultOf(fields: Fields): Result | null {
  const { event, probe, verdict, planned, observed, rate, measured, locale, device } = fields;
  if (event !== 'device-check' || typeof planned !== 'number') return null;
  if (typeof probe !== 'string' || !isProbe(probe)) return null;
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return {
    probe,
    verdict: String(verdict),
    planned,
    observed: number(observed),
    rate: number(rate),
    exactly: measured === 'exactly',
    locale: String(locale),
    device: String(device),
  };
}

function isProbe(id: string): id is ProbeId {
  return Object.hasOwn(probes, id);
}

/** What the results mean, and which defaults to change, in plain words. A probe that was repeated counts as it came out last. */
export function explained(results: readonly Result[]): string[] {
  if (results.length === 0)
    return ['No result of a device check is in this log. docs/first-day-on-an-echo.md says how to make one.'];
  const groups = new Map<string, Map<ProbeId, Result>>();
  for (const result of results) {
    const name = `${result.locale}, ${result.device}`;
    const group = groups.get(name) ?? new Map<ProbeId, Result>();
    groups.set(name, group.set(result.probe, result));
  }
  return [...groups].flatMap(([name, group]) => [
    name,
    ...[...group.values()].map((result) => `  ${sentence(result)}`),
    ...advice(group).map((line) => `  -> ${line}`),
  ]);
}

function sentence({ probe, verdict, planned, observed, rate, exactly }: Result): string {
  const clock = observed === null ? '' : `, ${observed} s by the clock`;
  const says: Readonly<Record<string, string>> = {
    played: `was played to its end (${planned} s planned${clock})`,
    refused: 'was refused: Alexa ended the session with an error',
    cut: `was not played to its end (${planned} s planned${clock})`,
    early: `is unclear: a word came too soon (${planned} s planned${clock}). It was cut, or you spoke too soon`,
    interrupted: `worked: the word was due after ${planned} s and came after ${observed ?? '?'} s`,
    late: 'did not work: no word came before the end',
    unreported: `is unclear: Alexa did not tell how it ended; the skill was opened again after ${observed ?? '?'} s`,
  };
  const voice = rate === null ? '' : ` The voice's rate is ${exactly ? '' : 'about '}${rate.toFixed(2)}.`;
  return `${probe} ${says[verdict] ?? `has the unknown verdict "${verdict}"`}.${voice}`;
}

type Group = ReadonlyMap<ProbeId, Result>;

const bad: ReadonlySet<string | undefined> = new Set(['refused', 'cut']);
const where = 'lambda/routine/limits.ts';

function advice(group: Group): string[] {
  const verdict = (probe: ProbeId): string | undefined => group.get(probe)?.verdict;
  return [
    ...adviceOnSpeech(verdict),
    ...adviceOnReprompts(verdict),
    ...(bad.has(verdict('breaks')) || verdict('breaks') === 'early'
      ? [
          'Silences may be shortened. Repeat this probe; if it stays so, lower limits.silentSeconds in ' +
            `${where}.`,
        ]
      : []),
    ...(verdict('interruption') === 'late'
      ? [
          'Words in mid-speech do not reach the skill. Repeat it nearer to the device; no default changes this.',
        ]
      : []),
    ...(verdict('silence') === 'unreported'
      ? ['This device does not report a silent end. The skill infers it; no default has to change.']
      : []),
    ...adviceOnVoice(group),
  ];
}

type Verdicts = (probe: ProbeId) => string | undefined;

function adviceOnSpeech(verdict: Verdicts): string[] {
  if (bad.has(verdict('speech-240'))) {
    return bad.has(verdict('speech-90'))
      ? [
          `Speech of 90 s fails, too: in ${where}, put a shorter rung first in limits.reach, and set firstRung to 0.`,
        ]
      : [`Speech of 240 s fails: in ${where}, set limits.firstRung to 0.`];
  }
  const longest = (['speech-480', 'speech-360'] as const).find((probe) => verdict(probe) === 'played');
  if (longest === undefined) return [];
  const rung = limits.reach.findIndex(({ say }) => say === probes[longest].seconds);
  return [
    `Speech of ${probes[longest].seconds} s works: limits.firstRung in ${where} may be ${rung}. ` +
      'Left as it is, the skill climbs there by itself.',
  ];
}

function adviceOnReprompts(verdict: Verdicts): string[] {
  if (bad.has(verdict('reprompt-60'))) {
    return bad.has(verdict('reprompt-30'))
      ? [`A reprompt of 30 s fails, too: in ${where}, set each reprompt of limits.reach to 8.`]
      : [`A reprompt of 60 s fails: in ${where}, set each reprompt of limits.reach to 30.`];
  }
  if (bad.has(verdict('reprompt-85')))
    return [`A reprompt of 85 s fails: in ${where}, set those of 85 in limits.reach to 60.`];
  return verdict('reprompt-100') === 'played'
    ? ['A reprompt of 100 s works. 85 stays: Amazon documents 90 s for audio in a reprompt.']
    : [];
}

/** A voice that differs less needs no other numbers. */
const leastDifference = 0.03;

function adviceOnVoice(group: Group): string[] {
  const exact = [...group.values()].findLast(({ rate, exactly }) => rate !== null && exactly);
  if (exact?.rate == null) return [];
  const language = exact.locale.split('-')[0] ?? exact.locale;
  if (Math.abs(exact.rate - 1) < leastDifference)
    return [`The voice is as fast as lambda/wording/${language}/voice.json says.`];
  return [
    `The voice is ${Math.round(Math.abs(exact.rate - 1) * 100)} % ${exact.rate > 1 ? 'faster' : 'slower'} than ` +
      `lambda/wording/${language}/voice.json says. The skill learns that by itself; for new people to begin with it, ` +
      `divide each number of "speaking" there by ${exact.rate.toFixed(2)}.`,
  ];
}

/** The log of a check: the file that is named, standard input, or the last day of the deployed function's log. */
function logText([file, ...rest]: readonly string[]): string {
  if (file !== undefined && !file.startsWith('-')) return readFileSync(file, 'utf8');
  if (!process.stdin.isTTY && file === '-') return readFileSync(0, 'utf8');
  return fromCloudWatch(file === undefined ? rest : [file, ...rest]);
}

const howElse = 'Or hand over a log: npm run device-check -- FILE, or "-" for standard input.';

class NoLogError extends Error {
  override readonly name = 'NoLogError';
}

function fromCloudWatch(args: readonly string[]): string {
  const profile = askProfile(args, process.env);
  const states = join(root, '.ask/ask-states.json');
  const deployed = existsSync(states)
    ? lastDeployments(readJson(states) as AskStates, profile).get('default')
    : undefined;
  const group = deployed && outputOf(deployed, 'LogGroupName');
  const region = deployed?.stackId?.split(':')[3];
  if (group === undefined || region === undefined)
    throw new NoLogError(`Nothing was deployed from this folder. ${howElse}`);
  const aws = onPath('aws', process.env['PATH'] ?? '');
  if (aws === undefined) throw new NoLogError(`The AWS command line ("aws") is not found. ${howElse}`);
  const { awsProfile } = askAccount(profile, process.env['HOME'] ?? homedir());
  const since = String(Date.now() - 86_400_000);
  const { status, stdout, stderr } = spawnSync(
    aws,
    [
      ...['logs', 'filter-log-events', '--log-group-name', group, '--region', region, '--start-time', since],
      ...['--filter-pattern', '{ $.event = "device-check" }', '--output', 'json'],
      ...(awsProfile === undefined ? [] : ['--profile', awsProfile]),
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new NoLogError(`${stderr.trim()}\nThe log could not be read. ${howElse}`);
  return stdout;
}

function main(): void {
  try {
    for (const line of explained(resultsIn(logText(process.argv.slice(2))))) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

if (require.main === module) main();

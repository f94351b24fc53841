import { isSilentScreen } from '../dialogue/report';
import { fieldsOf } from '../json';
import type { Session } from '../session/state';
import type { ScreenFiles } from './files';

/** The lowest version of APL that has all that our documents use: named sequencers, ticks and vector graphics of version 1.1. */
const needed = [1, 6] as const;

/** Whether the device of a request can show our documents; `old`: it has a screen, but an older version of APL. */
type ScreenFound = 'able' | 'old' | 'none';

function screenOf(envelope: { readonly context?: unknown }): ScreenFound {
  const device = fieldsOf(fieldsOf(fieldsOf(envelope.context)['System'])['device']);
  const offered = fieldsOf(device['supportedInterfaces'])['Alexa.Presentation.APL'];
  if (offered === undefined) return 'none';
  const { maxVersion } = fieldsOf(fieldsOf(offered)['runtime']);
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(typeof maxVersion === 'string' ? maxVersion : '') ?? [];
  const version = [Number(major), Number(minor)] as const;
  const isAble = version[0] > needed[0] || (version[0] === needed[0] && version[1] >= needed[1]);
  return isAble ? 'able' : 'old';
}

interface Envelope {
  readonly context?: unknown;
}

/** Whether a session's replies are shown. */
export function isShown(session: Session, envelope: Envelope, files: ScreenFiles | undefined): boolean {
  return files !== undefined && session.speechOnly !== true && screenOf(envelope) === 'able';
}

/** What is told to the log of a turn. */
interface ScreenLog {
  screen: string | null;
  screenFailed: (reason: string) => void;
}

export interface Around {
  readonly envelope: Envelope;
  readonly log: ScreenLog;
  readonly instant: number;
}

/** The session as its screen allows: one that has reported nothing of its document is led by speech from now on. */
export function screened(session: Session, { envelope, log, instant }: Around): Session {
  const found = screenOf(envelope);
  if (found === 'old') log.screen = 'speech: old version';
  if (found === 'none' || !isSilentScreen(session, instant)) return session;
  log.screenFailed('no report');
  return { ...session, speechOnly: true };
}

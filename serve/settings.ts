export interface Settings {
  readonly skillId: string;
  readonly host: string;
  readonly port: number;
  /** Paths of a certificate chain and its key; null behind a proxy that speaks TLS. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

export class Misuse extends Error {
  override readonly name = 'Misuse';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What the endpoint is told by its environment; all that is wrong with it in one error. */
export function settingsFrom(environment: Environment): Settings {
  const set = (name: string): string => environment[name]?.trim() ?? '';
  const skillId = set('SKILL_ID');
  const port = set('PORT') || '8080';
  const [cert, key] = [set('TLS_CERT'), set('TLS_KEY')];
  const faults = [
    skillId === '' &&
      'SKILL_ID is not set. It is the id of your skill, "amzn1.ask.skill.…", in the developer console and in ' +
        '.ask/ask-states.json. Every skill of Alexa’s could use this endpoint if it were not asked for.',
    !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535) && 'PORT is no port: a number from 0 to 65535.',
    (cert === '') !== (key === '') &&
      'TLS_CERT and TLS_KEY go together: the paths of a certificate chain and of its key. Leave both out behind a proxy.',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new Misuse(faults.join('\n'));
  return {
    skillId,
    // Without TLS of its own it is for the proxy on this machine, and nobody else's to reach.
    host: set('HOST') || '127.0.0.1',
    port: Number(port),
    tls: cert === '' ? null : { cert, key },
  };
}

/** What the skill needs to keep places. Without it people are still led, and told that their place may not be kept. */
const FOR_THE_STORE = ['TABLE_NAME', 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

export function unset(environment: Environment): string[] {
  return FOR_THE_STORE.filter((name) => (environment[name] ?? '') === '');
}

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

/** Reads the endpoint's settings from its environment. Throws one Misuse that lists every mistake. */
export function settingsFrom(environment: Environment): Settings {
  const set = (name: string): string => environment[name]?.trim() ?? '';
  const skillId = set('SKILL_ID');
  const port = set('PORT') || '8080';
  const [cert, key] = [set('TLS_CERT'), set('TLS_KEY')];
  const faults = [
    skillId === '' &&
      'SKILL_ID is not set. It is the id of your skill, "amzn1.ask.skill.…", in the developer console and in ' +
        '.ask/ask-states.json. Without it, every Alexa skill could use this endpoint.',
    !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535) &&
      `PORT "${port}" is not a port. Set a number from 0 to 65535.`,
    (cert === '') !== (key === '') &&
      'TLS_CERT and TLS_KEY go together: the paths of a certificate chain and of its key. Leave both out behind a proxy.',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new Misuse(faults.join('\n'));
  return {
    skillId,
    // By default only this machine, where the TLS proxy runs, can reach the server.
    host: set('HOST') || '127.0.0.1',
    port: Number(port),
    tls: cert === '' ? null : { cert, key },
  };
}

/** What the skill needs to store places. Without it people are still guided, and told that their place may not be kept. */
const FOR_THE_STORE = ['TABLE_NAME', 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

export function unset(environment: Environment): string[] {
  return FOR_THE_STORE.filter((name) => (environment[name] ?? '') === '');
}

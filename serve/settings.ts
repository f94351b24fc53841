export interface Settings {
  readonly skillId: string;
  readonly host: string;
  readonly port: number;
  /** The path that Alexa posts to. */
  readonly path: string;
  /** Paths of a certificate chain and its key; null behind a proxy that speaks TLS. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

export class Misuse extends Error {
  override readonly name = 'Misuse';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The shape of the ids in the developer console. */
const SKILL = /^amzn1\.ask\.skill\.[0-9a-f]+(-[0-9a-f]+)*$/i;
const PATH = /^(\/[A-Za-z0-9._~-]+)+$/;

/** Reads the endpoint's settings from its environment. Throws one Misuse that lists every mistake. */
export function settingsFrom(environment: Environment): Settings {
  const set = (name: string): string => environment[name]?.trim() ?? '';
  const skillId = set('SKILL_ID');
  const port = set('PORT') || '8080';
  const path = set('ENDPOINT_PATH') || '/alexa';
  const [cert, key] = [set('TLS_CERT'), set('TLS_KEY')];
  const faults = [
    ...quoted(environment),
    skillId === '' &&
      'SKILL_ID is not set. It is the id of your skill, "amzn1.ask.skill.…", in the developer console and in ' +
        '.ask/ask-states.json. Without it, every Alexa skill could use this endpoint.',
    skillId !== '' &&
      !SKILL.test(skillId) &&
      `SKILL_ID "${skillId}" is not the id of a skill. It is one id without quotes, "amzn1.ask.skill." and a number such as ` +
        '"7c0e9d52-3b1f-4f0a-9a8e-2d6c5b41e0f7"; the developer console shows it under "View Skill ID".',
    (!PATH.test(path) || path === '/health') &&
      `ENDPOINT_PATH "${path}" cannot be used. Set a path such as /alexa: with a "/" first and none at the end, not /health.`,
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
    path,
    tls: cert === '' ? null : { cert, key },
  };
}

/** Variables that the endpoint or its skill reads. Docker's --env-file and systemd of old hand quotes over as part of a value. */
const READ = [
  ...['SKILL_ID', 'HOST', 'PORT', 'ENDPOINT_PATH', 'TLS_CERT', 'TLS_KEY', 'TABLE_NAME', 'DEVICE_CHECK'],
  ...[
    'AWS_REGION',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_ENDPOINT_URL_DYNAMODB',
  ],
];

/** A fault for each variable with quotes around its value. The value is not shown: it may be a secret. */
function quoted(environment: Environment): string[] {
  return READ.filter((name) => /^\s*["'].*["']\s*$/.test(environment[name] ?? '')).map(
    (name) => `${name} has quotes around its value. Remove them: a file of variables needs none.`,
  );
}

/** What the skill needs to store places. Without it people are still guided, and told that their place may not be kept. */
const FOR_THE_STORE = ['TABLE_NAME', 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

export function unset(environment: Environment): string[] {
  return FOR_THE_STORE.filter((name) => (environment[name] ?? '') === '');
}

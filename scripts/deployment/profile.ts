type Environment = Readonly<Record<string, string | undefined>>;

const WHOLE = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'ASK_VENDOR_ID'];

/** What ask-cli calls the profile that is made of variables alone. */
export const FROM_ENVIRONMENT = '__ENVIRONMENT_ASK_PROFILE__';

/** The profile that `ask deploy` will use, found in ask-cli's own order. */
export function askProfile(args: readonly string[], environment: Environment): string {
  const index = args.findIndex((arg) => arg === '-p' || arg === '--profile');
  const given = index >= 0 ? args[index + 1] : args.find((arg) => arg.startsWith('--profile='))?.slice(10);
  return given ?? fromEnvironment(environment) ?? environment['ASK_DEFAULT_PROFILE'] ?? 'default';
}

function fromEnvironment(environment: Environment): string | undefined {
  const given = (name: string): boolean => (environment[name] ?? '') !== '';
  const whole = WHOLE.every(given) && (given('ASK_REFRESH_TOKEN') || given('ASK_ACCESS_TOKEN'));
  return whole ? FROM_ENVIRONMENT : undefined;
}

import { join } from 'node:path';
import resources from '../../ask-resources.json';
import stack from '../../infrastructure/resolved-stack.json';
import { root } from '../../scripts/project';
import type { Handler } from '../../speaker/alexa/device/call';
import { DEFAULT_SKILL_ID } from '../../speaker/alexa/device/identity';
import { startFunction, type LambdaFunction } from '../support/lambda/function';
import { openHouse, type House } from '../support/speaker';

// The entry point as Lambda runs it: the bundle alone in a process of its own, under the rules of the runtime. This file
// says nothing of the version: node is the one that jest runs on, which is Lambda's own in CI.
const { code, skillInfrastructure } = resources.profiles.default;
const { handler } = skillInfrastructure.userConfig;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const functions: LambdaFunction[] = [];
let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterEach(async () => {
  await Promise.all(functions.splice(0).map((each) => each.stop()));
});

afterAll(() => house.close());

async function deployed({
  store = house.store.endpoint,
  skillId = DEFAULT_SKILL_ID,
} = {}): Promise<LambdaFunction> {
  const lambda = await startFunction({
    code: join(root, code.default.src),
    handler,
    variables: {
      TABLE_NAME: house.store.table,
      SKILL_ID: skillId,
      DEVICE_CHECK: 'off',
      AWS_ENDPOINT_URL_DYNAMODB: store,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  functions.push(lambda);
  return lambda;
}

/** What a speaker calls instead of the handler in its own process. */
function through(lambda: LambdaFunction): Handler {
  return async (envelope) => {
    const { answer, failure } = await lambda.invoke(envelope);
    if (failure) throw new Error(`${failure.errorType}: ${failure.errorMessage}`);
    return answer;
  };
}

test('the first request is answered from cold, and the function logs one line of JSON', async () => {
  const lambda = await deployed();
  const [launched] = await house
    .speaker({ user: 'Ada' }, { handler: through(lambda) })
    .say('open back stretch routine');
  expect(launched).toMatchObject({ mic: 'open', error: null });
  // In processor time: well under the 3 s of a turn, and far from the 8 s after which Alexa gives up.
  expect(lambda.coldStartMs()).toBeGreaterThan(50);
  expect(lambda.coldStartMs()).toBeLessThan(3_000);
  expect((await lambda.log(1)).map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ event: 'turn', level: 'INFO', request: 'LaunchRequest' }),
  ]);
});

test('a session goes on through the freezes between its turns, and its place outlives the function', async () => {
  const first = await deployed();
  const speaker = house.speaker({ user: 'Bo' }, { handler: through(first) });
  await speaker.say('start back stretch routine');
  const [started] = await speaker.say('start');
  expect(started).toMatchObject({
    error: null,
    place: { routine: 'back-stretch' },
  });
  const [stopped] = await speaker.say('stop', { after: 40 });
  expect(stopped).toMatchObject({ mic: 'closed', error: null });
  expect(await house.speaker({ user: 'Bo' }).keptPlace()).toEqual(stopped?.place);

  const second = await deployed();
  const [resumed] = await house
    .speaker({ user: 'Bo' }, { handler: through(second) })
    .say('open back stretch routine');
  expect(resumed).toMatchObject({ error: null, place: stopped?.place });
});

test('every language of the package is in the bundle', async () => {
  const lambda = await deployed();
  for (const locale of ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN', 'de-DE']) {
    const speaker = house.speaker({ user: locale, locale }, { handler: through(lambda) });
    const [launched] = await speaker.say(
      locale === 'de-DE' ? 'öffne rücken routine' : 'open back stretch routine',
    );
    expect(launched).toMatchObject({ mic: 'open', error: null });
  }
});

test("another skill's request is an error of the invocation, without ids, and the function lives on", async () => {
  const lambda = await deployed();
  const stranger = { handler: through(lambda), skillId: 'amzn1.ask.skill.another' };
  const [refused] = await house.speaker({ user: 'Cy' }, stranger).say('open back stretch routine');
  expect(refused?.error).toContain('ForeignRequestError');
  expect(refused?.error).not.toContain('amzn1.');
  const [launched] = await house
    .speaker({ user: 'Cy' }, { handler: through(lambda) })
    .say('open back stretch routine');
  expect(launched).toMatchObject({ mic: 'open', error: null });
});

test('a space or a line end after the skill id makes it no other id', async () => {
  const lambda = await deployed({ skillId: ` ${DEFAULT_SKILL_ID}\r` });
  const [launched] = await house
    .speaker({ user: 'Eve' }, { handler: through(lambda) })
    .say('open back stretch routine');
  expect(launched).toMatchObject({ mic: 'open', error: null });
});

test('a turn whose store is down is answered, and its line of the log is the one that the alarm counts', async () => {
  const lambda = await deployed({ store: 'http://127.0.0.1:9' });
  const [launched] = await house
    .speaker({ user: 'Di' }, { handler: through(lambda) })
    .say('open back stretch routine');
  expect(launched).toMatchObject({ mic: 'open', error: null });
  // FilterPattern in the template: { ($.event = "turn") && ($.level = "WARN") }
  expect((await lambda.log(1)).map((line) => JSON.parse(line) as unknown)).toEqual([
    // Lambda keeps the level that is beside a timestamp of RFC 3339, and takes any other line for INFO.
    expect.objectContaining({
      event: 'turn',
      level: 'WARN',
      timestamp: expect.stringMatching(rfc3339) as string,
    }),
  ]);
});

test('the template gives the function no fewer variables, and no more, than it is given here', () => {
  const { Variables } = stack.resources.SkillFunction.properties.Environment;
  expect(Object.keys(Variables).sort()).toEqual(['DEVICE_CHECK', 'SKILL_ID', 'TABLE_NAME']);
});

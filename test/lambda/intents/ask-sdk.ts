import type { RequestEnvelope } from 'ask-sdk-model';
import { AlexaTest, IntentRequestBuilder, LaunchRequestBuilder, type SkillSettings } from 'ask-sdk-test';
import type { Handler } from '../../../lambda/skill';
import { FakeStore, skillId, skillOn } from './support';

const settings: SkillSettings = {
  appId: skillId,
  userId: 'amzn1.ask.account.anna',
  deviceId: 'amzn1.ask.device.1',
  locale: 'en-US',
};

export const launchRequest = (): RequestEnvelope => new LaunchRequestBuilder(settings).build();
export const intentRequest = (name: string): IntentRequestBuilder => new IntentRequestBuilder(settings, name);

/** ask-sdk-test before a skill of its own, whose store is empty. */
export function alexa(handler: Handler = skillOn(new FakeStore()).handler): AlexaTest {
  return new AlexaTest(async (event: RequestEnvelope, context: unknown) => handler(event, context), settings);
}

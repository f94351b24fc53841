import type { Response, ResponseEnvelope } from 'ask-sdk-model';
import { join } from 'node:path';
import { fieldsOf, type Fields } from '../../../lambda/json';
import { screensIn, type ScreenFiles } from '../../../lambda/screen/files';
import type { Handler } from '../../../lambda/skill';
import { documentIn, scriptOf, type Script } from '../../../speaker/alexa/device/screen';
import { USUAL, voiceAt } from '../../../speaker/alexa/device/traits';
import { builtModel } from '../../support/models';
import { envelopeOf, start, type Caller } from '../intents/support';

export const screens: ScreenFiles = screensIn(join(__dirname, '../../../build/lambda/screen'));

/** A Show that does nothing by itself but play its documents and send their events: nobody speaks, nobody taps. */
export class Show {
  now = start;
  /** The last answer of the skill that showed or said something. */
  response: Response = {};
  attributes: Fields | undefined;
  script: (Script & { readonly began: number }) | null = null;
  readonly exchanges: { readonly request: Fields; readonly answer: ResponseEnvelope; readonly at: number }[] =
    [];

  constructor(
    private readonly handler: Handler,
    private readonly options: Caller & { readonly maxVersion?: string; readonly voiceRate?: number } = {},
  ) {}

  async ask(request: Fields, seconds = 0): Promise<ResponseEnvelope> {
    await this.play(this.now + seconds * 1000);
    return this.send(request);
  }

  /** Plays until an instant, or until nothing is left to play. At most so many events: a routine has far fewer. */
  async play(until = Infinity): Promise<void> {
    for (let events = 0; events < 400; events += 1) {
      const event = this.script?.events[0];
      if (this.script === null || event === undefined || this.script.began + event.at > until) break;
      this.now = this.script.began + event.at;
      this.script = { ...this.script, events: this.script.events.slice(1) };
      const { token } = this.script;
      await this.send({ type: 'Alexa.Presentation.APL.UserEvent', token, arguments: event.arguments });
    }
    if (until !== Infinity) this.now = Math.max(this.now, until);
  }

  /** Somebody touches a button: what played stops at once. */
  async touch(name: string, seconds = 0): Promise<ResponseEnvelope> {
    await this.play(this.now + seconds * 1000);
    const token = this.script?.token ?? '';
    this.script = null;
    return this.send({ type: 'Alexa.Presentation.APL.UserEvent', token, arguments: ['tap', name] });
  }

  get place(): Fields {
    return fieldsOf(this.attributes?.['place']);
  }

  get session(): Fields {
    return fieldsOf(this.attributes?.['session']);
  }

  private async send(request: Fields): Promise<ResponseEnvelope> {
    const timestamp = new Date(this.now).toISOString();
    const isNew = this.attributes === undefined;
    const given = envelopeOf({ timestamp, ...request }, this.options, this.attributes ?? {}, isNew);
    const envelope: Fields = JSON.parse(JSON.stringify(given)) as Fields;
    const { maxVersion = '2024.3' } = this.options;
    const device = fieldsOf(fieldsOf(fieldsOf(envelope['context'])['System'])['device']);
    const supportedInterfaces = { 'Alexa.Presentation.APL': { runtime: { maxVersion } } };
    Object.assign(device, { supportedInterfaces });
    const answer = JSON.parse(JSON.stringify(await this.handler(envelope, {}))) as ResponseEnvelope;
    this.exchanges.push({ request, answer, at: this.now });
    const { response } = answer;
    this.attributes = response.shouldEndSession === true ? undefined : (answer.sessionAttributes ?? {});
    if (Object.keys(response).length === 0) return answer;
    this.response = response;
    const directives: readonly unknown[] = response.directives ?? [];
    const { locale = 'en-US', voiceRate = USUAL.voiceRate } = this.options;
    const script = scriptOf(directives, voiceAt(builtModel(locale).language.voice, voiceRate));
    // An answer that only speaks leaves what is shown, and ends what was played.
    this.script = script === null ? null : { ...script, began: this.now };
    return answer;
  }
}

/** The document of an answer. */
export function documentOf(response: Response): Fields {
  return fieldsOf(documentIn(response.directives ?? [])?.['document']);
}

/** What a document shows, as the skill put it into its data. */
export function shownIn(response: Response): Fields {
  const directive = documentIn(response.directives ?? []);
  return fieldsOf(fieldsOf(fieldsOf(directive?.['datasources'])['scene'])['properties']);
}

import { Skill } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { nameOf } from './log';

export type Handler = (event: unknown, context: unknown) => Promise<ResponseEnvelope>;

/** The skill failed; why is its own to log. Only the class of its error gets this far. */
class SkillFailed extends Error {
  override readonly name = 'SkillFailed';
}

/**
 * The built skill in the shape in which ask-sdk-express-adapter takes one: through its handler alone, as on Lambda.
 */
export class BuiltSkill extends Skill {
  constructor(private readonly handler: Handler) {
    super({ requestMappers: [], handlerAdapters: [] });
  }

  override async invoke(envelope: RequestEnvelope): Promise<ResponseEnvelope> {
    try {
      return await this.handler(envelope, {});
    } catch (error) {
      throw new SkillFailed(nameOf(error));
    }
  }
}

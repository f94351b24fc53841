import type { RequestHandler } from 'ask-sdk-core';
import { accountId } from '../storage/key';
import type { RecordKeeper } from './record-keeper';
import { requestType } from './request';

/** Whoever disables the skill is forgotten, and so is everybody whose voice was recognised in their account. */
export function skillDisabled(keeper: RecordKeeper): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) => requestType(requestEnvelope) === 'AlexaSkillEvent.SkillDisabled',
    handle: async ({ requestEnvelope }) => {
      await keeper.forgetAccount(accountId(requestEnvelope));
      return {};
    },
  };
}

/** Any other event, of a screen or a player or one not invented yet: nothing is to be said to it. */
export function otherEvents(): RequestHandler {
  return { canHandle: () => true, handle: () => ({}) };
}

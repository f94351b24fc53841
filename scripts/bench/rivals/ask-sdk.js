'use strict';

// What a tutorial for a skill that remembers leads to: ask-sdk with its own DynamoDB adapter, and AWS SDK v2 below it.

const Alexa = require('ask-sdk');
const { DynamoDB } = require('aws-sdk');
const { lead } = require('./lesson');

const client = new DynamoDB({ endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB });

const anything = {
  canHandle: ({ requestEnvelope }) => Alexa.getRequestType(requestEnvelope) !== 'SessionEndedRequest',
  async handle({ requestEnvelope, attributesManager, responseBuilder }) {
    const session = attributesManager.getSessionAttributes();
    // One read a session, to save read units.
    const kept = session.known
      ? session.kept
      : ((await attributesManager.getPersistentAttributes()).kept ?? null);
    const { request } = requestEnvelope;
    const intent = request.type === 'IntentRequest' ? request.intent.name : request.type;
    const step = lead(intent, kept, Date.parse(request.timestamp));
    attributesManager.setSessionAttributes({ known: true, kept: step.kept });
    if (step.kept !== kept) {
      attributesManager.setPersistentAttributes({ kept: step.kept });
      await attributesManager.savePersistentAttributes();
    }
    responseBuilder.speak(step.speech);
    return (step.ends ? responseBuilder : responseBuilder.reprompt('Say next.')).getResponse();
  },
};

const ended = {
  canHandle: ({ requestEnvelope }) => Alexa.getRequestType(requestEnvelope) === 'SessionEndedRequest',
  handle: ({ responseBuilder }) => responseBuilder.getResponse(),
};

const skill = Alexa.SkillBuilders.standard()
  .addRequestHandlers(ended, anything)
  .withDynamoDbClient(client)
  .withTableName(process.env.TABLE_NAME)
  .withAutoCreateTable(false)
  .create();

module.exports.handler = async (event, context) => skill.invoke(event, context);

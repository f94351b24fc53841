'use strict';

// The least that can do it: no Alexa SDK, one client of AWS SDK v3, two of its commands.

const { DynamoDBClient, GetItemCommand, PutItemCommand } = require('@aws-sdk/client-dynamodb');
const { lead } = require('./lesson');

const client = new DynamoDBClient({});
const TableName = process.env.TABLE_NAME;

async function read(id) {
  const { Item: item } = await client.send(
    new GetItemCommand({ TableName, Key: { id: { S: id } }, ConsistentRead: true }),
  );
  if (item === undefined) return null;
  return { pose: Number(item.pose.N), seconds: Number(item.seconds.N), at: Number(item.at.N) };
}

async function keep(id, { pose, seconds, at }) {
  const numbers = { pose: { N: String(pose) }, seconds: { N: String(seconds) }, at: { N: String(at) } };
  await client.send(new PutItemCommand({ TableName, Item: { id: { S: id }, ...numbers } }));
}

module.exports.handler = async ({ request, session, context }) => {
  if (request.type === 'SessionEndedRequest') return { version: '1.0', response: {} };
  const { userId } = context.System.user;
  const { known, kept: carried } = session.attributes ?? {};
  const kept = known ? carried : await read(userId);
  const intent = request.type === 'IntentRequest' ? request.intent.name : request.type;
  const step = lead(intent, kept, Date.parse(request.timestamp));
  if (step.kept !== kept) await keep(userId, step.kept);
  return {
    version: '1.0',
    sessionAttributes: { known: true, kept: step.kept },
    response: {
      outputSpeech: { type: 'SSML', ssml: `<speak>${step.speech}</speak>` },
      ...(step.ends ? {} : { reprompt: { outputSpeech: { type: 'PlainText', text: 'Say next.' } } }),
      shouldEndSession: step.ends,
    },
  };
};

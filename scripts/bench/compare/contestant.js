'use strict';

// A skill in a process of its own, as Lambda has it: loads it, holds conversations, tells what that cost. Plain
// JavaScript, so that nothing but the skill is loaded.

const { readFileSync } = require('node:fs');

const [, , file, mode, count = '1', warmUp = '0'] = process.argv;
const words = ['StartRoutineIntent', 'AMAZON.NextIntent', 'AMAZON.RepeatIntent', 'AMAZON.NextIntent'];
const requests = [
  { type: 'LaunchRequest' },
  ...[...words, 'AMAZON.StopIntent'].map((name) => ({ type: 'IntentRequest', intent: { name } })),
];
const begins = Date.parse('2026-11-23T07:00:00Z');

let turns = 0;
/** One request and what came of it, with its cost. */
async function turn(handler, request, userId, attributes, at) {
  const system = { application: { applicationId: 'amzn1.ask.skill.bench' }, user: { userId } };
  turns += 1;
  const event = {
    version: '1.0',
    session: {
      new: attributes === undefined,
      sessionId: `session-of-${userId}`,
      application: system.application,
      user: system.user,
      attributes: attributes ?? {},
    },
    context: { System: { ...system, device: { deviceId: 'device', supportedInterfaces: {} } } },
    request: {
      ...request,
      requestId: `request-${turns}`,
      locale: 'en-US',
      timestamp: new Date(at).toISOString(),
      ...(request.intent ? { intent: { ...request.intent, confirmationStatus: 'NONE' } } : {}),
    },
  };
  const [cpu, began] = [process.cpuUsage(), process.hrtime.bigint()];
  const answer = JSON.parse(JSON.stringify(await handler(event, {})));
  const milliseconds = Number(process.hrtime.bigint() - began) / 1e6;
  const { user, system: kernel } = process.cpuUsage(cpu);
  const speech = answer.response.outputSpeech;
  if (speech === undefined) throw new Error(`${file} did not answer ${JSON.stringify(request)}`);
  return { answer, cost: { milliseconds, cpu: (user + kernel) / 1000 } };
}

async function conversation(handler, userId) {
  const costs = [];
  let attributes;
  for (const [index, request] of requests.entries()) {
    const { answer, cost } = await turn(handler, request, userId, attributes, begins + index * 40_000);
    attributes = answer.sessionAttributes ?? {};
    costs.push(cost);
  }
  return costs;
}

function peakMemory() {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

async function main() {
  const { handler } = require(file);
  if (mode === 'cold') {
    await turn(handler, requests[0], `cold-${process.pid}`, undefined, begins);
    process.send({ peak: peakMemory() });
    return;
  }
  for (let one = 0; one < Number(warmUp); one += 1)
    await conversation(handler, `warming-${process.pid}-${one}`);
  process.send({ warm: true });
  await new Promise((resolve) => process.once('message', resolve));
  const costs = [];
  for (let one = 0; one < Number(count); one += 1)
    costs.push(...(await conversation(handler, `warm-${process.pid}-${one}`)));
  process.send({ costs, peak: peakMemory() });
}

main().then(
  () => process.disconnect(),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);

// Plays Amazon's runtime interface client for Node.js 24 (aws-lambda-ric 4.0.2): what it asks of a handler, how it loads
// one, and what it says to Lambda. Plain CommonJS without dependencies, because it runs under the runtime's own node.
const { existsSync } = require('node:fs');
const { Agent, request } = require('node:http');
const { basename, dirname, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');

const { AWS_LAMBDA_RUNTIME_API: api, LAMBDA_TASK_ROOT: root, _HANDLER: handlerName } = process.env;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function send(method, path, body, headers = {}) {
  return new Promise((done, failed) => {
    const options = { method, agent, headers: { 'content-type': 'application/json', ...headers } };
    const sent = request(`http://${api}/2018-06-01/runtime${path}`, options, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part));
      answer.on('end', () => done({ headers: answer.headers, text }));
    });
    sent.on('error', failed).end(body);
  });
}

function told(error) {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}

function named(name, message) {
  return Object.assign(new Error(message), { name });
}

async function load() {
  const [module, exported] = basename(handlerName).split('.');
  const path = resolve(root, dirname(handlerName), module);
  const file = ['', '.js', '.mjs', '.cjs'].map((ending) => path + ending).find(existsSync);
  if (file === undefined) throw named('Runtime.ImportModuleError', `Cannot find module '${module}'`);
  const loaded = await import(pathToFileURL(file).href);
  const handler = loaded[exported] ?? loaded.default?.[exported];
  if (typeof handler !== 'function') {
    throw named('Runtime.HandlerNotFound', `${handlerName} is undefined or not exported`);
  }
  // Since Node.js 24: three parameters mean a callback, and there is no callback any more.
  if (handler.length >= 3) {
    throw named('Runtime.CallbackHandlerDeprecated', 'Callback-based function handlers are not supported.');
  }
  return handler;
}

function contextOf(headers) {
  const ends = Number(headers['lambda-runtime-deadline-ms']);
  return {
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    getRemainingTimeInMillis: () => ends - Date.now(),
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
  };
}

async function turn(handler) {
  const { headers, text } = await send('GET', '/invocation/next');
  const context = contextOf(headers);
  try {
    const answer = await handler(JSON.parse(text), context);
    const body = JSON.stringify(answer === undefined ? null : answer);
    const { user, system } = process.cpuUsage();
    const worked = { 'x-cpu-milliseconds': String((user + system) / 1000) };
    await send('POST', `/invocation/${context.awsRequestId}/response`, body, worked);
  } catch (error) {
    await send('POST', `/invocation/${context.awsRequestId}/error`, JSON.stringify(told(error)));
  }
}

async function run() {
  let handler;
  try {
    handler = await load();
  } catch (error) {
    await send('POST', '/init/error', JSON.stringify(told(error)), {
      'lambda-runtime-function-error-type': error.name,
    });
    process.exit(1);
  }
  for (;;) await turn(handler);
}

void run();

// Jest's own Node.js environment gives each test file a realm of its own. Here all files of a worker share Node's realm,
// so that the libraries (runtime.js) and the built skill, which both live there, meet the same Error and Map as the tests.
const { AsyncLocalStorage } = require('node:async_hooks');
const { setFlagsFromString } = require('node:v8');
const { runInThisContext } = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const globalOfNode = runInThisContext('globalThis');

// Jest makes a storage for each test file and leaves it on; on Node 20 every promise pays for each one that is on.
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...given) {
  storages.add(this);
  return run.apply(this, given);
};

// V8 would go on optimising the megabytes of WebAssembly that checks the stack after its test is over, and a worker ends only
// after that.
setFlagsFromString('--liftoff-only');

// The skill logs a line of JSON for each turn that failed, as tests make it fail on purpose. SKILL_LOG=1 shows them.
const { write } = process.stderr;
const isOfSkill = (text) => /^\{.*"event":"turn".*\}\n$/.test(String(text));
process.stderr.write = function (text, ...given) {
  return (process.env.SKILL_LOG !== '1' && isOfSkill(text)) || write.call(this, text, ...given);
};

/** Sets an object's properties, symbols included, back to what they were. */
function restore(object, before) {
  for (const key of Reflect.ownKeys(object)) if (!Object.hasOwn(before, key)) delete object[key];
  for (const key of Reflect.ownKeys(before))
    if (before[key].configurable) Object.defineProperty(object, key, before[key]);
}

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global = globalOfNode;
    // Those that the parent made are for the realm that it made.
    this.moduleMocker = new this.moduleMocker.constructor(globalOfNode);
    this.fakeTimersModern = new this.fakeTimersModern.constructor({
      config: config.projectConfig,
      global: globalOfNode,
    });
    this.globals = Object.getOwnPropertyDescriptors(globalOfNode);
    this.variables = { ...process.env };
    this.exit = process.exit;
  }

  async setup() {
    await super.setup();
    // `expect` takes a stack for each assertion. Jest asks for 100 frames of it.
    Error.stackTraceLimit = 12;
  }

  // What one file changed is not there for the next one.
  async teardown() {
    await super.teardown();
    for (const storage of storages) storage.disable();
    storages.clear();
    restore(globalOfNode, this.globals);
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name];
    Object.assign(process.env, this.variables);
    process.exit = this.exit;
  }
};

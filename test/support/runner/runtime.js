// How a test file's modules are loaded. Libraries are loaded once a worker, by Node's own `require`. Jest's modules and ours
// are compiled once a worker and run afresh for each test file.
const { createRequire, isBuiltin } = require('node:module');
const { sep } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

// ask-sdk-test registers its cases with mocha's `it`, which moduleNameMapper replaces by Jest's.
const ofJest = /^(mocha|ask-sdk-test|jest.*|@jest\/.*|expect)$/;
const isLibrary = (name) =>
  !name.startsWith('.') && !name.startsWith(sep) && !isBuiltin(name) && !ofJest.test(name);
const isKept = (name) => name.endsWith('/runner/kept');

const compiled = new Map();

module.exports = class extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    executor.compile = (source, filename) => {
      const known = compiled.get(filename);
      if (known?.source === source) return known.run;
      const run = compileFunction(source, executor.injectedModuleParameters, { filename });
      compiled.set(filename, { source, run });
      return run;
    };
  }

  // What a test's process gives is Node's own `require`, too: the built skill is loaded by it, as Lambda loads it.
  installGetBuiltinModule() {}

  requireModuleOrMock(from, name) {
    return isLibrary(name) || isKept(name)
      ? createRequire(from)(name)
      : super.requireModuleOrMock(from, name);
  }
};

// TypeScript to CommonJS, by esbuild. `npm run check` checks the types.
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

const options = { loader: 'ts', format: 'cjs', platform: 'node', target: 'node20', sourcemap: 'inline' };
const compiler = JSON.stringify([version, options]);

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha256').update([compiler, file, source].join('\0')).digest('hex'),
  process: (source, file) => transformSync(source, { ...options, sourcefile: file }),
};

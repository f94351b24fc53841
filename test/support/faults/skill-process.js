// The bundle in a process of its own, to be killed: envelopes come in and answers go out, one JSON a line.
const { createInterface } = require('node:readline');
const { join } = require('node:path');

const { handler } = require(join(__dirname, '../../../build/lambda/index.js'));

createInterface({ input: process.stdin }).on('line', (line) => {
  handler(JSON.parse(line), {}).then(
    (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`),
    (error) => process.stdout.write(`${JSON.stringify({ error: String(error) })}\n`),
  );
});

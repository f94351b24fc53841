'use strict';

// One execution environment, as Lambda has them: loads the bundle once, and answers one request at a time.

const { handler } = require(process.argv[2]);

process.on('message', ({ id, event }) => {
  const began = process.hrtime.bigint();
  handler(event, {}).then(
    (answer) => {
      process.send({ id, answer, milliseconds: Number(process.hrtime.bigint() - began) / 1e6 });
    },
    (error) => {
      process.send({ id, error: String(error) });
    },
  );
});
process.send({ id: -1 });

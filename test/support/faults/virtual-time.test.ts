import { VirtualTime } from './virtual-time';

const realNow = performance.now.bind(performance);
const busy = (milliseconds: number): void => {
  const until = realNow() + milliseconds;
  while (realNow() < until);
};

test('no more time passes than is waited for, however busy the machine is', async () => {
  let isHolding = true;
  const time = new VirtualTime(() => ({ isBusy: false, isHolding, calls: [] }));
  const began = performance.now();
  // The skill gives a call up after 950 ms. The table learns of it two rounds of the event loop later.
  const work = new Promise<void>((done) => {
    setTimeout(() => {
      busy(20);
      setImmediate(() => {
        busy(20);
        setImmediate(() => {
          isHolding = false;
          done();
        });
      });
    }, 950);
    setTimeout(done, 60_000);
  });
  await time.during(work);
  expect(performance.now() - began).toBeLessThan(1_000);
  time.close();
});

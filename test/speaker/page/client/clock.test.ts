import { PlanClock } from '../../../../speaker/page/client/clock';

let real = 0;
const clock = (): PlanClock => {
  real = 1_000;
  return new PlanClock(() => real, 50_000);
};

test('it is real time since an instant that is known, however often it is looked at', () => {
  const it = clock();
  for (let tick = 0; tick < 10_000; tick += 1) {
    real += 24.1;
    expect(it.now).toBeGreaterThan(50_000);
  }
  expect(it.now).toBeCloseTo(50_000 + 241_000, 3);
});

test('a change of speed holds from then on', () => {
  const it = clock();
  real += 1_000;
  it.go(60);
  real += 1_000;
  expect([it.now, it.speed]).toEqual([111_000, 60]);
  it.go(1);
  real += 500;
  expect(it.now).toBe(111_500);
});

test('it stands while it is stopped, and can be set', () => {
  const it = clock();
  it.stop();
  real += 9_000;
  expect([it.now, it.running]).toEqual([50_000, false]);
  it.set(70_000);
  it.start();
  real += 10;
  expect([it.now, it.running]).toEqual([70_010, true]);
});

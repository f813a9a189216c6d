import { SingleFlight } from './single-flight.js';

function steerable(): { flight: SingleFlight; starts: () => number; finish: () => void } {
  let starts = 0;
  let end: () => void = () => undefined;
  const flight = new SingleFlight(() => {
    starts += 1;
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  return { flight, starts: () => starts, finish: () => end() };
}

test('asking during a run brings exactly one more, however many ask', async () => {
  const { flight, starts, finish } = steerable();
  const first = flight.run();
  const second = flight.run();
  const third = flight.run();
  expect(starts()).toBe(1);
  finish();
  await first;
  await new Promise(setImmediate);
  expect(starts()).toBe(2);
  finish();
  await Promise.all([second, third]);
  expect(starts()).toBe(2);
});

test('a run that fails does not keep the next one from starting', async () => {
  let runs = 0;
  const flight = new SingleFlight(async () => {
    runs += 1;
    if (runs === 1) throw new Error('first');
  });
  const first = flight.run();
  const second = flight.run();
  await expect(first).rejects.toThrow('first');
  await second;
  expect(runs).toBe(2);
});

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

test('nobody imports against the line of time or across a boundary', async () => {
  const { stdout } = await run(process.execPath, ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'dependency-cruiser.mjs', '--output-type', 'err', 'apps', 'libs', 'migrations', 'test'], { maxBuffer: 10_000_000 }).catch(
    (error: { stdout: string }) => ({ stdout: error.stdout }),
  );
  expect(stdout).toContain('no dependency violations found');
}, 120_000);

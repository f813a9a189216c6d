import path from 'node:path';
import { root } from './build.mjs';
import { say } from './failure.mjs';
import { sentences } from './sentences.mjs';

/** What somebody sees who has never seen the product: where it is, who one can be, what to try first. */
export async function sayWelcome({ address, accounts, dataFolder }) {
  say('');
  say(sentences.welcomeTitle(address));
  say(sentences.welcomeDocs(`${address}/docs`));
  if (dataFolder) say(sentences.welcomeData(dataFolder));
  say('');
  if (accounts) await sayAccounts(accounts);
  else {
    say(sentences.welcomeExternal);
    say(`  ${sentences.welcomeExternalCommand}`);
  }
  say('');
  say(sentences.welcomeStop);
}

async function sayAccounts(accounts) {
  const { roleNames } = await import(path.join(root, 'dist', 'libs', 'wording', 'src', 'roles.js'));
  say(sentences.welcomeAccounts);
  const rows = [sentences.welcomeAccountHeads, ...accounts.map(({ role, login, password, name, unit }) => [roleNames[role] ?? role, login, password, name, unit])];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]))));
  for (const row of rows) say('  ' + row.map((cell, column) => padded(cell, widths[column])).join('  ').trimEnd());
  say('');
  say(sentences.welcomeTry);
  sentences.welcomeTryLines.forEach((line, at) => say(`  ${at + 1}. ${line}`));
}

/** A Chinese character takes two columns of a terminal. */
const widthOf = (text = '') => [...String(text ?? '')].reduce((sum, character) => sum + (/[⺀-鿿가-힣豈-﫿︰-﹏＀-｠]/u.test(character) ? 2 : 1), 0);
const padded = (text, width) => String(text ?? '') + ' '.repeat(width - widthOf(text));

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { addressOf, removeFolder, startProduct, temporaryFolder, type RunningCommand } from '../support/running-product.js';

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

jest.setTimeout(240_000);

let folder: string;
let product: RunningCommand;
let browser: Browser;

beforeAll(async () => {
  folder = temporaryFolder();
  product = startProduct(folder);
  [browser] = await Promise.all([chromium.launch({ executablePath: process.env['CHROMIUM_PATH']!, args: quiet }), product.says(/^READY /m)]);
});

afterAll(async () => {
  await browser.close();
  product.signal('SIGTERM');
  await product.ended;
  removeFolder(folder);
});

test('the page that describes the API opens without a fault and shows its routes', async () => {
  const page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 1600 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
  await page.goto(`${addressOf(product)}/docs`, { waitUntil: 'networkidle' });
  await page.waitForSelector('.opblock');
  const pictures = process.env['PICTURES'] ?? path.join('var', 'pictures');
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, 'api-page.png') });
  expect(await page.locator('.opblock').count()).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});

test('the next start is ready on the same folder', async () => {
  product.signal('SIGTERM');
  await product.ended;
  product = startProduct(folder);
  await product.says(/^READY /m);
  expect((await fetch(`${addressOf(product)}/readyz`)).status).toBe(200);
});

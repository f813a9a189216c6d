import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { addressOf, eventually, removeFolder, startProduct, temporaryFolder, type RunningCommand } from './running-product.js';

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const axe = readFileSync(createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');

export const PASSWORD = 'yunling-example-1';

/** An office PC, and a telephone for see, approve and urge. */
export const screens = { office: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;

/** Somebody at the desk: their page, and everything their browser complained of. */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
}

/** The whole product as `npm start` runs it, with its example district, and a browser in front of it. */
export class RunningDesk {
  private readonly folder = temporaryFolder();
  private product!: RunningCommand;
  private browser!: Browser;

  private constructor() {}

  /** Runs from before the first test of the file until after its last. */
  static ofThisFile(): RunningDesk {
    const desk = new RunningDesk();
    beforeAll(() => desk.start());
    afterAll(() => desk.stop());
    return desk;
  }

  private async start(): Promise<void> {
    await copyExample(this.folder);
    this.product = startProduct(this.folder);
    [this.browser] = await Promise.all([chromium.launch({ executablePath: process.env['CHROMIUM_PATH']!, args: quiet }), this.product.says(/^READY /m)]);
  }

  get address(): string {
    return addressOf(this.product);
  }

  /** Signs in on the page, as people do, and waits for the frame around the desk. */
  async signIn(login: string, viewport: { readonly width: number; readonly height: number } = screens.office): Promise<Seat> {
    const seat = await this.visit(viewport);
    await seat.page.getByLabel('用户名').fill(login);
    await seat.page.getByLabel('密码').fill(PASSWORD);
    await seat.page.getByRole('button', { name: '登录' }).click();
    await seat.page.locator('.frame-page').waitFor();
    return seat;
  }

  /** The entrance, before anybody signs in. */
  async visit(viewport: { readonly width: number; readonly height: number } = screens.office): Promise<Seat> {
    const context = await this.browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      // Nobody is signed in yet: the browser notes the refused question by itself.
      const isFirstQuestion = message.text().includes('401') && message.location().url.endsWith('/session');
      if (['error', 'warning'].includes(message.type()) && !isFirstQuestion) faults.push(message.text());
    });
    await page.goto(this.address);
    await page.getByLabel('用户名').waitFor();
    return { page, context, faults };
  }

  /** Asks the API as this person, for what a story needs to know or to have happened elsewhere. */
  async ask<T>(login: string, method: string, address: string, body?: unknown): Promise<T> {
    const context = await this.browser.newContext();
    try {
      const opened = await context.request.post(`${this.address}/session`, { data: { login, password: PASSWORD } });
      const { csrfToken } = (await opened.json()) as { csrfToken: string };
      const answer = await context.request.fetch(this.address + address, { method, headers: { 'x-csrf-token': csrfToken }, ...(body === undefined ? {} : { data: body }) });
      if (!answer.ok()) throw new Error(`${method} ${address}: ${answer.status()} ${await answer.text()}`);
      return (answer.status() === 204 ? undefined : await answer.json()) as T;
    } finally {
      await context.close();
    }
  }

  private async stop(): Promise<void> {
    await this.browser.close();
    this.product.signal('SIGTERM');
    await this.product.ended;
    removeFolder(this.folder);
  }
}

/** The example district is put in once for a run; every desk begins with a copy. */
async function copyExample(folder: string): Promise<void> {
  const shared = path.join(process.env['TEST_RUN_FOLDER']!, 'example');
  const isWhole = `${shared}-is-whole`;
  if (mkdirOnce(shared)) {
    const product = startProduct(shared);
    await product.says(/^READY /m);
    product.signal('SIGTERM');
    await product.ended;
    writeFileSync(isWhole, '');
  } else if (!(await eventually(() => existsSync(isWhole), 200_000))) throw new Error('nobody put in the example district');
  // Its database belongs to another user than the tests.
  execFileSync('cp', ['-a', `${shared}/.`, folder]);
}

/** Whether this process is the one that made the folder. */
function mkdirOnce(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Keeps a picture of the page for those who look at it (var/pictures, or PICTURES). */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'] ?? path.join('var', 'pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** What axe-core calls serious or critical, with the places. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Through the debugger, which the page's policy does not concern.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: { id: string; impact: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[] }>('window.axe.run()');
  return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary.replaceAll(/\s+/g, ' ').slice(0, 200)}`).join('; ')})`);
}

/** Texts that are cut off or that stick out of their box, without an ellipsis that says so. */
export async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('.frame-page *, .ant-modal *')].filter((element) => {
    if (!element.childNodes.length || ![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) return false;
    const style = getComputedStyle(element);
    if (style.textOverflow === 'ellipsis' || style.display === 'inline' || element.closest('.ant-select, .ant-picker, [aria-hidden=true]') || style.visibility === 'hidden') return false;
    return element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
  }).map((element) => element.textContent.trim().slice(0, 60))`);
}

/** Latin words a reader meets, besides what the field itself writes so. */
export async function latinWords(page: Page, allowed: readonly string[] = []): Promise<string[]> {
  const text = await page.evaluate<string>(`document.querySelector('.frame, main').innerText`);
  const known = new Set(['Excel', 'WPS', 'Word', 'PDF', 'km', 'kg', 'm', 'A', 'B', 'C', ...allowed]);
  return [...new Set(text.match(/[A-Za-z][A-Za-z-]*/g) ?? [])].filter((word) => !known.has(word));
}

export interface Look {
  /** A page says once what it is. */
  readonly headings: number;
  readonly serious: readonly string[];
  readonly cut: readonly string[];
  readonly latin: readonly string[];
  readonly faults: readonly string[];
}

/** Names by which people sign in are Latin by nature; so are the codes in which somebody writes a route. */
export interface LatinAllowance {
  readonly allowsLatin?: boolean;
  readonly knownLatin?: readonly string[];
}

/** A page as it stands, kept as a picture, and what axe-core, its texts and the browser's console have against it. */
export async function looked({ page, faults }: Seat, name: string, { allowsLatin = false, knownLatin = [] }: LatinAllowance = {}): Promise<Look> {
  await page.waitForLoadState('networkidle');
  await page.locator('.ant-spin-spinning').first().waitFor({ state: 'detached' });
  await picture(page, name);
  return { headings: await page.locator('h1').count(), serious: await seriousFindings(page), cut: await cutTexts(page), latin: allowsLatin ? [] : await latinWords(page, knownLatin), faults: faults.splice(0) };
}

export const nothingWrong: Look = { headings: 1, serious: [], cut: [], latin: [], faults: [] };

/** Nothing may be wrong with the page. */
export async function lookAt(seat: Seat, name: string, allowance: LatinAllowance = {}): Promise<void> {
  expect(await looked(seat, name, allowance)).toEqual(nothingWrong);
}

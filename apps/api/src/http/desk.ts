import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const PLACEHOLDER = '__CSP_NONCE__';

/** Scripts come from here only and none stands in a page; the styles that antd writes while it runs carry the nonce of their page. */
const policyWith = (nonce: string): string =>
  `default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; script-src 'self'; script-src-attr 'none'; style-src 'self' 'nonce-${nonce}'`;

/**
 * The pages of the desk below /desk/, on the origin of the API. Files with a hash in their name are kept for ever, the page around them never:
 * it carries a nonce of its own. Every address below /desk/ is the same page; what it shows is decided in the browser.
 */
export async function serveDesk(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) return;
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const answer = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nonce = randomBytes(18).toString('base64');
    return reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store').header('content-security-policy', policyWith(nonce)).send(page.replaceAll(PLACEHOLDER, nonce));
  };
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root: path.join(folder, 'assets'), prefix: '/desk/assets/', decorateReply: false, immutable: true, maxAge: '365d', index: false });
  fastify.get('/', async (_request: FastifyRequest, reply: FastifyReply) => reply.redirect('/desk/'));
  fastify.get('/desk', async (_request: FastifyRequest, reply: FastifyReply) => reply.redirect('/desk/'));
  fastify.get('/desk/*', answer);
}

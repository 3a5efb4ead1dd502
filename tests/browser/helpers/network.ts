// The whole network a test sees: a proxy on the loopback that records every host it is asked for and
// reaches none of them; the few hosts of the fixtures are answered here, under the network's own address.

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecure, type Server as SecureServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';

import { generate } from 'selfsigned';

import { bundlePages, type Bundled } from './bundle.ts';

/** The page's address. */
export const NETWORK = 'https://www.linkedin.com';

/** A company that serves its programme, for `enter your company's address`. */
export const COMPANY = 'https://texts.acme.example';

/** A page of no network at all. */
export const ELSEWHERE = 'https://elsewhere.example';

/** One request to a fixture host. */
export interface Request { method: string; host: string; path: string; body: string }

export interface Network {
  /** Port of the proxy on 127.0.0.1. */
  readonly port: number;
  /** Every host that any part of the browser asked for, in order, repeated. */
  readonly hosts: string[];
  /** Every request to a fixture host. */
  readonly requests: Request[];
  /** What the page's report-uri got. */
  readonly reports: string[];
  /** Answers `path` of `COMPANY` with this from now on. */
  companyServes(path: string, body: string): void;
  /** Sends who asks for `path` of `COMPANY` on to another address. */
  companySendsOn(path: string, to: string): void;
  close(): Promise<void>;
}

/** Scripts and sheets are the same as long as the browser runs. */
const KEPT = 'max-age=86400, immutable';

function contentSecurityPolicy(nonce: string, classic: boolean): string {
  return [
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "object-src 'none'", "base-uri 'none'", "connect-src 'self'", "img-src 'self' data:", "frame-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${classic ? 'default' : 'ProseMirrorClipboard'}`,
    'report-uri /csp-report',
  ].join('; ');
}

/** `slow`: the page is complete only when its own script says that the composer stands. */
function pageHead(nonce: string, slow: boolean): string {
  const last = slow ? `<script nonce="${nonce}" src="/static/last.js"></script>` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Feed</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/static/feed.css" nonce="${nonce}"></head>
<body><script nonce="${nonce}" src="/static/feed.js"></script>${last}</body></html>`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** The last scripts of slow pages. */
const held: ServerResponse[] = [];

function answerNetwork(asked: Request, outcome: string, bundled: Bundled, response: ServerResponse): void {
  const url = new URL(asked.path, NETWORK);
  if (url.pathname === '/static/feed.js') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': KEPT }).end(bundled.script);
  } else if (url.pathname === '/static/feed.css') {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': KEPT }).end(bundled.sheet);
  } else if (url.pathname === '/static/last.js') {
    held.push(response);
  } else if (url.pathname === '/static/stands') {
    response.writeHead(204).end();
    for (const last of held.splice(0)) last.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end();
  } else if (url.pathname.startsWith('/voyager/')) {
    response.writeHead(outcome === 'fails' ? 500 : 201, { 'content-type': 'application/json' }).end('{}');
  } else if (url.pathname === '/csp-report') {
    response.writeHead(204).end();
  } else if (/^\/($|(feed|preload|in|company|showcase|messaging|article)\/)/.test(url.pathname)) {
    const nonce = randomBytes(16).toString('base64');
    const classic = url.searchParams.get('composer') !== 'new';
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce, classic),
    }).end(pageHead(nonce, url.searchParams.get('slow') === 'yes'));
  } else {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
  }
}

async function secureServer(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<SecureServer> {
  const names = [NETWORK, COMPANY, ELSEWHERE].map((address) => new URL(address).host);
  const made = await generate([{ name: 'commonName', value: names[0] ?? '' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) }],
  });
  return createSecure({ key: made.private, cert: made.cert }, handle);
}

function listen(server: Server | SecureServer): Promise<number> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
}

/** Starts the network; one for each browser. */
export async function startNetwork(): Promise<Network> {
  const bundled = await bundlePages();
  const hosts: string[] = [];
  const requests: Request[] = [];
  const reports: string[] = [];
  const company = new Map<string, string>();
  const onward = new Map<string, string>();
  const sockets = new Set<Socket>();
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = { method: request.method ?? '', host: request.headers.host ?? '', path: request.url ?? '/', body: await bodyOf(request) };
    requests.push(asked);
    if (asked.path === '/csp-report') reports.push(asked.body);
    if (`https://${asked.host}` === NETWORK) {
      answerNetwork(asked, String(request.headers['x-outcome'] ?? ''), bundled, response);
    } else if (`https://${asked.host}` === COMPANY) {
      const body = company.get(asked.path);
      const location = onward.get(asked.path);
      response.writeHead(location ? 302 : body === undefined ? 404 : 200, { ...(location ? { location } : {}), 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end(body ?? '');
    } else {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>Elsewhere</title><textarea></textarea>');
    }
  };
  const secure = await secureServer((request, response) => void handle(request, response));
  const securePort = await listen(secure);
  const ours = new Set([NETWORK, COMPANY, ELSEWHERE].map((address) => new URL(address).host));
  // A plain request is never a fixture's: recorded and refused.
  const proxy = createServer((request, response) => {
    hosts.push(new URL(request.url ?? '', 'http://unknown').host);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request: IncomingMessage, socket: Socket, first: Buffer) => {
    const host = (request.url ?? '').replace(/:443$/, '');
    hosts.push(host);
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    if (!ours.has(host)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const tunnel = connect(securePort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (first.length) tunnel.write(first);
      socket.pipe(tunnel).pipe(socket);
    });
    tunnel.on('error', () => socket.destroy());
    sockets.add(tunnel);
    tunnel.on('close', () => sockets.delete(tunnel));
  });
  const port = await listen(proxy);
  return {
    port, hosts, requests, reports,
    companyServes: (path, body) => void company.set(path, body),
    companySendsOn: (path, to) => void onward.set(path, to),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([proxy, secure].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

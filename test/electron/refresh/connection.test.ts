import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchReply, mayAsk } from '../../../electron/refresh/connection';
import { hasProgram } from '../../support/notRun';
import { obtained } from '../../support/outcome';
import { REPLAYS, type ReplayServer, startReplayServer } from '../../support/replayServer';

const MOST_BYTES = 100_000;
const HOST = '127.0.0.1';
let server: ReplayServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function ask(replay: keyof typeof REPLAYS) {
  // Long where it plays no part: the computer may be busy.
  const patience = replay === 'slow' || replay === 'silent' ? 1000 : 20_000;
  server = await startReplayServer(REPLAYS[replay]);
  const origin = { secure: false, host: HOST, port: server.port };
  return fetchReply({ ...origin, path: '/a?b=c', headers: {} }, { origin, patience, mostBytes: MOST_BYTES });
}

describe('the connection', () => {
  it('brings a reply as it is, and says no more than it has to', async () => {
    const reply = obtained(await ask('table'));
    expect(reply).toMatchObject({ status: 200, contentType: 'text/csv', measured: true });
    expect(new TextDecoder().decode(reply.bytes)).toMatch(/^date,open.*1100\n$/s);
    expect(server?.seen).toEqual([
      {
        path: '/a?b=c',
        headers: {
          host: `${HOST}:${server?.port}`,
          'user-agent': 'Ballast',
          accept: 'text/csv, application/json',
          'accept-encoding': 'identity',
          connection: 'close',
        },
      },
    ]);
  });

  it('brings refusals as replies: what they mean is the provider’s business', async () => {
    expect(obtained(await ask('refused')).status).toBe(401);
  });

  it.each([
    ['truncated', { code: 'refresh-truncated', host: HOST }],
    ['slow', { code: 'refresh-slow', host: HOST, seconds: 1 }],
    ['silent', { code: 'refresh-slow', host: HOST, seconds: 1 }],
    ['huge', { code: 'refresh-too-large', host: HOST, limit: MOST_BYTES }],
    ['hugeByName', { code: 'refresh-too-large', host: HOST, limit: MOST_BYTES }],
    ['redirectElsewhere', { code: 'refresh-host-refused', host: 'localhost' }],
    ['redirectForever', { code: 'refresh-unexpected', host: HOST }],
    ['packed', { code: 'refresh-unexpected', host: HOST }],
    ['hangsUp', { code: 'refresh-offline', host: HOST, systemCode: 'ECONNRESET' }],
  ] as const)('says of a server that is %s what is wrong', async (replay, problem) => {
    expect(await ask(replay)).toEqual({ ok: false, problem });
  });

  it('follows a redirect within the server', async () => {
    expect(obtained(await ask('redirectWithin')).status).toBe(200);
    expect(server?.seen.map(({ path }) => path)).toEqual(['/a?b=c', '/moved']);
  });

  it('says when nobody is there', async () => {
    server = await startReplayServer(REPLAYS.table);
    const origin = { secure: false, host: HOST, port: server.port };
    await server.close();
    const reply = await fetchReply({ ...origin, path: '/', headers: {} }, { origin, patience: 5000, mostBytes: 10 });
    expect(reply).toEqual({ ok: false, problem: { code: 'refresh-offline', host: HOST, systemCode: 'ECONNREFUSED' } });
  });

  it('goes nowhere but where it may', async () => {
    server = await startReplayServer(REPLAYS.table);
    const origin = { secure: true, host: 'prices.example.invalid', port: null };
    const target = { secure: false, host: HOST, port: server.port, path: '/', headers: {} };
    const reply = await fetchReply(target, { origin, patience: 5000, mostBytes: 10 });
    expect(reply).toEqual({ ok: false, problem: { code: 'refresh-host-refused', host: HOST } });
    expect(server.seen).toEqual([]);
  });

  it.each([
    ['the same server', { secure: true, host: 'a.example.invalid', port: null }, true],
    ['another port', { secure: true, host: 'a.example.invalid', port: 8443 }, false],
    ['a name that only ends like it', { secure: true, host: 'b.a.example.invalid', port: null }, false],
    ['the same server without TLS', { secure: false, host: 'a.example.invalid', port: null }, false],
  ])('may ask %s: %o', (_, place, allowed) => {
    const origin = { secure: true, host: 'a.example.invalid', port: null };
    expect(mayAsk({ ...place, path: '/', headers: {} }, origin)).toBe(allowed);
  });

  it('asks no other computer without TLS, even where the settings say so', () => {
    const origin = { secure: false, host: '192.168.0.4', port: null };
    expect(mayAsk({ ...origin, path: '/', headers: {} }, origin)).toBe(false);
  });
});

describe.runIf(hasProgram('openssl', 'a server that nobody vouches for'))('the connection by TLS', () => {
  it('sends nothing to a server that nobody vouches for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ballast-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const options = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert];
    execFileSync('openssl', [...options, ...subject], { stdio: 'ignore' });
    let asked = 0;
    const secure = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => {
      asked += 1;
      response.end('a,b\n1,2\n');
    });
    await new Promise<void>((listening) => secure.listen(0, '127.0.0.1', listening));
    const origin = { secure: true, host: 'localhost', port: (secure.address() as AddressInfo).port };
    const target = { ...origin, path: '/', headers: { authorization: 'Token SECRET' } };
    const reply = await fetchReply(target, { origin, patience: 5000, mostBytes: 1000 });
    secure.close();
    rmSync(folder, { recursive: true });
    expect(reply).toEqual({
      ok: false,
      problem: { code: 'refresh-not-secure', host: 'localhost', systemCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
    expect(asked).toBe(0);
  });
});

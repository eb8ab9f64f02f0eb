import { describe, expect, it } from 'vitest';
import { createOutgoing, type Lookup } from '#lib/server/outgoing/create-outgoing.ts';
import { isPublicAddress } from '#lib/server/outgoing/is-public-address.ts';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { useHookServer } from '../../support/hook-server.ts';

const CALL = { headers: {}, body: '{}' };

/** A name server that answers with each of these in turn. */
function answering(...answers: readonly string[]): Lookup {
  let asked = 0;
  return (_, __, found) => {
    const address = answers[Math.min(asked, answers.length - 1)] ?? '';
    asked += 1;
    found(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  };
}

describe('an address that somebody has typed in', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://224.0.0.1/',
    'https://[::1]/',
    'https://[::]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'http://8.8.8.8/',
    'https://user:secret@8.8.8.8/',
    'ftp://8.8.8.8/',
    'file:///etc/passwd',
  ])('%s is neither taken nor called', async (text) => {
    const outgoing = createOutgoing({ privateHosts: [] });
    const url = new URL(text);
    expect(await outgoing.check(url)).toBe('not-allowed');
    expect(await outgoing.post({ ...CALL, url })).toEqual({ ok: false, problem: 'not-allowed' });
  });

  it.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('with a name that leads inwards is neither taken nor called', async () => {
    for (const address of ['127.0.0.1', '10.0.0.1', '::1', '::ffff:10.0.0.1', 'fe80::1']) {
      const outgoing = createOutgoing({ privateHosts: [], lookup: answering(address) });
      const url = new URL('https://hooks.example.org/');
      expect(await outgoing.check(url)).toBe('not-allowed');
      expect(await outgoing.post({ ...CALL, url })).toEqual({ ok: false, problem: 'not-allowed' });
    }
  });

  it('with a name that changes its mind after it was taken is not called', async () => {
    const outgoing = createOutgoing({ privateHosts: [], lookup: answering('8.8.8.8', '127.0.0.1') });
    const url = new URL('https://rebinding.example.org/');
    expect(await outgoing.check(url)).toBeNull();
    expect(await outgoing.post({ ...CALL, url })).toEqual({ ok: false, problem: 'not-allowed' });
  });

  it('with a name of which one of several addresses leads inwards is not called', async () => {
    const lookup: Lookup = (_, __, found) => {
      found(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    };
    const outgoing = createOutgoing({ privateHosts: [], lookup });
    expect(await outgoing.check(new URL('https://two.example.org/'))).toBe('not-allowed');
  });

  it('that the configuration allows is called, and only that host', async () => {
    const server = await useHookServer(
      () => ({ status: 200, text: 'yes', taken: 'x' }),
      () => 0,
    );
    const { port } = new URL(server.url);
    const outgoing = createOutgoing({ privateHosts: ['hooks.intranet'], lookup: answering('127.0.0.1') });
    const url = new URL(`http://hooks.intranet:${port}/`);
    expect(await outgoing.post({ ...CALL, url })).toEqual({ ok: true, status: 200, text: 'yes' });
    const other = new URL(`http://other.intranet:${port}/`);
    expect(await outgoing.post({ ...CALL, url: other })).toEqual({ ok: false, problem: 'not-allowed' });
    expect(server.calls).toHaveLength(1);
  });

  it('whose server says nothing is given up in time', async () => {
    const server = await useHookServer(
      () => ({ status: 200, text: '', taken: null }),
      () => 0,
    );
    const { port } = new URL(server.url);
    const outgoing = createOutgoing({ privateHosts: ['127.0.0.1'], timeoutMs: 1 });
    const answer = await outgoing.post({ ...CALL, url: new URL(`http://127.0.0.1:${port}/`) });
    expect(answer).toEqual({ ok: false, problem: 'timed-out' });
  });

  it('is refused when it is saved, in words that say what to do', async () => {
    const app = await useApp();
    const save = (url: string) =>
      callerOf(app, 'manager').webhook.create({
        stationId: app.story.stationId,
        format: 'standard',
        name: '内部系统',
        url,
        told: 'all',
        language: 'zh-CN',
      });
    for (const url of ['https://127.0.0.1/hook', 'https://localhost/hook', 'http://8.8.8.8/hook'])
      await expect(save(url)).rejects.toMatchObject({ code: 'CONFLICT', message: /address-not-allowed/ });
    await expect(save('no address')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

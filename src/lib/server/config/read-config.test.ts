import { describe, expect, it } from 'vitest';
import type { Config } from './config.ts';
import { readConfig } from './read-config.ts';
import type { Environment } from './setting.ts';

function configOf(env: Environment): Config {
  const answer = readConfig(env);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.config;
}

function problemOf(env: Environment): string {
  const answer = readConfig(env);
  if (answer.ok) throw new Error('the environment was accepted');
  return answer.problem;
}

describe('an empty environment', () => {
  it('is a production installation that only its own machine reaches', () => {
    expect(configOf({})).toEqual({
      mode: 'production',
      dataDir: './data',
      host: '127.0.0.1',
      port: 3000,
      tls: null,
      origin: 'http://127.0.0.1:3000',
      plainHttp: false,
      privateHosts: [],
      clock: null,
      logLevel: 'info',
      trustedProxyHops: 0,
      rateCallsPerMinute: 6000,
      messages: { sms: null, mail: null },
      oidc: null,
    });
  });

  it('is what empty values mean too', () => {
    expect(configOf({ DATA_DIR: '', HOST: ' ', PORT: '', ORIGIN: '', CLOCK: '', NODE_ENV: '' })).toEqual(
      configOf({}),
    );
  });
});

describe('a problem', () => {
  it('is told in a line of Chinese and one of English that name the variable', () => {
    const lines = problemOf({ PORT: 'eighty' }).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^PORT 应为/);
    expect(lines[1]).toBe('PORT must be a whole number from 0 to 65535; it is "eighty".');
  });

  it('does not come from variables of other programs', () => {
    expect(readConfig({ YIZHAN_PORT: 'x', PORTS: 'y', PATH: '/bin' }).ok).toBe(true);
  });
});

describe('NODE_ENV', () => {
  it.each(['production', 'development', 'test'])('may be %s', (mode) => {
    expect(configOf({ NODE_ENV: mode }).mode).toBe(mode);
  });

  it('is refused where it is no mode of ours', () => {
    expect(problemOf({ NODE_ENV: 'Production' })).toContain(
      'NODE_ENV must be one of production, development, test',
    );
  });
});

describe('DATA_DIR', () => {
  it('is taken as written', () => {
    expect(configOf({ DATA_DIR: '/srv/驿站 data' }).dataDir).toBe('/srv/驿站 data');
  });
});

describe('PORT', () => {
  it.each([
    ['0', 0],
    ['80', 80],
    ['65535', 65_535],
  ])('may be %s', (text, port) => {
    expect(configOf({ PORT: text }).port).toBe(port);
  });

  it.each(['65536', '-1', '3000.5', '3e3', '0x50', '99999999999', '３０００'])('may not be %s', (text) => {
    expect(problemOf({ PORT: text })).toContain('PORT must be a whole number');
  });
});

describe('HOST', () => {
  it.each(['127.0.0.1', '::1', 'localhost', '127.8.8.8'])(
    '%s is this machine only and needs no ORIGIN',
    (host) => {
      expect(configOf({ HOST: host }).host).toBe(host);
    },
  );

  it.each(['0.0.0.0', '::', '192.168.1.20', 'station.example.cn'])(
    '%s is reached by others and needs ORIGIN',
    (host) => {
      expect(problemOf({ HOST: host })).toContain('ORIGIN must say under which address');
      expect(configOf({ HOST: host, ORIGIN: 'https://station.example.cn' }).host).toBe(host);
    },
  );

  it.each(['http://localhost', 'localhost:3000', '[::1]', '300.1.1.1', 'a b', '-a', 'a..b', '*'])(
    'may not be %s',
    (host) => {
      expect(problemOf({ HOST: host, ORIGIN: 'https://station.example.cn' })).toContain(
        'HOST must be an IP address or name',
      );
    },
  );
});

describe('TLS_CERT and TLS_KEY', () => {
  it('go together and make the derived origin https', () => {
    const config = configOf({ TLS_CERT: '/etc/a.crt', TLS_KEY: '/etc/a.key', PORT: '8443' });
    expect(config.tls).toEqual({ certFile: '/etc/a.crt', keyFile: '/etc/a.key' });
    expect(config.origin).toBe('https://127.0.0.1:8443');
  });

  it('are refused alone, and the missing one is named', () => {
    expect(problemOf({ TLS_CERT: '/etc/a.crt' })).toContain('TLS_KEY is missing');
    expect(problemOf({ TLS_KEY: '/etc/a.key' })).toContain('TLS_CERT is missing');
  });
});

describe('LOG_LEVEL', () => {
  it('may be a level of the log', () => {
    expect(configOf({ LOG_LEVEL: 'debug' }).logLevel).toBe('debug');
  });

  it('is refused otherwise', () => {
    expect(problemOf({ LOG_LEVEL: 'loud' })).toContain('LOG_LEVEL must be one of fatal, error, warn');
  });
});

describe('PRIVATE_HOSTS', () => {
  it('are names and numbers, in small letters', () => {
    expect(configOf({ PRIVATE_HOSTS: 'OA.intranet, 10.0.0.5,::1' }).privateHosts).toEqual([
      'oa.intranet',
      '10.0.0.5',
      '::1',
    ]);
  });

  it.each(['http://oa.intranet', 'oa.intranet:8080', 'a b'])('may not be %s', (text) => {
    expect(problemOf({ PRIVATE_HOSTS: text })).toContain('PRIVATE_HOSTS must be names or IP addresses');
  });
});

describe('TRUSTED_PROXY', () => {
  it('counts the proxies before the program', () => {
    expect(configOf({ TRUSTED_PROXY: '2' }).trustedProxyHops).toBe(2);
  });

  it.each(['11', 'true', '-1'])('may not be %s', (text) => {
    expect(problemOf({ TRUSTED_PROXY: text })).toContain('TRUSTED_PROXY must be a whole number from 0 to 10');
  });
});

describe('RATE_CALLS_PER_MINUTE', () => {
  it('may be lifted outside production only', () => {
    expect(configOf({ NODE_ENV: 'test', RATE_CALLS_PER_MINUTE: '0' }).rateCallsPerMinute).toBe(0);
    expect(problemOf({ RATE_CALLS_PER_MINUTE: '0' })).toContain(
      'RATE_CALLS_PER_MINUTE must be a whole number from 1',
    );
  });

  it('is the number that was written', () => {
    expect(configOf({ RATE_CALLS_PER_MINUTE: '120' }).rateCallsPerMinute).toBe(120);
  });
});

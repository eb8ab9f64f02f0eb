// A program of one's own: BASE=… TOKEN=… STATION=… node docs/examples/api-client.ts
import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../../src/lib/server/trpc/app-router.ts';

const { BASE = '', TOKEN = '', STATION = '' } = process.env;
const headers = { authorization: `Bearer ${TOKEN}` };
const api = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${BASE}/api/trpc`, headers })] });

const { name } = await api.account.me.query();
const { resources } = await api.availability.day.query({ stationId: STATION, day: '2026-12-01' });
console.log(`${name}: ${resources.length} places`);

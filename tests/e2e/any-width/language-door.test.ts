import { expect, test } from '../../support/browser-test.ts';

for (const next of ['//evil.example.com', '/\\evil.example.com', 'https://evil.example.com']) {
  test(`changing the language does not lead to ${next}`, async ({ request, hall }) => {
    const answer = await request.post('/language', {
      form: { language: 'en', next },
      headers: { origin: hall.origin },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    expect(answer.headers()['location']).toBe('/');
  });
}

test('a language that we do not have is not kept', async ({ request, hall }) => {
  const answer = await request.post('/language', {
    form: { language: 'tlh', next: '/' },
    headers: { origin: hall.origin },
    maxRedirects: 0,
  });
  expect(answer.headers()['set-cookie']).toBeUndefined();
});

import { expect, test } from 'vitest';
import { escaped } from './escaped.ts';
import { seatMarkup } from './map-seats.ts';
import { listMarkup, type PlaceRow } from './place-rows.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '" onclick="alert(1)',
  "' onclick='alert(1)",
  '</a><img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  '{{7*7}}',
];

test('what people type stays text, between tags and within quotes', () => {
  expect(escaped('A01')).toBe('A01');
  expect(escaped(`<a href='x' title="y">&</a>`)).toBe(
    '&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;&lt;/a&gt;',
  );
});

function listOf(row: PlaceRow): string {
  return listMarkup({ caption: 'c', columns: [], rows: [row] });
}

test.each(HOSTILE)('a desk and its party called %j are drawn as text', (text) => {
  const drawn = { id: text, label: text, state: 'taken' } as const;
  const seats = seatMarkup([{ ...drawn, name: text, path: 'M0 0', textX: 1, textY: 2 }]);
  const rows = listOf({ ...drawn, words: text, times: text, ask: text, askFor: text, askWord: text });
  const plain = { id: 'i', label: 'l', state: 'taken' } as const;
  const tagsOf = (markup: string): string[] => markup.match(/<\/?\w+/g) ?? [];
  expect(tagsOf(seats)).toEqual(
    tagsOf(seatMarkup([{ ...plain, name: 'n', path: 'M0 0', textX: 1, textY: 2 }])),
  );
  expect(tagsOf(rows)).toEqual(
    tagsOf(listOf({ ...plain, words: 'w', times: 't', ask: 'a', askFor: 'f', askWord: 'k' })),
  );
  const quotes = (markup: string): number => markup.split('"').length;
  expect(quotes(rows)).toBe(
    quotes(listOf({ ...plain, words: 'w', times: 't', ask: 'a', askFor: 'f', askWord: 'k' })),
  );
});

import { seeded } from '#simulators/tiktok-shop/random';
import type { Json } from '#helpers/platform/testInstance';

/** Written in place of a value, as JSON text: what JSON.stringify would never write is among it. */
const HOSTILE = [
    'null',
    'true',
    '0',
    '-1',
    '1.5',
    '1e308',
    '1e999',
    '577000000000000001',
    '9007199254740993',
    '""',
    '" "',
    '"\\u0000"',
    '"a\\u0001b"',
    '"\\ud800"',
    '"\\ud83d\\ude00"',
    '"]]><order/>"',
    '"a\\"b,c\\r\\nd"',
    '"../../../etc/passwd"',
    '"__proto__"',
    '"constructor"',
    '"577000000000000001"',
    'false',
    '-0',
    '2E+2',
    '0.1e1',
    '1e-400',
    '1e21',
    '18446744073709551616',
    '9'.repeat(400),
    '"2"',
    '"-1.50"',
    '"NaN"',
    '"null"',
    '"\\u200b"',
    '"\\u202e\\u2066a"',
    '"\\ufeffa"',
    '"\\u00a0"',
    '"a\\u2028b\\u0085c"',
    '"\\u0663"',
    '"$&$1$`"',
    '"{0}%s%00"',
    '"${jndi:ldap://127.0.0.1/a}"',
    '"=1+1;@SUM(1)"',
    '"<script>alert(1)</script>"',
    '"&#x0;&lt;&xxe;"',
    '"2026-02-30T10:00:00Z"',
    '"2024-02-29T23:59:60+14:15"',
    '1763899200000',
    '-62135596800',
    '"hasOwnProperty"',
    '{"a":1,"a":2}',
    '{"length":-1,"0":1}',
    '{"toString":1,"valueOf":null}',
    '["x","x"]',
    '[' + '0,'.repeat(2000) + '0]',
    JSON.stringify('9'.repeat(300)),
    JSON.stringify('\u0301'.repeat(300)),
    JSON.stringify('x'.repeat(5000)),
    JSON.stringify('é'.repeat(300)),
    '[]',
    '{}',
    '[null]',
    '[[]]',
    '{"__proto__":{"quantity":1}}',
    '{"constructor":{"prototype":1}}',
    '['.repeat(3000) + ']'.repeat(3000),
    '{"a":'.repeat(500) + '1' + '}'.repeat(500)
];

type Random = () => number;

/**
 * Documents that are wrong in one or two places, as JSON texts; the same ones in each run with the same seed.
 * @param document - a good one
 */
export function malformed(document: Json, count: number, seed: number): string[] {
    const random = seeded(seed);
    return Array.from({ length: count }, () => {
        const changed = structuredClone(document);
        const marks = [mark(changed, random), random() < 0.3 ? mark(changed, random) : ''];
        const text = marks.reduce(
            (json, name) => json.replace(JSON.stringify(name), () => pick(HOSTILE, random)),
            JSON.stringify(changed)
        );
        return random() < 0.1 ? damaged(text, random) : text;
    });
}

/** A text that was cut off, or in which a character was replaced, taken out or put in. */
export function damaged(text: string, random: Random): string {
    const at = Math.floor(random() * text.length);
    const change = pick(['', '\u0000', '"', ',', '\uFEFF', 'é', '}'], random);
    return random() < 0.3 ? text.slice(0, at) : text.slice(0, at) + change + text.slice(at + Math.floor(random() * 2));
}

/** Puts a mark in place of some value, takes a member out, or gives it another name. */
function mark(document: Json, random: Random): string {
    const { owner, name } = pick(placesIn(document), random);
    const kind = random();
    const label = `mark ${random()}`;
    if (Array.isArray(owner)) {
        owner[Number(name)] = label;
        return label;
    }
    if (kind < 0.15) {
        delete owner[name];
        return '';
    }
    owner[name] = label;
    return label;
}

function placesIn(value: unknown): Array<{ owner: Json | unknown[]; name: string }> {
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    return Object.keys(value).flatMap((name) => [
        { owner: value, name },
        ...placesIn((value as Json)[name] as unknown)
    ]);
}

function pick<T>(list: T[], random: Random): T {
    return list[Math.floor(random() * list.length)] as T;
}

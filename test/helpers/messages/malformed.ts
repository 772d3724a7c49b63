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

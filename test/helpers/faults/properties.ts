import fc from 'fast-check';
import { times } from './samples';

/** `PROPERTY_RUNS=10000 SEED=7 npx mocha 'test/properties/*.test.ts'` tries more values, and others. */
const RUNS = {
    numRuns: Number(process.env.PROPERTY_RUNS || times(1000, 60)),
    seed: Number(process.env.SEED || 20261129)
};

/** Checks that something holds for values that are drawn; fails with the smallest for which it does not. */
export function holdsFor<T extends [unknown, ...unknown[]]>(
    values: { [index in keyof T]: fc.Arbitrary<T[index]> },
    check: (...drawn: T) => unknown
): void {
    const run = (...drawn: T): void => {
        check(...drawn);
    };
    fc.assert(fc.property(...values, run), RUNS);
}

/** Any text, with signs of every plane, lone surrogates and control characters. */
export const anyText = (maxLength = 40): fc.Arbitrary<string> =>
    fc.oneof(
        fc.string({ maxLength }),
        fc.string({ unit: 'binary', maxLength }),
        fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((codes) => String.fromCharCode(...codes)),
        fc.string({ unit: fc.constantFrom(...'",;=+-@|%\t\r\n \'&<>]\uFEFF\uFFFD*ab0'), maxLength })
    );

/** Keys that people choose, and names of members that every object inherits. */
const anyKey = (): fc.Arbitrary<string> =>
    fc.oneof(fc.constantFrom('A', 'B', 'C', '701643632930', 'constructor', 'toString', 'hasOwnProperty'), fc.uuid());

/** Units by product id. */
export const anyUnits = (): fc.Arbitrary<Record<string, number>> =>
    fc.array(fc.tuple(anyKey(), fc.integer({ min: 1, max: 1000 })), { maxLength: 6 }).map(Object.fromEntries);

/** Currencies without decimal digits, with two and with three. */
export const anyCurrency = (): fc.Arbitrary<string> => fc.constantFrom('JPY', 'USD', 'EUR', 'BRL', 'KWD', 'IDR');

/** JSON of any shape, with the names of a good document among others, so that it comes near to what is meant. */
export function anyJsonLike(good: object): fc.Arbitrary<unknown> {
    const names = [...new Set(namesIn(good))];
    const leaf = fc.oneof(
        fc.constantFrom(...leavesIn(good)),
        fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, -0, 9007199254740993, '', ' ', '__proto__'),
        anyText(300),
        fc.double(),
        fc.bigInt({ min: 0n, max: 10n ** 18n }).map(Number)
    );
    return fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
        value: fc.oneof(
            { depthSize: 'small', withCrossShrink: true },
            { arbitrary: leaf, weight: 3 },
            { arbitrary: tie('object'), weight: 2 },
            { arbitrary: fc.array(tie('value'), { maxLength: 4 }), weight: 1 }
        ),
        object: fc
            .array(fc.tuple(fc.oneof(fc.constantFrom(...names), anyText(10)), tie('value')), { maxLength: 8 })
            .map((members) => JSON.parse(textOfMembers(members)) as Record<string, unknown>)
    })).value;
}

/** A good document, some members with any other value or missing. */
export function damagedJson(good: object): fc.Arbitrary<unknown> {
    const places = placesIn(good, []);
    const change = fc.tuple(fc.constantFrom(...places), fc.option(anyJsonLike(good), { nil: undefined, freq: 4 }));
    return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
        const copy = structuredClone(good) as Members;
        changes.forEach(([path, value]) => put(copy, path, value));
        return copy;
    });
}

type Members = Record<string, unknown>;

/** As JSON, where `__proto__` is a name like others. */
function textOfMembers(members: Array<[string, unknown]>): string {
    return (
        '{' + members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value ?? null)}`).join() + '}'
    );
}

function put(target: Members, path: string[], value: unknown): void {
    const [name, ...rest] = path as [string, ...string[]];
    const inner = target[name];
    if (rest.length > 0) {
        if (typeof inner === 'object' && inner !== null) {
            put(inner as Members, rest, value);
        }
    } else if (value === undefined && !Array.isArray(target)) {
        delete target[name];
    } else {
        target[name] = value ?? null;
    }
}

function placesIn(value: unknown, path: string[]): string[][] {
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    return Object.keys(value).flatMap((name) => [
        [...path, name],
        ...placesIn((value as Members)[name], [...path, name])
    ]);
}

function namesIn(value: unknown): string[] {
    return placesIn(value, [])
        .map((path) => path[path.length - 1] as string)
        .filter((name) => !/^\d+$/.test(name));
}

function leavesIn(value: unknown): unknown[] {
    if (typeof value !== 'object' || value === null) {
        return [value];
    }
    return Object.values(value as Members).flatMap(leavesIn);
}

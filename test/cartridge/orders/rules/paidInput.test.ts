import { expect } from 'chai';
import {
    addMisfit,
    optionalPaidAmount,
    paidAmount,
    paidCount,
    paidObject,
    paidObjects,
    paidText
} from '#cartridge/orders/rules/paidInput';
import { lenientSourceOf, sourceOf } from '#cartridge/platform/rules/input/source';
import type { Source } from '#cartridge/platform/rules/input/source';
import { GIVEN_TWICE } from '#cartridge/platform/rules/input/strictJson';

/** What a reader makes of the field `a`, with misfits as `code values: sent`, and the path of the first fault. */
function reading<T>(value: unknown, read: (source: Source) => T): { value: T; misfits: string[]; fault: string } {
    const source = lenientSourceOf({ a: value });
    const result = read(source);
    const misfits = source.faults.misfits.map(({ path, problem, value: sent }) => {
        expect(path).to.equal('a');
        return `${[problem.code, ...problem.values].join(' ')}: ${sent}`;
    });
    return { value: result, misfits, fault: source.faults.first ? String(source.faults.first.path) : '' };
}

const right = <T>(value: T): object => ({ value, misfits: [], fault: '' });
const misfit = <T>(value: T, ...misfits: string[]): object => ({ value, misfits, fault: '' });

describe('A quantity of an order whose buyer has paid', () => {
    const counted = (value: unknown): object => reading(value, (source) => paidCount(source, 'a', 400));

    it('may be a text, which is a misfit', () => {
        expect([1, 400].map(counted)).to.deep.equal([right(1), right(400)]);
        ['1', '2', '400'].forEach((text) =>
            expect(counted(text)).to.deep.equal(misfit(Number(text), `misfit.number: ${text}`))
        );
    });

    it('is a fault where goods cannot be counted', () => {
        ['0', '1.5', '401', '-1', 'two', 0, 1.5, 401, undefined].forEach((value) =>
            expect(counted(value), String(value)).to.include({ fault: 'a' })
        );
    });
});

describe('A text of an order whose buyer has paid', () => {
    const LARGEST = Number.MAX_SAFE_INTEGER;
    const texts: Array<[string, unknown, object]> = [
        ['a text', 'four', right('four')],
        ['nothing', undefined, right('')],
        ['null', null, right('')],
        ['a number', 42, right('42')],
        ['the largest exact number, cut', LARGEST, right('9007')],
        ['a number that lost digits', LARGEST + 1, misfit('', `misfit.text: ${LARGEST + 1}`)],
        ['a list', ['x'], misfit('', 'misfit.text: ["x"]')],
        ['true', true, misfit('', 'misfit.text: true')],
        ['a longer text', 'five5', misfit('five', 'misfit.too_long 4: five5')],
        ['a whole character before the end', '😀abc', misfit('😀ab', 'misfit.too_long 4: 😀abc')],
        ['half a character at the end', 'abc😀', misfit('abc', 'misfit.too_long 4: abc😀')]
    ];
    texts.forEach(([what, value, expected]) =>
        it(`of up to four characters may be ${what}`, () =>
            expect(reading(value, (source) => paidText(source, 'a', 4))).to.deep.equal(expected))
    );
});

describe('An object of an order whose buyer has paid', () => {
    const read = (value: unknown): object => reading(value, (source) => paidObject(source, 'a').fields);

    it('is its fields, or empty', () => {
        expect(read({ b: 1 })).to.deep.equal(right({ b: 1 }));
        expect(read(undefined)).to.deep.equal(misfit({}, 'misfit.object: '));
        expect(read('text')).to.deep.equal(misfit({}, 'misfit.object: text'));
        expect(read([1])).to.deep.equal(misfit({}, 'misfit.object: [1]'));
    });

    it('knows where it stands', () => {
        expect(paidObject(lenientSourceOf({ a: {} }), 'a').path).to.equal('a');
    });
});

describe('An amount of an order whose buyer has paid', () => {
    const must = (value: unknown): object => reading(value, (source) => paidAmount(source, 'a', 'USD'));
    const may = (value: unknown): object => reading(value, (source) => optionalPaidAmount(source, 'a', 'USD'));

    [must, may].forEach((read) => {
        it(`${read === must ? 'that must be there' : 'that may be missing'} is in minor units, rounded`, () => {
            expect(read(19.9)).to.deep.equal(right(1990));
            expect(read(-5)).to.deep.equal(right(-500));
            // In binary, these are a little less than they say.
            expect(read(1.005)).to.deep.equal(misfit(101, 'misfit.amount USD: 1.005'));
            expect(read(8.345)).to.deep.equal(misfit(835, 'misfit.amount USD: 8.345'));
            expect(read(-1.005)).to.deep.equal(misfit(-101, 'misfit.amount USD: -1.005'));
            expect(read(1.006)).to.deep.equal(misfit(101, 'misfit.amount USD: 1.006'));
            expect(read(1e13 - 1)).to.deep.equal(right(1e15 - 100));
            expect(read(1e13)).to.deep.equal(misfit(0, 'misfit.amount USD: 10000000000000'));
        });
    });

    it('is as fine as its currency', () => {
        expect(reading(1.5, (source) => paidAmount(source, 'a', 'JPY'))).to.deep.equal(
            misfit(2, 'misfit.amount JPY: 1.5')
        );
        expect(reading(1.2345, (source) => paidAmount(source, 'a', 'KWD')).value).to.equal(1235);
    });

    it('that must be there is a fault where it is none', () => {
        [undefined, null, '1,00', '', '1.', '9'.repeat(16), `0.${'0'.repeat(16)}`, '1e3', '0x1', Infinity].forEach(
            (value) => expect(must(value)).to.deep.equal({ value: 0, misfits: [], fault: 'a' })
        );
    });

    it('counts as text too, and is a misfit', () => {
        [must, may].forEach((read) => {
            expect(read('1.00')).to.deep.equal(misfit(100, 'misfit.number: 1.00'));
            expect(read(' -0.5 ')).to.deep.equal(misfit(-50, 'misfit.number:  -0.5 '));
            const longest = ['9'.repeat(15), `0.${'0'.repeat(14)}1`];
            longest.forEach((text) =>
                expect(read(text)).to.have.nested.property('misfits[0]', `misfit.number: ${text}`)
            );
        });
    });

    it('that may be missing is no fault', () => {
        [undefined, null].forEach((value) => expect(may(value)).to.deep.equal(right(null)));
        expect(may('1,00')).to.deep.equal(misfit(null, 'misfit.number: 1,00'));
        expect(may(Infinity)).to.deep.equal(misfit(null, 'misfit.number: null'));
    });
});

describe('A list of an order whose buyer has paid', () => {
    const read = (value: unknown): object =>
        reading(value, (source) => paidObjects(source, 'a', 2).map(({ path, fields }) => [path, fields]));
    const one = { b: 1 };

    it('has its objects, each with its place', () => {
        expect(read([one, {}])).to.deep.equal(
            right([
                ['a[0]', one],
                ['a[1]', {}]
            ])
        );
        [undefined, null, []].forEach((value) => expect(read(value)).to.deep.equal(right([])));
    });

    it('leaves out what is none, and what is too much', () => {
        expect(read([7, one])).to.deep.equal(misfit([['a[1]', one]], 'misfit.list 2: [7,{"b":1}]'));
        expect(read([one, {}, {}])).to.deep.equal(
            misfit(
                [
                    ['a[0]', one],
                    ['a[1]', {}]
                ],
                'misfit.list 2: [{"b":1},{},{}]'
            )
        );
        expect(read(one)).to.deep.equal(misfit([], 'misfit.list 2: {"b":1}'));
    });
});

describe('A misfit', () => {
    it('of a field that is there twice says so', () => {
        expect(reading(GIVEN_TWICE, (source) => paidText(source, 'a', 4))).to.deep.equal(misfit('', 'misfit.twice: '));
    });

    it('is not noted where an input is read strictly', () => {
        const source = sourceOf({ a: 1 });
        addMisfit(source, 'a', { code: 'misfit.text', values: [] });
        expect(source.faults).to.deep.equal({ first: null });
    });
});

import { expect } from 'chai';
import {
    isReservedKey,
    notNull,
    objectList,
    optionalText,
    requiredKey,
    requiredMatch,
    requiredNumber,
    requiredObject,
    requiredProductId,
    requiredText,
    wholeNumber
} from '#cartridge/platform/rules/input/fields';
import { fieldsOnly, sourceOf } from '#cartridge/platform/rules/input/source';
import type { Source } from '#cartridge/platform/rules/input/source';

/** What a reader makes of the field `a`, and the first fault as `code path: expected`. */
function reading<T>(value: unknown, read: (source: Source) => T): [T, string] {
    const source = sourceOf({ a: value });
    const result = read(source);
    const { first } = source.faults;
    return [result, first ? `${first.code} ${first.path}: ${first.expected}` : ''];
}

describe('A field of an input', () => {
    const MANY = 'a list of 1 to 2 objects';
    const TEXT = 'a text of 1 to 4 characters';
    const OPTIONAL = 'a text of at most 4 characters';
    const NUMBER = 'a whole number from 1 to 3';

    it('that is an object is its fields, or empty and a fault', () => {
        const read = (value: unknown): unknown => reading(value, (source) => requiredObject(source, 'a').fields);
        expect(read({ b: 1 })).to.deep.equal([{ b: 1 }, '']);
        expect(read([1])).to.deep.equal([{}, 'wrong_type a: an object']);
        expect(read(null)).to.deep.equal([{}, 'wrong_type a: an object']);
        expect(read(undefined)).to.deep.equal([{}, 'missing_field a: an object']);
    });

    it('that is a list has so many objects, each with its place', () => {
        const read = (value: unknown, min = 1): unknown =>
            reading(value, (source) => objectList(source, 'a', min, 2).map(({ path }) => path));
        expect(read([{}, {}])).to.deep.equal([['a[0]', 'a[1]'], '']);
        expect(read([{}])).to.deep.equal([['a[0]'], '']);
        [[], [{}, {}, {}], [{}, 1], {}].forEach((value) =>
            expect(read(value)).to.deep.equal([[], `wrong_type a: ${MANY}`])
        );
        expect(read(undefined)).to.deep.equal([[], `missing_field a: ${MANY}`]);
        [undefined, null, []].forEach((value) => expect(read(value, 0)).to.deep.equal([[], '']));
    });

    it('that is a text has so many characters', () => {
        const read = (value: unknown): unknown => reading(value, (source) => requiredText(source, 'a', 4));
        expect(read('four')).to.deep.equal(['four', '']);
        ['fifth', '', 7, null].forEach((value) => expect(read(value)).to.deep.equal(['', `wrong_type a: ${TEXT}`]));
        expect(read(undefined)).to.deep.equal(['', `missing_field a: ${TEXT}`]);
    });

    it('that is a text may be optional', () => {
        const read = (value: unknown): unknown => reading(value, (source) => optionalText(source, 'a', 4));
        ['four', ''].forEach((value) => expect(read(value)).to.deep.equal([value, '']));
        [undefined, null].forEach((value) => expect(read(value)).to.deep.equal(['', '']));
        ['fifth', 7, ['four']].forEach((value) => expect(read(value)).to.deep.equal(['', `wrong_type a: ${OPTIONAL}`]));
    });

    it('that is a key is no name that every object has', () => {
        const read = (value: unknown): unknown => reading(value, (source) => requiredKey(source, 'a', 20))[1];
        const expected = 'wrong_type a: a name that no JavaScript object has of itself';
        expect(read('1')).to.equal('');
        ['constructor', 'toString', '__proto__'].forEach((name) => {
            expect(read(name)).to.equal(expected);
            expect(isReservedKey(name)).to.equal(true);
        });
        expect(isReservedKey('1')).to.equal(false);
    });

    it('that is a product id is any text but one', () => {
        const read = (value: unknown): unknown => reading(value, (source) => requiredProductId(source, 'a'));
        ['p', 'constructor', 'x'.repeat(100)].forEach((id) => expect(read(id)).to.deep.equal([id, '']));
        expect(read('__proto__')).to.have.property('1', 'wrong_type a: a product id');
        expect(read('x'.repeat(101))).to.have.property('1', 'wrong_type a: a text of 1 to 100 characters');
    });

    it('that has to match does', () => {
        const read = (value: unknown): unknown =>
            reading(value, (source) => requiredMatch(source, 'a', 4, { pattern: /^x/, inWords: 'an x' }));
        expect(read('xy')).to.deep.equal(['xy', '']);
        expect(read('yx')).to.have.property('1', 'wrong_type a: an x');
        expect(read('')).to.have.property('1', `wrong_type a: ${TEXT}`);
    });

    it('that is a number is whole and in its range, or finite', () => {
        const whole = (value: unknown): unknown => reading(value, (source) => wholeNumber(source, 'a', 1, 3));
        const finite = (value: unknown): unknown => reading(value, (source) => requiredNumber(source, 'a'));
        [1, 2, 3].forEach((value) => expect(whole(value)).to.deep.equal([value, '']));
        [0, 4, 1.5, '2', NaN].forEach((value) => expect(whole(value)).to.deep.equal([1, `wrong_type a: ${NUMBER}`]));
        [0, -1.5].forEach((value) => expect(finite(value)).to.deep.equal([value, '']));
        [Infinity, NaN, '1'].forEach((value) => expect(finite(value)).to.deep.equal([0, 'wrong_type a: a number']));
    });

    it('may be missing, and not null, where null means something else', () => {
        const read = (value: unknown): unknown => reading(value, (source) => notNull(source, 'a', 'none'))[1];
        expect([read(null), read(undefined), read(7)]).to.deep.equal(['wrong_type a: none', '', '']);
    });

    it('that is unknown is a fault, with the nearest name', () => {
        const read = (fields: object): unknown => {
            const source = sourceOf(fields as Source['fields']);
            fieldsOnly(source, ['item', 'quantity']);
            return source.faults.first;
        };
        expect(read({ item: 1, quantity: 2 })).to.equal(null);
        expect(read({ item: 1, items: 2 })).to.deep.equal({
            outcome: 'rejected',
            code: 'unknown_field',
            path: 'items',
            expected: 'item',
            msg: 'There is no field items; the nearest is item'
        });
        expect(read({ ['\u0000' + 'x'.repeat(60)]: 1 })).to.have.property('path', '\\u0000' + 'x'.repeat(49));
    });
});

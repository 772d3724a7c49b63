import { expect } from 'chai';
import {
    fault,
    fieldsOnly,
    isReservedKey,
    lenientSourceOf,
    notNull,
    objectList,
    optionalText,
    pathOf,
    refuseUnreadableTexts,
    requiredKey,
    requiredMatch,
    requiredNumber,
    requiredObject,
    requiredProductId,
    requiredText,
    sourceOf,
    wholeNumber
} from '#cartridge/platform/rules/input';
import type { Source } from '#cartridge/platform/rules/input';
import { GIVEN_TWICE } from '#cartridge/platform/rules/strictJson';

/** What a reader makes of the field `a`, and the first fault as `code path: expected`. */
function reading<T>(value: unknown, read: (source: Source) => T): [T, string] {
    const source = sourceOf({ a: value });
    const result = read(source);
    const { first } = source.faults;
    return [result, first ? `${first.code} ${first.path}: ${first.expected}` : ''];
}

describe('A fault of an input', () => {
    const values: Array<[string, unknown, string]> = [
        ['null', null, 'a is null, expected more'],
        ['an empty list', [], 'a is an empty list, expected more'],
        ['a list', [1], 'a is a list, expected more'],
        ['an object', {}, 'a is an object, expected more'],
        ['an empty text', '', 'a is empty, expected more'],
        ['a text', 'secret', 'a is a text of 6 characters, expected more'],
        ['a number', 7, 'a is the number 7, expected more'],
        ['true', true, 'a is true, expected more']
    ];
    values.forEach(([what, value, msg]) =>
        it(`says of ${what} what it is, and of a text only how long`, () => {
            const source = sourceOf({ a: value });
            fault(source, 'a', 'more');
            expect(source.faults.first).to.deep.equal({
                outcome: 'rejected',
                code: 'wrong_type',
                path: 'a',
                expected: 'more',
                msg
            });
        })
    );

    it('may be that a field is missing, or there twice', () => {
        const missing = sourceOf({});
        fault(missing, 'a', 'more');
        expect(missing.faults.first).to.include({ code: 'missing_field', expected: 'more', msg: 'a is missing' });
        const twice = sourceOf({ a: GIVEN_TWICE });
        fault(twice, 'a', 'more');
        expect(twice.faults.first).to.include({
            code: 'contradiction',
            expected: 'each field once',
            msg: 'a is given twice'
        });
    });

    it('is the first one', () => {
        const source = sourceOf({});
        ['a', 'b'].forEach((name) => fault(source, name, 'more'));
        fieldsOnly({ ...source, fields: { x: 1 } }, ['a']);
        expect(source.faults.first).to.include({ path: 'a' });
    });

    it('names its place', () => {
        const inner = { fields: {}, path: 'list[0]', faults: { first: null } };
        expect([pathOf(inner, 'a'), pathOf(sourceOf({}), 'a')]).to.deep.equal(['list[0].a', 'a']);
    });

    it('stands at a name of which people see each character, as far as it is quoted', () => {
        const source = sourceOf({});
        const names = ['\uFEFFstatus', 'a\nb c', 'x\uD800', 'é', '', 'x'.repeat(51)];
        expect(names.map((name) => pathOf(source, name))).to.deep.equal([
            '\\ufeffstatus',
            'a\\u000ab c',
            'x\\ud800',
            'é',
            '""',
            'x'.repeat(50)
        ]);
    });
});

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

describe('Characters that cannot be read', () => {
    it('are a fault of a text that is read', () => {
        ['a\u0000', 'a\uFFFD', '\uD83D'].forEach((text) => {
            const source = sourceOf({ a: text });
            expect(requiredText(source, 'a', 4)).to.equal(text);
            expect(source.faults.first).to.deep.equal({
                outcome: 'rejected',
                code: 'malformed_text',
                path: 'a',
                expected: 'characters that XML has, in UTF-8',
                msg: 'a has unreadable characters'
            });
        });
    });

    it('are left out of an input that is read leniently, and named where some got lost', () => {
        const source = lenientSourceOf({ a: 'x\u0000y', b: 'x\uFFFDy\u0001' });
        expect(source.faults).to.deep.equal({ first: null, spoiled: [], misfits: [] });
        expect([requiredText(source, 'a', 4), optionalText(source, 'b', 4)]).to.deep.equal(['xy', 'xy']);
        expect(source.faults).to.deep.equal({ first: null, spoiled: ['b'], misfits: [] });
    });

    const inputs: Array<[string, object, string | undefined]> = [
        ['nowhere', { a: 'x', b: [1, null, { c: 'y' }] }, undefined],
        ['in a field', { a: 'x', b: '\u0000' }, 'b'],
        ['in a list', { a: ['x', '\u0000'] }, 'a.1'],
        ['in an object', { a: { b: null, c: '\u0000' } }, 'a.c'],
        ['in two fields', { a: '\u0000', b: '\u0000' }, 'a'],
        ['six levels down', { a: { b: { c: { d: { e: { f: { g: '\u0000' } } } } } } }, 'a.b.c.d.e.f.g'],
        ['deeper', { a: { b: { c: { d: { e: { f: { g: { h: '\u0000' } } } } } } } }, undefined]
    ];
    inputs.forEach(([where, input, path]) =>
        it(`are found ${where}${path ? '' : ': none'}`, () => {
            const source = sourceOf(input as Source['fields']);
            refuseUnreadableTexts(source);
            expect(source.faults.first?.path).to.equal(path);
        })
    );

    it('are not looked for where there are more members or elements than a script can list, which is refused in words', () => {
        const membersOf = (length: number): Source['fields'] =>
            Object.fromEntries(Array.from({ length }, (_value, index) => ['m' + index, 1]));
        const refusalOf = (input: Source['fields']): object | null => {
            const source = sourceOf(input);
            refuseUnreadableTexts(source);
            return source.faults.first;
        };
        expect(refusalOf(membersOf(2000))).to.equal(null);
        expect(refusalOf(membersOf(2001))).to.include({
            code: 'malformed_json',
            expected: 'at most 2000 members',
            msg: 'The message has more than 2000 members'
        });
        expect(refusalOf({ a: Array.from({ length: 20000 }, () => 1) })).to.equal(null);
        expect(refusalOf({ a: Array.from({ length: 20001 }, () => 1) })).to.include({
            path: 'a',
            msg: 'a has more than 20000 elements'
        });
    });
});

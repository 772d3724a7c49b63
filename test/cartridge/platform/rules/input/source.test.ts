import { expect } from 'chai';
import { fault, fieldsOnly, pathOf, sourceOf } from '#cartridge/platform/rules/input/source';
import { GIVEN_TWICE } from '#cartridge/platform/rules/input/strictJson';

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

    it('quotes the beginning of a name, and shows each character of it', () => {
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

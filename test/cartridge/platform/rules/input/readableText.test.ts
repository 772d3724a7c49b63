import { expect } from 'chai';
import { optionalText, requiredText } from '#cartridge/platform/rules/input/fields';
import { refuseUnreadableTexts } from '#cartridge/platform/rules/input/readableText';
import { lenientSourceOf, sourceOf } from '#cartridge/platform/rules/input/source';
import type { Source } from '#cartridge/platform/rules/input/source';

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

    it('are left out of an input that is read leniently, and the fields are named', () => {
        const source = lenientSourceOf({ a: 'x\u0000y', b: 'x\uFFFDy\u0001' });
        expect(source.faults).to.deep.equal({ first: null, spoiled: [], misfits: [] });
        expect([requiredText(source, 'a', 4), optionalText(source, 'b', 4)]).to.deep.equal(['xy', 'xy']);
        expect(source.faults).to.deep.equal({ first: null, spoiled: ['a', 'b'], misfits: [] });
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

import { expect } from 'chai';
import { readNextCursor } from '#cartridge/oms/rules/nextCursor';
import { GIVEN_TWICE } from '#cartridge/platform/rules/input/strictJson';

const LARGEST = Number.MAX_SAFE_INTEGER;

describe('The cursor of the next page', () => {
    it('is a text of up to a thousand characters', () => {
        ['7', 'ä ✓', 'x'.repeat(1000)].forEach((text) =>
            expect(readNextCursor(text)).to.deep.equal({ text, problem: null })
        );
    });

    it('may be a whole number, which a person is told of', () => {
        [0, 7, -7, LARGEST, -LARGEST].forEach((number) =>
            expect(readNextCursor(number)).to.deep.equal({
                text: String(number),
                problem: { code: 'cursor.number', values: [] }
            })
        );
    });

    const unusable: Array<[string, unknown, string, Array<string | number>]> = [
        ['empty', '', 'empty', []],
        ['too long', 'x'.repeat(1001), 'too_long', [1000]],
        ['half a character', 'a\uD83D', 'unreadable', []],
        ['a control character', '\u0000', 'unreadable', []],
        ['missing', undefined, 'missing', []],
        ['null', null, 'null', []],
        ['no whole number', 1.5, 'inexact_number', []],
        ['too large for a number', LARGEST + 1, 'inexact_number', []],
        ['too far below zero', -LARGEST - 1, 'inexact_number', []],
        ['given twice', GIVEN_TWICE, 'given_twice', []],
        ['an object', { at: 7 }, 'no_text', []],
        ['a list', ['7'], 'no_text', []],
        ['true', true, 'no_text', []]
    ];
    unusable.forEach(([what, value, code, values]) =>
        it(`is none that is ${what}`, () =>
            expect(readNextCursor(value)).to.deep.equal({ text: null, problem: { code: 'cursor.' + code, values } }))
    );
});

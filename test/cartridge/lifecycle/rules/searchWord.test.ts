import { expect } from 'chai';
import { addWords, endingOf, endsWithTyped, searchWord } from '#cartridge/lifecycle/rules/searchWord';

describe('A number as a word of the search', () => {
    it('has capital letters and no signs at which the search may split it', () => {
        expect(searchWord('tts-00 577_a.b,c:d;e/f*g%h?i+j')).to.equal('TTS00577ABCDEFGHIJ');
    });

    it('ends with six characters by which people look for it', () => {
        expect(endingOf('TTS-577000000000123456')).to.equal('123456');
        expect(endingOf('57-70-00 abc')).to.equal('000ABC');
        expect(endingOf('123')).to.equal('123');
    });
});

describe('What people type', () => {
    const cases: Array<[string, string, boolean]> = [
        ['577000000000123456', '577000000000123456', true],
        ['577000000000123456', '123456', true],
        ['TTS-00 7a', 'tts007A', true],
        ['TTS-00 7a', '7-a', true],
        ['577000000000123456', '577000', false],
        ['577', '1577', false],
        ['577', '', false],
        ['577', ' - ', false],
        ['', '', false]
    ];
    cases.forEach(([number, typed, expected]) => {
        it(`"${typed}" ${expected ? 'finds' : 'does not find'} ${number}`, () => {
            expect(endsWithTyped(number, typed)).to.equal(expected);
        });
    });
});

describe('A text of words', () => {
    it('has each word once', () => {
        expect(addWords('', ['ONE', 'TWO', 'ONE'])).to.equal('ONE TWO');
        expect(addWords('ONE TWO', ['TWO', '', 'THREE'])).to.equal('ONE TWO THREE');
        expect(addWords('ONETWO', ['ONE'])).to.equal('ONETWO ONE');
    });

    it('takes words as long as they fit', () => {
        const full = 'W'.repeat(3996);
        expect(addWords(full, ['TWO', 'X'])).to.equal(full + ' TWO');
        expect(addWords(full + 'W', ['TWO', 'X'])).to.equal(full + 'W X');
        expect(addWords('', ['L'.repeat(4001)])).to.equal('');
    });
});

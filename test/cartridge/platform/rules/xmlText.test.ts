import { expect } from 'chai';
import {
    hasLostCharacters,
    onOneLine,
    readableText,
    xmlEscaped,
    xmlMarkup,
    xmlText
} from '#cartridge/platform/rules/xmlText';

/** Source: XML 1.0, section 2.2, Char, and its note on noncharacters. */
describe('Text for XML', () => {
    const texts: Array<[string, string]> = [
        ['Ring twice\tor\r\nthrice', 'Ring twice\tor\r\nthrice'],
        ['Málaga, 東京, 🙂 and \u0085', 'Málaga, 東京, 🙂 and \u0085'],
        ['a\u0000b\u0001c\u0008d\u000Be\u000Cf\u001Fg', 'abcdefg'],
        ['a\uFFFEb\uFFFFc', 'abc'],
        ['a\uD83Db', 'ab'],
        ['a\uDE42b', 'ab'],
        ['\uDE42\uD83D', ''],
        ['\uD83D\uD83D\uDE42', '🙂'],
        ['\uD83D\uDE42\uDE42', '🙂'],
        ['a\uDBFF\uDFFFb\uD83F\uDFFEc\uFDD0d', 'abcd'],
        ['\uDBFF\uDFFD\uD83D\uDFFF', '\uDBFF\uDFFD\uD83D\uDFFF']
    ];
    texts.forEach(([text, left]) => {
        it(`${JSON.stringify(text)} is ${JSON.stringify(left)}`, () => expect(xmlText(text)).to.equal(left));
    });

    it('has no reference to such a character either, and keeps all others', () => {
        expect(
            xmlMarkup(
                '<n>a&#0;b&#x1;c&#xFFFE;d&#65535;e&#xD83D;f&#x110000;g&#x1FFFE;&#64976;&amp;&#xA;&#233;&#x1F642;</n>'
            )
        ).to.equal('<n>abcdefg&amp;&#xA;&#233;&#x1F642;</n>');
    });

    it('keeps what only looks like a reference', () => expect(xmlMarkup('a&#;b&#x;c')).to.equal('a&#;b&#x;c'));

    it('is escaped as content and as attribute', () => {
        expect(xmlEscaped('a&b<c><d>"e"\u0000&amp;')).to.equal('a&amp;b&lt;c>&lt;d>&quot;e&quot;&amp;amp;');
    });

    it('shows where characters got lost', () => {
        expect(['\uFFFDa', 'a\uFFFD', 'a', ''].map(hasLostCharacters)).to.deep.equal([true, true, false, false]);
        expect(readableText('a\uFFFD\uFFFDb')).to.equal('ab');
    });

    it('may refer to the last character there is before a noncharacter', () => {
        const last = '&#xFFFD;&#x10000;&#x10FFFD;';
        expect(xmlMarkup(last)).to.equal(last);
        expect(xmlMarkup('&#x10FFFF;&#xFFFF;')).to.equal('');
    });
});

describe('An id', () => {
    it('stands on one line, without blanks around it', () => {
        expect(onOneLine(' a\r\nb\nc\u2028d\n')).to.equal('a b c d');
    });
});

describe('A character reference', () => {
    it('stays where XML has the character, up to the last one', () => {
        ['&#xFFFD;', '&#65533;', '&#x10000;', '&#65536;', '&#x10FFFD;', '&#1114109;'].forEach((reference) =>
            expect(xmlMarkup(reference)).to.equal(reference)
        );
        ['&#xFFFF;', '&#65535;', '&#xFFFE;', '&#x10FFFF;', '&#x110000;', '&#x0;', '&#xD800;'].forEach((reference) =>
            expect(xmlMarkup(reference), reference).to.equal('')
        );
    });
});

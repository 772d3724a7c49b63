import { expect } from 'chai';
import { rendered } from './renderPage';
import type { RenderOptions } from './renderPage';

function printed(attributes: string, x: unknown, options: RenderOptions = {}): string {
    return rendered({ page: `<isprint value="\${pdict.x}" ${attributes}/>` }, { pdict: { x }, ...options });
}

const NASTY = `<a b="1">&'/\\-\n{\u0001é\u00a0`;

// Source: platform doc isprint: its encodings, styles and formatters.
describe('isprint', () => {
    // platform doc: dw.util.SecureEncoder; Salesforce's published encoders
    const encodings: Array<[string, string]> = [
        ['on', `&lt;a b=&quot;1&quot;&gt;&amp;'/\\-\n{\u0001é\u00a0`],
        ['off', NASTY],
        ['htmlcontent', '&lt;a b=&quot;1&quot;&gt;&amp;&#x27;/\\-\n{&#xfffd;é&nbsp;'],
        ['htmlsinglequote', '&lt;a b="1"&gt;&amp;&#x27;/\\-\n{&#xfffd;é&nbsp;'],
        ['htmldoublequote', "&lt;a b=&quot;1&quot;&gt;&amp;'/\\-\n{&#xfffd;é&nbsp;"],
        ['htmlunquote', '&lt;a&#x20;b=&quot;1&quot;&gt;&amp;&#x27;/\\-&#xfffd;{&#xfffd;é&nbsp;'],
        ['jshtml', '<a b=\\x221\\x22>\\x26\\x27\\/\\\\\\-\\n\\x7b\\x01é\u00a0'],
        ['jsattribute', '<a b=\\x221\\x22>\\x26\\x27/\\\\-\\n\\x7b\\x01é\u00a0'],
        ['jsblock', '<a b=\\"1\\">\\x26\\\'\\/\\\\\\-\\n\\x7b\\x01é\u00a0'],
        ['jssource', '<a b=\\"1\\">&\\\'/\\\\-\\n\\x7b\\x01é\u00a0'],
        ['jsonvalue', '\\u003ca\\u0020b\\u003d\\"1\\"\\u003e\\u0026\\u0027\\/\\\\\\u002d\\n\\u007b\\u0001é\u00a0'],
        ['uricomponent', "%3Ca%20b%3D%221%22%3E%26'%2F%5C-%0A%7B%01%C3%A9%C2%A0"],
        ['uristrict', '%3Ca%20b%3D%221%22%3E%26%27%2F%5C-%0A%7B%01%C3%A9%C2%A0'],
        ['xmlcontent', '&lt;a b&#x3d;&quot;1&quot;&gt;&amp;&apos;&#x2f;&#x5c;-\n&#x7b;é\u00a0'],
        ['xmlsinglequote', '&lt;a b&#x3d;"1"&gt;&amp;&apos;&#x2f;&#x5c;-\n&#x7b;é\u00a0'],
        ['xmldoublequote', "&lt;a b&#x3d;&quot;1&quot;&gt;&amp;'&#x2f;&#x5c;-\n&#x7b;é\u00a0"],
        ['xmlcomment', `<a b="1">&amp;'/\\&#x2d;\n{é\u00a0`]
    ];
    encodings.forEach(([encoding, expected]) => {
        it(`encodes for ${encoding}`, () => {
            expect(printed(`encoding="${encoding}"`, NASTY)).to.equal(expected);
        });
    });

    it('encodes as dw.util.SecureEncoder does', () => {
        const page = '<isprint value="${dw.util.SecureEncoder.forHtmlContent(pdict.x)}" encoding="off"/>';
        expect(rendered({ page }, { pdict: { x: NASTY } })).to.equal(printed('encoding="htmlcontent"', NASTY));
    });

    // platform doc: isprint, "Formatting Expression Results": a style for each type when none is given
    it('prints numbers with two digits unless told otherwise', () => {
        expect(printed('', 1234.5)).to.equal('1,234.50');
        expect(printed('style="INTEGER"', 1234)).to.equal('1,234');
        expect(printed('style="DECIMAL"', 3, { locale: 'de_DE' })).to.equal('3,00');
        expect(rendered({ page: '${pdict.x}' }, { pdict: { x: 1234.5 } })).to.equal('1234.5');
    });

    it('prints money, quantities and dates', () => {
        const page =
            '<isprint value="${pdict.m}"/> <isprint value="${pdict.m}" style="MONEY_SHORT"/> ' +
            '<isprint value="${pdict.q}" style="QUANTITY_LONG"/> <isprint value="${pdict.d}"/> ' +
            '<isprint value="${pdict.d}" style="DATE_LONG" timezone="utc"/> ' +
            '<isprint value="${pdict.d}" formatter="yyyy-MM-dd HH:mm" timezone="utc"/>';
        const pdict = (require: (id: string) => any): object => {
            const Money = require('dw/value/Money');
            const Quantity = require('dw/value/Quantity');
            return { m: new Money(3333, 'USD'), q: new Quantity(2.5, 'kg'), d: new Date('2026-11-23T02:30:00Z') };
        };
        expect(rendered({ page }, { pdict })).to.equal(
            '$3,333.00 3,333.00 2.5 kg 11/22/26 Nov 23, 2026 2026-11-23 02:30'
        );
    });

    it('pads, to the right for negative widths', () => {
        expect(['+5', '-5', '2'].map((width) => printed(`padding="${width}"`, 'abc'))).to.deep.equal([
            'abc  ',
            '  abc',
            'ab'
        ]);
    });

    // Source: Salesforce's plugin_giftregistry, eventDate.isml.
    it('prints nothing of an empty text, with a formatter too', () => {
        expect(printed('formatter="dd-MM-yyyy"', '')).to.equal('');
        expect(printed('style="DATE_SHORT"', '')).to.equal('');
    });

    // Source: PayU's yapeContent.isml, an option of a list.
    it('prints a text as it is, whatever the formatter', () => {
        expect(printed('formatter="####"', 'Passport')).to.equal('Passport');
    });

    it('refuses what does not fit', () => {
        expect(() => printed('style="MONEY_LONG"', 5)).to.throw('does not fit');
        expect(() => printed('style="BIG"', 5)).to.throw('There is no style BIG');
        expect(() => printed('style="INTEGER" formatter="#"', 5)).to.throw('cannot have both');
        expect(() => printed('formatter="#"', true)).to.throw('for dates and numbers');
        expect(() => printed('', new Date(0), { locale: 'de_DE' })).to.throw('not implemented');
    });
});

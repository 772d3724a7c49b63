import { expect } from 'chai';
import { engineScript } from '#sfcc-mocks/runtime/engine/engineScript';
import { webPlatform } from '#helpers/platform/webPlatform';

/** What a controller prints that returns a value. */
function answerOf(body: string): unknown {
    const controller = `exports.Run = function () {
        response.writer.print(JSON.stringify((function () { ${body} })()));
    };
    exports.Run.public = true;`;
    const platform = webPlatform({ files: { 'cartridge/controllers/Test.js': controller } });
    const answer = platform.call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Run');
    expect(answer.status, platform.logs.map((entry) => entry.message).join('\n')).to.equal(200);
    return JSON.parse(answer.body);
}

const ORDER = `var order = new XML('<order no="7"><item sku="a"><qty>2</qty></item><item sku="b"><qty>3</qty></item><note/></order>');`;

// Source: ECMA-357 (E4X), which the platform's engine knows: Script API, TopLevel.XML, XMLList, QName, Namespace.
describe('XML in scripts', () => {
    it('reads attributes, children, descendants and positions', () => {
        const body = `${ORDER}
            var seen = [];
            for each (var item in order.item) { seen.push(String(item.@sku)); }
            return [order.@no + '', order.item.length(), order.item[1].qty.toString(), order..qty.length(),
                order.item.@sku.toXMLString(), order.none.length(), order.*.length(), order.name().toString(), seen,
                order..@sku.length()];`;
        const expected = ['7', 2, '3', 2, 'a\nb', 0, 3, 'order', ['a', 'b'], 2];
        expect(answerOf(body)).to.deep.equal(expected);
    });

    it('writes texts, attributes and elements, and creates what is missing', () => {
        const body = `
            var payment = new XML('<payment/>');
            payment.card.expiry.date.@month = 7;
            payment.card.holder = 'A & B';
            payment.card.holder = 'C & D';
            payment.@['locale' + ''] = 'en';
            payment.line[0] = 'one';
            payment.line[1] = 'two';
            payment.appendChild(new XML('<end>1</end>'));
            delete payment.line[0];
            XML.prettyPrinting = false;
            return payment.toXMLString();`;
        expect(answerOf(body)).to.equal(
            '<payment locale="en"><card><expiry><date month="7"/></expiry><holder>C &amp; D</holder></card><line>two</line><end>1</end></payment>'
        );
    });

    it('has literals with expressions in tags, attributes and content', () => {
        const body = `
            var tag = 'row';
            var inner = <b x='{'>{'<' + 1}</b>;
            var list = <><i/><i/></>;
            XML.prettyPrinting = false;
            return [(<{tag} id={1 + 1} a="b">
                {inner}, {[1, 2].map(function (n) { return n; }).join('-')}
            </{tag}>).toXMLString(), list.length(), (list + <i/>).length()];`;
        expect(answerOf(body)).to.deep.equal(['<row id="2" a="b"><b x="{">&lt;1</b>, 1-2\n            </row>', 2, 3]);
    });

    it('writes itself with an indentation of two, and simple content as its text', () => {
        const body = `${ORDER}
            return [order.toXMLString(), String(order.item[0].qty), order.item[0].qty == 2, order.note + '', typeof order.item[0].qty.indexOf('2')];`;
        expect(answerOf(body)).to.deep.equal([
            '<order no="7">\n  <item sku="a">\n    <qty>2</qty>\n  </item>\n  <item sku="b">\n    <qty>3</qty>\n  </item>\n  <note/>\n</order>',
            '2',
            true,
            '',
            'number'
        ]);
    });

    it('knows names of namespaces, by default and by their address', () => {
        const body = `
            var soap = new Namespace('urn:soap');
            var xml = new XML('<s:env xmlns:s="urn:soap" xmlns="urn:o"><s:body><id>5</id></s:body></s:env>');
            var plain = xml.body.length();
            default xml namespace = 'urn:o';
            return [plain, xml.soap::body.length(), String(xml.soap::body.id), xml.name().uri, xml.localName(), xml.namespace().prefix];`;
        expect(answerOf(body)).to.deep.equal([0, 1, '5', 'urn:soap', 'env', 's']);
    });

    it('has values of the classes XML and XMLList, which do without new', () => {
        const body = `${ORDER}
            return [order instanceof XML, order.item instanceof XMLList, order.item[0] instanceof XML, XML('<a/>').nodeKind(),
                XMLList('<a/><b/>').length(), 'item' in order, order.hasOwnProperty('@no'), order.item[0].parent().localName()];`;
        expect(answerOf(body)).to.deep.equal([true, true, true, 'element', 2, true, true, 'order']);
    });

    for (const [what, text] of [
        ['is not well-formed', '<a>'],
        ['has an XML declaration', '<?xml version="1.0"?><a/>'],
        ['has two roots', '<a/><b/>']
    ] as const) {
        it(`refuses a text that ${what}`, () => {
            expect(answerOf(`try { new XML('${text}'); } catch (e) { return e instanceof Error && e.name; }`)).to.equal(
                'TypeError'
            );
        });
    }

    it('keeps the lines of a script, and says of filters that they are not implemented', () => {
        const lines = engineScript('var a = <a>\n{1}\n<b/>\n</a>;\nvar b = 2;', 'Test.js', '22.7').split('\n');
        expect([lines.length, lines[4]]).to.deep.equal([5, 'var b = 2;']);
        expect(() => engineScript('a.(@b == 1)', 'Test.js', '22.7')).to.throw('not implemented: filters of E4X');
    });
});

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
        expect(answerOf(body)).to.deep.equal(['<row a="b" id="2"><b x="{">&lt;1</b>, 1-2</row>', 2, 3]);
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

    for (const [what, text, error] of [
        ['is not well-formed', '<a>', 'TypeError'],
        ['has an XML declaration', '<?xml version="1.0"?><a/>', 'TypeError'],
        ['has two roots', '<a/><b/>', 'SyntaxError'],
        ['has a comment beside its root', '<a/><!--b-->', 'SyntaxError']
    ] as const) {
        it(`refuses a text that ${what}`, () => {
            expect(answerOf(`try { new XML('${text}'); } catch (e) { return e instanceof Error && e.name; }`)).to.equal(
                error
            );
        });
    }

    it('reads names of namespaces by variables and by expressions, and attributes of namespaces', () => {
        const body = `
            var ns = new Namespace('urn:shop');
            var lang = new Namespace('http://www.w3.org/XML/1998/namespace');
            var shop = new XML('<shop xmlns="urn:shop"><display-name xml:lang="de" id="1">A</display-name><b>2</b></shop>');
            var name = 'display-name';
            return [shop.ns::['display-name'].@lang::lang + '', shop.ns::[name].@id + '', shop..ns::b / 2, shop.*::b + '',
                shop.ns::[name].@*::lang + '', shop.ns::[name].@lang::['lang'].length(), shop.ns::[name].@ns::lang.length()];`;
        expect(answerOf(body)).to.deep.equal(['de', '1', 1, '2', 'de', 1, 0]);
    });

    it('filters by children, attributes and variables, the nearest first', () => {
        const body = `'use strict'; ${ORDER}
            var sku = 'b';
            var qty = 99;
            var item = 'nothing';
            return [order.item.(@sku == 'a').qty + '', order.item.(@sku == sku).@sku + '', order.item.(qty > 2).@sku + '',
                order.item.(@['sku'] == 'b' && qty == 3).length(), order.item.(String(nothing) == '').length(),
                order.item.(qty == 7).length(), order.(item.(qty == 2).length() == 1).@no + ''];`;
        expect(answerOf(body)).to.deep.equal(['2', 'b', 'b', 1, 2, 0, '7']);
    });

    it('deletes what a filter has found', () => {
        const body = `${ORDER}
            delete order.item.(@sku == 'a')[0];
            return order.item.toXMLString();`;
        expect(answerOf(body)).to.equal('<item sku="b">\n  <qty>3</qty>\n</item>');
    });

    // Source: ECMA-357, 11.5.1, as Mozilla Rhino 1.7.14 does it.
    it('compares XML by its text, lists of one as their element, and names by what they name', () => {
        const body = `
            var a = new XML('<a on="true" n="07"><b k="1" l="2">x</b><b>y</b></a>');
            var ns = new Namespace('urn:a');
            return [a.@on == true, a.@on != true, a.@n == 7, a.@on == a.@on, <b l="2" k="1">x</b> == a.b[0], a..b == a..b,
                a.b[0] == a.b, a.@none == undefined, a.none == '', a.@on == null, ns == new Namespace('urn:a')];`;
        expect(answerOf(body)).to.deep.equal([true, false, false, true, true, true, false, false, false, false, true]);
    });

    it('adds values of XML to a list, and texts to a text', () => {
        const body = `
            var a = <a><b>1</b><c>2</c></a>;
            return [(a.b + a.c).length(), a.b + '', a.b + 1, 'n' + a.c + a.b, 1 + 2, a.@none + a.b + ''];`;
        expect(answerOf(body)).to.deep.equal([2, '1', '11', 'n21', 3, '1']);
    });

    // Each is the answer of Mozilla Rhino 1.7.14.
    const AS_IN_RHINO: Array<[string, unknown]> = [
        ['(<a z="1" b="2" xmlns:n="urn:n" n:c="3"/>).toXMLString()', '<a xmlns:n="urn:n" b="2" n:c="3" z="1"/>'],
        ['(<a xml:lang="de">x</a>).toXMLString()', '<a xml:lang="de">x</a>'],
        ['(<a k={"<&>\\"\\n\\t"}/>).toXMLString()', '<a k="&lt;&amp;&gt;&quot;&#10;&#9;"/>'],
        ['new XML("<a> x  y </a>") + "|"', 'x  y|'],
        ['new XML(" <a/>").nodeKind()', 'text'],
        ['new XML("<a>1<![CDATA[<x>]]></a>").toXMLString()', '<a>\n  1\n  <![CDATA[<x>]]>\n</a>'],
        ['new XML("<a><!--c--></a>").toXMLString()', '<a>\n  <!--c-->\n</a>'],
        ['String(new XML("<a><b>1</b><b>2</b></a>").b)', '<b>1</b>\n<b>2</b>'],
        ['String(new XML("<a><b/>t</a>").child(1))', 't'],
        ['new XML("<a><b/></a>").b instanceof XML', true],
        ['JSON.stringify({ a: new XML("<a>5</a>") })', '{"a":"5"}'],
        ['String(new XML("<a k=\'1\'/>").@k.parent())', 'undefined'],
        ['new XML("<a/>").addNamespace(new Namespace("p", "urn:p")).toXMLString()', '<a xmlns:p="urn:p"/>']
    ];
    for (const [expression, expected] of AS_IN_RHINO) {
        it(`answers as Rhino: ${expression}`, () => {
            expect(answerOf(`return ${expression};`)).to.equal(expected);
        });
    }

    it('inserts copies, and nothing beside a list', () => {
        const body = `
            var a = <a><b/></a>;
            var c = <c/>;
            a.appendChild(c);
            c.@late = 1;
            a.insertChildAfter(a.b[0], <d/>);
            a.insertChildAfter(a.b, <e/>);
            XML.prettyPrinting = false;
            return a.toXMLString();`;
        expect(answerOf(body)).to.equal('<a><b/><d/><c/></a>');
    });

    it('gives attributes of a namespace its prefix, and deletes attributes', () => {
        const body = `
            var xlink = new Namespace('xl', 'urn:xlink');
            var a = <a gone="1"/>;
            a.@xlink::href = 'x';
            delete a.@gone;
            return a.toXMLString();`;
        expect(answerOf(body)).to.equal('<a xmlns:xl="urn:xlink" xl:href="x"/>');
    });

    it('keeps the lines of a script, and says of functions in filters that they are not implemented', () => {
        const lines = engineScript('var a = <a>\n{1}\n<b/>\n</a>;\nvar b = 2;', 'Test.js', '22.7').split('\n');
        expect([lines.length, lines[4]]).to.deep.equal([5, 'var b = 2;']);
        expect(() => new Function(engineScript('<a>{<b/>}</a>', 'Test.js', '22.7'))).to.throw(SyntaxError);
        expect(() => engineScript('a.(function () { return b; }())', 'Test.js', '22.7')).to.throw(
            'not implemented: functions in filters of E4X'
        );
    });
});

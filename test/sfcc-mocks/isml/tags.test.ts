import { expect } from 'chai';
import { valueSet } from '#sfcc-mocks/dw/object/valueSet';
import { FormFieldOptions } from '#sfcc-mocks/dw/web/forms/FormField';
import type { FormFieldOption } from '#sfcc-mocks/dw/web/forms/FormField';
import { rendered, renderedIn, platformWith } from './renderPage';

// Source: platform doc "ISML", one page for each element.
describe('ISML tags', () => {
    it('isif, iselseif, iselse: the first that holds', () => {
        const page =
            '<isif condition="${pdict.a == 1}">one<iselseif condition="${pdict.a == 2}">two<iselse>other</isif>';
        const results = [1, 2, 3].map((a) => rendered({ page }, { pdict: { a } }));
        expect(results).to.deep.equal(['one', 'two', 'other']);
    });

    it('names of tags and attributes in any case', () => {
        expect(rendered({ page: '<ISIF CONDITION="${true}">a</ISIF>' })).to.equal('a');
    });

    it('an attribute of a tag that a cartridge declares may be a text with expressions in it', () => {
        const pages = {
            page: '<ismodule template="crumb" name="crumb" attribute="to"/><iscrumb to="a ${1 + 1}-${pdict.x}"/>',
            crumb: '${pdict.to}'
        };
        expect(rendered(pages, { pdict: { x: 'b' } })).to.equal('a 2-b');
    });

    // Source: a payment provider's public template, which sets a variable so.
    it('a text of an attribute needs no quotes', () => {
        const page = '<isset name=flag value=false scope="page"/>${flag}<isset name="flag" value=on scope=page>${flag}';
        expect(rendered({ page })).to.equal('falseon');
    });

    it('a tag that encloses nothing may be closed all the same', () => {
        const pages = {
            page: '<isinclude template="inner"></isinclude><isprint value="${1}"></isprint>',
            inner: 'in '
        };
        expect(rendered(pages)).to.equal('in 1.00');
    });

    // Source: B2C developer tooling, "ISML: isstatus, iscookie, isredirect, isremove"
    it('isstatus, iscookie: of the response', () => {
        const page = '<isstatus value="404"/><iscookie name="a" value="${\'b\'}" maxAge="60" path="/"/>';
        const { status, cookies } = renderedIn(platformWith({ page }));
        expect(status).to.equal(404);
        expect(cookies).to.have.length(1);
        expect(cookies?.[0]).to.contain('a=b').and.contain('Max-Age=60');
    });

    it('isredirect: for now, or for ever', () => {
        const page = '<isredirect location="/other" permanent="true"/>never seen';
        const { status, headers, body } = renderedIn(platformWith({ page }));
        expect([status, headers.location, body]).to.deep.equal([301, '/other', '']);
        expect(renderedIn(platformWith({ page: '<isredirect location="/other"/>' })).status).to.equal(302);
    });

    // Source: SFRA 6, productTileWrapper.isml
    it('isobject: tells what a page shows, with the one who recommends it', () => {
        const page = '<isobject object="${1}" context-object="${2}" view="recommendation">shown</isobject>';
        expect(rendered({ page })).to.equal('shown');
    });

    it('isremove: takes away what isset has set', () => {
        const page =
            '<isset name="a" value="x" scope="request"/><isremove name="a" scope="request"/>' +
            '<isset name="b" value="y" scope="pdict"/><isremove name="b" scope="pdict"/>[${pdict.b}]<isif condition="${typeof a === \'undefined\'}">gone</isif>';
        expect(rendered({ page })).to.equal('[]gone');
    });

    // Source: templates of Woosmap
    it('isloop: the options of a form field', () => {
        const options = new FormFieldOptions(['a', 'b'].map((label) => ({ label }) as unknown as FormFieldOption));
        const page = '<isloop items="${pdict.options}" var="one">${one.label}</isloop>';
        expect(rendered({ page }, { pdict: { options } })).to.equal('ab');
    });

    // Source: a merchant's public template, which lists a set-of attribute of a product.
    it('isloop: the values of a set-of attribute', () => {
        const page = '<isloop items="${pdict.claims}" var="one" status="s">${s.count}${one} </isloop>';
        expect(rendered({ page }, { pdict: { claims: valueSet(['a', 'b']) } })).to.equal('1a 2b ');
        expect(rendered({ page }, { pdict: { claims: valueSet([]) } })).to.equal('');
    });

    // Source: public cartridges of two vendors
    it('isset: customer, and an attribute given twice with one value', () => {
        const page = '<isset name="customer" value="${5}" scope="page" scope="page"/>${customer}';
        expect(rendered({ page })).to.equal('5');
        const twice = '<isset name="a" value="1" scope="page" scope="session"/>';
        expect(() => rendered({ page: twice })).to.throw('<isset scope>: is given twice, with two values');
    });

    // platform doc: isloop
    it('isloop: variable and status, with begin, end and step', () => {
        const page =
            '<isloop items="${pdict.list}" var="x" status="s" begin="1" end="${5}" step="2">' +
            '${s.index}${x}${s.count}<isif condition="${s.first}">F</isif><isif condition="${s.last}">L</isif>' +
            '<isif condition="${s.odd}">o<iselse>e</isif> </isloop>';
        expect(rendered({ page }, { pdict: { list: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] } })).to.equal(
            '1b1Fo 3d2e 5f3Lo '
        );
    });

    // Source: Script API, dw.web.LoopIterator
    it('isloop: its status knows begin, end, step and length', () => {
        const page =
            '<isloop items="${pdict.list}" var="x" status="s" begin="1" step="2">' +
            '${s.begin}${s.end}${s.step}${s.length}${s.getCount()} </isloop>';
        expect(rendered({ page }, { pdict: { list: ['a', 'b', 'c', 'd'] } })).to.equal('13241 13242 ');
        expect(rendered({ page: '<isloop status="s" begin="0" end="${1}">${s.length}</isloop>' })).to.equal('-1-1');
    });

    it('isloop: arrays, collections, iterators and nothing', () => {
        const page = '<isloop iterator="${pdict.list}" alias="x">${x},</isloop>';
        const lists: Array<(require: (id: string) => any) => unknown> = [
            () => [1, 2],
            (require) => {
                const ArrayList = require('dw/util/ArrayList');
                return new ArrayList([3, 4]);
            },
            (require) => {
                const ArrayList = require('dw/util/ArrayList');
                return new ArrayList([5, 6]).iterator();
            },
            () => null
        ];
        const results = lists.map((list) => rendered({ page }, { pdict: (require) => ({ list: list(require) }) }));
        expect(results).to.deep.equal(['1,2,', '3,4,', '5,6,', '']);
    });

    it('isloop: its variables end with it', () => {
        expect(() => rendered({ page: '<isloop items="${[1]}" var="x"></isloop>\n${x}' })).to.throw(':2: "x" is not');
    });

    // platform doc: isbreak, iscontinue, isnext
    it('isbreak, iscontinue and isnext, of the innermost loop', () => {
        const loop = (inner: string): string =>
            rendered({ page: `<isloop items="\${[1, 2, 3, 4, 5]}" var="x">${inner}</isloop>` });
        expect(loop('<isif condition="${x == 3}"><isbreak/></isif>${x}')).to.equal('12');
        expect(loop('<isif condition="${x == 3}"><iscontinue/></isif>${x}')).to.equal('1245');
        expect(loop('${x}<isnext/>-${x} ')).to.equal('1-2 3-4 5');
        expect(loop('${x}<isloop items="${[6, 7]}" var="y">${y}<isbreak/></isloop> ')).to.equal('16 26 36 46 56 ');
    });

    // platform doc: isapplepay
    it('isapplepay: shows nothing where Apple Pay is not enabled', () => {
        expect(rendered({ page: '[<isapplepay sku="${1}" class="dw-apple-pay-logo-white" id="pay"/>]' })).to.equal(
            '[]'
        );
    });

    // Source: public templates of twelve vendors and merchants
    it('isset and isremove: scopes in capitals', () => {
        const page =
            '<isset name="a" value="x" scope="PAGE"/><isset name="b" value="y" scope="PDICT"/>${a}${pdict.b}' +
            '<isset name="c" value="z" scope="Request"/><isremove name="c" scope="REQUEST"/>${typeof c}';
        expect(rendered({ page })).to.equal('xyundefined');
    });

    // platform doc: isset
    it('isset: page variables for this template and what it includes, request variables for all after it', () => {
        const templates = {
            page: '<isset name="a" value="${1 + 1}" scope="page"/><isinclude template="part"/>${c}',
            part: '${a}<isset name="a" value="other" scope="page"/>${a}<isset name="c" value="kept" scope="request"/>'
        };
        expect(rendered(templates)).to.equal('2otherkept');
        expect(() =>
            rendered({ page: '<isinclude template="b"/>${x}', b: '<isset name="x" value="1" scope="page"/>' })
        ).to.throw('"x" is not defined');
    });

    it('isset: session variables are simple values in session.custom', () => {
        const set = (value: string): string => `<isset name="a" value="\${${value}}" scope="session"/>`;
        expect(rendered({ page: set('5') + '${a + session.custom.a}' })).to.equal('10');
        expect(() => rendered({ page: set('[]') })).to.throw('only texts, numbers and booleans');
    });

    // platform doc: isdecorate, isreplace
    it('isdecorate: what it encloses is put in place of each isreplace, and is run first', () => {
        const templates = {
            page: '<isdecorate template="frame"><isset name="title" value="T" scope="request"/>body</isdecorate>',
            frame: '<isdecorate template="outer"><h1>${title}</h1><isreplace/>|<isreplace/></isdecorate>',
            outer: '<html><isreplace/></html>'
        };
        expect(rendered(templates)).to.equal('<html><h1>T</h1>body|body</html>');
    });

    it('isdecorate: a decorator sees none of the page variables, and decorates something', () => {
        const page = '<isset name="a" value="1" scope="page"/><isdecorate template="frame">b</isdecorate>';
        expect(() => rendered({ page, frame: '${a}' })).to.throw('frame.isml:1: "a" is not defined');
        expect(() => rendered({ page: '<isreplace/>' })).to.throw('decorates nothing');
    });

    // platform doc: ismodule
    it('ismodule: a tag of its own, with its attributes as variables and in pdict', () => {
        const templates = {
            page: '<isinclude template="modules"/><isset name="secret" value="1" scope="page"/><isBadge Text="${pdict.t}"/><isbadge/>',
            modules: '<ismodule template="badge" name="badge" attribute="text" attribute="color"/>',
            badge: '<iscontent/>[${text}${pdict.text}<isif condition="${color == null}">none</isif>${pdict.other}]'
        };
        expect(rendered(templates, { pdict: { t: '<', other: 'o' } })).to.equal('[&lt;&lt;noneo][noneo]');
        expect(() => rendered({ ...templates, badge: '${secret}' })).to.throw('"secret" is not defined');
        // Source: templates of SiteGenesis, which give more than a tag declares.
        const more = { page: '<isinclude template="modules"/><isbadge size="1"/>', badge: '${typeof size}' };
        expect(rendered({ ...templates, ...more })).to.equal('undefined');
    });

    it('iscomment and <!--- ---> print and run nothing', () => {
        expect(rendered({ page: 'a<iscomment>${nobody}<isfoo></iscomment>b<!--- ${nobody} --->c' })).to.equal('abc');
    });

    // Source: SiteGenesis, producttile.isml with standardprice.isml, and productcontent.isml, which declares a variable twice.
    it('isscript: its variables are those of the page, of templates around it and in it', () => {
        const lib = { '/cartridge/scripts/lib.js': 'exports.twice = function (x) { return x * 2; };' };
        const page =
            "<isscript>\nvar lib = require('*/cartridge/scripts/lib'); var n = lib.twice(4); // eight</isscript>${n}";
        expect(rendered({ page, ...lib })).to.equal('8');
        const part = '${n}<isscript>var fromPart = n + 1;\nlet n = 5;</isscript>';
        expect(rendered({ page: page + '<isinclude template="part"/>${fromPart}${n}', part, ...lib })).to.equal('8895');
        const twice = '<isscript>let a = 1, b;</isscript>${a}<isscript>let a = 2;</isscript>${a}${b}';
        expect(rendered({ page: twice })).to.equal('12');
        const request = '<isscript>var request = 1;</isscript>${request}';
        expect(rendered({ page: request })).to.equal('1');
    });

    // platform doc: iscontent
    it('iscontent: type and encoding of all that follows, before all output', () => {
        const answer = renderedIn(
            platformWith({ page: '\n<iscontent type="text/xml" charset="UTF-8" encoding="xml"/>${"\'"}' })
        );
        expect(answer.headers['content-type']).to.equal('text/xml;charset=UTF-8');
        expect(answer.body.trim()).to.equal('&apos;');
        expect(rendered({ page: '<iscontent encoding="off"/>${"<"}' })).to.equal('<');
        expect(() => rendered({ page: 'x<iscontent type="text/xml"/>' })).to.throw('before all output');
    });

    // Source: Salesforce Help, "Cross-Site Scripting in B2C Commerce"
    it('iscontent: without it a template that is included, decorates or is a tag encodes no bare expression', () => {
        const parts = {
            page: '<iscontent/><ismodule template="tag" name="tag"/><isdecorate template="frame">${"<"}<isinclude template="part"/><istag/></isdecorate>',
            part: '|part ${"<"}<isprint value="${"<"}"/>',
            tag: '|tag ${"<"}',
            frame: '${"<"}|<isreplace/>'
        };
        expect(rendered(parts)).to.equal('<|&lt;|part <&lt;|tag <');
        const safe = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, '<iscontent/>' + text]));
        const encoded = '&lt;|&lt;|part &lt;&lt;|tag &lt;';
        expect(rendered({ ...safe, page: parts.page })).to.equal(encoded);
        const platform = platformWith(parts);
        platform.instance.switches.encodesIncluded = true;
        expect(renderedIn(platform).body).to.equal(encoded);
    });

    // platform doc: iscache
    it('iscache: checked, and nothing is cached', () => {
        expect(rendered({ page: '<iscache type="relative" hour="24" if="${true}"/>a' })).to.equal('a');
        ['<iscache/>', '<iscache type="daily" hour="24"/>', '<iscache type="relative" if="${1}"/>'].forEach((page) =>
            expect(() => rendered({ page }), page).to.throw(/iscache/)
        );
    });

    it('isinclude: nested 20 deep at most', () => {
        expect(() => rendered({ page: '<isinclude template="page"/>' })).to.throw('nested deeper than 20');
    });

    // Source: templates of cartridges in use.
    it('take what cartridges write: white space around an expression, ends of alternatives, a late iscontent of a module', () => {
        const page = `<isif condition=" ${'${false} '}">a<iselseif condition="${'${true}'}">b</iselseif><iselse>c</iselse></isif>`;
        expect(rendered({ page }).trim()).to.equal('b');
        expect(rendered({ page: '<isprint value="${7}" style="0"/>' }).trim()).to.equal('7.00');
        const included = { page: 'x<isinclude template="part"/>', part: '<iscontent type="text/html"/>y' };
        expect(rendered(included).replace(/\s/g, '')).to.equal('xy');
    });
});

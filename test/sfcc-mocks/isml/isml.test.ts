import { expect } from 'chai';
import { rendered, renderedIn, platformWith } from './renderPage';

const DANGEROUS = `<a href="x">Tom & 'Jerry'</a>`;

// Source: platform doc "ISML"; Script API, dw.template.ISML.
describe('ISML templates', () => {
    // platform doc: dw.template.ISML
    it('print text and what the controller gave them', () => {
        expect(rendered({ page: 'Hello ${pdict.name}!' }, { pdict: { name: 'World' } })).to.equal('Hello World!');
    });

    it('print nothing for what is missing or null', () => {
        const page = '[${pdict.missing}][${pdict.nothing}][<isprint value="${pdict.missing}"/>]';
        expect(rendered({ page }, { pdict: { nothing: null } })).to.equal('[][][]');
    });

    it('know the platform and its helpers', () => {
        const page =
            '${empty(pdict.none)} ${request.httpParameterMap.mode.stringValue} ${session.sessionID.length > 0} ' +
            "${URLUtils.url('Test-Show')} ${Resource.msg('hello', 'texts', null)} ${StringUtils.pad('a', 3)}| " +
            '${dw.system.Site.current.ID} ${pdict.CurrentHttpParameterMap.mode}';
        expect(rendered({ page, '/cartridge/templates/resources/texts.properties': 'hello=Good day' })).to.equal(
            'true short true /on/demandware.store/Sites-RefArch-Site/default/Test-Show Good day a  | RefArch short'
        );
    });

    // Source: templates of B2C CRM Sync
    it('read expressions that end with a semicolon', () => {
        expect(rendered({ page: '${pdict.a; }<isprint value="${pdict.a;}"/>' }, { pdict: { a: 'x' } })).to.equal('xx');
    });

    // Source: the template of a merchant's account page
    it('read arrow functions in expressions', () => {
        const pdict = { orders: [{ items: ['a', 'b'] }, { items: ['c'] }] };
        const page = "${pdict.orders.map(o => o.items).reduce((all, items) => all.concat(items), []).join('')}";
        expect(rendered({ page }, { pdict })).to.equal('abc');
    });

    // B2C developer tooling, "ISML": isset, scope pdict
    it('set values of pdict, which decorators see', () => {
        const templates = {
            page: '<isset name="title" value="Hi" scope="pdict"/><isdecorate template="frame">in</isdecorate>',
            frame: '${pdict.title}: <isreplace/>'
        };
        expect(rendered(templates)).to.equal('Hi: in');
    });

    // B2C developer tooling, "Localization"
    it('find texts in the file or in the folder of their locale', () => {
        const page =
            "${Resource.msg('a', 'texts', null)} ${Resource.msg('b', 'texts', null)} ${Resource.msg('c', 'texts', null)}";
        const files = {
            page,
            '/cartridge/templates/resources/texts.properties': 'a=1\nb=1\nc=1',
            '/cartridge/templates/resources/de/texts.properties': 'a=2\nb=2',
            '/cartridge/templates/resources/texts_de_AT.properties': 'a=3'
        };
        expect(rendered(files, { locale: 'de_AT' })).to.equal('3 2 1');
    });

    // platform doc: isprint, "Encoding Expression Results"
    it('encode bare expressions and isprint alike, wherever they stand, but never tag attributes', () => {
        const page =
            '${pdict.x}|<isprint value="${pdict.x}"/>|<b title="${pdict.x}"><isif condition="${pdict.x}">yes</isif>';
        const encoded = `&lt;a href=&quot;x&quot;&gt;Tom &amp; 'Jerry'&lt;/a&gt;`;
        expect(rendered({ page }, { pdict: { x: DANGEROUS } })).to.equal(
            `${encoded}|${encoded}|<b title="${encoded}">yes`
        );
    });

    // Source: public templates of fifteen vendors and merchants
    it('declare variables with let and const, which the rest of the template sees', () => {
        const page =
            '<isscript>let a = 1;\nconst add = b => a + b;</isscript>${a}<isif condition="${a}">${add(1)}</isif>';
        expect(rendered({ page })).to.equal('12');
    });

    // Source: templates of SiteGenesis
    it('take scripts from beside themselves, and functions of other scripts', () => {
        const files = {
            page: "<isscript>importScript('util.ds');importScript('test_below:other.ds');var near = require('../../scripts/near');</isscript>${near.name}${twice(2)}${half(8)}",
            '/cartridge/scripts/near.js': "exports.name = 'near';",
            '/cartridge/scripts/util.ds': 'function twice(x) { return 2 * x; }'
        };
        const below = { '/cartridge/scripts/other.ds': 'function half(x) { return x / 2; }' };
        expect(rendered(files, { below })).to.equal('near44');
        const missing = { page: "<isscript>importScript('none.ds');</isscript>" };
        expect(() => rendered(missing)).to.throw(/Script not found: none\.ds/);
    });

    it('leave nothing behind that a later request could see', () => {
        const platform = platformWith({ page: '<isscript>var kept = 1; typeof stray;</isscript>${kept}' });
        renderedIn(platform);
        expect(platform.instance.templates.globals()).to.not.have.property('kept');
        // Source of the rest: public templates that the platform runs.
        const stray = platformWith({ page: '<isscript>stray = 1;</isscript>${stray}' });
        expect(renderedIn(stray).body).to.equal('1');
        expect(stray.instance.templates.globals()).to.not.have.property('stray');
    });

    it('are found in the most telling locale first, then along the cartridge path', () => {
        const templates = { page: '<isinclude template="part/a"/> <isinclude template="part/b.isml"/>' };
        const below = {
            'part/a': 'default a',
            '/cartridge/templates/de_AT/part/a.isml': 'Austrian a',
            '/cartridge/templates/de/part/b.isml': 'German b',
            'part/b': 'default b'
        };
        expect(rendered(templates, { below, locale: 'de_AT' })).to.equal('Austrian a German b');
        expect(rendered(templates, { below, locale: 'en_US' })).to.equal('default a default b');
    });

    it('are not found outside of the templates folder', () => {
        expect(() => rendered({ page: '<isinclude template="../../secret"/>' })).to.throw('no path of a template');
        expect(() => rendered({ page: '<isinclude template="absent"/>' })).to.throw(
            /page\.isml:1: Template not found: absent/
        );
    });

    it('need a response', () => {
        const { instance } = platformWith({ page: 'x' });
        const render = (): void =>
            instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
                (execution.modules.require('dw/template/ISML') as any).renderTemplate('page');
            });
        expect(render).to.throw('no response');
    });

    it('render in place what a script calls while they are rendered', () => {
        const templates = {
            page: "a<isscript>dw.template.ISML.renderTemplate('inner', { x: 1 });</isscript>c",
            inner: 'b${pdict.x}'
        };
        expect(rendered(templates)).to.equal('ab1c');
    });
});

// Source: platform doc "ISML": what each element requires. The wording is ours.
describe('What is wrong with a template', () => {
    const errors: Array<[string, string, RegExp]> = [
        ['an unknown tag', 'x\n<isfoo/>', /default\/page\.isml:2: unknown tag <isfoo>/],
        ['a tag this renderer does not have', '<isselect name="a"/>', /:1: not implemented: <isselect>/],
        ['an unknown attribute', '\n\n<isprint valeu="${1}"/>', /:3: <isprint> has no attribute valeu/],
        ['a missing attribute', '<isset name="a" value="b"/>', /needs the attribute scope/],
        ['an attribute given twice', '<isif condition="${1}" condition="${2}"></isif>', /given twice/],
        ['a text for an expression', '<isprint value="abc"/>', /must be an expression/],
        ['a text beside an expression', '<isinclude template="a${1}"/>', /a text or one expression, not both/],
        ['a value that is not allowed', '<isprint value="${1}" encoding="html"/>', /"html" is none of on, off/],
        [
            'a text without quotes that has white space',
            '<isset name=a b value="1" scope="page"/>',
            /not of the form name="value"/
        ],
        ['a text without quotes for an expression', '<isprint value=1/>', /must be an expression/],
        ['a loop through nothing', '<isloop var="a"></isloop>', /needs items, iterator, or begin and end/],
        ['an unclosed block', 'a\n<isif condition="${true}">\n<b>', /:2: <isif> is not closed/],
        [
            'a wrong closing tag',
            '<isif condition="${1}">\n</isloop>',
            /:2: <\/isloop> stands where <isif> of line 1 is open/
        ],
        ['a closing tag too many', '</isif>', /closes nothing/],
        ['a block closed at once', '<isloop items="${[]}" var="a"/>', /<isloop> is not closed/],
        ['iselse outside of isif', '<iselse/>', /stands in no <isif>/],
        ['isbreak outside of a loop', '<isbreak/>', /stands in no <isloop>/],
        ['an unclosed expression', 'a\n${pdict.a', /:2: an expression is not closed/],
        ['a wrong expression', '\n${pdict.}', /:2: wrong expression/],
        ['two expressions in one', '${1) ; (2}', /wrong expression/],
        ['an expression of newer JavaScript', '${pdict.a?.b}', /wrong expression/],
        ['a shorthand property', '${({ a })}', /wrong expression .*shorthand/],
        ['a wrong script', '<isscript>\nvar a = 1;\nvar b = ;</isscript>', /:3: wrong script/],
        [
            'a script of newer JavaScript',
            '<isscript>\nvar a = 1;\nclass B {}</isscript>',
            /:3: wrong script: the engine does not know classes/
        ],
        ['a script that returns', '<isscript>return;</isscript>', /wrong script/],
        ['an unclosed comment', '<iscomment>', /<iscomment> is not closed/]
    ];

    errors.forEach(([what, page, message]) => {
        it(`is told with file and line: ${what}`, () => {
            expect(() => rendered({ page: '<isif condition="${false}">never reached</isif>' + page })).to.throw(
                message
            );
        });
    });

    const failures: Array<[string, string, RegExp]> = [
        ['an unknown variable', 'a\n${nobody}', /:2: "nobody" is not defined/],
        ['a call of nothing', '\n<isif condition="${pdict.a.b()}"></isif>', /:2: .*undefined/],
        ['a failing script, with its own line', '<isscript>\nvar a = null;\na.b();\n</isscript>', /:3: Cannot read/],
        [
            'a failing alternative',
            '<isif condition="${false}">\n<iselseif condition="${nobody}">\n</isif>',
            /:2: "nobody"/
        ],
        ['something that is no list', '<isloop items="${5}" var="a"></isloop>', /isloop needs an array/],
        [
            'a loop that counts to nothing',
            '<isloop begin="0" end="${pdict.none}"></isloop>',
            /isloop end must be a whole/
        ],
        ['a reserved name', '<isset name="pdict" value="a" scope="page"/>', /cannot be the name/],
        [
            'parts of the platform that are missing',
            '${pdict.CurrentOrganization}',
            /not implemented: pdict\.CurrentOrganization/
        ]
    ];

    failures.forEach(([what, page, message]) => {
        it(`is told when it fails: ${what}`, () => {
            expect(() => rendered({ page })).to.throw(message);
        });
    });

    it('is told of the included template', () => {
        expect(() => rendered({ page: '\n<isinclude template="part"/>', part: '\n\n${nobody}' })).to.throw(
            /^test_above\/cartridge\/templates\/default\/part\.isml:3: "nobody" is not defined\.$/
        );
    });
});

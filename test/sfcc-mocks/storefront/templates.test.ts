import { expect } from 'chai';
import { platformWith, rendered, renderedIn } from '../isml/renderPage';
import { openShop } from './shop';

/** Source unless a test names another: public templates that the platform runs. */
describe('ISML of storefronts', () => {
    it('takes expressions without quotes, with pairs of braces, in parentheses, and none at all', () => {
        const page =
            '<isprint value=${pdict.a} encoding="off"/><isif condition=${pdict.a === \'x\'}>y</isif>' +
            '<isset name="o" value="${{}}" scope="page"/>${(1)}<isset name="n" value="${}" scope="page"/><isif condition="${n}">never</isif>';
        expect(rendered({ page }, { pdict: { a: 'x' } })).to.equal('xy1');
    });

    it('reads properties of nothing as nothing, and calls nothing', () => {
        expect(
            rendered({ page: '[${pdict.a.b.c}${pdict.a[0].b}<isif condition="${pdict.a.b && true}">no</isif>]' })
        ).to.equal('[]');
        expect(() => rendered({ page: '${pdict.a.b.c()}' })).to.throw(':1:');
    });

    it('closes a block with its end tag, in any notation of its beginning', () => {
        expect(rendered({ page: '<isif condition="${true}"/>a</isif>' })).to.equal('a');
    });

    it('isloop: counts from begin to end without items', () => {
        const page = '<isloop begin="${2}" end="${6}" step="2" status="s">${s.index},</isloop>';
        expect(rendered({ page })).to.equal('2,4,6,');
    });

    it('isobject, isactivedatahead, isanalyticsoff: print nothing of their own, and isobject ends anywhere', () => {
        const page =
            '<isactivedatahead/><isanalyticsoff/><isobject object="${pdict.a}" view="detail">a<isinclude template="end"/>';
        expect(rendered({ page, end: '</isobject>b' }, { pdict: { a: {} } })).to.equal('ab');
    });

    it('isprint: a formatter is a pattern of Java for numbers too', () => {
        expect(rendered({ page: '<isprint value="${1234.5}" formatter="#,##0.00"/>' })).to.equal('1,234.50');
    });

    it('dw.util.Template: a text, from parameters in pdict and param', () => {
        const page = "${new (dw.util.Template)('part').render(pdict.map).text}";
        const part = '${pdict.a}${param.a}${pdict.none}';
        const pdict = (require: (id: string) => any): object => {
            const map = new (require('dw/util/HashMap'))();
            map.put('a', 'x');
            return { map };
        };
        expect(rendered({ page, part }, { pdict })).to.equal('xx');
    });

    // B2C developer tooling, "isslot"; slot.xsd
    it('isslot: its template shows what is configured and active, and sees nothing of the page', () => {
        const slot = '${slotcontent.slotID}:<isloop items="${slotcontent.content}" var="x">${x.ID}</isloop>${pdict.a}';
        const page =
            '<isslot id="home" context="global" description="d"/>|' +
            '<isslot id="none" context="global" description="d"/>|' +
            '<isslot id="banner" context="category" description="d" context-object="${pdict.garden}"/>';
        const platform = platformWith({ page, slot });
        openShop(platform.instance);
        const pdict = (require: (id: string) => any): object => ({
            a: 'hidden',
            garden: require('dw/catalog/CatalogMgr').getCategory('garden')
        });
        expect(renderedIn(platform, { pdict }).body).to.equal('home:rake||banner:about');
    });
});

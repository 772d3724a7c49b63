import { expect } from 'chai';
import type { SiteConfig } from '#sfcc-mocks';
import { Visit } from '#helpers/business-manager/visit';
import { businessManagerNodes } from '#helpers/platform/businessManagerNodes';
import { TestInstance } from '#helpers/platform/testInstance';

describe('Business Manager: a site that was selected in another tab', () => {
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        const site = sfcc.instance.site('RefArch');
        const { sites } = sfcc.instance as unknown as { sites: Map<string, SiteConfig> };
        sites.set('Outlet', { ...site, id: 'Outlet', name: 'Outlet' });
        visit = new Visit(sfcc);
        visit.select('Outlet');
    });

    afterEach(() => sfcc.close());

    const settings = (): unknown => structuredClone(sfcc.instance.store.row('SitePreference', 'Outlet')?.data);

    it('gets nothing of a form that was shown for the site before', () => {
        const before = settings();
        const answer = visit.submit('TikTokShopSettings-Save', { tiktokShopReporter: 'oms' });
        expect(answer.status).to.equal(409);
        expect(answer.body).to.contain('Another site was selected since this form was shown');
        expect(settings()).to.deep.equal(before);
        const forms = businessManagerNodes().filter((node) => visit.get(node).status === 405);
        expect(forms).to.have.length.greaterThan(8);
        forms.forEach((form) => expect(visit.submit(form, {}).status, form).to.equal(409));
    });

    it('gets what its own forms send', () => {
        const own = { 'tts-site': 'Outlet', tiktokShopReporter: 'oms' };
        expect(visit.submit('TikTokShopSettings-Save', own).status).to.equal(302);
        expect(JSON.stringify(settings())).to.contain('oms');
    });

    it('is named by every form', () => {
        expect(visit.page('TikTokShopSettings-Show')).to.contain(
            '<input type="hidden" name="tts-site" value="Outlet"/>'
        );
    });
});

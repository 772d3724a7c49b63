import { expect } from 'chai';
import { parseXml } from '#sfcc-mocks/metadata/xml';
import { keepMerchantValues } from '#tools/archive/keepMerchantValues';
import { siteFiles } from '#tools/archive/siteArchive';

const OURS = siteFiles({ sites: ['RefArch'] });

/** Ids of the elements of a file. */
function idsIn(text: string): string[] {
    return parseXml(text, 'file').children.map((child) => Object.values(child.attributes)[0] as string);
}

describe('an upgrade', () => {
    it('brings everything to an instance that has nothing', () => {
        expect([...keepMerchantValues(OURS, new Map())]).to.deep.equal([...OURS]);
    });

    it('brings declarations only, to an instance that has everything', () => {
        const kept = keepMerchantValues(OURS, OURS);
        for (const name of [
            'jobs.xml',
            'services.xml',
            'sites/RefArch/shipping.xml',
            'sites/RefArch/payment-methods.xml'
        ]) {
            expect(idsIn(kept.get(name)!), name).to.deep.equal([]);
        }
        expect(kept.has('inventory-lists/tiktokshop_oversell.xml')).to.equal(false);
        for (const name of ['meta/system-objecttype-extensions.xml', 'meta/custom-objecttype-definitions.xml']) {
            expect(kept.get(name)).to.equal(OURS.get(name));
        }
    });

    it('brings what is new', () => {
        const before = new Map(OURS);
        const jobs = OURS.get('jobs.xml')!;
        before.set('jobs.xml', jobs.replace('job-id="TikTokShop-OrderFeed"', 'job-id="of-the-merchant"'));
        before.set(
            'services.xml',
            OURS.get('services.xml')!.replace('service-id="tiktokshop.oms"', 'service-id="other"')
        );
        const kept = keepMerchantValues(OURS, before);
        expect(idsIn(kept.get('jobs.xml')!)).to.deep.equal(['TikTokShop-OrderFeed']);
        expect(idsIn(kept.get('services.xml')!)).to.deep.equal(['tiktokshop.oms']);
    });
});

import { expect } from 'chai';
import { importSite, jobConfigs, serviceConfigs } from '#sfcc-mocks';
import { readSiteArchive } from '#sfcc-mocks/metadata/siteFiles';
import { metadataItems } from '#tools/doctor/checkMetadata';
import { examine } from '#tools/doctor/examine';
import { keepMerchantValues } from '#tools/archive/keepMerchantValues';
import { siteArchive, siteFiles } from '#tools/archive/siteArchive';
import { exportTarget } from '#tools/target/exportTarget';
import { DoctorTarget } from '#helpers/platform/doctorTarget';

const SITES = { sites: ['RefArch'] };
const LISTS = ['tiktokshop_oversell'];

// What npm run deploy does with the metadata: it exports, leaves out what is there, and imports the rest.
describe('an upgrade of the metadata', () => {
    let given: DoctorTarget;

    beforeEach(() => {
        given = new DoctorTarget();
    });

    afterEach(() => given.close());

    async function upgrade(): Promise<void> {
        const there = await exportTarget(given.target(), LISTS);
        importSite(given.sandbox.instance, keepMerchantValues(siteFiles(SITES), there));
    }

    it('from an older archive brings what is new and keeps what the merchant has changed', async () => {
        const { instance } = given.sandbox;
        const { profiles, credentials, services } = serviceConfigs(instance);
        jobConfigs(instance).delete('TikTokShop-RetryTasks');
        services.delete('tiktokshop.oms');
        instance.objectTypes.attributesOf('Order').delete('orderTag');
        Object.assign(profiles.get('tiktokshop.openapi.profile')!, { timeoutMillis: 30000 });
        Object.assign(credentials.get('tiktokshop.oms.cred')!, {
            url: 'https://oms.merchant.test',
            password: 'secret'
        });
        jobConfigs(instance).get('TikTokShop-OrderFeed')!.description = 'changed by the merchant';
        given.prefer({ tiktokShopTotalsTolerance: 0.05 });
        await upgrade();
        expect(profiles.get('tiktokshop.openapi.profile')!.timeoutMillis).to.equal(30000);
        expect(credentials.get('tiktokshop.oms.cred')).to.include({
            url: 'https://oms.merchant.test',
            password: 'secret'
        });
        expect(jobConfigs(instance).get('TikTokShop-OrderFeed')!.description).to.equal('changed by the merchant');
        const preferences = instance.store.row('SitePreference', 'RefArch')!.data as Record<string, unknown>;
        expect(preferences.tiktokShopTotalsTolerance).to.equal(0.05);
        expect((await examine(given.target(), given.sandbox.clock.now())).findings).to.deep.equal([]);
    });

    it('changes nothing on an instance that has everything', async () => {
        const before = [...(await exportTarget(given.target(), LISTS))];
        await upgrade();
        await upgrade();
        expect([...(await exportTarget(given.target(), LISTS))]).to.deep.equal(before);
    });

    it('finds in the archive itself all that it looks for afterwards', () => {
        const archive = readSiteArchive(siteArchive('a', siteFiles(SITES)), 'a.zip');
        expect(metadataItems(archive)).to.deep.equal(metadataItems(siteFiles(SITES)));
        expect(metadataItems(archive).length).to.be.greaterThan(100);
    });
});

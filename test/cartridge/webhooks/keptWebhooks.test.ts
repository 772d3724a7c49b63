import { expect } from 'chai';
import { insert } from '#sfcc-mocks/store/session';
import { setShop } from '#helpers/tiktok/connection';
import { DirectShop } from '#helpers/tiktok/directShop';

const OTHER = '7499999999999999999';

describe('Webhooks of shops that no site has', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
        setShop(shop.sfcc, shop.tiktok.app.shopId, { siteId: null });
    });

    afterEach(() => shop.sfcc.close());

    it('wait up to ten thousand; TikTok is asked to send more again, until a site has the shop', () => {
        keep(9999, OTHER, 0);
        receive();
        expect(receive).to.throw('503');
        setShop(shop.sfcc, shop.tiktok.app.shopId, { siteId: 'RefArch' });
        receive();
        expect(shop.sfcc.rows('CustomObject:TikTokShopTask')).to.have.length(1);
    });

    it('wait where the site that they were kept for has lost their shop, also when too many wait already', () => {
        setShop(shop.sfcc, shop.tiktok.app.shopId, { siteId: 'Outlet' });
        receive();
        setShop(shop.sfcc, shop.tiktok.app.shopId, { siteId: null });
        keep(10000, OTHER, 0);
        shop.sfcc.instance.execute({ kind: 'job', siteId: 'Outlet' }, ({ modules }) => {
            const path = 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/takeKeptWebhooks';
            (modules.require(path) as { takeKeptWebhooks: (limit: number) => void }).takeKeptWebhooks(10);
        });
        const kept = shop.sfcc.rows('CustomObject:TikTokShopWebhook').map(({ custom }) => custom as { siteId: string });
        expect(kept.filter(({ siteId }) => siteId === 'Outlet')).to.have.length(1);
    });

    it('of a shop that many sites had before are kept for the last of them', () => {
        const sites = Array.from({ length: 12 }, (_none, index) => 'Site' + index);
        setShop(shop.sfcc, shop.tiktok.app.shopId, { siteId: 'RefArch', formerSites: JSON.stringify(sites) });
        receive();
        const kept = shop.sfcc.rows('CustomObject:TikTokShopWebhook').map(({ custom }) => custom as { siteId: string });
        expect(kept.map(({ siteId }) => siteId)).to.have.members(sites.slice(-8));
        expect(shop.sfcc.rows('CustomObject:TikTokShopTask')).to.have.length(1);
    });

    it('of a site that had the shop before are taken there, and go to no site a second time', () => {
        setShop(shop.sfcc, shop.tiktok.app.shopId, { siteId: 'Outlet', formerSites: '["RefArch"]' });
        receive();
        const keptFor = (): string[] =>
            shop.sfcc.rows('CustomObject:TikTokShopWebhook').map(({ custom }) => (custom as { siteId: string }).siteId);
        expect(keptFor()).to.have.members(['Outlet', 'RefArch']);
        shop.run();
        expect(keptFor()).to.deep.equal(['Outlet']);
        expect(shop.sfcc.rows('CustomObject:TikTokShopTask')).to.have.length(1);
    });

    it('are told with the shops of the oldest hundred', () => {
        keep(1, 'late', 1000);
        keep(100, OTHER, 0);
        shop.run();
        const told = shop.sfcc.customObject('TikTokShopValue', 'webhooksWithoutSite').value as string;
        expect(JSON.parse(told)).to.deep.equal({ count: 101, shops: [OTHER] });
    });

    it('are taken by the site that gets their shop, with what came to another site for it', () => {
        receive();
        const another = shop.openSecondShop('another', 'Outlet');
        receive(another);
        setShop(shop.sfcc, shop.tiktok.app.shopId, { siteId: 'RefArch' });
        shop.run();
        const tasks = shop.sfcc.rows('CustomObject:TikTokShopTask').map(({ custom }) => custom as { shopId: string });
        expect(tasks.map(({ shopId }) => shopId)).to.deep.equal([shop.tiktok.app.shopId]);
        const kept = shop.sfcc.rows('CustomObject:TikTokShopWebhook').map(({ custom }) => custom as object);
        expect(kept).to.have.length(1);
        expect(kept[0]).to.include({ siteId: 'Outlet', shopId: another });
    });

    /** Webhooks about orders that this site does not have. */
    function receive(shopId = shop.tiktok.app.shopId): void {
        shop.receive(1, { order_id: '577000000000000001' }, shopId);
    }

    /** Puts so many among those that wait. @param age - milliseconds after the others */
    function keep(count: number, shopId: string, age: number): void {
        shop.sfcc.change(() => {
            for (let index = 0; index < count; index += 1) {
                const key = `- ${shopId}-${index}`;
                const at = new Date(shop.sfcc.clock.now() + age);
                insert('CustomObject:TikTokShopWebhook', 'Sites-Site/' + key, {
                    type: 'TikTokShopWebhook',
                    key,
                    siteId: 'Sites-Site',
                    creationDate: at,
                    lastModified: at,
                    custom: { siteId: '-', shopId, isFormer: false, taskId: key, payload: '{"type":1,"orderIds":[]}' }
                });
            }
        });
    }
});

import { expect } from 'chai';
import { OrderMgr, replaceOrder } from '#sfcc-mocks';
import { edit, insert } from '#sfcc-mocks/store/session';
import { dropFile, HEAD, importFiles } from '#helpers/messages/omsFiles';
import { changeShop, setShop } from '#helpers/tiktok/connection';
import { DirectShop, postedOrder } from '#helpers/tiktok/directShop';
import { Visit } from '#helpers/business-manager/visit';
import { HOUR } from '#helpers/durations';
import type { Json } from '#helpers/platform/testInstance';

const ONE = '577000000000000001';
const PRODUCT = '701643632930';
const PACKAGES = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];

describe('The reporter of a shop', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });
    afterEach(() => shop.sfcc.close());

    async function shipped(): Promise<void> {
        await shop.paidOrder(ONE, { [PRODUCT]: 1 });
        shop.tell(ONE, { status: 'Shipped', packages: PACKAGES });
    }

    function feed(): string {
        shop.sfcc.job('TikTokShop-OrderFeed');
        return Object.values(shop.sfcc.feedFiles()).join('');
    }

    function setShopOfOrder(shopId: string): void {
        shop.sfcc.change(() => {
            Object.assign(edit<Json>('CustomObject:TikTokShopOrder', 'RefArch/' + ONE).custom as Json, { shopId });
        });
    }

    /** Orders of a shop that the feed has to tell; null for orders whose shop is not known. */
    function addDueForFeed(count: number, shopId: string | null): void {
        shop.sfcc.change(() => {
            const now = new Date(shop.sfcc.clock.now());
            for (let index = 0; index < count; index += 1) {
                const externalOrderId = String(577100000000000000n + BigInt(index));
                insert('CustomObject:TikTokShopOrder', 'RefArch/' + externalOrderId, {
                    type: 'TikTokShopOrder',
                    key: externalOrderId,
                    siteId: 'RefArch',
                    creationDate: now,
                    lastModified: now,
                    custom: { externalOrderId, shopId, feedDue: true, feedRevision: 1 }
                });
            }
        });
    }

    function entry(): Json {
        return shop.sfcc.customObject('TikTokShopOrder', ONE);
    }

    it("counts for its orders, before the site's", async () => {
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        changeShop(shop.sfcc, { reporter: 'cartridge' });
        await shipped();
        shop.run();
        expect(shop.units(ONE)).to.deep.equal([PRODUCT + ' 1Z1']);
        expect(feed()).to.equal('');
    });

    it('that is the feed is told of nothing by the cartridge', async () => {
        changeShop(shop.sfcc, { reporter: 'feed' });
        await shipped();
        shop.run();
        expect(shop.units(ONE)).to.deep.equal([PRODUCT + ' open']);
        expect(feed()).to.contain(ONE);
    });

    it('counts for each order of a file, whichever shops its orders have', () => {
        const two = '577000000000000002';
        shop.openSecondShop();
        setShop(shop.sfcc, shop.tiktok.app.shopId, { reporter: 'feed' });
        shop.sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        [ONE, two].forEach((id) => shop.sfcc.create(postedOrder(id, [[PRODUCT, 1, 10]])));
        setShopOfOrder(shop.tiktok.app.shopId);
        const rows = [ONE, two].map((id) => `e${id},TTS-${id},,Shipped,,1,UPS,1Z${id},,,`);
        dropFile(shop.sfcc, 'a.csv', [HEAD, ...rows].join('\n'));
        expect(importFiles(shop.sfcc).message).to.contain('2 events applied');
        expect(entry()).to.include({ feedDue: true });
        expect(shop.sfcc.customObject('TikTokShopOrder', two)).to.include({ feedDue: false, reportDue: true });
    });

    it('decides once the shop is known: where shops have different reporters, the feed waits for the shop of an order for an hour', async () => {
        shop.openSecondShop();
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        setShop(shop.sfcc, shop.tiktok.app.shopId, { reporter: 'cartridge' });
        shop.newOrder({ id: ONE, items: [{ productId: PRODUCT, quantity: 1 }] });
        expect(feed()).to.equal('');
        shop.sfcc.create(postedOrder('577000000000000002', [[PRODUCT, 1, 10]]));
        await shop.sfcc.clock.advance(59 * 60 * 1000);
        shop.run();
        expect(feed()).to.equal('');
        await shop.sfcc.clock.advance(2 * 60 * 1000);
        expect(feed()).to.contain('577000000000000002').and.not.to.contain(ONE);
    });

    it('is the feed, though a thousand orders before wait for their shop', async () => {
        await shop.paidOrder(ONE, { [PRODUCT]: 1 });
        const shopId = shop.openSecondShop();
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        setShop(shop.sfcc, shop.tiktok.app.shopId, { reporter: 'cartridge' });
        setShopOfOrder(shopId);
        addDueForFeed(1000, null);
        await shop.sfcc.clock.advance(1000);
        shop.tell(ONE, { status: 'Shipped', packages: PACKAGES });
        expect(feed()).to.contain(ONE);
    });

    it('that is the OMS is told by neither', async () => {
        changeShop(shop.sfcc, { reporter: 'oms' });
        await shipped();
        shop.run();
        expect([shop.units(ONE), feed()]).to.deep.equal([[PRODUCT + ' open'], '']);
    });

    it('takes over what is due for the feed when it becomes the cartridge', async () => {
        changeShop(shop.sfcc, { reporter: 'feed' });
        await shipped();
        changeShop(shop.sfcc, { reporter: 'cartridge' });
        expect(feed()).to.equal('');
        expect(entry()).to.include({ feedDue: false });
        shop.run();
        expect(shop.units(ONE)).to.deep.equal([PRODUCT + ' 1Z1']);
    });

    it('takes over what the feed had to tell, where its job no longer runs', async () => {
        changeShop(shop.sfcc, { reporter: 'feed' });
        await shipped();
        changeShop(shop.sfcc, { reporter: 'cartridge' });
        shop.run();
        expect(entry()).to.include({ feedDue: false });
        expect(shop.units(ONE)).to.deep.equal([PRODUCT + ' 1Z1']);
    });

    it('takes over what the feed had to tell, though the feed has a thousand orders of another shop to tell before', async () => {
        const second = shop.openSecondShop();
        setShop(shop.sfcc, second, { reporter: 'feed' });
        addDueForFeed(1000, second);
        setShop(shop.sfcc, shop.tiktok.app.shopId, { reporter: 'feed' });
        await shop.paidOrder(ONE, { [PRODUCT]: 1 });
        setShopOfOrder(shop.tiktok.app.shopId);
        shop.tell(ONE, { status: 'Shipped', packages: PACKAGES });
        setShop(shop.sfcc, shop.tiktok.app.shopId, { reporter: 'cartridge' });
        shop.run();
        expect(entry().feedDue).to.equal(false);
    });

    it('takes over what the feed had to tell once more after a hold', async () => {
        changeShop(shop.sfcc, { reporter: 'feed' });
        shop.placeOrder(ONE, { [PRODUCT]: 1 });
        shop.tell(ONE, { status: 'Shipped', packages: PACKAGES });
        expect(feed()).to.contain('1Z1');
        changeShop(shop.sfcc, { reporter: 'cartridge' });
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.run();
        expect(shop.units(ONE)).to.deep.equal([PRODUCT + ' 1Z1']);
    });

    it('takes over units that were cancelled, too', async () => {
        changeShop(shop.sfcc, { reporter: 'feed' });
        await shop.paidOrder(ONE, { [PRODUCT]: 2 });
        const cancel = { reason: 'out_of_stock', items: [{ productId: PRODUCT, quantity: 1 }] };
        shop.tell(ONE, { status: 'CANCELLED', cancel });
        changeShop(shop.sfcc, { reporter: 'cartridge' });
        expect(feed()).to.equal('');
        shop.run();
        expect(shop.units(ONE)).to.have.members([PRODUCT + ' cancelled', PRODUCT + ' open']);
    });

    it('takes over what is due for the feed, also if an agent edits the order before a job has run', async () => {
        changeShop(shop.sfcc, { reporter: 'feed' });
        await shipped();
        changeShop(shop.sfcc, { reporter: 'cartridge' });
        shop.sfcc.change(() => void replaceOrder(OrderMgr.getOrder('TTS-' + ONE)!, '00004711', () => undefined));
        await shop.sfcc.clock.advance(60 * 1000);
        shop.run();
        shop.run();
        expect(shop.units(ONE)).to.deep.equal([PRODUCT + ' 1Z1']);
        expect(entry()).to.include({ feedDue: false });
    });

    it('ends what is due for the feed when it becomes the OMS', async () => {
        changeShop(shop.sfcc, { reporter: 'feed' });
        await shipped();
        changeShop(shop.sfcc, { reporter: 'oms' });
        expect(feed()).to.equal('');
        expect(entry()).to.include({ feedDue: false }).and.not.include({ reportDue: true });
    });

    [false, true].forEach((hasTask) => {
        it(`takes over a report when it becomes the feed${hasTask ? ', also one that is a task already' : ''}`, async () => {
            await shipped();
            if (hasTask) {
                shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'] });
                shop.run();
                expect(shop.task(ONE)).to.include({ state: 'waiting' });
                shop.tiktok.faults.configure({ rate: 0 });
                await shop.sfcc.clock.advance(60 * 60 * 1000);
            }
            changeShop(shop.sfcc, { reporter: 'feed' });
            shop.run();
            expect(shop.units(ONE)).to.deep.equal([PRODUCT + ' open']);
            expect(feed()).to.contain(ONE);
        });
    });

    [false, true].forEach((isGivenUp) => {
        it(`tells a person of what left without tracking when it becomes the feed${isGivenUp ? ', and a user retries the report' : ''}`, async () => {
            await shop.paidOrder(ONE, { [PRODUCT]: 1 });
            shop.tell(ONE, { status: 'Shipped' });
            if (isGivenUp) {
                shop.run();
                expect(shop.task(ONE)).to.include({ state: 'dead', lastCode: 'tracking_missing' });
            }
            changeShop(shop.sfcc, { reporter: 'feed' });
            new Visit(shop.sfcc).submit('TikTokShopTasks-Retry', { id: 'report-' + ONE });
            shop.run();
            shop.run();
            expect(JSON.parse(entry().alerts as string)).to.deep.equal([JSON.stringify(['alert.tracking_missing'])]);
        });
    });

    ['oms', 'feed'].forEach((reporter) =>
        it(`of a second shop is ${reporter}, also of an order whose shop the connector has not named`, async () => {
            const second = shop.openSecondShop();
            setShop(shop.sfcc, second, { reporter });
            const order = shop.newOrder({ shop: second, items: [{ productId: PRODUCT, quantity: 1, price: '10.00' }] });
            await shop.sfcc.clock.advance(2 * 60 * 60 * 1000);
            shop.tell(order.id, { status: 'Shipped', packages: PACKAGES });
            shop.run();
            shop.run();
            expect(shop.units(order.id)).to.deep.equal([PRODUCT + ' open']);
            expect(shop.sfcc.customObject('TikTokShopOrder', order.id)).to.include({ shopId: second });
            expect(feed().includes(order.id)).to.equal(reporter === 'feed');
        })
    );

    it('of a second shop is the cartridge, also of what was told before the shop of the order was known', async () => {
        const second = shop.openSecondShop();
        shop.sfcc.prefer({ tiktokShopReporter: 'oms' });
        setShop(shop.sfcc, second, { reporter: 'cartridge' });
        shop.run();
        const order = shop.newOrder({ shop: second, items: [{ productId: PRODUCT, quantity: 1, price: '10.00' }] });
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.tell(order.id, { status: 'Shipped', packages: PACKAGES });
        shop.run();
        shop.run();
        expect(shop.units(order.id)).to.deep.equal([PRODUCT + ' 1Z1']);
    });

    it('decides also where a poll has read the order before', async () => {
        const second = shop.openSecondShop();
        setShop(shop.sfcc, second, { reporter: 'feed' });
        shop.run();
        const order = shop.newOrder({ shop: second, items: [{ productId: PRODUCT, quantity: 1, price: '10.00' }] });
        await shop.sfcc.clock.advance(2 * 60 * 60 * 1000);
        shop.run();
        expect(feed()).to.contain(order.id);
    });

    describe('is chosen in Business Manager', () => {
        let visit: Visit;

        beforeEach(() => {
            visit = new Visit(shop.sfcc);
        });

        function save(choice: Json): { status: number; body: string } {
            const shopId = shop.tiktok.app.shopId;
            return visit.submit('TikTokShopConnection-SaveShop', { shop: shopId, site: 'RefArch', ...choice });
        }

        function stored(): Json {
            return shop.sfcc.rows('CustomObject:TikTokShopShop')[0]!.custom as Json;
        }

        it('with site and mode, and who chose it is kept', () => {
            expect(save({ reporter: 'oms', mode: 'connector' }).status).to.equal(302);
            expect(stored()).to.include({ siteId: 'RefArch', reporter: 'oms', mode: 'connector' });
            const page = visit.page('TikTokShopConnection-Shop', { shop: shop.tiktok.app.shopId });
            expect(page).to.contain('value="oms" selected').and.contain('value="RefArch" selected');
            expect(visit.page('TikTokShopSettings-Show')).to.contain('Changed site, reporter and mode of a shop');
            save({ reporter: '', mode: '' });
            expect(stored()).to.include({ reporter: null, mode: null });
        });

        it('but not what cannot be', () => {
            shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
            [
                { reporter: 'somebody' },
                { mode: 'pigeon' },
                { site: 'Nowhere' },
                { reporter: 'feed', mode: 'direct' },
                { reporter: '', mode: 'direct' }
            ].forEach((choice) => expect(save(choice).status, JSON.stringify(choice)).to.equal(409));
            expect(stored()).to.not.include({ mode: 'direct' });
        });

        it('for a market that does not fit this site, as long as this site does not get its orders', () => {
            changeShop(shop.sfcc, { region: 'DE' });
            expect(save({ site: '', reporter: 'cartridge', mode: 'direct' }).status).to.equal(302);
            expect(stored()).to.include({ siteId: null, mode: 'direct' });
        });

        it('but not the cartridge to bring orders of a market that does not fit the site', () => {
            const direct = { reporter: 'cartridge', mode: 'direct' };
            changeShop(shop.sfcc, { region: 'DE' });
            const currency = save(direct);
            expect([currency.status, currency.body.includes('does not sell in the currency')]).to.deep.equal([
                409,
                true
            ]);
            Object.assign(shop.sfcc.instance.site('RefArch'), { allowedCurrencies: ['USD', 'EUR'] });
            const taxation = save(direct);
            expect([taxation.status, taxation.body.includes('treat tax differently')]).to.deep.equal([409, true]);
            changeShop(shop.sfcc, { region: 'US' });
            expect(save(direct).status).to.equal(302);
        });

        it('only by people of its site, once it has one', () => {
            expect(save({ site: 'Outlet' }).status).to.equal(302);
            expect(stored()).to.include({ siteId: 'Outlet', formerSites: '["RefArch"]' });
            expect(JSON.parse(stored().moves as string)).to.deep.equal([
                { siteId: 'RefArch', until: Math.floor(shop.sfcc.clock.now() / 1000) }
            ]);
            expect(save({ site: 'RefArch' }).status).to.equal(404);
            const page = visit.page('TikTokShopConnection-Show');
            expect(page).to.contain('Outlet').and.contain('Change it on its site.');
            changeShop(shop.sfcc, { siteId: null });
            expect(visit.page('TikTokShopOverview-Show')).to.contain('No site gets its orders');
            expect(save({ site: 'RefArch' }).status).to.equal(302);
        });

        it('and a site continues with the orders that it has', async () => {
            await shipped();
            save({ site: 'Outlet' });
            shop.run();
            expect(shop.units(ONE)).to.deep.equal([PRODUCT + ' 1Z1']);
        });
    });
});

import { expect } from 'chai';
import { changeShop, connectionOf } from '#helpers/tiktok/connection';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR } from '#helpers/durations';
import { Visit } from '#helpers/business-manager/visit';

const ONE = '577000000000000001';
const PRODUCT = '701643632930';
const PACKAGES = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];

describe('What was chosen for a shop outlives its connection', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
        shop.sfcc.prefer({ tiktokShopReporter: 'oms' });
        changeShop(shop.sfcc, { reporter: 'cartridge' });
    });

    afterEach(() => shop.sfcc.close());

    function disconnect(): void {
        new Visit(shop.sfcc).submit('TikTokShopConnection-Disconnect', { shop: shop.tiktok.app.shopId });
    }

    function connect(): void {
        shop.sfcc.job('TikTokShop-ConnectShop', { AuthCode: String(shop.simulate('authorize').code) });
    }

    [true, false].forEach((isShopKnown) =>
        it(`the cartridge tells what the OMS has said meanwhile of an order whose shop was ${isShopKnown ? '' : 'not '}known`, async () => {
            shop.run();
            await shop.paidOrder(ONE, { [PRODUCT]: 1 });
            if (isShopKnown) {
                shop.run();
            }
            disconnect();
            shop.tell(ONE, { status: 'Shipped', packages: PACKAGES });
            connect();
            shop.run();
            shop.run();
            expect(shop.units(ONE)).to.deep.equal([PRODUCT + ' 1Z1']);
        })
    );

    it('the cartridge does not report what the feed has told before the shop of the order was known', async () => {
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        changeShop(shop.sfcc, { reporter: 'feed' });
        shop.run();
        await shop.paidOrder(ONE, { [PRODUCT]: 1 });
        shop.tell(ONE, { status: 'Shipped', packages: PACKAGES });
        expect(shop.sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
        expect(shop.sfcc.customObject('TikTokShopOrder', ONE)).to.include({ feedDue: false });
        changeShop(shop.sfcc, { reporter: 'cartridge' });
        shop.simulate(`orders/${ONE}/fraud-cancel`);
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        shop.run();
        expect(shop.sfcc.customObject('TikTokShopOrder', ONE).shopId).to.equal(shop.tiktok.app.shopId);
        expect(shop.sfcc.customObject('TikTokShopTask', 'report-' + ONE)).to.equal(undefined);
    });

    it('the cartridge gives up a report that is due meanwhile, and makes it when a person retries it', async () => {
        await shop.paidOrder(ONE, { [PRODUCT]: 1 });
        shop.run();
        disconnect();
        shop.tell(ONE, { status: 'Shipped', packages: PACKAGES });
        shop.run();
        expect(shop.task(ONE)).to.include({ state: 'dead', lastCode: 'not_connected' });
        connect();
        new Visit(shop.sfcc).submit('TikTokShopTasks-Retry', { id: `report-${ONE}` });
        shop.run();
        expect(shop.units(ONE)).to.deep.equal([PRODUCT + ' 1Z1']);
    });

    it('the feed continues to tell of its orders', async () => {
        changeShop(shop.sfcc, { reporter: 'feed' });
        await shop.paidOrder(ONE, { [PRODUCT]: 1 });
        shop.run();
        disconnect();
        shop.tell(ONE, { status: 'Shipped', packages: PACKAGES });
        shop.sfcc.job('TikTokShop-OrderFeed');
        expect(Object.values(shop.sfcc.feedFiles()).join('')).to.contain(ONE);
    });

    it('but a new order without a known shop is reported by the reporter of the site', async () => {
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        disconnect();
        await shop.paidOrder(ONE, { [PRODUCT]: 1 });
        shop.tell(ONE, { status: 'Shipped', packages: PACKAGES });
        shop.sfcc.job('TikTokShop-OrderFeed');
        expect(Object.values(shop.sfcc.feedFiles()).join('')).to.contain('1Z1');
    });

    it('all of it is there again with the connection', () => {
        const chosen = {
            mode: 'connector',
            skippedKinds: 'sample',
            warehouses: '{"W1":"inventory_m"}',
            carriers: '{"Own":"UPS"}',
            callsPerDay: 500
        };
        changeShop(shop.sfcc, chosen);
        disconnect();
        connect();
        expect(connectionOf(shop.sfcc)).to.include({ ...chosen, reporter: 'cartridge', siteId: 'RefArch' });
    });
});

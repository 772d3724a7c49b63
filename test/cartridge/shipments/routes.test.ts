import { expect } from 'chai';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';

const A = '701643632930';
const IDS = ['577000000000000001', '577000000000000002', '577000000000000003'] as const;
const WAREHOUSES = 'GET /logistics/202309/warehouses';
const PROVIDERS = 'GET /logistics/202309/delivery_options/{delivery_option_id}/shipping_providers';

/** Source: Get Shipping Providers; Partner Center change log, 2026-03: EU delivery options by region. */
describe("TikTok's carriers by the countries of warehouse and buyer", () => {
    let shop: DirectShop;

    afterEach(() => shop.sfcc.close());

    it('are asked for by route in the EU, once for each route, and the parcel travels with one of them', async () => {
        open('DE');
        await place('DE', 'FR', 'FR');
        IDS.forEach((id) => ship(id, 'UPS'));
        expect(shop.run()).to.include({ status: 'ok' });
        expect(shop.calls()).to.include({ [WAREHOUSES]: 1, [PROVIDERS]: 2 });
        expect(IDS.flatMap((id) => shop.units(id))).to.deep.equal(IDS.map((id) => `${A} 1Z${id}`));
    });

    it('that do not leave the country are no choice for a buyer abroad: a person is told', async () => {
        open('DE');
        await place('FR', 'DE');
        ship(IDS[0], 'Hermes');
        ship(IDS[1], 'Hermes');
        shop.run();
        expect(shop.task(IDS[0])).to.include({ state: 'dead', lastCode: 'unknown_carrier' });
        expect(shop.units(IDS[1])).to.deep.equal([`${A} 1Z${IDS[1]}`]);
    });

    it('do not depend on it elsewhere, and nothing more is asked', async () => {
        open('US');
        await place('US');
        ship(IDS[0], 'UPS');
        shop.run();
        expect(shop.calls()[PROVIDERS]).to.equal(1);
        expect(shop.calls()[WAREHOUSES]).to.equal(undefined);
    });

    ['internal', 'garbage-after'].forEach((kind) => {
        it(`are asked for again when the warehouses could not be read (${kind})`, async () => {
            open('DE');
            await place('FR');
            ship(IDS[0], 'UPS');
            shop.tiktok.faults.configure({ rate: 1, kinds: [kind], match: '/logistics/202309/warehouses' });
            shop.run();
            expect(shop.units(IDS[0])).to.deep.equal([`${A} open`]);
            shop.tiktok.faults.configure({ rate: 0 });
            await shop.sfcc.clock.advance(60 * 60 * 1000);
            shop.run();
            expect(shop.units(IDS[0])).to.deep.equal([`${A} 1Z${IDS[0]}`]);
        });
    });

    function open(region: string): void {
        shop = new DirectShop(region);
    }

    /** Orders of buyers in these countries. */
    async function place(...countries: string[]): Promise<void> {
        for (const [index, country] of countries.entries()) {
            await shop.paidOrder(IDS[index] as string, { [A]: 1 });
            const order = shop.tiktok.orders.byId.get(IDS[index] as string)!;
            shop.tiktok.orders.changeAddress(order, { region_code: country });
        }
        shop.tiktok.calls.clear();
    }

    function ship(id: string, carrier: string): void {
        const packages = [{ packageNo: '1', carrier, trackingNumber: '1Z' + id }];
        const event: Json = { status: 'Shipped', packages };
        shop.tell(id, event);
    }
});

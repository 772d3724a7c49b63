import { expect } from 'chai';
import { providersOf } from '#simulators/tiktok-shop/facts/providers';
import { Visit } from '#helpers/business-manager/visit';
import { WAREHOUSE_ID } from '#simulators/tiktok-shop/facts/warehouse';
import type { Json } from '#helpers/platform/testInstance';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';
import { addInventoryList } from '#helpers/platform/inventoryList';

const PRODUCT = '701643632930';
const ONE = [{ productId: PRODUCT, quantity: 1, price: '25.00' }];

describe('Settings of a shop in direct mode', () => {
    let shop: ImportShop;
    let visit: Visit;

    beforeEach(() => {
        shop = new ImportShop();
        visit = new Visit(shop.sfcc);
    });

    afterEach(() => shop.sfcc.close());

    function save(choice: Record<string, string>): string {
        const form = { shop: shop.tiktok.app.shopId, site: 'RefArch', reporter: '', mode: '', ...choice };
        const answer = visit.submit('TikTokShopConnection-SaveShop', form);
        return answer.status === 302 ? '' : answer.body.replace(/\s+/g, ' ');
    }

    function provider(name: string): string {
        return `"${providersOf('US').find((one) => one.name === name)!.id}"`;
    }

    [
        { kind: 'sample', name: 'samples', input: { sample: true } },
        { kind: 'fbt', name: 'orders from TikTok\u2019s warehouse', input: { shipping: 'fbt' as const } }
    ].forEach(({ kind, name, input }) =>
        it(`leave ${name} out, in the plan as well, and nothing else`, async () => {
            expect(save({ ['skip-' + kind]: 'true' })).to.equal('');
            shop.bought({ items: ONE, ...input });
            const usual = shop.bought({ items: ONE });
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            expect(shop.import({ DryRun: 'true' })!.message).to.contain('1 order to create');
            expect(shop.import()).to.include({ status: 'ok' });
            expect(shop.numbers()).to.deep.equal(['TTS-' + usual.id]);
            expect(visit.page('TikTokShopConnection-Shop', { shop: shop.tiktok.app.shopId })).to.match(
                new RegExp(`name="skip-${kind}" type="checkbox" value="true" checked`)
            );
            save({});
            shop.bought({ items: ONE, ...input });
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            shop.import();
            expect(shop.numbers()).to.have.length(2);
        })
    );

    function record(listId: string): Json {
        return shop.sfcc.instance.store.row('InventoryRecord', `${listId}/${PRODUCT}`)!.data as Json;
    }

    it('take the stock from the inventory list of the warehouse', async () => {
        addInventoryList(shop.sfcc, 'north', PRODUCT);
        expect(save({ warehouses: `${WAREHOUSE_ID} = north` })).to.equal('');
        const usual = JSON.stringify(record('inventory_m'));
        const order = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        expect(shop.entry(order.id).stockTaken).to.equal(JSON.stringify({ [PRODUCT]: 1 }));
        expect(JSON.stringify(record('inventory_m'))).to.equal(usual);
        expect(record('north')).to.not.deep.include({ turnover: 0, onOrder: 0 });
    });

    it('name carriers for this shop, before the site does', async () => {
        shop.sfcc.prefer({ tiktokShopCarriers: JSON.stringify({ 'Our Van': 'USPS' }) });
        save({ carriers: 'Our Van = UPS' });
        const order = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        shop.tell(order.id, {
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'Our Van', trackingNumber: '1Z1' }]
        });
        shop.run();
        expect(order.status).to.equal('AWAITING_COLLECTION');
        expect(JSON.stringify([...shop.tiktok.orders.packages.byId.values()]))
            .to.contain(provider('UPS'))
            .and.not.to.contain(provider('USPS'));
    });

    const wrong: Array<{ choice: Record<string, string>; told: string }> = [
        { choice: { warehouses: 'no row' }, told: 'a warehouse id, an equals sign' },
        { choice: { warehouses: '1 = no-such-list' }, told: 'There is no inventory list' },
        { choice: { carriers: 'Us = UPS\nUs = USPS' }, told: 'each of yours once' }
    ];
    wrong.forEach(({ choice, told }) =>
        it(`are refused with ${JSON.stringify(choice)}, and what was entered stays in the form`, () => {
            const page = save(choice);
            expect(page).to.contain(told);
            expect(page).to.contain(Object.values(choice)[0]!.replace(/\s+/g, ' '));
        })
    );
});

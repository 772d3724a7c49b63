import { expect } from 'chai';
import { edit, insert } from '#sfcc-mocks/store/session';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ORDER_NO = 'TTS-577000000000000001';
const [PRODUCT, PART] = ['701643632930', '701643632947'];

/** The buyer has paid for any product. Source: Script API, dw.catalog.Product and OrderMgr.createOrder. */
describe('An order of any product', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    /** Posts an order of 3 units at 10.00 each; the order as OCAPI has it. */
    function ordered(productId: string): Json {
        const totals = { adjusted_shipping_total: { net_price: 0, tax: 0, gross_price: 0 }, price_adjustments: [] };
        const payment = { payment_method: 'SOCIAL_PAY', amount: 30 };
        const created = sfcc.create(externalOrder({ product_lineitems: [line(productId, 3)], totals, payment }));
        expect(created.status, created.text + JSON.stringify(sfcc.log.slice(-1))).to.equal(200);
        const { json } = sfcc.order(ORDER_NO);
        expect([json.order_total, json.product_items[0].quantity, json.product_items[0].price]).to.deep.equal([
            30, 3, 30
        ]);
        return json;
    }

    function add(product: Json, allocation: number | null = 100): void {
        sfcc.change(() => {
            insert('Product', 'any', { id: 'any', name: 'Any', online: true, ...product });
            if (allocation !== null) {
                const stock = { listId: 'inventory_m', productId: 'any', allocation, perpetual: false, onOrder: 0 };
                insert('InventoryRecord', 'inventory_m/any', stock);
            }
        });
    }

    const onOrder = (productId: string): number =>
        (sfcc.instance.store.row('InventoryRecord', 'inventory_m/' + productId)!.data as Json).onOrder as number;

    it('with options: TikTok’s price is for all of it', () => {
        add({ options: [{ id: 'print', defaultValue: 'none' }] });
        const { c_tiktokHoldReason, product_items } = ordered('any');
        expect(c_tiktokHoldReason || '').to.equal('');
        expect(product_items[0].option_items[0]).to.include({ option_value_id: 'none', price: 0, quantity: 3 });
        expect(onOrder('any')).to.equal(3);
    });

    it('that is a bundle: its parts leave the stock', () => {
        add(
            {
                bundled: [
                    { productId: PRODUCT, quantity: 2 },
                    { productId: PART, quantity: 1 }
                ]
            },
            null
        );
        expect(ordered('any').c_tiktokHoldReason || '').to.equal('');
        expect([onOrder(PRODUCT), onOrder(PART)]).to.deep.equal([6, 3]);
    });

    it('that is a bundle without enough of a part is held, and takes none', () => {
        add({ bundled: [{ productId: PRODUCT, quantity: 2000 }] }, null);
        expect(ordered('any').c_tiktokHoldReason).to.equal('out_of_stock');
        expect(onOrder(PRODUCT)).to.equal(0);
    });

    it('without a stock record, where the list has everything in stock by default', () => {
        sfcc.change(() => (edit<Json>('InventoryList', 'inventory_m').defaultInStock = true));
        add({}, null);
        expect(ordered('any').c_tiktokHoldReason || '').to.equal('');
    });

    it('without a stock record, where the list has not, is held', () => {
        add({}, null);
        expect(ordered('any').c_tiktokHoldReason).to.equal('out_of_stock');
    });

    it('outside of the catalog of the site is held as unknown', () => {
        add({ inSiteCatalog: false });
        expect(ordered('any').c_tiktokHoldReason).to.equal('unknown_product');
        expect(onOrder('any')).to.equal(0);
    });

    const REFUSED: Array<[string, Json]> = [
        ['is offline', { online: false }],
        ['is a master', { kind: 'master' }],
        ['is a set', { kind: 'set' }],
        ['is a variation group', { kind: 'variationGroup' }]
    ];
    REFUSED.forEach(([what, product]) => {
        it(`that ${what} is held with a line that stands in for it`, () => {
            add(product);
            const { c_tiktokHoldReason, product_items } = ordered('any');
            expect(c_tiktokHoldReason).to.equal('not_orderable');
            expect(product_items[0].product_id).to.equal('any-not-orderable');
            expect(onOrder('any')).to.equal(0);
        });
    });

    describe('with Omnichannel Inventory', () => {
        beforeEach(() => {
            sfcc.instance.switches.inventoryIntegrationMode = 'OCI';
        });

        it('takes its stock from the location of the site', () => {
            add({});
            expect(ordered('any').c_tiktokHoldReason || '').to.equal('');
            expect(onOrder('any')).to.equal(3);
        });

        it('is a line without product, held, when there is too little of it; the other lines take theirs', () => {
            add({}, 2);
            const lines = [line('any', 3), line(PRODUCT)];
            const totals = { adjusted_shipping_total: { net_price: 0, tax: 0, gross_price: 0 }, price_adjustments: [] };
            const payment = { payment_method: 'SOCIAL_PAY', amount: 40 };
            expect(sfcc.create(externalOrder({ product_lineitems: lines, totals, payment })).status).to.equal(200);
            const { c_tiktokHoldReason, product_items } = sfcc.order(ORDER_NO).json;
            expect(c_tiktokHoldReason).to.equal('out_of_stock');
            expect(product_items.map((item: Json) => item.product_id)).to.deep.equal(['any-not-orderable', PRODUCT]);
            expect(product_items.map((item: Json) => item.c_oversold || false)).to.deep.equal([true, false]);
            expect(product_items.map((item: Json) => item.inventory_id)).not.to.include('tiktokshop_oversell');
            expect([onOrder('any'), onOrder(PRODUCT)]).to.deep.equal([0, 1]);
        });

        it('takes none where TikTok ships the order from its own warehouse', () => {
            add({});
            const payment = { payment_method: 'SOCIAL_PAY', amount: 36.24 };
            const body = externalOrder({
                product_lineitems: [line('any', 3)],
                payment,
                c_fulfillmentType: 'FULFILLMENT_BY_TIKTOK'
            });
            expect(sfcc.create(body).status).to.equal(200);
            expect(onOrder('any')).to.equal(0);
            expect(sfcc.order(ORDER_NO).json.c_tiktokHoldReason || '').to.equal('');
        });

        it('is not in stock because a list says so of what it does not know, nor because its stock is not counted', () => {
            add({}, null);
            sfcc.change(() => (edit<Json>('InventoryList', 'inventory_m').defaultInStock = true));
            expect(ordered('any').c_tiktokHoldReason).to.equal('out_of_stock');
        });

        it('counts what the lines before have taken', () => {
            add({}, 4);
            const payment = { payment_method: 'SOCIAL_PAY', amount: 66.24 };
            const body = externalOrder({ product_lineitems: [line('any', 3), line('any', 3)], payment });
            expect(sfcc.create(body).status).to.equal(200);
            const { product_items } = sfcc.order(ORDER_NO).json;
            expect(product_items.map((item: Json) => item.product_id)).to.deep.equal(['any', 'any-not-orderable']);
            expect(onOrder('any')).to.equal(3);
        });

        it('needs no list for what is oversold', () => {
            sfcc.instance.store.table('InventoryList').delete('tiktokshop_oversell');
            const { message } = sfcc.job('TikTokShop-CheckSafeguards').exit_status as unknown as Json;
            expect(message).not.to.contain('oversell_list_missing');
        });
    });

    it('that only createOrder refuses is created again without the catalog, in a transaction of its own', () => {
        // Not even the list for what is oversold has it.
        add({}, 0);
        sfcc.change(() => (edit<Json>('InventoryList', 'tiktokshop_oversell').defaultInStock = false));
        const { c_tiktokHoldReason, product_items } = ordered('any');
        expect(c_tiktokHoldReason).to.equal('not_orderable');
        expect(product_items[0].product_id).to.equal('any-not-orderable');
        expect(sfcc.log.some(({ message }) => message.includes('A product is not available'))).to.equal(true);
    });

    ['any', 'any-not-orderable'].forEach((productId) => {
        it(`is shipped by an event that names it ${productId}, and told by TikTok’s id`, () => {
            add({ online: false });
            ordered('any');
            sfcc.change(() => (edit<Json>('Order', 'RefArch/' + ORDER_NO).confirmationStatus = 2));
            void sfcc.clock.advance(10000);
            sfcc.job('TikTokShop-ProcessTasks');
            const packages = [
                { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: [{ productId, quantity: 2 }] }
            ];
            const event = { eventId: 'e1', orderNo: ORDER_NO, status: 'PartiallyShipped', packages };
            const [outcome] = sfcc.events(event);
            expect(outcome!.outcome, JSON.stringify(outcome)).to.equal('applied');
            const { c_externalOrderStatus, c_shipmentsInfo } = sfcc.order(ORDER_NO).json;
            expect(c_externalOrderStatus).to.equal('PartiallyShipped');
            expect(JSON.parse(c_shipmentsInfo)['1'].items).to.deep.equal([{ productId: 'any', quantity: 2 }]);
        });
    });

    it('is in the feed by TikTok’s id', () => {
        add({ online: false });
        ordered('any');
        void sfcc.clock.advance(10000);
        sfcc.job('TikTokShop-OrderFeed');
        const feed = JSON.stringify(sfcc.feedFiles());
        expect(feed).to.contain('<product-id>any</product-id>').and.not.contain('not-orderable</product-id>');
    });

    // Script API: ShippingMgr.getAllShippingMethods gives methods of the session's currency
    it('in another currency has the shipping method of that currency', () => {
        sfcc.instance.site('RefArch').allowedCurrencies = ['USD', 'EUR'];
        const euro = (externalOrderId: string): Json => {
            sfcc.create(externalOrder({ currency: 'EUR', c_externalOrderId: externalOrderId }));
            return sfcc.order('TTS-' + externalOrderId).json;
        };
        expect(euro('577000000000000002').c_tiktokHoldReason).to.equal('unknown_shipping_method');
        sfcc.change(() => {
            const method = sfcc.instance.store.row('ShippingMethod', 'TTS004')!.data as Json;
            insert('ShippingMethod', 'TTS004_EUR', { ...method, id: 'TTS004_EUR', currency: 'EUR' });
        });
        expect(euro('577000000000000003').c_tiktokHoldReason || '').to.equal('');
    });
});

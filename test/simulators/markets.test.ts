import { expect } from 'chai';
import { createShop, paidOrder } from '#helpers/tiktok/tiktok';
import type { Shop } from '#helpers/tiktok/tiktok';

const OUT_OF_STOCK = 'seller_cancel_reason_out_of_stock';
const PRICE = 'seller_cancel_reason_wrong_price';
const ADDRESS = 'seller_cancel_paid_reason_address_not_deliver';
const REQUESTED = 'seller_cancel_paid_reason_buyer_requested_cancellation';
const FRAUD = 'seller_cancel_order_reason_potential_fraud';
const PROVIDERS = '/logistics/202309/delivery_options/7091146663229654785/shipping_providers';
const MISFIT = 25001021;
/** A carrier that is usual in the market. */
const CARRIERS: Record<string, string> = {
    US: 'UPS',
    GB: 'Royal Mail',
    DE: 'DHL',
    FR: 'Colissimo',
    ES: 'Correos',
    IT: 'Poste Italiane',
    IE: 'An Post',
    SG: 'Ninja Van',
    MY: 'Pos Laju',
    TH: 'Flash Express',
    VN: 'Viettel Post',
    PH: 'LBC Express',
    ID: 'JNE',
    JP: 'Yamato Transport',
    BR: 'Correios',
    MX: 'Estafeta'
};
const ALL = Object.keys(CARRIERS);

/** Source: Get Order Detail, `payment`; Cancel Order, appendix of reasons; Get Shipping Providers. */
describe('simulated TikTok Shop: markets', () => {
    let shop: Shop;

    beforeEach(() => {
        shop = createShop();
    });

    (
        [
            ['US', 'USD', '5.00', '105.00'],
            ['GB', 'GBP', '0.00', '100.00'],
            ['JP', 'JPY', '0', '100'],
            ['BR', 'BRL', '0.00', '100.00'],
            ['VN', 'VND', '0', '100']
        ] as const
    ).forEach(([region, currency, tax, total]) => {
        it(`in ${region} an order has its currency, and tax is ${tax === '5.00' ? 'added' : 'contained'}`, () => {
            const opened = shop.simulate('shops', { region });
            expect(opened).to.include({ currency, taxIncluded: region !== 'US' });
            const items = [{ productId: '701643632930', quantity: 1, price: '100' }];
            const { id } = shop.simulate('orders', { shop: opened.id, shippingFee: '0', items });
            const { payment, line_items: lines } = shown(id as string);
            expect(payment).to.include({ currency, tax, total_amount: total });
            expect(lines[0].item_tax).to.have.length(region === 'US' ? 1 : 0);
        });
    });

    it('tax that is set counts in every market', () => {
        const items = [{ productId: '701643632930', quantity: 1, price: '100' }];
        const input = { region: 'GB', shippingFee: '0', items, taxIncluded: false, taxRate: 0.1 };
        expect(shown(shop.simulate('orders', input).id as string).payment).to.include({ tax: '10.00' });
    });

    (
        [
            ['US', REQUESTED, 0],
            ['US', FRAUD, 25001014],
            ['GB', `${OUT_OF_STOCK}_uk`, 0],
            ['GB', `${REQUESTED}_uk`, MISFIT],
            ['JP', FRAUD, 0],
            ['BR', PRICE, MISFIT],
            ['BR', ADDRESS, 0],
            ['TH', ADDRESS, MISFIT],
            ['TH', OUT_OF_STOCK, 0]
        ] as const
    ).forEach(([region, reason, code]) => {
        it(`in ${region} the seller cancels with ${reason}: code ${code}`, () => {
            const body = { order_id: paidOrder(shop, { region }), cancel_reason: reason };
            const { json } = shop.call('POST', '/return_refund/202602/cancellations', { body });
            expect(json.code).to.equal(code);
        });
    });

    it('takes the regions of a delivery as countries of two letters', () => {
        const code = (query: Record<string, string>): number =>
            shop.call('GET', PROVIDERS, { query }).json.code as number;
        expect(code({ warehouse_region: 'DE', buyer_region: 'FR' })).to.equal(0);
        expect(code({ buyer_region: 'France' })).to.equal(36009004);
        const names = (query: Record<string, string>): string[] =>
            shop
                .call('GET', PROVIDERS, { query })
                .json.data.shipping_providers.map((one: { name: string }) => one.name) as string[];
        expect(names({ warehouse_region: 'US', buyer_region: 'US' })).to.include('USPS');
        expect(names({ warehouse_region: 'US', buyer_region: 'CA' }))
            .to.include('UPS')
            .and.not.to.include('USPS');
    });

    ALL.forEach((region, position) => {
        it(`in ${region} an order is shipped with a carrier of the market, and with none of another (21011022)`, () => {
            shop = createShop(region);
            const id = paidOrder(shop, { region, holdFlow: 'awaiting', needsInvoice: false });
            const [own, other] = [region, ALL[(position + 1) % ALL.length] as string].map((market) =>
                carriersOf(createShop(market))
            );
            expect(own!.map(({ name }) => name)).to.include(CARRIERS[region]);
            expect(ship(id, other![0]!.id)).to.equal(21011022);
            expect(shown(id)).to.include({ status: 'AWAITING_SHIPMENT' });
            expect(ship(id, own![0]!.id)).to.equal(0);
            expect(shown(id)).to.include({ status: 'AWAITING_COLLECTION', shipping_provider: own![0]!.name });
        });
    });

    /** The carriers that a shop may choose, by way of its warehouse. */
    function carriersOf({ call }: Shop): Array<{ id: string; name: string }> {
        const { warehouses } = call('GET', '/logistics/202309/warehouses').json.data;
        const path = `/logistics/202309/warehouses/${warehouses[0].id}/delivery_options`;
        const [option] = call('GET', path).json.data.delivery_options;
        const providers = `/logistics/202309/delivery_options/${option.id}/shipping_providers`;
        return call('GET', providers).json.data.shipping_providers as Array<{ id: string; name: string }>;
    }

    /** The whole order leaves, as its market has it. @returns the code */
    function ship(id: string, providerId: string): number {
        const tracking = { tracking_number: '1Z1', shipping_provider_id: providerId };
        const marked = shop.call('POST', `/fulfillment/202309/orders/${id}/packages`, { body: tracking }).json;
        if (marked.code !== 21008106) {
            return marked.code as number;
        }
        const path = `/fulfillment/202309/packages/${shown(id).packages[0].id}/ship`;
        return shop.call('POST', path, { body: { self_shipment: tracking } }).json.code as number;
    }

    function shown(id: string): Record<string, any> {
        const message = { method: 'GET', url: `http://tiktok.test/_sim/orders/${id}`, headers: {}, body: '' };
        return JSON.parse((shop.tiktok.handle(message) as { body: string }).body) as Record<string, any>;
    }
});

import { expect } from 'chai';
import { isPaidOnDelivery } from '#cartridge/lifecycle/rules/tiktok/tiktokPayment';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { DirectShop } from '#helpers/tiktok/directShop';

const ID = '577000000000000001';
const A = '701643632930';

/** Source: Get Order Detail, `is_cod`, `delivery_time`; Order API overview, status machine. */
describe('An order with cash on delivery', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop('TH');
        shop.newOrder({ id: ID, cod: true, items: [{ productId: A, quantity: 1, price: '10.00' }] });
    });

    afterEach(() => shop.sfcc.close());

    it('is paid once TikTok reports it as delivered, and not before', async () => {
        create();
        await reach('IN_TRANSIT');
        expect(payment()).to.equal('not_paid');
        await reach('DELIVERED');
        expect(payment()).to.equal('paid');
        shop.run();
        expect(payment()).to.equal('paid');
    });

    it('is paid although only its completion was seen, but not when it was refunded on its way', () => {
        const completed = { is_cod: true, status: 'COMPLETED' };
        expect(isPaidOnDelivery({ ...completed, delivery_time: 1 })).to.equal(true);
        expect(isPaidOnDelivery({ ...completed, delivery_time: 0 })).to.equal(false);
        expect(isPaidOnDelivery(completed)).to.equal(false);
        expect(isPaidOnDelivery({ ...completed, status: 'IN_TRANSIT', delivery_time: 1 })).to.equal(false);
        expect(isPaidOnDelivery({ status: 'DELIVERED' })).to.equal(false);
    });

    function create(): void {
        const body = externalOrder({
            c_externalOrderId: ID,
            product_lineitems: [line(A, 1)],
            payment: { payment_method: 'COD', amount: 26.24 }
        });
        expect(shop.sfcc.create(body).status).to.equal(200);
    }

    async function reach(status: 'IN_TRANSIT' | 'DELIVERED'): Promise<void> {
        shop.tiktok.orders.setStatus(shop.tiktok.orders.byId.get(ID)!, status);
        await shop.sfcc.clock.advance(60 * 1000);
        shop.receive(1, { order_id: ID, order_status: status });
        shop.run();
    }

    function payment(): unknown {
        return shop.order(ID).payment_status;
    }
});

import { expect } from 'chai';
import sinon from 'sinon';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { OrderMgr } from '#sfcc-mocks';
import { edit, insert } from '#sfcc-mocks/store/session';

const ORDER_NO = 'TTS-577000000000000001';
const PRODUCT = '701643632930';

/** The buyer has paid: what the site's own data say against it stops no order. */
describe('An order that the rules of the site do not fit', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    // Script API: createPriceAdjustment throws for the id of a promotion of the site
    it('has discounts of its own, though the site has promotions of the same ids', () => {
        sfcc.change(() => ['Autumn', 'Winter'].forEach((id) => insert('Promotion', id, { id })));
        const discount = { net_price: -1, tax: -0.04, tax_rate: 0.04, promotion_id: 'Winter' };
        const totals = { ...externalOrder().totals, price_adjustments: [discount] };
        const created = sfcc.create(
            externalOrder({ totals, payment: { payment_method: 'SOCIAL_PAY', amount: 103.9 } })
        );
        expect(created.status, created.text + JSON.stringify(sfcc.log.slice(-1))).to.equal(200);
        const { lines, adjustments } = record();
        expect(lines[0].adjustments.map((one: Json) => one.promotionId)).to.deep.equal(['TikTok-Autumn']);
        expect(adjustments.map((one: Json) => one.promotionId)).to.deep.equal(['TikTok-Winter']);
        expect(sfcc.order(ORDER_NO).json.c_tiktokHoldReason || '').to.equal('');
    });

    // Script API: setQuantityValue moves to minimum and step
    it('is held when a product cannot be ordered in its quantity; the buyer pays no more for that', () => {
        sfcc.change(() => Object.assign(edit<Json>('Product', PRODUCT), { minOrderQuantity: 4 }));
        const body = externalOrder({
            product_lineitems: [line(PRODUCT)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 16.24 }
        });
        const created = sfcc.create(body);
        expect(created.status, created.text + JSON.stringify(sfcc.log.slice(-1))).to.equal(200);
        expect(sfcc.order(ORDER_NO).json).to.include({ c_tiktokHoldReason: 'other_quantity', order_total: 16.24 });
        expect(record().lines[0].quantity).to.equal(4);
        expect(notes()).to.deep.equal(['Quantity of 701643632930: 1 on TikTok, 4 in this order']);
    });

    it('is held, with both amounts in words, when B2C Commerce makes other prices of it', () => {
        const createOrder = OrderMgr.createOrder.bind(OrderMgr);
        // Stands for rounding and code of others that change prices on their way into the order.
        const changing = sinon.stub(OrderMgr, 'createOrder').callsFake((basket, orderNo) => {
            const order = createOrder(basket, orderNo);
            order.$edit().lines[0]!.net = '79.99';
            order.updateTotals();
            return order;
        });
        expect(sfcc.create(externalOrder()).status).to.equal(200);
        changing.restore();
        expect(sfcc.order(ORDER_NO).json).to.include({ c_tiktokHoldReason: 'other_price', order_total: 104.93 });
        expect(notes()).to.deep.equal([
            'Price of 701643632930: 75.00 USD on TikTok, 74.99 USD in this order',
            'Total: 104.94 USD on TikTok, 104.93 USD in this order'
        ]);
    });

    it('names both totals where TikTok has announced another than its parts make', () => {
        sfcc.create(externalOrder({ payment: { payment_method: 'SOCIAL_PAY', amount: 108.7 } }));
        expect(notes()).to.deep.equal([
            'Total: TikTok announced 108.70 USD; its lines, discounts and shipping add up to 104.94 USD'
        ]);
    });

    it('is left without stock, and held, when there is enough for its quantity, but not for what can be ordered', () => {
        sfcc.change(() => {
            Object.assign(edit<Json>('Product', PRODUCT), { minOrderQuantity: 4 });
            edit<Json>('InventoryRecord', 'inventory_m/' + PRODUCT).allocation = 3;
        });
        expect(sfcc.create(externalOrder({ product_lineitems: [line(PRODUCT)] })).status).to.equal(200);
        expect(sfcc.order(ORDER_NO).json.c_tiktokHoldReason).to.contain('out_of_stock, other_quantity');
    });

    // Script API: Order.setCustomer
    it('belongs to the customer with the number that TikTok has told; without a number to none', () => {
        sfcc.change(() => insert('Customer', '0007', {}));
        const { customer } = externalOrder();
        sfcc.create(externalOrder({ customer: { ...customer, customer_no: '0007' } }));
        expect(record().customerNo).to.equal('0007');
        const other = externalOrder({
            c_externalOrderId: '577000000000000002',
            customer: { ...customer, customer_no: '9' }
        });
        expect(sfcc.create(other).status).to.equal(200);
        expect(record('TTS-577000000000000002').customerNo).to.equal(null);
    });

    // Exports and Salesforce Order Management refuse orders without an e-mail address
    it('always has an e-mail address: the buyer\u2019s, the one in the preference, or one without a mailbox', () => {
        const { customer } = externalOrder();
        const addressed = (id: string, customer_email?: string): string => {
            const customerOf = { ...customer, customer_email };
            expect(sfcc.create(externalOrder({ c_externalOrderId: id, customer: customerOf })).status).to.equal(200);
            return record('TTS-' + id).customerEmail as string;
        };
        expect(addressed('577000000000000001', 'pat@example.com')).to.equal('pat@example.com');
        expect(addressed('577000000000000002')).to.equal('tiktok-buyer@example.org');
        sfcc.prefer({ tiktokShopCustomerEmail: 'shop@merchant.test' });
        expect(addressed('577000000000000003')).to.equal('shop@merchant.test');
    });

    /** The words of each note, which are its first line. */
    function notes(): string[] {
        return record().notes.map((note: Json) => note.text.split('\n')[0]);
    }

    function record(orderNo = ORDER_NO): Json {
        return sfcc.rows('Order').find((row) => row.orderNo === orderNo) as Json;
    }
});

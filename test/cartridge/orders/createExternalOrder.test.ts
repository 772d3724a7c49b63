import { expect } from 'chai';
import { commitsOf, interruptAt } from '#helpers/faults/interruptions';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;

describe('CreateExternalOrder', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    it('creates the order with the statuses it starts with, and answers in the official form', () => {
        const answer = sfcc.create(externalOrder());

        expect(answer.status, answer.text + JSON.stringify(sfcc.log.slice(-3))).to.equal(200);
        expect(answer.json).to.include({
            error: false,
            orderNo: ORDER_NO,
            c_externalChannelOrderStatus: 3,
            shippingStatus: 'NOTSHIPPED'
        });
        expect(answer.json.orderItems).to.deep.equal([
            { product_id: '701643632930', ats: 4998 },
            { product_id: '701643632947', ats: 4999 }
        ]);
        const order = sfcc.order(ORDER_NO).json;
        expect(order).to.include({
            status: 'new',
            confirmation_status: 'confirmed',
            export_status: 'ready',
            payment_status: 'paid',
            shipping_status: 'not_shipped',
            channel_type: 'tiktok',
            external_order_no: ID,
            c_externalOrderId: ID,
            c_externalOrderStatus: 'New',
            c_externalChannelOrderStatus: 3,
            c_externalExportStatus: 2,
            c_buyerNote: 'Ring twice'
        });
    });

    it('keeps every amount to the cent, with discount, tax and shipping', () => {
        sfcc.create(externalOrder());
        const order = sfcc.order(ORDER_NO).json;

        expect(order.order_total).to.equal(104.94);
        expect(order.tax_total).to.equal(4.04);
        expect(order.payment_instruments).to.have.length(1);
        expect(order.payment_instruments[0]).to.include({ payment_method_id: 'SOCIAL_PAY', amount: 104.94 });
    });

    it('keeps the price of a line that does not divide by its quantity', () => {
        const lines = [{ product_id: '701643632930', quantity: 3, net_price: 10, tax: 0.83, tax_rate: 0.0825 }];
        sfcc.create(
            externalOrder({ product_lineitems: lines, payment: { payment_method: 'SOCIAL_PAY', amount: 17.07 } })
        );

        expect(sfcc.order(ORDER_NO).json.order_total).to.equal(17.07);
    });

    it('takes stock once', () => {
        sfcc.create(externalOrder());
        sfcc.create(externalOrder());

        const taken = JSON.parse(sfcc.customObject('TikTokShopOrder', ID).stockTaken as string);
        expect(taken).to.deep.equal({ '701643632930': 2, '701643632947': 1 });
        expect(sfcc.rows('InventoryRecord').find((row) => row.productId === '701643632930')).to.include({ onOrder: 2 });
    });

    it('answers a repeat with the first answer, and creates nothing', () => {
        const first = sfcc.create(externalOrder());
        const second = sfcc.create(externalOrder({ retry: true }));

        expect(second.status).to.equal(200);
        expect(second.text).to.equal(first.text);
        expect(sfcc.rows('Order')).to.have.length(1);
    });

    it('creates one order when the same request runs to its end at each commit of the first', () => {
        const commits = commitsOf(sfcc, () => sfcc.create(externalOrder()));
        sfcc.close();
        expect(commits).to.be.greaterThan(0);
        for (let at = 0; at < commits; at += 1) {
            sfcc = new TestInstance();
            const answers: Record<string, { status: number; text: string }> = {};
            const create = (name: string) => () => (answers[name] = sfcc.create(externalOrder()));
            interruptAt(sfcc, at, create('first'), create('second'));

            expect(answers.first?.status).to.equal(200);
            expect(answers.first?.text).to.equal(answers.second?.text);
            expect(sfcc.rows('Order')).to.have.length(1);
            expect(sfcc.rows('InventoryRecord').find((row) => row.productId === '701643632930')).to.include({
                onOrder: 2
            });
        }
    });

    it('does its work again when another order takes the same stock meanwhile', () => {
        let status = 0;
        const create = (): void => void (status = sfcc.create(externalOrder()).status);
        interruptAt(sfcc, 0, create, () => sfcc.create(externalOrder({ c_externalOrderId: '577000000000000002' })));

        expect(status).to.equal(200);
        expect(sfcc.rows('Order')).to.have.length(2);
        expect(sfcc.rows('InventoryRecord').find((row) => row.productId === '701643632930')).to.include({ onOrder: 4 });
    });

    it('answers a probe without doing anything', () => {
        const answer = sfcc.create({ debug: true });

        expect(answer.status).to.equal(200);
        expect(answer.json.error).to.equal(false);
        expect(sfcc.rows('Order')).to.have.length(0);
    });

    it('answers a body that no script can read with 413, also without a token', () => {
        const body = externalOrder({ c_buyerNote: 'x'.repeat(1e6) });
        [sfcc.connectorToken(), null].forEach((token) => {
            expect(sfcc.create(body, token)).to.have.property('status', 413);
        });
        expect(sfcc.create(externalOrder({ c_buyerNote: 'x'.repeat(9e5) }))).to.have.property('status', 200);
    });

    it('answers GET with 405', () => {
        expect(sfcc.send('GET', '/s/RefArch/CreateExternalOrder', '', sfcc.connectorToken()).status).to.equal(405);
    });

    describe('caller', () => {
        it('is refused without a token, and with a wrong one', () => {
            expect(sfcc.create(externalOrder(), null).status).to.equal(401);
            expect(sfcc.create(externalOrder(), 'made-up').status).to.equal(401);
            expect(sfcc.rows('Order')).to.have.length(0);
        });

        it('may use the authorization header', () => {
            const answer = sfcc.send('POST', '/s/RefArch/CreateExternalOrder', externalOrder(), sfcc.connectorToken());
            expect(answer.status).to.equal(200);
        });

        it('is refused when the token check forbids it, and told to come again when it says neither yes nor no', () => {
            const answers: Array<[number, string, number]> = [
                [403, '{"fault":{"type":"ClientAccessForbiddenException"}}', 401],
                [401, '', 401],
                [404, '', 503],
                [204, '', 503],
                [200, '{}', 503],
                [200, '<html></html>', 503]
            ];
            answers.forEach(([status, body, answered], at) => {
                sfcc.hosts['https://localhost'] = () => ({ status, headers: {}, body });
                // A token that was refused is not asked about again at once.
                expect(sfcc.create(externalOrder(), sfcc.connectorToken()).status, `${at}: ${body}`).to.equal(answered);
                expect(sfcc.rows('Order')).to.have.length(0);
            });
        });
    });

    describe('bad input', () => {
        it('is answered with 400 and where the fault is; nothing is stored', () => {
            const malformed = sfcc.create('{"currency":');
            expect(malformed.status).to.equal(400);
            expect(malformed.json).to.include({ error: true, outcome: 'rejected', code: 'malformed_json' });
            expect(malformed.json.msg).to.contain('line 1, column 13 (offset 12): found the end, expected a value');

            const missing = sfcc.create(externalOrder({ product_lineitems: undefined }));
            expect(missing.status).to.equal(400);
            expect(missing.json).to.include({ code: 'missing_field', path: 'product_lineitems' });

            const wrong = sfcc.create(
                externalOrder({ product_lineitems: [{ ...line('701643632930'), quantity: 'two' }] })
            );
            expect(wrong.json).to.include({ code: 'wrong_type', path: 'product_lineitems[0].quantity' });
            expect(sfcc.rows('Order')).to.have.length(0);
        });

        it('in a currency that the site does not have is answered with 400', () => {
            expect(sfcc.create(externalOrder({ currency: 'EUR' })).json).to.include({
                code: 'currency_not_allowed',
                path: 'currency'
            });
        });

        it('and every other failure is a 400 where the preference says so', () => {
            sfcc.prefer({ tiktokShopFailuresAs400: true });
            expect(sfcc.create(externalOrder(), 'made-up').status).to.equal(400);
        });
    });

    describe('what the buyer has paid is created and held', () => {
        const held = {
            confirmation_status: 'not_confirmed',
            export_status: 'not_exported',
            status: 'new',
            payment_status: 'paid'
        };

        it('when a product has no stock: its line is on the oversell list', () => {
            const answer = sfcc.create(paid([line('701642890102'), line('701643632930')], 26.24));
            expect(answer.status, answer.text).to.equal(200);
            const order = sfcc.order(ORDER_NO).json;
            expect(order).to.include({ ...held, c_tiktokHoldReason: 'out_of_stock' });
            expect(order.product_items[0].c_oversold).to.equal(true);
            expect(order.product_items[0].inventory_id).to.be.oneOf(['tiktokshop_oversell', undefined]);
            expect(JSON.parse(sfcc.customObject('TikTokShopOrder', ID).stockTaken as string)).to.deep.equal({
                '701643632930': 1
            });
        });

        it('when the settings name a payment method that does not exist: with the default', () => {
            sfcc.prefer({ tiktokShopPaymentMethod: 'NO_SUCH_METHOD' });
            const answer = sfcc.create(externalOrder());
            expect(answer.status, answer.text).to.equal(200);
            const order = sfcc.order(ORDER_NO).json;
            expect(order).to.include({ ...held, c_tiktokHoldReason: 'payment_method_missing' });
            expect(order.payment_instruments[0].payment_method_id).to.equal('SOCIAL_PAY');
        });

        it('when the site has no payment method for it at all', () => {
            sfcc.instance.store.table('PaymentMethod').delete('SOCIAL_PAY');
            sfcc.prefer({ tiktokShopPaymentMethod: 'NO_SUCH_METHOD' });
            sfcc.create(externalOrder());
            expect(sfcc.order(ORDER_NO).json).to.include({ ...held, c_tiktokHoldReason: 'payment_method_missing' });
        });

        it('when the prefix makes its number too long: with the default, by which patches and repeats know it', () => {
            sfcc.prefer({ tiktokShopOrderNoPrefix: 'P'.repeat(33) });
            const answer = sfcc.create(externalOrder());
            expect(answer.json, answer.text).to.include({ error: false, orderNo: ORDER_NO });
            expect(sfcc.order(ORDER_NO).json).to.include({ ...held, c_tiktokHoldReason: 'prefix_too_long' });
            expect(sfcc.create(externalOrder()).json).to.deep.equal(answer.json);
            expect(sfcc.rows('Order')).to.have.length(1);
        });

        it('but not when the number has just room for the prefix', () => {
            sfcc.prefer({ tiktokShopOrderNoPrefix: 'P'.repeat(32) });
            const { orderNo } = sfcc.create(externalOrder()).json;
            expect(orderNo).to.equal('P'.repeat(32) + ID);
            expect(sfcc.order(orderNo as string).json).to.not.have.property('c_tiktokHoldReason');
        });

        it('when a product is unknown: its line is not of the catalog', () => {
            sfcc.create(paid([line('no-such-product', 2)], 26.24));
            const order = sfcc.order(ORDER_NO).json;
            expect(order).to.include({ ...held, c_tiktokHoldReason: 'unknown_product', order_total: 26.24 });
            expect(order.product_items[0]).to.include({ product_id: 'no-such-product', quantity: 2 });
        });

        it('when the totals differ: with the total of its parts, and the difference', () => {
            sfcc.create(paid([line('701643632930')], 20));
            expect(sfcc.order(ORDER_NO).json).to.include({
                ...held,
                order_total: 16.24,
                c_tiktokHoldReason: 'totals_differ',
                c_tiktokTotalsDifference: '3.76'
            });
        });

        it('but not when TikTok has left shipping out of the amount', () => {
            sfcc.create(paid([line('701643632930')], 10));
            expect(sfcc.order(ORDER_NO).json).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
        });

        it('and cannot be shipped until someone has released it', () => {
            sfcc.create(paid([line('701643632930')], 20));
            const [outcome] = sfcc.events({
                eventId: 'e1',
                orderNo: ORDER_NO,
                status: 'Shipped',
                packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }]
            });
            expect(outcome).to.include({ outcome: 'rejected', code: 'order_on_hold' });
        });
    });

    it('writes no name, address or token into the log', () => {
        sfcc.create(externalOrder());
        sfcc.create(externalOrder({ product_lineitems: undefined }));
        const text = JSON.stringify(sfcc.log);
        ['Pat', 'Robin', 'Test Lane', 'pat@example.com', 'Bearer'].forEach((secret) =>
            expect(text).not.to.contain(secret)
        );
    });
});

/** An order of these lines, with 6.24 for shipping. */
function paid(lines: object[], amount: number): object {
    return externalOrder({ product_lineitems: lines, payment: { payment_method: 'SOCIAL_PAY', amount } });
}

import { expect } from 'chai';
import { SaxesParser } from 'saxes';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const HOSTILE = '577000000000000001';
const INNOCENT = '577000000000000002';
/** What XML 1.0 does not have, and what it has although it looks as if it had not. */
const BAD = '\u0000\u0001\u0008\u000B\u000C\u001F\uFFFE\uFFFF\uD83D';
const GOOD = 'é東🙂\u0085';

describe('Texts that no XML can hold', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    const spoiled = (text: string): Json => {
        const bad = text + BAD + GOOD;
        const where = {
            ...externalOrder().customer.billing_address,
            first_name: bad,
            last_name: bad,
            address1: bad,
            address2: bad,
            city: bad
        };
        return externalOrder({
            c_externalOrderId: HOSTILE,
            c_buyerNote: bad,
            c_orderNote: bad,
            c_orderTag: bad,
            customer: { customer_no: '7', customer_name: bad, customer_email: 'a@b.test', billing_address: where },
            shipment: { shipping_method: 'TTS001', shipping_address: where },
            product_lineitems: [line('no-such-product' + BAD)]
        });
    };

    it('are stored without them, hold the order, and the innocent order is in the same file', () => {
        sfcc.create(externalOrder({ c_externalOrderId: INNOCENT }));
        const answer = sfcc.create(spoiled('Ring twice'));
        expect(answer.status, answer.text).to.equal(200);
        const order = sfcc.order('TTS-' + HOSTILE).json;
        expect(order.c_buyerNote).to.equal('Ring twice' + GOOD);
        expect(order.shipments[0].shipping_address.city).to.equal('Ring twice' + GOOD);
        expect(order.product_items[0].product_id).to.equal('no-such-product');
        expect(order).to.include({
            c_tiktokHoldReason: 'unknown_product, totals_differ, unreadable_text',
            export_status: 'not_exported'
        });
        expect(ordersInFeed()).to.have.members(['TTS-' + HOSTILE, 'TTS-' + INNOCENT]);
    });

    it('are named in a note on the order', () => {
        const { shipping_address: address } = externalOrder().shipment as Json;
        const shipment = { shipping_method: 'TTS004', shipping_address: { ...address, city: 'Spring\u0001field' } };
        sfcc.create(externalOrder({ c_externalOrderId: HOSTILE, c_buyerNote: 'Ring \uD83D twice', shipment }));
        const order = sfcc.order('TTS-' + HOSTILE).json;
        expect(order).to.include({ c_tiktokHoldReason: 'unreadable_text', c_buyerNote: 'Ring  twice' });
        const { notes } = sfcc.rows('Order').find(({ orderNo }) => orderNo === 'TTS-' + HOSTILE)!;
        expect(JSON.stringify(notes)).to.contain('removed from: shipment.shipping_address.city, c_buyerNote');
    });

    it('hold the order when they came in another encoding: what they said is lost, and is not stored', () => {
        const answer = sfcc.create(externalOrder({ c_externalOrderId: HOSTILE, c_buyerNote: 'M\uFFFDlaga' }));
        expect(answer.status).to.equal(200);
        expect(sfcc.order('TTS-' + HOSTILE).json).to.include({
            c_buyerNote: 'Mlaga',
            c_tiktokHoldReason: 'unreadable_text',
            confirmation_status: 'not_confirmed'
        });
    });

    it('that were stored before spoil no file', () => {
        [HOSTILE, INNOCENT].forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
        const stored = sfcc.rows('Order').find((order) => order.orderNo === 'TTS-' + HOSTILE)!;
        Object.assign(stored.custom, { buyerNote: 'Ring' + BAD + GOOD, orderNote: 'a &#1; b' });
        expect(sfcc.order('TTS-' + HOSTILE).json.c_buyerNote).to.contain('\uFFFE');
        expect(ordersInFeed()).to.have.members(['TTS-' + HOSTILE, 'TTS-' + INNOCENT]);
        expect(Object.values(sfcc.feedFiles())[0]).to.contain('Ring' + GOOD);
    });

    it('in an event are refused, by any way', () => {
        sfcc.create(externalOrder({ c_externalOrderId: HOSTILE }));
        const event = { eventId: 'e1', orderNo: 'TTS-' + HOSTILE, status: 'Shipped' };
        const packages = [{ packageNo: '1', carrier: 'UPS\uFFFE', trackingNumber: '1Z1' }];
        const [outcome] = sfcc.events({ ...event, packages });
        expect(outcome).to.include({ outcome: 'rejected', code: 'malformed_text', path: 'packages[0].carrier' });
        const patched = sfcc.patch('TTS-' + HOSTILE, {
            c_externalOrderStatus: 'Shipped',
            c_shipmentsInfo: JSON.stringify({ 1: { carrier: 'UPS\uFFFF', trackingNumber: '1Z1' } })
        });
        expect(patched.status).to.equal(400);
        expect(sfcc.order('TTS-' + HOSTILE).json.c_externalOrderStatus).to.equal('New');
    });

    /** Order numbers of the feed, as a parser that knows XML reads it. */
    function ordersInFeed(): string[] {
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
        const files = Object.values(sfcc.feedFiles());
        expect(files).to.have.length(1);
        const orders: string[] = [];
        const parser = new SaxesParser();
        parser.on('error', (error) => {
            throw error;
        });
        parser.on('opentag', (tag) => void (tag.name === 'order' && orders.push(String(tag.attributes['order-no']))));
        parser.write(files[0]!).close();
        return orders;
    }
});

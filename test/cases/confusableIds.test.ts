import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import type { WaysIn } from '#helpers/messages/waysIn';
import { shop } from '#helpers/platform/shopperCartridge';
import { ShopperInstance } from '#helpers/platform/shopperInstance';
import type { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
/** Ids that a reader could take for TikTok's, or that JavaScript could take for something else. */
const LIKE_IT: Array<[string, string]> = [
    ['with a space before it', ' ' + ID],
    ['with a space after it', ID + ' '],
    ['with an invisible character', ID + '\u200B'],
    ['in full-width digits', '５７７０００００００００００００１'],
    ['with zeros before it', '0' + ID],
    ['that JSON has rounded', '577000000000000000'],
    ['with the prefix', 'TTS-' + ID],
    ['that every object has', 'constructor'],
    ['that is the prototype', '__proto__']
];

/** An order that claims another id than TikTok's, however much it looks like it, is another order. */
describe('Ids that look like another', () => {
    let sfcc: TestInstance;
    let ways: WaysIn;
    let shopper: ShopperInstance;

    beforeEach(() => {
        shopper = new ShopperInstance();
        ({ sfcc, ways } = shopper);
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    afterEach(() => shopper.close());

    LIKE_IT.forEach(([what, id]) => {
        it(`${what}: no order, event or patch of it reaches the other`, async () => {
            const before = structuredClone(order());
            shop(sfcc, { basket: { externalOrderId: id, externalOrderStatus: 'CANCELLED' }, channel: 14 });
            officialOrder(sfcc, { externalOrderId: id });
            ['CANCELLED', 'Acknowledged', 'Completed'].forEach((status) => {
                const cancel = status === 'CANCELLED' ? { cancel: { reason: 'out_of_stock' } } : {};
                const outcome = sfcc.sendEvents({
                    events: [{ eventId: 'e' + status, externalOrderId: id, status, ...cancel }]
                });
                expect(outcome.text).not.to.contain('"applied"');
            });
            expect(sfcc.patch(ORDER_NO, { c_externalOrderId: id }).status).to.equal(400);
            await ways.sweep();
            expect(order()).to.deep.equal(before);
            expect(sfcc.customObject('TikTokShopOrder', ID)).to.include({ orderNo: ORDER_NO, appliedStatus: 'New' });
        });
    });

    it('posted by TikTok, each is an order of its own or refused, and never becomes another order', () => {
        LIKE_IT.forEach(([what, id]) => {
            const answer = sfcc.create(externalOrder({ c_externalOrderId: id }));
            expect([200, 400], what).to.include(answer.status);
            if (answer.status === 200) {
                // Blanks around an id are no part of it: that is the first post once more.
                const own = id.trim();
                expect(answer.json.orderNo, what).to.equal('TTS-' + own);
                expect(sfcc.customObject('TikTokShopOrder', own), what).to.include({ orderNo: 'TTS-' + own });
            }
        });
        expect(sfcc.create(externalOrder({ c_externalOrderId: 577000000000000001 })).status, 'a number').to.equal(400);
    });

    it('a seal counts for one order and one id', () => {
        sfcc.create(externalOrder({ c_externalOrderId: '577000000000000002' }));
        const seal = String(row(ORDER_NO).tiktokSeal);
        const [id, proof] = seal.split('.') as [string, string];
        const forged = [
            seal,
            '.' + proof,
            `577000000000000003.${proof}`,
            `${id}..${proof}`,
            `${id}.${proof.toUpperCase()}`,
            `${id}.${proof.slice(0, -1)}`,
            id + '.',
            id
        ];
        forged.forEach((one) => {
            const orderNo = shop(sfcc, {
                basket: { externalOrderId: '577000000000000003', tiktokSeal: one },
                channel: 14,
                method: 'SOCIAL_PAY',
                captured: true
            });
            expect(ways.tell({ orderNo, status: 'Acknowledged' }), one).to.include({ code: 'order_unproven' });
        });
    });

    it('a number of the storefront that begins with the prefix proves nothing', () => {
        sfcc.prefer({ tiktokShopOrderNoPrefix: '0' });
        const orderNo = shop(sfcc, {
            basket: { externalOrderId: '0000001' },
            channel: 14,
            method: 'SOCIAL_PAY',
            captured: true
        });
        expect(orderNo).to.match(/^0/);
        expect(ways.tell({ orderNo, status: 'Acknowledged' })).to.include({ outcome: 'rejected' });
    });

    it('an order keeps its identity when the prefix changes', () => {
        sfcc.prefer({ tiktokShopOrderNoPrefix: 'NEW-' });
        expect(ways.tell({ orderNo: ORDER_NO, status: 'Acknowledged' })).to.include({ outcome: 'applied' });
        expect(sfcc.create(externalOrder()).json).to.include({ orderNo: ORDER_NO });
        expect(sfcc.rows('Order')).to.have.length(1);
    });

    it('an entry that was adopted is not taken over by a later order with its id', async () => {
        sfcc.prefer({ tiktokShopTrustedCreators: 'Customer' });
        const first = officialOrder(sfcc, { externalOrderId: '577000000000000004' });
        await ways.sweep();
        const second = officialOrder(sfcc, { externalOrderId: '577000000000000004' });
        await ways.sweep();
        expect(sfcc.customObject('TikTokShopOrder', '577000000000000004')).to.include({ orderNo: first });
        expect(ways.tell({ orderNo: second, status: 'CANCELLED' })).to.include({ code: 'order_not_found' });
        expect(ways.tell({ orderNo: first, status: 'Acknowledged' })).to.include({ outcome: 'applied' });
    });

    /** What counts of the order; a refused patch may leave a note. */
    function order(): Json {
        const all = sfcc.order(ORDER_NO).json;
        const names = ['status', 'payment_status', 'shipping_status', 'export_status', 'confirmation_status'];
        const custom = ['c_externalOrderId', 'c_externalOrderStatus', 'c_tiktokSeal', 'external_order_no'];
        return Object.fromEntries(names.concat(custom).map((name) => [name, all[name]]));
    }

    function row(orderNo: string): Json {
        return sfcc.rows('Order').find((one) => one.orderNo === orderNo)!.custom as Json;
    }
});

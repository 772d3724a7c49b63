import { expect } from 'chai';
import { HANDLED_EVENTS, isEverywhere, isKnownType, webhookTypeOf } from '#cartridge/webhooks/rules/webhookTypes';

/** Source: Open API "Webhooks". */
const TYPES: Array<[type: number, event: string, about: string, mayAskToCancel: boolean]> = [
    [1, 'ORDER_STATUS_CHANGE', 'orders', false],
    [3, 'RECIPIENT_ADDRESS_UPDATE', 'orders', false],
    [4, 'PACKAGE_UPDATE', 'orders', false],
    [6, 'SELLER_DEAUTHORIZATION', 'shop', false],
    [7, 'UPCOMING_AUTHORIZATION_EXPIRATION', 'shop', false],
    [11, 'CANCELLATION_STATUS_CHANGE', 'orders', true],
    [12, 'RETURN_STATUS_CHANGE', 'returns', false],
    [36, 'INVOICE_STATUS_CHANGE', 'orders', false],
    [67, 'REFUND_SUCCESS', 'returns', false]
];

/** Types that name their orders in lists. */
const LISTS = [4, 36, 67];

describe("TikTok's webhooks that are handled", () => {
    TYPES.forEach(([type, event, about, mayAskToCancel]) => {
        it(`${type} is ${event}, about ${about}`, () => {
            expect(webhookTypeOf(type)).to.include({ type, event, about, mayAskToCancel });
        });

        it(`${event} ${about === 'shop' || LISTS.includes(type) ? 'takes no order from order_id' : 'names its order'}`, () => {
            const named = webhookTypeOf(type)?.orderIdsOf({ order_id: '577' });
            expect(named).to.deep.equal(about === 'shop' || LISTS.includes(type) ? [] : ['577']);
        });
    });

    it('are registered under these names, and no others', () => {
        expect(HANDLED_EVENTS.slice().sort()).to.deep.equal(TYPES.map(([, event]) => event).sort());
    });

    it('name their orders in lists, and garbage names none', () => {
        const named = (type: number, data: Record<string, unknown>): unknown[] => webhookTypeOf(type)!.orderIdsOf(data);
        expect(named(36, { order_ids: ['1', '2'] })).to.deep.equal(['1', '2']);
        expect(named(67, { line_items: [{ main_order_id: '1' }, null, 'x', { main_order_id: 2 }] })).to.deep.equal([
            '1',
            2
        ]);
        [null, 'x', 7, {}, { length: 1 }].forEach((garbage) =>
            [4, 36, 67].forEach((type) => {
                const data = { order_ids: garbage, line_items: garbage, package_list: garbage };
                expect(named(type, data), String(type)).to.deep.equal([]);
            })
        );
    });

    it('are offered to every shop, except invoices and the after-sale model of 2026', () => {
        expect(HANDLED_EVENTS.filter((event) => !isEverywhere(event))).to.deep.equal([
            'INVOICE_STATUS_CHANGE',
            'REFUND_SUCCESS'
        ]);
    });

    it('are known like those about something else; others are not', () => {
        [1, 67, 2, 5, 64, 65, 68].forEach((type) => expect(isKnownType(type), String(type)).to.equal(true));
        [0, 8, 69, 1000, NaN].forEach((type) => expect(isKnownType(type), String(type)).to.equal(false));
    });

    it('have no other numbers', () => {
        [0, 2, 5, 8, 9, 10, 13, 1.5, NaN].forEach((type) => expect(webhookTypeOf(type)).to.equal(null));
    });
});

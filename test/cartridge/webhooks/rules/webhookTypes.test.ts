import { expect } from 'chai';
import { HANDLED_EVENTS, webhookTypeOf } from '#cartridge/webhooks/rules/webhookTypes';

/** Source: Open API "Webhooks". */
const TYPES: Array<[type: number, event: string, about: string, mayAskToCancel: boolean]> = [
    [1, 'ORDER_STATUS_CHANGE', 'orders', false],
    [3, 'RECIPIENT_ADDRESS_UPDATE', 'orders', false],
    [4, 'PACKAGE_UPDATE', 'orders', false],
    [6, 'SELLER_DEAUTHORIZATION', 'shop', false],
    [7, 'UPCOMING_AUTHORIZATION_EXPIRATION', 'shop', false],
    [11, 'CANCELLATION_STATUS_CHANGE', 'orders', true],
    [12, 'RETURN_STATUS_CHANGE', 'orders', false]
];

describe("TikTok's webhooks that are handled", () => {
    TYPES.forEach(([type, event, about, mayAskToCancel]) => {
        it(`${type} is ${event}, about ${about}`, () => {
            expect(webhookTypeOf(type)).to.include({ type, event, about, mayAskToCancel });
        });

        it(`${event} ${about === 'shop' || type === 4 ? 'takes no order from order_id' : 'names its order'}`, () => {
            const named = webhookTypeOf(type)?.orderIdsOf({ order_id: '577' });
            expect(named).to.deep.equal(about === 'shop' || type === 4 ? [] : ['577']);
        });
    });

    it('are registered under these names, and no others', () => {
        expect(HANDLED_EVENTS.slice().sort()).to.deep.equal(TYPES.map(([, event]) => event).sort());
    });

    it('have no other numbers', () => {
        [0, 2, 5, 8, 9, 10, 13, 1.5, NaN].forEach((type) => expect(webhookTypeOf(type)).to.equal(null));
    });
});

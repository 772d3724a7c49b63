import { expect } from 'chai';
import { say, WAYS } from '#helpers/messages/everyWay';
import type { Said } from '#helpers/messages/everyWay';
import { externalOrder } from '#helpers/messages/externalOrder';
import { MESSAGES, NEW } from '#helpers/messages/messagesEveryWay';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

/** One set of checks: no way is laxer than another. */
describe('By every way that a message can come', () => {
    it('there are at least fifty messages', () => expect(MESSAGES.length).to.be.at.least(50));

    MESSAGES.forEach(({ what, before, event, result, order, ways }) => {
        it(`${what}: ${result}, by ${(ways || WAYS).join(', ')}`, async () => {
            const states: Json[] = [];
            const sfcc = new TestInstance();
            try {
                for (const way of ways || WAYS) {
                    // Each way has an order of its own.
                    const id = '57700000000000000' + WAYS.indexOf(way);
                    const orderNo = 'TTS-' + id;
                    sfcc.create(externalOrder({ c_externalOrderId: id }));
                    for (const [index, earlier] of (before || []).entries()) {
                        const { outcome } = await say(sfcc, 'event', { eventId: 'b' + index, orderNo, ...earlier });
                        expect(outcome).to.equal('applied');
                    }
                    const said = await say(sfcc, way, { eventId: 'e1', orderNo, ...event });
                    expect(said, way).to.deep.equal(expected(result));
                    expect(sfcc.order(orderNo).json, way).to.include(order || (before || isDone(result) ? {} : NEW));
                    states.push(stateOf(sfcc, id));
                }
            } finally {
                sfcc.close();
            }
            states.forEach((state, index) => expect(state, (ways || WAYS)[index]).to.deep.equal(states[0]));
        });
    });

    function expected(result: string): Said {
        return isDone(result) ? { outcome: result, code: '' } : { outcome: 'rejected', code: result };
    }

    function isDone(result: string): result is 'applied' | 'unchanged' {
        return result === 'applied' || result === 'unchanged';
    }

    /** What order and ledger say; only times differ. */
    function stateOf(sfcc: TestInstance, id: string): Json {
        const { json } = sfcc.order('TTS-' + id);
        expect(json.external_order_no).to.equal(id);
        const { appliedStatus, packages, cancelledUnits, cancelledBy } = sfcc.customObject('TikTokShopOrder', id);
        const names = ['status', 'shipping_status', 'export_status', 'external_order_status'];
        names.push('c_externalOrderStatus', 'c_externalChannelOrderStatus', 'c_orderTag', 'cancel_description');
        return {
            order: names.map((name) => (json[name] as unknown) || ''),
            lines: (json.product_items as Json[]).map((item) => [
                item.c_externalLineItemStatus || 0,
                item.c_carrier || '',
                item.c_trackingNumber || '',
                item.c_quantityCanceled || 0
            ]),
            shipments: withoutTimes(json.c_shipmentsInfo),
            ledger: [
                appliedStatus,
                withoutTimes(packages),
                JSON.parse(String(cancelledUnits || '{}')),
                cancelledBy || ''
            ]
        };
    }

    function withoutTimes(text: unknown): Json {
        const packages = JSON.parse(String(text || '{}')) as Json;
        Object.values(packages).forEach((one) => {
            delete one.occurredAt;
            delete one.repeatedAt;
        });
        return packages;
    }
});

import { expect } from 'chai';
import type { OrderMessage } from '#cartridge/lifecycle/rules/orderMessage';
import { at, live, message, parcel, shipment } from '#helpers/tiktok/orderLife';

/** Messages as they happened, an hour apart; each has its own time. */
const HISTORIES: Record<string, OrderMessage[]> = {
    'acknowledged, then shipped': [
        message({ status: 'Acknowledged', occurredAt: at('10:00') }),
        shipment([parcel('1')], { occurredAt: at('11:00') })
    ],
    'a part, then the rest': [
        shipment([parcel('1', { A: 1 })], { status: 'PartiallyShipped', occurredAt: at('10:00') }),
        shipment([parcel('2')], { occurredAt: at('11:00') })
    ],
    'one package for each unit': [
        shipment([parcel('1', { A: 1 })], { status: 'PartiallyShipped', occurredAt: at('10:00') }),
        shipment([parcel('2', { A: 1 })], { status: 'PartiallyShipped', occurredAt: at('11:00') }),
        shipment([parcel('3', { B: 1 })], { occurredAt: at('12:00') })
    ],
    'tracking corrected twice': [
        shipment([parcel('1')], { occurredAt: at('10:00') }),
        shipment([parcel('1', null, { trackingNumber: '1Z8' })], { occurredAt: at('11:00') }),
        shipment([parcel('1', null, { trackingNumber: '1Z9' })], { occurredAt: at('12:00') })
    ],
    'a unit cancelled, the rest shipped': [
        message({ status: 'CANCELLED', cancelledItems: { B: 1 }, occurredAt: at('10:00') }),
        shipment([parcel('1')], { occurredAt: at('11:00') })
    ],
    'a part shipped, a unit cancelled, the rest shipped': [
        shipment([parcel('1', { A: 1 })], { status: 'PartiallyShipped', occurredAt: at('10:00') }),
        message({ status: 'CANCELLED', cancelledItems: { B: 1 }, occurredAt: at('11:00') }),
        shipment([parcel('2')], { occurredAt: at('12:00') })
    ],
    'shipped, then cancelled by TikTok': [
        shipment([parcel('1', { A: 1 })], { status: 'PartiallyShipped', occurredAt: at('10:00') }),
        shipment([parcel('2')], { occurredAt: at('11:00') }),
        message({ status: 'CANCELLED', initiator: 'TIKTOK', occurredAt: at('12:00') })
    ],
    'shipped, then cancelled by the seller in vain': [
        shipment([parcel('1', { A: 1 })], { status: 'PartiallyShipped', occurredAt: at('10:00') }),
        shipment([parcel('2')], { occurredAt: at('11:00') }),
        message({ status: 'CANCELLED', occurredAt: at('12:00') })
    ],
    'acknowledged, then cancelled': [
        message({ status: 'Acknowledged', occurredAt: at('10:00') }),
        message({ status: 'CANCELLED', occurredAt: at('11:00') })
    ]
};

describe('Messages in any order, each of them twice, end in the same state', () => {
    Object.entries(HISTORIES).forEach(([title, history]) => {
        it(title, () => {
            const told = history.map((one, index) => ({ ...one, eventId: `e${index}` }));
            const expected = stateAfter(told);
            permutations(told).forEach((order) => {
                const title = order.map(({ eventId }) => eventId).join(' ');
                expect(stateAfter(order), title).to.deep.equal(expected);
                expect(stateAfter([...order, ...order]), `${title}, twice`).to.deep.equal(expected);
                expect(stateAfter(order.flatMap((one) => [one, one])), `${title}, each twice`).to.deep.equal(expected);
            });
        });
    });
});

/** All but the ids of events and the former numbers of packages: those that came to nothing are not remembered. */
function stateAfter(messages: OrderMessage[]): object {
    const state = live(messages);
    const packages = Object.entries(state.packages).map(([packageNo, one]) => [
        packageNo,
        { ...one, formerNumbers: [] }
    ]);
    return { ...state, packages: Object.fromEntries(packages) as object, eventIds: [] };
}

function permutations<T>(items: T[]): T[][] {
    if (items.length <= 1) {
        return [items];
    }
    return items.flatMap((first, index) => {
        const others = items.filter((_item, other) => other !== index);
        return permutations(others).map((rest) => [first, ...rest]);
    });
}

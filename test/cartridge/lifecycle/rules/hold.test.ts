import { expect } from 'chai';
import { decideMessage } from '#cartridge/lifecycle/rules/decideMessage';
import type { OrderMessage } from '#cartridge/lifecycle/rules/orderMessage';
import { availableUnits } from '#cartridge/lifecycle/rules/orderState';
import type { OrderState } from '#cartridge/lifecycle/rules/orderState';
import { awaitsShipment } from '#cartridge/lifecycle/rules/orderStatus';
import { saysShipped } from '#cartridge/lifecycle/rules/orderStatus';
import { shippedUnits } from '#cartridge/lifecycle/rules/packages';
import { firstExcess } from '#cartridge/lifecycle/rules/units';
import type { Units } from '#cartridge/lifecycle/rules/units';
import { times } from '#helpers/faults/samples';
import { at, live, message, newOrder, parcel, shipment, stateAfter } from '#helpers/tiktok/orderLife';

const HELD = { holdReason: 'out_of_stock' };
const HISTORIES = times(2000, 200);

describe('An order on hold', () => {
    it('does not ship by way of a cancellation that is taken back', () => {
        const state = live([message({ status: 'CANCELLED', occurredAt: at('13:00') })], newOrder(HELD));
        const { outcome, changes } = decideMessage(state, shipment([parcel('1')], { occurredAt: at('11:00') }));
        expect(outcome).to.include({ outcome: 'rejected', code: 'order_on_hold', current: 'CANCELLED' });
        expect(outcome.allowed).to.deep.equal([]);
        expect(changes).to.equal(null);
    });

    it('does not become Shipped when the rest of it is cancelled', () => {
        const state = { ...live([shipment([parcel('1', { A: 2 })])]), ...HELD };
        const { changes } = decideMessage(state, message({ status: 'CANCELLED', cancelledItems: { B: 1 } }));
        expect(changes).to.include({ status: 'PartiallyShipped' });
        expect(changes?.cancelled).to.deep.equal({ B: 1 });
    });

    it('does not become Shipped by a word, when all that was left is cancelled', () => {
        const cancelled = message({ status: 'CANCELLED', cancelledItems: { B: 1 } });
        const state = live([cancelled], { ...live([shipment([parcel('1', { A: 2 })])]), ...HELD });
        expect(decideMessage(state, message({ status: 'Shipped' })).outcome.code).to.equal('order_on_hold');
    });

    it(`never ships in ${HISTORIES} random histories`, () => {
        const random = randomFrom(20261129);
        for (let history = 0; history < HISTORIES; history += 1) {
            // Most are held from the start, some again after a part has left.
            const start = random(4) === 0 ? live([shipment([parcel('1', { A: 1 })])]) : newOrder();
            let state: OrderState = { ...start, ...HELD, platformStatus: anyOf(random, PLATFORM) };
            const told: OrderMessage[] = [];
            for (let step = 0; step < 8; step += 1) {
                told.push(anyMessage(random, step));
                const next = stateAfter(state, told[step]!, decideMessage(state, told[step]!));
                expect(firstExcess(unitsLeft(next), unitsLeft(state)), JSON.stringify(told)).to.equal(null);
                const ships = awaitsShipment(state.status) && saysShipped(next.status) && next.status !== state.status;
                expect(ships, JSON.stringify(told)).to.equal(false);
                state = next;
            }
        }
    });
});

const PLATFORM: Array<OrderState['platformStatus']> = [
    'CREATED',
    'CREATED',
    'NEW',
    'NEW',
    'OPEN',
    'CANCELLED',
    'COMPLETED',
    'REPLACED',
    'FAILED'
];
const WORDS: Array<OrderMessage['status']> = ['Acknowledged', 'PartiallyShipped', 'Shipped', 'Delivered', 'Completed'];
const INITIATORS: Array<OrderMessage['initiator']> = ['SELLER', 'OPERATIONS', 'TIKTOK', 'BUYER'];

function anyMessage(random: (below: number) => number, step: number): OrderMessage {
    const told = { eventId: 'e' + step, occurredAt: at(`1${random(10)}:00`), initiator: anyOf(random, INITIATORS) };
    switch (random(4)) {
        case 0:
            return message({ ...told, status: 'CANCELLED' });
        case 1:
            return message({ ...told, status: 'CANCELLED', cancelledItems: anyUnits(random) });
        case 2:
            return message({ ...told, status: anyOf(random, WORDS) });
        default:
            return shipment([parcel(String(random(3)), random(2) ? null : anyUnits(random))], {
                ...told,
                status: anyOf(random, WORDS.slice(1))
            });
    }
}

function anyUnits(random: (below: number) => number): Units {
    return random(2) ? { A: 1 + random(2) } : { B: 1 };
}

function unitsLeft(state: OrderState): Units {
    return shippedUnits(state.packages, availableUnits(state));
}

function anyOf<T>(random: (below: number) => number, items: T[]): T {
    return items[random(items.length)]!;
}

/** Always the same numbers. Source: Park and Miller's generator. */
function randomFrom(seed: number): (below: number) => number {
    let state = seed % 2147483647;
    return (below) => {
        state = (state * 48271) % 2147483647;
        return state % below;
    };
}

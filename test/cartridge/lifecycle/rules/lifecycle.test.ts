import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { decideMessage } from '#cartridge/lifecycle/rules/decideMessage';
import type { OrderMessage } from '#cartridge/lifecycle/rules/orderMessage';
import type { OrderState } from '#cartridge/lifecycle/rules/orderState';
import { availableUnits } from '#cartridge/lifecycle/rules/orderState';
import { rankOf } from '#cartridge/lifecycle/rules/orderStatus';
import { shippedUnits } from '#cartridge/lifecycle/rules/packages';
import { firstExcess } from '#cartridge/lifecycle/rules/units';
import type { Units } from '#cartridge/lifecycle/rules/units';
import { MOVED_TABLE, TABLE } from '#helpers/messages/lifecycleTable';
import { at, live, message, newOrder, parcel, shipment, stateAfter } from '#helpers/tiktok/orderLife';

const someUnits = shipment([parcel('1', { A: 1 })], { status: 'PartiallyShipped' });
// Without items: what no other package names, also later ones.
const theRest = shipment([parcel('2')]);
const word = (status: OrderMessage['status']): OrderMessage => message({ status });
const cancelled = (initiator: OrderMessage['initiator']): OrderMessage =>
    message({ status: 'CANCELLED', initiator, occurredAt: at('13:00') });

const HELD = { holdReason: 'out_of_stock' };

const STATES: Record<string, OrderState> = {
    New: newOrder(),
    'New, on hold': newOrder(HELD),
    Acknowledged: live([word('Acknowledged')]),
    PartiallyShipped: live([someUnits]),
    Shipped: live([someUnits, theRest]),
    'Shipped, packages not told': live([word('Shipped')]),
    Delivered: live([someUnits, theRest, word('Delivered')]),
    Completed: live([someUnits, theRest, word('Completed')]),
    'CANCELLED by the seller': live([cancelled('SELLER')]),
    'CANCELLED by TikTok': live([cancelled('TIKTOK')]),
    'CANCELLED by both': live([cancelled('SELLER'), cancelled('TIKTOK')]),
    'CANCELLED, on hold': live([cancelled('SELLER')], newOrder(HELD)),
    'CANCELLED after shipping': live([someUnits, theRest, cancelled('TIKTOK')])
};

/** Held orders are told the same where they stay CREATED, and fail when they are cancelled. */
const HELD_STATES: Array<[string, OrderState['platformStatus']]> = [
    ['New, on hold', 'CREATED'],
    ['CANCELLED, on hold', 'FAILED']
];

/** Orders that were moved in B2C Commerce itself, before the cartridge has noticed. */
const MOVED: Record<string, OrderState> = {
    'Cancelled when some units had left': { ...live([someUnits]), platformStatus: 'CANCELLED' },
    Completed: newOrder({ platformStatus: 'COMPLETED' }),
    Replaced: newOrder({ platformStatus: 'REPLACED' }),
    Failed: newOrder({ platformStatus: 'FAILED' })
};

const MESSAGES: Record<string, OrderMessage> = {
    Acknowledged: word('Acknowledged'),
    'some units left': someUnits,
    'the rest left': theRest,
    PartiallyShipped: word('PartiallyShipped'),
    Shipped: word('Shipped'),
    Delivered: word('Delivered'),
    Completed: word('Completed'),
    'the seller cancels': cancelled('SELLER'),
    'TikTok cancels': cancelled('TIKTOK'),
    'the buyer cancels': cancelled('BUYER'),
    'one unit cancelled': message({ status: 'CANCELLED', cancelledItems: { B: 1 } }),
    'TikTok cancels one unit': message({ status: 'CANCELLED', cancelledItems: { B: 1 }, initiator: 'TIKTOK' }),
    'left after 13:00': shipment([parcel('3', { A: 1 })], { occurredAt: at('14:00') })
};

describe('What a message does to an order', () => {
    const tables: Array<[string, Record<string, OrderState>, typeof TABLE]> = [
        ['told, of an order that is', STATES, TABLE],
        ['told, of an order that was moved in B2C Commerce', MOVED, MOVED_TABLE]
    ];
    tables.forEach(([title, states, table]) => {
        Object.entries(states).forEach(([stateName, state]) => {
            describe(`${title}: ${stateName}`, () => {
                Object.entries(MESSAGES).forEach(([messageName, told]) => {
                    const expected = table[stateName]?.[messageName];
                    it(`${messageName}: ${expected}`, () => expect(resultOf(state, told)).to.equal(expected));
                });
            });
        });

        it(`${title}: is in docs/oms-states.md as it is`, () => {
            const columns = Object.keys(states);
            const lines = [
                `| ${title} | ${columns.join(' | ')} |`,
                `|---|${columns.map(() => '---|').join('')}`,
                ...Object.keys(MESSAGES).map(
                    (name) =>
                        `| ${name} | ${columns.map((state) => resultOf(states[state]!, MESSAGES[name]!)).join(' | ')} |`
                )
            ];
            const documented = fs.readFileSync(path.join(__dirname, '../../../../docs/oms-states.md'), 'utf8');
            lines.forEach((line) => expect(documented).to.contain(line));
        });
    });

    HELD_STATES.forEach(([stateName, platformStatus]) => {
        describe(`told, of an order that is: ${stateName}, ${platformStatus}`, () => {
            Object.entries(MESSAGES).forEach(([messageName, told]) => {
                const expected = TABLE[stateName]?.[messageName];
                const state = { ...STATES[stateName]!, platformStatus };
                it(`${messageName}: ${expected}`, () => expect(resultOf(state, told)).to.equal(expected));
            });
        });
    });

    forEveryPair('the same message again changes nothing', (state, told) => {
        const once = { ...told, eventId: 'e1' };
        const next = stateAfter(state, once, decideMessage(state, once));
        expect(decideMessage(next, once).changes).to.equal(null);
    });

    forEveryPair('told again under another id, it changes nothing either', (state, told) => {
        const next = stateAfter(state, told, decideMessage(state, told));
        // Units to cancel are counted, not named: another id means other units.
        const isCounted = told.cancelledItems !== null;
        expect(isCounted || decideMessage(next, told).changes === null).to.equal(true);
    });

    forEveryPair('the rank never falls', (state, told) => {
        const next = stateAfter(state, told, decideMessage(state, told));
        if (state.status !== 'CANCELLED' && next.status !== 'CANCELLED') {
            expect(rankOf(next.status)).to.be.at.least(rankOf(state.status));
        }
    });

    forEveryPair('what has shipped stays shipped', (state, told) => {
        const next = stateAfter(state, told, decideMessage(state, told));
        expect(firstExcess(unitsLeft(state), unitsLeft(next))).to.equal(null);
    });

    forEveryPair('goods that have left are never cancelled in the shop', (state, told) => {
        const { changes } = decideMessage(state, told);
        const hasLeft = Object.keys(state.packages).length > 0;
        expect(hasLeft && changes !== null && changes.cancelOrder).to.equal(false);
    });
});

function unitsLeft(state: OrderState): Units {
    return shippedUnits(state.packages, availableUnits(state));
}

function resultOf(state: OrderState, told: OrderMessage): string {
    const { outcome, changes } = decideMessage(state, told);
    if (!changes) {
        return outcome.code || outcome.outcome;
    }
    return changes.orderTag === '' ? changes.status : `${changes.status}, tagged`;
}

function forEveryPair(title: string, check: (state: OrderState, told: OrderMessage) => void): void {
    it(title, () => {
        [...Object.values(STATES), ...Object.values(MOVED)].forEach((state) =>
            Object.values(MESSAGES).forEach((told) => check(state, told))
        );
    });
}

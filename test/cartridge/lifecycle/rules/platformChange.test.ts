import { expect } from 'chai';
import type { OrderState } from '#cartridge/lifecycle/rules/orderState';
import { platformChange, reopenedState } from '#cartridge/lifecycle/rules/platformChange';
import type { PlatformChange } from '#cartridge/lifecycle/rules/platformChange';
import type { PlatformStatus } from '#cartridge/lifecycle/rules/platformStatus';
import { at, live, message, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

describe('What was done to an order in B2C Commerce', () => {
    const some = live([shipment([parcel('1', { A: 1 })])]);
    const all = live([shipment([parcel('1')])]);
    const cancelled = live([message({ status: 'CANCELLED' })]);
    const held = newOrder({ holdReason: 'out_of_stock' });

    const cases: Array<[string, OrderState, PlatformStatus | null, PlatformStatus, PlatformChange]> = [
        ['a new order, never looked at', newOrder(), null, 'NEW', 'nothing'],
        ['a new order, never looked at', newOrder(), null, 'CANCELLED', 'cancelled'],
        ['a new order', newOrder(), 'NEW', 'NEW', 'nothing'],
        ['a new order', newOrder(), 'NEW', 'OPEN', 'nothing'],
        ['a new order', newOrder(), 'CREATED', 'NEW', 'nothing'],
        ['a new order', newOrder(), 'OPEN', 'CANCELLED', 'cancelled'],
        ['a new order', newOrder(), 'NEW', 'REPLACED', 'gone'],
        ['a new order', newOrder(), 'NEW', 'FAILED', 'gone'],
        ['a new order', newOrder(), 'NEW', 'COMPLETED', 'completed-before-shipping'],
        ['an order that has shipped in part', some, 'NEW', 'CANCELLED', 'cancelled-after-shipping'],
        ['an order that has shipped in part', some, 'NEW', 'COMPLETED', 'completed-before-shipping'],
        ['a shipped order', all, 'NEW', 'CANCELLED', 'cancelled-after-shipping'],
        ['a shipped order', all, 'NEW', 'COMPLETED', 'completed'],
        ['a completed order', { ...all, status: 'Completed' }, 'NEW', 'COMPLETED', 'nothing'],
        ['a cancelled order', cancelled, 'CANCELLED', 'CANCELLED', 'nothing'],
        ['a cancelled order', cancelled, 'CANCELLED', 'NEW', 'reopened'],
        ['a cancelled order', cancelled, 'FAILED', 'NEW', 'reopened'],
        ['a cancelled order', cancelled, 'NEW', 'CANCELLED', 'nothing'],
        ['a cancelled order', cancelled, 'CANCELLED', 'FAILED', 'gone'],
        ['an order on hold', held, 'CREATED', 'NEW', 'placed'],
        ['an order on hold', held, 'CREATED', 'OPEN', 'placed'],
        ['an order on hold', held, 'FAILED', 'NEW', 'placed'],
        ['an order on hold', held, 'CREATED', 'CANCELLED', 'cancelled'],
        ['an order on hold', held, 'NEW', 'OPEN', 'nothing']
    ];
    cases.forEach(([title, state, seen, platformStatus, expected]) => {
        it(`${title}, seen ${seen}, now ${platformStatus}: ${expected}`, () => {
            expect(platformChange(seen, { ...state, platformStatus })).to.equal(expected);
        });
    });
});

describe('Reopening an order', () => {
    it('makes it new and forgets who cancelled it', () => {
        const cancelled = live([message({ status: 'CANCELLED', occurredAt: at('13:00') })]);
        expect(reopenedState(cancelled)).to.include({
            status: 'New',
            channelStatus: 3,
            cancelledAt: '',
            cancelledBy: '',
            shippingStatus: 'NOTSHIPPED',
            cancelOrder: false
        });
    });

    it('keeps the units that were cancelled before', () => {
        const one = message({ status: 'CANCELLED', cancelledItems: { A: 1 } });
        const cancelled = live([one, message({ status: 'CANCELLED' })]);
        const changes = reopenedState(cancelled);
        expect(changes.channelStatus).to.equal(7);
        expect(changes.cancelled).to.deep.equal({ A: 1 });
    });
});

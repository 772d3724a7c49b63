import { expect } from 'chai';
import {
    COUNT_OF_STATUS,
    addCount,
    countedAs,
    countedOnceDeleted,
    dayCounted,
    namesCounted
} from '#cartridge/lifecycle/rules/counts/orderCounts';
import type { CountedOrder, Counts } from '#cartridge/lifecycle/rules/counts/orderCounts';
import { statusWords } from '#cartridge/lifecycle/rules/orderStatus';
import { filterNamed, statusOfFilter } from '#cartridge/operations/rules/orderFilter';

function counted(order: Partial<CountedOrder>): string {
    return countedAs({
        day: '2026-11-28',
        status: 'New',
        isExported: false,
        isHeld: false,
        hasOpenRequest: false,
        orderTag: '',
        measured: [],
        ...order
    });
}

describe('An order that counts several times under one name', () => {
    it('is added, and removed again', () => {
        const counts: Counts = { all: 5 };
        addCount(counts, '2026-11-28 all 7-units*3', 1);
        expect(counts).to.deep.equal({ all: 6, '7-units': 3 });
        addCount(counts, '2026-11-28 all 7-units*3', -1);
        expect(counts).to.deep.equal({ all: 5, '7-units': 0 });
    });
});

describe('What an order counts as', () => {
    it('has the name of its status, by which the list of orders is filtered', () => {
        statusWords().forEach((status) => {
            const name = COUNT_OF_STATUS[status];
            expect(namesCounted(counted({ status })).slice(0, 2)).to.deep.equal(['all', name]);
            expect(statusOfFilter(filterNamed(name))).to.equal(status);
        });
    });

    const orders: Array<[string, Partial<CountedOrder>, string]> = [
        ['a new one', {}, 'all new'],
        ['an exported one', { isExported: true }, 'all new reached-exported'],
        [
            'one that the OMS has, even without an export',
            { status: 'Acknowledged' },
            'all acknowledged reached-exported reached-acknowledged'
        ],
        [
            'one that has shipped in part',
            { status: 'PartiallyShipped' },
            'all partially-shipped reached-exported reached-acknowledged reached-shipped'
        ],
        [
            'a completed one',
            { status: 'Completed' },
            'all completed reached-exported reached-acknowledged reached-shipped'
        ],
        ['a cancelled one', { status: 'CANCELLED' }, 'all cancelled'],
        [
            'a cancelled one that was exported',
            { status: 'CANCELLED', isExported: true },
            'all cancelled reached-exported'
        ],
        ['a held one', { isHeld: true }, 'all new held'],
        ['one whose buyer wants to cancel', { hasOpenRequest: true }, 'all new request-open'],
        [
            'one that TikTok cancelled after it had shipped',
            { status: 'CANCELLED', orderTag: 'cancel after shipped' },
            'all cancelled cancelled-after-shipping'
        ],
        ['one with another tag', { orderTag: 'gift' }, 'all new']
    ];
    orders.forEach(([what, order, names]) =>
        it(`for ${what}: ${names}`, () => expect(counted(order)).to.equal('2026-11-28 ' + names))
    );

    it('is read as its day and its counts', () => {
        expect(dayCounted(counted({}))).to.equal('2026-11-28');
        expect(namesCounted(counted({ isHeld: true }))).to.deep.equal(['all', 'new', 'held']);
    });

    it('is the same once the order is deleted, without the hold that nobody can end', () => {
        expect(countedOnceDeleted(counted({ isHeld: true }))).to.equal(counted({}));
        expect(countedOnceDeleted(counted({ status: 'Shipped' }))).to.equal(counted({ status: 'Shipped' }));
        expect(countedOnceDeleted('')).to.equal('');
    });

    it('is added to the counts, and removed again', () => {
        const counts: Counts = { all: 3 };
        addCount(counts, counted({}), 1);
        expect(counts).to.deep.equal({ all: 4, new: 1 });
        addCount(counts, counted({}), -1);
        expect(counts).to.deep.equal({ all: 3, new: 0 });
    });
});

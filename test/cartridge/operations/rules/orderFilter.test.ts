import { expect } from 'chai';
import {
    filterNamed,
    filterOfMeasure,
    measureOfFilter,
    orderFilters,
    statusesReached,
    statusOfFilter
} from '#cartridge/operations/rules/orderFilter';

const FILTERS = [
    'all',
    'new',
    'acknowledged',
    'partially-shipped',
    'shipped',
    'delivered',
    'completed',
    'cancelled',
    'attention',
    'held',
    'request-open',
    'late',
    'due-soon',
    'cancelled-after-shipping',
    'feed-due',
    'reached-exported',
    'reached-acknowledged',
    'reached-shipped',
    'measured-late',
    'measured-cancelled',
    'measured-untracked'
];

describe('The filters of the orders', () => {
    it('stand in this order, and readers cannot change them', () => {
        expect(orderFilters()).to.deep.equal(FILTERS);
        orderFilters().pop();
        expect(orderFilters()).to.deep.equal(FILTERS);
    });

    it('are known by name; any other name means all', () => {
        expect(FILTERS.map(filterNamed)).to.deep.equal(FILTERS);
        ['', 'Held', 'toString'].forEach((name) => expect(filterNamed(name)).to.equal('all'));
    });

    it('for one status have this status', () => {
        const statuses = [
            ['new', 'New'],
            ['acknowledged', 'Acknowledged'],
            ['partially-shipped', 'PartiallyShipped'],
            ['shipped', 'Shipped'],
            ['delivered', 'Delivered'],
            ['completed', 'Completed'],
            ['cancelled', 'CANCELLED']
        ] as const;
        statuses.forEach(([filter, status]) => expect(statusOfFilter(filter)).to.equal(status));
        expect(statusOfFilter('held')).to.equal(null);
    });

    it('for a stage have its status and all later ones', () => {
        const since = ['Acknowledged', 'PartiallyShipped', 'Shipped', 'Delivered', 'Completed'];
        expect(statusesReached('reached-exported')).to.deep.equal(since);
        expect(statusesReached('reached-acknowledged')).to.deep.equal(since);
        expect(statusesReached('reached-shipped')).to.deep.equal(since.slice(1));
        expect(statusesReached('shipped')).to.deep.equal([]);
    });
});

describe('The filter of a measure', () => {
    it('has its name, and no other filter has one', () => {
        (['late', 'cancelled', 'untracked'] as const).forEach((name) => {
            expect(filterOfMeasure(name)).to.equal('measured-' + name);
            expect(measureOfFilter(filterOfMeasure(name))).to.equal(name);
        });
        ['all', 'reached-shipped', 'shipped'].forEach((name) =>
            expect(measureOfFilter(filterNamed(name)), name).to.equal(null)
        );
    });
});

import { expect } from 'chai';
import { mayRetire, quietDays } from '#cartridge/lifecycle/rules/decideRetirement';
import type { RetirementFacts } from '#cartridge/lifecycle/rules/decideRetirement';
import type { ExternalOrderStatus } from '#cartridge/lifecycle/rules/orderStatus';
import { ENTRY_ATTRIBUTES, readEntryValues, writeEntryValues } from '#cartridge/lifecycle/rules/retiredEntry';

describe('Whether an order leaves the ledger', () => {
    const daysNeeded: Array<[ExternalOrderStatus, number]> = [
        ['New', 40],
        ['Acknowledged', 40],
        ['PartiallyShipped', 40],
        ['Shipped', 10],
        ['Delivered', 10],
        ['Completed', 3],
        ['CANCELLED', 3]
    ];
    daysNeeded.forEach(([status, days]) => {
        it(`${status}: after ${days} days`, () => {
            expect(mayRetire(facts({ status, quietDays: days - 0.01 }), quietDays(10, false))).to.equal(false);
            expect(mayRetire(facts({ status, quietDays: days }), quietDays(10, false))).to.equal(true);
        });
    });

    it('never while something is due, or while it is held', () => {
        expect(mayRetire(facts({ quietDays: 1000, isDue: true }), quietDays(1, true))).to.equal(false);
        expect(mayRetire(facts({ quietDays: 1000, isHeld: true }), quietDays(1, true))).to.equal(false);
    });

    it('later where a list shows it', () => {
        expect(mayRetire(facts({ quietDays: 39, isListed: true }), quietDays(10, false))).to.equal(false);
        expect(mayRetire(facts({ quietDays: 40, isListed: true }), quietDays(10, false))).to.equal(true);
    });

    it('after a quarter of the days where there are too many objects', () => {
        expect(quietDays(10, true)).to.deep.equal({ finished: 1, usual: 3, longest: 12 });
        expect(quietDays(1, true)).to.deep.equal({ finished: 1, usual: 1, longest: 4 });
    });
});

describe('What an order keeps of its entry', () => {
    it('comes back as it was, times included', () => {
        const values = { appliedStatus: 'Shipped', feedRevision: 3, feedDue: false, shipBy: new Date(1763899200000) };
        const back = readEntryValues(writeEntryValues({ ...values, alerts: '', history: null }));
        expect(back).to.include({ appliedStatus: 'Shipped', feedRevision: 3, feedDue: false, alerts: null });
        expect(back.shipBy).to.deep.equal(values.shipBy);
        expect(Object.keys(back)).to.deep.equal(ENTRY_ATTRIBUTES);
    });
});

function facts(changes: Partial<RetirementFacts>): RetirementFacts {
    return { status: 'Shipped', quietDays: 0, isDue: false, isHeld: false, isListed: false, ...changes };
}

import { expect } from 'chai';
import { dearestFirst, divideUnits, inTime, shippedIn } from '#cartridge/lifecycle/rules/lineUnits';
import type { LineUnits, OrderedLine, ToldLine } from '#cartridge/lifecycle/rules/lineUnits';
import type { ShippedPackage } from '#cartridge/lifecycle/rules/packages';
import type { Units } from '#cartridge/lifecycle/rules/units';
import { at, parcel } from '#helpers/tiktok/orderLife';

describe('Dividing units among the lines of an order', () => {
    /** Two lines of product A, the second one dearer, and a line of product B. */
    const lines: OrderedLine[] = [
        { productId: 'A', quantity: 2, amount: 1000 },
        { productId: 'A', quantity: 2, amount: 1800 },
        { productId: 'B', quantity: 1, amount: 300 }
    ];
    const divided = (
        packages: ShippedPackage[],
        cancelled: Units,
        before: LineUnits[] = [],
        told: ToldLine[] = []
    ): LineUnits[] => {
        const byNumber = Object.fromEntries(packages.map((one) => [one.packageNo, one]));
        return divideUnits(lines, { packages: byNumber, cancelled }, before, told);
    };

    it('gives each line nothing while nothing has left or is cancelled', () => {
        expect(divided([], {})).to.deep.equal([line('A'), line('A'), line('B')]);
    });

    it('lets units leave from the lines in their sequence', () => {
        expect(divided([parcel('1', { A: 3, B: 1 })], {})).to.deep.equal([
            line('A', 0, { 1: 2 }),
            line('A', 0, { 1: 1 }),
            line('B', 0, { 1: 1 })
        ]);
    });

    it('fills the lines with the packages as they left', () => {
        const packages = [
            parcel('1', { A: 2 }, { occurredAt: at('13:00') }),
            parcel('2', { A: 1 }, { occurredAt: at('12:00') })
        ];
        expect(divided(packages, {})).to.deep.equal([line('A', 0, { 1: 1, 2: 1 }), line('A', 0, { 1: 1 }), line('B')]);
    });

    it('cancels in the dearest line first', () => {
        expect(divided([], { A: 1 })).to.deep.equal([line('A'), line('A', 1), line('B')]);
        expect(divided([], { A: 3, B: 1 })).to.deep.equal([line('A', 1), line('A', 2), line('B', 1)]);
    });

    it('cancels what has not left', () => {
        expect(divided([parcel('1', { A: 3 })], { A: 1 })).to.deep.equal([
            line('A', 0, { 1: 2 }),
            line('A', 1, { 1: 1 }),
            line('B')
        ]);
    });

    it('gives no line more than it has', () => {
        expect(divided([parcel('1', { A: 9 })], { A: 9, B: 9, C: 1 })).to.deep.equal([
            line('A', 0, { 1: 2 }),
            line('A', 0, { 1: 2 }),
            line('B', 1)
        ]);
    });

    it('lets no unit leave from a line in which it is cancelled', () => {
        const before = [line('A', 2)];
        expect(divided([parcel('1', { A: 2 })], { A: 2 }, before)).to.deep.equal([
            line('A', 2),
            line('A', 0, { 1: 2 }),
            line('B')
        ]);
    });

    it('leaves with the lines what they were given before', () => {
        const before = [line('A', 1), line('A', 0, { 1: 1 })];
        expect(divided([parcel('1', { A: 1 })], { A: 1 }, before)).to.deep.equal([...before, line('B')]);
        expect(divided([parcel('1', { A: 2 })], { A: 2 }, before)).to.deep.equal([
            line('A', 1, { 1: 1 }),
            line('A', 1, { 1: 1 }),
            line('B')
        ]);
    });

    it('takes back what a package or a cancellation has no longer', () => {
        const before = [line('A', 2), line('A', 0, { 1: 2 })];
        expect(divided([parcel('1', { A: 1 })], {}, before)).to.deep.equal([
            line('A'),
            line('A', 0, { 1: 1 }),
            line('B')
        ]);
    });

    it('forgets what was given to a line of another product', () => {
        expect(divided([parcel('1', { A: 1 })], {}, [line('C', 0, { 1: 1 }), line('A')])).to.deep.equal([
            line('A', 0, { 1: 1 }),
            line('A'),
            line('B')
        ]);
    });

    describe('a message that names lines', () => {
        it('cancels in them', () => {
            const told = [{ index: 0, cancelled: 1, trackingNumber: '' }];
            expect(divided([], { A: 1 }, [], told)).to.deep.equal([line('A', 1), line('A'), line('B')]);
        });

        it('says all that is cancelled of them, whenever that was', () => {
            const told = [{ index: 0, cancelled: 1, trackingNumber: '' }];
            expect(divided([], { A: 2 }, [line('A', 1)], told)).to.deep.equal([line('A', 1), line('A', 1), line('B')]);
            const fewer = [{ index: 0, cancelled: 0, trackingNumber: '' }];
            expect(divided([], { A: 1 }, [line('A', 1)], fewer)).to.deep.equal([line('A', 1), line('A'), line('B')]);
        });

        it('lets them leave with the package of the number that it names', () => {
            const packages = [parcel('1', { A: 1 }), parcel('2', { A: 1 })];
            const told = [{ index: 1, cancelled: 0, trackingNumber: '1Z2' }];
            expect(divided(packages, {}, [], told)).to.deep.equal([
                line('A', 0, { 1: 1 }),
                line('A', 0, { 2: 1 }),
                line('B')
            ]);
        });

        it('may name a line that the order does not have', () => {
            const told = [{ index: 9, cancelled: 1, trackingNumber: '1Z1' }];
            expect(divided([], { A: 1 }, [], told)).to.deep.equal([line('A'), line('A', 1), line('B')]);
        });
    });

    it('lets only units leave that packages name', () => {
        expect(divided([parcel('1', null)], {})).to.deep.equal([line('A'), line('A'), line('B')]);
    });
});

describe('Lines', () => {
    it('count what has left in all packages', () => {
        expect(shippedIn(line('A', 1, { 1: 2, 2: 1 }))).to.equal(3);
        expect(shippedIn(line('A', 1))).to.equal(0);
    });

    it('are sorted by the price of one unit, the dearest first, equal ones as they came', () => {
        const priced = (name: string, quantity: number, amount: number): { name: string; line: OrderedLine } => ({
            name,
            line: { productId: 'A', quantity, amount }
        });
        const all = [priced('333', 3, 1000), priced('500', 1, 500), priced('334', 1, 334), priced('same', 2, 1000)];
        expect(dearestFirst(all).map(({ name }) => name)).to.deep.equal(['500', 'same', '334', '333']);
        expect(all[0]?.name).to.equal('333');
    });
});

describe('Packages in the sequence in which they left', () => {
    it('are sorted by time, and by number at the same time', () => {
        const packages = {
            3: parcel('3', null, { occurredAt: at('11:00') }),
            1: parcel('1', null, { occurredAt: at('12:00') }),
            2: parcel('2', null, { occurredAt: at('12:00') }),
            4: parcel('4', null, { occurredAt: at('10:00') })
        };
        expect(inTime(packages).map(({ packageNo }) => packageNo)).to.deep.equal(['4', '3', '1', '2']);
        const together = { north: parcel('north'), east: parcel('east'), south: parcel('south') };
        expect(inTime(together).map(({ packageNo }) => packageNo)).to.deep.equal(['east', 'north', 'south']);
    });
});

function line(productId: string, cancelled = 0, packages: { [packageNo: string]: number } = {}): LineUnits {
    return { productId, cancelled, packages };
}

import { expect } from 'chai';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';
import { logStub } from '#helpers/entry-points/platformStubs';
import { daysOfMonth, isMonth, monthBefore, priceOfUnits } from '#cartridge/figures/rules/monthFigures';

interface Summing {
    sumMonth: (month: string) => { orders: number; failed: number };
}

describe('Summing up a month', () => {
    it('continues after an order that cannot be read: it is missing, counted and logged', () => {
        const log = logStub();
        const stored: Record<string, unknown> = {};
        const read = ({ orderNo }: { orderNo: string }): object => {
            if (orderNo === 'TTS-2') {
                throw new Error('no currency');
            }
            return { shopId: '', currency: 'USD', amounts: { total: 1 } };
        };
        const { sumMonth } = compiled<Summing>(`${SCRIPTS}/figures/sumMonth`, {
            '../identity/knownOrder': { withLedgerEntry: (order: object) => ({ order, entry: {} }) },
            '../lifecycle/store/orders': { isPlaced: () => true },
            '../platform/clock': { now: () => new Date(0) },
            '../platform/log': log.module,
            '../platform/storedValues': { storeRecord: (key: string, value: unknown) => (stored[key] = value) },
            '../platform/transaction': { inTransaction: (work: () => void) => work() },
            './rules/monthFigures': compiled(`${SCRIPTS}/figures/rules/monthFigures`),
            './store/monthOrders': {
                eachOrderCreated: (_made: object, visit: (order: object) => void) =>
                    ['TTS-1', 'TTS-2', 'TTS-3'].forEach((orderNo) => visit({ orderNo })),
                figuresOf: read
            },
            '../platform/siteDay': { daysBetween: () => ({}) }
        });
        expect(sumMonth('2026-11')).to.deep.equal({ orders: 2, failed: 1 });
        expect(stored['month-2026-11']).to.have.nested.property('shops[0].orders', 2);
        expect(log.warn.args.join()).to.contain('Order TTS-2 is missing in 2026-11');
    });

    it('knows the months of a calendar', () => {
        expect(['2026-11', '2026-1', '2026-13', 'x2026-11'].map(isMonth)).to.deep.equal([true, false, false, false]);
        expect(monthBefore('2026-01', 1)).to.equal('2025-12');
        expect(daysOfMonth('2028-02')).to.deep.equal({ first: '2028-02-01', last: '2028-02-29' });
    });

    it('takes of the price of a line what its units cost, to the smallest unit', () => {
        expect(priceOfUnits(1000, 1, 3)).to.equal(333);
        expect(priceOfUnits(1000, 2, 3)).to.equal(667);
        expect(priceOfUnits(1000, 4, 3)).to.equal(1000);
        expect(priceOfUnits(0, 0, 0)).to.equal(0);
    });
});

import { expect } from 'chai';
import { cancelledBesides, nothingTaken, takenByEdit, withCancelled } from '#cartridge/lifecycle/rules/takenUnits';
import type { Edit } from '#cartridge/lifecycle/rules/takenUnits';
import type { Units } from '#cartridge/lifecycle/rules/units';

const PLACED = { A: 3, B: 1 };
const AT = '2026-11-23T13:00:00.000Z';

describe('What edits have taken from an order', () => {
    /** @returns those that are cancelled, and those that are open */
    function taken(now: Units, edit: Partial<Edit> = {}, known = nothingTaken()): [Units, Units] {
        const none = { before: PLACED, cancelled: {}, shipped: {} };
        const { cancelled, open } = takenByEdit(known, { placed: PLACED, ...none, now, at: AT, ...edit });
        return [cancelled, open];
    }

    it('is nothing before any, or where the units are the same', () => {
        expect(nothingTaken()).to.deep.equal({ cancelled: {}, open: {}, left: {}, editedAt: '' });
        expect(taken(PLACED, { cancelled: { A: 1 } })).to.deep.equal([{}, {}]);
        expect(taken({ A: 4, B: 1, C: 1 })).to.deep.equal([{}, {}]);
    });

    it('has the time of the last edit', () => {
        const edit = { placed: PLACED, before: PLACED, cancelled: {}, shipped: {}, now: PLACED, at: AT };
        expect(takenByEdit(nothingTaken(), edit).editedAt).to.equal(AT);
    });

    it('are cancelled units first', () => {
        expect(taken({ A: 2, B: 1 })).to.deep.equal([{}, { A: 1 }]);
        expect(taken({ A: 2, B: 1 }, { cancelled: { A: 2 } })).to.deep.equal([{ A: 1 }, {}]);
        expect(taken({ A: 1 }, { cancelled: { A: 1 } })).to.deep.equal([{ A: 1 }, { A: 1, B: 1 }]);
    });

    it('are no units that have left', () => {
        expect(taken({ A: 1, B: 1 }, { shipped: { A: 2 }, cancelled: { A: 1 } })).to.deep.equal([{ A: 1 }, {}]);
        expect(taken({ B: 1 }, { shipped: { A: 2 } })).to.deep.equal([{}, { A: 1 }]);
    });

    it('are units that have left where these were taken, until an edit puts them back', () => {
        const left = (now: Units, edit: Partial<Edit>, known = nothingTaken()): Units =>
            takenByEdit(known, { placed: PLACED, before: PLACED, cancelled: {}, shipped: {}, now, at: AT, ...edit })
                .left;
        expect(left({ A: 1, B: 1 }, { shipped: { A: 2 } })).to.deep.equal({ A: 1 });
        const known = { cancelled: {}, open: {}, left: { A: 1 }, editedAt: AT };
        const before = { A: 1, B: 1 };
        expect(left({ B: 1 }, { before, shipped: { A: 2 } }, known), 'a package that names its units').to.deep.equal({
            A: 2
        });
        expect(left({ B: 1 }, { before, shipped: { A: 1 } }, known), 'one that does not').to.deep.equal({ A: 2 });
        expect(left({ A: 2, B: 1 }, { before, shipped: { A: 2 } }, known)).to.deep.equal({});
        expect(taken({ B: 1 }, { before, shipped: { A: 1 } }, known), 'they are not open').to.deep.equal([
            {},
            { A: 1 }
        ]);
    });

    it('adds up', () => {
        const before = { A: 1, B: 1 };
        const known = { cancelled: { A: 1 }, open: { A: 1 }, left: {}, editedAt: '' };
        expect(taken({ B: 1 }, { before }, known)).to.deep.equal([{ A: 1 }, { A: 2 }]);
        expect(taken(before, { before }, known), 'nothing').to.deep.equal([{ A: 1 }, { A: 1 }]);
        expect(taken({ A: 2, B: 1 }, { before }, known), 'put back').to.deep.equal([{ A: 1 }, {}]);
        expect(taken(PLACED, { before }, known), 'all put back').to.deep.equal([{}, {}]);
    });

    it('moves from open to cancelled', () => {
        const known = { cancelled: { A: 1 }, open: { A: 1, B: 1 }, left: { A: 1 }, editedAt: AT };
        expect(withCancelled(known, { B: 1 })).to.deep.equal({
            cancelled: { A: 1, B: 1 },
            open: { A: 1 },
            left: { A: 1 },
            editedAt: AT
        });
    });

    it('is left out of the cancelled units that lines tell of, from the first line on', () => {
        const lines = [
            { productId: 'A', cancelled: 2 },
            { productId: 'B', cancelled: 1 },
            { productId: 'A', cancelled: 2 },
            { productId: 'A', cancelled: null },
            { productId: 'A', cancelled: 0 }
        ];
        const taken = { A: 3 };
        expect(cancelledBesides(lines, taken)).to.deep.equal([0, 1, 1, null, 0]);
        expect(taken, 'still').to.deep.equal({ A: 3 });
    });
});

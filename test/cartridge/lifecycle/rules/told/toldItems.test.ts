import { expect } from 'chai';
import { MAX_ENTRIES, readItems } from '#cartridge/lifecycle/rules/told/toldItems';
import { sourceOf } from '#cartridge/platform/rules/input/source';
import type { Source } from '#cartridge/platform/rules/input/source';

describe('The items of a message', () => {
    /** Reads a list of items in each of some packages of one message. @returns the first fault */
    function faultOf(...lengths: number[]): string | undefined {
        const { faults } = sourceOf({});
        lengths.forEach((length, index) => {
            const items = Array.from({ length }, () => ({ productId: 'A', quantity: 1 }));
            const parcel: Source = { fields: { items }, path: `packages[${index}]`, faults };
            expect(readItems(parcel)).to.deep.equal(faults.first ? {} : { A: length });
        });
        return faults.first ? `${faults.first.path}: ${faults.first.expected}` : undefined;
    }

    it('are 2,000 at most in all lists together', () => {
        const most: number[] = Array(5).fill(MAX_ENTRIES);
        expect(faultOf(...most)).to.equal(undefined);
        expect(faultOf(...most, 1)).to.equal('packages[5].items: at most 2000 items in all');
    });

    it('are counted in lists only', () => {
        const source = sourceOf({ items: 'A'.repeat(3000) });
        readItems(source);
        expect(source.faults.first?.expected).not.to.contain('in all');
    });
});

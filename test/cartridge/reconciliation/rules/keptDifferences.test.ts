import { expect } from 'chai';
import { isAboutRequest, isAboutReturn, keyOf, kindNamed, KINDS } from '#cartridge/reconciliation/rules/difference';
import type { DifferenceKind } from '#cartridge/reconciliation/rules/difference';
import { keptDifferences } from '#cartridge/reconciliation/rules/keptDifferences';

describe('Differences that are kept', () => {
    it('are 2,000 of a site, and fewer where the instance is crowded', () => {
        expect([keptDifferences(false), keptDifferences(true)]).to.deep.equal([
            { most: 2000, days: 90 },
            { most: 500, days: 90 }
        ]);
    });

    it('have kinds, the most urgent first', () => {
        const urgent: DifferenceKind[] = ['missing-here', 'cancelled-there', 'cancelled-here', 'shipped-here'];
        const usual: DifferenceKind[] = [
            'shipped-there',
            'packages-differ',
            'address-differs',
            'missing-on-tiktok',
            'totals-differ'
        ];
        const last: DifferenceKind[] = ['status-differs', 'reference-missing', 'reference-differs'];
        expect(KINDS.slice(0, 4)).to.deep.equal(urgent);
        expect(KINDS.slice(-3)).to.deep.equal(last);
        expect([...urgent, ...usual, ...last].map(kindNamed)).to.deep.equal([...urgent, ...usual, ...last]);
    });

    it('are the same by kind and by what they are about', () => {
        expect(keyOf({ kind: 'missing-here', about: '577' })).to.equal('missing-here-577');
        expect([kindNamed('missing-here'), kindNamed('nonsense')]).to.deep.equal(['missing-here', null]);
        expect(KINDS.filter(isAboutReturn)).to.deep.equal(['return-missing', 'return-differs']);
        expect(KINDS.filter(isAboutRequest)).to.deep.equal(['request-missing', 'request-over']);
    });
});

import { expect } from 'chai';
import { misfitNotice } from '#cartridge/shops/rules/misfitNotice';

describe('A site that cannot have the orders of a shop', () => {
    it('is told the currency that it needs', () => {
        expect(misfitNotice({ what: 'currency', currency: 'GBP' })).to.deep.equal({
            code: 'job.import.currency',
            values: ['GBP']
        });
    });

    it('is told whether its prices need tax on top or inside', () => {
        expect(misfitNotice({ what: 'taxation', isTaxAdded: true })?.code).to.equal('job.import.net_site');
        expect(misfitNotice({ what: 'taxation', isTaxAdded: false })?.code).to.equal('job.import.gross_site');
    });

    it('is told nothing where it can', () => expect(misfitNotice(null)).to.equal(null));
});

import { expect } from 'chai';
import { grantIdOf, mayBeOfGrant } from '#cartridge/shops/rules/grantId';

describe('The id of a grant', () => {
    it('is the seller as TikTok names it, or else one of its shops', () => {
        expect([grantIdOf('7010', '7495'), grantIdOf('', '7495')]).to.deep.equal(['7010', 'shop-7495']);
    });

    it('belongs to another seller only where both are named', () => {
        const named = grantIdOf('7010', '7495');
        const unnamed = grantIdOf('', '7495');
        expect([mayBeOfGrant(named, '7010'), mayBeOfGrant(named, ''), mayBeOfGrant(named, '7011')]).to.deep.equal([
            true,
            true,
            false
        ]);
        expect([mayBeOfGrant(unnamed, '7010'), mayBeOfGrant(unnamed, '')]).to.deep.equal([true, true]);
    });
});

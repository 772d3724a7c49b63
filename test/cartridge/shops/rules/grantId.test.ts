import { expect } from 'chai';
import { grantIdOf, mayBeOfGrant, sellerNamed } from '#cartridge/shops/rules/grantId';

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

    it('is compared with a number by the digits that the number has kept, and with nothing else', () => {
        const grantId = '7010736057180325637';
        expect(mayBeOfGrant(grantId, JSON.parse(grantId))).to.equal(true);
        expect(mayBeOfGrant(grantId, 7010)).to.equal(false);
        expect(mayBeOfGrant(grantId, 'x'.repeat(300))).to.equal(false);
        [undefined, null, true, {}, [grantId]].forEach((openId) =>
            expect(mayBeOfGrant(grantId, openId)).to.equal(true)
        );
        expect(mayBeOfGrant(grantIdOf('', '7495'), 7010)).to.equal(true);
    });

    it('is no name that is not a text, or too long to be a key', () => {
        expect(['7010', 'x'.repeat(200)].map(sellerNamed)).to.deep.equal(['7010', 'x'.repeat(200)]);
        ['x'.repeat(201), '', 7010, null, undefined, {}].forEach((openId) => expect(sellerNamed(openId)).to.equal(''));
    });
});

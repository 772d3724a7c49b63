import { expect } from 'chai';
import { confirmationFor, preferenceFor } from '#bm-cartridge/safeguards/rules/confirmation';

describe('What a person confirms', () => {
    it('is stored in a preference of its own', () => {
        const stored = ['capture', 'mail', 'created'].map(preferenceFor);
        expect(stored).to.deep.equal([
            'tiktokShopCaptureOffConfirmed',
            'tiktokShopMailOffConfirmed',
            'tiktokShopCreatedKeptConfirmed'
        ]);
    });

    it('is nothing else, even if a form names it', () => {
        ['', 'settings', 'toString', '__proto__'].forEach((what) => expect(preferenceFor(what)).to.equal(''));
    });

    it('settles the finding that asks for it', () => {
        const codes = ['capture_not_confirmed', 'mail_not_confirmed', 'settings_replaced', 'created_not_confirmed'];
        expect(codes.map(confirmationFor)).to.deep.equal(['capture', 'mail', 'settings', 'created']);
        expect(confirmationFor('clock_off')).to.equal('');
    });
});

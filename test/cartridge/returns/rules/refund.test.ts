import { expect } from 'chai';
import { refundAmount, refundOf } from '#cartridge/returns/rules/refund';
import { toldReturn } from '#helpers/tiktok/toldReturn';

const PAID = { status: 'RETURN_OR_REFUND_REQUEST_COMPLETE' };
const OFFER = { currency: 'USD', amount: '4.00' };

describe('The refund of a return', () => {
    it('is none while nothing was paid', () => {
        expect(refundOf(toldReturn())).to.equal(null);
        expect(refundOf(toldReturn({ status: 'BUYER_SHIPPED_ITEM' }))).to.equal(null);
    });

    it('is what TikTok has paid back', () => {
        const whole = { currency: 'USD', amount: 1000, isWhole: true };
        expect(refundOf(toldReturn(PAID))).to.deep.equal(whole);
        expect(refundOf(toldReturn({ status: 'BUYER_SHIPPED_ITEM', isQuickRefund: true }))).to.deep.equal(whole);
    });

    it('is the part of the price that the buyer has taken', () => {
        expect(refundOf(toldReturn({ ...PAID, offer: OFFER }))).to.deep.equal({
            currency: 'USD',
            amount: 400,
            isWhole: false
        });
        expect(refundOf(toldReturn({ ...PAID, offer: OFFER, isOfferRefused: true }))).to.include({ amount: 1000 });
    });

    it('is none where TikTok names no amount that can be read', () => {
        expect(refundOf(toldReturn({ ...PAID, refund: null }))).to.equal(null);
        expect(refundOf(toldReturn({ ...PAID, offer: { currency: 'JPY', amount: '4.5' } }))).to.equal(null);
    });

    it('is a decimal text for people and the OMS', () => {
        expect(refundAmount({ currency: 'USD', amount: 400, isWhole: false })).to.deep.equal(OFFER);
        expect(refundAmount(null)).to.equal(null);
    });
});

import { expect } from 'chai';
import { cancelReasonFor, cancelReasons } from '#cartridge/cancellations/rules/cancelReason';

describe("TikTok's word for the seller's reason", () => {
    const cases: Array<[string, string, string]> = [
        ['out_of_stock', 'US', 'seller_cancel_reason_out_of_stock'],
        ['wrong_price', 'DE', 'seller_cancel_reason_wrong_price'],
        ['address_not_deliverable', 'GB', 'seller_cancel_paid_reason_address_not_deliver_uk'],
        ['buyer_requested', 'US', 'seller_cancel_paid_reason_buyer_requested_cancellation'],
        ['buyer_requested', 'UK', 'seller_cancel_reason_out_of_stock_uk'],
        ['buyer_requested', 'GB', 'seller_cancel_reason_out_of_stock_uk'],
        ['address_not_deliverable', 'US', 'seller_cancel_paid_reason_address_not_deliver'],
        ['wrong_price', 'BR', 'seller_cancel_reason_out_of_stock'],
        ['potential_fraud', 'JP', 'seller_cancel_order_reason_potential_fraud'],
        ['potential_fraud', 'US', 'seller_cancel_reason_out_of_stock'],
        ['constructor', 'US', 'seller_cancel_reason_out_of_stock'],
        ['because', 'US', 'seller_cancel_reason_out_of_stock'],
        ['', 'UK', 'seller_cancel_reason_out_of_stock_uk']
    ];
    for (const [reason, region, expected] of cases) {
        it(`"${reason}" in ${region}: ${expected}`, () => expect(cancelReasonFor(reason, region)).to.equal(expected));
    }

    ['ID', 'VN', 'TH', 'SG', 'PH', 'MY'].forEach((region) => {
        it(`is never about the address in ${region}`, () => {
            const reason = cancelReasonFor('address_not_deliverable', region);
            expect(reason).to.equal('seller_cancel_reason_out_of_stock');
        });
    });

    it('offers five words, in this order', () => {
        const words = ['out_of_stock', 'wrong_price', 'address_not_deliverable', 'buyer_requested', 'potential_fraud'];
        expect(cancelReasons()).to.deep.equal(words);
    });
});

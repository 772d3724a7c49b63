import { expect } from 'chai';
import { parseExternalOrder } from '#cartridge/orders/rules/externalOrder';
import type { ExternalOrder } from '#cartridge/orders/rules/externalOrder';
import { unusual } from '#cartridge/orders/rules/unusual';
import { externalOrder } from '#helpers/messages/externalOrder';

const MISFIT = { path: 'a', problem: { code: 'misfit.text', values: [] }, value: '' };

/** The codes of an order that differs from one about which nothing is unusual. */
function codes(change: Partial<ExternalOrder>): string[] {
    const parsed = parseExternalOrder(externalOrder());
    if (!parsed.ok) {
        throw new Error(parsed.rejection.msg);
    }
    return unusual({ ...parsed.order, ...change }, 'TIKTOK');
}

describe('What a person should look at', () => {
    const masked = {
        firstName: 'R**',
        lastName: '',
        address1: '7 ****',
        address2: '',
        city: 'S*********',
        postalCode: '',
        stateCode: '',
        countryCode: 'US',
        phone: ''
    };
    const line = { productId: 'p', quantity: 1, net: -20000, tax: 0, taxRate: null, adjustments: [] };
    const free = { net: 0, tax: 0, gross: 0 };
    const orders: Array<[string, Partial<ExternalOrder>, string[]]> = [
        ['an order as usual', {}, []],
        ['a value that does not fit', { misfits: [MISFIT] }, ['value_does_not_fit']],
        ['a status on TikTok that we do not know', { unknownStatus: 'ON_REVIEW' }, ['unknown_status']],
        ['an address that lacks a part', { missingAddress: ['city'] }, ['incomplete_address']],
        ['an address that TikTok has masked', { shippingAddress: masked }, ['masked_address']],
        ['a masked address that only TikTok needs', { shippingAddress: masked, shippingMethod: 'TTS001' }, []],
        ['a total below zero', { lines: [line] }, ['negative_total']],
        ['a total of nothing', { lines: [], shipping: free }, []],
        ['another payment method', { paymentMethod: 'COD' }, ['other_payment_method']],
        ["the site's payment method", { paymentMethod: 'TIKTOK' }, []],
        ['several of these', { misfits: [MISFIT], paymentMethod: '' }, ['value_does_not_fit', 'other_payment_method']]
    ];
    orders.forEach(([what, change, expected]) =>
        it(`is in ${what}: ${expected.join(', ') || 'nothing'}`, () => expect(codes(change)).to.deep.equal(expected))
    );
});

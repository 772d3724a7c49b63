import { expect } from 'chai';
import { unusualOrder } from '#cartridge/identity/rules/unusualOrder';

const ADDRESS = {
    firstName: 'Avery',
    lastName: 'Example',
    address1: '22 Sample Avenue',
    address2: '',
    city: 'Burlington',
    postalCode: '01803',
    stateCode: 'MA',
    countryCode: 'US',
    phone: '6175550111'
};
const MASKED = { ...ADDRESS, address1: '2* ****** ***' };
const USUAL = {
    hasKnownProducts: true,
    hasReadableTexts: true,
    quantities: [1, 12],
    shippingAddress: ADDRESS,
    shippingMethod: 'TTS004',
    total: 0
};

describe('What a person should look at in an order of another party', () => {
    (
        [
            ['nothing', {}, []],
            ['a product that the catalog lacks', { hasKnownProducts: false }, ['unknown_product']],
            ['a part of a unit', { quantities: [1, 2.5] }, ['other_quantity']],
            ['a line without units', { quantities: [0] }, ['other_quantity']],
            ['no address', { shippingAddress: null }, ['incomplete_address']],
            ['an address without a city', { shippingAddress: { ...ADDRESS, city: '' } }, ['incomplete_address']],
            ['a masked address that the seller ships to', { shippingAddress: MASKED }, ['masked_address']],
            ['no masked address that TikTok ships to', { shippingAddress: MASKED, shippingMethod: 'TTS001' }, []],
            ['a text that cannot be read', { hasReadableTexts: false }, ['unreadable_text']],
            ['a total below zero', { total: -1 }, ['negative_total']],
            ['all of it', { hasKnownProducts: false, total: -1 }, ['unknown_product', 'negative_total']]
        ] as const
    ).forEach(([what, difference, reasons]) =>
        it('is ' + what, () => expect(unusualOrder({ ...USUAL, ...difference })).to.deep.equal(reasons))
    );
});

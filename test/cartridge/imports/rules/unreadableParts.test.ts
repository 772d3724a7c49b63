import { expect } from 'chai';
import { unreadableParts } from '#cartridge/imports/rules/unreadableParts';
import { orderOf, unit } from '#helpers/tiktok/tiktokUnits';

type Json = Record<string, any>;

const ADDRESS = {
    first_name: 'Robin',
    last_name: 'Sample',
    address_line1: '7 Test Lane',
    address_line3: '',
    region_code: 'US',
    district_info: [{ address_level: 'L1', address_level_name: 'State', address_name: 'Ohio', iso_code: 'OH' }]
};
const PAYMENT = { currency: 'USD', total_amount: '21.00', seller_discount: '0', platform_discount: '' };

function faults(address: unknown, payment: unknown): string[] {
    return unreadableParts(orderOf([unit('1', {})], { recipient_address: address, payment }), 'USD');
}

describe('Parts of an order of TikTok that cannot be read', () => {
    it('are none where it is as documented', () => {
        expect(faults(ADDRESS, PAYMENT)).to.deep.equal([]);
        expect(faults(undefined, PAYMENT), 'an address that TikTok does not give').to.deep.equal([]);
    });

    const ADDRESSES: Array<[Json, string]> = [
        [{ address_line1: 7 }, 'recipient_address.address_line1 is not a text'],
        [{ postal_code: ['01101'] }, 'recipient_address.postal_code is not a text'],
        [{ first_name: 'Ren\uFFFD' }, 'recipient_address.first_name has unreadable characters'],
        [{ district_info: ['Ohio'] }, 'recipient_address.district_info[0] is not an object'],
        [{ district_info: [{ iso_code: 7 }] }, 'recipient_address.district_info[0].iso_code is not a text']
    ];
    ADDRESSES.forEach(([change, expected]) => {
        it(`are told of an address: ${expected}`, () => {
            expect(faults({ ...ADDRESS, ...change }, PAYMENT)).to.deep.equal([expected]);
        });
    });

    const TEXTS = [
        'name',
        'first_name',
        'last_name',
        'first_name_local_script',
        'last_name_local_script',
        'phone_number',
        'address_detail',
        'address_line1',
        'address_line2',
        'address_line3',
        'address_line4',
        'postal_code',
        'region_code',
        'post_town'
    ];
    TEXTS.forEach((name) => {
        it(`are told of ${name}, which becomes part of the address`, () => {
            expect(faults({ [name]: 7 }, PAYMENT)).to.deep.equal([`recipient_address.${name} is not a text`]);
        });
    });

    it('are told of each text of a district, with its place', () => {
        const spoiled = { address_level: 1, address_level_name: 2, address_name: {}, iso_code: 'O\uFFFD' };
        const path = 'recipient_address.district_info[1].';
        expect(faults({ district_info: [{}, spoiled] }, PAYMENT)).to.deep.equal([
            `${path}address_level is not a text`,
            `${path}address_level_name is not a text`,
            `${path}address_name is not a text`,
            `${path}iso_code has unreadable characters`
        ]);
    });

    const DISCOUNTS = [
        'seller_discount',
        'platform_discount',
        'payment_platform_discount',
        'shipping_fee_seller_discount',
        'shipping_fee_platform_discount',
        'shipping_fee_cofunded_discount'
    ];
    DISCOUNTS.forEach((name) => {
        it(`are told of ${name}, which is kept`, () => {
            expect(faults(ADDRESS, { ...PAYMENT, [name]: 'much' })).to.deep.equal([`payment.${name} is not an amount`]);
        });
    });

    it('are told of a payment', () => {
        expect(faults(ADDRESS, undefined)).to.deep.equal(['payment.currency is missing or not a text']);
        [7, ''].forEach((currency) =>
            expect(faults(ADDRESS, { ...PAYMENT, currency })).to.deep.equal([
                'payment.currency is missing or not a text'
            ])
        );
        expect(faults(ADDRESS, { ...PAYMENT, seller_discount: '1,50', platform_discount: true })).to.deep.equal([
            'payment.seller_discount is not an amount',
            'payment.platform_discount is not an amount'
        ]);
    });

    it('are words that do not say who ships', () => {
        const order = orderOf([unit('1', {})], { payment: PAYMENT });
        const ask = (words: object): string[] => unreadableParts({ ...order, ...words }, 'USD');
        expect(ask({ fulfillment_type: 'FULFILLMENT_BY_ROBOTS', shipping_type: 'DRONE' })).to.deep.equal([
            'fulfillment_type is none that the cartridge knows',
            'shipping_type is none that the cartridge knows'
        ]);
        const holders = ['FULFILLMENT_BY_SELLER', 'FULFILLMENT_BY_TIKTOK', 'FULFILLMENT_BY_DILAYANI_TOKOPEDIA'];
        holders.forEach((type) => expect(ask({ fulfillment_type: type }), type).to.deep.equal([]));
        ['SELLER', 'TIKTOK', 'TIKTOK_DIGITAL'].forEach((type) =>
            expect(ask({ shipping_type: type }), type).to.deep.equal([])
        );
        expect(ask({ fulfillment_type: '', shipping_type: undefined })).to.deep.equal([]);
    });

    it('are not those that nothing needs', () => {
        const address = { ...ADDRESS, full_address: 7, a_new_field: true, district_info: null };
        expect(faults(address, { ...PAYMENT, a_new_fee: {} })).to.deep.equal([]);
    });
});

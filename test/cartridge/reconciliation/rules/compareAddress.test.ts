import { expect } from 'chai';
import type { Address } from '#cartridge/lifecycle/rules/address/address';
import { compareAddress, contentOf } from '#cartridge/reconciliation/rules/compareAddress';
import type { AddressPart } from '#cartridge/reconciliation/rules/compareAddress';

const HERE: Address = {
    firstName: 'Jane',
    lastName: 'Doe',
    address1: '1 Main St.',
    address2: 'Apt 5, Los Angeles County',
    city: 'Los Angeles',
    postalCode: '90001',
    stateCode: 'CA',
    countryCode: 'US',
    phone: '2135550123'
};

const THERE = {
    first_name: 'Jane',
    last_name: 'Doe',
    address_line1: '1 Main St.',
    address_line2: 'Apt 5',
    postal_code: '90001',
    region_code: 'US',
    phone_number: '(+1)213-555-0123',
    district_info: [
        { address_level: 'L1', address_level_name: 'State', address_name: 'California', iso_code: 'CA' },
        { address_level: 'L2', address_level_name: 'County', address_name: 'Los Angeles County' },
        { address_level: 'L3', address_level_name: 'City', address_name: 'Los Angeles' }
    ]
};

describe('The parts of an address that differ', () => {
    function differ(there: object, here: Partial<Address> = {}): string[] {
        return compareAddress({ ...THERE, ...there }, { ...HERE, ...here });
    }

    it('are none where both sides are alike, in whatever spelling', () => {
        expect(differ({})).to.deep.equal([]);
        expect(differ({ address_line1: '1  MAIN st', postal_code: '900 01' })).to.deep.equal([]);
        ["1 'Main': St", '1 Main @ St', '1 [Main] `St`', '1 {Main}~St'].forEach((street) =>
            expect(differ({ address_line1: street }), street).to.deep.equal([])
        );
        expect(differ({}, { address2: 'Apt 5' })).to.deep.equal([]);
        expect(differ({}, { firstName: 'Doe', lastName: 'Jane' })).to.deep.equal([]);
        expect(differ({ first_name: '', last_name: '', name: 'Jane Doe' })).to.deep.equal([]);
        expect(differ({}, { stateCode: 'California' })).to.deep.equal([]);
        expect(differ({ phone_number: '00 1 213 5550123' })).to.deep.equal([]);
        ['0213 555 0123', '00213 555 0123'].forEach((phone) => expect(differ({}, { phone }), phone).to.deep.equal([]));
        expect(differ({ district_info: [] }, { address2: 'Apt 5', stateCode: 'Nevada' })).to.deep.equal([]);
    });

    it('are named, not quoted', () => {
        expect(differ({ first_name: 'John' })).to.deep.equal(['name']);
        expect(differ({ address_line1: '2 Main St.' })).to.deep.equal(['street']);
        expect(differ({ address_line2: 'Apt 6' })).to.deep.equal(['street']);
        expect(differ({ district_info: [] }, { address2: 'Apt 5 Rear' })).to.deep.equal(['street']);
        expect(differ({ postal_code: '90002' })).to.deep.equal(['postal_code']);
        ['(+1)2135550199', '(+1)2135551123', '(+1)2135550124'].forEach((phone) =>
            expect(differ({ phone_number: phone }), phone).to.deep.equal(['phone'])
        );
        expect(differ({}, { stateCode: 'NV' })).to.deep.equal(['state']);
        expect(differ({}, { countryCode: 'CA' })).to.deep.equal(['country']);
        expect(differ({}, { city: 'Pasadena', postalCode: '91101' })).to.deep.equal(['city', 'postal_code']);
    });

    it('are none where the street here contains a district and TikTok gives none', () => {
        const none = { district_info: [] };
        expect(differ(none)).to.deep.equal([]);
        expect(differ({ district_info: null, address_line2: '' }, { address2: 'Los Angeles County' })).to.deep.equal(
            []
        );
        expect(differ({ ...none, address_line1: '2 Main St.' })).to.deep.equal(['street']);
        expect(differ({ ...none, address_line2: 'Apt 6' })).to.deep.equal(['street']);
        expect(differ({ ...none, address_line2: '' }), 'a flat is no district').to.deep.equal(['street']);
        expect(differ({ ...none, region_code: 'IE' }, { countryCode: 'IE' }), 'nor in Ireland').to.deep.equal([
            'street'
        ]);
    });

    it('have a content that changes with either side, in whatever spelling', () => {
        const content = (there: object, here: Partial<Address> = {}): string =>
            contentOf({ ...THERE, ...there }, { ...HERE, ...here }, ['street', 'phone']);
        const first = content({ address_line1: '2 Main St.' });
        expect(content({ address_line1: '2  MAIN st' })).to.equal(first);
        expect(content({ address_line1: '2 Main St.', postal_code: '90002' }), 'another part').to.equal(first);
        expect(content({ address_line1: '3 Main St.' })).not.to.equal(first);
        expect(content({ address_line1: '2 Main St.', phone_number: '(+1)2135550199' })).not.to.equal(first);
        expect(content({ address_line1: '2 Main St.' }, { address1: '4 Main St.' })).not.to.equal(first);
    });

    const changes: Array<[AddressPart, Partial<Address>]> = [
        ['name', { lastName: 'Roe' }],
        ['street', { address2: 'Apt 6' }],
        ['city', { city: 'Pasadena' }],
        ['postal_code', { postalCode: '91101' }],
        ['state', { stateCode: 'NV' }],
        ['country', { countryCode: 'CA' }],
        ['phone', { phone: '2135550199' }]
    ];
    changes.forEach(([part, change]) => {
        it(`have another content when the ${part} changes, and no other part does`, () => {
            const changed = changes.map(([one]) => contentOf(THERE, { ...HERE, ...change }, [one]));
            const before = changes.map(([one]) => contentOf(THERE, HERE, [one]));
            expect(changes.map(([one]) => one).filter((_one, index) => changed[index] !== before[index])).to.deep.equal(
                [part]
            );
        });
    });

    it('are none of an address that either side masks', () => {
        expect(differ({ name: 'J***', first_name: 'J***', address_line1: '2 ******' })).to.deep.equal([]);
        expect(differ({ address_line2: '***', phone_number: '(+1)213*****99' })).to.deep.equal([]);
        expect(differ({ address_line1: '2 Main St.' }, { address1: '1 ****', address2: '' })).to.deep.equal([]);
        expect(differ({}, { phone: '213*****99' })).to.deep.equal([]);
        expect(
            differ({}, { firstName: 'J***', lastName: 'D**', city: 'L** A******', postalCode: '9****' })
        ).to.deep.equal([]);
    });

    it('are none that a side does not give', () => {
        expect(compareAddress(undefined, HERE)).to.deep.equal([]);
        expect(compareAddress({}, HERE)).to.deep.equal([]);
        expect(compareAddress('1 Main St.', HERE)).to.deep.equal([]);
        const less = { postal_code: '', phone_number: null, district_info: null };
        expect(differ(less, { address2: 'Apt 5' })).to.deep.equal([]);
        expect(differ({}, { postalCode: '', phone: '', city: '' })).to.deep.equal([]);
    });
});

import { expect } from 'chai';
import { lacksDistricts, readRecipientAddress, readStreets } from '#cartridge/lifecycle/rules/address/recipientAddress';
import type { Json } from '#helpers/platform/testInstance';
import { ManualClock } from '#sandbox/control/clock';
import { createTikTokShop } from '#simulators/tiktok-shop/createTikTokShop';
import { orderDocument } from '#simulators/tiktok-shop/orders/orderDocument';

/** State and city of the buyer that the simulated TikTok has in each market. */
const EXPECTED: Record<string, [state: string | undefined, city: string | undefined, line2: string]> = {
    US: ['MA', 'Burlington', 'Apt 3'],
    GB: ['England', 'London', 'Apt 3'],
    DE: ['Berlin', 'Berlin', 'Apt 3, Mitte'],
    FR: ['Rhône', 'Lyon', 'Apt 3, Auvergne-Rhône-Alpes, Lyon 1er'],
    ES: ['Madrid', 'Getafe', 'Apt 3, Comunidad de Madrid'],
    IT: ['MI', 'Milano', 'Apt 3, Lombardia'],
    IE: ['Dublin', 'Dublin South', 'Apt 3'],
    SG: [undefined, 'Singapore', 'Apt 3'],
    MY: ['Selangor', 'Petaling Jaya', 'Apt 3'],
    TH: ['Bangkok', 'Pathum Wan', 'Apt 3'],
    VN: ['Hồ Chí Minh', 'Quận 1', 'Apt 3'],
    PH: ['Metro Manila', 'Makati', 'Apt 3'],
    ID: ['DKI Jakarta', 'Jakarta Pusat', 'Apt 3'],
    JP: ['東京都', '渋谷区', 'Apt 3'],
    BR: ['SP', 'São Paulo', '22 Sample Avenue'],
    MX: ['Ciudad de México', 'Coyoacán', 'Apt 3']
};

describe("TikTok's address", () => {
    Object.entries(EXPECTED).forEach(([region, [stateCode, city, address2]]) => {
        it(`of ${region} is read by the names of its districts`, () => {
            const read = readRecipientAddress(recipientOf(region));
            expect([read?.countryCode, read?.stateCode, read?.city, read?.address2]).to.deep.equal([
                region,
                stateCode,
                city,
                address2
            ]);
        });
    });

    it('has all lines of the street, and in the US the county', () => {
        const read = readRecipientAddress({
            ...recipientOf('US'),
            address_line3: 'Rear house',
            address_line4: 'Door 2',
            district_info: [level('State', 'Texas', 'TX'), level('County', 'Travis'), level('City', 'Austin')]
        });
        expect(read).to.include({
            address1: '22 Sample Avenue',
            address2: 'Apt 3, Rear house, Door 2, Travis',
            stateCode: 'TX',
            city: 'Austin'
        });
    });

    it('may stand here as one street in several ways', () => {
        const lines = {
            region_code: 'BR',
            address_line1: 'Centro',
            address_line2: 'Rua A, 7',
            address_line3: 'Apto 2'
        };
        expect(readStreets({ ...lines, address_detail: 'Rua A, 7 Apto 2' })).to.deep.equal([
            'Rua A, 7 Apto 2, Centro',
            'Rua A, 7 Apto 2',
            'Rua A, 7 Apto 2 Centro',
            'Centro Rua A, 7 Apto 2'
        ]);
    });

    [null, undefined, 'text'].forEach((value) => {
        it(`that is ${value} has no street, and lacks no district`, () => {
            expect(readStreets(value).map((street) => street.trim())).to.deep.equal(['', '', '', '']);
            expect(lacksDistricts(value)).to.equal(false);
        });
    });

    it('of Brazil begins with the second line', () => {
        const lines = { address_line1: 'Centro', address_line2: 'Rua A, 7', address_line3: 'Apto 2' };
        expect(readRecipientAddress({ ...recipientOf('BR'), ...lines })).to.include({
            address1: 'Rua A, 7',
            address2: 'Apto 2, Centro'
        });
    });

    it('of Japan has the name as it is written there', () => {
        const names = { first_name_local_script: '花子', last_name_local_script: '例' };
        expect(readRecipientAddress({ ...recipientOf('JP'), ...names })).to.include({
            firstName: '花子',
            lastName: '例'
        });
    });

    it('of Great Britain has the post town where no city is named', () => {
        const district_info = [level('State', 'England')];
        expect(readRecipientAddress({ ...recipientOf('GB'), district_info, post_town: 'Leeds' })).to.include({
            stateCode: 'England',
            city: 'Leeds'
        });
    });

    it('with levels that have other names is read by their numbers', () => {
        const district_info = [
            { address_level: 'L1', address_level_name: 'Bundesland', address_name: 'Bayern' },
            { address_level: 'L3', address_level_name: 'Stadt', address_name: 'Fürth' }
        ];
        expect(readRecipientAddress({ ...recipientOf('DE'), district_info })).to.include({
            stateCode: 'Bayern',
            city: 'Fürth'
        });
    });

    it('has the detail where no line is given, and the name where it is not in two parts', () => {
        const told = { region_code: 'DE', address_line1: ' ', address_detail: 'Ring 1', name: 'Ann Example' };
        expect(readRecipientAddress(told)).to.deep.equal({
            address1: 'Ring 1',
            lastName: 'Ann Example',
            countryCode: 'DE'
        });
    });

    it('has the given parts, without a masked phone number', () => {
        const told = { name: 'Ann', address_line1: 'Ring 1', phone_number: '(+1)213***40', postal_code: '10115' };
        expect(readRecipientAddress(told)).to.deep.equal({ lastName: 'Ann', address1: 'Ring 1', postalCode: '10115' });
    });

    it('is read without what has another type', () => {
        const told = { name: 7, address_line1: 'Ring 1', district_info: ['Berlin', null, level('City', 'Berlin')] };
        expect(readRecipientAddress(told)).to.deep.equal({ address1: 'Ring 1', city: 'Berlin' });
        expect(readRecipientAddress({ address_line1: 'Ring 1', district_info: 'Berlin' })).to.deep.equal({
            address1: 'Ring 1'
        });
    });

    it('is none where it is no object', () => {
        ['Ring 1', null, undefined, 7].forEach((told) => expect(readRecipientAddress(told)).to.equal(null));
    });

    ['name', 'first_name', 'last_name', 'address_line1', 'address_detail', 'postal_code'].forEach((field) => {
        it(`is none where ${field} is masked`, () => {
            expect(readRecipientAddress({ ...recipientOf('US'), [field]: 'A***' })).to.equal(null);
        });
    });
});

function level(name: string, district: string, isoCode = ''): Json {
    return { address_level_name: name, address_name: district, iso_code: isoCode };
}

function recipientOf(region: string): Json {
    const clock = new ManualClock(Date.UTC(2026, 10, 23, 10));
    const { orders } = createTikTokShop({ clock, region, send: () => Promise.reject(new Error('not here')) });
    const order = orders.place({ region, holdFlow: 'awaiting', items: [{ productId: '1', quantity: 1 }] });
    orders.pay(order);
    return orderDocument(orders, order).recipient_address as Json;
}

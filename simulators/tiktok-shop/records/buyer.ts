/** A district of an address: name of its level, its own name, and its code, if any. */
export type BuyerDistrict = [levelName: string, name: string, isoCode: string];

/** A person who buys in the simulated shop: all of it is personal data. */
export interface Buyer {
    firstName: string;
    lastName: string;
    email: string;
    address1: string;
    address2: string;
    city: string;
    stateCode: string;
    postalCode: string;
    country: string;
    /** From the largest to the smallest. Source of the names of levels: M2E Pro, readers of TikTok addresses by country. */
    districts: BuyerDistrict[];
    dialingCode: string;
    phone: string;
    note: string;
}

/** The buyer of an order that names none. */
const SOMEONE: Buyer = {
    firstName: 'Avery',
    lastName: 'Example',
    email: 'orders@example.com',
    address1: '22 Sample Avenue',
    address2: 'Apt 3',
    city: 'Burlington',
    stateCode: 'MA',
    postalCode: '01803',
    country: 'United States',
    districts: [
        ['State', 'Massachusetts', 'MA'],
        ['City', 'Burlington', '']
    ],
    dialingCode: '+1',
    phone: '6175550111',
    note: 'Please leave it at the door'
};

type Place = Pick<Buyer, 'country' | 'dialingCode' | 'city' | 'stateCode' | 'postalCode' | 'districts'>;

/** Where a buyer lives in each market but the US. */
const PLACES: Record<string, Place> = {
    GB: at('United Kingdom', '+44', 'London', 'England', 'SW1A 1AA', [
        ['State', 'England', ''],
        ['City', 'London', '']
    ]),
    DE: at('Germany', '+49', 'Berlin', 'Berlin', '10115', [
        ['Federal State', 'Berlin', ''],
        ['Municipality', 'Berlin', ''],
        ['Urban District', 'Mitte', '']
    ]),
    FR: at('France', '+33', 'Lyon', 'Rhône', '69001', [
        ['Region', 'Auvergne-Rhône-Alpes', ''],
        ['Department', 'Rhône', ''],
        ['Arrondissement', 'Lyon', ''],
        ['Commune', 'Lyon 1er', '']
    ]),
    ES: at('Spain', '+34', 'Getafe', 'Madrid', '28901', [
        ['Autonomous Community', 'Comunidad de Madrid', ''],
        ['Province', 'Madrid', ''],
        ['Municipality', 'Getafe', '']
    ]),
    IT: at('Italy', '+39', 'Milano', 'MI', '20121', [
        ['Region', 'Lombardia', ''],
        ['Province', 'Milano', 'MI'],
        ['Municipality', 'Milano', '']
    ]),
    IE: at('Ireland', '+353', 'Dublin South', 'Dublin', 'D02 X285', [
        ['County', 'Dublin', ''],
        ['Municipal District', 'Dublin South', '']
    ]),
    SG: at('Singapore', '+65', 'Singapore', '', '238801', []),
    MY: at('Malaysia', '+60', 'Petaling Jaya', 'Selangor', '46050', [
        ['State', 'Selangor', ''],
        ['City', 'Petaling Jaya', '']
    ]),
    TH: at('Thailand', '+66', 'Pathum Wan', 'Bangkok', '10330', [
        ['Province', 'Bangkok', ''],
        ['District', 'Pathum Wan', '']
    ]),
    VN: at('Vietnam', '+84', 'Quận 1', 'Hồ Chí Minh', '700000', [
        ['Province', 'Hồ Chí Minh', ''],
        ['District', 'Quận 1', '']
    ]),
    PH: at('Philippines', '+63', 'Makati', 'Metro Manila', '1200', [
        ['Region', 'Metro Manila', ''],
        ['City', 'Makati', '']
    ]),
    ID: at('Indonesia', '+62', 'Jakarta Pusat', 'DKI Jakarta', '10110', [
        ['Province', 'DKI Jakarta', ''],
        ['City', 'Jakarta Pusat', '']
    ]),
    JP: at('Japan', '+81', '渋谷区', '東京都', '150-0001', [
        ['Prefecture', '東京都', ''],
        ['City / Ward', '渋谷区', '']
    ]),
    BR: at('Brazil', '+55', 'São Paulo', 'SP', '01310-100', [
        ['State', 'São Paulo', 'SP'],
        ['Municipality', 'São Paulo', '']
    ]),
    MX: at('Mexico', '+52', 'Coyoacán', 'Ciudad de México', '04000', [
        ['State', 'Ciudad de México', ''],
        ['Municipality', 'Coyoacán', '']
    ])
};

function at(
    country: string,
    dialingCode: string,
    city: string,
    stateCode: string,
    postalCode: string,
    districts: BuyerDistrict[]
): Place {
    return { country, dialingCode, city, stateCode, postalCode, districts };
}

/** A buyer who lives in a market. */
export function buyerIn(region: string): Buyer {
    const place = PLACES[region];
    return place ? { ...SOMEONE, ...place } : SOMEONE;
}

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
    GB: {
        country: 'United Kingdom',
        dialingCode: '+44',
        city: 'London',
        stateCode: 'England',
        postalCode: 'SW1A 1AA',
        districts: [
            ['State', 'England', ''],
            ['City', 'London', '']
        ]
    },
    DE: {
        country: 'Germany',
        dialingCode: '+49',
        city: 'Berlin',
        stateCode: 'Berlin',
        postalCode: '10115',
        districts: [
            ['Federal State', 'Berlin', ''],
            ['Municipality', 'Berlin', ''],
            ['Urban District', 'Mitte', '']
        ]
    },
    FR: {
        country: 'France',
        dialingCode: '+33',
        city: 'Lyon',
        stateCode: 'Rhône',
        postalCode: '69001',
        districts: [
            ['Region', 'Auvergne-Rhône-Alpes', ''],
            ['Department', 'Rhône', ''],
            ['Arrondissement', 'Lyon', ''],
            ['Commune', 'Lyon 1er', '']
        ]
    },
    ES: {
        country: 'Spain',
        dialingCode: '+34',
        city: 'Getafe',
        stateCode: 'Madrid',
        postalCode: '28901',
        districts: [
            ['Autonomous Community', 'Comunidad de Madrid', ''],
            ['Province', 'Madrid', ''],
            ['Municipality', 'Getafe', '']
        ]
    },
    IT: {
        country: 'Italy',
        dialingCode: '+39',
        city: 'Milano',
        stateCode: 'MI',
        postalCode: '20121',
        districts: [
            ['Region', 'Lombardia', ''],
            ['Province', 'Milano', 'MI'],
            ['Municipality', 'Milano', '']
        ]
    },
    IE: {
        country: 'Ireland',
        dialingCode: '+353',
        city: 'Dublin South',
        stateCode: 'Dublin',
        postalCode: 'D02 X285',
        districts: [
            ['County', 'Dublin', ''],
            ['Municipal District', 'Dublin South', '']
        ]
    },
    SG: {
        country: 'Singapore',
        dialingCode: '+65',
        city: 'Singapore',
        stateCode: '',
        postalCode: '238801',
        districts: []
    },
    MY: {
        country: 'Malaysia',
        dialingCode: '+60',
        city: 'Petaling Jaya',
        stateCode: 'Selangor',
        postalCode: '46050',
        districts: [
            ['State', 'Selangor', ''],
            ['City', 'Petaling Jaya', '']
        ]
    },
    TH: {
        country: 'Thailand',
        dialingCode: '+66',
        city: 'Pathum Wan',
        stateCode: 'Bangkok',
        postalCode: '10330',
        districts: [
            ['Province', 'Bangkok', ''],
            ['District', 'Pathum Wan', '']
        ]
    },
    VN: {
        country: 'Vietnam',
        dialingCode: '+84',
        city: 'Quận 1',
        stateCode: 'Hồ Chí Minh',
        postalCode: '700000',
        districts: [
            ['Province', 'Hồ Chí Minh', ''],
            ['District', 'Quận 1', '']
        ]
    },
    PH: {
        country: 'Philippines',
        dialingCode: '+63',
        city: 'Makati',
        stateCode: 'Metro Manila',
        postalCode: '1200',
        districts: [
            ['Region', 'Metro Manila', ''],
            ['City', 'Makati', '']
        ]
    },
    ID: {
        country: 'Indonesia',
        dialingCode: '+62',
        city: 'Jakarta Pusat',
        stateCode: 'DKI Jakarta',
        postalCode: '10110',
        districts: [
            ['Province', 'DKI Jakarta', ''],
            ['City', 'Jakarta Pusat', '']
        ]
    },
    JP: {
        country: 'Japan',
        dialingCode: '+81',
        city: '渋谷区',
        stateCode: '東京都',
        postalCode: '150-0001',
        districts: [
            ['Prefecture', '東京都', ''],
            ['City / Ward', '渋谷区', '']
        ]
    },
    BR: {
        country: 'Brazil',
        dialingCode: '+55',
        city: 'São Paulo',
        stateCode: 'SP',
        postalCode: '01310-100',
        districts: [
            ['State', 'São Paulo', 'SP'],
            ['Municipality', 'São Paulo', '']
        ]
    },
    MX: {
        country: 'Mexico',
        dialingCode: '+52',
        city: 'Coyoacán',
        stateCode: 'Ciudad de México',
        postalCode: '04000',
        districts: [
            ['State', 'Ciudad de México', ''],
            ['Municipality', 'Coyoacán', '']
        ]
    }
};

/** A buyer who lives in a market. */
export function buyerIn(region: string): Buyer {
    const place = PLACES[region];
    return place ? { ...SOMEONE, ...place } : SOMEONE;
}

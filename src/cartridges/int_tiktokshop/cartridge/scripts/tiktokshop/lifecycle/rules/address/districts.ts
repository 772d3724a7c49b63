/** Where the districts of an address go, by the names that TikTok gives their levels, in lower case. */
interface Districts {
    state: string[];
    /** The first that is given. */
    city: string[];
    /** Appended to the second line of the street. */
    more: string[];
}

/**
 * By country. Level numbers mean something else in each, so levels are read by name. Source: M2E Pro, readers of TikTok
 * addresses by country.
 */
const BY_COUNTRY: { [countryCode: string]: Districts } = {
    US: { state: ['state'], city: ['city'], more: ['county'] },
    GB: { state: ['state'], city: ['city'], more: [] },
    DE: { state: ['federal state'], city: ['municipality'], more: ['urban district'] },
    ES: { state: ['province'], city: ['municipality'], more: ['autonomous community'] },
    IT: { state: ['province'], city: ['city', 'municipality'], more: ['region'] },
    FR: { state: ['department'], city: ['arrondissement'], more: ['region', 'commune'] },
    IE: { state: ['county'], city: ['municipal district'], more: [] },
    BR: { state: ['state'], city: ['municipality'], more: [] },
    JP: { state: ['prefecture'], city: ['city', 'ward', 'city / ward'], more: [] }
};

/** Whether the cartridge appends a district to the street in a country. */
export function appendsDistrict(countryCode: string): boolean {
    return readerOf(countryCode).more.length > 0;
}

/** For all other countries. */
const ELSEWHERE: Districts = {
    state: ['state', 'province', 'region', 'prefecture', 'federal state', 'department'],
    city: ['city', 'municipality', 'district', 'regency', 'town'],
    more: []
};

/** Countries that are one city, whose addresses have no level below the country. */
const CITY_STATES = ['SG'];
const COUNTRY_LEVEL = 'L0';

/** Levels by number, where no level has a name that we know. Source: Order API, district_info. */
const STATE_LEVEL = 'L1';
const CITY_LEVELS = ['L3', 'L2'];

/** One district of an address. */
export interface District {
    /** `L0` is the country. */
    level: string;
    /** For example `Federal State`. */
    levelName: string;
    name: string;
    isoCode: string;
}

/** State, city and further parts of an address; empty where TikTok does not give them. */
export function readDistricts(
    countryCode: string,
    districts: District[]
): { state: string; city: string; more: string[] } {
    const reader = readerOf(countryCode);
    const named = (names: string[]): District | null =>
        firstGiven(names.map((name) => districts.filter((one) => one.levelName.toLowerCase() === name)[0]));
    const numbered = (levels: string[]): District | null =>
        firstGiven(levels.map((level) => districts.filter((one) => one.level === level)[0]));
    const state = named(reader.state) || numbered([STATE_LEVEL]);
    const cityLevels = CITY_LEVELS.concat(CITY_STATES.indexOf(countryCode.toUpperCase()) >= 0 ? [COUNTRY_LEVEL] : []);
    const city = named(reader.city) || numbered(cityLevels);
    return {
        state: state ? state.isoCode || state.name : '',
        city: city && city !== state ? city.name : '',
        more: reader.more
            .map((name) => named([name]))
            .reduce((texts: string[], one) => texts.concat(one ? [one.name] : []), [])
    };
}

/** The first district that has a name. */
function firstGiven(districts: Array<District | undefined>): District | null {
    return districts.filter((one) => one !== undefined && one.name !== '')[0] || null;
}

function readerOf(countryCode: string): Districts {
    return BY_COUNTRY[countryCode.toUpperCase()] || ELSEWHERE;
}

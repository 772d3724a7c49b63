'use strict';

/**
 * Where the districts of an address go, by the names that TikTok gives their levels, in lower case.
 * @typedef {Object} Districts
 * @property {string[]} state
 * @property {string[]} city - The first that is given.
 * @property {string[]} more - Appended to the second line of the street.
 */

/**
 * By country. Level numbers mean something else in each, so levels are read by name. Source: M2E Pro, readers of TikTok
 * addresses by country.
 */
var BY_COUNTRY = {
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

/**
 * Whether the cartridge appends a district to the street in a country.
 * @param {string} countryCode
 * @returns {boolean}
 */
function appendsDistrict(countryCode) {
    return readerOf(countryCode).more.length > 0;
}

/** For all other countries. */
var ELSEWHERE = {
    state: ['state', 'province', 'region', 'prefecture', 'federal state', 'department'],
    city: ['city', 'municipality', 'district', 'regency', 'town'],
    more: []
};

/** Countries that are one city, whose addresses have no level below the country. */
var CITY_STATES = ['SG'];
var COUNTRY_LEVEL = 'L0';

/** Levels by number, where no level has a name that we know. Source: Order API, district_info. */
var STATE_LEVEL = 'L1';
var CITY_LEVELS = ['L3', 'L2'];

/**
 * One district of an address.
 * @typedef {Object} District
 * @property {string} level - `L0` is the country.
 * @property {string} levelName - For example `Federal State`.
 * @property {string} name
 * @property {string} isoCode
 */

/**
 * State, city and further parts of an address; empty where TikTok does not give them.
 * @param {string} countryCode
 * @param {District[]} districts
 * @returns {{ state: string, city: string, more: string[] }}
 */
function readDistricts(countryCode, districts) {
    var reader = readerOf(countryCode);
    var named = function (names) {
        return firstGiven(
            names.map(function (name) {
                return districts.filter(function (one) {
                    return one.levelName.toLowerCase() === name;
                })[0];
            })
        );
    };
    var numbered = function (levels) {
        return firstGiven(
            levels.map(function (level) {
                return districts.filter(function (one) {
                    return one.level === level;
                })[0];
            })
        );
    };
    var state = named(reader.state) || numbered([STATE_LEVEL]);
    var cityLevels = CITY_LEVELS.concat(CITY_STATES.indexOf(countryCode.toUpperCase()) >= 0 ? [COUNTRY_LEVEL] : []);
    var city = named(reader.city) || numbered(cityLevels);
    return {
        state: state ? state.isoCode || state.name : '',
        city: city && city !== state ? city.name : '',
        more: reader.more
            .map(function (name) {
                return named([name]);
            })
            .reduce(function (texts, one) {
                return texts.concat(one ? [one.name] : []);
            }, [])
    };
}

/**
 * The first district that has a name.
 * @param {Array<District | undefined>} districts
 * @returns {District | null}
 */
function firstGiven(districts) {
    return (
        districts.filter(function (one) {
            return one !== undefined && one.name !== '';
        })[0] || null
    );
}

/**
 * @param {string} countryCode
 * @returns {Districts}
 */
function readerOf(countryCode) {
    return BY_COUNTRY[countryCode.toUpperCase()] || ELSEWHERE;
}

module.exports = {
    appendsDistrict: appendsDistrict,
    readDistricts: readDistricts
};

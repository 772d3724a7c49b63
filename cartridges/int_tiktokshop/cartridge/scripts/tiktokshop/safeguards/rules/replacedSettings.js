'use strict';

/**
 * Settings by name: a value that may be shown, or a fingerprint, which begins with `#`.
 * @typedef {{ [name: string]: string }} DecidingSettings
 */

var SHOP = 'shop ';

/**
 * The name of what a person has chosen for one shop: who reports its orders, and who brings them.
 * @param {string} shopId
 * @returns {string}
 */
function nameOfShop(shopId) {
    return SHOP + shopId;
}

/**
 * The known settings, without settings of shops that the site no longer has.
 * @param {DecidingSettings} known
 * @param {DecidingSettings} present
 * @returns {DecidingSettings}
 */
function withoutGoneShops(known, present) {
    var kept = {};
    Object.keys(known)
        .filter(function (name) {
            return name.indexOf(SHOP) !== 0 || present[name] !== undefined;
        })
        .forEach(function (name) {
            kept[name] = known[name];
        });
    return kept;
}

/**
 * The settings that differ from the known ones. A setting that the known ones lack is new in this release.
 * @param {DecidingSettings} known
 * @param {DecidingSettings} present
 * @returns {string[]} for each its name, with both values where they may be shown, for example `tiktokShopReporter:
 *     feed > oms`
 */
function replacedSettings(known, present) {
    return Object.keys(present)
        .filter(function (name) {
            return known[name] !== undefined && known[name] !== present[name];
        })
        .map(function (name) {
            return isShown(present[name]) ? name + ': ' + change(name, known, present) : name;
        });
}

/**
 * @param {string} name
 * @param {DecidingSettings} known
 * @param {DecidingSettings} present
 * @returns {string}
 */
function change(name, known, present) {
    return (known[name] || '-') + ' > ' + (present[name] || '-');
}

/**
 * @param {string} value
 * @returns {boolean}
 */
function isShown(value) {
    return value.charAt(0) !== '#';
}

module.exports = {
    nameOfShop: nameOfShop,
    withoutGoneShops: withoutGoneShops,
    replacedSettings: replacedSettings
};

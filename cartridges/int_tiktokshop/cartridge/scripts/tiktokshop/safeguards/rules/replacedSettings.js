'use strict';

/**
 * Settings by name: a value that may be shown, or a fingerprint, which begins with `#`.
 * @typedef {{ [name: string]: string }} DecidingSettings
 */

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

module.exports = replacedSettings;

'use strict';

var source = require('../../platform/rules/input/source');
var strictJson = require('../../platform/rules/input/strictJson');

/**
 * The packages of one `c_shipmentsInfo` that another does not name, as text. The other one corrects those that both
 * name.
 * @param {*} written - as it stood on the order; what is no JSON object comes back as it is, for the sweep to refuse
 * @param {*} newer - as the patch over it has it
 * @returns {string} empty where there are none
 */
function packagesBeside(written, newer) {
    var packages = objectOf(written);
    var named = Object.keys(objectOf(newer) || {});
    if (!packages) {
        return typeof written === 'string' ? written : '';
    }
    var others = {};
    Object.keys(packages)
        .filter(function (packageNo) {
            return named.indexOf(packageNo) < 0;
        })
        .forEach(function (packageNo) {
            others[packageNo] = packages[packageNo];
        });
    return Object.keys(others).length > 0 ? JSON.stringify(others) : '';
}

/**
 * @param {*} info
 * @returns {{ [packageNo: string]: * } | null}
 */
function objectOf(info) {
    var value = typeof info === 'string' ? strictJson.parseStrictly(info) : info;
    return source.isObject(value) ? value : null;
}

module.exports = packagesBeside;

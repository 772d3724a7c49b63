'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var json = require('./json');

var TYPE = 'TikTokShopFigures';

/**
 * Figures as they were last written; `fallback` before that.
 * @template T
 * @param {string} name
 * @param {T} fallback
 * @returns {T}
 */
function readFigures(name, fallback) {
    var figures = CustomObjectMgr.getCustomObject(TYPE, name);
    return figures ? json.storedJson(figures.custom.value, fallback) : fallback;
}

/**
 * Writes figures. What every order changes only one job writes, so that no two requests ever wait for each other here.
 * Needs a transaction.
 * @param {string} name
 * @param {object} value
 */
function writeFigures(name, value) {
    var figures = CustomObjectMgr.getCustomObject(TYPE, name) || CustomObjectMgr.createCustomObject(TYPE, name);
    figures.custom.value = JSON.stringify(value);
}

module.exports = {
    readFigures: readFigures,
    writeFigures: writeFigures
};

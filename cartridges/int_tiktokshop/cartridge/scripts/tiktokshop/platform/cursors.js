'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var clock = require('./clock');

var TYPE = 'TikTokShopCursor';

/** When a job last found a patch that no hook had applied; empty if never. */
var PATCH_WITHOUT_HOOK = 'patchWithoutHook';

/**
 * How far a recurring job has come; empty before its first run.
 * @param {string} name
 * @returns {string}
 */
function cursorValue(name) {
    var cursor = CustomObjectMgr.getCustomObject(TYPE, name);
    return cursor ? cursor.custom.value || '' : '';
}

/**
 * Moves a cursor. Needs a transaction.
 * @param {string} name
 * @param {string} value
 */
function moveCursor(name, value) {
    var cursor = CustomObjectMgr.getCustomObject(TYPE, name) || CustomObjectMgr.createCustomObject(TYPE, name);
    cursor.custom.value = value;
    cursor.custom.updatedAt = clock.now();
}

/**
 * The next number of a sequence, from 1. Needs a transaction.
 * @param {string} name
 * @returns {number}
 */
function nextNumber(name) {
    var next = Number(cursorValue(name) || '0') + 1;
    moveCursor(name, String(next));
    return next;
}

module.exports = {
    PATCH_WITHOUT_HOOK: PATCH_WITHOUT_HOOK,
    cursorValue: cursorValue,
    moveCursor: moveCursor,
    nextNumber: nextNumber
};

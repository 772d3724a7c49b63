'use strict';

var HookMgr = require('dw/system/HookMgr');
var log = require('./log');

/**
 * Where a merchant's cartridge has a say. The function is called like the last part of the name. See docs/extend.md.
 * @typedef {'app.tiktokshop.order.map' | 'app.tiktokshop.carrier.choose' | 'app.tiktokshop.cancellation.decide' |
 *     'app.tiktokshop.operations.notify' | 'app.tiktokshop.oms.event' | 'app.tiktokshop.oms.pull' |
 *     'app.tiktokshop.oms.tell' | 'app.tiktokshop.oms.ask'} ExtensionPoint
 */

/**
 * What a merchant's hook has returned; `undefined` without a hook. When it threw, the log says what.
 * @typedef {{ ok: true, value: * } | { ok: false }} ExtensionAnswer
 */

/**
 * Whether a cartridge has a hook at this point.
 * @param {ExtensionPoint} point
 * @returns {boolean}
 */
function hasExtension(point) {
    return HookMgr.hasHook(point);
}

/**
 * Calls a merchant's hook, if there is one. Never throws: what the hook throws must not stop ours.
 * @param {ExtensionPoint} point
 * @param {*} first
 * @param {*} [second]
 * @param {*} [third]
 * @returns {ExtensionAnswer}
 */
function callExtension(point, first, second, third) {
    if (!hasExtension(point)) {
        return { ok: true, value: undefined };
    }
    try {
        return { ok: true, value: HookMgr.callHook(point, point.split('.').pop(), first, second, third) };
    } catch (e) {
        log.logOf('extension').error(point + ': ' + log.describeError(e));
        return { ok: false };
    }
}

module.exports = {
    hasExtension: hasExtension,
    callExtension: callExtension
};

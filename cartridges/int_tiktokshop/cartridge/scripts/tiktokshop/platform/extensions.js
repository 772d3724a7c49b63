'use strict';

var HookMgr = require('dw/system/HookMgr');
var log = require('./log');

/** The hooks for merchants' cartridges. The function of each has the last part of the name. See docs/extend.md. */
var EXTENSION_POINTS = [
    'app.tiktokshop.order.map',
    'app.tiktokshop.order.statusChanged',
    'app.tiktokshop.carrier.choose',
    'app.tiktokshop.cancellation.decide',
    'app.tiktokshop.operations.notify',
    'app.tiktokshop.oms.event',
    'app.tiktokshop.oms.pull',
    'app.tiktokshop.oms.tell',
    'app.tiktokshop.oms.ask'
];

/**
 * One of them.
 * @typedef {(typeof EXTENSION_POINTS)[number]} ExtensionPoint
 */

/**
 * The return value of a merchant's hook; `undefined` without a hook. Not ok when it threw, which is logged.
 * @typedef {{ ok: true, value: * } | { ok: false }} ExtensionAnswer
 */

/**
 * Whether a cartridge has registered this hook.
 * @param {ExtensionPoint} point
 * @returns {boolean}
 */
function hasExtension(point) {
    return HookMgr.hasHook(point);
}

/**
 * Calls a merchant's hook, if there is one. Never throws: an exception in the hook is logged.
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
    EXTENSION_POINTS: EXTENSION_POINTS,
    hasExtension: hasExtension,
    callExtension: callExtension
};

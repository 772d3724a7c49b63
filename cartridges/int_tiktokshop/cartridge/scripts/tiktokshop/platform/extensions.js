'use strict';

var HookMgr = require('dw/system/HookMgr');
var log = require('./log');

/** Whether a cartridge has a hook at this point. */
function hasExtension(point) {
    return HookMgr.hasHook(point);
}

/** Calls a merchant's hook, if there is one. Never throws: what the hook throws must not stop ours. */
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

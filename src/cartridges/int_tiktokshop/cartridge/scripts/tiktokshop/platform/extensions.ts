import HookMgr = require('dw/system/HookMgr');
import { describeError, logOf } from './log';

/** Where a merchant's cartridge has a say. The function is called like the last part of the name. See docs/extend.md. */
export type ExtensionPoint =
    | 'app.tiktokshop.order.map'
    | 'app.tiktokshop.carrier.choose'
    | 'app.tiktokshop.cancellation.decide'
    | 'app.tiktokshop.operations.notify'
    | 'app.tiktokshop.oms.event'
    | 'app.tiktokshop.oms.pull'
    | 'app.tiktokshop.oms.tell'
    | 'app.tiktokshop.oms.ask';

/** What a merchant's hook has returned; `undefined` without a hook. When it threw, the log says what. */
export type ExtensionAnswer = { ok: true; value: unknown } | { ok: false };

/** Whether a cartridge has a hook at this point. */
export function hasExtension(point: ExtensionPoint): boolean {
    return HookMgr.hasHook(point);
}

/** Calls a merchant's hook, if there is one. Never throws: what the hook throws must not stop ours. */
export function callExtension(
    point: ExtensionPoint,
    first: unknown,
    second?: unknown,
    third?: unknown
): ExtensionAnswer {
    if (!hasExtension(point)) {
        return { ok: true, value: undefined };
    }
    try {
        return { ok: true, value: HookMgr.callHook(point, point.split('.').pop() as string, first, second, third) };
    } catch (e) {
        logOf('extension').error(point + ': ' + describeError(e));
        return { ok: false };
    }
}

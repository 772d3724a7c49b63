import HookMgr = require('dw/system/HookMgr');
import { describeError, logOf } from './log';

/** The hooks for merchants' cartridges. The function of each has the last part of the name. See docs/extend.md. */
export const EXTENSION_POINTS = [
    'app.tiktokshop.order.map',
    'app.tiktokshop.order.statusChanged',
    'app.tiktokshop.carrier.choose',
    'app.tiktokshop.cancellation.decide',
    'app.tiktokshop.operations.notify',
    'app.tiktokshop.oms.event',
    'app.tiktokshop.oms.pull',
    'app.tiktokshop.oms.tell',
    'app.tiktokshop.oms.ask'
] as const;

/** One of them. */
export type ExtensionPoint = (typeof EXTENSION_POINTS)[number];

/** The return value of a merchant's hook; `undefined` without a hook. Not ok when it threw, which is logged. */
export type ExtensionAnswer = { ok: true; value: unknown } | { ok: false };

/** Whether a cartridge has registered this hook. */
export function hasExtension(point: ExtensionPoint): boolean {
    return HookMgr.hasHook(point);
}

/** Calls a merchant's hook, if there is one. Never throws: an exception in the hook is logged. */
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

import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { now } from './clock';

const TYPE = 'TikTokShopCursor';

/** When a job last found a patch that no hook had applied; empty if never. */
export const PATCH_WITHOUT_HOOK = 'patchWithoutHook';

/** How far a recurring job has come; empty before its first run. */
export function cursorValue(name: string): string {
    const cursor = CustomObjectMgr.getCustomObject(TYPE, name);
    return cursor ? cursor.custom.value || '' : '';
}

/** Moves a cursor. Needs a transaction. */
export function moveCursor(name: string, value: string): void {
    const cursor = CustomObjectMgr.getCustomObject(TYPE, name) || CustomObjectMgr.createCustomObject(TYPE, name);
    cursor.custom.value = value;
    cursor.custom.updatedAt = now();
}

/** The next number of a sequence, from 1. Needs a transaction. */
export function nextNumber(name: string): number {
    const next = Number(cursorValue(name) || '0') + 1;
    moveCursor(name, String(next));
    return next;
}

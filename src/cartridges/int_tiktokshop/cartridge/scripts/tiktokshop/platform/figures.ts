import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { storedJson } from './json';

const TYPE = 'TikTokShopFigures';

/** Figures as they were last written; `fallback` before that. */
export function readFigures<T>(name: string, fallback: T): T {
    const figures = CustomObjectMgr.getCustomObject(TYPE, name);
    return figures ? storedJson<T>(figures.custom.value, fallback) : fallback;
}

/**
 * Writes figures. What every order changes only one job writes, so that no two requests ever wait for each other here.
 * Needs a transaction.
 */
export function writeFigures(name: string, value: object): void {
    const figures = CustomObjectMgr.getCustomObject(TYPE, name) || CustomObjectMgr.createCustomObject(TYPE, name);
    figures.custom.value = JSON.stringify(value);
}

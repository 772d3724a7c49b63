import Site = require('dw/system/Site');
import type { SettingType } from '../rules/settingFields';

/** The stored value of a setting as text for a form; empty for none. */
export function preferenceText(id: string): string {
    const value = Site.getCurrent().getCustomPreferenceValue(id) as { valueOf: () => unknown } | null;
    const plain = value === null || value === undefined ? null : value.valueOf();
    if (plain === null || plain === undefined) {
        return '';
    }
    return isDate(value) ? new Date(plain as number).toISOString().slice(0, 10) : String(plain);
}

/** Stores a checked setting; an empty text restores the default. Needs a transaction. */
export function storePreference(id: string, type: SettingType, text: string): void {
    Site.getCurrent().setCustomPreferenceValue(id, valueOf(type, text));
}

function valueOf(type: SettingType, text: string): unknown {
    if (text === '') {
        return null;
    }
    switch (type) {
        case 'flag':
            return text === 'true';
        case 'amount':
        case 'minutes':
        case 'hours':
        case 'days':
        case 'calls':
        case 'percent':
            return Number(text);
        case 'date':
        case 'day':
            return new Date(Date.parse(text + 'T00:00:00.000Z'));
        default:
            return text;
    }
}

function isDate(value: unknown): boolean {
    return Object.prototype.toString.call(value) === '[object Date]';
}

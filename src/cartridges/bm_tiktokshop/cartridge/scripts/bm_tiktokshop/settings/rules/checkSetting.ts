import type { SettingField } from './settingFields';

/** What a setting may be: names of the instance, an e-mail address; and the present day. */
export interface KnownNames {
    hasInventoryList: (id: string) => boolean;
    hasPaymentMethod: (id: string) => boolean;
    hasLocale: (id: string) => boolean;
    isMailAddress: (text: string) => boolean;
    /** For example 2026-11-23. */
    today: string;
}

const LONGEST = 1000;
/** Ids, prefixes and names: only characters that addresses and file names allow. */
const WORD = /^[A-Za-z0-9_.-]{1,60}$/;
/** A prefix of order numbers leaves place for TikTok's id. */
const PREFIX = /^[A-Za-z0-9_.-]{1,30}$/;
/** Users and clients: a login may be an e-mail address. */
const NAME = /^[^\s,<>"]{1,100}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Types whose pattern is all that is checked. */
const PATTERNS: { [type: string]: RegExp | undefined } = {
    amount: /^\d{1,6}(\.\d{1,3})?$/,
    minutes: /^\d{1,4}$/,
    hours: /^[1-9]\d{0,3}$/,
    days: /^[1-9]\d{0,2}$/,
    calls: /^[1-9]\d{1,6}$/,
    percent: /^\d{1,2}$/,
    prefix: PREFIX,
    link: /^https:\/\/[^\s<>"]+$/
};

/**
 * Checks the value of a setting.
 * @param text - trimmed; empty for the default
 * @returns the key of the error, whose text is `settings.wrong.<key>`; empty for a correct value
 */
export function checkSetting(field: SettingField, text: string, known: KnownNames): string {
    if (text === '') {
        return '';
    }
    if (text.length > LONGEST) {
        return 'long';
    }
    return isRight(field, text, known) ? '' : field.type;
}

function isRight(field: SettingField, text: string, known: KnownNames): boolean {
    const pattern = PATTERNS[field.type];
    if (pattern) {
        return pattern.test(text);
    }
    const exists = namesOf(known)[field.type];
    if (exists) {
        return exists(text);
    }
    switch (field.type) {
        case 'choice':
        case 'flag':
            return field.values.indexOf(text) >= 0;
        case 'mails':
            return partsOf(text).every(known.isMailAddress);
        case 'list':
            return partsOf(text).every((part) => WORD.test(part));
        case 'names':
            return partsOf(text).every((part) => NAME.test(part));
        case 'date':
            return isDay(text) && text <= known.today;
        case 'day':
            return isDay(text);
        default:
            return WORD.test(text);
    }
}

/** By type of setting, whether the instance has something of that name, or the text has that form. */
function namesOf(known: KnownNames): { [type: string]: ((text: string) => boolean) | undefined } {
    return {
        inventory: known.hasInventoryList,
        payment: known.hasPaymentMethod,
        locale: known.hasLocale,
        mail: known.isMailAddress
    };
}

function partsOf(text: string): string[] {
    return text.split(',').map((part) => part.trim());
}

/** Whether a text is a day of the calendar. */
function isDay(text: string): boolean {
    const time = DATE.test(text) ? Date.parse(text + 'T00:00:00.000Z') : NaN;
    return !isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/**
 * What people are told, as a code with values: `noticeText.ts` puts it into the words of its reader. The database keeps
 * notices, never words, so that each reader gets them in their own language.
 */
export interface Notice {
    /** Key in the resource bundle. */
    code: string;
    /** Replace `{0}`, `{1}` and so on; a notice among them is put into words first. */
    values: NoticeValue[];
}

/** A number is a count or a measure, written as its reader writes numbers; ids are strings. */
export type NoticeValue = string | number | Notice;

/** Makes a notice. */
export function notice(code: string, values: NoticeValue[] = []): Notice {
    return { code: code, values: values };
}

/** Code of a decimal number. No bundle has it: `noticeText.ts` writes the number in the form of the reader's language. */
export const DECIMAL = 'number.decimal';

/**
 * An amount of money as its reader writes it.
 * @param plain - decimal text, for example `103.95`
 */
export function amountNotice(plain: string, currency: string): Notice {
    // The amount last: a release that does not know these codes shows the last value.
    return notice('number.amount', [currency, notice(DECIMAL, [plain])]);
}

/** A notice as the database keeps it, for example `["alert.units_too_late","2 x 701643632930"]`. */
export function storedNotice(told: Notice): string {
    return JSON.stringify(asList(told));
}

/** Reads a stored notice; null for anything else, such as the words that older versions stored. */
export function readNotice(stored: string): Notice | null {
    if (stored.charAt(0) !== '[') {
        return null;
    }
    try {
        return fromList(JSON.parse(stored));
    } catch (_e) {
        return null;
    }
}

/** The code of a stored notice; empty for anything else. */
export function noticeCode(stored: string): string {
    const told = readNotice(stored);
    return told ? told.code : '';
}

type StoredList = Array<string | number | StoredList>;

function asList(told: Notice): StoredList {
    return ([told.code] as StoredList).concat(
        told.values.map((value) => (typeof value === 'object' ? asList(value) : value))
    );
}

function fromList(list: unknown): Notice | null {
    if (!Array.isArray(list) || typeof list[0] !== 'string') {
        return null;
    }
    const values = list.slice(1).map((value: unknown) => (isPlain(value) ? value : fromList(value)));
    return values.indexOf(null) < 0 ? { code: list[0], values: values as NoticeValue[] } : null;
}

function isPlain(value: unknown): value is string | number {
    return typeof value === 'string' || typeof value === 'number';
}

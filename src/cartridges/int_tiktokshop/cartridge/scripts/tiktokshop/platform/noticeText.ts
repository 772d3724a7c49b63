import { filledText, numberInWords } from './filledText';
import { DECIMAL, readNotice } from './rules/notice';
import type { Notice, NoticeValue } from './rules/notice';

/** Our resource bundle. Every text in it is a pattern: an apostrophe is written twice. */
const BUNDLE = 'tiktokshopNotices';

/**
 * A notice in words: in the user's language in Business Manager, elsewhere in the request's locale, and in a job from the
 * default bundle. Source: platform doc dw.web.Resource.
 */
export function noticeText(told: Notice): string {
    const values = told.values.map(valueText);
    const last = values[values.length - 1];
    return filledText(told.code, BUNDLE, last === undefined || last === '' ? told.code : String(last), values);
}

/** The words of a stored notice; words that older versions stored are shown as they are. */
export function textOfStored(stored: string): string {
    const told = readNotice(stored);
    return told ? noticeText(told) : stored;
}

function valueText(value: NoticeValue): string | number {
    if (typeof value !== 'object') {
        return value;
    }
    return value.code === DECIMAL ? numberInWords(String(value.values[0])) : noticeText(value);
}

import type { ErrorClass } from './apiErrors';
import { classOf, isKnownCode } from './apiErrors';

/** "The order or package does not belong to the current seller." Source: API page Get Order Detail. */
export const FOREIGN_ORDER = 21008111;

/** Whether an error of Get Order Detail is about the shop for sure, and none of its orders is to blame. */
export function isAboutShop(error: { code: number }): boolean {
    return error.code !== FOREIGN_ORDER && classOf(error.code) === 'setup';
}

/**
 * Whether it may be about one order of those that were asked for, or about the shop: TikTok does not document the code. Codes below zero
 * are ours, and about the answer.
 */
export function isAboutAny(error: { code: number }): boolean {
    return error.code > 0 && !isKnownCode(error.code);
}

/**
 * Whether TikTok may have refused the token of a page, which says nothing of the shop: an invalid parameter has the code of a wrong
 * setup.
 * @param pageToken - of the page that was asked for; empty for the first
 */
export function isAboutPage(pageToken: string, error: { errorClass: ErrorClass }): boolean {
    return pageToken !== '' && ['data', 'undocumented', 'setup'].indexOf(error.errorClass) >= 0;
}

import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { ReturnPage } from '../openapi/returns';
import type { ApiResult } from '../openapi/apiCall';
import { isAboutPage } from '../openapi/rules/shopRefusal';
import { strangeAnswerOf } from '../openapi/rules/strangeAnswer';
import { logOf } from '../platform/log';
import { noticeText } from '../platform/noticeText';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import type { ShopAccess } from '../shops/openAccess';
import { isShopRefused } from '../shops/isShopRefused';
import type { ReturnsPass } from './returnsPass';

/** Reading the returns of one shop. */
export interface ReturnsWork {
    access: ShopAccess;
    pass: ReturnsPass;
    /** Returns that were new or had changed. */
    applied: number;
    /** TikTok's ids of the orders of returns that this site does not have, one for each return. */
    missing: string[];
    /** What went wrong, or was not as documented. */
    problems: Notice[];
}

/** Nothing read yet. */
export function startWork(access: ShopAccess, pass: ReturnsPass): ReturnsWork {
    return { access: access, pass: pass, applied: 0, missing: [], problems: [] };
}

/** Takes the returns of an answer. A return that could not be read is read again; if its order is not here, together with the order. */
export function takeReturns(work: ReturnsWork, read: Pick<ReturnPage, 'items' | 'unread'>): void {
    const { shopId } = work.access.connection.shop.custom;
    work.pass.take(read.items, shopId, (told, what) => {
        work.applied += what === 'applied' ? 1 : 0;
        if (what === 'without-order') {
            work.missing.push(told.orderId);
        } else if (what === 'failed') {
            work.problems.push(notice('job.returns.not_applied', [told.returnId]));
        }
    });
    read.unread.forEach((unread) => {
        const { orderId } = unread.item;
        work.pass.keepUnread(unread, shopId);
        if (orderId !== '' && !findEntry(orderId)) {
            work.missing.push(orderId);
        }
    });
}

/**
 * Notes that TikTok did not list returns.
 * @param pageToken - of the page that was asked for; empty for the first
 */
export function noteFailure(
    { access, problems }: ReturnsWork,
    failure: ApiResult<unknown> & { ok: false },
    pageToken: string
): void {
    const { shopId } = access.connection.shop.custom;
    const why = failure.code || noticeText(failure.told);
    logOf('returns').warn('TikTok did not tell of returns of shop ' + shopId + ': ' + why);
    if (failure.fault) {
        noteStrangeAnswer(problems, failure.fault.msg || '');
        return;
    }
    // A shop that TikTok refuses is shown as such, and a call that was not even made comes with the next run.
    if (!access.shop.isUnavailable && (isAboutPage(pageToken, failure) || !isShopRefused(access, failure))) {
        problems.push(notice('job.returns.not_read', [shopId, failure.told]));
    }
}

/** Notes that an answer was not as documented. */
export function noteStrangeAnswer(problems: Notice[], why: string): void {
    problems.push(strangeAnswerOf('Search Returns', why));
}

import { DAY } from '../platform/rules/durations';
import { fromNow } from '../platform/clock';
import { inTransaction } from '../platform/transaction';
import { eachKeptFeedFile } from '../feed/eachKeptFeedFile';
import { getOrder } from '../lifecycle/store/orders';
import { eachOmsFile } from '../oms/store/omsFiles';
import type { KeptFile } from '../platform/keptFile';
import { noteFilesErased } from './store/erasedOrder';
import { isInFile, removeFile } from './store/fileSearch';
import { pendingErasures, removePendingErasure } from './store/pendingErasures';
import type { PendingErasure } from './store/pendingErasures';

/** How long TikTok has time to fetch a feed file before it goes. */
const TO_BE_FETCHED = DAY;

/**
 * Removes the files that contain orders whose buyers were erased: feed files that are a day old and that TikTok knows of, and
 * imported files of the OMS with their rejects. A file goes as a whole: it has served, and its other orders are in the
 * database. A file that has still to serve is looked at again in the next run. Jobs only.
 */
export function eraseFromFiles(): void {
    const pending = pendingErasures();
    if (pending.length === 0) {
        return;
    }
    const waiting = removeFilesOf(pending);
    pending
        .filter((erasure) => waiting.indexOf(erasure.externalOrderId) < 0)
        .forEach((erasure) =>
            inTransaction(() => {
                erasure.orderNos.forEach((orderNo) => {
                    const order = getOrder(orderNo);
                    if (order) {
                        noteFilesErased(order);
                    }
                });
                removePendingErasure(erasure.externalOrderId);
            })
        );
}

/** @returns TikTok's ids of orders in files that have still to serve */
function removeFilesOf(pending: PendingErasure[]): string[] {
    const oldest = pending.reduce((time, erasure) => Math.min(time, erasure.createdAt), Infinity);
    const waiting: string[] = [];
    const look = (file: KeptFile): void => {
        const named = file.writtenAt < oldest ? [] : pending.filter((erasure) => isIn(file, erasure));
        if (named.length > 0 && file.hasServed) {
            removeFile(file.path);
        } else {
            named.forEach((erasure) => waiting.push(erasure.externalOrderId));
        }
    };
    eachKeptFeedFile(fromNow(-TO_BE_FETCHED), look);
    eachOmsFile(look);
    return waiting;
}

function isIn(file: KeptFile, erasure: PendingErasure): boolean {
    return isInFile(file.path, [erasure.externalOrderId].concat(erasure.orderNos));
}

import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import type { Units } from '../../lifecycle/rules/units';
import type { TikTokReturn } from '../../openapi/rules/tiktokReturn';
import { storedJson } from '../../platform/json';
import { newObject } from '../../platform/newObjects';
import { isOpen, stageOf } from '../rules/returnStage';
import type { ReturnChoice } from '../rules/returnChoice';
import { firstOf } from '../../platform/firstOf';

/** A return on TikTok as this site keeps it, keyed by TikTok's id. */
export type ReturnObject = TypedCustomObject<'TikTokShopReturn'>;

const TYPE = 'TikTokShopReturn';

/** A return by TikTok's id, or null. */
export function findReturn(returnId: string): ReturnObject | null {
    return returnId === '' ? null : CustomObjectMgr.getCustomObject(TYPE, returnId);
}

/** Makes the object of a return. Needs a transaction. */
export function newReturn(returnId: string): ReturnObject {
    return newObject(TYPE, returnId);
}

/** What TikTok told last; null for an object that was only just made. */
export function toldOf(object: ReturnObject): TikTokReturn | null {
    return storedJson<TikTokReturn | null>(object.custom.document, null);
}

/** Stores what TikTok tells of a return. Needs a transaction. */
export function storeTold(object: ReturnObject, told: TikTokReturn): void {
    const stage = stageOf(told.status);
    object.custom.document = JSON.stringify(told);
    object.custom.externalOrderId = told.orderId;
    object.custom.status = told.status;
    object.custom.isOpen = isOpen(stage);
    object.custom.answerBy = told.answerBy === 0 ? null : new Date(told.answerBy * 1000);
    object.custom.changedAt = new Date(told.changedAt * 1000);
}

/** What a user or the OMS has decided about the return; null for nothing. */
export function choiceOf(object: ReturnObject): ReturnChoice | null {
    return storedJson<ReturnChoice | null>(object.custom.choice, null);
}

/** Stores what a user or the OMS has decided. Needs a transaction. */
export function storeChoice(object: ReturnObject, choice: ReturnChoice): void {
    object.custom.choice = JSON.stringify(choice);
}

/** Ids of decisions kept for each return. */
const KEPT_IDS = 100;

/** Ids of the decisions that were applied last. */
export function eventIdsOf(object: ReturnObject): string[] {
    return storedJson<string[]>(object.custom.eventIds, []);
}

/** Keeps the id of a decision. Needs a transaction. */
export function rememberEventId(object: ReturnObject, eventId: string): void {
    object.custom.eventIds = JSON.stringify(eventIdsOf(object).concat([eventId]).slice(-KEPT_IDS));
}

/** Units that a user or the OMS has reported as received. */
export function receivedOf(object: ReturnObject): Units {
    return storedJson<Units>(object.custom.received, {});
}

/** Stores the units that were received. Needs a transaction. */
export function storeReceived(object: ReturnObject, received: Units): void {
    object.custom.received = JSON.stringify(received);
}

/** Returns that TikTok decides by itself after a time and before another unless they are answered, soonest first. */
export function returnsDueBetween(after: Date, before: Date, limit: number): ReturnObject[] {
    const query = 'custom.isOpen = {0} AND custom.answerBy > {1} AND custom.answerBy < {2}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.answerBy asc', true, after, before), limit);
}

/** Returns whose deadline has passed at a time without an answer, the latest first. */
export function returnsMissedAt(time: Date, limit: number): ReturnObject[] {
    const query = 'custom.isOpen = {0} AND custom.answerBy <= {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.answerBy desc', true, time), limit);
}

/** All returns of an order. */
export function returnsOfOrder(externalOrderId: string): ReturnObject[] {
    const query = 'custom.externalOrderId = {0}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, null, externalOrderId), Infinity);
}

/** Which returns of this site a list has. */
export type ListedReturns = 'open' | 'all';

/** A part of the returns of this site, latest change first, and how many there are. */
export function listReturns(
    listed: ListedReturns,
    from: number,
    limit: number
): { count: number; returns: ReturnObject[] } {
    const order = 'custom.changedAt desc';
    const found =
        listed === 'open'
            ? CustomObjectMgr.queryCustomObjects(TYPE, 'custom.isOpen = {0}', order, true)
            : CustomObjectMgr.queryCustomObjects(
                  TYPE,
                  'custom.isOpen = {0} OR custom.isOpen = {1}',
                  order,
                  true,
                  false
              );
    const count = found.count;
    found.forward(Math.min(from, count));
    return { count: count, returns: firstOf(found, limit) };
}

/** Returns with received units that may have to go back into stock. */
export function returnsDueForStock(limit: number): ReturnObject[] {
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.stockDue = {0}', null, true), limit);
}

/** Returns that are open, or over, and have not changed since a time; oldest first. */
export function returnsChangedBefore(time: Date, stage: 'open' | 'over', limit: number): ReturnObject[] {
    const query = 'custom.isOpen = {0} AND custom.changedAt < {1}';
    const isOpen = stage === 'open';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.changedAt asc', isOpen, time), limit);
}

/** Forgets a return; its order keeps what was booked. Needs a transaction. */
export function removeReturn(object: ReturnObject): void {
    CustomObjectMgr.remove(object);
}

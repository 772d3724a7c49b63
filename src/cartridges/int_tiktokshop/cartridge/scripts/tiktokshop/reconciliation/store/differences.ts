import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { now } from '../../platform/clock';
import { hmacSha256Hex } from '../../platform/crypto';
import { getOrCreateKey } from '../../platform/keys';
import { firstOf } from '../../platform/firstOf';
import { storedJson } from '../../platform/json';
import { newObject } from '../../platform/newObjects';
import { storedNotice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { unique } from '../../platform/rules/lists';
import { isAboutRequest, isAboutReturn, keyOf } from '../rules/difference';
import type { Difference, DifferenceKind } from '../rules/difference';

/** A difference that was found and is not repaired, keyed by its kind and what it is about. */
export type DifferenceObject = TypedCustomObject<'TikTokShopDifference'>;

const TYPE = 'TikTokShopDifference';
/** Name of the key without which a digest gives nothing of an address away. */
const DIGEST_KEY = 'difference';
/** Characters kept of each side. */
const MAX_TEXT = 500;

/** What a person has decided about a difference. */
export interface Choice {
    act: 'import' | 'retry' | 'report' | 'ignore';
    /** Login of the person. */
    by: string;
    /** ISO 8601 UTC. */
    at: string;
    /** Why it is ignored; empty for everything else. */
    reason: string;
}

/** A difference by its key, or null. */
export function findDifference(key: string): DifferenceObject | null {
    return key === '' ? null : CustomObjectMgr.getCustomObject(TYPE, key);
}

/**
 * Keeps a difference that a comparison has found. A known one keeps its decision, unless one of the sides has changed: then
 * it is open again. Needs a transaction.
 * @param seenAt - when the comparison began
 */
export function keepDifference(found: Difference, shopId: string, seenAt: Date): void {
    const known = findDifference(keyOf(found));
    const object = known || newObject(TYPE, keyOf(found));
    const there = found.there.substring(0, MAX_TEXT);
    const here = found.here.substring(0, MAX_TEXT);
    const digest = found.content ? hmacSha256Hex(found.content, getOrCreateKey(DIGEST_KEY)) : null;
    const isNews =
        !known ||
        (known.custom.there || '') !== there ||
        (known.custom.here || '') !== here ||
        hasOtherContent(known, digest);
    object.custom.seenAt = seenAt;
    object.custom.digest = digest;
    if (!isNews) {
        if (object.custom.actDue !== true) {
            // What can be done may have changed: units have left, or another party reports.
            object.custom.act = found.act;
        }
        return;
    }
    object.custom.kind = found.kind;
    object.custom.about = found.about;
    object.custom.externalOrderId = found.externalOrderId;
    object.custom.orderNo = found.orderNo;
    object.custom.shopId = shopId;
    object.custom.there = there;
    object.custom.here = here;
    object.custom.act = found.act;
    object.custom.isOpen = true;
    object.custom.foundAt = now();
    object.custom.choice = null;
    object.custom.actDue = false;
    object.custom.problem = null;
}

/** Whether the sides have changed since, although their texts are the same. An earlier release kept no digest. */
function hasOtherContent(known: DifferenceObject, digest: string | null): boolean {
    return !!digest && !!known.custom.digest && known.custom.digest !== digest;
}

/** Ids of the orders of some differences, each once. */
export function orderIdsOf(objects: DifferenceObject[]): string[] {
    return unique(objects.map((object) => object.custom.externalOrderId || '')).filter((id) => id !== '');
}

/** Differences by what they are about, which decides what TikTok has to be asked. */
export interface DifferencesBySubject {
    orders: DifferenceObject[];
    returns: DifferenceObject[];
    requests: DifferenceObject[];
}

/** Divides differences by what they are about. */
export function bySubject(objects: DifferenceObject[]): DifferencesBySubject {
    const kindOf = (object: DifferenceObject): DifferenceKind => object.custom.kind as DifferenceKind;
    return {
        orders: objects.filter((object) => !isAboutReturn(kindOf(object)) && !isAboutRequest(kindOf(object))),
        returns: objects.filter((object) => isAboutReturn(kindOf(object))),
        requests: objects.filter((object) => isAboutRequest(kindOf(object)))
    };
}

/** What a person has decided; null for nothing. */
export function choiceOf(object: DifferenceObject): Choice | null {
    return storedJson<Choice | null>(object.custom.choice, null);
}

/** Stores a decision; an act is then due. Needs a transaction. */
export function storeChoice(object: DifferenceObject, choice: Choice): void {
    object.custom.choice = JSON.stringify(choice);
    object.custom.isOpen = choice.act !== 'ignore';
    object.custom.actDue = choice.act !== 'ignore';
    object.custom.problem = null;
}

/** What was decided is taken back. Needs a transaction. */
export function reopenDifference(object: DifferenceObject): void {
    object.custom.isOpen = true;
    object.custom.choice = null;
}

/** The act was carried out, or has failed. Needs a transaction. */
export function endAct(object: DifferenceObject, problem: Notice | null): void {
    object.custom.actDue = false;
    object.custom.problem = problem ? storedNotice(problem) : null;
}

/** The act waits, because TikTok cannot be asked now. Needs a transaction. */
export function noteWaiting(object: DifferenceObject, why: Notice): void {
    object.custom.problem = storedNotice(why);
}

/** The difference is no longer there. Needs a transaction. */
export function removeDifference(object: DifferenceObject): void {
    CustomObjectMgr.remove(object);
}

/** Differences whose act is due. */
export function dueActs(limit: number): DifferenceObject[] {
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.actDue = {0}', null, true), limit);
}

/** Differences of a shop that a comparison has not seen. */
export function unseenDifferences(shopId: string, since: Date, limit: number): DifferenceObject[] {
    const query = 'custom.shopId = {0} AND custom.seenAt < {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, null, shopId, since), limit);
}

/** Differences that were found before a time. */
export function differencesFoundBefore(time: Date, limit: number): DifferenceObject[] {
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.foundAt < {0}', null, time), limit);
}

/** Which differences are listed; empty texts for all shops, and all kinds. */
export interface DifferenceChoice {
    isOpen: boolean;
    shopId: string;
    kind: string;
}

/** A part of the differences of this site, latest first, and how many there are. */
export function listDifferences(
    chosen: DifferenceChoice,
    from: number,
    limit: number
): { count: number; differences: DifferenceObject[] } {
    const values: unknown[] = [chosen.isOpen];
    let query = 'custom.isOpen = {0}';
    const demand = (name: string, value: string): void => {
        if (value !== '') {
            query += ' AND custom.' + name + ' = {' + values.length + '}';
            values.push(value);
        }
    };
    demand('shopId', chosen.shopId);
    demand('kind', chosen.kind);
    const found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.foundAt desc', ...values);
    const count = found.count;
    found.forward(Math.min(from, count));
    return { count: count, differences: firstOf(found, limit) };
}

/** Forgets the differences of an order. Needs a transaction. */
export function forgetDifferences(externalOrderId: string): void {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.externalOrderId = {0}', null, externalOrderId);
    firstOf(found, Infinity).forEach(removeDifference);
}

/** How many differences of this site there are, ignored ones included. */
export function countDifferences(): number {
    const found = CustomObjectMgr.getAllCustomObjects(TYPE);
    const count = found.count;
    found.close();
    return count;
}

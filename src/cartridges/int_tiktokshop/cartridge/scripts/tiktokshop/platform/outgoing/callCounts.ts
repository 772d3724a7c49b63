import { isoNow } from '../clock';
import { describeError, logOf } from '../log';
import { storedJson } from '../json';
import { findShop } from '../shopSettings';
import type { ShopObject } from '../shopSettings';
import { inTransaction } from '../transaction';

/** Numbers of calls by kind. */
export interface CallCounts {
    [kind: string]: number;
}

/** The calls for a shop on one day in UTC, for example `2026-11-28`. */
export interface DayCalls {
    day: string;
    counts: CallCounts;
}

/** Days that are kept. */
const KEPT = 8;

/** Calls of this job or request that are not stored yet, by shop. A module keeps its state for one job or request only. */
let made: { [shopId: string]: CallCounts } = {};
/** Calls of today that were stored when this job or request first asked, by shop. */
let before: { [shopId: string]: number } = {};

/** Counts a call. Nothing is written until `storeCalls`. */
export function countCall(shopId: string, kind: string): void {
    const counts = made[shopId] || {};
    counts[kind] = (counts[kind] || 0) + 1;
    made[shopId] = counts;
}

/** How many calls were made for a shop today, including calls of this job or request. */
export function callsToday(shopId: string): number {
    const stored = before[shopId];
    const known = stored === undefined ? sumOf(callsOn(today(), callsOf(shopId))) : stored;
    before[shopId] = known;
    return known + sumOf(made[shopId] || {});
}

/** How many calls this job or request has made, for all shops. */
export function callsMade(): number {
    return Object.keys(made).reduce((sum, shopId) => sum + sumOf(made[shopId] as CallCounts), 0);
}

/** The calls that all sites made for a shop on each of the last days with some, latest first. */
export function callsOf(shopId: string): DayCalls[] {
    const shop = findShop(shopId);
    return shop ? callsStored(shop) : [];
}

function callsStored(shop: ShopObject): DayCalls[] {
    return storedJson<DayCalls[]>(shop.custom.calls, []);
}

/**
 * Stores what was counted with the shop, which all sites share, at the end of a job or request. Never throws: a failure is
 * logged.
 */
export function storeCalls(): void {
    const counted = made;
    made = {};
    before = {};
    Object.keys(counted).forEach((shopId) => {
        try {
            inTransaction(() => addCalls(shopId, counted[shopId] as CallCounts));
        } catch (e) {
            logOf('api').warn('calls for shop ' + shopId + ' were not counted: ' + describeError(e));
        }
    });
}

function addCalls(shopId: string, counts: CallCounts): void {
    const shop = findShop(shopId);
    if (shop) {
        shop.custom.calls = JSON.stringify(withMore(callsStored(shop), counts));
    }
}

function withMore(days: DayCalls[], more: CallCounts): DayCalls[] {
    const day = today();
    const sums: CallCounts = {};
    [callsOn(day, days), more].forEach((counts) =>
        Object.keys(counts).forEach((kind) => {
            sums[kind] = (sums[kind] || 0) + (counts[kind] as number);
        })
    );
    const others = days.filter((known) => known.day !== day);
    return [{ day: day, counts: sums }].concat(others).slice(0, KEPT);
}

function callsOn(day: string, days: DayCalls[]): CallCounts {
    const found = days.filter((known) => known.day === day)[0];
    return found ? found.counts : {};
}

function sumOf(counts: CallCounts): number {
    return Object.keys(counts).reduce((sum, kind) => sum + (counts[kind] as number), 0);
}

function today(): string {
    return isoNow().slice(0, 10);
}

import { storedJson } from '../platform/json';
import { utcToday } from '../platform/clock';
import { FEED_CARRIERS, getRecord, storeRecord } from '../platform/storedValues';
import type { NotedCarriers } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import type { Packages } from '../lifecycle/rules/packages';

/** Most names that are kept: the latest. */
const MOST = 50;

/** Names of the carriers of an order's packages, as its feed has them. */
export function carriersOf(order: dw.order.Order): string[] {
    const packages = storedJson<Packages>(order.custom.shipmentsInfo, {});
    return Object.keys(packages).map((packageNo) => String((packages[packageNo] as { carrier: string }).carrier || ''));
}

/**
 * Keeps the carriers that a feed file has told TikTok of, for the safeguards, each once a day.
 * @param names - each once
 */
export function noteCarriers(names: string[]): void {
    const today = utcToday();
    const before = getRecord<NotedCarriers>(FEED_CARRIERS, []);
    const fresh = names.filter((name) => name !== '' && !before.some((one) => one.name === name && one.day === today));
    if (fresh.length > 0) {
        const others = before.filter(({ name }) => fresh.indexOf(name) < 0);
        const noted = fresh.map((name) => ({ name: name, day: today })).concat(others);
        inTransaction(() => storeRecord(FEED_CARRIERS, noted.slice(0, MOST)));
    }
}

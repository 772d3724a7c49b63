import { isoNow } from '../../../platform/clock';
import { newObject } from '../../../platform/newObjects';
import { orderNoOf } from '../../../platform/settings';
import { getValue, storeValue } from '../../../platform/storedValues';
import { ENTRY_ATTRIBUTES, readEntryValues, writeEntryValues } from '../../rules/retiredEntry';
import type { EntryValues } from '../../rules/retiredEntry';
import { ordersClaiming } from '../orderSearch';
import { readSealedText, sealText } from '../orderSeal';
import { currentOrder, getOrder, isAccessRefused } from '../orders';
import { markCountDue } from './due/countDue';
import { LEDGER_TYPE, liveEntry, removeEntry } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';

/** When the first order with a number of its own left the ledger; empty for never. */
const OTHER_NUMBERS = 'retiredOtherNumbers';
/** The longest text that an order keeps: half of what a text attribute holds. Source: platform quotas. */
const LONGEST = 500000;

/**
 * Moves an entry to its order, and removes its object: an instance has 400,000 for all cartridges. Needs a transaction.
 * @returns false if the order has no room for it; then the entry stays
 */
export function retireEntry(order: dw.order.Order, entry: LedgerEntry): boolean {
    const sealed = sealText(order, entry.custom.externalOrderId, writeEntryValues(entry.custom));
    if (sealed.length > LONGEST) {
        return false;
    }
    order.custom.tiktokLedger = sealed;
    if (order.orderNo !== orderNoOf(entry.custom.externalOrderId) && getValue(OTHER_NUMBERS) === '') {
        storeValue(OTHER_NUMBERS, isoNow());
    }
    removeEntry(entry);
    return true;
}

/** Whether orders with numbers of their own keep retired entries: only a search can find those. */
export function areOtherNumbersRetired(): boolean {
    return getValue(OTHER_NUMBERS) !== '';
}

/** Makes the object of a retired entry again, for requests that may not read its order. Needs a transaction. */
export function bringBackEntry(externalOrderId: string): LedgerEntry | null {
    const entry = findRetiredEntry(externalOrderId);
    if (entry) {
        markCountDue(entry);
    }
    return entry;
}

/** The entry that an order keeps itself under a TikTok id; null if it keeps none that this instance has written. */
export function retiredEntryOf(order: dw.order.Order, externalOrderId: string): LedgerEntry | null {
    const kept = externalOrderId === '' ? '' : readSealedText(order, externalOrderId, order.custom.tiktokLedger || '');
    return kept === '' ? null : standIn(order, externalOrderId, readEntryValues(kept));
}

/** The retired entry of an order whose number is made of our prefix and TikTok's id, or of its successor; or null. */
export function getRetiredEntry(externalOrderId: string): LedgerEntry | null {
    return externalOrderId === '' ? null : ifReadable(() => getByNumber(externalOrderId));
}

/**
 * Searches for the retired entry of an order with any number; null for none. The index is up to date: the order was quiet for days.
 */
export function findRetiredEntry(externalOrderId: string): LedgerEntry | null {
    const search = (): LedgerEntry | null => firstKept(ordersClaiming(externalOrderId), externalOrderId);
    return externalOrderId === '' ? null : getRetiredEntry(externalOrderId) || ifReadable(search);
}

function getByNumber(externalOrderId: string): LedgerEntry | null {
    const order = getOrder(orderNoOf(externalOrderId));
    return order ? firstKept([order, currentOrder(order)], externalOrderId) : null;
}

function firstKept(orders: dw.order.Order[], externalOrderId: string): LedgerEntry | null {
    return orders.reduce((found: LedgerEntry | null, order) => found || retiredEntryOf(order, externalOrderId), null);
}

/** "Limit Storefront Order Access" hides orders of other sessions from a storefront request. */
function ifReadable(read: () => LedgerEntry | null): LedgerEntry | null {
    try {
        return read();
    } catch (e) {
        if (isAccessRefused(e)) {
            return null;
        }
        throw e;
    }
}

/**
 * Stands for the object of a retired entry. Reading makes no object; the first value that is written makes it again,
 * with all that the order has kept. From then on everything is read from there, so that no reader sees old values.
 */
function standIn(order: dw.order.Order, externalOrderId: string, kept: EntryValues): LedgerEntry {
    const custom = { externalOrderId: externalOrderId };
    ENTRY_ATTRIBUTES.forEach((name) => {
        Object.defineProperty(custom, name, {
            enumerable: true,
            get: () => valuesOf(liveEntry(externalOrderId), kept)[name],
            set: (value: unknown) => {
                const entry = liveEntry(externalOrderId) || bringBack(order, externalOrderId, kept);
                setValue(entry, name, value);
            }
        });
    });
    return { custom: custom } as LedgerEntry;
}

function valuesOf(entry: LedgerEntry | null, kept: EntryValues): EntryValues {
    return entry ? entry.custom : kept;
}

/** Makes the object again, and clears what the order has kept. Needs a transaction. */
function bringBack(order: dw.order.Order, externalOrderId: string, kept: EntryValues): LedgerEntry {
    const entry = newObject(LEDGER_TYPE, externalOrderId);
    ENTRY_ATTRIBUTES.forEach((name) => {
        if (kept[name] !== null) {
            setValue(entry, name, kept[name]);
        }
    });
    order.custom.tiktokLedger = null;
    return entry;
}

function setValue(entry: LedgerEntry, name: string, value: unknown): void {
    (entry.custom as unknown as { [name: string]: unknown })[name] = value;
}

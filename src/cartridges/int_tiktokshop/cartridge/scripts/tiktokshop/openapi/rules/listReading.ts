import { addId, hasId } from '../../platform/rules/lists';
import type { IdSet } from '../../platform/rules/lists';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

/** How far a list of TikTok was read, page by page. */
export interface ListReading {
    /** What was read; an item that TikTok lists twice counts once. */
    read: number;
    /** The ids of the first `MOST_IDS` of them. A reading that an earlier release has stored has none. */
    ids?: IdSet;
    /** Pages in a row without a new id. */
    barren?: number;
}

/** A reading is stored between runs: so many ids take 300,000 characters. Items after them count as often as TikTok lists them. */
const MOST_IDS = 10000;
/** A list whose pages have had nothing new for so long does not end by itself. */
const MOST_BARREN_PAGES = 10;

/** Nothing read yet. */
export function startReading(): ListReading {
    return { read: 0, ids: {}, barren: 0 };
}

/**
 * The reading after a page.
 * @param listed - ids of its items; an item without one has an empty text, and always counts
 */
export function readOn(reading: ListReading, listed: string[]): ListReading {
    const ids = copyOf(reading.ids || {});
    let read = reading.read;
    let isBarren = true;
    listed.forEach((id) => {
        if (id === '') {
            read += 1;
        } else if (!hasId(ids, id)) {
            read += 1;
            isBarren = false;
            if (read <= MOST_IDS) {
                addId(ids, id);
            }
        }
    });
    return { read: read, ids: ids, barren: isBarren ? (reading.barren || 0) + 1 : 0 };
}

/** Whether TikTok names next pages, although nothing new comes. */
export function isEndless(reading: ListReading): boolean {
    return (reading.barren || 0) >= MOST_BARREN_PAGES;
}

/** Says so of an endless list. */
export function endlessList(): Notice {
    return notice('tiktok.barren_list');
}

function copyOf(ids: IdSet): IdSet {
    const copy: IdSet = {};
    Object.keys(ids).forEach((ending) => Object.keys(ids[ending] as object).forEach((id) => addId(copy, id)));
    return copy;
}

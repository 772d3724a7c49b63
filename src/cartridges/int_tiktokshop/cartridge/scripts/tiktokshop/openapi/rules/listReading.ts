import { addId, hasId, withIds } from './idMap';
import type { IdSet } from './idMap';
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
    const known = reading.ids || {};
    const ofPage: IdSet = {};
    const named = listed.filter((id) => id !== '');
    const news = named.filter((id) => !hasId(known, id) && addId(ofPage, id));
    return {
        read: reading.read + listed.length - named.length + news.length,
        ids: withIds(known, news.slice(0, Math.max(0, MOST_IDS - reading.read)), true),
        barren: news.length === 0 ? (reading.barren || 0) + 1 : 0
    };
}

/** Whether TikTok names next pages, although nothing new comes. */
export function isEndless(reading: ListReading): boolean {
    return (reading.barren || 0) >= MOST_BARREN_PAGES;
}

/** Says so of an endless list. */
export function endlessList(): Notice {
    return notice('tiktok.barren_list');
}

import { parseIsoTime } from '../../platform/rules/isoTime';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { firstParts, unique } from '../../platform/rules/lists';
import { LISTED_FOR } from '../../shops/rules/listWindow';

/** Ids in one choice; the platform takes no long list of them. */
const MOST_IDS = 2000;

/** Which orders a person wants imported. Times in seconds since the epoch. */
export interface ChosenOrders {
    orderIds: string[];
    /** When they were placed: `from` inclusive, `to` exclusive; null for no choice by time. */
    placed: { from: number; to: number } | null;
    /** What is wrong with the choice; null when nothing is. */
    fault: Notice | null;
}

/**
 * Reads which orders a person wants imported.
 * @param ids - TikTok's order ids, separated by anything that is no part of one
 * @param from - ISO 8601 with a time zone, for example `2026-11-01T00:00:00Z`; empty for no choice by time
 * @param to - the same; empty for the present time
 * @param now - seconds since the epoch
 */
export function chosenOrders(ids: string, from: string, to: string, now: number): ChosenOrders {
    const orderIds = unique(firstParts(ids, /[A-Za-z0-9_-]+/g, MOST_IDS + 1));
    const chosen: ChosenOrders = { orderIds: orderIds, placed: null, fault: null };
    if (orderIds.length > MOST_IDS) {
        chosen.fault = notice('job.import.too_many', [MOST_IDS]);
        return chosen;
    }
    if (from === '' && to === '') {
        return chosen;
    }
    const begin = parseIsoTime(from);
    const end = to === '' ? now * 1000 : parseIsoTime(to);
    if (begin === null || end === null) {
        chosen.fault = notice('job.import.no_time', [begin === null ? from : to]);
    } else if (begin >= Math.min(end, now * 1000) || begin < (now - LISTED_FOR) * 1000) {
        chosen.fault = notice('job.import.no_range');
    } else {
        chosen.placed = { from: Math.floor(begin / 1000), to: Math.ceil(end / 1000) };
    }
    return chosen;
}

import { getRecord, storeRecord } from '../../platform/storedValues';
import type { Counts } from '../../lifecycle/rules/counts/orderCounts';

const RECORD = 'measures';

/** Counts of one shop, by names without the shop. */
export interface ShopCounts {
    /** Empty when the shop is unknown. */
    shopId: string;
    /** Shop ids under which its orders were counted: also the empty one, where the site has this shop only. */
    countedUnder: string[];
    /** TikTok's name for it; empty when it is not connected. */
    name: string;
    week: Counts;
    month: Counts;
}

/** What TikTokShop-ProcessTasks keeps for the measures. */
export interface MeasureFigures {
    /** Up to when passed deadlines were noticed, ISO 8601 UTC. */
    passedUntil: string;
    /** The hour in which the counts were last added up, for example `2026-11-28T09`. */
    summedIn?: string;
    shops: ShopCounts[];
}

/** What was kept last. */
export function measureFigures(): MeasureFigures {
    return getRecord<MeasureFigures>(RECORD, { passedUntil: '', shops: [] });
}

/** Needs a transaction. */
export function storeMeasureFigures(figures: MeasureFigures): void {
    storeRecord(RECORD, figures);
}

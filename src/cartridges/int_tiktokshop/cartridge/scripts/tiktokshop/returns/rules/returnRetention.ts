/** A return that is over stays for so many times the usual time: its goods may still come. */
const LONGER = 4;
/** Days after which an open return counts as forgotten on TikTok too: its disputes end sooner. */
const OPEN_DAYS = 180;

/** Days of quiet after which the object of a return goes. */
export interface KeptDays {
    over: number;
    open: number;
}

/**
 * The days that apply.
 * @param usual - days that a quiet order stays in the ledger
 * @param isCrowded - whether the instance has so many custom objects that less must be kept
 */
export function keptDays(usual: number, isCrowded: boolean): KeptDays {
    return isCrowded ? { over: usual, open: OPEN_DAYS / LONGER } : { over: usual * LONGER, open: OPEN_DAYS };
}

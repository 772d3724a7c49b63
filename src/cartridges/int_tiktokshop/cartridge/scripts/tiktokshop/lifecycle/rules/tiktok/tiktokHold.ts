import { HOUR, HOUR_IN_SECONDS } from '../../../platform/rules/durations';

/**
 * How long TikTok holds an order once the buyer has paid: the buyer can cancel, and TikTok takes no shipment (code 21011044).
 * In milliseconds. Source: Open API, On Hold.
 */
export const TIKTOKS_HOLD = HOUR;

/** The same in seconds, as the Open API tells times. */
export const TIKTOKS_HOLD_IN_SECONDS = HOUR_IN_SECONDS;

import { openHold, openUnits } from '../orderState';
import type { OrderState } from '../orderState';
import { packagesWithTracking } from '../packages';
import { countUnits } from '../units';

/** They ask for an answer to the buyer's request to cancel. */
export const ALERTS_OF_REQUEST = [
    'alert.answer_request',
    'alert.answer_request_hook',
    'alert.answer_request_or_ship',
    'alert.answer_request_or_ship_hook',
    'alert.request_ends'
];

/** They ask to release a held order, or to cancel it. */
const ALERTS_OF_HOLD = ['alert.held_long', 'alert.not_placed', 'alert.platform_placed', 'alert.edited_exported'];

/** They ask for packages. */
const ALERTS_OF_SHIPMENT = [
    'alert.tracking_missing',
    'alert.loose_tracking',
    'alert.not_shipped_here',
    'alert.platform_completed'
];

/** It asks for packages too, but stays where units are cancelled here: TikTok may have shipped these. A person closes it then. */
const ALERTS_OF_TIKTOKS_SHIPMENT = ['alert.shipped_only_on_tiktok'];

/** It asks to cancel the order again. */
const ALERTS_OF_REOPENED = ['alert.reopened_cancelled'];

/** Alerts about an order that end without a person who closes them, once what they ask for is done. */
export const ENDING_ALERTS = ALERTS_OF_REQUEST.concat(ALERTS_OF_HOLD, ALERTS_OF_SHIPMENT, ALERTS_OF_REOPENED);

/**
 * Alerts that ask for what has been done, so that no person has to close them.
 * @returns their codes
 */
export function endedAlerts(state: OrderState): string[] {
    const isCancelled = state.status === 'CANCELLED';
    const hasLeft = countUnits(openUnits(state, packagesWithTracking(state.packages))) === 0;
    return ([] as string[]).concat(
        openHold(state) === '' ? ALERTS_OF_HOLD : [],
        !isCancelled && hasLeft ? ALERTS_OF_SHIPMENT : [],
        !isCancelled && hasLeft && countUnits(state.cancelled) === 0 ? ALERTS_OF_TIKTOKS_SHIPMENT : [],
        state.platformStatus === 'CANCELLED' ? ALERTS_OF_REOPENED : []
    );
}

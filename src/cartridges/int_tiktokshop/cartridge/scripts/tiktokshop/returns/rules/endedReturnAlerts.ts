import type { KnownReturns } from '../../lifecycle/rules/knownReturns';
import { waitsForSeller } from './returnStage';
import type { ReturnStage } from './returnStage';

/** Alerts about a return, and in which stages it still needs what they ask for. */
const ASKS: { [code: string]: (stage: ReturnStage) => boolean } = {
    'alert.return_asked': (stage) => stage === 'pending',
    'alert.return_sent': (stage) => stage === 'sent',
    'alert.return_ends': waitsForSeller,
    'alert.return_missed': waitsForSeller,
    'alert.return_disputed': (stage) => stage === 'disputed',
    'alert.return_unknown': (stage) => stage === 'unknown'
};

/** Alerts about returns that end without a person who closes them. */
export const ENDING_RETURN_ALERTS = Object.keys(ASKS);

/**
 * Alerts that no return of an order asks for any more.
 * @returns their codes
 */
export function endedReturnAlerts(known: KnownReturns): string[] {
    const stages = Object.keys(known).map((returnId) => (known[returnId] as { stage: string }).stage as ReturnStage);
    return ENDING_RETURN_ALERTS.filter((code) => !stages.some(ASKS[code] as (stage: ReturnStage) => boolean));
}

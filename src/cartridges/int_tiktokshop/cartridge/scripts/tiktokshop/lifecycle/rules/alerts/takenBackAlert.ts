import { notice } from '../../../platform/rules/notice';
import type { Notice } from '../../../platform/rules/notice';
import { countUnits, listUnits } from '../units';
import type { Units } from '../units';

/**
 * The alert about units that have not left after all. TikTok cannot undo a shipment, so it may show them as shipped.
 * @returns null where there are none
 */
export function takenBackAlert(units: Units): Notice | null {
    return countUnits(units) === 0 ? null : notice('alert.fewer_units', [listUnits(units)]);
}

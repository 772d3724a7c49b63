import { storedJson } from '../../../platform/json';
import { countUnits } from '../../rules/units';
import type { Units } from '../../rules/units';
import { appliedStatusOf } from './appliedStatus';
import type { LedgerEntry } from './ledgerEntry';

/** Whether TikTok has to learn something about the order: a unit has shipped or was cancelled. */
export function hasMovedGoods(entry: LedgerEntry): boolean {
    return (
        appliedStatusOf(entry) === 'CANCELLED' ||
        Object.keys(storedJson<object>(entry.custom.packages, {})).length > 0 ||
        countUnits(storedJson<Units>(entry.custom.cancelledUnits, {})) > 0
    );
}

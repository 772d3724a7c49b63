import { storedJson } from '../../../platform/json';
import { nothingTaken } from '../../rules/takenUnits';
import type { TakenUnits } from '../../rules/takenUnits';
import type { LedgerEntry } from './ledgerEntry';

/** Which units edits have taken from the lines of an order. */
export function takenUnitsOf(entry: LedgerEntry): TakenUnits {
    const stored = storedJson<Partial<TakenUnits>>(entry.custom.unitsTakenByEdits, {});
    const taken = nothingTaken();
    return {
        cancelled: stored.cancelled || taken.cancelled,
        open: stored.open || taken.open,
        left: stored.left || taken.left,
        editedAt: stored.editedAt || taken.editedAt
    };
}

/** Writes which units edits have taken from the lines of an order. Needs a transaction. */
export function writeTakenUnits(entry: LedgerEntry, taken: TakenUnits): void {
    entry.custom.unitsTakenByEdits = JSON.stringify(taken);
}

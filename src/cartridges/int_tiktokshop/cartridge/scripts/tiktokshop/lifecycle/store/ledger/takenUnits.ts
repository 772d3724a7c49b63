import { storedJson } from '../../../platform/json';
import { nothingTaken } from '../../rules/takenUnits';
import type { TakenUnits } from '../../rules/takenUnits';
import type { LedgerEntry } from './ledgerEntry';

/** Which units edits have taken from the lines of an order. */
export function takenUnitsOf(entry: LedgerEntry): TakenUnits {
    return storedJson(entry.custom.unitsTakenByEdits, nothingTaken());
}

/** Writes which units edits have taken from the lines of an order. Needs a transaction. */
export function writeTakenUnits(entry: LedgerEntry, taken: TakenUnits): void {
    entry.custom.unitsTakenByEdits = JSON.stringify(taken);
}

import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import type { ReconcileRun } from './rules/reconcileRun';

/** The last comparison of a shop, finished or not; null for none. */
export function lastReconcileRun(shopId: string): ReconcileRun | null {
    return getRecord<ReconcileRun | null>(keyOf(shopId), null);
}

/** Keeps how far a comparison has come. */
export function keepRun(shopId: string, run: ReconcileRun): void {
    inTransaction(() => storeRecord(keyOf(shopId), run));
}

function keyOf(shopId: string): string {
    return 'reconcile-' + shopId;
}

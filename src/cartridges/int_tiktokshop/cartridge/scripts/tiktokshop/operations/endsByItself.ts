import { ENDING_ALERTS } from '../lifecycle/rules/alerts/endedAlerts';
import { openAlerts } from '../lifecycle/store/ledger/alerts';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { ENDING_RETURN_ALERTS } from '../returns/rules/endedReturnAlerts';

/** Whether all open alerts of an order end once what they ask for is done: a person has to close any other. */
export function endsByItself(entry: LedgerEntry): boolean {
    const ending = ENDING_ALERTS.concat(ENDING_RETURN_ALERTS);
    return openAlerts(entry).every((code) => ending.indexOf(code) >= 0);
}

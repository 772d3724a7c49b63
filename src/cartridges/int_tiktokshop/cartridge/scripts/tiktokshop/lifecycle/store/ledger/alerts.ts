import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { storedJson } from '../../../platform/json';
import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';
import { listDue } from './due/listDue';
import type { FoundEntries } from './due/listDue';
import { storedNotice } from '../../../platform/rules/notice';
import type { Notice } from '../../../platform/rules/notice';
import { firstOf } from '../../../platform/firstOf';

/** Alerts kept for each order until they are mailed. */
const KEPT_ALERTS = 10;

/** Adds an alert for the next mail, and marks the order as needing attention. Needs a transaction. */
export function addAlert(entry: LedgerEntry, alert: Notice): void {
    addMail(entry, alert);
    entry.custom.needsAttention = true;
}

/** Adds an alert for the next mail only: the pages have no action for an order that no longer exists. */
export function addMail(entry: LedgerEntry, alert: Notice): void {
    entry.custom.alerts = JSON.stringify(
        alertsOf(entry)
            .concat([storedNotice(alert)])
            .slice(-KEPT_ALERTS)
    );
    entry.custom.alertDue = true;
}

/** Alerts of the order that were not mailed yet, as stored notices. */
export function alertsOf(entry: LedgerEntry): string[] {
    return storedJson<string[]>(entry.custom.alerts, []);
}

/** Removes the alerts that were mailed; later ones stay due. Needs a transaction. */
export function clearAlerts(entry: LedgerEntry, told: string[]): void {
    const left = alertsOf(entry).filter((alert) => told.indexOf(alert) < 0);
    entry.custom.alerts = JSON.stringify(left);
    entry.custom.alertDue = left.length > 0;
}

/** Whether the order has an open alert. */
export function needsAttention(entry: LedgerEntry): boolean {
    return entry.custom.needsAttention === true;
}

/** Marks the order's alerts as handled, so that no later mail contains them. Needs a transaction. */
export function markHandled(entry: LedgerEntry): void {
    clearAlerts(entry, alertsOf(entry));
    entry.custom.needsAttention = false;
}

/** TikTok ids of orders with alerts to mail, oldest change first. */
export function dueForAlert(limit: number): string[] {
    return listDue('custom.alertDue = {0}', limit);
}

/** Orders with unhandled alerts, longest waiting first. */
export function unhandledAlerts(limit: number): FoundEntries {
    const found = CustomObjectMgr.queryCustomObjects(
        LEDGER_TYPE,
        'custom.needsAttention = {0}',
        'lastModified asc',
        true
    );
    return { count: found.count, first: firstOf(found, limit) };
}

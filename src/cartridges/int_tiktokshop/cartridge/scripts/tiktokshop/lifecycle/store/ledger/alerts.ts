import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { storedJson } from '../../../platform/json';
import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';
import { listDue } from './due/listDue';
import type { FoundEntries } from './due/listDue';
import { noticeCode, storedNotice } from '../../../platform/rules/notice';
import type { Notice } from '../../../platform/rules/notice';
import { firstOf } from '../../../platform/firstOf';
import { unique } from '../../../platform/rules/lists';

/** Alerts kept for each order until they are mailed. */
const KEPT_ALERTS = 10;

/** In place of the code of an alert that a release before this one has raised: a person closes it. */
const OF_EARLIER_RELEASE = 'earlier';

/** Adds an alert for the next mail, and marks the order as needing attention. Needs a transaction. */
export function addAlert(entry: LedgerEntry, alert: Notice): void {
    addMail(entry, alert);
    entry.custom.openAlerts = JSON.stringify(unique(openAlerts(entry).concat([alert.code])));
    entry.custom.needsAttention = true;
}

/** Codes of the alerts that are neither marked as handled nor have ended. */
export function openAlerts(entry: LedgerEntry): string[] {
    if (!needsAttention(entry)) {
        return [];
    }
    const codes = storedJson<string[]>(entry.custom.openAlerts, []);
    return codes.length === 0 ? [OF_EARLIER_RELEASE] : codes;
}

/** Whether an alert with this code is open. */
export function isAlertOpen(entry: LedgerEntry, code: string): boolean {
    const open = openAlerts(entry);
    return open.indexOf(code) >= 0 || open.indexOf(OF_EARLIER_RELEASE) >= 0;
}

/**
 * Ends alerts whose matter is settled: no mail contains them any more, and the order needs attention only because of others. Needs a
 * transaction.
 * @param codes - alerts that are not open do not matter
 */
export function endAlerts(entry: LedgerEntry, codes: string[]): void {
    const open = openAlerts(entry);
    const left = open.filter((code) => codes.indexOf(code) < 0);
    if (left.length === open.length) {
        return;
    }
    const ended = alertsOf(entry).filter((alert) => codes.indexOf(noticeCode(alert)) >= 0);
    clearAlerts(entry, ended);
    entry.custom.openAlerts = JSON.stringify(left);
    entry.custom.needsAttention = left.length > 0;
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
    entry.custom.openAlerts = null;
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

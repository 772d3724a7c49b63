import { HOUR } from '../platform/rules/durations';
import type { AlertNews } from './rules/alertMail';
import { shopAlarm } from '../shops/rules/shopAlarm';
import { fromNow, isoNow, now } from '../platform/clock';
import { isLost, shownConnections } from '../shops/store/connections';
import { refusalOf } from '../shops/store/shopRefusal';
import type { Connection } from '../shops/store/connections';
import { getValue, storeValue } from '../platform/storedValues';
import { callsToday } from '../platform/outgoing/callCounts';
import { usualCallsPerDayOf } from '../platform/shopSettings';
import { alertsOf, clearAlerts, dueForAlert } from '../lifecycle/store/ledger/alerts';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { deadTasksToTell } from '../tasks/store/deadTasks';
import type { Task } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import { eachInTransaction } from '../platform/eachInTransaction';
import { findInstallationAlarms } from './findInstallationAlarms';
import type { InstallationAlarm } from './findInstallationAlarms';
import { canNotify, notifyOperations } from './notifyOperations';
import { noticeText, textOfStored } from '../platform/noticeText';
import { inOperationsLanguage } from '../platform/inOperationsLanguage';
import type { Notice } from '../platform/rules/notice';

const CURSOR = 'alertMail';
/** Time between two mails. */
const PAUSE = HOUR;
/** Orders, and dead letters, in one mail; the next mail has the others. */
const MAX_NEWS = 1000;

/**
 * Notifies operations of everything that needs a person, in one mail. After a failure the next run tries again.
 * @returns whether operations were notified
 */
export function sendAlerts(): boolean {
    return canNotify() && isPauseOver() && inOperationsLanguage(sendDueAlerts);
}

function isPauseOver(): boolean {
    const last = getValue(CURSOR);
    return last === '' || new Date(last) <= fromNow(-PAUSE);
}

function sendDueAlerts(): boolean {
    const entries = dueForAlert(MAX_NEWS).map(findEntry) as LedgerEntry[];
    const tasks = deadTasksToTell(MAX_NEWS);
    const shops = shownConnections().filter((connection) => alarmOf(connection) !== null);
    const mailed = entries.map(alertsOf);
    const alarms = findInstallationAlarms(toldAt);
    const news = newsOf(entries, tasks, shops, alarms);
    if (!notifyOperations(news)) {
        return false;
    }
    // The cursor first, so that a failure below does not lead to a second mail at once.
    inTransaction(() => {
        storeValue(CURSOR, isoNow());
        shops.forEach((connection) => storeValue(toldCursor(shopName(connection)), isoNow()));
        alarms.forEach((alarm) => storeValue(toldCursor(alarm.name), isoNow()));
    });
    eachInTransaction(tasks, (task) => {
        task.custom.isAlerted = true;
    });
    eachInTransaction(entries, (entry) => clearAlerts(entry, mailed[entries.indexOf(entry)] as string[]));
    return true;
}

function newsOf(entries: LedgerEntry[], tasks: Task[], shops: Connection[], alarms: InstallationAlarm[]): AlertNews {
    return {
        orders: entries.map((entry) => ({
            orderNo: entry.custom.orderNo || '',
            texts: alertsOf(entry).map(textOfStored)
        })),
        deadLetters: tasks.map((task) => ({
            taskId: task.custom.taskId,
            orderNo: task.custom.orderNo || '',
            code: task.custom.lastCode || '',
            message: textOfStored(task.custom.lastError || '')
        })),
        shops: shops.map((connection) => noticeText(alarmOf(connection) as Notice)),
        installation: alarms.map((alarm) => noticeText(alarm.told))
    };
}

function alarmOf(connection: Connection): Notice | null {
    const ends = connection.grant.custom.refreshTokenExpiresAt;
    const facts = {
        shopName: connection.shop.custom.shopName || connection.shop.custom.shopId,
        isLost: isLost(connection),
        refusal: refusalOf(connection.shop),
        hasSite: !!connection.shop.custom.siteId,
        isSaving: callsToday(connection.shop.custom.shopId) >= usualCallsPerDayOf(connection.shop),
        authorizationEndsAt: ends ? ends.getTime() : 0,
        toldAt: toldAt(shopName(connection))
    };
    return shopAlarm(facts, now().getTime());
}

function shopName(connection: Connection): string {
    return 'shop-' + connection.shop.custom.shopId;
}

/** 0 for never. */
function toldAt(name: string): number {
    return new Date(getValue(toldCursor(name)) || 0).getTime();
}

function toldCursor(name: string): string {
    return 'told-' + name;
}

import { now } from '../platform/clock';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { listEnteredExpiries } from '../safeguards/listExpiries';
import { daysLeft, isToBeTold } from '../platform/rules/ending';
import type { Expiry } from '../safeguards/rules/expiry';
import { webhooksWithoutSite } from '../webhooks/takeKeptWebhooks';
import { listReplacedSettings } from '../safeguards/watchSettings';

/** What operations have to be told of the installation. */
export interface InstallationAlarm {
    told: Notice;
    /** What it is about, for the record that they were told. */
    name: string;
}

const SETTINGS = 'settings';
const WEBHOOKS = 'webhooks-without-site';
const DAY = 24 * 60 * 60 * 1000;

/**
 * What ends soon, and settings that were replaced until somebody confirms them; each as often as it is urgent.
 * @param toldAt - when operations were last told of something, in milliseconds since the epoch; 0 for never
 */
export function findInstallationAlarms(toldAt: (name: string) => number): InstallationAlarm[] {
    const time = now().getTime();
    const ending = listEnteredExpiries().filter((expiry) => isToBeTold(expiry.endsAt, toldAt(expiry.name), time));
    const isReplacedDue = time - toldAt(SETTINGS) >= DAY;
    return ending
        .map((expiry) => endingAlarm(expiry, time))
        .concat(isReplacedDue ? replacedAlarm() : [], time - toldAt(WEBHOOKS) >= DAY ? webhookAlarm() : []);
}

function endingAlarm(expiry: Expiry, time: number): InstallationAlarm {
    const day = new Date(expiry.endsAt).toISOString().slice(0, 10);
    const left = String(daysLeft(expiry.endsAt, time));
    return { told: notice('expiry.' + expiry.name, [day, left]), name: expiry.name };
}

function replacedAlarm(): InstallationAlarm[] {
    const replaced = listReplacedSettings();
    return replaced.length > 0 ? [{ told: notice('settings.replaced', [replaced.join(', ')]), name: SETTINGS }] : [];
}

/** TikTok tells of orders of a shop that no site has. */
function webhookAlarm(): InstallationAlarm[] {
    const waiting = webhooksWithoutSite();
    const told = notice('shop.webhooks_wait', [waiting.shops.join(', '), String(waiting.count)]);
    return waiting.count > 0 ? [{ told: told, name: WEBHOOKS }] : [];
}

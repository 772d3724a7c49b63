import { DAY } from '../platform/rules/durations';
import { now } from '../platform/clock';
import { notice } from '../platform/rules/notice';
import { dayNotice } from '../platform/rules/timeNotice';
import type { Notice } from '../platform/rules/notice';
import { openDifferences } from '../reconciliation/openDifferences';
import { listEnteredExpiries } from '../safeguards/listExpiries';
import { isToBeTold } from '../platform/rules/ending';
import type { Expiry } from '../safeguards/rules/expiry';
import { slippedNotice, slippedOrders } from '../shops/orders/ordersSlipped';
import { siteConnections } from '../shops/store/connections';
import { webhooksWithoutSite } from '../webhooks/takeKeptWebhooks';
import { listReplacedSettings } from '../safeguards/watchSettings';
import { deadTasks } from '../tasks/store/deadTasks';
import { shopMeasures } from '../figures/shopMeasures';
import type { ShopMeasures } from '../figures/shopMeasures';
import { limitOf } from '../figures/rules/measureLimits';
import type { Measure } from '../figures/rules/measureLimits';

/** What operations have to be told of the installation. */
export interface InstallationAlarm {
    told: Notice;
    /** What it is about, for the record that they were told. */
    name: string;
}

const SETTINGS = 'settings';
const WEBHOOKS = 'webhooks-without-site';
/** TikTok judges measures once a week. Source: TikTok Shop Academy (US), Guide to the Fulfillment Analytics Page. */
const WEEK = 7 * DAY;
/** Dead letters that are looked at. */
const LOOKED_AT = 200;

/**
 * What ends soon, settings that were replaced, until a user confirms them, and measures of TikTok that are near their
 * limit or beyond, orders that may be missing, and differences between TikTok and here; each as often as it is urgent.
 * @param toldAt - when operations were last told of something, in milliseconds since the epoch; 0 for never
 */
export function findInstallationAlarms(toldAt: (name: string) => number): InstallationAlarm[] {
    const time = now().getTime();
    const ending = listEnteredExpiries().filter((expiry) => isToBeTold(expiry.endsAt, toldAt(expiry.name), time));
    const isReplacedDue = time - toldAt(SETTINGS) >= DAY;
    return ending
        .map((expiry) => endingAlarm(expiry, time))
        .concat(isReplacedDue ? replacedAlarm() : [], time - toldAt(WEBHOOKS) >= DAY ? webhookAlarm() : [])
        .concat(slippedAlarms(toldAt))
        .concat(differenceAlarms(toldAt))
        .concat(measureAlarms().filter((alarm) => time - toldAt(alarm.name) >= WEEK));
}

/** One for each shop and measure; told again at once when it gets worse. */
function measureAlarms(): InstallationAlarm[] {
    return shopMeasures(deadTasks('report', LOOKED_AT)).reduce<InstallationAlarm[]>(
        (alarms, shop) => alarms.concat(alarmsOfShop(shop)),
        []
    );
}

function alarmsOfShop(shop: ShopMeasures): InstallationAlarm[] {
    const found: InstallationAlarm[] = [];
    shop.measures.forEach(({ week, month }) => {
        const worst = severity(week) > severity(month) ? week : month;
        if (severity(worst) > 0 && worst.percent !== null) {
            const values = [shop.name || shop.shopId, worst.percent, limitOf(worst.name), worst === week ? 7 : 30];
            found.push({
                told: notice('measure.' + worst.name + '.' + worst.state, values),
                name: ['measure', worst.name, worst.state, shop.shopId].join('-')
            });
        }
    });
    return found;
}

function severity(measure: Measure): number {
    return ['near', 'exceeded'].indexOf(measure.state) + 1;
}

function endingAlarm(expiry: Expiry, time: number): InstallationAlarm {
    const day = dayNotice(new Date(expiry.endsAt).toISOString());
    const suffix = expiry.endsAt > time ? '' : '.ended';
    return { told: notice('expiry.' + expiry.name + suffix, [day]), name: expiry.name };
}

function replacedAlarm(): InstallationAlarm[] {
    const replaced = listReplacedSettings();
    return replaced.length > 0 ? [{ told: notice('settings.replaced', [replaced.join(', ')]), name: SETTINGS }] : [];
}

/** Orders that kept changing while TikTok's list was read: told once, and daily where it happens again. */
function slippedAlarms(toldAt: (name: string) => number): InstallationAlarm[] {
    const found: InstallationAlarm[] = [];
    siteConnections().forEach(({ shop }) => {
        const { shopId, shopName } = shop.custom;
        const slipped = slippedOrders(shopId);
        const name = 'orders-slipped-' + shopId;
        const told = toldAt(name);
        if (slipped && new Date(slipped.at).getTime() > told && now().getTime() - told >= DAY) {
            found.push({ told: slippedNotice(shopName || shopId, slipped), name: name });
        }
    });
    return found;
}

/** Differences of a shop: told again when there are new ones, at most daily. */
function differenceAlarms(toldAt: (name: string) => number): InstallationAlarm[] {
    const time = now().getTime();
    return openDifferences()
        .map((shop) => ({ shop: shop, name: 'differences-' + shop.shopId }))
        .filter(({ shop, name }) => shop.foundAt > toldAt(name) && time - toldAt(name) >= DAY)
        .map(({ shop, name }) => ({ told: notice('reconcile.open', [shop.name, shop.count]), name: name }));
}

/** TikTok tells of orders of a shop that no site has. */
function webhookAlarm(): InstallationAlarm[] {
    const waiting = webhooksWithoutSite();
    const told = notice('shop.webhooks_wait', [waiting.shops.join(', '), waiting.count]);
    return waiting.count > 0 ? [{ told: told, name: WEBHOOKS }] : [];
}

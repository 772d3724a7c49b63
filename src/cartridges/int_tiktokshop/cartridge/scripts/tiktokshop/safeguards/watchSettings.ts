import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { isProduction } from '../platform/instance';
import { recordAct } from '../platform/auditTrail';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { nameOfShop, replacedSettings, withoutGoneShops } from './rules/replacedSettings';
import type { DecidingSettings } from './rules/replacedSettings';
import { decidingSettings } from './store/decidingSettings';

const NAME = 'decidingSettings';

interface WatchedSettings {
    /** As a person of this instance last wanted them. */
    known: DecidingSettings;
    /** What was found to differ at the last look; empty for nothing. */
    replaced: string[];
}

/**
 * Looks whether anything has changed that decides whether TikTok is told, other than on our own pages: a replication
 * brings preferences and services of staging to production. Elsewhere people change them all the time. The first run takes
 * what it finds.
 * @returns what has changed since the last look, as a problem for the job's message; empty for nothing
 */
export function watchSettings(): Notice[] {
    if (!isProduction()) {
        return [];
    }
    const news = inTransaction(() => {
        const watched = watchedSettings();
        const present = decidingSettings();
        watched.known = withoutGoneShops(watched.known, present);
        const replaced = replacedSettings(watched.known, present);
        Object.keys(present)
            .filter((name) => watched.known[name] === undefined)
            .forEach((name) => {
                watched.known[name] = present[name] as string;
            });
        storeIfChanged({ known: watched.known, replaced: replaced });
        return replaced.filter((text) => watched.replaced.indexOf(text) < 0);
    });
    return news.length > 0 ? [notice('job.tasks.settings_changed', [news.join(', ')])] : [];
}

/** What differs from what a person of this instance wanted, as the last run of TikTokShop-ProcessTasks found it. */
export function listReplacedSettings(): string[] {
    return watchedSettings().replaced;
}

/** Takes the settings of these names as wanted: a person has just saved them. Needs a transaction. */
export function acceptSettings(names: string[]): void {
    const watched = watchedSettings();
    const present = decidingSettings();
    names
        .filter((name) => present[name] !== undefined)
        .forEach((name) => {
            watched.known[name] = present[name] as string;
        });
    storeIfChanged({ known: watched.known, replaced: replacedSettings(watched.known, present) });
}

/** Accepts the settings of a shop: a person has just saved them. */
export function acceptShop(shopId: string): void {
    inTransaction(() => acceptSettings([nameOfShop(shopId)]));
}

/**
 * Accepts all settings as they are now.
 * @param by - login of the person who confirms them
 */
export function confirmSettings(by: string): void {
    inTransaction(() => {
        const present = decidingSettings();
        const replaced = replacedSettings(watchedSettings().known, present);
        storeIfChanged({ known: present, replaced: [] });
        recordAct(by, 'confirmed', replaced.map((text) => text.split(':')[0]).join(', '));
    });
}

function watchedSettings(): WatchedSettings {
    return getRecord<WatchedSettings>(NAME, { known: {}, replaced: [] });
}

function storeIfChanged(watched: WatchedSettings): void {
    if (JSON.stringify(watched) !== JSON.stringify(watchedSettings())) {
        storeRecord(NAME, watched);
    }
}

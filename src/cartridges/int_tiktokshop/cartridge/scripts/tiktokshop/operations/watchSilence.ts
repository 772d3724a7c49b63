import { DAY, HOUR } from '../platform/rules/durations';
import { isoNow, now } from '../platform/clock';
import { lastRun } from '../platform/jobRuns';
import { noticeText } from '../platform/noticeText';
import { omsHeardAt } from '../platform/omsSign';
import { getRecord, getValue, storeRecord, storeValue } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { inOperationsLanguage } from '../platform/inOperationsLanguage';
import { utcNotice } from '../platform/rules/timeNotice';
import { notifyOperations } from './notifyOperations';
import { LISTENED_JOBS } from './rules/jobNames';
import { heard, isSilent, longestUsual, noRhythm } from './rules/rhythm';
import type { Rhythm } from './rules/rhythm';
import { latestOrderAt } from './store/latestOrder';

/** Hours between two alerts about the same silence. */
const AGAIN_AFTER = DAY;

/** Something that reaches a shop again and again. */
export interface Sign {
    /** `order`, `oms`, or `job-` and the job's id. */
    name: string;
    /** When it was last heard of, ISO 8601 UTC; empty for never. */
    lastAt: string;
    /** Hours that it is usually silent at most, doubled; 0 until the rhythm is known. */
    usualHours: number;
    isSilent: boolean;
}

/** What the shop was last heard of, and whether that is longer ago than usual. Reads by keys only. */
export function listSigns(): Sign[] {
    return signNames().map((name) => signOf(name, rhythmOf(name)));
}

/**
 * Listens: learns how often orders, messages of the OMS and runs of jobs are heard of, and tells operations what is silent
 * for longer than it ever was. Runs in a job of its own, so that nothing watches itself.
 * @returns what is silent
 */
export function watchSilence(): Sign[] {
    const rhythms = signNames().map((name) => {
        const known = rhythmOf(name);
        const rhythm = heard(known, lastHeard(name));
        return { name: name, rhythm: rhythm, isNew: rhythm !== known };
    });
    const news = rhythms.filter((one) => one.isNew);
    if (news.length > 0) {
        inTransaction(() => news.forEach((one) => storeRecord(keyOf(one.name), one.rhythm)));
    }
    const silent = rhythms.map((one) => signOf(one.name, one.rhythm)).filter((sign) => sign.isSilent);
    const toTell = silent.filter(isToBeTold);
    if (toTell.length > 0) {
        inOperationsLanguage(() => tell(toTell));
    }
    return silent;
}

function signNames(): string[] {
    return ['order', 'oms'].concat(LISTENED_JOBS.map((id) => 'job-' + id));
}

function lastHeard(name: string): string {
    switch (name) {
        case 'order':
            return latestOrderAt();
        case 'oms':
            return omsAt();
        default: {
            const run = lastRun(name.replace(/^job-/, ''));
            return run ? run.startedAt : '';
        }
    }
}

/** A message by API or poll, or a file with events. */
function omsAt(): string {
    const file = lastRun('TikTokShop-ImportOmsBatch');
    const hasEvents = file !== null && (file.counts.applied || 0) + (file.counts.unchanged || 0) > 0;
    const at = omsHeardAt();
    return hasEvents && file.startedAt > at ? file.startedAt : at;
}

function signOf(name: string, rhythm: Rhythm): Sign {
    return {
        name: name,
        lastAt: rhythm.lastAt,
        usualHours: Math.round((longestUsual(rhythm) / HOUR) * 10) / 10,
        isSilent: isSilent(rhythm, now().getTime())
    };
}

function isToBeTold(sign: Sign): boolean {
    const told = getValue(toldKey(sign.name));
    return told === '' || told < sign.lastAt || now().getTime() - new Date(told).getTime() >= AGAIN_AFTER;
}

function tell(silent: Sign[]): void {
    const news = {
        orders: [],
        deadLetters: [],
        shops: [],
        installation: silent.map((sign) => noticeText(wordsOf(sign)))
    };
    if (notifyOperations(news)) {
        inTransaction(() => silent.forEach((sign) => storeValue(toldKey(sign.name), isoNow())));
    }
}

/** A silence in words. */
export function wordsOf(sign: Sign): Notice {
    const kind = sign.name.replace(/-.*/, '');
    return notice('silence.' + kind, [utcNotice(sign.lastAt), sign.usualHours, sign.name.replace(/^job-/, '')]);
}

function rhythmOf(name: string): Rhythm {
    return getRecord<Rhythm>(keyOf(name), noRhythm());
}

function keyOf(name: string): string {
    return 'rhythm-' + name;
}

function toldKey(name: string): string {
    return 'toldSilence-' + name;
}

import { DAY } from './rules/durations';
import { fromNow, isoNow } from './clock';
import { getRecord, storeRecord } from './storedValues';

/** One change of connection or settings, by a person or a job that a person has started. */
export interface Act {
    /** ISO 8601 UTC. */
    at: string;
    by: string;
    what:
        | 'settings'
        | 'confirmed'
        | 'connected'
        | 'disconnected'
        | 'webhooks-on'
        | 'webhooks-off'
        | 'erased'
        | 'shop'
        | 'import';
    /** Names of settings, ids of shops or numbers of orders, never values; for a shop also its site, reporter and mode. */
    about: string;
}

const TRAIL = 'auditTrail';
/** The attribute holds 4,000 characters; the oldest acts are dropped. */
const MOST_CHARACTERS = 3900;
const MOST_ABOUT = 300;
/** An act names a person: so long it is kept, in milliseconds. */
const KEPT = 365 * DAY;

/** Records who did what. The log would drop such lines unless its info level is switched on. Needs a transaction. */
export function recordAct(by: string, what: Act['what'], about: string): void {
    let acts = [{ at: isoNow(), by: by, what: what, about: about.slice(0, MOST_ABOUT) }].concat(listActs());
    while (JSON.stringify(acts).length > MOST_CHARACTERS) {
        acts = acts.slice(0, -1);
    }
    storeRecord(TRAIL, acts);
}

/** The recorded acts, latest first. */
export function listActs(): Act[] {
    return getRecord<Act[]>(TRAIL, []);
}

/** Whether there are acts that are a year old. */
export function hasOldActs(): boolean {
    return listActs().some(isOld);
}

/** Forgets acts that are a year old. Needs a transaction. */
export function forgetOldActs(): void {
    storeRecord(
        TRAIL,
        listActs().filter((act) => !isOld(act))
    );
}

function isOld(act: Act): boolean {
    return new Date(act.at) <= fromNow(-KEPT);
}

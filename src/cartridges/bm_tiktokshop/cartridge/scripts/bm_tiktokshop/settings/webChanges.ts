import type { Change } from './rules/settingChanges';
import { storedJson } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/json';

/** A session attribute holds 2,000 characters, so long values are cut and long lists end early. */
const MOST = 1900;
const SHOWN = 200;

interface Kept {
    tiktokShopChanges?: string | null;
}

/** Stores the changes of a form in the session, for the next page. */
export function keepChanges(changes: Change[]): void {
    let shown = changes.map((change) => ({ id: change.id, before: cut(change.before), after: cut(change.after) }));
    while (JSON.stringify(shown).length > MOST) {
        shown = shown.slice(0, -1);
    }
    (session.privacy as unknown as Kept).tiktokShopChanges = JSON.stringify(shown);
}

/** Returns the stored changes and removes them. */
export function takeChanges(): Change[] {
    const kept = session.privacy as unknown as Kept;
    const changes = storedJson<Change[]>(kept.tiktokShopChanges || '', []);
    kept.tiktokShopChanges = null;
    return changes;
}

function cut(text: string): string {
    return text.length > SHOWN ? text.slice(0, SHOWN) + '…' : text;
}
